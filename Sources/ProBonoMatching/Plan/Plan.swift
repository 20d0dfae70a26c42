import ProBonoModel
import ProBonoText

/// The best plan over the open seats of a book: which volunteer for which seat, and the proof that none is better.
///
/// It is computed, never stored: a function of the book and of today.
public struct Plan: Sendable {
  /// One open seat.
  public struct Entry: Hashable, Sendable {
    public let seat: SeatReference
    /// Nil where the seat stays unfilled.
    public let volunteer: ID<Volunteer>?
    /// 0…1000; 0 where the seat stays unfilled.
    public let score: Int
    /// The weight of the need's priority.
    public let weight: Int
    /// How many volunteers could take the seat; counted where it stays unfilled only, else 0.
    public let candidates: Int
    /// How many more could if they were not engaged elsewhere already; counted like `candidates`.
    public let engagedCandidates: Int
    /// Whether the association can take no more engagements than it has and the plan gives it.
    public let isCapacityReached: Bool
    /// The rule of the whole plan for which the seat stays unfilled although somebody could take it, where it is one:
    /// `onlyWhole` or `needsTaken`.
    public let restraint: Refusal?
  }

  /// The open seats in canonical order: by folded title of the need, then by number.
  public let entries: [Entry]
  /// The sum of the priority weights of the filled seats: the first thing a plan is judged by.
  public let prioritySum: Int
  /// The sum of the scores of the filled seats: the second.
  public let scoreSum: Int
  /// How many open seats the plan fills.
  public let filled: Int
  /// How far it is shown to be the best.
  public let optimality: Optimality
  /// Pins that no plan can keep.
  public let brokenPins: [ID<Pin>]
  /// The revision of the book that it was computed from.
  public let revision: Int
  /// The day that counted as today.
  public let today: Day

  private let entryOfSeat: [SeatReference: Int]

  /// What the plan says of a seat; nil where the seat is not open.
  public func entry(of seat: SeatReference) -> Entry? { entryOfSeat[seat].map { entries[$0] } }

  /// A volunteer and a need in which the plan has a seat for the volunteer.
  public struct Pair: Hashable, Sendable {
    public let volunteer: ID<Volunteer>
    public let need: ID<Need>
  }

  /// The volunteers of the plan with their needs, by seat.
  public var pairs: [Pair] {
    entries.compactMap { entry in entry.volunteer.map { Pair(volunteer: $0, need: entry.seat.need) } }
  }

  /// The seats that the plan gives a volunteer in a need.
  public func seats(of volunteer: ID<Volunteer>, in need: ID<Need>) -> [SeatReference] {
    entries.lazy.filter { $0.volunteer == volunteer && $0.seat.need == need }.map(\.seat)
  }

  init(_ problem: PlanProblem, _ result: SideRuleSearch.Result, of book: Book, today: Day) {
    let assignment = result.assignment
    let restraints = Restraints(problem, result, of: book)
    var entries: [Entry] = []
    entries.reserveCapacity(problem.seats.count)
    let columns = problem.assignment
    var capacityLeft = columns.associationCapacity
    for (number, volunteer) in assignment.volunteerOfSeat.enumerated() where volunteer >= 0 {
      let association = Int(columns.needAssociation[Int(columns.seatNeed[number])])
      if capacityLeft[association] != .max { capacityLeft[association] -= 1 }
    }
    var scratch = BookPairs.Scratch()
    for (number, seat) in problem.seats.enumerated() {
      let volunteer = assignment.volunteerOfSeat[number]
      let candidates = volunteer < 0 ? problem.pairs.countCandidates(of: number, &scratch) : (free: 0, busy: 0)
      entries.append(
        Entry(
          seat: seat, volunteer: volunteer < 0 ? nil : problem.volunteers[Int(volunteer)],
          score: volunteer < 0 ? 0 : columns.score(ofSeat: number, volunteer: volunteer) ?? 0,
          weight: Int(columns.seatPriority[number]), candidates: candidates.free, engagedCandidates: candidates.busy,
          isCapacityReached: capacityLeft[Int(columns.needAssociation[Int(columns.seatNeed[number])])] <= 0,
          restraint: volunteer < 0 && candidates.free > 0 ? restraints.ofNeed[columns.seatNeed[number]] : nil))
    }
    self.entries = entries
    prioritySum = assignment.prioritySum
    scoreSum = assignment.scoreSum
    filled = assignment.filled
    optimality = result.optimality
    brokenPins = (problem.impossiblePins + zip(problem.pins, assignment.keptPins).filter { !$0.1 }.map(\.0)).sorted()
    revision = book.revision
    self.today = today
    entryOfSeat = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.seat, $0) })
  }
}

