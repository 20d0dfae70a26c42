/// The face of the optimum: all optimal plans at once, as the ways in which one can be turned into another.
///
/// By complementary slackness with any optimal prices, a plan is optimal just when it uses tight pairs only
/// (u + y + z + a = W) and keeps filled, full or used all that has a price above 0. The arcs here are the residual arcs
/// of one optimal plan that such changes may use; a cycle of them leads to another optimal plan, and every other is
/// reached by cycles. An arc means: *the head has one unit too many, or is without its place, once the tail is served*.
struct OptimalFace: ~Copyable {
  /// Where the tight volunteers of each seat begin, and at the end their number.
  private let tightStart: Column<Int>
  /// The volunteers of the tight pairs, ascending within a seat.
  private let tightVolunteers: Column<Int32>
  /// The nodes that arcs from the root can lead to.
  private var rootHeads: [Int32] = []

  init(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan
  ) {
    tightStart = Column(repeating: 0, count: network.seatCount + 1)
    var tight = GrowingColumn<Int32>(capacity: 2 * network.seatCount)
    var ofSeat: [Int32] = []
    for seat in 0..<Int32(network.seatCount) {
      ofSeat.removeAll(keepingCapacity: true)
      Self.collectTight(of: seat, into: &ofSeat, network, &candidates, plan)
      ofSeat.sort()
      for volunteer in ofSeat {
        tight.append(volunteer)
      }
      tightStart[seat + 1] = tight.count
    }
    tightVolunteers = Column(repeating: 0, count: tight.count)
    for index in 0..<tight.count {
      tightVolunteers[index] = tight[index]
    }

    for volunteer in 0..<Int32(network.volunteerCount)
    where plan.volunteerPrice[volunteer] == 0 && !network.slots(of: volunteer).isEmpty {
      rootHeads.append(network.node(ofVolunteer: volunteer))
    }
    for quota in 0..<Int32(network.quotaCount) where plan.quotaPrice[quota] == 0 {
      rootHeads.append(network.node(ofQuota: quota))
    }
    for seat in 0..<Int32(network.seatCount)
    where plan.seatPrice[seat] == 0 && network.quotaOfSeat[seat] < 0 && !tightRange(of: seat).isEmpty {
      rootHeads.append(seat)
    }
  }

