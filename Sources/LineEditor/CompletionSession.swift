import ProBonoText

/// Choosing between completions: the menu, and what the line looks like meanwhile.
struct CompletionSession {
  /// The line before it all.
  let origin: EditBuffer
  /// The line as it is shown; once it is another one, the session is over.
  private(set) var shown: EditBuffer
  private(set) var selection: Int?
  private let completions: [Completion]

  /// Begins with what all completions have in common put into the line.
  init(_ completions: [Completion], in buffer: EditBuffer) {
    self.completions = completions
    origin = buffer
    shown = Self.commonStart(of: completions, in: buffer) ?? buffer
  }

  /// The line with a completion in it, a blank after it if it wants one.
  static func line(_ buffer: EditBuffer, completedWith completion: Completion, appendingSpace: Bool) -> EditBuffer {
    var buffer = buffer
    buffer.replace(completion.replaces.clamped(to: 0..<buffer.end), with: completion.replacement)
    guard appendingSpace && completion.appendsSpace else { return buffer }
    if buffer[buffer.cursor..<buffer.end].first == " " {
      buffer.moveRight()
    } else {
      buffer.insert(" ")
    }
    return buffer
  }

  /// Chooses the completion so many places further, round and round.
  mutating func move(by distance: Int) {
    guard !completions.isEmpty else { return }
    let start = selection ?? (distance > 0 ? -1 : completions.count)
    let place = (start + distance) % completions.count
    let index = place < 0 ? place + completions.count : place
    selection = index
    shown = Self.line(origin, completedWith: completions[index], appendingSpace: false)
  }

  /// The line once the choice is made, or nil if none is chosen.
  var accepted: EditBuffer? {
    selection.map { Self.line(origin, completedWith: completions[$0], appendingSpace: true) }
  }

  var menu: Menu {
    Menu(
      items: completions.map { Menu.Item(display: $0.display, summary: $0.summary) },
      selection: selection)
  }

  /// The line with the beginning that all replacements share, where that says more than what is typed.
  private static func commonStart(of completions: [Completion], in buffer: EditBuffer) -> EditBuffer? {
    guard let first = completions.first, completions.allSatisfy({ $0.replaces == first.replaces }) else { return nil }
    let common = completions.dropFirst().reduce(first.replacement) { common, completion in
      String(zip(common, completion.replacement).prefix { $0 == $1 }.map(\.0))
    }
    let typed = String(buffer[first.replaces.clamped(to: 0..<buffer.end)])
    guard common.count > typed.count, Folding.fold(common).hasPrefix(Folding.fold(typed)) else { return nil }
    var buffer = buffer
    buffer.replace(first.replaces.clamped(to: 0..<buffer.end), with: common)
    return buffer
  }
}
