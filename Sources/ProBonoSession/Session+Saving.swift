import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoPresentation
import ProBonoText

/// `save session`: what was done becomes a scenario that checks the plan.
extension Session {
  /// Writes what was said and not undone, and what it led to; first it is run once, so that it is known to pass.
  func save(
    to file: Spanned<String>, _ statement: Statement, of source: Source, folder: String?
  ) throws(Failure) -> [Outcome] {
    let path = Self.path(file.value, in: folder)
    unfold(fileAt: path)
    let (text, report) = try scenario(forFile: path, at: statement.range, of: source)
    if let failure = files.write(Array(text.utf8), to: path) {
      throw Failure(.fileUnwritable(path, failure), at: statement.range, in: source)
    }
    history.markSaved()
    bookPath = path
    return [.saved(report)]
  }

  /// What was said, and what is expected of it. Where somebody was forgotten, what is left of what was said may not lead to
  /// the same book any more: then the statements record the book as it is.
  private func scenario(
    forFile path: String, at range: SourceRange, of source: Source
  ) throws(Failure) -> (text: String, report: SaveReport) {
    let expectations = try expectations(at: range, of: source)
    let entries = withoutIdlePlans(history.lasting).flatMap(\.sayings)
    let said = savedText(
      inOwnWords(beginningLines(before: entries)) + entries.map { relocated($0, to: Self.folder(of: path)) },
      expectations)
    do throws(Failure) {
      let result = try rehearse(said, as: path, at: range, of: source)
      // What nothing is expected of may be missing too.
      if !history.beginsAfterForgetting || BookStatements(result).lines == BookStatements(book).lines {
        return (said, SaveReport(statements: entries.count, expectations: expectations.count, path: path))
      }
    } catch {
      guard history.beginsAfterForgetting, error.ending == .failed else { throw error }
    }
    let lines = bookLines
    let text = savedText(inOwnWords(lines), expectations)
    try rehearse(text, as: path, at: range, of: source)
    return (
      text, SaveReport(statements: lines.count, expectations: expectations.count, path: path, isOfBook: true)
    )
  }

  /// Remembers what was carried out, where it counts for what comes after it.
  func note(_ statement: Statement, of source: Source, folder: String?) {
    let subject: StatementHistory.Subject
    switch statement.node {
    case .today(.some), .assign, .set(.country), .set(.timeLimit): subject = .session
    case .match: subject = .plan
    case .expect, .expectError: subject = .expectation
    default: return
    }
    history.note(.init(text: source.text(of: statement.range), folder: folder), about: subject)
  }

  /// Notes that a file was run: where nothing was done before, the book is the one of that file.
  func noteRun(ofFile path: String) {
    guard history.done.count == 1, !history.beginsAfterForgetting, bookPath == nil else { return }
    history.markSaved()
    bookPath = path
  }

  /// What the book is called: `lille` in `2026/lille.pb`.
  var bookName: String? { bookPath.map(Self.bookName(ofFile:)) }

