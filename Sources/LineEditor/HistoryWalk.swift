/// Going up and down through the entries that begin as the line did when the walk began.
struct HistoryWalk {
  /// The line as it was; going down past the newest entry comes back to it.
  private let origin: EditBuffer
  private let matches: [String]
  /// How many entries up from the origin; 0 is the origin itself.
  private var height = 0
  /// What the walk shows now; once the line is another one, the walk is over.
  private(set) var shown: EditBuffer

  init(from origin: EditBuffer, in history: History) {
    self.origin = origin
    shown = origin
    let prefix = String(origin[0..<origin.cursor])
    matches = history.search(prefix: prefix).filter { $0 != origin.text }
  }

  /// The next older entry, or nil at the oldest.
  mutating func up() -> EditBuffer? {
    guard height < matches.count else { return nil }
    height += 1
    shown = EditBuffer(matches[height - 1])
    return shown
  }

  /// The next newer entry, after the newest the line as it was; nil where that is shown already.
  mutating func down() -> EditBuffer? {
    guard height > 0 else { return nil }
    height -= 1
    shown = height == 0 ? origin : EditBuffer(matches[height - 1])
    return shown
  }
}
