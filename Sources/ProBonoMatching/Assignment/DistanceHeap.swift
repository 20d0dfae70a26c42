/// A binary heap of nodes by distance, nearest first; a node may be in it several times.
struct DistanceHeap: ~Copyable {
  struct Entry: BitwiseCopyable {
    let distance: Int64
    let node: Int32
  }

  private var entries = GrowingColumn<Entry>(capacity: 1024)

  var isEmpty: Bool { entries.count == 0 }

  mutating func removeAll() { entries.removeAll() }

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var hole = entries.count - 1
    while hole > 0 {
      let parent = (hole - 1) / 2
      if entries[parent].distance <= entry.distance { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  /// Removes the nearest entry of a heap that is not empty.
  mutating func removeNearest() -> Entry {
    let last = entries.removeLast()
    let count = entries.count
    if count == 0 { return last }
    let nearest = entries[0]
    var hole = 0
    while true {
      var child = 2 * hole + 1
      if child >= count { break }
      if child + 1 < count, entries[child + 1].distance < entries[child].distance { child += 1 }
      if last.distance <= entries[child].distance { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = last
    return nearest
  }
}
