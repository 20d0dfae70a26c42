import ProBonoText

/// Puts statements on lines.
struct Layout {
  /// The widest line, in columns, its indentation included and a comment at its end aside.
  static let width = 100
  /// How far the further lines of a statement are indented.
  private static let continuation = 4
  /// How far the statements of a block are indented.
  private static let blockIndentation = 2

  /// How many blanks stand before a comment at the end of a line, at least.
  private static let commentDistance = 2

  private var lines: [Line] = []

  /// A line, and the comment at its end.
  private struct Line {
    var text: String
    var comment: String?
  }

  /// The statements in the layout, each line with its line break.
  static func text(of source: SourceText) -> String {
    var layout = Layout()
    layout.add(source, indentation: 0)
    return layout.text
  }

  /// The lines, in which the comments at the ends of consecutive lines stand in one column.
  private var text: String {
    var text = ""
    for run in lines.split(by: { ($0.comment == nil) == ($1.comment == nil) }) {
      let widths = run.map { $0.comment == nil ? 0 : DisplayWidth.of($0.text) }
      let column = (widths.max() ?? 0) + Self.commentDistance
      for (line, width) in zip(run, widths) {
        text += line.text
        if let comment = line.comment { text += String(repeating: " ", count: column - width) + comment }
        text += "\n"
      }
    }
    return text
  }

  /// Pieces on one line.
  static func line(of pieces: some Collection<StatementText.Piece>) -> String {
    var line = ""
    var previous: StatementText.Piece?
    for piece in pieces {
      if let previous, piece.isSetApart(from: previous) { line += " " }
      line += text(of: piece)
      previous = piece
    }
    return line
  }

  private static func text(of piece: StatementText.Piece) -> String {
    switch piece.content {
    case .token(_, _, let text), .faultyBlock(let text): text
    case .block(let block):
      block.content.statements.first.map { "{ \(line(of: $0.pieces)) }" } ?? "{ }"
    case .output: ""
    }
  }

  // MARK: Statements

  private mutating func add(_ source: SourceText, indentation: Int) {
    var isFirst = true
    for statement in source.statements {
      add(statement.comments, indentation: indentation, isFirst: &isFirst)
      if statement.followsBlankLine, !isFirst { lines.append(Line(text: "")) }
      isFirst = false
      add(statement, indentation: indentation)
    }
    add(source.closingComments, indentation: indentation, isFirst: &isFirst)
  }

  private mutating func add(_ comments: [Comment], indentation: Int, isFirst: inout Bool) {
    for comment in comments {
      if comment.followsBlankLine, !isFirst { lines.append(Line(text: "")) }
      isFirst = false
      add(comment.text, indentation: indentation)
    }
  }

  private mutating func add(_ text: String, indentation: Int) {
    lines.append(Line(text: text.isEmpty ? "" : String(repeating: " ", count: indentation) + text))
  }

  private mutating func addToLastLine(_ comment: String?) {
    guard let comment, let last = lines.indices.last else { return }
    lines[last].comment = comment
  }

  private mutating func add(_ statement: StatementText, indentation: Int) {
    let pieces = statement.pieces
    if case .output(let output)? = pieces.first?.content {
      add("---", indentation: indentation)
      for line in output { add(line, indentation: indentation) }
      add("---", indentation: indentation)
    } else if pieces.allSatisfy(\.fitsOnOneLine), Self.fits(Self.line(of: pieces), indentation: indentation) {
      add(Self.line(of: pieces), indentation: indentation)
    } else {
      add(pieces, indentation: indentation)
    }
    addToLastLine(statement.endOfLineComment)
  }

  /// Adds a statement that needs several lines: broken at the comments in it and where it is too long.
  private mutating func add(_ pieces: [StatementText.Piece], indentation: Int) {
    var run: [StatementText.Piece] = []
    var isFirstRun = true

    func addRun(to layout: inout Layout) {
      guard !run.isEmpty else { return }
      let further = indentation + Self.continuation
      let broken = Self.lines(
        of: run, first: Self.width - (isFirstRun ? indentation : further), further: Self.width - further)
      for (index, line) in broken.enumerated() {
        layout.add(line, indentation: isFirstRun && index == 0 ? indentation : further)
      }
      run = []
      isFirstRun = false
    }

    for piece in pieces {
      if piece.hasComments, !(run.isEmpty && isFirstRun) {
        addRun(to: &self)
        addToLastLine(piece.endOfLineComment)
        for comment in piece.comments { add(comment, indentation: indentation + Self.continuation) }
      }
      guard case .block(let block) = piece.content else {
        run.append(piece)
        continue
      }
      run.append(StatementText.Piece(content: .token(.openBrace, nil, text: "{")))
      addRun(to: &self)
      addToLastLine(block.openingComment)
      add(block.content, indentation: indentation + Self.blockIndentation)
      add("}", indentation: indentation)
    }
    addRun(to: &self)
  }

