import Testing

@Suite("Variables that nothing sets")
struct UnsetVariableLintTests {
  @Test("a variable that no earlier let sets is told of once, with the nearest one that is set")
  func unset() throws {
    let fixture = try LintFixture(
      """
      add volunteer "A" hours $hours
      let hours = 4
      let radius = 5
      add volunteer "B" hours $hours within $radios km
      add volunteer "C" within $radios km
      """)
    #expect(fixture.places(.unsetVariable) == ["1:$hours", "4:$radios"])
    #expect(
      fixture.report.warnings.first.filter { $0.problem.code == "unset-variable" }.map(\.suggestion) == [
        nil, "$radius",
      ])
  }

  @Test("what a scenario sets is not known in the next one")
  func scenarios() throws {
    let fixture = try LintFixture(
      """
      scenario "a" { let h = 4; add volunteer "A" hours $h; expect count(needs) = 0 }
      scenario "b" { add volunteer "A" hours $h; expect count(needs) = 0 }
      """)
    #expect(fixture.places(.unsetVariable) == ["2:$h"])
  }

  @Test("what is set from outside, or may be by a file that is run, is no matter")
  func outside() throws {
    #expect(try LintFixture("add volunteer \"A\" hours $Hours", variables: ["hours"]).places(.unsetVariable).isEmpty)
    #expect(try LintFixture("source \"b.pb\"\nadd volunteer \"A\" hours $h").places(.unsetVariable).isEmpty)
  }
}
