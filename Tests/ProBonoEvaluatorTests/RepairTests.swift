import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Repair")
struct RepairTests {
  /// Two who can both do either; whoever comes third is the best for both.
  private static let book = """
    add association "X" in Lille
    add volunteer "Alice" skills web 3 in Lille rating 3
    add volunteer "Bruno" skills web 3 in Lille rating 2
    need web 3 for "X" as "One"
    need web 3 for "X" as "Two"

    """

  private func report(_ text: String, in runner: inout ScriptRunner) -> PlanReport? {
    if case .plan(let report) = runner.run(text) { report } else { nil }
  }

  private func pairs(_ report: PlanReport?) -> [String] {
    report?.rows.map { "\($0.need): \($0.volunteer ?? "-")" } ?? []
  }

  @Test("the best plan tells how many pairs change, and what keeping them would cost; keeping shows that plan")
  func keeping() {
    var runner = ScriptRunner(Self.book)
    let first = report("match", in: &runner)
    #expect(first?.disturbance == nil && pairs(first) == ["One: Alice", "Two: Bruno"])
    runner.run("add volunteer \"Chloé\" skills web 3 in Lille rating 5")
    let best = report("match", in: &runner)
    #expect(pairs(best).contains { $0.hasSuffix("Chloé") })
    guard let disturbance = best?.disturbance, case .keepable(changed: 0, let loss) = disturbance.comparison else {
      return #expect(Bool(false))
    }
    #expect(disturbance.pairs == 2 && disturbance.changed > 0 && loss.priority == 0 && loss.score > 0)
    let kept = report("apparier gardant", in: &runner)
    #expect(pairs(kept) == pairs(first) && kept?.isBest == false)
    #expect(kept.map { (best?.scoreSum ?? 0) - $0.scoreSum } == loss.score)
    guard case .keeping(loss) = kept?.disturbance?.comparison else { return #expect(Bool(false)) }
    // What is accepted is the plan last shown.
    runner.run("accept all")
    #expect(runner.count("engagements where volunteer = \"Bruno\"") == 1)
  }

  @Test("a seat that the best plan fills is not given up for a pair")
  func seatsFirst() {
    var runner = ScriptRunner(
      """
      add association "X" in Lille
      add volunteer "Alice" skills web 3, law 3 in Lille
      need web for "X" as "One"
      match
      need law for "X" as "Two" priority high
      """)
    let kept = report("match keeping", in: &runner)
    #expect(pairs(kept) == ["One: -", "Two: Alice"] && kept?.isBest == true)
    guard case .leastDisturbing = report("match", in: &runner)?.disturbance?.comparison else {
      return #expect(Bool(false))
    }
  }

  @Test("what is accepted meanwhile counts neither as kept nor as changed")
  func accepted() {
    var runner = ScriptRunner(Self.book)
    runner.run("match; accept \"Alice\" for \"One\"")
    #expect(report("match", in: &runner)?.disturbance == nil)
    runner.run("withdraw \"Alice\" from \"One\"")
    #expect(pairs(report("match", in: &runner)) == ["One: Bruno", "Two: Alice"])
  }

  @Test("without a plan shown before there is nothing to keep; again without a change, it is the plan itself")
  func nothingShown() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.failure(of: "match keeping")?.code == "no-plan-shown")
    let best = report("match", in: &runner)
    let kept = report("match keeping", in: &runner)
    #expect(pairs(best) == pairs(kept) && kept?.disturbance?.changed == 0 && kept?.isBest == true)
  }
}
