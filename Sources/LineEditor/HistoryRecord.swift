/// One line of a history file: a JSON object whose member `text` is the entry. Other members are for later versions
/// and passed over.
enum HistoryRecord {
  /// The line for an entry, its newline included; control characters are escaped, so an entry stays on one line.
  static func encode(_ entry: String) -> [UInt8] {
    var line = Array(#"{"text":""#.utf8)
    line.reserveCapacity(entry.utf8.count + 12)
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case .newline: line += Array(#"\n"#.utf8)
      case 0..<0x20, 0x7F:
        line += Array(#"\u00"#.utf8)
        line += [hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]]
      default: line.append(byte)
      }
    }
    line += Array("\"}\n".utf8)
    return line
  }

  /// The entry of a line (without its newline), or nil if the line is damaged.
  static func decode(_ line: ArraySlice<UInt8>) -> String? {
    var scanner = RecordScanner(rest: line)
    return scanner.scanRecord()
  }

  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
}

/// Reads a flat JSON object (RFC 8259): strings, numbers and words as values, nothing nested.
private struct RecordScanner {
  var rest: ArraySlice<UInt8>

  mutating func scanRecord() -> String? {
    var text: String?
    guard scan("{") else { return nil }
    if scan("}") { return nil }
    repeat {
      guard let key = scanString(), scan(":") else { return nil }
      if let value = scanString() {
        if key == "text" { text = value }
      } else if !skipWord() {
        return nil
      }
    } while scan(",")
    guard scan("}") else { return nil }
    skipBlanks()
    return rest.isEmpty ? text : nil
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == .newline }
  }

  private mutating func scan(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// A number, `true`, `false` or `null`.
  private mutating func skipWord() -> Bool {
    skipBlanks()
    let word = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    rest = rest[word.endIndex...]
    return !word.isEmpty
  }

  private mutating func scanString() -> String? {
    guard scan("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = scanEscape() else { return nil }
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func scanEscape() -> Unicode.Scalar? {
    guard let letter = rest.popFirst() else { return nil }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return scanCodeUnits()
    default: return nil
    }
  }

  /// The four digits after `\u`, and a second escape where the first is one half of a surrogate pair.
  private mutating func scanCodeUnits() -> Unicode.Scalar? {
    guard let first = scanCodeUnit() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let second = scanCodeUnit(),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func scanCodeUnit() -> UInt16? {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    rest = rest[digits.endIndex...]
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
