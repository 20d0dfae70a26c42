import ProBonoEvaluator
import ProBonoMatching

/// Explanations: why somebody suits a seat, or why not.
extension TextRenderer {
  func lines(of pair: PairReport) -> [StyledLine] {
    var lines = [StyledLine(catalogue.heading(pair), .strong)]
    if pair.refusals.isEmpty {
      if let score = pair.score { lines += criteria(of: score, pair).indented(by: Self.indentation) }
      if pair.restraints.isEmpty {
        lines.append(StyledLine(catalogue.standing(pair), .good))
        if let alternative = pair.alternative {
          lines.append(StyledLine(catalogue.alternative(alternative, to: pair.volunteer)))
        }
      } else {
        lines.append(StyledLine(catalogue.keptOut, .warning))
        lines += refusals(pair.restraints, volunteer: pair.volunteer, need: pair.need).indented(by: Self.indentation)
      }
    } else {
      lines.append(StyledLine(catalogue.notPossible, .bad))
      lines += refusals(pair.refusals, volunteer: pair.volunteer, need: pair.need).indented(by: Self.indentation)
      if let score = pair.score { lines.append(StyledLine(catalogue.wouldScore(score))) }
    }
    if !pair.assumptions.isEmpty { lines.append(StyledLine(catalogue.assumed(pair.assumptions), .faint)) }
    return lines
  }

  private func criteria(of score: Score, _ pair: PairReport) -> [StyledLine] {
    var grid = TextGrid([.label, .number, .label])
    for criterion in Score.Criterion.allCases {
      grid.append([
        StyledText(catalogue.name(criterion)), StyledText(String(score.points(criterion))),
        StyledText(catalogue.fact(criterion, score, of: pair), .faint),
      ])
    }
    grid.append([StyledText(catalogue.total, .strong), StyledText(String(score.total), .strong)])
    return grid.lines(width: nil)
  }

  /// Each rule with its facts, and below them the change that would satisfy it.
  func refusals(_ refusals: [RefusalReport], volunteer: String, need: String) -> [StyledLine] {
    var grid = TextGrid([.label, .label])
    for refusal in refusals {
      grid.append([StyledText(catalogue.name(refusal.refusal.rule), .bad), StyledText(catalogue.fact(refusal))])
      if let remedy = catalogue.remedy(refusal, volunteer: volunteer, need: need) {
        grid.append([StyledText(""), StyledText(remedy, .faint)])
      }
    }
    return grid.lines(width: nil)
  }

  func lines(comparing left: PairReport, with right: PairReport) -> [StyledLine] {
    let isOneSeat = left.need == right.need && left.seat == right.seat
    var lines =
      isOneSeat
      ? [
        StyledLine(
          catalogue.heading(left.need, seat: left.seat, of: left.seatsOfNeed, skill: left.skill, level: left.level),
          .strong)
      ] : [left, right].map { StyledLine(catalogue.heading($0), .strong) }
    var grid = TextGrid([.label, .number, .number, .number])
    grid.append([
      StyledText(""), StyledText(left.volunteer, .faint), StyledText(right.volunteer, .faint),
      StyledText(catalogue.difference, .faint),
    ])
    for criterion in Score.Criterion.allCases {
      grid.append(
        [StyledText(catalogue.name(criterion))]
          + comparison(left.score?.points(criterion), right.score?.points(criterion)))
    }
    grid.append([StyledText(catalogue.total, .strong)] + comparison(left.score?.total, right.score?.total))
    lines += grid.lines(width: nil).indented(by: Self.indentation)
    for pair in [left, right] where !pair.refusals.isEmpty { lines.append(StyledLine(catalogue.forbids(pair), .bad)) }
    return lines
  }

  /// Two numbers, where they are known, and by how much the first is ahead.
  private func comparison(_ left: Int?, _ right: Int?) -> [StyledText] {
    var cells = [left, right].map { StyledText($0.map { String($0) } ?? catalogue.nobody) }
    if let left, let right {
      let difference = left - right
      cells.append(StyledText(difference > 0 ? "+\(difference)" : String(difference), difference < 0 ? .bad : .good))
    }
    return cells
  }
}
