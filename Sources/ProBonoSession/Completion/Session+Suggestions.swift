import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoPresentation
import ProBonoText

extension Session {
  /// The most suggestions.
  static let suggestionLimit = 200

  /// Brings what completion knows of the names in the book up to date, which takes a moment where they are many: best
  /// done before somebody waits for a key.
  public func prepareSuggestions() { names.update(to: book) }

  /// What could be written at a byte offset of a text: what the parser expects there, and the names in the book.
  public func suggestions(for text: String, at cursor: Int) -> Suggestions {
    suggestions(for: text, at: cursor, limit: Self.suggestionLimit, loosely: true)
  }

  /// The same, no more than so many.
  /// - Parameter loosely: whether to look letter by letter where little is found.
  func suggestions(for text: String, at cursor: Int, limit: Int, loosely: Bool) -> Suggestions {
    prepareSuggestions()
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    let start: Int
    let sought: SoughtText
    var end = bytes.count
    switch UnfinishedEnd(of: Source(name: "", bytes: bytes)) {
    case .comment:
      return Suggestions(range: bytes.count..<bytes.count, items: [], furtherCount: 0)
    case .name(let quote, let begun):
      start = quote
      sought = SoughtText(begun, isQuoted: true)
      if text.utf8.dropFirst(bytes.count).first == UInt8(ascii: "\"") { end += 1 }
    case .word(let first):
      start = first
      sought = SoughtText(String(decoding: bytes[first...], as: UTF8.self), isQuoted: false)
    }
    let before = Source(name: "", bytes: Array(bytes[..<start]))
    let statement = Parser.begunStatement(atEndOf: before)
    var source = SuggestionSource(
      session: self, statement: statement,
      context: StatementContext(statement, of: before, book: book, plan: evaluator.shownPlan),
      collector: SuggestionCollector(sought, limit: limit, loosely: loosely))
    for expectation in statement.expectations { source.add(expectation) }
    if sought.text.hasPrefix("$") { source.addVariables() }
    return source.collector.suggestions(for: start..<end)
  }
}

/// Puts what the parser expects, and what the book, the gazetteer and the folders have for it, before a collector.
struct SuggestionSource {
  let session: Session
  let statement: BegunStatement
  let context: StatementContext
  var collector: SuggestionCollector

  private var book: Book { session.book }
  private var catalogue: Catalogue { session.catalogue }
  private var language: InterfaceLanguage { catalogue.language }

  mutating func add(_ expectation: Expectation) {
    let (catalogue, language) = (catalogue, language)
    switch expectation {
    case .verb: statement.verb?.word.en == "help" ? addHelpTopics() : addVerbs()
    case .word(let word, let role): add(word, summary(of: word, role))
    case .clause(let clause): add(clause.word, clause.help[language])
    case .name(let kind): addNames(kind)
    case .skill: addNames(.skill)
    case .cause: addNames(.cause)
    case .place: addPlaces()
    case .spokenLanguage:
      for code in SpokenLanguages.commonFirst {
        collector.add(word: code, SpokenLanguages.name(of: code) ?? catalogue.spokenLanguage)
      }
    case .country: addCountries()
    case .integer(1...5, unit: "level"): addLevels()
    case .date: addDays()
    case .file: addFiles()
    case .comparison:
      for comparison in Comparison.allCases { collector.add(word: comparison.rawValue, "") }
    case .openBrace: collector.add(word: "{", "")
    case .code:
      for explanation in Explanation.families.flatMap(\.explanations) where explanation.severity == .error {
        collector.add(word: explanation.code, explanation.title[language])
      }
    case .newName, .newWord, .integer, .number, .rating, .text, .wordValue, .attribute, .variable,
      .comma, .openParenthesis, .closeParenthesis, .closeBrace, .equals, .statements, .end:
      break
    }
  }

  // MARK: Words

  private mutating func addVerbs() {
    for verb in Verbs.all { add(verb.word, verb.summary[language]) }
  }

  private mutating func addHelpTopics() {
    for entry in HelpEntry.all { add(entry.word, entry.summary[language]) }
  }

  /// The word of the language that is spoken; that of the other where it was begun.
  private mutating func add(_ word: Word, _ summary: String) {
    let catalogue = catalogue
    let (own, other) = catalogue.language == .english ? (word.en, word.fr) : (word.fr, word.en)
    collector.add(word: own, summary)
    if !collector.sought.isEmpty { collector.add(other: other, catalogue.summary(of: word, meaning: summary)) }
  }

  /// What the help says of a word where it stands here.
  private func summary(of word: Word, _ role: WordRole) -> String {
    // Right behind the verb a word chooses what the statement does.
    if statement.parts.count == 1, let form = statement.verb?.forms.first(where: { $0.firstWords.contains(word) }) {
      return form.help[language]
    }
    return switch role {
    case .clause: ClauseHelp.summary(of: word, in: language)
    case .attribute: Attribute.allCases.first { $0.word == word }.map { catalogue.facts(of: $0) } ?? ""
    case .choice, .connector, .kind: ""
    }
  }

  private mutating func addLevels() {
    guard !collector.sought.isQuoted else { return }
    let catalogue = catalogue
    for level in 1...5 where String(level).hasPrefix(collector.sought.text) {
      collector.add(.init(text: String(level), summary: { catalogue.level(level) }))
    }
  }

  private mutating func addDays() {
    guard let today = session.surroundings.today, !collector.sought.isQuoted else { return }
    for (day, summary) in catalogue.days(around: today) where day.description.hasPrefix(collector.sought.text) {
      collector.add(.init(text: day.description, summary: { summary }))
    }
  }

