import Testing

@Suite("pb check")
struct CheckTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test("a file in order is fine, and nothing of it is run")
  func fine() throws {
    try program.folder.write("add volunteer \"Zoé\"\ncount volunteers\nremove volunteer \"X\"\n", to: "a.pb")
    let result = try program.run("check", "a.pb")
    #expect(result.status == 0)
    #expect(result.output == "1 file, 0 mistakes, 0 warnings\n")
    #expect(result.errors.isEmpty)
  }

  @Test("all mistakes of all files are told, twenty a file, and end with 2")
  func mistakes() throws {
    try program.folder.write(String(repeating: "neeed web\n", count: 25), to: "a.pb")
    try program.folder.write("let a = 1\nmatchh\n", to: "b.pb")
    let result = try program.run("check", "--diagnostics", "line", ".")
    #expect(result.status == 2)
    #expect(result.output == "2 files, 26 mistakes, 0 warnings\n")
    #expect(result.errors.matches(of: /error\[unknown-verb\]/).count == 21)
    #expect(result.errors.contains("and 5 more mistakes\n"))
    #expect(result.errors.contains("./b.pb:2:1: error[unknown-verb]"))
  }

  @Test("warnings are fine, unless --strict is given")
  func warnings() throws {
    try program.folder.write("let a = 1\nadd volunteer \"A\" hours $b\n", to: "a.pb")
    let lenient = try program.run("check", "a.pb")
    #expect(lenient.status == 0)
    #expect(lenient.output == "1 file, 0 mistakes, 2 warnings\n")
    #expect(lenient.errors.contains("warning[unused-variable]: nothing uses `$a`"))
    #expect(try program.run("check", "--strict", "a.pb").status == 1)
    let set = try program.run("check", "--strict", "--set", "b=4", "--language", "fr", "a.pb")
    #expect(set.status == 1)
    #expect(set.output == "1 fichier, 0 erreur, 1 avertissement\n")
    #expect(set.errors.hasPrefix("avertissement[unused-variable]: rien n'emploie `$a`"))
  }

  @Test("--fix makes the corrections that cannot be wrong, in the file")
  func fix() throws {
    try program.folder.write("match # pb:ignore no-hours\n", to: "a.pb")
    let result = try program.run("check", "--fix", "--strict", "a.pb")
    #expect(result.status == 0)
    #expect(result.output == "a.pb: 1 correction made\n1 file, 0 mistakes, 0 warnings\n")
    #expect(try program.folder.read("a.pb") == "match\n")
  }

  @Test("- reads standard input, alone and without --fix")
  func standardInput() throws {
    let fine = try program.run("check", "-", input: "match")
    #expect(fine.status == 0)
    #expect(fine.output == "1 file, 0 mistakes, 0 warnings\n")
    let wrong = try program.run("check", "--diagnostics", "line", "-", input: "match\nmatchh\n")
    #expect(wrong.status == 2)
    #expect(wrong.errors.hasPrefix("standard input:2:1: error[unknown-verb]"))
    let french = try program.run("check", "--language", "fr", "-", input: "matchh")
    #expect(french.errors.contains("entrée standard:1:1"))
    #expect(try program.run("check", "-", "a.pb").status == 1)
    #expect(try program.run("check", "--fix", "-").status == 1)
  }

  @Test("what cannot be read ends with 3, bad usage with 1")
  func unreadable() throws {
    #expect(try program.run("check", "missing.pb").status == 3)
    #expect(try program.run("check", ".").status == 3)
    #expect(try program.run("check").status == 1)
    #expect(try program.run("check", "--keep-going", "a.pb").status == 1)
  }

  @Test("the examples of the project have no mistakes")
  func examples() throws {
    #expect(try program.run("check", Program.root.appendingPathComponent("examples").path).status == 0)
  }
}
