import ProBonoModel
import ProBonoText
import PropertyTesting

@testable import ProBonoMatching

/// Changes of small books, of every kind that a plan can depend on.
struct RandomChange {
  private var random: SplitMix64
  private var namesGiven = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Changes a book in some way, or not at all where there is nothing to change.
  ///
  /// - Parameter touchesRules: whether there may be pins, limits of associations, whole needs, budgets, programs and other policies.
  mutating func apply(to transaction: inout Transaction, touchesRules: Bool) {
    switch Int.random(in: 0..<(touchesRules ? 18 : 12), using: &random) {
    case 0, 1: addVolunteer(to: &transaction)
    case 2, 3: changeVolunteer(in: &transaction)
    case 4: removeVolunteer(from: &transaction)
    case 5, 6: addEngagement(to: &transaction)
    case 7: changeEngagement(in: &transaction)
    case 8: changeNeed(in: &transaction)
    case 9: addNeed(to: &transaction)
    case 10: addBan(to: &transaction)
    case 11: changeAssociation(in: &transaction)
    case 12: limitAssociation(in: &transaction)
    case 13: if let pair = pair(in: transaction.book) { transaction.add(Pin(volunteer: pair.0, need: pair.1)) }
    case 14: for (id, _) in transaction.book.pins.all { transaction.remove(id) }
    case 15: changeProgram(in: &transaction)
    case 16: joinProgram(in: &transaction)
    default: limitBudget(in: &transaction)
    }
  }

  // MARK: Rows

  private mutating func any<Row: Record & BookRow>(_ table: Table<Row>) -> ID<Row>? {
    table.sortedIDs.randomElement(using: &random)
  }

  /// Changes a row of a table, where there is one.
  private mutating func edit<Row: Record & BookRow>(
    _ table: Table<Row>, in transaction: inout Transaction, _ change: (inout RandomChange, inout Row) -> Void
  ) {
    guard let id = any(table), var row = table[id] else { return }
    change(&self, &row)
    transaction.replace(id, with: row)
  }

  private mutating func changeVolunteer(in transaction: inout Transaction) {
    let book = transaction.book
    edit(book.volunteers, in: &transaction) { $0.alter(&$1, book) }
  }

  private mutating func limitBudget(in transaction: inout Transaction) {
    edit(transaction.book.volunteers, in: &transaction) { $1.budget = Int32.random(in: 0...60, using: &$0.random) }
  }

  private mutating func changeNeed(in transaction: inout Transaction) {
    let book = transaction.book
    edit(book.needs, in: &transaction) { $0.alter(&$1, book) }
  }

  private mutating func changeAssociation(in transaction: inout Transaction) {
    let book = transaction.book
    edit(book.associations, in: &transaction) { $0.alter(&$1, book) }
  }

  private mutating func limitAssociation(in transaction: inout Transaction) {
    edit(transaction.book.associations, in: &transaction) { $1.capacity = Int32.random(in: 0...2, using: &$0.random) }
  }

  private mutating func changeProgram(in transaction: inout Transaction) {
    let book = transaction.book
    edit(book.programs, in: &transaction) { change, program in
      switch Int.random(in: 0..<4, using: &change.random) {
      case 0:
        let scope = Quotas.Scope.allCases.randomElement(using: &change.random) ?? .program
        program.quotas[scope] = Int32.random(in: 0...4, using: &change.random)
      case 1: program.employers = change.any(book.companies).map { [$0] } ?? []
      case 2: program.place = change.any(book.places)
      default: program.quotas = Quotas()
      }
    }
  }

  private mutating func joinProgram(in transaction: inout Transaction) {
    let program = any(transaction.book.programs)
    edit(transaction.book.needs, in: &transaction) { $1.program = program }
  }

  private mutating func freshName() -> String {
    namesGiven += 1
    return "\("abcMNVz".randomElement(using: &random) ?? "a") new \(namesGiven)"
  }

