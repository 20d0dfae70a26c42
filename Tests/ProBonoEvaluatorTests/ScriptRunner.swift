import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoText
import Testing

/// Runs statements against a book, one transaction each, as a session does.
struct ScriptRunner {
  private(set) var transaction = Transaction()
  private(set) var evaluator: Evaluator
  /// Whether a question to stop is answered with yes.
  var book: Book { transaction.book }

  init(today: String? = "2026-11-23", files: [String: String] = [:], isCancelled: @escaping () -> Bool = { false }) {
    evaluator = Evaluator(
      Surroundings(
        today: today.flatMap { Day(iso: $0) },
        readFile: { path in files[path].map { .success(Array($0.utf8)) } ?? .failure(.notFound) },
        isCancelled: isCancelled))
  }

  init(_ surroundings: Surroundings) { evaluator = Evaluator(surroundings) }

  /// A runner that has run a script in which nothing is wrong.
  init(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.init()
    run(script, sourceLocation: sourceLocation)
  }

  /// Runs statements in which nothing is wrong; the outcome of the last.
  @discardableResult
  mutating func run(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) -> Outcome {
    let source = Source(name: "", text: script)
    let (statements, diagnostics) = Parser.parse(source)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.problem))", sourceLocation: sourceLocation)
    var last = Outcome.silent
    for statement in statements {
      do throws(Diagnostic) {
        last = try evaluator.evaluate(statement, in: &transaction)
        _ = transaction.commit()
      } catch {
        transaction.rollBack()
        Issue.record("\(source.text(of: statement.range)): \(error.problem)", sourceLocation: sourceLocation)
      }
    }
    return last
  }

  /// Runs one statement that fails: the code, the characters it is about and the suggestion. The book stays as it is.
  mutating func failure(of text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Failure? {
    let source = Source(name: "", text: text)
    let (statements, diagnostics) = Parser.parse(source)
    #expect(statements.count == 1 && diagnostics.isEmpty, "\(diagnostics)", sourceLocation: sourceLocation)
    guard let statement = statements.first else { return nil }
    let (before, revision) = (rows, book.revision)
    do throws(Diagnostic) {
      let outcome = try evaluator.evaluate(statement, in: &transaction)
      transaction.rollBack()
      Issue.record("\(text) came to \(outcome)", sourceLocation: sourceLocation)
      return nil
    } catch {
      transaction.rollBack()
      #expect(rows == before && book.revision == revision, sourceLocation: sourceLocation)
      #expect(error.range.start >= 0 && error.range.end <= source.bytes.count, sourceLocation: sourceLocation)
      return Failure(error.problem.code, at: source.text(of: error.range), suggests: error.suggestion)
    }
  }

  /// As in a new session with a book of before: nobody has said which day it is.
  mutating func forgetToday() { evaluator.surroundings.today = nil }

  /// Every row of the book.
  var rows: [String] {
    var lines = book.volunteers.all.map { "\($0)" } + book.associations.all.map { "\($0)" }
    lines += book.programs.all.map { "\($0)" }
    lines += book.companies.all.map { "\($0)" } + book.needs.all.map { "\($0)" } + book.places.all.map { "\($0)" }
    lines += book.skills.all.map { "\($0)" } + book.causes.all.map { "\($0)" }
    lines += book.engagements.all.map { "\($0)" } + book.pins.all.map { "\($0)" } + book.bans.all.map { "\($0)" }
    return lines
  }

  func volunteer(_ name: String) -> Volunteer? { book.volunteers.row(named: name) }

  func need(_ name: String) -> Need? { book.needs.row(named: name) }

  /// The first cells of the rows that a `list` comes to.
  mutating func names(_ list: String, sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    guard case .table(let table) = run(list, sourceLocation: sourceLocation) else { return ["no table"] }
    return table.rows.map { row in if case .text(let text) = row.first { text } else { "\(row)" } }
  }

  /// What a `count` comes to.
  mutating func count(_ list: String, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
    guard case .count(let count, _) = run("count \(list)", sourceLocation: sourceLocation) else { return -1 }
    return count
  }

  /// Who sits where in the plan, by need and seat.
  mutating func plan(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    guard case .plan(let report) = run("match", sourceLocation: sourceLocation) else { return ["no plan"] }
    return report.rows.map { "\($0.need) \($0.seat): \($0.volunteer ?? "-")" }
  }
}

/// How a statement failed.
struct Failure: Equatable, CustomStringConvertible {
  let code: String
  let text: String
  let suggestion: String?

  init(_ code: String, at text: String, suggests suggestion: String? = nil) {
    self.code = code
    self.text = text
    self.suggestion = suggestion
  }

  var description: String { "\(code) at ‘\(text)’\(suggestion.map { ", suggests \($0)" } ?? "")" }
}
