import ProBonoText

/// Everything that is recorded, in memory. A `Transaction` alone can alter it.
public struct Book: Sendable {
  public private(set) var skills = Table<Skill>()
  public private(set) var causes = Table<Cause>()
  /// The places that something is in, and those added by hand; the gazetteer has the rest.
  public private(set) var places = Table<Place>()
  public private(set) var volunteers = Table<Volunteer>()
  public private(set) var associations = Table<Association>()
  public private(set) var companies = Table<Company>()
  public private(set) var needs = Table<Need>()
  public private(set) var engagements = LinkTable<Engagement>()
  public private(set) var pins = LinkTable<Pin>()
  public private(set) var bans = LinkTable<Ban>()
  /// What the criteria of the score are worth.
  public private(set) var policy = Policy.standard

  /// Names a state of this book: where two revisions are equal, nothing lies between them.
  public private(set) var revision = 0
  private var lastRevision = 0

  private var needsByAssociation: [ID<Association>: Set<ID<Need>>] = [:]

  /// A book that knows the starter taxonomy and nobody.
  public init() { StarterTaxonomy.fill(&skills, &causes) }

  /// The needs of an association, in the order of their numbers.
  public func needs(of association: ID<Association>) -> [ID<Need>] {
    (needsByAssociation[association] ?? []).sorted()
  }

  /// How many needs are open; kept, so that asking costs nothing however many there are.
  public private(set) var openNeedCount = 0

  /// Whether a need has a seat that no engagement takes.
  public func isOpen(_ id: ID<Need>) -> Bool {
    guard let need = needs[id] else { return false }
    let engaged = engagements.to(.need(id))
    return need.seats.indices.contains { seat in
      !engaged.contains { $0.row.state.holdsSeat && $0.row.seat == Int32(seat) }
    }
  }

  /// Applies a change in place.
  mutating func apply(_ change: Change) {
    lastRevision += 1
    revision = lastRevision
    let needs = change.needsConcerned
    openNeedCount -= needs.count(where: isOpen)
    put(change)
    openNeedCount += needs.count(where: isOpen)
  }

  private mutating func put(_ change: Change) {
    switch change {
    case .volunteer(let change): volunteers.put(change.after, at: change.id)
    case .association(let change): associations.put(change.after, at: change.id)
    case .company(let change): companies.put(change.after, at: change.id)
    case .need(let change):
      needs.put(change.after, at: change.id)
      if let association = change.before?.association { needsByAssociation[association]?.remove(change.id) }
      if let association = change.after?.association { needsByAssociation[association, default: []].insert(change.id) }
    case .skill(let change): skills.put(change.after, at: change.id)
    case .cause(let change): causes.put(change.after, at: change.id)
    case .place(let change): places.put(change.after, at: change.id)
    case .engagement(let change): engagements.put(change.after, at: change.id)
    case .pin(let change): pins.put(change.after, at: change.id)
    case .ban(let change): bans.put(change.after, at: change.id)
    case .policy(_, let after): policy = after
    }
  }

  /// Takes back the last change that was applied.
  mutating func revert(_ change: Change, to earlier: Int) {
    apply(change.inverse)
    revision = earlier
  }
}
