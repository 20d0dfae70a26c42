import ProBonoText

/// Remembers what cells came to by their bytes, so that a million rows with sixty towns look up sixty towns.
///
/// It may forget: in a file with more values than it keeps it begins anew now and then.
public struct CellCache<Value> {
  @usableFromInline var keys = CellKeys()
  @usableFromInline var values: [Value] = []

  /// A cache that knows nothing.
  public init() {}

  /// What a cell came to.
  @inlinable
  public func value(of cell: CSVCell, in bytes: [UInt8]) -> Value? {
    keys.number(of: cell, in: bytes).map { values[$0] }
  }

  /// Remembers what a cell came to that the cache does not know.
  @inlinable
  public mutating func remember(_ value: Value, of cell: CSVCell, in bytes: [UInt8]) {
    guard CellKeys.canHold(cell) else { return }
    if values.count == CellKeys.limit {
      keys = CellKeys()
      values = []
    }
    keys.append(cell, in: bytes)
    values.append(value)
  }
}

extension CellCache: Sendable where Value: Sendable {}

/// Numbers cells by their bytes, from 0.
@usableFromInline
struct CellKeys: Sendable {
  private var numbers = HashedNumbers()
  /// The bytes of the cells one after the other: near to one another, where the cells themselves lie all over the file.
  private var keys: [UInt8] = []
  /// Where the bytes of each lie in `keys`.
  private var places: [Range<UInt32>] = []
  private let hasher = ByteHasher()

  /// How many cells are kept.
  @usableFromInline static let limit = 1 << 16

  @usableFromInline
  init() {}

  /// Whether a cell can have a number: the bytes of one with doubled quotes are not its value, and long ones hardly come
  /// twice.
  @usableFromInline
  static func canHold(_ cell: CSVCell) -> Bool { !cell.hasDoubledQuotes && cell.end - cell.start <= 256 }

  /// The number of a cell, where it has one.
  @usableFromInline
  func number(of cell: CSVCell, in bytes: [UInt8]) -> Int? {
    guard Self.canHold(cell) else { return nil }
    let key = bytes.span.extracting(cell.start..<cell.end)
    let (keys, places) = (keys.span, places.span)
    return numbers.first(hash: hash(key)) { number in
      let place = places[Int(number)]
      return key.hasSameBytes(as: keys.extracting(Int(place.lowerBound)..<Int(place.upperBound)))
    }.map(Int.init)
  }

  /// Gives the next number to a cell.
  @usableFromInline
  mutating func append(_ cell: CSVCell, in bytes: [UInt8]) {
    numbers.insert(Int32(places.count), hash: hash(bytes.span.extracting(cell.start..<cell.end)))
    let start = UInt32(keys.count)
    keys += bytes[cell.start..<cell.end]
    places.append(start..<UInt32(keys.count))
  }

  private func hash(_ key: Span<UInt8>) -> UInt32 { UInt32(truncatingIfNeeded: hasher.hash(key.bytes)) }
}
