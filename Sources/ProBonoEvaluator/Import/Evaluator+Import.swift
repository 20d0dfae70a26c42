import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// `import`: the rows of a table become records of the book, all of them or none.
extension Evaluator {
  func importTable(
    _ kind: ImportKind, _ file: Spanned<String>, into transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let bytes: [UInt8]
    switch surroundings.readFile(file.value) {
    case .success(let content): bytes = content
    case .failure(let failure):
      throw Diagnostic(EvaluationProblem.unread(file.value, failure), at: file.range)
    }
    do throws(ImportFailure) {
      let table =
        switch kind {
        case .places: try importPlaces(bytes, into: &transaction)
        case .skills: try importSkills(bytes, into: &transaction)
        case .causes: try importCauses(bytes, into: &transaction)
        case .associations: try importAssociations(bytes, into: &transaction)
        case .companies: try importCompanies(bytes, into: &transaction)
        case .volunteers: try importVolunteers(bytes, into: &transaction)
        case .programs: try importPrograms(bytes, into: &transaction)
        case .needs: try importNeeds(bytes, into: &transaction)
        }
      return .imported(
        ImportReport(
          kind: kind, records: table.records, seats: table.seats, path: file.value, encoding: table.encoding))
    } catch {
      let problem: EvaluationProblem =
        switch error {
        case .wrong(let problems): .table(path: file.value, problems)
        case .interrupted: .interrupted
        }
      throw Diagnostic(problem, at: file.range)
    }
  }

  /// Goes to the next row, and now and then asks whether to go on.
  func advance<Column>(_ table: inout TableReader<Column>) throws(ImportFailure) -> Bool {
    if table.rowCount.isMultiple(of: 4_096), surroundings.isCancelled() { throw .interrupted }
    return table.next()
  }

  /// Throws where something was found wrong.
  func requireNoProblems<Column>(_ table: TableReader<Column>) throws(ImportFailure) {
    if !table.problems.isEmpty { throw .wrong(table.problems) }
  }
}

/// A table whose rows are in the book.
struct ImportedTable {
  /// How many records it has.
  let records: Int
  /// How many seats these have, for needs.
  let seats: Int?
  let encoding: TableEncoding

  /// A table of so many records; of one that was read to its end, a record a row.
  init<Column>(_ table: TableReader<Column>, records: Int? = nil, seats: Int? = nil) {
    self.records = records ?? table.rowCount
    self.seats = seats
    encoding = table.encoding
  }
}

/// Why a table is not imported.
enum ImportFailure: Error {
  case wrong(TableProblems)
  case interrupted
}

/// The names of the records that one import adds, and the lines they stand on.
struct ImportedNames<Row: BookRow & Record> {
  private let firstID: ID<Row>
  private var lines: [Int32] = []

  /// No names yet; all that `table` holds was there before.
  init(after table: Table<Row>) { firstID = table.nextID }

  /// Remembers that the record added next stands on that line.
  mutating func append(line: Int) { lines.append(Int32(clamping: line)) }

  /// The name of the row at hand; nil where it has none or a record bears it already, which the table is then told.
  func freeName<Column>(_ column: Column, of reader: inout TableReader<Column>, in table: Table<Row>) -> String? {
    guard let name = reader.name(column, limit: Parser.nameLimit) else { return nil }
    guard let id = table.id(named: name) else { return name }
    reader.report(reason(name, borneBy: id, in: table), in: column)
    return nil
  }

  /// What is wrong with a name that a record bears already.
  private func reason(_ name: String, borneBy id: ID<Row>, in table: Table<Row>) -> TableProblem.Reason {
    let index = Int(id.number) - Int(firstID.number)
    guard lines.indices.contains(index) else { return .nameTaken(name, existing: table[id]?.name ?? name) }
    return .repeatedName(name, firstLine: Int(lines[index]))
  }
}
