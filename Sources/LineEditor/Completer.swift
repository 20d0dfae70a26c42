/// One way to go on from the cursor.
public struct Completion: Hashable, Sendable {
  /// What takes the place of `replaces` in the buffer.
  public var replacement: String
  /// What the menu shows, one line.
  public var display: String
  /// What it is, in one line; may be empty.
  public var summary: String
  /// UTF-8 offsets in the buffer.
  public var replaces: Range<Int>
  /// Whether a blank follows once this completion is chosen.
  public var appendsSpace: Bool

  /// - Parameter display: the replacement itself, unless given.
  public init(
    replacement: String, display: String? = nil, summary: String = "", replaces: Range<Int>, appendsSpace: Bool = true
  ) {
    self.replacement = replacement
    self.display = display ?? replacement
    self.summary = summary
    self.replaces = replaces
    self.appendsSpace = appendsSpace
  }
}

/// Knows what can stand at the cursor. Asked when Tab is pressed.
public protocol Completer {
  /// The ways to go on, best first.
  ///
  /// - Parameters:
  ///   - text: the whole buffer, which may have several lines.
  ///   - cursor: a UTF-8 offset in `text`, between two characters.
  mutating func completions(for text: String, at cursor: Int) -> [Completion]
}
