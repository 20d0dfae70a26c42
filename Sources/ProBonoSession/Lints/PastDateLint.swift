import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// A deadline or a last day that is before today: nothing can be proposed any more.
struct PastDateLint: Lint {
  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard let today = scene.today, !scene.isExpectedToFail else { return [] }
    return statement.lastDays.compactMap { day in
      guard day.value < today, statement.isLiteral(day.range) else { return nil }
      return LintFinding(.pastDate(day.value, today: today), at: day.range, in: statement)
    }
  }
}

extension Statement {
  /// The days after which what it records is over.
  fileprivate var lastDays: [Spanned<Day>] {
    switch node {
    case .need(_, let details), .changeNeed(_, let details):
      [details.deadline.newValue, details.until.newValue].compactMap(\.self)
    case .add(.volunteer(_, let details)), .change(.volunteer(_, let details)):
      [details.value.until.newValue].compactMap(\.self)
    default: []
    }
  }
}
