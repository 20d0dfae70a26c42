/// The smallest piece of a statement.
public struct Token: Equatable, Sendable {
  /// What kind of piece it is.
  public enum Kind: Equatable, Sendable {
    /// Letters, digits, `-`, `'`, `.`: a verb, a clause, a skill, a number, a date…
    case word
    /// A quoted name, without its quotes.
    case string
    /// A name in `$`.
    case variable
    /// `,`
    case comma
    /// `(` and `)`
    case openParenthesis, closeParenthesis
    /// `{` and `}`
    case openBrace, closeBrace
    /// `=`, `!=`, `<`, `<=`, `>`, `>=`
    case comparison(Comparison)
    /// The output expected of the statement above, with the two lines `---` around it.
    case output
    /// A `;` or the end of a line that ends a statement.
    case separator
    /// The end of the source.
    case end
    /// Something that was diagnosed already.
    case invalid
  }

  /// What kind of piece it is.
  public let kind: Kind
  /// Where it stands, quotes included.
  public let range: SourceRange
}

/// How two values are compared.
public enum Comparison: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="

  /// Whether `left ⟨comparison⟩ right` holds.
  public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}
