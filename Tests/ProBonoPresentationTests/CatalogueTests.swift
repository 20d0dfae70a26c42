import ProBonoLanguage
import ProBonoTables
import Testing

@testable import ProBonoEvaluator
@testable import ProBonoPresentation

@Suite("The catalogue of messages")
struct CatalogueTests {
  private let catalogue = Catalogue()

  @Test("every problem of a text has the words that were recorded")
  func syntax() throws {
    let samples = Samples(text: "desing").syntaxProblems + [.invalidDate("2026-02-30"), .unexpected("\"Asso X\"")]
    try expectSnapshot(listed(samples), named: "Messages/syntax-problems")
  }

  @Test("every problem of an evaluation has the words that were recorded")
  func evaluation() throws {
    try expectSnapshot(listed(Samples(text: "Asso X").evaluationProblems), named: "Messages/evaluation-problems")
  }

  @Test("every problem of a table has the words that were recorded, and its place")
  func tables() throws {
    var lines: [String] = []
    for reason in Samples(text: "Asso X").tableReasons {
      lines += catalogue.advice(TableProblem(reason, line: 3, column: 2, columnName: "hours"))
    }
    lines += catalogue.advice(TableProblem(.emptyFile, line: 1))
    var problems = TableProblems()
    for line in 1...1_234 { problems.add(TableProblem(.emptyCell, line: line, column: 1)) }
    lines += catalogue.advice(problems).suffix(2)
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "Messages/table-problems")
  }

  @Test("every refusal has the words that were recorded, and the change that would help")
  func refusals() throws {
    let text = TextRenderer().text(of: .why(Samples(text: "web").forbiddenPair))
    try expectSnapshot(text, named: "Messages/refusals")
  }

  @Test("each code of a problem is a stable word of its own")
  func codes() {
    let problems: [any Problem] = Samples(text: "x").syntaxProblems + Samples(text: "x").evaluationProblems
    for problem in problems { #expect(problem.code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil) }
    #expect(Set(Samples(text: "x").syntaxProblems.map(\.code)).count == Samples(text: "x").syntaxProblems.count)
  }

  @Test("a message is one line that begins small and has no full stop", arguments: ["desing", "9"])
  func style(text: String) {
    let problems: [any Problem] = Samples(text: text).syntaxProblems + Samples(text: text).evaluationProblems
    for message in problems.map(catalogue.message) {
      #expect(!message.isEmpty)
      #expect(!message.hasSuffix("."), "\(message)")
      #expect(!message.contains("\n"), "\(message)")
      #expect(message.first?.isUppercase == false, "\(message)")
    }
  }

  @Test("numbers are grouped by thousands")
  func numbers() {
    #expect(
      [0, 12, 999, 1_000, 12_345, 1_234_567].map(catalogue.grouped) == [
        "0", "12", "999", "1,000", "12,345", "1,234,567",
      ])
    #expect(catalogue.grouped(-1_234) == "-1,234")
    #expect(catalogue.grouped(.min) == "-9,223,372,036,854,775,808")
    #expect([45, 30, 5, -5].map(catalogue.tenths) == ["4.5", "3.0", "0.5", "-0.5"])
  }

  @Test("the proof of a plan is told with its figures")
  func verification() {
    #expect(
      catalogue.verified(prioritySum: 233, scoreSum: 45_901, pairs: 100_000, eligible: 5_432)
        == "verified: priority sum 233, score sum 45901; 100,000 pairs examined, 5,432 eligible; no plan is better")
  }

  @Test("a name in a command can be read again")
  func quoting() {
    for name in ["Asso X", "a \"b\" c", "back\\slash", "\\", "\\\"", "l'été « 東京 »"] {
      let source = Source(name: "t", text: "show \(catalogue.quoted(name))")
      guard case .show(let thing) = Parser.parse(source).statements.first?.node else {
        Issue.record("\(name) cannot be read")
        continue
      }
      #expect(thing.name.value == name)
    }
  }

  @Test("every change that a refusal proposes parses")
  func remedies() {
    let pair = Samples(text: "c# \"or\" so").forbiddenPair
    for refusal in pair.refusals {
      guard let remedy = catalogue.remedy(refusal, of: pair), let start = remedy.firstIndex(of: "`") else { continue }
      let command = remedy[remedy.index(after: start)...].prefix { $0 != "`" }
      let source = Source(name: "t", text: String(command))
      #expect(Parser.parse(source).diagnostics.isEmpty, "\(command)")
    }
  }

  /// Each problem with its code, its message and what helps.
  private func listed(_ problems: [some Problem]) -> String {
    problems.map { problem in
      "[\(problem.code)] \(catalogue.message(problem))\n" + catalogue.advice(problem).map { "  = \($0)\n" }.joined()
    }.joined()
  }
}
