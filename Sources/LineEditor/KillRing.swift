/// What was cut out of lines, to be put in again: the newest first, then round.
struct KillRing {
  private var pieces: [String] = []
  private var position = 0

  private static let capacity = 30

  enum Direction { case forward, backward }

  /// Keeps a piece.
  ///
  /// - Parameter continues: whether it was cut right after the last one and belongs to it.
  mutating func keep(_ piece: String, _ direction: Direction, continues: Bool) {
    guard !piece.isEmpty else { return }
    if continues, let last = pieces.popLast() {
      pieces.append(direction == .forward ? last + piece : piece + last)
    } else {
      pieces.append(piece)
      if pieces.count > Self.capacity { pieces.removeFirst() }
    }
    position = pieces.count - 1
  }

  /// Lets go of pieces.
  mutating func remove(where isToGo: (String) -> Bool) {
    pieces.removeAll(where: isToGo)
    position = max(0, pieces.count - 1)
  }

  /// The piece to put in.
  var current: String? { pieces.indices.contains(position) ? pieces[position] : nil }

  /// Goes to the piece before, and from the oldest to the newest.
  mutating func rotate() {
    position = position > 0 ? position - 1 : pieces.count - 1
  }
}
