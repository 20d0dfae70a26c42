import Foundation
import Testing

/// Files that are named on the command line and in statements.
@Suite("Files and their names")
struct FileTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test("paths in a file are relative to its folder, wherever it is run from")
  func relativePaths() throws {
    try program.folder.makeFolder("deep/down")
    try program.folder.write("source \"down/b.pb\"\nexport plan to \"plan.csv\"\n", to: "deep/a.pb")
    try program.folder.write("add volunteer \"Zoé\"\nsource \"../c.pb\"\n", to: "deep/down/b.pb")
    try program.folder.write("add volunteer \"Bruno\"\n", to: "deep/c.pb")
    let result = try program.run("run", "deep/a.pb", "deep/../deep/down/../c2.pb")
    #expect(result.errors.contains("deep/../deep/down/../c2.pb"))
    #expect(try program.folder.read("deep/plan.csv").hasPrefix("need,"))
    #expect(try program.run("-c", "source \"deep/a.pb\"; count volunteers").output == "2 volunteers\n")
  }

  @Test(
    "files may have any name, which is shown escaped",
    arguments: ["two words.pb", "été à Nîmes.pb", "quote\"s.pb", "tab\t\u{1B}[31m\u{202E}.pb", "line\nbreak.pb"])
  func names(name: String) throws {
    try program.folder.write("count volunteers\n", to: name)
    #expect(try program.run("run", name).output == "0 volunteers\n")
    let tested = try program.run("test", name)
    #expect(tested.status == 0)
    #expect(tested.output.split(separator: "\n").count == 2)
    #expect(!tested.output.holdsControls)
    try program.folder.write("nonsense\n", to: name)
    let failed = try program.run("run", name)
    #expect(failed.status == 2)
    #expect(failed.errors.contains(".pb:1:1"))
    #expect(!failed.errors.holdsControls && !failed.errors.contains("\u{202E}"))
  }

  @Test("what cannot be read is named, with the reason", arguments: ["run", "source"])
  func unreadable(way: String) throws {
    try program.folder.makeFolder("folder")
    try FileManager.default.createSymbolicLink(atPath: program.folder.path("loop"), withDestinationPath: "loop")
    for (name, reason) in [
      ("missing\u{1B}.pb", "there is no such file"), ("folder", "it is a folder"), ("folder/", "it is a folder"),
      ("loop", "symbolic links"), ("folder/missing/x.pb", "there is no such file"),
    ] {
      let result = way == "run" ? try program.run("run", name) : try program.run("-c", "source \"\(name)\"")
      // A name in a statement may not hold control characters in the first place.
      #expect(result.status == (way == "source" && name.holdsControls ? 2 : 3))
      #expect(result.output.isEmpty)
      if result.status == 3 { #expect(result.errors.contains(reason)) }
      #expect(!result.errors.holdsControls)
    }
  }

  @Test("a file that may not be read is named, with the reason", .enabled(if: geteuid() != 0))
  func notAllowed() throws {
    try program.folder.write("count volunteers\n", to: "secret.pb")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: program.folder.path("secret.pb"))
    let result = try program.run("run", "secret.pb")
    #expect(result.status == 3)
    #expect(result.errors.contains("secret.pb"))
  }

  @Test("an export that cannot be written is a failure, and leaves no file behind")
  func unwritable() throws {
    let result = try program.run("-c", "export plan to \"missing/plan.csv\"")
    #expect(result.status == 3)
    #expect(result.errors.contains("missing/plan.csv"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.root).isEmpty)
  }

  @Test("an export through a link changes the file it leads to, and nobody may read it who could not before")
  func exportThroughLink() throws {
    try program.folder.write("old", to: "plan.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: program.folder.path("plan.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path("link.csv"), withDestinationPath: "plan.csv")
    #expect(try program.run("-c", "export plan to \"link.csv\"").status == 0)
    #expect(try program.folder.read("plan.csv").hasPrefix("need,"))
    #expect(try program.folder.mode(of: "plan.csv") == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: program.folder.path("link.csv")) == "plan.csv")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.root).count == 2)
  }

  @Test("what is exported to standard output goes into a file with all else that is written there")
  func standardOutput() throws {
    try program.folder.write(
      "\"$PB\" -c 'count volunteers; export plan to \"/dev/stdout\"; count needs' > all.txt\n", to: "a.sh")
    #expect(try program.shell("a.sh").status == 0)
    let lines = try program.folder.read("all.txt").split(separator: "\n")
    #expect(lines.sorted() == ["0 needs", "0 volunteers", "need,seat,skill,volunteer,score"])
  }

  @Test("the name of an exported file may be as long as the system allows")
  func longName() throws {
    let name = String(repeating: "n", count: 251) + ".csv"
    #expect(try program.run("-c", "export plan to \"\(name)\"").status == 0)
    #expect(try program.folder.read(name).hasPrefix("need,"))
  }

  @Test(
    "a named pipe is waited for, until somebody writes to it or the wait is interrupted",
    arguments: [["run", "sign.pb", "pipe"], ["-c", "undo", "-c", "source \"pipe\""]])
  func namedPipe(arguments: [String]) throws {
    try program.folder.write("undo\n", to: "sign.pb")
    try #require(mkfifo(program.folder.path("pipe"), 0o600) == 0)

    // What cannot be undone is told, and then the pipe is opened.
    let interrupted = try program.start(arguments + ["--keep-going"])
    try interrupted.wait { !$0.errors.isEmpty }
    interrupted.send(signal: SIGINT)
    #expect(try interrupted.result().status == 130)

    let served = try program.start(arguments + ["--keep-going"])
    try served.wait { !$0.errors.isEmpty }
    try FileHandle(forWritingTo: URL(fileURLWithPath: program.folder.path("pipe"))).write(
      contentsOf: Data("count volunteers\n".utf8))
    #expect(try served.result().output == "0 volunteers\n")
  }

  @Test("a file with a byte order mark and Windows line breaks is read like any other")
  func windows() throws {
    try program.folder.write("\u{FEFF}add volunteer \"Zoé\"\r\n  hours 20\r\ncount volunteers\r\n", to: "a.pb")
    let result = try program.run("run", "a.pb")
    #expect(result.status == 0)
    #expect(result.output == "1 volunteer\n")
  }
}
