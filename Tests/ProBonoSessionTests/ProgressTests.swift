import ProBonoLanguage
import Testing

@testable import ProBonoSession

@Suite("Progress in a session")
struct ProgressTests {
  @Test("a plan tells how far it has come, in the language of the moment")
  func languages() {
    let conversation = Conversation()
    var languages: [InterfaceLanguage] = []
    conversation.session.reportProgress = { _, language in languages.append(language) }
    conversation.run(
      """
      today 2026-11-23
      add association "Asso X"
      add volunteer "Alice" skills web 3
      need web for "Asso X" remote
      match
      set language fr
      need web for "Asso X" as "Deux" remote
      match verified
      """)
    #expect(languages.first == .english)
    #expect(languages.last == .french)
  }
}
