/// A value of the session that `set` changes.
public enum Setting: Sendable {
  /// The country whose towns are meant first; nil for none.
  case country(Spanned<String>?)
  /// The language of help, tables and diagnostics.
  case language(InterfaceLanguage)
  /// The seconds after which the search for a plan contents itself with the best found; nil for no limit.
  case timeLimit(Spanned<Int>?)

  /// The settings that there are, in the order in which `set` alone lists them.
  public enum Name: GrammarChoice {
    case country, language, time

    /// The word that `set` knows it by.
    public var word: Word {
      switch self {
      case .country: Words.country
      case .language: Word("language", fr: "langue")
      case .time: Word("time", fr: "temps")
      }
    }
  }
}
