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
    let example = try #require(Explanation.of(code)?.wrong)
    let said = diagnostics(of: example)
    #expect(said.count == 1, "\(said)")
    #expect(said.contains { $0.contains("[\(code)]") }, "\(said)")
  }

  @Test("a right example gives no diagnostic", arguments: shown)
  func right(code: String) throws {
    let example = try #require(Explanation.of(code)?.right)
    #expect(diagnostics(of: example) == [])
  }

  /// What is said to be wrong when the example is run from an empty book.
  private func diagnostics(of example: Explanation.Example) -> [String] {
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
