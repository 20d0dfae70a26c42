/// The links of one kind: found by number, by volunteer and by what they lead to.
public struct LinkTable<Row: Link>: Sendable {
  // Visible to the compiler in other rooms, as in `Table`.
  @usableFromInline private(set) var rows: [Row?] = []
  @usableFromInline private(set) var byVolunteer: [ID<Volunteer>: [ID<Row>]] = [:]
  @usableFromInline private(set) var byTarget: [LinkTarget: [ID<Row>]] = [:]

  /// How many links there are.
  public private(set) var count = 0

  init() {}

  /// The link of a number, where it is still there.
  @inlinable
  public subscript(id: ID<Row>) -> Row? {
    rows.indices.contains(Int(id.number)) ? rows[Int(id.number)] : nil
  }

  /// The number that the next new link will have.
  @inlinable
  public var nextID: ID<Row> { ID(number: Int32(rows.count)) }

  /// All links in the order of their numbers.
  @inlinable
  public var all: some Sequence<(id: ID<Row>, row: Row)> {
    rows.lazy.enumerated().compactMap { number, row in
      row.map { (id: ID<Row>(number: Int32(number)), row: $0) }
    }
  }

  /// The links of a volunteer.
  @inlinable
  public func of(_ volunteer: ID<Volunteer>) -> [(id: ID<Row>, row: Row)] {
    // Most books have few links.
    count == 0 ? [] : entries(byVolunteer[volunteer])
  }

  /// The links that lead to a need or an association.
  @inlinable
  public func to(_ target: LinkTarget) -> [(id: ID<Row>, row: Row)] { count == 0 ? [] : entries(byTarget[target]) }

  /// The links between the two.
  @inlinable
  public func between(_ volunteer: ID<Volunteer>, _ target: LinkTarget) -> [(id: ID<Row>, row: Row)] {
    // Most volunteers have none.
    guard count > 0, let ids = byVolunteer[volunteer], !ids.isEmpty else { return [] }
    return entries(ids).filter { $0.row.target == target }
  }

  /// Puts, replaces or takes away the link of a number.
  /// - Returns: the link that had the number.
  mutating func put(_ row: Row?, at id: ID<Row>) -> Row? {
    let index = Int(id.number)
    while rows.count <= index { rows.append(nil) }
    let old = rows[index]
    if let old {
      byVolunteer[old.volunteer]?.removeAll { $0 == id }
      byTarget[old.target]?.removeAll { $0 == id }
      count -= 1
    }
    rows[index] = row
    if let row {
      byVolunteer[row.volunteer, default: []].insertSorted(id)
      byTarget[row.target, default: []].insertSorted(id)
      count += 1
    }
    return old
  }

  @inlinable
  func entries(_ ids: [ID<Row>]?) -> [(id: ID<Row>, row: Row)] {
    (ids ?? []).compactMap { id in self[id].map { (id: id, row: $0) } }
  }
}

extension Array where Element: Comparable {
  /// Keeps the order whatever is undone and done again. Looks from the end, where a new number belongs.
  fileprivate mutating func insertSorted(_ element: Element) {
    insert(element, at: lastIndex { $0 < element }.map { $0 + 1 } ?? startIndex)
  }
}
