import Testing

@testable import ProBonoSession

@Suite("Names that are one slip apart")
struct SimilarNameLintTests {
  @Test(
    "one letter taken for another, left out, put in, or swapped with its neighbour",
    arguments: ["Alise Martin", "Alce Martin", "Aliice Martin", "Alcie Martin", "Alice Martine", "Talice Martin"])
  func slips(name: String) throws {
    let fixture = try LintFixture("add volunteer \"Alice Martin\"\nadd volunteer \"\(name)\"")
    #expect(fixture.places(.similarName) == ["2:\"\(name)\""])
    #expect(fixture.report.warnings.first.first?.suggestion == nil)
    #expect(fixture.report.warnings.first.first?.notes.count == 1)
  }

  @Test(
    "what differs in a number, a letter that stands alone, a short name, or in more than one letter is no slip",
    arguments: [
      ("Lot 1", "Lot 2"), ("Asso X", "Asso Y"), ("Tom B", "Tim B"), ("Alice Martin", "Alina Martin"),
      ("Élodie Petit", "elodie petit"), ("Volunteer 12", "Volunteer 122"),
    ])
  func others(first: String, second: String) throws {
    let fixture = try LintFixture(
      "add volunteer \"\(first)\"\nadd association \"\(second)\"\nmatch volunteer \"\(second)\"")
    #expect(fixture.places(.similarName).isEmpty)
  }

  @Test("a name that nothing bears is the mistyped one: the other is proposed")
  func mistyped() throws {
    let fixture = try LintFixture(
      """
      add association "Le Relais"
      need web for "Le Relias" hours 3
      add volunteer "Driss Benali"
      expect not "Driss Benalli" fills "web for Le Relais"
      """)
    #expect(fixture.places(.similarName) == ["2:\"Le Relias\"", "4:\"Driss Benalli\""])
    #expect(fixture.report.warnings.first.compactMap(\.suggestion) == ["Le Relais", "Driss Benali"])
  }

  @Test("names of different kinds, and those that are merged, may be alike")
  func merged() throws {
    let fixture = try LintFixture(
      """
      add volunteer "Marie Martin"
      add volunteer "Mari Martin"
      merge volunteer "Mari Martin" into "Marie Martin"
      add company "Marie Marti"
      """)
    #expect(fixture.places(.similarName).isEmpty)
  }

  @Test("spellings are one slip apart exactly where one step leads from one to the other")
  func slipsOfLetters() {
    let spellings = [
      "abcde", "abde", "abxde", "acbde", "abcdef", "abcxxe", "bacde", "badce", "abcd", "xabcde", "abdce",
    ]
    for (first, second) in spellings.flatMap({ first in spellings.map { (first, $0) } }) {
      let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
      var steps: Set<[Unicode.Scalar]> = []
      for index in 0...a.count {
        for letter in "abcdefx".unicodeScalars { steps.insert(a[..<index] + [letter] + a[index...]) }
        guard index < a.count else { continue }
        steps.insert(Array(a[..<index] + a[(index + 1)...]))
        for letter in "abcdefx".unicodeScalars { steps.insert(a[..<index] + [letter] + a[(index + 1)...]) }
        guard index + 1 < a.count else { continue }
        steps.insert(a[..<index] + [a[index + 1], a[index]] + a[(index + 2)...])
      }
      #expect((SpellingSlip(a, b) != nil) == (a != b && steps.contains(b)), "\(first), \(second)")
      var neighbourhood = SpellingNeighbourhood()
      guard neighbourhood.insert(a) != nil, let near = neighbourhood.insert(b) else { continue }
      if SpellingSlip(a, b) != nil { #expect(near == [0], "\(first), \(second)") }
    }
  }
}
