import ProBonoText

/// What somebody may have meant who wrote something else: looked for only when a mistake is told.
extension Parser {
  /// The diagnostic with what can be guessed of how to put it right, and other places that have to do with it.
  func completed(_ diagnostic: Diagnostic, statementStart: Int) -> Diagnostic {
    var diagnostic = diagnostic
    if let guess = guess(for: diagnostic, statementStart: statementStart) { diagnostic.correction = guess }
    if let bracket = unclosedBracket(above: diagnostic, statementStart: statementStart) {
      diagnostic.notes.append(Note(.begunHere(.bracket), at: bracket))
    }
    return diagnostic
  }

  private func guess(for diagnostic: Diagnostic, statementStart: Int) -> Correction? {
    switch diagnostic.problem as? SyntaxProblem {
    case .unknownVerb where diagnostic.correction == nil: guessedVerb
    case .unknownWord where isAt(Verb.remove.word, as: .clause) && expects(Keywords.drop):
      Correction(range: token.range, replacement: isFrench == true ? Keywords.drop.fr : Keywords.drop.en)
    case .unknownWord where Verbs.named(foldedWord) != nil && diagnostic.expected.contains(.end):
      insertion(of: ";", at: lastEnd)
    case .unknownClause where isAt(Keywords.and, as: .connector) && diagnostic.expected.contains(.comma):
      Correction(range: SourceRange(start: lastEnd, end: token.range.end), replacement: ",")
    case .unexpected where token.kind == .comma: numberWithoutComma
    case .incomplete where isAboveStrayLine(statementStart: statementStart): insertion(of: " \\", at: lastEnd)
    default: nil
    }
  }

  private func expects(_ word: Word) -> Bool {
    expectations.contains { if case .word(word, _) = $0 { true } else { false } }
  }

  private func insertion(of text: String, at place: Int) -> Correction {
    Correction(range: SourceRange(start: place, end: place), replacement: text)
  }

  // MARK: Words

  /// Whether the verb of the statement is written in French; nil where it has none yet, or the same in both languages.
  private var isFrench: Bool? {
    guard let written = form.map({ Folding.foldWord(String($0.prefix { $0 != " " })) }),
      let verb = Verbs.named(written)?.word, Folding.foldWord(verb.en) != Folding.foldWord(verb.fr)
    else { return nil }
    return written == Folding.foldWord(verb.fr)
  }

  /// The nearest of the words of the grammar that could stand at the token.
  ///
  /// Whoever writes a verb in one language means the words of that one, and those of the other only where next to no doubt
  /// is left.
  var nearestWord: String? {
    let words = expectations.flatMap(\.words)
    guard let isFrench else { return EditDistance.nearest(to: text, among: words.flatMap { [$0.en, $0.fr] }) }
    if let own = EditDistance.nearest(to: text, among: words.map { isFrench ? $0.fr : $0.en }) { return own }
    return words.lazy.map { isFrench ? $0.en : $0.fr }
      .first { EditDistance.between($0, text, atMost: text.utf8.count > 3 ? 1 : 0) != nil }
  }

  /// What may be missing before a word that is no verb, or the clause that it may be where its line goes on with another.
  private var guessedVerb: Correction? {
    if case .comparison(.equal) = following.kind { return insertion(of: "let ", at: token.range.start) }
    if let lead = Verb.add.forms.compactMap(\.lead).first(where: { $0.foldedForms.contains(foldedWord) }) {
      let isFrench = Folding.foldWord(lead.en) != foldedWord && Folding.foldWord(lead.fr) == foldedWord
      return insertion(of: (isFrench ? Verb.add.word.fr : Verb.add.word.en) + " ", at: token.range.start)
    }
    guard let indentation = source.indentation(ofFirstOnLine: token.range.start), indentation > 0 else { return nil }
    let clauses = Verbs.continuingWords.flatMap { [$0.en, $0.fr] }
    return EditDistance.nearest(to: text, among: clauses).map { Correction(range: token.range, replacement: $0) }
  }

  /// A number whose decimals, or whose thousands, stand behind the comma at the token.
  private var numberWithoutComma: Correction? {
    let bytes = source.bytes
    let (start, end) = (token.range.start, token.range.end)
    guard start > 0, end < bytes.count, bytes[start - 1].isDigit, bytes[end].isDigit else { return nil }
    let digits = bytes[end...].prefix { $0.isDigit }
    return Correction(range: token.range, replacement: digits.count == 3 ? "" : ".")
  }

  // MARK: Lines

  /// Whether the token begins its line.
  var isFirstOfLine: Bool { source.indentation(ofFirstOnLine: token.range.start) != nil }

  /// Whether the statement, which breaks off at the end of its line, was meant to go on with the line below: that is indented
  /// further than the statement, and begins with no verb.
  func isAboveStrayLine(statementStart: Int) -> Bool {
    guard token.kind == .separator, source.bytes[token.range.start] == UInt8(ascii: "\n") else { return false }
    var below = self
    below.advance()
    switch below.token.kind {
    case .word where Verbs.named(below.foldedWord) == nil: break
    case .string, .variable: break
    default: return false
    }
    let line = source.lineRange(around: below.token.range.start)
    return line.start == token.range.end
      && source.indentation(ofLineAround: below.token.range.start) > source.indentation(ofLineAround: statementStart)
  }

  /// The bracket on a line above that is not closed where one is expected to be.
  private func unclosedBracket(above diagnostic: Diagnostic, statementStart: Int) -> SourceRange? {
    guard diagnostic.expected.contains(.closeParenthesis) else { return nil }
    var lexer = Lexer(source, from: statementStart)
    var open: [SourceRange] = []
    while case let token = lexer.next(), token.kind != .end, token.range.start < diagnostic.range.start {
      switch token.kind {
      case .openParenthesis: open.append(token.range)
      case .closeParenthesis: _ = open.popLast()
      default: break
      }
    }
    guard let bracket = open.last,
      source.lineRange(around: bracket.start) != source.lineRange(around: diagnostic.range.start)
    else { return nil }
    return bracket
  }
}

extension Diagnostic {
  /// Whether it tells that a line is of another language than this one: a sign that means nothing, a verb that is none, or
  /// a statement that begins with a sign.
  func isOfAnotherLanguage(statementStart: Int) -> Bool {
    switch problem as? SyntaxProblem {
    case .unexpectedCharacter, .foreignVerb: true
    case .unexpected(let text):
      range.start == statementStart && text.utf8.first.map { "=<>({,".utf8.contains($0) } == true
    default: false
    }
  }
}

extension Expectation {
  /// The words of the grammar that would be written for it.
  var words: [Word] {
    switch self {
    case .verb: Verbs.all.map(\.word)
    case .word(let word, _): [word]
    case .clause(let clause): [clause.word]
    default: []
    }
  }
}
