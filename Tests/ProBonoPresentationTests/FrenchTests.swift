import ProBonoLanguage
import ProBonoMatching
import ProBonoTables
import Testing

@testable import ProBonoEvaluator
@testable import ProBonoPresentation

/// That nothing is left in English where French is spoken.
@Suite("The catalogue in French")
struct FrenchTests {
  /// What stands in the messages in place of names: a word of neither language.
  private static let name = "Xyzzy"

  /// Everything that the catalogue says, in the same order in each language.
  private func messages(in language: InterfaceLanguage) -> [String] {
    let catalogue = Catalogue(language: language)
    let samples = Samples(text: Self.name)
    let problems: [any Problem] = samples.syntaxProblems + samples.evaluationProblems
    var messages = problems.flatMap { [catalogue.message($0)] + catalogue.advice($0) }
    messages += samples.tableReasons.map(catalogue.message)
    messages += samples.refusals.map(catalogue.fact)
    messages += samples.refusals.compactMap { catalogue.remedy($0, volunteer: Self.name, need: Self.name) }
    let renderer = TextRenderer(catalogue: catalogue)
    messages += samples.outcomes.flatMap { renderer.text(of: $0).split(separator: "\n").map(String.init) }
    messages += [
      catalogue.greeting(version: "1", isFirst: true, width: nil),
      catalogue.prompt(book: nil, hasUnsavedChanges: true, openNeeds: 2, within: 40),
      catalogue.historyUnusable("x", because: .noSpace),
      catalogue.standardInputUnreadable(because: .noSpace), catalogue.resultsUnwritable(because: .nameTooLong),
      catalogue.notUpdated("x"),
      catalogue.unreadable("x", because: .noSpace), catalogue.noScenario(in: ["x"]),
      catalogue.tally(passed: 1, failed: 2),
      catalogue.searchPrompt, catalogue.nothingFound, catalogue.placeInBook, catalogue.town(in: "FR", population: 10),
      catalogue.spokenLanguage,
      catalogue.helpHint, catalogue.noToday, catalogue.nothingToChange, catalogue.notSet, catalogue.none,
    ]
    return messages
  }

  /// Every single word that names something.
  private func labels(in language: InterfaceLanguage) -> [String] {
    let catalogue = Catalogue(language: language)
    return FieldLabel.allCases.map(catalogue.label) + ResultTable.Column.allCases.map(catalogue.title)
      + Score.Criterion.allCases.map { catalogue.name($0) } + Rule.allCases.map { catalogue.name($0) }
      + NameKind.allCases.map(catalogue.noun) + VerbGroup.allCases.map { catalogue.name($0) }
      + ListKind.allCases.map { catalogue.counted(2, $0) } + [catalogue.total, catalogue.difference, catalogue.error]
  }

  /// Reviewed: words that both languages share.
  private static let sharedLabels: Set<String> = [
    "association", "budget", "cause", "causes", "dates", "latitude", "longitude", "missions", "parent", "quota",
    "score",
    "total", "2 associations", "2 causes", "2 engagements",
  ]

  @Test("no label is the English one, but for words that both languages share")
  func sharedLabels() {
    let pairs = zip(labels(in: .english), labels(in: .french))
    #expect(Set(pairs.filter { $0 == $1 }.map(\.0)) == Self.sharedLabels)
  }

  @Test("no message is the English one, but for lines of mere names and numbers")
  func sharedMessages() {
    let (english, french) = (messages(in: .english), messages(in: .french))
    #expect(english.count == french.count)
    for (english, french) in zip(english, french) where english == french {
      // What is left of a line without the name of the sample, and without what a table pads it with.
      let rest = english.replacing(Self.name, with: "").filter(\.isLetter)
      #expect(rest.isEmpty, "\(english)")
    }
  }

  @Test("no French message has an English word in it")
  func englishWords() {
    // The little words without which hardly an English sentence is made.
    let telltales: Set<String> = [
      "the", "of", "is", "are", "not", "and", "with", "for", "to", "from", "it", "has", "was", "be", "cannot", "there",
      "this", "that", "which", "by", "at", "in", "nobody", "nothing", "than", "would", "seat", "book",
      "volunteer", "company", "skill", "plans", "change", "show", "list", "remove", "add", "set", "help",
    ]
    for message in messages(in: .french) + labels(in: .french) {
      let words = message.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(telltales.isDisjoint(with: words), "\(message)")
    }
  }
}
