import ProBonoModel
import ProBonoText
import ProBonoThreads

/// What an independent check of a plan found: it rebuilds every pair from the plain statement of the rules, one at a time, and checks the
/// plan and its certificate against those.
public struct Verification: Sendable {
  /// The parts into which the rules of the whole plan made the search cut all plans; 1 where none of them stood in the
  /// way. The proof holds for each, and every pair was looked at for each.
  public let parts: Int
  /// Pairs of a volunteer and an open seat that were looked at.
  public let pairsExamined: Int
  /// Pairs that the rules allow.
  public let eligiblePairs: Int
  /// What is wrong; empty for a plan that is what it says, and proven.
  public let violations: [String]

  /// Whether plan and proof hold.
  public var holds: Bool { violations.isEmpty }

  init(
    _ problem: PlanProblem, _ result: SideRuleSearch.Result, of book: Book, today: Day, _ control: PlanningControl
  ) throws(AssignmentError) {
    let pairs = PlainPairs(problem, of: book, today: today)
    var rebuilt = problem.assignment
    rebuilt.volunteerMissions = problem.volunteers.map { id in
      guard let volunteer = book.volunteers[id], volunteer.isActive else { return 0 }
      return max(0, (volunteer.missions ?? 1) - Int32(TrackRecord(of: id, volunteer, in: book).activeEngagements))
    }
    rebuilt.associationCapacity = problem.groups.map { $0.capacity(in: book) }
    var eligiblePairs = 0
    var objections: [String] = []
    let index = SideRuleIndex(problem.sideRules, problem.assignment)
    let best = PlanRank(result.assignment, problem.assignment)
    for branch in result.closed {
      // The search keeps no prices of the parts that it has closed: these are found again, and then not trusted.
      let bound =
        branch == Branch()
        ? result.assignment
        : try AssignmentSolver.solve(branch.problem(problem.assignment, index), isCancelled: control.isCancelled)
      let part = branch.problem(rebuilt, index)
      eligiblePairs = 0
      var ahead: [[Candidate]] = []
      let violations = try CertificateChecker.check(part, bound) {
        (number: Int, body: (Int32, Int) -> Void) throws(AssignmentError) in
        if number.isMultiple(of: PlainPairs.seatsAtOnce) {
          if control.isCancelled() { throw .cancelled }
          control.report(PlanningProgress(.verifying, seats: number, of: problem.seats.count))
          ahead = pairs.ofSeats(from: number)
        }
        let eligible = ahead[number % PlainPairs.seatsAtOnce]
        eligiblePairs += eligible.count
        for pair in eligible where !part.isBarred(pair.volunteer, fromSeat: number) {
          body(pair.volunteer, Int(pair.score))
        }
      }
      objections += violations.map { "\($0)" }
      if let rank = branch.rank(of: bound, part, index), rank < best {
        objections.append("a part of all plans may hold a better one: \(branch)")
      }
    }
    objections += Self.brokenRules(of: result.assignment.volunteerOfSeat, problem, in: book)
    parts = result.closed.count
    pairsExamined = problem.seats.count * pairs.volunteerCount
    self.eligiblePairs = eligiblePairs
    violations = objections
  }

  /// What a plan breaks of the rules that no pair breaks by itself, by their plain statement.
  private static func brokenRules(of plan: [Int32], _ problem: PlanProblem, in book: Book) -> [String] {
    var seatsOfNeed: [ID<Need>: (filled: Int, open: Int)] = [:]
    var hours: [ID<Volunteer>: Int] = [:]
    for (seat, volunteer) in zip(problem.seats, plan) {
      seatsOfNeed[seat.need, default: (0, 0)].open += 1
      guard volunteer >= 0 else { continue }
      seatsOfNeed[seat.need, default: (0, 0)].filled += 1
      let asked = Int(book.needs[seat.need]?.seats[seat.index].hours ?? 0)
      hours[problem.volunteers[Int(volunteer)], default: 0] += asked
    }
    var broken: [String] = []
    for (id, seats) in seatsOfNeed
    where book.needs[id]?.isWhole == true && seats.filled > 0 && seats.filled < seats.open {
      broken.append("partly filled: \(id)")
    }
    for (id, planned) in hours where planned > 0 {
      if let row = book.volunteers[id], let left = Engagements.hoursLeft(of: id, row, in: book), planned > left {
        broken.append("over budget: \(id)")
      }
    }
    for id in Set(seatsOfNeed.keys.compactMap { book.needs[$0]?.association }) {
      guard let limit = book.associations[id]?.needsAtOnce else { continue }
      let begun = Engagements.begunNeeds(of: id, in: book)
      let planned = seatsOfNeed.filter { $0.value.filled > 0 && book.needs[$0.key]?.association == id }
      let taken = begun.union(planned.keys)
      if taken.count > max(Int(limit), begun.count) { broken.append("too many needs: \(id)") }
    }
    return (broken + passedQuotas(by: plan, problem, in: book)).sorted()
  }

