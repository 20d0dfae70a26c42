import ProBonoText
import PropertyTesting
import Testing

@testable import ProBonoLanguage

@Suite("Keys of words")
struct WordKeyTests {
  private func key(_ written: String) -> WordKey {
    Array(written.utf8).withUnsafeBufferPointer { WordKey($0) }
  }

  @Test("a word as it was written has the key of its folded spelling")
  func folding() {
    let pieces = ["a", "z", "B", "É", "e\u{301}", "-", "--", "_", "9", "'", "’", ".", "/", "œ", "\u{200B}", "ß"]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...20, using: &random)
      let word = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(key(word) == WordKey(folded: Folding.foldWord(word)), "\(word)")
    }
  }

  @Test("different words have different keys; those of more than 16 bytes have none")
  func differences() {
    #expect(key("hours") != key("hour"))
    #expect(key("abcdefgh") != key("abcdefg"))
    #expect(key("abcdefghijklmnop") != key("abcdefghijklmnoq"))
    #expect(key("abcdefghijklmnop") != .none)
    #expect(key("abcdefghijklmnopq") == .none)
    #expect(key("") == .none)
  }

  @Test("a table gives each key its value, the later of two, and nothing for any other")
  func table() {
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let words = (0..<Int.random(in: 0...40, using: &random)).map { _ in "w\(Int.random(in: 0...60, using: &random))" }
      let table = WordTable(words.enumerated().map { (key: WordKey(folded: $1), value: $0) })
      for number in 0...60 {
        #expect(table[WordKey(folded: "w\(number)")] == words.lastIndex(of: "w\(number)"))
      }
      #expect(table[.none] == nil)
    }
  }
}
