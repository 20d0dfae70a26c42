/// Tolls for quotas of certain people.
extension BranchRelaxation {
  /// What is to be where no toll makes just as many of the people of a quota take its seats as may.
  enum QuotaEnd {
    /// Somewhat more take seats: it shows what to cut.
    case above
    /// Somewhat fewer do.
    case below
    /// Some pay the higher and some the lower of two tolls, so that hardly fewer do. The bound does not hold then.
    case between
  }

  /// How often a toll is changed in one go, once there is one too low and one too high.
  private static let mostChanges = 12

  /// Finds a toll for the people of a quota with which they take just as many of its seats as they may.
  ///
  /// The first toll comes from what they are worth to the seats. From there it goes up or down in growing steps until it was
  /// too low and too high, and then between the two.
  func balance(quota number: Int32, _ end: QuotaEnd, _ control: PlanningControl) throws(AssignmentError) {
    let quota = index.rules.quotas[Int(number)]
    guard let members = quota.members else { return }
    var amount = tolls.ofQuotas[number] ?? 0
    if amount == 0 { amount = try firstToll(of: quota, members, control) }
    try setToll(amount, ofQuota: number, control)
    var (low, high): (Int64?, Int64?)
    var (changes, step) = (0, Int64(1))
    while changes < Self.mostChanges || low == nil || high == nil {
      let used = usedPlaces(of: quota, members)
      if used == quota.left || used < quota.left && amount == 0 { return }
      if used > quota.left { low = amount } else { high = amount }
      if let low, let high, high - low <= 1 { break }
      amount =
        switch (low, high) {
        case (let low?, let high?): low + (high - low) / 2
        case (let low?, nil): min(low + step, Tolls.prohibitive)
        case (nil, let high): max((high ?? 0) - step, 0)
        }
      step = min(4 * step, Tolls.prohibitive)
      changes += 1
      try setToll(amount, ofQuota: number, control)
    }
    guard let low, let high else { return }
    try setToll(end == .below ? high : low, ofQuota: number, control)
    if end != .between { return }
    // Those who get least of what their seat is worth pay the higher one.
    let payers = payers(of: quota, members)
    func surcharge(allBut count: Int) throws(AssignmentError) {
      standing.setAmount(
        low, ofSharedToll: sharedToll(ofQuota: number, members), surcharge: high - low,
        of: members.subtracting(payers.prefix(count)))
      try standing.settle(control)
    }
    var cheap = 0..<(payers.count + 1)
    while cheap.count > 1 {
      let count = cheap.lowerBound + cheap.count / 2
      try surcharge(allBut: count)
      let used = usedPlaces(of: quota, members)
      if used == quota.left { return }
      cheap = used > quota.left ? cheap.lowerBound..<count : count..<cheap.upperBound
    }
    try surcharge(allBut: cheap.lowerBound)
  }

  /// Keeps all people of a quota from its seats but for some of those who have one: so few that they cannot take too many.
  func close(quota number: Int32, _ control: PlanningControl) throws(AssignmentError) {
    let quota = index.rules.quotas[Int(number)]
    guard let members = quota.members else { return }
    var left = quota.left
    let kept = payers(of: quota, members).filter { volunteer in
      guard index.missions(of: volunteer) <= left else { return false }
      left -= index.missions(of: volunteer)
      return true
    }
    standing.setAmount(
      tolls.ofQuotas[number] ?? 0, ofSharedToll: sharedToll(ofQuota: number, members), surcharge: Tolls.prohibitive,
      of: members.subtracting(kept))
    try standing.settle(control)
  }

  /// Lets the people of a quota pay so much for each of its seats, all of them the same.
  func setToll(_ amount: Int64, ofQuota number: Int32, _ control: PlanningControl) throws(AssignmentError) {
    guard let members = index.rules.quotas[Int(number)].members else { return }
    tolls.ofQuotas[number] = amount == 0 ? nil : amount
    standing.setAmount(amount, ofSharedToll: sharedToll(ofQuota: number, members))
    try standing.settle(control)
  }

