/// A change of the text that would put a mistake right.
public struct Correction: Hashable, Sendable {
  /// The characters to be replaced; empty where something has to be put in between two.
  public var range: SourceRange
  /// What is to be written instead; empty where the range is to go. A name may come without its quotes where the range
  /// has some.
  public var replacement: String
  /// Whether it cannot be wrong, so that it can be made without asking anybody; otherwise it is a guess.
  public var isCertain: Bool

  /// A correction, a guess unless said otherwise.
  public init(range: SourceRange, replacement: String, isCertain: Bool = false) {
    self.range = range
    self.replacement = replacement
    self.isCertain = isCertain
  }

  /// The correction as it is written: in quotes, with `"` and `\` escaped, where what it replaces in the source is.
  public func written(in source: Source) -> Correction {
    let isQuoted =
      range.start < range.end && source.bytes.indices.contains(range.start)
      && source.bytes[range.start] == UInt8(ascii: "\"")
    guard isQuoted, !replacement.isEmpty, !replacement.hasPrefix("\"") else { return self }
    return Correction(range: range, replacement: Source.quoted(replacement), isCertain: isCertain)
  }

  /// The text with the replacement made; the range is cut to the text.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    let start = min(max(range.start, 0), bytes.count)
    let end = min(max(range.end, start), bytes.count)
    return bytes[..<start] + Array(replacement.utf8) + bytes[end...]
  }
}
