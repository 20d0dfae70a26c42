/// What stands before the text that is edited.
public struct Prompt: Hashable, Sendable {
  /// Before the first line, its blank at the end included. One line; cut where it would take more than half the width.
  public var primary: String
  /// Before every further line.
  public var continuation: String
  /// How both look.
  public var style: Style

  /// A prompt, bold unless told otherwise.
  public init(primary: String, continuation: String, style: Style = Style(bold: true)) {
    self.primary = primary
    self.continuation = continuation
    self.style = style
  }
}
