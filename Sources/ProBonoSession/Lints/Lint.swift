import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// One rule of `pb check`: it watches the statements of a file go by and says what is hardly what was meant.
///
/// A rule keeps what it needs to remember and nothing more, for a file may have millions of statements; it runs none of
/// them.
protocol Lint {
  /// What it finds in a statement. Statements come in their order, one that holds a block before those in the block.
  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding]
  /// What it finds at the end of a scenario, which was visited before.
  mutating func leave(_ scenario: Statement) -> [LintFinding]
  /// What it finds at the end of the file.
  mutating func finish() -> [LintFinding]
}

extension Lint {
  mutating func leave(_ scenario: Statement) -> [LintFinding] { [] }
  mutating func finish() -> [LintFinding] { [] }
}

/// What is known around a statement.
struct LintScene {
  /// Whether it stands in a scenario.
  var isInScenario = false
  /// Whether it stands in a block of any kind.
  var isInBlock = false
  /// Whether it is expected to fail.
  var isExpectedToFail = false
  /// The day that counts as today; nil where nobody has said.
  var today: Day?
  /// The words that the statements before it have made known.
  let vocabulary: LintVocabulary
}

/// Something that a rule found, and the statement in which it did.
struct LintFinding {
  var diagnostic: Diagnostic
  /// The statement that it is about.
  var statement: SourceRange

  /// A finding about a range of a statement.
  init(_ problem: LintProblem, at range: SourceRange, in statement: Statement, suggestion: String? = nil) {
    diagnostic = Diagnostic(problem, at: range, suggestion: suggestion)
    self.statement = statement.range
  }

  /// A finding about a range of a statement that is no longer there.
  init(_ problem: LintProblem, at range: SourceRange, in statement: SourceRange, suggestion: String? = nil) {
    diagnostic = Diagnostic(problem, at: range, suggestion: suggestion)
    self.statement = statement
  }
}

extension Statement {
  /// Whether what was read at a range is known: no variable stands there.
  func isLiteral(_ range: SourceRange) -> Bool { !variables.contains { $0.range == range } }
}
