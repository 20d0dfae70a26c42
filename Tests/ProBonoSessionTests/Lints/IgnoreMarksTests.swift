import Testing

@Suite("pb:ignore")
struct IgnoreMarksTests {
  @Test("a comment behind a statement, or on the lines above it, silences the rules that it names")
  func silences() throws {
    let fixture = try LintFixture(
      """
      let a = 1 # pb:ignore unused-variable
      # pb:ignore unused-variable
      # Why: it is for later.
      let b = 1
      #pb:ignore no-hours, repeated-name
      need web for "A" as "N"

      need web
        for "A" as "N" # pb:ignore repeated-name
      let c = 1
      """)
    #expect(fixture.places(.unusedVariable) == ["10:c"])
    #expect(fixture.places(.noHours) == ["8:web"])
    #expect(fixture.places(.repeatedName).isEmpty)
    #expect(fixture.places("unused-ignore") == ["5:repeated-name"])
  }

  @Test("a comment of no use, of no rule, or of a rule that does not exist is told of")
  func mistakes() throws {
    let fixture = try LintFixture(
      """
      add volunteer "A" # pb:ignore no-hours
      # pb:ignore
      # pb:ignore unused-variabel
      let a = 1
      """)
    #expect(fixture.places("unused-ignore") == ["1:no-hours"])
    #expect(fixture.places("ignore-without-rule") == ["2:pb:ignore"])
    #expect(fixture.places("unknown-rule") == ["3:unused-variabel"])
    #expect(fixture.report.warnings.first.compactMap(\.suggestion) == ["unused-variable"])
    #expect(fixture.places(.unusedVariable) == ["4:a"])
  }

  @Test("what looks like such a comment in a name or in expected output is none")
  func lookAlikes() throws {
    let fixture = try LintFixture(
      """
      add volunteer "# pb:ignore no-hours"
      # see pb:ignore no-hours
      list volunteers
      ---
      # pb:ignore nonsense
      # pb:ignore no-hours
      ---
      """)
    #expect(fixture.report.warnings.count == 0)
  }
}
