import Foundation
import Testing

/// What each command does with good and bad statements, and the status with which it ends.
@Suite("Commands and their exit statuses")
struct CommandTests {
  private let program: Program
  private static let people =
    "add association \"Asso X\" in Lille\nadd volunteer \"Zoé\" skills web 4 in Lille hours 20\n"

  init() throws { program = try Program() }

  // MARK: Ways in

  @Test("pb run runs a file, with results on standard output and nothing else anywhere")
  func runFile() throws {
    try program.folder.write("today 2026-11-23\n" + Self.people + "count volunteers\n", to: "a.pb")
    let result = try program.run("run", "a.pb")
    #expect(result.status == 0)
    #expect(result.output == "1 volunteer\n")
    #expect(result.errors.isEmpty)
  }

  @Test("the files of one run share the book")
  func runFiles() throws {
    try program.folder.write(Self.people, to: "a.pb")
    try program.folder.write("show volunteer \"zoe\"\ncount volunteers\n", to: "b.pb")
    let result = try program.run("run", "a.pb", "b.pb")
    #expect(result.status == 0)
    #expect(result.output.contains("Zoé"))
    #expect(result.output.hasSuffix("1 volunteer\n"))
  }

  @Test("pb run - reads standard input, between files as well")
  func runStandardInput() throws {
    try program.folder.write(Self.people, to: "a.pb")
    try program.folder.write("count volunteers\n", to: "b.pb")
    let result = try program.run("run", "a.pb", "-", "b.pb", input: "add volunteer \"Bruno\"\n")
    #expect(result.status == 0)
    #expect(result.output == "2 volunteers\n")
  }

  @Test("pb -c runs the statements given")
  func command() throws {
    let result = try program.run("-c", "add volunteer \"Zoé\"; count volunteers")
    #expect(result.status == 0)
    #expect(result.output == "1 volunteer\n")
    #expect(result.errors.isEmpty)
  }

  @Test("options that say what is so by itself change nothing")
  func needlessOptions() throws {
    try program.folder.write(Self.people + "count volunteers\n", to: "a.pb")
    try program.folder.write("add volunteer \"Luc\" skills nothing\n", to: "wrong.pb")
    try program.folder.write("neeed web\n", to: "unread.pb")
    let commands = [
      ["run", "a.pb"], ["run", "a.pb", "wrong.pb"], ["run", "unread.pb"], ["run", "none.pb"], ["run", "run"],
      ["run", "help"], ["run", ""], ["run"], ["-c", "count volunteers"], ["-c", "count nothing"], ["-c", ""],
      ["-c", "today"], ["-c", "help", "run"], ["explain"], ["add"],
    ]
    for command in commands {
      let (plain, full) = (try program.run(command), try program.run(command + ["--color", "auto"]))
      #expect(plain.status == full.status, "\(command)")
      #expect(plain.output == full.output, "\(command)")
      #expect(plain.errors == full.errors, "\(command)")
    }
  }

  @Test("--output gives the form of results until set output does")
  func outputForm() throws {
    try program.folder.write("count volunteers\nset output lines; count needs\n", to: "a.pb")
    let expected = "{\"count\":0,\"kind\":\"volunteers\"}\ncount: 0\nkind: needs\n\n"
    #expect(try program.run("run", "--output", "json", "a.pb").output == expected)
    #expect(try program.run("--output=json", "-c", "source \"a.pb\"; count needs").output.hasSuffix("kind: needs\n\n"))
    #expect(try program.run("--output", "csv", input: "count needs").output == "count,kind\n0,needs\n")
    #expect(try program.run("--output", "json", "run", "a.pb").output == expected)
    #expect(try program.run("run", "--output", "xml", "a.pb").status == 1)
  }

  @Test("set timing tells the time of statements on standard error, and nothing on standard output")
  func timing() throws {
    let result = try program.run("-c", "set timing on; count volunteers")
    #expect(result.output == "0 volunteers\n")
    #expect(result.errors.split(separator: "\n").count == 2)
  }

