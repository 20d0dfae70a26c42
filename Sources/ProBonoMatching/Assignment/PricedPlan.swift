/// A plan under construction with its prices: who sits where, and what everything is worth.
///
/// Invariants between two steps (complementary slackness), for the seats let in so far:
/// * u, y, z, a ≥ 0, and u + y + z + a ≥ W for every pair, with equality where the pair is in the plan;
/// * u > 0 only for filled seats, y > 0 only for volunteers without a vacant slot, z > 0 only on used slots, a > 0 only
///   for quotas that are used up.
struct PricedPlan: ~Copyable {
  /// Stands for no seat and no slot.
  static let none: Int32 = -1

  /// The slot in which each seat's volunteer takes it.
  private let slotOfSeat: Column<Int32>
  /// The seat in each slot.
  private let seatOfSlot: Column<Int32>
  /// How many slots of each volunteer are used.
  private let usedSlots: Column<Int32>
  /// How many seats under each quota are filled.
  let quotaUsed: Column<Int32>

  /// u.
  let seatPrice: Column<Int64>
  /// y.
  let volunteerPrice: Column<Int64>
  /// z, for the volunteer of the slot and the need of the seat in it.
  let slotPremium: Column<Int64>
  /// a.
  let quotaPrice: Column<Int64>

  /// An empty plan; `ceiling` is no less than the weight of any pair.
  init(_ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork, ceiling: Int64) {
    slotOfSeat = Column(repeating: Self.none, count: network.seatCount)
    seatOfSlot = Column(repeating: Self.none, count: network.volunteerOfSlot.count)
    usedSlots = Column(repeating: 0, count: network.volunteerCount)
    quotaUsed = Column(repeating: 0, count: network.quotaCount)
    seatPrice = Column(repeating: 0, count: network.seatCount)
    volunteerPrice = Column(repeating: 0, count: network.volunteerCount)
    slotPremium = Column(repeating: 0, count: network.volunteerOfSlot.count)
    // A quota that lets nobody in yet has no use for any pair; nor has a volunteer without missions.
    quotaPrice = Column(repeating: ceiling, count: network.quotaCount)
    for volunteer in 0..<network.volunteerCount where problem.volunteerMissions[volunteer] <= 0 {
      volunteerPrice[volunteer] = ceiling
    }
  }

  func isFilled(_ seat: Int32) -> Bool { slotOfSeat[seat] != Self.none }

  /// The slot of a filled seat.
  func slot(of seat: Int32) -> Int32 { slotOfSeat[seat] }

  /// The seat in a slot; `none` where it is vacant.
  func seat(in slot: Int32) -> Int32 { seatOfSlot[slot] }

  /// Whether a volunteer has any seat.
  func isUsed(_ volunteer: Int32) -> Bool { usedSlots[volunteer] > 0 }

  func hasVacancy(_ volunteer: Int32, in network: borrowing AssignmentNetwork) -> Bool {
    usedSlots[volunteer] < network.slotCount(of: volunteer)
  }

  /// The volunteer of a seat; `none` where it is unfilled.
  func volunteer(of seat: Int32, in network: borrowing AssignmentNetwork) -> Int32 {
    isFilled(seat) ? network.volunteerOfSlot[slotOfSeat[seat]] : Self.none
  }

  /// The seat of a need that a volunteer has; `none` where there is none.
  func seatHeld(by volunteer: Int32, of need: Int32, in network: borrowing AssignmentNetwork) -> Int32 {
    if usedSlots[volunteer] == 0 { return Self.none }
    if network.slotCount(of: volunteer) <= network.seatsOfNeed.count(of: need) {
      for slot in network.slots(of: volunteer) {
        let seat = seatOfSlot[slot]
        if seat != Self.none, network.seatNeed[seat] == need { return seat }
      }
    } else {
      for position in network.seatsOfNeed.range(of: need) {
        let seat = network.seatsOfNeed[position]
        if self.volunteer(of: seat, in: network) == volunteer { return seat }
      }
    }
    return Self.none
  }

  /// What a volunteer costs a seat of a need: y + z.
  func price(of volunteer: Int32, for need: Int32, in network: borrowing AssignmentNetwork) -> Int64 {
    let held = seatHeld(by: volunteer, of: need, in: network)
    return volunteerPrice[volunteer] + (held == Self.none ? 0 : slotPremium[slotOfSeat[held]])
  }

  /// Gives a slot to a seat, whoever was in it before; what it held must get or lose its place in the same step.
  func put(_ seat: Int32, in slot: Int32) {
    seatOfSlot[slot] = seat
    slotOfSeat[seat] = slot
  }

  /// Gives a vacant slot of a volunteer to a seat.
  func put(_ seat: Int32, inVacancyOf volunteer: Int32, in network: borrowing AssignmentNetwork) {
    for slot in network.slots(of: volunteer) where seatOfSlot[slot] == Self.none {
      put(seat, in: slot)
      usedSlots[volunteer] += 1
      return
    }
    preconditionFailure("the volunteer has no vacancy")
  }

  /// Leaves a slot vacant.
  func vacate(_ slot: Int32, in network: borrowing AssignmentNetwork) {
    seatOfSlot[slot] = Self.none
    usedSlots[network.volunteerOfSlot[slot]] -= 1
  }

  /// Marks a seat as unfilled; its slot must get another seat, or be vacated, in the same step.
  func unfill(_ seat: Int32) {
    slotOfSeat[seat] = Self.none
  }
}
