import PropertyTesting
import Testing

@testable import ProBonoMatching

/// What holds between two steps of the solver, step by step: each of these was a mistake once that showed only in a plan
/// far away from it.
@Suite("Plan and prices prove each other")
struct PricedPlanTests {
  private static let shapes = [
    ProblemShape(seats: 5...25, volunteers: 4...20, seatsOfNeed: 1...4, eligible: 40),
    ProblemShape(seats: 5...25, volunteers: 4...12, seatsOfNeed: 1...6, missions: 0...4, scores: [3, 4]),
    ProblemShape(
      seats: 5...25, volunteers: 4...20, seatsOfNeed: 1...3, pins: 0...4, limitedAssociations: 60, eligible: 40,
      scores: Array(stride(from: 0, through: 1000, by: 50))),
  ]

  @Test("after every seat and every place that is let in", arguments: shapes)
  func augmenting(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<40 {
      let problem = AssignmentProblem.random(shape, using: &random)
      let steps = try Steps(problem)
      try steps.letInEverybody()
    }
  }

  @Test(
    "after an auction, but for volunteers with a vacancy who have a price; and for these no more once they are settled",
    arguments: [shapes[0], shapes[1]])
  func auction(shape: ProblemShape) throws {
    var random = SplitMix64(seed: 32)
    for _ in 0..<40 {
      let steps = try Steps(AssignmentProblem.random(shape, using: &random))
      try steps.auctionAndSettle()
    }
  }
}

/// Takes the steps of the solver one by one.
private struct Steps {
  private let problem: AssignmentProblem
  private let pinBonus: Int64
  private let ceiling: Int64

  init(_ problem: AssignmentProblem) throws {
    self.problem = problem
    (pinBonus, ceiling) = try AssignmentSolver.pinBonusAndCeiling(of: problem)
  }

  func letInEverybody() throws {
    let network = AssignmentNetwork(problem)
    let plan = PricedPlan(network, ceiling: ceiling)
    var candidates = CandidateLists(problem, pinBonus: pinBonus)
    var search = AugmentingSearch(network)
    // Seats under a quota take part from the start: it lets nobody in yet.
    var isLetIn = (0..<Int32(problem.seatCount)).map { network.quotaOfSeat[$0] >= 0 }
    for seat in problem.seatsInWorkingOrder() where !isLetIn[Int(seat)] {
      try search.letIn(seat: seat, network, &candidates, plan, isCancelled: { false })
      isLetIn[Int(seat)] = true
      #expect(violations(of: plan, network, isLetIn) == [])
    }
    for quota in 0..<Int32(network.quotaCount) {
      for _ in 0..<network.quotaCapacity[quota] {
        try search.letInPlace(ofQuota: quota, network, &candidates, plan, isCancelled: { false })
        #expect(violations(of: plan, network, isLetIn) == [])
      }
    }
  }

  func auctionAndSettle() throws {
    let network = AssignmentNetwork(problem)
    let plan = PricedPlan(network, ceiling: ceiling)
    var candidates = CandidateLists(problem, pinBonus: pinBonus)
    var isLetIn = try WarmStart.fill(problem.seatsInWorkingOrder(), problem, network, &candidates, plan) { false }
    #expect(violations(of: plan, network, isLetIn, allowsPricedVacancies: true) == [])
    var augmenting = AugmentingSearch(network)
    for seat in problem.seatsInWorkingOrder() where !isLetIn[Int(seat)] {
      try augmenting.letIn(seat: seat, network, &candidates, plan, isCancelled: { false })
      isLetIn[Int(seat)] = true
      #expect(violations(of: plan, network, isLetIn, allowsPricedVacancies: true) == [])
    }
    var search = ReverseSearch(network, Wishes(network, &candidates, plan, isLetIn: isLetIn))
    for volunteer in 0..<Int32(network.volunteerCount) where network.missions[volunteer] > 0 {
      try search.settleVacancies(of: volunteer, network, plan, isCancelled: { false })
      #expect(violations(of: plan, network, isLetIn, allowsPricedVacancies: true) == [])
      #expect(!plan.hasVacancy(volunteer, in: network) || plan.volunteerPrice[volunteer] == 0)
    }
    #expect(violations(of: plan, network, isLetIn) == [])
  }

  /// What is broken of the conditions that `PricedPlan` names.
  private func violations(
    of plan: borrowing PricedPlan, _ network: borrowing AssignmentNetwork, _ isLetIn: [Bool],
    allowsPricedVacancies: Bool = false
  ) -> [String] {
    var broken: [String] = []
    let pins = Set(problem.pins)
    for seat in 0..<Int32(problem.seatCount) {
      let (need, quota) = (network.seatNeed[seat], network.quotaOfSeat[seat])
      let seatPrice = plan.seatPrice[seat] + (quota < 0 ? 0 : plan.quotaPrice[quota])
      if plan.seatPrice[seat] < 0 || plan.premium[seat] < 0 { broken.append("seat \(seat) has a price below 0") }
      if !plan.isFilled(seat), plan.seatPrice[seat] > 0, isLetIn[Int(seat)] {
        broken.append("seat \(seat) is unfilled and has a price")
      }
      guard isLetIn[Int(seat)] else { continue }
      for (volunteer, score) in problem.pairs(ofSeat: Int(seat)) {
        let bonus = pins.contains(.init(need: need, volunteer: volunteer)) ? pinBonus : 0
        let weight = problem.baseWeight(ofSeat: Int(seat)) + Int64(score) + bonus
        let price = seatPrice + plan.price(of: volunteer, forSeat: seat, in: network)
        if weight > price { broken.append("the pair of \(volunteer) and seat \(seat) is under its weight") }
        if plan.volunteer(of: seat) == volunteer, weight != price { broken.append("seat \(seat) is not tight") }
      }
    }
    for volunteer in 0..<Int32(problem.volunteerCount) {
      let price = plan.volunteerPrice[volunteer]
      if price < 0 { broken.append("volunteer \(volunteer) has a price below 0") }
      if price > 0, plan.hasVacancy(volunteer, in: network), !allowsPricedVacancies {
        broken.append("volunteer \(volunteer) has a vacancy and a price")
      }
    }
    for quota in 0..<Int32(network.quotaCount) where plan.quotaPrice[quota] < 0 {
      broken.append("quota \(quota) has a price below 0")
    }
    return broken
  }
}
