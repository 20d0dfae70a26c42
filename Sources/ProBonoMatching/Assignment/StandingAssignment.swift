/// A best plan with its prices and the candidates found for it, which follows changes of its problem.
///
/// What is no longer possible is taken out, and paths from the last prices bring plan and prices to the optimum again. That
/// takes a few short searches, where solving anew looks at everybody.
///
/// Changes are told one by one, and `settle` ends them. Between the two, a seat that is to get somebody has a price that
/// nobody is worth, and a volunteer who is to get a seat has none.
final class StandingAssignment {
  var network: AssignmentNetwork
  let plan: PricedPlan
  var candidates: CandidateLists
  private let pinBonus: Int64
  /// No pair weighs more.
  private let ceiling: Int64
  /// A volunteer who can take nothing, and stands in the lists for those who have left them.
  private let nobody: Int32
  private var searches: Searches?
  /// Volunteers whose price and seats are to be found.
  private var unsettled: Set<Int32> = []
  /// Seats to be filled again.
  private var waiting: Set<Int32> = []
  /// Quotas all places of which are to be let in again.
  private var emptied: Set<Int32> = []
  /// Those of them from whose seats nobody has been taken yet.
  private var unreleased: [Int32] = []
  /// Whether the seats of the needs are others than the network knows.
  private var isRegrouped = false
  /// The volunteer of each seat as it was last looked up, `none` for nobody, and the score.
  private var scores: [(volunteer: Int32, score: Int32)]

  /// What the searches keep from one time to the next.
  final class Searches {
    var augmenting: AugmentingSearch
    var reverse: ReverseSearch

    init(_ network: borrowing AssignmentNetwork, _ candidates: borrowing CandidateLists) {
      augmenting = AugmentingSearch(network)
      reverse = ReverseSearch(network, Wishes(network, candidates))
    }
  }

  /// The best plan of a problem.
  ///
  /// - Parameters:
  ///   - nobody: a volunteer without missions, who stays without them.
  ///   - seatBonus: no bonus of a seat will be greater.
  ///   - limited: associations that may get another capacity.
  /// - Throws: as `AssignmentSolver.solve`.
  init(
    _ problem: AssignmentProblem, nobody: Int32, seatBonus: Int128 = 0, limited: Set<Int32> = [],
    _ control: PlanningControl
  ) throws(AssignmentError) {
    (pinBonus, ceiling) = try AssignmentSolver.pinBonusAndCeiling(of: problem, seatBonus: seatBonus)
    network = AssignmentNetwork(problem, limited: limited)
    plan = PricedPlan(network, ceiling: ceiling)
    candidates = CandidateLists(problem, pinBonus: pinBonus, nobody: nobody)
    self.nobody = nobody
    scores = Array(repeating: (PricedPlan.none, 0), count: problem.seatCount)
    try AssignmentSolver.optimize(
      plan, problem, network, &candidates,
      startsWithAuction: problem.seatCount >= WarmStart.leastSeats && problem.kept.isEmpty,
      isCancelled: control.isCancelled, report: control.report)
  }

  /// The same plan on the way to one that keeps the most of some pairs: those it does not keep already are given up.
  ///
  /// With what keeping adds to the price of each seat that may keep somebody, the prices still bound all pairs, and what
  /// is tight and kept stays tight. So only the seats that could keep somebody else are to be filled again.
  /// - Throws: `problemTooLarge` where the weights could overflow.
  private init(_ other: StandingAssignment, keeping pairs: [AssignmentProblem.Pin]) throws(AssignmentError) {
    var problem = other.problem
    problem.kept = pairs
    (pinBonus, ceiling) = try AssignmentSolver.pinBonusAndCeiling(of: problem)
    network = AssignmentNetwork(problem)
    plan = PricedPlan(copying: other.plan)
    candidates = CandidateLists(copying: other.candidates, for: problem)
    nobody = other.nobody
    scores = other.scores
    plan.exchange(other.problem.priorityUnit, for: problem.priorityUnit)
    for volunteer in 0..<network.volunteerCount where network.missions[volunteer] == 0 {
      plan.volunteerPrice[volunteer] = ceiling
    }
    let kept = Set(pairs)
    var unkept: [Int32] = []
    for need in Set(pairs.lazy.map(\.need)) {
      for position in network.seatsOfNeed.range(of: need) {
        let seat = network.seatsOfNeed[position]
        guard candidates.favourKept(ofSeat: seat, by: nobody) else { continue }
        plan.seatPrice[seat] += problem.keepBonus
        let volunteer = plan.volunteer(of: seat)
        if volunteer == PricedPlan.none {
          wait(for: seat)
        } else if !kept.contains(AssignmentProblem.Pin(need: need, volunteer: volunteer)) {
          unkept.append(volunteer)
        }
      }
    }
    for volunteer in unkept { release(volunteer) }
  }

