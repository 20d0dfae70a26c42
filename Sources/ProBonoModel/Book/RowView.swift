/// A record where it lies in its table: what is asked of it is read there, and nothing else is copied.
///
/// A record is copied with a count for each of its arrays and strings, which takes longer than to read most of it. A view is
/// valid while the closure runs that it was given to.
@dynamicMemberLookup
public struct RowView<Row> {
  @usableFromInline let row: UnsafePointer<Row>

  @inlinable
  init(_ row: UnsafePointer<Row>) { self.row = row }

  /// What the record holds.
  @inlinable
  public subscript<Value>(dynamicMember path: KeyPath<Row, Value>) -> Value {
    @inline(__always) get { row.pointee[keyPath: path] }
  }

  /// Gives a closure a view of a record that need not be in a table.
  @inlinable
  public static func of<Result>(_ row: Row, _ body: (RowView) -> Result) -> Result {
    withUnsafePointer(to: row) { body(RowView($0)) }
  }
}
