import ProBonoEvaluator
import ProBonoLanguage

/// Cuts a file into pieces, where it can before a line that begins with a verb.
struct StatementCutter {
  private let stream: any FileStream
  private let name: String
  /// Bytes of a piece, unless a line is longer.
  private let pieceSize: Int
  /// What the stream has given and is in no piece yet.
  private var begun: [UInt8] = []
  private var firstLine = 1
  private var firstOffset = 0
  private var isAtEnd = false
  /// As in the pieces.
  var explainsMistakes = true
  private let skipsStatements: Bool
  /// Why the stream cannot be read to its end.
  private var failure: FileFailure?

  /// The longest statement of a file in bytes: a block may hold many, and no more than fits in the memory of a small
  /// machine is kept.
  static let statementLimit = DiskFiles.sizeLimit

  /// Cuts a file from its start.
  init(_ stream: any FileStream, name: String, pieceSize: Int, skippingStatements: Bool) {
    skipsStatements = skippingStatements
    self.stream = stream
    self.name = name
    self.pieceSize = pieceSize
  }

  /// The next piece; nil behind the last.
  /// - Throws: why there is none, though the file has more.
  mutating func next() throws(FileFailure) -> StatementPiece? {
    while !isAtEnd, failure == nil {
      fill()
      guard !isAtEnd else { return piece(upTo: begun.count, .text) }
      if let place = startOfLastVerb { return piece(upTo: place, .verb) }
      if let lineBreak = begun.lastIndex(of: UInt8(ascii: "\n")) { return piece(upTo: lineBreak + 1, .anything) }
    }
    if let failure { throw failure }
    return nil
  }

  /// Reads as much as a piece takes; of a longer line as much again as there is, so that it is looked at a few times, not
  /// many.
  private mutating func fill() {
    let size = max(pieceSize, 2 * begun.count)
    while begun.count < size, !isAtEnd, failure == nil {
      guard begun.count <= Self.statementLimit else { return failure = .tooLarge(limit: Self.statementLimit) }
      switch stream.read(atMost: size - begun.count, from: firstOffset + begun.count) {
      case .success(let more):
        begun += more
        // Of UTF-16 nothing can be read, and to be told that once is enough.
        isAtEnd = more.isEmpty || Source(name: name, bytes: begun, firstOffset: firstOffset).isUTF16
      case .failure(let reason): failure = reason
      }
    }
  }

  /// Where the last whole line begins that begins with a verb, but for the first line.
  private var startOfLastVerb: Int? {
    let source = Source(name: name, bytes: begun)
    guard var end = begun.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    while let lineBreak = begun[..<end].lastIndex(of: UInt8(ascii: "\n")) {
      if source.hasVerb(at: lineBreak + 1) { return lineBreak + 1 }
      end = lineBreak
    }
    return nil
  }

  private mutating func piece(upTo place: Int, _ end: StatementPiece.End) -> StatementPiece {
    let bytes = Array(begun[..<place])
    let piece = StatementPiece(
      source: Source(name: name, bytes: bytes, firstLine: firstLine, firstOffset: firstOffset), start: 0, end: end,
      explainsMistakes: explainsMistakes, skipsStatements: skipsStatements)
    begun.removeFirst(place)
    firstLine += bytes.lineBreakCount
    firstOffset += place
    return piece
  }
}

extension Sequence<UInt8> {
  /// How many lines end in these bytes.
  var lineBreakCount: Int {
    // Written so that the compiler counts many bytes at once.
    withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes { count &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
      return count
    } ?? count { $0 == UInt8(ascii: "\n") }
  }
}
