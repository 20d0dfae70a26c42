import ProBonoText

/// How what was typed is found in a name; the better first.
enum MatchQuality: Int, Comparable {
  /// The name begins with it.
  case beginning
  /// A further word of the name begins with it.
  case word
  /// Its letters come in the name in this order, with others between them.
  case letters

  static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rawValue < right.rawValue }

  /// How folded bytes are found at the beginnings of a folded name's words; nil where they are not.
  static func ofWords(_ wanted: [UInt8], in name: some Collection<UInt8>) -> MatchQuality? {
    if name.starts(with: wanted) { return .beginning }
    let bytes = Array(name)
    return WordStarts.offsets(in: bytes[...]).contains { bytes[$0...].starts(with: wanted) } ? .word : nil
  }

  /// How far apart the letters stand in a folded name: the number of bytes from the first to the last, less those wanted;
  /// nil where they do not come in this order.
  static func gaps(of wanted: [UInt8], in name: some Collection<UInt8>) -> Int? {
    guard let first = wanted.first else { return 0 }
    var next = wanted.startIndex
    var (start, distance) = (0, 0)
    for byte in name {
      if byte == wanted[next] {
        if next == wanted.startIndex, byte == first { start = distance }
        next += 1
        if next == wanted.endIndex { return distance + 1 - start - wanted.count }
      }
      distance += 1
    }
    return nil
  }
}

/// Where words begin in folded bytes: at a letter or digit behind what is none.
enum WordStarts {
  static func offsets(in name: ArraySlice<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var isInside = false
    for (offset, byte) in name.enumerated() {
      let isLetter =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
      if isLetter, !isInside { offsets.append(offset) }
      isInside = isLetter
    }
    return offsets
  }
}
