/// Usage lines: shapes as people read them.
extension Shape {
  /// How it is written, in a language: `"VOLUNTEER" for "NEED" [seat N]`. Clauses are not part of it.
  public func usage(in language: InterfaceLanguage) -> String {
    switch self {
    case .word(let word, _): return word[language]
    case .value(let value): return value.placeholder(in: language)
    case .sign(let sign): return sign.rawValue
    case .sequence(let parts): return Self.joined(parts.map { $0.usage(in: language) })
    case .choice(let options): return options.map { $0.usage(in: language) }.joined(separator: "|")
    case .optional(.sequence(let parts)):
      return "[\(Self.joined(parts.map { $0.usage(in: language) }))]"
    case .optional(let inner): return "[\(inner.usage(in: language))]"
    case .list(let item): return item.usage(in: language) + ", …"
    case .series(let item, let word): return "\(item.usage(in: language)) [\(word[language]) …]"
    case .clauses, .changes: return ""
    case .rule(let rule): return rule.placeholder(in: language)
    }
  }

  /// Pieces with a blank between them, but none inside brackets and before commas. Clauses, which are told apart, leave `…`
  /// in brackets.
  private static func joined(_ pieces: [String]) -> String {
    var line = ""
    for piece in pieces where !piece.isEmpty {
      if piece == ")", line.hasSuffix("(") { line += "…" }
      let touches = line.isEmpty || line.hasSuffix("(") || piece == ")" || piece == ","
      line += touches ? piece : " " + piece
    }
    return line
  }
}

extension Verb.Form {
  /// How it is written, its verb included and its clauses aside: `add volunteer "NAME"`.
  public func usage(of verb: Word, in language: InterfaceLanguage) -> String {
    let rest = shape.usage(in: language)
    return rest.isEmpty ? verb[language] : "\(verb[language]) \(rest)"
  }
}

extension ClauseDescription {
  /// How its value is shown in usage lines: `N`, `DATE`, `SKILL [LEVEL], …`; empty where it has none.
  public func placeholder(in language: InterfaceLanguage) -> String { shape.usage(in: language) }
}

extension Expectation {
  /// How what could stand here is written, in a language: `hours N`, `"VOLUNTEER"`; nothing for the end.
  public func usage(in language: InterfaceLanguage) -> String {
    guard case .clause(let clause) = self else { return placeholder(in: language) }
    let value = clause.shape.usage(in: language)
    return value.isEmpty ? clause.word[language] : "\(clause.word[language]) \(value)"
  }

  /// What stands for the value in usage lines: `N`, `DATE`, `"VOLUNTEER"`.
  func placeholder(in language: InterfaceLanguage) -> String { placeholderPhrase[language] }

  private var placeholderPhrase: Phrase {
    switch self {
    case .verb: Phrase("VERB", fr: "VERBE")
    case .word(let word, _): Phrase(word.en, fr: word.fr)
    case .clause(let clause): Phrase(clause.word.en, fr: clause.word.fr)
    case .name(let kind): kind.placeholder
    case .newName: Phrase("\"NAME\"", fr: "\"NOM\"")
    case .newWord: Phrase("NAME", fr: "NOM")
    case .skill: Phrase("SKILL", fr: "COMPÉTENCE")
    case .cause: Phrase("CAUSE", fr: "CAUSE")
    case .place: Phrase("PLACE", fr: "LIEU")
    case .spokenLanguage: Phrase("LANGUAGE", fr: "LANGUE")
    case .country: Phrase("COUNTRY", fr: "PAYS")
    case .integer(let range, _): range == 1...5 ? Phrase("LEVEL", fr: "NIVEAU") : Phrase("N", fr: "N")
    case .number: Phrase("NUMBER", fr: "NOMBRE")
    case .rating: Phrase("0…5", fr: "0…5")
    case .date: Phrase("DATE", fr: "DATE")
    case .text: Phrase("\"TEXT\"", fr: "\"TEXTE\"")
    case .file: Phrase("\"FILE\"", fr: "\"FICHIER\"")
    case .attribute: Phrase("ATTRIBUTE", fr: "ATTRIBUT")
    case .wordValue: Phrase("WORD", fr: "MOT")
    case .variable: Phrase("NAME", fr: "NOM")
    case .code: Phrase("CODE", fr: "CODE")
    case .statements: Phrase("…", fr: "…")
    case .comparison: Phrase("=|!=|<|<=|>|>=", fr: "=|!=|<|<=|>|>=")
    case .comma: Phrase(",", fr: ",")
    case .openParenthesis: Phrase("(", fr: "(")
    case .closeParenthesis: Phrase(")", fr: ")")
    case .openBrace: Phrase("{", fr: "{")
    case .closeBrace: Phrase("}", fr: "}")
    case .equals: Phrase("=", fr: "=")
    case .end: Phrase("", fr: "")
    }
  }
}

extension NameKind {
  fileprivate var placeholder: Phrase {
    switch self {
    case .volunteer: Phrase("\"VOLUNTEER\"", fr: "\"BÉNÉVOLE\"")
    case .association: Phrase("\"ASSOCIATION\"", fr: "\"ASSOCIATION\"")
    case .company: Phrase("\"COMPANY\"", fr: "\"ENTREPRISE\"")
    case .program: Phrase("\"PROGRAM\"", fr: "\"PROGRAMME\"")
    case .need: Phrase("\"NEED\"", fr: "\"BESOIN\"")
    case .skill: Phrase("SKILL", fr: "COMPÉTENCE")
    case .cause: Phrase("CAUSE", fr: "CAUSE")
    case .place: Phrase("\"PLACE\"", fr: "\"LIEU\"")
    case .needOrAssociation: Phrase("\"NEED\"|\"ASSOCIATION\"", fr: "\"BESOIN\"|\"ASSOCIATION\"")
    case .any: Phrase("\"NAME\"", fr: "\"NOM\"")
    }
  }
}

extension GrammarRule {
  /// What stands for it in usage lines.
  func placeholder(in language: InterfaceLanguage) -> String {
    switch self {
    case .block: shape.usage(in: language)
    case .filter: GrammarRule.condition.placeholder(in: language)
    case .literal: Phrase("VALUE", fr: "VALEUR")[language]
    case .function: "count(…)|sum(…)|score(…)"
    default: rawValue.uppercased()
    }
  }
}
