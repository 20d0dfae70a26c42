/// Colours the text while it is typed. Asked whenever the text changes, so it must be quick.
public protocol Highlighter {
  /// The spans that look other than plain; where they overlap, the later one counts.
  func highlight(_ text: String) -> [StyledSpan]
}
