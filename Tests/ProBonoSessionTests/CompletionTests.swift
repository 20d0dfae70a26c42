import ProBonoLanguage
import ProBonoText
import Testing

@testable import ProBonoSession

@Suite("Completion")
struct CompletionTests {
  private let talk: Conversation = {
    let talk = Conversation()
    talk.run(
      """
      set country FR
      add association "Le Relais" in Lille
      add association "L’Œuvre" in Roubaix
      add company "Atelier Nord"
      add volunteer "Alice Martin" skills web
      add volunteer "Élodie \\"Lo\\" Petit" skills layout
      add place "Hameau du Bois" at 50, 3
      need web for "Le Relais" as "New site"
      """)
    return talk
  }()

  /// What could be written where ‸ stands, and what of the text it would take the place of.
  private func complete(_ text: String) -> (items: [String], replaced: String) {
    let bytes = Array(text.utf8)
    let marker = Array("‸".utf8)
    let cursor = bytes.indices.first { bytes[$0...].starts(with: marker) } ?? bytes.count
    let plain = text.replacing("‸", with: "")
    let suggestions = talk.session.suggestions(for: plain, at: cursor)
    return (
      suggestions.items.map(\.text), String(decoding: Array(plain.utf8)[suggestions.range], as: UTF8.self)
    )
  }

  @Test("verbs begin a statement, French ones where they are begun")
  func verbs() {
    #expect(complete("‸").items.contains("match"))
    #expect(!complete("‸").items.contains("besoin"))
    #expect(complete("ne‸").items == ["need"])
    #expect(complete("ne‸").replaced == "ne")
    #expect(complete("bes‸").items == ["besoin"])
    #expect(complete("epi‸").items == ["épingler"])
    #expect(complete("match; und‸").items == ["undo"])
    #expect(complete("xyz‸").items.isEmpty)
  }

  @Test("names are quoted, and found by what is begun inside the quotes, whatever its accents")
  func names() {
    #expect(complete("show volunteer ‸").items == ["\"Alice Martin\"", "\"Élodie \\\"Lo\\\" Petit\""])
    #expect(complete("change volunteer \"ali‸").items == ["\"Alice Martin\""])
    #expect(complete("change volunteer \"ali‸").replaced == "\"ali")
    #expect(complete("change volunteer \"Alice M‸").items == ["\"Alice Martin\""])
    #expect(complete("change volunteer \"elo‸").items == ["\"Élodie \\\"Lo\\\" Petit\""])
    #expect(complete("change volunteer \"Élodie \\\"L‸").items == ["\"Élodie \\\"Lo\\\" Petit\""])
    #expect(complete("need web for ‸").items == ["\"L’Œuvre\"", "\"Le Relais\""])
    #expect(complete("need web for \"l'oe‸").items == ["\"L’Œuvre\""])
    #expect(complete("need web for \"Le ‸").items == ["\"Le Relais\""])
    #expect(complete("besoin web pour \"le‸").items == ["\"Le Relais\"", "\"L’Œuvre\""])
    #expect(complete("besoin web pour \"le r‸").items == ["\"Le Relais\""])
    #expect(complete("add volunteer \"X\" at \"a‸").items == ["\"Atelier Nord\""])
    #expect(complete("why \"Alice Martin\" for ‸").items == ["\"New site\""])
    #expect(complete("add volunteer \"Al‸").items.isEmpty)
  }

  @Test("names in other quotes are completed too", arguments: ["“ali", "« ali", "«ali", "„Alice M"])
  func otherQuotes(begun: String) {
    #expect(complete("change volunteer \(begun)‸").items == ["\"Alice Martin\""])
    #expect(complete("change volunteer \(begun)‸").replaced == begun)
  }

  @Test("only the text before the cursor counts")
  func cursor() {
    #expect(complete("show volunteer \"ali‸ and more").replaced == "\"ali")
    #expect(complete("ne‸ed web").items == ["need"])
    #expect(talk.session.suggestions(for: "match", at: -1).items.isEmpty == false)
    #expect(talk.session.suggestions(for: "é", at: 1).items.isEmpty == true)
    #expect(talk.session.suggestions(for: "match", at: 99).range == 0..<5)
  }

