import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("The best plan that keeps to side rules")
struct SideRuleSearchTests {
  @Test(
    "is that of trying every plan, canonical choice included",
    arguments: [
      ProblemShape(seats: 2...6, volunteers: 2...5),
      ProblemShape(seats: 3...6, volunteers: 2...5, missions: 1...3, eligible: 80, scores: [7]),
      ProblemShape(seats: 3...6, volunteers: 2...4, seatsOfNeed: 1...4, missions: 1...3, pins: 0...3, scores: [0, 1]),
      ProblemShape(
        seats: 4...6, volunteers: 3...4, seatsOfNeed: 1...2, missions: 2...3, pins: 0...2, limitedAssociations: 60,
        eligible: 70, scores: [3, 4, 900]),
      ProblemShape(seats: 3...6, volunteers: 2...4, missions: 1...3, pins: 0...1, kept: 1...6, scores: [0, 1, 1000]),
    ])
  func exhaustive(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 2027)
    var bites = 0
    for _ in 0..<600 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let rules = SideRules.random(for: problem, using: &random)
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      let best = try #require(ExhaustiveSolver(problem) { rules.allow($0, of: problem) }.best)
      #expect(result.optimality == .proven)
      guard result.assignment.volunteerOfSeat == best.plan, result.assignment.prioritySum == best.value.priority,
        result.assignment.scoreSum == best.value.score
      else {
        Issue.record("\(problem), \(rules): found \(result.assignment), best \(best)")
        return
      }
      if result.relaxed.volunteerOfSeat != best.plan { bites += 1 }
    }
    #expect(bites > 100)
  }

  @Test("is bounded by the relaxation of every part that was closed, and these prove themselves")
  func closedParts() throws {
    var random = SplitMix64(seed: 2028)
    let shape = ProblemShape(seats: 4...12, volunteers: 4...9, missions: 1...3, pins: 0...2, limitedAssociations: 30)
    for _ in 0..<150 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let rules = SideRules.random(for: problem, using: &random)
      let index = SideRuleIndex(rules, problem)
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      #expect(index.violations(of: result.assignment.volunteerOfSeat).isEmpty)
      for branch in result.closed {
        let part = branch.problem(problem, index)
        let bound = try AssignmentSolver.solve(part, startsWithAuction: true)
        #expect(try AssignmentSolver.solve(part, startsWithAuction: false).volunteerOfSeat == bound.volunteerOfSeat)
        #expect(CertificateChecker.check(part, bound) == [])
        let best = PlanRank(result.assignment, problem)
        #expect(branch.rank(of: bound, part, index).map { !($0 < best) } ?? true)
      }
    }
  }

  @Test("is what shows itself in larger problems too, where all rules meet")
  func largerProblems() throws {
    var random = SplitMix64(seed: 3000)
    let shape = ProblemShape(
      seats: 12...18, volunteers: 8...12, seatsOfNeed: 1...4, missions: 1...3, pins: 0...2, limitedAssociations: 20,
      eligible: 40)
    for _ in 0..<10 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let rules = SideRules.random(for: problem, using: &random)
      let index = SideRuleIndex(rules, problem)
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      #expect(rules.allow(result.assignment.volunteerOfSeat, of: problem))
      #expect(result.optimality == .proven)
      let best = PlanRank(result.assignment, problem)
      for branch in result.closed {
        let part = branch.problem(problem, index)
        let bound = try AssignmentSolver.solve(part)
        #expect(branch.rank(of: bound, part, index).map { !($0 < best) } ?? true)
      }
      // Fewer parts are kept in mind where nobody asks for them; the answer is the same.
      let unrecorded = try SideRuleSearch.solve(problem, rules)
      #expect(unrecorded.assignment.volunteerOfSeat == result.assignment.volunteerOfSeat)
      #expect(unrecorded.closed.isEmpty || unrecorded.closed == [Branch()])
    }
  }

  @Test("of many needs filled whole or not at all in a scarce book is found with hardly any parts")
  func manyWholeNeeds() throws {
    var random = SplitMix64(seed: 2031)
    let shape = ProblemShape(
      seats: 150...150, volunteers: 140...140, seatsOfNeed: 2...4, missions: 1...1, eligible: 3,
      scores: [100, 200, 300, 400, 500, 600, 700, 800, 900])
    for _ in 0..<5 {
      let problem = AssignmentProblem.random(shape, using: &random)
      var rules = SideRules()
      rules.wholeNeeds = problem.needAssociation.indices.map(Int32.init)
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      #expect(result.optimality == .proven)
      #expect(rules.allow(result.assignment.volunteerOfSeat, of: problem))
      #expect(result.relaxed.prioritySum > result.assignment.prioritySum)
      #expect(result.closed.count < 100)
    }
  }

  @Test("within the budgets of many volunteers is found with few parts")
  func manyBudgets() throws {
    var random = SplitMix64(seed: 2032)
    let shape = ProblemShape(
      seats: 80...80, volunteers: 60...60, seatsOfNeed: 1...2, missions: 2...3, eligible: 8,
      scores: Array(stride(from: 0, through: 1000, by: 7)))
    for _ in 0..<5 {
      let problem = AssignmentProblem.random(shape, using: &random)
      var rules = SideRules()
      rules.seatHours = problem.seatNeed.map { _ in 2 * Int32.random(in: 1...5, using: &random) }
      for volunteer in 0..<Int32(30) { rules.hoursLeft[volunteer] = 12 }
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      #expect(result.optimality == .proven)
      #expect(rules.allow(result.assignment.volunteerOfSeat, of: problem))
      #expect(result.relaxed.volunteerOfSeat != result.assignment.volunteerOfSeat)
      #expect(result.closed.count < 200)
    }
  }

  @Test("within the quotas of companies is found and shown to be the best")
  func companies() throws {
    var random = SplitMix64(seed: 2033)
    let shape = ProblemShape(
      seats: 22...22, volunteers: 30...30, missions: 1...2, eligible: 12,
      scores: Array(stride(from: 0, through: 1000, by: 7)))
    for _ in 0..<5 {
      let problem = AssignmentProblem.random(shape, using: &random)
      var rules = SideRules()
      for company in 0..<Int32(3) {
        rules.quotas.append(
          SideRules.Quota(seats: Array(0..<16), members: Set((company * 8)..<(company * 8 + 8)), left: 2))
      }
      let result = try SideRuleSearch.solve(problem, rules, recordsParts: true)
      #expect(result.optimality == .proven)
      #expect(rules.allow(result.assignment.volunteerOfSeat, of: problem))
      #expect(result.relaxed.volunteerOfSeat != result.assignment.volunteerOfSeat)
      #expect(result.closed.contains { !$0.tolls.ofQuotas.isEmpty })
    }
  }

  @Test("does not depend on how needs and associations are numbered")
  func renumbering() throws {
    var random = SplitMix64(seed: 2029)
    let shape = ProblemShape(
      seats: 10...20, volunteers: 8...15, missions: 1...3, pins: 0...3, eligible: 40, scores: [0, 10, 20])
    for _ in 0..<40 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let rules = SideRules.random(for: problem, using: &random)
      let needs = (0..<Int32(problem.needAssociation.count)).shuffled(using: &random)
      var renumbered = problem
      renumbered.seatNeed = problem.seatNeed.map { needs[Int($0)] }
      for (need, association) in problem.needAssociation.enumerated() {
        renumbered.needAssociation[Int(needs[need])] = association
      }
      renumbered.pins = problem.pins.map { .init(need: needs[Int($0.need)], volunteer: $0.volunteer) }
      var sameRules = rules
      sameRules.wholeNeeds = rules.wholeNeeds.map { needs[Int($0)] }.sorted()
      sameRules.begunNeeds = Set(rules.begunNeeds.map { needs[Int($0)] })
      let plans = try [
        SideRuleSearch.solve(problem, rules).assignment.volunteerOfSeat,
        SideRuleSearch.solve(renumbered, sameRules).assignment.volunteerOfSeat,
      ]
      #expect(plans[0] == plans[1])
    }
  }

  @Test("costs nothing where the best plan without the rules keeps them")
  func idleRules() throws {
    let problem = AssignmentProblem.of([[(0, 5)], [(1, 5)]], needs: [0, 0], missions: [1, 1])
    var rules = SideRules()
    rules.wholeNeeds = [0]
    let result = try SideRuleSearch.solve(problem, rules)
    #expect(result.assignment.volunteerOfSeat == [0, 1])
    #expect(result.closed == [Branch()])
  }

  @Test("stopped in time is the best found, with a bound that holds")
  func timeLimit() throws {
    var random = SplitMix64(seed: 2030)
    let shape = ProblemShape(seats: 5...6, volunteers: 3...4, missions: 1...3, eligible: 80)
    var unproven = 0
    for _ in 0..<200 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let rules = SideRules.random(for: problem, using: &random)
      let best = try SideRuleSearch.solve(problem, rules).assignment
      let stopped = try SideRuleSearch.solve(problem, rules, .init(isTimeUp: { true }))
      #expect(rules.allow(stopped.assignment.volunteerOfSeat, of: problem))
      switch stopped.optimality {
      case .proven:
        #expect(stopped.assignment.volunteerOfSeat == best.volunteerOfSeat)
      case .within(_, let priority, let score):
        unproven += 1
        let lost = best.prioritySum - stopped.assignment.prioritySum
        #expect(lost <= priority)
        #expect(lost < priority || best.scoreSum - stopped.assignment.scoreSum <= score || priority > 0)
      }
    }
    #expect(unproven > 10)
  }

  @Test("asked to stop before any plan was found, there is none; later, the best found")
  func cancellation() throws {
    // Two needs of two seats for three people.
    let pairs: [(volunteer: Int32, score: Int16)] = [(0, 5), (1, 5), (2, 5)]
    let problem = AssignmentProblem.of(
      Array(repeating: pairs, count: 4), needs: [0, 0, 1, 1], missions: [1, 1, 1])
    var rules = SideRules()
    rules.wholeNeeds = [0, 1]
    #expect(throws: AssignmentError.cancelled) {
      try SideRuleSearch.solve(problem, rules, .init(isCancelled: { true }))
    }
    var wasProven: Set<Bool> = []
    for questions in 1..<400 {
      var asked = 0
      let control = PlanningControl(isCancelled: {
        asked += 1
        return asked > questions
      })
      guard let result = try? SideRuleSearch.solve(problem, rules, control) else { continue }
      wasProven.insert(result.optimality == .proven)
      #expect(rules.allow(result.assignment.volunteerOfSeat, of: problem))
    }
    #expect(wasProven == [true, false])
  }
}

