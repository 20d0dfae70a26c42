import ProBonoEvaluator
import ProBonoMatching

/// Rankings: who could take a seat, which seats somebody could take.
extension TextRenderer {
  func lines(of rankings: [SeatRanking]) -> [StyledLine] {
    guard !rankings.isEmpty else { return [StyledLine(catalogue.noOpenSeat())] }
    return rankings.flatMap { ranking in
      let heading = catalogue.heading(
        ranking.need, seat: ranking.seat, of: ranking.seatsOfNeed, skill: ranking.skill, level: ranking.level)
      return [StyledLine(heading, .strong)] + candidates(of: ranking).indented(by: Self.indentation)
    }
  }

  private func candidates(of ranking: SeatRanking) -> [StyledLine] {
    if let holder = ranking.holder { return [StyledLine(catalogue.taken(by: holder))] }
    guard !ranking.candidates.isEmpty else {
      return [StyledLine(catalogue.nobodyEligible(for: ranking.need), .warning)]
    }
    var grid = TextGrid([.number, .text, .number, .text])
    for (index, candidate) in ranking.candidates.enumerated() {
      grid.append([
        StyledText(String(index + 1), .faint), StyledText(candidate.volunteer),
        StyledText(candidate.score.map { String($0.total) } ?? ""),
        StyledText(candidate.score.map(points) ?? "", .faint),
      ])
    }
    var lines = grid.lines(width: width.map { $0 - Self.indentation })
    if ranking.candidates.count < ranking.total {
      lines.append(StyledLine(catalogue.shown(ranking.candidates.count, of: ranking.total), .faint))
    }
    return lines
  }

  /// The points by criterion: `level 250, place 235, …`.
  private func points(_ score: Score) -> String {
    Score.Criterion.allCases.map { "\(catalogue.name($0)) \(score.points($0))" }.joined(separator: ", ")
  }

  func lines(of openings: [Opening], for volunteer: String) -> [StyledLine] {
    var lines = [StyledLine(volunteer, .strong)]
    var grid = TextGrid([.number, .text, .text, .text, .number])
    for (index, opening) in openings.enumerated() {
      grid.append([
        StyledText(String(index + 1), .faint), StyledText(opening.need),
        StyledText(catalogue.seat(opening.seat, of: opening.seatsOfNeed, skill: opening.skill, level: opening.level)),
        StyledText(opening.association), StyledText(String(opening.score)),
      ])
    }
    lines += grid.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
    if openings.isEmpty {
      lines.append(StyledLine(catalogue.nothingSuits(volunteer), .warning).indented(by: Self.indentation))
    }
    return lines
  }

  /// The blanks in front of what belongs to a heading.
  static var indentation: Int { 2 }
}
