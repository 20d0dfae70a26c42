extension ResultData {
  /// Rows as an array of objects; a record, and rows of which there is more to say, as one object.
  var json: JSONValue {
    if !isRecord, facts.isEmpty, tables.count == 1 { return tables[0].json }
    return .object(
      facts.map { (Self.key($0.title), $0.value.json) } + tables.map { (Self.key($0.title), $0.json) })
  }
}

extension ResultData.Table {
  fileprivate var json: JSONValue {
    let keys = columns.map(ResultData.key)
    return .array(rows.map { row in .object(zip(keys, row).map { ($0, $1.json) }) })
  }
}

extension ResultData.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .nothing: .null
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .decimal(let number): .decimal(number)
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map(\.json))
    }
  }
}
