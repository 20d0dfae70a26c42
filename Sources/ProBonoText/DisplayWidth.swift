/// How many columns of a terminal a text takes.
///
/// Nothing for controls, combining marks and other scalars without width, two columns for wide characters (East Asian
/// Width W and F) and emoji, one for the rest, characters of ambiguous width included.
public enum DisplayWidth {
  /// The columns of one character: 0, 1, 2, or more where a script joins several letters to one character.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return of(ascii: ascii) }
    var width = 0
    var isEmoji = false
    var regionalIndicators = 0
    for scalar in character.unicodeScalars {
      width += of(scalar)
      switch scalar.value {
      case 0xFE0F, 0x1F3FB...0x1F3FF: isEmoji = true  // emoji presentation, skin tones
      case 0x200D: isEmoji = isEmoji || width >= 2  // a joiner after an emoji; in Indic scripts it joins narrow letters
      case 0x1F1E6...0x1F1FF: regionalIndicators += 1
      default: break
      }
    }
    return isEmoji || regionalIndicators == 2 ? 2 : width
  }

  /// The columns of a text: the sum over its characters.
  public static func of(_ text: String) -> Int {
    let utf8 = text.utf8
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The text, or its beginning and "…" where it takes more than `columns`; never wider than `columns`.
  public static func truncated(_ text: String, to columns: Int) -> String {
    // A text has no more columns than bytes.
    if text.utf8.count <= columns || of(text) <= columns { return text }
    guard columns > 0 else { return "" }
    var width = 1
    var end = text.startIndex
    while end < text.endIndex {
      width += of(text[end])
      if width > columns { break }
      end = text.index(after: end)
    }
    return text[..<end] + "…"
  }

  /// The text filled up with blanks to `columns`, after it or, aligned right, before it; a wider text as it is.
  public static func padded(_ text: String, to columns: Int, alignRight: Bool = false) -> String {
    let width = of(text)
    guard width < columns else { return text }
    let blanks = String(repeating: " ", count: columns - width)
    return alignRight ? blanks + text : text + blanks
  }

  private static func of(ascii: UInt8) -> Int {
    0x20..<0x7F ~= ascii ? 1 : 0
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return of(ascii: UInt8(scalar.value)) }
    if isMember(scalar.value, of: WidthTable.zero) { return 0 }
    return isMember(scalar.value, of: WidthTable.wide) ? 2 : 1
  }

  /// Whether the scalar is in one of the ranges, given as first and last in turn, ascending.
  private static func isMember(_ scalar: UInt32, of ranges: [UInt32]) -> Bool {
    let nearest = (0..<(ranges.count / 2)).partitioningIndex { ranges[2 * $0 + 1] >= scalar }
    return 2 * nearest < ranges.count && scalar >= ranges[2 * nearest]
  }
}
