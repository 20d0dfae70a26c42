/// Statements between `{` and `}`.
public struct Block: Sendable {
  /// The statements in their order.
  public var statements: [Statement]
  /// What could not be read, where a block may hold mistakes because it says which one it expects.
  public var mistakes: [Diagnostic]
  /// From the opening brace to the closing one.
  public var range: SourceRange
}

/// What a statement is expected to print: the lines between two lines `---` below it.
public struct ExpectedOutput: Sendable {
  /// The lines, without the blanks that stand before both `---`.
  public let lines: [String]
  /// From the first `---` to the end of the second.
  public private(set) var range: SourceRange
  /// How many bytes of blanks stand before the first `---`.
  public let indentation: Int
  /// The lines between, line breaks included.
  public private(set) var contentRange: SourceRange

  /// Reads what the lexer has found to be such a piece.
  init(in source: Source, at range: SourceRange) {
    self.range = range
    let first = source.lineRange(around: range.start)
    indentation = range.start - first.start
    // Behind the first `---` stands its line break, before the second nothing but blanks.
    var start = first.end
    while start < range.end, source.bytes[start] != UInt8(ascii: "\n") { start += 1 }
    start = min(start + 1, range.end)
    contentRange = SourceRange(start: start, end: max(start, source.lineRange(around: range.end).start))
    let content = source.bytes[contentRange.start..<contentRange.end]
    var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Behind the last line break stands the closing `---`.
    if lines.last?.isEmpty == true { lines.removeLast() }
    let blanks = indentation
    self.lines = lines.map { line in
      let dedented = line.dropFirst(
        line.prefix(blanks).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count)
      return String(decoding: dedented.last == UInt8(ascii: "\r") ? dedented.dropLast() : dedented, as: UTF8.self)
    }
  }
  /// The same, so many bytes further on: in the file of which its source is a piece.
  public func moved(by offset: Int) -> ExpectedOutput {
    var moved = self
    moved.range = range.moved(by: offset)
    moved.contentRange = contentRange.moved(by: offset)
    return moved
  }
}
