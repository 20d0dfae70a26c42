import ProBonoLanguage

/// A piece of a file of statements.
struct StatementPiece: Sendable {
  /// What comes behind a piece.
  enum End: Sendable {
    /// Nothing: it is the last one.
    case text
    /// A line that begins with a verb, and so a statement, unless a bracket is open or the like.
    case verb
    /// Anything, which may go on with the last statement of the piece.
    case anything
  }

  /// The piece as a text, from the start of a line.
  let source: Source
  /// Where in it reading begins.
  let start: Int
  let end: End
  /// Whether statements that fail are read again for what was expected.
  let explainsMistakes: Bool
  /// Whether statements are left out that hold no others and in which nothing is wrong.
  let skipsStatements: Bool

  /// How many statements that fail are read again: a text of mistakes alone would take too long.
  private static let mostExplained = Session.diagnosticLimit

  /// What the piece holds. It takes no longer in one piece of a file than in another, and can be done on any thread.
  func parsed() -> ParsedPiece {
    var parser = Parser(source, from: start)
    parser.explainsMistakes = explainsMistakes
    var found: [Parser.Parsed?] = []
    var mistaken = 0
    while case let start = parser.startOfNextStatement, let parsed = parser.next() {
      if end != .text, !isWhole(parsed, followedBy: &parser) {
        return ParsedPiece(piece: self, found: found, rest: start)
      }
      switch parsed {
      case .statement(let statement):
        if skipsStatements, !statement.node.hasBlock { continue }
      case .failure:
        mistaken += 1
        parser.explainsMistakes = explainsMistakes && mistaken < Self.mostExplained
      }
      found.append(parsed)
    }
    return ParsedPiece(piece: self, found: found, rest: nil)
  }

  /// Whether nothing that comes behind the piece can belong to what was just read of it.
  private func isWhole(_ parsed: Parser.Parsed, followedBy parser: inout Parser) -> Bool {
    if case .statement = parsed, end == .verb, parser.isAtSeparator { return true }
    return !parser.isAtEndOfText
  }
}

/// The statements of a piece, in their order.
struct ParsedPiece: Sendable {
  let piece: StatementPiece
  /// The statements; nil is left where one was taken.
  private var found: [Parser.Parsed?]
  private var taken = 0
  /// Where the last one begins where the next piece may go on with it; it is then not among them.
  let rest: Int?

  init(piece: StatementPiece, found: consuming [Parser.Parsed?], rest: Int?) {
    self.piece = piece
    self.found = found
    self.rest = rest
  }

  /// The next statement, or what is wrong with it.
  mutating func next() -> Parser.Parsed? {
    guard taken < found.count else { return nil }
    taken += 1
    return found[taken - 1].take()
  }

  /// The next statements that add a volunteer each, as many as follow one another; else what comes next.
  mutating func nextRun() -> [Parser.Parsed] {
    let end = found[taken...].firstIndex { !($0?.addsVolunteer ?? false) } ?? found.count
    guard end > taken else { return next().map { [$0] } ?? [] }
    defer { taken = end }
    return (taken..<end).compactMap { found[$0].take() }
  }
}

extension Parser.Parsed {
  /// Whether it is an `add volunteer` in which no variable stands.
  fileprivate var addsVolunteer: Bool {
    guard case .statement(let statement) = self, case .add(.volunteer) = statement.node else { return false }
    return statement.variables.isEmpty
  }
}
