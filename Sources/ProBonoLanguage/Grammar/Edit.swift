/// What a statement says of one value of a record: nothing, a new value, or that it shall have none.
public enum Edit<Value> {
  case unchanged
  case set(Spanned<Value>)
  case cleared

  /// The new value, where there is one.
  public var newValue: Spanned<Value>? {
    if case .set(let value) = self { value } else { nil }
  }
}

/// What a statement says of a list of a record.
public struct ListEdit<Item> {
  /// The items that replace all there were (`skills web 4`, or none after `no skills`).
  public var replaced: [Item]?
  /// Items that join it (`add skills web 4`).
  public var added: [Item] = []
  /// Items that leave it (`drop skills web`).
  public var dropped: [Item] = []

  /// Says nothing.
  public init() {}

  /// Whether it says nothing.
  public var saysNothing: Bool { replaced == nil && added.isEmpty && dropped.isEmpty }
}

extension Edit: Sendable where Value: Sendable {}
extension ListEdit: Sendable where Item: Sendable {}
