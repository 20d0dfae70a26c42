import ProBonoLanguage
import ProBonoSession
import Testing

@Suite("Saving a session")
struct SavingTests {
  private let talk = Conversation()

  /// Runs a file as `pb test` would.
  private func passes(_ path: String, of files: FilesInMemory) -> [String] {
    var diagnostics: [String] = []
    let session = Session(files: files) { if case .diagnostic(let text) = $0 { diagnostics.append(text) } }
    session.checksOutput = true
    session.run(file: path)
    return diagnostics
  }

  @Test("what was done and not undone becomes a scenario that checks the plan and passes")
  func scenario() {
    talk.run(
      """
      add association "X" in Lille
      let level = 3
      add volunteer "Ada" skills web $level in Lille hours 20
      add volunteer "Bob" skills web 5 in Lille
      undo
      list volunteers
      need web 2 for "X" as "Site"
          hours 12
      need law for "X" as "Statutes"
      what if { remove need "Site" }
      match
      accept all
      set output json
      """)
    #expect(talk.run("save session to \"out/lille.pb\"") == .fine)
    #expect(
      talk.files.text("out/lille.pb") == """
        # What was done in a session, and the plan that it led to.
        today 2026-11-23
        add association "X" in Lille
        let level = 3
        add volunteer "Ada" skills web $level in Lille hours 20
        need web 2 for "X" as "Site" hours 12
        need law for "X" as "Statutes"
        match
        accept all

        expect "Ada" fills "Site"
        expect not "Statutes" is filled
        expect count(seats where filled) = 1 and count(volunteers) = 1

        """)
    #expect(passes("out/lille.pb", of: talk.files).isEmpty)
    #expect(talk.session.prompt(columns: 80) == "lille 1 open> ")
    talk.run("remove need \"Statutes\"")
    #expect(talk.session.prompt(columns: 80) == "lille*> ")
  }

  @Test("a file that was run and is written anew holds what it held before, and what was done since")
  func writtenAnew() {
    talk.run(
      "add association \"X\" in Lille\nadd volunteer \"Ada\" skills web 3 in Lille\nneed web for \"X\" as \"Site\"")
    talk.run("save session to \"lille.pb\"")
    for (name, count) in [("Bob", 2), ("Cleo", 3)] {
      let later = Conversation(files: ["lille.pb": talk.files.text("lille.pb") ?? ""])
      #expect(later.run("source \"lille.pb\"") == .fine)
      #expect(later.session.prompt(columns: 80) == "lille 1 open> ")
      #expect(later.run("add volunteer \"\(name)\"\nsave session to \"./lille.pb\"") == .fine)
      // What was written is what the session says, however often it is written.
      let text = later.files.text("lille.pb")
      later.run("save session to \"lille.pb\"")
      #expect(later.files.text("lille.pb") == text)
      #expect(passes("lille.pb", of: later.files).isEmpty)
      _ = talk.files.write(Array((text ?? "").utf8), to: "lille.pb")
      #expect(text?.contains("count(volunteers) = \(count)") == true)
    }
    #expect(
      talk.files.text("lille.pb") == """
        # What was done in a session, and the plan that it led to.
        today 2026-11-23
        add association "X" in Lille
        add volunteer "Ada" skills web 3 in Lille
        need web for "X" as "Site"

        add volunteer "Bob"

        add volunteer "Cleo"

        expect "Ada" fills "Site"
        expect count(seats where filled) = 1 and count(volunteers) = 3

        """)
  }

  @Test("a plan is in it only where something that was done depends on it")
  func idlePlans() {
    talk.run(
      """
      add association "X" in Lille
      add volunteer "Ada" skills web 3 in Lille
      match
      need web for "X" as "Site"
      match
      match keeping
      match "Site"
      accept all
      match
      """)
    #expect(talk.run("save session to \"a.pb\"") == .fine)
    #expect(
      talk.files.text("a.pb")?.contains(
        """
        add volunteer "Ada" skills web 3 in Lille
        need web for "X" as "Site"
        match
        match keeping
        accept all

        expect
        """) == true)
  }

  @Test("what a French session adds to what was said is French")
  func french() {
    talk.run("set language fr\najouter association \"X\" à Lille\nadd volunteer \"Ada\" skills web 3 in Lille")
    talk.run("besoin web 3 pour \"X\" nommé \"Site\"\nneed law for \"X\" as \"Statuts\"\nsave session to \"a.pb\"")
    #expect(
      talk.files.text("a.pb") == """
        # Ce qui a été fait dans une session, et le plan qui en résulte.
        aujourd'hui 2026-11-23
        ajouter association "X" à Lille
        add volunteer "Ada" skills web 3 in Lille
        besoin web 3 pour "X" nommé "Site"
        need law for "X" as "Statuts"

        attendre "Ada" occupe "Site"
        attendre pas "Statuts" est pourvu
        attendre nombre(postes dont pourvu) = 1 et nombre(bénévoles) = 1

        """)
    #expect(passes("a.pb", of: talk.files).isEmpty)
  }

  @Test("of a file that was written by hand its comments and expectations stay when it is written anew")
  func writtenByHand() {
    _ = talk.files.write(
      Array("# Ours.\nadd volunteer \"Ada\"  # first\n# Checked.\nexpect count(volunteers) = 1\n".utf8), to: "a.pb")
    #expect(talk.run("source \"a.pb\"\nadd volunteer \"Bob\"\nsave session to \"a.pb\"") == .fine)
    #expect(
      talk.files.text("a.pb") == """
        # What was done in a session, and the plan that it led to.
        today 2026-11-23
        # Ours.
        add volunteer "Ada"  # first
        # Checked.
        expect count(volunteers) = 1
        add volunteer "Bob"

        expect count(seats where filled) = 0 and count(volunteers) = 2

        """)
  }

  @Test("a session is not written to a file that a file it runs would run")
  func circle() {
    let texts = ["a.pb": "add volunteer \"Ada\"\n", "b.pb": "source \"a.pb\"\n"]
    for (name, text) in texts { _ = talk.files.write(Array(text.utf8), to: name) }
    #expect(talk.run("source \"b.pb\"\nadd volunteer \"Bob\"\nsave session to \"a.pb\"") == .failed)
    #expect(talk.codes == ["session-not-repeatable"])
    #expect(talk.files.text("a.pb") == texts["a.pb"])
  }

  @Test("what was checked before something was undone is checked no more, until it is done again")
  func expectations() {
    talk.run(
      "add volunteer \"Ada\"; expect count(volunteers) = 1; add volunteer \"Bob\"; expect count(volunteers) = 2; undo")
    #expect(talk.run("enregistrer session à \"a.pb\"") == .fine)
    #expect(talk.files.text("a.pb")?.contains("expect count(volunteers) = 1\n") == true)
    #expect(talk.files.text("a.pb")?.contains("Bob") == false)
    #expect(talk.files.text("a.pb")?.contains("= 2") == false)
    talk.run("redo; save session to \"a.pb\"")
    #expect(talk.files.text("a.pb")?.contains("expect count(volunteers) = 2\n") == true)
    #expect(passes("a.pb", of: talk.files).isEmpty)
  }

  @Test("files are found from where the scenario is, and variables from outside are given values")
  func files() {
    let files = FilesInMemory([
      "data/people.csv": "name\nAda\n", "data/more.pb": "add volunteer \"Bob\" hours $hours\n",
    ])
    var said = ""
    let session = Session(variables: ["hours": Literal("12", isQuoted: false)], files: files) {
      if case .diagnostic(let text) = $0 { said += text }
    }
    session.run(Source(name: "", text: "import volunteers from \"data/people.csv\"; source \"data/more.pb\""))
    session.run(Source(name: "", text: "save session to \"tests/a.pb\"; save session to \"data/b.pb\""))
    #expect(said.isEmpty)
    #expect(files.text("tests/a.pb")?.contains("let hours = 12\nimport volunteers from \"../data/people.csv\"") == true)
    #expect(files.text("data/b.pb")?.contains("source \"more.pb\"") == true)
    #expect(passes("tests/a.pb", of: files).isEmpty && passes("data/b.pb", of: files).isEmpty)
    // A scenario that would fail is not written.
    _ = files.write(Array("name\nEve\n".utf8), to: "data/people.csv")
    session.run(Source(name: "", text: "add volunteer \"Zoé\"; pin \"Zoé\" to \"Nothing\""), keepsGoing: true)
    _ = files.write([], to: "data/people.csv")
    said = ""
    session.run(Source(name: "", text: "save session to \"c.pb\""))
    #expect(said.hasPrefix("error[session-not-repeatable]"))
    #expect(files.text("c.pb") == nil)
  }

  @Test("nothing of a person who was forgotten is in it, whatever the spelling")
  func forget() {
    talk.run(
      """
      add association "X" in Lille
      add volunteer "Chloé Petit" skills web in Lille
      add volunteer "Ada" skills web in Lille note "a friend of CHLOE  PETIT"
      change volunteer "Ada" note "paints"
      expect count(volunteers) = 2
      need web for "X" as "Site"
      match
      """)
    talk.run("forget volunteer \"chloe petit\"")
    #expect(talk.run("save session to \"a.pb\"") == .fine)
    #expect(talk.files.text("a.pb")?.lowercased().contains("chlo") == false)
    #expect(passes("a.pb", of: talk.files).isEmpty)

    let other = Conversation()
    other.run(
      "add volunteer \"Chloé\"; add volunteer \"Ada\"; change volunteer \"Chloé\" hours 3; forget volunteer \"chloe\"")
    #expect(other.run("save session to \"a.pb\"") == .fine)
    #expect(
      other.files.text("a.pb")?.hasSuffix(
        "add volunteer \"Ada\"\n\nexpect count(seats where filled) = 0 and count(volunteers) = 1\n") == true)
  }

  @Test("it is refused in a block and in a file that is run, and where the file cannot be written")
  func refused() {
    #expect(talk.run("what if { save session to \"a.pb\" }") == .failed)
    #expect(talk.codes == ["not-in-block"])
    _ = talk.files.write(Array("save session to \"a.pb\"".utf8), to: "b.pb")
    #expect(talk.run("source \"b.pb\"") == .failed)
    #expect(talk.codes == ["not-in-source"])
    #expect(talk.run("save session to \"/forbidden/a.pb\"") == .failed)
    #expect(talk.codes == ["file-unwritable"])
  }
}
