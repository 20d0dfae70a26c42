import ProBonoLanguage

/// What is the case instead of what was expected.
public enum ActualFact: Equatable, Sendable {
  /// What a side of a comparison comes to, in tenths; nil where it is not known.
  case value(Measure, tenths: Int?)
  /// Who fills a seat; nil for nobody. The seat counts from 1, and is nil where the need has no other.
  case filled(need: String, seat: Int?, by: String?)
  /// Whether something is in a state.
  case state(name: String, Attribute, holds: Bool)

  /// Something that is computed from the book.
  public enum Measure: Equatable, Sendable {
    /// How many things there are of a kind, or of those that meet a condition.
    case count(ListKind, isConditional: Bool)
    case sum(Attribute, of: ListKind)
    case score(volunteer: String, need: String)
  }
}
