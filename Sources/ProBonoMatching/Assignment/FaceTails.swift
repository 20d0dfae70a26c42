import ProBonoText

/// The arcs of an optimal face from their heads: what `OptimalFace.nextHead` gives, the other way round.
struct FaceTails: ~Copyable {
  /// The seats that are tight with each volunteer, ascending.
  private let tightSeats: Column<Int32>
  private let tightStart: Column<Int>
  /// The nodes from which arcs to the root may come.
  private var rootTails: [Int32] = []

  init(_ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork) {
    tightStart = Column(repeating: 0, count: network.volunteerCount + 1)
    for seat in 0..<Int32(network.seatCount) {
      for position in face.tightRange(of: seat) { tightStart[face.tightVolunteer(at: position) + 1] += 1 }
    }
    for volunteer in 0..<Int32(network.volunteerCount) {
      if tightStart[volunteer + 1] > 0 { rootTails.append(network.node(ofVolunteer: volunteer)) }
      tightStart[volunteer + 1] += tightStart[volunteer]
    }
    tightSeats = Column(repeating: 0, count: tightStart[network.volunteerCount])
    let next = Column<Int32>(repeating: 0, count: network.volunteerCount)
    for seat in 0..<Int32(network.seatCount) {
      for position in face.tightRange(of: seat) {
        let volunteer = face.tightVolunteer(at: position)
        tightSeats[tightStart[volunteer] + Int(next[volunteer])] = seat
        next[volunteer] += 1
      }
    }
    for quota in 0..<Int32(network.quotaCount) { rootTails.append(network.node(ofQuota: quota)) }
    for seat in 0..<Int32(network.seatCount)
    where network.quotaOfSeat[seat] < 0 && !face.tightRange(of: seat).isEmpty {
      rootTails.append(seat)
    }
  }

  /// The tail of the next of the arcs to a node: `PricedPlan.none` where the plan as it stands has no such arc, nil after
  /// the last. Of the arcs to a volunteer those from his `tightSeats` are left out.
  ///
  /// - Parameter cursor: 0 before the first arc; moves to the next one.
  func nextTail(
    _ cursor: inout Int, to node: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Int32? {
    cursor += 1
    switch network.kind(of: node) {
    case .seat(let seat): return tail(cursor - 1, toSeat: seat, face, network, plan)
    case .volunteer(let volunteer):
      // He gives up a seat for nothing.
      guard cursor == 1 else { return nil }
      return plan.volunteerPrice[volunteer] == 0 && plan.isUsed(volunteer) ? network.root : PricedPlan.none
    case .quota(let quota): return tail(cursor - 1, toQuota: quota, face, network, plan)
    case .root:
      guard cursor <= rootTails.count else { return nil }
      let tail = rootTails[cursor - 1]
      return leadsToRoot(tail, face, network, plan) ? tail : PricedPlan.none
    }
  }

  /// A filled seat is left by its volunteer, or pushed out by another one of its need; an unfilled one is filled from its
  /// quota or the root.
  private func tail(
    _ number: Int, toSeat seat: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Int32? {
    let volunteer = plan.volunteer(of: seat)
    guard volunteer != PricedPlan.none else {
      guard number == 0 else { return nil }
      let quota = network.quotaOfSeat[seat]
      if quota >= 0 { return network.node(ofQuota: quota) }
      return plan.seatPrice[seat] == 0 ? network.root : PricedPlan.none
    }
    if number == 0 { return plan.premium[seat] == 0 ? network.node(ofVolunteer: volunteer) : PricedPlan.none }
    let seatsOfNeed = network.seatsOfNeed.range(of: network.seatNeed[seat])
    guard number <= seatsOfNeed.count, seatsOfNeed.count > 1 else { return nil }
    let other = network.seatsOfNeed[seatsOfNeed.lowerBound + Int32(number - 1)]
    return other != seat && isTight(other, with: volunteer) ? other : PricedPlan.none
  }

  /// The seats that are tight with a volunteer, ascending.
  func tightSeats(of volunteer: Int32) -> UnsafeMutableBufferPointer<Int32> {
    UnsafeMutableBufferPointer(rebasing: tightSeats.elements[tightStart[volunteer]..<tightStart[volunteer + 1]])
  }

  /// Whether an arc leads from a seat to a volunteer who is tight with it: he has no seat of its need.
  func leads(
    from seat: Int32, toVolunteer volunteer: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Bool {
    plan.seatHeld(by: volunteer, of: network.seatNeed[seat], in: network) == PricedPlan.none
  }

  /// A quota gets a place from a seat that goes unfilled, or one that was unused.
  private func tail(
    _ number: Int, toQuota quota: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Int32? {
    if number == 0 {
      return plan.quotaPrice[quota] == 0 && plan.quotaUsed[quota] < network.quotaCapacity[quota]
        ? network.root : PricedPlan.none
    }
    let seats = network.seatsOfQuota.range(of: quota)
    guard number <= seats.count else { return nil }
    let seat = network.seatsOfQuota[seats.lowerBound + Int32(number - 1)]
    return face.mayGoUnfilled(seat, plan) ? seat : PricedPlan.none
  }

  private func leadsToRoot(
    _ node: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Bool {
    switch network.kind(of: node) {
    case .seat(let seat): face.mayGoUnfilled(seat, plan)
    case .volunteer(let volunteer): plan.hasVacancy(volunteer, in: network)
    case .quota(let quota): plan.quotaPrice[quota] == 0 && plan.quotaUsed[quota] > 0
    case .root: false
    }
  }

  private func isTight(_ seat: Int32, with volunteer: Int32) -> Bool {
    let seats = tightSeats(of: volunteer)
    let position = seats.indices.partitioningIndex { seats[$0] >= seat }
    return position < seats.count && seats[position] == seat
  }
}
