import Foundation
import Testing

/// `pb fmt`, as a user would call it.
@Suite("pb fmt")
struct FormatCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test("files are rewritten in place and keep their permissions; what is in the layout is not touched")
  func inPlace() throws {
    try program.folder.makeFolder("book")
    try program.folder.write("undo ;redo # why\r\n", to: "book/a.pb")
    try program.folder.write("undo\n", to: "book/b.pb")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: program.folder.path("book/a.pb"))
    let result = try program.run("fmt", "book")
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(try program.folder.read("book/a.pb") == "undo\nredo  # why\n")
    #expect(try program.folder.mode(of: "book/a.pb") == 0o640)
    #expect(try program.folder.read("book/b.pb") == "undo\n")
  }

  @Test("--check names the files that would change, writes nothing and ends with 1")
  func check() throws {
    try program.folder.write("undo  3", to: "a.pb")
    try program.folder.write("undo 3\n", to: "b.pb")
    let result = try program.run("fmt", "--check", "a.pb", "b.pb")
    #expect(result.status == 1)
    #expect(result.output == "a.pb\n")
    #expect(try program.folder.read("a.pb") == "undo  3")
    #expect(try program.run("fmt", "--check", "b.pb").status == 0)
  }

  @Test("a file that does not parse stays as it is, is told of, and ends with 2; the others are laid out")
  func mistakes() throws {
    try program.folder.write("undo  3\naddd", to: "a.pb")
    try program.folder.write("undo  3", to: "b.pb")
    let result = try program.run("fmt", "--diagnostics", "line", "a.pb", "b.pb")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("a.pb:2:1: error[unknown-verb]"))
    #expect(try program.folder.read("a.pb") == "undo  3\naddd")
    #expect(try program.folder.read("b.pb") == "undo 3\n")
    #expect(try program.run("fmt", "none.pb").status == 3)
  }

  @Test("standard input goes to standard output, translated where that is asked for, skills and causes as well")
  func translation() throws {
    let english = "need web 3 for \"Asso X\" priority high by 2027-01-31\nadd association \"Y\" causes food, \"bees\"\n"
    let french =
      "besoin développement-web 3 pour \"Asso X\" priorité haute avant 2027-01-31\n"
      + "ajouter association \"Y\" causes alimentation, \"bees\"\n"
    #expect(try program.run("fmt", "-", "--to", "fr", input: english).output == french)
    #expect(try program.run("fmt", "-", "--to", "en", input: french).output == english)
    #expect(try program.run("fmt", "-", input: french).output == french)
  }

  @Test("the examples are in the layout; put into French they pass their tests, and come back")
  func examples() throws {
    let folder = Program.root.appendingPathComponent("examples")
    let check = try program.run("fmt", "--check", folder.path)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pb") }
    for name in names {
      try FileManager.default.copyItem(
        atPath: folder.appendingPathComponent(name).path, toPath: program.folder.path(name))
    }
    #expect(try program.run("fmt", ".", "--to", "fr").status == 0)
    let test = try program.run("test", ".")
    #expect(test.status == 0, "\(test.errors)")
    #expect(try program.run("fmt", ".", "--to", "en").status == 0)
    for name in names {
      let original = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      // Some of it is in French in the first place.
      let english = try program.run("fmt", "-", "--to", "en", input: original).output
      #expect(try program.folder.read(name) == english)
    }
  }

  @Test("the scripts that pages show are in the layout", arguments: try MarkdownPage.all())
  func documentation(page: MarkdownPage) throws {
    // How a mistake is put right is shown beside the mistake, in its lines.
    guard !page.path.hasPrefix("docs/errors/") else { return }
    for block in page.blocks where block.language == "pb" {
      let result = try program.run("fmt", "-", input: block.text)
      #expect(result.output == block.text, "\(page.position(block.start)) \(result.errors)")
    }
  }
}
