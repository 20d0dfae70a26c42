/// A book and the changes made to it since the last commit. It is the only owner of its book: changes are applied in
/// place and can be taken back, so that a statement does all of its work or none.
public struct Transaction: Sendable {
  /// The book as it is now.
  public private(set) var book: Book
  /// The changes since the last commit, in order.
  private var pending: [Change] = []
  /// The revision before each of them.
  private var revisions: [Int] = []

  /// A transaction on a book.
  public init(_ book: consuming Book = Book()) { self.book = book }

  /// How many changes there are since the last commit: a mark to roll back to.
  public var changeCount: Int { pending.count }

  /// Applies a change and remembers it.
  public mutating func apply(_ change: Change) {
    pending.append(change)
    revisions.append(book.revision)
    book.apply(change)
  }

  /// Takes back the changes since the last commit but the first `kept`. The book has its old revision again.
  public mutating func rollBack(keeping kept: Int = 0) {
    while pending.count > max(kept, 0), let change = pending.popLast(), let revision = revisions.popLast() {
      book.revert(change, to: revision)
    }
  }

  /// Makes the changes so far final, and hands them over for undo and the archive.
  public mutating func commit() -> [Change] {
    defer {
      pending = []
      revisions = []
    }
    return pending
  }

  /// Sets the weights of all scores; the same weights make no change.
  public mutating func set(_ policy: Policy) {
    if policy != book.policy { apply(.policy(before: book.policy, after: policy)) }
  }

  /// Adds a row.
  @discardableResult
  public mutating func add<Row: BookRow>(_ row: Row) -> ID<Row> {
    let id = Row.nextID(in: book)
    apply(Row.change(Replacement(id: id, adding: row)))
    return id
  }

  /// Replaces a row; a row that is the same makes no change.
  public mutating func replace<Row: BookRow>(_ id: ID<Row>, with row: Row) {
    guard let before = Row.row(id, in: book) else { return apply(Row.change(Replacement(id: id, adding: row))) }
    if before != row { apply(Row.change(Replacement(id: id, replacing: before, by: row))) }
  }

  /// Takes a row away, where it is there.
  public mutating func remove<Row: BookRow>(_ id: ID<Row>) {
    guard let before = Row.row(id, in: book) else { return }
    apply(Row.change(Replacement(id: id, removing: before)))
  }
}
