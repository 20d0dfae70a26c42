/// The face of the optimum: all optimal plans at once, as the ways in which one can be turned into another.
///
/// By complementary slackness with any optimal prices, a plan is optimal just when it uses tight pairs only
/// (u + y + z + a = W) and keeps filled, full or used all that has a price above 0. The arcs here are the residual arcs
/// of one optimal plan that such changes may use: along an arc, the tail gets rid of a unit of flow too many, and the
/// head has it instead. A seat with a unit too many is one that has lost its place, or an unfilled one that is to be
/// filled. A cycle of arcs leads to another optimal plan, and every optimal plan is reached by cycles.
struct OptimalFace: ~Copyable {
  /// Where the tight volunteers of each seat begin, and at the end their number.
  private let tightStart: Column<Int>
  /// The volunteers of the tight pairs, in their order within a seat.
  private let tightVolunteers: Column<Int32>
  /// The nodes that arcs from the root can lead to.
  private var rootHeads: [Int32] = []
  /// Whether no pair weighs more than its prices: what the proof asks of them.
  private(set) var isPricedThroughout = true

  /// - Parameter order: that of the volunteers; nil where it is that of their numbers.
  init(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan,
    in order: CanonicalOrder?
  ) {
    var isPricedThroughout = true
    self.init(network, plan) { (seat, tight) in
      if !Self.collectTight(of: seat, into: &tight, network, &candidates, plan) { isPricedThroughout = false }
      if let order { order.sort(&tight) } else { tight.sort() }
    }
    self.isPricedThroughout = isPricedThroughout
  }

  /// - Parameter collectTight: gives the tight volunteers of a seat, in their order.
  init(
    _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    collectTight: (_ seat: Int32, _ tight: inout [Int32]) -> Void
  ) {
    tightStart = Column(repeating: 0, count: network.seatCount + 1)
    var tight = GrowingColumn<Int32>(capacity: 2 * network.seatCount)
    var ofSeat: [Int32] = []
    let isRootHead = Column<Bool>(repeating: false, count: network.volunteerCount)
    for seat in 0..<Int32(network.seatCount) {
      ofSeat.removeAll(keepingCapacity: true)
      collectTight(seat, &ofSeat)
      for volunteer in ofSeat {
        tight.append(volunteer)
        // Nobody else has a seat to give up, or ever gets one.
        if plan.volunteerPrice[volunteer] == 0, !isRootHead[volunteer] {
          isRootHead[volunteer] = true
          rootHeads.append(network.node(ofVolunteer: volunteer))
        }
      }
      tightStart[seat + 1] = tight.count
    }
    tightVolunteers = Column(repeating: 0, count: tight.count)
    for index in 0..<tight.count {
      tightVolunteers[index] = tight[index]
    }
    rootHeads.sort()

    for quota in 0..<Int32(network.quotaCount) where plan.quotaPrice[quota] == 0 {
      rootHeads.append(network.node(ofQuota: quota))
    }
    for seat in 0..<Int32(network.seatCount)
    where plan.seatPrice[seat] == 0 && network.quotaOfSeat[seat] < 0 && !tightRange(of: seat).isEmpty {
      rootHeads.append(seat)
    }
  }

