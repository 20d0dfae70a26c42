import ProBonoEvaluator
import Testing

@Suite("Seats that nobody of the file could fill")
struct UnfillableSeatLintTests {
  private static let people = """
    add association "Asso"
    add volunteer "A" skills graphic-design 4, web
    """

  @Test("a skill that nobody offers, and a level that nobody reaches, are told of with the best there is")
  func unfillable() throws {
    let fixture = try LintFixture(Self.people + "\nneed finance, web 4, graphisme 4, design 5 for \"Asso\" hours 2")
    #expect(
      fixture.problems(.unfillableSeat) == [
        .unfillableSeat(skill: "finance", level: 1, best: nil), .unfillableSeat(skill: "web", level: 4, best: 3),
        .unfillableSeat(skill: "design", level: 5, best: 4),
      ])
  }

  @Test("who has a skill below the one asked for can fill the seat, also by words that the file adds")
  func families() throws {
    let fixture = try LintFixture(
      """
      add skill gardening aliases parks
      add skill pruning parent gardening
      add association "Asso"
      need gardening 3, parks, design for "Asso" hours 2
      add volunteer "A" skills pruning 3, graphic-design
      """)
    #expect(fixture.places(.unfillableSeat).isEmpty)
  }

  @Test(
    "nothing is said of a file without volunteers, with those of another file, or with skills that a variable tells",
    arguments: [
      "", "source \"b.pb\"\n", "import volunteers from \"b.csv\"\n", "let s = web\nadd volunteer \"A\" skills $s\n",
    ])
  func open(first: String) throws {
    let volunteer = first.isEmpty ? "" : "\nadd volunteer \"B\" skills web"
    let fixture = try LintFixture(first + "add association \"X\"\nneed finance for \"X\" hours 1" + volunteer)
    #expect(fixture.places(.unfillableSeat).isEmpty)
  }
}
