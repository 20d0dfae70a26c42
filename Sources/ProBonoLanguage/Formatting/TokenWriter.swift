import ProBonoText

/// Writes single tokens the way the language has them: grammar words in their canonical spelling, names in straight
/// quotes.
struct TokenWriter {
  let source: Source
  let translation: Translation?

  /// The token, which was read as `role`, as it is to be written.
  func text(of token: Token, readAs role: PartOfSpeech.Role?) -> String {
    switch token.kind {
    case .comparison(let comparison): return comparison.rawValue
    case .word, .string: break
    default: return source.text(of: token.range)
    }
    switch role {
    case .verb(let word), .word(let word, _): return canonical(word, insteadOf: source.text(of: token.range))
    case .value(.skill): return term(token, of: .skills)
    case .value(.cause): return term(token, of: .causes)
    case .value(.verb): return translated(token, as: Self.topic)
    case .value(.attribute): return translated(token, as: Self.summand)
    default: return asWritten(token)
    }
  }

  // MARK: Words of the grammar

  /// The canonical spelling in the language of the translation, or in that in which the word is written. A synonym, of
  /// which only the folded spelling is known, stays, for it may be of either language.
  private func canonical(_ word: Word, insteadOf written: String) -> String {
    if let translation { return word[translation.language] }
    let lowercased = written.lowercased()
    if lowercased == word.en { return word.en }
    let folded = Folding.foldWord(written)
    if folded == Folding.foldWord(word.fr) { return word.fr }
    return folded == Folding.foldWord(word.en) ? word.en : lowercased
  }

  /// A word of the grammar that was read as a value.
  private func translated(_ token: Token, as meaning: (_ folded: String) -> Word?) -> String {
    guard token.kind == .word, translation != nil else { return asWritten(token) }
    let written = source.text(of: token.range)
    return meaning(Folding.foldWord(written)).map { canonical($0, insteadOf: written) } ?? written
  }

  /// What help is asked about: a verb, else a page, else a clause.
  private static func topic(_ folded: String) -> Word? {
    Verbs.named(folded)?.word ?? HelpPage.named(folded)?.word
      ?? Verbs.all.flatMap(\.forms).flatMap(\.clauses).map(\.word).first { $0.foldedForms.contains(folded) }
  }

  /// What a sum is made of.
  private static func summand(_ folded: String) -> Word? {
    Attribute.allCases.first { $0.type == .number && $0.word.foldedForms.contains(folded) }?.word
  }

  // MARK: Values

  private func term(_ token: Token, of vocabulary: Translation.Vocabulary) -> String {
    let written = token.kind == .string ? source.stringValue(of: token.range) : source.text(of: token.range)
    guard let term = translation?.term(written, vocabulary) else { return asWritten(token) }
    // In quotes it can be taken for nothing else.
    let isPlain = Parser.isWord(term) && !Verbs.continuesStatement(Folding.foldWord(term))
    return isPlain ? term : Self.quoted(term)
  }

  private func asWritten(_ token: Token) -> String {
    guard token.kind == .string else { return source.text(of: token.range) }
    let value = source.stringValue(of: token.range)
    // It would end the name between straight quotes, and nothing can stand for it there.
    return value.unicodeScalars.contains("”") ? source.text(of: token.range) : Self.quoted(value)
  }

  /// A name in straight quotes. A `\` is doubled only where it would not stand for itself.
  private static func quoted(_ name: String) -> String {
    var result = "\""
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\""
      if scalar == "\"" || scalar == "\\" && (next == "\"" || next == "\\") { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
