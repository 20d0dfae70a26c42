import Foundation
import ProcessTesting
import Testing

/// Results that are longer than the screen, where a person looks.
@Suite("Long results on a terminal")
struct PagerTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.folder.write(
      (1...30).map { "add volunteer \"V\(String(100 + $0).dropFirst())\"\n" }.joined(), to: "people.pb")
  }

  /// The prompt on a screen of ten rows, with a book of thirty volunteers.
  private func converse(_ environment: [String: String], _ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try program.converse(
      arguments + ["--language", "en"], environment: environment, columns: 60, rows: 10)
    try terminal.wait { $0.lines.last == "pb>" }
    try terminal.type("set pager off; source \"people.pb\"; set pager on\r")
    try terminal.wait { $0.lines.last == "people>" }
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type("count volunteers\r")
    try terminal.expect("people> count volunteers", "30 volunteers", "people>")
    try terminal.type("quit\r")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("they go to $PAGER, short ones do not")
  func chosen() throws {
    let terminal = try converse(["PAGER": "sed 's/^V/| V/' | tail -n 2"])
    try terminal.type("list volunteers\r")
    try terminal.expect("people> list volunteers", "| V29", "| V30", "people>")
    try terminal.type("list volunteers limit 3\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("V02") } && $0.lines.last == "people>" }
    try leave(terminal)
  }

  @Test("an empty $PAGER, cat and set pager off show all at once", arguments: ["", "cat", "off"])
  func off(choice: String) throws {
    let terminal = try converse(choice == "off" ? [:] : ["PAGER": choice])
    if choice == "off" {
      try terminal.type("set pager off\r")
      try terminal.wait { $0.lines.last == "people>" && $0.lines.contains("pager   off") }
    }
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.suffix(3).first == "V29" && $0.lines.last == "people>" }
    try leave(terminal)
  }

  @Test("without a pager they stop at each screen until Enter, and q leaves", arguments: ["\r", "q\r", "\u{3}"])
  func builtIn(key: String) throws {
    let terminal = try converse(["PATH": "/nowhere"])
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.last == "-- more: Enter, or q to leave --" && $0.lines.contains("V08") }
    #expect(!terminal.screen.lines.contains("V09"))
    try terminal.type(key)
    if key == "\r" {
      try terminal.wait { $0.lines.last == "-- more: Enter, or q to leave --" && $0.lines.contains("V17") }
      for last in ["V26", "V30"] {
        try terminal.type("\r")
        try terminal.wait { $0.lines.contains(last) }
      }
      try terminal.wait { $0.lines.suffix(2).first == "V30" && $0.lines.last == "people>" }
      #expect(!terminal.screen.lines.contains { $0.hasPrefix("--") })
    } else {
      try terminal.wait { $0.lines.last == "people>" }
    }
    try leave(terminal)
  }

  @Test("a $PAGER that is not there is told, and they stop at each screen")
  func missing() throws {
    let terminal = try converse(["PAGER": "no-such-pager"])
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.last == "-- more: Enter, or q to leave --" }
    try terminal.type("q\r")
    try terminal.wait { $0.lines.last == "people>" }
    try leave(terminal)
  }

  @Test("a pager that ends before it has read all is no harm")
  func early() throws {
    try program.folder.write("add volunteer \"" + String(repeating: "x", count: 900) + "\"\n", to: "long.pb")
    let terminal = try converse(["PAGER": "head -n 1"])
    try terminal.type("set output json; list volunteers; list volunteers; list skills\r")
    try terminal.wait { $0.lines.suffix(3) == ["[", "[", "people>"] }
    try terminal.type("set output table\r")
    try terminal.wait { $0.lines.suffix(2) == ["output   table", "people>"] }
    try leave(terminal)
  }

  @Test("q and Ctrl-C leave less", .enabled(if: access("/usr/bin/less", X_OK) == 0), arguments: ["q", "\u{3}"])
  func less(key: String) throws {
    let terminal = try converse([:])
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.last == ":" }
    // less misses a Ctrl-C that comes between its question and its waiting for an answer.
    try terminal.type(key) { $0.lines.last == "people>" }
    try leave(terminal)
    #expect(terminal.modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG))
  }

  @Test("--plain and a dumb terminal get all at once", arguments: [(["--plain"], [:]), ([], ["TERM": "dumb"])])
  func plain(arguments: [String], environment: [String: String]) throws {
    let terminal = try converse(environment.merging(["PAGER": "head -n 1"]) { $1 }, arguments)
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.suffix(3).first == "V29" && $0.lines.last == "people>" }
    try leave(terminal)
  }

  @Test("a window that is resized while results are shown is no harm")
  func resize() throws {
    let terminal = try converse(["PATH": "/nowhere"])
    try terminal.type("list volunteers\r")
    try terminal.wait { $0.lines.last == "-- more: Enter, or q to leave --" }
    terminal.resize(columns: 30, rows: 20)
    try terminal.type("q\r")
    try terminal.wait { $0.lines.last == "people>" }
    terminal.resize(columns: 100, rows: 12)
    try leave(terminal)
    #expect(terminal.screen.unknown.isEmpty)
  }
}