  private mutating func addVolunteer(to transaction: inout Transaction) {
    guard var row = any(transaction.book.volunteers).flatMap({ transaction.book.volunteers[$0] }) else { return }
    alter(&row, transaction.book)
    row.name = freshName()
    if Int.random(in: 0..<4, using: &random) == 0 {
      let coordinates = Coordinates(latitude: Double.random(in: 0...0.4, using: &random), longitude: 0)
      row.place = transaction.add(Place(name: freshName(), coordinates: coordinates))
    }
    transaction.add(row)
  }

  private mutating func alter(_ row: inout Volunteer, _ book: Book) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: row.hours = Bool.random(using: &random) ? Int32.random(in: 0...50, using: &random) : nil
    case 1: row.missions = Int32.random(in: 0...3, using: &random)
    case 2: row.skills = row.skills.map { SkillLevel(skill: $0.skill, level: Int8.random(in: 1...5, using: &random)) }
    case 3: row.place = any(book.places)
    case 4: row.radius = [5, 12, 50, 90].randomElement(using: &random)
    case 5: row.remote = [.yes, .no, .only, nil].randomElement(using: &random) ?? nil
    case 6: row.isActive.toggle()
    case 7: row.name = freshName()
    default: row.rating = Int32.random(in: 0...50, using: &random)
    }
  }

  private mutating func removeVolunteer(from transaction: inout Transaction) {
    guard let id = any(transaction.book.volunteers) else { return }
    for (link, _) in transaction.book.engagements.of(id) { transaction.remove(link) }
    for (link, _) in transaction.book.bans.of(id) { transaction.remove(link) }
    for (link, _) in transaction.book.pins.of(id) { transaction.remove(link) }
    transaction.remove(id)
  }

  private mutating func addNeed(to transaction: inout Transaction) {
    guard var row = any(transaction.book.needs).flatMap({ transaction.book.needs[$0] }) else { return }
    alter(&row, transaction.book)
    row.name = freshName()
    transaction.add(row)
  }

  private mutating func alter(_ row: inout Need, _ book: Book) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: row.priority = Priority.allCases.randomElement(using: &random) ?? .normal
    case 1: row.isRemote.toggle()
    case 2: row.place = any(book.places)
    case 3: row.seats.append(row.seats[0])
    case 4: row.seats[0].hours = Int32.random(in: 0...40, using: &random)
    case 5: row.seats[0].level = Int8.random(in: 1...5, using: &random)
    case 6: row.name = freshName()
    default: row.association = any(book.associations) ?? row.association
    }
  }

  private mutating func alter(_ row: inout Association, _ book: Book) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: row.isActive.toggle()
    case 1: row.place = any(book.places)
    default: row.causes.reverse()
    }
  }

  // MARK: Links

  private mutating func pair(in book: Book) -> (ID<Volunteer>, ID<Need>)? {
    guard let volunteer = any(book.volunteers), let need = any(book.needs) else { return nil }
    return (volunteer, need)
  }

  private mutating func addEngagement(to transaction: inout Transaction) {
    guard let (volunteer, need) = pair(in: transaction.book) else { return }
    let state = [Engagement.State.accepted, .declined, .completed].randomElement(using: &random) ?? .declined
    let open = transaction.book.needs[need]?.seats.indices.first {
      Engagements.holder(of: SeatReference(need: need, index: $0), in: transaction.book) == nil
    }
    guard state == .declined || open != nil else { return }
    transaction.add(
      Engagement(
        volunteer: volunteer, need: need, seat: state == .declined ? nil : open.map(Int32.init), state: state,
        since: BookBuilder.day(-Int.random(in: 0...300, using: &random))))
  }

  private mutating func changeEngagement(in transaction: inout Transaction) {
    guard let (id, found) = Array(transaction.book.engagements.all).randomElement(using: &random) else { return }
    if Bool.random(using: &random) { return transaction.remove(id) }
    var row = found
    row.enter([.withdrawn, .completed, .cancelled].randomElement(using: &random) ?? .withdrawn, on: BookBuilder.today)
    if row.seat != nil { transaction.replace(id, with: row) }
  }

  private mutating func addBan(to transaction: inout Transaction) {
    guard let (volunteer, need) = pair(in: transaction.book), let row = transaction.book.needs[need] else { return }
    transaction.add(
      Ban(volunteer: volunteer, target: Bool.random(using: &random) ? .need(need) : .association(row.association)))
  }
}
