/// A value behind a pointer: what is large and handed on several times is copied as a number would be.
public final class Boxed<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value

  /// A box for a value.
  public init(_ value: consuming Value) { self.value = value }
}
