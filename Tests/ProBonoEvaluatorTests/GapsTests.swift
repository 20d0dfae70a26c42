import ProBonoLanguage
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Gaps")
struct GapsTests {
  private static let book = """
    add association "Asso X" in Lille
    add association "Asso Y" in Paris capacity 1
    add skill wordpress parent web
    add volunteer "Alice" skills wordpress 4 in Lille
    add volunteer "Bruno" skills web 2 in Roubaix
    add volunteer "Chloé" skills web 5 remote only
    add volunteer "Driss" skills web 5 in Lille status paused
    need web 3 for "Asso X" as "One"
    need web 4 for "Asso X" as "Two"
    need web for "Asso X" as "Three"
    need web 4 for "Asso X" as "Far" remote speaks fr
    need finance 4 for "Asso Y" as "Budget" speaks fr, nl
    need finance 2 for "Asso Y" as "Audit"
    """

  private func gaps(
    _ text: String, in runner: inout ScriptRunner, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> GapsReport {
    guard case .gaps(let report) = runner.run(text, sourceLocation: sourceLocation) else { throw CancellationError() }
    return report
  }

  private func rows(_ report: GapsReport) -> [String] {
    report.rows.map {
      "\($0.skill.en) \($0.levels.lowerBound)-\($0.levels.upperBound) \($0.place ?? "remote"): "
        + "\($0.open) open, \($0.unfilled) unfilled, \($0.offered) offered, \($0.free) free"
    }
  }

  private func wanted(_ report: GapsReport) -> [String] {
    report.wanted.map { "\($0.skill.en) \($0.level) \($0.place ?? "remote") \($0.languages): \($0.seats)" }
  }

  @Test("open seats by skill and place, the most unfilled first, with who offers the skill there")
  func table() throws {
    var runner = ScriptRunner(Self.book)
    let report = try gaps("gaps", in: &runner)
    #expect(
      rows(report) == [
        "finance 2-4 Paris: 2 open, 2 unfilled, 0 offered, 0 free",
        "web 1-4 Lille: 3 open, 1 unfilled, 2 offered, 2 free",
        "web 4-4 remote: 1 open, 0 unfilled, 2 offered, 2 free",
      ])
    #expect(report.rowCount == 3 && report.open == 6 && report.unfilled == 3 && report.place == nil)
  }