  @Test("several -c run one after another on one book, up to the first that fails")
  func commands() throws {
    let result = try program.run(
      "-c", "add volunteer \"Zoé\"", "-c", "count volunteers", "-c", "undo; undo", "-c", "help")
    #expect(result.status == 3)
    #expect(result.output == "1 volunteer\n")
    #expect(result.errors.contains("error[nothing-to-undo]"))
  }

  @Test("statements that come through a pipe are run, the last one with or without a line break")
  func pipe() throws {
    for end in ["", "\n", ";", "\r\n"] {
      let result = try program.run(input: "add volunteer \"Zoé\"\n  hours 20\ncount volunteers" + end)
      #expect(result.status == 0)
      #expect(result.output == "1 volunteer\n")
    }
  }

  @Test("a program that reads along gets the answer to a statement before it writes the next")
  func dialogue() throws {
    let process = try program.start([])
    process.write("count volunteers;\n".utf8)
    try process.wait { $0.output == Array("0 volunteers\n".utf8) }
    process.write("add volunteer \"Zoé\"; count volunteers;\n".utf8)
    try process.wait { $0.output == Array("0 volunteers\n1 volunteer\n".utf8) }
    process.endInput()
    #expect(try process.result().status == 0)
  }

  @Test("nothing to run is fine", arguments: [[], ["-c", ""], ["run", "-"]])
  func nothing(arguments: [String]) throws {
    let result = try program.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test("quit ends a run, whatever comes after it")
  func quit() throws {
    try program.folder.write("count volunteers\nquit\nnonsense later\n", to: "a.pb")
    let piped = try program.run(input: "quit\nnonsense\n")
    #expect(piped.status == 0)
    #expect(piped.errors.isEmpty)
    try program.folder.write("quit", to: "q.pb")
    let two = try program.run("run", "q.pb", "missing.pb")
    #expect(two.status == 0)
  }

  @Test("--version tells the version")
  func version() throws {
    let result = try program.run("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /pb \d+\.\d+\.\d+\n/) != nil)
    #expect(result.errors.isEmpty)
  }

  @Test("where another scenario fails, output is not written anew, and that is told")
  func outputNotUpdated() throws {
    let text = """
      scenario "one" {
        count volunteers
        ---
        1 volunteer
        ---
      }
      scenario "two" { expect count(volunteers) = 2 }

      """
    try program.folder.write(text, to: "a.pb")
    let result = try program.run("test", "--update", "a.pb")
    #expect(result.status == 4)
    #expect(result.output.contains("did not write the output anew in a.pb: another of its scenarios fails"))
    #expect(try program.folder.read("a.pb") == text)
  }

  @Test("--help tells what there is, of each command", arguments: [["--help"], ["run", "--help"], ["help", "test"]])
  func help(arguments: [String]) throws {
    let result = try program.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: pb"))
    #expect(!result.output.holdsControls)
    #expect(result.errors.isEmpty)
  }

  @Test(
    "--diagnostics says in which form mistakes are told",
    arguments: [
      ("terminal", "error[unknown-verb]: there is no verb \"ad\"\n  a.pb:1:1\n"),
      ("line", "a.pb:1:1: error[unknown-verb]: there is no verb \"ad\"\n"),
      ("json", "{\"code\":\"unknown-verb\",\"severity\":\"error\","),
      ("github", "::error file=a.pb,line=1,endLine=1,col=1,endColumn=2,title=unknown-verb::"),
    ])
  func diagnostics(format: String, beginning: String) throws {
    try program.folder.write("ad volunteer", to: "a.pb")
    for command in ["run", "test"] {
      let result = try program.run([command, "a.pb", "--diagnostics", format])
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix(beginning))
    }
    #expect(try program.run("run", "a.pb", "--diagnostics", "html").status == 1)
  }

  @Test("--today gives the day")
  func today() throws {
    let result = try program.run("--today", "2026-11-23", "-c", "today")
    #expect(result.output.contains("2026-11-23"))
  }

  // MARK: Bad ends

  @Test(
    "bad usage ends with 1 and says how it is used",
    arguments: [
      ["--nonsense"], ["nonsense"], ["run"], ["test"], ["-c", "help", "run", "x.pb"], ["--plain", "test", "x.pb"],
      ["--today", "2026-02-30"], ["-c"], ["--color", "blue"],
      ["run", "--nonsense", "a.pb"],
    ])
  func usage(arguments: [String]) throws {
    let result = try program.run(arguments)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.contains("Usage: pb"))
  }

