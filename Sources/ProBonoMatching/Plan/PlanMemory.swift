import ProBonoModel
import ProBonoText

/// Computes the best plans of one book as it changes, each from the one before where that is less work.
///
/// A plan from memory is the same as one computed anew, byte for byte. The memory holds no part of the book, so that it
/// does not make the next change of the book a copy. It is for one book: of two copies that go separate ways, only one may
/// use it.
public final class PlanMemory {
  private var standing: StandingPlan?
  /// How many plans were brought up to date from the one before.
  public private(set) var followedCount = 0

  /// A memory of nothing.
  public init() {}

  /// Lets go of everybody.
  public func forget() { standing = nil }

  /// The best plan over all open seats of the book: what `Planner.plan` gives.
  ///
  /// - Throws: as that.
  public func plan(
    of book: Book, today: Day, _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> Plan {
    if let standing = try followed(book, today: today, control) {
      return try keeping(standing) { (standing) throws(AssignmentError) in try standing.plan(of: book, control) }
    }
    guard StandingPlan.canFollow(book) else { return try Planner.plan(book, today: today, control) }
    let problem = PlanProblem(book, today: today, room: StandingPlan.room)
    guard problem.isPlain else { return try Planner.plan(book, today: today, control) }
    return try keeping(StandingPlan(problem, of: book, today: today, control)) { (standing) throws(AssignmentError) in
      try standing.plan(of: book, control)
    }
  }

  /// The best of the plans that have the greatest sum of priority weights and of those keep the most pairs: what
  /// `Planner.plan(keeping:)` gives.
  ///
  /// - Throws: as that.
  public func plan(
    of book: Book, today: Day, keeping pairs: [Plan.Pair], _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> Plan {
    guard let standing = try followed(book, today: today, control) else {
      return try Planner.plan(book, today: today, keeping: pairs, control)
    }
    return try keeping(standing) { (standing) throws(AssignmentError) in
      try standing.plan(of: book, keeping: pairs, control)
    }
  }

  /// What the best plan over all open seats of the book is worth: much less work than the plan, where that follows from the
  /// one before.
  ///
  /// - Throws: as `Planner.plan`.
  public func worth(
    of book: Book, today: Day, _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> PlanWorth {
    guard let standing = try followed(book, today: today, control) else {
      return PlanWorth(try plan(of: book, today: today, control))
    }
    return try keeping(standing) { (standing) throws(AssignmentError) in try standing.worth(of: book) }
  }

  /// The plan in memory, brought up to date; nil where there is none or it cannot be.
  private func followed(
    _ book: Book, today: Day, _ control: PlanningControl
  ) throws(AssignmentError) -> StandingPlan? {
    // A pin is mostly tried out and soon gone.
    guard let standing, standing.today == today, book.pins.count == 0,
      let rows = book.changedRows(since: standing.revision)
    else { return nil }
    // What is stopped half-way is nothing to start from.
    self.standing = nil
    guard try standing.follow(book, changedIn: rows, control) else { return nil }
    followedCount += 1
    return standing
  }

  /// Does something with a plan, and keeps it where that came to an end.
  private func keeping<Result>(
    _ standing: StandingPlan, _ work: (StandingPlan) throws(AssignmentError) -> Result
  ) throws(AssignmentError) -> Result {
    self.standing = nil
    let result = try work(standing)
    self.standing = standing
    return result
  }
}
