/// A spoken language, by the two letters of its ISO 639-1 code.
public struct LanguageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let letters: UInt16

  /// A code of two small letters, `fr`; nil for anything else.
  public init?(_ code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count == 2, bytes.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else { return nil }
    letters = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }

  /// From 0 to less than `numberCount`: one for each code that there can be.
  public var number: Int {
    let first = Int(UInt8(ascii: "a"))
    return (Int(letters >> 8) - first) * 26 + Int(letters & 0xFF) - first
  }

  /// How many codes there can be.
  public static let numberCount = 26 * 26

  public var description: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self)
  }

  public static func < (left: LanguageCode, right: LanguageCode) -> Bool { left.letters < right.letters }
}
