import ProBonoModel
import ProBonoText

/// What an independent check of a plan found: it rebuilds every pair from the plain statement of the rules and checks the
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
    _ problem: PlanProblem, _ assignment: Assignment, of book: Book, today: Day, isCancelled: () -> Bool
  ) throws(AssignmentError) {
    let examiner = Examiner(book, today: today)
    let volunteers = problem.volunteers.compactMap { id in book.volunteers[id].map { (id: id, row: $0) } }
    var rebuilt = problem.assignment
    rebuilt.pairStart = [0]
    rebuilt.pairVolunteer = []
    rebuilt.pairScore = []
    for seat in problem.seats {
      if isCancelled() { throw .cancelled }
      if let seat = SeatContext(seat, in: book) {
        for (number, volunteer) in volunteers.enumerated() {
          guard let score = examiner.score(volunteer.id, volunteer.row, for: seat) else { continue }
          rebuilt.pairVolunteer.append(Int32(number))
          rebuilt.pairScore.append(Int16(score.total))
        }
      }
      rebuilt.pairStart.append(rebuilt.pairVolunteer.count)
    }
    rebuilt.volunteerMissions = problem.volunteers.map { id in
      guard let volunteer = book.volunteers[id], volunteer.isActive else { return 0 }
      return max(0, (volunteer.missions ?? 1) - Int32(TrackRecord(of: id, volunteer, in: book).activeEngagements))
    }
    rebuilt.associationCapacity = problem.associations.map { id in
      guard let capacity = book.associations[id]?.capacity else { return .max }
      return max(0, capacity - Int32(Engagements.active(of: id, in: book).count))
    }
    pairsExamined = problem.seats.count * volunteers.count
    eligiblePairs = rebuilt.pairVolunteer.count
    violations = CertificateChecker.check(rebuilt, assignment).map { "\($0)" }
  }
}
