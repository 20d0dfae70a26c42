import ProBonoLanguage
import PropertyTesting
import SourceProperties
import Testing

/// The short, deterministic sister of `scripts/fuzz`: the same properties of texts made from the same seeds.
@Suite("Properties of every text")
struct SourcePropertyTests {
  private static func seeds() throws -> [[UInt8]] {
    let examples = Verbs.all.flatMap(\.forms).flatMap { $0.examples + [$0.examples.joined(separator: "\n")] }
    // Long texts are slow and add little to short ones.
    let fixtures = try ErrorFixture.all().map(\.source.bytes).filter { $0.count < 1_000 }
    return fixtures + examples.map { Array($0.utf8) }
  }

  @Test("they hold of programs with mistakes and of the examples of all verbs")
  func seedsThemselves() throws {
    for seed in try Self.seeds() {
      let violations = SourceProperties.violations(in: seed)
      #expect(violations.isEmpty, "\(String(decoding: seed, as: UTF8.self))\n\(violations)")
    }
  }

  @Test("they hold of what becomes of those where bytes are changed, taken out, doubled and mixed", arguments: 1...4)
  func mutations(seed: UInt64) throws {
    var mutator = TextMutator(seeds: try Self.seeds(), seed: seed)
    for _ in 0..<500 {
      let text = mutator.next()
      let violations = SourceProperties.violations(in: text)
      #expect(violations.isEmpty, "\(text)\n\(violations)")
    }
  }
}
