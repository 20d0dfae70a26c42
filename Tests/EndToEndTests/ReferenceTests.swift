import Foundation
import Testing

/// What the documentation has that is made from the descriptions of verbs and clauses.
@Suite("The reference of the language")
struct ReferenceTests {
  @Test(
    "the reference and the grammar are those that scripts/make-reference writes",
    arguments: [("docs/reference.md", "en"), ("docs/reference.fr.md", "fr"), ("docs/grammar.ebnf", "grammar")])
  func pages(path: String, part: String) throws {
    let result = try Program().run("reference", part)
    #expect(result.status == 0)
    let page = try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    #expect(result.output == page, "\(path) is out of date: run scripts/make-reference")
  }
}
