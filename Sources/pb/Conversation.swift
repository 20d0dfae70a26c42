import Glibc
import LineEditor
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession
import ProBonoText

/// The prompt: lines go from the editor to the session, and what it says goes to the terminal.
struct Conversation {
  private let options: PromptOptions
  private let console: Console
  private let session: Session
  private let progress: ProgressLine

  init(_ options: PromptOptions, _ output: OutputOptions, form: OutputForm?) {
    self.options = options
    console = Console(output.settings)
    progress = ProgressLine(isPlain: options.plain)
    var style = console.style(for: STDOUT_FILENO, confirms: true)
    if options.plain { style.usesColour = false }
    // A person looks at today's book: here, and here alone, the clock says which day it is, and the environment which
    // language to speak.
    session = Session(
      today: output.today ?? Self.currentDay(), language: output.language ?? Self.ownLanguage() ?? .english,
      form: form ?? .table, variables: output.variables, style: style, isCancelled: { InterruptFlag.isRaised }
    ) { _ in }
    let pager = options.plain || Terminal.type == nil ? nil : Pager()
    session.emit = { [progress, weak session] output in
      progress.clear()
      switch output {
      case .result(let text):
        if let pager, let session, session.surroundings.pager == .on {
          pager.show(text, session.catalogue)
        } else {
          Console.write(text, to: STDOUT_FILENO)
        }
      case .diagnostic(let text), .warning(let text), .note(let text): Console.write(text, to: STDERR_FILENO)
      }
    }
    session.reportProgress = { [progress] in progress.show($0, in: Catalogue(language: $1)) }
  }

  /// Reads and runs until the person leaves.
  func run() -> Session.Ending {
    InterruptFlag.install()
    let editor = options.plain ? nil : makeEditor()
    Console.write(
      session.catalogue.greeting(
        version: ProBonoShell.version, isFirst: editor != nil && isFirst, width: Console.width(of: STDOUT_FILENO)),
      to: STDOUT_FILENO)
    guard let editor else {
      session.askInTour = { [session] prompt, _ in Self.ask(prompt, in: session.catalogue) }
      return conversePlainly()
    }
    session.askInTour = { prompt, guest in ask(prompt, guest, with: editor) }
    session.didForget = { names in forget(names, in: editor) }
    return converse(with: editor)
  }

  // MARK: Edit line

  private func makeEditor() -> LineEditor? {
    guard let editor = try? LineEditor(program: "pb", history: savedHistory(), isColoured: session.style.usesColour)
    else {
      return nil
    }
    editor.validator = StatementValidator()
    editor.fileExtension = ".pb"
    return editor
  }

  /// Lets the editor know the words and names of a session: of ours, or of that of the tour.
  private func prepare(_ editor: LineEditor, for session: Session) {
    editor.completer = SessionCompleter(session: session)
    editor.hinter = StatementHinter(session: session)
    editor.highlighter = StatementHighlighter(session: session)
    editor.wording = EditorWording(session.catalogue)
    // Before anybody waits for a key.
    session.prepareSuggestions()
  }

  /// Where the history is kept; nil where there is none.
  private var historyPath: String? {
    guard !options.hasNoHistory else { return nil }
    let environment = Self.environment(["XDG_STATE_HOME", "HOME"])
    return History.standardPath(application: "pb", environment: environment)
  }

  /// Whether nothing was ever typed here, as far as is known: where a history would be kept, there is none yet.
  private var isFirst: Bool { historyPath.map { access($0, F_OK) != 0 && errno == ENOENT } ?? false }

  private func savedHistory() -> History {
    guard let path = historyPath else { return History() }
    do throws(HistoryError) {
      return try History(path: path)
    } catch {
      tell(error)
      return History()
    }
  }

  private func tell(_ error: HistoryError) {
    Console.complain(session.catalogue.historyUnusable(error.path, because: FileFailure(error.code)))
  }

