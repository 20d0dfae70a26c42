import ProBonoLanguage
import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoSession

@Suite("A session")
struct SessionTests {
  @Test("where a name that is taken was first given is told, in the file or in one that it runs")
  func firstGiving() {
    let files = [
      "main.pb": "source \"sub/people.pb\"\n\nadd volunteer \"Bruno\"\nadd volunteer \"alice\"\n",
      "sub/people.pb": "add volunteer \"Zoé\"\nadd volunteer \"Alice\"\n",
      "own.pb":
        "add company \"Alice\"\nadd volunteer \"Alice\"\nwhat if { add volunteer \"B\" }\nadd volunteer \"Alice\"\n",
      "renamed.pb": "add volunteer \"Alice\"\nadd volunteer \"B\"\nchange volunteer \"Alice\" name \"C\"\n"
        + "change volunteer \"B\" name \"Alice\"\nadd volunteer \"Alice\"\n",
      "scenario.pb": "add volunteer \"A\"\nscenario \"s\" {\n  add volunteer \"B\"\n  add volunteer \"A\"\n}\n",
      "outer.pb": "add volunteer \"Alice\"\nsource \"twice.pb\"\n",
      "twice.pb": "add volunteer \"B\"\nadd volunteer \"B\"\n",
      "unsure.pb": "add volunteer \"Alice\"\nundo\nadd volunteer \"Alice\"\nundo\nredo\nadd volunteer \"Alice\"\n",
    ]
    func told(_ path: String) -> String {
      let conversation = Conversation(files: files)
      #expect(conversation.session.run(file: path) == .failed)
      return conversation.diagnostics.joined()
    }
    for (path, place) in [
      ("main.pb", "sub/people.pb:2:15"), ("own.pb", "own.pb:2:15"), ("renamed.pb", "renamed.pb:4:27"),
      ("scenario.pb", "scenario.pb:1:15"), ("outer.pb", "twice.pb:1:15"),
    ] {
      #expect(told(path).contains("was first given here"), "\(path)")
      #expect(told(path).contains(place), "\(told(path))")
    }
    #expect(!told("unsure.pb").contains("first given"))
    let atPrompt = Conversation()
    atPrompt.session.run(Source(name: "", text: "add volunteer \"A\"\nadd volunteer \"A\""), keepsGoing: true)
    #expect(!atPrompt.diagnostics.joined().contains("first given"))
  }

  @Test("a text in which something does not parse is not run at all")
  func parsesFirst() {
    let talk = Conversation()
    #expect(talk.run("add volunteer \"A\"\nneeed web\nadd volunteer \"B\"\nadd voluntier \"C\"") == .unreadable)
    #expect(talk.codes == ["unknown-verb", "unknown-choice"])
    #expect(talk.volunteers.isEmpty)
  }

  @Test("the first statement that fails ends a text, what was done before stays")
  func stopsAtFailure() {
    let talk = Conversation()
    #expect(talk.run("add volunteer \"A\"\nadd volunteer \"A\"\nadd volunteer \"B\"") == .failed)
    #expect(talk.codes == ["name-taken"])
    #expect(talk.volunteers == ["A"])
  }

  @Test("keeping going runs all that can be run, and ends as the first mistake says")
  func keepsGoing() {
    let talk = Conversation()
    let text = "add volunteer \"A\"\nadd volunteer \"A\"\nneeed web\nexpect count(volunteers) = 9\nadd volunteer \"B\""
    #expect(talk.run(text, keepsGoing: true) == .failed)
    #expect(talk.codes == ["name-taken", "unknown-verb", "expectation-failed"])
    #expect(talk.volunteers == ["A", "B"])
    #expect(talk.run("neeed\nadd volunteer \"B\"", keepsGoing: true) == .unreadable)
  }

  @Test("each way to end has its status")
  func endings() {
    let talk = Conversation()
    #expect(talk.run("add volunteer \"A\"").rawValue == 0)
    #expect(talk.run("").rawValue == 0)
    #expect(talk.run("neeed").rawValue == 2)
    #expect(talk.run("show \"Nobody\"").rawValue == 3)
    #expect(talk.run("expect count(volunteers) = 2").rawValue == 4)
    // What only the evaluation can tell is no mistake of writing.
    #expect(talk.run("count needs where priority = hihg").rawValue == 3)
    talk.stopsAfter = 0
    #expect(talk.run("match").rawValue == 130)
  }

  @Test("quit ends everything")
  func quit() {
    let talk = Conversation()
    #expect(talk.run("add volunteer \"A\"; quit; add volunteer \"B\"") == .fine)
    #expect(talk.session.hasQuit)
    #expect(talk.volunteers == ["A"])
  }

