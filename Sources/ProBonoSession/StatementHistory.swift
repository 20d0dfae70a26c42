import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel

/// The statements of a conversation that changed its book, so that they can be taken back and done again.
struct StatementHistory {
  /// A statement that changed the book.
  struct Step {
    /// Its first line.
    let statement: String
    /// What takes it back, or, once it is taken back, does it again.
    let inverses: [Change]
    /// Tells it from every other, once it is recorded.
    fileprivate(set) var number = 0

    init(statement: String, inverses: [Change]) {
      self.statement = statement
      self.inverses = inverses
    }
  }

  /// What was done, the oldest first.
  private(set) var done: [Step] = []
  /// What was taken back, the last first to be done again.
  private(set) var undone: [Step] = []
  /// Whether there were statements before these, which cannot be taken back because a person was forgotten.
  private(set) var beginsAfterForgetting = false
  /// The number that was given last.
  private var lastNumber = 0
  /// What stands for the state of the book before the first of the statements.
  private var beginning = 0
  /// The state of the book that is kept elsewhere; at first the empty one.
  private var saved = 0

  /// The state of the book: the number of the last statement that brought it about.
  private var state: Int { done.last?.number ?? beginning }

  /// Whether the book is in another state than the one that is kept elsewhere.
  var hasUnsavedChanges: Bool { state != saved }

  /// Notes that the present state of the book is kept elsewhere.
  mutating func markSaved() { saved = state }

  private mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Remembers a statement that was carried out.
  mutating func record(_ step: Step) {
    var step = step
    step.number = nextNumber()
    done.append(step)
    undone.removeAll()
  }

  /// Lets go of all statements and of what they hold of a person.
  mutating func forget() {
    done.removeAll()
    undone.removeAll()
    beginsAfterForgetting = true
    beginning = nextNumber()
  }

  /// Takes back the last statement.
  mutating func undo(in transaction: inout Transaction) -> Step? {
    Self.takeBackLast(of: &done, in: &transaction, onto: &undone)
  }

  /// Does the statement again that was taken back last.
  mutating func redo(in transaction: inout Transaction) -> Step? {
    Self.takeBackLast(of: &undone, in: &transaction, onto: &done)
  }

  private static func takeBackLast(
    of steps: inout [Step], in transaction: inout Transaction, onto others: inout [Step]
  ) -> Step? {
    guard let step = steps.popLast() else { return nil }
    transaction.takeBack(step.inverses)
    var opposite = Step(statement: step.statement, inverses: transaction.commit())
    opposite.number = step.number
    others.append(opposite)
    return step
  }

  /// The last so many statements, or all, those that were taken back at the end.
  func log(last count: Int?) -> LogReport {
    let statements = done.map { ($0.statement, false) } + undone.reversed().map { ($0.statement, true) }
    let entries = statements.enumerated().map { offset, entry in
      LogReport.Entry(number: offset + 1, statement: entry.0, isUndone: entry.1)
    }
    return LogReport(
      entries: entries.suffix(count ?? entries.count), total: entries.count,
      beginsAfterForgetting: beginsAfterForgetting)
  }
}
