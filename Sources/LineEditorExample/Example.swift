import Glibc
import LineEditor

/// A prompt that knows some fruit and gives back what is typed. An open bracket waits for its end, the command `wait`
/// for Ctrl-C; `hang` takes two of them.
struct Fruit: Completer, Validator, Highlighter {
  let names = ["apple": "grows on trees", "apricot": "grows on trees too", "pear": "is green", "café": "is no fruit"]

  func completions(for text: String, at cursor: Int) -> Completions {
    let typed = text.utf8.prefix(cursor)
    let word = typed.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).last ?? typed
    let fitting = names.filter { $0.key.utf8.starts(with: word) }.sorted { $0.key < $1.key }
    return Completions(
      fitting.map { Completion(replacement: $0.key, summary: $0.value, replaces: cursor - word.count..<cursor) })
  }

  func isComplete(_ text: String) -> Bool { text.count { $0 == "(" } <= text.count { $0 == ")" } }

  func highlight(_ text: String, at cursor: Int?) -> [StyledSpan] {
    text.utf8.enumerated().filter { $1 == UInt8(ascii: "(") || $1 == UInt8(ascii: ")") }
      .map { StyledSpan(range: $0.offset..<$0.offset + 1, style: Style(colour: .cyan)) }
  }
}

@main
struct Example {
  static func main() throws {
    let history = try CommandLine.arguments.dropFirst().first.map { try History(path: $0) } ?? History()
    let editor = try LineEditor(program: "example", history: history)
    editor.completer = Fruit()
    editor.validator = Fruit()
    editor.highlighter = Fruit()
    editor.hinter = HistoryHinter()
    InterruptFlag.install()
    while true {
      switch editor.readLine(prompt: Prompt(primary: "fruit> ", continuation: "  ...> ")) {
      case .endOfInput: return
      case .interrupted: continue
      case .line("wait"):
        while !InterruptFlag.isRaised { sleep(1) }
        InterruptFlag.lower()
        print("stopped")
      case .line("hang"):
        while true {
          sleep(1)
          if InterruptFlag.isRaised { print("once more") }
        }
      case .line(let line):
        try history.append(line)
        print("you said \(line.debugDescription)")
      }
    }
  }
}
