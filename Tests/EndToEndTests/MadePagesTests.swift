import Foundation
import ProBonoPresentation
import Testing

/// What the documentation has that is made from the program.
@Suite("Pages made from the program")
struct MadePagesTests {
  @Test("the reference, the grammar and the pages of codes are those that scripts/make-docs writes")
  func pages() throws {
    let program = try Program()
    let codes = Explanation.codes.map { "\($0).md" } + ["README.md"]
    let folder = Program.root.appendingPathComponent("docs")
    try FileManager.default.createDirectory(atPath: program.folder.root + "/errors", withIntermediateDirectories: false)
    #expect(try program.run("write-docs", ".").status == 0)
    for name in ["reference.md", "reference.fr.md", "grammar.ebnf"] + codes.map({ "errors/\($0)" }) {
      let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(try program.folder.read(name) == page, "docs/\(name) is out of date: run scripts/make-docs")
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("errors").path)
    #expect(kept.filter { $0.hasSuffix(".md") }.sorted() == codes.sorted())
  }
}
