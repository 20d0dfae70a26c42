import ProBonoText
import Testing

@testable import ProBonoModel

@Suite("The starter taxonomy")
struct StarterTaxonomyTests {
  private let book = Book()

  /// Names that two terms share.
  private func shared<Row: Record>(_ table: Table<Row>) -> [String] {
    var owner: [String: ID<Row>] = [:]
    var result: [String] = []
    for (id, row) in table.all {
      for name in [row.name] + row.otherNames {
        if let other = owner.updateValue(id, forKey: Folding.foldWord(name)), other != id { result.append(name) }
      }
    }
    return result
  }

  @Test("no two skills and no two causes share a name")
  func uniqueNames() {
    #expect(shared(book.skills).isEmpty)
    #expect(shared(book.causes).isEmpty)
  }

  @Test("every skill and every cause has its French word")
  func french() {
    #expect(book.skills.all.allSatisfy { !($0.row.french ?? "").isEmpty })
    #expect(book.causes.all.allSatisfy { !($0.row.french ?? "").isEmpty })
  }

  @Test("names are as they are written: small letters, dashes for blanks")
  func spelling() {
    for name in Array(book.skills.names) + Array(book.causes.names) {
      #expect(name == name.lowercased() && !name.contains(" ") && !name.contains("_"), "\(name)")
    }
  }

  @Test("five families have about ten skills each")
  func families() {
    let families = book.skills.all.filter { $0.row.parent == nil }
    #expect(families.map(\.row.name) == ["marketing", "design", "digital", "management", "strategy"])
    for family in families {
      let members = book.skills.all.filter { $0.row.parent == family.id }
      #expect(9...13 ~= members.count, "\(family.row.name)")
    }
    for (_, skill) in book.skills.all {
      if let parent = skill.parent { #expect(book.skills[parent]?.parent == nil) }
    }
  }
}
