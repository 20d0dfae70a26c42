import ProBonoThreads

/// One candidate of a seat.
struct Candidate: BitwiseCopyable {
  let volunteer: Int32
  let score: Int32
}

/// A stretch of a seat's candidates, in descending weight.
struct CandidateBand: BitwiseCopyable {
  /// Where the first candidate stands in the lists.
  var start: Int
  /// How many candidates there are.
  var count: Int32
  /// Whose candidates they are.
  let seat: Int32
  /// The weight of a candidate before its score is added.
  var baseWeight: Int64
  /// Every candidate of a later band has a score below this.
  let floor: Int32
  /// The next band of the seat, once it has been made.
  var next: Int32

  /// Where the candidates stand in the lists.
  var range: Range<Int> { start..<(start + Int(count)) }
}

/// The candidates of each seat in descending weight, brought out in bands as far as anybody asks.
///
/// Most seats are filled from their first few candidates, and a search stops at the first candidate that is too light.
/// So the lists are made band by band: a band takes all the pairs of the next lower scores, some twice as many as
/// the one before. Pinned pairs come before all others, for they carry the bonus, and those to be kept before the rest.
struct CandidateLists: ~Copyable {
  /// Stands for a band that has not been made.
  private static let unmade: Int32 = -1
  /// Stands for the end of a seat's list.
  static let end: Int32 = -2
  /// How many candidates the first band of a seat has at least, if there are as many.
  private static let firstBandLength = 12
  /// Stands above every score.
  private static let top = Int32(AssignmentProblem.maximumScore) + 1

  /// Who may sit where. Where pairs change, the lists of their seats must follow.
  var problem: AssignmentProblem
  private let pinBonus: Int64
  /// The pinned volunteers of each need, ascending; none for most.
  private let pinnedVolunteers: [Int32: [Int32]]
  /// What keeping a pair adds to its score.
  private let keepBonus: Int32
  /// The volunteers of each need who are to keep it, ascending.
  private let keptVolunteers: [Int32: [Int32]]
  private let firstBandOfSeat: Column<Int32>
  private var bands: GrowingColumn<CandidateBand>
  private var candidates: GrowingColumn<Candidate>
  /// A volunteer who can take nothing, and stands in the places of those who are barred from a seat; nil where they have
  /// no places, for they stay barred.
  private let nobody: Int32?
  /// Where those would stand who are barred from a seat, by seat, then volunteer.
  private var places: [Int32: [Int32: Int]] = [:]
  private var columnScratch = PairColumns.Scratch()
  private var bookScratch = BookPairs.Scratch()

  init(_ problem: AssignmentProblem, pinBonus: Int64, nobody: Int32? = nil) {
    self.nobody = nobody
    self.problem = problem
    self.pinBonus = pinBonus
    pinnedVolunteers = Self.volunteersOfNeeds(problem.pins)
    keepBonus = Int32(problem.keepBonus)
    keptVolunteers = Self.volunteersOfNeeds(problem.kept)
    firstBandOfSeat = Column(repeating: Self.unmade, count: problem.seatCount)
    bands = GrowingColumn(capacity: 2 * problem.seatCount)
    candidates = GrowingColumn(capacity: 2 * Self.firstBandLength * problem.seatCount)
  }

  /// The volunteers of each need that has any, ascending.
  private static func volunteersOfNeeds(_ pairs: [AssignmentProblem.Pin]) -> [Int32: [Int32]] {
    Dictionary(grouping: Set(pairs), by: \.need).mapValues { $0.map(\.volunteer).sorted() }
  }

  /// The same lists for a problem that differs in the pairs that are to be kept alone: none before. The seats that may keep
  /// somebody are still to be told of them.
  init(copying other: borrowing CandidateLists, for problem: AssignmentProblem) {
    precondition(other.keptVolunteers.isEmpty && other.pinnedVolunteers.isEmpty)
    self.problem = problem
    pinBonus = 0
    nobody = other.nobody
    pinnedVolunteers = [:]
    keepBonus = Int32(problem.keepBonus)
    keptVolunteers = Self.volunteersOfNeeds(problem.kept)
    firstBandOfSeat = Column(copying: other.firstBandOfSeat)
    bands = GrowingColumn(copying: other.bands)
    candidates = GrowingColumn(copying: other.candidates)
    for number in 0..<bands.count {
      bands[number].baseWeight = baseWeight(of: Int(bands[number].seat))
    }
  }

  /// The band of a number that `firstBand` or `band(after:of:)` gave.
  func band(_ number: Int32) -> CandidateBand { bands[Int(number)] }

