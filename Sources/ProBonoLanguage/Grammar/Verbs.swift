/// All verbs of the language.
public enum Verbs {
  /// Every verb, in the order in which help lists them.
  public static let all: [Verb] = VerbGroup.allCases.flatMap(\.verbs)

  /// The verb of a word in either language.
  public static func named(_ text: String) -> Verb? { byWord[text] }

  /// Reads one statement: a verb and what it takes.
  static func read(_ parser: inout Parser) throws(SyntaxFailure) -> Statement.Node {
    parser.note(.verb)
    guard parser.isAtWord else { throw parser.unexpected() }
    guard let verb = byWord[parser.foldedWord] else {
      if let instead = ForeignVerbs.instead[parser.foldedWord] {
        var failure = parser.failure(.foreignVerb(parser.text, instead: instead))
        failure.diagnostic?.suggestion = nil
        throw failure
      }
      guard !continuesStatement(parser.foldedWord) else {
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
  static func continuesStatement(_ folded: String) -> Bool { continuing.contains(folded) }

  /// The folded words that lead a clause or join its parts.
  static let continuing: Set<String> = {
    var words: Set<String> = []
    let clauses = all.flatMap(\.forms).flatMap(\.clauses).map(\.word) + Keywords.continuing
    for word in clauses { words.formUnion(word.foldedForms) }
    return words
  }()

  private static let byWord: [String: Verb] = {
    var result: [String: Verb] = [:]
    for verb in all {
      for form in verb.word.foldedForms { result[form] = verb }
    }
    return result
  }()
}
