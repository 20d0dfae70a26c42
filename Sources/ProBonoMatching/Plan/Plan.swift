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
    /// `onlyWhole`, `needsTaken` or `quotaTaken`. Where a company has used up its part of a quota, its people are no
    /// candidates any more.
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

  /// Where the entries of each need begin, which follow one another.
  private let firstEntry: ByRecord<Need, Int>

  /// What the plan says of a seat; nil where the seat is not open.
  public func entry(of seat: SeatReference) -> Entry? {
    guard let first = firstEntry[seat.need] else { return nil }
    // No more seats stand before it than its index says.
    let candidates = first..<min(entries.count, first + seat.index + 1)
    let found = candidates.partitioningIndex {
      entries[$0].seat.need != seat.need || entries[$0].seat.index >= seat.index
    }
    return candidates.contains(found) && entries[found].seat == seat ? entries[found] : nil
  }

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
    var admitted: [ID<Program>: [Bool]] = [:]
    for (number, seat) in problem.seats.enumerated() {
      let volunteer = assignment.volunteerOfSeat[number]
      let candidates = volunteer < 0 ? problem.pairs.countCandidates(of: number, &scratch) : (free: 0, busy: 0)
      let restraint =
        volunteer >= 0
        ? nil
        : candidates.free > 0
          ? restraints.ofSeat[Int32(number)]
          : candidates.busy == 0 ? problem.pairs.usedUpQuota(ofSeat: number, &admitted) : nil
      entries.append(
        Entry(
          seat: seat, volunteer: volunteer < 0 ? nil : problem.volunteers[Int(volunteer)],
          score: volunteer < 0 ? 0 : columns.score(ofSeat: number, volunteer: volunteer) ?? 0,
          weight: Int(columns.seatPriority[number]), candidates: candidates.free, engagedCandidates: candidates.busy,
          isCapacityReached: problem.isCapacityReached(ofSeat: number, left: capacityLeft),
          restraint: restraint))
    }
    self.init(
      entries, prioritySum: assignment.prioritySum, scoreSum: assignment.scoreSum, filled: assignment.filled,
      optimality: result.optimality,
      brokenPins: (problem.impossiblePins + zip(problem.pins, assignment.keptPins).filter { !$0.1 }.map(\.0)).sorted(),
      of: book, today: today)
  }

  init(
    _ entries: [Entry], prioritySum: Int, scoreSum: Int, filled: Int, optimality: Optimality, brokenPins: [ID<Pin>],
    of book: Book, today: Day
  ) {
    self.entries = entries
    self.prioritySum = prioritySum
    self.scoreSum = scoreSum
    self.filled = filled
    self.optimality = optimality
    self.brokenPins = brokenPins
    revision = book.revision
    self.today = today
    var firstEntry = ByRecord<Need, Int>(below: book.needs.nextID)
    for (index, entry) in entries.enumerated().reversed() { firstEntry[entry.seat.need] = index }
    self.firstEntry = firstEntry
  }
}
