/// What becomes of one row: the only way to alter a book.
public enum Change: Sendable {
  case volunteer(Replacement<Volunteer>)
  case association(Replacement<Association>)
  case company(Replacement<Company>)
  case program(Replacement<Program>)
  case need(Replacement<Need>)
  case skill(Replacement<Skill>)
  case cause(Replacement<Cause>)
  case place(Replacement<Place>)
  case engagement(Replacement<Engagement>)
  case pin(Replacement<Pin>)
  case ban(Replacement<Ban>)
  /// Other weights for all scores.
  indirect case policy(Policy)
}

/// What the row of a number becomes: a new one, another one, or none.
///
/// It does not say what was there before: applying a change gives the change that takes it back, so that a row lies either
/// in the book or in the history, and a million new ones take the room of a million.
public struct Replacement<Row: Sendable>: Sendable {
  /// The number of the row.
  public let id: ID<Row>
  private let content: Content

  private enum Content: Sendable {
    /// Lies apart, so that changes are small.
    indirect case row(Row)
    case nothing
  }

  /// A row to put, or nil to take it away.
  init(_ id: ID<Row>, by row: consuming Row?) {
    self.id = id
    content = row.map { .row($0) } ?? .nothing
  }

  /// The row that is put; nil where it is taken away.
  public var row: Row? {
    switch content {
    case .row(let row): row
    case .nothing: nil
    }
  }
}
