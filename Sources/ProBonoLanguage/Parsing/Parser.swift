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
  /// The longest statement, in bytes, but for blocks, whose statements are measured one by one.
  public static let statementLimit = 1 << 20
  /// How deep conditions may nest.
  static let depthLimit = 200
  /// How deep blocks may nest.
  static let blockLimit = 20

  var lexer: Lexer
  /// The token that is looked at.
  private(set) var token: Token
  /// The end of the token before.
  private(set) var lastEnd: Int
  /// The key of the token where it is a word of the grammar, or could be one.
  private(set) var word = WordKey.none
  /// How deep the condition at hand nests.
  var depth = 0

  /// What could stand at the token; filled only while `notesExpectations`.
  private(set) var expectations: [Expectation] = []
  /// Whether what could stand at each token is noted.
  let notesExpectations: Bool
  /// Whether a statement that fails is read again for what was expected and which word is nearest. Who only counts
  /// mistakes needs neither, and this is what takes the time.
  public var explainsMistakes = true
  /// The verb of the statement at hand where it was written, and the kind of record where it takes one.
  private var beginning: (verb: SourceRange, kind: String?)?
  /// A clause word that was read as a value just before the token.
  private var doubtfulValue: Spanned<String>?
  /// Whether the clauses of a `change` are being read, where `no CLAUSE` takes a value away.
  private var readsChanges = false
  /// The first block of the outermost statement whose closing brace stands further out than the line of its opening one:
  /// where a brace is missing, it is most likely this block's.
  private var doubtfulBlock: SourceRange?
  /// How many blocks are open around the statement at hand.
  var openBlocks = 0
  /// The mistakes in the statement at hand, those in its block included.
  private var mistakes: [Diagnostic] = []

  /// The values of variables; nil while nobody has said what they are: then a variable is taken for whatever value could
  /// stand in its place.
  var variables: [String: Literal]?
  /// The variables of the statement at hand.
  private var usedVariables: [Spanned<String>] = []
  /// What the variable at the token stands for.
  private(set) var substitute: Literal?

  /// What the tokens read so far were read as; nil where nobody wants to know.
  public private(set) var partsOfSpeech: [PartOfSpeech]?

  /// A parser of a source.
  /// - Parameters:
  ///   - offset: where it begins to read.
  ///   - recordsPartsOfSpeech: whether to remember what each token was read as.
  public init(_ source: Source, from offset: Int = 0, recordsPartsOfSpeech: Bool = false) {
    self.init(source, from: offset, notesExpectations: false)
    if recordsPartsOfSpeech { partsOfSpeech = [] }
  }

  private init(_ source: Source, from offset: Int, notesExpectations: Bool, variables: [String: Literal]? = nil) {
    self.source = source
    self.notesExpectations = notesExpectations
    self.variables = variables
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
    /// A statement that was not, with what is wrong, each diagnostic with the statement that it is about.
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

  /// The statement again, with the values of its variables in their places; what is wrong with it then.
  public static func bind(
    _ statement: Statement, of source: Source, to variables: [String: Literal]
  ) -> Parsed {
    var parser = Parser(source, from: statement.range.start, notesExpectations: false, variables: variables)
    // A statement of a block may end before the bracket that closes it.
    parser.openBlocks = 1
    return parser.next() ?? .failure([], range: statement.range)
  }

  /// The statement at a range where one was read before.
  public static func statement(in source: Source, at range: SourceRange) -> Statement? {
    var parser = Parser(source, from: range.start, notesExpectations: false)
    guard case .statement(let statement) = parser.next() else { return nil }
    return statement
  }

  /// The next statement, or what is wrong with it; nil at the end of the source.
  public mutating func next() -> Parsed? {
    isAtEndOfText ? nil : readStatement()
  }

  /// Passes over the ends of lines and the `;` in front of a statement.
  private mutating func skipSeparators() {
    while token.kind == .separator { advance() }
  }

  /// Whether no statement follows.
  public var isAtEndOfText: Bool {
    mutating get {
      skipSeparators()
      return token.kind == .end && lexer.diagnostics.isEmpty
    }
  }

  /// Whether the end of a line or a `;` stands at the token: behind a statement, that nothing goes on with it.
  public var isAtSeparator: Bool { token.kind == .separator }

  /// The byte offset at which the next statement begins.
  public var startOfNextStatement: Int {
    mutating get {
      skipSeparators()
      return token.range.start
    }
  }

  /// The statement at the token.
  private mutating func readStatement() -> Parsed {
    let start = token.range.start
    beginning = nil
    doubtfulValue = nil
    if openBlocks == 0 { doubtfulBlock = nil }
    depth = 0
    usedVariables = []
    let outerMistakes = mistakes
    defer { mistakes = outerMistakes }
    mistakes = []
    do throws(SyntaxFailure) {
      let node = try readNode()
      let range = SourceRange(start: start, end: max(start, lastEnd))
      try expectEnd()
      if lexer.diagnostics.isEmpty, mistakes.isEmpty {
        guard range.end - range.start <= Self.statementLimit || node.hasBlock else {
          let tooLong = Diagnostic(SyntaxProblem.statementTooLong(limit: Self.statementLimit), at: range)
          return .failure([tooLong.about(range)], range: range)
        }
        return .statement(Statement(node: node, range: range, variables: usedVariables))
      }
    } catch {
      // A mistake that the lexer has found says more than what the parser makes of it.
      if lexer.diagnostics.isEmpty, let diagnostic = error.diagnostic {
        lexer.diagnostics.append(
          notesExpectations
            ? completed(diagnostic, statementStart: start)
            : !explainsMistakes || !diagnostic.dependsOnExpectations
              ? diagnostic : explained(diagnostic, statementStart: start))
      }
    }
    let endsTooEarly = lexer.diagnostics.contains { $0.problem as? SyntaxProblem == .incomplete }
    let strayLine = endsTooEarly && isAboveStrayLine(statementStart: start)
    skipStatement(toEndOfLine: lexer.diagnostics.contains { $0.isOfAnotherLanguage(statementStart: start) })
    if strayLine {
      // What was meant to go on with this statement is no mistake of its own.
      advance()
      skipStatement()
    }
    let range = SourceRange(start: start, end: max(start, lastEnd))
    let found = (mistakes + lexer.diagnostics).map { $0.about(range) }
    lexer.diagnostics = []
    return .failure(found, range: range)
  }

  private mutating func readNode() throws(SyntaxFailure) -> Statement.Node {
    guard token.kind == .output else { return try Verbs.read(&self) }
    let output = ExpectedOutput(in: source, at: token.range)
    advance()
    return .output(output)
  }

  // MARK: Blocks

  /// Statements in braces. What is wrong with one of them is wrong with the statement that holds them, unless `keeps` says
  /// that a block may hold mistakes.
  mutating func block(keepingMistakes keeps: Bool = false) throws(SyntaxFailure) -> Block {
    note(.openBrace)
    guard token.kind == .openBrace else { throw unexpected() }
    let opening = token.range
    guard openBlocks < Self.blockLimit else { throw failure(.blocksTooDeep(limit: Self.blockLimit)) }
    let outer = (beginning: beginning, used: usedVariables, variables: variables)
    openBlocks += 1
    // What a variable stands for in a statement of the block is known when that statement is carried out.
    variables = nil
    defer {
      openBlocks -= 1
      (beginning, usedVariables, variables) = outer
    }
    advance()
    var block = Block(statements: [], mistakes: [], range: opening)
    while true {
      skipSeparators()
      switch token.kind {
      case .closeBrace:
        if let closing = source.indentation(ofFirstOnLine: token.range.start),
          closing < source.indentation(ofLineAround: opening.start)
        {
          doubtfulBlock = doubtfulBlock ?? opening
        }
        openBlocks -= 1
        advance()
        openBlocks += 1
        block.range = opening.through(SourceRange(start: opening.start, end: lastEnd))
        if !keeps { mistakes += block.mistakes }
        return block
      case .end:
        mistakes += block.mistakes
        // Where a block inside is not closed, that is why this one seems not to be.
        if case .unclosedBlock = block.mistakes.last?.problem as? SyntaxProblem { throw SyntaxFailure(diagnostic: nil) }
        var unclosed = failure(.unclosedBlock, at: opening)
        if let doubtfulBlock { unclosed.diagnostic?.notes = [Note(.closedFurtherOut, at: doubtfulBlock)] }
        throw unclosed
      default:
        switch readStatement() {
        case .statement(let statement): block.statements.append(statement)
        case .failure(let found, _): block.mistakes += found
        }
      }
    }
  }

  // MARK: Expectations

  /// What could stand at the end of a text: at the end of its last, unfinished statement; behind a line break also the
  /// words that go on with the statement above.
  public static func expectations(atEndOf source: Source) -> [Expectation] {
    begunStatement(atEndOf: source).expectations
  }

  /// The last statement of a text, which may be unfinished, and what could stand at its end; behind a line break also the
  /// words that go on with the statement above.
  public static func begunStatement(atEndOf source: Source) -> BegunStatement {
    var begun = begunStatement(atVeryEndOf: source)
    let visible = source.bytes.lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    guard source.bytes[visible...].contains(UInt8(ascii: "\n")) else { return begun }
    let above = Source(name: source.name, bytes: Array(source.bytes[..<visible]))
    let continuing = begunStatement(atVeryEndOf: above).expectations.filter { expectation in
      switch expectation {
      case .clause: true
      case .word(let word, _): word.foldedForms.contains(where: Verbs.continuesStatement)
      default: false
      }
    }
    begun.expectations = (begun.expectations + continuing).removingDuplicates()
    return begun
  }

  private static func begunStatement(atVeryEndOf source: Source) -> BegunStatement {
    var start = 0
    var parser = Parser(source)
    parser.explainsMistakes = false
    // Find where the last statement begins, then read it again with every expectation noted.
    while true {
      parser.skipSeparators()
      start = parser.token.range.start
      if parser.next() == nil { break }
      if parser.token.kind == .end { break }
    }
    var noting = Parser(source, from: start, notesExpectations: true)
    noting.partsOfSpeech = []
    noting.skipSeparators()
    do throws(SyntaxFailure) {
      _ = try noting.readNode()
      noting.note(.end)
    } catch {}
    return BegunStatement(
      parts: noting.partsOfSpeech ?? [],
      expectations: noting.token.kind == .end ? noting.expectations.removingDuplicates() : [])
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
    var noting = Parser(source, from: statementStart, notesExpectations: true, variables: variables)
    noting.openBlocks = openBlocks
    guard case .failure(let again, _) = noting.next(),
      let same = again.first(where: { $0.range.start == diagnostic.range.start })
    else { return diagnostic }
    return same
  }

  // MARK: Ends

  /// Goes on to the end of the statement, or to that of its line: what is no statement has no `;` that ends it either.
  private mutating func skipStatement(toEndOfLine: Bool = false) {
    lexer.forgetBrackets()
    lexer.forgetComma()
    let kept = lexer.diagnostics.count
    var skippedBlocks = 0
    while token.kind != .end {
      switch token.kind {
      case .separator
      where skippedBlocks == 0 && !(toEndOfLine && source.bytes[token.range.start] == UInt8(ascii: ";")):
        return
      case .openBrace: skippedBlocks += 1
      case .closeBrace where skippedBlocks == 0 && openBlocks > 0: return
      case .closeBrace: skippedBlocks = max(0, skippedBlocks - 1)
      default: break
      }
      advance()
      // A bracket that is never closed must not hide the statements behind it.
      lexer.forgetBrackets()
      // What follows the first mistake of a statement is mostly its echo.
      lexer.diagnostics.removeLast(lexer.diagnostics.count - kept)
    }
  }

  private mutating func expectEnd() throws(SyntaxFailure) {
    note(.end)
    if !isAtEnd { throw misplaced() }
  }

  /// Whether nothing more of the statement follows.
  var isAtEnd: Bool {
    token.kind == .separator || token.kind == .end || token.kind == .closeBrace && openBlocks > 0
  }

  /// The failure that the token belongs to nothing that was read.
  func misplaced() -> SyntaxFailure {
    if let value = doubtfulValue, value.range.end == lastEnd {
      return failure(.clauseReadAsValue(value.value), at: value.range)
    }
    guard isAtWord, let form else { return unexpected() }
    return failure(
      Verbs.continuesStatement(word) ? .unknownClause(text, verb: form) : .unknownWord(text, after: form))
  }

  // MARK: Tokens

  /// Goes on to the next token.
  mutating func advance() {
    lastEnd = token.range.end
    token = lexer.next()
    substitute = nil
    switch token.kind {
    case .word: word = source.key(of: token.range)
    case .variable:
      word = .none
      resolveVariable()
    default: word = .none
    }
    if notesExpectations { expectations.removeAll(keepingCapacity: true) }
  }

  /// Puts the value of the variable at the token in its place.
  private mutating func resolveVariable() {
    let name = variableName
    usedVariables.append(Spanned(name, token.range))
    guard let variables else { return }
    guard let value = variables[name] else {
      var diagnostic = Diagnostic(SyntaxProblem.unknownVariable(name), at: token.range)
      diagnostic.suggestion = EditDistance.nearest(to: name, among: variables.keys.sorted()).map { "$" + $0 }
      lexer.diagnostics.append(diagnostic)
      token = Token(kind: .invalid, range: token.range)
      return
    }
    substitute = value
    token = Token(kind: value.isQuoted ? .string : .word, range: token.range)
    if !value.isQuoted { word = WordKey(folded: Folding.foldWord(value.text)) }
  }

  /// The name of the variable at the token, folded, without its `$`.
  private var variableName: String {
    let end = min(token.range.end, token.range.start + Self.nameLimit)
    return Folding.foldWord(source.text(of: SourceRange(start: token.range.start + 1, end: end)))
  }

  /// The folded text of the token where it is a word, its digits those of ASCII; else nothing.
  var foldedWord: String {
    guard token.kind == .word else { return "" }
    if let substitute { return Folding.foldWord(substitute.text).withPlainDigits }
    // What is longer than any name is no word of the language: its beginning is enough to see that.
    let end = min(token.range.end, token.range.start + Self.nameLimit)
    return Folding.foldWord(source.text(of: SourceRange(start: token.range.start, end: end))).withPlainDigits
  }

  /// The first byte of the token where it is a word; of a character beyond ASCII, that of what it folds to.
  var firstByteOfWord: UInt8? {
    guard token.kind == .word else { return nil }
    if substitute == nil, case let byte = source.bytes[token.range.start], byte < 0x80 { return byte }
    return foldedWord.utf8.first
  }

  /// The token as it was written, or what the variable there stands for.
  var text: String { substitute?.text ?? source.text(of: token.range) }

  /// What the quoted name at the token means.
  var stringValue: String { substitute?.text ?? source.stringValue(of: token.range) }

  /// Whether a word stands here that somebody wrote here: no variable.
  var isAtWord: Bool { token.kind == .word && substitute == nil }

  /// Whether a value stands here that nobody knows yet.
  var isAtUnknownValue: Bool { token.kind == .variable }

  /// Takes a value that nobody knows yet: anything that could stand here will do until the variable is known.
  mutating func takeUnknown<Value>(as value: Value) -> Spanned<Value> {
    let spanned = Spanned(value, token.range)
    record(.variable)
    advance()
    return spanned
  }

  /// The token behind the one that is looked at.
  var following: Token {
    var ahead = lexer
    return ahead.next()
  }

  /// Whether a `no CLAUSE` that takes a value away stands here, rather than the word `no` and a clause with its value: the
  /// statement ends behind the clause word, or goes on with another clause.
  var isAtClearing: Bool {
    guard readsChanges, isAt(Keywords.no, as: .clause) else { return false }
    var ahead = self
    ahead.advance()
    guard ahead.isAtWord, Verbs.clearable[ahead.word] != nil else { return false }
    ahead.advance()
    // A period may begin with its own `from`.
    let endsClause = ahead.isAtWord && Verbs.continuesStatement(ahead.word)
    return ahead.isAtEnd || endsClause && !ahead.isAt(Keywords.from, as: .connector)
  }

  /// Says that this could stand at the token.
  mutating func note(_ expectation: @autoclosure () -> Expectation) {
    if notesExpectations { expectations.append(expectation()) }
  }

  /// Says that any of these clauses could stand at the token.
  mutating func note(_ descriptions: @autoclosure () -> [ClauseDescription]) {
    guard notesExpectations else { return }
    for description in descriptions() { note(.clause(description)) }
  }

  /// Remembers what the token is read as, where somebody wants to know.
  mutating func record(_ role: @autoclosure () -> PartOfSpeech.Role) {
    guard partsOfSpeech != nil else { return }
    partsOfSpeech?.append(PartOfSpeech(role: substitute == nil ? role() : .variable, range: token.range))
  }

  /// The verb of the statement at hand as it was written, with the kind of record where it takes one, for diagnostics:
  /// `match`, `add company`.
  var form: String? {
    guard let beginning else { return nil }
    return source.text(of: beginning.verb) + (beginning.kind.map { " " + $0 } ?? "")
  }

  /// Remembers the verb at the token, for diagnostics.
  mutating func begin(_ verb: Verb) {
    beginning = (verb: token.range, kind: nil)
    record(.verb(verb.word))
    advance()
  }

  /// Takes the word that tells one form of a verb from the others: `company` of `add company`.
  mutating func expectKind(_ word: Word) throws(SyntaxFailure) {
    let written = text
    try expect(word, as: .choice)
    beginning?.kind = written
  }

  /// Takes the token where it is of this kind.
  mutating func take(_ kind: Token.Kind, noting expectation: @autoclosure () -> Expectation) -> Bool {
    note(expectation())
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  /// Takes the token, which must be of this kind.
  mutating func expect(_ kind: Token.Kind, noting expectation: Expectation) throws(SyntaxFailure) {
    guard take(kind, noting: expectation) else { throw unexpected() }
  }

  /// Whether the token is this word. A variable may stand for a choice, not for what makes up the statement.
  func isAt(_ word: Word, as role: WordRole) -> Bool {
    token.kind == .word && (substitute == nil || role == .choice) && word.keys.contains(self.word)
  }

  /// Takes the token where it is this word.
  mutating func take(_ word: Word, as role: WordRole) -> Bool {
    note(.word(word, role: role))
    guard isAt(word, as: role) else { return false }
    record(.word(word, role))
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
  mutating func takeValue(_ expectation: Expectation) -> Spanned<String> {
    let value = Spanned(text, token.range)
    if isAtWord, Verbs.continuesStatement(word) || isFirstOfLine && Verbs.named(word) != nil { doubtfulValue = value }
    record(.value(expectation))
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
    default:
      // What a variable stands for is what is wrong, not its name.
      return failure(.unexpected(substitute.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text } ?? text))
    }
  }

  /// A failure at the token.
  func failure(_ problem: SyntaxProblem) -> SyntaxFailure {
    failure(problem, at: token.range)
  }

  /// A failure at a range that was read.
  func failure(_ problem: SyntaxProblem, at range: SourceRange) -> SyntaxFailure {
    var diagnostic = Diagnostic(problem, at: range, expected: expectations.removingDuplicates())
    if isAtWord, range == token.range {
      diagnostic.suggestion = nearestWord
    }
    return SyntaxFailure(diagnostic: diagnostic)
  }

  /// The failure that a clause, or its value, was given before; where, if that is known.
  func repetition(of clause: Word, at range: SourceRange, earlier: SourceRange?) -> SyntaxFailure {
    var failure = failure(.repeatedClause(clause), at: range)
    if let earlier {
      failure.diagnostic?.notes = [Note(.givenBefore(clause: source.text(of: earlier)), at: earlier)]
    }
    return failure
  }

  // MARK: Shapes

  /// Whether what stands at the token could begin such a piece. Says what could.
  mutating func begins(_ shape: Shape) -> Bool {
    switch shape {
    case .word(let word, let role):
      note(.word(word, role: role))
      return isAt(word, as: role)
    case .value(let expectation):
      note(expectation)
      return couldBe(expectation)
    case .sign(let sign):
      note(sign.expectation)
      return token.kind == sign.tokenKind
    case .sequence(let parts):
      for part in parts {
        if begins(part) { return true }
        if !part.isOptional { return false }
      }
      return false
    case .choice(let options):
      var result = false
      for option in options where begins(option) { result = true }
      return result
    case .optional(let inner), .list(let inner), .series(let inner, _):
      return begins(inner)
    case .clauses(let clauses), .changes(let clauses):
      note(clauses)
      return isAtWord && clauses.contains { $0.word.keys.contains(word) }
    case .rule(let rule):
      return begins(rule.shape)
    }
  }

  /// Whether the token could be such a value.
  private func couldBe(_ expectation: Expectation) -> Bool {
    if isAtUnknownValue { return true }
    switch expectation {
    case .name, .newName, .text, .file: return token.kind == .string
    case .integer, .number, .rating, .date: return firstByteOfWord?.isDigit == true
    case .verb, .newWord, .skill, .cause, .place, .spokenLanguage, .country, .wordValue, .attribute, .variable, .code:
      return token.kind == .word || token.kind == .string
    default: return false
    }
  }

  // MARK: Clauses

  /// Reads clauses in any order until something else comes.
  mutating func readClauses<Node>(_ list: ClauseList<Node>, into node: inout Node) throws(SyntaxFailure) {
    var used = UsedClauses()
    while true {
      note(list.clauses.enumerated().filter { !used.contains($0.offset) }.map(\.element.description))
      guard isAtWord, let index = list.index(of: word) else { return }
      try readClause(index, of: list, &used, into: &node)
    }
  }

  /// Reads the clauses of a `change`: as above, and `add WORD …`, `drop WORD …` (as often as one likes), `no WORD`.
  mutating func readChanges<Node>(_ list: ClauseList<Node>, into node: inout Node) throws(SyntaxFailure) {
    var used = UsedClauses()
    readsChanges = true
    defer { readsChanges = false }
    while true {
      note(list.clauses.enumerated().filter { !used.contains($0.offset) }.map(\.element.description))
      if take(Keywords.add, as: .clause) {
        try readListChange(list, into: &node, \.readAdded)
      } else if take(Keywords.drop, as: .clause) {
        try readListChange(list, into: &node, \.readDropped)
      } else if take(Keywords.no, as: .clause) {
        let place = token.range
        let index = try takeClause(of: list) { $0.clear != nil }
        try used.insert(index, at: place, list, self)
        list.clauses[index].clear?(&node)
      } else if isAtWord, let index = list.index(of: word) {
        try readClause(index, of: list, &used, into: &node)
      } else {
        return
      }
    }
  }

  private mutating func readClause<Node>(
    _ index: Int, of list: ClauseList<Node>, _ used: inout UsedClauses, into node: inout Node
  ) throws(SyntaxFailure) {
    try used.insert(index, at: token.range, list, self)
    record(.word(list.clauses[index].description.word, .clause))
    advance()
    try list.clauses[index].read(&self, &node)
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
    guard isAtWord, let index = list.index(of: word), suits(list.clauses[index]) else { throw unexpected() }
    record(.word(list.clauses[index].description.word, .clause))
    advance()
    return index
  }
}

