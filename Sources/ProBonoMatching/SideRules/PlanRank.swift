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
  /// The weight of all its pairs together, with a bonus for each pin that it keeps.
  let weight: Int128
  /// The volunteer of each seat; -1 where it stays unfilled.
  let plan: [Int32]

  init(weight: Int128, plan: [Int32]) {
    self.weight = weight
    self.plan = plan
  }

  init(_ assignment: Assignment, _ problem: AssignmentProblem) {
    let pins = Set(zip(problem.pins, assignment.keptPins).lazy.filter(\.1).map(\.0)).count
    plan = assignment.volunteerOfSeat
    weight =
      Int128(pins) * problem.pinBonus + Int128(assignment.prioritySum) * Int128(problem.priorityUnit)
      + Int128(problem.keptCount(of: plan)) * Int128(problem.keepBonus) + Int128(assignment.scoreSum)
  }

  static func < (left: PlanRank, right: PlanRank) -> Bool {
    if left.weight != right.weight { return left.weight > right.weight }
    // Read without a sign, an unfilled seat comes after every volunteer.
    return left.plan.lexicographicallyPrecedes(right.plan) { UInt32(bitPattern: $0) < UInt32(bitPattern: $1) }
  }
}

extension Optimality {
  /// What is left where plans of a problem may weigh so much, and one was found that weighs less, or just as much.
  init(from weight: Int128, to bound: Int128, of problem: AssignmentProblem) {
    let (found, possible) = (Parts(weight, of: problem), Parts(bound, of: problem))
    self =
      if possible.pins != found.pins {
        .within(pins: possible.pins - found.pins, priority: 0, score: 0)
      } else if possible.priority != found.priority {
        .within(pins: 0, priority: possible.priority - found.priority, score: 0)
      } else if possible.kept != found.kept {
        .within(pins: 0, priority: 0, score: problem.highestScoreSum)
      } else {
        .within(pins: 0, priority: 0, score: min(possible.score, problem.highestScoreSum) - found.score)
      }
  }

  /// What a weight is made of.
  private struct Parts {
    let pins: Int
    let priority: Int
    let kept: Int
    let score: Int

    init(_ weight: Int128, of problem: AssignmentProblem) {
      var rest = weight
      func take(_ unit: Int128) -> Int {
        if unit == 0 { return 0 }
        defer { rest %= unit }
        return Int(rest / unit)
      }
      pins = take(problem.pinBonus)
      priority = take(Int128(problem.priorityUnit))
      kept = take(Int128(problem.keepBonus))
      score = take(1)
    }
  }
}

extension AssignmentProblem {
  /// No plan has a greater sum of scores.
  fileprivate var highestScoreSum: Int { seatCount * Self.maximumScore }
}
