import LineEditor

/// A prompt that knows some fruit. What begins with an open bracket goes on until the bracket is closed.
struct Fruit: Completer, Validator, Highlighter {
  let names = ["apple": "grows on trees", "apricot": "grows on trees too", "café": "is no fruit", "pear": "is green"]

  func completions(for text: String, at cursor: Int) -> Completions {
    let typed = text.utf8.prefix(cursor)
    let word = typed.suffix(from: typed.lastIndex(of: 0x20).map(typed.index(after:)) ?? typed.startIndex)
    let known = names.filter { $0.key.utf8.starts(with: word) }.sorted { $0.key < $1.key }
    let range = cursor - word.count..<cursor
    return Completions(known.map { Completion(replacement: $0.key, summary: $0.value, replaces: range) })
  }

  func isComplete(_ text: String) -> Bool { text.count { $0 == "(" } <= text.count { $0 == ")" } }

  func highlight(_ text: String, at cursor: Int?) -> [StyledSpan] {
    let brackets = text.utf8.enumerated().filter { "()".utf8.contains($0.element) }.map(\.offset)
    return brackets.map { StyledSpan(range: $0..<$0 + 1, style: Style(colour: .cyan)) }
  }
}

let path = CommandLine.arguments.dropFirst().first
let editor = try LineEditor(program: "example", history: try path.map { try History(path: $0) } ?? History())
(editor.completer, editor.validator, editor.highlighter, editor.hinter) = (Fruit(), Fruit(), Fruit(), HistoryHinter())
let prompt = Prompt(primary: "fruit> ", continuation: "  ...> ")
while case let result = editor.readLine(prompt: prompt), result != .endOfInput {
  guard case .line(let line) = result else { continue }
  print("you said \(line.debugDescription)")
  try editor.history.append(line)
}
