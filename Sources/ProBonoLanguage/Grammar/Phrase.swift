/// A text for people in both languages.
public struct Phrase: Hashable, Sendable {
  /// The English text.
  public let en: String
  /// The French text.
  public let fr: String

  /// A text in both languages.
  public init(_ en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  /// A name or a remark, which is the same in both languages.
  public init(name: String) { self.init(name, fr: name) }

  /// What a word of the grammar is called.
  public init(_ word: Word) { self.init(word.en, fr: word.fr) }

  /// The text in a language.
  public subscript(language: InterfaceLanguage) -> String { language == .english ? en : fr }
}

extension Word {
  /// The word in a language.
  public subscript(language: InterfaceLanguage) -> String { language == .english ? en : fr }
}
