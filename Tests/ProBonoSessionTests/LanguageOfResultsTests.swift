import ProBonoLanguage
import ProBonoSession
import Testing

/// What was found out is told in the language and the form of the moment, and compared in English.
@Suite("The language of results")
struct LanguageOfResultsTests {
  /// Each kind of result that has a word in it, with what is expected of it.
  private static let scenario = """
    add association "Asso X" in Lille causes health
    add volunteer "Zoé" skills web 3 in Lille causes health giving own-time
    add program "Elan" quota 3 per association giving own-time
    need web 2, law for "Asso X" as "Site" remote program "Elan"
    list volunteers
    ---
    name   skills   place   hours   languages
    Zoé    web 3    Lille
    ---
    match
    ---
    Site   1: web 2   Zoé   790
    Site   2: legal   —           nobody is eligible
    1 of 2 seats filled, optimal
    ---
    match "Site" seat 1
    ---
    Site, seat 1: web 2
      1   Zoé   790   level 250, place 150, cause 200, rating 90, rest 100, margin 0
    ---
    match volunteer "Zoé"
    ---
    Zoé
      1   Site   1: web 2   Asso X   790
    ---
    why not "Zoé" for "Site" seat 2
    ---
    ...
      skill   has no legal, nor a skill below it
    ...
    ---
    why need "Site" seat 2
    ---
    Site, seat 2: legal
    ...
    ---
    gaps
    ---
    ...
    one more legal, remote: could fill 1 more seat
    ...
    ---
    what if { accept "Zoé" for "Site"; withdraw "Zoé" from "Site" because availability "ill" }
    ---
    Site   1: web 2   Zoé   →   —
    ...
    ---
    show program "Elan"
    ---
    program Elan
      giving   benevolat
      quota    3 per association
      needs    Site
    ---
    accept "Zoé" for "Site"
    withdraw "Zoé" from "Site" because availability "ill"
    show "Zoé"
    ---
    volunteer Zoé
      skills     web 3
      place      Lille
      radius     30 km
      remote     yes
      missions   1
      causes     health
      giving     benevolat
      status     active
      need   seat   history                                     hours   done   rating   reason
      Site      1   accepted 2026-11-23, withdrawn 2026-11-23                           availability: ill
    ---
    list engagements
    ---
    need   seat   volunteer   state       since        hours   done   rating   score   reason
    Site      1   Zoé         withdrawn   2026-11-23                             790   availability: ill
    ---
    list needs
    ---
    title   association   seats          open   priority   place
    Site    Asso X        web 2, legal      2   normal     remote
    ---
    """

  private func ending(of text: String, _ language: InterfaceLanguage) -> (Session.Ending, [String]) {
    let conversation = Conversation()
    conversation.session.checksOutput = true
    conversation.run("set language \(language.rawValue)")
    return (conversation.run(text), conversation.diagnostics)
  }

  @Test("expected output is compared in English, whatever the language", arguments: InterfaceLanguage.allCases)
  func expectedOutput(language: InterfaceLanguage) {
    let (ending, diagnostics) = ending(of: Self.scenario, language)
    #expect(ending == .fine, "\(diagnostics.joined())")
  }

  @Test("a change of the language in the middle changes nothing of what is expected")
  func changeOfLanguage() {
    let text = Self.scenario.replacing("match\n---", with: "set language fr\nmatch\n---")
    #expect(text != Self.scenario)
    #expect(ending(of: text, .english).0 == .fine)
  }

  private static let shown = """
    add volunteer "Zoé" skills web 3 causes health
    show "Zoé"
    """

  @Test("the last result is shown again in the words of the form and the language of the moment")
  func lastResult() {
    for (first, form) in [("fr", "table"), ("fr", "json"), ("en", "table"), ("en", "csv")] {
      let talk = Conversation()
      talk.run("set language \(first); set output \(form)\n\(Self.shown)")
      let show = { (settings: String) in
        talk.run("\(settings)\nshow _")
        return talk.results
      }
      #expect(show("set output table; set language fr").contains("compétences   développement-web 3"))
      #expect(show("set output markdown").contains("| statut | actif |"))
      #expect(show("set output lines").contains("causes: santé\n"))
      #expect(show("set output json").contains("\"status\":\"active\""))
      #expect(show("set output csv").contains("web 3"))
      #expect(show("set output table; set language en").contains("status     active"))
      #expect(show("set output lines").contains("causes: health\n"))
    }
  }

  @Test(
    "files for programs have English words in either language, files for people those of the session",
    arguments: InterfaceLanguage.allCases)
  func exports(language: InterfaceLanguage) {
    let talk = Conversation()
    talk.run("set language \(language.rawValue)\n\(Self.shown)")
    let isFrench = language == .french
    let file = { (name: String) in
      talk.run("export _ to \"\(name)\"")
      return talk.files.text(name) ?? ""
    }
    #expect(file("a.csv").contains("web 3") && file("a.csv").contains("active"))
    #expect(file("a.json").contains("\"causes\":[\"health\"]"))
    #expect(file("a.md").contains(isFrench ? "| causes | santé |" : "| causes | health |"))
    #expect(file("a.txt").contains(isFrench ? "développement-web 3" : "web 3"))
    talk.run("add association \"A\"; need web for \"A\" as \"N\" remote; export plan to \"p.csv\"")
    #expect(talk.files.text("p.csv")?.contains("N,1,web,Zoé") == true)
  }
}
