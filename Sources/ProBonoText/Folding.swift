/// The spelling under which a name is found: without case, accents, and the many kinds of blank, dash and apostrophe.
///
/// Folded texts are compared as strings. A text and its canonical equivalents fold alike, and folding twice is folding
/// once. Letters of the Latin, Greek and Cyrillic scripts are reduced to lower-case base letters (`FoldingTable`, made
/// from Unicode's decompositions and case foldings); other scripts keep their letters and marks.
public enum Folding {
  /// The text in lower case, without accents; "œ" is "oe", "æ" "ae", "ß" "ss", "ø" "o"; every dash is "-", every
  /// apostrophe "'", every run of white space one blank, none at the ends; what has no width is gone.
  public static func fold(_ text: String) -> String {
    folded(text, asWord: false)
  }

  /// A word of the taxonomy: as `fold`, with every run of blanks, underscores and dashes as one "-", so that
  /// "graphic design" and "Graphic_Design" are "graphic-design".
  public static func foldWord(_ text: String) -> String {
    // Most words are written as they are folded.
    isFoldedWord(text) ? text : folded(text, asWord: true)
  }

  /// Lends the UTF-8 of what `fold` or `foldWord` gives. It makes no `String`, which costs more than all the rest where
  /// millions of names are looked up.
  @inlinable @inline(__always)
  public static func withFolded<Result>(
    _ text: String, asWord: Bool, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { source in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { target in
        let count = fold(source, into: target, asWord: asWord)
        return body(UnsafeBufferPointer(rebasing: target[..<count]).span)
      }
    }
  }

  /// Whether a text of ASCII is its own folded spelling.
  private static func isFoldedWord(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), underscore, 0...0x20, 0x7F...: return false
      case dash where previous == dash: return false
      default: previous = byte
      }
    }
    return true
  }

  private static func folded(_ text: String, asWord: Bool) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { fold(source, into: $0, asWord: asWord) }
    }
  }

  /// Writes the folded bytes of a text; returns how many there are. No scalar folds to more bytes than it has: the
  /// generator of the table sees to it.
  @usableFromInline
  static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>, asWord: Bool
  ) -> Int {
    var index = foldPlainWords(of: source, into: target)
    while index < source.count, let byte = plainlyFolded(source[index], asWord: asWord) {
      target[index] = byte
      index += 1
    }
    if index == source.count { return index }
    var output = FoldedOutput(target, count: index, blank: asWord ? dash : blank)
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        output.appendASCII(byte)
        index += 1
      } else {
        index = output.appendScalar(of: source, at: index)
      }
    }
    return asWord ? uniteDashes(of: UnsafeMutableBufferPointer(rebasing: target[..<output.count])) : output.count
  }

  /// Folds bytes from the front eight at a time, as long as all of them are letters, digits or signs of ASCII, but for `-`
  /// and `_`; returns how many. Most of the bytes of most names are such.
  private static func foldPlainWords(
    of source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let (from, to) = (UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(target))
    var index = 0
    while index + 8 <= source.count {
      let word = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard let folded = FoldedWord.fold(word) else { break }
      to.storeBytes(of: folded, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    return index
  }

  /// What a byte folds to wherever it stands; nil where that depends on its neighbours.
  @inline(__always)
  private static func plainlyFolded(_ byte: UInt8, asWord: Bool) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case dash, underscore: asWord ? nil : byte
    case 0x21..<0x80: byte
    default: nil
    }
  }

  /// Makes one dash of each run of dashes and underscores; returns how many bytes are left.
  private static func uniteDashes(of bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      let byte = byte == underscore ? dash : byte
      if byte == dash, count > 0, bytes[count - 1] == dash { continue }
      bytes[count] = byte
      count += 1
    }
    return count
  }

  fileprivate static let blank = UInt8(ascii: " ")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let underscore = UInt8(ascii: "_")
}

/// Eight bytes that are folded at once.
private enum FoldedWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highestBits = ones * 0x80

  /// The bytes in lower case; nil where one of them folds otherwise, or might.
  @inline(__always)
  static func fold(_ word: UInt64) -> UInt64? {
    guard word & highestBits == 0, bytes(of: word, from: 0x21) == highestBits,
      bytes(of: word, from: UInt8(ascii: "-")) == bytes(of: word, from: UInt8(ascii: "-") + 1),
      bytes(of: word, from: UInt8(ascii: "_")) == bytes(of: word, from: UInt8(ascii: "_") + 1)
    else { return nil }
    let capitals = bytes(of: word, from: UInt8(ascii: "A")) ^ bytes(of: word, from: UInt8(ascii: "Z") + 1)
    return word | capitals >> 2  // 0x80 becomes 0x20
  }

  /// The highest bit of each byte that is at least `limit`; all bytes are of ASCII.
  @inline(__always)
  private static func bytes(of word: UInt64, from limit: UInt8) -> UInt64 {
    (word &+ ones &* UInt64(0x80 - limit)) & highestBits
  }
}

/// The folded bytes as they grow. A blank is written only before the next visible byte, so that none is at an end.
private struct FoldedOutput {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let blank: UInt8
  private(set) var count: Int
  private var blankIsDue = false

  /// Goes on behind `count` bytes that are folded already.
  init(_ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int, blank: UInt8) {
    self.bytes = bytes
    self.count = count
    self.blank = blank
  }

  @inline(__always)
  mutating func appendASCII(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D: blankIsDue = count > 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    default: append(byte)
    }
  }

  /// Appends what the scalar beyond ASCII at `index` folds to; returns the index after it.
  ///
  /// `source` is the UTF-8 of a `String`, therefore valid.
  mutating func appendScalar(of source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = UInt32(source[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(source[index + offset]) & 0x3F
    }
    if let replacement = FoldingTable.replacement(of: scalar) {
      for byte in replacement {
        if byte == Folding.blank {
          blankIsDue = count > 0
        } else {
          append(byte)
        }
      }
    } else {
      for offset in 0..<length { append(source[index + offset]) }
    }
    return index + length
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if blankIsDue {
      bytes[count] = blank
      count += 1
      blankIsDue = false
    }
    bytes[count] = byte
    count += 1
  }
}

extension FoldingTable {
  /// The bytes that a scalar folds to; nil where it stays as it is.
  fileprivate static func replacement(of scalar: UInt32) -> UnsafeBufferPointer<UInt8>? {
    if 0xE0000...0xE0FFF ~= scalar {  // tags and variation selectors, which have no width
      return UnsafeBufferPointer(start: pool.utf8Start, count: 0)
    }
    let page = Int(scalar >> pageBits)
    guard page < pages.count, pages[page] != 0 else { return nil }
    let cell = Int(cells[Int(pages[page]) << Int(pageBits) | Int(scalar) & (1 << Int(pageBits) - 1)])
    guard cell != 0 else { return nil }
    return UnsafeBufferPointer(start: pool.utf8Start + cell >> 4, count: cell & 0xF)
  }
}
