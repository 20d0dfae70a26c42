/// Signs that belong together: brackets, and the quotes around a name.
public enum PairedSigns {
  /// The sign at a byte offset, or else right before it, and the one that it belongs to; nil where neither is one of a
  /// pair. What stands in a name or a comment is no bracket.
  public static func pair(in text: String, at cursor: Int) -> (first: Range<Int>, second: Range<Int>)? {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    var open: [(kind: Token.Kind, range: Range<Int>)] = []
    var before: (Range<Int>, Range<Int>)?
    while case let token = lexer.next(), token.kind != .end {
      let range = token.range.start..<token.range.end
      let pair: (Range<Int>, Range<Int>)
      switch token.kind {
      case .openParenthesis, .openBrace:
        open.append((token.kind, range))
        continue
      case .closeParenthesis, .closeBrace:
        let opening: Token.Kind = token.kind == .closeBrace ? .openBrace : .openParenthesis
        guard open.last?.kind == opening, let first = open.popLast() else { continue }
        pair = (first.range, range)
      case .string: pair = quotes(of: range, in: source.bytes)
      default: continue
      }
      if pair.0.contains(cursor) || pair.1.contains(cursor) { return pair }
      if pair.0.upperBound == cursor || pair.1.upperBound == cursor { before = pair }
    }
    return before
  }

  private static func quotes(of range: Range<Int>, in bytes: [UInt8]) -> (Range<Int>, Range<Int>) {
    let isWithin = { (byte: UInt8) in byte & 0xC0 == 0x80 }
    let openingEnd = bytes[range].dropFirst().firstIndex { !isWithin($0) } ?? range.upperBound
    let closingStart = bytes[range].lastIndex { !isWithin($0) } ?? range.lowerBound
    return (range.lowerBound..<openingEnd, closingStart..<range.upperBound)
  }
}
