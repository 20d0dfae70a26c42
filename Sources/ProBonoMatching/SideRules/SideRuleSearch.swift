/// Finds the canonical best of the plans that keep to side rules, by branch and bound.
///
/// A node of the tree is a part of all plans, bounded by the best plan of its relaxation (`BranchRelaxation`). Plans are
/// compared by their weight and, where that is equal, by the canonical order, in which the canonical plan of a relaxation
/// comes first too. So when no part is left that weighs more than the best plan found, or as much and may come earlier, that
/// is the canonical best plan of all, whatever the order of entry and whatever the way to it.
///
/// A. H. Land and A. G. Doig, "An automatic method of solving discrete programming problems", Econometrica 28 (1960).
struct SideRuleSearch {
  /// What a search came to.
  struct Result {
    /// The plan; its certificate is that of the node in which it was found.
    var assignment: Assignment
    let optimality: Optimality
    /// The best plan without the side rules.
    let relaxed: Assignment
    /// The parts of all plans that were closed because none of their plans keeps to the rules or is better: together they
    /// are all plans. Only where they were asked for.
    let closed: [Branch]
  }

  /// A part of all plans that may hold a better plan than the best found.
  private struct Node {
    /// With the shifts of its bound, where parts are recorded.
    let branch: Branch
    /// None of its plans weighs more.
    let bound: Int128
    /// What it is cut into.
    let parts: [Branch]
  }

  private let problem: AssignmentProblem
  private let index: SideRuleIndex
  private let control: PlanningControl
  private let relaxation: BranchRelaxation
  private let recordsParts: Bool
  /// The heaviest last.
  private var open: [Node] = []
  private var closed: [Branch] = []
  private var seen: Set<Branch> = []
  /// The best plan found.
  private var best: (rank: PlanRank, assignment: Assignment)?
  /// What bounds the plans that the open nodes do not hold and that may be better than the best found.
  private var boundInHand: Int128?

  /// With more open nodes than this, it goes on with those nearest to their end, which makes hardly more of them.
  private static let mostOpen = 4096
  /// How many branches it remembers to have seen.
  private static let mostSeen = 16384
  /// How often the shifts of a need are found anew in one node.
  private static let mostBalances = 12

  /// The canonical best plan that keeps to the rules; where the search is stopped, the best that was found.
  ///
  /// - Parameter recordsParts: whether the parts that were closed are to be told, for somebody to check the proof.
  /// - Throws: as `AssignmentSolver.solve`; `cancelled` where no plan was found before it was stopped.
  static func solve(
    _ problem: AssignmentProblem, _ rules: SideRules, _ control: PlanningControl = PlanningControl(),
    recordsParts: Bool = false
  ) throws(AssignmentError) -> Result {
    if rules.isEmpty {
      return whole(try AssignmentSolver.solve(problem, isCancelled: control.isCancelled, report: control.report))
    }
    let index = SideRuleIndex(rules, problem)
    let relaxation = try BranchRelaxation(problem, index, control)
    let relaxed = try relaxation.canonical(control)
    if index.violations(of: relaxed.volunteerOfSeat).isEmpty { return whole(relaxed) }
    var search = SideRuleSearch(
      problem: problem, index: index, control: control, relaxation: relaxation, recordsParts: recordsParts)
    return try search.run(relaxed)
  }

  /// A plan of the whole relaxation that breaks no rule.
  private static func whole(_ relaxed: Assignment) -> Result {
    Result(assignment: relaxed, optimality: .proven, relaxed: relaxed, closed: [Branch()])
  }

  private init(
    problem: AssignmentProblem, index: SideRuleIndex, control: PlanningControl, relaxation: BranchRelaxation,
    recordsParts: Bool
  ) {
    self.problem = problem
    self.index = index
    self.control = control
    self.relaxation = relaxation
    self.recordsParts = recordsParts
  }

