/// How far a plan is shown to be the best that keeps to all rules.
public enum Optimality: Hashable, Sendable {
  /// No plan is better.
  case proven
  /// The search was stopped. No plan is better by more than this: first come the pins kept, then the sum of the priority
  /// weights, then the sum of the scores, and what comes after the first difference does not count. All are 0 where no
  /// plan is better, but one as good may come first in the canonical order.
  case within(pins: Int, priority: Int, score: Int)
}

/// Where a plan stands among all plans of a problem, the best before the others, and of those that are equally good the
/// canonical one before the others.
struct PlanRank: Comparable {
  /// How many pins it keeps.
  let pins: Int
  /// The sum of the priority weights of the filled seats.
  let priority: Int
  /// How many of the pairs it has that are to be kept.
  let kept: Int
  /// The sum of the scores.
  let score: Int
  /// The volunteer of each seat; -1 where it stays unfilled.
  let plan: [Int32]

  init(_ assignment: Assignment, _ problem: AssignmentProblem) {
    pins = Set(zip(problem.pins, assignment.keptPins).lazy.filter(\.1).map(\.0)).count
    priority = assignment.prioritySum
    kept = problem.keptCount(of: assignment.volunteerOfSeat)
    score = assignment.scoreSum
    plan = assignment.volunteerOfSeat
  }

  static func < (left: PlanRank, right: PlanRank) -> Bool {
    let worths = (
      (left.pins, left.priority, left.kept, left.score), (right.pins, right.priority, right.kept, right.score)
    )
    if worths.0 != worths.1 { return worths.0 > worths.1 }
    // Read without a sign, an unfilled seat comes after every volunteer.
    return left.plan.lexicographicallyPrecedes(right.plan) { UInt32(bitPattern: $0) < UInt32(bitPattern: $1) }
  }

  /// By how much a plan of another rank, not a later one, is better.
  func gap(to other: PlanRank) -> Optimality {
    if other.pins != pins { return .within(pins: other.pins - pins, priority: 0, score: 0) }
    if other.priority != priority { return .within(pins: 0, priority: other.priority - priority, score: 0) }
    return .within(pins: 0, priority: 0, score: other.score - score)
  }
}
