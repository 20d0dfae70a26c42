/// Brings most seats into a plan by an auction, so that the exact searches have little left to do.
enum WarmStart {
  /// From this many seats on, an auction pays.
  static let leastSeats = 3000

  /// Fills seats of an empty plan, with prices that keep its invariants but for one: a volunteer with a vacancy may have
  /// a price, as `ReverseSearch` takes it.
  ///
  /// - Parameter seats: those that take part: none under a quota, none of a need with a pin, none
  ///   with a bonus.
  /// - Returns: the seats that are let in: the others stay unfilled, and are still to be let in.
  static func fill(
    _ seats: [Int32], _ problem: AssignmentProblem, _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan, isCancelled: () -> Bool
  ) throws(AssignmentError) -> [Bool] {
    let auction = try Auction(over: seats, problem, network, &candidates, plan, isCancelled: isCancelled)
    for volunteer in 0..<Int32(network.volunteerCount) where network.missions[volunteer] > 0 {
      plan.volunteerPrice[volunteer] = auction.weight(of: volunteer)
    }
    var isLetIn = [Bool](repeating: false, count: network.seatCount)
    for seat in seats {
      let gain = bestGain(of: seat, network, &candidates, plan)
      let volunteer = plan.volunteer(of: seat)
      if volunteer == PricedPlan.none {
        isLetIn[Int(seat)] = gain == 0
      } else if isTight(seat, volunteer, gain, network, &candidates, plan) {
        isLetIn[Int(seat)] = true
        plan.seatPrice[seat] = gain
      } else {
        _ = plan.takePlace(of: seat)
      }
    }
    return isLetIn
  }

  /// What the best candidate of a seat would gain above his price, at least 0.
  private static func bestGain(
    of seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan
  ) -> Int64 {
    var best: Int64 = 0
    let volunteerPrice = plan.volunteerPrice.elements
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let weight = band.baseWeight + Int64(made[position].score)
        if weight <= best { return best }
        let volunteer = made[position].volunteer
        let gain = weight - volunteerPrice[Int(volunteer)]
        if gain > best { best = max(best, gain - network.toll(of: volunteer, forSeat: seat)) }
      }
      number = candidates.band(after: number, of: seat)
    }
    return best
  }

  /// Whether a seat gains just so much by one of its candidates.
  private static func isTight(
    _ seat: Int32, _ volunteer: Int32, _ gain: Int64, _ network: borrowing AssignmentNetwork,
    _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan
  ) -> Bool {
    let wanted = gain + plan.volunteerPrice[volunteer] + network.toll(of: volunteer, forSeat: seat)
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let weight = band.baseWeight + Int64(made[position].score)
        if weight < wanted { return false }
        if weight == wanted, made[position].volunteer == volunteer { return true }
      }
      number = candidates.band(after: number, of: seat)
    }
    return false
  }
}
