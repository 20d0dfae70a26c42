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
    let cursor = Column<Int>(repeating: 0, count: nodes)
    var path = GrowingColumn<Int32>(capacity: 256)
    var open = GrowingColumn<Int32>(capacity: 256)
    var visited: Int32 = 0
    var arcsSeen = 0
    // A volunteer whom no seat and not the root leads to is a component of nobody else.
    for start in [network.root] + Array(0..<Int32(network.seatCount))
    where order[start] == 0 && !(start < isFixed.count && isFixed[start]) {
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
          arcsSeen += 1
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
