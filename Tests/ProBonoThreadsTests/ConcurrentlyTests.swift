import Synchronization
import Testing

@testable import ProBonoThreads

@Suite("Pieces of work at the same time")
struct ConcurrentlyTests {
  @Test("each piece is done once, and all are done in the end", arguments: [0, 1, 2, 7, 100])
  func pieces(count: Int) {
    let done = Mutex([Int](repeating: 0, count: count))
    concurrently(count) { piece in done.withLock { $0[piece] += 1 } }
    #expect(done.withLock { $0 } == Array(repeating: 1, count: count))
  }

  @Test("pieces write into columns of the caller")
  func columns() {
    var squares = [Int](repeating: 0, count: 50)
    squares.withUnsafeMutableBufferPointer { squares in
      concurrently(squares.count) { squares[$0] = $0 * $0 }
    }
    #expect(squares == (0..<50).map { $0 * $0 })
  }

  @Test("what is made of each element comes in their order", arguments: [0, 1, 2, 100])
  func map(count: Int) {
    #expect(concurrentMap(Array(0..<count)) { "\($0)" } == (0..<count).map { "\($0)" })
  }
}
