/// What the parser would take at a place: the source of the words "expected …" and of completion.
public enum Expectation: Hashable, Sendable {
  /// Any of the verbs.
  case verb
  /// A word of the grammar: a clause, a connector, a kind, a choice.
  case word(Word, role: WordRole)
  /// The word of a clause of this very statement.
  case clause(ClauseDescription)
  /// A quoted name that is in the book.
  case name(NameKind)
  /// A quoted name that is new.
  case newName
  case skill, cause, place, spokenLanguage, country
  case integer(ClosedRange<Int>, unit: String)
  case number
  case date
  /// A quoted text.
  case text
  /// A quoted path.
  case file
  case comparison, comma, closeParenthesis
  /// The end of the statement.
  case end
}

/// What a word of the grammar does, for completion and highlighting.
public enum WordRole: Hashable, Sendable {
  case clause, connector, kind, choice, attribute
}

/// Whose name a name is.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case volunteer, association, company, need, skill, cause, place
  /// A need or an association.
  case needOrAssociation
  /// Whatever bears that name.
  case any
}
