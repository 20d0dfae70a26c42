import ProBonoEvaluator
import ProBonoLanguage

/// A scenario that checks nothing: no `expect` in it and no expected output.
struct NoExpectationLint: Lint {
  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard case .scenario(let name, let block) = statement.node, !block.expectsSomething else { return [] }
    return [LintFinding(.noExpectation(scenario: name.value), at: name.range, in: statement)]
  }
}

extension Block {
  /// Whether any of its statements, at any depth, checks something.
  fileprivate var expectsSomething: Bool {
    statements.contains { statement in
      switch statement.node {
      case .expect, .expectError, .output: true
      default: statement.node.block?.expectsSomething ?? false
      }
    }
  }
}