  /// The quotas of programs that a plan passes, by their plain statement.
  private static func passedQuotas(by plan: [Int32], _ problem: PlanProblem, in book: Book) -> [String] {
    var passed: [String] = []
    for (id, program) in book.programs.all where !program.quotas.isEmpty {
      let pairs = zip(problem.seats, plan).compactMap { seat, volunteer in
        volunteer >= 0 && book.needs[seat.need]?.program == id
          ? (volunteer: problem.volunteers[Int(volunteer)], need: seat.need) : nil
      }
      let engaged = Engagements.active(of: id, in: book).map { (volunteer: $0.volunteer, need: $0.need) }
      func require<Key: Hashable>(
        _ scope: Quotas.Scope, _ key: ((volunteer: ID<Volunteer>, need: ID<Need>)) -> Key?
      ) {
        guard let limit = program.quotas[scope] else { return }
        for planned in Set(pairs.compactMap(key))
        where pairs.count(where: { key($0) == planned }) + engaged.count(where: { key($0) == planned }) > Int(limit) {
          passed.append("over quota: \(id) \(scope) \(planned)")
        }
      }
      require(.program) { _ in 0 }
      require(.association) { book.needs[$0.need]?.association }
      require(.company) { book.volunteers[$0.volunteer]?.company }
    }
    return passed
  }
}

/// The pairs that the rules allow, each found by asking for it alone.
private struct PlainPairs {
  private let problem: PlanProblem
  private let book: Book
  private let examiner: Examiner
  private let volunteers: [Volunteer]

  /// For how many seats pairs are found at a time.
  static let seatsAtOnce = 256
  /// Into how many pieces the volunteers are cut, of which several are asked at a time.
  private static let pieceCount = 8

  init(_ problem: PlanProblem, of book: Book, today: Day) {
    self.problem = problem
    self.book = book
    examiner = Examiner(book, today: today)
    volunteers = problem.volunteers.compactMap { book.volunteers[$0] }
  }

  var volunteerCount: Int { volunteers.count }

  /// The pairs of some seats that follow one another.
  func ofSeats(from first: Int) -> [[Candidate]] {
    let seats = Array(problem.seats[first..<min(first + Self.seatsAtOnce, problem.seats.count)])
    let length = volunteers.count / Self.pieceCount + 1
    let found = concurrentMap(Array(0..<Self.pieceCount)) { piece in
      pairs(of: min(piece * length, volunteers.count)..<min((piece + 1) * length, volunteers.count), with: seats)
    }
    return seats.indices.map { seat in found.flatMap { $0[seat] } }
  }

  /// The pairs of some volunteers with some seats.
  private func pairs(of rows: Range<Int>, with seats: [SeatReference]) -> [[Candidate]] {
    // Threads that have contexts of their own do not wait for one another's counts of references.
    let contexts = seats.map { SeatContext($0, in: book) }
    // Whoever has no skill that suits a seat fails the first of the rules.
    let suited = (0..<book.skills.nextID.number).map { skill in
      contexts.indices.filter { contexts[$0]?.suits(ID(number: skill)) == true }
    }
    var pairs = [[Candidate]](repeating: [], count: seats.count)
    for row in rows {
      let volunteer = volunteers[row]
      for (place, held) in volunteer.skills.enumerated() {
        for number in suited[Int(held.skill.number)] {
          // Who has several skills that suit a seat is asked about for the first of them.
          guard let seat = contexts[number],
            place == 0 || !volunteer.skills[..<place].contains(where: { seat.suits($0.skill) }),
            let score = examiner.score(problem.volunteers[row], volunteer, for: seat)
          else { continue }
          pairs[number].append(Candidate(volunteer: Int32(row), score: Int32(score.total)))
        }
      }
    }
    return pairs
  }
}
