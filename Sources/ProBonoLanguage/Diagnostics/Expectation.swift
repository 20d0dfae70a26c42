/// What the parser would take at a place: the source of the words "expected …" and of completion.
public enum Expectation: Hashable, Sendable {
  /// Any of the verbs.
  case verb
  /// A word of the grammar: a clause, a connector, a kind, a choice.
  indirect case word(Word, role: WordRole)
  /// The word of a clause of this very statement.
  indirect case clause(ClauseDescription)
  /// A quoted name that is in the book.
  case name(NameKind)
  /// A quoted name that is new.
  case newName
  /// A name that is new and may be a word.
  case newWord
  case skill, cause, place, spokenLanguage, country
  case integer(ClosedRange<Int>, unit: String)
  case number
  /// 0 to 5 with at most one decimal.
  case rating
  case date
  /// A quoted text.
  case text
  /// A quoted path.
  case file
  /// A word for something that can be asked of the things of a list.
  case attribute
  /// A word whose meaning depends on what it is compared with.
  case wordValue
  /// The name of a variable, without its `$`.
  case variable
  /// The code of a diagnostic.
  case code
  case comparison, comma, openParenthesis, closeParenthesis, openBrace, closeBrace, equals
  /// The statements of a block.
  case statements
  /// The end of the statement.
  case end
}

/// What a word of the grammar does, for completion and highlighting.
public enum WordRole: Hashable, Sendable {
  case clause, connector, kind, choice, attribute
}

/// Whose name a name is.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case volunteer, association, company, program, need, skill, cause, place
  /// A need or an association.
  case needOrAssociation
  /// Whatever bears that name.
  case any
}
