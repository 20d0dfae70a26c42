/// How far a plan has come that takes long, for somebody who waits.
public struct PlanningProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Sendable, CaseIterable {
    /// Seats are placed one after another, each so that no plan of those so far is better.
    case placing
    /// Of the best plans the canonical one is chosen, seat by seat.
    case choosing
    /// The proof is checked, seat by seat.
    case verifying
  }

  /// What is being done.
  public let stage: Stage
  /// How many seats have been done, and of how many.
  public let seats: Int
  public let total: Int

  /// So many seats of a stage.
  public init(_ stage: Stage, seats: Int, of total: Int) {
    self.stage = stage
    self.seats = seats
    self.total = total
  }
}