  /// The candidates of all bands made so far; valid until the next band is made.
  var made: UnsafeMutableBufferPointer<Candidate> { candidates.elements }

  /// The number of the seat's heaviest band; `end` where the seat has no pair.
  mutating func firstBand(of seat: Int32) -> Int32 {
    let known = firstBandOfSeat[seat]
    if known != Self.unmade { return known }
    var band = makeFavouredBands(of: Int(seat))
    if band == Self.end { band = makeBand(of: Int(seat), below: Self.top, length: Self.firstBandLength) }
    firstBandOfSeat[seat] = band
    return band
  }

  /// The number of the seat's band after one; `end` where that was the last.
  mutating func band(after number: Int32, of seat: Int32) -> Int32 {
    let band = bands[Int(number)]
    if band.next != Self.unmade { return band.next }
    let next = makeBand(of: Int(seat), below: band.floor, length: max(Self.firstBandLength, 2 * Int(band.count)))
    bands[Int(number)].next = next
    return next
  }

  /// Makes the band of all pinned pairs of a seat, and behind it that of those which are to be kept; the first of them.
  private mutating func makeFavouredBands(of seat: Int) -> Int32 {
    let need = problem.seatNeed[seat]
    let pinned = pinnedVolunteers[need] ?? []
    let kept = (keptVolunteers[need] ?? []).filter { !pinned.contains($0) }
    let keptBand = makeBand(of: seat, with: kept, bonus: 0, next: Self.unmade)
    let pinnedBand = makeBand(
      of: seat, with: pinned, bonus: pinBonus, next: keptBand == Self.end ? Self.unmade : keptBand)
    return pinnedBand == Self.end ? keptBand : pinnedBand
  }

  /// Makes a band of the pairs of a seat with some volunteers; `end` where none of them is eligible.
  private mutating func makeBand(of seat: Int, with volunteers: [Int32], bonus: Int64, next: Int32) -> Int32 {
    let kept = keptVolunteers[problem.seatNeed[seat]] ?? []
    var found: [Candidate] = []
    for volunteer in volunteers {
      guard let score = problem.score(ofSeat: seat, volunteer: volunteer) else { continue }
      found.append(
        Candidate(volunteer: volunteer, score: Int32(score) + (kept.contains(volunteer) ? keepBonus : 0)))
    }
    return addBand(of: seat, with: &found, bonus: bonus, next: next)
  }

  /// Makes a band of some candidates of a seat; `end` where there are none.
  private mutating func addBand(of seat: Int, with found: inout [Candidate], bonus: Int64, next: Int32) -> Int32 {
    if found.isEmpty { return Self.end }
    found.sort { $0.score > $1.score }
    let start = candidates.count
    for candidate in found { candidates.append(candidate) }
    return addBand(of: seat, from: start, base: baseWeight(of: seat) + bonus, floor: Self.top, next: next)
  }

  /// Makes the band of the seat's best plain pairs with a score below `limit`, at least `length` of them if there are.
  private mutating func makeBand(of seat: Int, below limit: Int32, length: Int) -> Int32 {
    let favoured = favoured(for: problem.seatNeed[seat])
    let barred = problem.barredVolunteers.isEmpty ? nil : problem.barredVolunteers[Int32(seat)]
    let start = candidates.count
    var stretch: (floor: Int32, isLast: Bool) = (limit, false)
    repeat {
      let before = candidates.count
      switch problem.pairs {
      case .columns(let columns):
        stretch = columns.appendCandidates(
          of: seat, below: stretch.floor, atLeast: length, &columnScratch, to: &candidates)
      case .book(let pairs):
        stretch = pairs.appendCandidates(of: seat, below: stretch.floor, atLeast: length, &bookScratch, to: &candidates)
      }
      // Some volunteers have bands of their own.
      if !favoured.isEmpty { drop(from: before, where: favoured.contains) }
      if let barred { keepOut(barred, ofSeat: Int32(seat), from: before) }
    } while candidates.count == start && !stretch.isLast
    if candidates.count == start { return Self.end }
    return addBand(
      of: seat, from: start, base: baseWeight(of: seat), floor: stretch.floor,
      next: stretch.isLast ? Self.end : Self.unmade)
  }

  /// The volunteers of a need who have bands of their own.
  private func favoured(for need: Int32) -> [Int32] {
    if pinnedVolunteers.isEmpty && keptVolunteers.isEmpty { return [] }
    return (pinnedVolunteers[need] ?? []) + (keptVolunteers[need] ?? [])
  }