  /// Collects the tight volunteers of a seat, and says whether none of its pairs weighs more than its prices.
  private static func collectTight(
    of seat: Int32, into tight: inout [Int32], _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan
  ) -> Bool {
    let base = plan.price(ofSeat: seat, in: network)
    let volunteerPrice = plan.volunteerPrice.elements
    var isPriced = true
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let surplus = band.baseWeight + Int64(made[position].score) - base
        if surplus < 0 { return isPriced }
        let volunteer = made[position].volunteer
        if surplus < volunteerPrice[Int(volunteer)] || network.missions[volunteer] == 0 { continue }
        let price = plan.price(of: volunteer, forSeat: seat, in: network)
        if surplus == price { tight.append(volunteer) }
        if surplus > price { isPriced = false }
      }
      number = candidates.band(after: number, of: seat)
    }
    return isPriced
  }

  /// Where the tight volunteers of a seat stand, for `tightVolunteer(at:)`.
  func tightRange(of seat: Int32) -> Range<Int> { tightStart[seat]..<tightStart[seat + 1] }

  /// The tight volunteers of a seat, in their order.
  func tightVolunteers(of seat: Int32) -> UnsafeMutableBufferPointer<Int32> {
    UnsafeMutableBufferPointer(rebasing: tightVolunteers.elements[tightRange(of: seat)])
  }

  /// The volunteer at a position of a seat's `tightRange`, which is in the order of the volunteers.
  func tightVolunteer(at position: Int) -> Int32 { tightVolunteers[position] }

  /// The node that a seat comes to by taking a volunteer: the seat of the same need that must go, else the volunteer.
  func node(
    entering volunteer: Int32, for seat: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32 {
    let held = plan.seatHeld(by: volunteer, of: network.seatNeed[seat], in: network)
    return held == PricedPlan.none ? network.node(ofVolunteer: volunteer) : held
  }

  /// The quota, or else the root, that gets a seat's unit of flow when it is left unfilled, and gives it to an
  /// unfilled seat.
  func supply(of seat: Int32, _ network: borrowing AssignmentNetwork) -> Int32 {
    let quota = network.quotaOfSeat[seat]
    return quota < 0 ? network.root : network.node(ofQuota: quota)
  }

  /// Whether an optimal plan may leave a filled seat unfilled.
  func mayGoUnfilled(_ seat: Int32, _ plan: borrowing PricedPlan) -> Bool {
    plan.isFilled(seat) && plan.seatPrice[seat] == 0
  }

  /// The head of the next of a node's arcs: `PricedPlan.none` where the plan as it stands has no such arc, nil after the
  /// last.
  ///
  /// - Parameter cursor: 0 before the first arc; moves to the next one.
  @inline(__always)
  func nextHead(
    _ cursor: inout Int, from node: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32? {
    if cursor < 0 { return nil }
    switch network.kind(of: node) {
    case .seat(let seat): return nextHead(&cursor, fromSeat: seat, network, plan)
    case .volunteer(let volunteer): return nextHead(&cursor, fromVolunteer: volunteer, network, plan)
    case .quota(let quota): return nextHead(&cursor, fromQuota: quota, network, plan)
    case .root: return nextHead(&cursor, fromRootOf: network, plan)
    }
  }

  /// Towards the root first, then to whatever the tight volunteers lead to.
  private func nextHead(
    _ cursor: inout Int, fromSeat seat: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32? {
    cursor += 1
    if cursor == 1 { return mayGoUnfilled(seat, plan) ? supply(of: seat, network) : PricedPlan.none }
    let position = tightStart[seat] + cursor - 2
    guard position < tightStart[seat + 1] else { return nil }
    let volunteer = tightVolunteers[position]
    if volunteer == plan.volunteer(of: seat) { return PricedPlan.none }
    return node(entering: volunteer, for: seat, network, plan)
  }

  /// Towards the root first, then to his seats; the cursor is one more than the next of them.
  private func nextHead(
    _ cursor: inout Int, fromVolunteer volunteer: Int32, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Int32? {
    let isFirst = cursor == 0
    let seat = Int32(cursor - 1)
    let next = isFirst ? plan.firstSeat(of: volunteer) : plan.seat(after: seat)
    cursor = next == PricedPlan.none ? -1 : Int(next) + 1
    if isFirst { return plan.hasVacancy(volunteer, in: network) ? network.root : PricedPlan.none }
    return plan.premium[seat] == 0 ? seat : PricedPlan.none
  }

  private func nextHead(
    _ cursor: inout Int, fromQuota quota: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32? {
    cursor += 1
    if cursor == 1 {
      return plan.quotaPrice[quota] == 0 && plan.quotaUsed[quota] > 0 ? network.root : PricedPlan.none
    }
    let seats = network.seatsOfQuota.range(of: quota)
    guard cursor - 2 < seats.count else { return nil }
    let seat = network.seatsOfQuota[seats.lowerBound + Int32(cursor - 2)]
    return plan.isFilled(seat) ? PricedPlan.none : seat
  }

  private func nextHead(
    _ cursor: inout Int, fromRootOf network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32? {
    cursor += 1
    guard cursor <= rootHeads.count else { return nil }
    let node = rootHeads[cursor - 1]
    switch network.kind(of: node) {
    case .seat(let seat): return plan.isFilled(seat) ? PricedPlan.none : seat
    case .volunteer(let volunteer): return plan.isUsed(volunteer) ? node : PricedPlan.none
    case .quota(let quota): return plan.quotaUsed[quota] < network.quotaCapacity[quota] ? node : PricedPlan.none
    case .root: return PricedPlan.none
    }
  }
}
