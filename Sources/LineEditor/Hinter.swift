/// How the text may go on, in grey after the cursor.
public enum Hint: Hashable, Sendable {
  /// What is proposed to follow; → takes it.
  case proposal(String)
  /// What is said of what may follow. It is cut to the row, and cannot be taken.
  case explanation(String)
}

/// Knows how the text may go on.
public protocol Hinter {
  /// What to show after the text, or nil. Asked only with the cursor at the end of a text that is not empty, whenever
  /// the text changes, so it must be quick.
  func hint(for text: String, history: History) -> Hint?
}

/// Proposes the rest of the latest entry of the history that begins with the text and did not fail.
public struct HistoryHinter: Hinter {
  /// A hinter of the history that the editor has.
  public init() {}

  /// The rest of the latest entry that begins with the text, if there is one.
  public func hint(for text: String, history: History) -> Hint? {
    guard let entry = history.latest(withPrefix: text) else { return nil }
    return .proposal(String(decoding: entry.utf8.dropFirst(text.utf8.count), as: UTF8.self))
  }
}
