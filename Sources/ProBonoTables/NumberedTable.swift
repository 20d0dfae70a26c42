import ProBonoText

/// What `TableReader` does, for columns by their numbers: not generic, so that it is compiled once, and fast from every
/// room.
@usableFromInline
struct NumberedTable: Sendable {
  /// What was found wrong so far.
  @usableFromInline private(set) var problems: TableProblems
  /// How many rows were read, the first line not counted.
  @usableFromInline private(set) var rowCount = 0

  @usableFromInline var csv: CSVReader
  /// What the first line calls its columns.
  private var headers: [String] = []
  /// For each column by its number where it stands in a record; nil where it does not.
  @usableFromInline var positions: [Int?]

  /// Whether dates with the day first are read: where the table comes from a place in which it always stands first.
  ///
  /// Spreadsheets part cells by `;` where a comma stands before decimals, and there the day comes first; so it does for
  /// who names columns in French.
  private var isDayFirst = false

  /// What is known of a column: its names, the usual ones first.
  @usableFromInline typealias ColumnDescription = (words: (english: [String], french: [String]), isRequired: Bool)

  @usableFromInline
  init(_ bytes: [UInt8], columns: [ColumnDescription]) {
    csv = CSVReader(bytes)
    problems = TableProblems(in: csv.encoding)
    positions = [Int?](repeating: nil, count: columns.count)
    readHeader(columns)
  }

  /// The text of the file in UTF-8, in which the cells lie.
  @usableFromInline
  var bytes: [UInt8] { csv.bytes }

  /// The line on which the row begins, from 1.
  @usableFromInline
  var line: Int { csv.line }

  /// Goes to the next row with as many cells as there are columns; false where there is none.
  @usableFromInline
  mutating func next() -> Bool {
    guard headers.count > 0 else { return false }
    while true {
      do throws(TableProblem) {
        guard try csv.next() else { return false }
        if csv.isBlank { continue }
        rowCount += 1
        if csv.cellCount == headers.count { return true }
        problems.add(TableProblem(.wrongCellCount(csv.cellCount, expected: headers.count), line: csv.line))
      } catch {
        rowCount += 1
        let name = error.column.flatMap { headers.indices.contains($0 - 1) ? headers[$0 - 1] : nil }
        problems.add(TableProblem(error.reason, line: error.line, column: error.column, columnName: name))
      }
    }
  }

  // MARK: Pieces

  /// Where the next row begins, or the empty lines before it.
  @usableFromInline
  var position: Int { csv.position }

  /// The rows that are still to be read, cut into pieces of at least so many bytes.
  @usableFromInline
  func pieces(ofBytes size: Int) -> [Range<Int>] { csv.pieces(ofBytes: size) }

  /// The table at a piece, with the first line of all of it.
  @usableFromInline
  func reader(of piece: Range<Int>) -> NumberedTable {
    var reader = self
    reader.csv.move(to: piece)
    return reader
  }

  /// The same with a copy of the bytes of the piece.
  @usableFromInline
  func reader(ofCopyOf piece: Range<Int>) -> NumberedTable {
    var reader = self
    reader.csv = csv.reader(ofCopyOf: piece)
    return reader
  }

  // MARK: Cells

  /// The cell of a column, without blanks around the value; nil where it is blank, or the table has no such column.
  ///
  /// Every room has it compiled in place: to call it the table would be copied.
  @inlinable @inline(__always)
  func cell(_ column: Int) -> CSVCell? {
    guard let position = positions[column] else { return nil }
    let cell = csv.cell(position).trimmed(in: csv.bytes.span)
    return cell.isEmpty ? nil : cell
  }

  /// The value of a cell.
  @usableFromInline
  func text(_ cell: CSVCell) -> String { csv.text(cell) }

  /// A cell that must be there; nil, and a problem, where it is blank.
  @usableFromInline
  mutating func requiredCell(_ column: Int) -> CSVCell? {
    if let cell = cell(column) { return cell }
    report(.emptyCell, in: column)
    return nil
  }

