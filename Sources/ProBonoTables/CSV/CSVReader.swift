import ProBonoText

/// Reads comma-separated values record by record, after RFC 4180 and what spreadsheets make of it:
///
/// * the text is UTF-8, UTF-16 or Windows-1252 (`TableEncoding`); all that is read of it is in UTF-8;
/// * the separator is `,`, `;` or a tab, whichever is most frequent in the first line outside quotes;
/// * records end with LF, CR LF or CR; the last may end with the file; empty lines are passed over;
/// * a byte-order mark at the front is passed over;
/// * a cell that begins with `"` ends with the next `"` that is not doubled, and may hold separators and line breaks; a
///   quote further inside a cell is an ordinary character.
///
/// Cells are ranges of bytes, so that a number or a date is read without making a `String` of it. (SwiftCSV splits the
/// text into strings, some 5 µs a line, and keeps neither the line nor the column of a cell, which a person needs to
/// mend it.)
///
/// ```swift
/// var reader = CSVReader(bytes)
/// while try reader.next() {
///   print(reader.line, reader.cells.map(reader.text))
/// }
/// ```
public struct CSVReader: Sendable {
  /// The text of the file in UTF-8.
  public let bytes: [UInt8]
  /// The encoding in which the file has it.
  public let encoding: TableEncoding
  /// What stands between two cells: `,`, `;` or a tab.
  public let separator: UInt8
  /// The cells of the record; of very long ones the first `cellLimit`.
  public var cells: ArraySlice<CSVCell> { kept[..<min(cellCount, Self.cellLimit)] }
  /// How many cells the record has.
  public private(set) var cellCount = 0
  /// The line on which the record begins, from 1.
  public private(set) var line = 0

  /// Where the next record begins, or the empty lines before it.
  private(set) var position: Int
  /// Records that begin here or behind it are not read.
  private var end: Int
  private var nextLine = 1
  /// The first byte, from `position` on, that is not valid UTF-8; `bytes.count` where all are.
  private var invalidByte: Int
  /// What is wrong first with the record at hand.
  private var problem: TableProblem?
  private let endsOfCells: EndsOfCells
  /// Room for the cells of a record; those of the record at hand are the first.
  @usableFromInline var kept = [CSVCell](repeating: CSVCell(start: 0, end: 0, line: 0), count: 32)

  /// How many cells of a record are kept: more than any table of people has.
  public static let cellLimit = 1_000

  /// A reader at the front of a file whose text is of less than 4 GB in UTF-8.
  public init(_ file: [UInt8]) {
    let text = TableText(ofFile: file)
    let start = text.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    self.init(
      text.bytes, text.encoding, separator: Self.separator(of: text.bytes, from: start), from: start,
      invalidByte: text.firstInvalidByte)
  }

  private init(_ bytes: [UInt8], _ encoding: TableEncoding, separator: UInt8, from start: Int, invalidByte: Int) {
    self.bytes = bytes
    self.encoding = encoding
    self.separator = separator
    position = start
    end = bytes.count
    endsOfCells = EndsOfCells(separator: separator)
    self.invalidByte = invalidByte
  }

  /// Reads the next record; false where there is none.
  ///
  /// - Throws: `unterminatedQuote`, `textAfterQuote` or `invalidText`, with line and column. The reader then stands behind
  ///   the record and can go on.
  public mutating func next() throws(TableProblem) -> Bool {
    passOverEmptyLines()
    cellCount = 0
    line = nextLine
    guard position < end else { return false }
    repeat {
      if cellCount == kept.count, cellCount < Self.cellLimit { makeRoom() }
      if position < bytes.count, bytes[position] == Self.quote { readQuotedCell() } else { readPlainCells() }
    } while takeSeparator()
    takeLineBreak()
    if let problem {
      self.problem = nil
      throw problem
    }
    return true
  }

  /// The value of a cell.
  public func text(_ cell: CSVCell) -> String { cell.text(in: bytes) }

  /// Whether all cells are blank, as in the rows that spreadsheets leave at the end.
  @inline(__always)
  var isBlank: Bool {
    for number in 0..<min(cellCount, Self.cellLimit) where !cell(number).trimmed(in: bytes.span).isEmpty {
      return false
    }
    return true
  }

  // MARK: Pieces

  /// What is still to be read, cut behind line breaks into pieces of at least so many bytes.
  ///
  /// A piece begins with a record unless the line break before it stands in quotes, which only reading up to it can tell:
  /// whoever reads on from the piece before then comes to a place behind its first byte.
  func pieces(ofBytes size: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = position
    while start < end {
      let cut = end - start > size ? startOfLine(behind: start + max(size, 1)) : end
      pieces.append(start..<cut)
      start = cut
    }
    return pieces
  }

  /// Goes to a piece: from now on the records that begin in it are read. Lines are counted from 1 anew.
  mutating func move(to piece: Range<Int>) {
    position = piece.lowerBound
    end = piece.upperBound
    nextLine = 1
  }

