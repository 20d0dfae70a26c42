/// Brings a plan to its optimum by successive shortest augmenting paths.
///
/// Units of supply are let in one by one: a seat, or, for seats under a quota, one place of the quota. Each starts at a
/// price at which nobody gains by it; the search then finds, in the residual network, the path from it to the root on
/// which the plan gains most: somebody vacant comes in, or somebody else's seat is left unfilled. Distances are sums of
/// reduced costs u + y + z + a − W ≥ 0 (Dijkstra's method with potentials), and the search is cut at the price of the
/// unit itself, at which it may as well stay out. The prices along the way move by what is left of the bound, which
/// keeps the invariants of `PricedPlan`; so after the last unit plan and prices are optimal.
///
/// J. Edmonds, R. M. Karp, "Theoretical improvements in algorithmic efficiency for network flow problems", J. ACM 19
/// (1972); R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
/// problems", Computing 38 (1987).
struct AugmentingSearch: ~Copyable {
  /// Where a path ends.
  private enum End {
    /// At its start: the unit stays out.
    case stay
    /// A vacant slot of the volunteer is taken by the seat.
    case vacancy(volunteer: Int32, seat: Int32)
    /// The seat is left unfilled, and with it a place in its quota, if it has one.
    case unfilled(seat: Int32)
  }

  private var front: SearchFront
  private var end = End.stay

  init(_ network: borrowing AssignmentNetwork) {
    front = SearchFront(nodeCount: network.nodeCount)
  }

  /// Lets in a seat that is under no quota.
  mutating func letIn(
    seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) {
    let best = bestCandidate(of: seat, network, &candidates, plan)
    plan.seatPrice[seat] = best.gain
    if best.gain == 0 { return }
    if best.isVacant {
      plan.fill(seat, with: best.volunteer)
      return
    }
    try search(from: seat, worth: best.gain, network, &candidates, plan, isCancelled)
    updatePrices(network, plan)
    augment(from: seat, network, plan)
    front.forget()
  }

  /// Lets in one more place of a quota.
  mutating func letInPlace(
    ofQuota quota: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) {
    if plan.quotaPrice[quota] == 0 { return }
    let start = network.node(ofQuota: quota)
    try search(from: start, worth: plan.quotaPrice[quota], network, &candidates, plan, isCancelled)
    updatePrices(network, plan)
    augment(from: start, network, plan)
    front.forget()
  }