  private static func collectTight(
    of seat: Int32, into tight: inout [Int32], _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan
  ) {
    let quota = network.quotaOfSeat[seat]
    let base = plan.seatPrice[seat] + (quota < 0 ? 0 : plan.quotaPrice[quota])
    let volunteerPrice = plan.volunteerPrice.elements
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let surplus = band.baseWeight + Int64(made[position].score) - base
        if surplus < 0 { return }
        let volunteer = made[position].volunteer
        if surplus < volunteerPrice[Int(volunteer)] || network.slots(of: volunteer).isEmpty { continue }
        if surplus == plan.price(of: volunteer, for: network.seatNeed[seat], in: network) { tight.append(volunteer) }
      }
      number = candidates.band(after: number, of: seat)
    }
  }

  /// Forgets the arcs from the root to nodes that cannot lead back to it.
  mutating func keepRootHeads(where isKept: (Int32) -> Bool) {
    rootHeads.removeAll { !isKept($0) }
  }

  /// Where the tight volunteers of a seat stand, for `tightVolunteer(at:)`.
  func tightRange(of seat: Int32) -> Range<Int> { tightStart[seat]..<tightStart[seat + 1] }

  /// The volunteer at a position of a seat's `tightRange`; ascending with the position.
  func tightVolunteer(at position: Int) -> Int32 { tightVolunteers[position] }

  /// The node that a seat comes to by taking a volunteer: the seat of the same need that must go, else the volunteer.
  func node(
    entering volunteer: Int32, for seat: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32 {
    let held = plan.seatHeld(by: volunteer, of: network.seatNeed[seat], in: network)
    return held == PricedPlan.none ? network.node(ofVolunteer: volunteer) : held
  }

  /// How many arcs a node may have; each is asked for with `head`.
  func arcCount(of node: Int32, _ network: borrowing AssignmentNetwork) -> Int {
    switch network.kind(of: node) {
    case .seat(let seat): tightRange(of: seat).count + 1
    case .volunteer(let volunteer): network.slots(of: volunteer).count + 1
    case .quota(let quota): network.seatsOfQuota.range(of: quota).count + 1
    case .root: rootHeads.count
    }
  }

  /// The head of one of a node's arcs; `PricedPlan.none` where the plan as it stands has no such arc.
  func head(
    ofArc arc: Int, from node: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32 {
    switch network.kind(of: node) {
    case .seat(let seat):
      let range = tightRange(of: seat)
      if arc < range.count {
        let volunteer = tightVolunteers[range.lowerBound + arc]
        if volunteer == plan.volunteer(of: seat, in: network) { return PricedPlan.none }
        return self.node(entering: volunteer, for: seat, network, plan)
      }
      guard plan.isFilled(seat), plan.seatPrice[seat] == 0 else { return PricedPlan.none }
      let quota = network.quotaOfSeat[seat]
      return quota < 0 ? network.root : network.node(ofQuota: quota)
    case .volunteer(let volunteer):
      let slots = network.slots(of: volunteer)
      if arc < slots.count {
        let slot = slots.lowerBound + Int32(arc)
        return plan.slotPremium[slot] == 0 ? plan.seat(in: slot) : PricedPlan.none
      }
      return plan.hasVacancy(volunteer, in: network) ? network.root : PricedPlan.none
    case .quota(let quota):
      let range = network.seatsOfQuota.range(of: quota)
      if arc < range.count {
        let seat = network.seatsOfQuota[range.lowerBound + Int32(arc)]
        return plan.isFilled(seat) ? PricedPlan.none : seat
      }
      return plan.quotaPrice[quota] == 0 && plan.quotaUsed[quota] > 0 ? network.root : PricedPlan.none
    case .root:
      let node = rootHeads[arc]
      switch network.kind(of: node) {
      case .seat(let seat): return plan.isFilled(seat) ? PricedPlan.none : seat
      case .volunteer(let volunteer): return plan.isUsed(volunteer) ? node : PricedPlan.none
      case .quota(let quota):
        return plan.quotaUsed[quota] < network.quotaCapacity[quota] ? node : PricedPlan.none
      case .root: return PricedPlan.none
      }
    }
  }
}

extension OptimalFace {
  /// The strongly connected component of each node: two nodes lie on a common cycle just when theirs is the same.
  ///
  /// Changes along cycles do not alter the components. R. Tarjan, "Depth-first search and linear graph algorithms",
  /// SIAM J. Computing 1 (1972), without recursion.
  func components(
    _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) -> Column<Int32> {
    let nodes = network.nodeCount
    let component = Column<Int32>(repeating: PricedPlan.none, count: nodes)
    let order = Column<Int32>(repeating: 0, count: nodes)
    let lowest = Column<Int32>(repeating: 0, count: nodes)
    let nextArc = Column<Int>(repeating: 0, count: nodes)
    var path = GrowingColumn<Int32>(capacity: 256)
    var open = GrowingColumn<Int32>(capacity: 256)
    var visited: Int32 = 0
    for start in 0..<Int32(nodes) where order[start] == 0 {
      if start % 1024 == 0, isCancelled() { throw .cancelled }
      visited += 1
      order[start] = visited
      lowest[start] = visited
      path.append(start)
      open.append(start)
      while path.count > 0 {
        let node = path[path.count - 1]
        let arc = nextArc[node]
        if arc < arcCount(of: node, network) {
          nextArc[node] = arc + 1
          let head = head(ofArc: arc, from: node, network, plan)
          if head == PricedPlan.none { continue }
          if order[head] == 0 {
            visited += 1
            order[head] = visited
            lowest[head] = visited
            path.append(head)
            open.append(head)
          } else if component[head] == PricedPlan.none {
            lowest[node] = min(lowest[node], order[head])
          }
          continue
        }
        _ = path.removeLast()
        if path.count > 0 {
          let below = path[path.count - 1]
          lowest[below] = min(lowest[below], lowest[node])
        }
        if lowest[node] == order[node] {
          var member: Int32
          repeat {
            member = open.removeLast()
            component[member] = node
          } while member != node
        }
      }
    }
    return component
  }
}
