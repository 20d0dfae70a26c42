/// Decides what Enter does.
public protocol Validator {
  /// Whether the text can be run as it stands; where not, Enter opens a continuation line.
  func isComplete(_ text: String) -> Bool
}