  @Test("results are told, changes are confirmed only where a person looks")
  func confirmations() {
    let talk = Conversation()
    talk.run("add volunteer \"A\"; today 2026-11-24")
    #expect(talk.results.isEmpty)
    talk.run("count volunteers")
    #expect(talk.results.contains("1"))
    let person = Conversation(style: Session.Style(confirms: true, usesColour: false, width: 80))
    person.run("add volunteer \"A\"")
    #expect(person.results.contains("A"))
  }

  // MARK: Language

  @Test("set language turns tables and diagnostics French, and nothing else")
  func language() {
    let talk = Conversation()
    talk.run("add volunteer \"Zoé\" skills web 4 in Lille rating 4.5")
    talk.run("list volunteers; show \"Nobody\"", keepsGoing: true)
    let (english, codes) = (talk.results, talk.codes)
    #expect(english.hasPrefix("name   skills"))
    #expect(talk.run("set language fr; list volunteers; show \"Nobody\"", keepsGoing: true) == .failed)
    #expect(talk.results.hasPrefix("nom   compétences"))
    #expect(talk.diagnostics.first?.hasPrefix("erreur[unknown-name]: rien ne s'appelle") == true)
    #expect(talk.codes == codes)
    talk.run("régler langue anglais; list volunteers")
    #expect(talk.results == english)
    talk.run("set language français; show \"Zoé\"")
    #expect(talk.results.contains("évaluation    4.5"))
  }