  @Test(
    "a word that is no command is told what it may have been",
    arguments: [
      (["new.pb"], "new.pb is a file: `pb run new.pb` runs its statements"),
      (["--language", "fr", "a"], "a is a file: `pb run a` runs its statements"),
      (["sub"], "sub is a folder: `pb test sub` runs its scenarios"),
      (["match", "x"], "match begins a statement: type it at the prompt, or run it by `pb -c 'match …'`"),
      (["chek", "a.pb"], "there is no command \"chek\"; did you mean `pb check`?"),
      (["nonsense"], "there is no command \"nonsense\""),
    ])
  func strayWord(arguments: [String], message: String) throws {
    try program.folder.write("", to: "a")
    try program.folder.makeFolder("sub")
    let result = try program.run(arguments)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test("control characters in arguments are shown escaped")
  func hostileArguments() throws {
    let result = try program.run("--non\u{1B}[31msense")
    #expect(result.status == 1)
    #expect(result.errors.contains(#"--non\u{1B}[31msense"#))
    #expect(!result.errors.holdsControls)
  }

  @Test("a file in which something does not parse is not run at all, and ends with 2")
  func unreadable() throws {
    try program.folder.write("count volunteers\nadd voluntee \"X\"\nlist nonsense\n", to: "a.pb")
    let result = try program.run("run", "a.pb")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[unknown-choice]"))
    #expect(result.errors.contains("a.pb:2:5"))
    #expect(result.errors.contains("did you mean `volunteer`?"))
    #expect(result.errors.contains("a.pb:3:6"))
  }

  @Test("the first statement that fails ends a run with 3, and what was done before it stays shown")
  func failed() throws {
    try program.folder.write("count volunteers\nremove volunteer \"X\"\ncount volunteers\n", to: "a.pb")
    let result = try program.run("run", "a.pb")
    #expect(result.status == 3)
    #expect(result.output == "0 volunteers\n")
    #expect(result.errors.contains("a.pb:2:18"))
  }

  @Test("a failed expectation ends with 4 and shows what was there instead")
  func expectation() throws {
    let result = try program.run("-c", "expect count(volunteers) = 1")
    #expect(result.status == 4)
    #expect(result.errors.contains("error[expectation-failed]"))
    #expect(result.errors.contains("-c:1:"))
  }

  @Test("--keep-going tells all that fails, and the first decides the status")
  func keepsGoing() throws {
    let statements = "remove volunteer \"X\"\nnonsense\nexpect count(volunteers) = 1\ncount volunteers\n"
    try program.folder.write(statements, to: "a.pb")
    let file = try program.run("run", "--keep-going", "a.pb")
    let piped = try program.run(["--keep-going"], input: statements.utf8)
    for result in [file, piped] {
      #expect(result.status == 3)
      #expect(result.output == "0 volunteers\n")
      #expect(result.errors.matches(of: /error\[/).count == 3)
    }
  }

  @Test("a pipe is run statement by statement, up to the first that fails")
  func failingPipe() throws {
    let result = try program.run(input: "count volunteers\nnonsense\ncount volunteers\n")
    #expect(result.status == 2)
    #expect(result.output == "0 volunteers\n")
    #expect(result.errors.contains("standard input:2:1"))
  }

  // MARK: Language

  @Test("no command but the prompt looks at the locale: scripts, pipes and scenarios say what they say everywhere")
  func localeOfScripts() throws {
    let french = ["LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8"]
    try program.folder.write(Self.people + "count volunteers\nlist volunteers\nshow \"Nobody\"\n", to: "a.pb")
    let source = try program.folder.read("a.pb")
    for arguments in [["run", "a.pb"], ["test", "a.pb"], ["-c", source], []] {
      let plain = try program.run(arguments, input: source.utf8)
      let result = try program.run(arguments, input: source.utf8, environment: french)
      #expect(plain.status == 3)
      #expect(result.status == plain.status)
      #expect(result.output == plain.output)
      #expect(result.errors == plain.errors)
    }
  }

  @Test("--language decides what every command says, and changes no result")
  func languageOption() throws {
    try program.folder.write(Self.people + "count volunteers\nshow \"Nobody\"\n", to: "a.pb")
    let source = try program.folder.read("a.pb")
    for arguments in [["run", "--language", "fr", "a.pb"], ["--language", "fr", "-c", source], ["--language", "fr"]] {
      let result = try program.run(arguments, input: source.utf8)
      #expect(result.status == 3)
      #expect(result.output == "1 bénévole\n")
      #expect(result.errors.hasPrefix("erreur[unknown-name]: rien ne s'appelle"))
    }
    let tested = try program.run("test", "--language", "fr", "a.pb")
    #expect(tested.status == 3)
    #expect(tested.output == "FAILED   a.pb\n0 réussi, 1 échoué\n")
    #expect(try program.run("run", "--language", "de", "a.pb").status == 1)
    #expect(
      try program.run("test", "--language", "fr", "nowhere").errors.hasPrefix("pb: impossible de lire nowhere : "))
  }

