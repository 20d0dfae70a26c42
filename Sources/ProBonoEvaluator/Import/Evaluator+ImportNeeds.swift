import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Tables of needs: a line a seat. The lines of a need may be apart; the seats are numbered in their order.
extension Evaluator {
  func importNeeds(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<NeedColumn>(bytes)
    var names = TableNames(transaction.book)
    var drafts: [NeedDraft] = []
    var indices: [String: Int] = [:]
    while try advance(&table) {
      guard let name = table.name(.need, limit: Parser.nameLimit) else { continue }
      if let id = transaction.book.needs.id(named: name) {
        table.report(.nameTaken(name, existing: transaction.book.needs[id]?.name ?? name), in: .need)
        continue
      }
      let shared = SharedCells(of: &table, &names, by: self, in: &transaction)
      let skill = names.skill(.skill, of: &table)
      let level = table.level(.level)
      let hours = table.integer(.hours, in: Limits.hours)
      guard let skill else { continue }
      let seat = Seat(skill: skill, level: level ?? 1, hours: hours)
      let key = Folding.fold(name)
      guard let index = indices[key] else {
        indices[key] = drafts.count
        drafts.append(NeedDraft(name: name, shared: shared, seats: [seat]))
        continue
      }
      shared.report(differencesFrom: drafts[index].shared, in: &table)
      if drafts[index].seats.count < NeedDetails.seatLimit {
        drafts[index].seats.append(seat)
      } else {
        table.report(.tooManySeats(limit: NeedDetails.seatLimit), in: .need)
      }
    }
    try requireNoProblems(table)
    var added: [(id: ID<Need>, draft: NeedDraft)] = []
    for draft in drafts {
      if let need = draft.need { added.append((transaction.add(need), draft)) }
    }
    setOrder(of: added, &table, in: &transaction)
    try requireNoProblems(table)
    return ImportedTable(table, records: added.count, seats: table.rowCount)
  }

  /// What a need waits for is looked up when all needs of the table are known, since it may stand below.
  private func setOrder(
    of added: [(id: ID<Need>, draft: NeedDraft)], _ table: inout TableReader<NeedColumn>,
    in transaction: inout Transaction
  ) {
    let waiting = added.filter { !$0.draft.shared.after.isEmpty }
    for (id, draft) in waiting {
      guard var need = transaction.book.needs[id] else { continue }
      for name in draft.shared.after {
        guard let awaited = transaction.book.needs.id(named: name) else {
          let reason = TableNames.unknown(
            .need, name, among: transaction.book.needs.names, suggesting: !table.problems.isFull)
          table.report(reason, in: .after, line: draft.shared.line)
          continue
        }
        if need.after.contains(awaited) {
          table.report(.repeatedItem(name), in: .after, line: draft.shared.line)
        } else {
          need.after.append(awaited)
        }
      }
      transaction.replace(id, with: need)
    }
    let book = transaction.book
    var circles = NeedCircles()
    for (id, draft) in waiting {
      if let circle = circles.circle(from: id, in: book) {
        table.report(.needCircle(circle.compactMap { book.needs[$0]?.name }), in: .after, line: draft.shared.line)
      }
    }
  }
}

/// Finds needs that wait for themselves, looking at each need once.
private struct NeedCircles {
  private var seen: Set<ID<Need>> = []

  /// A circle that one comes to from a need, from a need back to itself; nil where there is none, or where it was found
  /// before.
  mutating func circle(from start: ID<Need>, in book: Book) -> [ID<Need>]? {
    guard seen.insert(start).inserted else { return nil }
    // The needs on the way here, each with how many of those that it waits for were looked at.
    var path: [(need: ID<Need>, looked: Int)] = [(start, 0)]
    var places = [start: 0]
    while let (need, looked) = path.last {
      let awaited = book.needs[need]?.after ?? []
      guard looked < awaited.count else {
        places[need] = nil
        path.removeLast()
        continue
      }
      path[path.count - 1].looked += 1
      let next = awaited[looked]
      if let place = places[next] { return path[place...].map(\.need) + [next] }
      if seen.insert(next).inserted {
        places[next] = path.count
        path.append((next, 0))
      }
    }
    return nil
  }
}

/// A need whose lines are being gathered.
private struct NeedDraft {
  let name: String
  /// What its first line says.
  let shared: SharedCells
  var seats: [Seat]

  /// The need; nil where its association is not known.
  var need: Need? {
    guard let association = shared.association else { return nil }
    var need = Need(name: name, association: association, seats: seats)
    need.program = shared.program
    need.place = shared.place
    need.isRemote = shared.isRemote
    need.languages = shared.languages
    (need.from, need.until) = shared.period
    need.priority = shared.priority ?? .normal
    need.isWhole = shared.isWhole
    return need
  }
}

/// The cells in which the lines of a need agree.
private struct SharedCells {
  let line: Int
  let association: ID<Association>?
  let program: ID<Program>?
  let place: ID<Place>?
  let isRemote: Bool
  let languages: [LanguageCode]
  let period: (first: Day?, last: Day?)
  let priority: Priority?
  let isWhole: Bool
  /// The names of the needs that it waits for.
  let after: [String]
  /// The cells themselves, in the order of `columns`.
  private let cells: InlineArray<9, CSVCell?>

  private static let columns: InlineArray<9, NeedColumn> = [
    .association, .program, .place, .languages, .from, .until, .priority, .whole, .after,
  ]

  /// Reads the cells of a row. A place joins the book where it is not yet there.
  init(
    of table: inout TableReader<NeedColumn>, _ names: inout TableNames, by evaluator: Evaluator,
    in transaction: inout Transaction
  ) {
    line = table.line
    cells = InlineArray { table.cell(Self.columns[$0]) }
    association = names.association(.association, of: &table, in: &transaction)
    program = names.program(.program, of: &table, in: &transaction)
    isRemote = table.cell(.place).map { Words.remote.foldedForms.contains(Folding.foldWord(table.text($0))) } ?? false
    place = isRemote ? nil : names.place(.place, of: &table, by: evaluator, in: &transaction)
    languages = names.languages(.languages, of: &table)
    period = table.period(.from, .until)
    priority = names.priority(.priority, of: &table)
    isWhole = names.flag(.whole, of: &table)
    after = table.cell(.after).map { cell in table.items(of: cell).map { table.text($0) } } ?? []
  }

  /// Tells in which columns this line says something else than the first line of the need.
  func report(differencesFrom first: SharedCells, in table: inout TableReader<NeedColumn>) {
    for index in Self.columns.indices where !agrees(with: first, on: Self.columns[index]) {
      let (here, there) = (cells[index].map(table.text) ?? "", first.cells[index].map(table.text) ?? "")
      table.report(.disagreement(here, earlier: there, earlierLine: first.line), in: Self.columns[index])
    }
  }

  private func agrees(with other: SharedCells, on column: NeedColumn) -> Bool {
    switch column {
    case .association: association == other.association
    case .program: program == other.program
    case .place: place == other.place && isRemote == other.isRemote
    case .languages: languages == other.languages || languages.sorted() == other.languages.sorted()
    case .from: period.first == other.period.first
    case .until: period.last == other.period.last
    case .priority: (priority ?? .normal) == (other.priority ?? .normal)
    case .whole: isWhole == other.isWhole
    case .after: after == other.after || Set(after.map(Folding.fold)) == Set(other.after.map(Folding.fold))
    case .need, .skill, .level, .hours: true
    }
  }
}
