import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// A variable that no `let` before it sets, in its file or scenario; told once for each. After a `source` nobody can say.
struct UnsetVariableLint: Lint {
  private var file: Set<String>
  private var scenario: Set<String> = []
  private var told: Set<String> = []
  private var runsFiles = false

  /// - Parameter variables: the folded names of those that are set from outside.
  init(variables: Set<String>) { file = variables }

  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    var findings: [LintFinding] = []
    for variable in statement.variables
    where !runsFiles && !file.contains(variable.value) && !scenario.contains(variable.value) {
      guard told.insert(variable.value).inserted else { continue }
      findings.append(
        LintFinding(
          .unsetVariable(variable.value), at: variable.range, in: statement,
          suggestion: nearest(to: variable.value).map { "$" + $0 }))
    }
    switch statement.node {
    case .assign(let name, _): set(Folding.foldWord(name.value), in: scene)
    case .source: runsFiles = true
    default: break
    }
    return findings
  }

  mutating func leave(_ statement: Statement) -> [LintFinding] {
    scenario = []
    return []
  }

  /// The variable that was probably meant. Not looked for where there is so much that it would take long.
  private func nearest(to name: String) -> String? {
    guard told.count <= Self.searchLimit, file.count + scenario.count <= Self.searchLimit else { return nil }
    return EditDistance.nearest(to: name, among: file.union(scenario).sorted())
  }

  private static let searchLimit = 200

  private mutating func set(_ name: String, in scene: LintScene) {
    if scene.isInScenario { scenario.insert(name) } else { file.insert(name) }
  }
}
