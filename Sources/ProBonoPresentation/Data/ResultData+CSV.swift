import ProBonoTables
import ProBonoText

extension ResultData {
  /// The rows below the names of their columns; a record as one row. What else there is to say finds no room in one table.
  var csv: [UInt8] {
    var writer = CSVWriter()
    if isRecord {
      writer.write(facts.map { Self.key($0.title) })
      writer.write(facts.map(\.value.csv))
    } else if let table = tables.first {
      writer.write(table.columns.map(Self.key))
      for row in table.rows { writer.write(row.map(\.csv)) }
    }
    return writer.bytes
  }
}

extension ResultData.Value {
  fileprivate var csv: String {
    switch self {
    case .nothing: ""
    case .text(let text): Escaping.escaped(text)
    case .number(let number): String(number)
    case .decimal(let number): number
    case .flag(let flag): flag ? "yes" : "no"
    // As in the tables that `import` reads.
    case .list(let values): values.map(\.csv).joined(separator: "|")
    }
  }
}
