import ProBonoText

/// The picture of a state: prompt, text, hint and menu, wrapped to the width and cut to the height of the terminal such
/// that the cursor can be seen.
func frame(_ state: EditorState) -> Frame {
  // Narrower than this there is no telling where a wide character would go.
  let columns = max(4, state.size.columns)
  let height = max(1, state.size.rows)
  let menuRows =
    state.menu.map { menu in
      MenuLayout(menu: menu, columns: columns, height: min(10, max(1, height / 2), height - 1), wording: state.wording)
        .rows
    } ?? []

  var layout = TextLayout(state: state, columns: columns)
  layout.placeLines(around: height)
  let text = layout.frame.cut(to: height - menuRows.count)
  return Frame(rows: text.rows + menuRows, cursor: text.cursor, columns: columns)
}

extension Frame {
  /// So many rows of the frame, around the cursor.
  fileprivate func cut(to height: Int) -> Frame {
    guard rows.count > height else { return self }
    let first = min(max(0, cursor.row - height / 2), rows.count - height)
    return Frame(
      rows: Array(rows[first..<first + height]),
      cursor: Position(row: cursor.row - first, column: cursor.column),
      columns: columns)
  }
}

/// Places prompt, text and hint in rows of a width.
private struct TextLayout {
  let state: EditorState
  let columns: Int
  private(set) var frame: Frame

  init(state: EditorState, columns: Int) {
    self.state = state
    self.columns = columns
    frame = Frame(rows: [Frame.Row()], cursor: Frame.Position(row: 0, column: 0), columns: columns)
  }

  /// Places the line of the cursor and as many before and after it as could be seen: a pasted text may have thousands.
  mutating func placeLines(around count: Int) {
    let buffer = state.buffer
    var lines = [buffer.line(around: buffer.cursor)]
    while lines.count <= count, let first = lines.first, first.lowerBound > 0 {
      lines.insert(buffer.line(around: first.lowerBound - 1), at: 0)
    }
    let visible = lines.count + count
    while lines.count < visible, let last = lines.last, last.upperBound < buffer.end {
      lines.append(buffer.line(around: last.upperBound + 1))
    }
    guard let first = lines.first, let last = lines.last else { return }
    let styles = styles(in: first.lowerBound..<last.upperBound)
    for line in lines {
      placePrompt(isFirst: line.lowerBound == 0)
      var offset = line.lowerBound
      for character in buffer[line] {
        place(character, at: offset, style: styles[offset - first.lowerBound])
        offset += character.utf8.count
      }
      if buffer.cursor == line.upperBound { placeCursor() }
      if line.upperBound == buffer.end { placeHint() }
      if line != last { frame.rows.append(Frame.Row()) }
    }
  }

  /// The style of each byte of the range.
  private func styles(in range: Range<Int>) -> [Style] {
    var styles = [Style](repeating: .plain, count: range.count)
    for span in state.spans {
      for offset in span.range.clamped(to: range) { styles[offset - range.lowerBound] = span.style }
    }
    return styles
  }

  private mutating func placePrompt(isFirst: Bool) {
    let prompt = Escaping.escaped(isFirst ? state.prompt.primary : state.prompt.continuation)
    let shown = DisplayWidth.truncated(prompt, to: columns / 2)
    for character in shown { place(String(character), width: DisplayWidth.of(character), style: state.prompt.style) }
  }

  private mutating func placeHint() {
    for character in state.mark { place(character, style: Style(dim: true)) }
    let style = Style(colour: .grey)
    switch state.hint {
    case .proposal(let text):
      for character in text.prefix(while: { $0 != "\n" }) { place(character, style: style) }
      // That there are further lines.
      if text.contains("\n") { place(" …", width: 2, style: style) }
    case .explanation(let text):
      let shown = DisplayWidth.truncated(Escaping.escaped(text), to: columns - 1 - lastRow.width)
      for character in shown { place(String(character), width: DisplayWidth.of(character), style: style) }
    case nil: break
    }
  }

  /// Places a character of the buffer, and the cursor before it if it stands there.
  private mutating func place(_ character: Character, at offset: Int, style: Style) {
    guard offset == state.buffer.cursor else { return place(character, style: style) }
    let width = character == "\t" ? 1 : min(columns, DisplayWidth.of(character))
    if lastRow.width + width > columns { frame.rows.append(Frame.Row()) }
    placeCursor()
    place(character, style: style)
  }

  private mutating func place(_ character: Character, style: Style) {
    if character == "\t" {
      let blanks = min(Self.tabWidth - lastRow.width % Self.tabWidth, max(1, columns - lastRow.width))
      place(String(repeating: " ", count: blanks), width: blanks, style: style)
    } else if character.unicodeScalars.contains(where: Escaping.needsEscaping) {
      var escapeStyle = style
      escapeStyle.isReversed.toggle()
      for piece in Escaping.escaped(String(character)) {
        place(String(piece), width: DisplayWidth.of(piece), style: escapeStyle)
      }
    } else {
      place(String(character), width: DisplayWidth.of(character), style: style)
    }
  }

  private mutating func place(_ text: String, width: Int, style: Style) {
    if lastRow.width + width > columns { frame.rows.append(Frame.Row()) }
    frame.rows[frame.rows.count - 1].append(text, width: width, style: style)
  }

  /// The cursor is where the next character goes.
  private mutating func placeCursor() {
    if lastRow.width >= columns { frame.rows.append(Frame.Row()) }
    frame.cursor = Frame.Position(row: frame.rows.count - 1, column: lastRow.width)
  }

  private var lastRow: Frame.Row { frame.rows[frame.rows.count - 1] }

  private static let tabWidth = 8
}
