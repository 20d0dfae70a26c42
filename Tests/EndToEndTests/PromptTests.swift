import Foundation
import ProBonoLanguage
import ProcessTesting
import Testing

/// The prompt on a terminal. Each step waits for what the screen shows next, however long that takes.
@Suite("The prompt")
struct PromptTests {
  private let program: Program
  private static let today = ["--today", "2026-11-23"]

  init() throws { program = try Program() }

  // MARK: Talking

  @Test("it greets, says that something was done, and shows what was asked for")
  func conversation() throws {
    let terminal = try program.converseWhenReady()
    #expect(terminal.screen.lines.first?.hasPrefix("pb 0.1.0, the pro bono shell. `help` tells more") == true)
    try terminal.type("add volunteer \"Zoé d’Été\" skills graphisme 4 in Lille\r")
    try terminal.expect(
      "pb> add volunteer \"Zoé d’Été\" skills graphisme 4 in Lille", "added volunteer Zoé d’Été", "pb*>")
    try terminal.type("count volunteers\r")
    try terminal.expect("pb*> count volunteers", "1 volunteer", "pb*>")
    try terminal.type("undo\r")
    try terminal.expect("pb>")
    try terminal.type("quit\r")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("the first time it shows what to type, which fills a seat; later it greets in one line")
  func greeting() throws {
    let first = try program.converseWhenReady()
    let examples = first.screen.lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    #expect(examples.count == 3)
    for example in examples { try first.type(example + "\r") }
    try first.type("match\r")
    try first.wait { $0.lines.contains("1 of 1 seat filled, optimal") && $0.lines.last == "pb* 1 open>" }
    try first.type("quit\rquit\r")
    #expect(try first.exitStatus() == 0)
    #expect(try program.converseWhenReady().screen.lines.count == 2)
    #expect(try program.converseWhenReady(["--no-history"], environment: ["HOME": "/"]).screen.lines.count == 2)
  }

  @Test("it says whether there is something to lose and how many needs are open, in the language of the moment")
  func standing() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("add association \"X\"; need web for \"X\" as \"N\" remote; need web for \"X\" as \"M\" remote\r")
    try terminal.expect("added need M (1 seat)", "pb* 2 open>")
    try terminal.type("set language fr;\r")
    try terminal.wait { $0.lines.last == "pb* 2 ouverts>" }
    try terminal.type("supprimer besoin \"M\",")
    try terminal.type("\r")
    try terminal.expect("pb* 2 ouverts> supprimer besoin \"M\",", "             >")
    try terminal.type("\u{3}")
    try terminal.wait { $0.lines.last == "pb* 2 ouverts>" }
    try terminal.type("annuler 3\r")
    try terminal.wait { $0.lines.last == "pb>" }
  }

  @Test("on a narrow terminal it says less")
  func narrow() throws {
    let terminal = try program.converseWhenReady(columns: 24)
    try terminal.type("add association \"X\"; need web for \"X\" remote\r")
    try terminal.wait { $0.lines.last == "pb* 1 open>" }
    terminal.resize(columns: 20, rows: 20)
    try terminal.type("count needs\r")
    try terminal.wait { $0.lines.last == "pb*>" }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("it takes the day from the clock, and from --today")
  func today() throws {
    let terminal = try program.converseWhenReady(Self.today)
    try terminal.type("today\r")
    try terminal.expect("pb> today", "2026-11-23", "pb>")
    let unset = try program.converseWhenReady()
    try unset.type("today\r")
    try unset.wait { $0.lines.suffix(2).first?.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil }
  }

  @Test("a mistake is shown with a caret under what was typed, and the conversation goes on")
  func mistake() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("add voluntee \"Zoé\"\r")
    try terminal.expect(
      "pb> add voluntee \"Zoé\"", "error[unknown-choice]: \"voluntee\" is not a choice here", "  add voluntee \"Zoé\"",
      "      ^^^^^^^^ did you mean `volunteer`?", "pb>")
    try terminal.type("add volunteer \"Zoé\" in \"Nowhere at all\"\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("error[unknown-place]") } && $0.lines.last == "pb>" }
    try terminal.type("count volunteers\r")
    try terminal.expect("0 volunteers", "pb>")
  }

  @Test("a statement that cannot end yet gets a further line")
  func continuation() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("add volunteer \"Zoé\" skills web 3,\r")
    try terminal.expect("pb> add volunteer \"Zoé\" skills web 3,", "  >")
    try terminal.type("design 2\r")
    try terminal.expect("  > design 2", "added volunteer Zoé", "pb*>")
  }

