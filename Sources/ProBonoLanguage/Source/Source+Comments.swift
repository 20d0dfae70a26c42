extension Source {
  /// The comment that ends a line, its `#` included; nil where the line has none. Strings end on their line, so each line
  /// is looked at alone; that it may stand in the output expected of a statement is not seen.
  public func comment(onLine line: SourceRange) -> SourceRange? {
    let bytes = Array(bytes[line.start..<line.end])
    var lexer = Lexer(Source(name: "", bytes: bytes))
    var end = 0
    while true {
      let token = lexer.next()
      if token.kind == .end { break }
      end = token.range.end
    }
    guard lexer.endsInComment, let start = bytes[end...].firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return SourceRange(start: line.start + start, end: line.end)
  }
}
