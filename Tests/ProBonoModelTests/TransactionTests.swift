import ProBonoModel
import ProBonoText
import Testing

@Suite("Changing a book")
struct TransactionTests {
  @Test("taking back what was done gives the book as it was, revision and names included")
  func rollBack() throws {
    var transaction = Transaction()
    let anne = transaction.add(Volunteer(name: "Anne"))
    let bea = transaction.add(Volunteer(name: "Béa"))
    _ = transaction.commit()
    let revision = transaction.book.revision
    var renamed = Volunteer(name: "Anna")
    renamed.hours = 4
    transaction.replace(anne, with: renamed)
    transaction.remove(bea)
    transaction.add(Volunteer(name: "Carl"))
    #expect(transaction.book.volunteers.all.map(\.row.name) == ["Anna", "Carl"])
    #expect(transaction.book.volunteers.id(named: "anne") == nil)
    transaction.rollBack()
    #expect(transaction.book.revision == revision)
    #expect(transaction.book.volunteers.count == 2)
    #expect(transaction.book.volunteers.row(named: "anne") == Volunteer(name: "Anne"))
    #expect(transaction.book.volunteers.id(named: "BEA") == bea)
    #expect(transaction.book.volunteers.id(named: "Anna") == nil)
    #expect(transaction.changeCount == 0)
  }

  @Test("changes are handed over once, and their inverses in reverse order take them back")
  func commit() {
    var transaction = Transaction()
    let skill = transaction.add(Skill(name: "juggling"))
    var changed = Skill(name: "circus")
    changed.aliases = ["juggling"]
    transaction.replace(skill, with: changed)
    transaction.replace(skill, with: changed)
    let changes = transaction.commit()
    #expect(changes.count == 2)
    #expect(transaction.commit().isEmpty)
    #expect(transaction.book.skills.row(named: "Juggling") == changed)
    for change in changes.reversed() { transaction.apply(change.inverse) }
    #expect(transaction.book.skills.id(named: "circus") == nil)
    #expect(transaction.book.skills.id(named: "juggling") == nil)
    for change in changes { transaction.apply(change) }
    #expect(transaction.book.skills.id(named: "juggling") == skill)
  }
}
