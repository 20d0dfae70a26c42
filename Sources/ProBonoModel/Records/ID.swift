/// The number of a row of a book: small, never used twice in its book, and never shown to anyone.
public struct ID<Row>: Hashable, Comparable, Sendable {
  /// Counts from 0 in the order in which rows were first added.
  public let number: Int32

  /// The number of a row that a table has given out.
  @inlinable public init(number: Int32) { self.number = number }

  public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
}

/// Something of a book that has a name.
public protocol Record: Equatable, Sendable {
  /// The name it is shown by.
  var name: String { get }
  /// Further names by which it is found.
  var otherNames: [String] { get }
}

extension Record {
  public var otherNames: [String] { [] }
}
