import ProBonoMatching
import Testing

@Suite("The best plan")
struct AssignmentSolverTests {
  @Test(
    "is that of trying every plan, canonical choice included",
    arguments: [
      ProblemShape(seats: 2...5, volunteers: 2...5),
      ProblemShape(seats: 2...5, volunteers: 2...5, missions: 1...1, eligible: 80, scores: [7]),
      ProblemShape(seats: 3...5, volunteers: 2...4, seatsOfNeed: 2...4, missions: 1...3, scores: [0, 1]),
      ProblemShape(seats: 2...5, volunteers: 2...4, pins: 1...4, scores: [0, 1, 1000]),
      ProblemShape(seats: 2...5, volunteers: 2...5, limitedAssociations: 70),
      ProblemShape(seats: 2...5, volunteers: 2...4, seatsOfNeed: 1...4, pins: 0...3, limitedAssociations: 60),
      ProblemShape(
        seats: 4...6, volunteers: 3...4, seatsOfNeed: 1...4, missions: 1...3, pins: 0...2, limitedAssociations: 80,
        eligible: 45, scores: [3, 4]),
    ])
  func exhaustive(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 20260101)
    for _ in 0..<1500 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let assignment = try AssignmentSolver.solve(problem)
      let best = try #require(ExhaustiveSolver(problem).best)
      guard assignment.prioritySum == best.value.priority, assignment.scoreSum == best.value.score,
        assignment.volunteerOfSeat == best.plan,
        zip(problem.pins, assignment.keptPins).filter(\.1).reduce(into: Set(), { $0.insert($1.0) }).count
          == best.value.pins,
        CertificateChecker.check(problem, assignment).isEmpty
      else {
        Issue.record(
          "\(problem): found \(assignment), best \(best), \(CertificateChecker.check(problem, assignment))")
        return
      }
    }
  }
}
