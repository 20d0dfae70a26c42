import ProBonoModel
import ProBonoText
import PropertyTesting
import Testing

@Suite("The laws of the book")
struct BookLawsTests {
  @Test("taking back any changes gives the book as it was, its revision too")
  func rollBack() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<40 {
      var transaction = Transaction()
      RandomChanges.apply(20, to: &transaction, using: &random)
      _ = transaction.commit()
      let before = dump(transaction.book)
      let revision = transaction.book.revision
      RandomChanges.apply(Int.random(in: 0...60, using: &random), to: &transaction, using: &random)
      transaction.rollBack()
      #expect(transaction.changeCount == 0)
      #expect(dump(transaction.book) == before)
      #expect(transaction.book.revision == revision)
    }
  }

  @Test("what is rolled back to a mark leaves what came before it")
  func marks() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<20 {
      var transaction = Transaction()
      RandomChanges.apply(15, to: &transaction, using: &random)
      let mark = transaction.changeCount
      let (before, revision) = (dump(transaction.book), transaction.book.revision)
      RandomChanges.apply(15, to: &transaction, using: &random)
      transaction.rollBack(keeping: mark)
      #expect(dump(transaction.book) == before)
      #expect(transaction.book.revision == revision)
      transaction.rollBack(keeping: -1)
      #expect(dump(transaction.book) == dump(Book()))
    }
  }

  @Test("undoing changes in reverse gives the book before them, doing them again the book after them")
  func undoAndRedo() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      var transaction = Transaction()
      RandomChanges.apply(20, to: &transaction, using: &random)
      _ = transaction.commit()
      let before = dump(transaction.book)
      RandomChanges.apply(20, to: &transaction, using: &random)
      let inverses = transaction.commit()
      let after = dump(transaction.book)
      transaction.takeBack(inverses)
      #expect(dump(transaction.book) == before)
      transaction.takeBack(transaction.commit())
      #expect(dump(transaction.book) == after)
      transaction.takeBack(transaction.commit())
      #expect(dump(transaction.book) == before)
    }
  }

  @Test("every change gives a new revision, also after some were taken back")
  func revisions() {
    var transaction = Transaction()
    var seen: Set = [transaction.book.revision]
    for round in 0..<5 {
      let id = transaction.add(Volunteer(name: "V\(round)"))
      #expect(seen.insert(transaction.book.revision).inserted)
      if round.isMultiple(of: 2) { transaction.rollBack() } else { transaction.remove(id) }
      _ = transaction.commit()
    }
    #expect(!seen.contains(transaction.book.revision) || transaction.book.revision == 0)
  }

  @Test("how many needs are open is known at any time without counting them")
  func openNeeds() {
    var random = SplitMix64(seed: 5)
    var transaction = Transaction()
    for round in 0..<60 {
      RandomChanges.apply(10, to: &transaction, using: &random)
      if round.isMultiple(of: 3) { transaction.rollBack(keeping: Int.random(in: 0...10, using: &random)) }
      if round.isMultiple(of: 4) {
        transaction.takeBack(transaction.commit())
      }
      let book = transaction.book
      #expect(book.openNeedCount == book.needs.all.count { book.isOpen($0.id) })
    }
  }

  @Test("a number is never given to another row")
  func numbers() {
    var random = SplitMix64(seed: 4)
    var transaction = Transaction()
    var given: Set<ID<Volunteer>> = []
    for round in 0..<200 {
      let id = transaction.add(Volunteer(name: "V\(round)"))
      #expect(given.insert(id).inserted)
      switch Int.random(in: 0...2, using: &random) {
      case 0: transaction.rollBack()
      case 1: transaction.remove(id)
      default: _ = transaction.commit()
      }
    }
  }

  @Test("a row that stays as it is makes no change, nor does taking away what is not there")
  func noChange() {
    var transaction = Transaction()
    let id = transaction.add(Volunteer(name: "Alice"))
    let count = transaction.changeCount
    transaction.replace(id, with: Volunteer(name: "Alice"))
    #expect(transaction.changeCount == count)
    transaction.remove(id)
    transaction.remove(id)
    transaction.remove(ID<Need>(number: 17))
    #expect(transaction.changeCount == count + 1)
    #expect(transaction.book.volunteers[ID(number: -1)] == nil)
  }

  @Test(
    "a record is found by its name in any spelling",
    arguments: ["Chloé Lœb-O’Neil", "chloe loeb-o'neil", "  CHLOÉ   LŒB-O'NEIL ", "Chloe\u{301} Lœb–O’Neil"])
  func spellings(spelling: String) {
    var transaction = Transaction()
    let id = transaction.add(Volunteer(name: "Chloé Lœb-O’Neil"))
    #expect(transaction.book.volunteers.id(named: spelling) == id)
    transaction.replace(id, with: Volunteer(name: "Another"))
    #expect(transaction.book.volunteers.id(named: spelling) == nil)
    transaction.rollBack(keeping: 1)
    #expect(transaction.book.volunteers.id(named: spelling) == id)
    transaction.remove(id)
    #expect(transaction.book.volunteers.row(named: spelling) == nil)
  }

  @Test(
    "a name of other scripts is found in each of its canonical spellings",
    arguments: [("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), ("क़", "\u{915}\u{93C}")])
  func canonicalSpellings(name: String, spelling: String) {
    var transaction = Transaction()
    let id = transaction.add(Volunteer(name: name))
    transaction.add(Volunteer(name: "한"))
    #expect(transaction.book.volunteers.id(named: spelling) == id)
    transaction.replace(id, with: Volunteer(name: spelling))
    #expect(transaction.book.volunteers.id(named: name) == id)
    transaction.remove(id)
    #expect(transaction.book.volunteers.id(named: name) == nil)
    #expect(transaction.book.volunteers.id(named: spelling) == nil)
  }

  @Test("a word of the taxonomy is found by each of its names, with blanks or dashes")
  func words() {
    let book = Book()
    let id = book.skills.id(named: "graphic-design")
    #expect(id != nil)
    for name in ["Graphic Design", "graphisme", "GRAPHISTE", "graphic_design", "design graphique"] {
      #expect(book.skills.id(named: name) == id)
    }
  }

  @Test("renaming to another spelling of the same name keeps it found")
  func respelling() {
    var transaction = Transaction()
    let id = transaction.add(Volunteer(name: "alice"))
    transaction.replace(id, with: Volunteer(name: "Alice"))
    #expect(transaction.book.volunteers.id(named: "ALICE") == id)
    #expect(transaction.book.volunteers.row(named: "alice")?.name == "Alice")
  }

  @Test("records are in the order of their folded names, whatever the order of entry")
  func order() {
    let names = ["Zoé", "alice", "Élan", "Bruno", "elan b"]
    for turn in 0..<names.count {
      var transaction = Transaction()
      for name in names[turn...] + names[..<turn] { transaction.add(Volunteer(name: name)) }
      #expect(transaction.book.volunteers.sorted.map(\.row.name) == ["alice", "Bruno", "Élan", "elan b", "Zoé"])
    }
  }

  @Test("the order of names is that of their folded texts, in any script")
  func orderOfAnyNames() {
    var random = SplitMix64(seed: 6)
    let pieces = [
      "a", "B", "é", "-", " ", "한", "\u{1112}\u{1161}", "東", "z", "Я", "1", "Alexandr", "Alexandre ", "alexandra",
    ]
    for _ in 0..<100 {
      let names = Set(
        (0..<20).map { _ in
          (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        })
      var transaction = Transaction()
      var folded: Set<String> = []
      for name in names where folded.insert(Folding.fold(name)).inserted { transaction.add(Volunteer(name: name)) }
      let order = transaction.book.volunteers.sorted.map { Folding.fold($0.row.name) }
      #expect(order == order.sorted())
      #expect(order.count == folded.count)
      #expect(transaction.book.volunteers.foldedNames.compactMap(\.self).sorted() == order)
    }
  }

  @Test("what is known of few volunteers and known no more leaves no trace")
  func particulars() {
    var volunteer = Volunteer(name: "Alice")
    volunteer.budget = 4
    volunteer.note = "note"
    volunteer.refusedCauses = [ID(number: 1)]
    var same = volunteer
    #expect(same == volunteer && same.budget == 4 && same.note == "note" && same.refusedCauses == [ID(number: 1)])
    same.email = "alice@example.org"
    #expect(same != volunteer && volunteer.email == nil)
    (same.budget, same.note, same.refusedCauses, same.email) = (nil, nil, [], nil)
    #expect(same == Volunteer(name: "Alice"))
  }

  @Test("needs follow their association")
  func needsOfAssociation() throws {
    var transaction = Transaction()
    let one = transaction.add(Association(name: "One"))
    let two = transaction.add(Association(name: "Two"))
    let seat = Seat(skill: try #require(transaction.book.skills.id(named: "web")))
    var need = Need(name: "N", association: one, seats: [seat])
    let id = transaction.add(need)
    need.association = two
    transaction.replace(id, with: need)
    #expect(transaction.book.needs(of: one).isEmpty)
    #expect(transaction.book.needs(of: two) == [id])
    transaction.remove(id)
    #expect(transaction.book.needs(of: two).isEmpty)
  }

  @Test("links are found from both ends, in the order of their numbers whatever was undone between")
  func links() {
    var transaction = Transaction()
    let volunteer = ID<Volunteer>(number: 0)
    let (need, association) = (LinkTarget.need(ID(number: 1)), LinkTarget.association(ID(number: 1)))
    let ids = [need, association, need].map { transaction.add(Ban(volunteer: volunteer, target: $0)) }
    #expect(transaction.book.bans.of(volunteer).map(\.id) == ids)
    #expect(transaction.book.bans.to(need).map(\.id) == [ids[0], ids[2]])
    #expect(transaction.book.bans.between(volunteer, association).map(\.id) == [ids[1]])
    transaction.remove(ids[0])
    #expect(transaction.book.bans.count == 2)
    transaction.rollBack(keeping: 3)
    #expect(transaction.book.bans.to(need).map(\.id) == [ids[0], ids[2]])
    transaction.replace(ids[0], with: Ban(volunteer: volunteer, target: association))
    #expect(transaction.book.bans.to(need).map(\.id) == [ids[2]])
    #expect(transaction.book.bans.to(association).map(\.id) == [ids[0], ids[1]])
  }
}

/// Changes of every kind such as statements make them: names are unique within their kind.
enum RandomChanges {
  static func apply(_ count: Int, to transaction: inout Transaction, using random: inout SplitMix64) {
    for _ in 0..<count { applyOne(to: &transaction, using: &random) }
  }

  private static let names = ["Alice", "alice b", "Élan", "Le Relais", "Asso X", "Bruno", "œuvre", "N1", "N2", "N3"]

  private static func applyOne(to transaction: inout Transaction, using random: inout SplitMix64) {
    let name = names.randomElement(using: &random) ?? ""
    let number = Int32.random(in: 0...5, using: &random)
    let book = transaction.book
    switch Int.random(in: 0...9, using: &random) {
    case 0: put(Volunteer(name: name), number, book.volunteers, \.name, &transaction, &random) { $0.hours = number }
    case 1:
      put(Association(name: name), number, book.associations, \.name, &transaction, &random) { $0.capacity = number }
    case 2: put(Company(name: name), number, book.companies, \.name, &transaction, &random) { $0.note = "\(number)" }
    case 3:
      let need = Need(name: name, association: ID(number: number), seats: [Seat(skill: ID(number: number))])
      put(need, number, book.needs, \.name, &transaction, &random) { $0.association = ID(number: number / 2) }
    case 4:
      put(Skill(name: name), number, book.skills, \.name, &transaction, &random) { $0.aliases = ["alias \($0.name)"] }
    case 5: put(Cause(name: name), number, book.causes, \.name, &transaction, &random) { $0.french = "mot \($0.name)" }
    case 6:
      let place = Place(name: name, coordinates: Coordinates(latitude: 50, longitude: 3))
      put(place, number, book.places, \.name, &transaction, &random) { $0.country = "FR" }
    case 7:
      let engagement = Engagement(
        volunteer: ID(number: number), need: ID(number: 5 - number), seat: number, state: .accepted, since: nil)
      put(engagement, number, book.engagements.nextID, &transaction, &random) { $0.state = .withdrawn }
    case 8:
      let pin = Pin(volunteer: ID(number: number), need: ID(number: number))
      put(pin, number, book.pins.nextID, &transaction, &random) { $0.need = ID(number: 0) }
    default:
      let ban = Ban(volunteer: ID(number: number), target: .association(ID(number: number)))
      put(ban, number, book.bans.nextID, &transaction, &random) { $0.target = .need(ID(number: number)) }
    }
  }

  private static func put<Row: BookRow & Record>(
    _ row: Row, _ number: Int32, _ table: Table<Row>, _ name: WritableKeyPath<Row, String>,
    _ transaction: inout Transaction, _ random: inout SplitMix64,
    _ alter: (inout Row) -> Void
  ) {
    switch table.id(named: row.name) {
    case nil where Bool.random(using: &random):
      transaction.add(row)
    case nil:
      // Another name for something that is there.
      guard var old = table[ID(number: number)] else { return }
      old[keyPath: name] = row.name
      transaction.replace(ID(number: number), with: old)
    case .some(let id) where Bool.random(using: &random):
      guard var old = table[id] else { return }
      alter(&old)
      transaction.replace(id, with: old)
    case .some(let id):
      transaction.remove(id)
    }
  }

  private static func put<Row: BookRow & Link>(
    _ row: Row, _ number: Int32, _ next: ID<Row>, _ transaction: inout Transaction, _ random: inout SplitMix64,
    _ alter: (inout Row) -> Void
  ) {
    let id = ID<Row>(number: number)
    guard var old = Row.row(id, in: transaction.book), Bool.random(using: &random) else {
      transaction.add(row)
      return
    }
    if Bool.random(using: &random) { return transaction.remove(id) }
    alter(&old)
    transaction.replace(id, with: old)
  }
}
