/// The changes that a search makes in what pairs pay. Each expects a plan that is settled but for such changes.
extension StandingAssignment {
  /// Lets a volunteer take so many seats for now.
  func setMissions(_ missions: Int32, of volunteer: Int32) {
    network.missions[volunteer] = missions
    release(volunteer)
  }

  /// Lets a volunteer pay so much for seats, and nothing else alone.
  func setTolls(_ tolls: [Int32: Int64], of volunteer: Int32) {
    network.tolls.setOwn(tolls, of: volunteer)
    release(volunteer)
  }

  /// The same where that is what the seats gain by the volunteer, or less for those he has, and more for others: prices and
  /// plan stay as they are.
  func setTollsInPlace(_ tolls: [Int32: Int64], of volunteer: Int32) {
    network.tolls.setOwn(tolls, of: volunteer)
    plan.volunteerPrice[volunteer] = 0
    var seat = plan.firstSeat(of: volunteer)
    while seat != PricedPlan.none {
      let weight = candidates.weight(ofSeat: seat, madeFor: volunteer) ?? 0
      plan.premium[seat] =
        weight - plan.price(ofSeat: seat, in: network) - network.toll(of: volunteer, forSeat: seat)
      seat = plan.seat(after: seat)
    }
  }

  /// Keeps a volunteer from seats out of a range of hours; from none where nil.
  func setRange(_ range: HoursRange?, of volunteer: Int32) {
    network.tolls.setRange(range, of: volunteer)
    release(volunteer)
  }

  /// Lets those who share a toll pay so much, and some of them something besides.
  func setAmount(
    _ amount: Int64, ofSharedToll number: Int, surcharge: Int64 = 0, of surcharged: Set<Int32> = []
  ) {
    let old = network.tolls.shared[number]
    network.tolls.setAmount(amount, ofShared: number, surcharge: surcharge, of: surcharged)
    let new = network.tolls.shared[number]
    let searches = followers()
    searches.reverse.wishes.catchUp(with: candidates)
    for seat in new.seats {
      let volunteer = plan.volunteer(of: seat)
      if new.volunteers.contains(volunteer), new.toll(of: volunteer) > old.toll(of: volunteer) { release(volunteer) }
    }
    let drawn = new.volunteers.filter { volunteer in
      new.toll(of: volunteer) < old.toll(of: volunteer) && network.missions[volunteer] > 0
        && greatestGain(by: volunteer, searches.reverse.wishes) > plan.volunteerPrice[volunteer]
    }
    for volunteer in drawn.sorted() { release(volunteer) }
  }

  /// What seats would gain by a volunteer who costs nothing but the tolls shared with others, where that is anything.
  func gains(by volunteer: Int32) -> [Int32: Int64] {
    let searches = followers()
    searches.reverse.wishes.catchUp(with: candidates)
    var gains: [Int32: Int64] = [:]
    var cursor = searches.reverse.wishes.cursor(of: volunteer)
    while let wish = searches.reverse.wishes.next(&cursor) {
      let most = wish.weight - plan.price(ofSeat: wish.seat, in: network)
      if most <= 0 { continue }
      let gain = most - network.tolls.tollBesideOwn(of: volunteer, forSeat: wish.seat)
      if gain > 0 { gains[wish.seat] = gain }
    }
    return gains
  }
}
