import ProBonoMatching

/// How a plan differs from the one that was shown before the book changed.
public struct Disturbance: Sendable {
  /// How many pairs that plan had which nobody has accepted since.
  public let pairs: Int
  /// How many of them this plan does not have.
  public let changed: Int
  public let comparison: Comparison

  /// The plan next to which this one stands.
  public enum Comparison: Sendable {
    /// This is the best plan, and none that fills as much changes fewer pairs.
    case leastDisturbing
    /// This is the best plan; another one changes fewer pairs, and loses that much.
    case keepable(changed: Int, PlanLoss)
    /// This plan keeps most of the pairs, and loses that much to the best plan.
    case keeping(PlanLoss)
  }
}

extension PlanReport {
  /// Whether no plan is better.
  public var isBest: Bool {
    guard case .keeping(let loss)? = disturbance?.comparison else { return true }
    return loss == PlanLoss(seats: 0, priority: 0, score: 0)
  }
}
