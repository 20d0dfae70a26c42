/// The nodes that a search for a shortest path has reached, nearest first (Dijkstra's method), cut at a bound that the
/// search lowers as it finds ways to end. Kept from one search to the next.
struct SearchFront: ~Copyable {
  private static let unreached = Int64.max
  /// How many nodes are settled between two questions whether to stop.
  private static let settledPerPoll = 1024

  /// The distance of each node from the start of the current search.
  let distance: Column<Int64>
  /// The node before each reached node.
  let parent: Column<Int32>
  /// The length of the shortest path found so far; nothing at this distance or beyond matters.
  var bound: Int64 = 0
  private var reached = GrowingColumn<Int32>(capacity: 256)
  private var settled = GrowingColumn<Int32>(capacity: 256)
  private var heap = DistanceHeap()
  private var settledUntilPoll = Self.settledPerPoll

  init(nodeCount: Int) {
    distance = Column(repeating: Self.unreached, count: nodeCount)
    parent = Column(repeating: PricedPlan.none, count: nodeCount)
  }

  /// Begins at a node that may as well stay as it is for so much.
  mutating func begin(at node: Int32, bound: Int64) {
    self.bound = bound
    reach(node, at: 0, from: PricedPlan.none)
  }

  /// Shortens the way to a node; one at the bound or beyond is not worth it.
  mutating func reach(_ node: Int32, at newDistance: Int64, from origin: Int32) {
    let known = distance[node]
    if newDistance >= known || newDistance >= bound { return }
    if known == Self.unreached { reached.append(node) }
    distance[node] = newDistance
    parent[node] = origin
    heap.insert(DistanceHeap.Entry(distance: newDistance, node: node))
  }

  /// The nearest node that was reached and not settled yet; nil where none is nearer than the bound, which ends the search.
  mutating func settleNearest(_ isCancelled: () -> Bool) throws(AssignmentError) -> Int32? {
    while !heap.isEmpty {
      let nearest = heap.removeNearest()
      if nearest.distance >= bound { break }
      if nearest.distance > distance[nearest.node] { continue }
      settledUntilPoll -= 1
      if settledUntilPoll == 0 {
        settledUntilPoll = Self.settledPerPoll
        if isCancelled() { throw .cancelled }
      }
      settled.append(nearest.node)
      return nearest.node
    }
    heap.removeAll()
    return nil
  }

  var settledCount: Int { settled.count }

  /// A settled node, and what is left from it to the bound: by so much its price moves.
  func move(_ index: Int) -> (node: Int32, change: Int64) {
    let node = settled[index]
    return (node, bound - distance[node])
  }

  /// Clears what the search has reached.
  mutating func forget() {
    for index in 0..<reached.count {
      distance[reached[index]] = Self.unreached
    }
    reached.removeAll()
    settled.removeAll()
  }
}
