import ProBonoEvaluator
import ProBonoLanguage

extension Catalogue {
  /// Under the mistakes that are told one by one.
  func furtherMistakes(_ count: Int) -> String {
    say(count == 1 ? "and 1 more mistake" : "and \(count) more mistakes")
  }

  /// What is wrong, in a short sentence that stands alone.
  func message(_ problem: any Problem) -> String {
    switch problem {
    case let problem as SyntaxProblem: message(problem)
    case let problem as EvaluationProblem: message(problem)
    default: problem.code
    }
  }

  /// What helps to put it right, in lines of their own.
  func advice(_ problem: any Problem) -> [String] {
    switch problem {
    case let problem as SyntaxProblem: advice(problem)
    case let problem as EvaluationProblem: advice(problem)
    default: []
    }
  }

  /// The nearest right word.
  func suggestion(_ word: String) -> String { say("did you mean \(code(word))?") }

  /// What could have stood at the place.
  func expected(_ expectations: [Expectation]) -> String {
    say("expected here: \(alternatives(descriptions(of: expectations)))")
  }

  /// The label of a diagnostic.
  var error: String { say("error") }
}
