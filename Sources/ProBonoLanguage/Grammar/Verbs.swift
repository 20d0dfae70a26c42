/// All verbs of the language.
public enum Verbs {
  /// Every verb, in the order in which help lists them.
  public static let all: [Verb] = VerbGroup.allCases.flatMap(\.verbs)

  /// The verb of a word in either language.
  public static func named(_ text: String) -> Verb? { named(WordKey(folded: text)) }

  /// The same of the key of a word.
  static func named(_ word: WordKey) -> Verb? { byWord[word] }

  /// Reads one statement: a verb and what it takes.
  static func read(_ parser: inout Parser) throws(SyntaxFailure) -> Statement.Node {
    parser.note(.verb)
    guard parser.isAtWord else { throw parser.unexpected() }
    guard let verb = byWord[parser.word] else {
      if let instead = ForeignVerbs.instead[parser.foldedWord] {
        var failure = parser.failure(.foreignVerb(parser.text, instead: instead))
        failure.diagnostic?.suggestion = nil
        throw failure
      }
      guard !continuesStatement(parser.word) else {
        // The word is right, its place is not: a verb that looks like it would mislead.
        var failure = parser.failure(.clauseWithoutStatement(parser.text))
        failure.diagnostic?.suggestion = nil
        throw failure
      }
      throw parser.failure(.unknownVerb(parser.text))
    }
    parser.begin(verb)
    return try verb.read(&parser)
  }

  /// Whether a line that begins with this folded word goes on with the statement above. Verbs never do.
  static func continuesStatement(_ folded: String) -> Bool { continuesStatement(WordKey(folded: folded)) }

  /// The same of the key of a word.
  static func continuesStatement(_ word: WordKey) -> Bool {
    // Most lines begin with a verb, and the words of clauses are known only once the forms of all verbs are made.
    byWord[word] == nil && continuing[word] != nil
  }

  /// The words that lead a clause or join its parts.
  static let continuingWords: [Word] = all.flatMap(\.forms).flatMap(\.clauses).map(\.word) + Keywords.continuing

  private static let continuing = WordTable(
    continuingWords.flatMap(\.keys).map { (key: $0, value: ()) })

  private static let byWord = WordTable(
    all.flatMap { verb in verb.word.keys.map { (key: $0, value: verb) } })

  /// The words of the clauses whose value `no WORD` takes away.
  static let clearable = WordTable(
    all.flatMap(\.forms).flatMap(\.clauses).filter(\.canBeCleared).flatMap(\.word.keys).map { (key: $0, value: ()) })
}