  /// What the best candidate of a seat would gain above his price, at least 0, and whether a vacant one does so.
  private func bestCandidate(
    of seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan
  ) -> (gain: Int64, volunteer: Int32, isVacant: Bool) {
    var best = (gain: Int64(0), volunteer: PricedPlan.none, isVacant: false)
    let need = network.seatNeed[seat]
    let volunteerPrice = plan.volunteerPrice.elements
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let weight = band.baseWeight + Int64(made[position].score)
        if weight < best.gain { return best }
        let volunteer = made[position].volunteer
        if weight - volunteerPrice[Int(volunteer)] < best.gain { continue }
        let gain = weight - plan.price(of: volunteer, forSeat: seat, in: network)
        let isVacant =
          plan.hasVacancy(volunteer, in: network)
          && plan.seatHeld(by: volunteer, of: need, in: network) == PricedPlan.none
        if gain > best.gain || gain == best.gain && isVacant && !best.isVacant {
          best = (gain, volunteer, isVacant)
        }
        if best.isVacant, weight == best.gain { return best }
      }
      number = candidates.band(after: number, of: seat)
    }
    return best
  }

  /// Finds the shortest path from a start to the root, if one is shorter than what the unit at the start is worth.
  private mutating func search(
    from start: Int32, worth: Int64, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan, _ isCancelled: () -> Bool
  ) throws(AssignmentError) {
    end = .stay
    front.begin(at: start, bound: worth)
    while let node = try front.settleNearest(isCancelled) {
      switch network.kind(of: node) {
      case .seat(let seat): settle(seat: seat, network, &candidates, plan)
      case .volunteer(let volunteer): settle(volunteer: volunteer, network, plan)
      case .quota(let quota): settle(quota: quota, network, plan)
      case .root: break
      }
    }
  }

  /// A seat without a place: it may be left unfilled, or take any of its candidates.
  private mutating func settle(
    seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan
  ) {
    let here = front.distance[seat]
    let quota = network.quotaOfSeat[seat]
    var base = here + plan.seatPrice[seat]
    if quota >= 0 {
      if plan.isFilled(seat) { front.reach(network.node(ofQuota: quota), at: base, from: seat) }
      base += plan.quotaPrice[quota]
    } else if base < front.bound {
      front.bound = base
      end = .unfilled(seat: seat)
    }
    let own = plan.volunteer(of: seat)
    let need = network.seatNeed[seat]
    let volunteerPrice = plan.volunteerPrice.elements
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let free = base - band.baseWeight - Int64(made[position].score)
        if free >= front.bound { return }
        let volunteer = made[position].volunteer
        let there = free + volunteerPrice[Int(volunteer)]
        if there >= front.bound || volunteer == own { continue }
        enter(volunteer, at: there, from: seat, of: need, network, plan)
      }
      number = candidates.band(after: number, of: seat)
    }
  }

  /// A seat takes a volunteer: the seat of the same need that he has must go, or else he has a vacancy, or any of his
  /// seats may go.
  private mutating func enter(
    _ volunteer: Int32, at there: Int64, from seat: Int32, of need: Int32, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) {
    let there = there + network.toll(of: volunteer, forSeat: seat)
    if there >= front.bound { return }
    let held =
      network.missions[volunteer] == 1
      ? plan.firstSeat(of: volunteer) : plan.seatHeld(by: volunteer, of: need, in: network)
    if held != PricedPlan.none {
      front.reach(held, at: there + plan.premium[held], from: seat)
    } else if plan.hasVacancy(volunteer, in: network) {
      front.bound = there
      end = .vacancy(volunteer: volunteer, seat: seat)
    } else {
      front.reach(network.node(ofVolunteer: volunteer), at: there, from: seat)
    }
  }

  /// A volunteer with one seat too many: any of them may go, at its premium.
  private mutating func settle(
    volunteer: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) {
    let node = network.node(ofVolunteer: volunteer)
    var seat = plan.firstSeat(of: volunteer)
    while seat != PricedPlan.none {
      front.reach(seat, at: front.distance[node] + plan.premium[seat], from: node)
      seat = plan.seat(after: seat)
    }
  }

  /// A quota with a place too many: it goes unused, or any unfilled seat gets it.
  private mutating func settle(quota: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    let node = network.node(ofQuota: quota)
    let unused = front.distance[node] + plan.quotaPrice[quota]
    if unused < front.bound {
      front.bound = unused
      end = .unfilled(seat: front.parent[node])
    }
    for position in network.seatsOfQuota.range(of: quota) {
      let seat = network.seatsOfQuota[position]
      if !plan.isFilled(seat) { front.reach(seat, at: front.distance[node], from: node) }
    }
  }

  /// Moves the price of every settled node by what is left from it to the bound.
  private func updatePrices(_ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    for index in 0..<front.settledCount {
      let (node, change) = front.move(index)
      if change <= 0 { continue }
      switch network.kind(of: node) {
      case .seat(let seat):
        plan.seatPrice[seat] -= change
        guard plan.isFilled(seat) else { continue }
        // Who takes a single mission is no node of his own: he and his seat stand for one another.
        let volunteer = plan.volunteer(of: seat)
        if network.missions[volunteer] == 1 {
          plan.volunteerPrice[volunteer] += change
        } else {
          plan.premium[seat] += change
        }
      case .volunteer(let volunteer):
        plan.volunteerPrice[volunteer] += change
        var seat = plan.firstSeat(of: volunteer)
        while seat != PricedPlan.none {
          plan.premium[seat] -= change
          seat = plan.seat(after: seat)
        }
      case .quota(let quota):
        plan.quotaPrice[quota] -= change
        for position in network.seatsOfQuota.range(of: quota) {
          plan.seatPrice[network.seatsOfQuota[position]] += change
        }
      case .root:
        break
      }
    }
  }

  /// Moves the plan along the path found: from its end back to its start, each seat takes the place of the next.
  private func augment(from start: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    // The seat that has just moved or lost its place, and that place, none for a seat that was unfilled.
    var mover: Int32
    var opening: PricedPlan.Place?
    switch end {
    case .stay:
      return
    case .vacancy(let volunteer, let seat):
      mover = seat
      opening = plan.takePlace(of: seat)
      plan.fill(seat, with: volunteer)
    case .unfilled(let seat):
      mover = seat
      opening = unfill(seat, network, plan)
    }
    while mover != start {
      var origin = front.parent[mover]
      switch network.kind(of: origin) {
      case .seat:
        break
      case .volunteer:
        origin = front.parent[origin]
      case .quota(let quota):
        // The mover was unfilled and has come in for another seat of its quota, or on the new place.
        plan.quotaUsed[quota] += 1
        if origin == start { return }
        mover = front.parent[origin]
        opening = unfill(mover, network, plan)
        continue
      case .root:
        preconditionFailure("the root is never left")
      }
      let next = plan.takePlace(of: origin)
      guard let place = opening else { preconditionFailure("an unfilled seat is entered through its quota alone") }
      plan.fill(origin, with: place.volunteer, premium: place.premium)
      mover = origin
      opening = next
    }
  }

  /// Leaves a seat unfilled, and its place in its quota unused.
  private func unfill(_ seat: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) -> PricedPlan
    .Place?
  {
    let place = plan.takePlace(of: seat)
    let quota = network.quotaOfSeat[seat]
    if quota >= 0 { plan.quotaUsed[quota] -= 1 }
    return place
  }
}
