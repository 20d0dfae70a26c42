import ProBonoLanguage
import ProBonoText

/// The part of a line that shows a range, and where on the screen the range lies in it.
///
/// Controls are escaped, a tab counts as one blank, and a line that is wider than the room is cut around the range.
/// However long the line is, only the bytes near the range are looked at.
struct Excerpt: Equatable {
  /// What is shown of the line.
  let text: String
  /// The columns in front of the range.
  let indentation: Int
  /// The columns of the range; at least 1.
  let width: Int

  /// The excerpt of the line on which the range begins, at most `columns` wide.
  init(of range: SourceRange, in source: Source, columns: Int) {
    let columns = max(columns, Self.leastColumns)
    var line = source.lineRange(around: range.start)
    if line.start == 0, source.bytes.starts(with: Self.byteOrderMark) {
      line.start = min(Self.byteOrderMark.count, line.end)
    }
    let start = min(max(range.start, line.start), line.end)
    let end = min(max(range.end, start), line.end)
    // No character that is seen takes more bytes than this, but for piles of combining marks.
    let reach = 8 * columns
    let before = Self.characterStart(max(line.start, start - reach), in: source, from: line.start)
    let shownEnd = min(end, Self.characterStart(min(end, start + reach), in: source, from: start))
    let after = Self.characterStart(min(line.end, shownEnd + reach), in: source, from: shownEnd)

    let front = Self.shown(SourceRange(start: before, end: start), in: source)
    let marked = Self.shown(SourceRange(start: start, end: shownEnd), in: source)
    let behind = Self.shown(SourceRange(start: shownEnd, end: after), in: source)
    let characters = Array(front + marked + behind)
    let mark = Self.characters(
      from: front.unicodeScalars.count, count: marked.unicodeScalars.count, among: characters)
    let window = Self.window(
      around: mark, among: characters, columns: columns,
      isCutInFront: before > line.start, isCutBehind: after < line.end)

    let isCutInFront = window.lowerBound > 0 || before > line.start
    let isCutBehind = window.upperBound < characters.count || after < line.end
    text = (isCutInFront ? "…" : "") + String(characters[window]) + (isCutBehind ? "…" : "")
    let visible = mark.clamped(to: window)
    indentation = (isCutInFront ? 1 : 0) + Self.width(characters[window.lowerBound..<visible.lowerBound])
    width = max(1, Self.width(characters[visible]))
  }

  /// The characters that hold the scalars of a range: half a character is the whole of it.
  private static func characters(from first: Int, count: Int, among characters: [Character]) -> Range<Int> {
    var scalars = 0
    var lower = characters.count
    var upper = characters.count
    for (index, character) in characters.enumerated() {
      let next = scalars + character.unicodeScalars.count
      if lower == characters.count, next > first { lower = index }
      if scalars >= first + count, index >= lower {
        upper = index
        break
      }
      scalars = next
    }
    return lower..<max(lower, count == 0 ? lower : upper)
  }

  /// The characters that fit: the beginning of the range, then its neighbours on both sides in turn.
  private static func window(
    around mark: Range<Int>, among characters: [Character], columns: Int, isCutInFront: Bool, isCutBehind: Bool
  ) -> Range<Int> {
    if !isCutInFront, !isCutBehind, width(characters[...]) <= columns { return 0..<characters.count }
    // Room is kept for the dots at both ends.
    var room = columns - 2
    var lower = mark.lowerBound
    var upper = mark.lowerBound
    func take(_ index: Int) -> Bool {
      let width = DisplayWidth.of(characters[index])
      guard width <= room else { return false }
      room -= width
      return true
    }
    // What leads to the range is worth some room even where the range could take all of it.
    let lead = min(room / 4, width(characters[..<mark.lowerBound]))
    room -= lead
    while upper < mark.upperBound, take(upper) { upper += 1 }
    room += lead
    var growsInFront = true
    var growsBehind = true
    while growsInFront || growsBehind {
      growsInFront = growsInFront && lower > 0 && take(lower - 1)
      if growsInFront { lower -= 1 }
      growsBehind = growsBehind && upper < characters.count && take(upper)
      if growsBehind { upper += 1 }
    }
    return lower..<upper
  }

  private static func width(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// What is shown of some bytes.
  private static func shown(_ range: SourceRange, in source: Source) -> String {
    let text = source.text(of: range)
    return Escaping.escaped(String(text.map { $0 == "\t" ? " " : $0 }))
  }

  /// The start of the character of UTF-8 that holds a byte, `least` at the lowest.
  private static func characterStart(_ offset: Int, in source: Source, from least: Int) -> Int {
    var start = offset
    while start > least, start < source.bytes.count, source.bytes[start] & 0xC0 == 0x80, offset - start < 3 {
      start -= 1
    }
    return start
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let leastColumns = 16
}
