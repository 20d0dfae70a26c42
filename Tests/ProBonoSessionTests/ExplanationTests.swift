import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession
import ProBonoText
import Testing

@Suite("The examples of explanations")
struct ExplanationTests {
  private static let shown = Explanation.families.flatMap(\.explanations).filter { $0.wrong != nil }.map(\.code)

  @Test("a wrong example gives its own code and no other", arguments: shown)
  func wrong(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    let said = diagnostics(of: try #require(explanation.wrong), explanation.severity)
    #expect(said.count == 1, "\(said)")
    #expect(said.contains { $0.contains("[\(code)]") }, "\(said)")
  }

  @Test("a right example gives no diagnostic", arguments: shown)
  func right(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(diagnostics(of: try #require(explanation.right), explanation.severity) == [])
  }

  /// What is said of the example: by `pb check` where it is about a warning, else when it is run from an empty book.
  private func diagnostics(of example: Explanation.Example, _ severity: Severity) -> [String] {
    guard severity == .error else {
      let report = Checker().check(Source(name: "example.pb", text: example.script))
      return report.map { ($0.mistakes.first + $0.warnings.first).map { "[\($0.problem.code)]" } } ?? []
    }
    let files = example.file.map { [$0.path: $0.text] } ?? [:]
    var said: [String] = []
    let session = Session(files: FilesInMemory(files)) { output in
      if case .diagnostic(let text) = output { said.append(text) }
    }
    session.checksOutput = true
    session.run(Source(name: "example.pb", text: example.script), keepsGoing: true)
    return said
  }
}
