/// How the outside follows a plan that may take long to compute: it can stop it, and is told how far it has come.
///
/// Both are asked and told now and then, from the thread that computes.
public struct PlanningControl {
  /// Whether somebody asks to stop. Where a plan that keeps to all rules was found before, that is what there is; its
  /// `optimality` says so.
  public var isCancelled: () -> Bool
  /// Whether the time allowed is over. It ends a search only when some plan that keeps to all rules was found, and never
  /// a single step of it.
  public var isTimeUp: () -> Bool
  /// Hears how far the computation has come.
  public var report: (PlanningProgress) -> Void

  /// A control; without arguments nothing stops the computation, and nobody hears of it.
  public init(
    isCancelled: @escaping () -> Bool = { false }, isTimeUp: @escaping () -> Bool = { false },
    report: @escaping (PlanningProgress) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.isTimeUp = isTimeUp
    self.report = report
  }
}
