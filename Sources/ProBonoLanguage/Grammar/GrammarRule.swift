/// A piece of the grammar with a name of its own, because several places have it or because it holds itself.
public enum GrammarRule: String, Hashable, Sendable, CaseIterable {
  case condition, conjunction, negation, assertion, comparison, operand, query, block, literal

  /// How it is written.
  public var shape: Shape {
    switch self {
    case .condition: .series(.rule(.conjunction), Keywords.or)
    case .conjunction: .series(.rule(.negation), Keywords.and)
    case .negation: Shape.optional(.word(Keywords.not, .connector)).then(.rule(.assertion))
    case .assertion: .choice(Condition.shapes)
    case .comparison: .sequence([.rule(.operand), .value(.comparison), .rule(.operand)])
    case .operand: .choice(Operand.shapes)
    case .query: Query.shape
    case .block: .sequence([.sign(.openBrace), .value(.statements), .sign(.closeBrace)])
    case .literal: .choice([.value(.number), .value(.date), .value(.text), .value(.wordValue)])
    }
  }
}
