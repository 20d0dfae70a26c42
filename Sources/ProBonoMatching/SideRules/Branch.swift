/// A part of all plans: what was decided on the way to a node of the search.
struct Branch: Hashable, Sendable {
  /// A volunteer who takes no seat of a need that asks for so many hours.
  struct HoursBar: Hashable, Sendable {
    let volunteer: Int32
    let need: Int32
    /// The fewest hours of the seats that the volunteer does not take.
    let hours: Int32
  }

  /// A seat as one of those of a quota.
  struct QuotaSeat: Hashable, Sendable {
    let quota: Int32
    let seat: Int32
  }

  /// Needs that nobody gets.
  var closedNeeds: Set<Int32> = []
  /// Needs of which every seat is filled.
  var demandedNeeds: Set<Int32> = []
  /// Needs that take one of the places that their association has for needs, whether somebody gets them or not.
  var admittedNeeds: Set<Int32> = []
  /// Who takes no seats of that many hours.
  var hoursBars: Set<HoursBar> = []
  /// The hours of the seats of volunteers with a budget.
  var hours: [Int32: HoursRange] = [:]
  /// Seats that nobody gets who counts for a quota.
  var closedSeats: Set<QuotaSeat> = []
  /// Seats that take a place of a quota, whether somebody who counts gets them or not.
  var admittedSeats: Set<QuotaSeat> = []

  /// How many seats of an association the plans fill at most, where a quota of several associations has lowered that.
  var capacities: [Int32: Int32] = [:]

  /// What is added to the weight of seats of needs that are filled whole or not at all, nothing for all of a need together:
  /// a plan that keeps to the rules weighs the same with it. None while the branch is open.
  var shifts: [Int32: Int64] = [:]

  /// What pairs pay for the hours of budgets and the places of quotas. None while the branch is open.
  var tolls = SideRuleTolls()

  /// All plans: nobody gets what nothing is left of.
  static func all(_ index: SideRuleIndex) -> Branch {
    var branch = Branch()
    for (association, left) in index.rules.needsLeft where left <= 0 {
      branch.closedNeeds.formUnion(index.needs(of: association))
    }
    for (number, quota) in index.rules.quotas.enumerated() where quota.left <= 0 {
      branch.close(quota.seats, of: Int32(number), index)
    }
    return branch
  }

  /// The bonus of a seat in the problem.
  ///
  /// - Parameters:
  ///   - decisive: the bonus that comes before all else.
  ///   - isClosed: whether nobody gets the seat because of a quota.
  func bonus(ofSeat seat: Int32, of need: Int32, decisive: Int64, isClosed: Bool, shift: Int64) -> Int64 {
    if isClosed || closedNeeds.contains(need) { return -decisive }
    return demandedNeeds.contains(need) ? decisive : shift
  }

  /// Seats that nobody gets because of a quota, whoever it is.
  func seatsForNobody(_ index: SideRuleIndex) -> Set<Int32> {
    Set(closedSeats.lazy.filter { index.rules.quotas[Int($0.quota)].members == nil }.map(\.seat))
  }

  /// Whether the shifts of its seats are in force: nothing was decided about the need.
  func paysFee(_ need: Int32) -> Bool { !closedNeeds.contains(need) && !demandedNeeds.contains(need) }

  /// What the needs of associations that may have only some of them pay for places at most, in any plan.
  func refund(of shifts: [Int32: Int64], _ index: SideRuleIndex) -> Int128 {
    if shifts.isEmpty { return 0 }
    return index.rules.needsLeft.keys.reduce(into: 0) { $0 += refund(of: shifts, index, $1) }
  }

  /// The same for one association.
  func refund(of shifts: [Int32: Int64], _ index: SideRuleIndex, _ association: Int32) -> Int128 {
    let needs = index.needs(of: association)
    let places = Int(index.rules.needsLeft[association] ?? .max) - needs.count(where: demandedNeeds.contains)
    let fees = needs.filter(paysFee).map { need in
      index.seats(of: need).reduce(into: Int128(0)) { $0 -= Int128(shifts[$1] ?? 0) }
    }
    return fees.filter { $0 > 0 }.sorted(by: >).prefix(max(0, places)).reduce(0, +)
  }

