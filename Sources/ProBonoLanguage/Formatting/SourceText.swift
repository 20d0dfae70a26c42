/// Statements as they are written, with the comments and blank lines around and in them: what the layout is made from.
struct SourceText {
  var statements: [StatementText] = []
  /// The comments behind the last statement.
  var closingComments: [Comment] = []
}

/// A comment on lines of its own.
struct Comment {
  /// The comment from its `#` on.
  let text: String
  let followsBlankLine: Bool
}

/// One statement.
struct StatementText {
  /// The comments on the lines above it.
  let comments: [Comment]
  /// Whether a blank line stands just above it.
  let followsBlankLine: Bool
  var pieces: [Piece]
  /// The comment at the end of its last line.
  var endOfLineComment: String?

  /// A piece of a statement, with the comments between it and the piece before.
  struct Piece {
    let content: Content
    /// A comment at the end of the line of the piece before.
    var endOfLineComment: String?
    /// Comments on lines of their own.
    var comments: [String] = []
  }

  enum Content {
    case token(Token.Kind, PartOfSpeech.Role?, text: String)
    case block(Block)
    /// A block that cannot be read, as it is written.
    case faultyBlock(text: String)
    case output([String])
  }

  /// A block in braces.
  struct Block {
    let content: SourceText
    /// The comment behind the opening brace.
    let openingComment: String?
    /// Whether it is written on one line.
    let isOnOneLine: Bool
  }
}
