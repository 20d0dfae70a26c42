/// The relaxation of one part of all plans after another, each solved from the prices and the plan of the one before.
///
/// What a branch decides is said by bonuses of seats, bars and limits. Between two branches only those change in which they
/// differ, and a few short paths bring plan and prices to the optimum again.
///
/// A need that is filled whole or not at all and that nothing was decided about has *shifts*: what filling each of its seats
/// is worth besides, nothing for all of them together. A plan that keeps to the rules weighs the same with them, so that the
/// best plan of the relaxation bounds it for any shifts (Lagrangian relaxation); with good ones it fills the need whole or
/// not at all, and the bound is as good as that of a linear program that knows such needs.
///
/// M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems", Management Science 27 (1981).
final class BranchRelaxation {
  private let problem: AssignmentProblem
  let index: SideRuleIndex
  let standing: StandingAssignment
  private let decisive: Int64
  /// The associations whose seats a branch may limit, and how many seats each has.
  private let limited: [Int32: Int32]
  /// The quota of the network that holds the limit of each association.
  private var quotaOfAssociation: [Int32: Int32] = [:]
  private(set) var branch = Branch()
  /// The seats that nobody gets in it because of a quota.
  private var seatsForNobody: Set<Int32> = []
  /// By seat; none for most.
  private(set) var shifts: [Int32: Int64] = [:]
  /// Those in force.
  var tolls = SideRuleTolls()
  /// The refund of each budget with tolls.
  var budgetRefunds: [Int32: Int64] = [:]
  /// The number of the toll of each quota.
  var sharedTolls: [Int32: Int] = [:]

  /// The relaxation of all plans.
  ///
  /// - Throws: as `AssignmentSolver.solve`.
  init(
    _ problem: AssignmentProblem, _ index: SideRuleIndex, _ control: PlanningControl
  ) throws(AssignmentError) {
    self.problem = problem
    self.index = index
    let decisive = problem.decisiveBonus
    var standingProblem = problem
    standingProblem.volunteerMissions.append(0)
    standingProblem.tolls = Tolls(seatHours: index.rules.seatHours)
    limited = index.limitedAssociations
    for (association, seats) in limited {
      standingProblem.associationCapacity[Int(association)] = min(seats, problem.associationCapacity[Int(association)])
    }
    standing = try StandingAssignment(
      standingProblem, nobody: Int32(problem.volunteerCount), seatBonus: decisive, limited: Set(limited.keys),
      control)
    self.decisive = Int64(decisive)
    for quota in 0..<Int32(standing.network.quotaCount) {
      quotaOfAssociation[standing.network.associationOfQuota[quota]] = quota
    }
  }

  /// A best plan of the relaxation.
  var plan: [Int32] { standing.volunteerOfSeat }

  /// The volunteer of a seat in it; -1 where it stays unfilled.
  func volunteer(of seat: Int32) -> Int32 { standing.plan.volunteer(of: seat) }

  /// What that plan weighs by itself, without bonuses and tolls; with one bonus for each pin that it keeps.
  var weight: Int128 {
    let (plan, problem) = (plan, standing.problem)
    return standing.bound - problem.bonusSum(of: plan) + problem.tolls.sum(over: plan)
  }

  /// No plan of the branch that keeps to the rules weighs more.
  var bound: Int128 {
    let demanded = branch.demandedNeeds.reduce(0) { $0 + index.seats(of: $1).count }
    let budgets = budgetRefunds.values.reduce(into: Int128(0)) { $0 += Int128($1) }
    let quotas = tolls.ofQuotas.keys.reduce(into: Int128(0)) { $0 += tolls.refund(ofQuota: $1, index) }
    return standing.bound - Int128(demanded) * Int128(decisive) + branch.refund(of: shifts, index) + budgets + quotas
  }

  /// The canonical best plan of the relaxation, with its proof.
  ///
  /// - Throws: as `AssignmentSolver.solve`.
  func canonical(_ control: PlanningControl) throws(AssignmentError) -> Assignment {
    var assignment = try standing.assignment(in: nil, control)
    // The one who stands for nobody is no part of the problem.
    assignment.certificate.volunteerPrice.removeLast()
    // A limit that is just the number of seats is none: its price is one of the seats, all of which are filled.
    for (association, seats) in limited where problem.associationCapacity[Int(association)] >= seats {
      let price = assignment.certificate.associationPrice[Int(association)]
      if price == 0 || branch.capacities[association] != nil { continue }
      assignment.certificate.associationPrice[Int(association)] = 0
      for seat in 0..<problem.seatCount where problem.needAssociation[Int(problem.seatNeed[seat])] == association {
        assignment.certificate.seatPrice[seat] += price
      }
    }
    return assignment
  }

