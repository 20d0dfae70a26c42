/// Writes comma-separated values after RFC 4180, but with lines that end in LF as files of this system do.
///
/// A cell is quoted where it holds a separator (`,`, `;` or a tab), a quote or a line break. Nothing else is changed, so that reading gives
/// back what was written: a name that begins with `=`, `+`, `-` or `@`, which some spreadsheets take for a formula, stays
/// that name.
public struct CSVWriter: Sendable {
  /// The file so far.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  /// An empty file. The separator is `,` or `;`.
  public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// Adds a record.
  public mutating func write(_ record: [String]) {
    for (index, text) in record.enumerated() {
      if index > 0 { bytes.append(separator) }
      // Readers pass over an empty line, which a lone empty cell would be, and over a byte-order mark at the front.
      let isPassedOver = record.count == 1 && text.isEmpty || bytes.isEmpty && text.unicodeScalars.first == "\u{FEFF}"
      write(text, isQuoted: isPassedOver || needsQuotes(text))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ text: String, isQuoted: Bool) {
    guard isQuoted else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(Self.quote)
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Every separator needs quotes, whichever is in use: a reader finds the separator by counting them.
  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case Self.quote, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        true
      default: false
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")
}
