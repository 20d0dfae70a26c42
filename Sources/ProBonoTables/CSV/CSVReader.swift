import ProBonoText

/// Reads comma-separated values record by record, after RFC 4180 and what spreadsheets make of it:
///
/// * the separator is `,` or `;`, whichever is more frequent in the first line outside quotes;
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
  /// The file.
  public let bytes: [UInt8]
  /// What stands between two cells: `,` or `;`.
  public let separator: UInt8
  /// The cells of the record; of very long ones the first `cellLimit`.
  public private(set) var cells: [CSVCell] = []
  /// How many cells the record has.
  public private(set) var cellCount = 0
  /// The line on which the record begins, from 1.
  public private(set) var line = 0

  private var position: Int
  private var nextLine = 1
  /// The first byte, from `position` on, that is not valid UTF-8; `bytes.count` where all are.
  private var invalidByte: Int

  /// How many cells of a record are kept: more than any table of people has.
  public static let cellLimit = 1_000

  /// A reader at the front of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    separator = Self.separator(of: bytes, from: position)
    invalidByte = Self.firstInvalidByte(of: bytes, from: position)
  }

  /// Reads the next record; false where there is none.
  ///
  /// - Throws: `unterminatedQuote`, `textAfterQuote` or `invalidUTF8`, with line and column. The reader then stands behind
  ///   the record and can go on.
  public mutating func next() throws(TableProblem) -> Bool {
    passOverEmptyLines()
    cells.removeAll(keepingCapacity: true)
    cellCount = 0
    line = nextLine
    guard position < bytes.count else { return false }
    var problem: TableProblem?
    repeat {
      let cellLine = nextLine
      do {
        let cell = try readCell()
        if cellCount < Self.cellLimit { cells.append(cell) }
        cellCount += 1
      } catch {
        cellCount += 1
        problem = problem ?? TableProblem(error, line: cellLine, column: cellCount)
      }
      if invalidByte < position {
        problem = problem ?? TableProblem(.invalidUTF8, line: cellLine, column: cellCount)
        invalidByte = Self.firstInvalidByte(of: bytes, from: position)
      }
    } while takeSeparator()
    takeLineBreak()
    if let problem { throw problem }
    return true
  }

  /// The value of a cell.
  public func text(_ cell: CSVCell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var value: [UInt8] = []
    value.reserveCapacity(cell.end - cell.start)
    var index = cell.start
    while index < cell.end {
      value.append(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return String(decoding: value, as: UTF8.self)
  }

  // MARK: Cells

  /// Reads the cell at the position, up to the separator or line break behind it.
  private mutating func readCell() throws(TableProblem.Reason) -> CSVCell {
    if position < bytes.count, bytes[position] == Self.quote { return try readQuotedCell() }
    let start = position
    passOverPlainBytes()
    return CSVCell(start: start, end: position, line: nextLine)
  }

  private mutating func readQuotedCell() throws(TableProblem.Reason) -> CSVCell {
    let firstLine = nextLine
    var hasDoubledQuotes = false
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case Self.quote:
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else {
          let cell = CSVCell(start: start, end: position, line: firstLine, hasDoubledQuotes: hasDoubledQuotes)
          position += 1
          let end = position
          passOverPlainBytes()
          guard position == end else { throw .textAfterQuote }
          return cell
        }
        hasDoubledQuotes = true
        position += 2
      case Self.lineFeed, Self.carriageReturn:
        takeLineBreak()
      default:
        position += 1
      }
    }
    throw .unterminatedQuote
  }

  /// Goes on to the next separator or line break.
  private mutating func passOverPlainBytes() {
    var position = self.position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    self.position = position
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func passOverEmptyLines() {
    while position < bytes.count, bytes[position] == Self.lineFeed || bytes[position] == Self.carriageReturn {
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
    var (commas, semicolons) = (0, 0)
    var isQuoted = false
    for byte in line {
      switch byte {
      case quote: isQuoted.toggle()
      case comma where !isQuoted: commas += 1
      case semicolon where !isQuoted: semicolons += 1
      case lineFeed where !isQuoted, carriageReturn where !isQuoted: return semicolons > commas ? semicolon : comma
      default: break
      }
    }
    return semicolons > commas ? semicolon : comma
  }

  private static func firstInvalidByte(of bytes: [UInt8], from start: Int) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return bytes.count
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
