import ProBonoLanguage
import ProBonoModel

/// Words in the language of the conversation.
///
/// They are for people: what conditions compare, and what files hold, are the names that things go by.
extension Evaluator {
  /// The word for a skill: its French one to who speaks French, where it has one.
  func word(_ skill: ID<Skill>, in book: Book) -> String {
    book.skills[skill].map { language.name($0.name, french: $0.french) } ?? ""
  }

  /// The words for causes.
  func words(_ causes: [ID<Cause>], in book: Book) -> [String] {
    causes.compactMap { book.causes[$0] }.map { language.name($0.name, french: $0.french) }
  }

  /// A word of the grammar.
  func word(_ word: Word) -> String { word[language] }

  /// Why an engagement came to nothing, and what was said besides.
  func reason(of engagement: Engagement) -> String {
    [engagement.reason.map { word($0.word) }, engagement.remark].compactMap(\.self)
      .joined(separator: Phrase(": ", fr: " : ")[language])
  }

  /// Whether somebody takes part at present.
  func status(isActive: Bool) -> String { word((isActive ? StatusChoice.active : .paused).word) }

  /// Where work is done from anywhere.
  var remote: String { Phrase("remote", fr: "à distance")[language] }

  private var language: InterfaceLanguage { surroundings.languageOfResults }
}
