import ProBonoLanguage

/// What stands beside the words and names that completion offers.
extension Catalogue {
  /// What a name is the name of: `volunteer`.
  public func summary(of kind: NameKind) -> String { noun(kind) }

  /// That a name is a synonym, or a word of the other language, for a skill or cause.
  public func summary(of kind: NameKind, called name: String) -> String {
    say("\(noun(kind)): \(name)", "\(noun(kind)) : \(name)")
  }

  /// A place that somebody has put into the book.
  public var placeInBook: String { say("place in the book", "lieu du carnet") }

  /// A town by its country and its size.
  public func town(in country: String, population: Int) -> String {
    say("\(country), \(grouped(population)) people", "\(country), \(counted(population, "habitant", "habitants"))")
  }

  /// A language whose name is not known.
  public var spokenLanguage: String { say("language", "langue") }

  /// A word of the grammar that was begun in the other language, with what it means.
  public func summary(of word: Word, meaning summary: String) -> String {
    say("\(word.en): \(summary)", "\(word.fr) : \(summary)")
  }
}
