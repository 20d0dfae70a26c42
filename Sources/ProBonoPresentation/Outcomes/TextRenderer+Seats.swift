import ProBonoEvaluator

/// Explanations of seats: who fills them and who would be next, or what holds them.
extension TextRenderer {
  func lines(of report: SeatReport) -> [StyledLine] {
    let heading = catalogue.heading(
      report.need, seat: report.seat, of: report.seatsOfNeed, skill: report.skill, level: report.level)
    return [StyledLine(heading, .strong)] + standing(of: report).indented(by: Self.indentation)
  }

  private func standing(of report: SeatReport) -> [StyledLine] {
    switch report.standing {
    case .engaged(let volunteer, _): return [StyledLine(catalogue.taken(by: volunteer))]
    case .planned(let volunteer, let score, let alternative):
      return [StyledLine(catalogue.filled(by: volunteer, score: score), .good)]
        + (alternative.map { [StyledLine(catalogue.alternative($0, to: volunteer))] } ?? [])
    case .unfilled(let shortage):
      return [StyledLine(catalogue.unfilledInPlan, .warning)] + lines(of: shortage, in: report)
    }
  }

  private func lines(of shortage: SeatReport.Shortage, in report: SeatReport) -> [StyledLine] {
    guard shortage.closed.isEmpty else { return refusals(shortage.closed, volunteer: "", need: report.need) }
    var lines = [StyledLine(catalogue.skilled(shortage))]
    if let filling = shortage.filling {
      lines.append(StyledLine(catalogue.toFill(filling.loss)))
      lines += self.lines(of: filling.changes, width: width.map { $0 - 2 * Self.indentation })
        .indented(by: Self.indentation)
    } else if shortage.eligible > 0 {
      lines.append(StyledLine(catalogue.cannotBeFilled))
    }
    guard !shortage.nearest.isEmpty else { return lines }
    var grid = TextGrid([.label, .label])
    for pair in shortage.nearest {
      for refusal in pair.refusals {
        grid.append([StyledText(pair.volunteer), StyledText(catalogue.fact(refusal))])
        if let remedy = catalogue.remedy(refusal, volunteer: pair.volunteer, need: pair.need) {
          grid.append([StyledText(""), StyledText(remedy, .faint)])
        }
      }
    }
    return lines + [StyledLine(catalogue.nearest, .faint)] + grid.lines(width: nil).indented(by: Self.indentation)
  }
}
