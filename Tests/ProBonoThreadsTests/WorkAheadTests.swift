import ProBonoThreads
import Synchronization
import Testing

@Suite("Work ahead")
struct WorkAheadTests {
  @Test("results come in the order in which work was given, however long each takes")
  func order() {
    let work = WorkAhead<Int, Int> { number in
      var sum = number
      // The first take longest.
      for step in 0..<(1_000 - number) * 20 { sum = sum &* 31 &+ step }
      return sum == 0 ? -1 : number
    }
    for number in 0..<1_000 { work.add(number) }
    var results: [Int] = []
    while let result = work.next() { results.append(result) }
    #expect(results == Array(0..<1_000))
  }

  @Test("once all results are taken, nothing holds what the work needed")
  func lettingGo() {
    final class Tool: Sendable {}
    weak var lent: Tool?
    do {
      let tool = Tool()
      lent = tool
      let work = WorkAhead<Int, Int> { [tool] number in withExtendedLifetime(tool) { number } }
      for number in 0..<100 { work.add(number) }
      while work.next() != nil {}
    }
    #expect(lent == nil)
  }

  @Test("more can be given while results are taken")
  func stream() {
    let work = WorkAhead<Int, Int> { $0 + 1 }
    work.add(0)
    var results: [Int] = []
    while let result = work.next() {
      results.append(result)
      if result < 100 { work.add(result) }
    }
    #expect(results == Array(1...100))
  }

  @Test("each piece of work is done once")
  func once() {
    let done = Mutex([Int](repeating: 0, count: 500))
    let work = WorkAhead<Int, Int> { number in
      done.withLock { $0[number] += 1 }
      return number
    }
    for number in 0..<500 { work.add(number) }
    while work.next() != nil {}
    #expect(done.withLock { $0 }.allSatisfy { $0 == 1 })
  }

  @Test("what nobody takes does not have to be done, and nothing waits for it")
  func abandoned() {
    let work = WorkAhead<Int, Int> { $0 }
    for number in 0..<1_000 { work.add(number) }
    #expect(work.next() == 0)
    #expect(work.count == 999)
  }
}
