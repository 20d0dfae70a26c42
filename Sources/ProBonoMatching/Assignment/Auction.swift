/// Finds prices close to the best by letting the seats bid for volunteers.
///
/// A seat that has nobody bids for the volunteer who is worth most to it at present prices; where he has no mission left,
/// it pays so much that he is worth to it but ε more than the next best, and the seat that paid least for him has nobody
/// any more and bids at once. A seat to which nobody is worth his price gives up. Several rounds with a smaller ε each
/// bring the prices to within some ε of the best ones in far less time than searches for exact paths take where many
/// seats want the same volunteers; what is left then is a matter of few and short searches.
///
/// What it finds is a start, not a proof: it holds the rule "one seat of a need" only by not bidding against it, and
/// knows neither quotas nor pins, so their seats stay out.
///
/// D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment problem", Annals of
/// Operations Research 14 (1988).
struct Auction: ~Copyable {
  /// Prices are counted in parts of a point.
  private static let unitsPerPoint: Int64 = 16
  /// What one unit of priority is worth in points here: more than the scores along nearly every chain of seats that give
  /// way to one another, and far less than in the weights, so that no fight over it takes long.
  private static let pointsPerPriority: Int64 = 4096
  /// A volunteer with more missions than this is left to the exact searches.
  private static let mostMissions: Int32 = 8
  /// The values of ε as they follow one another, where volunteers are scarce; elsewhere, the last ones.
  private static let epsilons: [Int64] = [64, 16, 4, 1].map { $0 * unitsPerPoint } + [unitsPerPoint / 4]
  private static let roundsOfPlenty = 3
  /// By how many times the ε of a round its prices are lowered before the next one. With less, many a volunteer stays
  /// too dear for anybody, and each of them costs a search; with more, there are more bids.
  private static let lowering: Int64 = 3
  /// Volunteers are scarce where there are fewer than so many missions for a seat.
  private static let plenty = 5
  /// How many bids are made between two questions whether to stop.
  private static let bidsPerPoll = 4096

  /// The price of each volunteer: what the least of his seats has paid, while he has no mission left.
  private let price: Column<Int64>
  /// What each seat has paid.
  private let paid: Column<Int64>
  private let takesPart: Column<Bool>
  private var bidsUntilPoll = Self.bidsPerPoll

  /// Runs the auction over an empty plan; the plan then has the seats that got somebody.
  ///
  /// - Parameter seats: those that take part, in the order in which they begin.
  init(
    over seats: [Int32], _ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) {
    price = Column(repeating: 0, count: network.volunteerCount)
    paid = Column(repeating: 0, count: network.seatCount)
    takesPart = Column(repeating: false, count: network.volunteerCount)
    var missions = 0
    for volunteer in 0..<network.volunteerCount {
      let count = network.missions[volunteer]
      takesPart[volunteer] = count > 0 && count <= Self.mostMissions
      if takesPart[volunteer] { missions += Int(count) }
    }
    let areScarce = missions < Self.plenty * seats.count
    let epsilons = areScarce ? Self.epsilons[...] : Self.epsilons.suffix(Self.roundsOfPlenty)
    var previous: Int64 = 0
    for epsilon in epsilons {
      if previous > 0 { reopen(loweringBy: Self.lowering * previous, network, plan, seats) }
      previous = epsilon
      for seat in seats {
        try bid(seat, epsilon: epsilon, problem, network, &candidates, plan, isCancelled)
      }
    }
  }

  /// The price of a volunteer in the units of the weights, a whole number of points: rounded down, the priorities in
  /// it, which are many points here, as what they weigh.
  func weight(of volunteer: Int32) -> Int64 {
    let points = price[volunteer] / Self.unitsPerPoint
    let priorities = (points + Self.pointsPerPriority / 2) / Self.pointsPerPriority
    return max(0, points + priorities * (AssignmentProblem.priorityUnit - Self.pointsPerPriority))
  }

  /// Takes everybody's seats away and lowers the prices somewhat, those of whoever had a mission left to nothing.
  private func reopen(
    loweringBy step: Int64, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan, _ seats: [Int32]
  ) {
    for volunteer in 0..<Int32(network.volunteerCount) where price[volunteer] > 0 {
      price[volunteer] = plan.hasVacancy(volunteer, in: network) ? 0 : max(0, price[volunteer] - step)
    }
    for seat in seats { _ = plan.takePlace(of: seat) }
  }

  /// Lets a seat bid, then the one that it has displaced, and so on until somebody had a mission left, or a seat gives up.
  private mutating func bid(
    _ first: Int32, epsilon: Int64, _ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan, _ isCancelled: () -> Bool
  ) throws(AssignmentError) {
    var seat = first
    while true {
      bidsUntilPoll -= 1
      if bidsUntilPoll == 0 {
        bidsUntilPoll = Self.bidsPerPoll
        if isCancelled() { throw .cancelled }
      }
      let best = twoBest(of: seat, Int64(problem.seatPriority[Int(seat)]), network, &candidates, plan)
      guard best.volunteer != PricedPlan.none else { return }
      let volunteer = best.volunteer
      if plan.hasVacancy(volunteer, in: network) {
        paid[seat] = price[volunteer]
        plan.fill(seat, with: volunteer)
        if !plan.hasVacancy(volunteer, in: network) { price[volunteer] = leastPaid(by: volunteer, plan).paid }
        return
      }
      let displaced = leastPaid(by: volunteer, plan).seat
      _ = plan.takePlace(of: displaced)
      paid[seat] = price[volunteer] + best.gain - best.nextGain + epsilon
      plan.fill(seat, with: volunteer)
      price[volunteer] = leastPaid(by: volunteer, plan).paid
      seat = displaced
    }
  }

  /// Which of a volunteer's seats has paid least, and how much.
  private func leastPaid(by volunteer: Int32, _ plan: borrowing PricedPlan) -> (seat: Int32, paid: Int64) {
    var least = plan.firstSeat(of: volunteer)
    var seat = plan.seat(after: least)
    while seat != PricedPlan.none {
      if paid[seat] < paid[least] { least = seat }
      seat = plan.seat(after: seat)
    }
    return (least, paid[least])
  }

  /// Who is worth most to a seat above his price, how much, and how much the next best is, at least 0; nobody where
  /// nobody is worth his price.
  private func twoBest(
    of seat: Int32, _ priority: Int64, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan
  ) -> (volunteer: Int32, gain: Int64, nextGain: Int64) {
    var best = (volunteer: PricedPlan.none, gain: Int64(0), nextGain: Int64(0))
    let need = network.seatNeed[seat]
    let isTeam = network.seatsOfNeed.count(of: need) > 1
    let price = price.elements
    let base = priority * Self.pointsPerPriority
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let worth = (base + Int64(made[position].score)) * Self.unitsPerPoint
        if worth <= best.nextGain { return best }
        let volunteer = made[position].volunteer
        let gain = worth - price[Int(volunteer)]
        if gain <= best.nextGain || !takesPart[volunteer] { continue }
        if isTeam, plan.seatHeld(by: volunteer, of: need, in: network) != PricedPlan.none { continue }
        if gain > best.gain {
          best = (volunteer, gain, best.gain)
        } else {
          best.nextGain = gain
        }
      }
      number = candidates.band(after: number, of: seat)
    }
    return best
  }
}
