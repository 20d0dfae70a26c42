import ProBonoText
import Testing

@testable import ProBonoSession

/// What completion puts first, and what it says of it.
@Suite("The order of suggestions")
struct SuggestionOrderTests {
  private let talk: Conversation = {
    let talk = Conversation(files: [
      "/notes.txt": "", "/data/people.csv": "", "/data/plan.pb": "", "/data/old/x.csv": "", "/.hidden": "",
    ])
    talk.run(
      """
      set country FR
      add association "Le Relais" in Lille
      add volunteer "Alice Martin" skills web 2 in Lille
      add volunteer "Martine Petit" skills layout
      add volunteer "Bruno" skills web 5 in Lille
      add volunteer "Maud Arlt-Inard" skills seo
      need web 3, seo for "Le Relais" as "New site"
      need layout for "Le Relais" as "A poster" remote
      accept "Martine Petit" for "A poster"
      """)
    return talk
  }()

  private func suggestions(_ text: String) -> Suggestions {
    talk.session.suggestions(for: text, at: text.utf8.count)
  }

  private func texts(_ text: String) -> [String] { suggestions(text).items.map(\.text) }

  private func summary(_ text: String) -> String? { suggestions(text).items.first?.summary }

  @Test("what begins so comes before a word that does, and that before letters in order")
  func ranking() {
    let found = suggestions("show volunteer \"mart")
    #expect(found.items.map(\.text) == ["\"Martine Petit\"", "\"Alice Martin\"", "\"Maud Arlt-Inard\""])
    #expect(found.items.map(\.isLoose) == [false, false, true])
    #expect(texts("show volunteer \"inard") == ["\"Maud Arlt-Inard\""])
    #expect(suggestions("show volunteer \"brno").only == nil)
    #expect(texts("show volunteer \"brno") == ["\"Bruno\""])
    #expect(suggestions("show volunteer \"bru").only?.text == "\"Bruno\"")
  }

  @Test("words of the grammar are looked for letter by letter only where nothing else is found")
  func looseWords() {
    #expect(texts("ned") == ["need"])
    #expect(texts("ne") == ["need"])
  }

  @Test("a quote behind the cursor is replaced with the name before it")
  func closedQuote() {
    let found = talk.session.suggestions(for: "show volunteer \"bru\" and", at: 19)
    #expect(found.range == 15..<20)
  }

  @Test("of many names only some are listed, and it is said how many more there are")
  func manyNames() {
    let talk = Conversation()
    talk.run((0..<500).map { "add volunteer \"Person \($0)\"" }.joined(separator: "\n"))
    let found = talk.session.suggestions(for: "show volunteer \"p", at: 17)
    #expect(found.items.count == Session.suggestionLimit)
    #expect(found.furtherCount == 300)
    #expect(found.only == nil)
    talk.run("remove volunteer \"Person 7\"; change volunteer \"Person 8\" name \"Zoé\"")
    #expect(talk.session.suggestions(for: "show volunteer \"z", at: 17).items.map(\.text) == ["\"Zoé\""])
    #expect(
      !talk.session.suggestions(for: "show volunteer \"Person 7", at: 24).items.map(\.text).contains("\"Person 7\""))
  }

  @Test("needs that are open come first, and the names of a statement before its words")
  func openNeeds() {
    #expect(texts("match ").prefix(2) == ["\"New site\"", "\"A poster\""])
    #expect(texts("why \"Bruno\" for ").first == "\"New site\"")
    #expect(texts("match ").contains("verified"))
  }

  @Test("a decision means those whom it can concern first")
  func decisions() {
    #expect(texts("start \"").first == "\"Martine Petit\"")
    #expect(texts("start \"Martine Petit\" for ").first == "\"A poster\"")
    talk.run("match")
    #expect(texts("accept ").first == "\"Bruno\"")
    #expect(texts("accept \"Bruno\" for ").first == "\"New site\"")
  }

  @Test("a suggestion is told with what tells it from others, in the language of the session")
  func facts() {
    #expect(summary("show volunteer \"ali") == "web 2 · Lille")
    #expect(summary("match \"new") == "Le Relais · 2 seats open")
    #expect(summary("match \"a p") == "Le Relais · no seat open")
    #expect(summary("show \"le re") == "association: Lille · 2 needs")
    #expect(summary("match ke")?.hasPrefix("Of the plans that fill as much as the best one") == true)
    #expect(summary("list volunteers where hou") == "a number")
    #expect(summary("list needs where priori") == "low, normal, high or urgent")
    talk.run("set language fr")
    #expect(summary("montrer bénévole \"ali") == "développement-web 2 · Lille")
    #expect(summary("apparier \"new") == "Le Relais · 2 postes ouverts")
    talk.run("set language en")
  }

  @Test("behind a skill stands its level, behind a word for a day a day, behind help a topic")
  func values() {
    #expect(texts("add volunteer \"X\" skills web ").prefix(5) == ["1", "2", "3", "4", "5"])
    #expect(texts("need web for \"Le Relais\" by ").first == "2026-11-23")
    #expect(texts("need web for \"Le Relais\" by 2026-12-3") == ["2026-12-31"])
    #expect(texts("help match") == ["matching", "match"])
    #expect(texts("help withi") == ["within"])
  }

  @Test("variables are completed where their sign is typed")
  func variables() {
    talk.run("let radius = 30")
    #expect(texts("add volunteer \"X\" within $r") == ["$radius"])
  }

  @Test("files are completed folder by folder, those that the statement takes first")
  func files() {
    #expect(texts("source \"/") == ["\"/data/", "\"/notes.txt\""])
    #expect(texts("source \"/.") == ["\"/.hidden\""])
    #expect(texts("source \"/data/") == ["\"/data/plan.pb\"", "\"/data/old/", "\"/data/people.csv\""])
    #expect(texts("import volunteers from \"/data/p") == ["\"/data/people.csv\"", "\"/data/plan.pb\""])
    #expect(suggestions("source \"/da").items.first?.endsWord == false)
    #expect(texts("export plan to \"/nowhere/").isEmpty)
  }
}
