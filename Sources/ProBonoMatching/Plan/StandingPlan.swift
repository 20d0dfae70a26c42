import ProBonoModel
import ProBonoText

/// The best plan of a book with all that led to it, which follows the changes of the book.
///
/// It has room for some volunteers and seats to come, and knows only needs, associations and volunteers that a network of
/// flows holds by itself; where a change asks for more, the plan is to be computed anew.
final class StandingPlan {
  /// One open seat of a need.
  private struct OpenSeat {
    /// From 0, as in the need.
    let index: Int
    /// The number of the seat in the problem.
    let number: Int32
  }

  let today: Day
  /// The state of the book that it is the plan of.
  private(set) var revision: Int
  private let pairs: BookPairs
  private let assignment: StandingAssignment
  private var volunteers: OrderedRecords<Volunteer>
  private var needs: OrderedRecords<Need>
  private var seatsOfNeed: ByRecord<Need, [OpenSeat]>
  private var numberOfNeed: ByRecord<Need, Int32>
  private var seatsOfSkill: [Int32: [Int32]] = [:]
  /// The needs that wait for others.
  private var waitingNeeds: Set<ID<Need>>
  /// Whether seats and volunteers are still numbered in their order.
  private var isNumberedInOrder = true

  // Numbers that stand for nothing yet.
  private var spareSeats: [Int32]
  private var spareNeeds: [Int32]

  /// How many volunteers, and how many seats, there is room for.
  static let room = 512
  /// More changes than this at a time are not followed one by one.
  private static let mostChanges = 256
  /// How many times a volunteer may still change: whoever has is looked up one by one from then on.
  private var changesLeft = 4 * StandingPlan.room

  /// Whether there is nothing in a book, its volunteers aside, that a network of flows cannot hold by itself, and no
  /// program, whose rules a change of anybody may touch.
  static func canFollow(_ book: Book) -> Bool {
    book.pins.count == 0 && book.programs.count == 0
      && !book.associations.contains { $0.capacity != nil || $0.needsAtOnce != nil }
      && !book.needs.contains { $0.isWhole }
  }

  /// Computes the best plan of a book.
  ///
  /// - Parameter problem: the whole book's, with room for more, and without pins, side rules and limits of associations.
  /// - Throws: as `Planner.plan`.
  init(_ problem: PlanProblem, of book: Book, today: Day, _ control: PlanningControl) throws(AssignmentError) {
    self.today = today
    revision = book.revision
    pairs = problem.pairs
    volunteers = OrderedRecords(problem.volunteers)
    needs = OrderedRecords(book.needs.sortedIDs)
    waitingNeeds = Set(needs.ids.filter { book.needs.read($0) { !$0.after.isEmpty } == true })
    seatsOfNeed = ByRecord(below: book.needs.nextID)
    numberOfNeed = ByRecord(below: book.needs.nextID)
    for (number, seat) in problem.seats.enumerated() {
      seatsOfNeed[seat.need, default: []].append(OpenSeat(index: seat.index, number: Int32(number)))
      seatsOfSkill[pairs.queries[number].skill, default: []].append(Int32(number))
    }
    for (number, need) in problem.needs.enumerated() { numberOfNeed[need] = Int32(number) }
    let (seats, needs) = (problem.seats.count, problem.needs.count)
    spareSeats = (seats..<(seats + Self.room)).reversed().map(Int32.init)
    spareNeeds = (needs..<(needs + Self.room)).reversed().map(Int32.init)
    assignment = try StandingAssignment(problem.assignment, nobody: Int32(pairs.index.ids.count - 1), control)
    pairs.book = nil
  }

  // MARK: Changes

  /// Brings the plan up to date with a later or earlier state of its book.
  ///
  /// - Parameter rows: what may differ from the state that it is the plan of.
  /// - Returns: false where the plan must be computed anew; this one is of no use any more then.
  /// - Throws: as `Planner.plan`; the plan is of no use any more then either.
  func follow(
    _ book: Book, changedIn rows: Set<ChangedRow>, _ control: PlanningControl
  ) throws(AssignmentError) -> Bool {
    guard rows.count <= Self.mostChanges else { return false }
    pairs.book = book
    defer { pairs.book = nil }
    var concerned = Concerned()
    for row in rows {
      guard note(row, in: book, &concerned) else { return false }
    }
    volunteers.place(concerned.namedVolunteers, in: book.volunteers)
    needs.place(concerned.namedNeeds, in: book.needs)
    for volunteer in concerned.volunteers.sorted() {
      guard pairs.index.assignRow(to: volunteer, in: book) else { return false }
    }
    // Who has a need done opens those that waited for it.
    if !concerned.needs.isEmpty { concerned.needs.formUnion(waitingNeeds) }
    for need in concerned.needs.sorted() {
      guard follow(need, in: book, &concerned) else { return false }
    }
    for volunteer in concerned.volunteers.sorted() {
      guard follow(volunteer, in: book) else { return false }
    }
    if !rows.isEmpty { isNumberedInOrder = false }
    try assignment.settle(control)
    revision = book.revision
    return true
  }

