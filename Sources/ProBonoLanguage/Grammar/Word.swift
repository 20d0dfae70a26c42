import ProBonoText

/// A word of the grammar in both languages, with its other forms (plurals, synonyms).
public struct Word: Hashable, Sendable {
  /// The English word, as the formatter writes it.
  public let en: String
  /// The French word, with its accents.
  public let fr: String
  /// Every form that is read, folded.
  public private(set) var foldedForms: [String]
  /// The keys of those forms.
  private(set) var keys: [WordKey]

  /// A word of the grammar; the `others` are read but never written.
  public init(_ en: String, fr: String, also others: String...) {
    self.en = en
    self.fr = fr
    foldedForms = ([en, fr] + others).map(Folding.foldWord)
    keys = foldedForms.map(WordKey.init(folded:))
  }

  /// The same word, in whose place others may stand: each of their forms is read, and none written.
  func or(_ others: Word...) -> Word {
    var word = self
    word.foldedForms += others.flatMap(\.foldedForms).filter { !foldedForms.contains($0) }
    word.keys = word.foldedForms.map(WordKey.init(folded:))
    return word
  }

  public static func == (left: Word, right: Word) -> Bool { left.en == right.en && left.fr == right.fr }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(en)
    hasher.combine(fr)
  }
}
