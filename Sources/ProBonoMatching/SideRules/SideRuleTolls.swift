/// The tolls of a part of all plans: what pairs pay for the hours of a budget and for the places of a quota.
///
/// No plan that keeps to the rules pays more than the refunds. So the best plan with the tolls, these and the refunds together
/// weigh no less than any plan that keeps to the rules.
struct SideRuleTolls: Hashable, Sendable {
  /// What volunteers with a budget pay for seats.
  var ofBudgets: [Int32: [Int32: Int64]] = [:]
  /// What the people of a quota pay for each of its seats.
  var ofQuotas: [Int32: Int64] = [:]

  var isEmpty: Bool { ofBudgets.isEmpty && ofQuotas.isEmpty }

  /// The most that a volunteer pays within the budget.
  func refund(ofBudgetOf volunteer: Int32, _ index: SideRuleIndex) -> Int64 {
    index.budgetChoice(of: volunteer, from: ofBudgets[volunteer] ?? [:]).worth
  }

  /// The most that the people of a quota pay within it.
  func refund(ofQuota quota: Int32, _ index: SideRuleIndex) -> Int128 {
    Int128(ofQuotas[quota] ?? 0) * Int128(index.rules.quotas[Int(quota)].left)
  }

  /// All refunds together.
  func refund(_ index: SideRuleIndex) -> Int128 {
    let budgets = ofBudgets.keys.reduce(into: Int128(0)) { $0 += Int128(refund(ofBudgetOf: $1, index)) }
    return ofQuotas.keys.reduce(into: budgets) { $0 += refund(ofQuota: $1, index) }
  }

  /// The same in the terms of a problem.
  func tolls(_ index: SideRuleIndex) -> Tolls {
    var tolls = Tolls(seatHours: index.rules.seatHours)
    for (volunteer, own) in ofBudgets { tolls.setOwn(own, of: volunteer) }
    for (quota, amount) in ofQuotas {
      guard let members = index.rules.quotas[Int(quota)].members else { continue }
      _ = tolls.share(.init(volunteers: members, seats: index.rules.quotas[Int(quota)].seats, amount: amount))
    }
    return tolls
  }
}
