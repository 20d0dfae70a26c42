import ProBonoText

/// A folded word of at most 16 bytes, as two numbers: what the words of the grammar are compared and looked up by, for the
/// parser looks at every word of a text many times. No word of the grammar is longer.
struct WordKey: Equatable, Sendable {
  /// The most bytes of a word that has a key.
  static let limit = 16
  /// The key of what is no word, and of every word that is too long to be one of the grammar.
  static let none = WordKey(low: 0, high: 0)

  /// The first eight bytes and the last, the first of each lowest; zero behind the end.
  private var low: UInt64
  private var high: UInt64

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key of a folded word.
  init(folded word: String) {
    self = .none
    guard word.utf8.count <= Self.limit else { return }
    for (index, byte) in word.utf8.enumerated() { put(byte, at: index) }
  }

  /// The key of a word as it was written, in any case and with any accents.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    self = .none
    var previous: UInt8 = 0
    for (index, byte) in word.enumerated() {
      var folded = byte
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded |= 0x20
      case UInt8(ascii: "-") where previous != byte: break
      case 0x80..., UInt8(ascii: "_"), UInt8(ascii: "-"):
        // What is not folded byte by byte may become shorter.
        self = WordKey(folded: Folding.foldWord(String(decoding: word, as: UTF8.self)))
        return
      default: break
      }
      if index < Self.limit { put(folded, at: index) }
      previous = byte
    }
    if word.count > Self.limit { self = .none }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, at index: Int) {
    if index < 8 {
      low |= UInt64(byte) &<< UInt64(index &* 8)
    } else {
      high |= UInt64(byte) &<< UInt64((index &- 8) &* 8)
    }
  }

  /// All bits of the key in one number, the upper ones well mixed.
  fileprivate var mixed: UInt64 { (low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15 }
}

/// Values by words: a hash table that is filled once and then only looked at, with as little work as can be.
struct WordTable<Value: Sendable>: Sendable {
  /// The keys in their slots, `WordKey.none` in the empty ones; at most half of them are taken.
  private let keys: [WordKey]
  /// The places of the values of those keys.
  private let places: [Int32]
  private let values: [Value]

  /// A table of the values of some words; of two for one word the later counts.
  init(_ entries: some Collection<(key: WordKey, value: Value)>) {
    var size = 8
    while size < 2 * entries.count { size *= 2 }
    var keys = [WordKey](repeating: .none, count: size)
    var places = [Int32](repeating: 0, count: size)
    for (place, entry) in entries.enumerated() where entry.key != .none {
      let slot = Self.slot(of: entry.key, in: keys)
      keys[slot] = entry.key
      places[slot] = Int32(place)
    }
    self.keys = keys
    self.places = places
    values = entries.map(\.value)
  }

  subscript(key: WordKey) -> Value? {
    guard key != .none else { return nil }
    let slot = Self.slot(of: key, in: keys)
    return keys[slot] == key ? values[Int(places[slot])] : nil
  }

  /// Where a key stands, or would stand.
  private static func slot(of key: WordKey, in keys: [WordKey]) -> Int {
    var slot = Int(truncatingIfNeeded: key.mixed &>> 32) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != .none { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
