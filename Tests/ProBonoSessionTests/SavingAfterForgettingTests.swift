import ProBonoSession
import Testing

@Suite("A session saved after somebody was forgotten")
struct SavingAfterForgettingTests {
  /// Saves what a text has done, and runs the file in a session of its own.
  private func saved(_ text: String, files: [String: String] = [:]) throws -> (was: Conversation, now: Conversation) {
    let talk = Conversation(files: files)
    #expect(talk.run(text) == .fine, "\(talk.diagnostics)")
    #expect(talk.run("save session to \"saved.pb\"") == .fine, "\(talk.diagnostics)")
    let again = Conversation(files: ["saved.pb": try #require(talk.files.text("saved.pb"))])
    #expect(again.run("source \"saved.pb\"") == .fine, "\(again.diagnostics)")
    return (talk, again)
  }

  @Test(
    "it leads to the same book, and does not speak of the person, whatever brought them",
    arguments: [
      "source \"v.pb\"; forget volunteer \"Zoé\"",
      "import volunteers from \"v.csv\"; forget volunteer \"Zoé\"",
      "source \"v.pb\"; change volunteer \"Zoé\" name \"Cleo\"; forget volunteer \"Cleo\"",
      "source \"v.pb\"; merge volunteer \"Zoé\" into \"Ada\"; forget volunteer \"Ada\"; add volunteer \"Eve\"",
      "add volunteer \"Zoé\"; add volunteer \"Zed\"; merge volunteer \"Zoé\" into \"Zed\"; forget volunteer \"Zed\"",
      """
      source "v.pb"; add association "X" note "ask Zoé"; need web for "X" as "Site"; change association "X" no note
      forget volunteer "Zoé"
      """,
    ])
  func repeated(text: String) throws {
    let files = [
      "v.pb": "add volunteer \"Zoé\" skills web\nadd volunteer \"Ada\" skills web", "v.csv": "name\nZoé\nAda\n",
    ]
    let (was, now) = try saved(text, files: files)
    #expect(now.state == was.state)
    let file = try #require(was.files.text("saved.pb"))
    for name in ["Zoé", "Cleo", "v.pb", "v.csv"] { #expect(!file.contains(name)) }
  }

  @Test("a variable that holds a name of the person is gone, others keep their values")
  func variables() throws {
    let (was, now) = try saved(
      """
      let who = "ZOE"; let top = 3
      add volunteer "Zoé"; add association "X" note "ask Zoé"
      change volunteer $who name "Cleo"; forget volunteer "Cleo"
      """)
    #expect(now.run("match volunteer \"Ada\" top $top", keepsGoing: true) == .failed)
    #expect(now.codes == ["unknown-volunteer"])
    for talk in [was, now] {
      talk.run("show $who")
      #expect(talk.codes == ["unknown-variable"])
    }
  }

  @Test("a plan that was accepted with the person stays for the others, and what they have completed is kept")
  func accepted() throws {
    let (was, now) = try saved(
      """
      add association "X" in Lille
      add volunteer "Ada" skills web 2 in Lille
      add volunteer "Zoé" skills web 5 in Lille missions 2
      need 2 web 2 (hours 5) for "X" as "Site" by 2026-12-24
      need web 3 for "X" as "Shop"
      match; accept all
      complete "Zoé" for "Site" hours 4 rating 4.5 note "quick"
      forget volunteer "Zoé"
      """)
    #expect(now.state == was.state)
    #expect(now.volunteers == ["Ada", "forgotten volunteer 1"])
  }

  @Test("everything that is recorded is in it")
  func everything() throws {
    let (was, now) = try saved(
      """
      set country FR; set time limit 5; let top = 3
      merge skill seo into web; add skill "screen-printing" aliases "serigraphy" parent graphic-design
      change skill video name "film-making"; change skill layout no parent; remove cause animals
      add cause "chess" aliases "échecs"
      add place "Studio" at 50.5, 3.25
      add company "Co" in Lille causes education note "pays"
      add association "X" in Vienne causes education, chess capacity 3 needs-at-once 2 note "a \\"friend\\""
      add association "Zoé's friends" status paused
      add volunteer "Ada" skills web 4, screen-printing 2 in "Studio" within 40 remote no hours 20 budget 40 missions 3
        speaks fr, en causes chess refuses education at "Co" giving mecenat from 2026-01-01 until 2027-12-31
        away 2027-01-01 to 2027-01-05, 2027-02-01 rating 4.5 last 2026-05-05 email "a@b.org" phone "06" note "shy"
      add volunteer "Bob" skills web 3, management 4 in Lille missions 5
      add volunteer "Zoé"
      add program "Day" sponsor "Co" from 2027-03-01 until 2027-03-02 employees "Co" in Lille within 50 rating 3
        giving mecenat quota 5, 2 per association, 4 per company note "big"
      policy near 200 within 100 margin 20
      policy for program "Day" cause 250 rest 50 after 100
      change association "X" no causes
      need web 2 (hours 5), management for "X" as "Site" in Lille by 2027-06-01 speaks fr priority high whole note "soon"
      need web for "X" as "Shop" remote after "Site"
      need 3 web for "X" as "Page" in Lille
      need web for "X" as "Run" program "Day"
      today 2026-09-01
      accept "Bob" for "Site" seat 2; start "Bob" for "Site"
      decline "Bob" for "Shop" because other "busy"; allow "Bob" for "Shop"
      accept "Bob" for "Page"; withdraw "Bob" from "Page" because availability
      today 2026-11-23
      change volunteer "Bob" status paused
      forbid "Ada" from association "X"
      add volunteer "Eve" skills web 3 in Lille; pin "Eve" to "Page"
      change association "Zoé's friends" name "Friends"
      forget volunteer "Zoé"
      """)
    let file = try #require(was.files.text("saved.pb"))
    #expect(!file.contains("Zoé"))
    #expect(now.state == was.state)
    let shown = ["\"Ada\"", "\"Bob\"", "\"X\"", "\"Friends\"", "\"Co\"", "\"Day\"", "\"Site\"", "\"Shop\"", "\"Run\""]
    let words = ["skill web", "skill layout", "skill film-making", "skill screen-printing", "cause chess", "policy"]
    for thing in shown + words + ["place Studio", "policy for program \"Day\""] {
      was.run("show \(thing)")
      now.run("show \(thing)")
      #expect(now.results == was.results, "\(thing)")
    }
    for statement in ["set", "list skills", "list causes", "match"] {
      was.run(statement)
      now.run(statement)
      #expect(now.results == was.results, "\(statement)")
    }
  }

  @Test("it is told that the book was written, and nothing is where somebody would not be engaged again")
  func told() {
    let talk = Conversation(
      files: ["v.pb": "add volunteer \"Zoé\""], style: Session.Style(confirms: true, usesColour: false, width: nil))
    talk.run("source \"v.pb\"; forget volunteer \"Zoé\"; add association \"X\"")
    talk.run("save session to \"a.pb\"")
    #expect(talk.results.hasPrefix("wrote the book as it is, 2 statements and 1 expectation, to a.pb: "))
    talk.run("add volunteer \"Ada\" skills web; need web for \"X\" as \"Site\" remote; accept \"Ada\" for \"Site\"")
    #expect(talk.run("save session to \"a.pb\"") == .fine)
    talk.run("change volunteer \"Ada\" no skills")
    #expect(talk.run("save session to \"b.pb\"") == .failed)
    #expect(talk.codes == ["session-not-repeatable"] && talk.files.text("b.pb") == nil)
  }
}
