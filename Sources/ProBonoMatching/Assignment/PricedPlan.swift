/// A plan under construction with its prices: who sits where, and what everything is worth.
///
/// Invariants between two steps (complementary slackness), for the seats let in so far:
/// * u, y, z, a ≥ 0, and u + y + z + a ≥ W less the toll for every pair, with equality where the pair is in the plan;
/// * u > 0 only for filled seats, y > 0 only for volunteers without a vacancy, z > 0 only for pairs in the plan, a > 0
///   only for quotas that are used up.
struct PricedPlan: ~Copyable {
  /// Stands for no seat and no volunteer.
  static let none: Int32 = -1

  /// The volunteer of each seat.
  private let volunteerOfSeat: Column<Int32>
  /// One of the seats of each volunteer.
  private let firstSeat: Column<Int32>
  /// The next seat of the same volunteer, for each seat.
  private let nextSeat: Column<Int32>
  /// How many seats each volunteer has.
  private let usedMissions: Column<Int32>
  /// How many seats under each quota are filled.
  let quotaUsed: Column<Int32>

  /// u.
  let seatPrice: Column<Int64>
  /// y.
  let volunteerPrice: Column<Int64>
  /// z, for the need of the seat and the volunteer in it; 0 for an unfilled seat.
  let premium: Column<Int64>
  /// a.
  let quotaPrice: Column<Int64>

  /// An empty plan; `ceiling` is no less than the weight of any pair.
  init(_ network: borrowing AssignmentNetwork, ceiling: Int64) {
    volunteerOfSeat = Column(repeating: Self.none, count: network.seatCount)
    firstSeat = Column(repeating: Self.none, count: network.volunteerCount)
    nextSeat = Column(repeating: Self.none, count: network.seatCount)
    usedMissions = Column(repeating: 0, count: network.volunteerCount)
    quotaUsed = Column(repeating: 0, count: network.quotaCount)
    seatPrice = Column(repeating: 0, count: network.seatCount)
    volunteerPrice = Column(repeating: 0, count: network.volunteerCount)
    premium = Column(repeating: 0, count: network.seatCount)
    // A quota that lets nobody in yet has no use for any pair; nor has a volunteer without missions.
    quotaPrice = Column(repeating: ceiling, count: network.quotaCount)
    for volunteer in 0..<network.volunteerCount where network.missions[volunteer] == 0 {
      volunteerPrice[volunteer] = ceiling
    }
  }

  init(copying other: borrowing PricedPlan) {
    volunteerOfSeat = Column(copying: other.volunteerOfSeat)
    firstSeat = Column(copying: other.firstSeat)
    nextSeat = Column(copying: other.nextSeat)
    usedMissions = Column(copying: other.usedMissions)
    quotaUsed = Column(copying: other.quotaUsed)
    seatPrice = Column(copying: other.seatPrice)
    volunteerPrice = Column(copying: other.volunteerPrice)
    premium = Column(copying: other.premium)
    quotaPrice = Column(copying: other.quotaPrice)
  }

  /// What a plan has for some seats and volunteers, numbered anew. The volunteer of each of the seats must be among them.
  ///
  /// - Parameter number: the new number of a volunteer.
  init(_ seats: [Int32], _ volunteers: [Int32], of whole: borrowing PricedPlan, number: (Int32) -> Int32) {
    volunteerOfSeat = Column(repeating: Self.none, count: seats.count)
    firstSeat = Column(repeating: Self.none, count: volunteers.count)
    nextSeat = Column(repeating: Self.none, count: seats.count)
    usedMissions = Column(repeating: 0, count: volunteers.count)
    quotaUsed = Column(copying: whole.quotaUsed)
    seatPrice = Column(seats, of: whole.seatPrice)
    volunteerPrice = Column(volunteers, of: whole.volunteerPrice)
    premium = Column(repeating: 0, count: seats.count)
    quotaPrice = Column(copying: whole.quotaPrice)
    for (place, seat) in seats.enumerated() where whole.isFilled(seat) {
      fill(Int32(place), with: number(whole.volunteer(of: seat)), premium: whole.premium[seat])
    }
  }

  /// Counts all prices in another unit of priority.
  ///
  /// A price is so many units and some points more or less, fewer than half a unit of either kind.
  func exchange(_ unit: Int64, for other: Int64) {
    for prices in [seatPrice.elements, volunteerPrice.elements, premium.elements, quotaPrice.elements] {
      for index in prices.indices where prices[index] != 0 {
        let units = (prices[index] + unit / 2) / unit
        prices[index] += units * (other - unit)
      }
    }
  }

