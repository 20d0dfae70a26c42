/// Proposes how the text may go on, shown in grey after the cursor; → takes it.
public protocol Hinter {
  /// What would follow the text, or nil. Asked only with the cursor at the end of a text that is not empty, whenever
  /// the text changes, so it must be quick.
  ///
  /// - Parameter cursor: a UTF-8 offset in `text`.
  func hint(for text: String, at cursor: Int, history: History) -> String?
}

/// Proposes the rest of the latest entry of the history that begins with the text.
public struct HistoryHinter: Hinter {
  /// A hinter of the history that the editor has.
  public init() {}

  /// The rest of the latest entry that begins with the text, if there is one.
  public func hint(for text: String, at cursor: Int, history: History) -> String? {
    guard let entry = history.latest(withPrefix: text) else { return nil }
    return String(entry.utf8.dropFirst(text.utf8.count))
  }
}