  /// Whom changes are about.
  private struct Concerned {
    var volunteers: Set<ID<Volunteer>> = []
    var needs: Set<ID<Need>> = []
    /// Those of the needs whose seats may ask for something else.
    var alteredNeeds: Set<ID<Need>> = []
    // Those who may be called something else.
    var namedVolunteers: Set<ID<Volunteer>> = []
    var namedNeeds: Set<ID<Need>> = []
  }

  /// Notes whom a change is about; false where that may be anybody.
  private func note(_ row: ChangedRow, in book: Book, _ concerned: inout Concerned) -> Bool {
    switch row {
    case .volunteer(let id):
      concerned.volunteers.insert(id)
      concerned.namedVolunteers.insert(id)
    case .need(let id):
      concerned.needs.insert(id)
      concerned.alteredNeeds.insert(id)
      concerned.namedNeeds.insert(id)
      if book.needs[id]?.after.isEmpty ?? true { waitingNeeds.remove(id) } else { waitingNeeds.insert(id) }
    case .association(let id):
      concerned.needs.formUnion(book.needs(of: id))
      concerned.alteredNeeds.formUnion(book.needs(of: id))
    case .link(let volunteer, let target):
      concerned.volunteers.insert(volunteer)
      switch target {
      case .need(let id): concerned.needs.insert(id)
      case .association(let id): concerned.needs.formUnion(book.needs(of: id))
      }
    case .place(let id): return !pairs.index.knows(id)
    case .company: break
    case .rules: return false
    }
    return true
  }

  /// Opens and closes the seats of a need, and says which other volunteers that concerns.
  private func follow(_ id: ID<Need>, in book: Book, _ concerned: inout Concerned) -> Bool {
    var open: [(index: Int, query: SeatQuery)] = []
    if let need = book.needs[id], let association = book.associations[need.association] {
      guard !need.isWhole, association.capacity == nil, association.needsAtOnce == nil else { return false }
      if association.isActive, Waiting.unfinished(before: need, in: book).isEmpty {
        book.needs.read(id) { need in
          let barred = SeatQuery.barred(from: id, need, in: book, index: pairs.index)
          for index in book.openSeats(of: id, count: need.seats.count) {
            let seat = need.seats[index]
            open.append(
              (index, SeatQuery(id, need, seat, barred: barred, in: book, index: &pairs.index, today: today)))
          }
        }
      }
    }
    var kept: [OpenSeat] = []
    for seat in seatsOfNeed[id] ?? [] {
      if !concerned.alteredNeeds.contains(id), let query = open.first(where: { $0.index == seat.index })?.query {
        let before = Set(pairs.queries[Int(seat.number)].barred)
        for row in before.symmetricDifference(query.barred) where row >= 0 {
          concerned.volunteers.insert(pairs.index.ids[Int(row)])
        }
        pairs.queries[Int(seat.number)] = query
        kept.append(seat)
      } else {
        close(seat.number)
      }
    }
    for (index, query) in open where !kept.contains(where: { $0.index == index }) {
      guard let number = self.open(query, of: id, priority: book.needs[id]?.priority ?? .normal) else { return false }
      kept.append(OpenSeat(index: index, number: number))
    }
    seatsOfNeed[id] = kept.isEmpty ? nil : kept.sorted { $0.index < $1.index }
    return true
  }

  private func close(_ seat: Int32) {
    assignment.close(seat)
    seatsOfSkill[pairs.queries[Int(seat)].skill]?.removeAll { $0 == seat }
    pairs.queries[Int(seat)] = .impossible
    spareSeats.append(seat)
  }

  /// Opens a seat; nil where there is no room for another one.
  private func open(_ query: SeatQuery, of id: ID<Need>, priority: Priority) -> Int32? {
    if numberOfNeed[id] == nil { numberOfNeed[id] = spareNeeds.popLast() }
    guard let need = numberOfNeed[id], let seat = spareSeats.popLast() else { return nil }
    pairs.queries[Int(seat)] = query
    seatsOfSkill[query.skill, default: []].append(seat)
    assignment.open(seat, of: need, priority: priority.weight)
    return seat
  }