  /// A best one of the plans that have as great a sum of priority weights as this one and keep the most of some pairs.
  ///
  /// - Throws: as `settle`.
  func keeping(
    _ pairs: [AssignmentProblem.Pin], _ control: PlanningControl
  ) throws(AssignmentError) -> StandingAssignment {
    let keeping = try StandingAssignment(self, keeping: pairs)
    try keeping.settle(control)
    return keeping
  }

  /// Who may sit where. What is not told of by one of the changes below stays as it is.
  var problem: AssignmentProblem {
    var problem = candidates.problem
    problem.tolls = network.tolls
    return problem
  }

  /// How many seats there is room for, those that nobody can take included.
  var seatCount: Int { network.seatCount }

  // MARK: Changes

  /// Takes all his seats from a volunteer; they and he are to be settled.
  func release(_ volunteer: Int32) {
    var seat = plan.firstSeat(of: volunteer)
    while seat != PricedPlan.none {
      _ = plan.takePlace(of: seat)
      let quota = network.quotaOfSeat[seat]
      if quota >= 0 {
        plan.quotaUsed[quota] -= 1
        empty(quota)
      }
      wait(for: seat)
      seat = plan.firstSeat(of: volunteer)
    }
    plan.volunteerPrice[volunteer] = network.missions[volunteer] == 0 ? ceiling : 0
    unsettled.insert(volunteer)
  }

  func wait(for seat: Int32) {
    scores[Int(seat)] = (PricedPlan.none, 0)
    let quota = network.quotaOfSeat[seat]
    if quota >= 0 {
      empty(quota)
    } else {
      plan.seatPrice[seat] = ceiling
      waiting.insert(seat)
    }
  }

  /// Closes a quota to everybody for now: its places are let in again one by one.
  func empty(_ quota: Int32) {
    plan.quotaPrice[quota] = ceiling
    for position in network.seatsOfQuota.range(of: quota) { plan.seatPrice[network.seatsOfQuota[position]] = 0 }
    if emptied.insert(quota).inserted { unreleased.append(quota) }
  }

  /// Whether a seat is to be filled again, by itself or with its quota.
  func isAwaited(_ seat: Int32) -> Bool {
    let quota = network.quotaOfSeat[seat]
    return quota < 0 ? waiting.contains(seat) : emptied.contains(quota)
  }

  /// Takes everybody from the seats of the quotas that were closed; that may close others, and so on.
  private func releaseEmptied() {
    while let quota = unreleased.popLast() {
      for position in network.seatsOfQuota.range(of: quota) {
        let volunteer = plan.volunteer(of: network.seatsOfQuota[position])
        if volunteer != PricedPlan.none { release(volunteer) }
      }
    }
  }

  /// Ends a seat: nobody can take it any more.
  func close(_ seat: Int32) {
    let searches = followers()
    searches.reverse.wishes.catchUp(with: candidates)
    let volunteer = plan.volunteer(of: seat)
    if volunteer != PricedPlan.none { release(volunteer) }
    candidates.forEachMade(ofSeat: seat) { searches.reverse.wishes.remove($0.volunteer, from: seat) }
    candidates.close(seat: seat)
    plan.seatPrice[seat] = 0
    waiting.remove(seat)
  }

  /// Begins a seat of a need, which nobody could take before; who can, the pairs of the problem say already.
  func open(_ seat: Int32, of need: Int32, priority: Int32) {
    if network.seatNeed[seat] != need {
      network.seatNeed[seat] = need
      candidates.problem.seatNeed[Int(seat)] = need
      isRegrouped = true
    }
    candidates.problem.seatPriority[Int(seat)] = priority
    candidates.forget(seat: seat)
    wait(for: seat)
  }

  /// Takes a volunteer for another one; what he could take before he cannot take any more.
  ///
  /// - Parameters:
  ///   - missions: how many seats the volunteer may take now.
  ///   - pairs: the open seats that the volunteer can take now, with the scores.
  func replace(_ volunteer: Int32, missions: Int32, pairs: [(seat: Int32, score: Int32)]) {
    let searches = followers()
    searches.reverse.wishes.catchUp(with: candidates)
    release(volunteer)
    var cursor = searches.reverse.wishes.cursor(of: volunteer)
    while let wish = searches.reverse.wishes.next(&cursor) {
      candidates.replace(volunteer, ofSeat: wish.seat, by: nobody)
    }
    searches.reverse.wishes.removeAll(for: volunteer)
    network.missions[volunteer] = missions
    candidates.problem.volunteerMissions[Int(volunteer)] = missions
    plan.volunteerPrice[volunteer] = missions == 0 ? ceiling : 0
    for pair in pairs {
      if candidates.insert(Candidate(volunteer: volunteer, score: pair.score), ofSeat: pair.seat) {
        searches.reverse.wishes.add(volunteer, pair.seat, candidates.weight(ofSeat: pair.seat, score: pair.score))
      }
    }
    searches.reverse.wishes.skip(to: candidates)
  }

