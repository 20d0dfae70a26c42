/// Examples in the words of either language: they are written in English beside the verbs and clauses.
extension Verb.Form {
  /// The examples in the words of a language. Names and values stay as they are.
  public func examples(in language: InterfaceLanguage) -> [String] {
    examples.map { Self.translated($0, to: language) ?? $0 }
  }

  /// The example of one of the form's clauses in the words of a language.
  public func example(of clause: ClauseDescription, in language: InterfaceLanguage) -> String {
    // A clause can be read only behind the beginning of a statement that takes it.
    for beginning in examples.map(Self.withoutClauses) {
      if let translated = Self.translated(clause.example, behind: beginning, to: language) { return translated }
    }
    return clause.example
  }

  /// A text with its verbs and the words of the grammar in a language; nil where it cannot be read to its end.
  private static func translated(
    _ text: String, behind beginning: String = "", to language: InterfaceLanguage
  ) -> String? {
    let source = Source(name: "", text: beginning + text)
    let start = source.bytes.count - text.utf8.count
    var result = ""
    var end = start
    for part in parts(of: source) where part.range.start >= start {
      result += source.text(of: SourceRange(start: end, end: part.range.start))
      result += part.word?[language] ?? source.text(of: part.range)
      end = part.range.end
    }
    let rest = source.text(of: SourceRange(start: end, end: source.bytes.count))
    // Signs and braces are no part of speech.
    return rest.contains(where: { $0.isLetter || $0.isNumber }) ? nil : result + rest
  }

  /// What stands before the first clause.
  private static func withoutClauses(_ example: String) -> String {
    let source = Source(name: "", text: example)
    let clause = parts(of: source).first { if case .word(_, .clause) = $0.role { true } else { false } }
    guard let clause else { return example + " " }
    return source.text(of: SourceRange(start: 0, end: clause.range.start))
  }

  private static func parts(of source: Source) -> [PartOfSpeech] {
    var parser = Parser(source, recordsPartsOfSpeech: true)
    while parser.next() != nil {}
    return parser.partsOfSpeech ?? []
  }
}

extension PartOfSpeech {
  /// The word of the grammar, where it is one.
  fileprivate var word: Word? {
    switch role {
    case .verb(let word), .word(let word, _): word
    case .value, .variable: nil
    }
  }
}
