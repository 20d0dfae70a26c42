extension ResultData {
  /// Tables of Markdown (GitHub Flavored Markdown, section 4.10), and what is true of the whole as a list; an empty line
  /// behind each.
  func markdown(_ words: Catalogue) -> String {
    var parts: [String] = []
    if isRecord {
      let columns = [words.say("field", "champ"), words.say("value", "valeur")]
      parts.append(
        Table("", columns: columns, rows: facts.map { [.text($0.title), $0.value] }).markdown(words))
    }
    for (index, table) in tables.enumerated() {
      if index == 0, !isRecord {
        parts.append(table.markdown(words))
      } else if !table.rows.isEmpty {
        parts += ["**\(table.title)**\n", table.markdown(words)]
      }
    }
    if !isRecord {
      let known = facts.filter { $0.value != .nothing }
      if !known.isEmpty {
        parts.append(known.map { "- \($0.title): \(Self.escaped($0.value.text(words)))\n" }.joined())
      }
    }
    return parts.map { $0 + "\n" }.joined()
  }

  /// The text with a backslash before what Markdown would read as more than itself.
  fileprivate static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\|*_[]<`".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}

extension ResultData.Table {
  fileprivate func markdown(_ words: Catalogue) -> String {
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumeric } && rows.allSatisfy { $0[column].isNumeric || $0[column] == .nothing }
    }
    let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |\n" }
    return line(columns.map(ResultData.escaped)) + "|\(isNumeric.map { $0 ? "---:|" : "---|" }.joined())\n"
      + rows.map { line($0.map { ResultData.escaped($0.text(words)) }) }.joined()
  }
}
