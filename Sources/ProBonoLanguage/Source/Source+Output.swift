/// Lines that hold `---` alone stand around the output that is expected of a statement.
extension Source {
  static let outputMarkLength = 3

  /// Whether the line of an offset holds `---` and blanks alone, and it begins there.
  func isOutputMark(at offset: Int) -> Bool {
    guard bytes[offset...].starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: Self.outputMarkLength)) else {
      return false
    }
    return outputMark(onLine: lineRange(around: offset))?.start == offset
  }

  /// Where `---` stands on a line that holds nothing else but blanks.
  func outputMark(onLine line: SourceRange) -> SourceRange? {
    var start = line.start
    while start < line.end, Self.isBlank(bytes[start]) { start += 1 }
    let end = start + Self.outputMarkLength
    guard end <= line.end, bytes[start..<end].allSatisfy({ $0 == UInt8(ascii: "-") }),
      bytes[end..<line.end].allSatisfy(Self.isBlank)
    else { return nil }
    return SourceRange(start: start, end: end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
