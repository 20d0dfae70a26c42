import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoPresentation
import ProBonoText

/// One conversation with one book: text goes in, statements are carried out one by one, rendered text comes out.
public final class Session {
  /// How results and diagnostics are rendered.
  public struct Style: Sendable {
    /// Whether each recorded change is confirmed: at the prompt, where a person looks.
    public var confirms: Bool
    /// Whether text is coloured.
    public var usesColour: Bool
    /// Columns to keep within; nil for no limit.
    public var width: Int?
    /// The form in which diagnostics are written.
    public var diagnostics: DiagnosticFormat

    /// Plain text without limits, for scripts, pipes and tests.
    public static let plain = Style(confirms: false, usesColour: false, width: nil)

    /// A style.
    public init(confirms: Bool, usesColour: Bool, width: Int?, diagnostics: DiagnosticFormat = .terminal) {
      self.confirms = confirms
      self.usesColour = usesColour
      self.width = width
      self.diagnostics = diagnostics
    }
  }

  /// A piece of what a session says.
  public enum Output: Equatable, Sendable {
    /// A result, for standard output.
    case result(String)
    /// A diagnostic, for standard error.
    case diagnostic(String)
    /// What a statement that has done its work is not sure of, for standard error.
    case warning(String)
    /// Something besides, for standard error: how long a statement took.
    case note(String)
  }

  /// How a text ended.
  public enum Ending: Int32, Comparable, Sendable {
    case fine = 0
    /// Something does not parse; nothing of that text was run.
    case unreadable = 2
    case failed = 3
    case expectationFailed = 4
    case interrupted = 130

    public static func < (left: Ending, right: Ending) -> Bool { left.rawValue < right.rawValue }
  }

  /// How results and diagnostics are rendered.
  public var style: Style
  /// Where text goes.
  public var emit: (Output) -> Void
  /// Told all names that people have borne who are gone for good, so that whoever else remembers them lets go of them too.
  public var didForget: ([String]) -> Void = { _ in }
  /// Asks a person for a line of the tour: what stands before it, and the session of the tour, for completion. It gives nil
  /// where the person leaves. Where nobody can be asked, `tour` prints everything.
  public var askInTour: ((_ prompt: String, _ guest: Session) -> String?)?
  /// Whether `quit` has been said.
  public private(set) var hasQuit = false
  /// The file in which the book was last kept; nil where there is none.
  public internal(set) var bookPath: String?

  /// Whether what statements print is compared with the output expected below them, as tests do.
  public var checksOutput = false
  /// Where what a statement printed is not what is expected below it, nothing fails, but this is told the lines that came.
  public var updateOutput: ((ExpectedOutput, [String]) -> Void)?

  var transaction = Transaction()
  var evaluator: Evaluator
  /// The values that `let` has given names, and those given from outside, which no `let` replaces.
  var variables: [String: Literal]
  let givenVariables: [String: Literal]
  /// What was shown last of what can be shown in any form: `_`.
  var lastResult: Outcome?
  /// What the last statement printed, without colours and limits of width.
  private var lastOutput: [String] = []
  let files: any Files
  /// What completion knows of the names in the book.
  var names = NameDirectories()
  var history = StatementHistory()
  /// All names of the people that the statement at hand has forgotten.
  private var forgotten: [String] = []
  /// The files that are being run, outermost first, by their canonical paths.
  var running: [String] = []

  /// The text that is run, where its first failure ends it: it may then be read once more.
  private var textAtHand: StatementText?

  /// What each scenario of the text at hand begins with: the statements above it that stand in no scenario, each with the
  /// piece of the text in which it stands.
  private var background: [(source: Source, range: SourceRange)] = []
  /// Whether the text at hand may hold scenarios. Others may be larger than memory: nothing is kept of them.
  private var keepsBackground = false
  /// Whether to go on after a statement that fails.
  private var keepsGoing = false
  /// The day, the language and the form of results with which the conversation began, and each scenario begins.
  let beginning: (today: Day?, language: InterfaceLanguage, form: OutputForm)

  /// How deep files may run files.
  static let sourceLimit = 50

