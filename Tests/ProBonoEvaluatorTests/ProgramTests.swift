import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("Programs")
struct ProgramTests {
  private static let marathon = """
    add company "Atelier Nord" in Lille
    add company "Atelier Sud"
    add association "A" in Lille
    add association "B" in Lille
    add program "Marathon" sponsor "Atelier Nord" employees "Atelier Nord"
    add volunteer "Alice" skills web 3 in Lille at "Atelier Nord"
    add volunteer "Bruno" skills web 2 in Lille at "Atelier Sud"
    add volunteer "Chloé" skills web 2 in Lille
    need web for "A" as "Site" program "Marathon"
    """

  private func refusals(_ runner: inout ScriptRunner, _ volunteer: String, _ need: String = "Site") -> [Refusal] {
    guard case .why(let pair) = runner.run("why not \"\(volunteer)\" for \"\(need)\"") else { return [] }
    return pair.refusals.map(\.refusal)
  }

  // MARK: Records

  @Test("a program is recorded, changed and listed, and says all that is known of it")
  func record() throws {
    var runner = ScriptRunner(Self.marathon)
    runner.run(
      """
      change program "Marathon" name "Marathon 2026" from 2026-11-27 to 2026-11-27 in Lille within 30 km rating 3.5
      giving mecenat quota 20, 3 per association add employees "Atelier Sud" note "meet at 9"
      """)
    let program = try #require(runner.book.programs.row(named: "marathon 2026"))
    #expect(program.employers.count == 2 && program.radius == 30 && program.leastRating == 35)
    #expect(program.giving == .workTime && program.quotas.whole == 20 && program.quotas.perAssociation == 3)
    #expect(runner.names("list programs where quota >= 20 and sponsor = \"Atelier Nord\"") == ["Marathon 2026"])
    #expect(runner.names("list needs where program = \"Marathon 2026\"") == ["Site"])
    guard case .details(let details) = runner.run("show program \"Marathon 2026\"") else {
      return #expect(Bool(false))
    }
    #expect(details.fields.filter { !$0.value.isEmpty }.count == 11)
    runner.run(
      """
      change program "Marathon 2026" drop employees "Atelier Sud" add quota 4 per association, 2 per company
      drop quota 20 no rating no giving no in
      """)
    let changed = try #require(runner.book.programs.row(named: "Marathon 2026"))
    #expect(changed.employers.count == 1 && changed.leastRating == nil && changed.giving == nil && changed.place == nil)
    #expect(changed.quotas.whole == nil && changed.quotas.perAssociation == 4 && changed.quotas.perCompany == 2)
    runner.run("change program \"Marathon 2026\" no quota")
    #expect(runner.book.programs.row(named: "Marathon 2026")?.quotas.isEmpty == true)
  }

