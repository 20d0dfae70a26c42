/// How many slips of the finger lie between two words: insertions, deletions, substitutions and swaps of neighbours.
///
/// The restricted Damerau-Levenshtein distance (optimal string alignment), over the scalars of the folded words.
public enum EditDistance {
  /// The distance between the folded words, nil where it is above `limit`.
  ///
  /// Only a band of the matrix is looked at: time in O(limit · length).
  public static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    var matrix = BandedMatrix()
    return matrix.distance(FoldedWord(a), FoldedWord(b), atMost: limit)
  }

  /// The candidate nearest to the word; of several equally near one with the same first letter, then the first. Nil where
  /// none is near.
  ///
  /// Near is within a third of the word's length, rounded to the nearest whole edit. A candidate that begins with the
  /// word (of three letters or more) is as near as one edit. Words of more than 256 letters are not mistyped ones: nothing
  /// is near them.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = FoldedWord(word)
    guard 1...longestWord ~= word.scalars.count else { return nil }
    var matrix = BandedMatrix()
    // Two for each edit, and one for another first letter: people seldom mistype that one.
    var best = 2 * ((word.scalars.count + 1) / 3) + 2
    var nearest: String?
    for candidate in candidates {
      let folded = FoldedWord(candidate)
      let penalty = folded.scalars.first == word.scalars.first ? 0 : 1
      let limit = (best - 1 - penalty) / 2
      let distance: Int
      if let edits = matrix.distance(word, folded, atMost: limit) {
        distance = edits
      } else if limit >= 1, word.scalars.count >= 3, folded.scalars.starts(with: word.scalars) {
        distance = 1
      } else {
        continue
      }
      nearest = candidate
      if distance == 0 { break }
      best = 2 * distance + penalty
    }
    return nearest
  }

  private static let longestWord = 256
}

/// A folded word, taken apart.
private struct FoldedWord {
  let scalars: [Unicode.Scalar]

  init(_ word: String) {
    scalars = Array(Folding.fold(word).unicodeScalars)
  }
}

/// Three rows of the matrix of distances between prefixes, within a band along its diagonal; used again and again.
private struct BandedMatrix {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  mutating func distance(_ a: FoldedWord, _ b: FoldedWord, atMost limit: Int) -> Int? {
    let a = a.scalars
    let b = b.scalars
    let limit = min(limit, max(a.count, b.count))
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    if a == b { return 0 }
    // Column `column` of row `row` is at column - row + limit + 1; the cells at both ends stay out of reach.
    let width = 2 * limit + 3
    let unreachable = limit + 1
    for row in [\Self.beforeLast, \.last, \.current] {
      self[keyPath: row].removeAll(keepingCapacity: true)
      self[keyPath: row].append(contentsOf: repeatElement(unreachable, count: width))
    }
    for column in 0...min(limit, b.count) { last[column + limit + 1] = column }
    for row in 1..<(a.count + 1) {
      var least = unreachable
      for slot in 1..<(width - 1) {
        let column = row + slot - limit - 1
        guard 0...b.count ~= column else {
          current[slot] = unreachable
          continue
        }
        var cost = last[slot + 1] + 1  // a letter of `a` left out
        if column > 0 {
          let isSame = a[row - 1] == b[column - 1]
          cost = min(cost, current[slot - 1] + 1, last[slot] + (isSame ? 0 : 1))
          if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
            cost = min(cost, beforeLast[slot] + 1)
          }
        }
        current[slot] = min(cost, unreachable)
        least = min(least, current[slot])
      }
      if least == unreachable { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let distance = last[b.count - a.count + limit + 1]
    return distance <= limit ? distance : nil
  }
}
