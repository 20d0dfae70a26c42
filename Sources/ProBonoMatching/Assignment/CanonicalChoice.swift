/// Turns an optimal plan into the canonical one.
///
/// Seat by seat, it looks for the earliest volunteer that the seat has in any optimal plan that leaves the seats before
/// it alone: the first tight one from whom a cycle on the optimal face leads back to the seat. The set of optimal plans
/// does not depend on the prices or the plan that describe it, and so neither does the result.
///
/// A cycle stays within a strongly connected component, which spares most of the searches. Fixing a seat can split its
/// component. So the two ends of a cycle are looked for at once, along the arcs from the one and against those to the
/// other, some arcs here and as many there; where one side comes to nothing, all that it has seen is a part that the other
/// side cannot be in, and becomes a component of its own. As that was the smaller side, all searches in vain together
/// cost little more than looking at each arc some few times (Y. Shiloach, S. Even, "An on-line edge-deletion problem",
/// J. ACM 28 (1981)).
struct CanonicalChoice: ~Copyable {
  private let marks: Column<Mark>
  private var componentCount: Int32
  /// How many searches there were.
  private var searchCount: Int32 = 0
  /// The tails of all arcs against which the search goes.
  private let tails: FaceTails
  private var fromEntry: Frontier
  private var toSeat: Frontier
  /// The nodes of the cycle found, from the seat on.
  private var cycle = GrowingColumn<Int32>(capacity: 64)

  /// What a search asks of a node, side by side, so that it is read in one go.
  private struct Mark: BitwiseCopyable {
    /// Nodes of different components are on no cycle together; `fixed` for a seat that is left alone.
    var component: Int32
    /// The search that last came to the node from the entry.
    var fromEntry: Int32 = 0
    /// The search that last came to the node from the seat.
    var toSeat: Int32 = 0
    /// Of a volunteer: whether all arcs from seats lead to him, or to a seat of his to which he leads himself.
    var leadsOn = true

    static let fixed: Int32 = -2
  }

  /// One of the two sides of a search.
  private struct Frontier: ~Copyable {
    /// The node from which the last search came to each node.
    let origin: Column<Int32>
    var nodes = GrowingColumn<Int32>(capacity: 256)
    /// Which of the nodes is looked at, and how many of its arcs have been.
    var position = 0
    var cursor = 0
    /// How many arcs have been looked at in all.
    var arcCount = 0

    init(nodeCount: Int) {
      origin = Column(repeating: PricedPlan.none, count: nodeCount)
    }

    mutating func begin(at node: Int32) {
      nodes.removeAll()
      (position, cursor, arcCount) = (0, 0, 0)
      add(node, from: PricedPlan.none)
    }

    /// Goes on to the next node.
    mutating func leave() { (position, cursor) = (position + 1, 0) }

    mutating func add(_ node: Int32, from other: Int32) {
      origin[node] = other
      nodes.append(node)
    }
  }

  /// Makes a plan canonical in place.
  ///
  /// - Parameter order: that of seats and volunteers; nil where it is that of their numbers.
  static func apply(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan,
    in order: CanonicalOrder? = nil, isCancelled: () -> Bool, report: (PlanningProgress) -> Void
  ) throws(AssignmentError) {
    let whole = OptimalFace(network, &candidates, plan, in: order)
    guard whole.isPricedThroughout else { throw .unproven }
    let part = try FacePart(of: whole, network, plan, isCancelled: isCancelled)
    var choice = CanonicalChoice(part)
    let seatCount = order?.seats.count ?? network.seatCount
    for place in 0..<seatCount {
      if place % 64 == 0 {
        if isCancelled() { throw .cancelled }
        report(PlanningProgress(.choosing, seats: place, of: seatCount))
      }
      guard let seat = part.number(ofSeat: order?.seats[place] ?? Int32(place)) else { continue }
      choice.fix(seat, part.face, part.network, part.plan)
    }
    part.carryOver(to: plan)
  }

  private init(_ part: borrowing FacePart) {
    let nodeCount = part.network.nodeCount
    marks = Column(repeating: Mark(component: PricedPlan.none), count: nodeCount)
    for node in 0..<nodeCount { marks[node].component = part.components[node] }
    for seat in 0..<Int32(part.network.seatCount) where part.plan.premium[seat] > 0 {
      marks[part.network.node(ofVolunteer: part.plan.volunteer(of: seat))].leadsOn = false
    }
    componentCount = part.componentBound
    tails = FaceTails(part.face, part.network)
    fromEntry = Frontier(nodeCount: nodeCount)
    toSeat = Frontier(nodeCount: nodeCount)
  }

  /// Gives a seat its earliest volunteer, and leaves it alone from then on.
  private mutating func fix(
    _ seat: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) {
    // The volunteers of a seat come in their order, its own among them.
    let own = plan.volunteer(of: seat)
    for position in face.tightRange(of: seat) {
      let volunteer = face.tightVolunteer(at: position)
      if volunteer == own { break }
      let entry = face.node(entering: volunteer, for: seat, network, plan)
      if marks[entry].component == marks[seat].component, findCycle(from: seat, by: entry, face, network, plan) {
        rotate(network, plan)
        break
      }
    }
    marks[seat].component = Mark.fixed
  }

