/// Tolls for budgets of hours.
extension BranchRelaxation {
  /// Who may take more seats than this pays no tolls.
  private static let mostMissions: Int32 = 16
  /// How often the seats chosen for a volunteer are put in question.
  private static let mostChoices = 4

  /// The volunteers whose seats ask for too many hours, or who do not pay all that is refunded to them; ascending.
  var brokenBudgets: [Int32] {
    index.budgetVolunteers.filter { volunteer in
      index.missions(of: volunteer) <= Self.mostMissions
        && (isOverBudget(volunteer) || excess(ofBudgetOf: volunteer) != 0)
    }
  }

  private func isOverBudget(_ volunteer: Int32) -> Bool {
    let hours = seats(of: volunteer).reduce(into: Int64(0)) { $0 += Int64(index.rules.seatHours[Int($1)]) }
    return hours > Int64(index.rules.hoursLeft[volunteer] ?? .max)
  }

  /// Finds tolls with which a volunteer takes the seats that are worth most within the budget, and no others.
  ///
  /// What the volunteer is worth to each seat shows when nobody can have him, and more exactly when those seats alone have him
  /// that seem best; these may turn out not to be the best then. The toll of a seat is what he is worth to it, a little less
  /// for the seats chosen, a little more for all others.
  func balanceBudget(of volunteer: Int32, _ control: PlanningControl) throws(AssignmentError) {
    let missions = index.missions(of: volunteer)
    guard missions <= Self.mostMissions else { return }
    let isOver = isOverBudget(volunteer)
    standing.setMissions(0, of: volunteer)
    try standing.settle(control)
    var gains = standing.gains(by: volunteer)
    let first = index.budgetChoice(of: volunteer, from: gains)
    if !isOver, index.budgetChoice(of: volunteer, from: gains, isUnlimited: true).worth == first.worth {
      // The budget does not stand in the way.
      setTolls([:], ofBudgetOf: volunteer)
      standing.setMissions(missions, of: volunteer)
      try standing.settle(control)
      return
    }
    var choice = Set(first.seats)
    standing.setMissions(missions, of: volunteer)
    for _ in 1...Self.mostChoices {
      standing.setTolls(gains.filter { !choice.contains($0.key) }.mapValues { _ in Tolls.prohibitive }, of: volunteer)
      try standing.settle(control)
      gains = standing.gains(by: volunteer)
      let best = index.budgetChoice(of: volunteer, from: gains)
      if choice.reduce(0, { $0 + (gains[$1] ?? 0) }) == best.worth { break }
      choice = Set(best.seats)
    }
    // So much may be taken from the worth of the seats chosen and given to others that no others are worth more together.
    let worth = index.budgetChoice(of: volunteer, from: gains).worth
    let next = choice.map { seat in
      index.budgetChoice(of: volunteer, from: gains.filter { $0.key != seat }).worth
    }
    let slack = (worth - (next.max() ?? worth)) / Int64(2 * max(1, missions))
    for (seat, gain) in gains { gains[seat] = choice.contains(seat) ? gain - slack : gain + slack }
    note(gains, ofBudgetOf: volunteer)
    if Set(seats(of: volunteer)) == choice {
      standing.setTollsInPlace(gains, of: volunteer)
    } else {
      standing.setTolls(gains, of: volunteer)
      try standing.settle(control)
    }
  }

  /// How much of the refund of a budget its volunteer does not pay.
  func excess(ofBudgetOf volunteer: Int32) -> Int64 {
    guard let own = tolls.ofBudgets[volunteer], let refund = budgetRefunds[volunteer] else { return 0 }
    return seats(of: volunteer).reduce(refund) { $0 - (own[$1] ?? 0) }
  }

  /// Lets a volunteer with a budget pay so much for seats; the plan is to be settled.
  func setTolls(_ own: [Int32: Int64], ofBudgetOf volunteer: Int32) {
    note(own, ofBudgetOf: volunteer)
    standing.setTolls(own, of: volunteer)
  }

  private func note(_ own: [Int32: Int64], ofBudgetOf volunteer: Int32) {
    tolls.ofBudgets[volunteer] = own.isEmpty ? nil : own
    budgetRefunds[volunteer] = own.isEmpty ? nil : index.budgetChoice(of: volunteer, from: own).worth
  }

  private func seats(of volunteer: Int32) -> [Int32] {
    var seats: [Int32] = []
    var seat = standing.plan.firstSeat(of: volunteer)
    while seat != PricedPlan.none {
      seats.append(seat)
      seat = standing.plan.seat(after: seat)
    }
    return seats
  }
}
