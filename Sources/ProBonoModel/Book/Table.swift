import ProBonoText

/// The records of one kind: found by number, or by any of their names in any spelling.
public struct Table<Row: Record>: Sendable {
  // Visible to the compiler in other rooms, which reads a row some four times faster where it knows what kind it is.
  @usableFromInline var rows: [Row?] = []
  @usableFromInline private(set) var index = NameIndex(ofWords: Self.holdsWords)

  /// How many records there are.
  public private(set) var count = 0

  init() {}

  @usableFromInline static var holdsWords: Bool { Row.self == Skill.self || Row.self == Cause.self }

  /// The record of a number, where it is still there.
  @inlinable public subscript(id: ID<Row>) -> Row? {
    rows.indices.contains(Int(id.number)) ? rows[Int(id.number)] : nil
  }

  /// Gives a closure the record of a number to read, without a copy of it; nil where it is not there.
  @inlinable
  @discardableResult
  public func read<Result>(_ id: ID<Row>, _ body: (RowView<Row>) -> Result) -> Result? {
    guard rows.indices.contains(Int(id.number)) else { return nil }
    return rows.withUnsafeBufferPointer { rows in
      guard let slot = rows.baseAddress?.advanced(by: Int(id.number)), case .some = slot.pointee else { return nil }
      // What an optional holds is where the optional is.
      return body(RowView(UnsafeRawPointer(slot).assumingMemoryBound(to: Row.self)))
    }
  }

  /// The number of the record of that name, whatever its case, accents and spaces.
  @inlinable
  public func id(named name: String) -> ID<Row>? {
    index.number(of: name) { rows.span[Int($0)]?.name ?? "" }.map { ID(number: $0) }
  }

  /// The record of that name, whatever its case, accents and spaces.
  @inlinable
  public func row(named name: String) -> Row? { id(named: name).flatMap { self[$0] } }

  /// The number that the next new record will have.
  @inlinable
  public var nextID: ID<Row> { ID(number: Int32(rows.count)) }

  /// All records in the order of their numbers.
  @inlinable
  public var all: some Sequence<(id: ID<Row>, row: Row)> {
    rows.lazy.enumerated().compactMap { number, row in
      row.map { (id: ID<Row>(number: Int32(number)), row: $0) }
    }
  }

  /// Whether there is a record of a kind.
  @inlinable
  public func contains(where isMeant: (RowView<Row>) -> Bool) -> Bool {
    rows.indices.contains { read(ID(number: Int32($0)), isMeant) == true }
  }

  /// The numbers of all records in the order of their folded names: the order of every output.
  @inlinable
  public var sortedIDs: [ID<Row>] {
    var order = NameOrder(ofWords: Self.holdsWords)
    for number in 0..<Int32(rows.count) {
      read(ID(number: number)) { order.append(number, name: $0.name) }
    }
    return order.numbers.map { ID(number: $0) }
  }

  /// Whether a record comes before another one in the order of their folded names. Both are there.
  public func isOrdered(_ id: ID<Row>, before other: ID<Row>) -> Bool {
    guard let name = self[id]?.name, let otherName = self[other]?.name else { return id < other }
    return Folding.withFolded(name, asWord: Self.holdsWords) { left in
      Folding.withFolded(otherName, asWord: Self.holdsWords) { right in
        FoldedName.precedes(left, right) || id < other && !FoldedName.precedes(right, left)
      }
    }
  }

  /// All records in the order of their folded names.
  @inlinable
  public var sorted: [(id: ID<Row>, row: Row)] {
    sortedIDs.compactMap { id in self[id].map { (id: id, row: $0) } }
  }

  /// The folded name of each record, by number; nil where there is none.
  @inlinable
  public var foldedNames: [String?] {
    (0..<Int32(rows.count)).map { number in
      read(ID(number: number)) { Self.holdsWords ? Folding.foldWord($0.name) : Folding.fold($0.name) }
    }
  }

  /// The folded name of the record of a number; nil where there is none.
  public func foldedName(of number: Int32) -> String? {
    self[ID(number: number)].map { Self.holdsWords ? Folding.foldWord($0.name) : Folding.fold($0.name) }
  }

  /// Every name by which something is found.
  public var names: some Sequence<String> {
    rows.lazy.compactMap { $0 }.flatMap { [$0.name] + $0.otherNames }
  }

  /// Puts, replaces or takes away the record of a number.
  /// - Returns: the record that had the number.
  @discardableResult
  mutating func put(_ row: consuming Row?, at id: ID<Row>) -> Row? {
    let place = Int(id.number)
    var old: Row?
    if place < rows.count {
      swap(&old, &rows[place])
      if let name = old?.name {
        index.remove(id.number, name: name, otherNames: old?.otherNames ?? [])
        count -= 1
      }
    }
    if let name = row?.name {
      index.insert(id.number, name: name, otherNames: row?.otherNames ?? [])
      count += 1
    }
    while rows.count < place { rows.append(nil) }
    if place < rows.count { rows[place] = consume row } else { rows.append(consume row) }
    return old
  }
}

extension Table<Volunteer> {
  /// Adds volunteers, who have one name each, up to the first whose name is taken.
  ///
  /// - Parameters:
  ///   - added: none is nil; nil is left where one was taken from.
  ///   - expected: how many there will be in all, where that can be told: room is made for them at once.
  /// - Returns: how many were added.
  mutating func appendNew(_ added: inout [Volunteer?], expecting expected: Int?) -> Int {
    let first = rows.count
    if let expected, rows.capacity < first + added.count { makeRoom(for: max(expected, first + added.count)) }
    for index in added.indices { rows.append(added[index].take()) }
    let found = index.insertNew(from: Int32(first), count: added.count) { [rows] in rows[Int($0)]?.name ?? "" }
    if found < added.count { rows.removeLast(added.count - found) }
    count += found
    return found
  }

  private mutating func makeRoom(for count: Int) {
    rows.reserveCapacity(count)
    let capacity = rows.capacity
    rows.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      LargePages.use(for: base, byteCount: capacity * MemoryLayout<Volunteer?>.stride)
    }
  }
}
