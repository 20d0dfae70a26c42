import ProBonoText

/// What holds of the bytes of folded names as of the strings they are, of which canonical equivalents are equal.
///
/// Almost all names are of ASCII once they are folded, where bytes and strings are equal, and ordered, alike; what holds
/// another scalar then is equivalent to nothing of ASCII.
enum FoldedName {
  /// Whether two names are equal.
  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    left.hasSameBytes(as: right) || !isASCII(left) && !isASCII(right) && string(left) == string(right)
  }

  /// Whether a name comes before another.
  static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard isASCII(left), isASCII(right) else { return string(left) < string(right) }
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  /// A number that equal names have in common.
  static func hash(_ name: Span<UInt8>, _ hasher: ByteHasher) -> UInt32 {
    isASCII(name)
      ? UInt32(truncatingIfNeeded: hasher.hash(name.bytes)) : UInt32(truncatingIfNeeded: string(name).hashValue)
  }

  /// Whether a name is of ASCII alone.
  static func isASCII(_ name: Span<UInt8>) -> Bool {
    var bits: UInt8 = 0
    for index in name.indices { bits |= name[index] }
    return bits < 0x80
  }

  private static func string(_ name: Span<UInt8>) -> String {
    name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
