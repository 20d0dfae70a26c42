import ProBonoText

/// Reads a table whose first line names its columns: row by row, each cell as what it should be. What is wrong is
/// gathered, and reading goes on, so that somebody can mend a file at one go.
///
/// A cell that is empty or blank is not known. Blanks around a value do not count; rows of blank cells alone, which
/// spreadsheets leave at the end, are passed over.
public struct TableReader<Column: TableColumn>: Sendable {
  @usableFromInline var table: NumberedTable

  /// Begins to read a file with its first line. Where that has a problem there are no rows.
  public init(_ bytes: [UInt8]) {
    table = NumberedTable(bytes, columns: Column.allCases.map { ($0.words, $0.isRequired) })
  }

  /// What was found wrong so far.
  @inlinable public var problems: TableProblems { table.problems }

  /// How many rows were read, the first line not counted.
  @inlinable public var rowCount: Int { table.rowCount }

  /// The encoding in which the file has its text.
  public var encoding: TableEncoding { table.csv.encoding }

  /// The text of the file in UTF-8, in which the cells lie.
  @inlinable public var bytes: [UInt8] { table.bytes }

  /// The line on which the row begins, from 1.
  @inlinable public var line: Int { table.line }

  /// Goes to the next row with as many cells as there are columns; false where there is none.
  @inlinable
  public mutating func next() -> Bool { table.next() }

  // MARK: Pieces

  /// Where the next row begins, or the empty lines before it.
  @inlinable public var position: Int { table.position }

  /// The rows that are still to be read, cut behind line breaks into pieces of at least so many bytes, so that several
  /// threads can read them at a time.
  ///
  /// A line break in quotes ends no row, and a piece behind one begins in the middle of a row. That shows when the rows
  /// before are read: their reader then comes to a `position` behind the beginning of that piece.
  @inlinable
  public func pieces(ofBytes size: Int) -> [Range<Int>] { table.pieces(ofBytes: size) }

  /// A reader of the rows that begin in a piece; the last may end behind it. Lines are counted from 1.
  @inlinable
  public func reader(of piece: Range<Int>) -> TableReader { TableReader(table.reader(of: piece)) }

  /// A reader of a copy of a piece: nothing that stands behind it is seen, and `position` counts from its front.
  /// Threads that read copies do not wait for one another's counts of references.
  @inlinable
  public func reader(ofCopyOf piece: Range<Int>) -> TableReader { TableReader(table.reader(ofCopyOf: piece)) }

  @inlinable
  init(_ table: NumberedTable) { self.table = table }

  // MARK: Cells

  /// The cell of a column, without blanks around the value; nil where it is blank, or the table has no such column.
  @inlinable
  public func cell(_ column: Column) -> CSVCell? { table.cell(column.rawValue) }

  /// The value of a cell.
  @inlinable
  public func text(_ cell: CSVCell) -> String { table.text(cell) }

  /// A cell that must be there; nil, and a problem, where it is blank.
  @inlinable
  public mutating func requiredCell(_ column: Column) -> CSVCell? { table.requiredCell(column.rawValue) }

  /// A name, which must be there, of no more than `limit` bytes.
  @inlinable
  public mutating func name(_ column: Column, limit: Int) -> String? { table.name(column.rawValue, limit: limit) }

  /// A text for people, with line breaks and tabs where it has some.
  @inlinable
  public mutating func note(_ column: Column) -> String? { table.note(column.rawValue) }

  /// A text of one line.
  @inlinable
  public mutating func line(_ column: Column) -> String? { table.line(column.rawValue) }

  /// A whole number of a range, which lies within that of Int32.
  @inlinable
  public mutating func integer(_ column: Column, in range: ClosedRange<Int>) -> Int32? {
    table.integer(column.rawValue, in: range)
  }

  /// A level, 1…5.
  @inlinable
  public mutating func level(_ column: Column) -> Int8? { table.level(column.rawValue) }

  /// A rating of 0 to 5 with at most one decimal behind a point or comma, in tenths.
  @inlinable
  public mutating func rating(_ column: Column) -> Int32? { table.rating(column.rawValue) }

  /// A day, `2026-11-23`; in a table that is parted by `;` or has French columns also `23/11/2026` or `23.11.2026`.
  @inlinable
  public mutating func day(_ column: Column) -> Day? { table.day(column.rawValue) }

  /// Degrees of -limit…limit, with decimals behind a point or comma; they must be there.
  @inlinable
  public mutating func degrees(_ column: Column, within limit: Int) -> Double? {
    table.degrees(column.rawValue, within: limit)
  }

  /// The values of a list, which are parted by `|`, without blanks around them; those that are blank do not count.
  @inlinable
  public func items(of cell: CSVCell) -> CSVItems { table.items(of: cell) }

  /// A value and the level behind its last `:`. The level is nil where there is none.
  ///
  /// - Throws: `notLevel` where something else stands behind the colon, `emptyCell` where nothing stands before it.
  @inlinable
  public func leveled(_ item: CSVCell) throws(TableProblem.Reason) -> (value: CSVCell, level: Int8?) {
    try table.leveled(item)
  }

  /// The words of a value and the whole number behind its last blank; nil where none stands there.
  @inlinable
  public func wordsAndNumber(_ item: CSVCell) -> (value: CSVCell, number: CSVCell)? { table.wordsAndNumber(item) }

  /// The level that a value is.
  ///
  /// - Throws: `notLevel` where it is none.
  @inlinable
  public func level(_ value: CSVCell) throws(TableProblem.Reason) -> Int8 { try table.level(value) }

  // MARK: Problems

  /// Tells of a problem with the cell of a column.
  @inlinable
  public mutating func report(_ reason: TableProblem.Reason, in column: Column) {
    table.report(reason, in: column.rawValue)
  }

  /// Tells of a problem with the cell of a column of an earlier row, which began on that line.
  @inlinable
  public mutating func report(_ reason: TableProblem.Reason, in column: Column, line: Int) {
    table.report(reason, in: column.rawValue, line: line)
  }
}
