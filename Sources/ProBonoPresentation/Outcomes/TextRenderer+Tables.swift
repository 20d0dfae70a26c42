import ProBonoEvaluator

/// Tables and the details of one thing.
extension TextRenderer {
  func lines(of table: ResultTable) -> [StyledLine] { lines(of: table, width: width) }

  private func lines(of table: ResultTable, width: Int?) -> [StyledLine] {
    guard !table.rows.isEmpty else { return [StyledLine(catalogue.none, .faint)] }
    let whole = grid(of: table, columns: table.columns.count)
    let count = whole.columnsFitting(in: width)
    guard count < table.columns.count else { return whole.lines(width: width) }
    let leftOut = table.columns[count...].map(catalogue.title)
    return grid(of: table, columns: count).lines(width: width)
      + catalogue.leftOut(leftOut).wrapped(to: width).map { StyledLine($0, .faint) }
  }

  /// The first columns of a table.
  private func grid(of table: ResultTable, columns count: Int) -> TextGrid {
    var grid = TextGrid(table.columns.prefix(count).map { $0.isNumeric ? .number : .text })
    grid.append(table.columns.prefix(count).map { StyledText(catalogue.title($0), .faint) })
    for row in table.rows { grid.append(row.prefix(count).map { StyledText(text(of: $0)) }) }
    return grid
  }

  func lines(of details: DetailsReport) -> [StyledLine] {
    var grid = TextGrid([.label, .prose])
    for field in details.fields where !field.value.isEmpty {
      grid.append([
        StyledText(catalogue.label(field.label), .faint),
        StyledText(field.value.map(text).joined(separator: ", ")),
      ])
    }
    let width = width.map { $0 - Self.indentation }
    var lines = [StyledLine("\(catalogue.noun(details.kind)) \(details.name)", .strong)]
    lines += grid.lines(width: width).indented(by: Self.indentation)
    if let table = details.table { lines += self.lines(of: table, width: width).indented(by: Self.indentation) }
    return lines
  }

  private func text(of cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .word(let word): catalogue.say(word)
    case .skill(let skill, let level): catalogue.skill(skill, level: level)
    case .number(let number): String(number)
    case .tenths(let number): Catalogue.tenths(number)
    case .decimal(let number): number
    case .kilometres(let number): "\(number) km"
    case .day(let day): day.description
    case .period(let first, let last): catalogue.period(from: first, to: last)
    case .list(let items): items.map(text).joined(separator: ", ")
    }
  }
}
