/// What a token was read as: for the formatter, for translation, and for whoever colours a text exactly.
public struct PartOfSpeech: Hashable, Sendable {
  /// What a token can be.
  public enum Role: Hashable, Sendable {
    case verb(Word)
    /// A word of the grammar.
    case word(Word, WordRole)
    /// A value that the writer has chosen.
    case value(Expectation)
    /// A variable, with its `$`.
    case variable
  }

  /// What it was read as.
  public let role: Role
  /// The token.
  public let range: SourceRange
}
