/// Rules of a plan that no network of flows can hold, in the dense numbers of its `AssignmentProblem`.
///
/// They make the best plan hard to find in theory; `SideRuleSearch` finds it by branch and bound. A book has few of them.
public struct SideRules: Sendable {
  /// The needs whose open seats are filled all or none; ascending.
  public var wholeNeeds: [Int32] = []
  /// The hours of each seat; 0 where they are not known.
  public var seatHours: [Int32] = []
  /// The hours that a volunteer can still give to all seats of the plan together, where there is a limit.
  public var hoursLeft: [Int32: Int32] = [:]
  /// How many needs of an association, of those that nobody is engaged in, the plan may give somebody, where there is a
  /// limit.
  public var needsLeft: [Int32: Int32] = [:]
  /// The needs that somebody is engaged in already: they do not count for `needsLeft`.
  public var begunNeeds: Set<Int32> = []

  /// How many of some seats may have somebody.
  public var quotas: [Quota] = []

  /// A rule that of some seats only so many have somebody, or somebody of certain people.
  public struct Quota: Sendable {
    /// Ascending.
    public var seats: [Int32]
    /// Who counts; anybody where nil.
    public var members: Set<Int32>?
    /// How many of the seats may have one who counts.
    public var left: Int32

    /// Of those seats so many for those people.
    public init(seats: [Int32], members: Set<Int32>? = nil, left: Int32) {
      self.seats = seats
      self.members = members
      self.left = left
    }

    /// Those of its seats that count in a plan.
    func used(in plan: [Int32]) -> [Int32] {
      seats.filter { seat in
        let volunteer = plan[Int(seat)]
        return volunteer >= 0 && members?.contains(volunteer) ?? true
      }
    }
  }

  /// No rules.
  public init() {}

  /// Whether there is nothing to hold.
  public var isEmpty: Bool { wholeNeeds.isEmpty && hoursLeft.isEmpty && needsLeft.isEmpty && quotas.isEmpty }
}

/// The rules of a plan that no network of flows can hold, by kind.
public enum SideRule: String, CaseIterable, Sendable {
  /// A need is filled whole or not at all.
  case whole
  /// A volunteer gives so many hours to all engagements together.
  case budget
  /// So many needs of an association have somebody at a time.
  case needs
  /// A program has so many engagements at a time.
  case quota
}

/// A way in which a plan breaks a side rule.
enum SideRuleViolation: Equatable {
  /// Some seats of a need that is filled whole or not at all are filled, and some are not.
  case partlyFilled(need: Int32)
  /// The seats of a volunteer ask for more hours than are left; ascending.
  case overBudget(volunteer: Int32, seats: [Int32])
  /// More needs of an association have somebody than may; ascending.
  case tooManyNeeds(association: Int32, needs: [Int32])
  /// More seats of a quota have somebody who counts than may; ascending.
  case overQuota(quota: Int32, seats: [Int32])
}

/// Which seats and needs the side rules are about, gathered once for many plans.
struct SideRuleIndex {
  let rules: SideRules
  private let problem: AssignmentProblem
  private let wholeNeeds: Set<Int32>
  /// The volunteers with a budget; ascending.
  let budgetVolunteers: [Int32]
  /// The seats of each need that a rule is about.
  private var seatsOfNeed: [Int32: [Int32]] = [:]
  /// The needs of each association that has a limit, but for those begun; ascending.
  private var needsOfAssociation: [Int32: [Int32]] = [:]
  /// The associations of each quota that counts all of their seats, whoever has them, and no others.
  private var associationsOfQuota: [Int32: [Int32]] = [:]

  init(_ rules: SideRules, _ problem: AssignmentProblem) {
    self.rules = rules
    self.problem = problem
    wholeNeeds = Set(rules.wholeNeeds)
    budgetVolunteers = rules.hoursLeft.keys.sorted()
    var isOfInterest = [Bool](repeating: !rules.hoursLeft.isEmpty, count: problem.needAssociation.count)
    for need in rules.wholeNeeds { isOfInterest[Int(need)] = true }
    for (need, association) in problem.needAssociation.enumerated()
    where rules.needsLeft[association] != nil && !rules.begunNeeds.contains(Int32(need)) {
      isOfInterest[need] = true
      needsOfAssociation[association, default: []].append(Int32(need))
    }
    for (seat, need) in problem.seatNeed.enumerated() where isOfInterest[Int(need)] {
      seatsOfNeed[need, default: []].append(Int32(seat))
    }
    if !rules.quotas.isEmpty { findAssociationsOfQuotas() }
  }

