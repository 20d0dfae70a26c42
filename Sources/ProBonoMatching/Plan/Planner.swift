import ProBonoModel
import ProBonoText

/// Computes plans.
public enum Planner {
  /// The best plan over the open seats of the needs that `includes` lets in.
  ///
  /// - Throws: `AssignmentError.cancelled`, or `.problemTooLarge` for more seats than the arithmetic holds.
  public static func plan(
    _ book: Book, today: Day, _ control: PlanningControl = PlanningControl(),
    includes: (ID<Need>, Need) -> Bool = { _, _ in true }
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today, includes: includes)
    let result = try SideRuleSearch.solve(problem.assignment, problem.sideRules, control)
    return Plan(problem, result, of: book, today: today)
  }

  /// The best of the plans that, of all that keep the most pins, fill the most of some seats.
  ///
  /// - Parameter wanted: seats of the book; those that are not open are passed over.
  /// - Throws: as `plan`.
  public static func plan(
    _ book: Book, today: Day, filling wanted: Set<SeatReference>, _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today) { _, _ in true }
    var columns = problem.assignment
    // One of these seats outweighs all the others together.
    let bonus = columns.seatPriority.reduce(1) { $0 + Int($1) }
    let seats = problem.seats.indices.filter { wanted.contains(problem.seats[$0]) }
    guard Int(Int32.max) > bonus + Int(Int8.max) else { throw .problemTooLarge }
    for seat in seats { columns.seatPriority[seat] += Int32(bonus) }
    var result = try SideRuleSearch.solve(columns, problem.sideRules, control)
    let filled = seats.count { result.assignment.volunteerOfSeat[$0] >= 0 }
    result.assignment.prioritySum -= bonus * filled
    return Plan(problem, result, of: book, today: today)
  }

  /// The best of the plans that, of all that keep the most pins and have the greatest sum of priority weights, keep the most
  /// pairs of a volunteer and a need.
  ///
  /// - Parameter pairs: as an earlier plan had them; those that are not possible any more are passed over.
  /// - Throws: as `plan`.
  public static func plan(
    _ book: Book, today: Day, keeping pairs: [Plan.Pair], _ control: PlanningControl = PlanningControl()
  ) throws(AssignmentError) -> Plan {
    let problem = PlanProblem(book, today: today) { _, _ in true }
    var columns = problem.assignment
    let needs = Dictionary(uniqueKeysWithValues: problem.needs.enumerated().map { ($1, Int32($0)) })
    let volunteers = Dictionary(uniqueKeysWithValues: problem.volunteers.enumerated().map { ($1, Int32($0)) })
    columns.kept = pairs.compactMap { pair in
      guard let need = needs[pair.need], let volunteer = volunteers[pair.volunteer] else { return nil }
      return AssignmentProblem.Pin(need: need, volunteer: volunteer)
    }
    let result = try SideRuleSearch.solve(columns, problem.sideRules, control)
    return Plan(problem, result, of: book, today: today)
  }

  /// How many pins no plan can keep together, needs filled whole or not at all and the like aside. Only what is pinned is
  /// looked at, however large the book: nobody else can stand in the way of a pin.
  ///
  /// - Throws: as `plan`.
  public static func brokenPinCount(
    _ book: Book, today: Day, isCancelled: () -> Bool = { false }
  ) throws(AssignmentError) -> Int {
    let volunteers = Set(book.pins.all.lazy.map(\.row.volunteer)).sorted()
    let needs = Set(book.pins.all.lazy.map(\.row.need)).sorted()
    let problem = PlanProblem(
      book, today: today, VolunteerIndex(volunteers, of: book, today: today),
      needs: needs.filter { book.needs[$0] != nil })
    let assignment = try AssignmentSolver.solve(problem.assignment, isCancelled: isCancelled)
    return problem.impossiblePins.count + assignment.keptPins.count { !$0 }
  }

  /// The best plan, and what an independent check of its proof over all pairs has to object: nothing, if all is well.
  ///
  /// The check takes no pair, score or capacity from the search: it asks `Examiner` for each volunteer and each open seat.
  /// No time limit counts: a plan that is not shown to be the best is none to verify.
  /// - Throws: as `plan`.
  public static func verifiedPlan(
    _ book: Book, today: Day, _ control: PlanningControl = PlanningControl(),
    includes: (ID<Need>, Need) -> Bool = { _, _ in true }
  ) throws(AssignmentError) -> (plan: Plan, verification: Verification) {
    var control = control
    control.isTimeUp = { false }
    let problem = PlanProblem(book, today: today, includes: includes)
    let result = try SideRuleSearch.solve(problem.assignment, problem.sideRules, control, recordsParts: true)
    guard result.optimality == .proven else { throw .cancelled }
    let verification = try Verification(problem, result, of: book, today: today, control)
    return (Plan(problem, result, of: book, today: today), verification)
  }
}