  func followers() -> Searches {
    if let searches { return searches }
    let searches = Searches(network, candidates)
    self.searches = searches
    return searches
  }

  /// Brings plan and prices to the optimum again.
  func settle(_ control: PlanningControl) throws(AssignmentError) {
    if unsettled.isEmpty && waiting.isEmpty && emptied.isEmpty { return }
    releaseEmptied()
    let searches = followers()
    if isRegrouped {
      network.regroupSeats()
      isRegrouped = false
    }
    searches.reverse.wishes.catchUp(with: candidates)
    for volunteer in unsettled where network.missions[volunteer] > 0 {
      plan.volunteerPrice[volunteer] = greatestGain(by: volunteer, searches.reverse.wishes)
    }
    for volunteer in unsettled.sorted() where network.missions[volunteer] > 0 {
      try searches.reverse.settleVacancies(of: volunteer, network, plan, isCancelled: control.isCancelled)
    }
    unsettled = []
    for seat in waiting.sorted() {
      try searches.augmenting.letIn(seat: seat, network, &candidates, plan, isCancelled: control.isCancelled)
    }
    waiting = []
    for quota in emptied.sorted() {
      while plan.quotaPrice[quota] > 0, plan.quotaUsed[quota] < network.quotaCapacity[quota] {
        try searches.augmenting.letInPlace(
          ofQuota: quota, network, &candidates, plan, isCancelled: control.isCancelled)
      }
    }
    emptied = []
  }

  /// What the seat would gain that would gain most by a volunteer who costs nothing, at least 0.
  func greatestGain(by volunteer: Int32, _ wishes: borrowing Wishes) -> Int64 {
    var greatest: Int64 = 0
    var cursor = wishes.cursor(of: volunteer)
    while let wish = wishes.next(&cursor) {
      let gain = wish.weight - plan.price(ofSeat: wish.seat, in: network)
      if gain > greatest { greatest = max(greatest, gain - network.toll(of: volunteer, forSeat: wish.seat)) }
    }
    return greatest
  }

  // MARK: The plan

  /// The sums of priority weights and scores of the best plan, which are the same for all best plans.
  ///
  /// - Throws: `unproven` where the prices do not bound every plan by just that.
  func worth() throws(AssignmentError) -> PlanWorth {
    let sums = sums()
    guard Int128(sums.priority) * Int128(AssignmentProblem.priorityUnit) + Int128(sums.score) == bound else {
      throw .unproven
    }
    return PlanWorth(prioritySum: sums.priority, scoreSum: sums.score, optimality: .proven)
  }

  private func sums() -> (priority: Int, score: Int) {
    lookUpScores()
    var (priority, score) = (0, 0)
    for seat in 0..<network.seatCount where plan.isFilled(Int32(seat)) {
      priority += Int(candidates.problem.seatPriority[seat])
      score += Int(scores[seat].score)
    }
    return (priority, score)
  }

  /// Looks up the score of each seat that has somebody else than before.
  private func lookUpScores() {
    for seat in 0..<network.seatCount {
      let volunteer = plan.volunteer(of: Int32(seat))
      if scores[seat].volunteer == volunteer { continue }
      var score: Int32 = 0
      if volunteer != PricedPlan.none {
        score =
          candidates.madeScore(ofSeat: Int32(seat), volunteer)
          ?? Int32(candidates.problem.score(ofSeat: seat, volunteer: volunteer) ?? 0)
      }
      scores[seat] = (volunteer, score)
    }
  }

  /// The score of a seat with its volunteer in the last plan.
  func score(ofSeat seat: Int32) -> Int { Int(scores[Int(seat)].score) }

  /// The canonical best plan, with its proof.
  ///
  /// - Parameter order: nil where it is that of the numbers.
  /// - Throws: as `AssignmentSolver.solve`.
  func assignment(in order: CanonicalOrder?, _ control: PlanningControl) throws(AssignmentError) -> Assignment {
    try CanonicalChoice.apply(
      network, &candidates, plan, in: order, isCancelled: control.isCancelled, report: control.report)
    lookUpScores()
    let assignment = AssignmentSolver.assignment(problem, network, plan, pinBonus: pinBonus) { seat, _ in
      Int(scores[seat].score)
    }
    // The canonical choice has looked at all pairs that could weigh more than their prices.
    guard CertificateChecker.gap(problem, assignment) == nil else { throw .unproven }
    return assignment
  }
}
