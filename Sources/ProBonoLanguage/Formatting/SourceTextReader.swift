/// Reads a source that parses into its statements, keeping comments and blank lines.
struct SourceTextReader {
  private let source: Source
  private let parsed: ParsedTokens
  private let writer: TokenWriter
  private var lexer: Lexer
  /// The token that is looked at; never a separator.
  private var token: Token
  /// What stands between it and the token before.
  private var gap = Gap()

  init(_ source: Source, _ parsed: ParsedTokens, _ writer: TokenWriter) {
    self.source = source
    self.parsed = parsed
    self.writer = writer
    lexer = Lexer(source)
    token = Token(kind: .separator, range: SourceRange(start: 0, end: 0))
    // The comment of the first line stands behind no token.
    gap.lineBreaks = 1
    skipGap(from: 0)
  }

  /// All of the source.
  mutating func readAll() -> SourceText { readStatements() }

  // MARK: Statements

  private mutating func readStatements() -> SourceText {
    var text = SourceText()
    while token.kind != .end, token.kind != .closeBrace { text.statements.append(readStatement()) }
    text.closingComments = gap.comments
    return text
  }

  private mutating func readStatement() -> StatementText {
    var statement = StatementText(comments: gap.comments, followsBlankLine: gap.endsInBlankLine, pieces: [])
    gap.comments = []
    repeat {
      let (endOfLineComment, comments) = (gap.endOfLineComment, gap.comments.map(\.text))
      statement.pieces.append(
        StatementText.Piece(content: readContent(), endOfLineComment: endOfLineComment, comments: comments))
    } while !gap.hasSeparator && token.kind != .end && token.kind != .closeBrace
    statement.endOfLineComment = gap.takeEndOfLineComment()
    return statement
  }

  private mutating func readContent() -> StatementText.Content {
    let start = token
    switch start.kind {
    case .output:
      advance()
      return .output(ExpectedOutput(in: source, at: start.range).lines)
    case .openBrace:
      if let end = parsed.faultyBlocks[start.range.start] {
        lexer = Lexer(source, from: end)
        advance(from: end)
        let text = source.text(of: SourceRange(start: start.range.start, end: end))
        return .faultyBlock(text: text.withoutCarriageReturns)
      }
      return .block(readBlock())
    default:
      let role = parsed.roles[start.range.start]
      advance()
      return .token(start.kind, role, text: writer.text(of: start, readAs: role))
    }
  }

  private mutating func readBlock() -> StatementText.Block {
    let start = token.range.start
    advance()
    let openingComment = gap.takeEndOfLineComment()
    let content = readStatements()
    let isOnOneLine = !source.bytes[start..<token.range.end].contains(UInt8(ascii: "\n"))
    advance()
    return StatementText.Block(content: content, openingComment: openingComment, isOnOneLine: isOnOneLine)
  }

  // MARK: Tokens and what stands between them

  /// Comments, blank lines and separators between two tokens.
  private struct Gap {
    /// The comment on the line of the token before.
    var endOfLineComment: String?
    /// Those on lines of their own.
    var comments: [Comment] = []
    var hasSeparator = false
    /// The line breaks behind the token before or the last comment.
    var lineBreaks = 0

    var endsInBlankLine: Bool { lineBreaks > 1 }

    mutating func takeEndOfLineComment() -> String? {
      defer { endOfLineComment = nil }
      return endOfLineComment
    }

    mutating func add(_ comment: String) {
      if lineBreaks == 0, comments.isEmpty, endOfLineComment == nil {
        endOfLineComment = comment
      } else {
        comments.append(Comment(text: comment, followsBlankLine: endsInBlankLine))
      }
      lineBreaks = 0
    }
  }

  private mutating func advance() { advance(from: token.range.end) }

  /// Goes on to the next token behind an offset, where the lexer is.
  private mutating func advance(from offset: Int) {
    gap = Gap()
    skipGap(from: offset)
  }

  private mutating func skipGap(from offset: Int) {
    var offset = offset
    repeat {
      token = lexer.next()
      // Comments are no tokens: they lie between them, and line breaks that end nothing do.
      let end = token.kind == .separator ? token.range.end : token.range.start
      if token.kind == .separator { gap.hasSeparator = true }
      while offset < end {
        switch source.bytes[offset] {
        case UInt8(ascii: "\n"): gap.lineBreaks += 1
        case UInt8(ascii: "#"):
          let line = SourceRange(start: offset, end: source.lineRange(around: offset).end)
          gap.add(source.text(of: line).withoutTrailingBlanks)
          offset = line.end
          continue
        default: break
        }
        offset += 1
      }
    } while token.kind == .separator
  }
}

extension String {
  fileprivate var withoutCarriageReturns: String {
    split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  /// The text without white space at its end.
  var withoutTrailingBlanks: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
