import Testing

@testable import ProBonoLanguage

@Suite("Statements by the grammar")
struct SentenceTests {
  /// Every way that the grammar leaves open.
  private static let ways: Set<String> = {
    var ways: Set<String> = []
    for verb in Verbs.all {
      ways.formUnion(Shape.ways(of: verb.word, at: verb.word.en))
      for (index, form) in verb.forms.enumerated() {
        let way = "\(verb.word.en)|\(index)"
        ways.formUnion([way] + form.shape.ways(at: way))
      }
    }
    for rule in GrammarRule.allCases { ways.formUnion(rule.shape.ways(at: rule.rawValue)) }
    for attribute in Attribute.allCases {
      ways.formUnion(Shape.ways(of: attribute.word, at: "\(attribute)"))
      for kind in attribute.kinds {
        ways.insert("sort \(attribute)@\(kind)")
        if attribute.type == .number { ways.insert("sum \(attribute)@\(kind)") }
      }
    }
    return ways
  }()

  @Test("what the shapes allow is read without a mistake, and every way that they leave open has been gone")
  func sentences() {
    var generator = SentenceGenerator(seed: 3)
    var failures = 0
    // A few thousand do; no more than these are tried where a way cannot be gone.
    for count in 0..<80_000 where failures < 10 {
      if count.isMultiple(of: 1_000), count >= 5_000, Self.ways.isSubset(of: generator.covered) { break }
      let sentence = generator.statement()
      let (statements, diagnostics) = Parser.parse(Source(name: "", text: sentence))
      guard statements.count != 1 || !diagnostics.isEmpty else { continue }
      failures += 1
      let problems = diagnostics.map { "\($0.problem) at \($0.range)" }.joined(separator: "; ")
      Issue.record("\(statements.count) statements in \(sentence)\n\(problems)")
    }
    #expect(Self.ways.subtracting(generator.covered).sorted() == [])
  }
}