  /// The variables that have a value.
  mutating func addVariables() {
    for (name, value) in session.variables.sorted(by: { $0.key < $1.key }) {
      collector.add(word: "$" + name, value.text)
    }
  }

  // MARK: Names

  /// - Parameter saysKind: whether it has to be told of which kind a name is, because several kinds can stand here.
  private mutating func addNames(_ kind: NameKind, saysKind: Bool = false) {
    let (book, catalogue) = (book, catalogue)
    func candidate(_ name: String, _ facts: @escaping () -> String) -> SuggestionCollector.Candidate {
      .init(text: Source.quoted(name)) { saysKind ? catalogue.facts(facts(), of: kind) : facts() }
    }
    switch kind {
    case .volunteer:
      let first = context.volunteersMeantFirst.map(\.number)
      collector.add(session.names.volunteers, first: first) { number in
        book.volunteers[ID(number: number)].map { row in candidate(row.name) { catalogue.facts(of: row, in: book) } }
      }
    case .association:
      collector.add(session.names.associations) { number in
        book.associations[ID(number: number)].map { row in
          candidate(row.name) { catalogue.facts(of: row, ID(number: number), in: book) }
        }
      }
    case .company:
      collector.add(session.names.companies) { number in
        book.companies[ID(number: number)].map { row in candidate(row.name) { catalogue.facts(of: row, in: book) } }
      }
    case .program:
      collector.add(session.names.programs) { number in
        book.programs[ID(number: number)].map { row in
          candidate(row.name) { catalogue.facts(of: row, ID(number: number), in: book) }
        }
      }
    case .need:
      collector.add(session.names.needs, meaningFirst: context.isNeedMeantFirst) { number in
        book.needs[ID(number: number)].map { row in
          candidate(row.name) { catalogue.facts(of: row, ID(number: number), in: book) }
        }
      }
    case .place: addPlacesOfBook()
    case .skill: addTerms(book.skills.sorted.map { ($0.row.name, $0.row.french, $0.row.aliases) }, kind)
    case .cause: addTerms(book.causes.sorted.map { ($0.row.name, $0.row.french, $0.row.aliases) }, kind)
    case .needOrAssociation: for kind in [NameKind.need, .association] { addNames(kind, saysKind: true) }
    case .any:
      for kind in [NameKind.volunteer, .association, .company, .program, .need] { addNames(kind, saysKind: true) }
    }
  }

  /// Words of the language that is spoken; the others and synonyms where they are what was begun.
  private mutating func addTerms(_ terms: [(name: String, french: String?, aliases: [String])], _ kind: NameKind) {
    let catalogue = catalogue
    let summary = catalogue.summary(of: kind)
    let named = terms.map { term in
      switch language {
      case .english: (name: term.name, other: term.french, aliases: term.aliases)
      case .french: (name: term.french ?? term.name, other: term.french.map { _ in term.name }, aliases: term.aliases)
      }
    }
    for term in named { collector.add(word: term.name, term.other ?? summary) }
    guard !collector.sought.isEmpty else { return }
    for term in named {
      for other in [term.other].compactMap(\.self) + term.aliases {
        collector.add(other: other, catalogue.summary(of: kind, called: term.name))
      }
    }
  }

  // MARK: Places

  private mutating func addPlaces() {
    addPlacesOfBook()
    guard collector.sought.folded.count >= 2 else { return }
    let begun = String(decoding: collector.sought.folded, as: UTF8.self)
    let country = session.surroundings.country
    for town in Gazetteer.builtIn.towns(withPrefix: begun, limit: Self.townLimit, preferring: country) {
      let catalogue = catalogue
      collector.add(
        .init(text: written(town.name)) { catalogue.town(in: town.country, population: town.population) })
    }
  }

  private mutating func addPlacesOfBook() {
    let (book, catalogue, isQuoted) = (book, catalogue, collector.sought.isQuoted)
    collector.add(session.names.places) { number in
      book.places[ID(number: number)].map { row in
        .init(text: Self.written(row.name, isQuoted: isQuoted)) { catalogue.placeInBook }
      }
    }
  }

  /// Countries by their codes, and by a name where that was begun.
  private mutating func addCountries() {
    let countries = Gazetteer.builtIn.countries
    for country in countries { collector.add(word: country.code, country.names.joined(separator: ", ")) }
    guard !collector.sought.isEmpty else { return }
    for country in countries {
      for name in country.names where Parser.isWord(name) { collector.add(other: name, country.code) }
    }
  }

  private static let townLimit = 20

  /// A place needs no quotes where it is one word, and gets them where one was typed.
  private func written(_ name: String) -> String { Self.written(name, isQuoted: collector.sought.isQuoted) }

  private static func written(_ name: String, isQuoted: Bool) -> String {
    !isQuoted && Parser.isWord(name) ? name : Source.quoted(name)
  }
}

/// What the help says of the words that lead clauses, where they mean the same wherever they stand.
private enum ClauseHelp {
  private static let helpOfClause: [Word: Phrase] = {
    var result: [Word: Phrase?] = [:]
    for clause in Verbs.all.flatMap(\.forms).flatMap(\.clauses) {
      // A word whose clauses say different things says nothing by itself.
      result[clause.word] = .some(result[clause.word, default: clause.help] == clause.help ? clause.help : nil)
    }
    return result.compactMapValues(\.self)
  }()

  static func summary(of word: Word, in language: InterfaceLanguage) -> String {
    helpOfClause[word]?[language] ?? ""
  }
}