  @Test("set alone lists every setting in the language that it has")
  func settings() {
    let talk = Conversation()
    talk.run("set; set language fr; set")
    #expect(
      talk.results == """
        country      not set
        language     en
        time limit   not set
        output       table
        timing       off
        pager        on
        pays           non réglé
        langue         fr
        temps limite   non réglé
        sortie         table
        chrono         off
        pagination     on

        """)
  }

  @Test("undo passes over the language")
  func undoKeepsLanguage() {
    let talk = Conversation()
    talk.run("add volunteer \"A\"; set language fr; undo; count volunteers")
    #expect(talk.results == "0 bénévole\n")
    talk.run("redo; count volunteers")
    #expect(talk.results == "1 bénévole\n")
  }

  @Test("a statement that fails leaves the language as it was")
  func failureKeepsLanguage() {
    let talk = Conversation(files: ["a.pb": "set language fr\nremove volunteer \"Nobody\""])
    #expect(talk.run("source \"a.pb\"") == .failed)
    #expect(talk.diagnostics.first?.hasPrefix("error[unknown-volunteer]") == true)
    #expect(talk.session.surroundings.language == .english)
    talk.run("set language klingon")
    #expect(talk.codes == ["unknown-choice"])
    #expect(talk.session.surroundings.language == .english)
  }

  @Test("CSV files are the same in both languages")
  func exportInFrench() {
    let script =
      "add association \"X\" in Lille; add volunteer \"A\" skills web in Lille; need web for \"X\" as \"N\"\n"
    let talk = Conversation()
    talk.run(script + "export plan to \"en.csv\"; set language fr; export plan to \"fr.csv\"")
    #expect(talk.files.text("en.csv") == talk.files.text("fr.csv"))
    #expect(talk.files.text("fr.csv")?.hasPrefix("need,seat,skill") == true)
  }

  // MARK: Undo

  @Test("undo takes back the last statement that changed the book, redo does it again")
  func undo() {
    let talk = Conversation()
    talk.run("add association \"X\" in Lille; add volunteer \"A\" skills web in Lille; need web for \"X\" as \"N\"")
    let before = talk.state
    talk.run("accept \"A\" for \"N\"")
    let after = talk.state
    talk.run("match; list volunteers; show \"Nobody\"; today 2026-11-25; set country FR", keepsGoing: true)
    #expect(talk.run("undo") == .fine)
    #expect(talk.state == before)
    talk.run("expect \"N\" is open")
    #expect(talk.run("redo") == .fine)
    #expect(talk.state == after)
    #expect(talk.run("undo; undo; undo; undo") == .fine)
    #expect(talk.volunteers.isEmpty)
    #expect(talk.run("undo") == .failed)
    #expect(talk.codes == ["nothing-to-undo"])
    #expect(talk.run("redo; redo; redo; redo") == .fine)
    #expect(talk.state == after)
    #expect(talk.run("redo") == .failed)
    #expect(talk.codes == ["nothing-to-redo"])
  }

  @Test("something new ends what could be done again; a failure or a question does not")
  func redoEnds() {
    let talk = Conversation()
    talk.run("add volunteer \"A\"; add volunteer \"B\"; undo; add volunteer \"A\"", keepsGoing: true)
    #expect(talk.run("list volunteers; redo") == .fine)
    #expect(talk.volunteers == ["A", "B"])
    talk.run("undo; add volunteer \"C\"")
    #expect(talk.run("redo") == .failed)
  }

  @Test("a statement that changes nothing is not undone")
  func unchanged() {
    let talk = Conversation()
    talk.run("add volunteer \"A\" hours 3; change volunteer \"A\" hours 3; undo")
    #expect(talk.volunteers.isEmpty)
  }

  @Test("any statements, undone one by one, give each book that was; done again, too")
  func undoLaw() {
    let talk = Conversation()
    let statements = [
      "add place \"Hameau\" at 50, 3", "add association \"X\" in Hameau", "add company \"C\"",
      "add volunteer \"A\" skills web 4 at \"C\" in Hameau",
      "need 2 web for \"X\" as \"N\"", "pin \"A\" to \"N\"", "change volunteer \"A\" name \"B\" hours 3",
      "accept \"B\" for \"N\"", "change need \"N\" drop seat 2 as \"M\"", "withdraw \"B\" from \"M\"",
      "allow \"B\" for \"M\"",
      "forbid \"B\" from \"X\"", "add skill foo aliases bar", "change skill foo name baz no aliases",
      "remove skill baz",
      "remove volunteer \"B\"", "remove need \"M\"",
    ]
    var states = [talk.state]
    for statement in statements {
      #expect(talk.run(statement) == .fine, "\(statement): \(talk.diagnostics)")
      states.append(talk.state)
    }
    for state in states.dropLast().reversed() {
      talk.run("undo")
      #expect(talk.state == state)
    }
    for state in states.dropFirst() {
      talk.run("redo")
      #expect(talk.state == state)
    }
  }

  // MARK: Files

  @Test("source runs all of a file or none, and is one statement to undo")
  func source() {
    let talk = Conversation(files: [
      "good.pb": "add volunteer \"A\"\nadd volunteer \"B\"\ncount volunteers\n",
      "bad.pb": "add volunteer \"C\"\ntoday 2027-01-01\nadd volunteer \"A\"\n",
      "broken.pb": "add volunteer \"D\"\nneeed web\n",
    ])
    #expect(talk.run("source \"good.pb\"") == .fine)
    #expect(talk.results.contains("2"))
    #expect(talk.volunteers == ["A", "B"])
    #expect(talk.run("source \"bad.pb\"") == .failed)
    #expect(talk.diagnostics.first?.contains("bad.pb:3:15") == true)
    #expect(talk.volunteers == ["A", "B"])
    #expect(talk.session.surroundings.today == Day(iso: "2026-11-23"))
    #expect(talk.run("source \"broken.pb\"") == .unreadable)
    #expect(talk.diagnostics.first?.contains("broken.pb:2:1") == true)
    #expect(talk.run("undo") == .fine)
    #expect(talk.volunteers.isEmpty)
    #expect(talk.run("redo") == .fine)
    #expect(talk.volunteers == ["A", "B"])
    #expect(talk.run("source \"none.pb\"") == .failed)
    #expect(talk.codes == ["file-unreadable"])
  }

  @Test("files that run files are relative to each other, and never run round in circles")
  func nestedSources() {
    var files = [
      "a/main.pb": "source \"../b/part.pb\"\nsource \"./own.pb\"", "b/part.pb": "add volunteer \"Part\"",
      "a/own.pb": "add volunteer \"Own\"", "self.pb": "add volunteer \"X\"\nsource \"./self.pb\"",
      "one.pb": "source \"two.pb\"", "two.pb": "source \"b/../one.pb\"", "undo.pb": "undo", "quit.pb": "quit",
    ]
    for number in 0..<60 { files["deep\(number).pb"] = "source \"deep\(number + 1).pb\"" }
    let talk = Conversation(files: files)
    #expect(talk.run("source \"a/main.pb\"") == .fine)
    #expect(talk.volunteers == ["Own", "Part"])
    for (file, code) in [
      ("self", "source-circle"), ("one", "source-circle"), ("deep0", "source-too-deep"), ("undo", "not-in-source"),
      ("quit", "not-in-source"),
    ] {
      #expect(talk.run("source \"\(file).pb\"") == .failed)
      #expect(talk.codes == [code])
    }
    #expect(talk.volunteers == ["Own", "Part"])
    #expect(talk.session.run(file: "self.pb") == .failed)
    #expect(talk.codes.last == "source-circle")
  }

  @Test("a file is run as a text, its paths relative to it")
  func runFile() {
    let talk = Conversation(files: [
      "x/main.pb": "source \"part.pb\"\nundo\nsource \"part.pb\"", "x/part.pb": "add volunteer \"A\"",
    ])
    #expect(talk.session.run(file: "x/main.pb") == .fine)
    #expect(talk.volunteers == ["A"])
    #expect(talk.session.run(file: "y.pb") == .failed)
    #expect(talk.session.run(file: "x/main.pb") == .failed)
  }

  @Test("a table is imported whole or not at all, and exported where it can be written")
  func tables() {
    let talk = Conversation(files: [
      "v.csv": "name,skills\nA,web:4\nB,web:3\n", "bad.csv": "name,skills\nC,web:4\nD,web:9\n",
    ])
    #expect(talk.run("import volunteers from \"v.csv\"") == .fine)
    #expect(talk.run("import volunteers from \"bad.csv\"") == .failed)
    #expect(talk.codes == ["bad-table"])
    #expect(talk.volunteers == ["A", "B"])
    talk.run("add association \"X\"; need web for \"X\" as \"N\"; export plan to \"out/plan.csv\"")
    #expect(talk.files.text("out/plan.csv")?.contains("N,1,web,B,") == true)
    #expect(talk.run("export plan to \"/forbidden/plan.csv\"") == .failed)
    #expect(talk.codes == ["file-unwritable"])
    #expect(talk.run("undo; undo; undo") == .fine)
    #expect(talk.volunteers.isEmpty)
  }

  // MARK: Interrupts

  @Test("an interrupt leaves the book as it was, wherever it comes")
  func interrupts() {
    let script =
      "add association \"X\"\nadd volunteer \"A\" skills web\nneed web for \"X\" as \"N\"\npin \"A\" to \"N\"\nmatch verified"
    let talk = Conversation(files: ["s.pb": script])
    var count = 0
    var ending = Session.Ending.interrupted
    while ending == .interrupted, count < 200 {
      let before = talk.state
      talk.stopsAfter = count
      ending = talk.run("source \"s.pb\"")
      talk.stopsAfter = nil
      if ending == .interrupted { #expect(talk.state == before) }
      count += 1
    }
    #expect(ending == .fine)
    #expect(count > 5)
  }

  @Test("an interrupt ends a text, also where it would keep going")
  func interruptEndsText() {
    let talk = Conversation()
    talk.stopsAfter = 1
    #expect(talk.run("add volunteer \"A\"\nadd volunteer \"B\"\nadd volunteer \"C\"", keepsGoing: true) == .interrupted)
    talk.stopsAfter = nil
    #expect(talk.volunteers == ["A"])
  }

  @Test("a long text that is still being read can be interrupted")
  func interruptReading() {
    let talk = Conversation()
    for statement in ["undo\n", "undoo\n"] {
      talk.stopsAfter = 0
      #expect(talk.run(String(repeating: statement, count: 10_000)) == .interrupted)
      #expect(talk.codes == ["interrupted"])
    }
  }

  @Test("accept all takes the plan shown, unless an undo has come between")
  func acceptAll() {
    let talk = Conversation()
    talk.run("add association \"X\"; add volunteer \"A\" skills web; need web for \"X\" as \"N\"; match")
    talk.run("add volunteer \"B\"; undo")
    #expect(talk.run("accept all") == .failed)
    #expect(talk.codes == ["plan-changed"])
    #expect(talk.run("match; accept all; expect \"A\" fills \"N\"") == .fine)
    talk.run("undo; expect \"N\" is open; match")
    #expect(talk.run("show \"Nobody\"; accept all", keepsGoing: true) == .failed)
    #expect(talk.codes == ["unknown-name"])
  }

  @Test("of very many mistakes only the first are told one by one")
  func manyMistakes() {
    let talk = Conversation()
    talk.run(String(repeating: "neeed\n", count: 1_000))
    #expect(talk.diagnostics.count == Session.diagnosticLimit + 1)
    #expect(talk.diagnostics.last?.contains("980") == true)
  }

  @Test("control characters of a text never reach the terminal")
  func controlCharacters() {
    let talk = Conversation()
    talk.run("add volunteer \"\u{1B}[2J\u{7}\"\nmatch \u{1B}]0;x\u{7}\nshow \u{202E}abc")
    #expect(!talk.diagnostics.isEmpty)
    for text in talk.diagnostics {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Escaping.needsEscaping($0) })
    }
  }

  @Test("the same statements give the same words")
  func deterministic() {
    let script =
      "add association \"X\" in Lille\nadd volunteer \"A\" skills web in Roubaix\nneed web for \"X\" as \"N\"\nmatch\nwhy \"A\" for \"N\"\nlist volunteers"
    let outputs = (0..<3).map { _ in
      let talk = Conversation()
      talk.run("set country FR\n" + script)
      return talk.results
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2] && !outputs[0].isEmpty)
  }
}
