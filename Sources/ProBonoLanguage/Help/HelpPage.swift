import ProBonoText

/// A page of help about something larger than a verb: what one would read to learn it.
public struct HelpPage: Sendable {
  /// The word by which help is asked about it.
  public let word: Word
  /// What it is about, in a few words that begin small and have no full stop.
  public let title: Phrase
  /// What there is to know, paragraph by paragraph.
  public let paragraphs: [Phrase]
  /// Statements that show it, in English; they run from an empty book.
  public let example: String
  /// The verbs that have to do with it.
  public let verbs: [Verb]

  /// The page of a folded word in either language; nil where there is none.
  public static func named(_ folded: String) -> HelpPage? {
    all.first { $0.word.foldedForms.contains(folded) }
  }

  /// The example in the words of a language.
  public func example(by translation: Translation) -> String {
    guard translation.language != .english else { return example }
    return (try? SourceFormatter(translatingTo: translation).format(Source(name: "", text: example)).get()) ?? example
  }
}
