import ProBonoEvaluator

/// Without some statements and with them: the seats that somebody else has, and what all seats come to.
extension TextRenderer {
  func lines(of report: WhatIfReport) -> [StyledLine] {
    let changes =
      report.differences.isEmpty ? [StyledLine(catalogue.samePlan)] : lines(of: report.differences, width: width)
    return changes + [
      StyledLine(catalogue.sumsBefore(report.before)),
      StyledLine(catalogue.sumsAfter(report.after), report.after.filled > report.before.filled ? .good : nil),
    ]
  }

  /// The seats that somebody else has, one a line.
  func lines(of differences: [WhatIfReport.Difference], width: Int?) -> [StyledLine] {
    var grid = TextGrid([.text, .text, .text, .label, .text])
    for difference in differences {
      let seat = catalogue.seat(
        difference.seat, of: difference.seatsOfNeed, skill: difference.skill, level: difference.level)
      grid.append([
        StyledText(difference.need), StyledText(seat),
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