  @Test("clauses that are not there yet, in the language in which they are begun")
  func clauses() {
    let items = complete("add volunteer \"X\" hours 3 ‸").items
    #expect(items.contains("skills") && !items.contains("hours"))
    #expect(complete("add volunteer \"X\" sk‸").items == ["skills"])
    #expect(complete("add volunteer \"X\" comp‸").items == ["compétences"])
    #expect(complete("add volunteer \"X\"\n  sk‸").items == ["skills"])
    #expect(complete("add volunteer \"X\" remote on‸").items == ["only"])
    #expect(complete("need web for \"Le Relais\" priority h‸").items.contains("high"))
    #expect(complete("change volunteer \"Alice Martin\" no un‸").items == ["until"])
  }

  @Test("skills, causes, languages and places are words")
  func words() {
    #expect(complete("add volunteer \"X\" skills graph‸").items.contains("graphic-design"))
    #expect(complete("add volunteer \"X\" skills graphis‸").items.contains("graphisme"))
    #expect(complete("add volunteer \"X\" skills web, référ‸").items == ["référencement"])
    #expect(complete("add volunteer \"X\" causes educ‸").items.contains("education"))
    #expect(complete("add volunteer \"X\" speaks f‸").items.contains("fr"))
    #expect(complete("add volunteer \"X\" in Rou‸").items.contains("Roubaix"))
    #expect(complete("add volunteer \"X\" in ham‸").items.contains("\"Hameau du Bois\""))
    #expect(complete("add volunteer \"X\" in \"Hameau d‸").items.first == "\"Hameau du Bois\"")
    #expect(complete("set country f‸").items.contains("FR"))
    #expect(complete("set country Belgi‸").items == ["Belgique", "Belgium"])
    #expect(complete("list volunteers where hou‸").items == ["hours"])
    #expect(complete("list vol‸").items == ["volunteers"])
  }

  @Test("in French the French words come first, and what they are is said in French")
  func french() {
    defer { talk.run("set language en") }
    talk.run("set language fr")
    #expect(complete("bes‸").items == ["besoin"])
    #expect(complete("‸").items.contains("apparier") && !complete("‸").items.contains("match"))
    #expect(complete("ajouter bénévole \"X\" compétences graphis‸").items.contains("graphisme"))
    #expect(complete("add volunteer \"X\" skills graphic-desi‸").items.contains("graphic-design"))
    #expect(summaries("montrer bénévole ").first == "développement-web 3")
    #expect(summaries("ajouter bénévole \"X\" à Roubai") == ["lieu du carnet"])
    #expect(summaries("ajouter bénévole \"X\" à Tourcoi").first?.hasSuffix("habitants") == true)
  }

  /// What is said of the things that could stand at the end.
  private func summaries(_ text: String) -> [String] {
    talk.session.suggestions(for: text, at: text.utf8.count).items.map(\.summary)
  }

  @Test("each suggestion, written in its place, is what the parser takes there")
  func suggestionsParse() {
    for text in [
      "show ", "need web for ", "why \"Alice Martin\" for ", "add volunteer \"X\" in ", "add volunteer \"X\" skills ",
      "set ",
    ] {
      for item in complete(text + "‸").items {
        let before = Parser.expectations(atEndOf: Source(name: "", text: text + item + " "))
        #expect(!before.isEmpty, "\(text)\(item)")
      }
    }
  }

  @Test("nothing is suggested inside a comment, or behind a mistake")
  func nothing() {
    #expect(complete("match # see ‸").items.isEmpty)
    #expect(complete("# ne‸").items.isEmpty)
    #expect(complete("add foo bar ‸").items.isEmpty)
    #expect(complete("show \"a\" \"b\" ‸").items.isEmpty)
  }

  @Test("whatever is typed, the range to replace lies before the cursor")
  func ranges() {
    let texts = [
      "add volunteer \"é", "«", "\\", "\"\\", "match #", "show “é” \"", "\u{1B}", "need (", "a\nb\n\"c", "é",
    ]
    for text in texts {
      for cursor in -1...(text.utf8.count + 1) {
        let suggestions = talk.session.suggestions(for: text, at: cursor)
        #expect(
          suggestions.range.lowerBound >= 0 && suggestions.range.upperBound == min(max(cursor, 0), text.utf8.count))
      }
    }
  }
}
