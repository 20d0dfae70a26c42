/// Colours the text while it is typed. Asked whenever text or cursor change, so it must be quick.
public protocol Highlighter {
  /// The spans that look other than plain; where they overlap, the later one counts.
  ///
  /// - Parameter cursor: a UTF-8 offset in `text`: the sign there may be shown with the one that it belongs to, and what
  ///   is being written there be left alone. Nil for the picture that stays once the input is finished.
  func highlight(_ text: String, at cursor: Int?) -> [StyledSpan]
}
