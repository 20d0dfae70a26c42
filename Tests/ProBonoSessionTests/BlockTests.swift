import ProBonoLanguage
import ProBonoSession
import Testing

@Suite("Blocks and variables")
struct BlockTests {
  /// Runs a text and returns how it ended, with the codes of what was wrong.
  private func run(_ text: String, in conversation: Conversation = Conversation()) -> (Session.Ending, String) {
    let ending = conversation.session.run(Source(name: "t", text: text))
    return (ending, conversation.results)
  }

  @Test("an unknown code is told of before anything is run, or at the prompt when its turn comes")
  func unknownCode() {
    let conversation = Conversation()
    let text = "add volunteer \"A\"\nexpect error unknown-skil { match }"
    #expect(run(text, in: conversation).0 == .unreadable)
    #expect(run("count volunteers", in: conversation).1 == "0 volunteers\n")
    #expect(conversation.diagnostics.first?.contains("error[unknown-code]") == true)
    let atPrompt = Conversation()
    #expect(atPrompt.session.run(Source(name: "", text: text), keepsGoing: true) == .failed)
    #expect(atPrompt.diagnostics.first?.contains("did you mean `unknown-skill`?") == true)
  }

  @Test("what if shows both plans and changes nothing")
  func whatIf() {
    let conversation = Conversation()
    let text = """
      add association "X" in Lille
      need web for "X" as "Site" remote
      what if { add volunteer "Emma" skills web 3 in Lille; let n = 4; list volunteers }
      count volunteers
      """
    let (ending, results) = run(text, in: conversation)
    #expect(ending == .fine)
    #expect(results.contains("Site   web   —   →   Emma"))
    #expect(results.contains("without: 0 of 1 seat filled, score 0"))
    #expect(results.hasSuffix("0 volunteers\n"))
    #expect(run("expect count(volunteers) = $n", in: conversation).0 == .failed)
  }