  /// The needs of some seats that are filled whole or not at all.
  func wholeNeeds(of seats: [Int32]) -> Set<Int32> {
    if wholeNeeds.isEmpty { return [] }
    return wholeNeeds.intersection(seats.lazy.map { problem.seatNeed[Int($0)] })
  }

  /// How many seats a volunteer may take.
  func missions(of volunteer: Int32) -> Int32 { problem.volunteerMissions[Int(volunteer)] }

  /// The seats that are worth most to a volunteer within the budget.
  ///
  /// - Parameters:
  ///   - worths: of seats, each above 0.
  ///   - isUnlimited: whether the hours do not count after all.
  func budgetChoice(of volunteer: Int32, from worths: [Int32: Int64], isUnlimited: Bool = false) -> BudgetChoice {
    BudgetChoice(
      from: worths.map { seat, worth in
        BudgetChoice.Offer(
          seat: seat, need: problem.seatNeed[Int(seat)], hours: isUnlimited ? 0 : rules.seatHours[Int(seat)],
          worth: worth)
      }, hoursLeft: rules.hoursLeft[volunteer] ?? .max, missions: missions(of: volunteer))
  }

  /// The seats of a need that a rule is about; ascending.
  func seats(of need: Int32) -> [Int32] { seatsOfNeed[need] ?? [] }

  /// The needs of an association with a limit that count for it; ascending.
  func needs(of association: Int32) -> [Int32] { needsOfAssociation[association] ?? [] }

  /// The associations whose seats are those that a quota counts; nil where it counts others, or certain people alone.
  func associations(of quota: Int32) -> [Int32]? { associationsOfQuota[quota] }

  /// The associations whose seats a branch may limit, and how many seats each has.
  var limitedAssociations: [Int32: Int32] {
    let limited = associationsOfQuota.values.reduce(into: Set<Int32>()) { $0.formUnion($1) }
    return problem.seatNeed.reduce(into: [:]) { counts, need in
      let association = problem.needAssociation[Int(need)]
      if limited.contains(association) { counts[association, default: 0] += 1 }
    }
  }

  private mutating func findAssociationsOfQuotas() {
    func tally(_ seats: some Sequence<Int32>) -> [Int32: Int] {
      Dictionary(seats.map { (problem.needAssociation[Int(problem.seatNeed[Int($0)])], 1) }, uniquingKeysWith: +)
    }
    let all = tally(0..<Int32(problem.seatCount))
    for (number, quota) in rules.quotas.enumerated() where quota.members == nil {
      let counted = tally(quota.seats)
      if counted.allSatisfy({ all[$0.key] == $0.value }) {
        associationsOfQuota[Int32(number)] = counted.keys.sorted()
      }
    }
  }

  /// What a plan breaks, in a fixed order.
  func violations(of plan: [Int32]) -> [SideRuleViolation] {
    var violations = tooManyNeeds(of: plan)
    for (number, quota) in rules.quotas.enumerated() {
      let used = quota.used(in: plan)
      if used.count > Int(quota.left) { violations.append(.overQuota(quota: Int32(number), seats: used)) }
    }
    for need in rules.wholeNeeds where isTaken(need, in: plan) {
      if seats(of: need).contains(where: { plan[Int($0)] < 0 }) { violations.append(.partlyFilled(need: need)) }
    }
    return violations + overBudgets(of: plan)
  }

  /// The associations that have too many needs.
  func tooManyNeeds(of plan: [Int32]) -> [SideRuleViolation] {
    rules.needsLeft.sorted { $0.key < $1.key }.compactMap { association, limit in
      let taken = needs(of: association).filter { isTaken($0, in: plan) }
      return taken.count > Int(limit) ? .tooManyNeeds(association: association, needs: taken) : nil
    }
  }

  private func overBudgets(of plan: [Int32]) -> [SideRuleViolation] {
    if rules.hoursLeft.isEmpty { return [] }
    var seats: [Int32: [Int32]] = [:]
    for (seat, volunteer) in plan.enumerated() where volunteer >= 0 && rules.hoursLeft[volunteer] != nil {
      seats[volunteer, default: []].append(Int32(seat))
    }
    return seats.sorted { $0.key < $1.key }.compactMap { volunteer, seats in
      let hours = seats.reduce(into: Int64(0)) { $0 += Int64(rules.seatHours[Int($1)]) }
      return hours > Int64(rules.hoursLeft[volunteer] ?? .max) ? .overBudget(volunteer: volunteer, seats: seats) : nil
    }
  }

  private func isTaken(_ need: Int32, in plan: [Int32]) -> Bool {
    seats(of: need).contains { plan[Int($0)] >= 0 }
  }
}