  /// How much of the refund of a quota its people do not pay.
  func excess(ofQuota number: Int32) -> Int128 {
    let quota = index.rules.quotas[Int(number)]
    guard let amount = tolls.ofQuotas[number], let members = quota.members else { return 0 }
    return Int128(amount) * (Int128(quota.left) - Int128(usedPlaces(of: quota, members)))
  }

  /// The quotas of certain people that a plan passes, or whose people do not pay just what is refunded.
  var brokenQuotas: [Int32] {
    index.rules.quotas.indices.map(Int32.init).filter { number in
      let quota = index.rules.quotas[Int(number)]
      guard let members = quota.members else { return false }
      let used = usedPlaces(of: quota, members)
      return used > quota.left || used < quota.left && tolls.ofQuotas[number] != nil
    }
  }

  private func usedPlaces(of quota: SideRules.Quota, _ members: Set<Int32>) -> Int32 {
    quota.seats.reduce(into: 0) { if members.contains(volunteer(of: $1)) { $0 += 1 } }
  }

  /// The number of the toll of a quota.
  private func sharedToll(ofQuota number: Int32, _ members: Set<Int32>) -> Int {
    if let known = sharedTolls[number] { return known }
    let shared = standing.network.tolls.share(
      Tolls.Shared(volunteers: members, seats: index.rules.quotas[Int(number)].seats))
    sharedTolls[number] = shared
    return shared
  }

  /// Those of the people of a quota who have seats of it, the one first who gets most of what the seat is worth.
  private func payers(of quota: SideRules.Quota, _ members: Set<Int32>) -> [Int32] {
    var rents: [Int32: Int64] = [:]
    for seat in quota.seats where members.contains(volunteer(of: seat)) {
      rents[volunteer(of: seat), default: 0] +=
        standing.plan.volunteerPrice[volunteer(of: seat)] + standing.plan.premium[seat]
    }
    return rents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// About the toll with which only so many of the people of a quota are worth it as may take its seats.
  ///
  /// What they are worth shows when none of those who have seats of it can be had; the best of the pairs that there could be
  /// then tell. Those who have seats lose them.
  private func firstToll(
    of quota: SideRules.Quota, _ members: Set<Int32>, _ control: PlanningControl
  ) throws(AssignmentError) -> Int64 {
    let seats = Set(quota.seats)
    let out = Set(quota.seats.lazy.map(volunteer).filter(members.contains))
    for volunteer in out.sorted() { standing.setMissions(0, of: volunteer) }
    try standing.settle(control)
    var pairs: [(worth: Int64, seat: Int32, volunteer: Int32)] = []
    for volunteer in members where index.missions(of: volunteer) > 0 {
      let gains = standing.gains(by: volunteer)
      let elsewhere =
        out.contains(volunteer)
        ? gains.filter { !seats.contains($0.key) }.values.max() ?? 0 : standing.plan.volunteerPrice[volunteer]
      for (seat, gain) in gains where gain > elsewhere && seats.contains(seat) {
        pairs.append((gain - elsewhere, seat, volunteer))
      }
    }
    for volunteer in out.sorted() { standing.setMissions(index.missions(of: volunteer), of: volunteer) }
    pairs.sort { ($1.worth, $0.seat, $0.volunteer) < ($0.worth, $1.seat, $1.volunteer) }
    var taken: Set<Int32> = []
    var missions: [Int32: Int32] = [:]
    var worths: [Int64] = []
    for pair in pairs where missions[pair.volunteer, default: 0] < index.missions(of: pair.volunteer) {
      guard taken.insert(pair.seat).inserted else { continue }
      missions[pair.volunteer, default: 0] += 1
      worths.append(pair.worth)
      if worths.count > quota.left { break }
    }
    if worths.count <= quota.left { return 0 }
    return quota.left == 0 ? worths[0] + 1 : (worths[worths.count - 2] + worths[worths.count - 1]) / 2
  }
}