  private func converse(with editor: LineEditor) -> Session.Ending {
    var keepsHistory = true
    var departure = Departure()
    while true {
      prepare(editor, for: session)
      switch editor.readLine(prompt: prompt) {
      case .line(let line):
        session.style.width = Console.width(of: STDOUT_FILENO)
        // A line that begins with a blank is not kept.
        if !line.hasPrefix(" ") {
          do throws(HistoryError) {
            try editor.history.append(line)
          } catch {
            // Once is enough: until the end of the conversation the history is kept in memory.
            if keepsHistory { tell(error) }
            keepsHistory = false
          }
        }
        if run(line) != .fine { editor.history.markFailed(line) }
        if !session.hasQuit { departure.isAnnounced = false } else if departure.isMeant(by: session) { return .fine }
      case .interrupted: continue
      case .endOfInput: if departure.isMeant(by: session) { return .fine }
      }
    }
  }

  /// Takes out of the history, and of what was cut out of lines, what was typed about people who were forgotten.
  private func forget(_ names: [String], in editor: LineEditor) {
    let mentions = { (text: String) in names.contains { Folding.mentions($0, in: text) } }
    editor.forgetCut(where: mentions)
    do throws(HistoryError) {
      try editor.history.remove(where: mentions)
    } catch {
      tell(error)
    }
  }

  // MARK: The tour

  /// A line of the tour; nil where the person leaves it.
  private func ask(_ prompt: String, _ guest: Session, with editor: LineEditor) -> String? {
    let continuation = session.catalogue.continuationPrompt(below: prompt)
    while true {
      InterruptFlag.lower()
      prepare(editor, for: guest)
      switch editor.readLine(prompt: Prompt(primary: prompt, continuation: continuation)) {
      case .line(let line): return line
      case .interrupted: continue
      case .endOfInput: return nil
      }
    }
  }

  /// The same without an editor.
  private static func ask(_ prompt: String, in catalogue: Catalogue) -> String? {
    var reader = PlainLineReader()
    var gatherer = StatementGatherer()
    while true {
      InterruptFlag.lower()
      switch reader.readLine(prompt: gatherer.isUnfinished ? catalogue.continuationPrompt(below: prompt) : prompt) {
      case .line(let line):
        // An empty line goes on with the tour.
        guard gatherer.isUnfinished || !line.isEmpty else { return "" }
        if let piece = gatherer.add(line) ?? (gatherer.isUnfinished ? nil : gatherer.flush()) {
          return String(decoding: piece.bytes, as: UTF8.self)
        }
      case .interrupted:
        _ = gatherer.flush()
        Console.write("\n", to: STDOUT_FILENO)
      case .endOfInput, .failed:
        Console.write("\n", to: STDOUT_FILENO)
        return nil
      }
    }
  }

  // MARK: The prompt

  /// What stands before the lines at present.
  private var prompt: Prompt {
    let primary = session.prompt(columns: Console.width(of: STDOUT_FILENO) ?? 80)
    return Prompt(primary: primary, continuation: session.catalogue.continuationPrompt(below: primary))
  }

  // MARK: Plain lines

  private func conversePlainly() -> Session.Ending {
    var reader = PlainLineReader()
    var gatherer = StatementGatherer()
    var departure = Departure()
    while true {
      switch reader.readLine(prompt: gatherer.isUnfinished ? prompt.continuation : prompt.primary) {
      case .line(let line):
        if let piece = gatherer.add(line) { run(String(decoding: piece.bytes, as: UTF8.self)) }
        if !gatherer.isUnfinished, let piece = gatherer.flush() { run(String(decoding: piece.bytes, as: UTF8.self)) }
        if !session.hasQuit { departure.isAnnounced = false } else if departure.isMeant(by: session) { return .fine }
      case .interrupted:
        InterruptFlag.lower()
        _ = gatherer.flush()
        Console.write("\n", to: STDOUT_FILENO)
      case .endOfInput:
        if departure.isMeant(by: session, isOnLine: true) { return .fine }
      case .failed: return .fine
      }
    }
  }

  @discardableResult
  private func run(_ text: String) -> Session.Ending {
    // What was pressed while nothing ran meant the line, not the statement.
    InterruptFlag.lower()
    defer {
      progress.clear()
      InterruptFlag.lower()
    }
    return session.run(Source(name: "", text: text), keepsGoing: true)
  }

  // MARK: Surroundings of a person

  /// The variables of the environment that are set, of some.
  private static func environment(_ names: [String]) -> [String: String] {
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return environment
  }

  private static func ownLanguage() -> InterfaceLanguage? {
    InterfaceLanguage(environment: environment(InterfaceLanguage.localeVariables))
  }

  private static func currentDay() -> Day? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
