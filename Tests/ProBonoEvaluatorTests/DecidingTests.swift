import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("Matching, deciding, ruling")
struct DecidingTests {
  private static let book = """
    add association "Asso X" causes education
    add association "Le Relais" capacity 1
    add volunteer "Alice" skills web 4, layout 3 causes education hours 20
    add volunteer "Bruno" skills web 3, finance 5 missions 2
    add volunteer "Chloé" skills layout 2 remote no
    need web 3, layout for "Asso X" as "Site"
    need finance 4 for "Le Relais" as "Budget" priority high
    """

  @Test("match shows the plan and changes nothing")
  func match() {
    var runner = ScriptRunner(Self.book)
    let before = runner.rows
    #expect(runner.plan() == ["Budget 1: Bruno", "Site 1: Bruno", "Site 2: Alice"])
    #expect(runner.rows == before)
    guard case .plan(let report) = runner.run("match verified") else { return #expect(Bool(false)) }
    #expect(report.verification?.holds == true)
    #expect(report.filled == 3 && report.prioritySum == 8)
  }

  @Test("the plan of a place takes nobody whom a pin holds elsewhere")
  func planInPlace() {
    var runner = ScriptRunner(
      """
      add association "A" in Lille
      add association "B" in Amiens
      add volunteer "V" skills web in Lille within 200 km
      need web for "A" as "Here"
      need web for "B" as "There"
      """)
    guard case .plan(let free) = runner.run("match in Lille") else { return #expect(Bool(false)) }
    #expect(free.rows.map(\.volunteer) == ["V"])
    runner.run("pin \"V\" to \"There\"")
    guard case .plan(let held) = runner.run("match in Lille") else { return #expect(Bool(false)) }
    #expect(held.rows.map(\.volunteer) == [nil])
    #expect(held.rows.map(\.need) == ["Here"])
  }

  @Test("rankings are for a need, a seat, a volunteer or an association")
  func rankings() {
    var runner = ScriptRunner(Self.book)
    guard case .rankings(let seats) = runner.run("match \"Site\"") else { return #expect(Bool(false)) }
    #expect(seats.map { $0.candidates.map(\.volunteer) } == [["Alice", "Bruno"], ["Alice"]])
    guard case .rankings(let seat) = runner.run("match \"Site\" seat 1 top 1") else { return #expect(Bool(false)) }
    #expect(seat.map { $0.candidates.map(\.volunteer) } == [["Alice"]])
    #expect(seat.first?.total == 2)
    guard case .openings("Bruno", let openings) = runner.run("match volunteer \"Bruno\"") else {
      return #expect(Bool(false))
    }
    #expect(Set(openings.map(\.need)) == ["Budget", "Site"])
    guard case .rankings(let all) = runner.run("match for \"Asso X\"") else { return #expect(Bool(false)) }
    #expect(all.count == 2)
    #expect(runner.failure(of: "match \"Site\" seat 3") == Failure("unknown-seat", at: "3"))
  }

  @Test("why tells the score or the rules, and two people side by side")
  func why() {
    var runner = ScriptRunner(Self.book)
    runner.run("match")
    guard case .why(let pair) = runner.run("why \"Alice\" for \"Site\" seat 2") else { return #expect(Bool(false)) }
    guard case .planned = pair.standing else { return #expect(Bool(false), "\(pair.standing)") }
    #expect(pair.refusals.isEmpty && pair.score?.points(.cause) == 200)
    #expect(pair.assumptions.contains(.rating) && pair.assumptions.contains(.seatHours))
    guard case .why(let other) = runner.run("why not \"Chloé\" for \"Site\" seat 2") else {
      return #expect(Bool(false))
    }
    #expect(other.refusals.map(\.refusal) == [.noRemoteWork])
    guard case .comparison(let one, let two) = runner.run("why \"Bruno\" not \"Alice\" for \"Site\" seat 1") else {
      return #expect(Bool(false))
    }
    #expect(one.volunteer == "Bruno" && two.volunteer == "Alice" && one.seat == two.seat)
  }

  @Test("accept takes the seat of the plan, decline and withdraw keep the pair apart, allow lets it be again")
  func engagements() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Site\"")
    #expect(runner.book.engagements.all.map(\.row.seat) == [1])
    #expect(runner.failure(of: "accept \"Alice\" for \"Site\"") == Failure("already-accepted", at: "\"Alice\""))
    #expect(runner.failure(of: "accept \"Alice\" for \"Site\" seat 1")?.code == "not-eligible")
    #expect(runner.failure(of: "accept \"Bruno\" for \"Site\" seat 2")?.code == "not-eligible")
    #expect(runner.failure(of: "decline \"Alice\" for \"Site\"") == Failure("already-accepted", at: "\"Alice\""))
    runner.run("withdraw \"Alice\" from \"Site\" because availability \"in January\"")
    #expect(runner.book.engagements.all.map(\.row.state) == [.withdrawn])
    #expect(runner.book.engagements.all.map(\.row.reason) == [.availability])
    #expect(runner.book.engagements.all.map(\.row.remark) == ["in January"])
    #expect(runner.failure(of: "withdraw \"Alice\" from \"Site\"") == Failure("already-withdrawn", at: "\"Alice\""))
    #expect(runner.failure(of: "accept \"Alice\" for \"Site\"")?.code == "not-eligible")
    #expect(runner.plan() == ["Budget 1: Bruno", "Site 1: Bruno", "Site 2: -"])
    runner.run("allow \"Alice\" for \"Site\"")
    #expect(runner.plan().last == "Site 2: Alice")
    runner.run("decline \"Bruno\" for \"Site\" because interest")
    #expect(runner.failure(of: "decline \"Bruno\" for \"Site\"") == Failure("already-declined", at: "\"Bruno\""))
    #expect(runner.plan() == ["Budget 1: Bruno", "Site 1: Alice", "Site 2: -"])
  }

  @Test("accept all takes the plan last shown, while the book is the same")
  func acceptAll() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.failure(of: "accept all") == Failure("no-plan-shown", at: "accept all"))
    runner.run("match; add volunteer \"D\"")
    #expect(runner.failure(of: "accept all") == Failure("plan-changed", at: "accept all"))
    runner.run("match; today 2026-11-24")
    #expect(runner.failure(of: "accept all")?.code == "plan-changed")
    runner.run("match; accept all")
    #expect(runner.book.engagements.count == 3)
    #expect(runner.plan().isEmpty)
    runner.run("expect \"Alice\" fills \"Site\" seat 2 and \"Site\" is filled and \"Site\" is not open")
  }

  @Test("a pin needs an eligible pair and a free seat, and holds in every plan")
  func pins() {
    var runner = ScriptRunner(Self.book)
    runner.run("pin \"Alice\" to \"Site\"")
    #expect(runner.failure(of: "pin \"Alice\" to \"Site\"") == Failure("already-pinned", at: "\"Alice\""))
    #expect(runner.failure(of: "pin \"Chloé\" to \"Site\"") == Failure("pin-impossible", at: "\"Chloé\""))
    #expect(runner.failure(of: "unpin \"Bruno\" from \"Site\"") == Failure("not-pinned", at: "\"Bruno\""))
    runner.run("add volunteer \"Emma\" skills layout 5, web 1; pin \"Emma\" to \"Site\"; pin \"Bruno\" to \"Budget\"")
    #expect(runner.plan() == ["Budget 1: Bruno", "Site 1: Alice", "Site 2: Emma"])
    #expect(runner.failure(of: "pin \"Bruno\" to \"Site\"") == Failure("pin-impossible", at: "\"Bruno\""))
    runner.run("unpin \"Emma\" from \"Site\"; accept \"Alice\" for \"Site\" seat 2")
    #expect(runner.book.pins.count == 1)
  }

  @Test("forbid and decline tell which pins they take away")
  func unpinned() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("pin \"Alice\" to \"Site\"")
    guard case .ruled(let ban) = runner.run("forbid \"Alice\" from \"Asso X\"") else {
      Issue.record("no ruling")
      return
    }
    #expect(ban.unpinned == ["Site"])
    runner.run("allow \"Alice\" for \"Asso X\"; pin \"Alice\" to \"Site\"")
    guard case .decided(let no) = runner.run("decline \"Alice\" for \"Site\"") else {
      Issue.record("no decision")
      return
    }
    #expect(no.unpinned == ["Site"] && runner.count("pins") == 0)
  }

  @Test("forbid keeps a volunteer from a need or an association, and takes the pin away")
  func forbid() {
    var runner = ScriptRunner(Self.book)
    runner.run("pin \"Alice\" to \"Site\"; forbid \"Alice\" from \"Asso X\"")
    #expect(runner.book.pins.count == 0)
    #expect(runner.plan() == ["Budget 1: Bruno", "Site 1: Bruno", "Site 2: -"])
    #expect(runner.failure(of: "forbid \"Alice\" from \"Asso X\"") == Failure("already-forbidden", at: "\"Alice\""))
    #expect(runner.failure(of: "allow \"Alice\" for \"Site\"") == Failure("not-forbidden", at: "\"Alice\""))
    runner.run("allow \"Alice\" for association \"Asso X\"; add association \"Site\"")
    #expect(runner.failure(of: "forbid \"Alice\" from \"Site\"") == Failure("ambiguous-name", at: "\"Site\""))
    runner.run("forbid \"Alice\" from need \"Site\"")
    #expect(runner.book.bans.count == 1)
  }

  @Test("a result that hangs on the day is refused while nobody has said which it is")
  func today() {
    var runner = ScriptRunner(today: nil)
    runner.run(Self.book + "\nmatch; expect \"Alice\" fills \"Site\"; list needs sort by filled")
    runner.run("need web for \"Asso X\" as \"Soon\" by 2027-01-01")
    for statement in [
      "match", "why \"Alice\" for \"Soon\"", "accept \"Alice\" for \"Soon\"", "expect \"Soon\" is filled",
      "expect score(\"Alice\" for \"Soon\") > 1", "count needs where filled", "list needs sort by filled",
      "list volunteers where score(\"Alice\" for \"Soon\") > 1", "pin \"Alice\" to \"Soon\"",
      "export plan to \"p.csv\"",
    ] {
      #expect(runner.failure(of: statement) == Failure("today-unknown", at: statement))
    }
    runner.run("expect count(needs) = 3 and \"Soon\" is open; count needs where open; today 2026-11-23; match")
  }

  @Test("what is asked to stop stops, and does nothing")
  func interrupted() {
    var stops = false
    var runner = ScriptRunner(isCancelled: { stops })
    runner.run(Self.book)
    stops = true
    for statement in ["match", "match verified", "match \"Site\"", "pin \"Alice\" to \"Site\""] {
      #expect(runner.failure(of: statement)?.code == "interrupted")
    }
  }

  @Test("a pin whose need has no seat left, or whose association pauses, is shown as broken")
  func pinWithoutSeat() {
    var runner = ScriptRunner(
      """
      add association "A"; add volunteer "V" skills web; add volunteer "W" skills web
      need web for "A" as "N"
      pin "V" to "N"; accept "W" for "N"
      """)
    let broken = { (runner: inout ScriptRunner) -> [String] in
      guard case .plan(let report) = runner.run("match") else { return [] }
      return report.brokenPins.map { "\($0.volunteer) to \($0.need)" }
    }
    #expect(broken(&runner) == ["V to N"])
    runner.run("withdraw \"W\" from \"N\"")
    #expect(broken(&runner) == [])
    runner.run("change association \"A\" status paused")
    #expect(broken(&runner) == ["V to N"])
  }

  @Test("broken pins and the links of a thing are shown by name, not in the order of entry")
  func linksInOrder() {
    var runner = ScriptRunner("add association \"A\"; add volunteer \"V\" skills web missions 9")
    for need in ["c", "É", "b"] {
      runner.run("need web for \"A\" as \"\(need)\"; pin \"V\" to \"\(need)\"")
    }
    runner.run("change association \"A\" status paused")
    guard case .plan(let report) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(report.brokenPins.map(\.need) == ["b", "c", "É"])
    guard case .details(let details) = runner.run("show \"V\"") else { return #expect(Bool(false)) }
    #expect(details.fields.last { !$0.value.isEmpty }?.value == [.text("b"), .text("c"), .text("É")])
  }
}
