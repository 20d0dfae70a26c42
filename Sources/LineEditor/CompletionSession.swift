import ProBonoText

/// Choosing between completions: the menu, and what the line looks like meanwhile.
struct CompletionSession {
  /// The line before it all.
  let origin: EditBuffer
  /// The line as it is shown; once it is another one, the session is over, unless it can be narrowed.
  private(set) var shown: EditBuffer
  private(set) var selection: Int?
  private let completions: Completions

  /// Begins with what all completions have in common put into the line.
  init(_ completions: Completions, in buffer: EditBuffer) {
    self.completions = completions
    origin = buffer
    shown = Self.commonStart(of: completions, in: buffer) ?? buffer
  }

  private init(narrowedTo completions: Completions, in buffer: EditBuffer) {
    self.completions = completions
    origin = buffer
    shown = buffer
  }

  /// The session once somebody has typed on in what is to be completed; nil where that is over.
  ///
  /// - Parameter completions: those for the line as it is now.
  func narrowed(to completions: Completions, in buffer: EditBuffer) -> CompletionSession? {
    guard selection == nil, let before = self.completions.items.first, let now = completions.items.first,
      now.replaces.lowerBound == before.replaces.lowerBound, now.replaces.upperBound > now.replaces.lowerBound
    else { return nil }
    return CompletionSession(narrowedTo: completions, in: buffer)
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
    let count = completions.items.count
    guard count > 0 else { return }
    let start = selection ?? (distance > 0 ? -1 : count)
    let place = (start + distance) % count
    select(place < 0 ? place + count : place)
  }

  /// Chooses the completion so many places further, the last or first one where there are not so many.
  mutating func movePage(by distance: Int) {
    guard !completions.items.isEmpty else { return }
    select(min(max(0, (selection ?? 0) + distance), completions.items.count - 1))
  }

  private mutating func select(_ index: Int) {
    selection = index
    shown = Self.line(origin, completedWith: completions.items[index], appendingSpace: false)
  }

  /// The line once the choice is made, or nil if none is chosen.
  var accepted: EditBuffer? {
    selection.map { Self.line(origin, completedWith: completions.items[$0], appendingSpace: true) }
  }

  /// The line with the completion of which there is no doubt; nil where one has to choose.
  var settled: EditBuffer? {
    guard selection == nil, let only = completions.only else { return nil }
    return Self.line(origin, completedWith: only, appendingSpace: true)
  }

  var menu: Menu {
    Menu(
      items: completions.items.map { Menu.Item(display: $0.display, summary: $0.summary) },
      selection: selection, furtherCount: completions.furtherCount)
  }

  /// The line with the beginning that all replacements share, where that says more than what is typed.
  private static func commonStart(of completions: Completions, in buffer: EditBuffer) -> EditBuffer? {
    guard let first = completions.items.first, completions.furtherCount == 0,
      completions.items.allSatisfy({ $0.replaces == first.replaces })
    else { return nil }
    let common = completions.items.dropFirst().reduce(first.replacement) { common, completion in
      String(zip(common, completion.replacement).prefix { $0 == $1 }.map(\.0))
    }
    let typed = String(buffer[first.replaces.clamped(to: 0..<buffer.end)])
    guard common.count > typed.count, Folding.fold(common).hasPrefix(Folding.fold(typed)) else { return nil }
    var buffer = buffer
    buffer.replace(first.replaces.clamped(to: 0..<buffer.end), with: common)
    return buffer
  }
}
