/// Hashes bytes for tables that live in memory only: a few nanoseconds a name, where hashing a `String` takes forty.
///
/// Eight bytes at a time are multiplied, and the halves of the product mixed (the step of Wang Yi's wyhash). Every run has
/// a seed of its own, so that nobody can write a file all of whose names collide; no result may depend on a hash.
public struct ByteHasher: Sendable {
  @usableFromInline let seed: UInt64

  /// A hasher with the seed of this run.
  public init() { seed = UInt64(truncatingIfNeeded: 0.hashValue) }

  /// The hash of some bytes; all of its bits are equally good.
  @inlinable
  public func hash(_ bytes: RawSpan) -> UInt64 {
    let count = bytes.byteCount
    var hash = seed ^ UInt64(count) &* 0x9e37_79b9_7f4a_7c15
    var offset = 0
    while offset + 8 <= count {
      hash = Self.mix(hash ^ bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return offset == count && count > 0 ? hash : Self.mix(hash ^ Self.end(of: bytes, from: offset))
  }

  /// The last bytes, fewer than eight. Some of them may be in it twice; equal bytes give equal words all the same.
  @inlinable
  static func end(of bytes: RawSpan, from offset: Int) -> UInt64 {
    let count = bytes.byteCount
    if count >= 8 { return bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
    if count >= 4 {
      let first = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = bytes.unsafeLoadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    var word: UInt64 = 0
    for offset in offset..<count {
      word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
    }
    return word
  }

  @inlinable
  static func mix(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return high ^ low
  }
}
