import ProBonoText

/// Says of each piece of a text what it is, for whoever colours it. It reads tokens only, so it is quick and never fails.
public enum SyntaxHighlighting {
  /// What a piece of text is.
  public enum Kind: Sendable {
    case verb, clause, name, number, comment
    /// Something that cannot be read.
    case mistake
  }

  /// A piece of text.
  public struct Span: Equatable, Sendable {
    /// Bytes of UTF-8.
    public let range: Range<Int>
    public let kind: Kind
  }

  /// The pieces that are worth a colour, in order.
  public static func spans(of text: String) -> [Span] {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    var spans: [Span] = []
    var beginsStatement = true
    var afterValue = false
    var end = 0
    while true {
      let token = lexer.next()
      addComments(in: end..<token.range.start, of: source, to: &spans)
      end = token.range.end
      let range = token.range.start..<token.range.end
      switch token.kind {
      case .end: return spans
      case .separator:
        addComments(in: range, of: source, to: &spans)
        beginsStatement = true
        continue
      case .word:
        let word = Folding.foldWord(source.text(of: token.range))
        if beginsStatement {
          spans.append(Span(range: range, kind: Verbs.named(word) == nil ? .mistake : .verb))
        } else if word.utf8.first?.isDigit == true {
          spans.append(Span(range: range, kind: .number))
        } else if afterValue, Verbs.continuesStatement(word) {
          spans.append(Span(range: range, kind: .clause))
        }
        // After a clause word or a comma stands a value, whatever its word.
        afterValue = beginsStatement || !(spans.last.map { $0.range == range && $0.kind == .clause } ?? false)
      case .string:
        spans.append(Span(range: range, kind: .name))
        afterValue = true
      case .invalid:
        spans.append(Span(range: range, kind: .mistake))
        afterValue = true
      case .openBrace, .closeBrace:
        beginsStatement = true
        continue
      case .comma: afterValue = false
      default: afterValue = true
      }
      beginsStatement = false
    }
  }

  /// Comments are no tokens: they lie between them.
  private static func addComments(in gap: Range<Int>, of source: Source, to spans: inout [Span]) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard source.bytes[index] == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      let start = index
      while index < gap.upperBound, source.bytes[index] != UInt8(ascii: "\n") { index += 1 }
      spans.append(Span(range: start..<index, kind: .comment))
    }
  }
}
