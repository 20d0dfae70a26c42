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
  /// Other weights for all scores.
  indirect case policy(before: Policy, after: Policy)

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
    case .policy(let before, let after): .policy(before: after, after: before)
    }
  }
}

extension Change {
  /// The needs that may be open because of it, or no more.
  var needsConcerned: Set<ID<Need>> {
    switch self {
    case .need(let change): [change.id]
    case .engagement(let change): Set([change.before?.need, change.after?.need].compactMap(\.self))
    default: []
    }
  }
}

/// One row before and after. It holds no more than the rows there are, so that a million new ones take the room of a
/// million, and lies apart, so that it moves cheaply.
public struct Replacement<Row: Sendable>: Sendable {
  /// The number of the row.
  public let id: ID<Row>
  private let content: Content

  private indirect enum Content: Sendable {
    case added(Row)
    case removed(Row)
    case replaced(Row, by: Row)
  }

  /// A new row.
  init(id: ID<Row>, adding row: Row) {
    self.init(id: id, .added(row))
  }

  /// A row that is taken away.
  init(id: ID<Row>, removing row: Row) {
    self.init(id: id, .removed(row))
  }

  /// A row that another one takes the place of.
  init(id: ID<Row>, replacing before: Row, by after: Row) {
    self.init(id: id, .replaced(before, by: after))
  }

  private init(id: ID<Row>, _ content: Content) {
    self.id = id
    self.content = content
  }

  /// Nil where there was none.
  public var before: Row? {
    switch content {
    case .added: nil
    case .removed(let row), .replaced(let row, by: _): row
    }
  }

  /// Nil where there is none any more.
  public var after: Row? {
    switch content {
    case .added(let row), .replaced(_, by: let row): row
    case .removed: nil
    }
  }

  /// The replacement that takes this one back.
  public var inverse: Replacement {
    switch content {
    case .added(let row): Replacement(id: id, removing: row)
    case .removed(let row): Replacement(id: id, adding: row)
    case .replaced(let before, by: let after): Replacement(id: id, replacing: after, by: before)
    }
  }
}
