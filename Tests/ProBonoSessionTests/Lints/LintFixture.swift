import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText
import Testing

@testable import ProBonoSession

/// What a check finds in a text, as `line:text` by code.
struct LintFixture {
  let source: Source
  let report: CheckReport

  init(_ text: String, today: Day? = nil, variables: Set<String> = []) throws {
    source = Source(name: "a.pb", text: text)
    report = try #require(Checker(today: today, variables: variables).check(source))
    #expect(report.mistakes.count == 0)
  }

  /// Where a rule finds something: the line and the very characters.
  func places(_ rule: LintProblem.Rule) -> [String] { places(rule.rawValue) }

  /// Where there is a warning of a code.
  func places(_ code: String) -> [String] {
    report.warnings.first.filter { $0.problem.code == code }.map { warning in
      "\(source.position(of: warning.range.start).line):\(source.text(of: warning.range))"
    }
  }

  /// The problems that a rule finds.
  func problems(_ rule: LintProblem.Rule) -> [LintProblem] {
    report.warnings.first.compactMap { $0.problem as? LintProblem }.filter { $0.rule == rule }
  }
}
