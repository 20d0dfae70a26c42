import ProBonoText

/// Everything that is recorded, in memory. A `Transaction` alone can alter it.
public struct Book: Sendable {
  public internal(set) var skills = Table<Skill>()
  public internal(set) var causes = Table<Cause>()
  /// The places that something is in, and those added by hand; the gazetteer has the rest.
  public internal(set) var places = Table<Place>()
  public internal(set) var volunteers = Table<Volunteer>()
  public internal(set) var associations = Table<Association>()
  public internal(set) var companies = Table<Company>()
  public internal(set) var programs = Table<Program>()
  public internal(set) var needs = Table<Need>()
  public internal(set) var engagements = LinkTable<Engagement>()
  public internal(set) var pins = LinkTable<Pin>()
  public internal(set) var bans = LinkTable<Ban>()
  /// What the criteria of the score are worth.
  public internal(set) var policy = Policy.standard

  /// Names a state of this book: where two revisions are equal, nothing lies between them.
  public private(set) var revision = 0
  private var lastRevision = 0
  /// What led to the present state.
  private(set) var recentChanges = RecentChanges()

  private var needsByAssociation: [ID<Association>: Set<ID<Need>>] = [:]
  private var needsByProgram: [ID<Program>: Set<ID<Need>>] = [:]

  /// A book that knows the starter taxonomy and nobody.
  public init() { StarterTaxonomy.fill(&skills, &causes) }

  /// The needs of an association, in the order of their numbers.
  public func needs(of association: ID<Association>) -> [ID<Need>] {
    (needsByAssociation[association] ?? []).sorted()
  }

  /// The needs of a program, in the order of their numbers.
  public func needs(of program: ID<Program>) -> [ID<Need>] { (needsByProgram[program] ?? []).sorted() }

  /// How many needs are open; kept, so that asking costs nothing however many there are.
  public private(set) var openNeedCount = 0

  /// Whether a need has a seat that no engagement takes.
  public func isOpen(_ id: ID<Need>) -> Bool {
    needs.read(id) { !openSeats(of: id, count: $0.seats.count).isEmpty } ?? false
  }

  /// The seats of a need, from 0, that no engagement takes; ascending.
  /// - Parameter count: how many seats it has.
  public func openSeats(of id: ID<Need>, count: Int) -> [Int] {
    let engaged = engagements.to(.need(id))
    if engaged.isEmpty { return Array(0..<count) }
    let taken = Set(engaged.lazy.map(\.row).filter(\.state.holdsSeat).compactMap(\.seat))
    return (0..<count).filter { !taken.contains(Int32($0)) }
  }

  // MARK: Changes

  /// Puts, replaces or takes away a row.
  /// - Returns: the change that takes this back.
  mutating func put<Row: BookRow>(_ row: consuming Row?, at id: ID<Row>) -> Change {
    beginRevision()
    let inverse = Row.put(row, at: id, in: &self)
    note(inverse)
    return inverse
  }

  /// Adds volunteers up to the first whose name is taken.
  /// - Returns: how many were added.
  mutating func append(_ added: inout [Volunteer?], expecting expected: Int?) -> Int {
    let first = volunteers.nextID.number
    let count = volunteers.appendNew(&added, expecting: expected)
    for number in first..<first + Int32(count) {
      beginRevision()
      recentChanges.append(.volunteer(ID(number: number)), nil, leadingTo: revision)
    }
    return count
  }

  /// Sets what the criteria of the score are worth.
  /// - Returns: the change that takes this back.
  mutating func set(_ policy: Policy) -> Change {
    beginRevision()
    let inverse = Change.policy(self.policy)
    self.policy = policy
    note(inverse)
    return inverse
  }

  /// Applies a change in place.
  /// - Returns: the change that takes this one back.
  mutating func apply(_ change: Change) -> Change {
    switch change {
    case .volunteer(let change): put(change.row, at: change.id)
    case .association(let change): put(change.row, at: change.id)
    case .company(let change): put(change.row, at: change.id)
    case .program(let change): put(change.row, at: change.id)
    case .need(let change): put(change.row, at: change.id)
    case .skill(let change): put(change.row, at: change.id)
    case .cause(let change): put(change.row, at: change.id)
    case .place(let change): put(change.row, at: change.id)
    case .engagement(let change): put(change.row, at: change.id)
    case .pin(let change): put(change.row, at: change.id)
    case .ban(let change): put(change.row, at: change.id)
    case .policy(let policy): set(policy)
    }
  }

  /// Takes back the last change, by the change that does so.
  mutating func revert(by inverse: Change, to earlier: Int) {
    _ = apply(inverse)
    revision = earlier
    recentChanges.relabelLast(as: earlier)
  }

  /// Remembers what has led to the present state, by the change that takes it back.
  private mutating func note(_ inverse: Change) {
    let rows = rowsChanged(by: inverse)
    recentChanges.append(rows.first, rows.second, leadingTo: revision)
  }

  private mutating func beginRevision() {
    lastRevision += 1
    revision = lastRevision
  }

  /// Does what may open some needs or close them, and keeps their count.
  mutating func countingOpen<Result>(_ needs: [ID<Need>], _ work: (inout Book) -> Result) -> Result {
    for need in needs where isOpen(need) { openNeedCount -= 1 }
    defer { for need in needs where isOpen(need) { openNeedCount += 1 } }
    return work(&self)
  }

  /// Lists a need under the association and the program that it is of now.
  mutating func list(_ id: ID<Need>, as need: Need?, before: Need?) {
    if let before { needsByAssociation[before.association]?.remove(id) }
    if let need { needsByAssociation[need.association, default: []].insert(id) }
    if let program = before?.program { needsByProgram[program]?.remove(id) }
    if let program = need?.program { needsByProgram[program, default: []].insert(id) }
  }
}
