/// The states a line went through, to go back to and forth again.
///
/// Letters typed in a row are one step, up to the end of the word.
struct UndoStack {
  private var past: [EditBuffer] = []
  private var present = EditBuffer()
  private var future: [EditBuffer] = []
  private var bytesOfPast = 0
  private var isTyping = false

  /// What the steps kept may take in bytes; the oldest are given up beyond it.
  private static let capacity = 16 << 20

  /// Tells of the state before each key; only a change of the text is a step.
  mutating func record(_ buffer: EditBuffer) {
    guard buffer.text != present.text else {
      if buffer.cursor != present.cursor { isTyping = false }
      present = buffer
      return
    }
    let typed = Self.textTyped(from: present, to: buffer)
    if let typed, isTyping, endsInBlank(present) || !typed.contains(where: \.isWhitespace) {
      present = buffer
      return
    }
    past.append(present)
    bytesOfPast += present.end
    while bytesOfPast > Self.capacity, let oldest = past.first {
      bytesOfPast -= oldest.end
      past.removeFirst()
    }
    present = buffer
    future = []
    isTyping = typed != nil
  }

  /// The state before the last step, or nil if there is none.
  mutating func undo() -> EditBuffer? {
    guard let previous = past.popLast() else { return nil }
    bytesOfPast -= previous.end
    future.append(present)
    present = previous
    isTyping = false
    return previous
  }

  /// The state that the last undo left, or nil if there was none.
  mutating func redo() -> EditBuffer? {
    guard let next = future.popLast() else { return nil }
    past.append(present)
    bytesOfPast += present.end
    present = next
    isTyping = false
    return next
  }

  private func endsInBlank(_ buffer: EditBuffer) -> Bool { buffer.text.last?.isWhitespace ?? true }

  /// What was added at the end, or nil if something else happened, or more than fingers do between two looks.
  private static func textTyped(from old: EditBuffer, to new: EditBuffer) -> Substring? {
    guard old.isCursorAtEnd, new.isCursorAtEnd, old.end < new.end, new.end - old.end <= 64,
      new.text.utf8.starts(with: old.text.utf8)
    else { return nil }
    let added = new[old.end..<new.end]
    return added.contains("\n") ? nil : added
  }
}