/// Which clauses of a statement have been read already, and, where mistakes are explained, where.
private struct UsedClauses {
  /// A bit for each of the first clauses, as many as any statement has by far.
  private var bits: UInt64 = 0
  private var places: [(index: Int, range: SourceRange)] = []

  func contains(_ index: Int) -> Bool { bits & 1 << UInt64(index) != 0 }

  mutating func insert<Node>(
    _ index: Int, at range: SourceRange, _ list: ClauseList<Node>, _ parser: borrowing Parser
  ) throws(SyntaxFailure) {
    guard !contains(index) else {
      let first = places.first { $0.index == index }
      throw parser.repetition(of: list.clauses[index].description.word, at: range, earlier: first?.range)
    }
    bits |= 1 << UInt64(index)
    if parser.notesExpectations { places.append((index, range)) }
  }
}

extension Shape.Sign {
  fileprivate var expectation: Expectation {
    switch self {
    case .openParenthesis: .openParenthesis
    case .closeParenthesis: .closeParenthesis
    case .openBrace: .openBrace
    case .closeBrace: .closeBrace
    case .comma: .comma
    case .equals: .equals
    }
  }

  fileprivate var tokenKind: Token.Kind {
    switch self {
    case .openParenthesis: .openParenthesis
    case .closeParenthesis: .closeParenthesis
    case .openBrace: .openBrace
    case .closeBrace: .closeBrace
    case .comma: .comma
    case .equals: .comparison(.equal)
    }
  }
}

extension Diagnostic {
  /// Whether reading the statement again with its expectations noted would say more.
  fileprivate var dependsOnExpectations: Bool {
    switch problem as? SyntaxProblem {
    case .unclosedBlock, .blocksTooDeep: false
    default: true
    }
  }
}

extension String {
  /// The text with the digits of every script as those of ASCII.
  fileprivate var withPlainDigits: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
      if let digit { result += "\(digit)" } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  func removingDuplicates() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
