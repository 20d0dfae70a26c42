import ProBonoText

/// Gathers lines, as they come, into whole statements: what a pipe or the prompt needs to know before it runs anything.
///
/// A statement goes on while a bracket is open, after a comma or a `\` at the end of a line, and where the next line
/// begins with a clause word. Strings end on their line, so each line is looked at once and alone.
public struct StatementGatherer: Sendable {
  /// A piece of text that holds whole statements.
  public struct Piece: Equatable, Sendable {
    public let bytes: [UInt8]
    /// The number of its first line.
    public let firstLine: Int
  }

  private var bytes: [UInt8] = []
  private var firstLine = 1
  private var nextLine = 1
  private var depth = 0
  /// Whether a line `---` waits for the second one.
  private var isInOutput = false
  private var endsInComma = false
  private var endsInBackslash = false
  private var endsStatement = false

  /// Nothing gathered yet.
  public init() {}

  /// Whether what is gathered cannot be the end of a statement: a bracket is open, or a comma or `\` ends it.
  public var isUnfinished: Bool { depth > 0 || isInOutput || endsInComma || endsInBackslash }

  /// Takes one line, without its line break. Returns what it completes: the statement before it, where the line does not
  /// go on with that one.
  public mutating func add(_ line: [UInt8]) -> Piece? {
    let source = Source(name: "", bytes: line)
    var completed: Piece?
    let isTooLong = bytes.count > Parser.statementLimit
    if !bytes.isEmpty, isTooLong || endsStatement || !isUnfinished && !Self.continues(source) { completed = flush() }
    if bytes.isEmpty { firstLine = nextLine }
    nextLine += 1
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
    measure(source)
    return completed
  }

  /// What is gathered so far, whole or not.
  public mutating func flush() -> Piece? {
    guard !bytes.isEmpty else { return nil }
    let piece = Piece(bytes: bytes, firstLine: firstLine)
    bytes = []
    depth = 0
    isInOutput = false
    endsInComma = false
    endsInBackslash = false
    endsStatement = false
    return piece
  }

  /// What is gathered so far, where a `;` says that nothing more belongs to it.
  public mutating func flushWhereEnded() -> Piece? { endsStatement && !isUnfinished ? flush() : nil }

  /// Whether Enter behind this text would leave something open.
  public static func isUnfinished(_ text: String) -> Bool {
    var gatherer = StatementGatherer()
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      gatherer.measure(Source(name: "", bytes: Array(line)))
    }
    return gatherer.isUnfinished
  }

  private mutating func measure(_ source: Source) {
    if source.outputMark(onLine: source.lineRange(around: 0)) != nil {
      isInOutput.toggle()
      (endsInComma, endsInBackslash, endsStatement) = (false, false, false)
      return
    }
    if isInOutput { return }
    var lexer = Lexer(source)
    var last: Token.Kind?
    while true {
      let token = lexer.next()
      switch token.kind {
      case .openParenthesis, .openBrace: depth += 1
      case .closeParenthesis, .closeBrace: depth = max(0, depth - 1)
      case .end:
        endsInBackslash = lexer.endsInBackslash
        // An empty line or a comment changes nothing else.
        guard let last else { return }
        endsInComma = last == .comma
        endsStatement = last == .separator
        return
      default: break
      }
      last = token.kind
    }
  }

  private static func continues(_ line: Source) -> Bool {
    var lexer = Lexer(line)
    let first = lexer.next()
    switch first.kind {
    case .word: return Verbs.continuesStatement(line.key(of: first.range))
    // A line of blanks or a comment may stand inside a statement; it is passed over either way.
    case .end: return true
    default: return false
    }
  }
}