  @Test("several lines that are pasted are several statements, run together")
  func paste() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type(
      "\u{1B}[200~add volunteer \"Zoé\"\r  hours 20\radd volunteer \"Bruno\"\rcount volunteers\u{1B}[201~")
    try terminal.expect(
      "pb> add volunteer \"Zoé\"", "  >   hours 20", "  > add volunteer \"Bruno\"", "  > count volunteers")
    try terminal.type("\r")
    try terminal.expect("added volunteer Zoé", "added volunteer Bruno", "2 volunteers", "pb*>")
  }

  // MARK: Language

  @Test(
    "the locale of the environment decides the language of the prompt, unless --language does",
    arguments: [
      ([], ["LC_ALL": "", "LANG": "fr_FR.UTF-8"], true),
      ([], ["LC_ALL": "", "LC_MESSAGES": "fr_CA", "LANG": "C"], true),
      ([], ["LC_ALL": "fr"], true), ([], ["LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"], false),
      ([], ["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "fr_FR.UTF-8"], false),
      ([], ["LC_ALL": "frp_IT"], false),
      (["--language", "en"], ["LC_ALL": "fr_FR.UTF-8"], false), (["--language", "fr"], ["LC_ALL": "C.UTF-8"], true),
    ])
  func language(arguments: [String], environment: [String: String], isFrench: Bool) throws {
    let terminal = try program.converseWhenReady(arguments, environment: environment)
    #expect(terminal.screen.lines.first?.contains(isFrench ? "le shell du pro bono" : "the pro bono shell") == true)
    try terminal.type("count volunteers\r")
    try terminal.expect("pb> count volunteers", isFrench ? "0 bénévole" : "0 volunteers", "pb>")
  }

  @Test("set language changes what the prompt says from the next statement on")
  func setLanguage() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("set language fr\r")
    try terminal.expect("pb> set language fr", "langue   fr", "pb>")
    try terminal.type("ajouter bénévole \"Zoé\" à Lille\r")
    try terminal.expect("pb> ajouter bénévole \"Zoé\" à Lille", "ajout : bénévole Zoé", "pb*>")
    try terminal.type("\u{12}")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("chercher :") } }
  }

  // MARK: Completion

  @Test(
    "Tab completes verbs, clauses, skills, places and names",
    arguments: [
      ("wit", "pb*> withdraw"), ("coun", "pb*> count"),
      ("add volunteer \"A\" missi", "pb*> add volunteer \"A\" missions"),
      ("need graphic-designe", "pb*> need graphic-designer"),
      ("add volunteer \"A\" in Tourcoi", "pb*> add volunteer \"A\" in Tourcoing"),
      ("show volunteer \"z", "pb*> show volunteer \"Zoé d'Été\""),
      ("show \"LE re", "pb*> show \"Le Relais\""),
    ])
  func completion(begun: String, completed: String) throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("add volunteer \"Zoé d'Été\"; add association \"Le Relais\"\r")
    try terminal.expect("added volunteer Zoé d'Été", "added association Le Relais", "pb*>")
    try terminal.type(begun + "\t")
    try terminal.expect(completed)
    try terminal.expectCursor(column: completed.count + 1)
  }

  @Test("Tab shows what there is to choose from, and what it is")
  func menu() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("add \t")
    try terminal.wait { screen in
      ["volunteer", "association", "company", "skill"].allSatisfy { word in
        screen.lines.contains { $0.hasPrefix("  \(word)") }
      }
    }
  }

  // MARK: Leaving and stopping

  @Test("Ctrl-C drops the line, Ctrl-D leaves with the terminal as it was")
  func leaving() throws {
    let terminal = try program.converse()
    let before = terminal.modes
    try terminal.wait { $0.isPasteBracketed && $0.lines.last == "pb>" }
    try terminal.type("add volunteer \"Zoé\"\u{3}")
    try terminal.expect("pb> add volunteer \"Zoé\"^C", "pb>")
    try terminal.type("count volunteers\r")
    try terminal.expect("0 volunteers", "pb>")
    try terminal.type("\u{4}")
    #expect(try terminal.exitStatus() == 0)
    #expect(!terminal.screen.isPasteBracketed)
    let after = terminal.modes
    #expect(after.c_lflag == before.c_lflag)
    #expect(after.c_iflag == before.c_iflag)
    #expect(after.c_oflag == before.c_oflag)
  }

  @Test("who leaves changes that are kept nowhere else is told so once", arguments: ["quit\r", "\u{4}"])
  func unsavedChanges(key: String) throws {
    let terminal = try program.converseWhenReady(columns: 200)
    try terminal.type("add volunteer \"Zoé\"\r")
    try terminal.expect("added volunteer Zoé", "pb*>")
    for statement in ["count volunteers\r", "save session to \"z.pb\"\r"] {
      try terminal.type(key)
      try terminal.wait {
        $0.lines.last == "pb*>" && $0.lines.dropLast().last?.hasPrefix("what was done here is kept nowhere") == true
      }
      // Whoever says something else has not left.
      try terminal.type(statement)
      try terminal.wait {
        $0.lines.last?.hasSuffix(">") == true && $0.lines.dropLast().last?.hasPrefix("what was done here") == false
      }
    }
    try terminal.expect("z>")
    try terminal.type(key)
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("Ctrl-C stops a statement that runs, which then has done nothing", arguments: [[], ["--plain"]])
  func interrupt(arguments: [String]) throws {
    // In a debug build this takes seconds, so that the key comes long before its end.
    try program.folder.write((0..<40_000).map { "add volunteer \"V\($0)\" hours 10\n" }.joined(), to: "long.pb")
    let terminal = try program.converse(arguments)
    try terminal.wait { $0.lines.last == "pb>" }
    try terminal.type("count volunteers; source \"long.pb\"\r")
    try terminal.wait { $0.lines.last == "0 volunteers" }
    try terminal.type("\u{3}")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("^Cerror[interrupted]") } && $0.lines.last == "pb>" }
    try terminal.type("count volunteers\r")
    try terminal.expect("pb> count volunteers", "0 volunteers", "pb>")
    try terminal.type("quit\r")
    #expect(try terminal.exitStatus() == 0)
  }

  // MARK: History

  @Test("what was typed is there again at the next start, but not what begins with a blank")
  func history() throws {
    let state = ["XDG_STATE_HOME": program.folder.path("state")]
    let first = try program.converseWhenReady(environment: state)
    try first.type("count volunteers\r")
    try first.expect("0 volunteers", "pb>")
    try first.type(" count needs\r")
    try first.expect("0 needs", "pb>")
    try first.type("\u{4}")
    #expect(try first.exitStatus() == 0)

    let second = try program.converseWhenReady(environment: state)
    try second.type("\u{1B}[A")
    try second.expect("pb> count volunteers")
    let forgetful = try program.converseWhenReady(["--no-history"], environment: state)
    try forgetful.type("count associations\r")
    try forgetful.expect("0 associations", "pb>")
    let third = try program.converseWhenReady(environment: state)
    try third.type("\u{1B}[A")
    try third.expect("pb> count volunteers")
    let files = FileManager.default.enumerator(atPath: program.folder.path("state"))?.compactMap { $0 as? String } ?? []
    #expect(!files.isEmpty)
    for file in files { #expect(try program.folder.mode(of: "state/\(file)").map { $0 & 0o077 } == 0) }
  }

  @Test("nothing of a person who was forgotten is in the history, neither in memory nor in the file")
  func forgetInHistory() throws {
    let state = ["XDG_STATE_HOME": program.folder.path("state")]
    let terminal = try program.converseWhenReady(environment: state)
    try terminal.type("add volunteer \"Zoé Été\"; show \"ZOE  ETE\"\r")
    try terminal.wait { $0.lines.last == "pb*>" && $0.lines.contains("volunteer Zoé Été") }
    try terminal.type("count volunteers\r")
    try terminal.expect("1 volunteer", "pb*>")
    try terminal.type("change volunteer \"ZOE ETE\" name \"Chloé\"\r")
    try terminal.expect("changed volunteer Chloé", "pb*>")
    try terminal.type("forget volunteer \"chloe\"\r")
    try terminal.expect("forgotten; what was before cannot be undone any more", "pb*>")
    let kept = try program.folder.read("state/pb/history.jsonl")
    #expect(kept.contains("count volunteers"))
    #expect(!kept.lowercased().contains("zo") && !kept.lowercased().contains("chlo"))
    try terminal.type("\u{1B}[A")
    try terminal.expect("pb*> count volunteers")
    try terminal.type("\u{3}")
    try terminal.wait { $0.lines.last == "pb*>" }
    try terminal.type("add v\u{1B}[A")
    try terminal.expect("pb*> add v")
  }

  @Test("a signal that ends it leaves the terminal as it was, and the history kept", arguments: [SIGTERM, SIGHUP])
  func ended(signal: Int32) throws {
    try program.folder.write((0..<40_000).map { "add volunteer \"V\($0)\" hours 10\n" }.joined(), to: "long.pb")
    let state = ["XDG_STATE_HOME": program.folder.path("state")]
    for isBusy in [false, true] {
      let terminal = try program.converse(environment: state)
      let before = terminal.modes
      try terminal.wait { $0.isPasteBracketed && $0.lines.last == "pb>" }
      try terminal.type("count volunteers\r")
      try terminal.expect("0 volunteers", "pb>")
      if isBusy {
        try terminal.type("count needs; source \"long.pb\"\r")
        try terminal.wait { $0.lines.last == "0 needs" }
      } else {
        try terminal.type("half a li")
        try terminal.wait { $0.lines.last == "pb> half a li" }
      }
      terminal.send(signal: signal)
      #expect(try terminal.exitStatus() == -signal)
      #expect(!terminal.screen.isPasteBracketed)
      let after = terminal.modes
      #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag)
      #expect(try program.folder.read("state/pb/history.jsonl").contains("count volunteers"))
    }
  }

  // MARK: The tour

  @Test(
    "the tour goes step by step with Enter, in both languages, and leaves the own book as it was",
    arguments: ["en", "fr"])
  func tour(language: String) throws {
    let isFrench = language == "fr"
    let terminal = try program.converseWhenReady(["--language", language], columns: 100, rows: 60)
    let name = isFrench ? "visite" : "tour"
    try terminal.type("\(name)\r")
    for step in 1...Tour.steps.count {
      try terminal.wait { $0.lines.last == "\(name) \(step)/\(Tour.steps.count)>" }
      try terminal.type("\r")
    }
    try terminal.wait { $0.lines.last == "pb>" }
    #expect(terminal.screen.lines.contains { $0.hasPrefix(isFrench ? "Voilà l'essentiel." : "That was all it takes.") })
    #expect(!terminal.screen.lines.contains { $0.hasPrefix("error[") || $0.hasPrefix("erreur[") })
    try terminal.type("count volunteers\r")
    try terminal.expect(isFrench ? "0 bénévole" : "0 volunteers", "pb>")
  }

  @Test("the tour can be left with quit and Ctrl-D, with other lines tried before", arguments: [[], ["--plain"]])
  func leavingTour(arguments: [String]) throws {
    let terminal = try program.converse(arguments, columns: 100, rows: 60)
    try terminal.wait { $0.lines.last == "pb>" }
    for key in ["quit\r", "\u{4}"] {
      try terminal.type("tour\r")
      try terminal.wait { $0.lines.last == "tour 1/\(Tour.steps.count)>" }
      try terminal.type("count needs\r")
      try terminal.wait { $0.lines.suffix(2) == ["0 needs", "tour 1/\(Tour.steps.count)>"] }
      try terminal.type("\r")
      try terminal.wait { $0.lines.last == "tour 2/\(Tour.steps.count)>" }
      try terminal.type(key)
      try terminal.wait { $0.lines.last == "pb>" && $0.lines.suffix(2).first?.contains("The tour ends here") == true }
    }
    try terminal.type("quit\r")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("a history that cannot be kept is told, and everything else works")
  func unusableHistory() throws {
    try program.folder.write("", to: "file")
    let terminal = try program.converseWhenReady(
      environment: ["XDG_STATE_HOME": program.folder.path("file")], columns: 300)
    try terminal.type("count volunteers\r")
    try terminal.expect("0 volunteers", "pb>")
    #expect(
      terminal.screen.lines.contains { $0.hasPrefix("pb: the history ") && $0.hasSuffix("there is no such file") })
    try terminal.type("\u{1B}[A")
    try terminal.expect("pb> count volunteers")
    try terminal.type("\r")
    try terminal.expect("pb> count volunteers", "0 volunteers", "pb>")
  }

  // MARK: Simple terminals

  @Test(
    "a dumb terminal and --plain get no escape sequence, and any statement can be typed",
    arguments: [([], ["TERM": "dumb"]), (["--plain"], [:]), (["--plain"], ["LC_ALL": "C"]), ([], ["TERM": ""])])
  func plain(arguments: [String], environment: [String: String]) throws {
    let terminal = try program.converse(arguments, environment: environment)
    try terminal.wait { $0.lines.last == "pb>" }
    try terminal.type("add volunteer \"Zoé\" skills web 3,\r")
    try terminal.wait { $0.lines.last == "  >" }
    try terminal.type("design 2\r")
    try terminal.expect("added volunteer Zoé", "pb*>")
    try terminal.type("nonsense\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("error[unknown-verb]") } && $0.lines.last == "pb*>" }
    try terminal.type("add volunteer")
    try terminal.wait { $0.lines.last == "pb*> add volunteer" }
    try terminal.type("\u{3}")
    try terminal.expect("pb*> add volunteer^C", "pb*>")
    try terminal.type("count volunteers\r")
    try terminal.expect("pb*> count volunteers", "1 volunteer", "pb*>")
    try terminal.type("\u{4}")
    try terminal.wait {
      $0.lines.last == "pb*>" && $0.lines.contains { $0.hasPrefix("what was done here is kept nowhere") }
    }
    try terminal.type("\u{4}")
    #expect(try terminal.exitStatus() == 0)
    #expect(!terminal.written.contains(0x1B))
  }

  @Test("accents can be typed whatever the locale", arguments: ["C", "POSIX", "fr_FR.UTF-8", "nowhere"])
  func locale(name: String) throws {
    let terminal = try program.converseWhenReady(["--language", "en"], environment: ["LC_ALL": name])
    try terminal.type("add volunteer \"Chloé Ça 日本\"\r")
    try terminal.expect("pb> add volunteer \"Chloé Ça 日本\"", "added volunteer Chloé Ça 日本", "pb*>")
    try terminal.type("show \"chloe ca 日本\u{7F}本\"\r")
    try terminal.wait { $0.lines.contains("volunteer Chloé Ça 日本") && $0.lines.last == "pb*>" }
  }

  @Test("without colours nothing is coloured, and editing works")
  func noColour() throws {
    let terminal = try program.converseWhenReady(environment: ["NO_COLOR": "1"])
    try terminal.type("nonsense 12\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("error[unknown-verb]") } && $0.lines.last == "pb>" }
    let colour = /\u{1B}\[(\d+;)*(3\d|4\d|9\d|10\d)(;\d+)*m/
    #expect(String(decoding: terminal.written, as: UTF8.self).firstMatch(of: colour) == nil)
  }

  @Test("control characters in names never reach the terminal")
  func controls() throws {
    let terminal = try program.converseWhenReady()
    try terminal.type("\u{1B}[200~show \"\u{1B}]0;title\u{7}\"\u{1B}[201~\r")
    try terminal.wait { $0.lines.contains { $0.hasPrefix("error[") } && $0.lines.last == "pb>" }
    #expect(terminal.screen.unknown.isEmpty)
  }
}