  /// Goes over to another branch.
  ///
  /// - Throws: `cancelled`; it is of no use any more then.
  func move(to target: Branch, _ control: PlanningControl) throws(AssignmentError) {
    var seats: Set<Int32> = []
    for need in branch.closedNeeds.symmetricDifference(target.closedNeeds) { seats.formUnion(index.seats(of: need)) }
    for need in branch.demandedNeeds.symmetricDifference(target.demandedNeeds) {
      seats.formUnion(index.seats(of: need))
    }
    var otherBars = Set(branch.hoursBars.symmetricDifference(target.hoursBars).lazy.map(\.need))
      .reduce(into: Set<Int32>()) { $0.formUnion(index.seats(of: $1)) }
    for closed in branch.closedSeats.symmetricDifference(target.closedSeats) {
      if index.rules.quotas[Int(closed.quota)].members == nil {
        seats.insert(closed.seat)
      } else {
        otherBars.insert(closed.seat)
      }
    }
    let otherHours = Set(branch.hours.keys).union(target.hours.keys).filter { branch.hours[$0] != target.hours[$0] }
    for volunteer in otherHours.sorted() { standing.setRange(target.hours[volunteer], of: volunteer) }
    let limits = Set(branch.capacities.keys).union(target.capacities.keys)
      .filter { branch.capacities[$0] != target.capacities[$0] }
    branch = target
    let closedSeats = Dictionary(grouping: branch.closedSeats, by: \.seat)
    seatsForNobody = branch.seatsForNobody(index)
    for seat in seats.sorted() { updateBonus(ofSeat: seat) }
    for seat in otherBars.sorted() { standing.setBarred(barred(from: seat, closedSeats[seat] ?? []), fromSeat: seat) }
    for association in limits.sorted() {
      guard let quota = quotaOfAssociation[association] else { continue }
      let whole = min(limited[association] ?? .max, problem.associationCapacity[Int(association)])
      standing.setCapacity(max(0, min(whole, branch.capacities[association] ?? whole)), ofQuota: quota)
    }
    try standing.settle(control)
  }

  private func updateBonus(ofSeat seat: Int32) {
    standing.setBonus(
      branch.bonus(
        ofSeat: seat, of: problem.seatNeed[Int(seat)], decisive: decisive, isClosed: seatsForNobody.contains(seat),
        shift: shifts[seat] ?? 0),
      ofSeat: seat)
  }

  private func barred(from seat: Int32, _ closed: [Branch.QuotaSeat]) -> BarredVolunteers {
    var barred = problem.barredVolunteers[seat] ?? BarredVolunteers()
    barred.groups += closed.compactMap { index.rules.quotas[Int($0.quota)].members }
    let (need, hours) = (
      problem.seatNeed[Int(seat)], index.rules.seatHours.isEmpty ? 0 : index.rules.seatHours[Int(seat)]
    )
    for bar in branch.hoursBars where bar.need == need && hours >= bar.hours { barred.single.insert(bar.volunteer) }
    return barred
  }

  // MARK: Shifts

  /// Finds shifts with which a need that is filled in part is filled whole, or where that is worth less, not at all.
  ///
  /// To fill the whole need, each seat needs some bonus at least. Where all together need no more than they have, the rest is
  /// shared out among them; otherwise what is missing is, and nobody is worth its seats any more.
  func balance(_ need: Int32, _ control: PlanningControl) throws(AssignmentError) {
    let seats = index.seats(of: need)
    let sum = seats.reduce(into: Int128(0)) { $0 += Int128(shifts[$1] ?? 0) }
    for seat in seats where volunteer(of: seat) < 0 { standing.setBonus(decisive, ofSeat: seat) }
    try standing.settle(control)
    let least = seats.map { standing.problem.bonus(ofSeat: Int($0)) - standing.plan.seatPrice[$0] }
    let missing = least.reduce(into: Int128(0)) { $0 += Int128($1) } - sum
    let (share, rest) = missing.quotientAndRemainder(dividingBy: Int128(seats.count))
    for (number, seat) in seats.enumerated() {
      let more: Int64 = number < abs(rest) ? Int64(rest.signum()) : 0
      setShift(least[number] - Int64(share) - more, ofSeat: seat)
    }
    try standing.settle(control)
  }

