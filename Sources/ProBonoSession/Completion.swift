import ProBonoLanguage
import ProBonoModel
import ProBonoPresentation
import ProBonoText

/// Something that could be written at the cursor.
public struct Suggestion: Hashable, Sendable {
  /// What would be written, quotes included.
  public let text: String
  /// What it is, in a few words.
  public let summary: String
  /// Whether a blank should follow.
  public let endsWord: Bool
}

/// What could be written at a place in a statement.
public struct Suggestions: Sendable {
  /// The bytes of the text that a suggestion replaces: the word or name begun before the cursor.
  public let range: Range<Int>
  public let items: [Suggestion]
}

extension Session {
  /// The most suggestions.
  static let suggestionLimit = 200

  /// What could be written at a byte offset of a text: what the parser expects there, and the names in the book.
  public func suggestions(for text: String, at cursor: Int) -> Suggestions {
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    let start: Int
    var collector: SuggestionCollector
    switch UnfinishedEnd(of: Source(name: "", bytes: bytes)) {
    case .comment:
      return Suggestions(range: bytes.count..<bytes.count, items: [])
    case .name(let quote, let begun):
      start = quote
      collector = SuggestionCollector(begun: begun, isQuoted: true, limit: Self.suggestionLimit, catalogue: catalogue)
    case .word(let first):
      start = first
      let begun = String(decoding: bytes[first...], as: UTF8.self)
      collector = SuggestionCollector(begun: begun, isQuoted: false, limit: Self.suggestionLimit, catalogue: catalogue)
    }
    let before = Source(name: "", bytes: Array(bytes[..<start]))
    for expectation in Parser.expectations(atEndOf: before) {
      collector.add(expectation, book: book, country: surroundings.country)
    }
    return Suggestions(range: start..<bytes.count, items: collector.suggestions)
  }
}

/// Gathers suggestions that begin with what was typed, whatever its case and accents.
struct SuggestionCollector {
  private let begun: String
  private let isQuoted: Bool
  private let limit: Int
  private let catalogue: Catalogue
  private var seen: Set<String> = []
  private(set) var suggestions: [Suggestion] = []

  init(begun: String, isQuoted: Bool, limit: Int, catalogue: Catalogue) {
    // A blank at the end has been typed to be matched.
    let folded = Folding.fold(begun)
    self.begun = folded.isEmpty || begun.last?.isWhitespace != true ? folded : folded + " "
    self.isQuoted = isQuoted
    self.limit = limit
    self.catalogue = catalogue
  }

  mutating func add(_ expectation: Expectation, book: Book, country: String?) {
    switch expectation {
    case .verb:
      for verb in Verbs.all { add(verb.word, verb.summary[catalogue.language]) }
    case .word(let word, let role):
      add(word, ClauseHelp.summary(of: word, role, in: catalogue.language))
    case .clause(let clause):
      add(clause.word, clause.help[catalogue.language])
    case .name(let kind):
      addNames(kind, book)
    case .skill: addNames(.skill, book)
    case .cause: addNames(.cause, book)
    case .place:
      for (_, place) in book.places.sorted { addName(place.name, catalogue.placeInBook, asWord: true) }
      guard begun.unicodeScalars.count >= 2 else { return }
      for town in Gazetteer.builtIn.towns(withPrefix: begun, limit: 20, preferring: country) {
        let summary = catalogue.town(in: town.country, population: town.population)
        addName(town.name, summary, asWord: true, matches: true)
      }
    case .spokenLanguage:
      for code in SpokenLanguages.commonFirst {
        addWord(code, SpokenLanguages.name(of: code) ?? catalogue.spokenLanguage)
      }
    case .comparison:
      for comparison in Comparison.allCases { addWord(comparison.rawValue, "") }
    case .openBrace: addWord("{", "")
    case .code:
      for explanation in Explanation.families.flatMap(\.explanations) where explanation.severity == .error {
        addWord(explanation.code, explanation.title[catalogue.language])
      }
    case .newName, .newWord, .country, .integer, .number, .rating, .date, .text, .file, .wordValue, .attribute,
      .variable,
      .comma, .openParenthesis, .closeParenthesis, .closeBrace, .equals, .statements, .end:
      break
    }
  }

