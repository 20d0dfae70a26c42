/// The changes that a search makes who sits where, not the book: bonuses of seats, bars, and limits.
extension StandingAssignment {
  /// Gives filling a seat another bonus.
  func setBonus(_ bonus: Int64, ofSeat seat: Int32) {
    if candidates.problem.seatBonus.isEmpty {
      candidates.problem.seatBonus = Array(repeating: 0, count: network.seatCount)
    }
    let change = bonus - candidates.problem.seatBonus[Int(seat)]
    if change == 0 { return }
    let searches = followers()
    searches.reverse.wishes.catchUp(with: candidates)
    candidates.setBonus(bonus, ofSeat: seat)
    candidates.forEachWeight(ofSeat: seat) { searches.reverse.wishes.reweigh($0, seat, $1) }
    if isAwaited(seat) { return }
    if plan.isFilled(seat) {
      // As long as it has a price left, it goes on with its volunteer.
      let price = plan.seatPrice[seat] + change
      if price >= 0 { plan.seatPrice[seat] = price } else { release(plan.volunteer(of: seat)) }
    } else if change > 0 {
      wait(for: seat)
    }
  }

  /// Bars some volunteers from a seat, and no others than these.
  func setBarred(_ barred: BarredVolunteers, fromSeat seat: Int32) {
    let searches = followers()
    // What a search finds while somebody is barred, it finds without him.
    _ = candidates.firstBand(of: seat)
    searches.reverse.wishes.catchUp(with: candidates)
    let volunteer = plan.volunteer(of: seat)
    if barred.contains(volunteer) { release(volunteer) }
    let change = candidates.setBarred(barred, ofSeat: seat)
    for volunteer in change.out { searches.reverse.wishes.remove(volunteer, from: seat) }
    for volunteer in change.back {
      release(volunteer)
      guard let weight = candidates.weight(ofSeat: seat, madeFor: volunteer) else { continue }
      if !searches.reverse.wishes.reweigh(volunteer, seat, weight) {
        searches.reverse.wishes.add(volunteer, seat, weight)
      }
    }
  }

  /// Lets so many seats of a quota be filled.
  func setCapacity(_ capacity: Int32, ofQuota quota: Int32) {
    if network.quotaCapacity[quota] == capacity { return }
    network.quotaCapacity[quota] = capacity
    candidates.problem.associationCapacity[Int(network.associationOfQuota[quota])] = capacity
    empty(quota)
  }

  /// The volunteer of each seat; -1 where it stays unfilled.
  var volunteerOfSeat: [Int32] { (0..<Int32(network.seatCount)).map { plan.volunteer(of: $0) } }

  /// What the prices bound every plan by, bonuses included.
  var bound: Int128 {
    var bound: Int128 = 0
    for seat in 0..<network.seatCount { bound += Int128(plan.seatPrice[seat]) + Int128(plan.premium[seat]) }
    for volunteer in 0..<network.volunteerCount where plan.volunteerPrice[volunteer] != 0 {
      bound += Int128(network.missions[volunteer]) * Int128(plan.volunteerPrice[volunteer])
    }
    for quota in 0..<Int32(network.quotaCount) where plan.quotaPrice[quota] != 0 {
      bound += Int128(network.quotaCapacity[quota]) * Int128(plan.quotaPrice[quota])
    }
    return bound
  }
}
