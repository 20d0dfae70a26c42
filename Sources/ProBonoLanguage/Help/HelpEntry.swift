import ProBonoText

/// Something that there is help about, in one line.
public struct HelpEntry: Sendable {
  /// The word by which help is asked about it.
  public let word: Word
  /// What it is.
  public let summary: Phrase
  /// All that the help says of it.
  private let text: [Phrase]

  /// Everything that there is help about: pages, verbs and clauses.
  public static let all: [HelpEntry] = {
    let pages = HelpPage.all.map { HelpEntry(word: $0.word, summary: $0.title, text: $0.paragraphs) }
    let verbs = Verbs.all.map { verb in
      HelpEntry(word: verb.word, summary: verb.summary, text: verb.forms.map(\.help))
    }
    // The clause of a page's word is shown with the page.
    var seen = Set(
      Verbs.all.flatMap(\.forms).flatMap(\.clauses).map(\.word).filter { word in
        word.foldedForms.contains { HelpPage.named($0) != nil }
      })
    let clauses = Verbs.all.flatMap(\.forms).flatMap(\.clauses).filter { seen.insert($0.word).inserted }
    return pages + verbs + clauses.map { HelpEntry(word: $0.word, summary: $0.help, text: []) }
  }()

  /// What speaks of a word, or of several in a row, in either language; a word may go on. Nothing for one or two letters.
  public static func mentioning(_ text: String) -> [HelpEntry] {
    let wanted = words(of: text)
    guard wanted.utf8.count >= leastLength else { return [] }
    return all.filter { entry in
      ([entry.summary] + entry.text).contains { phrase in
        [phrase.en, phrase.fr].contains { (" " + words(of: $0)).contains(" " + wanted) }
      }
    }
  }

  private static let leastLength = 3

  /// The folded words of a text with one blank between them.
  private static func words(of text: String) -> String {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
