import CLibedit
import Glibc

/// Reads inputs from a person at a terminal, who can edit them with the keys of emacs or vi.
///
/// libedit decodes the keys, runs the commands, reads `.editrc` and owns the line; the picture is drawn here. What the
/// editor knows of the language that is typed, it knows from `completer`, `highlighter`, `hinter` and `validator`, none
/// of which is needed.
///
/// Between two calls of `readLine` the terminal is as it was found, so Ctrl-C raises SIGINT (see `InterruptFlag`).
/// Inputs enter the history only by `History.append`: the caller knows which are worth keeping.
public final class LineEditor {
  /// Asked when Tab is pressed.
  public var completer: (any Completer)?
  /// Asked for colours when the text changes.
  public var highlighter: (any Highlighter)?
  /// Asked for what may follow when the text changes.
  public var hinter: (any Hinter)?
  /// Asked when Enter is pressed. Without one, every input is complete.
  public var validator: (any Validator)?
  /// What the edit line says by itself.
  public var wording = EditorWording()
  /// What the name of a file ends in that holds an input while the editor of the environment is open (Ctrl-X Ctrl-E), its
  /// dot included.
  public var fileExtension = ".txt"
  /// What ↑, Ctrl-R and hints draw from; the caller adds to it.
  public let history: History

  let libedit: HeadlessLibedit
  let input: KeyInput
  private let output: Int32
  private var painter: Painter

  // While a line is read:
  private var prompt = Prompt(primary: "", continuation: "")
  /// How the reading ended, once it has.
  var result: ReadResult?
  var undoStack = UndoStack()
  var walk: HistoryWalk?
  var completion: CompletionSession?
  var search: HistorySearch?
  /// The last command of ours, and the line that it left: another line means that something else came after it.
  var lastCommand: (command: EditCommand, line: EditBuffer)?
  var killRing = KillRing()
  var lastArgument: LastArgument?
  private var analysis = Analysis()

  /// What highlighter and hinter said of a line.
  private struct Analysis {
    var buffer = EditBuffer()
    var isFinished = false
    var spans: [StyledSpan] = []
    var hint: Hint?
  }

  /// Beyond this many bytes a text, surely a pasted one, is neither highlighted nor given a hint.
  private static let analysedBytes = 1 << 16

  /// An editor on a terminal.
  ///
  /// - Parameters:
  ///   - program: the name by which `.editrc` can tell programs apart.
  ///   - isColoured: whether to use colours; bold, underlined and reversed text is used in any case.
  ///   - input: a descriptor of the terminal, open for reading.
  ///   - output: a descriptor of the same terminal, open for writing.
  ///
  /// Sets the locale's character encoding (`LC_CTYPE`) for the process: libedit needs it to be UTF-8.
  public init(
    program: String, history: History = History(), isColoured: Bool = true,
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) throws(LineEditorError) {
    for descriptor in [input, output] where isatty(descriptor) == 0 { throw .notATerminal(descriptor) }
    guard Terminal.type != nil else { throw .dumbTerminal }
    self.history = history
    self.output = output
    self.input = try KeyInput(descriptor: input)
    painter = Painter(isColoured: isColoured)
    libedit = try HeadlessLibedit(program: program, input: input, output: output)
    libedit.setClient(self)
  }

  /// Lets go of pieces that were cut out of lines and could still be put in again.
  public func forgetCut(where isToGo: (String) -> Bool) { killRing.remove(where: isToGo) }

  /// Reads one input.
  public func readLine(prompt: Prompt) -> ReadResult {
    self.prompt = prompt
    result = nil
    undoStack = UndoStack()
    walk = nil
    completion = nil
    lastCommand = nil
    beginEditing()
    libedit.readLine()
    let result = self.result ?? .endOfInput
    showLast(result)
    endEditing()
    return result
  }

  // MARK: The terminal

  private func beginEditing() {
    input.forgetSignals()
    _ = clibedit_guard_begin(output, input.wakeWriter)
    write("\u{1B}[?2004h")
  }

  private func endEditing() {
    write("\u{1B}[?2004l")
    clibedit_guard_end()
  }

  /// Stops the process as Ctrl-Z does at other times, with the terminal as it was found, until it is continued.
  func suspend() {
    write(painter.leave())
    // The whole job, as the terminal would: a shell script around us has to stop too.
    _ = withTerminalAsFound { kill(0, SIGTSTP) }
  }

  /// Does something with the terminal as it was found and the picture gone; afterwards it is drawn where the cursor is.
  func outsideOfEditing<Result>(_ work: () -> Result) -> Result {
    write(painter.erase(forColumns: Terminal.size(of: output).columns))
    return withTerminalAsFound(work)
  }

