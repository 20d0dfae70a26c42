/// What became of one row: the only way to alter a book. Undo, the archive and every index read the same changes.
public enum Change: Sendable {
  case volunteer(Replacement<Volunteer>)
  case association(Replacement<Association>)
  case company(Replacement<Company>)
  case need(Replacement<Need>)
  case skill(Replacement<Skill>)
  case cause(Replacement<Cause>)
  case place(Replacement<Place>)
  case engagement(Replacement<Engagement>)
  case pin(Replacement<Pin>)
  case ban(Replacement<Ban>)

  /// The change that takes this one back.
  public var inverse: Change {
    switch self {
    case .volunteer(let change): .volunteer(change.inverse)
    case .association(let change): .association(change.inverse)
    case .company(let change): .company(change.inverse)
    case .need(let change): .need(change.inverse)
    case .skill(let change): .skill(change.inverse)
    case .cause(let change): .cause(change.inverse)
    case .place(let change): .place(change.inverse)
    case .engagement(let change): .engagement(change.inverse)
    case .pin(let change): .pin(change.inverse)
    case .ban(let change): .ban(change.inverse)
    }
  }
}

/// One row before and after.
public struct Replacement<Row: Sendable>: Sendable {
  public let id: ID<Row>
  /// Nil where there was none.
  public let before: Row?
  /// Nil where there is none any more.
  public let after: Row?

  /// The replacement that takes this one back.
  public var inverse: Replacement { Replacement(id: id, before: after, after: before) }
}