  private mutating func addNames(_ kind: NameKind, _ book: Book) {
    let summary = catalogue.summary(of: kind)
    switch kind {
    case .volunteer: for entry in book.volunteers.sorted { addName(entry.row.name, summary) }
    case .association: for entry in book.associations.sorted { addName(entry.row.name, summary) }
    case .company: for entry in book.companies.sorted { addName(entry.row.name, summary) }
    case .need: for entry in book.needs.sorted { addName(entry.row.name, summary) }
    case .place: for entry in book.places.sorted { addName(entry.row.name, summary, asWord: true) }
    case .skill: addTerms(book.skills.sorted.map { ($0.row.name, $0.row.french, $0.row.aliases) }, kind)
    case .cause: addTerms(book.causes.sorted.map { ($0.row.name, $0.row.french, $0.row.aliases) }, kind)
    case .needOrAssociation:
      addNames(.need, book)
      addNames(.association, book)
    case .any:
      for kind in [NameKind.volunteer, .association, .company, .need] { addNames(kind, book) }
    }
  }

  /// Words of the language that is spoken; the others and synonyms where they are what was begun.
  private mutating func addTerms(_ terms: [(name: String, french: String?, aliases: [String])], _ kind: NameKind) {
    let summary = catalogue.summary(of: kind)
    let named = terms.map { term in
      switch catalogue.language {
      case .english: (name: term.name, other: term.french, aliases: term.aliases)
      case .french: (name: term.french ?? term.name, other: term.french.map { _ in term.name }, aliases: term.aliases)
      }
    }
    for term in named { addWord(term.name, term.other ?? summary) }
    guard !begun.isEmpty else { return }
    for term in named {
      for other in [term.other].compactMap(\.self) + term.aliases {
        addWord(other, catalogue.summary(of: kind, called: term.name))
      }
    }
  }

  private mutating func add(_ word: Word, _ summary: String) {
    let (own, other) = catalogue.language == .english ? (word.en, word.fr) : (word.fr, word.en)
    addWord(own, summary)
    if !begun.isEmpty { addWord(other, catalogue.summary(of: word, meaning: summary)) }
  }

  private mutating func addWord(_ word: String, _ summary: String) {
    guard !isQuoted, Folding.foldWord(word).hasPrefix(Folding.foldWord(begun)) else { return }
    append(word, summary)
  }

  private mutating func addName(_ name: String, _ summary: String, asWord: Bool = false, matches: Bool = false) {
    guard matches || Folding.fold(name).hasPrefix(begun) else { return }
    let isWord = asWord && !isQuoted && Parser.isWord(name)
    append(isWord ? name : Source.quoted(name), summary)
  }

  private mutating func append(_ text: String, _ summary: String) {
    guard suggestions.count < limit, seen.insert(text).inserted else { return }
    suggestions.append(Suggestion(text: text, summary: summary, endsWord: true))
  }
}

/// What the help says of the words that lead clauses, where they mean the same wherever they stand.
enum ClauseHelp {
  private static let helpOfClause: [Word: Phrase] = {
    var result: [Word: Phrase?] = [:]
    for clause in Verbs.all.flatMap(\.forms).flatMap(\.clauses) {
      // A word whose clauses say different things says nothing by itself.
      result[clause.word] = .some(result[clause.word, default: clause.help] == clause.help ? clause.help : nil)
    }
    return result.compactMapValues(\.self)
  }()

  static func summary(of word: Word, _ role: WordRole, in language: InterfaceLanguage) -> String {
    role == .clause ? helpOfClause[word]?[language] ?? "" : ""
  }
}
