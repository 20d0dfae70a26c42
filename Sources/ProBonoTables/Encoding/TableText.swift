/// The text of a file in UTF-8, and the encoding in which the file has it.
///
/// The bytes alone tell which encoding that is, in this order:
///
/// 1. A file that begins with the byte-order mark of UTF-16, or with a zero byte beside an ASCII character, as a table
///    without the mark would, is UTF-16.
/// 2. A file of valid UTF-8 is UTF-8.
/// 3. A file in which every byte has a character in Windows-1252, and less is right in UTF-8 than wrong, is Windows-1252.
/// 4. Any other is taken for UTF-8 with wrong bytes in it, which whoever reads its cells finds: a letter or two were
///    damaged, or the encoding is none of these.
struct TableText {
  /// The text in UTF-8. What is no character in the encoding of the file is none here, either.
  let bytes: [UInt8]
  let encoding: TableEncoding
  /// Where the first bytes are that are no UTF-8; the count of the bytes where all are.
  let firstInvalidByte: Int

  /// The text of a file. Where that is UTF-8 it is looked through once, and not copied.
  init(ofFile file: [UInt8]) {
    if let order = UTF16Order(ofFile: file) {
      bytes = order.utf8(of: file)
      encoding = .utf16
      firstInvalidByte = Self.firstInvalidByte(of: bytes, from: 0)
      return
    }
    let invalid = Self.firstInvalidByte(of: file, from: 0)
    if invalid < file.count, Self.isMostlyWrong(file), let text = Windows1252.utf8(of: file) {
      bytes = text
      encoding = .windows1252(sample: Self.sample(of: file))
      firstInvalidByte = text.count
    } else {
      bytes = file
      encoding = .utf8
      firstInvalidByte = invalid
    }
  }

  /// The first byte, from `start` on, that is not valid UTF-8; the count of the bytes where all are.
  static func firstInvalidByte(of bytes: [UInt8], from start: Int) -> Int {
    invalidBytes(of: bytes, from: start)?.lowerBound ?? bytes.count
  }

  /// The first bytes, from `start` on, that are not valid UTF-8.
  private static func invalidBytes(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
    }
  }

  /// Whether fewer characters of several bytes are right in UTF-8 than wrong.
  ///
  /// In a text of one byte a character hardly anything is right by chance: `É»` is, `é` before a letter never.
  private static func isMostlyWrong(_ bytes: [UInt8]) -> Bool {
    var (right, wrong, position) = (0, 0, 0)
    while right + wrong < mostCharactersCompared {
      let invalid = invalidBytes(of: bytes, from: position)
      // One byte of each character of several.
      for index in position..<(invalid?.lowerBound ?? bytes.count) where bytes[index] >= 0xC0 { right += 1 }
      guard let invalid else { break }
      wrong += 1
      position = invalid.upperBound
    }
    return wrong > right
  }

  /// Enough to tell encodings apart.
  private static let mostCharactersCompared = 10_000

  /// The part of a cell around the first character beyond ASCII of a text in Windows-1252; a cell of the first line, which
  /// names the columns, only where no other has one.
  private static func sample(of file: [UInt8]) -> String {
    let endOfFirstLine = file.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? 0
    let isWide = { (byte: UInt8) in byte >= 0x80 }
    guard let place = file[endOfFirstLine...].firstIndex(where: isWide) ?? file.firstIndex(where: isWide) else {
      return ""
    }
    let start = file[..<place].suffix(longestSide).lastIndex(where: endsOfCells.contains).map { $0 + 1 }
    let end = file[place...].prefix(longestSide).firstIndex(where: endsOfCells.contains)
    let cell = file[(start ?? max(0, place - longestSide))..<(end ?? min(file.count, place + longestSide))]
    return Windows1252.utf8(of: cell).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The most characters of a sample on each side of what it shows.
  private static let longestSide = 30
  private static let endsOfCells = Set("\n\r\t\",;|".utf8)
}

/// The order of the two bytes in a file of UTF-16.
private enum UTF16Order {
  case littleEndian, bigEndian

  /// The order in a file; nil where it does not begin like a text in UTF-16.
  init?(ofFile file: [UInt8]) {
    guard file.count >= 2 else { return nil }
    switch (file[0], file[1]) {
    case (0xFF, 0xFE), (0x01..<0x80, 0): self = .littleEndian
    case (0xFE, 0xFF), (0, 0x01..<0x80): self = .bigEndian
    default: return nil
    }
  }

  /// The text of a file in UTF-8, without the byte-order mark. Half a character becomes a byte that is no UTF-8.
  func utf8(of file: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(file.count / 2 + file.count / 16)
    var index = unit(at: 0, of: file) == 0xFEFF ? 2 : 0
    while index + 1 < file.count {
      let first = unit(at: index, of: file)
      index += 2
      if first < 0x80 {
        text.append(UInt8(truncatingIfNeeded: first))
      } else if let scalar = Unicode.Scalar(first) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if UTF16.isLeadSurrogate(first), index + 1 < file.count,
        case let second = unit(at: index, of: file), UTF16.isTrailSurrogate(second)
      {
        index += 2
        let scalar = UTF16.decode(UTF16.EncodedScalar([first, second]))
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        text.append(Self.noCharacter)
      }
    }
    if index < file.count { text.append(Self.noCharacter) }
    return text
  }

  private func unit(at index: Int, of file: [UInt8]) -> UInt16 {
    let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
    return self == .littleEndian ? second << 8 | first : first << 8 | second
  }

  /// A byte that stands nowhere in UTF-8.
  private static let noCharacter: UInt8 = 0xFF
}
