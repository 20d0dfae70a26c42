import ProBonoLanguage
import Testing

@Suite("Laws of the formatter")
struct FormatterLawTests {
  private func formatted(_ text: String, into language: InterfaceLanguage? = nil) throws -> String {
    let formatter = SourceFormatter(translatingTo: language.map { Translation(to: $0) })
    return try formatter.format(Source(name: "", text: text)).get()
  }

  /// What statements say, however far what is expected of them is indented.
  private func meaning(of text: String) -> String {
    let (statements, diagnostics) = Parser.parse(Source(name: "", text: text))
    #expect(diagnostics.isEmpty, "\(text)")
    return statements.map { shape(of: $0.node).replacing(/indentation=\d+/, with: "") }.joined(separator: "\n")
  }

  @Test(
    "programs by the grammar say the same in the layout, which laid out again is the same, also in French and back",
    arguments: 1...8)
  func programs(seed: UInt64) throws {
    var generator = SentenceGenerator(seed: seed)
    var refusals = 0
    for count in 0..<60 {
      let program = (0...count % 4).map { _ in generator.statement() }.joined(separator: "\n")
      let layout = try formatted(program)
      #expect(try formatted(layout) == layout, "\(program)")
      #expect(meaning(of: layout) == meaning(of: program))
      // Behind a comment in a statement, its next line may begin with a word that goes on with it in one language alone.
      guard let french = try? formatted(program, into: .french),
        let english = try? formatted(program, into: .english)
      else {
        refusals += 1
        continue
      }
      #expect(try formatted(french) == french, "\(program)")
      #expect(try formatted(french, into: .english) == english, "\(program)")
      #expect(try formatted(english, into: .french) == french, "\(program)")
    }
    #expect(refusals <= 3)
  }
}
