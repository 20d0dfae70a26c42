import ProBonoText

/// Remembers what cells came to by their bytes, so that a million rows with sixty towns look up sixty towns.
///
/// It may forget: in a file with more values than it keeps it begins anew now and then.
public struct CellCache<Value> {
  @usableFromInline var keys = CellKeys()
  @usableFromInline var values: [Value] = []

  /// A cache that knows nothing. All cells asked for are to be of one file.
  public init() {}

  /// What a cell came to.
  @inlinable
  public func value(of cell: CSVCell, in bytes: [UInt8]) -> Value? {
    keys.number(of: cell, in: bytes).map { values[$0] }
  }

  /// Remembers what a cell came to that the cache does not know.
  @inlinable
  public mutating func remember(_ value: Value, of cell: CSVCell, in bytes: [UInt8]) {
    // The bytes of such a cell are not its value.
    if cell.hasDoubledQuotes { return }
    if values.count == CellKeys.limit {
      keys = CellKeys()
      values = []
    }
    keys.append(cell, in: bytes)
    values.append(value)
  }
}

/// Numbers cells by their bytes, from 0.
@usableFromInline
struct CellKeys {
  private var numbers = HashedNumbers()
  /// Where the bytes of each lie in the file.
  private var places: [Range<Int>] = []
  private let hasher = ByteHasher()

  /// How many cells are kept.
  @usableFromInline static let limit = 1 << 16

  @usableFromInline
  init() {}

  /// The number of a cell, where it has one.
  @usableFromInline
  func number(of cell: CSVCell, in bytes: [UInt8]) -> Int? {
    if cell.hasDoubledQuotes { return nil }
    let bytes = bytes.span
    let key = bytes.extracting(cell.start..<cell.end)
    return numbers.first(hash: hash(key)) { key.hasSameBytes(as: bytes.extracting(places[Int($0)])) }.map(Int.init)
  }

  /// Gives the next number to a cell.
  @usableFromInline
  mutating func append(_ cell: CSVCell, in bytes: [UInt8]) {
    numbers.insert(Int32(places.count), hash: hash(bytes.span.extracting(cell.start..<cell.end)))
    places.append(cell.start..<cell.end)
  }

  private func hash(_ key: Span<UInt8>) -> UInt32 { UInt32(truncatingIfNeeded: hasher.hash(key.bytes)) }
}
