import ProBonoText

/// Places the items of a menu, one a row, the window around the selection, and below how many more there are.
struct MenuLayout {
  let menu: Menu
  let columns: Int
  /// The most rows.
  let height: Int
  let wording: EditorWording

  var rows: [Frame.Row] {
    guard height > 0 else { return [] }
    let isCut = (menu.items.count > height || menu.furtherCount > 0) && height > 1
    let shown = min(menu.items.count, isCut ? height - 1 : height)
    let first = min(max(0, (menu.selection ?? 0) - shown / 2), max(0, menu.items.count - shown))
    let window = menu.items.indices.dropFirst(first).prefix(shown)
    let widest = window.map { DisplayWidth.of(oneLine(menu.items[$0].display)) }.max() ?? 0
    // Room for summaries is worth more than the ends of very long names.
    let hasSummaries = window.contains { !menu.items[$0].summary.isEmpty }
    let displayWidth = min(widest, hasSummaries ? max(columns / 2, 8) : columns, columns - 2)
    var rows = window.map { row(at: $0, displayWidth: displayWidth) }
    if isCut {
      var footer = Frame.Row()
      let count = menu.items.count - shown + menu.furtherCount
      let text = DisplayWidth.truncated("  " + Escaping.escaped(wording.furtherItems(count)), to: columns - 1)
      footer.append(text, width: DisplayWidth.of(text), style: Style(dim: true))
      rows.append(footer)
    }
    return rows
  }

  private func row(at index: Int, displayWidth: Int) -> Frame.Row {
    let item = menu.items[index]
    let isSelected = index == menu.selection
    let style = Style(bold: isSelected, reversed: isSelected)
    var row = Frame.Row()
    row.append(isSelected ? "› " : "  ", width: 2, style: style)
    let display = display(of: item, width: displayWidth)
    for (text, isEmphasised) in display {
      var pieceStyle = style
      if isEmphasised { (pieceStyle.colour, pieceStyle.isBold) = (.yellow, true) }
      row.append(text, width: DisplayWidth.of(text), style: pieceStyle)
    }
    let summary = item.summary.isEmpty ? "" : oneLine(item.summary)
    let room = columns - displayWidth - 5
    guard !summary.isEmpty && room > 1 else { return row }
    let gap = String(repeating: " ", count: max(0, displayWidth + 2 - row.width))
    row.append(gap, width: gap.count, style: style)
    let text = "  " + DisplayWidth.truncated(summary, to: room)
    row.append(text, width: DisplayWidth.of(text), style: Style(dim: !isSelected, reversed: isSelected))
    return row
  }

  /// What is shown of an item in its width, what is looked for apart and within sight.
  private func display(of item: Menu.Item, width: Int) -> [(text: String, isEmphasised: Bool)] {
    let whole = oneLine(item.display)
    // An escape would have moved what is looked for.
    guard let emphasis = item.emphasis, whole == item.display,
      let range = whole.utf8Range(emphasis), !range.isEmpty
    else { return [(DisplayWidth.truncated(whole, to: width), false)] }
    var before = String(whole[..<range.lowerBound])
    let found = String(whole[range])
    let beyond = DisplayWidth.of(before) + DisplayWidth.of(found) - width
    if beyond > 0 {
      let lead = before.suffix(max(0, min(Self.leadWidth, width - DisplayWidth.of(found) - 1)))
      before = "…" + lead
    }
    var room = width
    var pieces: [(String, Bool)] = []
    for (text, isEmphasised) in [(before, false), (found, true), (String(whole[range.upperBound...]), false)] {
      let shown = DisplayWidth.truncated(text, to: max(0, room))
      if room > 0, !shown.isEmpty { pieces.append((shown, isEmphasised)) }
      room -= DisplayWidth.of(text)
    }
    return pieces
  }

  /// How many characters are shown before what is looked for, where it would be out of sight.
  private static let leadWidth = 10

  private func oneLine(_ text: String) -> String { Escaping.escaped(Self.oneLine(text)) }

  /// A text of several lines as one.
  static func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ↵ ") }
}

extension String {
  /// The range of UTF-8 offsets, or nil where it does not lie between characters of the text.
  fileprivate func utf8Range(_ offsets: Range<Int>) -> Range<Index>? {
    guard offsets.lowerBound >= 0, offsets.upperBound <= utf8.count else { return nil }
    let start = utf8.index(startIndex, offsetBy: offsets.lowerBound)
    let end = utf8.index(startIndex, offsetBy: offsets.upperBound)
    guard let first = start.samePosition(in: self), let last = end.samePosition(in: self) else { return nil }
    return first..<last
  }
}
