/// How a piece of a statement is written, as data: what usage lines, the reference and the grammar are made from, and what
/// the parser looks at to choose among alternatives.
public indirect enum Shape: Hashable, Sendable {
  /// A word of the grammar.
  case word(Word, WordRole)
  /// A value that the writer chooses.
  case value(Expectation)
  /// A sign, such as `(`.
  case sign(Sign)
  case sequence([Shape])
  case choice([Shape])
  case optional(Shape)
  /// One or more with commas between them.
  case list(Shape)
  /// One or more with a word between them.
  case series(Shape, Word)
  /// Clauses in any order, each at most once.
  case clauses([ClauseDescription])
  /// The clauses of a `change`, with `add …`, `drop …` and `no …` besides.
  case changes([ClauseDescription])
  /// A piece that has a name of its own in the grammar.
  case rule(GrammarRule)

  /// A sign of the grammar.
  public enum Sign: String, Hashable, Sendable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBrace = "{"
    case closeBrace = "}"
    case comma = ","
    case equals = "="
  }

  /// Nothing at all.
  static let nothing = Shape.sequence([])

  /// Whether there is nothing to it.
  var isNothing: Bool { if case .sequence(let parts) = self { parts.isEmpty } else { false } }

  /// Whether it can be left out.
  public var isOptional: Bool {
    switch self {
    case .word, .value, .sign, .list, .series: false
    case .sequence(let parts): parts.allSatisfy(\.isOptional)
    case .choice(let options): options.contains(where: \.isOptional)
    case .optional: true
    case .clauses(let clauses): !clauses.contains(where: \.isRequired)
    case .changes: true
    case .rule(let rule): rule.shape.isOptional
    }
  }

  /// The words of the grammar with which it can begin.
  var firstWords: [Word] {
    switch self {
    case .word(let word, _): [word]
    case .sequence(let parts): parts.first?.firstWords ?? []
    case .choice(let options): options.flatMap(\.firstWords)
    case .optional(let inner), .list(let inner), .series(let inner, _): inner.firstWords
    case .value, .sign, .clauses, .changes, .rule: []
    }
  }

  /// This and then the other.
  func then(_ other: Shape) -> Shape {
    switch (self, other) {
    case (.sequence(let left), .sequence(let right)): .sequence(left + right)
    case (.sequence(let left), _): .sequence(left + [other])
    case (_, .sequence(let right)): .sequence([self] + right)
    default: .sequence([self, other])
    }
  }
}
