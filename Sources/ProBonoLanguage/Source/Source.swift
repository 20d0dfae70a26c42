/// A text that is parsed: a file, a line typed at the prompt, or what a pipe brought.
///
/// The bytes are kept as they came, valid UTF-8 or not; every place in them is a byte offset.
public struct Source: Sendable {
  /// What diagnostics call the text: a path, or `prompt`, `-c`, `standard input`.
  public let name: String
  /// The text in UTF-8, which may hold invalid sequences; a byte-order mark at the front is passed over by the lexer.
  public let bytes: [UInt8]
  /// The number of its first line: more than 1 for a piece of a file or of what a pipe brings.
  public let firstLine: Int
  /// How many bytes of the file stand before this piece of it.
  public let firstOffset: Int

  /// A text from the bytes of a file.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1, firstOffset: Int = 0) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstOffset = firstOffset
  }

  /// A text from a string.
  public init(name: String, text: String, firstLine: Int = 1) {
    self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine)
  }

  /// The text of a range; what is no UTF-8 becomes U+FFFD.
  public func text(of range: SourceRange) -> String {
    String(decoding: bytes[clamped(range.start)..<clamped(range.end)], as: UTF8.self)
  }

  /// Whether the text is of a file that begins with the byte-order mark of UTF-16: nothing of it can be read.
  public var isUTF16: Bool {
    firstOffset == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
  }

  /// Line and column of a byte offset. Takes time proportional to the offset: meant for diagnostics.
  public func position(of offset: Int) -> Position {
    let offset = clamped(offset)
    var line = firstLine
    // A byte-order mark is no character of the first line.
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let front = bytes[lineStart..<offset]
    // Bytes are counted where they can be: a line may be very long.
    let characters = front.allSatisfy { $0 < 0x80 } ? front.count : String(decoding: front, as: UTF8.self).count
    return Position(offset: firstOffset + offset, line: line, column: characters + 1)
  }

  /// The range of the line that holds an offset, without its line break.
  public func lineRange(around offset: Int) -> SourceRange {
    let offset = clamped(offset)
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start: start, end: max(start, end))
  }

  /// How many blanks stand before the first visible character of the line of an offset.
  func indentation(ofLineAround offset: Int) -> Int {
    bytes[lineRange(around: offset).start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }

  /// How many blanks stand before an offset; nil where anything else stands before it on its line.
  func indentation(ofFirstOnLine offset: Int) -> Int? {
    // Looks no further than it must: many offsets of one long line may be asked about.
    var start = offset
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? offset - start : nil
  }

  private func clamped(_ offset: Int) -> Int { min(max(offset, 0), bytes.count) }
}

/// A place in a source, as people count: line and column from 1, a column being one visible character.
public struct Position: Hashable, Sendable {
  /// Bytes of the file before the place.
  public let offset: Int
  /// From 1.
  public let line: Int
  /// From 1, in characters (extended grapheme clusters).
  public let column: Int
}

/// A half-open range of byte offsets in a source.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public var start: Int
  /// One past the last byte; equal to `start` for a place between two characters.
  public var end: Int

  /// A range of bytes.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The range so many bytes further on.
  func moved(by offset: Int) -> SourceRange { SourceRange(start: start + offset, end: end + offset) }

  /// The range from the start of this one to the end of the other.
  public func through(_ other: SourceRange) -> SourceRange {
    SourceRange(start: start, end: max(end, other.end))
  }
}

/// A value and where it was written.
public struct Spanned<Value> {
  /// What was written.
  public var value: Value
  /// Where.
  public var range: SourceRange

  /// A value with its place.
  public init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  public func map<Result>(_ transform: (Value) -> Result) -> Spanned<Result> {
    Spanned<Result>(transform(value), range)
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