  private static func bookName(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".pb") && name.count > 3 ? String(name.dropLast(3)) : name
  }

  // MARK: The text

  /// A scenario of statements and what is expected of them.
  private func savedText(_ lines: [String], _ expectations: [String]) -> String {
    laidOut([catalogue.savedSession] + lines + [""] + inOwnWords(expectations))
  }

  /// The day, unless the first of the statements says another, and the variables that the session was given from outside.
  private func beginningLines(before entries: [StatementHistory.Entry]) -> [String] {
    let variables = Self.assignments(of: givenVariables)
    if case .today(.some) = entries.first?.statement?.node { return variables }
    return (beginning.today.map { ["today \($0)"] } ?? []) + variables
  }

  /// The statements that give variables their values.
  private static func assignments(of variables: [String: Literal]) -> [String] {
    variables.sorted { $0.key < $1.key }.map { name, value in
      "let \(name) = \(value.isQuoted ? Source.quoted(value.text) : value.text)"
    }
  }

  /// The book, the day, the variables and what else counts, as they are.
  private var bookLines: [String] {
    // The country comes last: the names of towns in a book mean the same whatever it is as long as none is set.
    Self.assignments(of: variables) + BookStatements(book, today: surroundings.today).lines
      + (surroundings.timeLimit.map { ["set time limit \($0)"] } ?? [])
      + (surroundings.country.map { ["set country \($0)"] } ?? [])
  }

  /// What holds of every seat: who fills it, by an engagement or in the plan, or that nobody does.
  private func expectations(at range: SourceRange, of source: Source) throws(Failure) -> [String] {
    let plan = try planReport(at: range, of: source)
    var filled: [(volunteer: String, need: String)] = []
    for (id, need) in book.needs.sorted {
      for seat in need.seats.indices {
        let holder = Engagements.holder(of: SeatReference(need: id, index: seat), in: book)
        if let name = holder.flatMap({ book.volunteers[$0]?.name }) { filled.append((name, need.name)) }
      }
    }
    filled += plan.rows.compactMap { row in row.volunteer.map { ($0, row.need) } }
    var unfilled: [String] = []
    for row in plan.rows where row.volunteer == nil && unfilled.last != row.need { unfilled.append(row.need) }
    return filled.map { "expect \(Source.quoted($0.volunteer)) fills \(Source.quoted($0.need))" }
      + unfilled.map { "expect not \(Source.quoted($0)) is filled" }
      + ["expect count(seats where filled) = \(filled.count) and count(volunteers) = \(book.volunteers.count)"]
  }

  /// The statements without rankings, and without plans on which nothing depends: they would only be shown again.
  private func withoutIdlePlans(_ entries: [StatementHistory.Entry]) -> [StatementHistory.Entry] {
    var kept: [StatementHistory.Entry] = []
    var isAwaited = false
    for entry in entries.reversed() {
      switch entry.statement?.node {
      case .decide(.acceptAll): isAwaited = true
      case .match(.planKeeping) where isAwaited: break
      case .match(.plan) where isAwaited, .match(.planInPlace) where isAwaited, .match(.planInProgram) where isAwaited:
        isAwaited = false
      case .match: continue
      default: break
      }
      kept.append(entry)
    }
    return kept.reversed()
  }

  /// Statements, which are in English, in the language of the conversation.
  private func inOwnWords(_ statements: [String]) -> [String] {
    guard surroundings.language != .english, !statements.isEmpty else { return statements }
    let formatter = SourceFormatter(translatingTo: Translation(to: surroundings.language))
    let text = statements.map { $0 + "\n" }.joined()
    guard let spoken = try? formatter.format(Source(name: "", text: text)).get() else { return statements }
    return spoken.split(separator: "\n").map(String.init)
  }

  /// The lines in the one layout, each in the language in which it is written.
  private func laidOut(_ lines: [String]) -> String {
    let text = lines.map { $0 + "\n" }.joined()
    return (try? SourceFormatter().format(Source(name: "", text: text)).get()) ?? text
  }

  /// A statement whose paths lead to the same files from another folder.
  private func relocated(_ entry: StatementHistory.Entry, to folder: String) -> String {
    guard let statement = entry.statement else { return entry.text }
    let source = entry.source
    let file: Spanned<String>
    switch statement.node {
    case .source(let path), .importing(_, let path): file = path
    default: return entry.text
    }
    guard statement.isLiteral(file.range) else { return entry.text }
    let path = relativePath(Self.path(file.value, in: entry.folder), from: folder)
    let bytes =
      source.bytes[..<file.range.start] + Array(Source.quoted(path).utf8) + source.bytes[file.range.end...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a file as one has to write it in another folder; the canonical one where that is not certain.
  private func relativePath(_ path: String, from folder: String) -> String {
    guard folder != ".", !path.hasPrefix("/") else { return path }
    let (steps, folders) = (path.split(separator: "/"), folder.split(separator: "/"))
    guard !folder.hasPrefix("/"), !(steps + folders).contains("..") else { return files.canonicalPath(path) }
    let common = zip(steps.dropLast(), folders).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folders.count - common) + steps[common...]).joined(separator: "/")
  }

  // MARK: A file that is written anew

  /// Lets the session say the statements of a file in place of those that run it: written anew the file would run itself,
  /// and what it held would be lost.
  private func unfold(fileAt path: String) {
    let target = files.canonicalPath(path)
    for entry in history.lasting.flatMap(\.sayings) {
      guard case .source(let file) = entry.statement?.node,
        case let sourced = Self.path(file.value, in: entry.folder), files.canonicalPath(sourced) == target,
        case .success(let bytes) = files.read(sourced, isCancelled: evaluator.surroundings.isCancelled),
        let texts = SavedSession.statements(of: Source(name: sourced, bytes: bytes))
      else { continue }
      let folder = Self.folder(of: sourced)
      history.substitute(texts.map { StatementHistory.Entry(text: $0, folder: folder) }, for: entry)
    }
  }

  // MARK: The rehearsal

  /// Runs the text in a session of its own, as a test would, in a world in which it is written already.
  /// - Returns: the book that it leads to.
  @discardableResult
  private func rehearse(
    _ text: String, as path: String, at range: SourceRange, of statement: Source
  ) throws(Failure) -> Book {
    var reason: String?
    let source = Source(name: path, text: text)
    let later = FilesToBe(files, writing: source.bytes, to: path)
    let rehearsal = Session(
      language: surroundings.language, files: later, isCancelled: evaluator.surroundings.isCancelled
    ) {
      if case .diagnostic(let text) = $0, reason == nil { reason = String(text.prefix { $0 != "\n" }) }
    }
    rehearsal.running = [files.canonicalPath(path)]
    switch rehearsal.run(source, folder: Self.folder(of: path)) {
    case .fine: return rehearsal.book
    case .interrupted: throw Failure(.interrupted, at: range, in: statement)
    default: throw Failure(.sessionNotRepeatable(reason ?? ""), at: range, in: statement)
    }
  }
}
