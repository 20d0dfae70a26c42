import ProBonoText
import PropertyTesting
import Testing

@Suite("Numbers by the hashes of what they stand for")
struct HashedNumbersTests {
  @Test("a number is found as long as it is there, whatever was added and taken away, many of one hash among them")
  func likeADictionary() {
    var random = SplitMix64(seed: 1)
    var numbers = HashedNumbers()
    var words: [Int32: String] = [:]
    /// So few values that most words share theirs with others.
    func hash(_ word: String) -> UInt32 { UInt32(word.utf8.reduce(0) { $0 &+ Int($1) } % 40) }
    for number in Int32(0)..<3_000 {
      let word = "word \(number)"
      words[number] = word
      numbers.insert(number, hash: hash(word))
      if Bool.random(using: &random), let gone = words.keys.randomElement(using: &random) {
        numbers.remove(gone, hash: hash(words[gone] ?? ""))
        words[gone] = nil
      }
    }
    #expect(numbers.count == words.count)
    for number in Int32(0)..<3_000 {
      let word = "word \(number)"
      let found = numbers.first(hash: hash(word)) { words[$0] == word }
      #expect(found == (words[number] == nil ? nil : number))
    }
    numbers.remove(5_000, hash: 7)
    #expect(numbers.count == words.count)
  }

  @Test("bytes have one hash wherever they lie, and other bytes another")
  func hashes() {
    let hasher = ByteHasher()
    var seen: Set<UInt64> = []
    for length in 0..<40 {
      var bytes = [UInt8](repeating: 0, count: length)
      let here = hasher.hash(bytes.span.bytes)
      let moved = [7, 7, 7] + bytes
      let there = hasher.hash(moved.span.bytes.extracting(3...))
      #expect(there == here)
      #expect(seen.insert(here).inserted)
      for index in bytes.indices {
        bytes[index] = 1
        let other = hasher.hash(bytes.span.bytes)
        #expect(seen.insert(other).inserted)
        bytes[index] = 0
      }
    }
  }

  @Test("two stretches have the same bytes where each byte is that of the other")
  func sameBytes() {
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8($0) }
      let copy = [9] + bytes
      let isSame = bytes.span.hasSameBytes(as: copy.span.extracting(1...))
      #expect(isSame)
      let isShorterSame = bytes.span.hasSameBytes(as: copy.span)
      #expect(!isShorterSame)
      for index in bytes.indices {
        var other = bytes
        other[index] = 99
        let isSame = bytes.span.hasSameBytes(as: other.span)
        #expect(!isSame)
      }
    }
  }
}
