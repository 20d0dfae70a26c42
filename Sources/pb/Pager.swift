import Glibc
import LineEditor
import ProBonoPresentation
import ProBonoText

/// Shows text that is longer than the screen a screen at a time: through `$PAGER`, through `less` where there is none, and
/// by itself where there is no `less` either.
struct Pager {
  /// A command of the shell that takes the text from standard input; nil where the text is shown by our own means.
  private let command: String?
  /// Whether the person wants all of a text at once.
  private let isOff: Bool

  /// What `less` is told: to leave at once where all fits on the screen, and at Ctrl-C; to let colours through; to leave
  /// what it has shown on the screen.
  private static let less = "less -FKRX"

  /// The pager of an environment. An empty `$PAGER`, and `cat`, show all at once.
  init() {
    if let chosen = getenv("PAGER").map({ String(cString: $0) }) {
      isOff = ["", "cat"].contains(chosen)
      command = chosen
    } else {
      isOff = false
      command = Self.isInPath("less") ? Self.less : nil
    }
  }

  private static func isInPath(_ program: String) -> Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// Writes a text to the terminal; where it is longer than the screen, so that all of it can be read.
  func show(_ text: String, _ catalogue: Catalogue) {
    guard !isOff, let size = Console.size(of: STDOUT_FILENO), Self.rows(of: text, columns: size.columns) >= size.rows
    else {
      Console.write(text, to: STDOUT_FILENO)
      return
    }
    if let command, pipe(text, through: command) { return }
    stopEachScreen(text, size, catalogue)
  }

  // MARK: Another program

  /// Whether there was such a program.
  private func pipe(_ text: String, through command: String) -> Bool {
    // Names are UTF-8 whatever the locale.
    setenv("LESSCHARSET", "utf-8", 0)
    // Ctrl-C is for the pager alone; who leaves it early closes the pipe. A handler, for what is ignored would be ignored
    // by the pager as well.
    let signals = [SIGINT, SIGPIPE].map { ($0, Self.passOver($0)) }
    defer { for (signal, before) in signals { Self.restore(signal, before) } }
    // The shell has to outlive a Ctrl-C as well: it would leave the terminal to us while the pager still tidies it up.
    guard let stream = popen("trap : INT\n\(command)", "w") else { return false }
    Console.write(text, to: fileno(stream))
    // The status of a shell that did not find the command (POSIX, 2.8.2), in the upper byte.
    return pclose(stream) >> 8 != 127
  }

  private static func passOver(_ signal: Int32) -> sigaction {
    var (action, before) = (sigaction(), sigaction())
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(signal, &action, &before)
    return before
  }

  private static func restore(_ signal: Int32, _ before: sigaction) {
    var before = before
    sigaction(signal, &before, nil)
  }

  // MARK: By ourselves

  /// Writes as much as there is room for, and waits for Enter before writing more. The terminal stays as it is, so that
  /// whatever ends the program here leaves nothing behind.
  private func stopEachScreen(_ text: String, _ size: (columns: Int, rows: Int), _ catalogue: Catalogue) {
    var reader = PlainLineReader()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    while true {
      var room = size.rows - 1
      while let line = lines.first {
        let rows = Self.rows(of: line, columns: size.columns)
        guard rows <= room || room == size.rows - 1 else { break }
        room -= rows
        Console.write(line + "\n", to: STDOUT_FILENO)
        lines = lines.dropFirst()
      }
      guard !lines.isEmpty else { return }
      guard case .line(let answer) = reader.readLine(prompt: catalogue.more), answer.first != UInt8(ascii: "q") else {
        InterruptFlag.lower()
        Console.write("\n", to: STDOUT_FILENO)
        return
      }
      // Over the question, as if it had never been there.
      Console.write("\u{1B}[A\u{1B}[J", to: STDOUT_FILENO)
    }
  }

  // MARK: Rows

  /// The rows that a text takes on a screen of so many columns.
  private static func rows(of text: String, columns: Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.reduce(0) { $0 + rows(of: $1, columns: columns) }
  }

  private static func rows(of line: Substring, columns: Int) -> Int {
    // No line is wider than it has bytes.
    guard line.utf8.count > columns else { return 1 }
    return max(1, (DisplayWidth.of(withoutSequences(line)) + columns - 1) / columns)
  }

  /// The line without the sequences that colour it.
  private static func withoutSequences(_ line: Substring) -> String {
    var result = ""
    var isInSequence = false
    for character in line {
      if character == "\u{1B}" { isInSequence = true }
      if !isInSequence { result.append(character) }
      if character == "m" { isInSequence = false }
    }
    return result
  }
}
