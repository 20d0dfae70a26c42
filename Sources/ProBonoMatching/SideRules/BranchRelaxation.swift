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
  private let index: SideRuleIndex
  private let standing: StandingAssignment
  private let decisive: Int64
  /// The associations whose seats a branch may limit, and how many seats each has.
  private let limited: [Int32: Int32]
  /// The quota of the network that holds the limit of each association.
  private var quotaOfAssociation: [Int32: Int32] = [:]
  private(set) var branch = Branch()
  /// By seat; none for most.
  private(set) var shifts: [Int32: Int64] = [:]

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

  /// No plan of the branch that keeps to the rules weighs more.
  var bound: Int128 {
    let demanded = branch.demandedNeeds.reduce(0) { $0 + index.seats(of: $1).count }
    return standing.bound - Int128(demanded) * Int128(decisive) + branch.refund(of: shifts, index)
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
    let limits = Set(branch.capacities.keys).union(target.capacities.keys)
      .filter { branch.capacities[$0] != target.capacities[$0] }
    branch = target
    let closedSeats = Dictionary(grouping: branch.closedSeats, by: \.seat)
    for seat in seats.sorted() { updateBonus(ofSeat: seat, closedSeats[seat] ?? []) }
    for seat in otherBars.sorted() { standing.setBarred(barred(from: seat, closedSeats[seat] ?? []), fromSeat: seat) }
    for association in limits.sorted() {
      guard let quota = quotaOfAssociation[association] else { continue }
      let whole = min(limited[association] ?? .max, problem.associationCapacity[Int(association)])
      standing.setCapacity(max(0, min(whole, branch.capacities[association] ?? whole)), ofQuota: quota)
    }
    try standing.settle(control)
  }

  private func updateBonus(ofSeat seat: Int32, _ closed: [Branch.QuotaSeat]) {
    standing.setBonus(
      branch.bonus(
        ofSeat: seat, of: problem.seatNeed[Int(seat)], decisive: decisive,
        isClosed: closed.contains { index.rules.quotas[Int($0.quota)].members == nil }, shift: shifts[seat] ?? 0),
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

  /// Lets the needs of an association pay a part of what they pay for its places.
  ///
  /// - Parameter divisor: of what they pay; nil where they are to pay nothing.
  func lowerFees(of association: Int32, by divisor: Int64?, _ control: PlanningControl) throws(AssignmentError) {
    for need in index.needs(of: association) {
      let seats = index.seats(of: need)
      let paid = -seats.reduce(into: Int64(0)) { $0 += shifts[$1] ?? 0 }
      if paid == 0 { continue }
      let isWhole = !index.wholeNeeds(of: [seats[0]]).isEmpty
      let waived = paid - (divisor.map { paid / $0 } ?? 0)
      for (number, seat) in seats.enumerated() {
        let shift = shifts[seat] ?? 0
        let part = waived / Int64(seats.count) + (number == 0 ? waived % Int64(seats.count) : 0)
        setShift(isWhole ? shift + part : divisor.map { shift / $0 } ?? 0, ofSeat: seat)
      }
    }
    try standing.settle(control)
  }

  /// The associations whose needs pay for more places than the plan takes, and how much too much.
  var overcharges: [(association: Int32, excess: Int128)] {
    if shifts.isEmpty { return [] }
    return index.rules.needsLeft.keys.sorted().compactMap { association in
      var paid: Int128 = 0
      for need in index.needs(of: association) where branch.paysFee(need) {
        for seat in index.seats(of: need) where volunteer(of: seat) >= 0 { paid -= Int128(shifts[seat] ?? 0) }
      }
      let excess = branch.refund(of: shifts, index, association) - paid
      return excess == 0 ? nil : (association, excess)
    }
  }

  private func setShift(_ shift: Int64, ofSeat seat: Int32) {
    shifts[seat] = shift
    if branch.paysFee(problem.seatNeed[Int(seat)]) { standing.setBonus(shift, ofSeat: seat) }
  }

  /// Takes all shifts back.
  func dropShifts(_ control: PlanningControl) throws(AssignmentError) {
    let seats = shifts.keys.sorted()
    shifts = [:]
    let closedSeats = Dictionary(grouping: branch.closedSeats, by: \.seat)
    for seat in seats { updateBonus(ofSeat: seat, closedSeats[seat] ?? []) }
    try standing.settle(control)
  }

  /// The branch with the shifts that its bound comes from.
  var provenBranch: Branch {
    var proven = branch
    proven.shifts = shifts
    return proven
  }
}
