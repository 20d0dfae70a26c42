import ProBonoEvaluator
import ProBonoLanguage

/// Reads a text statement by statement. Of a file only a piece is in memory at a time, however large the file: a piece ends
/// at the end of a line, and what it holds of its last statement is read again with the next piece.
struct StatementReader {
  /// A statement, or what is wrong with it, and the piece in which it stands.
  typealias Found = (parsed: Parser.Parsed, source: Source)

  /// Bytes of a piece, unless a statement is longer.
  private static let pieceSize = 1 << 20
  /// The longest statement of a file in bytes: a block may hold many, and no more than fits in the memory of a small
  /// machine is kept.
  private static let statementLimit = DiskFiles.sizeLimit

  private var parser: Parser
  /// Where the next pieces come from; nil where all of the text is in memory.
  private let stream: (any FileStream)?
  /// The beginning of a line that the stream has given and that is in no piece yet.
  private var begunLine: [UInt8] = []
  /// Whether nothing comes behind the piece at hand.
  private var isLast: Bool

  /// Whether statements that fail are read again for what was expected.
  var explainsMistakes = true {
    didSet { parser.explainsMistakes = explainsMistakes }
  }

  /// Reads a text that is in memory.
  init(_ source: Source) {
    parser = Parser(source)
    stream = nil
    isLast = true
  }

  /// Reads a file from its start.
  init(_ stream: any FileStream, name: String) throws(FileFailure) {
    if let failure = stream.rewind() { throw failure }
    parser = Parser(Source(name: name, bytes: []))
    self.stream = stream
    isLast = false
  }

  /// The next statement, or what is wrong with it; nil at the end of the text.
  mutating func next() throws(FileFailure) -> Found? {
    while true {
      let start = parser.startOfNextStatement
      let parsed = parser.next()
      if isLast || parsed != nil && !parser.isAtEndOfText { return parsed.map { ($0, parser.source) } }
      try readPiece(keepingFrom: parsed == nil ? parser.source.bytes.count : start)
    }
  }

  /// Puts the next piece in place of the one at hand, of which the end is kept.
  private mutating func readPiece(keepingFrom offset: Int) throws(FileFailure) {
    let old = parser.source
    // From the start of the line, by which columns are counted.
    let start = old.lineRange(around: offset).start
    var bytes = Array(old.bytes[start...])
    bytes += begunLine
    begunLine = []
    while !isLast {
      guard bytes.count <= Self.statementLimit else { throw .tooLarge(limit: Self.statementLimit) }
      // As much again as there is: a long statement is read a few times, not many.
      let more = try stream?.read(atMost: max(Self.pieceSize, bytes.count)).get() ?? []
      isLast = more.isEmpty
      bytes += more
      if let lineBreak = more.lastIndex(of: UInt8(ascii: "\n")) {
        let end = bytes.count - more.count + lineBreak + 1
        begunLine = Array(bytes[end...])
        bytes.removeLast(bytes.count - end)
        break
      }
    }
    let lineBreaks = old.bytes.withUnsafeBufferPointer { bytes in
      // Written so that the compiler counts many bytes at once.
      var count = 0
      for index in 0..<start { count &+= bytes[index] == UInt8(ascii: "\n") ? 1 : 0 }
      return count
    }
    parser = Parser(
      Source(
        name: old.name, bytes: bytes, firstLine: old.firstLine + lineBreaks, firstOffset: old.firstOffset + start),
      from: offset - start)
    parser.explainsMistakes = explainsMistakes
  }
}
