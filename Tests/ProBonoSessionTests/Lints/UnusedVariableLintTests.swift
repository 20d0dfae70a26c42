import Testing

@Suite("Unused variables")
struct UnusedVariableLintTests {
  @Test("a variable that nothing uses is told of, in the file and in each scenario")
  func unused() throws {
    let fixture = try LintFixture(
      """
      let radius = 30
      let hours = 4
      scenario "s" {
        let hours = 5
        add volunteer "A" within $Radius km
        expect count(volunteers) = 1
      }
      """)
    #expect(fixture.places(.unusedVariable) == ["2:hours", "4:hours"])
  }

  @Test("a value that is replaced before it is used is told of, one that was used is not")
  func replaced() throws {
    let fixture = try LintFixture(
      "let h = 1\nlet h = 2\nadd volunteer \"A\" hours $h\nlet h = 3\nadd volunteer \"B\" hours $h")
    #expect(fixture.places(.unusedVariable) == ["1:h"])
  }

  @Test("a use in a block, in another variable or in an expected error is a use")
  func uses() throws {
    let fixture = try LintFixture(
      """
      let a = 1
      let b = 2
      what if { add volunteer "A" hours $a }
      expect error unknown-skill { add volunteer "B" hours $b }
      """)
    #expect(fixture.places(.unusedVariable).isEmpty)
  }
}
