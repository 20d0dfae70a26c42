/// A language that the program speaks: that of its help, diagnostics and tables, in which skills and states stand by its
/// words. Statements are read in both languages, and what is found, codes and files are the same, whichever it is.
public enum InterfaceLanguage: String, GrammarChoice {
  case english = "en"
  case french = "fr"

  /// The word for it, which is its ISO 639-1 code in both languages; its names are read as well.
  public var word: Word {
    switch self {
    case .english: Word("en", fr: "en", also: "english", "anglais")
    case .french: Word("fr", fr: "fr", also: "french", "français")
    }
  }
}
