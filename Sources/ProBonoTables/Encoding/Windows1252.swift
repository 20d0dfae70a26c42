/// The encoding Windows-1252: Latin-1, but for printable characters in place of most control characters.
///
/// Source: the index `windows-1252` of the Encoding Standard (https://encoding.spec.whatwg.org/index-windows-1252.txt). The
/// five bytes to which it gives control characters, so that no page is refused, are none here: no table holds them on
/// purpose, and French texts in the encoding of older Macintoshes hold some (`è`, `ê`, `ç`, `ù`).
enum Windows1252 {
  /// The characters of the bytes 0x80...0x9F; 0 where a byte has none.
  private static let characters: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000,
    0x017D,
    0x0000, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
    0x0000,
    0x017E, 0x0178,
  ]

  /// A text in UTF-8; nil where one of its bytes has no character.
  static func utf8(of bytes: some Collection<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let character = byte < 0xA0 ? characters[Int(byte) - 0x80] : UInt16(byte)
      guard character != 0, let scalar = Unicode.Scalar(character) else { return nil }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return text
  }
}
