import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// All rules of `pb check` on their way through one file.
struct LintPass {
  private var lints: [any Lint]
  private var marks: IgnoreMarks
  private var scene: LintScene
  /// What was found and not silenced.
  private var warnings: DiagnosticSelection

  /// - Parameters:
  ///   - today: the day that counts as today before the file says otherwise.
  ///   - variables: the folded names of variables that are set from outside.
  ///   - limit: the most warnings that are told one by one.
  init(_ source: Source, today: Day?, variables: Set<String>, limit: Int) {
    lints = [
      UnusedVariableLint(), UnsetVariableLint(variables: variables), UnfillableSeatLint(), SimilarNameLint(),
      PastDateLint(), NoExpectationLint(), NoHoursLint(), ShadowedAliasLint(), RepeatedNameLint(),
    ]
    marks = IgnoreMarks(in: source)
    scene = LintScene(today: today, vocabulary: LintVocabulary())
    warnings = DiagnosticSelection(limit: limit)
  }

  /// Looks at a statement and at all that it holds.
  mutating func visit(_ statement: Statement) {
    for index in lints.indices { tell(lints[index].visit(statement, in: scene)) }
    scene.vocabulary.learn(from: statement)
    switch statement.node {
    case .today(let day?) where statement.isLiteral(day.range): scene.today = day.value
    case .output(let output): marks.forget(in: output.range)
    case .scenario(_, let block):
      scene.vocabulary.enterScenario()
      visit(block) { $0.isInScenario = true }
      scene.vocabulary.leaveScenario()
      for index in lints.indices { tell(lints[index].leave(statement)) }
    case .expectError(_, let block): visit(block) { $0.isExpectedToFail = true }
    case .whatIf(let block): visit(block) { _ in }
    default: break
    }
  }

  private mutating func visit(_ block: Block, _ change: (inout LintScene) -> Void) {
    let outer = scene
    scene.isInBlock = true
    change(&scene)
    for statement in block.statements { visit(statement) }
    scene = outer
  }

  /// What was found in the whole file, in its order.
  mutating func finish() -> DiagnosticSelection {
    for index in lints.indices { tell(lints[index].finish()) }
    for diagnostic in marks.diagnostics { warnings.insert(diagnostic) }
    return warnings
  }

  private mutating func tell(_ findings: [LintFinding]) {
    for finding in findings where !marks.silence(finding) { warnings.insert(finding.diagnostic) }
  }
}
