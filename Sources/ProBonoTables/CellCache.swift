/// Remembers what cells came to by their bytes, so that a million rows with sixty towns look up sixty towns.
///
/// It has a fixed size and may forget: a cell that finds its neighbourhood full takes somebody's slot.
public struct CellCache<Value> {
  private struct Slot {
    /// The bytes of the file that hold the key.
    let start: Int
    let count: Int
    let value: Value
  }

  private var slots = [Slot?](repeating: nil, count: Self.size)

  private static var size: Int { 4_096 }
  /// How many slots a key may be in.
  private static var reach: Int { 8 }

  /// A cache that knows nothing. All cells asked for are to be of one file.
  public init() {}

  /// What a cell came to earlier, or comes to now.
  @inlinable
  public mutating func value(of cell: CSVCell, in bytes: [UInt8], orMake make: () -> Value) -> Value {
    if cell.hasDoubledQuotes { return make() }  // its bytes are not its value
    let hash = hash(of: cell, in: bytes)
    if let value = find(cell, hash, in: bytes) { return value }
    let value = make()
    keep(value, of: cell, hash)
    return value
  }

  @usableFromInline
  func find(_ cell: CSVCell, _ hash: Int, in bytes: [UInt8]) -> Value? {
    for offset in 0..<Self.reach {
      guard let slot = slots[(hash + offset) & (Self.size - 1)] else { return nil }
      if slot.count == cell.end - cell.start, isEqual(slot.start, cell.start, slot.count, in: bytes) {
        return slot.value
      }
    }
    return nil
  }

  @usableFromInline
  mutating func keep(_ value: Value, of cell: CSVCell, _ hash: Int) {
    let places = (0..<Self.reach).lazy.map { (hash + $0) & (Self.size - 1) }
    let place = places.first { slots[$0] == nil } ?? hash & (Self.size - 1)
    slots[place] = Slot(start: cell.start, count: cell.end - cell.start, value: value)
  }

  private func isEqual(_ left: Int, _ right: Int, _ count: Int, in bytes: [UInt8]) -> Bool {
    for offset in 0..<count where bytes[left + offset] != bytes[right + offset] { return false }
    return true
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  @usableFromInline
  func hash(of cell: CSVCell, in bytes: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in cell.start..<cell.end {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.size - 1)
  }
}
