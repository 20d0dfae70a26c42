/// Finds the canonical best of the plans that keep to side rules, by branch and bound.
///
/// A node of the tree is a part of all plans, bounded by the best plan of its relaxation, which `AssignmentSolver` finds
/// with its proof. Plans are compared by their worth and, where that is equal, by the canonical order, in which the plan
/// of a relaxation comes first too. So the first node to come up in that order whose plan breaks no rule holds the
/// canonical best plan of all, whatever the order of entry.
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
    /// The parts of all plans that were closed because none of their plans keeps to the rules or is better; together with
    /// what was decided they are all plans.
    let closed: [Branch]
  }

  /// A part of all plans, and the rank of the best plan of its relaxation: none of its plans comes before that one.
  private struct Node {
    let branch: Branch
    let rank: PlanRank
  }

  private let problem: AssignmentProblem
  private let index: SideRuleIndex
  private let control: PlanningControl
  /// The parts that may hold a better plan than the best found, the most promising last.
  private var open: [Node] = []
  private var closed: [Branch] = []
  private var seen: Set<Branch> = []
  /// The best plan found; `isPart` where it is that of a part, and not what a first dive came to.
  private var best: (node: Node, assignment: Assignment, isPart: Bool)?
  /// Whether each need that was looked at can be filled whole at all.
  private var isFillable: [Int32: Bool] = [:]

  /// The canonical best plan that keeps to the rules; where the search is stopped, the best that was found.
  ///
  /// Progress is told of each of the problems that it solves by itself.
  /// - Throws: as `AssignmentSolver.solve`; `cancelled` where no plan was found before it was stopped.
  static func solve(
    _ problem: AssignmentProblem, _ rules: SideRules, _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> Result {
    let relaxed = try AssignmentSolver.solve(problem, isCancelled: control.isCancelled, report: control.report)
    let whole = Result(assignment: relaxed, optimality: .proven, relaxed: relaxed, closed: [Branch()])
    if rules.isEmpty { return whole }
    let index = SideRuleIndex(rules, problem)
    if index.violations(of: relaxed.volunteerOfSeat).isEmpty { return whole }
    var search = SideRuleSearch(problem: problem, index: index, control: control)
    return try search.run(relaxed)
  }

  private init(problem: AssignmentProblem, index: SideRuleIndex, control: PlanningControl) {
    self.problem = problem
    self.index = index
    self.control = control
  }

  private mutating func run(_ relaxed: Assignment) throws(AssignmentError) -> Result {
    open = [Node(branch: Branch(), rank: PlanRank(relaxed, problem))]
    do throws(AssignmentError) {
      try dive(from: relaxed.volunteerOfSeat)
      while let node = open.last, isPromising(node.rank), !control.isTimeUp() {
        try expand(node)
      }
    } catch {
      guard error == .cancelled, best != nil else { throw error }
    }
    guard let best else { throw .unproven }
    let nearest = open.last { isPromising($0.rank) }
    return Result(
      assignment: best.assignment, optimality: nearest.map { best.node.rank.gap(to: $0.rank) } ?? .proven,
      relaxed: relaxed, closed: closed + open.map(\.branch) + (best.isPart ? [best.node.branch] : []))
  }

  // MARK: Nodes

  /// Whether a part whose relaxation has a plan of that rank may hold a better plan than the best found.
  private func isPromising(_ rank: PlanRank) -> Bool { best.map { rank < $0.node.rank } ?? true }

  /// Cuts the last of the open nodes into parts, and keeps those in which there may be a better plan than the best found.
  private mutating func expand(_ node: Node) throws(AssignmentError) {
    guard let violation = index.violations(of: node.rank.plan).first else {
      preconditionFailure("a part whose plan breaks no rule is not left open")
    }
    var parts: [Node] = []
    for branch in node.branch.parts(keeping: violation, node.rank.plan, index, problem) where !seen.contains(branch) {
      if branch.decidesAsMuch(as: node.branch) {
        parts.append(Node(branch: branch, rank: node.rank))
      } else if !canHold(branch, violation) {
        closed.append(branch)
      } else if let part = try bound(branch) {
        parts.append(part)
      }
    }
    // Only now: a search that is stopped above still has the node to bound what it has not seen.
    open.removeLast()
    for part in parts {
      seen.insert(part.branch)
      open.insert(part, at: open.firstIndex { $0.rank < part.rank } ?? open.count)
    }
  }

  /// Whether there is any plan at all in a part in which a need is filled whole.
  private mutating func canHold(_ branch: Branch, _ violation: SideRuleViolation) -> Bool {
    guard case .partlyFilled(let need) = violation, branch.demandedNeeds.contains(need) else { return true }
    let known = isFillable[need] ?? problem.canBeFilled(index.seats(of: need))
    isFillable[need] = known
    return known
  }

  /// A part with the best plan of its relaxation; nil where none of its plans keeps to the rules and is better than the
  /// best found, and where the best is that very plan.
  private mutating func bound(_ branch: Branch) throws(AssignmentError) -> Node? {
    let assignment = try solve(branch)
    let plan = assignment.volunteerOfSeat
    let part = Node(branch: branch, rank: PlanRank(assignment, problem))
    guard branch.demandedNeeds.allSatisfy({ index.seats(of: $0).allSatisfy { plan[Int($0)] >= 0 } }),
      isPromising(part.rank)
    else {
      closed.append(branch)
      return nil
    }
    guard index.violations(of: plan).isEmpty else { return part }
    if let best, best.isPart { closed.append(best.node.branch) }
    best = (part, assignment, isPart: true)
    return nil
  }

  /// Looks for a first plan that keeps to the rules: all that is broken is mended at once by giving something up, until
  /// nothing is broken any more.
  private mutating func dive(from relaxed: [Int32]) throws(AssignmentError) {
    var branch = Branch()
    var plan = relaxed
    while true {
      for violation in index.violations(of: plan) { give(up: violation, in: plan, &branch) }
      let assignment = try solve(branch)
      plan = assignment.volunteerOfSeat
      if index.violations(of: plan).isEmpty {
        best = (Node(branch: branch, rank: PlanRank(assignment, problem)), assignment, isPart: false)
        return
      }
    }
  }

  /// Mends one thing by leaving out what weighs least.
  private func give(up violation: SideRuleViolation, in plan: [Int32], _ branch: inout Branch) {
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
      branch.closedSeats.formUnion(
        quota.seats.filter { !kept.contains($0) }.map { Branch.QuotaSeat(quota: number, seat: $0) })
    }
  }

  private func weight(ofSeat seat: Int32, in plan: [Int32]) -> Int64 {
    let volunteer = plan[Int(seat)]
    if volunteer < 0 { return 0 }
    return problem.baseWeight(ofSeat: Int(seat)) + Int64(problem.score(ofSeat: Int(seat), volunteer: volunteer) ?? 0)
  }

  private func solve(_ branch: Branch) throws(AssignmentError) -> Assignment {
    try AssignmentSolver.solve(branch.problem(problem, index), isCancelled: control.isCancelled, report: control.report)
  }
}
