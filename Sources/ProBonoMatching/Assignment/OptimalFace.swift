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

  /// Whether a pair is tight.
  func isTight(_ seat: Int32, _ volunteer: Int32) -> Bool {
    var range = tightRange(of: seat)
    while !range.isEmpty {
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      if tightVolunteers[middle] == volunteer { return true }
      range = tightVolunteers[middle] < volunteer ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
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

  /// How many arcs a node may have; each is asked for with `head`.
  func arcCount(of node: Int32, _ network: borrowing AssignmentNetwork) -> Int {
    switch network.kind(of: node) {
    case .seat(let seat): tightStart[seat + 1] - tightStart[seat] + 1
    case .volunteer(let volunteer): Int(network.slotCount(of: volunteer)) + 1
    case .quota(let quota): Int(network.seatsOfQuota.count(of: quota)) + 1
    case .root: rootHeads.count
    }
  }

  /// The head of one of a node's arcs; `PricedPlan.none` where the plan as it stands has no such arc.
  ///
  /// The arc 0 of all but the root leads towards the root.
  func head(
    ofArc arc: Int, from node: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Int32 {
    switch network.kind(of: node) {
    case .seat(let seat):
      if arc == 0 { return mayGoUnfilled(seat, plan) ? supply(of: seat, network) : PricedPlan.none }
      let volunteer = tightVolunteers[tightStart[seat] + arc - 1]
      if volunteer == plan.volunteer(of: seat, in: network) { return PricedPlan.none }
      return self.node(entering: volunteer, for: seat, network, plan)
    case .volunteer(let volunteer):
      if arc == 0 { return plan.hasVacancy(volunteer, in: network) ? network.root : PricedPlan.none }
      let slot = network.slotStart[volunteer] + Int32(arc) - 1
      return plan.slotPremium[slot] == 0 ? plan.seat(in: slot) : PricedPlan.none
    case .quota(let quota):
      if arc == 0 {
        return plan.quotaPrice[quota] == 0 && plan.quotaUsed[quota] > 0 ? network.root : PricedPlan.none
      }
      let seat = network.seatsOfQuota[network.seatsOfQuota.range(of: quota).lowerBound + Int32(arc) - 1]
      return plan.isFilled(seat) ? PricedPlan.none : seat
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

/// The strongly connected components of the face: two nodes lie on a common cycle just when theirs is the same.
struct FaceComponents: ~Copyable {
  /// The component of each node, named after one of its nodes.
  let ofNode: Column<Int32>
  /// How many arcs were looked at to find them.
  let arcsSeen: Int
}

extension OptimalFace {
  /// The components once the fixed seats, which are left alone, are taken out with all their arcs.
  ///
  /// Changes along cycles do not alter the components; fixing a seat can split them. R. Tarjan, "Depth-first search and
  /// linear graph algorithms", SIAM J. Computing 1 (1972), without recursion.
  func components(
    without isFixed: borrowing Column<Bool>, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    isCancelled: () -> Bool
  ) throws(AssignmentError) -> FaceComponents {
    let nodes = network.nodeCount
    let component = Column<Int32>(repeating: PricedPlan.none, count: nodes)
    let order = Column<Int32>(repeating: 0, count: nodes)
    let lowest = Column<Int32>(repeating: 0, count: nodes)
    let nextArc = Column<Int>(repeating: 0, count: nodes)
    var path = GrowingColumn<Int32>(capacity: 256)
    var open = GrowingColumn<Int32>(capacity: 256)
    var visited: Int32 = 0
    var arcsSeen = 0
    for start in 0..<Int32(nodes) where order[start] == 0 && !(start < isFixed.count && isFixed[start]) {
      if start % 1024 == 0, isCancelled() { throw .cancelled }
      path.append(start)
      while path.count > 0 {
        let node = path[path.count - 1]
        if order[node] == 0 {
          visited += 1
          order[node] = visited
          lowest[node] = visited
          open.append(node)
        }
        let arc = nextArc[node]
        if arc < arcCount(of: node, network) {
          nextArc[node] = arc + 1
          arcsSeen += 1
          let head = head(ofArc: arc, from: node, network, plan)
          if head == PricedPlan.none || head < isFixed.count && isFixed[head] { continue }
          if order[head] == 0 {
            path.append(head)
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
    return FaceComponents(ofNode: component, arcsSeen: arcsSeen)
  }
}
