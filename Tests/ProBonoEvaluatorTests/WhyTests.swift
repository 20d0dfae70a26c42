import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Why")
struct WhyTests {
  private static let book = """
    add association "Asso X" in Lille
    add association "Asso Y" in Lille
    add volunteer "Alice" skills web 4, design 3 in Lille
    add volunteer "Bruno" skills web 3 in Lille rating 4
    add volunteer "Chloé" skills design 2 in Lille
    add volunteer "Driss" skills law 2 in Paris
    add volunteer "Emma" skills law 4 in Amiens
    need web 3 for "Asso X" as "Site"
    need design 2 for "Asso Y" as "Logo" priority high
    need 2 design for "Asso X" as "Flyers" priority low
    need law 3 for "Asso X" as "Lease"

    """

  private func seats(_ text: String, in runner: inout ScriptRunner) -> [SeatReport] {
    if case .seats(let seats) = runner.run(text) { seats } else { [] }
  }

  private func alternative(_ text: String, in runner: inout ScriptRunner) -> PairReport.Alternative? {
    if case .why(let pair) = runner.run(text) { pair.alternative } else { nil }
  }

  /// What a plan loses to another one, after a statement.
  private func loss(of statement: String) -> PlanLoss? {
    var runner = ScriptRunner(Self.book)
    guard case .plan(let before) = runner.run("match") else { return nil }
    runner.run(statement)
    guard case .plan(let after) = runner.run("match") else { return nil }
    return PlanLoss(
      seats: before.filled - after.filled, priority: before.prioritySum - after.prioritySum,
      score: before.scoreSum - after.scoreSum)
  }

  @Test("a pair of the plan is told with the runner-up and what the plan would lose: as after a forbid")
  func runnerUp() {
    var runner = ScriptRunner(Self.book)
    let planned = runner.plan()
    #expect(planned.contains("Site 1: Alice") || planned.contains("Site 1: Bruno"), "\(planned)")
    for row in planned where !row.hasSuffix("-") {
      let volunteer = row.split(separator: ": ")[1]
      let need = row.split(separator: " ")[0]
      guard case .runnerUp(let other, let loss) = alternative("why \"\(volunteer)\" for \"\(need)\"", in: &runner)
      else {
        Issue.record("no runner-up for \(row)")
        continue
      }
      #expect(loss == self.loss(of: "forbid \"\(volunteer)\" from \"\(need)\""))
      var without = ScriptRunner(Self.book)
      without.run("forbid \"\(volunteer)\" from \"\(need)\"")
      let there = without.plan().filter { $0.hasPrefix(need) }
      #expect(other.map { name in there.contains { $0.hasSuffix(name) } } ?? true, "\(there)")
    }
    #expect(runner.plan() == planned)
  }

  @Test("a pair that the plan does not have is told with what the plan would lose: as after a pin")
  func instead() {
    var runner = ScriptRunner(Self.book)
    let planned = runner.plan()
    var tried = 0
    for (volunteer, need) in [
      ("Alice", "Site"), ("Bruno", "Site"), ("Alice", "Logo"), ("Chloé", "Flyers"), ("Chloé", "Logo"),
      ("Alice", "Flyers"),
    ] {
      guard !planned.contains(where: { $0.hasPrefix(need) && $0.hasSuffix(volunteer) }) else { continue }
      guard case .instead(let loss) = alternative("why \"\(volunteer)\" for \"\(need)\"", in: &runner) else {
        Issue.record("nothing told of \(volunteer) for \(need)")
        continue
      }
      #expect(loss == self.loss(of: "pin \"\(volunteer)\" to \"\(need)\""))
      tried += 1
    }
    #expect(tried >= 2, "\(planned)")
  }

  @Test("a pinned pair has no runner-up; what the pins exclude is told as such")
  func pins() {
    var runner = ScriptRunner(Self.book)
    runner.run("pin \"Bruno\" to \"Site\"")
    #expect(alternative("why \"Bruno\" for \"Site\"", in: &runner) == nil)
    if case .excludedByPins = alternative("why \"Alice\" for \"Site\"", in: &runner) {
    } else {
      Issue.record("the pin leaves room")
    }
  }

  @Test("a seat that nobody fills: who has the skill, what rules them out, who comes nearest")
  func nobodyEligible() {
    var runner = ScriptRunner(Self.book)
    guard case .unfilled(let shortage) = seats("why need \"Lease\"", in: &runner).first?.standing else {
      return #expect(Bool(false))
    }
    #expect(shortage.skilled == 2 && shortage.eligible == 0 && shortage.filling == nil)
    #expect(shortage.failing.map { "\($0.rule) \($0.count)" } == ["level 1", "place 2"])
    #expect(shortage.nearest.map(\.volunteer) == ["Emma"])
  }

  @Test("a seat whose people are better used elsewhere: who would be taken from where, and what that costs")
  func neededElsewhere() {
    var runner = ScriptRunner(Self.book)
    let reports = seats("why need \"Flyers\"", in: &runner)
    let plan = runner.plan()
    #expect(reports.count == 2)
    for report in reports {
      let isFilled = !plan.contains("Flyers \(report.seat): -")
      switch report.standing {
      case .unfilled(let shortage):
        #expect(!isFilled && shortage.eligible > 0)
        let filling = shortage.filling
        #expect(filling?.changes.contains { $0.need == "Flyers" && $0.seat == report.seat } == true)
        #expect(filling.map { $0.loss.priority > 0 || $0.loss.priority == 0 && $0.loss.score >= 0 } == true)
      case .planned: #expect(isFilled)
      case .engaged: Issue.record("nobody is engaged")
      }
    }
  }

  @Test("what closes a seat to anybody is told alone")
  func closed() {
    var runner = ScriptRunner(Self.book)
    runner.run("change association \"Asso X\" status paused")
    guard case .unfilled(let shortage) = seats("why need \"Site\" seat 1", in: &runner).first?.standing else {
      return #expect(Bool(false))
    }
    #expect(shortage.closed.map(\.remedy) == [.activeAssociation] && shortage.nearest.isEmpty)
    runner.run("change association \"Asso X\" status active; accept \"Alice\" for \"Site\"")
    guard case .engaged("Alice", let state) = seats("pourquoi besoin \"Site\"", in: &runner).first?.standing else {
      return #expect(Bool(false))
    }
    #expect(state == Phrase(StateChoice.accepted.word))
    #expect(runner.failure(of: "why need \"Site\" seat 2")?.code == "unknown-seat")
  }
}
