import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Tables of needs: a line a seat. The lines of a need may be apart; the seats are numbered in their order.
extension Evaluator {
  func importNeeds(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> Int {
    var table = TableReader<NeedColumn>(bytes)
    var names = TableNames(self)
    var drafts: [NeedDraft] = []
    var indices: [String: Int] = [:]
    while try advance(&table) {
      guard let name = table.name(.need, limit: Parser.nameLimit) else { continue }
      let book = transaction.book
      if let id = book.needs.id(named: name) {
        table.report(.nameTaken(name, existing: book.needs[id]?.name ?? name), in: .need)
        continue
      }
      let association = association(of: &table, in: book)
      let skill = names.skill(.skill, of: &table, in: book)
      let level = table.level(.level)
      let hours = table.integer(.hours, in: Limits.hours)
      var shared = NeedDraft(
        need: Need(name: name, association: association ?? ID(number: 0), seats: []), line: table.line)
      readShared(into: &shared, &names, &table, in: &transaction)
      // What is wrong with the cells themselves is told; lines that lack something cannot be compared.
      guard let skill, association != nil else { continue }
      let seat = Seat(skill: skill, level: level ?? 1, hours: hours)
      let key = Folding.fold(name)
      if let index = indices[key] {
        shared.report(differencesFrom: drafts[index], &table)
        if drafts[index].need.seats.count == NeedDetails.seatLimit {
          table.report(.tooManySeats(limit: NeedDetails.seatLimit), in: .need)
        } else {
          drafts[index].need.seats.append(seat)
        }
      } else {
        shared.need.seats = [seat]
        indices[key] = drafts.count
        drafts.append(shared)
      }
    }
    try requireNoProblems(table)
    for draft in drafts { transaction.add(draft.need) }
    return table.rowCount
  }

  private func association(of table: inout TableReader<NeedColumn>, in book: Book) -> ID<Association>? {
    guard let cell = table.requiredCell(.association) else { return nil }
    let name = table.text(cell)
    if let id = book.associations.id(named: name) { return id }
    table.report(
      TableNames.unknown(.association, name, among: book.associations.names, suggesting: !table.problems.isFull),
      in: .association)
    return nil
  }

  /// Reads the columns in which the lines of a need agree.
  private func readShared(
    into draft: inout NeedDraft, _ names: inout TableNames, _ table: inout TableReader<NeedColumn>,
    in transaction: inout Transaction
  ) {
    if let cell = table.cell(.place), Words.remote.foldedForms.contains(Folding.foldWord(table.text(cell))) {
      draft.need.isRemote = true
    } else {
      draft.need.place = names.place(.place, of: &table, in: &transaction)
    }
    draft.need.languages = names.languages(.languages, of: &table)
    (draft.need.from, draft.need.until) = table.period(.from, .until)
    draft.need.priority = names.priority(.priority, of: &table) ?? .normal
    draft.cells = NeedDraft.sharedColumns.map { table.cell($0) }
  }
}

/// A need whose lines are being gathered.
private struct NeedDraft {
  var need: Need
  /// Where its first line is.
  let line: Int
  /// The cells of its first line, for the columns in `sharedColumns`.
  var cells: [CSVCell?] = []

  static let sharedColumns: [NeedColumn] = [.association, .place, .languages, .from, .until, .priority]

  init(need: Need, line: Int) {
    self.need = need
    self.line = line
  }

  /// Tells in which columns this line says something else than the first line of the need.
  func report(differencesFrom first: NeedDraft, _ table: inout TableReader<NeedColumn>) {
    for (index, column) in Self.sharedColumns.enumerated() where !agrees(with: first, on: column) {
      let (here, there) = (cells[index].map(table.text) ?? "", first.cells[index].map(table.text) ?? "")
      table.report(.disagreement(here, earlier: there, earlierLine: first.line), in: column)
    }
  }

  private func agrees(with other: NeedDraft, on column: NeedColumn) -> Bool {
    switch column {
    case .association: need.association == other.need.association
    case .place: need.place == other.need.place && need.isRemote == other.need.isRemote
    case .languages: need.languages.sorted() == other.need.languages.sorted()
    case .from: need.from == other.need.from
    case .until: need.until == other.need.until
    case .priority: need.priority == other.need.priority
    case .need, .skill, .level, .hours: true
    }
  }
}