/// Computes plans.
public enum Planner {
  /// The best plan over the open seats of the needs that `includes` lets in.
  ///
  /// - Parameters:
  ///   - isCancelled: asked now and then; true ends the search. Where a plan that keeps to all rules was found before,
  ///     that is what there is; its `optimality` says so.
  ///   - isTimeUp: the same, but true ends the search only when such a plan was found.
  ///   - report: told now and then how far it has come.
  /// - Throws: `AssignmentError.cancelled`, or `.problemTooLarge` for more seats than the arithmetic holds.
  public static func plan(
    _ book: Book, today: Day, isCancelled: @escaping () -> Bool = { false },
    isTimeUp: @escaping () -> Bool = { false }, report: @escaping (PlanningProgress) -> Void = { _ in },
    includes: (ID<Need>, Need) -> Bool = { _, _ in true }
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today, includes: includes)
    let result = try SideRuleSearch.solve(
      problem.assignment, problem.sideRules, .init(isCancelled: isCancelled, isTimeUp: isTimeUp), report: report)
    return Plan(problem, result, of: book, today: today)
  }

  /// The best of the plans that, of all that keep the most pins, fill the most of some seats.
  ///
  /// - Parameter wanted: seats of the book; those that are not open are passed over.
  /// - Throws: as `plan`.
  public static func plan(
    _ book: Book, today: Day, filling wanted: Set<SeatReference>, isCancelled: @escaping () -> Bool = { false },
    isTimeUp: @escaping () -> Bool = { false }, report: @escaping (PlanningProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today) { _, _ in true }
    var columns = problem.assignment
    // One of these seats outweighs all the others together.
    let bonus = columns.seatPriority.reduce(1) { $0 + Int($1) }
    let seats = problem.seats.indices.filter { wanted.contains(problem.seats[$0]) }
    guard Int(Int32.max) > bonus + Int(Int8.max) else { throw .problemTooLarge }
    for seat in seats { columns.seatPriority[seat] += Int32(bonus) }
    var result = try SideRuleSearch.solve(
      columns, problem.sideRules, .init(isCancelled: isCancelled, isTimeUp: isTimeUp), report: report)
    let filled = seats.count { result.assignment.volunteerOfSeat[$0] >= 0 }
    result.assignment.prioritySum -= bonus * filled
    return Plan(problem, result, of: book, today: today)
  }

  /// The best of the plans that, of all that keep the most pins and have the greatest sum of priority weights, keep the most
  /// pairs of a volunteer and a need.
  ///
  /// - Parameter pairs: as an earlier plan had them; those that are not possible any more are passed over.
  /// - Throws: as `plan`.
  public static func plan(
    _ book: Book, today: Day, keeping pairs: [Plan.Pair], isCancelled: @escaping () -> Bool = { false },
    isTimeUp: @escaping () -> Bool = { false }, report: @escaping (PlanningProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today) { _, _ in true }
    var columns = problem.assignment
    let needs = Dictionary(uniqueKeysWithValues: problem.needs.enumerated().map { ($1, Int32($0)) })
    let volunteers = Dictionary(uniqueKeysWithValues: problem.volunteers.enumerated().map { ($1, Int32($0)) })
    columns.kept = pairs.compactMap { pair in
      guard let need = needs[pair.need], let volunteer = volunteers[pair.volunteer] else { return nil }
      return AssignmentProblem.Pin(need: need, volunteer: volunteer)
    }
    let result = try SideRuleSearch.solve(
      columns, problem.sideRules, .init(isCancelled: isCancelled, isTimeUp: isTimeUp), report: report)
    return Plan(problem, result, of: book, today: today)
  }

  /// How many pins no plan can keep together, needs filled whole or not at all and the like aside. Only what is pinned is
  /// looked at, however large the book: nobody else can stand in the way of a pin.
  ///
  /// - Throws: as `plan`.
  public static func brokenPinCount(
    _ book: Book, today: Day, isCancelled: () -> Bool = { false }
  ) throws(AssignmentError) -> Int {
    let volunteers = Set(book.pins.all.lazy.map(\.row.volunteer)).sorted()
    let needs = Set(book.pins.all.lazy.map(\.row.need)).sorted()
    let problem = PlanProblem(
      book, today: today, volunteers: volunteers, needs: needs.compactMap { id in book.needs[id].map { (id, $0) } })
    let assignment = try AssignmentSolver.solve(problem.assignment, isCancelled: isCancelled)
    return problem.impossiblePins.count + assignment.keptPins.count { !$0 }
  }

  /// The best plan, and what an independent check of its proof over all pairs has to object: nothing, if all is well.
  ///
  /// The check takes no pair, score or capacity from the search: it asks `Examiner` for each volunteer and each open seat.
  /// - Throws: as `plan`; a plan that is not shown to be the best is none to verify.
  public static func verifiedPlan(
    _ book: Book, today: Day, isCancelled: @escaping () -> Bool = { false },
    report: @escaping (PlanningProgress) -> Void = { _ in },
    includes: (ID<Need>, Need) -> Bool = { _, _ in true }
  ) throws(AssignmentError) -> (plan: Plan, verification: Verification) {
    let problem = PlanProblem(book, today: today, includes: includes)
    let result = try SideRuleSearch.solve(
      problem.assignment, problem.sideRules, .init(isCancelled: isCancelled), report: report)
    guard result.optimality == .proven else { throw .cancelled }
    let verification = try Verification(
      problem, result, of: book, today: today, isCancelled: isCancelled, report: report)
    return (Plan(problem, result, of: book, today: today), verification)
  }
}
