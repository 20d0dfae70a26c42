/// How statements are put into the other language.
public struct Translation: Sendable {
  /// Whose word a term is.
  public enum Vocabulary: Sendable {
    case skills, causes
  }

  /// The language to write.
  public let language: InterfaceLanguage
  /// The word for a skill or cause in that language; nil where there is none, so that the term stays as it is.
  public let term: @Sendable (_ written: String, Vocabulary) -> String?

  /// A translation into a language. Without `term`, skills and causes stay as they are.
  public init(
    to language: InterfaceLanguage,
    term: @escaping @Sendable (_ written: String, Vocabulary) -> String? = { _, _ in nil }
  ) {
    self.language = language
    self.term = term
  }
}