  /// The problem whose plans are those of the branch, but for the rules that nothing was decided about: a relaxation.
  func problem(_ whole: AssignmentProblem, _ index: SideRuleIndex) -> AssignmentProblem {
    var problem = whole
    let decisive = Int64(problem.decisiveBonus)
    let closed = seatsForNobody(index)
    problem.seatBonus = (0..<Int32(problem.seatCount)).map { seat in
      bonus(
        ofSeat: seat, of: problem.seatNeed[Int(seat)], decisive: decisive, isClosed: closed.contains(seat),
        shift: shifts[seat] ?? 0)
    }
    problem.tolls = tolls.tolls(index)
    for (volunteer, range) in hours { problem.tolls.setRange(range, of: volunteer) }
    for (association, capacity) in capacities {
      problem.associationCapacity[Int(association)] = min(problem.associationCapacity[Int(association)], capacity)
    }
    for closed in closedSeats {
      guard let members = index.rules.quotas[Int(closed.quota)].members else { continue }
      problem.barredVolunteers[closed.seat, default: BarredVolunteers()].groups.append(members)
    }
    for bar in hoursBars {
      for seat in index.seats(of: bar.need) where index.rules.seatHours[Int(seat)] >= bar.hours {
        problem.barredVolunteers[seat, default: BarredVolunteers()].single.insert(bar.volunteer)
      }
    }
    return problem
  }

  /// Before none of the plans of the branch that keep to the rules comes the best plan of its relaxation; nil where there are
  /// no such plans.
  ///
  /// - Parameters:
  ///   - bound: that plan.
  ///   - part: the problem of the branch.
  func rank(of bound: Assignment, _ part: AssignmentProblem, _ index: SideRuleIndex) -> PlanRank? {
    let demanded = demandedNeeds.flatMap(index.seats)
    if shifts.isEmpty, tolls.isEmpty, demanded.contains(where: { bound.volunteerOfSeat[Int($0)] < 0 }) { return nil }
    let bonuses =
      part.bonusSum(of: bound.volunteerOfSeat) - part.tolls.sum(over: bound.volunteerOfSeat)
      - Int128(demanded.count) * part.decisiveBonus + refund(of: shifts, index) + tolls.refund(index)
    return PlanRank(weight: PlanRank(bound, part).weight + bonuses, plan: bound.volunteerOfSeat)
  }

  /// The parts into which a rule that is broken cuts the branch: every plan of it that keeps the rule is in one of them,
  /// and the plan that breaks the rule is in none but where one more need was admitted.
  func parts(
    keeping violation: SideRuleViolation, _ plan: [Int32], _ index: SideRuleIndex, _ problem: AssignmentProblem
  )
    -> [Branch]
  {
    switch violation {
    case .partlyFilled(let need):
      return [closing([need]), with { $0.demandedNeeds.insert(need) }]
    case .overBudget(let volunteer, let seats):
      let range = hours[volunteer] ?? HoursRange(left: index.rules.hoursLeft[volunteer] ?? .max)
      let longest = seats.reduce(into: Int32(0)) { $0 = max($0, index.rules.seatHours[Int($1)]) }
      if let halves = range.halves(at: longest) { return halves.map { half in with { $0.hours[volunteer] = half } } }
      return cover(of: seats, index, hoursLeft: index.rules.hoursLeft[volunteer] ?? .max).map { seat in
        let bar = HoursBar(
          volunteer: volunteer, need: problem.seatNeed[Int(seat)], hours: index.rules.seatHours[Int(seat)])
        return with { $0.hoursBars.insert(bar) }
      }
    case .tooManyNeeds(let association, let needs):
      let open = needs.filter { !admittedNeeds.contains($0) }
      let weights = open.map { need in
        index.seats(of: need).reduce(into: Int64(0)) { sum, seat in
          if plan[Int(seat)] >= 0 { sum += problem.baseWeight(ofSeat: Int(seat)) }
        }
      }
      guard let heaviest = open.indices.max(by: { (weights[$0], -$0) < (weights[$1], -$1) }) else { return [] }
      return [admitting(open[heaviest], of: association, index), closing([open[heaviest]])]
    case .overQuota(let number, let seats):
      let quota = index.rules.quotas[Int(number)]
      if let associations = index.associations(of: number) {
        // Of some association there are fewer.
        return associations.compactMap { association in
          let used = seats.count { problem.needAssociation[Int(problem.seatNeed[Int($0)])] == association }
          return used == 0 ? nil : with { $0.capacities[association] = Int32(used - 1) }
        }
      }
      let open = seats.filter { !admittedSeats.contains(QuotaSeat(quota: number, seat: $0)) }
      let heaviest = open.max {
        (problem.baseWeight(ofSeat: Int($0)), -$0) < (problem.baseWeight(ofSeat: Int($1)), -$1)
      }
      if quota.members != nil, admittedSeats.count(where: { $0.quota == number }) >= Int(quota.left) {
        // Its places are taken. That nobody else of its people gets a seat is said of those seats alone where somebody does.
        return [closing(seats: open, of: number, index)]
      }
      guard let heaviest, quota.left > 0 else { return [closing(seats: quota.seats, of: number, index)] }
      return [admitting(seat: heaviest, of: number, index), closing(seats: [heaviest], of: number, index)]
    }
  }

