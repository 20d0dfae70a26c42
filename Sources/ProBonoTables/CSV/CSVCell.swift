/// Where a cell lies in the bytes of its file, without the quotes around it.
public struct CSVCell: Hashable, Sendable {
  /// The first byte.
  public let start: Int
  /// One past the last byte.
  public let end: Int
  /// The line on which it begins, from 1.
  public let line: Int
  /// Whether it holds quotes that are doubled, so that the value is not simply the bytes.
  public let hasDoubledQuotes: Bool

  init(start: Int, end: Int, line: Int, hasDoubledQuotes: Bool = false) {
    self.start = start
    self.end = end
    self.line = line
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  /// Whether it has no bytes at all.
  public var isEmpty: Bool { start == end }

  /// A part of it, by its bytes in the file.
  func part(_ range: Range<Int>) -> CSVCell {
    CSVCell(start: range.lowerBound, end: range.upperBound, line: line, hasDoubledQuotes: hasDoubledQuotes)
  }
}
