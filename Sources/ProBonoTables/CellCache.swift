/// Remembers what cells came to by their bytes, so that a million rows with sixty towns look up sixty towns.
///
/// It has a fixed size and may forget: a cell that finds its neighbourhood full takes somebody's slot.
public struct CellCache<Value> {
  @usableFromInline var slots = CellSlots()
  @usableFromInline var values = [Value?](repeating: nil, count: CellSlots.count)

  /// A cache that knows nothing. All cells asked for are to be of one file.
  public init() {}

  /// What a cell came to.
  @inlinable
  public func value(of cell: CSVCell, in bytes: [UInt8]) -> Value? {
    slots.slot(of: cell, in: bytes).flatMap { values[$0] }
  }

  /// Remembers what a cell came to.
  @inlinable
  public mutating func remember(_ value: Value, of cell: CSVCell, in bytes: [UInt8]) {
    if let slot = slots.take(for: cell, in: bytes) { values[slot] = value }
  }
}

/// Which slot of a cache belongs to the bytes of which cell: a hash table with linear probing.
@usableFromInline
struct CellSlots {
  /// The bytes of the file that hold the key of each slot; -1 where it is free.
  private var starts = [Int](repeating: -1, count: Self.count)
  private var lengths = [Int](repeating: 0, count: Self.count)

  @usableFromInline static let count = 4_096
  /// How many slots a key may be in.
  private static let reach = 8

  @usableFromInline
  init() {}

  /// The slot of a cell, where it has one.
  @usableFromInline
  func slot(of cell: CSVCell, in bytes: [UInt8]) -> Int? {
    if cell.hasDoubledQuotes { return nil }  // its bytes are not its value
    let length = cell.end - cell.start
    let home = Self.home(of: cell, in: bytes)
    for offset in 0..<Self.reach {
      let slot = (home + offset) % Self.count
      if starts[slot] < 0 { return nil }
      if lengths[slot] == length, Self.isEqual(starts[slot], cell.start, length, in: bytes) { return slot }
    }
    return nil
  }

  /// Gives a slot to a cell that has none.
  @usableFromInline
  mutating func take(for cell: CSVCell, in bytes: [UInt8]) -> Int? {
    if cell.hasDoubledQuotes { return nil }
    let home = Self.home(of: cell, in: bytes)
    let reachable = (0..<Self.reach).lazy.map { (home + $0) % Self.count }
    let slot = reachable.first { starts[$0] < 0 } ?? home
    starts[slot] = cell.start
    lengths[slot] = cell.end - cell.start
    return slot
  }

  private static func isEqual(_ left: Int, _ right: Int, _ count: Int, in bytes: [UInt8]) -> Bool {
    for offset in 0..<count where bytes[left + offset] != bytes[right + offset] { return false }
    return true
  }

  /// The first slot that a key may be in: FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func home(of cell: CSVCell, in bytes: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in cell.start..<cell.end {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return Int((hash ^ hash >> 32) % UInt64(count))
  }
}
