import PropertyTesting
import Testing

@testable import ProBonoMatching

/// Best plans brought up to date against best plans found anew.
@Suite("A standing assignment")
struct StandingAssignmentTests {
  @Test(
    "is the one solved anew after any changes of bonuses, bars and limits",
    arguments: [
      ProblemShape(seats: 3...12, volunteers: 3...9),
      ProblemShape(seats: 3...12, volunteers: 3...8, missions: 1...3, pins: 0...3, eligible: 80, scores: [0, 1]),
      ProblemShape(seats: 4...14, volunteers: 3...8, seatsOfNeed: 1...2, limitedAssociations: 70, scores: [3, 4, 900]),
      ProblemShape(seats: 4...10, volunteers: 3...8, pins: 0...2, kept: 1...4, limitedAssociations: 40),
    ])
  func changes(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 41)
    for round in 0..<60 {
      var problem = AssignmentProblem.random(shape, using: &random)
      let decisive = problem.decisiveBonus
      let unit = problem.priorityUnit
      let bonuses = [0, 0, 5, -5, unit, -unit, Int64(decisive), -Int64(decisive)]
      var standingProblem = problem
      let nobody = Int32(problem.volunteerCount)
      standingProblem.volunteerMissions.append(0)
      let standing = try StandingAssignment(standingProblem, nobody: nobody, seatBonus: decisive, PlanningControl())
      problem.seatBonus = Array(repeating: 0, count: problem.seatCount)
      for step in 0..<12 {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let seat = Int.random(in: 0..<problem.seatCount, using: &random)
          if Bool.random(using: &random) {
            problem.seatBonus[seat] = bonuses.randomElement(using: &random) ?? 0
            standing.setBonus(problem.seatBonus[seat], ofSeat: Int32(seat))
          } else {
            let barred = BarredVolunteers(
              single: Set((0..<nobody).filter { _ in Int.random(in: 0...3, using: &random) == 0 }),
              groups: Bool.random(using: &random) ? [[0, 1]] : [])
            problem.barredVolunteers[Int32(seat)] = Bool.random(using: &random) ? barred : nil
            standing.setBarred(problem.barredVolunteers[Int32(seat)] ?? BarredVolunteers(), fromSeat: Int32(seat))
          }
        }
        if standing.network.quotaCount > 0, Bool.random(using: &random) {
          let quota = Int32.random(in: 0..<Int32(standing.network.quotaCount), using: &random)
          let capacity = Int32.random(in: 0...standing.network.seatsOfQuota.count(of: quota) - 1, using: &random)
          problem.associationCapacity[Int(standing.network.associationOfQuota[quota])] = capacity
          standing.setCapacity(capacity, ofQuota: quota)
        }
        try standing.settle(PlanningControl())
        let followed = try standing.assignment(in: nil, PlanningControl())
        let anew = try AssignmentSolver.solve(problem)
        #expect(followed.volunteerOfSeat == anew.volunteerOfSeat, "round \(round), step \(step)")
        #expect(CertificateChecker.check(standing.problem, followed) == [], "round \(round), step \(step)")
        let weight = PlanRank(anew, problem).weight + problem.bonusSum(of: anew.volunteerOfSeat)
        #expect(standing.bound == weight, "round \(round), step \(step)")
      }
    }
  }
}
