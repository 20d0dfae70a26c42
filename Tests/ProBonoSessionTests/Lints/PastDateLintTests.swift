import ProBonoText
import Testing

@Suite("Past dates")
struct PastDateLintTests {
  private static let need = "need web for \"A\" hours 2 by 2026-11-22\n"

  @Test("a deadline or a last day before the day that counts as today there is told of")
  func past() throws {
    let fixture = try LintFixture(
      Self.need + "today 2026-11-23\n" + Self.need
        + """
        need web for "A" hours 2 from 2026-11-01 until 2026-11-20
        add volunteer "V" until 2026-11-22
        add volunteer "W" until 2026-11-23
        scenario "s" { today 2026-11-01; need web for "A" hours 2 by 2026-11-22; expect count(needs) = 4 }
        change need "web for A" by 2026-11-22
        """)
    #expect(fixture.places(.pastDate) == ["3:2026-11-22", "4:2026-11-20", "5:2026-11-22", "8:2026-11-22"])
  }

  @Test("today may be given from outside; without it no date is past")
  func outside() throws {
    #expect(try LintFixture(Self.need).places(.pastDate).isEmpty)
    #expect(try LintFixture(Self.need, today: Day(iso: "2026-11-23")).places(.pastDate) == ["1:2026-11-22"])
  }

  @Test("of a date that a variable tells, nothing is known")
  func variable() throws {
    let fixture = try LintFixture("today 2026-11-23\nlet d = 2027-01-01\nneed web for \"A\" hours 2 by $d")
    #expect(fixture.places(.pastDate).isEmpty)
  }
}
