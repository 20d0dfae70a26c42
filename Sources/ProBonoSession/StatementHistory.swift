import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// What was said in a conversation and counts: the statements that changed its book, so that they can be taken back and done
/// again, and those on which others depend, so that all of it can be said once more.
struct StatementHistory {
  /// Something that was said.
  struct Entry {
    /// The statement as it was written.
    let text: String
    /// What its relative paths are relative to; nil for the working directory.
    let folder: String?
    /// What a saved session says in its place, where that is not the statement itself.
    fileprivate(set) var substitute: [Entry]?
    /// Tells it from every other and gives their order, once it is recorded.
    fileprivate(set) var number = 0

    init(text: String, folder: String?) {
      self.text = text
      self.folder = folder
    }

    /// The statement as a text of its own.
    var source: Source { Source(name: "", text: text) }

    /// The statement.
    var statement: Statement? { Parser.statement(in: source, at: SourceRange(start: 0, end: text.utf8.count)) }

    /// The statements that a saved session has for it.
    var sayings: [Entry] { substitute ?? [self] }

    /// Whether it speaks of somebody.
    fileprivate func mentions(_ name: String) -> Bool { Folding.mentions(name, in: text) }
  }

  /// A statement that changed the book.
  struct Step {
    fileprivate(set) var entry: Entry
    /// What takes it back, or, once it is taken back, does it again.
    let inverses: [Change]

    init(_ entry: Entry, inverses: [Change]) {
      self.entry = entry
      self.inverses = inverses
    }

    /// Its first line.
    var statement: String { String(entry.text.prefix { $0 != "\n" && $0 != "\r\n" }) }
    fileprivate var number: Int { entry.number }
  }

  /// A statement that changed no book but counts for what comes after it.
  private struct Aside {
    let entry: Entry
    let subject: Subject
    /// The state of the book in which it was said.
    var state: Int
  }

  /// What a statement that changes no book is about.
  enum Subject {
    /// Days, settings and variables: it stays whatever is undone.
    case session
    /// A plan that was shown: it goes with the statements before it.
    case plan
    /// What was checked of the book: it goes with the statements before it, and with the people in the book.
    case expectation
  }

  /// What was done, the oldest first.
  private(set) var done: [Step] = []
  /// What was taken back, the last first to be done again.
  private(set) var undone: [Step] = []
  /// Whether there were statements before these, which cannot be taken back because a person was forgotten.
  private(set) var beginsAfterForgetting = false
  /// What was done before a person was forgotten and does not speak of the person.
  private var settled: [Entry] = []
  private var asides: [Aside] = []

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

  private mutating func numbered(_ entry: Entry) -> Entry {
    lastNumber += 1
    var entry = entry
    entry.number = lastNumber
    return entry
  }

  // MARK: Remembering

  /// Remembers a statement that was carried out.
  mutating func record(_ step: Step) {
    var step = step
    step.entry = numbered(step.entry)
    done.append(step)
    undone.removeAll()
  }

  /// Remembers a statement that changed no book but counts for what comes after it.
  mutating func note(_ entry: Entry, about subject: Subject) {
    asides.append(Aside(entry: numbered(entry), subject: subject, state: state))
  }

  /// Lets go of what could be undone, and of all that speaks of some people.
  mutating func forget(_ names: [String]) {
    let isKept = { (entry: Entry) in !names.contains(where: entry.mentions) }
    settled = (settled + done.map(\.entry)).filter(isKept)
    for index in settled.indices { settled[index].substitute = settled[index].substitute?.filter(isKept) }
    // What was checked may not hold without the people.
    asides = lastingAsides.filter { $0.subject != .expectation && isKept($0.entry) }
    done.removeAll()
    undone.removeAll()
    beginsAfterForgetting = true
    lastNumber += 1
    beginning = lastNumber
    for place in asides.indices { asides[place].state = beginning }
  }

  // MARK: Undo

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
    others.append(Step(step.entry, inverses: transaction.commit()))
    return step
  }

  // MARK: Looking back

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

  /// What was said, in its order, without what was undone.
  var lasting: [Entry] {
    (settled + done.map(\.entry) + lastingAsides.map(\.entry)).sorted { $0.number < $1.number }
  }

  /// From now on lets a saved session say other statements in place of one.
  mutating func substitute(_ entries: [Entry], for entry: Entry) {
    for index in done.indices where done[index].number == entry.number { done[index].entry.substitute = entries }
    for index in undone.indices where undone[index].number == entry.number { undone[index].entry.substitute = entries }
    for index in settled.indices where settled[index].number == entry.number { settled[index].substitute = entries }
  }

  /// What was said beside statements that are not undone.
  private var lastingAsides: [Aside] {
    let states = Set(done.map(\.number) + [beginning])
    return asides.filter { $0.subject == .session || states.contains($0.state) }
  }
}
