/// Finds the canonical best plan of a problem, with its proof.
public enum AssignmentSolver {
  /// The best plan: the most pins kept, then the greatest sum of priority weights, then the most pairs kept that are to
  /// be, then the greatest sum of scores, and of those plans the one that is earliest seat by seat.
  ///
  /// The time grows with the pairs that must be looked at, which in a book with enough volunteers are few of them all;
  /// the memory with those, the seats and the volunteers. The problem itself is not copied.
  ///
  /// - Parameters:
  ///   - problem: who may sit where.
  ///   - isCancelled: asked now and then whether to stop.
  ///   - report: told now and then how far it has come.
  /// - Throws: `AssignmentError.cancelled` where `isCancelled` says so, `problemTooLarge` where the weights could
  ///   overflow.
  public static func solve(
    _ problem: AssignmentProblem, isCancelled: () -> Bool = { false },
    report: (PlanningProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> Assignment {
    try solve(
      problem, startsWithAuction: problem.seatCount >= WarmStart.leastSeats, isCancelled: isCancelled, report: report)
  }

  /// The same, with or without an auction first; the answer does not depend on it. Where pairs are to be kept, most seats
  /// find theirs at once, and an auction, which counts scores alone, would only be in the way.
  static func solve(
    _ problem: AssignmentProblem, startsWithAuction: Bool, isCancelled: () -> Bool = { false },
    report: (PlanningProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> Assignment {
    let (pinBonus, ceiling) = try pinBonusAndCeiling(of: problem)
    let network = AssignmentNetwork(problem)
    let plan = PricedPlan(network, ceiling: ceiling)
    var candidates = CandidateLists(problem, pinBonus: pinBonus)
    try optimize(
      plan, problem, network, &candidates, startsWithAuction: startsWithAuction && problem.kept.isEmpty,
      isCancelled: isCancelled, report: report)
    try CanonicalChoice.apply(network, &candidates, plan, isCancelled: isCancelled, report: report)
    let assignment = assignment(problem, network, plan, pinBonus: pinBonus, score: problem.score)
    // The canonical choice has looked at all pairs that could weigh more than their prices.
    guard CertificateChecker.gap(problem, assignment) == nil else { throw .unproven }
    return assignment
  }

  /// The bonus of a pin, and a weight that no pair exceeds, once it is certain that no sum overflows.
  ///
  /// - Parameter seatBonus: no bonus of a seat will be greater.
  static func pinBonusAndCeiling(
    of problem: AssignmentProblem, seatBonus: Int128 = 0
  ) throws(AssignmentError) -> (pinBonus: Int64, ceiling: Int64) {
    // The scores of a plan must stay below one unit of priority; with what keeping adds, a score is still of 32
    // bits.
    guard Int64(problem.seatCount) * Int64(AssignmentProblem.maximumScore) < AssignmentProblem.priorityUnit,
      problem.keepBonus + Int64(AssignmentProblem.maximumScore) <= Int32.max,
      (0..<problem.seatCount).allSatisfy({ problem.priorityUnit <= Int64.max / 8 / Int64(problem.seatPriority[$0]) }),
      problem.seatCount + problem.volunteerCount + problem.associationCapacity.count < Int32.max
    else { throw .problemTooLarge }
    // A search adds at most four prices or distances, each at most the weight of a pair with its bonuses.
    let pin = problem.pinBonus
    let ceiling =
      pin + max(seatBonus, Int128(problem.seatBonus.max() ?? 0))
      + Int128((0..<problem.seatCount).map(problem.weightBound).max() ?? 0)
    guard 4 * ceiling <= Int64.max else { throw .problemTooLarge }
    return (Int64(pin), Int64(ceiling))
  }

  /// Lets in all seats, heaviest first, so that few have to move again.
  static func optimize(
    _ plan: borrowing PricedPlan, _ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, startsWithAuction: Bool, isCancelled: () -> Bool,
    report: (PlanningProgress) -> Void
  ) throws(AssignmentError) {
    report(PlanningProgress(.placing, seats: 0, of: network.seatCount))
    let order = problem.seatsInWorkingOrder()
    try candidates.makeFirstBands(of: order, isCancelled: isCancelled)
    var isLetIn = [Bool](repeating: false, count: network.seatCount)
    if startsWithAuction {
      let pinnedNeeds = Set(problem.pins.map(\.need))
      var bidders: [Int32] = []
      for seat in order where network.quotaOfSeat[seat] < 0 && !pinnedNeeds.contains(network.seatNeed[seat]) {
        if problem.bonus(ofSeat: Int(seat)) == 0 { bidders.append(seat) }
      }
      isLetIn = try WarmStart.fill(bidders, problem, network, &candidates, plan) {
        // While all seats bid at once, none is placed for good.
        report(PlanningProgress(.placing, seats: 0, of: network.seatCount))
        return isCancelled()
      }
    }
    var search = AugmentingSearch(network)
    for (index, seat) in order.enumerated() where network.quotaOfSeat[seat] < 0 && !isLetIn[Int(seat)] {
      if index % 64 == 0 {
        if isCancelled() { throw .cancelled }
        report(PlanningProgress(.placing, seats: index, of: network.seatCount))
      }
      try search.letIn(seat: seat, network, &candidates, plan, isCancelled: isCancelled)
      isLetIn[Int(seat)] = true
    }
    if startsWithAuction {
      try settleVacancies(plan, network, &candidates, isLetIn: isLetIn, isCancelled: isCancelled)
    }
    var places = network.quotaCapacity.array()
    for (index, seat) in order.enumerated() {
      if index % 64 == 0, isCancelled() { throw .cancelled }
      let quota = network.quotaOfSeat[seat]
      guard quota >= 0, places[Int(quota)] > 0 else { continue }
      places[Int(quota)] -= 1
      try search.letInPlace(ofQuota: quota, network, &candidates, plan, isCancelled: isCancelled)
    }
  }

  /// Fills the vacancies of volunteers who have a price, or brings it down to nothing.
  private static func settleVacancies(
    _ plan: borrowing PricedPlan, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    isLetIn: [Bool], isCancelled: () -> Bool
  ) throws(AssignmentError) {
    var search = ReverseSearch(network, Wishes(network, &candidates, plan, isLetIn: isLetIn))
    for volunteer in 0..<Int32(network.volunteerCount) where network.missions[volunteer] > 0 {
      try search.settleVacancies(of: volunteer, network, plan, isCancelled: isCancelled)
    }
  }

  /// The plan and its prices in the terms of the problem.
  ///
  /// - Parameter score: the score of a seat with its volunteer.
  static func assignment(
    _ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    pinBonus: Int64, score: (_ seat: Int, _ volunteer: Int32) -> Int?
  ) -> Assignment {
    var volunteerOfSeat = [Int32](repeating: PricedPlan.none, count: network.seatCount)
    var (prioritySum, scoreSum, filled) = (0, 0, 0)
    var pairPrices = Dictionary(
      uniqueKeysWithValues: Set(problem.pins).map { ($0, -pinBonus) })
    for seat in 0..<network.seatCount where plan.isFilled(Int32(seat)) {
      let volunteer = plan.volunteer(of: Int32(seat))
      volunteerOfSeat[seat] = volunteer
      filled += 1
      prioritySum += Int(problem.seatPriority[seat])
      scoreSum += score(seat, volunteer) ?? 0
      if plan.premium[seat] != 0 {
        let pair = AssignmentProblem.Pin(need: problem.seatNeed[seat], volunteer: volunteer)
        pairPrices[pair, default: 0] += plan.premium[seat]
      }
    }
    var associationPrice = [Int64](repeating: 0, count: problem.associationCapacity.count)
    for quota in 0..<network.quotaCount {
      associationPrice[Int(network.associationOfQuota[quota])] = plan.quotaPrice[quota]
    }
    let certificate = DualCertificate(
      seatPrice: plan.seatPrice.array(), volunteerPrice: plan.volunteerPrice.array(),
      pairPrices: pairPrices.map { .init(volunteer: $0.key.volunteer, need: $0.key.need, price: $0.value) }
        .sorted { ($0.volunteer, $0.need) < ($1.volunteer, $1.need) },
      associationPrice: associationPrice)
    let keptPins = problem.pins.map { plan.seatHeld(by: $0.volunteer, of: $0.need, in: network) != PricedPlan.none }
    return Assignment(
      volunteerOfSeat: volunteerOfSeat, prioritySum: prioritySum, scoreSum: scoreSum, filled: filled,
      keptPins: keptPins, certificate: certificate)
  }
}