  @Test(
    "what if tells of engaged seats as of planned ones, and of those that it adds or takes away",
    arguments: [
      ("", "accept \"V\" for \"N\"", ["the plan stays as it is", "1 of 1 seat filled", "1 of 1 seat filled"]),
      ("accept \"V\" for \"N\"", "start \"V\" for \"N\"", ["the plan stays", "1 of 1 seat", "1 of 1 seat"]),
      ("accept \"V\" for \"N\"", "complete \"V\" for \"N\"", ["the plan stays", "1 of 1 seat", "1 of 1 seat"]),
      (
        "accept \"V\" for \"N\"", "withdraw \"V\" from \"N\"",
        ["N   web 2   V   →   —", "1 of 1 seat filled", "0 of 1 seat filled, score 0"]
      ),
      (
        "accept \"V\" for \"N\"", "need law for \"A\" as \"M\" remote",
        ["M   legal   (new)   →   —", "1 of 1 seat filled", "1 of 2 seats filled"]
      ),
      ("", "remove need \"N\"", ["N   web 2   V   →   (gone)", "1 of 1 seat", "0 of 0 seats filled, score 0"]),
      ("accept \"V\" for \"N\"; complete \"V\" for \"N\"", "", ["the plan stays", "0 of 0 seats", "0 of 0 seats"]),
      ("", "change volunteer \"V\" name \"W\"", ["the plan stays", "1 of 1 seat filled", "1 of 1 seat filled"]),
    ])
  func whatIfOfEngagements(before: String, tried: String, lines: [String]) {
    let conversation = Conversation()
    let book = """
      add association "A" in Lille
      add volunteer "V" skills web 3 in Lille
      need web 2 for "A" as "N" remote
      """
    #expect(run("\(book)\n\(before)", in: conversation).0 == .fine)
    let (ending, results) = run("what if { \(tried) }", in: conversation)
    #expect(ending == .fine)
    let told = results.split(separator: "\n").suffix(lines.count)
    for (line, expected) in zip(told, lines) { #expect(line.contains(expected), "\(results)") }
    #expect(told.count == lines.count)
  }

  @Test("both sides of a what if add up the same scores, whether planned or accepted")
  func whatIfScores() {
    let conversation = Conversation()
    let book = """
      add association "A" in Lille
      add volunteer "V" skills web 3 in Lille
      need web 2 for "A" as "N" remote
      """
    let (_, results) = run("\(book)\nwhat if { accept \"V\" for \"N\" }", in: conversation)
    let scores = results.split(separator: "\n").suffix(2).compactMap { $0.split(separator: " ").last }
    #expect(scores == ["590", "590"])
  }

  @Test("in French one seat is filled in the singular")
  func whatIfInFrench() {
    let (_, results) = run(
      "régler langue fr\najouter association \"A\"\nbesoin droit pour \"A\" distanciel\nsi { }")
    #expect(results.contains("sans : 0 sur 1 poste pourvu, score 0"))
  }

  @Test("a statement that fails in a what if leaves everything as it was")
  func failingWhatIf() {
    let conversation = Conversation()
    #expect(run("what if { add volunteer \"A\"; add volunteer \"A\" }", in: conversation).0 == .failed)
    #expect(run("expect count(volunteers) = 0", in: conversation).0 == .fine)
  }

  @Test(
    "what cannot be taken back cannot stand in a what if",
    arguments: ["undo", "quit", "export plan to \"p.csv\"", "forget volunteer \"A\"", "scenario \"s\" { }"])
  func notInBlock(statement: String) {
    let conversation = Conversation()
    #expect(run("add volunteer \"A\"; what if { \(statement) }", in: conversation).0 == .failed)
    #expect(conversation.diagnostics.first?.contains("[not-in-block]") == true)
    #expect(conversation.files.text("p.csv") == nil)
  }

  @Test(
    "an expected error passes, another one or none does not",
    arguments: [
      ("expect error unknown-skill { add volunteer \"A\" skills juggling }", Session.Ending.fine),
      ("expect error name-taken { add volunteer \"A\" skills juggling }", .expectationFailed),
      ("expect error unknown-skill { add volunteer \"A\" }", .expectationFailed),
      ("expect error unknown-verb { foo }", .fine),
      ("expect error unknown-clause { foo }", .unreadable),
      ("expect error expectation-failed { expect count(needs) = 1 }", .fine),
    ])
  func expectedErrors(text: String, ending: Session.Ending) {
    let conversation = Conversation()
    #expect(run(text, in: conversation).0 == ending)
    #expect(conversation.session.book.volunteers.count == 0)
  }

  @Test("each scenario begins with an empty book and what stands above it")
  func scenarios() {
    let conversation = Conversation()
    let text = """
      let size = 2
      add association "X"
      scenario "one" { add volunteer "A"; expect count(volunteers) = 1 and count(associations) = 1 }
      scenario "two" { expect count(volunteers) = 0; add volunteer "A" skills web $size; let size = 3 }
      scenario "three" { add volunteer "A" skills web $size; list volunteers }
      """
    let (ending, results) = run(text, in: conversation)
    #expect(ending == .fine)
    #expect(results.contains("web 2") && !results.contains("web 3"))
    #expect(conversation.session.book.volunteers.count == 0)
  }

  @Test("a scenario that fails fails the text")
  func failingScenario() {
    #expect(run("scenario \"s\" { expect count(needs) = 1 }").0 == .expectationFailed)
  }

  @Test("who wants to hear of every failure hears of all in a scenario, and how it ended first")
  func scenarioThatGoesOn() {
    let text = "scenario \"s\" { expect count(needs) = 1; remove volunteer \"A\"; expect count(needs) = 2 }"
    let (first, all) = (Conversation(), Conversation())
    #expect(first.session.run(Source(name: "t", text: text)) == .expectationFailed)
    #expect(all.session.run(Source(name: "t", text: text), keepsGoing: true) == .expectationFailed)
    #expect(first.diagnostics.count == 1)
    #expect(all.diagnostics.count == 3)
  }

  @Test("a failed expectation that somebody does not fill a need tells who does")
  func filledAgainstExpectation() {
    let conversation = Conversation()
    let text = """
      add association "X"
      add volunteer "Zoé" skills web 3
      need web for "X" as "Site" remote
      expect not "Zoé" fills "Site"
      """
    #expect(run(text, in: conversation).0 == .expectationFailed)
    #expect(conversation.diagnostics.last?.contains("\"Zoé\" fills \"Site\"") == true)
  }

  @Test(
    "a variable stands for a number, a date, a word or a text",
    arguments: [
      ("let n = 12; add volunteer \"A\" hours $n; expect count(volunteers where hours = $n) = 1"),
      ("let d = 2026-12-01; add volunteer \"A\" from $d; expect count(volunteers where from = $d) = 1"),
      ("let s = web; add volunteer \"A\" skills $s 3; expect count(volunteers where skill $s >= 3) = 1"),
      ("let t = \"Jo\"; add volunteer $t; expect count(volunteers where name = $t) = 1"),
      ("let p = high; add association \"X\"; need web for \"X\" priority $p; expect count(needs where priority = $p) = 1"),
      ("add volunteer \"A\"; let n = count(volunteers); add volunteer \"B\"; expect $n = 1"),
      ("let r = 3.5; add volunteer \"A\" rating $r; expect sum(rating of volunteers) = $r"),
      ("soit n = 12; ajouter bénévole \"A\" heures $N; attendre nombre(bénévoles dont heures = $n) = 1"),
    ])
  func variables(text: String) {
    let conversation = Conversation()
    #expect(run(text, in: conversation).0 == .fine, "\(conversation.diagnostics)")
  }

  @Test("a variable that is not set, or that does not suit its place, is diagnosed when its statement runs")
  func wrongVariables() {
    let conversation = Conversation()
    #expect(run("add volunteer \"A\" hours $n", in: conversation).0 == .failed)
    #expect(run("let hours = many; add volunteer \"A\" hours $hours", in: conversation).0 == .failed)
    #expect(run("let verb = add; $verb volunteer \"A\"", in: conversation).0 == .unreadable)
    #expect(conversation.diagnostics.first?.contains("[unknown-variable]") == true)
    #expect(conversation.session.book.volunteers.count == 0)
  }

  @Test(
    "the expected output is compared where tests do, and passed over elsewhere",
    arguments: [
      ("1 volunteer", true), ("1 vol...", true), ("...", true), ("2 volunteers", false), ("1 volunteer\nmore", false),
      ("", false), ("...\n1 volunteer\n...", true),
    ])
  func output(expected: String, fits: Bool) {
    let text = "add volunteer \"A\"\n  count volunteers\n  ---\n  \(expected.replacing("\n", with: "\n  "))\n  ---\n"
    #expect(run(text).0 == .fine)
    let conversation = Conversation()
    conversation.session.checksOutput = true
    #expect(run(text, in: conversation).0 == (fits ? .fine : .expectationFailed))
  }
}