  /// Looks for a way back to a seat from the node that it enters.
  private mutating func findCycle(
    from seat: Int32, by entry: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork,
    _ plan: borrowing PricedPlan
  ) -> Bool {
    searchCount += 1
    if entry == seat { return false }
    fromEntry.begin(at: entry)
    marks[entry].fromEntry = searchCount
    toSeat.begin(at: seat)
    marks[seat].toSeat = searchCount
    let home = marks[seat].component
    while true {
      let goesForward = fromEntry.arcCount <= toSeat.arcCount
      switch goesForward ? stepForward(home, face, network, plan) : stepBackward(home, face, network, plan) {
      case .met(let node):
        noteCycle(through: node)
        return true
      case .exhausted:
        if goesForward { separate(fromEntry) } else { separate(toSeat) }
        componentCount += 1
        return false
      case .going: break
      }
    }
  }

  private enum Step {
    case going
    /// Both sides have come to the node.
    case met(Int32)
    /// There is nothing left to look at.
    case exhausted
  }

  /// How many arcs a side looks at in one go: more would let one side get far ahead of the other.
  private static let arcsAtOnce = 64

  /// Looks at some more arcs from what the entry leads to.
  private mutating func stepForward(
    _ home: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Step {
    guard fromEntry.position < fromEntry.nodes.count else { return .exhausted }
    let node = fromEntry.nodes[fromEntry.position]
    guard node < network.seatCount, fromEntry.cursor > 0 else {
      fromEntry.arcCount += 1
      guard let head = face.nextHead(&fromEntry.cursor, from: node, network, plan) else {
        fromEntry.leave()
        return .going
      }
      return goForward(to: head, from: node, home)
    }
    // Most arcs lead to whoever was come to before, and it takes a look at him alone to see that.
    let volunteers = face.tightVolunteers(of: node)
    let start = fromEntry.cursor - 1
    let end = min(volunteers.count, start + Self.arcsAtOnce)
    let own = plan.volunteer(of: node)
    fromEntry.arcCount += end - start
    for index in start..<end where volunteers[index] != own {
      let volunteer = volunteers[index]
      let mark = marks[network.node(ofVolunteer: volunteer)]
      if mark.fromEntry == searchCount, mark.leadsOn { continue }
      let head = face.node(entering: volunteer, for: node, network, plan)
      if case .met(let node) = goForward(to: head, from: node, home) { return .met(node) }
    }
    if end < volunteers.count { fromEntry.cursor = end + 1 } else { fromEntry.leave() }
    return .going
  }

  private mutating func goForward(to head: Int32, from node: Int32, _ home: Int32) -> Step {
    if head == PricedPlan.none { return .going }
    let mark = marks[head]
    if mark.component != home || mark.fromEntry == searchCount { return .going }
    marks[head].fromEntry = searchCount
    fromEntry.add(head, from: node)
    return mark.toSeat == searchCount ? .met(head) : .going
  }

  /// Looks at some more arcs to what leads to the seat.
  private mutating func stepBackward(
    _ home: Int32, _ face: borrowing OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan
  ) -> Step {
    guard toSeat.position < toSeat.nodes.count else { return .exhausted }
    let node = toSeat.nodes[toSeat.position]
    guard case .volunteer(let volunteer) = network.kind(of: node), toSeat.cursor > 0 else {
      toSeat.arcCount += 1
      guard let tail = tails.nextTail(&toSeat.cursor, to: node, face, network, plan) else {
        toSeat.leave()
        return .going
      }
      return goBackward(to: tail, from: node, home)
    }
    let seats = tails.tightSeats(of: volunteer)
    let start = toSeat.cursor - 1
    let end = min(seats.count, start + Self.arcsAtOnce)
    toSeat.arcCount += end - start
    for index in start..<end where marks[seats[index]].toSeat != searchCount {
      guard tails.leads(from: seats[index], toVolunteer: volunteer, network, plan) else { continue }
      if case .met(let node) = goBackward(to: seats[index], from: node, home) { return .met(node) }
    }
    if end < seats.count { toSeat.cursor = end + 1 } else { toSeat.leave() }
    return .going
  }

  private mutating func goBackward(to tail: Int32, from node: Int32, _ home: Int32) -> Step {
    if tail == PricedPlan.none { return .going }
    let mark = marks[tail]
    if mark.component != home || mark.toSeat == searchCount { return .going }
    marks[tail].toSeat = searchCount
    toSeat.add(tail, from: node)
    return mark.fromEntry == searchCount ? .met(tail) : .going
  }

  /// Makes a component of nodes from which no arc leads to the rest of theirs, or to which none leads from there.
  private func separate(_ side: borrowing Frontier) {
    for index in 0..<side.nodes.count { marks[side.nodes[index]].component = componentCount }
  }

  /// Writes down the cycle through a node at which both sides have met: the seat, then the nodes up to the one before
  /// it, against the arcs.
  private mutating func noteCycle(through node: Int32) {
    cycle.removeAll()
    var ahead = GrowingColumn<Int32>(capacity: 64)
    var next = node
    while next != PricedPlan.none {
      ahead.append(next)
      next = toSeat.origin[next]
    }
    for index in stride(from: ahead.count - 1, through: 0, by: -1) { cycle.append(ahead[index]) }
    next = fromEntry.origin[node]
    while next != PricedPlan.none {
      cycle.append(next)
      next = fromEntry.origin[next]
    }
  }

  /// Changes the plan along the cycle found. Walking it, at most one seat at a time is without its place.
  private mutating func rotate(_ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan) {
    let first = cycle[0]
    let placeOfFirst = plan.takePlace(of: first)
    var mover = first
    // The volunteer through whom the walk has just come, and whether a seat takes one of his missions.
    var volunteer = PricedPlan.none
    if placeOfFirst == nil { countPlace(of: first, +1, network, plan) }
    for index in stride(from: cycle.count - 1, through: 0, by: -1) {
      let node = cycle[index]
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