  /// Takes a volunteer as he is now.
  private func follow(_ id: ID<Volunteer>, in book: Book) -> Bool {
    let row = pairs.index.number(of: id)
    if row < 0 { return true }
    let volunteer = book.volunteers[id]
    changesLeft -= 1
    guard changesLeft > 0, volunteer?.budget == nil, pairs.index.update(id, of: book, today: today) else {
      return false
    }
    assignment.replace(
      row, missions: pairs.index.missionsLeft[Int(row)],
      pairs: volunteer.map { possibleSeats(of: row, $0, in: book) } ?? [])
    return true
  }

  /// The open seats that a volunteer can take, with the scores.
  private func possibleSeats(
    of row: Int32, _ volunteer: Volunteer, in book: Book
  ) -> [(seat: Int32, score: Int32)] {
    Set(volunteer.skills.flatMap { Taxonomy.ancestors(of: $0.skill, in: book) }).flatMap { skill in
      (seatsOfSkill[skill.number] ?? []).compactMap { seat in
        pairs.score(ofSeat: Int(seat), volunteer: row).map { (seat, Int32($0)) }
      }
    }
  }

  // MARK: The plan

  /// What the best plan is worth: less work than the plan itself.
  ///
  /// - Throws: `unproven` where nothing shows that no plan is better.
  func worth(of book: Book) throws(AssignmentError) -> PlanWorth {
    pairs.book = book
    defer { pairs.book = nil }
    return try assignment.worth()
  }

  /// The plan of the book as it is.
  ///
  /// - Throws: as `Planner.plan`.
  func plan(of book: Book, _ control: PlanningControl) throws(AssignmentError) -> Plan {
    pairs.book = book
    defer { pairs.book = nil }
    return try plan(of: book, assignment, control)
  }

  /// The plan of the book as it is that keeps the most of some pairs.
  ///
  /// - Throws: as `Planner.plan`.
  func plan(
    of book: Book, keeping kept: [Plan.Pair], _ control: PlanningControl
  ) throws(AssignmentError) -> Plan {
    pairs.book = book
    defer { pairs.book = nil }
    let numbers = kept.compactMap { pair -> AssignmentProblem.Pin? in
      let volunteer = pairs.index.number(of: pair.volunteer)
      guard let need = numberOfNeed[pair.need], volunteer >= 0 else { return nil }
      return AssignmentProblem.Pin(need: need, volunteer: volunteer)
    }
    return try plan(of: book, numbers.isEmpty ? assignment : assignment.keeping(numbers, control), control)
  }

  private func plan(
    of book: Book, _ assignment: StandingAssignment, _ control: PlanningControl
  ) throws(AssignmentError) -> Plan {
    let best = try assignment.assignment(in: isNumberedInOrder ? nil : order(), control)
    let problem = assignment.problem
    var scratch = BookPairs.Scratch()
    var entries: [Plan.Entry] = []
    entries.reserveCapacity(assignment.seatCount)
    for need in needs.ids {
      for seat in seatsOfNeed[need] ?? [] {
        let (number, volunteer) = (Int(seat.number), best.volunteerOfSeat[Int(seat.number)])
        let isFilled = volunteer >= 0
        let candidates = isFilled ? (free: 0, busy: 0) : pairs.countCandidates(of: number, &scratch)
        entries.append(
          Plan.Entry(
            seat: SeatReference(need: need, index: seat.index),
            volunteer: isFilled ? pairs.index.ids[Int(volunteer)] : nil,
            score: assignment.score(ofSeat: seat.number),
            weight: Int(problem.seatPriority[number]), candidates: candidates.free, engagedCandidates: candidates.busy,
            isCapacityReached: false, restraint: nil))
      }
    }
    return Plan(
      entries, prioritySum: best.prioritySum, scoreSum: best.scoreSum, filled: best.filled, optimality: .proven,
      brokenPins: [], of: book, today: today)
  }

  /// The seats by title and number, the volunteers by name.
  private func order() -> CanonicalOrder {
    var rankOfVolunteer = [Int32](repeating: .max, count: pairs.index.ids.count)
    for (rank, id) in volunteers.ids.enumerated() { rankOfVolunteer[Int(pairs.index.number(of: id))] = Int32(rank) }
    return CanonicalOrder(
      seats: needs.ids.flatMap { seatsOfNeed[$0] ?? [] }.map(\.number), rankOfVolunteer: rankOfVolunteer)
  }
}
