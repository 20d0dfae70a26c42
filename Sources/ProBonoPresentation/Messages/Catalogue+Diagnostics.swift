import ProBonoEvaluator
import ProBonoLanguage

extension Catalogue {
  /// What is wrong, in a short sentence that stands alone.
  func message(_ problem: any Problem) -> String {
    switch problem {
    case let problem as SyntaxProblem: message(problem)
    case let problem as EvaluationProblem: message(problem)
    case let problem as LintProblem: message(problem)
    default: problem.code
    }
  }

  /// What helps to put it right, in lines of their own.
  func advice(_ problem: any Problem) -> [String] {
    switch problem {
    case let problem as SyntaxProblem: advice(problem)
    case let problem as EvaluationProblem: advice(problem)
    case let problem as LintProblem: advice(problem)
    default: []
    }
  }

  /// The nearest right word.
  func suggestion(_ word: String) -> String { say("did you mean \(code(word))?", "peut-être \(code(word)) ?") }

  /// What could have stood at the place.
  func expected(_ expectations: [Expectation]) -> String {
    let items = descriptions(of: expectations)
    // What is left out is no alternative.
    let descriptions = items.last == "…" ? items.joined(separator: ", ") : alternatives(items)
    return say("expected here: \(descriptions)", "attendu ici : \(descriptions)")
  }

  /// That there are more diagnostics than are shown.
  func further(_ count: Int, _ severity: Severity = .error) -> String {
    switch severity {
    case .error:
      say(
        "and \(counted(count, "more mistake", "more mistakes"))",
        "et \(counted(count, "autre erreur", "autres erreurs"))")
    case .warning:
      say(
        "and \(counted(count, "more warning", "more warnings"))",
        "et \(counted(count, "autre avertissement", "autres avertissements"))")
    }
  }

  /// The label of a diagnostic.
  var error: String { say("error", "erreur") }
}
