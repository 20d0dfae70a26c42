/// How quoted names lie in a source. A name is quoted with `"…"`, `“…”`, `„…”` or `«…»` and ends on its line; inside `"…"`
/// a `\"` is a quote and a `\\` a backslash.
extension Source {
  enum StringEnd {
    /// One past the closing quote.
    case closed(Int)
    /// The end of the line, or of the source.
    case unterminated(Int)
  }

  /// Where the string whose opening quote of `length` bytes stands at `start` ends.
  func scanString(from start: Int, opening length: Int, limit: Int) -> StringEnd {
    let closing = closingQuotes(at: start)
    var index = start + length
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        return .unterminated(index)
      }
      if byte == UInt8(ascii: "\\"), index + 1 < limit, bytes[index + 1] != UInt8(ascii: "\n") {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\"") || byte >= 0xC2, let (scalar, width) = scalar(at: index) {
        if closing.contains(scalar) { return .closed(index + width) }
        index += width
      } else {
        index += 1
      }
    }
    return .unterminated(limit)
  }

  /// The name that a string token means: without quotes, with escapes resolved, trimmed inside « ».
  public func stringValue(of range: SourceRange) -> String {
    guard let opening = scalar(at: range.start) else { return text(of: range) }
    let closingWidth = bytes[range.end - 1] == UInt8(ascii: "\"") ? 1 : lastScalarWidth(before: range.end)
    let content = bytes[range.start + opening.length..<max(range.start + opening.length, range.end - closingWidth)]
    if !content.contains(UInt8(ascii: "\\")) {
      let value = String(decoding: content, as: UTF8.self)
      return opening.scalar == "«" || opening.scalar == "»" ? value.trimmingWhitespace() : value
    }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(content.count)
    var escaping = false
    for byte in content {
      if !escaping, byte == UInt8(ascii: "\\") {
        escaping = true
      } else {
        if escaping, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\"") { unescaped.append(UInt8(ascii: "\\")) }
        unescaped.append(byte)
        escaping = false
      }
    }
    let value = String(decoding: unescaped, as: UTF8.self)
    return opening.scalar == "«" || opening.scalar == "»" ? value.trimmingWhitespace() : value
  }

  /// Whether a text begins with a sign that opens a name.
  public static func beginsWithQuote(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "\"“”„«＂".unicodeScalars.contains($0) } ?? false
  }

  /// A name as it is written between straight quotes, every `"` and `\\` escaped.
  public static func quoted(_ name: String) -> String {
    var result = "\""
    for scalar in name.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// The first thing in a string that no name may hold: a control character or invalid UTF-8.
  func firstUnfitByte(in range: SourceRange) -> Diagnostic? {
    var index = range.start
    while index < range.end {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F {
        return Diagnostic(
          SyntaxProblem.controlCharacter(Unicode.Scalar(byte)), at: SourceRange(start: index, end: index + 1))
      }
      if byte < 0x80 {
        index += 1
      } else if let (scalar, length) = scalar(at: index) {
        if scalar.isUnfitForNames {
          return Diagnostic(SyntaxProblem.controlCharacter(scalar), at: SourceRange(start: index, end: index + length))
        }
        index += length
      } else {
        return Diagnostic(SyntaxProblem.invalidUTF8, at: SourceRange(start: index, end: index + 1))
      }
    }
    return nil
  }

  /// The Unicode scalar that begins at a byte, and its length in bytes; nil where no valid UTF-8 begins there.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private func closingQuotes(at start: Int) -> [Unicode.Scalar] {
    switch scalar(at: start)?.scalar {
    case "“", "”", "„": ["”", "“", "\""]
    case "«": ["»"]
    case "»": ["«", "»"]
    case "＂": ["＂"]
    default: ["\"", "”"]
    }
  }

  private func lastScalarWidth(before end: Int) -> Int {
    var width = 1
    while width < 4, end - width > 0, bytes[end - width] & 0xC0 == 0x80 { width += 1 }
    return width
  }
}

extension String {
  fileprivate func trimmingWhitespace() -> String {
    var characters = self[...]
    while let first = characters.first, first.isWhitespace { characters.removeFirst() }
    while let last = characters.last, last.isWhitespace { characters.removeLast() }
    return String(characters)
  }
}
