/// A piece of the grammar with a name of its own, because several places have it or because it holds itself.
public enum GrammarRule: String, Hashable, Sendable, CaseIterable {
  /// What `expect` says of the book.
  case condition, conjunction, negation, assertion, comparison, quantity
  /// What `where` says of the things of a list.
  case filter
  case filterConjunction = "filter-conjunction"
  case filterNegation = "filter-negation"
  case property
  case propertyComparison = "property-comparison"
  case operand
  case query, function, literal, block

  /// How it is written.
  public var shape: Shape {
    switch self {
    case .condition: .series(.rule(.conjunction), Keywords.or)
    case .conjunction: .series(.rule(.negation), Keywords.and)
    case .negation: Self.negation(of: .assertion, in: .negation)
    case .assertion: .choice(Condition.assertions)
    case .comparison:
      .sequence([.rule(.quantity), .value(.comparison), .choice([.rule(.function), .rule(.literal)])])
    case .quantity: .choice([.value(.number), .value(.date), .rule(.function)])
    case .filter: .series(.rule(.filterConjunction), Keywords.or)
    case .filterConjunction: .series(.rule(.filterNegation), Keywords.and)
    case .filterNegation: Self.negation(of: .property, in: .filterNegation)
    case .property: .choice(Condition.properties)
    case .propertyComparison: .sequence([.rule(.operand), .value(.comparison), .rule(.operand)])
    case .operand: .choice([.value(.attribute), .rule(.literal), .rule(.function)])
    case .query: Query.shape
    case .function: .choice(Operand.functions)
    case .literal: .choice([.value(.number), .value(.date), .value(.text), .value(.wordValue)])
    case .block: .sequence([.sign(.openBrace), .value(.statements), .sign(.closeBrace)])
    }
  }

  /// Any number of `not`, and then what it denies.
  private static func negation(of denied: GrammarRule, in rule: GrammarRule) -> Shape {
    .choice([Shape.word(Keywords.not, .connector).then(.rule(rule)), .rule(denied)])
  }
}
