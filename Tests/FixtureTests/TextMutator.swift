import PropertyTesting

/// Makes texts up from others: pieces of them put together, with some bytes changed.
struct TextMutator {
  private let seeds: [[UInt8]]
  private var random: SplitMix64

  /// A mutator; those of equal seeds make the same texts.
  init(seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    random = SplitMix64(seed: seed)
  }

  /// Bytes that mean something to the language, each of which seldom comes by chance.
  private static let signs = Array("\n\r\t \"\\#;,(){}$=<>!-'/.0é“«\u{200B}\u{FEFF}".utf8) + [0x00, 0x1B, 0x80, 0xFF]

  /// The next text.
  mutating func next() -> [UInt8] {
    var text = anySeed()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let range = anyRange(of: text)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text.removeSubrange(range)
      case 1: text.insert(contentsOf: text[range], at: range.lowerBound)
      case 2: text.insert(Self.signs.randomElement(using: &random) ?? 0, at: range.lowerBound)
      case 3 where range.lowerBound < text.count:
        text[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 4:
        let other = anySeed()
        text.replaceSubrange(range, with: other[anyRange(of: other)])
      default: text = text[..<range.upperBound] + anySeed()
      }
    }
    return text
  }

  private mutating func anySeed() -> [UInt8] { seeds.randomElement(using: &random) ?? [] }

  private mutating func anyRange(of text: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...text.count, using: &random)
    return start..<min(text.count, start + Int.random(in: 0...30, using: &random))
  }
}
