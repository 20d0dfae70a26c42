/// Something that could be written at the cursor.
public struct Suggestion: Hashable, Sendable {
  /// What would be written, quotes included.
  public let text: String
  /// What it is, in a few words.
  public let summary: String
  /// Whether a blank should follow.
  public let endsWord: Bool
  /// Whether what was typed is found in it only letter by letter, with others between.
  public let isLoose: Bool
}

/// What could be written at a place in a statement.
public struct Suggestions: Sendable {
  /// The bytes of the text that a suggestion replaces: the word or name begun before the cursor, and its closing quote
  /// where that stands right behind.
  public let range: Range<Int>
  /// The suggestions, best first: what begins with what was typed, then what holds a word that does, then, where these
  /// are few, what has its letters in order.
  public let items: [Suggestion]
  /// How many more there are, at least.
  public let furtherCount: Int

  /// The suggestion that is the only one, those aside that are found only letter by letter.
  public var only: Suggestion? {
    let firm = items.prefix { !$0.isLoose }
    return firm.count == 1 && furtherCount == 0 ? firm.first : nil
  }
}