  @Test("by month each seat stands in the month in which its work begins, or must be done, beside who is there then")
  func byMonth() throws {
    var runner = ScriptRunner(
      """
      today 2026-11-23
      add association "Asso X" in Lille
      add volunteer "Alice" skills web 4 in Lille away 2027-01-01 to 2027-01-31
      add volunteer "Bruno" skills web 4 in Lille from 2027-01-31
      add volunteer "Chloé" skills web 4 in Lille until 2027-01-15
      need web for "Asso X" as "Begins" from 2027-02-10 until 2027-04-30
      need 2 web for "Asso X" as "Due" by 2027-01-20
      need web 3 for "Asso X" as "Ends" until 2026-12-31
      need web for "Asso X" as "Whenever"
      """)
    func byMonth(_ text: String) throws -> [String] {
      try gaps(text, in: &runner).rows.map {
        "\($0.month.map { "\($0)" } ?? "any"): \($0.open) open, \($0.unfilled) unfilled, \($0.offered) offered"
      }
    }
    #expect(
      try byMonth("gaps by month") == [
        "2026-12: 1 open, 0 unfilled, 2 offered", "2027-01: 2 open, 1 unfilled, 2 offered",
        "2027-02: 1 open, 0 unfilled, 2 offered", "any: 1 open, 1 unfilled, 3 offered",
      ])
    // The widest gaps are chosen, and then put in order of time.
    #expect(try byMonth("gaps by month top 2").map { $0.prefix { $0 != ":" } } == ["2027-01", "any"])
    let total = try gaps("gaps by month", in: &runner)
    #expect(total.open == 5 && total.rows.reduce(0) { $0 + $1.open } == 5)
  }

  @Test("who is engaged to the limit offers a skill, but is not free")
  func engaged() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Two\"")
    #expect(
      rows(try gaps("gaps in Lille", in: &runner)) == ["web 1-3 Lille: 2 open, 1 unfilled, 2 offered, 1 free"])
  }

  @Test("whom to look for is what the plan with one more volunteer really fills")
  func wanted() throws {
    var runner = ScriptRunner(Self.book)
    let report = try gaps("gaps", in: &runner)
    // The association of both finance seats takes one engagement only.
    #expect(wanted(report) == ["finance 4 Paris [\"fr\", \"nl\"]: 1", "web 4 Lille []: 1"])
    runner.run("change association \"Asso Y\" capacity 2")
    #expect(wanted(try gaps("gaps", in: &runner)).first == "finance 4 Paris [\"fr\", \"nl\"]: 2")
    for wanted in report.wanted {
      var other = ScriptRunner(Self.book)
      let filled = other.plan().count { !$0.hasSuffix(": -") }
      other.run(
        "add volunteer \"New\" skills \(wanted.skill.en) \(wanted.level) in \(wanted.place ?? "Lille") missions 3 remote yes"
      )
      #expect(other.plan().count { !$0.hasSuffix(": -") } == filled + wanted.seats)
    }
  }

  @Test("for remote seats of a program with a territory somebody is looked for who lives there")
  func territory() throws {
    var runner = ScriptRunner(
      """
      add association "R" in Lille
      add program "P" in Lille within 30 km
      need web for "R" as "N" program "P" remote
      """)
    #expect(wanted(try gaps("gaps", in: &runner)) == ["web 1 Lille []: 1"])
    runner.run("add volunteer \"W\" skills web 1 in Lille")
    #expect(runner.plan() == ["N 1: W"])
  }

  @Test("nobody is looked for where one more volunteer would fill nothing")
  func capacity() throws {
    var runner = ScriptRunner("add association \"X\" capacity 0; need web for \"X\"")
    let report = try gaps("gaps", in: &runner)
    #expect(report.unfilled == 1 && report.wanted.isEmpty)
  }

  @Test("a place, what lies around it, and the first rows alone")
  func place() throws {
    var runner = ScriptRunner(Self.book)
    #expect(try gaps("gaps in Roubaix", in: &runner).rows.isEmpty)
    #expect(try gaps("gaps in place Roubaix within 15 km", in: &runner).rows.map(\.place) == ["Lille"])
    let first = try gaps("gaps top 1", in: &runner)
    #expect(first.rows.count == 1 && first.rowCount == 3 && first.open == 6)
    #expect(runner.failure(of: "gaps in Nowhereville")?.code == "unknown-place")
    #expect(rows(try gaps("manques à Lille rayon 5 premiers 3", in: &runner)).count == 1)
  }

  @Test("nothing is changed, neither the book nor the plan last shown")
  func unchanged() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("add volunteer \"wanted volunteer 1\"; match")
    let (before, revision) = (runner.rows, runner.book.revision)
    let first = try gaps("gaps", in: &runner)
    #expect(runner.rows == before && runner.book.revision == revision)
    #expect(runner.volunteer("wanted volunteer 1") != nil)
    let second = try gaps("gaps", in: &runner)
    #expect(rows(first) == rows(second) && wanted(first) == wanted(second))
    runner.run("accept all")
  }

  @Test("without a day it is asked for where the plan depends on it; an interrupt ends it")
  func surroundings() {
    var undated = ScriptRunner(today: nil)
    undated.run("add association \"X\"; need web for \"X\" as \"N\" by 2026-12-01")
    #expect(undated.failure(of: "gaps")?.code == "today-unknown")
    var stopped = ScriptRunner(isCancelled: { true })
    stopped.run("add association \"X\"; need web for \"X\" as \"N\"")
    #expect(stopped.failure(of: "gaps")?.code == "interrupted")
  }
}
