import Foundation
import ProcessTesting
import Testing

/// The example on a pseudo-terminal, mostly in a locale without UTF-8. Each step waits for what the screen shows next,
/// however long that takes.
@Suite("Editing at a terminal")
struct TerminalTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func example(
    columns: Int = 60, rows: Int = 20, environment: [String: String] = [:], history: [String] = [], editrc: String = ""
  ) throws -> PseudoTerminal {
    let path = directory.path("history.jsonl")
    try directory.write(history.map { "{\"text\":\"\($0)\"}\n" }.joined(), to: "history.jsonl")
    try directory.write(editrc, to: ".editrc")
    let terminal = try PseudoTerminal(
      try Self.program(), [path], environment: self.environment(with: environment), columns: columns, rows: rows)
    try terminal.wait { $0.isPasteBracketed && $0.lines.last == "fruit>" }
    return terminal
  }

  /// A prompt whose commands take time.
  private func probe() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(try Self.program("line-editor-probe"), environment: environment())
    try terminal.wait { $0.isPasteBracketed && $0.lines.last == "probe>" }
    return terminal
  }

  private func environment(with more: [String: String] = [:]) -> [String: String] {
    ["TERM": "xterm", "HOME": directory.root, "LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"].merging(more) { $1 }
  }

  private static func program(_ name: String = "line-editor-example") throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }

  // MARK: Typing

  @Test("what is typed is shown and read", arguments: ["C.UTF-8", "C", "POSIX", "nowhere"])
  func typing(locale: String) throws {
    let terminal = try example(environment: ["LC_ALL": locale])
    try terminal.type("Zoé 日本 e\u{301} 👩‍👩‍👧 ÿß")
    try terminal.expect("fruit> Zoé 日本 e\u{301} 👩‍👩‍👧 ÿß")
    try terminal.expectCursor(column: 7 + 16)
    try terminal.type("\r")
    try terminal.expect("you said \"Zoé 日本 é 👩‍👩‍👧 ÿß\"", "fruit>")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("the cursor moves and deletes by whole characters")
  func graphemes() throws {
    let terminal = try example()
    try terminal.type("e\u{301}👩‍👩‍👧日")
    try terminal.expectCursor(column: 12)
    try terminal.type("\u{1B}[D")
    try terminal.expectCursor(column: 10)
    try terminal.type("\u{2}")
    try terminal.expectCursor(column: 8)
    try terminal.type("\u{4}")
    try terminal.expect("fruit> e\u{301}日")
    try terminal.type("\u{7F}")
    try terminal.expect("fruit> 日")
  }

  @Test("emacs keys move and cut within the line")
  func emacsKeys() throws {
    let terminal = try example()
    try terminal.type("one two three")
    try terminal.expect("fruit> one two three")
    try terminal.type("\u{17}\u{1}\u{1B}f\u{0B}")  // Ctrl-W, Ctrl-A, Alt-f, Ctrl-K
    try terminal.expect("fruit> one")
    try terminal.type("\u{19}")  // Ctrl-Y
    try terminal.expect("fruit> one two")
    try terminal.type("\u{1B}y")  // Alt-y
    try terminal.expect("fruit> onethree")
    try terminal.type("\u{1}\u{4}\u{1B}[3~\u{5}!\u{1B}b\u{1B}[Hx\u{1B}[F.")
    try terminal.expect("fruit> xethree!.")
    try terminal.type("\u{15}")  // Ctrl-U
    try terminal.expect("fruit>")
  }

  @Test("words change their case, characters their places, by whole characters")
  func words() throws {
    let terminal = try example()
    try terminal.type("élan  straße e\u{301}x")
    try terminal.type("\u{1}\u{1B}u\u{1B}c\u{1B}l")  // Ctrl-A, Alt-u, Alt-c, Alt-l
    try terminal.expect("fruit> ÉLAN  Straße e\u{301}x")
    try terminal.type("\u{14}")  // Ctrl-T, at the end
    try terminal.expect("fruit> ÉLAN  Straße xe\u{301}")
    try terminal.type("\u{1}\u{14}\u{6}\u{14}")
    try terminal.expect("fruit> LÉAN  Straße xe\u{301}")
    try terminal.expectCursor(column: 9)
  }

  @Test("Alt-. puts in the last argument of the line before, again that of the one before it")
  func lastArguments() throws {
    let terminal = try example(history: ["show Bruno", #"add \"Zoé Petit\""#, "list"])
    try terminal.type("see \u{1B}.")
    try terminal.expect("fruit> see list")
    try terminal.type("\u{1B}.")
    try terminal.expect(#"fruit> see "Zoé Petit""#)
    try terminal.type("\u{1B}.\u{1B}.\u{1B}.!")
    try terminal.expect("fruit> see Bruno!")
  }

  @Test(
    "Ctrl-X Ctrl-E opens the editor of the environment on a file that only its owner can read, and that is gone then")
  func externalEditor() throws {
    // Read by the shell rather than run: a program that is still open somewhere, as in a test beside this one that has
    // just begun, could not be.
    try directory.write("stat -c '%a %n' \"$2\" > '\(directory.path("seen"))'\necho two >> \"$2\"\n", to: "ed")
    let terminal = try example(environment: ["EDITOR": "sh '\(directory.path("ed"))' -x", "TMPDIR": directory.root])
    try terminal.type("one\u{18}\u{5}")
    try terminal.expect("fruit> one", "  ...> two")
    let seen = try directory.read("seen").split(separator: " ")
    #expect(seen.first == "600")
    let path = try #require(seen.last).trimmingCharacters(in: .newlines)
    #expect(path.hasSuffix(".txt") && !FileManager.default.fileExists(atPath: path))
    try terminal.type("\r")
    try terminal.expect(#"you said "one\ntwo""#, "fruit>")
  }

  @Test("an editor that fails or is not there changes nothing", arguments: ["false", "/nowhere/editor"])
  func failingEditor(command: String) throws {
    let terminal = try example(environment: ["VISUAL": command])
    try terminal.type("one\u{18}\u{5}!")
    try terminal.wait { $0.lines.last == "fruit> one!" }
  }

  @Test("keys without a meaning insert nothing")
  func idleKeys() throws {
    let terminal = try example()
    try terminal.type("a\u{1B}[15~\u{1B}[2~\u{1B}[5~\u{1B}[1;2A\u{1B}OP\u{1B}[20;5~b")
    try terminal.expect("fruit> ab")
  }

  @Test("bytes that are no UTF-8 do no harm")
  func controls() throws {
    let terminal = try example()
    try terminal.type("a\u{16}\u{1B}b")  // Ctrl-V takes the next key as it is
    try terminal.expect(#"fruit> a\u{1B}b"#)
    #expect(terminal.screen.unknown.isEmpty)
  }

  // MARK: Enter

  @Test("Enter on an incomplete input opens a continuation line, and up and down move between lines")
  func continuation() throws {
    let terminal = try example()
    try terminal.type("(one\rtwo")
    try terminal.expect("fruit> (one", "  ...> two")
    try terminal.type("\u{1B}[A!")
    try terminal.expect("fruit> (on!e", "  ...> two")
    try terminal.type("\u{1B}[B)\r")
    try terminal.expect(#"you said "(on!e\ntwo)""#, "fruit>")
  }

  @Test("Alt-Enter always adds a line")
  func altEnter() throws {
    let terminal = try example()
    try terminal.type("one\u{1B}\rtwo")
    try terminal.expect("fruit> one", "  ...> two")
    try terminal.type("\r")
    try terminal.expect(#"you said "one\ntwo""#, "fruit>")
  }

  @Test("Ctrl-C drops the input, Ctrl-D leaves on an empty line only")
  func leaving() throws {
    let terminal = try example()
    try terminal.type("one\u{3}")
    try terminal.expect("fruit> one^C", "fruit>")
    try terminal.type("two\u{4}\r")
    try terminal.expect(#"you said "two""#, "fruit>")
    try terminal.type("\u{4}")
    #expect(try terminal.exitStatus() == 0)
    #expect(!terminal.screen.isPasteBracketed)
  }

  // MARK: Paste

  @Test("a pasted text of many lines is one input")
  func paste() throws {
    let terminal = try example()
    try terminal.type("\u{1B}[200~one\r\ntwo\tx\rthree\u{1B}[201~")
    try terminal.expect("fruit> one", "  ...> two      x", "  ...> three")
    try terminal.type("\r")
    try terminal.expect(#"you said "one\ntwo\tx\nthree""#, "fruit>")
  }

  @Test("ten thousand pasted lines are one input, which can be edited")
  func longPaste() throws {
    let terminal = try example(columns: 80)
    let lines = (0..<10_000).map { "add volunteer \"Número \($0)\"" }
    try terminal.type("\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~!")
    try terminal.expect("  ...> add volunteer \"Número 9998\"", "  ...> add volunteer \"Número 9999\"!")
    try terminal.type("\u{3}")
    try terminal.expect("fruit>")
  }

  // MARK: Completion

  @Test("Tab puts in what is common and lists the rest, Tab and Shift-Tab choose, Enter takes")
  func completion() throws {
    let terminal = try example()
    try terminal.type("eat a\t")
    try terminal.expect("fruit> eat ap", "  apple    grows on trees", "  apricot  grows on trees too")
    try terminal.type("\t\t")
    try terminal.expect("fruit> eat apricot", "  apple    grows on trees", "› apricot  grows on trees too")
    try terminal.type("\u{1B}[Z")
    try terminal.expect("fruit> eat apple", "› apple    grows on trees", "  apricot  grows on trees too")
    try terminal.type("\r")
    try terminal.expect("fruit> eat apple")
    try terminal.type("!\r")
    try terminal.expect(#"you said "eat apple !""#, "fruit>")
  }

  @Test("the only completion is put in with its blank")
  func onlyCompletion() throws {
    let terminal = try example()
    try terminal.type("c\t!")
    try terminal.expect("fruit> café !")
    try terminal.type(" x\t!")
    try terminal.expect("fruit> café ! x!")
  }

  @Test("Esc closes the menu and gives the line back, at once and whatever is chosen", arguments: ["", "bind -v\n"])
  func escapedCompletion(editrc: String) throws {
    let terminal = try example(editrc: editrc)
    try terminal.type("eat a\t\t")
    try terminal.expect("fruit> eat apple", "› apple    grows on trees", "  apricot  grows on trees too")
    try terminal.type("\u{1B}")
    try terminal.expect("fruit> eat a")
    try terminal.type("!")
    try terminal.expect("fruit> eat a!")
  }

  @Test("typing on narrows the menu, and Tab puts in the only one left")
  func narrowing() throws {
    let terminal = try example()
    try terminal.type("a\t")
    try terminal.expect("fruit> ap", "  apple    grows on trees", "  apricot  grows on trees too")
    try terminal.type("r")
    try terminal.expect("fruit> apr", "  apricot  grows on trees too")
    try terminal.type("\u{7F}")
    try terminal.expect("fruit> ap", "  apple    grows on trees", "  apricot  grows on trees too")
    try terminal.type("p\t!")
    try terminal.expect("fruit> apple !")
  }

  @Test("a page further in the menu is its end where it is short, and back its beginning")
  func menuPages() throws {
    let terminal = try example()
    try terminal.type("a\t\u{1B}[6~")
    try terminal.expect("fruit> apricot", "  apple    grows on trees", "› apricot  grows on trees too")
    try terminal.type("\u{1B}[5~")
    try terminal.expect("fruit> apple", "› apple    grows on trees", "  apricot  grows on trees too")
  }

  @Test("Ctrl-G gives the line back as it was before completion, any other key goes on with it")
  func cancelledCompletion() throws {
    let terminal = try example()
    try terminal.type("a\t\t\u{7}")
    try terminal.expect("fruit> a")
    try terminal.type("\t\ts")
    try terminal.expect("fruit> apples")
  }

  // MARK: History

  @Test("up and down walk through the entries that begin like the line")
  func prefixSearch() throws {
    let terminal = try example(history: ["add pear", "match one", "add apple", "list"])
    try terminal.type("add\u{1B}[A")
    try terminal.expect("fruit> add apple")
    try terminal.type("\u{1B}[A\u{1B}[A")
    try terminal.expect("fruit> add pear")
    try terminal.type("\u{1B}[B")
    try terminal.expect("fruit> add apple")
    try terminal.type("\u{1B}[B!")
    try terminal.wait { $0.lines.last == "fruit> add! apple" || $0.lines.last == "fruit> add!" }
  }

  @Test("an entry entered again is found once")
  func history() throws {
    let terminal = try example()
    for line in ["one", "two", "one"] {
      try terminal.type(line + "\r")
      try terminal.expect("you said \"\(line)\"", "fruit>")
    }
    try terminal.type("\u{10}\u{10}")
    try terminal.expect("fruit> two")
    try terminal.type("\u{10}\u{e}")
    try terminal.expect("fruit> one")
  }

  @Test("Ctrl-R searches, whatever the accents, Ctrl-S goes back, and Enter takes what is found into the line")
  func search() throws {
    let terminal = try example(history: ["add Zoé", "list", "add zoe too"])
    try terminal.type("\u{12}")
    try terminal.expect("search:", "› add zoe too", "  list", "  add Zoé")
    try terminal.type("ZOE")
    try terminal.expect("search: ZOE", "› add zoe too", "  add Zoé")
    try terminal.type("\u{12}")
    try terminal.expect("search: ZOE", "  add zoe too", "› add Zoé")
    try terminal.type("\u{13}")
    try terminal.expect("search: ZOE", "› add zoe too", "  add Zoé")
    try terminal.type("\u{12}\r")
    try terminal.expect("fruit> add Zoé")
    try terminal.type("\r")
    try terminal.expect(#"you said "add Zoé""#, "fruit>")
  }

  @Test("a search can be given up, or its finding edited")
  func searchKeys() throws {
    let terminal = try example(history: ["one", "two"])
    try terminal.type("x\u{12}\u{7F}o\u{7}")
    try terminal.expect("fruit> x")
    try terminal.type("\u{15}\u{12}on\u{1B}[D!")
    try terminal.expect("fruit> on!e")
    try terminal.type("\u{15}\u{5}\u{15}\u{12}nothing")
    try terminal.expect("search: nothing", "  nothing found")
    try terminal.type("\u{1B}")
    try terminal.expect("fruit>")
  }

  @Test("a hint stands after the cursor, and → takes it")
  func hint() throws {
    let terminal = try example(history: ["match all"])
    try terminal.type("ma")
    try terminal.expect("fruit> match all")
    try terminal.expectCursor(column: 9)
    try terminal.type("\u{1B}f\u{1B}[C\r")
    try terminal.expect(#"you said "match all""#, "fruit>")
  }

  // MARK: Undo and screen

  @Test("Ctrl-_ takes changes back, word by word")
  func undo() throws {
    let terminal = try example()
    for (index, key) in "one two".enumerated() {
      try terminal.type(String(key))
      try terminal.expectCursor(column: 8 + index)
    }
    try terminal.type("\u{1F}")
    try terminal.expect("fruit> one")
    try terminal.type("\u{1F}")
    try terminal.expect("fruit>")
    try terminal.type("\u{1B}/\u{1B}/")
    try terminal.expect("fruit> one two")
  }

  @Test("Ctrl-L clears the screen and keeps the input")
  func clearScreen() throws {
    let terminal = try example()
    try terminal.type("one\rtwo")
    try terminal.expect(#"you said "one""#, "fruit> two")
    try terminal.type("\u{0C}")
    try terminal.wait { $0.lines == ["fruit> two"] }
  }

  @Test("a line longer than the terminal is wide is wrapped and redrawn when the width changes")
  func resize() throws {
    let terminal = try example(columns: 20)
    try terminal.type("abcdefghijklmnopqrstuvw")
    try terminal.expect("fruit> abcdefghijklm", "nopqrstuvw")
    terminal.resize(columns: 30, rows: 20)
    try terminal.expect("fruit> abcdefghijklmnopqrstuvw")
    terminal.resize(columns: 60, rows: 5)
    try terminal.type("xyz")
    try terminal.expect("fruit> abcdefghijklmnopqrstuvwxyz")
  }

  @Test("a menu is drawn anew when the terminal becomes narrower or lower, and can be chosen from still")
  func resizedMenu() throws {
    let terminal = try example(columns: 40)
    try terminal.type("a\t")
    try terminal.expect("fruit> ap", "  apple    grows on trees", "  apricot  grows on trees too")
    terminal.resize(columns: 20, rows: 20)
    try terminal.expect("fruit> ap", "  apple    grows o…", "  apricot  grows o…")
    terminal.resize(columns: 20, rows: 2)
    try terminal.expect("fruit> ap", "  apple  grows on …")
    try terminal.type("\t\t\r")
    try terminal.expect("fruit> apricot")
  }

  @Test("several lines on a terminal of few rows are scrolled, and all of them are read")
  func fewRows() throws {
    let terminal = try example(columns: 20, rows: 3)
    try terminal.type((1...6).map { "line\($0)" }.joined(separator: "\u{1B}\r"))
    try terminal.expect("  ...> line4", "  ...> line5", "  ...> line6")
    try terminal.type(String(repeating: "\u{1B}[A", count: 5) + "!")
    try terminal.expect("fruit> line1!", "  ...> line2", "  ...> line3")
    try terminal.type("\r")
    try terminal.wait { screen in
      screen.lines.joined().hasSuffix(#"you said "line1!\nline2\nline3\nline4\nline5\nline6"fruit>"#)
    }
  }

  @Test("a line of ten thousand characters can be typed and edited on a small terminal")
  func longLine() throws {
    let terminal = try example(columns: 20, rows: 5)
    try terminal.type(String(repeating: "é", count: 10_000) + "|")
    try terminal.wait { $0.lines.last?.hasSuffix("é|") ?? false }
    try terminal.type("\u{1}\u{4}x")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("fruit> xé") } }
  }

  // MARK: Signals

  @Test("while a command runs, Ctrl-C raises the flag")
  func interrupt() throws {
    let terminal = try probe()
    try terminal.type("wait\r")
    try terminal.wait { !$0.isPasteBracketed }
    try terminal.type("\u{3}")
    try terminal.expect("^Cstopped", "probe>")
  }

  @Test("a second Ctrl-C leaves a command that does not look, with status 130")
  func secondInterrupt() throws {
    let terminal = try probe()
    try terminal.type("hang\r")
    try terminal.wait { !$0.isPasteBracketed }
    try terminal.type("\u{3}")
    try terminal.wait { $0.lines.last == "^Conce more" }
    try terminal.type("\u{3}")
    #expect(try terminal.exitStatus() == 130)
  }

  @Test("SIGINT from elsewhere drops the input like Ctrl-C")
  func interruptFromElsewhere() throws {
    let terminal = try probe()
    try terminal.type("one")
    try terminal.expect("probe> one")
    terminal.send(signal: SIGINT)
    try terminal.expect("probe> one^C", "probe>")
  }

  @Test("a signal that ends the process finds the terminal restored", arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV])
  func fatalSignals(number: Int32) throws {
    let terminal = try example()
    let cooked = tcflag_t(ICANON | ECHO | ISIG)
    #expect(terminal.modes.c_lflag & cooked == 0)
    terminal.send(signal: number)
    try terminal.wait { !$0.isPasteBracketed }
    #expect(try terminal.exitStatus() == -number)
    #expect(terminal.modes.c_lflag & cooked == cooked)
  }

  @Test("Ctrl-Z stops the program with the terminal restored, and it goes on where it was")
  func suspend() throws {
    let program = try Self.program()
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "-i"],
      environment: ["TERM": "xterm", "HOME": directory.root, "PS1": "$ ", "LC_ALL": "C.UTF-8"], columns: 200)
    try terminal.expect("$")
    try terminal.type("'\(program)'\r")
    try terminal.expect("fruit>")
    try terminal.type("one\u{1A}")
    try terminal.wait { $0.lines.contains { $0.contains("Stopped") } && $0.lines.last == "$" }
    try terminal.type("fg\r")
    try terminal.expect("fruit> one")
    try terminal.type("\r")
    try terminal.expect(#"you said "one""#, "fruit>")
    try terminal.type("\u{4}")
    try terminal.expect("fruit>", "$")
  }

  // MARK: .editrc

  @Test(".editrc can bind keys and choose vi")
  func editrc() throws {
    let emacs = try example(editrc: "bind ^T line-kill-to-blank\nother:bind ^W ed-insert\n")
    try emacs.type("one two\u{14}")
    try emacs.expect("fruit> one")
    let vi = try example(editrc: "bind -v\n")
    try vi.type("abc\u{1B}")
    try vi.expectCursor(column: 9)
    try vi.type("0xiZ\u{1B}[D!\u{1B}[C\u{1B}a")
    try vi.expect("fruit> !Zbc")
    try vi.type("\u{1B}0D")
    try vi.expect("fruit>")
    try vi.type("u\r")
    try vi.expect(#"you said "!Zbc""#, "fruit>")
  }
}
