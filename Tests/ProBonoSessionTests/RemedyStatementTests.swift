import ProBonoMatching
import ProBonoModel
import ProBonoSession
import ProBonoText
import Testing

/// What `why not` proposes, typed.
@Suite("Remedies as statements")
struct RemedyStatementTests {
  private static let book = """
    today 2026-11-23
    add association "Asso X" causes education, health in Lille capacity 1
    add association "Asso Y" in Lille status paused
    add volunteer "Alice" skills design 2, web 1 in Paris speaks de hours 3 remote only refuses education, health
      from 2027-02-01 until 2027-02-10 away 2027-02-01 to 2027-02-20 missions 0 status paused
    add volunteer "Bruno" skills web 5 in Lille
    add volunteer "Chloé" skills web 5 in Lille
    add volunteer "Driss" skills web 4 in Lille remote no away 2026-12-01 to 2026-12-31
    need web 3, web for "Asso X" as "Site" hours 12 speaks fr from 2027-01-01 until 2027-01-31
    need web 3 for "Asso X" as "First"
    need web 3 for "Asso Y" as "Old" by 2026-01-01 after "First"
    need web 3 for "Asso X" as "Month" from 2026-12-01 until 2026-12-31
    need web 2 for "Asso X" as "Shop" remote
    accept "Bruno" for "Site"
    forbid "Chloé" from "Asso X"
    forbid "Chloé" from "Shop"
    decline "Driss" for "First"

    """

  @Test("each statement proposed can be typed, and with all of them the pair is possible", arguments: ["en", "fr"])
  func typed(language: String) throws {
    var statements = 0
    for (volunteer, need) in [
      ("Alice", "Site"), ("Chloé", "Site"), ("Bruno", "Old"), ("Driss", "Month"), ("Driss", "Shop"), ("Chloé", "Shop"),
      ("Driss", "First"), ("Bruno", "First"),
    ] {
      let conversation = Conversation()
      #expect(conversation.run(Self.book) == .fine, "\(conversation.diagnostics)")
      conversation.run("set language \(language)")
      conversation.run("why not \"\(volunteer)\" for \"\(need)\" seat 1")
      let proposed = conversation.results.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
      #expect(!proposed.isEmpty, "\(conversation.results)")
      for statement in proposed.enumerated().filter({ !proposed[..<$0.offset].contains($0.element) }).map(\.element) {
        #expect(conversation.run(statement) == .fine, "\(statement): \(conversation.diagnostics)")
        statements += 1
      }
      let book = conversation.session.book
      let seat = SeatReference(need: try #require(book.needs.id(named: need)), index: 0)
      let examination = Examiner(book, today: try #require(Day(iso: "2026-11-23")))
        .examine(try #require(book.volunteers.id(named: volunteer)), for: seat)
      #expect(examination?.refusals == [], "\(volunteer) for \(need), after \(proposed)")
    }
    #expect(statements > 20)
  }
}