  /// A name, which must be there, of no more than `limit` bytes.
  @usableFromInline
  mutating func name(_ column: Int, limit: Int) -> String? {
    guard let cell = requiredCell(column) else { return nil }
    guard cell.end - cell.start <= limit else {
      report(.nameTooLong(limit: limit), in: column)
      return nil
    }
    let name = cell.text(in: csv.bytes)
    if cell.isPlainName(in: csv.bytes.span) { return name }
    if let scalar = name.unicodeScalars.first(where: \.isUnfitForNames) {
      report(.controlCharacter(scalar), in: column)
      return nil
    }
    if Folding.fold(name).isEmpty {
      report(.emptyCell, in: column)
      return nil
    }
    return name
  }

  /// A text for people, with line breaks and tabs where it has some.
  @usableFromInline
  mutating func note(_ column: Int) -> String? { text(column, mayHold: "\t\n\r") }

  /// A text of one line.
  @usableFromInline
  mutating func line(_ column: Int) -> String? { text(column, mayHold: "") }

  private mutating func text(_ column: Int, mayHold controls: String) -> String? {
    guard let cell = cell(column) else { return nil }
    let text = text(cell)
    if let scalar = text.unicodeScalars.first(where: { $0.isUnfitForNames && !controls.unicodeScalars.contains($0) }) {
      report(.controlCharacter(scalar), in: column)
    }
    return text
  }

  /// A whole number of a range, which lies within that of Int32.
  @usableFromInline
  mutating func integer(_ column: Int, in range: ClosedRange<Int>) -> Int32? {
    guard let cell = cell(column) else { return nil }
    if let value = cell.wholeNumber(in: csv.bytes.span), range.contains(value) { return Int32(exactly: value) }
    let written = text(cell)
    report(
      cell.isWholeNumber(in: csv.bytes) ? .numberOutOfRange(written, range) : .notWholeNumber(written), in: column)
    return nil
  }

  /// A level, 1…5.
  @usableFromInline
  mutating func level(_ column: Int) -> Int8? {
    guard let cell = cell(column) else { return nil }
    let level = cell.level(in: csv.bytes.span)
    if level == nil { report(.notLevel(text(cell)), in: column) }
    return level
  }

  /// A rating of 0 to 5 with at most one decimal behind a point or comma, in tenths.
  @usableFromInline
  mutating func rating(_ column: Int) -> Int32? {
    guard let cell = cell(column) else { return nil }
    let rating = cell.tenths(in: csv.bytes.span).flatMap { $0 <= 50 ? $0 : nil }
    if rating == nil { report(.notRating(text(cell)), in: column) }
    return rating
  }

  /// A day, `2026-11-23`, or in some tables `23/11/2026`.
  @usableFromInline
  mutating func day(_ column: Int) -> Day? {
    guard let cell = cell(column) else { return nil }
    let day =
      Day(isoBytes: bytes.span.extracting(cell.start..<cell.end)) ?? (isDayFirst ? cell.dayFirstDate(in: bytes) : nil)
    if day == nil { report(.notDate(text(cell)), in: column) }
    return day
  }

