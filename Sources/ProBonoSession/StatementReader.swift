import ProBonoEvaluator
import ProBonoLanguage
import ProBonoThreads

/// Reads a text statement by statement. Of a file only a few pieces are in memory at a time, however large the file, and
/// other threads read them ahead. What a piece holds of a statement that goes on behind it is read again with the next.
struct StatementReader {
  /// A statement, or what is wrong with it, and the piece in which it stands.
  typealias Found = (parsed: Parser.Parsed, source: Source)
  /// Several of these of one piece.
  typealias Run = (parsed: [Parser.Parsed], source: Source)

  /// Reads a text that is in memory; nil where it is a file.
  private var parser: Parser?
  /// Where pieces come from; nil where all of the text is in memory.
  private var cutter: StatementCutter?
  /// The pieces behind the one at hand, as far as they were cut.
  private let ahead = WorkAhead<StatementPiece, ParsedPiece> { $0.parsed() }
  /// The piece at hand, of a file.
  private var piece: ParsedPiece?
  private let pieceSize: Int
  private let skipsStatements: Bool

  /// Bytes of a piece, unless a statement is longer: pieces are small, for a statement takes twenty times its text.
  private static let pieceSize = 1 << 17

  /// Whether statements that fail are read again for what was expected. What was read ahead may still be.
  var explainsMistakes = true {
    didSet {
      parser?.explainsMistakes = explainsMistakes
      cutter?.explainsMistakes = explainsMistakes
    }
  }

  /// Reads a text that is in memory.
  init(_ source: Source) {
    parser = Parser(source)
    skipsStatements = false
    pieceSize = Self.pieceSize
  }

  /// Reads a file from its start.
  /// - Parameter skipsStatements: whether statements are left out that hold no others and in which nothing is wrong, of
  ///   which who looks for mistakes makes nothing.
  init(
    _ stream: any FileStream, name: String, pieceSize: Int = StatementReader.pieceSize, skipsStatements: Bool = false
  ) {
    cutter = StatementCutter(stream, name: name, pieceSize: pieceSize, skippingStatements: skipsStatements)
    self.skipsStatements = skipsStatements
    self.pieceSize = pieceSize
  }

  /// The next statement, or what is wrong with it; nil at the end of the text.
  mutating func next() throws(FileFailure) -> Found? {
    if let source = parser?.source { return (parser?.next()).map { ($0, source) } }
    while true {
      if let parsed = piece?.next(), let source = piece?.piece.source { return (parsed, source) }
      guard let next = try nextPiece() else { return nil }
      piece = next
    }
  }

  /// The next statements that add a volunteer each, as many as follow one another and are at hand; else what `next` gives.
  mutating func nextRun() throws(FileFailure) -> Run? {
    if let source = parser?.source { return (parser?.next()).map { ([$0], source) } }
    while true {
      if let run = piece?.nextRun(), !run.isEmpty, let source = piece?.piece.source { return (run, source) }
      guard let next = try nextPiece() else { return nil }
      piece = next
    }
  }

  /// The piece behind the one at hand, together with what is left of that one.
  private mutating func nextPiece() throws(FileFailure) -> ParsedPiece? {
    guard let piece, let rest = piece.rest else { return try takeAhead() }
    let old = piece.piece.source
    // From the start of the line, by which columns are counted.
    let start = old.lineRange(around: rest).start
    var bytes = Array(old.bytes[start...])
    // As much again as there is: a long statement is read a few times, not many.
    let size = bytes.count + max(bytes.count, pieceSize)
    var end = piece.piece.end
    while bytes.count < size, let next = try takeAhead() {
      guard bytes.count <= StatementCutter.statementLimit else {
        throw .tooLarge(limit: StatementCutter.statementLimit)
      }
      bytes += next.piece.source.bytes
      end = next.piece.end
    }
    let source = Source(
      name: old.name, bytes: bytes, firstLine: old.firstLine + old.bytes[..<start].lineBreakCount,
      firstOffset: old.firstOffset + start)
    return StatementPiece(
      source: source, start: rest - start, end: end, explainsMistakes: explainsMistakes,
      skipsStatements: skipsStatements
    ).parsed()
  }

  /// The next piece that was cut, and as many as are good are cut behind it.
  private mutating func takeAhead() throws(FileFailure) -> ParsedPiece? {
    var failure: FileFailure?
    while ahead.count < WorkAhead<StatementPiece, ParsedPiece>.depth {
      do throws(FileFailure) {
        guard let piece = try cutter?.next() else { break }
        ahead.add(piece)
      } catch {
        failure = error
        break
      }
    }
    if let piece = ahead.next() { return piece }
    if let failure { throw failure }
    return nil
  }
}
