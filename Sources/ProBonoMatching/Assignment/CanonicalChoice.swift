/// Turns an optimal plan into the canonical one.
///
/// Seat by seat, it looks for the earliest volunteer that the seat has in any optimal plan that leaves the seats before
/// it alone: the first tight one from whom a cycle on the optimal face leads back to the seat. The set of optimal plans
/// does not depend on the prices or the plan that describe it, and so neither does the result.
struct CanonicalChoice: ~Copyable {
  private let component: Column<Int32>
  private let isFixed: Column<Bool>
  /// The seat whose search last came to each node.
  private let seenFor: Column<Int32>
  private let parent: Column<Int32>
  private var queue = GrowingColumn<Int32>(capacity: 256)

  /// Makes a plan canonical in place.
  static func apply(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan,
    isCancelled: () -> Bool
  ) throws(AssignmentError) {
    var face = OptimalFace(network, &candidates, plan)
    var choice = try CanonicalChoice(&face, network, plan, isCancelled: isCancelled)
    for seat in 0..<Int32(network.seatCount) {
      if seat % 64 == 0, isCancelled() { throw .cancelled }
      choice.fix(seat, face, network, plan)
    }
  }

  private init(
    _ face: inout OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    isCancelled: () -> Bool
  ) throws(AssignmentError) {
    component = try face.components(network, plan, isCancelled: isCancelled)
    isFixed = Column(repeating: false, count: network.seatCount)
    seenFor = Column(repeating: PricedPlan.none, count: network.nodeCount)
    parent = Column(repeating: PricedPlan.none, count: network.nodeCount)
    let ofRoot = component[network.root]
    let ofNode = component.elements
    face.keepRootHeads { ofNode[Int($0)] == ofRoot }
  }

  /// Gives a seat its earliest volunteer, and leaves it alone from then on.
  private mutating func fix(
    _ seat: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) {
    let own = plan.volunteer(of: seat, in: network)
    for position in face.tightRange(of: seat) {
      let volunteer = face.tightVolunteer(at: position)
      if own != PricedPlan.none, volunteer >= own { break }
      let entry = face.node(entering: volunteer, for: seat, network, plan)
      if component[entry] == component[seat], findPath(from: entry, backTo: seat, face, network, plan) {
        rotate(from: entry, backTo: seat, network, plan)
        break
      }
    }
    isFixed[seat] = true
  }

  /// Looks, breadth first, for a path from the node that a seat enters back to the seat. What was seen in vain for the
  /// same seat is not looked at again.
  private mutating func findPath(
    from entry: Int32, backTo seat: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Bool {
    queue.removeAll()
    visit(entry, from: seat, for: seat)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for arc in 0..<face.arcCount(of: node, network) {
        let head = face.head(ofArc: arc, from: node, network, plan)
        if head == PricedPlan.none { continue }
        if head == seat {
          parent[seat] = node
          return true
        }
        if component[head] == component[seat] { visit(head, from: node, for: seat) }
      }
    }
    return false
  }

  private mutating func visit(_ node: Int32, from origin: Int32, for seat: Int32) {
    if seenFor[node] == seat || node < isFixed.count && isFixed[node] { return }
    seenFor[node] = seat
    parent[node] = origin
    queue.append(node)
  }

  /// Changes the plan along the cycle found. Walking it, at most one seat at a time is without its place.
  private mutating func rotate(
    from entry: Int32, backTo first: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) {
    queue.removeAll()
    var node = first
    repeat {
      queue.append(node)
      node = parent[node]
    } while node != first

    let slotOfFirst = plan.isFilled(first) ? plan.slot(of: first) : PricedPlan.none
    var mover = first
    // The volunteer through whom the walk has just come, and whether a seat takes one of his slots.
    var volunteer = PricedPlan.none
    if slotOfFirst == PricedPlan.none { countPlace(of: first, +1, network, plan) }
    for index in stride(from: queue.count - 1, through: 0, by: -1) {
      let node = queue[index]
      switch network.kind(of: node) {
      case .volunteer(let passed):
        volunteer = passed
      case .seat(let seat):
        let slot = seat == first ? slotOfFirst : plan.isFilled(seat) ? plan.slot(of: seat) : PricedPlan.none
        if slot == PricedPlan.none {
          // Coming from the quota or the root, an unfilled seat takes up the unit of flow that has come free.
          if seat != first { countPlace(of: seat, +1, network, plan) }
        } else if mover == PricedPlan.none {
          plan.vacate(slot, in: network)
        } else {
          plan.put(mover, in: slot)
        }
        mover = seat
        volunteer = PricedPlan.none
      case .quota, .root:
        if mover != PricedPlan.none, volunteer != PricedPlan.none {
          plan.put(mover, inVacancyOf: volunteer, in: network)
        } else if mover != PricedPlan.none {
          plan.unfill(mover)
          countPlace(of: mover, -1, network, plan)
        }
        mover = PricedPlan.none
        volunteer = PricedPlan.none
      }
    }
  }

  private func countPlace(
    of seat: Int32, _ change: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) {
    let quota = network.quotaOfSeat[seat]
    if quota >= 0 { plan.quotaUsed[quota] += change }
  }
}
