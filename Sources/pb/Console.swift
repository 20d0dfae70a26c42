import ArgumentParser
import Glibc
import LineEditor
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoScenarios
import ProBonoSession
import ProBonoText

/// The standard streams: results go to one, diagnostics to the other.
struct Console {
  private let settings: OutputSettings
  private let form: OutputForm
  /// The language that the options ask for; without them English, whatever the environment, for nothing here may hang on
  /// the machine.
  private var language: InterfaceLanguage { settings.language ?? .english }
  private var catalogue: Catalogue { Catalogue(language: language) }

  init(_ settings: OutputSettings, form: OutputForm? = nil) {
    self.settings = settings
    self.form = form ?? .table
  }

  /// Whether a person sits at both ends.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  // MARK: Running

  /// Runs texts given on the command line, one after another on one book.
  func run(texts: [String], named name: String) -> Session.Ending {
    withSession { session, _ in
      runEach(texts, in: session) { session.run(Source(name: name, text: $0), keepsGoing: settings.keepsGoing) }
    }
  }

  /// Runs files, one after another on one book.
  func run(files: [String]) -> Session.Ending {
    withSession { session, results in
      runEach(files, in: session) { file in
        file == "-"
          ? runStandardInput(in: session, results) : session.run(file: file, keepsGoing: settings.keepsGoing)
      }
    }
  }

  /// The first item that does not end well ends all, unless told to go on.
  private func runEach(
    _ items: [String], in session: Session, _ run: (String) -> Session.Ending
  ) -> Session.Ending {
    var ending = Session.Ending.fine
    for item in items where !session.hasQuit {
      let next = run(item)
      if ending == .fine { ending = next }
      if next == .interrupted || next != .fine && !settings.keepsGoing { return next }
    }
    return ending
  }

  /// Runs what a pipe brings, statement by statement, as it comes.
  func runStandardInput() -> Session.Ending {
    withSession { runStandardInput(in: $0, $1) }
  }

  private func runStandardInput(in session: Session, _ results: OutputBuffer) -> Session.Ending {
    var reader = PlainLineReader(input: STDIN_FILENO)
    var gatherer = StatementGatherer()
    var ending = Session.Ending.fine

    /// Whether to go on.
    func run(_ piece: StatementGatherer.Piece?) -> Bool {
      guard let piece else { return true }
      let next = session.run(
        Source(name: session.catalogue.standardInput, bytes: piece.bytes, firstLine: piece.firstLine),
        keepsGoing: settings.keepsGoing)
      if ending == .fine || next == .interrupted { ending = next }
      // Whoever writes statements may be waiting for what this one says before writing the next.
      results.flush()
      return !session.hasQuit && (next == .fine || settings.keepsGoing && next != .interrupted)
    }

    while true {
      switch reader.readLine() {
      case .line(let line):
        guard run(gatherer.add(line)), run(gatherer.flushWhereEnded()) else { return ending }
      case .interrupted:
        return .interrupted
      case .endOfInput:
        _ = run(gatherer.flush())
        return ending
      case .failed(let code):
        Self.complain(session.catalogue.standardInputUnreadable(because: FileFailure(code)))
        return .failed
      }
    }
  }

  /// All that comes through standard input, whose last line gets a line break where it has none.
  static func readStandardInput() -> Result<[UInt8], FileFailure> {
    var reader = PlainLineReader(input: STDIN_FILENO)
    var bytes: [UInt8] = []
    while true {
      switch reader.readLine() {
      case .line(let line): bytes += line + [UInt8(ascii: "\n")]
      case .endOfInput: return .success(bytes)
      case .interrupted: return .failure(.interrupted)
      case .failed(let code): return .failure(FileFailure(code))
      }
    }
  }

  /// The files of statements at paths, folders searched; nil, with the reason told, where there are none or one of the paths
  /// cannot be looked at.
  static func files(at paths: [String], _ catalogue: Catalogue) -> [String]? {
    do throws(ScenarioFinder.Failure) {
      let files = try ScenarioFinder.files(at: paths)
      if files.isEmpty { complain(catalogue.noScenario(in: paths)) }
      return files.isEmpty ? nil : files
    } catch {
      complain(catalogue.unreadable(error.path, because: FileFailure(error.code)))
      return nil
    }
  }

