import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession
import ProBonoText
import Testing

@Suite("Pages of help")
struct HelpPageTests {
  private static let words = HelpPage.all.map(\.word.en)

  private func page(_ word: String) throws -> HelpPage { try #require(HelpPage.named(word)) }

  @Test("the example of a page runs without a diagnostic, in English and in French", arguments: words)
  func example(word: String) throws {
    for language in InterfaceLanguage.allCases {
      let conversation = Conversation()
      let text = try page(word).example(by: .withStarterTaxonomy(to: language))
      #expect(conversation.session.run(Source(name: "", text: text)) == .fine)
      #expect(conversation.diagnostics == [])
      #expect((text == (try page(word).example)) == (language == .english))
    }
  }

  @Test("a page says what it is about in both languages, in straight apostrophes", arguments: words)
  func bilingual(word: String) throws {
    let page = try page(word)
    for phrase in [page.title] + page.paragraphs {
      #expect(!phrase.en.isEmpty && !phrase.fr.isEmpty && phrase.en != phrase.fr)
      #expect(!phrase.en.contains("’") && !phrase.fr.contains("’"))
    }
    #expect(!page.verbs.isEmpty)
  }

  @Test("no word of a page is a verb, and none stands for two pages")
  func distinct() {
    let words = HelpPage.all.flatMap { Set($0.word.foldedForms) }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { Verbs.named($0) == nil })
  }

  @Test("help of a page, of a word that others speak of, and of one that nothing speaks of")
  func topics() {
    let conversation = Conversation()
    func told(_ statement: String) -> String {
      let before = conversation.results.count
      conversation.session.run(Source(name: "", text: statement))
      return String(conversation.results.dropFirst(before))
    }
    #expect(told("help matching").hasPrefix("matching: how the best plan is found\n"))
    #expect(told("aide appariement").hasPrefix("matching: "))
    #expect(told("help skills").contains("goes with `add`"))
    #expect(told("help certificate") == "")
    #expect(conversation.diagnostics.last?.contains("unknown-topic") == true)
    #expect(told("help taxonomy").contains("\n  skills "))
    #expect(told("help matchin") != "" || conversation.diagnostics.last?.contains("`matching`") == true)
  }
}
