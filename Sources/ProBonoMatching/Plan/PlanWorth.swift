/// What a plan is worth.
public struct PlanWorth: Hashable, Sendable {
  /// The sum of the priority weights of the filled seats: the first thing a plan is judged by.
  public let prioritySum: Int
  /// The sum of the scores of the filled seats: the second.
  public let scoreSum: Int
  /// How far no plan is shown to be worth more.
  public let optimality: Optimality

  /// Of the sums of a plan, and how far it is shown to be the best.
  public init(prioritySum: Int, scoreSum: Int, optimality: Optimality) {
    self.prioritySum = prioritySum
    self.scoreSum = scoreSum
    self.optimality = optimality
  }

  /// Of a plan.
  public init(_ plan: Plan) {
    self.init(prioritySum: plan.prioritySum, scoreSum: plan.scoreSum, optimality: plan.optimality)
  }
}
