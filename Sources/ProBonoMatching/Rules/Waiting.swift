import ProBonoModel

/// Needs that wait for other needs.
public enum Waiting {
  /// The needs that a need waits for and of which some work is still to be done.
  public static func unfinished(before need: Need, in book: Book) -> [ID<Need>] {
    unfinished(among: need.after, in: book)
  }

  /// Those of some needs of which some work is still to be done.
  static func unfinished(among needs: [ID<Need>], in book: Book) -> [ID<Need>] {
    needs.isEmpty ? [] : needs.filter { !isFinished($0, in: book) }
  }

  /// Whether the work of every seat of a need is done.
  private static func isFinished(_ id: ID<Need>, in book: Book) -> Bool {
    guard let need = book.needs[id] else { return true }
    return need.seats.indices.allSatisfy {
      Engagements.engagement(of: SeatReference(need: id, index: $0), in: book)?.state == .completed
    }
  }

  /// The needs from one to another that it waits for, directly or through others, both included; nil where it does not.
  public static func line(from start: ID<Need>, to end: ID<Need>, in book: Book) -> [ID<Need>]? {
    // Whom each need was first reached from; a need is looked at once, however many wait for it.
    var reachedFrom: [ID<Need>: ID<Need>] = [start: start]
    var next = [start]
    while let need = next.popLast() {
      guard need != end else { break }
      for awaited in book.needs[need]?.after ?? [] where reachedFrom[awaited] == nil {
        reachedFrom[awaited] = need
        next.append(awaited)
      }
    }
    guard reachedFrom[end] != nil else { return nil }
    var line = [end]
    while let last = line.last, last != start, let before = reachedFrom[last] { line.append(before) }
    return line.reversed()
  }
}
