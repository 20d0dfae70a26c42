/// A book and the changes made to it since the last commit. It is the only owner of its book: changes are applied in
/// place and can be taken back, so that a statement does all of its work or none.
public struct Transaction: Sendable {
  /// The book as it is now.
  public private(set) var book: Book
  /// The changes that take back those made since the last commit, in the order in which those were made.
  private var inverses: [Change] = []
  /// The revision before each of those made.
  private var revisions: [Int] = []

  /// A transaction on a book.
  public init(_ book: consuming Book = Book()) { self.book = book }

  /// How many changes there are since the last commit: a mark to roll back to.
  public var changeCount: Int { inverses.count }

  /// Takes back the changes since the last commit but the first `kept`. The book has its old revision again.
  public mutating func rollBack(keeping kept: Int = 0) {
    while inverses.count > max(kept, 0), let inverse = inverses.popLast(), let revision = revisions.popLast() {
      book.revert(by: inverse, to: revision)
    }
  }

  /// Makes the changes so far final.
  /// - Returns: what `takeBack` takes them back by, also in a later transaction.
  public mutating func commit() -> [Change] {
    defer {
      inverses = []
      revisions = []
    }
    return inverses
  }

  /// Takes back what an earlier commit made final, provided that nothing has been changed since. This itself is changes,
  /// which can be taken back in their turn.
  public mutating func takeBack(_ inverses: [Change]) {
    for inverse in inverses.reversed() {
      let revision = book.revision
      remember(book.apply(inverse), since: revision)
    }
  }

  /// Sets the weights of all scores; the same weights make no change.
  public mutating func set(_ policy: Policy) {
    guard policy != book.policy else { return }
    let revision = book.revision
    remember(book.set(policy), since: revision)
  }

  /// Adds a row.
  @discardableResult
  public mutating func add<Row: BookRow>(_ row: consuming Row) -> ID<Row> { insert(row) }

  /// Adds a volunteer: as any row, but compiled for volunteers alone, of whom there can be millions. From other rooms that
  /// is several times as fast.
  @discardableResult
  public mutating func add(_ volunteer: consuming Volunteer) -> ID<Volunteer> { insert(volunteer) }

  /// Adds a need: as any row, but compiled for needs alone.
  @discardableResult
  public mutating func add(_ need: consuming Need) -> ID<Need> { insert(need) }

  /// Adds an association: as any row, but compiled for associations alone.
  @discardableResult
  public mutating func add(_ association: consuming Association) -> ID<Association> { insert(association) }

  /// Adds volunteers up to the first whose name is taken: many at once take a fraction of the time.
  ///
  /// - Parameters:
  ///   - volunteers: none is nil; they are taken from there.
  ///   - expected: how many volunteers the book will have in all, where that can be told.
  /// - Returns: whether all were added.
  public mutating func add(_ volunteers: inout [Volunteer?], expecting expected: Int? = nil) -> Bool {
    var revision = book.revision
    let first = book.volunteers.nextID.number
    let count = book.append(&volunteers, expecting: expected.map { min($0, Self.mostExpected) })
    for offset in 0..<count {
      remember(.volunteer(Replacement(ID(number: first + Int32(offset)), by: nil)), since: revision)
      revision = book.revision - count + offset + 1
    }
    return count == volunteers.count
  }

  /// The most rows for which room is made before they come.
  private static let mostExpected = 1 << 22

  /// Replaces a row; a row that is the same makes no change.
  public mutating func replace<Row: BookRow>(_ id: ID<Row>, with row: Row) {
    if Row.row(id, in: book) != row { put(row, at: id) }
  }

  /// Takes a row away, where it is there.
  public mutating func remove<Row: BookRow>(_ id: ID<Row>) {
    if Row.row(id, in: book) != nil { put(nil, at: id) }
  }

  private mutating func insert<Row: BookRow>(_ row: consuming Row) -> ID<Row> {
    let id = Row.nextID(in: book)
    put(row, at: id)
    return id
  }

  private mutating func put<Row: BookRow>(_ row: consuming Row?, at id: ID<Row>) {
    let revision = book.revision
    remember(book.put(row, at: id), since: revision)
  }

  private mutating func remember(_ inverse: Change, since revision: Int) {
    inverses.append(inverse)
    revisions.append(revision)
  }
}
