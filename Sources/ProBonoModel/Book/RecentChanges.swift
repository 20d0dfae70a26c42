/// What a change of a book was about, without what it was before and after.
public enum ChangedRow: Hashable, Sendable {
  case volunteer(ID<Volunteer>)
  case association(ID<Association>)
  case company(ID<Company>)
  case need(ID<Need>)
  case place(ID<Place>)
  /// An engagement, a pin or a ban between the two.
  case link(ID<Volunteer>, LinkTarget)
  /// A skill, a cause, a program or the policy: anybody may be concerned.
  case rules
}

/// The latest changes of a book, those that were taken back and the taking back included, so that what was derived from
/// an earlier state of it can be brought up to date.
struct RecentChanges: Sendable {
  /// How many changes are kept at least: many more than pay to be followed one by one.
  private static let limit = 1024

  private struct Step: Sendable {
    let row: ChangedRow
    /// A second one, where a link has changed an end.
    let other: ChangedRow?
    /// The state that the change led to.
    var revision: Int
  }

  private var steps: [Step] = []

  /// Remembers a change that has led to a state.
  mutating func append(_ row: ChangedRow, _ other: ChangedRow?, leadingTo revision: Int) {
    if steps.count >= 2 * Self.limit { steps.removeFirst(Self.limit) }
    steps.append(Step(row: row, other: other, revision: revision))
  }

  /// Says that the last change has led back to an earlier state.
  mutating func relabelLast(as revision: Int) {
    if !steps.isEmpty { steps[steps.count - 1].revision = revision }
  }

  /// What lies between a state and the present one; nil where that was too long ago.
  func rows(since revision: Int) -> Set<ChangedRow>? {
    guard let last = steps.lastIndex(where: { $0.revision == revision }) else { return nil }
    return Set(steps[(last + 1)...].flatMap { [$0.row, $0.other].compactMap(\.self) })
  }
}

extension Book {
  /// What the last change was about; two rows where a link has changed an end.
  ///
  /// - Parameter inverse: the change that takes it back.
  func rowsChanged(by inverse: Change) -> (first: ChangedRow, second: ChangedRow?) {
    switch inverse {
    case .volunteer(let change): (.volunteer(change.id), nil)
    case .association(let change): (.association(change.id), nil)
    case .company(let change): (.company(change.id), nil)
    case .need(let change): (.need(change.id), nil)
    case .place(let change): (.place(change.id), nil)
    case .engagement(let change): Self.ends(of: change.row, and: engagements[change.id])
    case .pin(let change): Self.ends(of: change.row, and: pins[change.id])
    case .ban(let change): Self.ends(of: change.row, and: bans[change.id])
    case .skill, .cause, .program, .policy: (.rules, nil)
    }
  }

  /// Links can change their ends when records are merged: then both pairs are concerned.
  private static func ends<Row: Link>(of before: Row?, and after: Row?) -> (first: ChangedRow, second: ChangedRow?) {
    let links = [before, after].compactMap { $0.map { ChangedRow.link($0.volunteer, $0.target) } }
    return (links.first ?? .rules, links.count == 2 && links[0] != links[1] ? links[1] : nil)
  }

  /// The rows in which the book may differ from what it was at a revision, in any order; nil where that was too many
  /// changes ago, or where the revision is not one of this book's past.
  public func changedRows(since earlier: Int) -> Set<ChangedRow>? {
    earlier == revision ? [] : recentChanges.rows(since: earlier)
  }
}