  /// The weight of a pair of the seat before its score and the bonus of a pin are added.
  private func baseWeight(of seat: Int) -> Int64 {
    problem.baseWeight(ofSeat: seat) + problem.bonus(ofSeat: seat)
  }

  /// Takes some volunteers out of those found last.
  private mutating func drop(from start: Int, where isDropped: (Int32) -> Bool) {
    var kept = start
    for index in start..<candidates.count where !isDropped(candidates[index].volunteer) {
      candidates[kept] = candidates[index]
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }

  private mutating func addBand(of seat: Int, from start: Int, base: Int64, floor: Int32, next: Int32) -> Int32 {
    bands.append(
      CandidateBand(
        start: start, count: Int32(candidates.count - start), seat: Int32(seat), baseWeight: base, floor: floor,
        next: next))
    return Int32(bands.count - 1)
  }
}

// MARK: First bands

extension CandidateLists {
  /// With fewer seats than this, another thread is not worth its start.
  private static let leastSeatsAtOnce = 256
  /// How many seats a thread looks at for one handing over: enough that it takes no time to speak of.
  private static let seatsOfPiece = 64

  /// Makes the first bands of seats that have none yet, several at a time, where all their pairs are plain ones: what
  /// `firstBand` would do one by one.
  ///
  /// - Throws: `cancelled` where `isCancelled` says so.
  mutating func makeFirstBands(of seats: [Int32], isCancelled: () -> Bool) throws(AssignmentError) {
    guard case .book(let pairs) = problem.pairs, seats.count >= Self.leastSeatsAtOnce, pinnedVolunteers.isEmpty,
      keptVolunteers.isEmpty, problem.barredVolunteers.isEmpty
    else { return }
    // Nothing changes the pairs meanwhile.
    nonisolated(unsafe) let readPairs = pairs
    let ahead = WorkAhead<ArraySlice<Int32>, FirstBands> { seats in
      FirstBands(of: seats, readPairs, below: Self.top, length: Self.firstBandLength)
    }
    var rest = seats[...]
    var isStopped = false
    repeat {
      if !isStopped, isCancelled() { isStopped = true }
      while !isStopped, !rest.isEmpty, ahead.count < WorkAhead<ArraySlice<Int32>, FirstBands>.depth {
        ahead.add(rest.prefix(Self.seatsOfPiece))
        rest = rest.dropFirst(Self.seatsOfPiece)
      }
      // What was begun comes to its end: the pairs may change as soon as nobody reads them any more.
      guard let made = ahead.next() else { break }
      take(made)
    } while true
    if isStopped { throw .cancelled }
  }

  /// Takes over bands that were made elsewhere.
  private mutating func take(_ made: FirstBands) {
    for stretch in made.stretches {
      let start = candidates.count
      for position in stretch.range { candidates.append(made.candidates[position]) }
      var band = Self.end
      if !stretch.range.isEmpty {
        band = addBand(
          of: Int(stretch.seat), from: start, base: baseWeight(of: Int(stretch.seat)), floor: stretch.floor,
          next: stretch.isLast ? Self.end : Self.unmade)
      }
      firstBandOfSeat[stretch.seat] = band
    }
  }
}

/// The first candidates of some seats of a book, found by themselves.
private final class FirstBands: Sendable {
  struct Stretch {
    let seat: Int32
    /// Where its candidates stand.
    let range: Range<Int>
    /// Every further candidate has a score below this.
    let floor: Int32
    let isLast: Bool
  }

  // Nothing is written any more once they have been found.
  nonisolated(unsafe) let candidates: GrowingColumn<Candidate>
  let stretches: [Stretch]

  /// Finds the candidates, whose scores are all below `top`.
  init(of seats: ArraySlice<Int32>, _ pairs: BookPairs, below top: Int32, length: Int) {
    var candidates = GrowingColumn<Candidate>(capacity: 2 * length * seats.count)
    var scratch = BookPairs.Scratch()
    stretches = seats.map { seat in
      let start = candidates.count
      let stretch = pairs.appendCandidates(of: Int(seat), below: top, atLeast: length, &scratch, to: &candidates)
      return Stretch(seat: seat, range: start..<candidates.count, floor: stretch.floor, isLast: stretch.isLast)
    }
    self.candidates = candidates
  }
}

// MARK: Changes

extension CandidateLists {
  /// How many bands have been made, whatever has become of their seats.
  var bandCount: Int { bands.count }

  /// The weight of a plain pair of a seat.
  func weight(ofSeat seat: Int32, score: Int32) -> Int64 { baseWeight(of: Int(seat)) + Int64(score) }

  /// Forgets what is known of a seat that asks for something else now.
  mutating func forget(seat: Int32) { firstBandOfSeat[seat] = Self.unmade }

