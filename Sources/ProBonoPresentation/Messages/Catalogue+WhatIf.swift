import ProBonoEvaluator

extension Catalogue {
  /// That statements would change nothing in the plan.
  var samePlan: String { say("the plan stays as it is", "le plan reste tel quel") }

  /// In place of who had a seat: it was not open, or not there.
  var newSeat: String { say("(new)", "(nouveau)") }

  /// In place of who would have a seat: it would not be open, or not there.
  var seatGone: String { say("(gone)", "(retiré)") }

  /// What the plan comes to without the statements.
  func planBefore(_ plan: PlanReport) -> String { say("without: \(sums(plan))", "sans : \(sums(plan))") }

  /// What the plan comes to with them.
  func planAfter(_ plan: PlanReport) -> String { say("with:    \(sums(plan))", "avec : \(sums(plan))") }

  private func sums(_ plan: PlanReport) -> String {
    say(
      "\(grouped(plan.filled)) of \(counted(plan.rows.count, "seat", "seats")) filled, score \(grouped(plan.scoreSum))",
      "\(grouped(plan.filled)) sur \(counted(plan.rows.count, "poste", "postes")) pourvus, score \(grouped(plan.scoreSum))"
    )
  }
}