extension SideRules {
  /// Some rules of every kind, each in play for about half of what it could bind.
  static func random(for problem: AssignmentProblem, using random: inout SplitMix64) -> SideRules {
    var rules = SideRules()
    let needs = problem.needAssociation.indices.map(Int32.init)
    rules.wholeNeeds = needs.filter { _ in Bool.random(using: &random) }
    rules.seatHours = problem.seatNeed.map { _ in Int32.random(in: 0...4, using: &random) }
    for volunteer in problem.volunteerMissions.indices where Bool.random(using: &random) {
      rules.hoursLeft[Int32(volunteer)] = Int32.random(in: 4...8, using: &random)
    }
    for association in problem.associationCapacity.indices where Int.random(in: 0...2, using: &random) == 0 {
      rules.needsLeft[Int32(association)] = Int32.random(in: 0...2, using: &random)
    }
    rules.begunNeeds = Set(needs.filter { _ in Int.random(in: 0...4, using: &random) == 0 })
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let volunteers = problem.volunteerMissions.indices.map(Int32.init)
      let isOfAssociations = Bool.random(using: &random)
      let chosen = problem.associationCapacity.indices.filter { _ in Int.random(in: 0...2, using: &random) > 0 }
      rules.quotas.append(
        SideRules.Quota(
          seats: problem.seatNeed.indices.map(Int32.init).filter { seat in
            isOfAssociations
              ? chosen.contains(Int(problem.needAssociation[Int(problem.seatNeed[Int(seat)])]))
              : Int.random(in: 0...2, using: &random) > 0
          },
          members: Bool.random(using: &random) ? Set(volunteers.filter { _ in Bool.random(using: &random) }) : nil,
          left: Int32.random(in: 0...3, using: &random)))
    }
    return rules
  }

  /// Whether a plan keeps to the rules, by their plain statement.
  func allow(_ plan: [Int32], of problem: AssignmentProblem) -> Bool {
    let seats = plan.indices
    func holders(of need: Int32) -> [Int32] { seats.filter { problem.seatNeed[$0] == need }.map { plan[$0] } }
    let isWhole = wholeNeeds.allSatisfy { need in
      holders(of: need).allSatisfy { $0 < 0 } || holders(of: need).allSatisfy { $0 >= 0 }
    }
    let isWithinBudget = hoursLeft.allSatisfy { volunteer, left in
      seats.filter { plan[$0] == volunteer }.reduce(0) { $0 + seatHours[$1] } <= left
    }
    let taken = Set(seats.filter { plan[$0] >= 0 }.map { problem.seatNeed[$0] }).subtracting(begunNeeds)
    let isWithinNeeds = needsLeft.allSatisfy { association, left in
      taken.count { problem.needAssociation[Int($0)] == association } <= Int(left)
    }
    let isWithinQuotas = quotas.allSatisfy { quota in
      quota.seats.count { seat in
        plan[Int(seat)] >= 0 && (quota.members == nil || quota.members?.contains(plan[Int(seat)]) == true)
      } <= Int(quota.left)
    }
    return isWhole && isWithinBudget && isWithinNeeds && isWithinQuotas
  }
}