  /// Gives a seat no candidates.
  mutating func close(seat: Int32) { firstBandOfSeat[seat] = Self.end }

  /// The score of a candidate of a seat; nil where the candidate has not been made.
  func madeScore(ofSeat seat: Int32, _ volunteer: Int32) -> Int32? {
    var number = firstBandOfSeat[seat]
    while number >= 0 {
      let band = bands[Int(number)]
      for candidate in candidates.elements[band.range] where candidate.volunteer == volunteer {
        return candidate.score >= Self.top ? candidate.score - keepBonus : candidate.score
      }
      number = band.next
    }
    return nil
  }

  /// Calls `body` with each candidate of a seat that has been made.
  func forEachMade(ofSeat seat: Int32, _ body: (Candidate) -> Void) {
    var number = firstBandOfSeat[seat]
    while number >= 0 {
      let band = bands[Int(number)]
      for position in band.range { body(candidates[position]) }
      number = band.next
    }
  }

  /// Puts those whom a seat may keep before its other candidates.
  ///
  /// - Parameter nobody: who stands in their old places.
  /// - Returns: whether there are any.
  mutating func favourKept(ofSeat seat: Int32, by nobody: Int32) -> Bool {
    let kept = keptVolunteers[problem.seatNeed[Int(seat)]] ?? []
    let first = firstBandOfSeat[seat]
    var found: [Candidate] = []
    for volunteer in kept {
      // Most are among the candidates that have been made: that is how they came into a plan.
      if let score = replace(volunteer, ofSeat: seat, by: nobody)
        ?? problem.score(ofSeat: Int(seat), volunteer: volunteer).map(Int32.init)
      {
        found.append(Candidate(volunteer: volunteer, score: score + keepBonus))
      }
    }
    let band = addBand(of: Int(seat), with: &found, bonus: 0, next: first)
    if band == Self.end { return false }
    firstBandOfSeat[seat] = band
    return true
  }

  /// Calls `body` with each candidate of a seat that has been made, and the weight.
  func forEachWeight(ofSeat seat: Int32, _ body: (_ volunteer: Int32, _ weight: Int64) -> Void) {
    var number = firstBandOfSeat[seat]
    while number >= 0 {
      let band = bands[Int(number)]
      for position in band.range {
        body(candidates[position].volunteer, band.baseWeight + Int64(candidates[position].score))
      }
      number = band.next
    }
  }

  /// What a candidate of a seat weighs, where that candidate has been made.
  func weight(ofSeat seat: Int32, madeFor volunteer: Int32) -> Int64? {
    var found: Int64?
    forEachWeight(ofSeat: seat) { if $0 == volunteer { found = $1 } }
    return found
  }

  /// Gives filling a seat another bonus.
  mutating func setBonus(_ bonus: Int64, ofSeat seat: Int32) {
    let change = bonus - problem.seatBonus[Int(seat)]
    problem.seatBonus[Int(seat)] = bonus
    var number = firstBandOfSeat[seat]
    while number >= 0 {
      bands[Int(number)].baseWeight += change
      number = bands[Int(number)].next
    }
  }

  /// Bars some volunteers from a seat, and no others than these.
  ///
  /// - Returns: those among the candidates made who were not barred before, and those who were and are not any more.
  mutating func setBarred(_ barred: BarredVolunteers, ofSeat seat: Int32) -> (out: [Int32], back: [Int32]) {
    var number = firstBand(of: seat)
    problem.barredVolunteers[seat] = barred.isEmpty ? nil : barred
    var back: [Int32] = []
    for (volunteer, place) in places[seat] ?? [:] where !barred.contains(volunteer) {
      candidates[place] = Candidate(volunteer: volunteer, score: candidates[place].score)
      places[seat]?[volunteer] = nil
      back.append(volunteer)
    }
    var out: [Int32] = []
    while number >= 0 {
      let band = bands[Int(number)]
      for position in band.range where barred.contains(candidates[position].volunteer) {
        out.append(candidates[position].volunteer)
      }
      keepOut(barred, ofSeat: seat, at: band.range)
      number = band.next
    }
    return (out, back.sorted())
  }

  /// Keeps those among the candidates found last who are barred from their seat out of their places.
  private mutating func keepOut(_ barred: BarredVolunteers, ofSeat seat: Int32, from start: Int) {
    if nobody == nil {
      drop(from: start, where: barred.contains)
    } else {
      keepOut(barred, ofSeat: seat, at: start..<candidates.count)
    }
  }

