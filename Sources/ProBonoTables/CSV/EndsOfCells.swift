/// Finds the bytes that may end a plain cell, separators and line breaks, eight bytes at a time: most of a file is read by
/// it.
struct EndsOfCells: Sendable {
  /// The separator in each byte.
  private let separators: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let lineFeeds = ones * UInt64(UInt8(ascii: "\n"))
  private static let carriageReturns = ones * UInt64(UInt8(ascii: "\r"))

  init(separator: UInt8) { separators = Self.ones * UInt64(separator) }

  /// Which of the eight bytes from `start` on end a cell: the highest bit of each, the first byte lowest. What is behind
  /// the last byte of the file counts as a line break.
  @inline(__always)
  func ends(in bytes: Span<UInt8>, from start: Int) -> UInt64 {
    let word =
      start + 8 <= bytes.count
      ? UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
      : Self.lastWord(of: bytes, from: start)
    return Self.zeroBytes(of: word ^ separators) | Self.zeroBytes(of: word ^ Self.lineFeeds)
      | Self.zeroBytes(of: word ^ Self.carriageReturns)
  }

  private static func lastWord(of bytes: Span<UInt8>, from start: Int) -> UInt64 {
    var word = lineFeeds
    for index in (start..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  /// The highest bit of each byte that is zero: it is the only bit that neither the byte has nor a carry out of its others
  /// sets.
  private static func zeroBytes(of word: UInt64) -> UInt64 { ~((word & lowBits &+ lowBits) | word | lowBits) }
}
