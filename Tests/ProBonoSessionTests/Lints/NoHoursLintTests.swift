import Testing

@Suite("Seats without hours")
struct NoHoursLintTests {
  @Test("the first seat of a need that does not say its hours is told of, unless the need says them for all")
  func seats() throws {
    let fixture = try LintFixture(
      """
      need web for "A"
      need web (hours 3), 2 design 3, finance for "A"
      need web, design for "A" hours 4
      need web (hours 3) for "A"
      expect error unknown-association { need web for "B" }
      """)
    #expect(fixture.places(.noHours) == ["1:web", "2:design"])
  }
}
