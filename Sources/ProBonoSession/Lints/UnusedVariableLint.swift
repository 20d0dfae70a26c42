import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// A `let` whose value nothing uses before the end of its file or scenario, or before another `let` of that name.
struct UnusedVariableLint: Lint {
  /// Where a variable was set, and whether its value has been used.
  private struct Setting {
    let name: String
    let range: SourceRange
    let statement: SourceRange
    var isUsed = false

    var finding: LintFinding? {
      isUsed ? nil : LintFinding(.unusedVariable(name), at: range, in: statement)
    }
  }

  private var file: [String: Setting] = [:]
  private var scenario: [String: Setting] = [:]

  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    for variable in statement.variables {
      if scenario[variable.value] != nil {
        scenario[variable.value]?.isUsed = true
      } else {
        file[variable.value]?.isUsed = true
      }
    }
    guard case .assign(let name, _) = statement.node else { return [] }
    let key = Folding.foldWord(name.value)
    let setting = Setting(name: name.value, range: name.range, statement: statement.range)
    let before =
      scene.isInScenario ? scenario.updateValue(setting, forKey: key) : file.updateValue(setting, forKey: key)
    return before?.finding.map { [$0] } ?? []
  }

  mutating func leave(_ statement: Statement) -> [LintFinding] {
    defer { scenario = [:] }
    return scenario.values.compactMap(\.finding)
  }

  mutating func finish() -> [LintFinding] { file.values.compactMap(\.finding) }
}
