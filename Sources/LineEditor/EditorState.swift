/// All that a picture of the edit line is made of.
struct EditorState: Sendable {
  var prompt: Prompt
  var buffer: EditBuffer
  /// How parts of the buffer look.
  var spans: [StyledSpan] = []
  /// Grey text after the end of the buffer.
  var hint = ""
  var menu: Menu?
  var size: TerminalSize
}

/// A list under the edit line.
struct Menu: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    var display: String
    var summary = ""
  }

  var items: [Item]
  var selection: Int?
}
