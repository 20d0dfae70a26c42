import ProBonoText

/// Reads statements from a source, one at a time. It never crashes and never throws: what cannot be read becomes
/// diagnostics, and reading goes on with the next statement.
///
/// Each statement is read without noting what else could have stood where; only when one fails, or when completion asks,
/// is it read again with every expectation noted. The parser has no knowledge of single verbs: it walks the lists of
/// `Verbs.all`.
public struct Parser: Sendable {
  /// The text that is read.
  public let source: Source
  /// The longest quoted name, in bytes of UTF-8. Names are for people.
  public static let nameLimit = 1_000
  /// The longest statement, in bytes.
  public static let statementLimit = 1 << 20
  /// How deep conditions may nest.
  static let depthLimit = 200

  var lexer: Lexer
  /// The token that is looked at.
  private(set) var token: Token
  /// The end of the token before.
  private(set) var lastEnd: Int
  /// The folded text of the token where it is a word.
  private(set) var foldedWord = ""
  /// How deep the condition at hand nests.
  var depth = 0

  /// What could stand at the token; filled only while `notesExpectations`.
  private(set) var expectations: [Expectation] = []
  /// Whether what could stand at each token is noted.
  let notesExpectations: Bool
  /// Whether a statement that fails is read again for what was expected and which word is nearest. Who only counts
  /// mistakes needs neither, and this is what takes the time.
  public var explainsMistakes = true
  /// The verb of the statement at hand, with the kind of record where it takes one, for diagnostics.
  private var form: String?
  /// A clause word that was read as a value just before the token.
  private var doubtfulValue: Spanned<String>?

  /// A parser at the start of a source.
  public init(_ source: Source) {
    self.init(source, from: 0, notesExpectations: false)
  }

  private init(_ source: Source, from offset: Int, notesExpectations: Bool) {
    self.source = source
    self.notesExpectations = notesExpectations
    lexer = Lexer(source, from: offset)
    lastEnd = offset
    token = Token(kind: .end, range: SourceRange(start: offset, end: offset))
    advance()
    lastEnd = offset
  }

  // MARK: Statements

  /// What one place of a text holds.
  public enum Parsed: Sendable {
    /// A statement that was read without a mistake.
    case statement(Statement)
    /// A statement that was not, with what is wrong.
    case failure([Diagnostic], range: SourceRange)
  }

