import ProBonoModel
import ProBonoText

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
    let examiner = Examiner(book, today: today)
    let volunteers = problem.volunteers.compactMap { book.volunteers[$0] }
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
      let violations = try CertificateChecker.check(part, bound) {
        (number: Int, body: (Int32, Int) -> Void) throws(AssignmentError) in
        if control.isCancelled() { throw .cancelled }
        control.report(PlanningProgress(.verifying, seats: number, of: problem.seats.count))
        guard let seat = SeatContext(problem.seats[number], in: book) else { return }
        for row in volunteers.indices {
          // Most pairs fail the first of the rules, which needs little of the row: to take the rest along costs more.
          guard volunteers[row].skills.contains(where: { seat.suits($0.skill) }),
            let score = examiner.score(problem.volunteers[row], volunteers[row], for: seat)
          else { continue }
          eligiblePairs += 1
          if !part.isBarred(Int32(row), fromSeat: number) { body(Int32(row), score.total) }
        }
      }
      objections += violations.map { "\($0)" }
      if let rank = branch.rank(of: bound, part, index), rank < best {
        objections.append("a part of all plans may hold a better one: \(branch)")
      }
    }
    objections += Self.brokenRules(of: result.assignment.volunteerOfSeat, problem, in: book)
    parts = result.closed.count
    pairsExamined = problem.seats.count * volunteers.count
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
