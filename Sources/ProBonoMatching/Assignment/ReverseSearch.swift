/// Brings a plan in which volunteers with a vacancy have a price to its optimum, by paths that end at them.
///
/// From such a volunteer it looks for the chain of seats, each of which takes the place that the one before it leaves,
/// on which the plan gains most: at its end somebody else has a vacancy, or a seat that was unfilled is filled. Where no
/// chain gains as much as the price says, the price comes down to nothing. It is the search of `AugmentingSearch` in the
/// reversed network, with the same distances and the same way to move the prices; only seats that have been let in take
/// part.
struct ReverseSearch: ~Copyable {
  /// Where a path ends.
  private enum End {
    /// At its start: the vacancy stays, and is worth nothing.
    case stay
    /// The volunteer has a vacancy instead.
    case vacancy(volunteer: Int32)
    /// The seat, unfilled so far, is filled; its quota, if any, has a place left.
    case filled(seat: Int32)
  }

  private var front: SearchFront
  private var end = End.stay
  /// The seats that could take each volunteer.
  var wishes: Wishes

  /// - Parameter wishes: those of the seats that take part.
  init(_ network: borrowing AssignmentNetwork, _ wishes: consuming Wishes) {
    front = SearchFront(nodeCount: network.nodeCount)
    self.wishes = wishes
  }

  /// Fills the vacancies of a volunteer, or brings the price down to nothing.
  mutating func settleVacancies(
    of volunteer: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) {
    while plan.hasVacancy(volunteer, in: network), plan.volunteerPrice[volunteer] > 0 {
      try search(from: volunteer, network, plan, isCancelled)
      updatePrices(network, plan)
      augment(to: volunteer, network, plan)
      front.forget()
    }
  }

  private mutating func search(
    from volunteer: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    _ isCancelled: () -> Bool
  ) throws(AssignmentError) {
    end = .stay
    front.begin(at: network.node(ofVolunteer: volunteer), bound: plan.volunteerPrice[volunteer])
    while let node = try front.settleNearest(isCancelled) {
      switch network.kind(of: node) {
      case .seat(let seat): settle(seat: seat, network, plan)
      case .volunteer(let volunteer): settle(volunteer: volunteer, network, plan)
      case .quota(let quota): settle(quota: quota, network, plan)
      case .root: break
      }
    }
  }

  /// A volunteer with a mission to give: it stays free, or a seat takes it that has nobody of his need.
  private mutating func settle(
    volunteer: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) {
    let node = network.node(ofVolunteer: volunteer)
    let here = front.distance[node]
    if here + plan.volunteerPrice[volunteer] < front.bound {
      front.bound = here + plan.volunteerPrice[volunteer]
      end = .vacancy(volunteer: volunteer)
    }
    let base = here + plan.volunteerPrice[volunteer]
    var cursor = wishes.cursor(of: volunteer)
    while let wish = wishes.next(&cursor) {
      let there = base + plan.price(ofSeat: wish.seat, in: network) - wish.weight
      if there >= front.bound || there >= front.distance[wish.seat] { continue }
      if plan.seatHeld(by: volunteer, of: network.seatNeed[wish.seat], in: network) != PricedPlan.none { continue }
      front.reach(wish.seat, at: there + network.toll(of: volunteer, forSeat: wish.seat), from: node)
    }
  }

  /// A seat that moves elsewhere, or was unfilled: another seat of its need takes its place, or its volunteer is free; or
  /// it takes up a place of its quota.
  private mutating func settle(seat: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    let here = front.distance[seat]
    let volunteer = plan.volunteer(of: seat)
    if volunteer == PricedPlan.none {
      let quota = network.quotaOfSeat[seat]
      if quota < 0 {
        front.bound = here
        end = .filled(seat: seat)
      } else {
        front.reach(network.node(ofQuota: quota), at: here, from: seat)
      }
      return
    }
    front.reach(network.node(ofVolunteer: volunteer), at: here + plan.premium[seat], from: seat)
    let need = network.seatNeed[seat]
    let seats = network.seatsOfNeed.range(of: need)
    if seats.count == 1 { return }
    let base = here + plan.volunteerPrice[volunteer] + plan.premium[seat]
    let (first, last) = (network.seatsOfNeed[seats.lowerBound], network.seatsOfNeed[seats.upperBound - 1])
    var cursor = wishes.cursor(of: volunteer, seats: first...last)
    while let wish = wishes.next(&cursor) {
      if network.seatNeed[wish.seat] != need || wish.seat == seat { continue }
      let there = base + plan.price(ofSeat: wish.seat, in: network) - wish.weight
      front.reach(wish.seat, at: there + network.toll(of: volunteer, forSeat: wish.seat), from: seat)
    }
  }

  /// A quota with a place too few: it has one left, or one of its filled seats goes unfilled.
  private mutating func settle(quota: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    let node = network.node(ofQuota: quota)
    let here = front.distance[node]
    if plan.quotaUsed[quota] < network.quotaCapacity[quota] {
      front.bound = here
      end = .filled(seat: front.parent[node])
      return
    }
    for position in network.seatsOfQuota.range(of: quota) {
      let seat = network.seatsOfQuota[position]
      if plan.isFilled(seat) { front.reach(seat, at: here + plan.seatPrice[seat], from: node) }
    }
  }

  /// Moves the price of every settled node by what is left from it to the bound.
  private func updatePrices(_ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    for index in 0..<front.settledCount {
      let (node, change) = front.move(index)
      if change <= 0 { continue }
      switch network.kind(of: node) {
      case .seat(let seat):
        // What an unfilled seat gains by is the place in its quota, where it has one.
        if plan.isFilled(seat) {
          plan.seatPrice[seat] += change
          plan.premium[seat] -= change
        }
      case .volunteer(let volunteer):
        plan.volunteerPrice[volunteer] -= change
        var seat = plan.firstSeat(of: volunteer)
        while seat != PricedPlan.none {
          plan.premium[seat] += change
          seat = plan.seat(after: seat)
        }
      case .quota(let quota):
        plan.quotaPrice[quota] += change
        for position in network.seatsOfQuota.range(of: quota) {
          let seat = network.seatsOfQuota[position]
          if plan.isFilled(seat) { plan.seatPrice[seat] -= change }
        }
      case .root:
        break
      }
    }
  }

  /// Moves the plan along the path found, from its far end to the volunteer who had the vacancy.
  private func augment(to start: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    // The seat that is to get another place; it has left its own.
    var mover: Int32
    switch end {
    case .stay:
      return
    case .vacancy(let volunteer):
      // The start has a shorter way to stay as it is.
      mover = front.parent[network.node(ofVolunteer: volunteer)]
      _ = plan.takePlace(of: mover)
    case .filled(let seat):
      mover = seat
      let quota = network.quotaOfSeat[seat]
      if quota >= 0 { plan.quotaUsed[quota] += 1 }
    }
    while true {
      let origin = front.parent[mover]
      switch network.kind(of: origin) {
      case .volunteer(let volunteer):
        if volunteer == start {
          plan.fill(mover, with: volunteer)
          return
        }
        let next = front.parent[origin]
        _ = plan.takePlace(of: next)
        plan.fill(mover, with: volunteer)
        mover = next
      case .seat(let seat):
        guard let place = plan.takePlace(of: seat) else { preconditionFailure("only a filled seat leaves a place") }
        plan.fill(mover, with: place.volunteer, premium: place.premium)
        mover = seat
      case .quota:
        // The mover gives its place in the quota to the seat that has come in, and stays unfilled.
        mover = front.parent[origin]
      case .root:
        preconditionFailure("the root is never left")
      }
    }
  }
}
