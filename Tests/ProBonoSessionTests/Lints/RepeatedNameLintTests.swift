import Testing

@Suite("Names that are given twice")
struct RepeatedNameLintTests {
  @Test("a second record of a kind under the same name, whatever its spelling, is told of with the first")
  func repeated() throws {
    let fixture = try LintFixture(
      """
      add volunteer "Élodie"
      add company "Élodie"
      add volunteer "elodie"
      add skill tree-care
      add skill "Tree care"
      need web for "A" as "New site" hours 1
      need web for "A" as "new site" hours 1
      """)
    #expect(fixture.places(.repeatedName) == ["3:\"elodie\"", "5:\"Tree care\"", "7:\"new site\""])
    #expect(
      fixture.report.warnings.first.filter { $0.problem.code == "repeated-name" }.allSatisfy { $0.notes.count == 1 })
  }

  @Test(
    "a name that is free again may be given again",
    arguments: ["remove volunteer \"A\"", "forget volunteer \"A\"", "change volunteer \"A\" name \"B\"", "undo"])
  func freed(statement: String) throws {
    #expect(try LintFixture("add volunteer \"A\"\n\(statement)\nadd volunteer \"A\"").places(.repeatedName).isEmpty)
  }

  @Test("blocks stand for themselves")
  func blocks() throws {
    let fixture = try LintFixture(
      """
      what if { add volunteer "A" }
      expect error name-taken { add volunteer "A" }
      add volunteer "A"
      """)
    #expect(fixture.places(.repeatedName).isEmpty)
  }
}
