import ProBonoLanguage
import ProBonoModel
import ProBonoText

extension Translation {
  /// A translation of the words of the grammar and of the skills and causes that every book knows from the start. Their
  /// synonyms, and what a book adds to them, stay as they are written.
  public static func withStarterTaxonomy(to language: InterfaceLanguage) -> Translation {
    let skills = dictionary(of: StarterTaxonomy.skillNames, to: language)
    let causes = dictionary(of: StarterTaxonomy.causeNames, to: language)
    return Translation(to: language) { written, vocabulary in
      let names = vocabulary == .skills ? skills : causes
      return names[Folding.foldWord(written)]
    }
  }

  /// Folded names of the other language, each with the name in this one.
  private static func dictionary(
    of names: [(english: String, french: String)], to language: InterfaceLanguage
  ) -> [String: String] {
    let pairs = names.map { name in
      switch language {
      case .english: (Folding.foldWord(name.french), name.english)
      case .french: (Folding.foldWord(name.english), name.french)
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
