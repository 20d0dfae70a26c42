import ProBonoMatching
import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("The life of an engagement")
struct EngagementLifeTests {
  private static let book = """
    add association "Asso X" capacity 2
    add volunteer "Alice" skills web 4 hours 20
    add volunteer "Bruno" skills web 3
    need web 3 (hours 12), web for "Asso X" as "Site"
    need web for "Asso X" as "Page"
    """

  private func states(_ runner: ScriptRunner) -> [Engagement.State] {
    runner.book.engagements.all.map(\.row.state)
  }

  @Test("accepted, started, completed: each with its day, the hours planned and done, the ratings of both")
  func completed() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Site\" seat 1; change need \"Site\" hours 30")
    runner.run("today 2026-12-01; start \"Alice\" for \"Site\"; today 2026-12-20")
    runner.run("complete \"Alice\" for \"Site\" welcome 4 hours 11 note \"a week early\" rating 4.5")
    let engagement = try #require(runner.book.engagements.all.first { _ in true }?.row)
    #expect(engagement.history.map(\.state) == [.accepted, .started, .completed])
    #expect(engagement.history.map { $0.day?.description } == ["2026-11-23", "2026-12-01", "2026-12-20"])
    #expect(engagement.plannedHours == 12 && engagement.doneHours == 11)
    #expect(engagement.rating == 45 && engagement.welcome == 40 && engagement.remark == "a week early")
    // The seat stays taken; the volunteer is free for another need, but not for another seat of this one.
    #expect(runner.plan() == ["Page 1: Alice", "Site 2: Bruno"])
    runner.run("expect \"Alice\" fills \"Site\" seat 1 and \"Site\" is open")
    runner.run("expect count(volunteers where engagements = 0) = 2 and sum(done of volunteers) = 11")
  }

  @Test("French words do the same")
  func french() {
    var runner = ScriptRunner(Self.book)
    runner.run("accepter \"Alice\" pour \"Site\" poste 1; démarrer \"Alice\" pour \"Site\"")
    #expect(states(runner) == [.started])
    runner.run("terminer \"Alice\" pour \"Site\" heures 11 évaluation 5 accueil 4 remarque \"bravo\"")
    runner.run("accepter \"Bruno\" pour \"Page\"; commencer \"Bruno\" pour \"Page\"")
    runner.run("interrompre \"Bruno\" pour \"Page\" car exigences \"plus besoin\"")
    runner.run("accepter \"Bruno\" pour \"Page\"; désister \"Bruno\" de \"Page\" car absence")
    #expect(states(runner) == [.completed, .cancelled, .noShow])
    #expect(runner.count("engagements dont état = terminé et heures = 12 et effectuées = 11 et accueil = 4") == 1)
    #expect(runner.count("engagements dont motif = absence ou état = interrompu") == 2)
  }

  @Test("what was called off frees the seat, and the pair may be proposed again")
  func cancelled() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Site\" seat 1; start \"Alice\" for \"Site\"")
    runner.run("cancel \"Alice\" for \"Site\" because requirements \"the site stays\"")
    #expect(runner.book.engagements.all.map(\.row.reason) == [.requirements])
    #expect(runner.plan().contains("Site 1: Alice"))
    runner.run("accept \"Alice\" for \"Site\" seat 1")
    #expect(states(runner) == [.cancelled, .accepted])
    runner.run("cancel \"Alice\" for \"Site\"; decline \"Alice\" for \"Site\"")
    #expect(states(runner) == [.cancelled, .cancelled, .declined])
  }

  @Test("a no-show frees the seat and keeps the pair apart", arguments: ["withdraw", "cancel"])
  func noShow(verb: String) {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Page\"; start \"Alice\" for \"Page\"")
    runner.run("\(verb) \"Alice\" for \"Page\" because no-show")
    #expect(states(runner) == [.noShow])
    #expect(runner.plan().first == "Page 1: Bruno")
    guard case .why(let pair) = runner.run("why not \"Alice\" for \"Page\"") else { return #expect(Bool(false)) }
    #expect(pair.refusals.map(\.refusal) == [.noShow])
    runner.run("allow \"Alice\" for \"Page\"; accept \"Alice\" for \"Page\"")
    #expect(states(runner) == [.noShow, .accepted])
  }

  @Test("allow lifts a refusal and deletes nothing")
  func allow() {
    var runner = ScriptRunner(Self.book)
    runner.run("decline \"Alice\" for \"Page\"; allow \"Alice\" for \"Page\"")
    #expect(states(runner) == [.declined])
    #expect(runner.failure(of: "allow \"Alice\" for \"Page\"") == Failure("not-forbidden", at: "\"Alice\""))
    // Another no is another one.
    runner.run("decline \"Alice\" for \"Page\" because distance")
    #expect(states(runner) == [.declined, .declined])
    #expect(runner.failure(of: "accept \"Alice\" for \"Page\"")?.code == "not-eligible")
    runner.run("allow \"Alice\" for \"Page\"; accept \"Alice\" for \"Page\"; withdraw \"Alice\" from \"Page\"")
    runner.run("allow \"Alice\" for \"Page\"")
    #expect(runner.plan().contains { $0.hasSuffix("Alice") })
    #expect(states(runner) == [.declined, .declined, .withdrawn])
  }

  @Test(
    "what makes no sense in a state is refused, and says which state it is",
    arguments: [
      (
        "", ["start": "not-accepted", "complete": "not-accepted", "cancel": "not-accepted", "withdraw": "not-accepted"]
      ),
      ("accept \"Alice\" for \"Page\"", ["accept": "already-accepted", "decline": "already-accepted"]),
      (
        "accept \"Alice\" for \"Page\"; start \"Alice\" for \"Page\"",
        ["accept": "already-started", "start": "already-started", "decline": "already-started"]
      ),
      (
        "accept \"Alice\" for \"Page\"; complete \"Alice\" for \"Page\"",
        [
          "accept": "already-completed", "start": "already-completed", "complete": "already-completed",
          "cancel": "already-completed", "withdraw": "already-completed", "decline": "already-completed",
        ]
      ),
      (
        "decline \"Alice\" for \"Page\"",
        [
          "accept": "not-eligible", "start": "already-declined", "complete": "already-declined",
          "cancel": "already-declined", "decline": "already-declined",
        ]
      ),
      (
        "accept \"Alice\" for \"Page\"; withdraw \"Alice\" from \"Page\"",
        [
          "accept": "not-eligible", "start": "already-withdrawn", "decline": "already-withdrawn",
          "withdraw": "already-withdrawn",
        ]
      ),
      (
        "accept \"Alice\" for \"Page\"; withdraw \"Alice\" from \"Page\"; allow \"Alice\" for \"Page\"",
        ["start": "not-accepted", "withdraw": "not-accepted"]
      ),
      (
        "accept \"Alice\" for \"Page\"; withdraw \"Alice\" from \"Page\" because no-show",
        ["accept": "not-eligible", "complete": "already-no-show", "decline": "already-no-show"]
      ),
      (
        "accept \"Alice\" for \"Page\"; cancel \"Alice\" for \"Page\"",
        [
          "start": "already-cancelled", "complete": "already-cancelled", "cancel": "already-cancelled",
          "withdraw": "already-cancelled",
        ]
      ),
    ])
  func refused(setting: String, codes: [String: String]) {
    var runner = ScriptRunner(Self.book)
    runner.run(setting)
    for (verb, code) in codes.sorted(by: { $0.key < $1.key }) {
      let failure = runner.failure(of: "\(verb) \"Alice\" for \"Page\"")
      #expect(failure == Failure(code, at: "\"Alice\""), "\(verb) after \(setting)")
    }
  }

  @Test("nobody can fail to come who was not expected")
  func noShowWithoutEngagement() {
    var runner = ScriptRunner(Self.book)
    let statement = "decline \"Alice\" for \"Page\" because no-show"
    #expect(runner.failure(of: statement) == Failure("not-accepted", at: "no-show"))
  }

  @Test("the ratings of completed engagements count like the recorded one: the mean, rounded half up to tenths")
  func rating() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Page\"; complete \"Alice\" for \"Page\" rating 4.5")
    #expect(runner.count("volunteers where rating = 4.5") == 1)
    runner.run("change volunteer \"Alice\" rating 5")
    #expect(runner.count("volunteers where rating = 4.8") == 1)
    #expect(runner.volunteer("Alice")?.rating == 50)
    guard case .details(let details) = runner.run("show \"Alice\"") else { return #expect(Bool(false)) }
    #expect(details.fields.first { $0.label == .rating }?.value == [.tenths(48)])
    #expect(details.fields.first { $0.label == .ratings }?.value == [.number(2)])
    guard case .why(let pair) = runner.run("why \"Alice\" for \"Site\" seat 1") else { return #expect(Bool(false)) }
    #expect(pair.score?.rating == 48 && pair.score?.points(.rating) == 144 && !pair.assumptions.contains(.rating))
  }

  @Test("rest follows the last engagement that did not come to nothing")
  func rest() {
    var runner = ScriptRunner(Self.book + "\nchange volunteer \"Alice\" missions 3 last 2026-01-01")
    runner.run("today 2026-11-01; accept \"Alice\" for \"Page\"; today 2026-11-23")
    let rest = { (runner: inout ScriptRunner) -> Int? in
      guard case .why(let pair) = runner.run("why \"Alice\" for \"Site\" seat 1") else { return nil }
      return pair.score?.restDays
    }
    #expect(rest(&runner) == 22)
    runner.run("cancel \"Alice\" for \"Page\"")
    #expect(rest(&runner) == 326)
    runner.run("accept \"Alice\" for \"Page\"; today 2026-12-03; complete \"Alice\" for \"Page\"; today 2026-12-08")
    #expect(rest(&runner) == 5)
    #expect(runner.count("volunteers where last = 2026-12-03") == 1)
  }

  @Test("a pair that is engaged is worth what it was worth before, and says how far it has come")
  func worth() {
    var runner = ScriptRunner(Self.book)
    func why(_ runner: inout ScriptRunner) -> PairReport? {
      if case .why(let pair) = runner.run("why \"Alice\" for \"Page\"") { pair } else { nil }
    }
    let before = why(&runner)?.score
    runner.run("accept \"Alice\" for \"Page\"")
    #expect(why(&runner)?.score == before)
    runner.run("start \"Alice\" for \"Page\"; complete \"Alice\" for \"Page\" rating 1")
    #expect(why(&runner)?.score == before)
    guard case .engaged(.completed)? = why(&runner)?.standing else { return #expect(Bool(false)) }
    guard case .why(let other) = runner.run("why not \"Bruno\" for \"Page\"") else { return #expect(Bool(false)) }
    #expect(other.refusals.map(\.refusal.rule) == [.status])
  }

  @Test("finished work frees the association's capacity, and is kept: neither it nor what it hangs on can be removed")
  func kept() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Site\" seat 1; accept \"Bruno\" for \"Page\"")
    #expect(runner.plan() == ["Site 2: -"])
    runner.run("complete \"Bruno\" for \"Page\" hours 3")
    #expect(runner.plan() == ["Site 2: Bruno"])
    #expect(runner.failure(of: "remove volunteer \"Bruno\"")?.code == "still-in-use")
    #expect(runner.failure(of: "remove need \"Page\"")?.code == "still-in-use")
    #expect(runner.failure(of: "change need \"Page\" seats web 2")?.code == "already-completed")
    #expect(runner.failure(of: "change need \"Site\" drop seats 1")?.code == "seat-taken")
    #expect(runner.count("associations where done = 3 and engagements = 1") == 1)
  }

  @Test("the days of engagements make today matter")
  func today() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice\" for \"Page\"")
    runner.forgetToday()
    #expect(runner.failure(of: "match") == Failure("today-unknown", at: "match"))
    runner.run("start \"Alice\" for \"Page\"; complete \"Alice\" for \"Page\"; list engagements")
    var withoutDays = ScriptRunner(today: nil)
    withoutDays.run(Self.book + "\naccept \"Alice\" for \"Page\"; match; start \"Alice\" for \"Page\"; match")
    #expect(withoutDays.book.engagements.all.map { $0.row.history.map(\.day) } == [[nil, nil]])
  }

  @Test("engagements are listed by need, seat, volunteer and what became of them, whatever the order of entry")
  func order() {
    let steps = [
      "decline \"Bruno\" for \"Site\"", "decline \"Alice\" for \"Page\" because distance",
      "accept \"Alice\" for \"Site\" seat 1; cancel \"Alice\" for \"Site\"", "decline \"Bruno\" for \"Page\"",
    ]
    var forwards = ScriptRunner(Self.book)
    for step in steps { forwards.run(step) }
    var backwards = ScriptRunner(Self.book)
    for step in steps.reversed() { backwards.run(step) }
    guard case .table(let table) = forwards.run("list engagements"),
      case .table(let other) = backwards.run("list engagements")
    else { return #expect(Bool(false)) }
    #expect(table.rows == other.rows)
    #expect(table.rows.map(\.[2]) == ["Alice", "Bruno", "Alice", "Bruno"].map { .text($0) })
  }
}
