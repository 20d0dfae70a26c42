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

  @Test("what takes changes back is handed over once, and is itself taken back by what it leaves")
  func commit() {
    var transaction = Transaction()
    let skill = transaction.add(Skill(name: "juggling"))
    var changed = Skill(name: "circus")
    changed.aliases = ["juggling"]
    transaction.replace(skill, with: changed)
    transaction.replace(skill, with: changed)
    let inverses = transaction.commit()
    #expect(inverses.count == 2)
    #expect(transaction.commit().isEmpty)
    #expect(transaction.book.skills.row(named: "Juggling") == changed)
    transaction.takeBack(inverses)
    #expect(transaction.book.skills.id(named: "circus") == nil)
    #expect(transaction.book.skills.id(named: "juggling") == nil)
    transaction.takeBack(transaction.commit())
    #expect(transaction.book.skills.id(named: "juggling") == skill)
  }
}
