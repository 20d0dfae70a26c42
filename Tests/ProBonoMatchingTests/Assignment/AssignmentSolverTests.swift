import PropertyTesting
import Testing

@testable import ProBonoMatching

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
      ProblemShape(seats: 2...5, volunteers: 2...5, kept: 1...6),
      ProblemShape(
        seats: 3...6, volunteers: 2...4, seatsOfNeed: 1...4, pins: 0...2, kept: 2...8, limitedAssociations: 50,
        scores: [0, 1, 1000]),
      ProblemShape(seats: 2...5, volunteers: 2...4, seatsOfNeed: 1...4, pins: 0...3, limitedAssociations: 60),
      ProblemShape(
        seats: 4...6, volunteers: 3...4, seatsOfNeed: 1...4, missions: 1...3, pins: 0...2, limitedAssociations: 80,
        eligible: 45, scores: [3, 4]),
    ])
  func exhaustive(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 2026)
    for round in 0..<1500 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let assignment = try AssignmentSolver.solve(problem, startsWithAuction: round.isMultiple(of: 2))
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

  @Test(
    "is worth as much as an independent solver of flows finds, where there are too many plans to try",
    arguments: [
      ProblemShape(seats: 20...40, volunteers: 15...50, seatsOfNeed: 1...4, eligible: 25, scores: Array(480...520)),
      ProblemShape(seats: 20...40, volunteers: 10...30, seatsOfNeed: 1...6, missions: 0...6, eligible: 30),
      ProblemShape(
        seats: 20...40, volunteers: 15...40, seatsOfNeed: 1...4, pins: 0...9, limitedAssociations: 50, eligible: 20,
        scores: Array(stride(from: 0, through: 1000, by: 50))),
      ProblemShape(
        seats: 20...40, volunteers: 15...40, pins: 0...5, kept: 2...20, limitedAssociations: 30, eligible: 20),
    ])
  func flow(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 1960)
    for round in 0..<6 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let plan = try AssignmentSolver.solve(problem, startsWithAuction: round.isMultiple(of: 2))
      let best = FlowSolver.bestValue(of: problem)
      #expect((plan.prioritySum, plan.scoreSum) == (best.priority, best.score))
      #expect(problem.keptCount(of: plan.volunteerOfSeat) == best.kept)
    }
  }

  @Test(
    "is the same whether or not an auction comes first",
    arguments: [
      ProblemShape(seats: 50...200, volunteers: 50...150, seatsOfNeed: 1...4, eligible: 10, scores: [0, 10, 20, 30]),
      ProblemShape(seats: 100...200, volunteers: 20...60, seatsOfNeed: 1...6, missions: 0...12, eligible: 30),
      ProblemShape(
        seats: 50...200, volunteers: 50...150, seatsOfNeed: 1...4, pins: 0...20, limitedAssociations: 30, eligible: 10,
        scores: Array(stride(from: 0, through: 1000, by: 7))),
      ProblemShape(seats: 200...300, volunteers: 1000...2000, eligible: 5, scores: Array(900...1000)),
    ])
  func auction(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<15 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let plan = try AssignmentSolver.solve(problem, startsWithAuction: true)
      let other = try AssignmentSolver.solve(problem, startsWithAuction: false)
      #expect(plan.volunteerOfSeat == other.volunteerOfSeat)
      #expect((plan.prioritySum, plan.scoreSum) == (other.prioritySum, other.scoreSum))
      #expect(CertificateChecker.check(problem, plan) == [])
    }
  }

  @Test(
    "gives no seat an earlier volunteer than it has without being worse, in larger books",
    arguments: [
      ProblemShape(seats: 30...40, volunteers: 25...35, pins: 0...5, limitedAssociations: 20, eligible: 15),
      ProblemShape(seats: 30...40, volunteers: 20...30, seatsOfNeed: 1...6, eligible: 25, scores: [5, 6]),
    ])
  func canonicalByForcing(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<4 {
      var problem = AssignmentProblem.random(shape, using: &random)
      let best = try AssignmentSolver.solve(problem)
      #expect(CertificateChecker.check(problem, best) == [])
      for (seat, chosen) in best.volunteerOfSeat.enumerated() {
        for (volunteer, _) in problem.pairs(ofSeat: seat) where chosen == -1 || volunteer < chosen {
          let forced = try AssignmentSolver.solve(problem.keepingPairs(ofSeat: seat) { $0 == volunteer })
          #expect(forced.volunteerOfSeat[seat] != volunteer || forced.value < best.value)
        }
        problem = problem.keepingPairs(ofSeat: seat) { $0 == chosen }
      }
      let fixed = try AssignmentSolver.solve(problem)
      #expect(fixed.value == best.value)
      #expect(fixed.volunteerOfSeat == best.volunteerOfSeat)
    }
  }

  @Test("does not depend on how needs and associations are numbered, nor on the order of pins")
  func renumbering() throws {
    var random = SplitMix64(seed: 11)
    let shape = ProblemShape(
      seats: 50...200, volunteers: 50...150, seatsOfNeed: 1...4, pins: 0...20, limitedAssociations: 30, eligible: 10,
      scores: [0, 10, 20, 30])
    for _ in 0..<20 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let needs = (0..<Int32(problem.needAssociation.count)).shuffled(using: &random)
      let associations = (0..<Int32(problem.associationCapacity.count)).shuffled(using: &random)
      var renumbered = problem
      renumbered.seatNeed = problem.seatNeed.map { needs[Int($0)] }
      for (need, association) in problem.needAssociation.enumerated() {
        renumbered.needAssociation[Int(needs[need])] = associations[Int(association)]
      }
      for (association, capacity) in problem.associationCapacity.enumerated() {
        renumbered.associationCapacity[Int(associations[association])] = capacity
      }
      renumbered.pins = problem.pins.map { .init(need: needs[Int($0.need)], volunteer: $0.volunteer) }
        .shuffled(using: &random)
      let plan = try AssignmentSolver.solve(problem)
      #expect(try AssignmentSolver.solve(renumbered).volunteerOfSeat == plan.volunteerOfSeat)
      #expect(CertificateChecker.check(problem, plan) == [])
    }
  }

  @Test("stays the same when seats and volunteers without pairs come in between")
  func bystanders() throws {
    var random = SplitMix64(seed: 13)
    let shape = ProblemShape(
      seats: 50...100, volunteers: 50...100, pins: 0...10, limitedAssociations: 30, eligible: 20, scores: [1, 2, 3])
    for _ in 0..<20 {
      let problem = AssignmentProblem.random(shape, using: &random)
      var spread = problem
      spread.seatNeed = problem.seatNeed.flatMap { [$0, $0] }
      spread.seatPriority = problem.seatPriority.flatMap { [$0, 8] }
      spread.pairs = .columns(
        PairColumns(
          start: [0] + problem.columns.start.dropFirst().flatMap { [$0, $0] },
          volunteer: problem.columns.volunteer.map { 2 * $0 + 1 }, score: problem.columns.score))
      spread.volunteerMissions = problem.volunteerMissions.flatMap { [2, $0] }
      spread.pins = problem.pins.map { .init(need: $0.need, volunteer: 2 * $0.volunteer + 1) }
      let plan = try AssignmentSolver.solve(problem)
      let spreadPlan = try AssignmentSolver.solve(spread)
      #expect(CertificateChecker.check(spread, spreadPlan) == [])
      #expect(
        spreadPlan.volunteerOfSeat == plan.volunteerOfSeat.flatMap { [$0 == -1 ? -1 : 2 * $0 + 1, -1] })
    }
  }

  @Test("is found where nearly all plans are equally good")
  func ties() throws {
    let everyone = (Int32(0)..<60).map { ($0, Int16(7)) }
    let problem = AssignmentProblem.of(
      Array(repeating: everyone, count: 80), priorities: (0..<80).map { $0 < 40 ? 1 : 2 },
      missions: Array(repeating: 1, count: 60))
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == (0..<80).map { $0 < 20 ? $0 : $0 < 40 ? -1 : $0 - 20 })
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("lets any number of low seats go for one urgent seat only as far as the weights say")
  func priorities() throws {
    let problem = AssignmentProblem.of(
      [[(0, 1000), (1, 0)], [(0, 0), (1, 1000)], [(0, 3)]], priorities: [1, 1, 8], missions: [1, 1])
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [-1, 1, 0])
    #expect((plan.prioritySum, plan.scoreSum, plan.filled) == (9, 1003, 2))
  }

  @Test("keeps a pin at any cost, and says which pins cannot be kept")
  func pins() throws {
    let problem = AssignmentProblem.of(
      [[(0, 1000), (1, 900)], [(0, 1), (1, 1000)], [(2, 5)]], priorities: [8, 1, 8], missions: [1, 1, 0],
      pins: [
        .init(need: 1, volunteer: 0), .init(need: 0, volunteer: 0), .init(need: 1, volunteer: 1),
        .init(need: 2, volunteer: 2), .init(need: 2, volunteer: 0), .init(need: 0, volunteer: 0),
      ])
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [0, 1, -1])
    #expect(plan.keptPins == [false, true, true, false, false, true])
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("gives a volunteer one seat of a team at most, whatever the missions")
  func team() throws {
    let problem = AssignmentProblem.of(
      [[(0, 900), (1, 1)], [(0, 900), (1, 1)], [(0, 10)]], needs: [0, 0, 1], missions: [3, 3])
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [0, 1, 0])
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("fills as many seats of an association as its capacity, the best ones")
  func capacity() throws {
    let problem = AssignmentProblem.of(
      [[(0, 1)], [(1, 3)], [(2, 2)]], missions: [1, 1, 1], capacity: 2)
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [-1, 1, 2])
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("takes missions and capacities without bound, and below zero as none")
  func extremes() throws {
    var problem = AssignmentProblem.of(
      [[(0, 1), (1, 1000)], [(0, 1), (1, 1000)]], missions: [.max, .min], capacity: .max - 1)
    #expect(try AssignmentSolver.solve(problem).volunteerOfSeat == [0, 0])
    problem.associationCapacity = [.min]
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [-1, -1])
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("is empty for an empty problem")
  func empty() throws {
    let problem = AssignmentProblem.of([], missions: [])
    let plan = try AssignmentSolver.solve(problem)
    #expect(plan.volunteerOfSeat == [])
    #expect(CertificateChecker.check(problem, plan) == [])
  }

  @Test("is given up when the caller asks to stop")
  func cancelled() {
    let problem = AssignmentProblem.of([[(0, 1)]], missions: [1])
    for startsWithAuction in [true, false] {
      #expect(throws: AssignmentError.cancelled) {
        try AssignmentSolver.solve(problem, startsWithAuction: startsWithAuction, isCancelled: { true })
      }
    }
  }

  @Test("is refused where the weights do not fit")
  func tooLarge() {
    let heavy = AssignmentProblem.of([[(0, 1)]], priorities: [.max], missions: [1])
    #expect(throws: AssignmentError.problemTooLarge) { try AssignmentSolver.solve(heavy) }
  }
}

extension Assignment {
  fileprivate var value: PlanValue {
    .init(pins: keptPins.filter(\.self).count, priority: prioritySum, score: scoreSum)
  }
}
