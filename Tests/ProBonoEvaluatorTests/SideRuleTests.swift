import ProBonoLanguage
import ProBonoMatching
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("Rules of whole plans")
struct SideRuleTests {
  private static let book = """
    add association "A"
    add association "B"
    add volunteer "Alice" skills web 3
    add volunteer "Bruno" skills web 2
    need 3 web (hours 10) for "A" as "Team"
    need web (hours 25) for "B" as "Site"
    """

  private func row(_ runner: inout ScriptRunner, _ need: String, seat: Int = 1) -> PlanReport.Row? {
    guard case .plan(let report) = runner.run("match") else { return nil }
    return report.rows.first { $0.need == need && $0.seat == seat }
  }

  @Test("a whole need for which nobody is left says that it is whole, and no pin is blamed where there is none")
  func wholeForNobody() throws {
    var runner = ScriptRunner(
      """
      add association "R"
      add volunteer "Alice" skills web
      need web for "R" as "N" remote
      need 3 web for "R" as "U" remote whole
      """)
    #expect(row(&runner, "U")?.restraint?.refusal == .onlyWhole(filled: 0, seats: 3))
    guard case .why(let pair) = runner.run("why not \"Alice\" for \"U\"") else { return #expect(Bool(false)) }
    #expect(pair.restraints.map(\.refusal) == [.onlyWhole(filled: 0, seats: 3)])
    #expect(pair.alternative == nil)
  }

  @Test("a need that is whole is filled whole or not at all, and why not says so")
  func whole() throws {
    var runner = ScriptRunner(Self.book)
    #expect(runner.plan() == ["Site 1: Alice", "Team 1: Bruno", "Team 2: -", "Team 3: -"])
    runner.run("change need \"Team\" whole")
    #expect(runner.plan() == ["Site 1: Bruno", "Team 1: -", "Team 2: -", "Team 3: -"])
    let restraint = try #require(row(&runner, "Team")?.restraint)
    #expect(restraint.refusal == .onlyWhole(filled: 1, seats: 3))
    guard case .why(let pair) = runner.run("why not \"Bruno\" for \"Team\"") else { return #expect(Bool(false)) }
    #expect(pair.refusals.isEmpty)
    #expect(pair.restraints.map(\.refusal) == [.onlyWhole(filled: 1, seats: 3)])
    runner.run("add volunteer \"Chloé\" skills web; add volunteer \"Driss\" skills web")
    #expect(runner.plan() == ["Site 1: Alice", "Team 1: Bruno", "Team 2: Chloé", "Team 3: Driss"])
    runner.run("change need \"Team\" no whole; remove volunteer \"Driss\"")
    #expect(runner.plan() == ["Site 1: Alice", "Team 1: Bruno", "Team 2: Chloé", "Team 3: -"])
  }

  @Test("the rest of a whole need that has begun is filled whole or not at all")
  func begunWhole() {
    var runner = ScriptRunner(Self.book + "\nchange need \"Team\" whole; accept \"Bruno\" for \"Team\" seat 1")
    #expect(runner.plan() == ["Site 1: Alice", "Team 2: -", "Team 3: -"])
    runner.run("add volunteer \"Chloé\" skills web; add volunteer \"Driss\" skills web")
    #expect(runner.plan() == ["Site 1: Alice", "Team 2: Chloé", "Team 3: Driss"])
  }

  @Test("the hours of engagements and of the plan together stay within a budget, and why not says so")
  func budget() {
    var runner = ScriptRunner(
      """
      add association "A"
      add volunteer "Alice" skills web 3 missions 3 budget 30
      need web for "A" as "N1" hours 12
      need web for "A" as "N2" hours 12
      need web for "A" as "N3" hours 12
      need web for "A" as "N4"
      """)
    #expect(runner.plan() == ["N1 1: Alice", "N2 1: Alice", "N3 1: -", "N4 1: Alice"])
    guard case .why(let pair) = runner.run("why not \"Alice\" for \"N3\"") else { return #expect(Bool(false)) }
    #expect(pair.restraints.map(\.refusal) == [.budgetSpent(left: 6, budget: 30, needs: 12)])
    runner.run("accept \"Alice\" for \"N1\"; accept \"Alice\" for \"N2\"")
    guard case .why(let refused) = runner.run("why not \"Alice\" for \"N3\"") else { return #expect(Bool(false)) }
    #expect(refused.refusals.map(\.refusal) == [.budgetSpent(left: 6, budget: 30, needs: 12)])
    #expect(runner.failure(of: "accept \"Alice\" for \"N3\"")?.code == "not-eligible")
    runner.run("change volunteer \"Alice\" budget 36; accept \"Alice\" for \"N3\"")
  }

  @Test("so many needs of an association have somebody at a time, and why not says so")
  func needsAtOnce() {
    var runner = ScriptRunner(
      """
      add association "A" needs-at-once 1
      add volunteer "Alice" skills web 3
      add volunteer "Bruno" skills web 2
      need web for "A" as "N1"
      need 2 web for "A" as "N2"
      """)
    #expect(runner.plan() == ["N1 1: -", "N2 1: Alice", "N2 2: Bruno"])
    guard case .why(let pair) = runner.run("why not \"Alice\" for \"N1\"") else { return #expect(Bool(false)) }
    #expect(pair.restraints.map(\.refusal) == [.needsTaken(open: 1, limit: 1)])
    runner.run("accept \"Alice\" for \"N2\"")
    guard case .why(let refused) = runner.run("why not \"Bruno\" for \"N1\"") else { return #expect(Bool(false)) }
    #expect(refused.refusals.map(\.refusal) == [.needsTaken(open: 1, limit: 1)])
    #expect(runner.plan() == ["N1 1: -", "N2 2: Bruno"])
  }

  @Test("a plan that was cut short says how far from the best it may be, and is not taken for the best later")
  func timeLimit() {
    var surroundings = Surroundings(
      today: Day(iso: "2026-11-23"), readFile: { _ in .failure(.notFound) }, startTimer: { _ in { true } })
    surroundings.timeLimit = 1
    var runner = ScriptRunner(surroundings)
    runner.run(
      """
      add association "A"
      add volunteer "Alice" skills web 3
      add volunteer "Bruno" skills web 2
      add volunteer "Chloé" skills web
      need 2 web for "A" as "N1" whole
      need 2 web for "A" as "N2" whole
      need 2 web for "A" as "N3" whole
      """)
    guard case .plan(let hasty) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(hasty.optimality != .proven)
    runner.run("set time limit none")
    guard case .plan(let best) = runner.run("match") else { return #expect(Bool(false)) }
    #expect(best.optimality == .proven)
    #expect(best.filled == 2)
  }

  @Test("lists ask for the rules, tables have columns for them, and a second word takes a rule back")
  func records() throws {
    var runner = ScriptRunner(
      files: [
        "volunteers.csv": "name,skills,budget\nAlice,web,60\nBruno,web,\n",
        "associations.csv": "name,needs at once\nA,2\nB,\n",
        "needs.csv": "need,association,skill,whole\nN1,A,web,yes\nN1,A,web,oui\nN2,B,web,\n",
      ])
    runner.run(
      """
      import associations from "associations.csv"
      import volunteers from "volunteers.csv"
      import needs from "needs.csv"
      """)
    func count(_ query: String) -> Int? {
      if case .count(let count, _) = runner.run("count \(query)") { count } else { nil }
    }
    #expect(count("volunteers where budget >= 60") == 1)
    #expect(count("associations where needs-at-once = 2") == 1)
    #expect(count("needs where whole") == 1)
    #expect(count("seats where whole") == 2)
    runner.run(
      """
      change volunteer "Alice" no budget
      change association "A" no needs-at-once
      change need "N1" no whole
      """)
    #expect(count("volunteers where budget >= 0") == 0)
    #expect(count("needs where whole") == 0)
  }
}