  /// A conversation with an empty book.
  /// - Parameters:
  ///   - today: the day that counts as today until a statement says otherwise; nil for none.
  ///   - language: the language of what is said until a statement says otherwise.
  ///   - form: the form of results until a statement says otherwise.
  ///   - variables: values by the folded names of variables; a `let` of one of these is passed over.
  ///   - isCancelled: asked now and then while a statement runs; true ends it with nothing done.
  public init(
    today: Day? = nil, language: InterfaceLanguage = .english, form: OutputForm = .table,
    variables: [String: Literal] = [:], style: Style = .plain, files: any Files = DiskFiles(),
    isCancelled: @escaping () -> Bool = { false },
    emit: @escaping (Output) -> Void
  ) {
    self.variables = variables
    givenVariables = variables
    beginning = (today, language, form)
    self.style = style
    self.emit = emit
    self.files = files
    evaluator = Evaluator(
      Surroundings(
        today: today, language: language, readFile: Self.reader(of: files, in: nil, isCancelled: isCancelled),
        isCancelled: isCancelled, startTimer: Self.startTimer))
    evaluator.surroundings.outputForm = form
  }

  /// Measures time by the clock of the machine. It can end the search for a plan, and nothing else depends on it.
  private static func startTimer(seconds: Int) -> () -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    return { ContinuousClock.now >= end }
  }

  /// Whether a variable has its value from outside.
  func isGiven(_ name: String) -> Bool { givenVariables[name] != nil }

  /// Takes `quit` back, as if it had not been said.
  public func stay() { hasQuit = false }

  /// The book as it is now.
  public var book: Book { transaction.book }

  /// The days and settings of the conversation.
  public var surroundings: Surroundings { evaluator.surroundings }

  /// Told now and then how far a plan has come that takes long, and the language in which to say it. It is told in the
  /// middle of a statement, and must not look at the session.
  public var reportProgress: (PlanningProgress, InterfaceLanguage) -> Void {
    get { evaluator.surroundings.reportProgress }
    set { evaluator.surroundings.reportProgress = newValue }
  }

  /// The wording of what is said at present.
  public var catalogue: Catalogue { Catalogue(language: surroundings.language) }

  // MARK: Running

  /// Runs a text: first all of it is read, and where something does not parse, nothing is run.
  ///
  /// - Parameters:
  ///   - folder: what relative paths in it are relative to; nil for the working directory.
  ///   - keepsGoing: whether to go on after a statement that fails.
  /// - Returns: how it ended: the first thing that went wrong.
  @discardableResult
  public func run(_ source: Source, folder: String? = nil, keepsGoing: Bool = false) -> Ending {
    run(.inMemory(source), folder: folder, keepsGoing: keepsGoing)
  }

  private func run(_ text: StatementText, folder: String?, keepsGoing: Bool) -> Ending {
    evaluator.surroundings.readFile = reader(in: folder)
    let outer = (
      background: background, keepsBackground: keepsBackground, text: textAtHand, keepsGoing: self.keepsGoing
    )
    defer { (background, keepsBackground, textAtHand, self.keepsGoing) = outer }
    (background, keepsBackground, textAtHand, self.keepsGoing) = ([], true, keepsGoing ? nil : text, keepsGoing)
    var ending = Ending.fine
    do throws(Failure) {
      if !keepsGoing { keepsBackground = try check(text) }
      var reader = text.reader()
      while !hasQuit, let (parsed, source) = try text.next(from: &reader) {
        let next: Ending
        switch parsed {
        case .failure:
          tell(Failure(unreadable: parsed.mistakes, in: source))
          next = .unreadable
        case .statement(let statement):
          next = run(statement, of: source, folder: folder)
        }
        if ending == .fine { ending = next }
        guard next == .fine || keepsGoing, next != .interrupted else { return next == .interrupted ? next : ending }
      }
    } catch {
      tell(error)
      if ending == .fine { ending = error.ending }
    }
    return ending
  }

  /// Runs a file; its relative paths are relative to its folder.
  @discardableResult
  public func run(file path: String, keepsGoing: Bool = false) -> Ending {
    switch files.open(path, isCancelled: evaluator.surroundings.isCancelled) {
    case .failure(let reason):
      let failure = Failure(unread: path, reason)
      tell(failure)
      return failure.ending
    case .success(let stream):
      running.append(files.canonicalPath(path))
      defer { running.removeLast() }
      return run(.file(stream, name: path), folder: Self.folder(of: path), keepsGoing: keepsGoing)
    }
  }

  /// Runs one statement: it does all of its work or none.
  private func run(_ statement: Statement, of source: Source, folder: String?) -> Ending {
    let before = (evaluator: evaluator, variables: variables, lastResult: lastResult)
    let start = ContinuousClock.now
    // What a person takes to look at the result is not its time.
    var end: ContinuousClock.Instant?
    defer {
      if surroundings.timing == .on { emit(.note(catalogue.timing((end ?? .now) - start) + "\n")) }
    }
    forgotten = []
    do throws(Failure) {
      switch statement.node {
      case .scenario(_, let block):
        return runScenario(block, of: source, folder: folder)
      case .output(let expected):
        if checksOutput { try compare(expected, in: source) }
        return .fine
      default:
        if keepsBackground { background.append((source, statement.range)) }
      }
      let statement = try bound(statement, of: source)
      var outcomes: [Outcome]
      switch statement.node {
      case .quit:
        hasQuit = true
        outcomes = []
      case .tour:
        takeTour()
        outcomes = []
      case .undo(let count): outcomes = try undo(count, statement, of: source)
      case .redo(let count): outcomes = try redo(count, statement, of: source)
      case .saveSession(let file): outcomes = try save(to: file, statement, of: source, folder: folder)
      default:
        outcomes = try carryOut(statement, of: source, folder: folder)
        for case .export(let report, let path) in outcomes {
          let bytes = report.bytes(forFile: path, catalogue: catalogue)
          if let failure = files.write(bytes, to: path) {
            throw Failure(.unwritten(path, failure), at: statement.range, in: source)
          }
        }
        let inverses = transaction.commit()
        if outcomes.contains(where: \.forgetsSomebody) {
          // What was done before, and this statement itself, would bring the person back.
          history.forget(forgotten)
          variables = variables.filter { name, value in
            isGiven(name) || !forgotten.contains { Folding.mentions($0, in: value.text) }
          }
          lastResult = nil
          didForget(forgotten)
        } else if !inverses.isEmpty {
          let entry = StatementHistory.Entry(text: source.text(of: statement.range), folder: folder)
          history.record(.init(entry, inverses: inverses))
          if case .source(let file) = statement.node { noteRun(ofFile: file.value) }
        } else {
          note(statement, of: source, folder: folder)
        }
      }
      if checksOutput { lastOutput = outcomes.filter(\.isResult).flatMap(plainLines) }
      end = .now
      tell(outcomes)
      return .fine
    } catch {
      transaction.rollBack()
      (evaluator, variables, lastResult) = before
      tell(noting(firstGivingIn: textAtHand, folder: folder, error))
      return error.ending
    }
  }

  /// Carries out a statement in the open transaction.
  func carryOut(_ statement: Statement, of source: Source, folder: String?) throws(Failure) -> [Outcome] {
    if evaluator.surroundings.isCancelled() { throw Failure(.interrupted, at: statement.range, in: source) }
    switch statement.node {
    case .log(let last): return [remembered(.log(history.log(last: last?.value)))]
    case .source(let file): return try carryOut(file: file, of: source, folder: folder)
    case .assign(let name, let operand): return [try assign(name.value, operand, of: source)]
    case .whatIf(let block): return try carryOut(whatIf: block, of: source, folder: folder)
    case .expectError(let code, let block):
      try expect(code, of: block, source, folder: folder)
      return []
    case .output: return []
    case .showLastResult: return [try lastResult(for: statement, of: source)]
    case .export(.lastResult, let file):
      let result = try lastResult(for: statement, of: source)
      return [.export(.lastResult(result), path: Self.path(file.value, in: folder))]
    default: break
    }
    do throws(Diagnostic) {
      let outcome = remembered(try evaluator.evaluate(statement, in: &transaction))
      if let warning = statement.warning(of: outcome) {
        emit(.warning(diagnosticRenderer.text(of: warning, in: source)))
      }
      if case .forgotten(let report) = outcome { forgotten += report.names }
      guard case .export(let report, let path) = outcome else { return [outcome] }
      return [.export(report, path: Self.path(path, in: folder))]
    } catch {
      throw Failure(error.about(statement.range), in: source)
    }
  }

  /// An outcome that is the last result from now on.
  func remembered(_ outcome: Outcome) -> Outcome {
    if outcome.isData { lastResult = outcome }
    return outcome
  }

  /// What was shown last.
  private func lastResult(for statement: Statement, of source: Source) throws(Failure) -> Outcome {
    guard let lastResult else { throw Failure(.noResult, at: statement.range, in: source) }
    return lastResult
  }

  /// Runs the statements of a file within the open transaction: all or none.
  private func carryOut(
    file: Spanned<String>, of source: Source, folder: String?
  ) throws(Failure) -> [Outcome] {
    let path = Self.path(file.value, in: folder)
    let canonical = files.canonicalPath(path)
    guard !running.contains(canonical) else {
      throw Failure(.sourceCircle(file.value), at: file.range, in: source)
    }
    guard running.count < Self.sourceLimit else {
      throw Failure(.sourceTooDeep(limit: Self.sourceLimit), at: file.range, in: source)
    }
    let text: StatementText
    switch files.open(path, isCancelled: evaluator.surroundings.isCancelled) {
    case .success(let stream): text = .file(stream, name: path)
    case .failure(let failure):
      throw Failure(.unread(file.value, failure), at: file.range, in: source)
    }
    running.append(canonical)
    let outerReader = evaluator.surroundings.readFile
    let folder = Self.folder(of: path)
    evaluator.surroundings.readFile = reader(in: folder)
    defer {
      running.removeLast()
      evaluator.surroundings.readFile = outerReader
    }
    return try carryOut(text, folder: folder)
  }

  /// Carries out the statements of a text within the open transaction, which takes all of it back where one fails.
  ///
  /// What does not parse is told before what fails, and nothing of such a text may be seen to have run. Statements that do
  /// no more than record are carried out before the rest is read all the same: a file of a million is read once.
  private func carryOut(_ text: StatementText, folder: String) throws(Failure) -> [Outcome] {
    var outcomes: [Outcome] = []
    var reader = text.reader()
    var isChecked = false
    while let (run, source) = try text.nextRun(from: &reader) {
      // Where one of many cannot be added, each by itself tells why.
      if run.count > 1, addsAtOnce(run) { continue }
      for parsed in run {
        do throws(Failure) {
          guard case .statement(let statement) = parsed else { throw Failure(unreadable: parsed.mistakes, in: source) }
          if !isChecked, !statement.node.onlyRecords {
            try check(text)
            isChecked = true
          }
          switch statement.node {
          case .undo, .redo, .quit, .scenario, .saveSession, .tour:
            throw Failure(.notInSource(Self.summary(of: statement, in: source)), at: statement.range, in: source)
          default:
            let found = try carryOut(try bound(statement, of: source), of: source, folder: folder)
            outcomes += style.confirms ? found : found.filter(\.hasConsequences)
          }
        } catch {
          if !isChecked, error.ending != .interrupted { try check(text) }
          throw noting(firstGivingIn: text, folder: folder, error)
        }
      }
    }
    return outcomes
  }

  /// Adds the volunteers of many statements at once, which takes half the time, where nobody looks at each.
  /// - Returns: whether it was done; if not, nothing was.
  private func addsAtOnce(_ run: [Parser.Parsed]) -> Bool {
    let statements = run.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
    return !style.confirms && !evaluator.surroundings.isCancelled()
      && evaluator.addVolunteers(of: statements, to: &transaction)
  }

  // MARK: Expected output

  /// The lines that an outcome has for scripts, in English: what is expected of it does not depend on who looks.
  private func plainLines(of outcome: Outcome) -> [String] {
    let text = TextRenderer(form: surroundings.outputForm).text(of: outcome)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Compares what the statement above has printed with what is expected of it.
  private func compare(_ expected: ExpectedOutput, in source: Source) throws(Failure) {
    guard let difference = expected.firstDifference(from: lastOutput) else { return }
    if let updateOutput { return updateOutput(expected.moved(by: source.firstOffset), lastOutput) }
    throw Failure(
      .outputDiffers(
        expected: Array(expected.lines.dropFirst(difference)), actual: Array(lastOutput.dropFirst(difference))),
      at: expected.place(ofLine: difference, in: source), in: source)
  }

  // MARK: Scenarios

  /// Runs a scenario from an empty book: first the background, of which nothing is told, then its statements.
  private func runScenario(_ block: Block, of source: Source, folder: String?) -> Ending {
    let inner = Session(
      today: beginning.today, language: beginning.language, form: beginning.form, variables: givenVariables,
      style: style, files: files,
      isCancelled: evaluator.surroundings.isCancelled, emit: emit)
    inner.evaluator.surroundings.readFile = reader(in: folder)
    inner.running = running
    inner.textAtHand = textAtHand
    inner.checksOutput = checksOutput
    inner.updateOutput = updateOutput
    let told = inner.emit
    inner.emit = { if case .diagnostic = $0 { told($0) } }
    for (source, range) in background {
      guard let statement = Parser.statement(in: source, at: range) else { continue }
      let ending = inner.run(statement, of: source, folder: folder)
      guard ending == .fine else { return ending }
    }
    inner.emit = told
    var ending = Ending.fine
    for statement in block.statements where !inner.hasQuit {
      let next = inner.run(statement, of: source, folder: folder)
      if ending == .fine { ending = next }
      guard next == .fine || keepsGoing, next != .interrupted else { return next == .interrupted ? next : ending }
    }
    return ending
  }

  /// Runs one scenario of a file, and what stands above it outside all scenarios.
  ///
  /// - Parameters:
  ///   - range: where the scenario stands.
  ///   - above: what stands above it outside all scenarios.
  ///   - source: the text of the file, which is named after its path, and in which everything has been read already.
  ///   - keepsGoing: whether to go on after a statement that fails.
  public func run(
    scenario range: SourceRange, after above: [SourceRange], ofFile source: Source, keepsGoing: Bool = false
  ) -> Ending {
    let folder = Self.folder(of: source.name)
    guard case .scenario(_, let block) = Parser.statement(in: source, at: range)?.node else { return .fine }
    running.append(files.canonicalPath(source.name))
    defer { running.removeLast() }
    background = above.map { (source, $0) }
    textAtHand = .inMemory(source)
    self.keepsGoing = keepsGoing
    return runScenario(block, of: source, folder: folder)
  }

  // MARK: Undo

  /// Takes back the last statements: all that are asked for, or none.
  private func undo(
    _ count: Spanned<Int>?, _ statement: Statement, of source: Source
  ) throws(Failure) -> [Outcome] {
    guard !history.done.isEmpty else {
      throw Failure(
        history.beginsAfterForgetting ? .undoEndsAtForget : .nothingToUndo, at: statement.range, in: source)
    }
    if let count, count.value > history.done.count {
      throw Failure(.undoTooFar(count.value, available: history.done.count), at: count.range, in: source)
    }
    var outcomes: [Outcome] = []
    for _ in 0..<(count?.value ?? 1) {
      if let step = history.undo(in: &transaction) { outcomes.append(.undone(statement: step.statement)) }
    }
    return outcomes
  }

  /// Does again the statements that were taken back last: all that are asked for, or none.
  private func redo(
    _ count: Spanned<Int>?, _ statement: Statement, of source: Source
  ) throws(Failure) -> [Outcome] {
    guard !history.undone.isEmpty else { throw Failure(.nothingToRedo, at: statement.range, in: source) }
    if let count, count.value > history.undone.count {
      throw Failure(.redoTooFar(count.value, available: history.undone.count), at: count.range, in: source)
    }
    var outcomes: [Outcome] = []
    for _ in 0..<(count?.value ?? 1) {
      if let step = history.redo(in: &transaction) { outcomes.append(.redone(statement: step.statement)) }
    }
    return outcomes
  }

  /// The first line of a statement, for `log`, and for `undo` to say what it took back.
  static func summary(of statement: Statement, in source: Source) -> String {
    let end = min(statement.range.end, source.lineRange(around: statement.range.start).end)
    return source.text(of: SourceRange(start: statement.range.start, end: end))
  }

  // MARK: Telling

  /// Tells what one statement came to, as one text.
  func tell(_ outcomes: [Outcome]) {
    let renderer = TextRenderer(
      width: style.width, usesColour: style.usesColour, form: surroundings.outputForm, catalogue: catalogue)
    var text = ""
    var confirmations = 0
    for outcome in outcomes where style.confirms || outcome.isResult {
      let told = renderer.text(of: outcome)
      if !outcome.isResult, !told.isEmpty { confirmations += 1 }
      if outcome.isResult || confirmations <= Self.confirmationLimit { text += told }
    }
    if confirmations > Self.confirmationLimit {
      text += catalogue.furtherConfirmations(confirmations - Self.confirmationLimit) + "\n"
    }
    if !text.isEmpty { emit(.result(text)) }
  }

  /// How many changes of one statement, such as of a file that it runs, are confirmed one by one.
  private static let confirmationLimit = 10

  private var diagnosticRenderer: DiagnosticRenderer {
    DiagnosticRenderer(
      format: style.diagnostics, usesColour: style.usesColour, width: style.width, catalogue: catalogue)
  }

  func tell(_ failure: Failure) {
    let renderer = diagnosticRenderer
    for (diagnostic, source) in failure.diagnostics {
      emit(.diagnostic(renderer.text(of: diagnostic, in: source)))
    }
    if failure.further > 0 { emit(.diagnostic(renderer.text(ofFurther: failure.further))) }
  }

  /// How many mistakes of one text are told one by one.
  public static let diagnosticLimit = 20

  // MARK: Texts and paths

  /// Reads all of a text before any of it is run. Neither statements nor more mistakes than are told are kept: a text may
  /// be larger than memory would hold.
  /// - Returns: whether a scenario stands in it.
  /// - Throws: what does not parse, or that there was no time to find out.
  @discardableResult
  private func check(_ text: StatementText) throws(Failure) -> Bool {
    var reader = text.readerForMistakes()
    var mistakes: [(diagnostic: Diagnostic, source: Source)] = []
    var further = 0
    var encodingMistakes = EncodingMistakes()
    var read = 0
    var hasScenario = false
    while let (parsed, source) = try text.next(from: &reader) {
      read += 1
      if read.isMultiple(of: Self.statementsBetweenQuestions), evaluator.surroundings.isCancelled() {
        throw Failure(unread: source.name, .interrupted)
      }
      if case .statement(let statement) = parsed, case .scenario = statement.node { hasScenario = true }
      let found = encodingMistakes.withoutRepetition(parsed.diagnostics)
      guard !found.isEmpty else { continue }
      let told = found.prefix(Self.diagnosticLimit - mistakes.count)
      mistakes += told.map { ($0, source) }
      further += found.count - told.count
      reader.explainsMistakes = mistakes.count < Self.diagnosticLimit
    }
    guard mistakes.isEmpty else { throw Failure(unreadable: mistakes, further: further) }
    return hasScenario
  }

  /// How many statements are read before it is asked again whether to stop.
  private static let statementsBetweenQuestions = 1_000

  /// Reads the files that a text names.
  private func reader(in folder: String?) -> (String) -> Result<[UInt8], FileFailure> {
    Self.reader(of: files, in: folder, isCancelled: evaluator.surroundings.isCancelled)
  }

  private static func reader(
    of files: any Files, in folder: String?, isCancelled: @escaping () -> Bool
  ) -> (String) -> Result<[UInt8], FileFailure> {
    { path in files.read(Self.path(path, in: folder), isCancelled: isCancelled) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func path(_ path: String, in folder: String?) -> String {
    guard let folder, folder != ".", !path.hasPrefix("/") else { return path }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }
}

extension Outcome {
  /// Whether somebody is gone for good.
  var forgetsSomebody: Bool { if case .forgotten = self { true } else { false } }

  /// Whether anything is done with it where changes are not confirmed.
  fileprivate var hasConsequences: Bool {
    switch self {
    case .export, .forgotten: true
    default: isResult
    }
  }

  /// Whether it can be shown in any form.
  var isData: Bool { if case .help = self { false } else { isResult } }

  /// Whether it tells something that was asked for, rather than that something was done.
  var isResult: Bool {
    switch self {
    case .silent, .recorded, .merged, .forgotten, .decided, .ruled, .policySet, .imported, .export, .saved, .undone,
      .redone,
      .todaySet,
      .settingChanged:
      false
    case .assigned: false
    case .whatIf, .plan, .worth, .policy, .rankings, .openings, .why, .seats, .comparison, .table, .details, .gaps,
      .count,
      .log,
      .today,
      .settings,
      .help:
      true
    }
  }
}

extension Statement {
  /// What is not sure of what it came to; nil where nothing is.
  fileprivate func warning(of outcome: Outcome) -> Diagnostic? {
    guard case .importing(_, let file) = node, case .imported(let report) = outcome,
      case .windows1252(let sample) = report.encoding
    else { return nil }
    return Diagnostic(EvaluationProblem.guessedEncoding(path: report.path, sample: sample), at: file.range)
  }
}

extension Statement.Node {
  /// Whether it alters the book or the day and does nothing else, so that nobody sees that it was carried out once that is
  /// taken back.
  fileprivate var onlyRecords: Bool {
    switch self {
    case .today, .add, .change, .remove, .need, .changeNeed: true
    default: false
    }
  }
}
