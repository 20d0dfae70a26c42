/// Another place that has to do with a diagnostic, shown after it with its own line.
public struct Note: Sendable {
  /// What the place is, as data; the words for it are made by the catalogue in `ProBonoPresentation`.
  public enum Kind: Hashable, Sendable {
    /// Here the name was given first.
    case firstGiven(NameKind, String)
    /// Here the variable got its value.
    case setHere(variable: String)
    /// Here begins what is never closed.
    case begunHere(Opening)
    /// Here the clause, named by its word, was given before.
    case givenBefore(clause: String)
    /// Here begins a block whose closing brace is indented less than it is.
    case closedFurtherOut
  }

  /// What has to be closed again.
  public enum Opening: Hashable, Sendable, CaseIterable {
    case block, bracket, quote
  }

  /// What the place is.
  public let kind: Kind
  /// The characters it is about.
  public let range: SourceRange
  /// The text that the range is of; nil for the text of the diagnostic.
  public let source: Source?

  /// A note about a range of the diagnostic's text, or of another one.
  public init(_ kind: Kind, at range: SourceRange, in source: Source? = nil) {
    self.kind = kind
    self.range = range
    self.source = source
  }
}