  private func withTerminalAsFound<Result>(_ work: () -> Result) -> Result {
    endEditing()
    libedit.prepareTerminal(editing: false)
    defer {
      beginEditing()
      libedit.prepareTerminal(editing: true)
    }
    return work()
  }

  func clearScreen() { write(painter.clearScreen()) }

  private func write(_ text: String) {
    if !text.isEmpty { Terminal.write(text, to: output) }
  }

  // MARK: Keys

  /// How long the rest of a key's sequence takes at most to come.
  private static let sequenceMilliseconds: Int32 = 50

  /// libedit asks for a character.
  static func read(into character: UnsafeMutablePointer<wchar_t>?, for editor: OpaquePointer?) -> Int32 {
    guard let client = HeadlessLibedit.client(of: editor), let character, var scalar = client.nextScalar() else {
      return 0
    }
    // In a menu and in vi mode the Escape key is a command of its own, unless it begins a sequence, which comes at once.
    // Who uses vi may type on just as fast: letters there are no Alt keys.
    if scalar == "\u{1B}" {
      if client.isMenuOpen, !client.input.hasMore(within: sequenceMilliseconds) {
        scalar = HeadlessLibedit.escapeKeyInMenu
      } else if client.libedit.isVi, !client.input.continuesSequence(within: sequenceMilliseconds) {
        scalar = HeadlessLibedit.escapeKey
      }
    }
    character.pointee = wchar_t(bitPattern: scalar.value)
    return 1
  }

  /// The next character typed; the picture is brought up to date before waiting for it. Nil where there is none to come.
  func nextScalar() -> Unicode.Scalar? {
    while true {
      let event = input.next {
        undoStack.record(libedit.buffer)
        narrowCompletion()
        show()
      }
      switch event {
      case .scalar(let scalar): return scalar
      case .resized: write(painter.erase(forColumns: Terminal.size(of: output).columns))
      case .continued:
        libedit.prepareTerminal(editing: false)
        libedit.prepareTerminal(editing: true)
        write("\u{1B}[?2004h")
        painter.forget()
      case .interrupted:
        InterruptFlag.lower()
        result = .interrupted
        return nil
      case .endOfInput: return nil
      }
    }
  }

  /// libedit runs one of our commands.
  static func run(_ command: EditCommand, for editor: OpaquePointer?) -> UInt8 {
    guard let client = HeadlessLibedit.client(of: editor) else { return UInt8(CC_FATAL) }
    client.perform(command)
    return UInt8(client.result == nil ? CC_NORM : CC_NEWLINE)
  }

  // MARK: The picture

  /// Whether there is a menu of completions for the line as it is.
  private var isMenuOpen: Bool { completion.map { $0.shown == libedit.buffer } ?? false }

  private func show() {
    let size = Terminal.size(of: output)
    let state: EditorState
    if let search {
      let prompt = Prompt(primary: wording.searchPrompt, continuation: "", style: self.prompt.style)
      state = EditorState(
        prompt: prompt, buffer: EditBuffer(search.query), menu: search.menu(wording), wording: wording, size: size)
    } else {
      let buffer = libedit.buffer
      analyse(buffer)
      // Whatever changed the line has closed the menu.
      let menu = isMenuOpen ? completion?.menu : nil
      state = EditorState(
        prompt: prompt, buffer: buffer, spans: analysis.spans, hint: menu == nil ? analysis.hint : nil, menu: menu,
        wording: wording, size: size)
    }
    write(painter.paint(frame(state)))
  }

  /// The picture that stays on the screen.
  private func showLast(_ result: ReadResult) {
    var buffer = libedit.buffer
    buffer.move(to: buffer.end)
    analyse(buffer, isFinished: true)
    let state = EditorState(
      prompt: prompt, buffer: buffer, spans: analysis.spans, mark: result == .interrupted ? "^C" : "",
      size: Terminal.size(of: output))
    write(painter.paint(frame(state)) + painter.leave())
  }

  /// The hint for the line, if the cursor is where it would be shown.
  func hint(for buffer: EditBuffer) -> Hint? {
    analyse(buffer)
    return analysis.hint
  }

  private func analyse(_ buffer: EditBuffer, isFinished: Bool = false) {
    guard buffer != analysis.buffer || isFinished != analysis.isFinished else { return }
    analysis = Analysis(buffer: buffer, isFinished: isFinished)
    guard buffer.end <= Self.analysedBytes, !buffer.isEmpty else { return }
    analysis.spans = highlighter?.highlight(buffer.text, at: isFinished ? nil : buffer.cursor) ?? []
    if buffer.isCursorAtEnd, !isFinished { analysis.hint = hinter?.hint(for: buffer.text, history: history) }
  }
}
