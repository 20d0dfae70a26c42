import ProBonoEvaluator

extension Catalogue {
  /// That statements would change nothing in the plan.
  var samePlan: String { say("the plan stays as it is", "le plan reste tel quel") }

  /// In place of who had a seat: there was none.
  var newSeat: String { say("(new)", "(nouveau)") }

  /// In place of who would have a seat: there would be none.
  var seatGone: String { say("(gone)", "(retiré)") }

  /// What the seats come to without the statements.
  func sumsBefore(_ sums: WhatIfReport.Sums) -> String { say("without: \(said(sums))", "sans : \(said(sums))") }

  /// What they come to with them.
  func sumsAfter(_ sums: WhatIfReport.Sums) -> String { say("with:    \(said(sums))", "avec : \(said(sums))") }

  private func said(_ sums: WhatIfReport.Sums) -> String {
    let (filled, score) = (grouped(sums.filled), grouped(sums.score))
    return say(
      "\(filled) of \(counted(sums.seats, "seat", "seats")) filled, score \(score)",
      "\(filled) sur \(counted(sums.seats, "poste pourvu", "postes pourvus")), score \(score)")
  }
}
