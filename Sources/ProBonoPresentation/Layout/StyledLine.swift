import ProBonoText

/// A piece of a line in one style.
struct StyledText: Equatable, Sendable {
  /// What is shown, with everything escaped that could steer a terminal.
  let text: String
  let style: TextStyle?

  /// A piece of any text; it is escaped here, the one way into a line.
  init(_ text: String, _ style: TextStyle? = nil) {
    self.text = Escaping.escaped(text)
    self.style = style
  }

  /// The columns that it takes.
  var width: Int { DisplayWidth.of(text) }

  /// The piece, or its beginning and "…".
  func truncated(to columns: Int) -> StyledText { StyledText(DisplayWidth.truncated(text, to: columns), style) }
}

/// One line of output, without its line break.
struct StyledLine: Equatable, Sendable {
  private(set) var pieces: [StyledText] = []
  /// Blanks that are written only when something follows: no line ends in blanks.
  private var pendingBlanks = 0

  /// An empty line.
  init() {}

  /// A line of one piece.
  init(_ text: String, _ style: TextStyle? = nil) { append(StyledText(text, style)) }

  /// Adds a piece at the end.
  mutating func append(_ piece: StyledText) {
    guard !piece.text.isEmpty else { return }
    if pendingBlanks > 0 { pieces.append(StyledText(String(repeating: " ", count: pendingBlanks))) }
    pendingBlanks = 0
    pieces.append(piece)
  }

  /// Adds a piece of text at the end.
  mutating func append(_ text: String, _ style: TextStyle? = nil) { append(StyledText(text, style)) }

  /// Adds blanks, which count only when something follows.
  mutating func appendBlanks(_ count: Int) { pendingBlanks += max(0, count) }

  /// The line behind some blanks.
  func indented(by columns: Int) -> StyledLine {
    var line = StyledLine()
    line.appendBlanks(columns)
    for piece in pieces { line.append(piece) }
    return line
  }

  /// The line, cut with "…" where it is wider than `columns`.
  func truncated(to columns: Int) -> StyledLine {
    guard pieces.reduce(0, { $0 + $1.width }) > columns else { return self }
    var line = StyledLine()
    var left = columns
    for piece in pieces {
      guard piece.width < left else {
        line.append(StyledText(DisplayWidth.truncated(piece.text + "…", to: left), piece.style))
        return line
      }
      line.append(piece)
      left -= piece.width
    }
    return line
  }

  /// A sentence in lines that break between words, at most `width` columns wide; anything else as it is. What holds a
  /// statement stays on one line too, so that it can be copied whole.
  func wrapped(to width: Int?) -> [StyledLine] {
    guard let width, let sentence = pieces.last, pieces.reduce(0, { $0 + $1.width }) > width,
      pieces.dropLast().allSatisfy({ $0.text.allSatisfy { $0 == " " } }), !sentence.text.contains("`")
    else { return [self] }
    let indentation = pieces.dropLast().reduce(0) { $0 + $1.width }
    return sentence.text.wrapped(to: max(1, width - indentation)).map {
      StyledLine($0, sentence.style).indented(by: indentation)
    }
  }

  /// The text as it is written, with ANSI sequences where colours are wanted.
  func text(usesColour: Bool) -> String {
    var result = ""
    for piece in pieces {
      if usesColour, let style = piece.style { result += style.painted(piece.text) } else { result += piece.text }
    }
    return result
  }
}

extension [StyledLine] {
  /// The lines, each with its line break.
  func text(usesColour: Bool) -> String {
    reduce(into: "") { $0 += $1.text(usesColour: usesColour) + "\n" }
  }

  /// The lines behind some blanks.
  func indented(by columns: Int) -> [StyledLine] { map { $0.indented(by: columns) } }
}
