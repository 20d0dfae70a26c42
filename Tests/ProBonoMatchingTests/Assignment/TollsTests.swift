import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("Tolls")
struct TollsTests {
  @Test("are taken from the weights of their pairs: the best plan with them proves itself, whatever the way to it")
  func solving() throws {
    var random = SplitMix64(seed: 2102)
    var payers = 0
    for shape in [
      ProblemShape(seats: 2...9, volunteers: 2...7, limitedAssociations: 30),
      ProblemShape(seats: 2...9, volunteers: 2...7, missions: 1...3, pins: 0...2, scores: [0, 1]),
    ] {
      for _ in 0..<400 {
        var problem = AssignmentProblem.random(shape, using: &random)
        problem.tolls = .random(for: problem, using: &random)
        let best = try AssignmentSolver.solve(problem, startsWithAuction: false)
        #expect(CertificateChecker.check(problem, best) == [])
        #expect(try AssignmentSolver.solve(problem, startsWithAuction: true).volunteerOfSeat == best.volunteerOfSeat)
        if problem.tolls.sum(over: best.volunteerOfSeat) > 0 { payers += 1 }
      }
    }
    #expect(payers > 100)
  }

  @Test("changed one after another lead to the plan of solving anew")
  func changes() throws {
    var random = SplitMix64(seed: 2103)
    let shape = ProblemShape(seats: 4...9, volunteers: 3...7, missions: 1...3, limitedAssociations: 20)
    for _ in 0..<150 {
      var problem = AssignmentProblem.random(shape, using: &random)
      problem.volunteerMissions.append(0)
      problem.tolls = .random(for: problem, using: &random)
      let nobody = Int32(problem.volunteerCount - 1)
      let standing = try StandingAssignment(problem, nobody: nobody, PlanningControl())
      for _ in 0..<8 {
        if Bool.random(using: &random) {
          let volunteer = Int32.random(in: 0..<nobody, using: &random)
          let own = Tolls.randomOwn(for: problem, using: &random)
          standing.setTolls(own, of: volunteer)
          problem.tolls.setOwn(own, of: volunteer)
        } else {
          let amount = Tolls.randomAmount(using: &random)
          let surcharged = Set((0..<nobody).filter { _ in Bool.random(using: &random) })
          standing.setAmount(amount, ofSharedToll: 0, surcharge: 7, of: surcharged)
          problem.tolls.setAmount(amount, ofShared: 0, surcharge: 7, of: surcharged)
        }
        try standing.settle(PlanningControl())
        let best = try AssignmentSolver.solve(problem)
        #expect(try standing.assignment(in: nil, PlanningControl()).volunteerOfSeat == best.volunteerOfSeat)
        #expect(standing.bound + problem.tolls.sum(over: best.volunteerOfSeat) == PlanRank(best, problem).weight)
      }
    }
  }

  @Test("as much as a volunteer is worth, a little more or less, leave prices and plan as they are")
  func inPlace() throws {
    var random = SplitMix64(seed: 2104)
    let shape = ProblemShape(seats: 4...9, volunteers: 3...7, missions: 1...3)
    for _ in 0..<200 {
      var problem = AssignmentProblem.random(shape, using: &random)
      problem.volunteerMissions.append(0)
      let standing = try StandingAssignment(
        problem, nobody: Int32(problem.volunteerCount - 1), PlanningControl())
      let volunteer = Int32.random(in: 0..<Int32(problem.volunteerCount - 1), using: &random)
      let plan = standing.volunteerOfSeat
      let own = standing.gains(by: volunteer).reduce(into: [:]) { own, gain in
        own[gain.key] = plan[Int(gain.key)] == volunteer ? gain.value / 2 : gain.value + 1
      }
      standing.setTollsInPlace(own, of: volunteer)
      problem.tolls.setOwn(own, of: volunteer)
      #expect(standing.volunteerOfSeat == plan)
      let best = try standing.assignment(in: nil, PlanningControl())
      #expect(CertificateChecker.check(problem, best) == [])
    }
  }
}

extension Tolls {
  fileprivate static func random(for problem: AssignmentProblem, using random: inout SplitMix64) -> Tolls {
    var tolls = Tolls()
    let seats = (0..<Int32(problem.seatCount)).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let volunteers = (0..<Int32(problem.volunteerCount)).filter { _ in Bool.random(using: &random) }
    _ = tolls.share(Shared(volunteers: Set(volunteers), seats: seats, amount: randomAmount(using: &random)))
    for volunteer in 0..<Int32(problem.volunteerCount) where Bool.random(using: &random) {
      tolls.setOwn(randomOwn(for: problem, using: &random), of: volunteer)
    }
    return tolls
  }

  fileprivate static func randomOwn(
    for problem: AssignmentProblem, using random: inout SplitMix64
  ) -> [Int32: Int64] {
    (0..<Int32(problem.seatCount)).reduce(into: [:]) { own, seat in
      if Bool.random(using: &random) { own[seat] = randomAmount(using: &random) }
    }
  }

  fileprivate static func randomAmount(using random: inout SplitMix64) -> Int64 {
    [0, 1, 2, 499, AssignmentProblem.priorityUnit, AssignmentProblem.priorityUnit + 1, prohibitive]
      .randomElement(using: &random) ?? 0
  }
}
