/// What a text breaks off in, where somebody is still writing it.
public enum UnfinishedEnd: Equatable, Sendable {
  /// A word that begins at this byte; empty where none is begun.
  case word(start: Int)
  /// A name whose quote at this byte is not closed yet, and the name so far.
  case name(start: Int, begun: String)
  /// A comment, in which anything can stand.
  case comment

  /// What a text breaks off in.
  public init(of source: Source) {
    var lexer = Lexer(source)
    var last = lexer.next()
    while case let next = lexer.next(), next.kind != .end { last = next }
    let count = source.bytes.count
    if lexer.endsInComment {
      self = .comment
    } else if let mistake = lexer.diagnostics.last, case SyntaxProblem.unterminatedString = mistake.problem,
      mistake.range.end == count
    {
      let start = mistake.range.start
      let closed = Source(name: "", bytes: source.bytes[start...] + [UInt8(ascii: "\"")])
      let name = closed.stringValue(of: SourceRange(start: 0, end: closed.bytes.count))
      self = .name(start: start, begun: name)
    } else {
      let isBegun = last.range.end == count && (last.kind == .word || last.kind == .variable || last.kind == .invalid)
      self = .word(start: isBegun ? last.range.start : count)
    }
  }
}
