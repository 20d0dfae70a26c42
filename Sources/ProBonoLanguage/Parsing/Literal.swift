/// The value of a variable: one word (a number, a date, a skill…) or one quoted text.
public struct Literal: Hashable, Sendable {
  /// The value as it would be written, a quoted text without its quotes.
  public let text: String
  /// Whether it stands in quotes.
  public let isQuoted: Bool

  /// A word, or a text in quotes.
  public init(_ text: String, isQuoted: Bool) {
    self.text = text
    self.isQuoted = isQuoted
  }

  /// A value as it is written in a statement, quoted or not, such as that of an option `--set name=value`. What can be no
  /// word is taken for a text.
  public init(written text: String) {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    let token = lexer.next()
    if token.kind == .string, token.range.end == source.bytes.count, lexer.diagnostics.isEmpty {
      self.init(source.stringValue(of: token.range), isQuoted: true)
    } else {
      self.init(text, isQuoted: !Parser.isWord(text))
    }
  }
}
