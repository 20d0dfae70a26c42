import ProBonoLanguage
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Forgetting a person")
struct ForgettingTests {
  private static let book = """
    add association "Asso X" in Lille capacity 3
    add volunteer "Driss Haddad" skills web 4 in Lille missions 3 email "d@example.org" phone "0601" note "shy"
      away 2026-12-24 to 2026-12-31
    add volunteer "Alice" skills web 4
    need web for "Asso X" as "Site"
    need web for "Asso X" as "Shop"
    need web for "Asso X" as "Page"
    """

  private func forgotten(_ outcome: Outcome) -> ForgetReport? {
    if case .forgotten(let report) = outcome { report } else { nil }
  }

  @Test("nothing that is personal is left, and the seats are open again")
  func gone() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      accept "Driss Haddad" for "Site"; start "Driss Haddad" for "Site"
      accept "Driss Haddad" for "Shop"
      decline "Driss Haddad" for "Page" because other "on holiday"
      forbid "Driss Haddad" from "Asso X"
      """)
    let report = try #require(forgotten(runner.run("forget volunteer \"driss haddad\"")))
    #expect(report.openedSeats == 2 && report.anonymousName == nil && report.mentions.isEmpty)
    let rows = runner.rows.joined()
    for trace in ["Driss", "example.org", "0601", "shy", "holiday"] { #expect(!rows.contains(trace), "\(trace)") }
    #expect(runner.names("list volunteers") == ["Alice"])
    #expect(runner.count("engagements") == 0 && runner.count("bans") == 0)
    runner.run("expect \"Site\" is open")
  }

  @Test("what was completed goes on counting, under nobody's name")
  func completed() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      accept "Driss Haddad" for "Site"
      complete "Driss Haddad" for "Site" hours 11 rating 4 note "Driss was quick"
      """)
    let report = try #require(forgotten(runner.run("forget volunteer \"Driss Haddad\"")))
    #expect(report.anonymousName == "forgotten volunteer 1" && report.openedSeats == 0)
    var anonymous = Volunteer(name: "forgotten volunteer 1")
    anonymous.isActive = false
    #expect(runner.volunteer("forgotten volunteer 1") == anonymous)
    #expect(!runner.rows.joined().contains("Driss"))
    runner.run("expect \"Site\" is filled and count(engagements where done = 11) = 1")
    #expect(runner.plan().allSatisfy { !$0.contains("forgotten") })
    runner.run("change volunteer \"Alice\" in Lille; accept \"Alice\" for \"Shop\"; complete \"Alice\" for \"Shop\"")
    #expect(forgotten(runner.run("forget volunteer \"Alice\""))?.anonymousName == "forgotten volunteer 2")
  }

  @Test("texts in which the name still stands are told, words that only look like it are not")
  func mentions() throws {
    var runner = ScriptRunner(
      """
      add association "Asso X" note "ask ANA, she knows"
      add association "Banana"
      add volunteer "Aña" skills web
      add volunteer "Zoé" skills web note "Anatole's sister"
      need web for "Asso X" as "For Ana"
      need web for "Asso X" as "Site"
      decline "Zoé" for "Site" because other "(ana)"
      """)
    let report = try #require(forgotten(runner.run("forget volunteer \"Aña\"")))
    #expect(report.mentions.map(\.name) == ["Asso X", "For Ana", "Site"])
    #expect(report.mentions.map(\.kind) == [.association, .need, .need])
  }

  @Test("a person is forgotten under all names: those before a change, and those of records that became one")
  func formerNames() throws {
    var runner = ScriptRunner(
      """
      add association "Asso X" note "ask Driss"
      add volunteer "Driss" skills web
      add volunteer "D. Haddad"
      change volunteer "Driss" name "DRISS"
      change volunteer "DRISS" name "Idriss"
      change volunteer "D. Haddad" name "Didi"
      merge volunteer "Didi" into "Idriss"
      """)
    let report = try #require(forgotten(runner.run("forget volunteer \"Idriss\"")))
    #expect(report.names == ["Idriss", "DRISS", "Didi", "D. Haddad"])
    #expect(report.mentions.map(\.name) == ["Asso X"])
    #expect(!runner.rows.joined().contains("Didi"))
  }

  @Test("the plan last shown is gone too")
  func plan() {
    var runner = ScriptRunner(Self.book)
    runner.run("match; forget volunteer \"Alice\"")
    #expect(runner.failure(of: "accept all")?.code == "no-plan-shown")
  }

  @Test(
    "only people are forgotten", arguments: ["association \"Asso X\"", "need \"Site\"", "skill web", "place Lille"])
  func others(thing: String) {
    var runner = ScriptRunner(Self.book)
    #expect(runner.failure(of: "forget \(thing)")?.code == "forgets-people-only")
  }

  @Test("who is not there cannot be forgotten; French words do the same")
  func words() {
    var runner = ScriptRunner(Self.book)
    #expect(
      runner.failure(of: "forget volunteer \"Alicia\"")
        == Failure("unknown-volunteer", at: "\"Alicia\"", suggests: "Alice"))
    runner.run("oublier bénévole \"Alice\"")
    #expect(runner.names("list volunteers") == ["Driss Haddad"])
  }
}
