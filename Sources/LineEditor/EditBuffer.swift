import ProBonoText

/// A text and a place in it: what is being edited. All editing is by whole characters (grapheme clusters).
struct EditBuffer: Hashable, Sendable {
  private(set) var text: String
  /// A UTF-8 offset in `text`, always between two characters.
  private(set) var cursor: Int

  /// - Parameter cursor: a UTF-8 offset, moved into the text and back to the beginning of the character it falls into.
  init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    self.text.makeContiguousUTF8()
    self.cursor = 0
    self.cursor = boundary(atOrBefore: cursor ?? text.utf8.count)
  }

  var isEmpty: Bool { text.isEmpty }
  var end: Int { text.utf8.count }
  var isCursorAtEnd: Bool { cursor == end }

  // MARK: Places

  func boundary(atOrBefore offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < end else { return end }
    return self.offset(of: text.index(before: text.index(after: index(at: offset))))
  }

  private func index(at offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: min(max(offset, 0), end))
  }

  private func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }

  private var before: Int { cursor == 0 ? 0 : offset(of: text.index(before: index(at: cursor))) }
  private var after: Int { isCursorAtEnd ? end : offset(of: text.index(after: index(at: cursor))) }

  /// Where the line of the place begins, and where it ends (before its newline).
  func line(around offset: Int) -> Range<Int> {
    let utf8 = text.utf8
    let place = index(at: offset)
    let start = utf8[..<place].lastIndex(of: .newline).map { self.offset(of: $0) + 1 } ?? 0
    let end = utf8[place...].firstIndex(of: .newline).map(self.offset(of:)) ?? self.end
    return start..<end
  }

  /// The end of the word at or after the cursor.
  var wordEnd: Int {
    var place = index(at: cursor)
    while place < text.endIndex, !text[place].isWordCharacter { place = text.index(after: place) }
    while place < text.endIndex, text[place].isWordCharacter { place = text.index(after: place) }
    return offset(of: place)
  }

  /// The beginning of the word at or before the cursor.
  var wordStart: Int { start(ofThose: \.isWordCharacter) }

  /// The beginning of what lies between the cursor and the blank before it.
  var blankDelimitedStart: Int { start(ofThose: { !$0.isWhitespace }) }

  /// Going back from the cursor: where the last characters of a kind begin, past any others.
  private func start(ofThose belong: (Character) -> Bool) -> Int {
    var place = index(at: cursor)
    for isInside in [false, true] {
      while place > text.startIndex {
        let previous = text.index(before: place)
        guard belong(text[previous]) == isInside else { break }
        place = previous
      }
    }
    return offset(of: place)
  }

  subscript(range: Range<Int>) -> Substring { text[index(at: range.lowerBound)..<index(at: range.upperBound)] }

  // MARK: Moving

  mutating func move(to offset: Int) { cursor = boundary(atOrBefore: offset) }
  mutating func moveLeft() { cursor = before }
  mutating func moveRight() { cursor = after }

  /// Moves to the line before, to the same column where there is one. False on the first line.
  mutating func moveUp() -> Bool {
    let here = line(around: cursor)
    guard here.lowerBound > 0 else { return false }
    move(toColumn: column(in: here), of: line(around: here.lowerBound - 1))
    return true
  }

  /// Moves to the line after, to the same column where there is one. False on the last line.
  mutating func moveDown() -> Bool {
    let here = line(around: cursor)
    guard here.upperBound < end else { return false }
    move(toColumn: column(in: here), of: line(around: here.upperBound + 1))
    return true
  }

  private func column(in line: Range<Int>) -> Int {
    self[line.lowerBound..<cursor].reduce(0) { $0 + DisplayWidth.of($1) }
  }

  private mutating func move(toColumn column: Int, of line: Range<Int>) {
    var width = 0
    var offset = line.lowerBound
    for character in self[line] {
      width += DisplayWidth.of(character)
      if width > column { break }
      offset += character.utf8.count
    }
    move(to: offset)
  }

  // MARK: Changing

  mutating func insert(_ piece: String) { replace(cursor..<cursor, with: piece) }

  /// Puts the piece in the place of the range, which is cut to the text, and the cursor after it.
  mutating func replace(_ range: Range<Int>, with piece: String) {
    let start = boundary(atOrBefore: range.lowerBound)
    let stop = max(start, boundary(atOrBefore: range.upperBound))
    text.replaceSubrange(index(at: start)..<index(at: stop), with: piece)
    text.makeContiguousUTF8()
    // The piece may have grown together with what follows it: a combining mark, say.
    cursor = boundary(atOrBefore: start + piece.utf8.count)
  }

  /// Takes the range out and returns what was there.
  mutating func remove(_ range: Range<Int>) -> String {
    let removed = String(self[range])
    replace(range, with: "")
    return removed
  }

  /// Exchanges the characters around the cursor, at the end of a line the last two, and moves on.
  mutating func transpose() {
    let line = line(around: cursor)
    if cursor == line.upperBound { moveLeft() }
    guard cursor > line.lowerBound, cursor < line.upperBound else { return move(to: max(cursor, line.lowerBound)) }
    let pair = before..<after
    let exchanged = String(self[cursor..<after]) + String(self[before..<cursor])
    replace(pair, with: exchanged)
  }

  /// Puts what `change` makes of the rest of the word in its place, and the cursor behind it.
  mutating func changeWord(_ change: (Substring) -> String) {
    let end = wordEnd
    replace(cursor..<end, with: change(self[cursor..<end]))
  }

  mutating func deleteBackward() { replace(before..<cursor, with: "") }
  mutating func deleteForward() { replace(cursor..<after, with: "") }
}

extension UInt8 {
  static var newline: UInt8 { 0x0A }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "_" }
}