  /// Runs scenarios and tells how they went.
  ///
  /// - Parameters:
  ///   - tags: of these a scenario has to have one; all are run where there are none.
  ///   - updates: whether expected output that differs is written anew in place of failing.
  func test(_ paths: [String], tags: [String] = [], updates: Bool = false) -> Session.Ending {
    guard let files = Self.files(at: paths, catalogue) else { return .failed }
    InterruptFlag.install()
    let style = style(for: STDERR_FILENO, confirms: false)
    var runner = ScenarioRunner(
      style: style, width: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), today: settings.today,
      language: language, keepsGoing: settings.keepsGoing)
    runner.variables = settings.variables
    runner.tags = Tags(tags)
    runner.updatesOutput = updates
    let results = runner.run(files) { InterruptFlag.isRaised }
    guard !results.isEmpty || InterruptFlag.isRaised else {
      // A mistyped tag must not look like a test that passes.
      Self.complain(catalogue.noScenario(tagged: tags))
      return .failed
    }
    var ending = Session.Ending.fine
    for result in results {
      let name = result.scenario.name.map { ": \(Escaping.escaped($0))" } ?? ""
      Self.write(
        "\(result.hasPassed ? "ok" : "FAILED")   \(Escaping.escaped(result.scenario.path))\(name)\n", to: STDOUT_FILENO)
      Self.write(result.diagnostics, to: STDERR_FILENO)
      if ending == .fine || result.ending == .interrupted { ending = result.ending }
    }
    if updates {
      do throws(ScenarioRunner.UpdateFailure) {
        for path in try runner.update(results) { Self.write(catalogue.updated(path) + "\n", to: STDOUT_FILENO) }
        for path in ScenarioRunner.notUpdated(results) {
          Self.write(catalogue.notUpdated(path) + "\n", to: STDOUT_FILENO)
        }
      } catch {
        Self.complain(catalogue.cannotUpdate(error.path, error.failure))
        ending = .failed
      }
    }
    let passed = results.count { $0.hasPassed }
    Self.write(catalogue.tally(passed: passed, failed: results.count - passed) + "\n", to: STDOUT_FILENO)
    return ending
  }

  // MARK: Streams

  private func withSession(_ work: (Session, OutputBuffer) -> Session.Ending) -> Session.Ending {
    InterruptFlag.install()
    let results = OutputBuffer(STDOUT_FILENO, catalogue: catalogue)
    var style = style(for: STDOUT_FILENO, confirms: false)
    style.width = nil
    let progress = ProgressLine(isPlain: false)
    let session = Session(
      today: settings.today, language: language, form: form, variables: settings.variables, style: style,
      isCancelled: { InterruptFlag.isRaised }
    ) { output in
      progress.clear()
      switch output {
      case .result(let text): results.write(text)
      case .diagnostic(let text), .warning(let text), .note(let text):
        // In the order in which they came, where both go to one place.
        results.flush()
        Self.write(text, to: STDERR_FILENO)
      }
    }
    session.reportProgress = { progress.show($0, in: Catalogue(language: $1)) }
    // The program ends with it: to take a large book apart row by row would be lost time.
    _ = Unmanaged.passRetained(session)
    let ending = work(session, results)
    progress.clear()
    return results.flush() ? ending : .failed
  }

  /// How to render for a descriptor.
  func style(for descriptor: Int32, confirms: Bool) -> Session.Style {
    Session.Style(
      confirms: confirms, usesColour: Self.usesColour(settings.colour, on: descriptor),
      width: Self.width(of: descriptor), diagnostics: settings.diagnostics)
  }

  /// Whether text for a descriptor is coloured.
  static func usesColour(_ colour: OutputOptions.Colour, on descriptor: Int32) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true
        && Terminal.type != nil
    }
  }

  /// The columns of a terminal; nil for anything else.
  static func width(of descriptor: Int32) -> Int? { size(of: descriptor)?.columns }

  /// The columns and rows of a terminal, 24 where it does not tell; nil for anything else.
  static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  /// The exit status of an ending.
  func exit(_ ending: Session.Ending) -> ExitCode { ExitCode(ending.rawValue) }

  /// Says what the program itself cannot do.
  static func complain(_ message: String) { write("pb: \(Escaping.escaped(message))\n", to: STDERR_FILENO) }

  /// Writes all of a text; false where that fails, with the reason in `errno`.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        written += count
      }
      return true
    }
  }
}

/// Gathers text and writes it in large pieces: a line at a time would cost more than making it.
final class OutputBuffer {
  private let descriptor: Int32
  private let catalogue: Catalogue
  private var text = ""
  private var isOpen = true

  init(_ descriptor: Int32, catalogue: Catalogue) {
    self.descriptor = descriptor
    self.catalogue = catalogue
  }

  func write(_ piece: String) {
    text += piece
    // A person wants to see it now.
    if text.utf8.count >= 1 << 16 || isatty(descriptor) == 1 { flush() }
  }

  /// Writes what is gathered; false where it or something before it could not be written.
  @discardableResult
  func flush() -> Bool {
    if isOpen, !text.isEmpty, !Console.write(text, to: descriptor) {
      isOpen = false
      // That nobody reads any more, as behind `| head`, is nobody's fault.
      if errno != EPIPE {
        Console.complain(catalogue.resultsUnwritable(because: FileFailure(errno)))
      }
    }
    text.removeAll(keepingCapacity: true)
    return isOpen
  }
}
