import ProBonoEvaluator
import ProBonoLanguage

/// A need of which a seat does not say how many hours it takes: then anybody has the time for it. Told of its first such
/// seat.
struct NoHoursLint: Lint {
  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard case .need(_, let details) = statement.node, !scene.isExpectedToFail, details.hours.newValue == nil,
      let seat = details.seats.replaced?.first(where: { $0.details.hours.newValue == nil })
    else { return [] }
    return [LintFinding(.noHours, at: seat.skill.range, in: statement)]
  }
}