  @Test("mistakes about programs are told where they stand")
  func mistakes() {
    var runner = ScriptRunner(Self.marathon)
    let failures: [(String, Failure)] = [
      (
        "need web for \"A\" program \"Maraton\"",
        Failure("unknown-program", at: "\"Maraton\"", suggests: "Marathon")
      ),
      (
        "add program \"MARATHON\"",
        Failure("name-taken", at: "\"MARATHON\"", suggests: "\"MARATHON (2)\"")
      ),
      ("add program \"P\" sponsor \"Nobody\"", Failure("unknown-company", at: "\"Nobody\"")),
      ("remove program \"Marathon\"", Failure("still-in-use", at: "\"Marathon\"")),
      ("remove company \"Atelier Nord\"", Failure("still-in-use", at: "\"Atelier Nord\"")),
      (
        "add program \"P\" from 2026-12-02 until 2026-12-01",
        Failure("period-reversed", at: "2026-12-01")
      ),
      ("add program \"P\" quota 3, 4", Failure("repeated-item", at: "4")),
      ("change program \"Marathon\" drop quota 3", Failure("not-in-list", at: "3")),
      ("forget program \"Marathon\"", Failure("forgets-people-only", at: "\"Marathon\"")),
    ]
    for (text, failure) in failures { #expect(runner.failure(of: text) == failure) }
    runner.run("change need \"Site\" no program; remove program \"Marathon\"")
    #expect(runner.book.programs.count == 0)
  }

  @Test("companies that become one are one for programs too")
  func mergedCompanies() throws {
    var runner = ScriptRunner(Self.marathon)
    runner.run("change program \"Marathon\" add employees \"Atelier Sud\"")
    guard case .merged(let report) = runner.run("merge company \"Atelier Nord\" into \"Atelier Sud\"") else {
      return #expect(Bool(false))
    }
    #expect(report.moved.map(\.kind) == [.volunteers, .programs])
    let program = try #require(runner.book.programs.row(named: "Marathon"))
    #expect(program.employers.count == 1 && program.sponsor == program.employers.first)
  }

  // MARK: Rules

  @Test("a program for employees takes nobody else, and why not says what would do")
  func employees() throws {
    var runner = ScriptRunner(Self.marathon)
    #expect(runner.plan() == ["Site 1: Alice"])
    #expect(refusals(&runner, "Bruno").map(\.rule) == [.program])
    #expect(refusals(&runner, "Chloé").map(\.rule) == [.program])
    runner.run("change program \"Marathon\" add employees \"Atelier Sud\"")
    #expect(runner.plan() == ["Site 1: Bruno"])
    runner.run("change program \"Marathon\" no employees; change volunteer \"Bruno\" status paused")
    #expect(runner.plan() == ["Site 1: Chloé"])
  }

  @Test("a territory, a least rating and what is given keep people out")
  func selection() {
    var runner = ScriptRunner(
      """
      add association "A" in Lille
      add program "P"
      add volunteer "Alice" skills web in Lille rating 3.4 giving benevolat
      add volunteer "Bruno" skills web in Paris within 500 km
      need web for "A" as "Site" program "P"
      """)
    runner.run("change program \"P\" in Lille within 30 km")
    #expect(refusals(&runner, "Alice") == [])
    #expect(refusals(&runner, "Bruno") == [.outsideTerritory(kilometres: 204, radius: 30)])
    runner.run("change program \"P\" no in rating 3.5")
    #expect(refusals(&runner, "Alice") == [.ratingTooLow(has: 34, needs: 35)])
    #expect(refusals(&runner, "Bruno") == [])
    runner.run("change program \"P\" no rating giving mecenat")
    #expect(refusals(&runner, "Alice") == [.givesOtherwise(.workTime)])
    #expect(refusals(&runner, "Bruno") == [])
  }

  @Test("a need without a period has that of its program")
  func period() {
    var runner = ScriptRunner(
      Self.marathon
        + """

        change program "Marathon" from 2026-11-27 to 2026-11-27
        change volunteer "Alice" away 2026-11-27 to 2026-11-28
        """)
    #expect(refusals(&runner, "Alice").map(\.rule) == [.dates])
    #expect(runner.plan() == ["Site 1: -"])
    #expect(runner.names("list needs where from = 2026-11-27") == ["Site"])
    runner.run("change need \"Site\" from 2026-12-01 to 2026-12-01")
    #expect(runner.plan() == ["Site 1: Alice"])
  }

  // MARK: Quotas

  private static let crowd = """
    add company "N"
    add company "S"
    add association "A"
    add association "B"
    add program "P"
    add volunteer "Alice" skills web at "N"
    add volunteer "Bruno" skills web at "N"
    add volunteer "Chloé" skills web at "S"
    need web for "A" as "A1" program "P" priority high
    need web for "A" as "A2" program "P"
    need web for "B" as "B1" program "P"
    """

  @Test("a plan keeps to the quotas of a program, in all, per association and per company")
  func quotas() {
    var runner = ScriptRunner(Self.crowd)
    #expect(runner.plan() == ["A1 1: Alice", "A2 1: Bruno", "B1 1: Chloé"])
    runner.run("change program \"P\" quota 2")
    #expect(runner.plan() == ["A1 1: Alice", "A2 1: Bruno", "B1 1: -"])
    runner.run("change program \"P\" quota 1 per association")
    #expect(runner.plan() == ["A1 1: Alice", "A2 1: -", "B1 1: Bruno"])
    runner.run("change program \"P\" quota 1 per company")
    #expect(runner.plan() == ["A1 1: Alice", "A2 1: Chloé", "B1 1: -"])
    runner.run("change program \"P\" quota 2, 1 per association, 1 per company")
    #expect(runner.plan() == ["A1 1: Alice", "A2 1: -", "B1 1: Chloé"])
    guard case .plan(let report) = runner.run("match verified") else { return #expect(Bool(false)) }
    #expect(report.verification?.holds == true && report.optimality == .proven)
  }

  @Test("engagements count for the quotas, and what is unfilled for one says so")
  func engaged() throws {
    var runner = ScriptRunner(Self.crowd + "\nchange program \"P\" quota 1; accept \"Chloé\" for \"B1\"")
    #expect(runner.plan() == ["A1 1: -", "A2 1: -"])
    #expect(refusals(&runner, "Alice", "A1") == [.quotaTaken(.program, open: 1, limit: 1)])
    guard case .seats(let seats) = runner.run("why need \"A1\""), case .unfilled(let shortage) = seats[0].standing
    else { return #expect(Bool(false)) }
    #expect(shortage.closed.map(\.remedy) == [.quota(.program, 2)])
    runner.run("change program \"P\" quota 2")
    guard case .plan(let report) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(report.rows.map(\.volunteer) == ["Alice", nil])
    #expect(report.rows[1].restraint?.refusal == .quotaTaken(.program, open: 2, limit: 2))
    runner.run("change program \"P\" quota 1 per company; accept \"Alice\" for \"A1\"")
    #expect(refusals(&runner, "Bruno", "A2") == [.quotaTaken(.company, open: 1, limit: 1)])
    runner.run("complete \"Alice\" for \"A1\"")
    #expect(refusals(&runner, "Bruno", "A2") == [])
  }

  @Test("a seat for which only companies have people that have used up their part of a quota says so")
  func usedUp() throws {
    var runner = ScriptRunner(
      """
      add company "C"
      add program "P" quota 1 per company
      add association "X"
      add volunteer "Alice" skills web at "C"
      add volunteer "Bruno" skills web at "C"
      need web for "X" as "A" program "P" remote
      need web for "X" as "B" program "P" remote
      need law for "X" as "C" program "P" remote
      accept "Alice" for "A"
      """)
    guard case .plan(let report) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(report.rows.map(\.candidates) == [0, 0])
    #expect(report.rows.map(\.restraint?.refusal) == [.quotaTaken(.company, open: 1, limit: 1), nil])
    runner.run("change program \"P\" quota 2 per company")
    #expect(runner.plan() == ["B 1: Bruno", "C 1: -"])
  }

  @Test("each seat of a need says by itself whether the quota of a company stands in its way")
  func quotaOfOneSeat() throws {
    var runner = ScriptRunner(
      """
      add company "A"
      add association "R" in Lille
      add program "P" quota 1 per company
      add volunteer "A1" skills web 3 in Lille at "A"
      add volunteer "A2" skills web 3 in Lille at "A"
      add volunteer "B1" skills design 3 in Lille
      need web for "R" as "M" program "P" priority urgent
      need web, design for "R" as "N" program "P"
      need design for "R" as "Z" priority urgent
      """)
    guard case .plan(let report) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(report.rows.map(\.volunteer) == ["A1", nil, nil, "B1"])
    #expect(report.rows[1].restraint?.refusal == .quotaTaken(.company, open: 1, limit: 1))
    #expect(report.rows[2].restraint == nil && report.rows[2].candidates == 1)
  }

  @Test("a pin that cannot be kept takes nobody away from a plan of other needs")
  func lostPinElsewhere() {
    var runner = ScriptRunner(
      """
      add association "R"
      add program "P"
      add volunteer "Alice" skills web
      add volunteer "Bruno" skills web
      need web for "R" as "N" remote
      need web for "R" as "Q" program "P" remote
      pin "Alice" to "N"
      """)
    guard case .plan(let kept) = runner.run("match in program \"P\"") else { return #expect(Bool(false)) }
    #expect(kept.rows.map(\.volunteer) == ["Bruno"])
    runner.run("accept \"Bruno\" for \"N\"")
    guard case .plan(let lost) = runner.run("match in program \"P\"") else { return #expect(Bool(false)) }
    #expect(lost.rows.map(\.volunteer) == ["Alice"])
  }

  @Test("quotas, whole needs, budgets and needs at once hold together")
  func withOtherRules() {
    var runner = ScriptRunner(
      """
      add association "A" needs-at-once 1
      add association "B"
      add program "P" quota 3
      add volunteer "Alice" skills web missions 2 budget 10
      add volunteer "Bruno" skills web
      add volunteer "Chloé" skills web
      need 2 web (hours 6) for "A" as "A1" program "P" whole
      need web (hours 6) for "A" as "A2" program "P"
      need 2 web (hours 6) for "B" as "B1" program "P" whole
      """)
    #expect(runner.plan() == ["A1 1: -", "A1 2: -", "A2 1: Alice", "B1 1: Bruno", "B1 2: Chloé"])
    guard case .plan(let report) = runner.run("match verified") else { return #expect(Bool(false)) }
    #expect(report.verification?.holds == true && report.optimality == .proven)
  }

  // MARK: Weights

  private func policy(_ runner: inout ScriptRunner, _ statement: String) -> PolicyReport? {
    switch runner.run(statement) {
    case .policy(let report), .policySet(let report): report
    default: nil
    }
  }

  @Test("a program has weights of its own, and those of the book where it has none")
  func weights() throws {
    var runner = ScriptRunner(
      """
      add association "A" in Lille causes education
      add program "P"
      add volunteer "Alice" skills web 3 in Lille
      add volunteer "Bruno" skills web 2 in Lille causes education
      need web 3 for "A" as "Own" program "P"
      need web 2 for "A" as "Other"
      """)
    runner.run("policy for program \"P\" level 300, 0, 0, 0, 0 cause 0")
    let report = try #require(policy(&runner, "show policy for program \"P\""))
    #expect(report.program == "P" && report.policy.levels == [300, 0, 0, 0, 0] && report.policy.near == 250)
    #expect(report.general == .standard && runner.book.policy == .standard)
    runner.run("expect score(\"Alice\" for \"Own\") = 740; expect score(\"Alice\" for \"Other\") = 690")
    runner.run("policy near 100")
    #expect(try #require(policy(&runner, "show policy for program \"P\"")).policy.near == 100)
    runner.run("policy standard for program \"P\"")
    #expect(runner.book.programs.row(named: "P")?.weights == PolicyOverrides())
  }

  @Test("weights by which a pair could have too many points change nothing, of a program or of the book under one")
  func tooHigh() {
    var runner = ScriptRunner("add program \"P\"")
    #expect(
      runner.failure(of: "policy for program \"P\" cause 300")
        == Failure("policy-too-high", at: "policy for program \"P\" cause 300"))
    runner.run("policy for program \"P\" cause 300 near 160")
    #expect(runner.failure(of: "policy margin 45") == Failure("policy-too-high", at: "policy margin 45"))
    runner.run("policy margin 0")
    #expect(runner.failure(of: "policy cause 0 for program \"Q\"") == Failure("unknown-program", at: "\"Q\""))
  }

  // MARK: Plans of a program

  @Test("a plan in a program looks at its seats alone, and what is engaged elsewhere stays")
  func planInProgram() {
    var runner = ScriptRunner(
      """
      add association "A"
      add program "P"
      add volunteer "Alice" skills web 2
      add volunteer "Bruno" skills web
      need web for "A" as "Inside" program "P"
      need web for "A" as "Outside" priority high
      """)
    #expect(runner.plan() == ["Inside 1: Alice", "Outside 1: Bruno"])
    func rows(_ statement: String) -> [String?] {
      guard case .plan(let report) = runner.run(statement) else { return ["no plan"] }
      #expect(report.program == "P")
      return report.rows.map(\.volunteer)
    }
    #expect(rows("match in program \"P\"") == ["Alice"])
    runner.run("accept \"Alice\" for \"Outside\"")
    #expect(rows("match in program \"P\"") == ["Bruno"])
    runner.run("match in program \"P\"; accept all")
    #expect(rows("match in program \"P\"") == [])
  }
}
