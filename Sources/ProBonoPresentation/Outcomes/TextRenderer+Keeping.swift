import ProBonoEvaluator

/// What became one, and who is gone.
extension TextRenderer {
  func lines(of report: MergeReport) -> [StyledLine] {
    var details: [StyledLine] = []
    if !report.gained.isEmpty { details.append(StyledLine(catalogue.gained(report.gained))) }
    if !report.moved.isEmpty { details.append(StyledLine(catalogue.moved(report.moved))) }
    if report.dropped > 0 { details.append(StyledLine(catalogue.dropped(report.dropped))) }
    return [StyledLine(catalogue.merged(report))] + details.indented(by: Self.indentation)
  }

  func lines(of report: ForgetReport) -> [StyledLine] {
    var details: [StyledLine] = []
    if report.openedSeats > 0 { details.append(StyledLine(catalogue.openedSeats(report.openedSeats))) }
    if let name = report.anonymousName { details.append(StyledLine(catalogue.keptUnder(name))) }
    if !report.mentions.isEmpty { details.append(StyledLine(catalogue.stillMentioned(report.mentions), .warning)) }
    return [StyledLine(catalogue.forgotten)] + details.indented(by: Self.indentation)
  }
}
