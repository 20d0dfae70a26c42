import Testing

@Suite("Scenarios that check nothing")
struct NoExpectationLintTests {
  @Test("a scenario without expect or expected output is told of")
  func nothing() throws {
    let fixture = try LintFixture(
      """
      scenario "a" { add volunteer "A" }
      scenario "b" { expect count(needs) = 0 }
      scenario "c" { what if { expect count(needs) = 0 } }
      scenario "d" { expect error unknown-skill { add volunteer "A" skills juggling } }
      scenario "e" {
        count needs
        ---
        0 needs
        ---
      }
      """)
    #expect(fixture.places(.noExpectation) == ["1:\"a\""])
  }
}
