/// Where the eligible pairs of a problem come from.
public enum PairSource {
  /// All of them, named one by one.
  case columns(PairColumns)
  /// Those of a book, found in its index as far as anybody asks.
  case book(BookPairs)
}

/// All eligible pairs in flat columns.
public struct PairColumns: Sendable {
  /// Where the pairs of each seat begin: those of seat `s` are `start[s]..<start[s + 1]`.
  public var start: [Int]
  /// The volunteer of each pair, ascending within a seat, none twice.
  public var volunteer: [Int32]
  /// The score of each pair, 0...1000.
  public var score: [Int16]

  /// The pairs in columns that agree; see the properties for what each must hold.
  public init(start: [Int] = [0], volunteer: [Int32] = [], score: [Int16] = []) {
    self.start = start
    self.volunteer = volunteer
    self.score = score
  }

  /// The score of a pair; nil where there is none.
  func score(ofSeat seat: Int, volunteer wanted: Int32) -> Int? {
    var range = start[seat]..<start[seat + 1]
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if volunteer[middle] == wanted { return Int(score[middle]) }
      range = volunteer[middle] < wanted ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
