/// Volunteers who are not to have a seat although the pair is eligible.
struct BarredVolunteers {
  /// Those who are named one by one.
  var single: Set<Int32> = []
  /// Those who are named together: large sets, shared with whoever named them.
  var groups: [Set<Int32>] = []

  var isEmpty: Bool { single.isEmpty && groups.isEmpty }

  func contains(_ volunteer: Int32) -> Bool {
    single.contains(volunteer) || groups.contains { $0.contains(volunteer) }
  }
}
