import ProBonoText

extension ResultData {
  /// A line for each value, `title: value`, and an empty line behind each record. What belongs to the result without
  /// being one of its records has its own title in front.
  func lines(_ words: Catalogue) -> String {
    var records: [[String]] = []
    func add(_ table: Table, title: String) {
      records += table.rows.map { row in zip(table.columns, row).map { Self.line(title + $0, $1, words) } }
    }
    let about = facts.map { Self.line($0.title, $0.value, words) }
    if isRecord { records.append(about) }
    for (index, table) in tables.enumerated() { add(table, title: index == 0 && !isRecord ? "" : "\(table.title) ") }
    if !isRecord, !about.isEmpty { records.append(about) }
    return records.map { $0.map { $0 + "\n" }.joined() + "\n" }.joined()
  }

  private static func line(_ title: String, _ value: Value, _ words: Catalogue) -> String {
    let text = value.text(words)
    return text.isEmpty ? "\(title):" : "\(title): \(text)"
  }
}

extension ResultData.Value {
  /// The value for people, in one line.
  func text(_ words: Catalogue) -> String {
    switch self {
    case .nothing: ""
    case .text(let text): Escaping.escaped(text)
    case .number(let number): String(number)
    case .decimal(let number): number
    case .flag(let flag): flag ? words.say("yes", "oui") : words.say("no", "non")
    case .list(let values): values.map { $0.text(words) }.joined(separator: ", ")
    }
  }
}
