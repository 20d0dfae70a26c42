import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel

/// The skills and causes that are known at a place of a file: those of every new book, and what the file adds.
///
/// It is a book in which nothing but the statements about skills and causes is done, so that a word means what it will
/// mean when the file runs.
final class LintVocabulary {
  private var transaction = Transaction()
  private var evaluator = Evaluator(Surroundings(today: nil, readFile: { _ in .failure(.notFound) }))
  private var outer: Transaction?

  /// The book with the words.
  var book: Book { transaction.book }

  /// Does what a statement says about skills and causes. One that fails, as it will when the file runs, does nothing.
  func learn(from statement: Statement) {
    guard statement.variables.isEmpty, statement.node.isAboutWords else { return }
    do throws(Diagnostic) {
      _ = try evaluator.evaluate(statement, in: &transaction)
      _ = transaction.commit()
    } catch {
      transaction.rollBack()
    }
  }

  /// Begins a scenario, whose words are its own.
  func enterScenario() { outer = transaction }

  /// Forgets the words of the scenario.
  func leaveScenario() {
    if let outer { transaction = outer }
    outer = nil
  }
}

extension Statement.Node {
  /// Whether it adds, alters or takes away a skill or a cause.
  fileprivate var isAboutWords: Bool {
    switch self {
    case .add(.skill), .add(.cause), .change(.skill), .change(.cause): true
    case .remove(let thing): thing.kind.isOfWords
    case .merge(let request): request.kind.isOfWords
    default: false
    }
  }
}

extension NameKind {
  /// Whether its names are words, where a blank equals a `-`.
  var isOfWords: Bool { self == .skill || self == .cause }
}
