import ProBonoModel

/// All that a book says, in an order of its own: two books that say the same give the same lines.
func dump(_ book: Book) -> [String] {
  var lines: [String] = []
  func add<Row: Record>(_ title: String, _ table: Table<Row>) {
    lines.append("\(title): \(table.count)")
    for (id, row) in table.all {
      lines.append("\(title) \(id.number) \(row)")
      for name in [row.name] + row.otherNames {
        lines.append("\(title) \(name) is \(table.id(named: name).map { "\($0.number)" } ?? "nothing")")
      }
    }
    lines.append("\(title) in order: \(table.sorted.map(\.id.number))")
  }
  add("skill", book.skills)
  add("cause", book.causes)
  add("place", book.places)
  add("volunteer", book.volunteers)
  add("association", book.associations)
  add("company", book.companies)
  add("program", book.programs)
  add("need", book.needs)
  for (id, _) in book.associations.all { lines.append("needs of \(id.number): \(book.needs(of: id).map(\.number))") }
  for (id, _) in book.programs.all {
    lines.append("needs of program \(id.number): \(book.needs(of: id).map(\.number))")
  }
  func add<Row: Link>(_ title: String, _ table: LinkTable<Row>) {
    lines.append("\(title): \(table.count)")
    for (id, row) in table.all { lines.append("\(title) \(id.number) \(row)") }
    for (id, _) in book.volunteers.all { lines.append("\(title) of \(id.number): \(table.of(id).map(\.id.number))") }
    let targets =
      book.needs.all.map { LinkTarget.need($0.id) } + book.associations.all.map { LinkTarget.association($0.id) }
    for target in targets { lines.append("\(title) to \(target): \(table.to(target).map(\.id.number))") }
  }
  add("engagement", book.engagements)
  add("pin", book.pins)
  add("ban", book.bans)
  return lines
}
