import ProBonoLanguage

extension InterfaceLanguage {
  /// The variables that name the locale of messages (POSIX, chapter 8.2), the one that decides first.
  static let localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language of the locale in an environment: that of the first variable that is not empty. Nil where none is set,
  /// or for a language that the program does not speak.
  init?(environment: [String: String]) {
    let locale = Self.localeVariables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    // `fr`, `fr_FR.UTF-8`, `fr@euro`; but not `frp`, which is another language.
    guard let code = locale?.prefix(while: { $0.isLetter }) else { return nil }
    self.init(rawValue: code.lowercased())
  }
}
