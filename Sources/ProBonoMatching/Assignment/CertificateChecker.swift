/// Checks a plan and its prices against a problem, independently of the solver: by looking at every pair once.
///
/// What it accepts is a best plan (feasible, and as heavy as a bound that holds for every plan). That it is the
/// canonical one of several it does not say.
public enum CertificateChecker {
  /// A way in which an assignment is not what it claims to be.
  public enum Violation: Hashable, Sendable {
    /// A column has another length than the problem asks for.
    case columnLength
    /// The seat has a volunteer who is not eligible for it.
    case ineligible(seat: Int, volunteer: Int32)
    /// The volunteer has more seats than missions.
    case tooManyMissions(volunteer: Int)
    /// The volunteer has two seats of one need.
    case needTwice(volunteer: Int32, need: Int32)
    /// The association has more filled seats than its capacity.
    case overCapacity(association: Int)
    /// The sums or the number of filled seats are not those of the plan.
    case wrongTotals
    /// The pin is said to hold and does not, or the reverse.
    case wrongPin(index: Int)
    /// The price of the seat is below 0.
    case negativeSeatPrice(seat: Int)
    /// The price of the volunteer is below 0.
    case negativeVolunteerPrice(volunteer: Int)
    /// The price of the association is below 0.
    case negativeAssociationPrice(association: Int)
    /// The price of the volunteer and need is below what it may be: 0, or minus the bonus for a pin.
    case negativePairPrice(volunteer: Int32, need: Int32)
    /// The prices of volunteers and needs are not ascending, or one is given twice.
    case unorderedPairPrices
    /// The association has a price although its capacity has no limit.
    case pricedWithoutLimit(association: Int)
    /// The pair weighs more than its prices and its toll: u + y + z + a < W.
    case underpriced(seat: Int, volunteer: Int32)
    /// The plan weighs less than the value of the prices, so nothing is proven.
    case gap(plan: Int128, prices: Int128)
  }

  /// All that is wrong with an assignment; nothing for a best plan with its proof.
  ///
  /// It takes one pass over all pairs, and sums in 128 bits.
  public static func check(_ problem: AssignmentProblem, _ assignment: Assignment) -> [Violation] {
    check(problem, assignment) { seat, body in problem.forEachPair(ofSeat: seat, body) }
  }

