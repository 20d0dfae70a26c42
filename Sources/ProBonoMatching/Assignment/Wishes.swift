/// Which seats would take a volunteer if it cost nothing: for each volunteer, those that would gain by it.
///
/// Prices of seats only rise in a reverse search, so that what was no wish at the beginning never becomes one.
struct Wishes: ~Copyable {
  struct Wish: BitwiseCopyable {
    let seat: Int32
    let weight: Int64
  }

  private let start: Column<Int>
  private let wishes: Column<Wish>

  init(
    _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists, _ plan: borrowing PricedPlan,
    isLetIn: [Bool]
  ) {
    start = Column(repeating: 0, count: network.volunteerCount + 1)
    let counts = start.elements
    for seat in 0..<Int32(network.seatCount) where isLetIn[Int(seat)] {
      Self.forEachWish(of: seat, network, &candidates, plan) { volunteer, _ in counts[Int(volunteer) + 1] += 1 }
    }
    for volunteer in 0..<network.volunteerCount { start[volunteer + 1] += start[volunteer] }
    wishes = Column(repeating: Wish(seat: 0, weight: 0), count: start[network.volunteerCount])
    let places = wishes.elements
    let next = Column<Int32>(repeating: 0, count: network.volunteerCount)
    let used = next.elements
    for seat in 0..<Int32(network.seatCount) where isLetIn[Int(seat)] {
      Self.forEachWish(of: seat, network, &candidates, plan) { volunteer, weight in
        places[counts[Int(volunteer)] + Int(used[Int(volunteer)])] = Wish(seat: seat, weight: weight)
        used[Int(volunteer)] += 1
      }
    }
    _ = next.count
  }

  private static func forEachWish(
    of seat: Int32, _ network: borrowing AssignmentNetwork, _ candidates: inout CandidateLists,
    _ plan: borrowing PricedPlan, _ body: (_ volunteer: Int32, _ weight: Int64) -> Void
  ) {
    let quota = network.quotaOfSeat[seat]
    let price = plan.seatPrice[seat] + (quota < 0 ? 0 : plan.quotaPrice[quota])
    var number = candidates.firstBand(of: seat)
    while number != CandidateLists.end {
      let band = candidates.band(number)
      let made = candidates.made
      for position in band.range {
        let weight = band.baseWeight + Int64(made[position].score)
        if weight <= price { return }
        body(made[position].volunteer, weight)
      }
      number = candidates.band(after: number, of: seat)
    }
  }

  func range(of volunteer: Int32) -> Range<Int> { start[volunteer]..<start[volunteer + 1] }

  subscript(position: Int) -> Wish { wishes[position] }
}
