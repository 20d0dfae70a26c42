extension OptimalFace {
  /// The strongly connected component of each node, named after one of its nodes: two nodes are on a cycle together just
  /// when theirs is the same. That of a volunteer whom nothing leads to is `PricedPlan.none`.
  ///
  /// Changes along cycles do not alter the components. R. Tarjan, "Depth-first search and
  /// linear graph algorithms", SIAM J. Computing 1 (1972), without recursion.
  func components(
    _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) -> Column<Int32> {
    let nodes = network.nodeCount
    let component = Column<Int32>(repeating: PricedPlan.none, count: nodes)
    let order = Column<Int32>(repeating: 0, count: nodes)
    let lowest = Column<Int32>(repeating: 0, count: nodes)
    let cursor = Column<Int>(repeating: 0, count: nodes)
    var path = GrowingColumn<Int32>(capacity: 256)
    var open = GrowingColumn<Int32>(capacity: 256)
    var visited: Int32 = 0
    // A volunteer whom no seat and not the root leads to is a component of nobody else.
    for start in [network.root] + Array(0..<Int32(network.seatCount))
    where order[start] == 0 {
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
        if let head = nextHead(&cursor.elements[Int(node)], from: node, network, plan) {
          if head == PricedPlan.none { continue }
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
    return component
  }
}
