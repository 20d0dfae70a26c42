import ProBonoMatching

/// The value of the best plan, found as a flow of greatest worth through a network of plain arcs: from the source through
/// associations, seats, needs with one volunteer each, and volunteers to the sink.
///
/// It shares nothing with the solver under test: no prices, no order of work, no weights in one number. Each unit of flow
/// takes the path of greatest worth that Bellman and Ford's search finds in the residual network, until none is worth
/// anything: R. Busacker and P. Gowen, "A procedure for determining a family of minimum-cost network flow patterns",
/// Operations Research Office, Johns Hopkins University (1960).
struct FlowSolver {
  private struct Arc {
    let end: Int
    var capacity: Int32
    let worth: PlanValue
  }

  /// An arc and the one that takes it back have numbers that differ in the last bit.
  private var arcs: [Arc] = []
  private var arcsOfNode: [[Int]] = []

  /// The value of the best plan of a problem that names its pairs.
  static func bestValue(of problem: AssignmentProblem) -> PlanValue {
    var solver = FlowSolver()
    let (source, sink) = (solver.addNode(), solver.addNode())
    let pins = Set(problem.pins)
    let kept = Set(problem.kept)
    let associations = problem.associationCapacity.map { capacity in
      let node = solver.addNode()
      solver.addArc(from: source, to: node, capacity: capacity)
      return node
    }
    let volunteers = problem.volunteerMissions.map { missions in
      let node = solver.addNode()
      solver.addArc(from: node, to: sink, capacity: missions)
      return node
    }
    var nodeOfPair: [AssignmentProblem.Pin: Int] = [:]
    for seat in 0..<problem.seatCount {
      let need = problem.seatNeed[seat]
      let node = solver.addNode()
      solver.addArc(from: associations[Int(problem.needAssociation[Int(need)])], to: node, capacity: 1)
      for (volunteer, score) in problem.pairs(ofSeat: seat) {
        let pair = AssignmentProblem.Pin(need: need, volunteer: volunteer)
        let place =
          nodeOfPair[pair]
          ?? {
            let place = solver.addNode()
            solver.addArc(from: place, to: volunteers[Int(volunteer)], capacity: 1)
            nodeOfPair[pair] = place
            return place
          }()
        solver.addArc(
          from: node, to: place, capacity: 1,
          worth: PlanValue(
            pins: pins.contains(pair) ? 1 : 0, priority: Int(problem.seatPriority[seat]),
            kept: kept.contains(pair) ? 1 : 0, score: Int(score)))
      }
    }
    return solver.greatestWorth(from: source, to: sink)
  }

  private mutating func addNode() -> Int {
    arcsOfNode.append([])
    return arcsOfNode.count - 1
  }

  private mutating func addArc(from start: Int, to end: Int, capacity: Int32, worth: PlanValue = .zero) {
    arcsOfNode[start].append(arcs.count)
    arcs.append(Arc(end: end, capacity: capacity, worth: worth))
    arcsOfNode[end].append(arcs.count)
    arcs.append(Arc(end: start, capacity: 0, worth: .zero - worth))
  }

  private mutating func greatestWorth(from source: Int, to sink: Int) -> PlanValue {
    var total = PlanValue.zero
    while let path = bestPath(from: source, to: sink) {
      let worth = path.reduce(PlanValue.zero) { $0 + arcs[$1].worth }
      if worth < .zero { break }
      for arc in path {
        arcs[arc].capacity -= 1
        arcs[arc ^ 1].capacity += 1
      }
      total += worth
    }
    return total
  }

  /// The arcs of the path of greatest worth, last arc first; nil where the sink is not reached any more.
  private func bestPath(from source: Int, to sink: Int) -> [Int]? {
    var worth = [PlanValue?](repeating: nil, count: arcsOfNode.count)
    var arcTo = [Int](repeating: -1, count: arcsOfNode.count)
    var isWaiting = [Bool](repeating: false, count: arcsOfNode.count)
    var queue = [source]
    worth[source] = .zero
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isWaiting[node] = false
      guard let here = worth[node] else { continue }
      for number in arcsOfNode[node] where arcs[number].capacity > 0 {
        let arc = arcs[number]
        let there = here + arc.worth
        guard worth[arc.end].map({ there > $0 }) ?? true else { continue }
        worth[arc.end] = there
        arcTo[arc.end] = number
        if !isWaiting[arc.end] {
          isWaiting[arc.end] = true
          queue.append(arc.end)
        }
      }
    }
    guard worth[sink] != nil else { return nil }
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(arcTo[node])
      node = arcs[arcTo[node] ^ 1].end
    }
    return path
  }
}
