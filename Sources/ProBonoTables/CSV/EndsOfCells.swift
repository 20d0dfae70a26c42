/// Finds the bytes that end a plain cell: separators and line breaks.
///
/// It looks at eight bytes at a time, for most of a file is read by it: a byte of a word is zero where the word less one in
/// each byte borrows from its highest bit. The lowest byte found so is one; those above it may be borrowed from.
struct EndsOfCells: Sendable {
  private let separator: UInt8
  /// The separator in each byte.
  private let separators: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highestBits: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(separator: UInt8) {
    self.separator = separator
    separators = Self.ones * UInt64(separator)
  }

  /// The first such byte from `start` on; the number of bytes where there is none.
  @inline(__always)
  func first(in bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found =
        Self.zeroBytes(of: word ^ separators) | Self.zeroBytes(of: word ^ Self.ones * UInt64(Self.lineFeed))
        | Self.zeroBytes(of: word ^ Self.ones * UInt64(Self.carriageReturn))
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return position
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// The highest bit of each byte that is zero, and perhaps of bytes above the lowest of those.
  private static func zeroBytes(of word: UInt64) -> UInt64 { (word &- ones) & ~word & highestBits }
}
