/// The whole language in the EBNF notation of the W3C, made from the descriptions that the parser reads by.
///
/// Notation: Extensible Markup Language (XML) 1.0, fifth edition, section 6.
public struct FormalGrammar: Sendable {
  /// One rule of the grammar: a name and what it stands for.
  public struct Production: Sendable {
    /// The name, as other productions refer to it.
    public let name: String
    /// What it stands for; several lines where it has many alternatives.
    public let definition: String
  }

  /// The productions of the statements: first the verbs, then their clauses, then the pieces that several share.
  public let productions: [Production]

  /// The grammar of the language as it is.
  public init() {
    var writer = GrammarWriter()
    let statements = Verbs.all.map(\.productionName) + ["output"]
    var productions = [
      Production(name: "script", definition: "separator* ( statement ( separator+ statement )* separator* )?"),
      Production(name: "statement", definition: GrammarWriter.alternatives(statements)),
    ]
    for verb in Verbs.all {
      productions.append(Production(name: verb.productionName, definition: writer.statement(verb)))
    }
    productions += writer.clauseProductions
    for rule in GrammarRule.allCases {
      productions.append(Production(name: rule.rawValue, definition: writer.definition(of: rule)))
    }
    productions.append(Production(name: "attribute", definition: GrammarWriter.attributes))
    self.productions = productions
  }

  /// The grammar as a file.
  public var text: String {
    let lines = productions.map { production in
      let head = "\(production.name) ::= "
      let lines = production.definition.split(separator: "\n", omittingEmptySubsequences: false)
      return head + lines.joined(separator: "\n  ") + "\n"
    }
    return Self.preface + lines.joined(separator: "\n") + Self.lexicalPart
  }

  private static let preface = """
    /* The language of pb, in the EBNF notation of the W3C (https://www.w3.org/TR/xml/#sec-notation).
       Made from the descriptions of verbs and clauses by scripts/make-docs: change those, not this file.

       Words are read in any case, with or without accents; of each, the first is the English one that is written, the
       second the French one, and any others are read besides. Between two tokens may stand any number of blanks.
       Clauses stand in any order, each at most once. */


    """

  /// How characters make up tokens: what `Lexer` and the readers of values do, in the notation.
  private static let lexicalPart = #"""

    /* Values. A variable stands for any value. */

    text ::= string | variable

    file ::= string | variable

    new-name ::= string | variable

    new-word ::= word | string | variable

    volunteer-name ::= string | variable

    association-name ::= string | variable

    company-name ::= string | variable

    program-name ::= string | variable

    need-name ::= string | variable

    need-or-association-name ::= string | variable

    place-name ::= word | string | variable

    any-name ::= string | variable

    skill ::= word | string | variable

    cause ::= word | string | variable

    place ::= word | string | variable

    spoken-language ::= word | string | variable /* an ISO 639-1 code, or the name of a language */

    country ::= word | string | variable /* ISO 3166-1 alpha-2 */

    topic ::= word | string | variable /* a verb or a clause */

    word-value ::= word

    code ::= word | variable /* of a diagnostic */

    variable-name ::= word - ( [0-9] word-character* )

    whole-number ::= "-"? [0-9]+ | variable

    number ::= "-"? ( [0-9]+ ( "." [0-9]* )? | "." [0-9]+ ) | variable

    rating ::= [0-9]+ ( "." [0-9] )? | variable /* 0 to 5.0 */

    date ::= [0-9] [0-9] [0-9] [0-9] "-" [0-9] [0-9] "-" [0-9] [0-9] | variable /* ISO 8601 */

    equals-sign ::= "=" | "=="

    comparison-sign ::= equals-sign | "!=" | "≠" | "<" | "<=" | "≤" | ">" | ">=" | "≥"

    statements ::= separator* ( statement ( separator+ statement )* separator* )?

    /* Tokens. */

    word ::= word-character+

    word-character ::= letter | [0-9] | "-" | "'" | "." | "_" | "/"

