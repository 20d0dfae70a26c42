import ProBonoEvaluator

/// Two plans side by side: the seats that they treat differently, and what each of them comes to.
extension TextRenderer {
  func lines(of report: WhatIfReport) -> [StyledLine] {
    let differences = report.differences
    let changes = differences.isEmpty ? [StyledLine(catalogue.samePlan)] : lines(of: differences, width: width)
    return changes + [
      StyledLine(catalogue.planBefore(report.before)),
      StyledLine(catalogue.planAfter(report.after), report.after.filled > report.before.filled ? .good : nil),
    ]
  }

  /// The seats that two plans treat differently, one a line.
  func lines(of differences: [WhatIfReport.Difference], width: Int?) -> [StyledLine] {
    var grid = TextGrid([.text, .text, .text, .label, .text])
    for difference in differences {
      let row = difference.seat
      grid.append([
        StyledText(row.need),
        StyledText(catalogue.seat(row.seat, of: row.seatsOfNeed, skill: row.skill, level: row.level)),
        difference.isInBefore ? holder(difference.before) : StyledText(catalogue.newSeat, .faint),
        StyledText("→", .faint),
        difference.isInAfter ? holder(difference.after) : StyledText(catalogue.seatGone, .faint),
      ])
    }
    return grid.lines(width: width)
  }

  private func holder(_ volunteer: String?) -> StyledText {
    volunteer.map { StyledText($0, .strong) } ?? StyledText(catalogue.nobody, .warning)
  }
}
