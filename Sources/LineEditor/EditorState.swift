/// All that a picture of the edit line is made of.
struct EditorState: Sendable {
  var prompt: Prompt
  var buffer: EditBuffer
  /// How parts of the buffer look.
  var spans: [StyledSpan] = []
  /// What stands in grey after the end of the buffer.
  var hint: Hint?
  /// What stands there once the input is dropped.
  var mark = ""
  var menu: Menu?
  var wording = EditorWording()
  var size: TerminalSize
}

/// A list under the edit line.
struct Menu: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    var display: String
    var summary = ""
    /// UTF-8 offsets of what is looked for in the display.
    var emphasis: Range<Int>?
  }

  var items: [Item]
  var selection: Int?
  /// How many more there are than the items.
  var furtherCount = 0
}