  // MARK: Scenarios

  @Test("pb test honours --today and --keep-going")
  func testOptions() throws {
    try program.folder.write(
      Self.people + "need web for \"Asso X\" as \"N\" by 2026-11-24\n"
        + "expect \"Zoé\" fills \"N\"\nexpect count(volunteers) = 2\n", to: "a.pb")
    let early = try program.run("test", "--today", "2026-11-23", "--keep-going", "a.pb")
    #expect(early.errors.matches(of: /error\[expectation-failed\]/).count == 1)
    let late = try program.run("test", "--today", "2026-11-25", "--keep-going", "a.pb")
    #expect(late.errors.matches(of: /error\[expectation-failed\]/).count == 2)
    let first = try program.run("test", "--today", "2026-11-25", "a.pb")
    #expect(first.errors.matches(of: /error\[expectation-failed\]/).count == 1)
  }

  @Test("pb test looks into each folder once, though links lead round in circles")
  func circularFolders() throws {
    try program.folder.makeFolder("deep/down")
    try program.folder.write("count volunteers\n", to: "deep/a.pb")
    for name in ["deep/down/back", "deep/down/again", "deep/here"] {
      try FileManager.default.createSymbolicLink(
        atPath: program.folder.path(name), withDestinationPath: program.folder.path("deep"))
    }
    let result = try program.run("test", "deep")
    #expect(result.status == 0)
    #expect(result.output == "ok   deep/a.pb\n1 passed, 0 failed\n")
  }

  @Test("pb test tells of each file whether it passed")
  func test() throws {
    try program.folder.write(Self.people + "expect count(volunteers) = 1\n", to: "good.pb")
    try program.folder.write("expect count(volunteers) = 1\n", to: "bad.pb")
    let result = try program.run("test", ".")
    #expect(result.status == 4)
    #expect(result.output == "FAILED   ./bad.pb\nok   ./good.pb\n1 passed, 1 failed\n")
    #expect(result.errors.contains("./bad.pb:1:"))
    let good = try program.run("test", "good.pb")
    #expect(good.status == 0)
    #expect(good.output == "ok   good.pb\n1 passed, 0 failed\n")
    #expect(good.errors.isEmpty)
  }

  @Test("pb test without anything to test is a mistake")
  func testNothing() throws {
    let missing = try program.run("test", "missing\u{7}")
    #expect(missing.status == 3)
    #expect(missing.errors == "pb: cannot read missing\\u{7}: there is no such file\n")
    let empty = try program.run("test", ".")
    #expect(empty.status == 3)
    #expect(empty.errors.contains("no .pb file"))
  }
}
