/// What a plan is judged by, the first thing first; the worth of a pair is that of a plan of it alone.
struct PlanValue: Comparable, AdditiveArithmetic {
  var pins = 0
  var priority = 0
  var kept = 0
  var score = 0

  static let zero = PlanValue()

  static func + (left: PlanValue, right: PlanValue) -> PlanValue {
    PlanValue(
      pins: left.pins + right.pins, priority: left.priority + right.priority, kept: left.kept + right.kept,
      score: left.score + right.score)
  }

  static func - (left: PlanValue, right: PlanValue) -> PlanValue {
    PlanValue(
      pins: left.pins - right.pins, priority: left.priority - right.priority, kept: left.kept - right.kept,
      score: left.score - right.score)
  }

  static func < (left: PlanValue, right: PlanValue) -> Bool {
    (left.pins, left.priority, left.kept, left.score) < (right.pins, right.priority, right.kept, right.score)
  }
}