  private mutating func run(_ relaxed: Assignment) throws(AssignmentError) -> Result {
    boundInHand = PlanRank(relaxed, problem).weight
    try dive(control)
    var stop = control
    stop.isCancelled = { [control] in control.isCancelled() || control.isTimeUp() }
    do throws(AssignmentError) {
      try evaluate(Branch(), stop)
      try relaxation.move(to: Branch(), stop)
      try dive(stop)
      while let node = next() {
        boundInHand = node.bound
        for part in node.parts where seen.insert(part).inserted { try evaluate(part, stop) }
        if seen.count > Self.mostSeen { seen = [] }
      }
      boundInHand = nil
    } catch {
      guard error == .cancelled else { throw error }
    }
    guard let best else { throw .unproven }
    let bound = max(boundInHand ?? best.rank.weight, open.last?.bound ?? best.rank.weight)
    let isProven = boundInHand == nil
    return Result(
      assignment: best.assignment,
      optimality: isProven ? .proven : Optimality(from: best.rank.weight, to: bound, of: problem), relaxed: relaxed,
      closed: closed + (recordsParts ? open.map(\.branch) : []))
  }

  // MARK: Nodes

  /// The node to go on with; nil where none may hold a better plan than the best found.
  private mutating func next() -> Node? {
    if open.count > Self.mostOpen { return open.removeFirst() }
    guard let last = open.last, isPromising(last.bound) else { return nil }
    return open.removeLast()
  }

  /// Whether a part whose plans weigh no more may hold a better plan than the best found, or one as good and earlier.
  private func isPromising(_ bound: Int128) -> Bool { best.map { bound >= $0.rank.weight } ?? true }

  /// Bounds the plans of a branch, and leaves it open where there may be a better one than the best found.
  private mutating func evaluate(_ branch: Branch, _ control: PlanningControl) throws(AssignmentError) {
    if control.isCancelled() { throw .cancelled }
    try relaxation.move(to: branch, control)
    try balance(control)
    if isPromising(relaxation.bound), !fillsDemanded() {
      // Without shifts, a seat that is demanded stays unfilled only where no plan fills them all.
      try relaxation.dropShifts(control)
      if !fillsDemanded() {
        close()
        return
      }
    }
    var bound = relaxation.bound
    guard isPromising(bound) else {
      close()
      return
    }
    var violations = index.violations(of: relaxation.plan)
    while violations.isEmpty || best?.rank.weight == bound {
      let overcharges = relaxation.overcharges
      if violations.isEmpty, let first = overcharges.first {
        // The bound counts places that the plan does not take: it comes down to the plan, or shows what that breaks.
        if isPromising(overcharges.reduce(bound) { $0 - $1.excess }) { consider(try relaxation.canonical(control)) }
        try relaxation.lowerFees(of: first.association, by: nil, control)
        bound = relaxation.bound
        violations = index.violations(of: relaxation.plan)
        continue
      }
      let assignment = try relaxation.canonical(control)
      violations = index.violations(of: assignment.volunteerOfSeat)
      let rank = PlanRank(weight: bound, plan: assignment.volunteerOfSeat)
      if let best, !(rank < best.rank) {
        close()
        return
      }
      if !violations.isEmpty { break }
      if !relaxation.overcharges.isEmpty { continue }
      guard PlanRank(assignment, problem).weight == bound else { throw .unproven }
      best = (rank, assignment)
      close()
      return
    }
    let node = Node(
      branch: recordsParts ? relaxation.provenBranch : Branch(), bound: bound,
      parts: branch.parts(keeping: violations[0], relaxation.plan, index, problem))
    open.insert(node, at: open.firstIndex { $0.bound > bound } ?? open.count)
  }

  /// Takes a plan that keeps to the rules for the best found, where it is better.
  private mutating func consider(_ assignment: Assignment) {
    guard index.violations(of: assignment.volunteerOfSeat).isEmpty else { return }
    let rank = PlanRank(assignment, problem)
    if best.map({ rank < $0.rank }) ?? true { best = (rank, assignment) }
  }

  /// Whether every seat that the branch demands is filled.
  private func fillsDemanded() -> Bool {
    relaxation.branch.demandedNeeds.allSatisfy { need in
      index.seats(of: need).allSatisfy { relaxation.volunteer(of: $0) >= 0 }
    }
  }

  /// Notes that the part at hand holds no better plan than the best found.
  private mutating func close() {
    if recordsParts { closed.append(relaxation.provenBranch) }
  }