  /// The branch in which some needs get nobody besides.
  private func closing(_ needs: [Int32]) -> Branch { with { $0.closedNeeds.formUnion(needs) } }

  /// The branch in which a need takes a place for needs; where that was the last, the needs without one are closed.
  private func admitting(_ need: Int32, of association: Int32, _ index: SideRuleIndex) -> Branch {
    with { branch in
      branch.admittedNeeds.insert(need)
      let needs = index.needs(of: association)
      if needs.count(where: branch.admittedNeeds.contains) >= Int(index.rules.needsLeft[association] ?? .max) {
        branch.closedNeeds.formUnion(needs.filter { !branch.admittedNeeds.contains($0) })
      }
    }
  }

  /// The branch in which nobody who counts for a quota gets some of its seats.
  private func closing(seats: [Int32], of quota: Int32, _ index: SideRuleIndex) -> Branch {
    with { $0.close(seats, of: quota, index) }
  }

  /// Leaves some seats of a quota to those who do not count for it; where nobody does not, a need with such a seat that is
  /// filled whole or not at all gets nobody.
  mutating func close(_ seats: [Int32], of quota: Int32, _ index: SideRuleIndex) {
    closedSeats.formUnion(seats.map { QuotaSeat(quota: quota, seat: $0) })
    if index.rules.quotas[Int(quota)].members == nil { closedNeeds.formUnion(index.wholeNeeds(of: seats)) }
  }

  /// The branch in which a seat takes a place of a quota; where that was the last, the seats without one are closed.
  private func admitting(seat: Int32, of number: Int32, _ index: SideRuleIndex) -> Branch {
    with { branch in
      branch.admittedSeats.insert(QuotaSeat(quota: number, seat: seat))
      let quota = index.rules.quotas[Int(number)]
      let admitted = Set(branch.admittedSeats.lazy.filter { $0.quota == number }.map(\.seat))
      if quota.members == nil, admitted.count >= Int(quota.left) {
        branch.close(quota.seats.filter { !admitted.contains($0) }, of: number, index)
      }
    }
  }

  /// The fewest of a volunteer's seats that ask for too many hours by themselves, those of most hours first.
  private func cover(of seats: [Int32], _ index: SideRuleIndex, hoursLeft: Int32) -> [Int32] {
    var cover: [Int32] = []
    var hours: Int64 = 0
    for seat in seats.sorted(by: { index.rules.seatHours[Int($0)] > index.rules.seatHours[Int($1)] })
    where hours <= Int64(hoursLeft) {
      cover.append(seat)
      hours += Int64(index.rules.seatHours[Int(seat)])
    }
    return cover
  }

  private func with(_ change: (inout Branch) -> Void) -> Branch {
    var branch = self
    change(&branch)
    return branch
  }
}