    letter ::= [A-Za-z] | [#x80-#x10FFFF] /* letters, digits, marks, dashes and apostrophes of Unicode */

    variable ::= "$" word-character*

    string ::= '"' ( string-character - ( '"' | "”" ) )* ( '"' | "”" )
      | ( "“" | "”" | "„" ) ( string-character - ( "“" | "”" | '"' ) )* ( "“" | "”" | '"' )
      | "«" ( string-character - "»" )* "»"
      | "»" ( string-character - ( "«" | "»" ) )* ( "«" | "»" )
      | "＂" ( string-character - "＂" )* "＂"

    string-character ::= "\" [^#xA] | [^#x0-#x1F#x7F]

    /* Between tokens. A line goes on with the statement above where it begins with a word that leads a clause or joins
       its parts: no verb does. */

    separator ::= ";" | line-end

    blank ::= " " | #x9 | #xA0 | #x3000 /* and the other blanks of Unicode */
      | "\" line-break | ( "," | "(" ) line-end | line-end /* before a clause */

    line-end ::= comment? line-break

    line-break ::= #xD? #xA

    comment ::= "#" [^#xA]*

    /* What the statement above is expected to print. */

    output ::= "---" line-break ( [^#xA]* line-break )* "---"
    """# + "\n"
}

extension Verb {
  fileprivate var productionName: String { "\(word.en)-statement" }
}

/// Writes shapes in the notation, and collects the clauses that it meets.
private struct GrammarWriter {
  private(set) var clauseProductions: [FormalGrammar.Production] = []
  /// The names of the clauses that have a production, by what they look like.
  private var names: [ClauseShape: String] = [:]

  private struct ClauseShape: Hashable {
    let word: Word
    let shape: Shape
  }

  /// Clauses of one word that take another value than elsewhere are named after the statement too.
  private static let shapesOfWords: [String: Set<ClauseShape>] = {
    var result: [String: Set<ClauseShape>] = [:]
    for clause in Verbs.all.flatMap(\.forms).flatMap(\.clauses) {
      result[clause.word.en, default: []].insert(ClauseShape(word: clause.word, shape: clause.shape))
    }
    return result
  }()

  mutating func statement(_ verb: Verb) -> String {
    let forms = verb.forms.map { pieces(of: $0.shape, within: [verb.word.en, $0.lead?.en].compactMap(\.self)) }
    let word = Self.literal(verb.word)
    if forms.count == 1 { return forms[0].isEmpty ? word : "\(word) \(forms[0])" }
    let rest = forms.filter { !$0.isEmpty }
    let mark = rest.count < forms.count ? "?" : ""
    return "\(word) (\n  \(Self.alternatives(rest))\n)\(mark)"
  }

  mutating func definition(of rule: GrammarRule) -> String {
    guard case .choice(let options) = rule.shape else { return pieces(of: rule.shape, within: [rule.rawValue]) }
    return Self.alternatives(options.map { pieces(of: $0, within: [rule.rawValue]) })
  }

  /// Alternatives, each on a line of its own.
  static func alternatives(_ options: [String]) -> String { options.joined(separator: "\n| ") }

  /// The attributes with the lists whose things have them.
  static var attributes: String {
    alternatives(
      Attribute.allCases.map { attribute in
        "\(literal(attribute.word)) /* of \(attribute.kinds.map(\.word.en).joined(separator: ", ")) */"
      })
  }

  /// A word in all its forms, of which the first is English, the second French.
  private static func literal(_ word: Word) -> String {
    let written = [word.en, word.fr]
    var forms = word.fr == word.en ? [word.en] : written
    for other in word.foldedForms.dropFirst(written.count) where !forms.contains(other) { forms.append(other) }
    let quoted = forms.map { "\"\($0)\"" }
    return quoted.count == 1 ? quoted[0] : "( \(quoted.joined(separator: " | ")) )"
  }

  private mutating func pieces(of shape: Shape, within path: [String]) -> String {
    switch shape {
    case .word(let word, _): return Self.literal(word)
    case .value(let value): return value.production
    case .sign(.equals): return "equals-sign"
    case .sign(let sign): return "\"\(sign.rawValue)\""
    case .sequence(let parts):
      return parts.map { part in
        let text = pieces(of: part, within: path)
        return if case .choice = part { "( \(text) )" } else { text }
      }.filter { !$0.isEmpty }.joined(separator: " ")
    case .choice(let options): return options.map { pieces(of: $0, within: path) }.joined(separator: " | ")
    case .optional(.word(let word, _)): return Self.literal(word) + "?"
    case .optional(.rule(let rule)): return rule.rawValue + "?"
    case .optional(let inner): return "( \(pieces(of: inner, within: path)) )?"
    case .list(let item): return series(of: pieces(of: item, within: path), between: "\",\"")
    case .series(let item, let word): return series(of: pieces(of: item, within: path), between: Self.literal(word))
    case .clauses(let clauses):
      let names = clauses.map { name(of: $0, within: path) }
      return names.count == 1 ? "\(names[0])?" : group(names, named: path, as: "clauses")
    case .changes(let clauses): return changes(clauses, within: path)
    case .rule(let rule): return rule.rawValue
    }
  }

  private func series(of item: String, between separator: String) -> String {
    let item = item.contains(" ") ? "( \(item) )" : item
    return "\(item) ( \(separator) \(item) )*"
  }

  /// A group of clauses, as a production of its own.
  private mutating func group(_ names: [String], named path: [String], as suffix: String) -> String {
    let name = (path + [suffix]).joined(separator: "-")
    clauseProductions.append(FormalGrammar.Production(name: name, definition: "( \(Self.alternatives(names)) )*"))
    return name
  }

  private mutating func changes(_ clauses: [ClauseDescription], within path: [String]) -> String {
    var options = clauses.map { name(of: $0, within: path) }
    for (keyword, shapes) in [(Keywords.add, \ClauseDescription.addedShape), (Keywords.drop, \.droppedShape)] {
      let lists = clauses.compactMap { clause in
        clause[keyPath: shapes].map { "\(Self.literal(clause.word)) \(pieces(of: $0, within: path))" }
      }
      if !lists.isEmpty { options.append("\(Self.literal(keyword)) ( \(lists.joined(separator: " | ")) )") }
    }
    let cleared = clauses.filter(\.canBeCleared).map { Self.literal($0.word) }
    if !cleared.isEmpty { options.append("\(Self.literal(Keywords.no)) ( \(cleared.joined(separator: " | ")) )") }
    return group(options, named: path, as: "clauses")
  }

  /// The name of the production of a clause, which is written where it is met first.
  private mutating func name(of clause: ClauseDescription, within path: [String]) -> String {
    let key = ClauseShape(word: clause.word, shape: clause.shape)
    if let name = names[key] { return name }
    let isOnlyOne = Self.shapesOfWords[clause.word.en]?.count ?? 0 <= 1
    let name = ((isOnlyOne ? [] : path) + [clause.word.en, "clause"]).joined(separator: "-")
    names[key] = name
    let value = pieces(of: clause.shape, within: path)
    let isChoice = if case .choice = clause.shape { true } else { false }
    clauseProductions.append(
      FormalGrammar.Production(
        name: name,
        definition: [Self.literal(clause.word), isChoice ? "( \(value) )" : value].filter { !$0.isEmpty }
          .joined(separator: " ")))
    return name
  }
}

extension Expectation {
  /// The production of the value, with its range where it has one.
  fileprivate var production: String {
    switch self {
    case .name(let kind): kind.production
    case .newName: "new-name"
    case .newWord: "new-word"
    case .skill: "skill"
    case .cause: "cause"
    case .place: "place"
    case .spokenLanguage: "spoken-language"
    case .country: "country"
    case .integer(let range, _): "whole-number /* \(range.lowerBound) to \(range.upperBound) */"
    case .number: "number"
    case .rating: "rating"
    case .date: "date"
    case .text: "text"
    case .file: "file"
    case .attribute: "attribute"
    case .wordValue: "word-value"
    case .variable: "variable-name"
    case .code: "code"
    case .comparison: "comparison-sign"
    case .verb: "topic"
    case .statements: "statements"
    case .word, .clause, .comma, .openParenthesis, .closeParenthesis, .openBrace, .closeBrace, .equals, .end:
      placeholder(in: .english)
    }
  }
}

extension NameKind {
  fileprivate var production: String {
    switch self {
    case .needOrAssociation: "need-or-association-name"
    case .skill, .cause: rawValue
    default: "\(rawValue)-name"
    }
  }
}