  /// Makes the needs of an association that has too many pay for its places, so much that only as many as may have somebody
  /// are worth it.
  func balance(needs: [Int32], of association: Int32, _ control: PlanningControl) throws(AssignmentError) {
    let places = Int(index.rules.needsLeft[association] ?? .max)
    let open = needs.filter { !branch.demandedNeeds.contains($0) && !branch.closedNeeds.contains($0) }
    let left = places - (needs.count - open.count)
    guard left >= 0, open.count > left else { return }
    // What each seat could pay at most, and each need.
    let means = open.map { index.seats(of: $0).map { standing.plan.seatPrice[$0] - (shifts[$0] ?? 0) } }
    let worths = means.map { $0.reduce(into: Int128(0)) { $0 += Int128($1) } }
    let heaviest = worths.sorted(by: >)
    let fee = max(0, left == 0 ? heaviest[0] + 1 : (heaviest[left - 1] + heaviest[left]) / 2)
    for (number, need) in open.enumerated() {
      let seats = index.seats(of: need)
      let isWhole = !index.wholeNeeds(of: [seats[0]]).isEmpty
      for (seat, most) in zip(seats, means[number]) {
        let rest = (worths[number] - fee) / Int128(seats.count)
        // A seat that is not filled with the others pays no less than nothing.
        let part = worths[number] > fee ? Int128(most) * fee / worths[number] : Int128(most) - rest
        setShift(-Int64(isWhole ? Int128(most) - rest : max(0, part)), ofSeat: seat)
      }
    }
    try standing.settle(control)
  }

  /// Lets the needs of an association pay nothing for its places.
  private func waiveFees(of association: Int32) {
    for need in index.needs(of: association) {
      let seats = index.seats(of: need)
      let paid = -seats.reduce(into: Int64(0)) { $0 += shifts[$1] ?? 0 }
      if paid == 0 { continue }
      let isWhole = !index.wholeNeeds(of: [seats[0]]).isEmpty
      for (number, seat) in seats.enumerated() {
        let part = paid / Int64(seats.count) + (number == 0 ? paid % Int64(seats.count) : 0)
        setShift(isWhole ? (shifts[seat] ?? 0) + part : 0, ofSeat: seat)
      }
    }
  }

  /// Who pays, so that a rule is kept.
  enum Payer: Hashable {
    case need(Int32)
    case association(Int32)
    case budget(Int32)
    case quota(Int32)
  }

  /// Who does not pay all that the bound counts, and how much is missing.
  var overcharges: [(payer: Payer, excess: Int128)] {
    let associations = shifts.isEmpty ? [] : index.rules.needsLeft.keys.sorted()
    let all =
      associations.map { (payer: Payer.association($0), excess: excess(of: $0)) }
      + tolls.ofQuotas.keys.sorted().map { (payer: .quota($0), excess: excess(ofQuota: $0)) }
      + tolls.ofBudgets.keys.sorted().map { (payer: .budget($0), excess: Int128(excess(ofBudgetOf: $0))) }
    return all.filter { $0.excess != 0 }
  }

  /// How much more the needs of an association would pay for all its places than they do.
  private func excess(of association: Int32) -> Int128 {
    var paid: Int128 = 0
    for need in index.needs(of: association) where branch.paysFee(need) {
      for seat in index.seats(of: need) where volunteer(of: seat) >= 0 { paid -= Int128(shifts[seat] ?? 0) }
    }
    return branch.refund(of: shifts, index, association) - paid
  }

  /// Lets somebody pay nothing.
  func exempt(_ payer: Payer, _ control: PlanningControl) throws(AssignmentError) {
    switch payer {
    case .need: break
    case .association(let association): waiveFees(of: association)
    case .budget(let volunteer): setTolls([:], ofBudgetOf: volunteer)
    case .quota(let quota): try setToll(0, ofQuota: quota, control)
    }
    try standing.settle(control)
  }

  /// Takes up other tolls.
  func setTolls(_ target: SideRuleTolls, _ control: PlanningControl) throws(AssignmentError) {
    for quota in sharedTolls.keys.sorted() { try setToll(target.ofQuotas[quota] ?? 0, ofQuota: quota, control) }
    for volunteer in Set(tolls.ofBudgets.keys).union(target.ofBudgets.keys).sorted()
    where tolls.ofBudgets[volunteer] != target.ofBudgets[volunteer] {
      setTolls(target.ofBudgets[volunteer] ?? [:], ofBudgetOf: volunteer)
    }
    try standing.settle(control)
  }

  private func setShift(_ shift: Int64, ofSeat seat: Int32) {
    shifts[seat] = shift
    updateBonus(ofSeat: seat)
  }

  /// Takes all shifts and tolls back.
  func dropShifts(_ control: PlanningControl) throws(AssignmentError) {
    let seats = shifts.keys.sorted()
    shifts = [:]
    for seat in seats { updateBonus(ofSeat: seat) }
    try standing.settle(control)
    try setTolls(SideRuleTolls(), control)
  }

  /// The branch with the shifts and tolls that its bound comes from.
  var provenBranch: Branch {
    var proven = branch
    proven.shifts = shifts
    proven.tolls = tolls
    return proven
  }
}
