import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel

/// The statements of a conversation that changed its book, so that they can be taken back and done again.
struct StatementHistory {
  /// A statement that changed the book.
  struct Step {
    /// Its first line.
    let statement: String
    let changes: [Change]
  }

  /// What was done, the oldest first.
  private(set) var done: [Step] = []
  /// What was taken back, the last first to be done again.
  private(set) var undone: [Step] = []
  /// Whether there were statements before these, which cannot be taken back because a person was forgotten.
  private(set) var beginsAfterForgetting = false

  /// Remembers a statement that was carried out.
  mutating func record(_ step: Step) {
    done.append(step)
    undone.removeAll()
  }

  /// Lets go of all statements and of what they hold of a person.
  mutating func forget() {
    done.removeAll()
    undone.removeAll()
    beginsAfterForgetting = true
  }

  /// Takes back the last statement.
  mutating func undo(in transaction: inout Transaction) -> Step? {
    guard let step = done.popLast() else { return nil }
    for change in step.changes.reversed() { transaction.apply(change.inverse) }
    undone.append(step)
    return step
  }

  /// Does the statement again that was taken back last.
  mutating func redo(in transaction: inout Transaction) -> Step? {
    guard let step = undone.popLast() else { return nil }
    for change in step.changes { transaction.apply(change) }
    done.append(step)
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
