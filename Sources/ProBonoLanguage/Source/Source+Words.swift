/// Words, and what their bytes say without a string made of them.
extension Source {
  /// One past the last byte of the word that begins at `start`; `start` where none does.
  func endOfWord(from start: Int) -> Int {
    var end = start
    while true {
      end = bytes.withUnsafeBufferPointer { bytes in
        var index = end
        while index < bytes.count, bytes[index].standsInWords { index += 1 }
        return index
      }
      guard end < bytes.count, bytes[end] >= 0x80, let (scalar, length) = scalar(at: end), scalar.continuesWord else {
        return end
      }
      end += length
    }
  }

  /// The key of the word at a range.
  func key(of range: SourceRange) -> WordKey {
    // What is longer than any name is no word of the language: its beginning is enough to see that.
    let end = min(range.end, range.start + Parser.nameLimit)
    return bytes.withUnsafeBufferPointer { WordKey(UnsafeBufferPointer(rebasing: $0[range.start..<end])) }
  }

  /// Whether a verb stands at a place.
  public func hasVerb(at start: Int) -> Bool {
    let end = endOfWord(from: start)
    return end > start && Verbs.named(key(of: SourceRange(start: start, end: end))) != nil
  }

  /// The number at a range that holds one to nine digits and nothing else; nil for any other word.
  func smallNumber(at range: SourceRange) -> Int? {
    guard 1...9 ~= range.end - range.start else { return nil }
    var number = 0
    for byte in bytes[range.start..<range.end] {
      guard byte.isDigit else { return nil }
      number = 10 * number + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension UInt8 {
  /// Whether a word may hold this byte of ASCII.
  @inline(__always)
  var standsInWords: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "_"),
      // No word of the language has one, but `23/11/2026` is easier to correct in one piece.
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
