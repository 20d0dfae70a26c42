import ProBonoModel
import ProBonoText

/// What an independent check of a plan found: it rebuilds every pair from the plain statement of the rules, one at a time, and checks the
/// plan and its certificate against those.
public struct Verification: Sendable {
  /// Pairs of a volunteer and an open seat that were looked at.
  public let pairsExamined: Int
  /// Pairs that the rules allow.
  public let eligiblePairs: Int
  /// What is wrong; empty for a plan that is what it says, and proven.
  public let violations: [String]

  /// Whether plan and proof hold.
  public var holds: Bool { violations.isEmpty }

  init(
    _ problem: PlanProblem, _ assignment: Assignment, of book: Book, today: Day, isCancelled: () -> Bool,
    report: (PlanningProgress) -> Void
  ) throws(AssignmentError) {
    let examiner = Examiner(book, today: today)
    let volunteers = problem.volunteers.compactMap { id in book.volunteers[id].map { (id: id, row: $0) } }
    var rebuilt = problem.assignment
    rebuilt.volunteerMissions = problem.volunteers.map { id in
      guard let volunteer = book.volunteers[id], volunteer.isActive else { return 0 }
      return max(0, (volunteer.missions ?? 1) - Int32(TrackRecord(of: id, volunteer, in: book).activeEngagements))
    }
    rebuilt.associationCapacity = problem.associations.map { id in
      guard let capacity = book.associations[id]?.capacity else { return .max }
      return max(0, capacity - Int32(Engagements.active(of: id, in: book).count))
    }
    var eligiblePairs = 0
    let violations = try CertificateChecker.check(rebuilt, assignment) {
      (number: Int, body: (Int32, Int) -> Void) throws(AssignmentError) in
      if isCancelled() { throw .cancelled }
      report(PlanningProgress(.verifying, seats: number, of: problem.seats.count))
      guard let seat = SeatContext(problem.seats[number], in: book) else { return }
      for (number, volunteer) in volunteers.enumerated() {
        guard let score = examiner.score(volunteer.id, volunteer.row, for: seat) else { continue }
        eligiblePairs += 1
        body(Int32(number), score.total)
      }
    }
    pairsExamined = problem.seats.count * volunteers.count
    self.eligiblePairs = eligiblePairs
    self.violations = violations.map { "\($0)" }
  }
}
