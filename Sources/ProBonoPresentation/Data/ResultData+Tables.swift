import ProBonoEvaluator

extension ResultData {
  /// All that is known of one thing.
  init(_ details: DetailsReport, in words: Catalogue) {
    let about = [
      Field(words.say("kind", "genre"), .text(words.noun(details.kind))),
      Field(words.title(.name), .text(details.name)),
    ]
    let fields = details.fields.map { field in
      let values = field.value.map { Value($0, in: words) }
      return Field(words.label(field.label), field.label.isList ? .list(values) : Value(few: values))
    }
    let rows = details.kind == .need ? words.title(.seats) : words.say("engagements", "engagements")
    self.init(
      facts: about + fields, tables: details.table.map { [Table(rows, $0, in: words)] } ?? [], isRecord: true)
  }
}

extension ResultData.Table {
  /// A table as it is.
  init(_ title: String, _ table: ResultTable, in words: Catalogue) {
    self.init(
      title, columns: table.columns.map(words.title),
      rows: table.rows.map { $0.map { ResultData.Value($0, in: words) } })
  }
}

extension ResultData.Value {
  /// A value of a table.
  init(_ cell: Cell, in words: Catalogue) {
    switch cell {
    case .empty: self = .nothing
    case .text(let text): self = .text(text)
    case .word(let word): self = .text(words.say(word))
    case .skill(let skill, let level): self = .text(words.skill(skill, level: level))
    case .number(let number), .kilometres(let number): self = .number(number)
    case .tenths(let number): self = .decimal(Catalogue.tenths(number))
    case .decimal(let number): self = .decimal(number)
    case .day(let day): self = .text(day.description)
    case .period(let first, let last): self = .text(words.period(from: first, to: last))
    case .list(let items): self = .list(items.map { Self($0, in: words) })
    }
  }
}