  /// The same with the pairs from elsewhere; those of the problem are not looked at.
  ///
  /// - Parameter forEachPair: calls what it is given with each eligible volunteer of a seat and the score. It is asked
  ///   once for each seat, in ascending order.
  static func check<Failure: Error>(
    _ problem: AssignmentProblem, _ assignment: Assignment,
    forEachPair: (_ seat: Int, _ body: (_ volunteer: Int32, _ score: Int) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> [Violation] {
    let certificate = assignment.certificate
    guard assignment.volunteerOfSeat.count == problem.seatCount, assignment.keptPins.count == problem.pins.count,
      certificate.seatPrice.count == problem.seatCount,
      certificate.volunteerPrice.count == problem.volunteerCount,
      certificate.associationPrice.count == problem.associationCapacity.count
    else { return [.columnLength] }
    let prices = PairPrices(problem, certificate)
    let kept = Set(problem.kept)
    let keepBonus = Int128(problem.keepBonus)
    var scores = [Int?](repeating: nil, count: problem.seatCount)
    var underpriced: [Violation] = []
    for seat in 0..<problem.seatCount {
      let need = problem.seatNeed[seat]
      let base =
        Int128(certificate.seatPrice[seat])
        + Int128(certificate.associationPrice[Int(problem.needAssociation[Int(need)])])
        - Int128(problem.baseWeight(ofSeat: seat))
        - Int128(problem.bonus(ofSeat: seat))
      try forEachPair(seat) { volunteer, score in
        if volunteer == assignment.volunteerOfSeat[seat] { scores[seat] = score }
        let price = Int128(certificate.volunteerPrice[Int(volunteer)]) + prices.price(of: volunteer, for: need)
        let toll = Int128(problem.tolls.toll(of: volunteer, forSeat: Int32(seat)))
        let bonus = !kept.isEmpty && kept.contains(.init(need: need, volunteer: volunteer)) ? keepBonus : 0
        if base + price + toll < Int128(score) + bonus {
          underpriced.append(.underpriced(seat: seat, volunteer: volunteer))
        }
      }
    }
    return checkPlan(problem, assignment, scores) + checkSigns(problem, certificate) + prices.violations + underpriced
      + (gap(problem, assignment).map { [$0] } ?? [])
  }

  /// Feasibility of the plan, and that its totals and pins are as told.
  ///
  /// - Parameter scores: of each seat with its volunteer; nil where he is not eligible for it.
  private static func checkPlan(
    _ problem: AssignmentProblem, _ assignment: Assignment, _ scores: [Int?]
  ) -> [Violation] {
    var violations: [Violation] = []
    var missions = [Int](repeating: 0, count: problem.volunteerCount)
    var places = [Int](repeating: 0, count: problem.associationCapacity.count)
    var served: Set<AssignmentProblem.Pin> = []
    var (prioritySum, scoreSum, filled) = (0, 0, 0)
    for (seat, volunteer) in assignment.volunteerOfSeat.enumerated() where volunteer != -1 {
      guard let score = scores[seat] else {
        violations.append(.ineligible(seat: seat, volunteer: volunteer))
        continue
      }
      let need = problem.seatNeed[seat]
      filled += 1
      prioritySum += Int(problem.seatPriority[seat])
      scoreSum += score
      missions[Int(volunteer)] += 1
      places[Int(problem.needAssociation[Int(need)])] += 1
      if !served.insert(.init(need: need, volunteer: volunteer)).inserted {
        violations.append(.needTwice(volunteer: volunteer, need: need))
      }
    }
    for volunteer in missions.indices where missions[volunteer] > max(0, problem.volunteerMissions[volunteer]) {
      violations.append(.tooManyMissions(volunteer: volunteer))
    }
    for association in places.indices where places[association] > max(0, problem.associationCapacity[association]) {
      violations.append(.overCapacity(association: association))
    }
    if (prioritySum, scoreSum, filled) != (assignment.prioritySum, assignment.scoreSum, assignment.filled) {
      violations.append(.wrongTotals)
    }
    for (index, pin) in problem.pins.enumerated() where served.contains(pin) != assignment.keptPins[index] {
      violations.append(.wrongPin(index: index))
    }
    return violations
  }

  /// No price of a seat, a volunteer or an association is below 0, and only a limit has a price.
  private static func checkSigns(_ problem: AssignmentProblem, _ certificate: DualCertificate) -> [Violation] {
    var violations: [Violation] = []
    for (seat, price) in certificate.seatPrice.enumerated() where price < 0 {
      violations.append(.negativeSeatPrice(seat: seat))
    }
    for (volunteer, price) in certificate.volunteerPrice.enumerated() where price < 0 {
      violations.append(.negativeVolunteerPrice(volunteer: volunteer))
    }
    for (association, price) in certificate.associationPrice.enumerated() {
      if price < 0 { violations.append(.negativeAssociationPrice(association: association)) }
      if price != 0, problem.associationCapacity[association] == .max {
        violations.append(.pricedWithoutLimit(association: association))
      }
    }
    return violations
  }

  /// The prices z, to be looked up.
  private struct PairPrices {
    private var ofPair: [AssignmentProblem.Pin: Int64] = [:]
    private var isPriced: [Bool]
    /// What is wrong with them by themselves.
    private(set) var violations: [Violation] = []

    init(_ problem: AssignmentProblem, _ certificate: DualCertificate) {
      isPriced = Array(repeating: false, count: problem.volunteerCount)
      let pins = Set(problem.pins)
      let pinBonus = problem.pinBonus
      var previous: DualCertificate.PairPrice?
      for price in certificate.pairPrices {
        if let previous, (previous.volunteer, previous.need) >= (price.volunteer, price.need) {
          violations.append(.unorderedPairPrices)
        }
        previous = price
        let pair = AssignmentProblem.Pin(need: price.need, volunteer: price.volunteer)
        if Int128(price.price) < (pins.contains(pair) ? -pinBonus : 0) {
          violations.append(.negativePairPrice(volunteer: price.volunteer, need: price.need))
        }
        ofPair[pair] = price.price
        if isPriced.indices.contains(Int(price.volunteer)) { isPriced[Int(price.volunteer)] = true }
      }
    }

    func price(of volunteer: Int32, for need: Int32) -> Int128 {
      isPriced[Int(volunteer)] ? Int128(ofPair[.init(need: need, volunteer: volunteer)] ?? 0) : 0
    }
  }

  /// Equality of the weight of the plan and the value of the prices, both with one bonus for each pin and, of the plan,
  /// those of the seats that it fills, less what its pairs pay.
  static func gap(_ problem: AssignmentProblem, _ assignment: Assignment) -> Violation? {
    let certificate = assignment.certificate
    let pins = Set(problem.pins)
    let keptPins = Set(zip(problem.pins, assignment.keptPins).filter(\.1).map(\.0))
    let plan =
      Int128(assignment.prioritySum) * Int128(problem.priorityUnit) + Int128(assignment.scoreSum)
      + Int128(problem.keptCount(of: assignment.volunteerOfSeat)) * Int128(problem.keepBonus)
      + Int128(keptPins.count) * problem.pinBonus
      + problem.bonusSum(of: assignment.volunteerOfSeat) - problem.tolls.sum(over: assignment.volunteerOfSeat)
    var prices = Int128(pins.count) * problem.pinBonus
    for price in certificate.seatPrice {
      prices += Int128(price)
    }
    for (volunteer, price) in certificate.volunteerPrice.enumerated() {
      prices += Int128(max(0, problem.volunteerMissions[volunteer])) * Int128(price)
    }
    for price in certificate.pairPrices {
      prices += Int128(price.price)
    }
    for (association, price) in certificate.associationPrice.enumerated() {
      prices += Int128(max(0, problem.associationCapacity[association])) * Int128(price)
    }
    return plan == prices ? nil : .gap(plan: plan, prices: prices)
  }
}
