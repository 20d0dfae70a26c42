/// One candidate of a seat.
struct Candidate: BitwiseCopyable {
  let volunteer: Int32
  let score: Int32
}

/// A stretch of a seat's candidates, in descending weight.
struct CandidateBand: BitwiseCopyable {
  /// Where the first candidate stands in the lists.
  let start: Int
  /// How many candidates there are.
  let count: Int
  /// The weight of a candidate before its score is added.
  let baseWeight: Int64
  /// Every candidate of a later band has a score below this.
  let floor: Int32
  /// The next band of the seat, once it has been made.
  var next: Int32

  /// Where the candidates stand in the lists.
  var range: Range<Int> { start..<(start + count) }
}

/// The candidates of each seat in descending weight, brought out in bands as far as anybody asks.
///
/// Most seats are filled from their first few candidates, and a search stops at the first candidate that is too light.
/// So the lists are put in order band by band: a band takes all the pairs of the next lower scores, some four times as
/// many as the one before. Pinned pairs come before all others, for they carry the bonus.
struct CandidateLists: ~Copyable {
  /// Stands for a band that has not been made.
  private static let unmade: Int32 = -1
  /// Stands for the end of a seat's list.
  static let end: Int32 = -2
  /// How many candidates the first band of a seat has at least, if there are as many.
  private static let firstBandLength = 24
  /// Up to this many candidates left make one band.
  private static let lastBandLength = 64

  private let problem: AssignmentProblem
  private let pinBonus: Int64
  /// The pinned volunteers of each need, ascending; none for most.
  private let pinnedVolunteers: [Int32: [Int32]]
  private let firstBandOfSeat: Column<Int32>
  private var bands: GrowingColumn<CandidateBand>
  private var candidates: GrowingColumn<Candidate>
  /// How many pairs have each score, and where they go: scratch for making a band.
  private let histogram: Column<Int32>

  init(_ problem: AssignmentProblem, pinBonus: Int64) {
    self.problem = problem
    self.pinBonus = pinBonus
    pinnedVolunteers = Dictionary(grouping: Set(problem.pins), by: \.need).mapValues { $0.map(\.volunteer).sorted() }
    firstBandOfSeat = Column(repeating: Self.unmade, count: problem.seatCount)
    bands = GrowingColumn(capacity: 2 * problem.seatCount)
    candidates = GrowingColumn(capacity: 2 * Self.firstBandLength * problem.seatCount)
    histogram = Column(repeating: 0, count: AssignmentProblem.maximumScore + 1)
  }

  /// The band of a number that `firstBand` or `band(after:of:)` gave.
  func band(_ number: Int32) -> CandidateBand { bands[Int(number)] }

  /// The candidates of all bands made so far; valid until the next band is made.
  var made: UnsafeMutableBufferPointer<Candidate> { candidates.elements }

  /// The number of the seat's heaviest band; `end` where the seat has no pair.
  mutating func firstBand(of seat: Int32) -> Int32 {
    let known = firstBandOfSeat[seat]
    if known != Self.unmade { return known }
    var band = makePinnedBand(of: Int(seat))
    if band == Self.end {
      band = makeBand(of: Int(seat), below: Int32(AssignmentProblem.maximumScore) + 1, length: Self.firstBandLength)
    }
    firstBandOfSeat[seat] = band
    return band
  }

  /// The number of the seat's band after one; `end` where that was the last.
  mutating func band(after number: Int32, of seat: Int32) -> Int32 {
    let band = bands[Int(number)]
    if band.next != Self.unmade { return band.next }
    let next = makeBand(of: Int(seat), below: band.floor, length: 4 * band.count)
    bands[Int(number)].next = next
    return next
  }

  /// Makes the band of all pinned pairs of a seat.
  private mutating func makePinnedBand(of seat: Int) -> Int32 {
    guard let pinned = pinnedVolunteers[problem.seatNeed[seat]] else { return Self.end }
    var found: [Candidate] = []
    for pair in problem.pairStart[seat]..<problem.pairStart[seat + 1]
    where Self.contains(pinned, problem.pairVolunteer[pair]) {
      found.append(Candidate(volunteer: problem.pairVolunteer[pair], score: Int32(problem.pairScore[pair])))
    }
    if found.isEmpty { return Self.end }
    found.sort { $0.score > $1.score }
    let start = candidates.count
    for candidate in found {
      candidates.append(candidate)
    }
    return addBand(
      start..<candidates.count, base: problem.baseWeight(ofSeat: seat) + pinBonus,
      floor: Int32(AssignmentProblem.maximumScore) + 1, next: Self.unmade)
  }

  /// Makes the band of the seat's best plain pairs with a score below `limit`, at least `length` of them if there are.
  private mutating func makeBand(of seat: Int, below limit: Int32, length: Int) -> Int32 {
    let pinned = pinnedVolunteers.isEmpty ? nil : pinnedVolunteers[problem.seatNeed[seat]]
    let pairs = problem.pairStart[seat]..<problem.pairStart[seat + 1]
    let histogram = histogram.elements
    histogram.update(repeating: 0)
    var left = 0
    for pair in pairs {
      let score = Int(problem.pairScore[pair])
      guard score < limit else { continue }
      if let pinned, Self.contains(pinned, problem.pairVolunteer[pair]) { continue }
      precondition(histogram.indices.contains(score), "score out of range")
      histogram[score] += 1
      left += 1
    }
    if left == 0 { return Self.end }

    // Down to the lowest score of the band, turning numbers into places.
    var taken = 0
    var floor = Int(limit)
    while taken < left, taken < length || left <= Self.lastBandLength {
      floor -= 1
      let here = Int(histogram[floor])
      histogram[floor] = Int32(taken)
      taken += here
    }

    let start = candidates.count
    candidates.append(repeating: Candidate(volunteer: 0, score: 0), count: taken)
    let places = candidates.elements
    for pair in pairs {
      let score = Int(problem.pairScore[pair])
      guard score < limit, score >= floor else { continue }
      let volunteer = problem.pairVolunteer[pair]
      if let pinned, Self.contains(pinned, volunteer) { continue }
      places[start + Int(histogram[score])] = Candidate(volunteer: volunteer, score: Int32(score))
      histogram[score] += 1
    }
    return addBand(
      start..<candidates.count, base: problem.baseWeight(ofSeat: seat), floor: Int32(floor),
      next: taken == left ? Self.end : Self.unmade)
  }

  private mutating func addBand(_ range: Range<Int>, base: Int64, floor: Int32, next: Int32) -> Int32 {
    bands.append(CandidateBand(start: range.lowerBound, count: range.count, baseWeight: base, floor: floor, next: next))
    return Int32(bands.count - 1)
  }

  private static func contains(_ ascending: [Int32], _ volunteer: Int32) -> Bool {
    var range = ascending[...]
    while let middle = range.indices.dropFirst(range.count / 2).first {
      if range[middle] == volunteer { return true }
      range = range[middle] < volunteer ? range[(middle + 1)...] : range[..<middle]
    }
    return false
  }
}
