import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// What is wrong with a text, found without running it.
public struct CheckReport: Sendable {
  /// What does not parse.
  public var mistakes: DiagnosticSelection
  /// What parses but is hardly what was meant; nothing where something does not parse, for half a text says little about
  /// the whole.
  public var warnings: DiagnosticSelection
}

/// Reads texts as `pb check` does: every statement is parsed and looked at by every rule, and none is run.
public struct Checker: Sendable {
  /// The most mistakes, and the most warnings, of one text that are told one by one.
  public static let diagnosticLimit = Session.diagnosticLimit

  /// The day that counts as today until a text says otherwise; nil for none.
  public var today: Day?
  /// The folded names of the variables that are set from outside.
  public var variables: Set<String>

  /// A checker.
  public init(today: Day? = nil, variables: Set<String> = []) {
    self.today = today
    self.variables = variables
  }

  /// What is wrong with a text; nil where there was no time to find out.
  /// - Parameter isCancelled: asked now and then; true gives up.
  public func check(_ source: Source, isCancelled: () -> Bool = { false }) -> CheckReport? {
    check(source, limit: Self.diagnosticLimit, isCancelled: isCancelled)
  }

  /// The same, with so many mistakes and warnings told one by one.
  func check(_ source: Source, limit: Int, isCancelled: () -> Bool) -> CheckReport? {
    var parser = Parser(source)
    var mistakes = DiagnosticSelection(limit: limit)
    var pass = LintPass(source, today: today, variables: variables, limit: limit)
    var encodingMistakes = EncodingMistakes()
    var read = 0
    while let parsed = parser.next() {
      read += 1
      if read.isMultiple(of: Self.statementsBetweenQuestions), isCancelled() { return nil }
      let found = encodingMistakes.withoutRepetition(parsed.diagnostics)
      for diagnostic in found { mistakes.insert(diagnostic) }
      parser.explainsMistakes = mistakes.count < limit
      if case .statement(let statement) = parsed, mistakes.count == 0 { pass.visit(statement) }
    }
    let warnings = mistakes.count == 0 ? pass.finish() : DiagnosticSelection(limit: limit)
    return CheckReport(mistakes: mistakes, warnings: warnings)
  }

  /// How many statements are read before it is asked again whether to stop.
  private static let statementsBetweenQuestions = 1_000
}
