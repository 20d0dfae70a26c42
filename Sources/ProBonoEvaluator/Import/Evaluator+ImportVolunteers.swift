import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText
import ProBonoThreads

/// Tables of volunteers: by pieces on several threads, as long as nothing is wrong; what is wrong, and on which line, is
/// found by reading row by row.
extension Evaluator {
  func importVolunteers(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    let table = TableReader<VolunteerColumn>(bytes)
    if let rows = try addPieces(of: table, to: &transaction, ofBytes: VolunteerPiece.size(of: bytes.count)) {
      return ImportedTable(table, records: rows)
    }
    return ImportedTable(table, records: try addRows(of: table, to: &transaction))
  }

  /// Adds the volunteers of a table row by row.
  /// - Returns: how many rows it has.
  func addRows(
    of table: TableReader<VolunteerColumn>, to transaction: inout Transaction
  ) throws(ImportFailure) -> Int {
    var table = table
    var names = TableNames(transaction.book)
    var imported = ImportedNames(after: transaction.book.volunteers)
    while try advance(&table) {
      guard let name = imported.freeName(.name, of: &table, in: transaction.book.volunteers) else { continue }
      var volunteer = Volunteer(name: name)
      volunteer.place = names.place(.place, of: &table, by: self, in: &transaction)
      names.describe(&volunteer, by: &table)
      imported.append(line: table.line)
      transaction.add(volunteer)
    }
    try requireNoProblems(table)
    return table.rowCount
  }

  /// Adds the volunteers of a table piece by piece, which other threads read ahead.
  /// - Parameter size: the least bytes of a piece.
  /// - Returns: how many rows the table has; nil, and nothing added, where something is wrong with it.
  func addPieces(
    of table: TableReader<VolunteerColumn>, to transaction: inout Transaction, ofBytes size: Int
  ) throws(ImportFailure) -> Int? {
    let pieces = table.pieces(ofBytes: size)
    guard table.problems.isEmpty, let first = pieces.first else { return nil }
    let (before, mark) = (transaction.book.volunteers.count, transaction.changeCount)
    let reader = VolunteerReader(table, TableNames(transaction.book))
    let ahead = WorkAhead<Range<Int>, VolunteerPiece> { reader.readAhead($0) }
    var position = first.lowerBound
    var rowCount = 0
    for (number, range) in pieces.enumerated() {
      if surroundings.isCancelled() { throw .interrupted }
      let given = number + ahead.count
      for range in pieces[given..<min(number + WorkAhead<Range<Int>, VolunteerPiece>.depth, pieces.count)] {
        ahead.add(range)
      }
      guard var piece = ahead.next() else { break }
      // Where rows go on beyond the piece, for a line break in quotes ends none, they are read again.
      if position >= range.upperBound { continue }
      if piece.isWrong || position > range.lowerBound { piece = reader.read(position..<range.upperBound) }
      rowCount += piece.rowCount
      position = piece.end
      // As many as there would be if all of the file were like what was read of it.
      let (isRead, all) = (position - first.lowerBound, table.bytes.count - first.lowerBound)
      let expected = before + rowCount * all / max(isRead, 1)
      guard !piece.isWrong, add(consume piece, expecting: expected, to: &transaction) else {
        transaction.rollBack(keeping: mark)
        return nil
      }
    }
    return rowCount
  }

  /// Adds the volunteers of a piece; false where a place means nothing or a name is taken.
  private func add(
    _ piece: consuming VolunteerPiece, expecting expected: Int, to transaction: inout Transaction
  ) -> Bool {
    var places: [ID<Place>] = []
    for name in piece.places {
      guard let id = try? placeID(Spanned(name, SourceRange(start: 0, end: 0)), in: &transaction) else { return false }
      places.append(id)
    }
    var volunteers = (consume piece).volunteers(at: places)
    return transaction.add(&volunteers, expecting: expected)
  }
}