  func isFilled(_ seat: Int32) -> Bool { volunteerOfSeat[seat] != Self.none }

  /// The volunteer of a seat; `none` where it is unfilled.
  func volunteer(of seat: Int32) -> Int32 { volunteerOfSeat[seat] }

  /// Whether a volunteer has any seat.
  func isUsed(_ volunteer: Int32) -> Bool { firstSeat[volunteer] != Self.none }

  func hasVacancy(_ volunteer: Int32, in network: borrowing AssignmentNetwork) -> Bool {
    usedMissions[volunteer] < network.missions[volunteer]
  }

  /// One of the seats of a volunteer, from which `seat(after:)` leads to the others; `none` where there is none.
  func firstSeat(of volunteer: Int32) -> Int32 { firstSeat[volunteer] }

  /// Another seat of the same volunteer; `none` after the last.
  func seat(after seat: Int32) -> Int32 { nextSeat[seat] }

  /// How many seats a volunteer has.
  func seatCount(of volunteer: Int32) -> Int32 { usedMissions[volunteer] }

  /// The seat of a need that a volunteer has; `none` where there is none.
  @inline(__always)
  func seatHeld(by volunteer: Int32, of need: Int32, in network: borrowing AssignmentNetwork) -> Int32 {
    let seat = firstSeat[volunteer]
    if seat == Self.none || network.seatNeed[seat] == need { return seat }
    let next = nextSeat[seat]
    return next == Self.none ? next : furtherSeatHeld(by: volunteer, from: next, of: need, in: network)
  }

  private func furtherSeatHeld(
    by volunteer: Int32, from second: Int32, of need: Int32, in network: borrowing AssignmentNetwork
  ) -> Int32 {
    if usedMissions[volunteer] <= network.seatsOfNeed.count(of: need) {
      var seat = second
      while seat != Self.none, network.seatNeed[seat] != need { seat = nextSeat[seat] }
      return seat
    }
    for position in network.seatsOfNeed.range(of: need) {
      let seat = network.seatsOfNeed[position]
      if volunteerOfSeat[seat] == volunteer { return seat }
    }
    return Self.none
  }

  /// What a seat costs by itself, its place in a quota included: u + a.
  @inline(__always)
  func price(ofSeat seat: Int32, in network: borrowing AssignmentNetwork) -> Int64 {
    let quota = network.quotaOfSeat[seat]
    return seatPrice[seat] + (quota < 0 ? 0 : quotaPrice[quota])
  }

  /// What a volunteer costs a seat: y + z, and the toll.
  func price(of volunteer: Int32, forSeat seat: Int32, in network: borrowing AssignmentNetwork) -> Int64 {
    let held = seatHeld(by: volunteer, of: network.seatNeed[seat], in: network)
    return volunteerPrice[volunteer] + (held == Self.none ? 0 : premium[held])
      + network.toll(of: volunteer, forSeat: seat)
  }

  /// Gives a volunteer to a seat that has none.
  func fill(_ seat: Int32, with volunteer: Int32, premium price: Int64 = 0) {
    volunteerOfSeat[seat] = volunteer
    nextSeat[seat] = firstSeat[volunteer]
    firstSeat[volunteer] = seat
    usedMissions[volunteer] += 1
    premium[seat] = price
  }

  private func vacate(_ seat: Int32) {
    let volunteer = volunteerOfSeat[seat]
    if firstSeat[volunteer] == seat {
      firstSeat[volunteer] = nextSeat[seat]
    } else {
      var before = firstSeat[volunteer]
      while nextSeat[before] != seat { before = nextSeat[before] }
      nextSeat[before] = nextSeat[seat]
    }
    nextSeat[seat] = Self.none
    usedMissions[volunteer] -= 1
    volunteerOfSeat[seat] = Self.none
    premium[seat] = 0
  }

  /// A place that a seat has with a volunteer, and what the rule "one seat of a need" makes it worth.
  struct Place {
    let volunteer: Int32
    let premium: Int64
  }

  /// Takes its volunteer from a seat; nil where it has none.
  func takePlace(of seat: Int32) -> Place? {
    guard isFilled(seat) else { return nil }
    let place = Place(volunteer: volunteerOfSeat[seat], premium: premium[seat])
    vacate(seat)
    return place
  }
}
