/// By how much one plan falls short of another; below 0 where it has more.
public struct PlanLoss: Hashable, Sendable {
  /// Filled seats.
  public let seats: Int
  /// The sum of the priority weights of the filled seats: the first thing a plan is judged by.
  public let priority: Int
  /// The sum of the scores: the second.
  public let score: Int

  /// What `other` lacks of what `best` has.
  public init(from best: Plan, to other: Plan) {
    seats = best.filled - other.filled
    priority = best.prioritySum - other.prioritySum
    score = best.scoreSum - other.scoreSum
  }

  /// A loss of so many seats, so much priority and so many points.
  public init(seats: Int, priority: Int, score: Int) {
    self.seats = seats
    self.priority = priority
    self.score = score
  }
}
