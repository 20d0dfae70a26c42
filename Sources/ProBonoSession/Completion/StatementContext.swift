import ProBonoLanguage
import ProBonoMatching
import ProBonoModel

/// What a statement that is being written says of the names that may come next in it: `start` means a volunteer who has
/// accepted, `match` a need that is open.
struct StatementContext {
  private let verb: String?
  /// The volunteer named in the statement so far.
  private let volunteer: ID<Volunteer>?
  private let book: Book
  /// The pairs of the plan that was last shown.
  private let proposals: [Plan.Pair]

  /// How many engagements are looked at for those that a statement may mean.
  private static let engagementLimit = 5_000

  init(_ statement: BegunStatement, of source: Source, book: Book, plan: Plan?) {
    verb = statement.verb?.word.en
    self.book = book
    proposals = ["accept", "decline"].contains(verb) ? Array((plan?.pairs ?? []).prefix(Self.engagementLimit)) : []
    volunteer =
      statement.parts.lazy.compactMap { part in
        guard case .value(.name(.volunteer)) = part.role else { return nil }
        return book.volunteers.id(named: source.stringValue(of: part.range))
      }.first
  }

  /// The volunteers whom a statement of this verb can concern, before all others; none where it can concern anybody.
  var volunteersMeantFirst: [ID<Volunteer>] {
    let states = statesEnded
    guard !states.isEmpty else { return proposals.map(\.volunteer) }
    let engagements = book.engagements.all.lazy.prefix(Self.engagementLimit)
    return engagements.filter { states.contains($0.row.state) }.map(\.row.volunteer)
  }

  /// Whether the statement means the need of a number before others: where it names a volunteer, one of hers or his, else
  /// an open one.
  var isNeedMeantFirst: (Int32) -> Bool {
    let book = book
    if let volunteer {
      let states = statesEnded
      let engaged = book.engagements.of(volunteer).filter { states.contains($0.row.state) }.map(\.row.need.number)
      let proposed = proposals.filter { $0.volunteer == volunteer }.map(\.need.number)
      if !engaged.isEmpty || !proposed.isEmpty { return Set(engaged + proposed).contains }
    }
    return { number in book.isOpen(ID(number: number)) }
  }

  /// The states of engagements that the verb brings to an end.
  private var statesEnded: Set<Engagement.State> {
    switch verb {
    case "start": [.accepted]
    case "complete", "withdraw", "cancel": [.accepted, .started]
    default: []
    }
  }
}