  // MARK: Breaking

  private static func fits(_ line: String, indentation: Int) -> Bool {
    DisplayWidth.of(line) + indentation <= width
  }

  /// Pieces on as few lines as they need: broken before clauses; in those that are still too long, behind commas and
  /// before the words that join parts; at last also within brackets.
  private static func lines(of pieces: [StatementText.Piece], first: Int, further: Int) -> [String] {
    var lines: [[StatementText.Piece]] = [[]]

    func place(_ pieces: ArraySlice<StatementText.Piece>, _ level: BreakLevel) {
      for group in pieces.split(at: level) {
        let room = lines.count == 1 ? first : further
        if DisplayWidth.of(line(of: lines[lines.count - 1] + group)) <= room {
          lines[lines.count - 1] += group
          continue
        }
        if !lines[lines.count - 1].isEmpty { lines.append([]) }
        let isWhole = DisplayWidth.of(line(of: group)) <= (lines.count == 1 ? first : further)
        if !isWhole, let finer = level.finer {
          place(group, finer)
        } else {
          lines[lines.count - 1] += group
        }
      }
    }

    place(pieces[...], .clauses)
    return lines.map(line(of:))
  }

  /// Where a statement may be broken.
  fileprivate enum BreakLevel {
    case clauses, parts, brackets

    var finer: BreakLevel? {
      switch self {
      case .clauses: .parts
      case .parts: .brackets
      case .brackets: nil
      }
    }
  }
}

extension Array {
  /// The elements in the longest runs of which each belongs together with the next.
  fileprivate func split(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !belongTogether(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}

extension ArraySlice<StatementText.Piece> {
  /// The pieces in groups that a line break may stand between.
  fileprivate func split(at level: Layout.BreakLevel) -> [ArraySlice] {
    var groups: [ArraySlice] = []
    var start = startIndex
    var depth = 0
    for index in indices {
      if index > start, self[index].mayBeginLine(behind: self[index - 1], depth: depth, level) {
        groups.append(self[start..<index])
        start = index
      }
      switch self[index].kind {
      case .openParenthesis: depth += 1
      case .closeParenthesis: depth -= 1
      default: break
      }
    }
    if start < endIndex { groups.append(self[start...]) }
    return groups
  }
}

extension StatementText.Piece {
  /// The kind of token that it is.
  fileprivate var kind: Token.Kind? {
    if case .token(let kind, _, _) = content { kind } else { nil }
  }

  fileprivate var hasComments: Bool { endOfLineComment != nil || !comments.isEmpty }

  /// Whether it can stand on the line of what is before it.
  fileprivate var fitsOnOneLine: Bool {
    guard !hasComments else { return false }
    switch content {
    case .token: return true
    case .output: return false
    case .faultyBlock(let text): return !text.utf8.contains(UInt8(ascii: "\n"))
    case .block(let block):
      guard block.openingComment == nil, block.content.closingComments.isEmpty else { return false }
      guard let only = block.content.statements.first else { return true }
      return block.isOnOneLine && block.content.statements.count == 1 && only.pieces.allSatisfy(\.fitsOnOneLine)
    }
  }

  /// Whether a blank stands between this piece and the one before it.
  fileprivate func isSetApart(from previous: Self) -> Bool {
    switch (previous.content, kind) {
    case (_, .comma), (_, .closeParenthesis), (.token(.openParenthesis, _, _), _): false
    // The bracket of a function: `count(`.
    case (.token(_, .word(_, .attribute), _), .openParenthesis): false
    default: true
    }
  }

  /// Whether a line of a statement may begin with this piece: the lexer must see that the statement goes on.
  fileprivate func mayBeginLine(behind previous: Self, depth: Int, _ level: Layout.BreakLevel) -> Bool {
    guard depth == 0 || level == .brackets else { return false }
    if level != .clauses, previous.kind == .comma { return true }
    guard case .token(.word, .word(_, let role), let text) = content,
      Verbs.continuesStatement(Folding.foldWord(text))
    else { return false }
    return role == .clause || level != .clauses && role == .connector
  }
}