  /// All statements of a text and all that is wrong with it.
  public static func parse(_ source: Source) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    var parser = Parser(source)
    var statements: [Statement] = []
    var diagnostics: [Diagnostic] = []
    while let parsed = parser.next() {
      switch parsed {
      case .statement(let statement): statements.append(statement)
      case .failure(let found, _): diagnostics += found
      }
    }
    return (statements, diagnostics)
  }

  /// The next statement, or what is wrong with it; nil at the end of the source.
  public mutating func next() -> Parsed? {
    while token.kind == .separator { advance() }
    let start = token.range.start
    guard token.kind != .end || !lexer.diagnostics.isEmpty else { return nil }
    form = nil
    doubtfulValue = nil
    depth = 0
    do throws(SyntaxFailure) {
      let node = try Verbs.read(&self)
      let range = SourceRange(start: start, end: max(start, lastEnd))
      try expectEnd()
      if lexer.diagnostics.isEmpty {
        guard range.end - range.start <= Self.statementLimit else {
          return .failure(
            [Diagnostic(SyntaxProblem.statementTooLong(limit: Self.statementLimit), at: range)], range: range)
        }
        return .statement(Statement(node: node, range: range))
      }
    } catch {
      // A mistake that the lexer has found says more than what the parser makes of it.
      if lexer.diagnostics.isEmpty, let diagnostic = error.diagnostic {
        lexer.diagnostics.append(
          notesExpectations || !explainsMistakes ? diagnostic : explained(diagnostic, statementStart: start))
      }
    }
    skipStatement()
    let found = lexer.diagnostics
    lexer.diagnostics = []
    return .failure(found, range: SourceRange(start: start, end: max(start, lastEnd)))
  }

  /// What could stand at the end of a text: at the end of its last, unfinished statement; behind a line break also the
  /// words that go on with the statement above.
  public static func expectations(atEndOf source: Source) -> [Expectation] {
    let here = expectations(atVeryEndOf: source)
    let visible = source.bytes.lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    guard source.bytes[visible...].contains(UInt8(ascii: "\n")) else { return here }
    let above = Source(name: source.name, bytes: Array(source.bytes[..<visible]))
    let continuing = expectations(atVeryEndOf: above).filter { expectation in
      switch expectation {
      case .clause: true
      case .word(let word, _): word.foldedForms.contains(where: Verbs.continuesStatement)
      default: false
      }
    }
    return (here + continuing).removingDuplicates()
  }

  private static func expectations(atVeryEndOf source: Source) -> [Expectation] {
    var start = 0
    var parser = Parser(source)
    // Find where the last statement begins, then read it again with every expectation noted.
    while true {
      while parser.token.kind == .separator { parser.advance() }
      start = parser.token.range.start
      if parser.next() == nil { break }
      if parser.token.kind == .end { break }
    }
    var noting = Parser(source, from: start, notesExpectations: true)
    while noting.token.kind == .separator { noting.advance() }
    do throws(SyntaxFailure) {
      _ = try Verbs.read(&noting)
      noting.note(.end)
    } catch {}
    return noting.token.kind == .end ? noting.expectations.removingDuplicates() : []
  }

  /// Whether a text can be written as a word, without quotes.
  public static func isWord(_ text: String) -> Bool {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    let token = lexer.next()
    return token.kind == .word && token.range == SourceRange(start: 0, end: source.bytes.count)
  }

  /// Reads the statement again to learn what could have stood at the place of the diagnostic.
  private func explained(_ diagnostic: Diagnostic, statementStart: Int) -> Diagnostic {
    var noting = Parser(source, from: statementStart, notesExpectations: true)
    guard case .failure(let again, _) = noting.next(), let first = again.first else { return diagnostic }
    return first
  }

  private mutating func skipStatement() {
    lexer.forgetBrackets()
    let kept = lexer.diagnostics.count
    while token.kind != .separator, token.kind != .end {
      advance()
      // What follows the first mistake of a statement is mostly its echo.
      lexer.diagnostics.removeLast(lexer.diagnostics.count - kept)
    }
  }

  private mutating func expectEnd() throws(SyntaxFailure) {
    note(.end)
    if !isAtEnd { throw misplaced() }
  }

  /// Whether nothing more of the statement follows.
  var isAtEnd: Bool { token.kind == .separator || token.kind == .end }

  /// The failure that the token belongs to nothing that was read.
  func misplaced() -> SyntaxFailure {
    if let value = doubtfulValue, value.range.end == lastEnd {
      return failure(.clauseReadAsValue(value.value), at: value.range)
    }
    guard token.kind == .word, let form else { return unexpected() }
    return failure(
      Verbs.continuesStatement(foldedWord) ? .unknownClause(text, verb: form) : .unknownWord(text, after: form))
  }

  // MARK: Tokens

  /// Goes on to the next token.
  mutating func advance() {
    lastEnd = token.range.end
    token = lexer.next()
    if token.kind == .word {
      // What is longer than any name is no word of the language: its beginning is enough to see that.
      let end = min(token.range.end, token.range.start + Self.nameLimit)
      foldedWord = Folding.foldWord(source.text(of: SourceRange(start: token.range.start, end: end)))
    } else {
      foldedWord = ""
    }
    if notesExpectations { expectations.removeAll(keepingCapacity: true) }
  }

  /// The token as it was written.
  var text: String { source.text(of: token.range) }

  /// Says that this could stand at the token.
  mutating func note(_ expectation: Expectation) {
    if notesExpectations { expectations.append(expectation) }
  }

  /// Says that any of these clauses could stand at the token.
  mutating func note(_ descriptions: @autoclosure () -> [ClauseDescription]) {
    guard notesExpectations else { return }
    for description in descriptions() { note(.clause(description)) }
  }

  /// Remembers what is being said, for diagnostics: `match`, `add company`.
  mutating func begin(_ verb: String) { form = verb }

  /// Remembers the kind of record behind the verb.
  mutating func say(_ kind: String) { form?.append(" " + kind) }

  /// Takes the token where it is of this kind.
  mutating func take(_ kind: Token.Kind, noting expectation: Expectation) -> Bool {
    note(expectation)
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  /// Whether the token is this word.
  func isAt(_ word: Word) -> Bool { token.kind == .word && word.foldedForms.contains(foldedWord) }

  /// Takes the token where it is this word.
  mutating func take(_ word: Word, as role: WordRole) -> Bool {
    note(.word(word, role: role))
    guard isAt(word) else { return false }
    advance()
    return true
  }

  /// Takes this word, which must stand here.
  mutating func expect(_ word: Word, as role: WordRole) throws(SyntaxFailure) {
    guard take(word, as: role) else { throw unexpected() }
  }

  // MARK: Failures

  /// Takes the token as a value, whatever its word. Where it is a clause word and what follows makes no sense, the value
  /// that should stand before it is what is missing.
  mutating func takeValue() -> Spanned<String> {
    let value = Spanned(text, token.range)
    if Verbs.continuesStatement(foldedWord) { doubtfulValue = value }
    advance()
    return value
  }

  /// The failure that something else was expected here.
  func unexpected() -> SyntaxFailure {
    switch token.kind {
    case .invalid: return SyntaxFailure(diagnostic: nil)
    case .separator, .end:
      // Just behind what is there, where the missing piece would have to be written.
      let place = SourceRange(start: lastEnd, end: lastEnd)
      return SyntaxFailure(diagnostic: Diagnostic(SyntaxProblem.incomplete, at: place, expected: expectations))
    default: return failure(.unexpected(text))
    }
  }

  /// A failure at the token.
  func failure(_ problem: SyntaxProblem) -> SyntaxFailure {
    failure(problem, at: token.range)
  }

  /// A failure at a range that was read.
  func failure(_ problem: SyntaxProblem, at range: SourceRange) -> SyntaxFailure {
    var diagnostic = Diagnostic(problem, at: range, expected: expectations.removingDuplicates())
    if token.kind == .word, range == token.range {
      let words = expectations.flatMap(\.words)
      diagnostic.suggestion = EditDistance.nearest(to: text, among: words)
    }
    return SyntaxFailure(diagnostic: diagnostic)
  }

  // MARK: Clauses

  /// Reads clauses in any order until something else comes.
  mutating func readClauses<Node>(_ list: ClauseList<Node>, into node: inout Node) throws(SyntaxFailure) {
    var used: Set<Int> = []
    while true {
      note(list.clauses.enumerated().filter { !used.contains($0.offset) }.map(\.element.description))
      guard token.kind == .word, let index = list.index(of: foldedWord) else { return }
      guard used.insert(index).inserted else { throw failure(.repeatedClause(list.clauses[index].description.word.en)) }
      advance()
      try list.clauses[index].read(&self, &node)
    }
  }

  /// Reads the clauses of a `change`: as above, and `add WORD …`, `drop WORD …` (as often as one likes), `no WORD`.
  mutating func readChanges<Node>(_ list: ClauseList<Node>, into node: inout Node) throws(SyntaxFailure) {
    var used: Set<Int> = []
    while true {
      note(list.clauses.enumerated().filter { !used.contains($0.offset) }.map(\.element.description))
      if take(Keywords.add, as: .clause) {
        try readListChange(list, into: &node, \.readAdded)
      } else if take(Keywords.drop, as: .clause) {
        try readListChange(list, into: &node, \.readDropped)
      } else if take(Keywords.no, as: .clause) {
        let place = token.range
        let index = try takeClause(of: list) { $0.clear != nil }
        guard used.insert(index).inserted else {
          throw failure(.repeatedClause(list.clauses[index].description.word.en), at: place)
        }
        list.clauses[index].clear?(&node)
      } else if token.kind == .word, let index = list.index(of: foldedWord) {
        guard used.insert(index).inserted else {
          throw failure(.repeatedClause(list.clauses[index].description.word.en))
        }
        advance()
        try list.clauses[index].read(&self, &node)
      } else {
        return
      }
    }
  }

  private mutating func readListChange<Node>(
    _ list: ClauseList<Node>, into node: inout Node, _ reader: KeyPath<Clause<Node>, Clause<Node>.Reader?>
  ) throws(SyntaxFailure) {
    let index = try takeClause(of: list) { $0[keyPath: reader] != nil }
    try list.clauses[index][keyPath: reader]?(&self, &node)
  }

  /// Takes the word of one of the clauses that suit; the index of the clause.
  private mutating func takeClause<Node>(
    of list: ClauseList<Node>, where suits: (Clause<Node>) -> Bool
  ) throws(SyntaxFailure) -> Int {
    note(list.clauses.filter(suits).map(\.description))
    guard token.kind == .word, let index = list.index(of: foldedWord), suits(list.clauses[index]) else {
      throw unexpected()
    }
    advance()
    return index
  }
}

extension Expectation {
  /// The words that would be written for it, in both languages.
  var words: [String] {
    switch self {
    case .verb: Verbs.all.flatMap { [$0.word.en, $0.word.fr] }
    case .word(let word, _): [word.en, word.fr]
    case .clause(let clause): [clause.word.en, clause.word.fr]
    default: []
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  func removingDuplicates() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
