/// Turns an optimal plan into the canonical one.
///
/// Seat by seat, it looks for the earliest volunteer that the seat has in any optimal plan that leaves the seats before
/// it alone: the first tight one from whom a cycle on the optimal face leads back to the seat. The set of optimal plans
/// does not depend on the prices or the plan that describe it, and so neither does the result.
///
/// A cycle stays within a strongly connected component, which spares most of the searches. Fixing a seat can split its
/// component; so when searches in vain have cost as much as finding the components did, they are found anew.
struct CanonicalChoice: ~Copyable {
  private var components: FaceComponents
  /// How many arcs searches in vain have looked at since the components were found.
  private var arcsInVain = 0
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
    guard face.isPricedThroughout else { throw .unproven }
    var choice = try CanonicalChoice(face, network, plan, isCancelled: isCancelled)
    choice.cutRootHeads(of: &face, network)
    for seat in 0..<Int32(network.seatCount) {
      if seat % 64 == 0, isCancelled() { throw .cancelled }
      choice.fix(seat, face, network, plan)
      if choice.arcsInVain > choice.components.arcsSeen {
        choice.components = try face.components(without: choice.isFixed, network, plan, isCancelled: isCancelled)
        choice.arcsInVain = 0
        choice.cutRootHeads(of: &face, network)
      }
    }
  }

  private init(
    _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    isCancelled: () -> Bool
  ) throws(AssignmentError) {
    isFixed = Column(repeating: false, count: network.seatCount)
    components = try face.components(without: isFixed, network, plan, isCancelled: isCancelled)
    seenFor = Column(repeating: PricedPlan.none, count: network.nodeCount)
    parent = Column(repeating: PricedPlan.none, count: network.nodeCount)
  }

  /// Takes from the face the arcs by which the root is left for good.
  private func cutRootHeads(of face: inout OptimalFace, _ network: borrowing AssignmentNetwork) {
    let component = components.ofNode.elements
    let ofRoot = component[Int(network.root)]
    face.keepRootHeads { component[Int($0)] == ofRoot }
  }

  /// Gives a seat its earliest volunteer, and leaves it alone from then on.
  private mutating func fix(
    _ seat: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) {
    let own = plan.volunteer(of: seat)
    for position in face.tightRange(of: seat) {
      let volunteer = face.tightVolunteer(at: position)
      if own != PricedPlan.none, volunteer >= own { break }
      let entry = face.node(entering: volunteer, for: seat, network, plan)
      if isOpen(entry, for: seat), findPath(from: entry, backTo: seat, own, face, network, plan) {
        rotate(backTo: seat, network, plan)
        break
      }
    }
    isFixed[seat] = true
  }

  /// Whether the search for a seat has still to look at a node.
  private func isOpen(_ node: Int32, for seat: Int32) -> Bool {
    components.ofNode[node] == components.ofNode[seat] && seenFor[node] != seat
      && !(node < isFixed.count && isFixed[node])
  }

  /// Looks, breadth first, for a path from the node that a seat enters back to the seat. What was seen in vain for the
  /// same seat is not looked at again.
  private mutating func findPath(
    from entry: Int32, backTo seat: Int32, _ own: Int32, _ face: borrowing OptimalFace,
    _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Bool {
    queue.removeAll()
    if visit(entry, from: seat, backTo: seat, own, face, network, plan) { return true }
    var next = 0
    var arcs = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      var cursor = 0
      while let head = face.nextHead(&cursor, from: node, network, plan) {
        arcs += 1
        if head == PricedPlan.none || !isOpen(head, for: seat) { continue }
        if visit(head, from: node, backTo: seat, own, face, network, plan) { return true }
      }
    }
    arcsInVain += arcs
    return false
  }

  /// Reaches a node, and says whether the seat is but a step or two from it, its own volunteer `own` or the supply of
  /// an unfilled seat between them. That test spares whole rounds of the search where there are many ties.
  private mutating func visit(
    _ node: Int32, from origin: Int32, backTo seat: Int32, _ own: Int32, _ face: borrowing OptimalFace,
    _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Bool {
    seenFor[node] = seat
    parent[node] = origin
    queue.append(node)
    if own == PricedPlan.none {
      let supply = face.supply(of: seat, network)
      guard node != supply else { return close(seat, from: node) }
      guard node < network.seatCount, face.mayGoUnfilled(node, plan), face.supply(of: node, network) == supply
      else { return false }
      return close(seat, from: node, by: supply)
    }
    let ownNode = network.node(ofVolunteer: own)
    let mayLeave = plan.premium[seat] == 0
    switch network.kind(of: node) {
    case .seat:
      guard face.isTight(node, own), plan.volunteer(of: node) != own else { return false }
      let entered = face.node(entering: own, for: node, network, plan)
      if entered == seat { return close(seat, from: node) }
      return entered == ownNode && mayLeave && close(seat, from: node, by: ownNode)
    case .volunteer: return node == ownNode && mayLeave && close(seat, from: node)
    case .root: return mayLeave && plan.volunteerPrice[own] == 0 && close(seat, from: node, by: ownNode)
    case .quota: return false
    }
  }

  /// Notes the last steps of a path.
  private func close(_ seat: Int32, from node: Int32, by middle: Int32? = nil) -> Bool {
    if let middle { parent[middle] = node }
    parent[seat] = middle ?? node
    return true
  }

  /// Changes the plan along the cycle found. Walking it, at most one seat at a time is without its place.
  private mutating func rotate(
    backTo first: Int32, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) {
    queue.removeAll()
    var node = first
    repeat {
      queue.append(node)
      node = parent[node]
    } while node != first

    let placeOfFirst = plan.takePlace(of: first)
    var mover = first
    // The volunteer through whom the walk has just come, and whether a seat takes one of his missions.
    var volunteer = PricedPlan.none
    if placeOfFirst == nil { countPlace(of: first, +1, network, plan) }
    for index in stride(from: queue.count - 1, through: 0, by: -1) {
      let node = queue[index]
      switch network.kind(of: node) {
      case .volunteer(let passed):
        volunteer = passed
      case .seat(let seat):
        if let place = seat == first ? placeOfFirst : plan.takePlace(of: seat) {
          if mover != PricedPlan.none { plan.fill(mover, with: place.volunteer, premium: place.premium) }
        } else if seat != first {
          // Coming from the quota or the root, an unfilled seat takes up the unit of flow that has come free.
          countPlace(of: seat, +1, network, plan)
        }
        mover = seat
        volunteer = PricedPlan.none
      case .quota, .root:
        if mover != PricedPlan.none, volunteer != PricedPlan.none {
          plan.fill(mover, with: volunteer)
        } else if mover != PricedPlan.none {
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