  private mutating func keepOut(_ barred: BarredVolunteers, ofSeat seat: Int32, at positions: Range<Int>) {
    guard let nobody, !barred.isEmpty else { return }
    for position in positions where barred.contains(candidates[position].volunteer) {
      places[seat, default: [:]][candidates[position].volunteer] = position
      candidates[position] = Candidate(volunteer: nobody, score: candidates[position].score)
    }
  }

  /// Puts somebody else in the place of a candidate of a seat.
  ///
  /// - Returns: the score of that candidate; nil where the candidate has not been made.
  @discardableResult
  mutating func replace(_ volunteer: Int32, ofSeat seat: Int32, by other: Int32) -> Int32? {
    var score: Int32?
    var number = firstBandOfSeat[seat]
    while number >= 0 {
      let band = bands[Int(number)]
      for position in band.range where candidates[position].volunteer == volunteer {
        score = candidates[position].score
        candidates[position] = Candidate(volunteer: other, score: candidates[position].score)
      }
      number = band.next
    }
    return score
  }

  /// Puts a new candidate of a seat where he belongs among those made.
  ///
  /// - Returns: false where his place is in a band that has not been made yet: it will have him.
  mutating func insert(_ candidate: Candidate, ofSeat seat: Int32) -> Bool {
    var number = firstBandOfSeat[seat]
    if number == Self.unmade { return false }
    let base = baseWeight(of: Int(seat))
    let start = candidates.count
    candidates.append(candidate)
    if number == Self.end {
      let only = addBand(of: Int(seat), from: start, base: base, floor: 0, next: Self.end)
      firstBandOfSeat[seat] = only
      return true
    }
    while bands[Int(number)].next >= 0, leastScore(ofBand: number) >= candidate.score {
      number = bands[Int(number)].next
    }
    let band = bands[Int(number)]
    if band.next == Self.unmade, candidate.score < band.floor {
      _ = candidates.removeLast()
      return false
    }
    // The band ends before the candidate, who is a band of his own; what comes after him is a third one.
    let heavier = band.range.firstIndex { candidates[$0].score < candidate.score } ?? band.range.upperBound
    let keptCount = Int32(heavier - band.start)
    var rest = band
    rest.start = heavier
    rest.count = band.count - keptCount
    bands.append(rest)
    let own = addBand(
      of: Int(seat), from: start, base: base, floor: band.floor, next: Int32(bands.count - 1))
    bands[Int(number)].count = keptCount
    bands[Int(number)].next = own
    return true
  }

  /// The lowest score in a band; above all where it is empty.
  private func leastScore(ofBand number: Int32) -> Int32 {
    let band = bands[Int(number)]
    return band.count == 0 ? Self.top : candidates[band.range.upperBound - 1].score
  }
}

extension PairColumns {
  /// Up to this many candidates left make one band.
  private static let lastBandLength = 64

  /// What making a band needs besides: how many pairs have each score, and where they go.
  struct Scratch: ~Copyable {
    fileprivate let histogram = Column<Int32>(repeating: 0, count: AssignmentProblem.maximumScore + 1)
  }

  /// Appends the best candidates of a seat whose score is below a limit, in descending score, at least so many if there
  /// are.
  ///
  /// - Returns: a score such that all candidates not appended are below it, and whether there are none of those.
  func appendCandidates(
    of seat: Int, below limit: Int32, atLeast length: Int, _ scratch: inout Scratch,
    to candidates: inout GrowingColumn<Candidate>
  ) -> (floor: Int32, isLast: Bool) {
    let pairs = start[seat]..<start[seat + 1]
    let histogram = scratch.histogram.elements
    histogram.update(repeating: 0)
    var left = 0
    for pair in pairs {
      let score = Int(score[pair])
      guard score < limit else { continue }
      precondition(histogram.indices.contains(score), "score out of range")
      histogram[score] += 1
      left += 1
    }
    if left == 0 { return (0, true) }

    // Down to the lowest score of the band, turning numbers into places.
    var taken = 0
    var floor = Int(limit)
    while taken < left, taken < length || left <= Self.lastBandLength {
      floor -= 1
      let here = Int(histogram[floor])
      histogram[floor] = Int32(taken)
      taken += here
    }

    let first = candidates.count
    candidates.append(repeating: Candidate(volunteer: 0, score: 0), count: taken)
    let places = candidates.elements
    for pair in pairs {
      let score = Int(score[pair])
      guard score < limit, score >= floor else { continue }
      places[first + Int(histogram[score])] = Candidate(volunteer: volunteer[pair], score: Int32(score))
      histogram[score] += 1
    }
    return (Int32(floor), taken == left)
  }
}
