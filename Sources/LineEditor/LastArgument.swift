/// Going back through the last arguments of the history's entries, each put in the place of the one before.
struct LastArgument {
  /// The last arguments, of the newest entry first, each once in a row.
  private let arguments: [String]
  private var index = -1
  /// Where the argument shown stands in the line.
  private var shown: Range<Int>

  init(at cursor: Int, in history: History) {
    var arguments: [String] = []
    for entry in history.entries.suffix(Self.entryLimit).reversed() {
      if let last = Self.lastArgument(of: entry), last != arguments.last { arguments.append(last) }
    }
    self.arguments = arguments
    shown = cursor..<cursor
  }

  /// Nobody goes back further key by key.
  private static let entryLimit = 200

  /// Puts the next older argument in; the line stays as it is where there is none.
  mutating func goBack(in buffer: inout EditBuffer) {
    guard index + 1 < arguments.count else { return }
    index += 1
    buffer.replace(shown, with: arguments[index])
    shown = shown.lowerBound..<buffer.cursor
  }

  /// What stands behind the last blank of an entry; what stands in double quotes is one.
  static func lastArgument(of entry: String) -> String? {
    var last: Substring?
    var start: String.Index?
    var isQuoted = false
    for index in entry.indices {
      let character = entry[index]
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace && !isQuoted {
        if let begun = start { last = entry[begun..<index] }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { last = entry[start...] }
    return last.map(String.init)
  }
}
