import ProBonoEvaluator
import Testing

@Suite("Shadowed aliases")
struct ShadowedAliasLintTests {
  @Test("an alias that is a word of the taxonomy, of the file or of the same statement is told of")
  func shadowed() throws {
    let fixture = try LintFixture(
      """
      add skill gardening aliases parks
      add skill drawing-up aliases "Graphic Design", vidéo
      add skill pruning aliases Parks, hedges, hedges, pruning
      add cause rivers aliases climat, water
      """)
    #expect(
      fixture.places(.shadowedAlias) == [
        "2:\"Graphic Design\"", "2:vidéo", "3:Parks", "3:hedges", "3:pruning", "4:climat",
      ])
    #expect(
      fixture.problems(.shadowedAlias).first == .shadowedAlias(.skill, "Graphic Design", meaning: "graphic-design"))
  }

  @Test("what one scenario adds is no word of the next")
  func scenarios() throws {
    let scenario = "{ add skill gardening aliases parks; expect count(needs) = 0 }"
    let fixture = try LintFixture("scenario \"a\" \(scenario)\nscenario \"b\" \(scenario)")
    #expect(fixture.places(.shadowedAlias).isEmpty)
  }
}
