import ProBonoMatching
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Needs that wait for needs")
struct WaitingNeedTests {
  private static let book = """
    add association "Asso X"
    add volunteer "Alice" skills web 4 missions 3
    add volunteer "Bruno" skills web 3 missions 3
    need 2 web for "Asso X" as "Diagnostic"
    need web for "Asso X" as "Site" after "Diagnostic"
    """

  @Test("a need is open for matching when every seat of what it waits for is completed")
  func waits() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.plan() == ["Diagnostic 1: Alice", "Diagnostic 2: Bruno"])
    #expect(runner.failure(of: "accept \"Alice\" for \"Site\"")?.code == "not-eligible")
    #expect(runner.failure(of: "pin \"Alice\" to \"Site\"")?.code == "pin-impossible")
    guard case .why(let pair) = runner.run("why not \"Alice\" for \"Site\"") else { return #expect(Bool(false)) }
    #expect(pair.refusals.map(\.refusal.rule) == [.after] && pair.refusals.map(\.subject?.en) == ["Diagnostic"])
    guard case .rankings(let rankings) = runner.run("match \"Site\"") else { return #expect(Bool(false)) }
    #expect(rankings.map(\.total) == [0])
    runner.run("expect \"Site\" is waiting and \"Site\" is open and count(needs where en-attente) = 1")
    runner.run("match; accept all; complete \"Alice\" for \"Diagnostic\"; start \"Bruno\" for \"Diagnostic\"")
    #expect(runner.plan().isEmpty)
    runner.run("complete \"Bruno\" for \"Diagnostic\"")
    #expect(runner.plan() == ["Site 1: Bruno"])
    runner.run("expect \"Site\" is not waiting; match verified")
    guard case .details(let details) = runner.run("show \"Site\"") else { return #expect(Bool(false)) }
    #expect(details.fields.first { $0.label == .after }?.value == [.text("Diagnostic")])
  }

  @Test("what a need waits for can be changed, and is kept while something waits for it")
  func change() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.failure(of: "remove need \"Diagnostic\"")?.code == "still-in-use")
    #expect(runner.failure(of: "change need \"Site\" add after \"Diagnostic\"")?.code == "repeated-item")
    runner.run("modifier besoin \"Site\" ôter après \"Diagnostic\"")
    #expect(runner.plan().count == 3)
    #expect(runner.failure(of: "change need \"Site\" drop after \"Diagnostic\"")?.code == "not-in-list")
    runner.run("change need \"Site\" after \"Diagnostic\"; change need \"Site\" no after; remove need \"Diagnostic\"")
    #expect(
      runner.failure(of: "need web for \"Asso X\" as \"N\" after \"N\"") == Failure("unknown-need", at: "\"N\""))
  }

  @Test("no need waits for itself, directly or through others")
  func circles() {
    var runner = ScriptRunner(Self.book)
    runner.run("need web for \"Asso X\" as \"Page\" after \"Site\"")
    #expect(
      runner.failure(of: "change need \"Page\" after \"Page\"") == Failure("need-circle", at: "\"Page\""))
    #expect(
      runner.failure(of: "change need \"Diagnostic\" add after \"Page\"") == Failure("need-circle", at: "\"Page\""))
    let site = runner.book.needs.id(named: "Site")
    let page = runner.book.needs.id(named: "Page")
    let diagnostic = runner.book.needs.id(named: "Diagnostic")
    guard let site, let page, let diagnostic else { return #expect(Bool(false)) }
    #expect(Waiting.line(from: page, to: diagnostic, in: runner.book) == [page, site, diagnostic])
    #expect(Waiting.line(from: diagnostic, to: page, in: runner.book) == nil)
  }
}
