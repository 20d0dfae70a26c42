import ProBonoEvaluator
import ProBonoLanguage
import Testing

@testable import ProBonoPresentation

@Suite("Explanations of codes")
struct ExplanationTests {
  private static let all = Explanation.families.flatMap(\.explanations)

  @Test("every code has one explanation, and every explanation a code")
  func complete() {
    let samples = Samples(text: "x")
    var codes = Set(samples.syntaxProblems.map(\.code) + samples.evaluationProblems.map(\.code))
    codes.formUnion(samples.tableReasons.map(\.code) + samples.lintProblems.map(\.code))
    #expect(codes.subtracting(Explanation.codes).sorted() == [])
    #expect(Set(Explanation.codes).subtracting(codes).sorted() == [])
    #expect(Set(Explanation.codes).count == Explanation.codes.count)
  }

  @Test("each says in both languages what the code means, and why it is a mistake", arguments: all.map(\.code))
  func bilingual(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    for phrase in [explanation.title, explanation.meaning, explanation.reason] {
      #expect(!phrase.en.isEmpty && !phrase.fr.isEmpty && phrase.en != phrase.fr || phrase == explanation.title)
      // Straight apostrophes alone, as in every message.
      #expect(!phrase.en.contains("’") && !phrase.fr.contains("’"))
    }
    for text in [explanation.title.en, explanation.title.fr] {
      #expect(text.first?.isLowercase == true && !text.hasSuffix("."), "\(text)")
    }
    for text in [explanation.meaning.en, explanation.meaning.fr, explanation.reason.en, explanation.reason.fr] {
      #expect(text.hasSuffix("."), "\(text)")
    }
  }

  @Test("one with a wrong example has a right one", arguments: all.map(\.code))
  func examples(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    #expect((explanation.wrong == nil) == (explanation.right == nil))
  }

  @Test("a code is found whatever its case, and nothing else is")
  func lookup() {
    #expect(Explanation.of("Unknown-Skill")?.code == "unknown-skill")
    #expect(Explanation.of("unknown") == nil)
    #expect(Explanation.of("") == nil)
  }

  @Test("what is a warning is explained as one, and nothing else is")
  func severities() {
    let samples = Samples(text: "x")
    let problems: [any Problem] = samples.syntaxProblems + samples.evaluationProblems + samples.lintProblems
    let warnings = Set(problems.filter { $0.severity == .warning }.map(\.code))
    for explanation in Self.all {
      #expect((explanation.severity == .warning) == warnings.contains(explanation.code), "\(explanation.code)")
    }
  }

  @Test("an explanation is shown as it was recorded", arguments: InterfaceLanguage.allCases)
  func shown(language: InterfaceLanguage) throws {
    let catalogue = Catalogue(language: language)
    let codes = ["unknown-skill", "bad-table", "interrupted", "no-hours"]
    for (name, width) in [("plain", nil), ("narrow", 60)] as [(String, Int?)] {
      let renderer = ExplanationRenderer(width: width, catalogue: catalogue)
      let text = codes.compactMap(Explanation.of).map { renderer.text(of: $0) }.joined(separator: "\n")
      try expectSnapshot(text, named: "Explanations/\(name)", in: language)
    }
    try expectSnapshot(
      ExplanationRenderer(width: 80, catalogue: catalogue).textOfAllCodes(), named: "Explanations/all", in: language)
  }
}
