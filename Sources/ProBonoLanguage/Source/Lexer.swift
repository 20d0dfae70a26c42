import ProBonoText

/// Cuts a source into tokens, one at a time, and never fails: what it cannot read becomes a diagnostic and an
/// `.invalid` token.
///
/// A line break ends a statement unless a bracket is open, a comma or a `\` stands before it, or the next line begins
/// with a word that only ever continues a statement (a clause word).
struct Lexer {
  let source: Source
  /// The first byte that is not cut yet.
  private(set) var offset: Int
  /// One past the last byte to read.
  let limit: Int
  /// What was wrong on the way.
  var diagnostics: [Diagnostic] = []

  private var parenthesisDepth = 0
  private var afterComma = false
  /// Whether nothing but a `\` and the end of its line came after the last token.
  private(set) var endsInBackslash = false
  /// Whether the text ends in a comment.
  private(set) var endsInComment = false
  /// What the look at the next line found, and up to where it holds: blank lines are looked through once.
  private var lookahead = (end: 0, continues: false)

  /// A lexer of `source` from `start` on.
  init(_ source: Source, from start: Int = 0) {
    self.source = source
    offset = start
    limit = source.bytes.count
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Forgets open brackets: after an error the next line is a new statement.
  mutating func forgetBrackets() { parenthesisDepth = 0 }

  /// Forgets that a comma came last: where the item behind it is missing, the next line is a new statement.
  mutating func forgetComma() { afterComma = false }

  /// The next token.
  mutating func next() -> Token {
    while offset < limit {
      let start = offset
      let byte = source.bytes[offset]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "\n"):
        offset += 1
        if parenthesisDepth == 0, !afterComma, !nextLineContinues() {
          return token(.separator, from: start)
        }
      case UInt8(ascii: "\\") where backslashEndsLine():
        skipLineBreak()
      case UInt8(ascii: "#"):
        skipComment()
      case UInt8(ascii: ";"):
        offset += 1
        return token(.separator, from: start)
      case UInt8(ascii: ","):
        offset += 1
        return token(.comma, from: start)
      case UInt8(ascii: "("):
        offset += 1
        parenthesisDepth += 1
        return token(.openParenthesis, from: start)
      case UInt8(ascii: ")"):
        offset += 1
        parenthesisDepth = max(0, parenthesisDepth - 1)
        return token(.closeParenthesis, from: start)
      case UInt8(ascii: "{"):
        offset += 1
        return token(.openBrace, from: start)
      case UInt8(ascii: "}"):
        offset += 1
        return token(.closeBrace, from: start)
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"):
        if let token = readForeignComparison(from: start) { return token }
        if let comparison = readComparison() { return token(.comparison(comparison), from: start) }
        return unexpectedCharacter(from: start)
      case UInt8(ascii: "\""):
        return readString(from: start, opening: 1)
      case UInt8(ascii: "$"):
        offset = source.endOfWord(from: start + 1)
        // A `$` alone names nothing.
        return offset > start + 1 ? token(.variable, from: start) : unexpectedCharacter(from: start)
      case UInt8(ascii: "-") where source.isOutputMark(at: start):
        return readOutput(from: start)
      case 0x80...:
        if let token = readWide(from: start) { return token }
      default:
        return readWord(from: start)
      }
    }
    return Token(kind: .end, range: SourceRange(start: limit, end: limit))
  }

  // MARK: Lines

  private func backslashEndsLine() -> Bool {
    var index = offset + 1
    while index < limit, source.bytes[index] == UInt8(ascii: " ") || source.bytes[index] == UInt8(ascii: "\r") {
      index += 1
    }
    return index >= limit || source.bytes[index] == UInt8(ascii: "\n")
  }

  private mutating func skipLineBreak() {
    endsInBackslash = true
    while offset < limit, source.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    if offset < limit { offset += 1 }
  }

  private mutating func skipComment() {
    while offset < limit, source.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    endsInComment = offset == limit
  }

  /// Whether the first word of the next line that holds one is a clause word.
  private mutating func nextLineContinues() -> Bool {
    if offset <= lookahead.end { return lookahead.continues }
    var probe = offset
    while probe < limit {
      let byte = source.bytes[probe]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        probe += 1
        continue
      case UInt8(ascii: "#"):
        while probe < limit, source.bytes[probe] != UInt8(ascii: "\n") { probe += 1 }
        continue
      default:
        if byte >= 0x80, let (scalar, length) = source.scalar(at: probe), scalar.isBlank {
          probe += length
          continue
        }
      }
      break
    }
    let end = source.endOfWord(from: probe)
    // No clause word is anywhere near that long.
    let continues =
      end > probe && end - probe <= 64
      && Verbs.continuesStatement(source.key(of: SourceRange(start: probe, end: end)))
    lookahead = (end: probe, continues: continues)
    return continues
  }

  // MARK: Expected output

  /// What is expected of the statement above: all up to the next line `---`.
  private mutating func readOutput(from start: Int) -> Token {
    var index = source.lineRange(around: start).end
    while index < limit {
      index += 1
      let line = source.lineRange(around: index)
      if let mark = source.outputMark(onLine: line) {
        offset = mark.end
        return token(.output, from: start)
      }
      index = line.end
      while index < limit, source.bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }
    offset = limit
    diagnostics.append(
      Diagnostic(SyntaxProblem.unclosedOutput, at: SourceRange(start: start, end: start + Source.outputMarkLength)))
    return token(.invalid, from: start)
  }

  // MARK: Tokens

  private mutating func token(_ kind: Token.Kind, from start: Int) -> Token {
    afterComma = kind == .comma
    endsInBackslash = false
    return Token(kind: kind, range: SourceRange(start: start, end: offset))
  }

  /// A comparison as other languages write it.
  private mutating func readForeignComparison(from start: Int) -> Token? {
    guard start + 1 < limit else { return nil }
    let meant: Comparison
    switch (source.bytes[start], source.bytes[start + 1]) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): meant = .notEqual
    case (UInt8(ascii: "="), UInt8(ascii: "<")): meant = .atMost
    case (UInt8(ascii: "="), UInt8(ascii: ">")): meant = .atLeast
    default: return nil
    }
    offset = start + 2
    let range = SourceRange(start: start, end: offset)
    diagnostics.append(
      Diagnostic(
        SyntaxProblem.unexpectedCharacter(source.text(of: range)), at: range, suggestion: meant.rawValue))
    return token(.invalid, from: start)
  }

  private mutating func readComparison() -> Comparison? {
    let first = source.bytes[offset]
    let equalsFollows = offset + 1 < limit && source.bytes[offset + 1] == UInt8(ascii: "=")
    let comparison: Comparison? =
      switch (first, equalsFollows) {
      case (UInt8(ascii: "="), _): .equal
      case (UInt8(ascii: "!"), true): .notEqual
      case (UInt8(ascii: "<"), true): .atMost
      case (UInt8(ascii: "<"), false): .less
      case (UInt8(ascii: ">"), true): .atLeast
      case (UInt8(ascii: ">"), false): .greater
      default: nil
      }
    guard comparison != nil else { return nil }
    offset += equalsFollows ? 2 : 1
    return comparison
  }

  /// What begins with a character beyond ASCII: a quote, a comparison, a word, or what looks like a sign. Nil where only
  /// white space or a comment was passed.
  private mutating func readWide(from start: Int) -> Token? {
    guard let (scalar, length) = source.scalar(at: start) else {
      if start == 0, source.isUTF16 {
        offset = limit
        diagnostics.append(Diagnostic(SyntaxProblem.utf16, at: SourceRange(start: 0, end: 2)))
        return token(.invalid, from: start)
      }
      offset += 1
      while offset < limit, source.bytes[offset] >= 0x80, source.scalar(at: offset) == nil { offset += 1 }
      let range = SourceRange(start: start, end: offset)
      diagnostics.append(Diagnostic(SyntaxProblem.invalidUTF8, at: range))
      return token(.invalid, from: start)
    }
    switch scalar {
    case "“", "”", "„", "«", "»", "＂":
      return readString(from: start, opening: length)
    case "≤", "≥", "≠":
      offset += length
      return token(.comparison(scalar == "≤" ? .atMost : scalar == "≥" ? .atLeast : .notEqual), from: start)
    default:
      if let sign = scalar.likenessOfSign { return readLikeness(of: sign, from: start, length) }
      guard scalar.isBlank else { return readWord(from: start) }
      offset += length
      return nil
    }
  }

  private mutating func readWord(from start: Int) -> Token {
    offset = source.endOfWord(from: offset)
    guard offset > start else { return unexpectedCharacter(from: start) }
    guard offset < limit, let token = readMistake(touchingWordFrom: start) else { return token(.word, from: start) }
    return token
  }

  /// Tells of a character that looks like a sign of the language, and goes on as if that stood there, so that nothing else
  /// is wrong because of it. Nil where a comment was passed.
  private mutating func readLikeness(of sign: String, from start: Int, _ length: Int) -> Token? {
    offset += length
    let range = SourceRange(start: start, end: offset)
    var mistake = Diagnostic(SyntaxProblem.lookAlike(source.text(of: range), of: sign), at: range)
    mistake.correction = Correction(range: range, replacement: sign, isCertain: true)
    diagnostics.append(mistake)
    switch sign {
    case ",": return token(.comma, from: start)
    case "(":
      parenthesisDepth += 1
      return token(.openParenthesis, from: start)
    case ")":
      parenthesisDepth = max(0, parenthesisDepth - 1)
      return token(.closeParenthesis, from: start)
    case "{": return token(.openBrace, from: start)
    case "}": return token(.closeBrace, from: start)
    case "#":
      skipComment()
      return nil
    case "$":
      offset = source.endOfWord(from: offset)
      return token(.variable, from: start)
    default: return token(Comparison(rawValue: sign).map(Token.Kind.comparison) ?? .separator, from: start)
    }
  }

  /// What follows a word at once and shows that it is none. Nil where nothing does.
  private mutating func readMistake(touchingWordFrom start: Int) -> Token? {
    let byte = source.bytes[offset]
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "): return nil
    case 0..<0x20:
      return unexpectedCharacter(from: offset)
    case UInt8(ascii: "#"):
      // It would otherwise silently begin a comment: `c#`.
      return wordNeedsQuotes(from: start)
    case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "@"):
      // `r&d`, `c++`, `luc@example.org`; a sum has a number before its sign.
      return source.bytes[start].isDigit ? nil : wordNeedsQuotes(from: start)
    case 0x80...:
      // Half a word would be taken for another mistake.
      return source.scalar(at: offset) == nil ? readWide(from: offset) : nil
    default: return nil
    }
  }

  private mutating func wordNeedsQuotes(from start: Int) -> Token {
    var signs: Set<UInt8> = []
    while offset < limit, Self.signsInWords.contains(source.bytes[offset]) {
      signs.insert(source.bytes[offset])
      offset = source.endOfWord(from: offset + 1)
    }
    let range = SourceRange(start: start, end: offset)
    let text = source.text(of: range)
    // Behind a # may well stand a comment: only whoever wrote it knows.
    let suggestion = signs.contains(UInt8(ascii: "#")) ? nil : Source.quoted(text)
    diagnostics.append(Diagnostic(SyntaxProblem.wordNeedsQuotes(text), at: range, suggestion: suggestion))
    return token(.invalid, from: start)
  }

  /// What may stand in a word of other languages, in an address or in the name of a field.
  private static let signsInWords = Set("#&+@".utf8)

  private mutating func unexpectedCharacter(from start: Int) -> Token {
    let length = source.scalar(at: start)?.length ?? 1
    offset = start + length
    let range = SourceRange(start: start, end: offset)
    // A run of the same rubbish is one mistake.
    let first = source.bytes[start..<offset]
    while offset + length <= limit, source.bytes[offset..<offset + length] == first { offset += length }
    diagnostics.append(
      Diagnostic(
        SyntaxProblem.unexpectedCharacter(source.text(of: range)), at: SourceRange(start: start, end: offset)))
    return token(.invalid, from: start)
  }

  private mutating func readString(from start: Int, opening length: Int) -> Token {
    switch source.scanString(from: start, opening: length, limit: limit) {
    case .closed(let end):
      offset = end
      if let bad = source.firstUnfitByte(in: SourceRange(start: start, end: end)) {
        diagnostics.append(bad)
        return token(.invalid, from: start)
      }
      return token(.string, from: start)
    case .unterminated(let end):
      offset = end
      diagnostics.append(
        Diagnostic(SyntaxProblem.unterminatedString, at: SourceRange(start: start, end: end)))
      return token(.invalid, from: start)
    }
  }
}
