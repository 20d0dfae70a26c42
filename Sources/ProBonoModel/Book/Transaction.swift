/// A book and the changes made to it since the last commit. It is the only owner of its book: changes are applied in
/// place and can be taken back, so that a statement does all of its work or none.
public struct Transaction: Sendable {
  /// The book as it is now.
  public private(set) var book: Book
  /// The changes since the last commit, in order, each with the revision before it.
  private var pending: [(change: Change, revision: Int)] = []

  /// A transaction on a book.
  public init(_ book: consuming Book = Book()) { self.book = book }

  /// How many changes there are since the last commit: a mark to roll back to.
  public var changeCount: Int { pending.count }

  /// Applies a change and remembers it.
  public mutating func apply(_ change: Change) {
    pending.append((change, book.revision))
    book.apply(change)
  }

  /// Takes back the changes since the last commit but the first `kept`. The book has its old revision again.
  public mutating func rollBack(keeping kept: Int = 0) {
    while pending.count > max(kept, 0), let last = pending.popLast() {
      book.revert(last.change, to: last.revision)
    }
  }

  /// Makes the changes so far final, and hands them over for undo and the archive.
  public mutating func commit() -> [Change] {
    let changes = pending.map(\.change)
    pending.removeAll()
    return changes
  }

  /// Adds a row.
  @discardableResult
  public mutating func add<Row: BookRow>(_ row: Row) -> ID<Row> {
    let id = Row.nextID(in: book)
    apply(Row.change(Replacement(id: id, before: nil, after: row)))
    return id
  }

  /// Replaces a row; a row that is the same makes no change.
  public mutating func replace<Row: BookRow>(_ id: ID<Row>, with row: Row) {
    let before = Row.row(id, in: book)
    if before != row { apply(Row.change(Replacement(id: id, before: before, after: row))) }
  }

  /// Takes a row away, where it is there.
  public mutating func remove<Row: BookRow>(_ id: ID<Row>) {
    guard let before = Row.row(id, in: book) else { return }
    apply(Row.change(Replacement(id: id, before: before, after: nil)))
  }
}