  /// Degrees of -limit…limit, with decimals behind a point or comma.
  @usableFromInline
  mutating func degrees(_ column: Int, within limit: Int) -> Double? {
    guard let cell = requiredCell(column) else { return nil }
    let written = text(cell)
    let digits = String(decoding: written.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      let degrees = Double(digits)
    else {
      report(.notDegrees(written), in: column)
      return nil
    }
    guard abs(degrees) <= Double(limit) else {
      report(.numberOutOfRange(written, -limit...limit), in: column)
      return nil
    }
    return degrees
  }

  /// The values of a list, which are parted by `|`, without blanks around them; those that are blank do not count.
  @inlinable @inline(__always)
  func items(of cell: CSVCell) -> CSVItems { CSVItems(of: cell, in: csv.bytes) }

  /// A value and the level behind its last `:`. The level is nil where there is none.
  ///
  /// - Throws: `notLevel` where something else stands behind the colon.
  @usableFromInline
  func leveled(_ item: CSVCell) throws(TableProblem.Reason) -> (value: CSVCell, level: Int8?) {
    guard let colon = csv.bytes[item.start..<item.end].lastIndex(of: UInt8(ascii: ":")) else { return (item, nil) }
    let value = item.part(item.start..<colon).trimmed(in: csv.bytes.span)
    let level = item.part(colon + 1..<item.end).trimmed(in: csv.bytes.span)
    guard !value.isEmpty else { throw .emptyCell }
    return (value, try self.level(level))
  }

  /// The words of a value and the whole number behind its last blank; nil where none stands there.
  @usableFromInline
  func wordsAndNumber(_ item: CSVCell) -> (value: CSVCell, number: CSVCell)? {
    guard let blank = csv.bytes[item.start..<item.end].lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let value = item.part(item.start..<blank).trimmed(in: csv.bytes.span)
    let number = item.part(blank + 1..<item.end)
    return value.isEmpty || !number.isWholeNumber(in: csv.bytes) ? nil : (value, number)
  }

  /// The level that a value is.
  ///
  /// - Throws: `notLevel` where it is none.
  @usableFromInline
  func level(_ value: CSVCell) throws(TableProblem.Reason) -> Int8 {
    guard let level = value.level(in: csv.bytes.span) else { throw .notLevel(text(value)) }
    return level
  }

  // MARK: Problems

  /// Tells of a problem with the cell of a column.
  @usableFromInline
  mutating func report(_ reason: TableProblem.Reason, in column: Int) {
    problems.add(problem(reason, line: positions[column].map { csv.cell($0).line } ?? csv.line, in: column))
  }

  /// Tells of a problem with the cell of a column of an earlier row, which began on that line.
  @usableFromInline
  mutating func report(_ reason: TableProblem.Reason, in column: Int, line: Int) {
    problems.add(problem(reason, line: line, in: column))
  }

  private func problem(_ reason: TableProblem.Reason, line: Int, in column: Int) -> TableProblem {
    let position = positions[column]
    return TableProblem(reason, line: line, column: position.map { $0 + 1 }, columnName: position.map { headers[$0] })
  }

  // MARK: The first line

  private mutating func readHeader(_ columns: [ColumnDescription]) {
    do throws(TableProblem) {
      guard try csv.next() else { return problems.add(TableProblem(.emptyFile, line: 1)) }
    } catch {
      return problems.add(error)
    }
    var known: [String: Int] = [:]
    for (number, column) in columns.enumerated() {
      for name in column.words.english + column.words.french { known[Folding.foldWord(name)] = number }
    }
    guard csv.cellCount <= CSVReader.cellLimit else {
      return problems.add(TableProblem(.wrongCellCount(csv.cellCount, expected: columns.count), line: csv.line))
    }
    let names = csv.cells.map { $0.trimmed(in: csv.bytes.span).text(in: csv.bytes) }
    var unknown: [String] = []
    for (position, name) in names.enumerated() {
      let line = csv.cells[position].line
      if let column = known[Folding.foldWord(name)] {
        if let first = positions[column] {
          problems.add(TableProblem(.repeatedColumn(name, first: first + 1), line: line, column: position + 1))
        } else {
          positions[column] = position
        }
      } else {
        unknown.append(name)
        let nearest = EditDistance.nearest(to: name, among: columns.flatMap { $0.words.english + $0.words.french })
        problems.add(TableProblem(.unknownColumn(name, nearest: nearest), line: line, column: position + 1))
      }
    }
    let missing = columns.enumerated()
      .filter { $0.element.isRequired && positions[$0.offset] == nil }
      .compactMap(\.element.words.english.first)
    if let first = missing.first {
      let nearest = EditDistance.nearest(to: first, among: unknown)
      problems.add(TableProblem(.missingColumns(missing, nearest: nearest), line: csv.line))
    }
    if problems.isEmpty { headers = names }
    let english = Set(columns.flatMap(\.words.english).map(Folding.foldWord))
    isDayFirst = csv.separator == UInt8(ascii: ";") || !names.allSatisfy { english.contains(Folding.foldWord($0)) }
  }
}
