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
    /// With the shifts and tolls of its bound, where parts are recorded.
    let branch: Branch
    /// None of its plans weighs more.
    let bound: Int128
    /// Those of the bound.
    let tolls: SideRuleTolls
    /// What it is cut into.
    var parts: [Branch]
  }

  let problem: AssignmentProblem
  let index: SideRuleIndex
  private let control: PlanningControl
  let relaxation: BranchRelaxation
  private let recordsParts: Bool
  /// The heaviest last.
  private var open: [Node] = []
  private var closed: [Branch] = []
  private var seen: Set<Branch> = []
  /// The best plan found.
  private(set) var best: (rank: PlanRank, assignment: Assignment)?
  /// What bounds the plans that the open nodes do not hold and that may be better than the best found.
  private var boundInHand: Int128?

  /// With more open nodes than this, it goes on with those nearest to their end, which makes hardly more of them.
  private static let mostOpen = 4096
  /// How many branches it remembers to have seen.
  private static let mostSeen = 16384
  /// How often the shifts of a need are found anew in one node.
  private static let mostBalances = 12
  /// A round of changes of tolls that closes less than this part of what is between the bound and the best plan is the last.
  private static let leastProgress: Int128 = 64

  /// Whether better plans are looked for from a node of that number: often at first, then now and then.
  private static func isForDiving(_ number: Int) -> Bool { number & (number - 1) == 0 || number % 8 == 0 }

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
      let all = Branch.all(index)
      try evaluate(all, stop)
      try relaxation.move(to: all, stop)
      try dive(stop)
      var looked = 0
      while let node = next() {
        boundInHand = node.bound
        for part in node.parts where seen.insert(part).inserted {
          let before = open.count
          try evaluate(part, of: node, stop)
          looked += 1
          if open.count > before, Self.isForDiving(looked) { try dive(stop) }
        }
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
    if open.count > Self.mostOpen { dropUnpromising() }
    if open.count > Self.mostOpen { return open.removeFirst() }
    guard let last = open.last, isPromising(last.bound) else { return nil }
    return open.removeLast()
  }

  /// Closes the parts that cannot hold a better plan than one that has been found since they were bounded.
  private mutating func dropUnpromising() {
    let dropped = open.prefix(open.partitioningIndex { isPromising($0.bound) })
    if recordsParts { closed += dropped.map(\.branch) }
    open.removeFirst(dropped.count)
  }

  /// Whether a part whose plans weigh no more may hold a better plan than the best found, or one as good and earlier.
  func isPromising(_ bound: Int128) -> Bool { best.map { bound >= $0.rank.weight } ?? true }

  /// Bounds the plans of a branch, and leaves it open where there may be a better one than the best found.
  ///
  /// - Parameter parent: what it is a part of.
  private mutating func evaluate(
    _ branch: Branch, of parent: Node? = nil, _ control: PlanningControl
  ) throws(AssignmentError) {
    if control.isCancelled() { throw .cancelled }
    try relaxation.move(to: branch, control)
    try takeUpTolls(of: parent, control)
    try balance(control)
    try takeUpTolls(of: parent, control)
    if isPromising(relaxation.bound), !fillsDemanded() {
      // Without shifts and tolls, a seat that is demanded stays unfilled only where no plan fills them all.
      try relaxation.dropShifts(control)
      if !fillsDemanded() {
        close()
        return
      }
    }
    var node = node(parts: [])
    guard isPromising(node.bound) else {
      close()
      return
    }
    var violations = index.violations(of: relaxation.plan)
    while violations.isEmpty || best?.rank.weight == relaxation.bound {
      if violations.isEmpty, let first = relaxation.overcharges.first {
        // The bound counts more than the pairs of the plan pay: it comes down to the plan, or shows what that breaks.
        if isPromising(relaxation.weight) { consider(try relaxation.canonical(control)) }
        try relaxation.exempt(first.payer, control)
        if relaxation.bound <= node.bound { node = self.node(parts: []) }
        violations = index.violations(of: relaxation.plan)
        continue
      }
      let bound = relaxation.bound
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
    node.parts = branch.parts(keeping: violations[0], relaxation.plan, index, problem)
    open.insert(node, at: open.firstIndex { $0.bound > node.bound } ?? open.count)
  }

  /// The part at hand, cut into others.
  private func node(parts: [Branch]) -> Node {
    Node(
      branch: recordsParts ? relaxation.provenBranch : Branch(), bound: relaxation.bound, tolls: relaxation.tolls,
      parts: parts)
  }

  /// Takes up the tolls of the node that the part at hand comes from, where those in force are worse.
  private func takeUpTolls(of parent: Node?, _ control: PlanningControl) throws(AssignmentError) {
    if let parent, relaxation.bound > parent.bound { try relaxation.setTolls(parent.tolls, control) }
  }

  /// Takes a plan that keeps to the rules for the best found, where it is better.
  mutating func consider(_ assignment: Assignment) {
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

  /// Finds shifts for the needs that are filled in part, fees for those of associations that have too many, and tolls for
  /// budgets and quotas.
  private func balance(_ control: PlanningControl) throws(AssignmentError) {
    var tally = Tally()
    var last: Int128?
    while isPromising(relaxation.bound) {
      let bound = relaxation.bound
      var isDone = true
      for case .tooManyNeeds(let association, let needs) in index.tooManyNeeds(of: relaxation.plan)
      where tally.takes(.association(association), atMost: Self.mostBalances) {
        try relaxation.balance(needs: needs, of: association, control)
        isDone = false
      }
      // A round that brought hardly anything was the last.
      var isWorthIt = true
      if let last, let best { isWorthIt = (last - bound) * Self.leastProgress >= bound - best.rank.weight }
      if isWorthIt {
        for quota in relaxation.brokenQuotas where tally.takes(.quota(quota), atMost: Self.mostBalances) {
          try relaxation.balance(quota: quota, .above, control)
          isDone = false
        }
        for volunteer in relaxation.brokenBudgets where tally.takes(.budget(volunteer), atMost: Self.mostBalances) {
          try relaxation.balanceBudget(of: volunteer, control)
          isDone = false
        }
      }
      last = bound
      for need in index.rules.wholeNeeds where isPartlyFilled(need) {
        if !relaxation.branch.paysFee(need) || !tally.takes(.need(need), atMost: Self.mostBalances) { continue }
        try relaxation.balance(need, control)
        isDone = false
      }
      if isDone { return }
    }
  }

  /// How often something was done for each of those who pay.
  struct Tally {
    private var counts: [BranchRelaxation.Payer: Int] = [:]

    /// Counts once more, unless that would be too often.
    mutating func takes(_ payer: BranchRelaxation.Payer, atMost most: Int) -> Bool {
      if counts[payer, default: 0] >= most { return false }
      counts[payer, default: 0] += 1
      return true
    }
  }

  private func isPartlyFilled(_ need: Int32) -> Bool {
    let seats = index.seats(of: need)
    let filled = seats.count { relaxation.volunteer(of: $0) >= 0 }
    return filled > 0 && filled < seats.count
  }
}
