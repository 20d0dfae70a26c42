import ProBonoMatching

/// Tries every plan of a small problem, in the canonical order, and keeps the first of the best.
struct ExhaustiveSolver {
  private let problem: AssignmentProblem
  private let pairs: [[(volunteer: Int32, score: Int16)]]
  private let pins: Set<AssignmentProblem.Pin>
  private let kept: Set<AssignmentProblem.Pin>
  private var plan: [Int32]
  private var missions: [Int32]
  private var capacity: [Int32]
  private(set) var best: (value: PlanValue, plan: [Int32])?
  /// Which whole plans count.
  private let allows: ([Int32]) -> Bool

  init(_ problem: AssignmentProblem, allows: @escaping ([Int32]) -> Bool = { _ in true }) {
    self.problem = problem
    self.allows = allows
    pairs = (0..<problem.seatCount).map(problem.pairs)
    pins = Set(problem.pins)
    kept = Set(problem.kept)
    plan = Array(repeating: -1, count: problem.seatCount)
    missions = problem.volunteerMissions
    capacity = problem.associationCapacity
    fill(from: 0, .zero)
  }

  private mutating func fill(from seat: Int, _ value: PlanValue) {
    if seat == problem.seatCount {
      if best.map({ value > $0.value }) ?? true, allows(plan) { best = (value, plan) }
      return
    }
    let need = problem.seatNeed[seat]
    let association = Int(problem.needAssociation[Int(need)])
    if capacity[association] > 0 {
      capacity[association] -= 1
      for (volunteer, score) in pairs[seat]
      where missions[Int(volunteer)] > 0
        && !(0..<seat).contains(where: { plan[$0] == volunteer && problem.seatNeed[$0] == need })
      {
        missions[Int(volunteer)] -= 1
        plan[seat] = volunteer
        var more = value
        more.priority += Int(problem.seatPriority[seat])
        more.score += Int(score)
        if !pins.isEmpty, pins.contains(.init(need: need, volunteer: volunteer)) { more.pins += 1 }
        if !kept.isEmpty, kept.contains(.init(need: need, volunteer: volunteer)) { more.kept += 1 }
        fill(from: seat + 1, more)
        missions[Int(volunteer)] += 1
      }
      plan[seat] = -1
      capacity[association] += 1
    }
    fill(from: seat + 1, value)
  }
}
