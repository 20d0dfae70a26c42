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
  /// Whether it is only near to what was typed: then it is offered, and never put in unasked.
  public var isLoose: Bool

  /// - Parameter display: the replacement itself, unless given.
  public init(
    replacement: String, display: String? = nil, summary: String = "", replaces: Range<Int>, appendsSpace: Bool = true,
    isLoose: Bool = false
  ) {
    self.replacement = replacement
    self.display = display ?? replacement
    self.summary = summary
    self.replaces = replaces
    self.appendsSpace = appendsSpace
    self.isLoose = isLoose
  }
}

/// The ways to go on from the cursor.
public struct Completions: Hashable, Sendable {
  /// The completions, best first.
  public var items: [Completion]
  /// How many more there are besides, too many to be listed.
  public var furtherCount: Int

  /// Some completions, and how many more there are.
  public init(_ items: [Completion], furtherCount: Int = 0) {
    self.items = items
    self.furtherCount = furtherCount
  }

  /// The one that Tab puts in without asking, where there is no doubt.
  var only: Completion? {
    let firm = items.filter { !$0.isLoose }
    return firm.count == 1 && furtherCount == 0 ? firm.first : nil
  }
}

/// Knows what can stand at the cursor. Asked when Tab is pressed, and while the menu is open whenever the text changes.
public protocol Completer {
  /// The ways to go on, best first.
  ///
  /// - Parameters:
  ///   - text: the whole buffer, which may have several lines.
  ///   - cursor: a UTF-8 offset in `text`, between two characters.
  mutating func completions(for text: String, at cursor: Int) -> Completions
}
