extension Span<UInt8> {
  /// Whether two stretches hold the same bytes.
  @inlinable
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (left, right) = (bytes, other.bytes)
    var offset = 0
    while offset + 8 <= count {
      let (word, other) = (
        left.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self),
        right.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      if word != other { return false }
      offset += 8
    }
    return offset == count || ByteHasher.end(of: left, from: offset) == ByteHasher.end(of: right, from: offset)
  }
}
