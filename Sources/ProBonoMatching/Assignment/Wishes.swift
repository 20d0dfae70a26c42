import ProBonoText

/// Which seats would take a volunteer if he cost nothing: for each volunteer, those of whose candidates he is.
///
/// A search from volunteers to seats needs all those to which the volunteer is worth more than their price, and may find
/// others too.
struct Wishes: ~Copyable {
  struct Wish: BitwiseCopyable {
    let seat: Int32
    /// Where the volunteer's next later wish stands; `none` after the last.
    fileprivate var next: Int32 = Wishes.none
    /// 0 where the seat no longer wishes for the volunteer, which is less than any pair weighs.
    fileprivate(set) var weight: Int64
    fileprivate var isThere: Bool { weight > 0 }
  }

  /// Which of a volunteer's wishes comes next.
  struct Cursor {
    fileprivate var position: Int32
    fileprivate let end: Int32
    fileprivate var later: Int32
  }

  /// Stands for no wish.
  fileprivate static let none: Int32 = -1

  /// Where the wishes for each volunteer begin that were there at first, and where they end.
  private let start: Column<Int32>
  private let end: Column<Int32>
  /// The wishes that were there at first, by volunteer, then seat.
  private let wishes: Column<Wish>
  /// The last of the later wishes for each volunteer.
  private let lastLater: Column<Int32>
  private var later = GrowingColumn<Wish>(capacity: 16)
  /// How many bands of candidates have been looked at.
  private var noted = 0

  /// The wishes of seats that would gain by them at present prices. Prices of seats only rise in a reverse search, so that
  /// what is no wish at the beginning never becomes one.
  ///
  /// - Parameter isLetIn: which seats take part.
  init(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan,
    isLetIn: [Bool]
  ) {
    self.init(network) { note in
      for seat in 0..<Int32(network.seatCount) where isLetIn[Int(seat)] {
        Self.forEachWish(of: seat, network, &candidates, plan) { volunteer, weight in note(seat, volunteer, weight) }
      }
    }
    skip(to: candidates)
  }

  /// The wishes of all candidates brought out so far.
  init(_ network: borrowing AssignmentNetwork, _ candidates: borrowing CandidateLists) {
    self.init(network) { note in
      for seat in 0..<Int32(network.seatCount) {
        candidates.forEachWeight(ofSeat: seat) { volunteer, weight in note(seat, volunteer, weight) }
      }
    }
    skip(to: candidates)
  }

  /// - Parameter forEachWish: tells all wishes, by seat; asked twice.
  @inline(__always)
  private init(
    _ network: borrowing AssignmentNetwork,
    _ forEachWish: (_ note: (_ seat: Int32, _ volunteer: Int32, _ weight: Int64) -> Void) -> Void
  ) {
    start = Column(repeating: 0, count: network.volunteerCount + 1)
    let counts = start.elements
    forEachWish { _, volunteer, _ in counts[Int(volunteer) + 1] += 1 }
    end = Column(repeating: 0, count: network.volunteerCount)
    for volunteer in 0..<network.volunteerCount {
      start[volunteer + 1] += start[volunteer]
      end[volunteer] = start[volunteer]
    }
    wishes = Column(repeating: Wish(seat: 0, weight: 0), count: Int(start[network.volunteerCount]))
    let (places, ends) = (wishes.elements, end.elements)
    forEachWish { seat, volunteer, weight in
      places[Int(ends[Int(volunteer)])] = Wish(seat: seat, weight: weight)
      ends[Int(volunteer)] += 1
    }
    lastLater = Column(repeating: Self.none, count: network.volunteerCount)
  }

  private static func forEachWish(
    of seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan, _ body: (_ volunteer: Int32, _ weight: Int64) -> Void
  ) {
    let price = plan.price(ofSeat: seat, in: network)
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let weight = band.baseWeight + Int64(made[position].score)
        if weight <= price { return }
        body(made[position].volunteer, weight)
      }
      number = candidates.band(after: number, of: seat)
    }
  }

  /// Before the first wish for a volunteer.
  func cursor(of volunteer: Int32) -> Cursor {
    Cursor(position: start[volunteer], end: end[volunteer], later: lastLater[volunteer])
  }

  /// The same for those from some seat to another one; among the later ones there are others too.
  func cursor(of volunteer: Int32, seats: ClosedRange<Int32>) -> Cursor {
    Cursor(
      position: position(of: volunteer, before: seats.lowerBound),
      end: position(of: volunteer, before: seats.upperBound + 1), later: lastLater[volunteer])
  }

  /// Where the first of a volunteer's first wishes stands whose seat is not before one.
  private func position(of volunteer: Int32, before seat: Int32) -> Int32 {
    let wishes = wishes.elements
    return (start[volunteer]..<end[volunteer]).partitioningIndex { wishes[Int($0)].seat >= seat }
  }

  /// The next wish; nil after the last.
  @inline(__always)
  func next(_ cursor: inout Cursor) -> Wish? {
    while cursor.position < cursor.end {
      let wish = wishes[cursor.position]
      cursor.position += 1
      if wish.isThere { return wish }
    }
    while cursor.later != Self.none {
      let wish = later[Int(cursor.later)]
      cursor.later = wish.next
      if wish.isThere { return wish }
    }
    return nil
  }
}

// MARK: Changes

extension Wishes {
  /// Takes up the candidates that have been brought out since the last time.
  mutating func catchUp(with candidates: borrowing CandidateLists) {
    for number in noted..<candidates.bandCount {
      let band = candidates.band(Int32(number))
      for position in band.range {
        add(candidates.made[position].volunteer, band.seat, band.baseWeight + Int64(candidates.made[position].score))
      }
    }
    skip(to: candidates)
  }

  /// Takes the bands made so far as looked at.
  mutating func skip(to candidates: borrowing CandidateLists) { noted = candidates.bandCount }

  mutating func add(_ volunteer: Int32, _ seat: Int32, _ weight: Int64) {
    later.append(Wish(seat: seat, next: lastLater[volunteer], weight: weight))
    lastLater[volunteer] = Int32(later.count - 1)
  }

  /// Lets nobody wish for a volunteer.
  mutating func removeAll(for volunteer: Int32) {
    end[volunteer] = start[volunteer]
    lastLater[volunteer] = Self.none
  }

  /// Lets a seat no longer wish for a volunteer.
  mutating func remove(_ volunteer: Int32, from seat: Int32) { reweigh(volunteer, seat, 0) }

  /// Gives a wish another weight; at 0 or less it is none.
  ///
  /// - Returns: whether it had been noted.
  @discardableResult
  mutating func reweigh(_ volunteer: Int32, _ seat: Int32, _ weight: Int64) -> Bool {
    var isNoted = false
    let position = position(of: volunteer, before: seat)
    if position < end[volunteer], wishes[position].seat == seat {
      wishes[position].weight = weight
      isNoted = true
    }
    var number = lastLater[volunteer]
    while number != Self.none {
      if later[Int(number)].seat == seat {
        later[Int(number)].weight = weight
        isNoted = true
      }
      number = later[Int(number)].next
    }
    return isNoted
  }
}