  /// The same reader at the front of a copy of a piece of the file, which no other thread looks at. Its bytes are counted
  /// from the front of the piece.
  func reader(ofCopyOf piece: Range<Int>) -> CSVReader {
    let copy = Array(bytes[piece])
    return CSVReader(
      copy, encoding, separator: separator, from: 0, invalidByte: TableText.firstInvalidByte(of: copy, from: 0))
  }

  /// One past the first line break that stands at `start` or behind it; the end where none does.
  private func startOfLine(behind start: Int) -> Int {
    let bytes = bytes.span
    var index = start
    while index < end {
      switch bytes[index] {
      case Self.lineFeed: return index + 1
      case Self.carriageReturn where index + 1 == end || bytes[index + 1] != Self.lineFeed: return index + 1
      default: index += 1
      }
    }
    return end
  }

  // MARK: Cells

  /// A cell of the record, counted from 0.
  @inlinable
  func cell(_ number: Int) -> CSVCell { kept[number] }

  /// Reads cells up to the end of the record, or to the separator before a cell that is quoted or has no room.
  private mutating func readPlainCells() {
    let file = bytes
    let bytes = file.span
    let (firstCell, line, separator, endsOfCells) = (cellCount, nextLine, separator, endsOfCells)
    var start = position
    var count = firstCell
    var cells = kept.mutableSpan
    var word = start
    var end = start
    words: while true {
      var ends = endsOfCells.ends(in: bytes, from: word)
      while ends != 0 {
        end = word + ends.trailingZeroBitCount / 8
        ends &= ends - 1
        if count < cells.count { cells[count] = CSVCell(start: start, end: end, line: line) }
        count += 1
        guard end < bytes.count, bytes[end] == separator, count < cells.count,
          end + 1 == bytes.count || bytes[end + 1] != Self.quote
        else { break words }
        start = end + 1
      }
      word += 8
    }
    position = end
    cellCount = count
    if invalidByte < position { reportInvalidByte(from: firstCell, line: line) }
  }

  /// Reads the cell whose quote is at the position.
  private mutating func readQuotedCell() {
    let firstLine = nextLine
    position += 1
    let start = position
    let (end, hasDoubledQuotes) = passOverQuotedBytes()
    if cellCount < kept.count {
      kept[cellCount] = CSVCell(
        start: start, end: end ?? position, line: firstLine, hasDoubledQuotes: hasDoubledQuotes)
    }
    cellCount += 1
    let endOfText = position
    passOverPlainBytes()
    if end == nil {
      report(.unterminatedQuote, line: firstLine)
    } else if position > endOfText {
      report(.textAfterQuote, line: firstLine)
    }
    if invalidByte < position { reportInvalidByte(from: cellCount - 1, line: firstLine) }
  }

  /// Goes behind the quote that ends a cell.
  /// - Returns: where the quote is; nil where the file ends before.
  private mutating func passOverQuotedBytes() -> (end: Int?, hasDoubledQuotes: Bool) {
    var hasDoubledQuotes = false
    while position < bytes.count {
      switch bytes[position] {
      case Self.quote:
        position += 1
        guard position < bytes.count, bytes[position] == Self.quote else { return (position - 1, hasDoubledQuotes) }
        hasDoubledQuotes = true
        position += 1
      case Self.lineFeed, Self.carriageReturn:
        takeLineBreak()
      default:
        position += 1
      }
    }
    return (nil, hasDoubledQuotes)
  }

  /// Goes on to the next separator or line break.
  private mutating func passOverPlainBytes() {
    while position < bytes.count {
      switch bytes[position] {
      case separator, Self.lineFeed, Self.carriageReturn: return
      default: position += 1
      }
    }
  }

  private mutating func makeRoom() {
    let more = min(kept.count, Self.cellLimit - kept.count)
    kept.append(contentsOf: repeatElement(CSVCell(start: 0, end: 0, line: 0), count: more))
  }

  /// Notes what is wrong with the last cell.
  private mutating func report(_ reason: TableProblem.Reason, line: Int) {
    if problem == nil { problem = TableProblem(reason, line: line, column: cellCount) }
  }

  /// Notes that one of the cells from that one to the last holds an invalid byte.
  private mutating func reportInvalidByte(from first: Int, line: Int) {
    let cell = (first..<min(cellCount, kept.count)).first { kept[$0].end > invalidByte } ?? cellCount - 1
    if problem == nil { problem = TableProblem(.invalidText, line: line, column: cell + 1) }
    invalidByte = TableText.firstInvalidByte(of: bytes, from: position)
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func passOverEmptyLines() {
    while position < end, bytes[position] == Self.lineFeed || bytes[position] == Self.carriageReturn {
      takeLineBreak()
    }
  }

  private mutating func takeLineBreak() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count, bytes[position + 1] == Self.lineFeed {
      position += 1
    }
    position += 1
    nextLine += 1
  }

  // MARK: The whole file

  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    let line = bytes[start...].drop { $0 == lineFeed || $0 == carriageReturn }
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in line {
      if byte == quote {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == lineFeed || byte == carriageReturn { break }
        if let number = separators.firstIndex(of: byte) { counts[number] += 1 }
      }
    }
    let most = counts.max().flatMap(counts.firstIndex) ?? 0
    return separators[most]
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  /// What may stand between cells; of two that are as frequent the first.
  private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
