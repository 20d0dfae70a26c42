import ProBonoText

/// A picture of the edit line: what stands in the rows of the terminal from the prompt downwards, and where the cursor
/// is. Nothing of it depends on what was on the screen before.
struct Frame: Hashable, Sendable {
  /// A piece of text in one style; free of control characters.
  struct Run: Hashable, Sendable {
    var text: String
    var style: Style
  }

  struct Row: Hashable, Sendable {
    private(set) var runs: [Run] = []
    /// The columns taken.
    private(set) var width = 0

    mutating func append(_ text: String, width: Int, style: Style) {
      self.width += width
      if let last = runs.indices.last, runs[last].style == style {
        runs[last].text += text
      } else {
        runs.append(Run(text: text, style: style))
      }
    }

    /// The text without its styles.
    var text: String { runs.reduce(into: "") { $0 += $1.text } }
  }

  struct Position: Hashable, Sendable {
    var row: Int
    /// In columns of the terminal, from 0.
    var column: Int
  }

  var rows: [Row]
  var cursor: Position
  /// The width that the rows were made for.
  var columns: Int
}
