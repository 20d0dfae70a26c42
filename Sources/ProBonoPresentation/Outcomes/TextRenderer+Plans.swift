import ProBonoEvaluator

/// Plans: which volunteer for which seat.
extension TextRenderer {
  func lines(of plan: PlanReport) -> [StyledLine] {
    var lines =
      plan.rows.isEmpty ? [StyledLine(catalogue.noOpenSeat(in: plan.place, of: plan.program))] : rows(of: plan)
    if !plan.rows.isEmpty {
      lines.append(StyledLine(catalogue.summary(plan), plan.filled == plan.rows.count ? .good : nil))
    }
    if let disturbance = plan.disturbance { lines.append(StyledLine(catalogue.disturbance(disturbance))) }
    lines += plan.brokenPins.map { StyledLine(catalogue.brokenPin($0.volunteer, $0.need), .warning) }
    if let verification = plan.verification {
      lines.append(
        StyledLine(
          catalogue.verified(
            prioritySum: plan.prioritySum, scoreSum: plan.scoreSum, pairs: verification.pairsExamined,
            eligible: verification.eligiblePairs, parts: verification.parts), .good))
    }
    return lines
  }

  private func rows(of plan: PlanReport) -> [StyledLine] {
    var grid = TextGrid([.text, .text, .text, .number, .text])
    for row in plan.rows {
      let seat = catalogue.seat(row.seat, of: row.seatsOfNeed, skill: row.skill, level: row.level)
      let cells = [StyledText(row.need), StyledText(seat)]
      if let volunteer = row.volunteer {
        grid.append(
          cells + [
            StyledText(volunteer, .strong), StyledText(String(row.score)),
            StyledText(row.isPinned ? catalogue.pinned : "", .faint),
          ])
      } else {
        grid.append(
          cells + [
            StyledText(catalogue.nobody, .warning), StyledText(""),
            StyledText(catalogue.unfilled(row), .warning),
          ])
      }
    }
    return grid.lines(width: width)
  }
}
