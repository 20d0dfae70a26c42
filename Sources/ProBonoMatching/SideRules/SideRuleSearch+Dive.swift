/// Plans that keep to the rules, found from where a relaxation is.
extension SideRuleSearch {
  /// How often the tolls of a budget and of a quota are found anew on the way to a plan.
  private static let (mostBudgetBalances, mostQuotaBalances) = (3, 12)
  /// From then on, somewhat fewer people of a quota take its seats than may.
  private static let closeQuotaBalances = 4

  /// Looks for a plan that keeps to the rules from where the relaxation is: what is broken is mended, by other tolls first and
  /// then by giving something up, until nothing is broken any more.
  mutating func dive(_ control: PlanningControl) throws(AssignmentError) {
    let (start, tolls) = (relaxation.branch, relaxation.tolls)
    var branch = start
    var tally = Tally()
    var close = Tally()
    while true {
      var violations = index.violations(of: relaxation.plan)
      if violations.isEmpty {
        guard isPromising(relaxation.weight) else { break }
        let assignment = try relaxation.canonical(control)
        violations = index.violations(of: assignment.volunteerOfSeat)
        if violations.isEmpty {
          consider(assignment)
          break
        }
      }
      // Where time is up before there is any plan, the first one will do.
      let isInHaste = best == nil && control.isTimeUp()
      let plan = relaxation.plan
      var passed: Set<Int32> = []
      for violation in violations {
        switch violation {
        case .overQuota(let quota, _) where index.rules.quotas[Int(quota)].members != nil:
          if isInHaste || !tally.takes(.quota(quota), atMost: Self.mostQuotaBalances) {
            try relaxation.close(quota: quota, control)
          } else {
            passed.insert(quota)
          }
        case .overBudget(let volunteer, _)
        where !isInHaste && tally.takes(.budget(volunteer), atMost: Self.mostBudgetBalances): break
        default: giveUp(violation, in: plan, &branch)
        }
      }
      try relaxation.move(to: branch, control)
      if isInHaste { continue }
      for quota in relaxation.brokenQuotas {
        let isClose = close.takes(.quota(quota), atMost: Self.closeQuotaBalances)
        if isClose || passed.contains(quota) {
          try relaxation.balance(quota: quota, isClose ? .between : .below, control)
        }
      }
      for volunteer in relaxation.brokenBudgets where tally.takes(.budget(volunteer), atMost: Self.mostBudgetBalances) {
        try relaxation.balanceBudget(of: volunteer, control)
      }
    }
    try relaxation.move(to: start, control)
    try relaxation.setTolls(tolls, control)
  }

  /// Mends one thing by leaving out what weighs least.
  private func giveUp(_ violation: SideRuleViolation, in plan: [Int32], _ branch: inout Branch) {
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
      branch.close(quota.seats.filter { !kept.contains($0) }, of: number, index)
    }
  }

  private func weight(ofSeat seat: Int32, in plan: [Int32]) -> Int64 {
    let volunteer = plan[Int(seat)]
    if volunteer < 0 { return 0 }
    return problem.baseWeight(ofSeat: Int(seat)) + Int64(problem.score(ofSeat: Int(seat), volunteer: volunteer) ?? 0)
  }
}