  /// Finds shifts for the needs that are filled in part, and for those of associations that have too many.
  private func balance(_ control: PlanningControl) throws(AssignmentError) {
    var balances: [Int32: Int] = [:]
    var feeBalances: [Int32: Int] = [:]
    while isPromising(relaxation.bound) {
      var isCharged = false
      for case .tooManyNeeds(let association, let needs) in index.tooManyNeeds(of: relaxation.plan)
      where feeBalances[association, default: 0] < Self.mostBalances {
        feeBalances[association, default: 0] += 1
        try relaxation.balance(needs: needs, of: association, control)
        isCharged = true
      }
      let broken = index.rules.wholeNeeds.filter { need in
        isPartlyFilled(need) && !relaxation.branch.demandedNeeds.contains(need)
          && !relaxation.branch.closedNeeds.contains(need) && balances[need, default: 0] < Self.mostBalances
      }
      if broken.isEmpty && !isCharged { return }
      for need in broken where isPartlyFilled(need) {
        balances[need, default: 0] += 1
        try relaxation.balance(need, control)
      }
    }
  }

  private func isPartlyFilled(_ need: Int32) -> Bool {
    let seats = index.seats(of: need)
    let filled = seats.count { relaxation.volunteer(of: $0) >= 0 }
    return filled > 0 && filled < seats.count
  }

  // MARK: First plans

  /// Looks for a plan that keeps to the rules from where the relaxation is: all that is broken is mended at once by giving
  /// something up, until nothing is broken any more.
  private mutating func dive(_ control: PlanningControl) throws(AssignmentError) {
    var branch = relaxation.branch
    var passedQuotas: Set<Int32> = []
    while true {
      var violations = index.violations(of: relaxation.plan)
      if violations.isEmpty {
        let assignment = try relaxation.canonical(control)
        violations = index.violations(of: assignment.volunteerOfSeat)
        if violations.isEmpty {
          consider(assignment)
          return
        }
      }
      for violation in violations { giveUp(violation, in: relaxation.plan, &branch, &passedQuotas) }
      try relaxation.move(to: branch, control)
    }
  }

  /// Mends one thing by leaving out what weighs least.
  ///
  /// - Parameter passedQuotas: those that were passed before.
  private func giveUp(
    _ violation: SideRuleViolation, in plan: [Int32], _ branch: inout Branch, _ passedQuotas: inout Set<Int32>
  ) {
    switch violation {
    case .partlyFilled(let need):
      branch.closedNeeds.insert(need)
    case .overBudget(let volunteer, let seats):
      var left = Int64(index.rules.hoursLeft[volunteer] ?? .max)
      for seat in seats.sorted(by: { weight(ofSeat: $0, in: plan) > weight(ofSeat: $1, in: plan) }) {
        let hours = index.rules.seatHours[Int(seat)]
        if Int64(hours) <= left {
          left -= Int64(hours)
        } else {
          branch.hoursBars.insert(.init(volunteer: volunteer, need: problem.seatNeed[Int(seat)], hours: hours))
        }
      }
    case .tooManyNeeds(let association, let needs):
      let weights = needs.map { need in
        index.seats(of: need).reduce(into: Int64(0)) { $0 += weight(ofSeat: $1, in: plan) }
      }
      let heaviestFirst = needs.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
      let kept = heaviestFirst.prefix(Int(index.rules.needsLeft[association] ?? .max)).map { needs[$0] }
      branch.closedNeeds.formUnion(index.needs(of: association).filter { !kept.contains($0) })
    case .overQuota(let number, let seats):
      let quota = index.rules.quotas[Int(number)]
      let heaviestFirst = seats.sorted { (-weight(ofSeat: $0, in: plan), $0) < (-weight(ofSeat: $1, in: plan), $1) }
      let kept = Set(heaviestFirst.prefix(Int(quota.left)))
      // Some people may come up at other seats again. Mostly they do not, and closing few seats is less work than all.
      let isFirst = quota.members != nil && passedQuotas.insert(number).inserted
      let others = isFirst ? seats : quota.seats
      branch.close(others.filter { !kept.contains($0) }, of: number, index)
    }
  }

  private func weight(ofSeat seat: Int32, in plan: [Int32]) -> Int64 {
    let volunteer = plan[Int(seat)]
    if volunteer < 0 { return 0 }
    return problem.baseWeight(ofSeat: Int(seat)) + Int64(problem.score(ofSeat: Int(seat), volunteer: volunteer) ?? 0)
  }
}
