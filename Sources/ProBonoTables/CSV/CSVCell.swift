/// Where a cell lies in the bytes of its file, without the quotes around it.
///
/// Millions are made, so it is of 16 bytes; a file is of less than 4 GB.
public struct CSVCell: Hashable, Sendable {
  private let firstByte: UInt32
  private let endOfBytes: UInt32
  private let firstLine: UInt32
  /// Whether it holds quotes that are doubled, so that the value is not simply the bytes.
  public let hasDoubledQuotes: Bool

  init(start: Int, end: Int, line: Int, hasDoubledQuotes: Bool = false) {
    firstByte = UInt32(start)
    endOfBytes = UInt32(end)
    firstLine = UInt32(line)
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  /// The first byte.
  public var start: Int { Int(firstByte) }

  /// One past the last byte.
  public var end: Int { Int(endOfBytes) }

  /// The line on which it begins, from 1.
  public var line: Int { Int(firstLine) }

  /// Whether it has no bytes at all.
  public var isEmpty: Bool { firstByte == endOfBytes }

  /// A part of it, by its bytes in the file.
  func part(_ range: Range<Int>) -> CSVCell {
    CSVCell(start: range.lowerBound, end: range.upperBound, line: line, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// The cell without the blanks at its ends.
  @usableFromInline
  func trimmed(in bytes: Span<UInt8>) -> CSVCell {
    // As nearly all cells.
    if isEmpty || bytes[start] > 0x20 && bytes[end - 1] > 0x20 { return self }
    var (start, end) = (start, end)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return part(start..<end)
  }
}

extension UInt8 {
  /// Whether it is a blank, tab or line break.
  fileprivate var isBlank: Bool { self <= 0x20 && (self == 0x20 || 0x09...0x0D ~= self) }
}
