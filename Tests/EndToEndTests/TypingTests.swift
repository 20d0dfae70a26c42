import ProcessTesting
import Testing

/// What stands on the screen while somebody types at the prompt, before Enter.
@Suite("Typing at the prompt")
struct TypingTests {
  private let program: Program

  init() throws { program = try Program() }

  /// The prompt with some people and needs in the book.
  private func prompt(hidesHints: Bool = true, environment: [String: String] = [:]) throws -> PseudoTerminal {
    try program.folder.write(
      """
      set country FR
      add association "Le Relais" in Lille
      add volunteer "Zoé Martin" skills web 4 in Lille
      add volunteer "Martine Petit" skills layout 2
      need web 3 for "Le Relais" as "New site"
      """, to: "book.pb")
    let terminal = try program.converse(
      ["--language", "en", "--today", "2026-11-23"], environment: environment, hidesHints: hidesHints)
    try terminal.wait { $0.isPasteBracketed && $0.lines.last == "pb>" }
    try terminal.type("source \"book.pb\"\r")
    try terminal.wait { $0.lines.contains("added need New site (1 seat)") && $0.lines.last == "book 1 open>" }
    return terminal
  }

  @Test("names are offered with what tells them from others, best first", arguments: ["C.UTF-8", "C"])
  func names(locale: String) throws {
    let terminal = try prompt(environment: ["LC_ALL": locale])
    try terminal.type("show volunteer \"mart\t")
    try terminal.expect(
      "book 1 open> show volunteer \"mart", "  \"Martine Petit\"  layout 2", "  \"Zoé Martin\"     web 4 · Lille")
    try terminal.type("in \u{7F}")
    try terminal.expect(
      "book 1 open> show volunteer \"martin", "  \"Martine Petit\"  layout 2", "  \"Zoé Martin\"     web 4 · Lille")
    try terminal.type("e\t")
    try terminal.expect("book 1 open> show volunteer \"Martine Petit\"")
    try terminal.type("\u{3}match \t")
    try terminal.wait { $0.lines.contains("  \"New site\"  Le Relais · 1 seat open") }
    try terminal.type("\u{1B}")
    try terminal.expect("book 1 open> match")
  }

  @Test("in grey stands what can follow: a line of before, the only thing, or what there is to choose from")
  func hints() throws {
    let terminal = try prompt(hidesHints: false)
    try terminal.type("sou")
    try terminal.expect("book 1 open> source \"book.pb\"")
    try terminal.expectCursor(column: 16)
    try terminal.type("\u{15}export plan ")
    try terminal.expect("book 1 open> export plan to")
    try terminal.type("\u{1B}[C \"x\"\u{15}undo ")
    try terminal.expect("book 1 open> undo N")
    try terminal.type("\u{1B}[C\u{5}")
    try terminal.expectCursor(column: 18)
  }

  @Test("a line that failed is found again, and not proposed")
  func failedLines() throws {
    let terminal = try prompt(hidesHints: false)
    try terminal.type("count volunteers where nonsense\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("error[") } && $0.lines.last == "book 1 open>" }
    try terminal.type("count volunteers where n")
    try terminal.wait { $0.lines.last?.hasPrefix("book 1 open> count volunteers where n") == true }
    #expect(terminal.screen.lines.last?.hasSuffix("nonsense") == false)
    try terminal.type("\u{1B}[A")
    try terminal.expect("book 1 open> count volunteers where nonsense")
  }

  @Test("files are completed folder by folder")
  func files() throws {
    try program.folder.makeFolder("data/old")
    try program.folder.write("", to: "data/people.csv")
    let terminal = try prompt()
    try terminal.type("import volunteers from \"da\t")
    try terminal.expect("book 1 open> import volunteers from \"data/")
    try terminal.type("\t")
    try terminal.wait { $0.lines.suffix(2) == ["  \"data/people.csv\"", "  \"data/old/         folder"] }
    try terminal.type("\t\r")
    try terminal.expect("book 1 open> import volunteers from \"data/people.csv\"")
  }

  @Test("two prompts lose nothing of each other's history")
  func sharedHistory() throws {
    let state = ["XDG_STATE_HOME": program.folder.path("state")]
    let first = try program.converseWhenReady(environment: state)
    let second = try program.converseWhenReady(environment: state)
    for (terminal, line) in [(first, "count needs"), (second, "count volunteers"), (first, "count companies")] {
      try terminal.type(line + "\r")
      try terminal.wait { $0.lines.contains { $0.hasPrefix("0 ") } && $0.lines.last == "pb>" }
      try terminal.type("\u{0C}")
      try terminal.expect("pb>")
    }
    try first.type("\u{1B}[A\u{1B}[A")
    try first.expect("pb> count volunteers")
    let third = try program.converseWhenReady(environment: state)
    try third.type("\u{1B}[A\u{1B}[A\u{1B}[A")
    try third.expect("pb> count needs")
  }
}
