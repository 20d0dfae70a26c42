/// The part of an optimal face where there is a choice: the nodes that are on a cycle, numbered anew.
///
/// Most seats of a large book, and nearly all its volunteers, are on none. Without them what a search reads lies close
/// together, which it goes through in no order that a cache could foresee.
struct FacePart: ~Copyable {
  let network: AssignmentNetwork
  let plan: PricedPlan
  let face: OptimalFace
  /// The strongly connected component of each node. Its name is less than `componentBound`.
  let components: Column<Int32>
  let componentBound: Int32
  /// The numbers in the whole of the seats and volunteers of the part.
  private let seats: [Int32]
  private let volunteers: [Int32]
  /// The numbers in the part of the seats of the whole; `PricedPlan.none` where one is not in it.
  private let numberOfSeat: Column<Int32>

  init(
    of whole: borrowing OptimalFace, _ network: borrowing AssignmentNetwork, _ plan: borrowing PricedPlan,
    isCancelled: () -> Bool
  ) throws(AssignmentError) {
    let names = try whole.components(network, plan, isCancelled: isCancelled)
    let size = Column<Int32>(repeating: 0, count: network.nodeCount)
    for node in 0..<network.nodeCount where names[node] != PricedPlan.none { size[names[node]] += 1 }
    seats = (0..<Int32(network.seatCount)).filter { size[names[$0]] > 1 }
    numberOfSeat = Column(repeating: PricedPlan.none, count: network.seatCount)
    for (number, seat) in seats.enumerated() { numberOfSeat[seat] = Int32(number) }

    // A pair through which a seat leaves its component now does so after any change along cycles.
    var volunteers: [Int32] = []
    var tight: [Int32] = []
    var tightEnd: [Int] = []
    let numberOfVolunteer = Column<Int32>(repeating: PricedPlan.none, count: network.volunteerCount)
    for seat in seats {
      for position in whole.tightRange(of: seat) {
        let volunteer = whole.tightVolunteer(at: position)
        guard names[whole.node(entering: volunteer, for: seat, network, plan)] == names[seat] else { continue }
        if numberOfVolunteer[volunteer] == PricedPlan.none {
          numberOfVolunteer[volunteer] = Int32(volunteers.count)
          volunteers.append(volunteer)
        }
        tight.append(numberOfVolunteer[volunteer])
      }
      tightEnd.append(tight.count)
    }
    self.volunteers = volunteers

    // What a volunteer has outside stays his.
    var missions = [Int32](repeating: 0, count: volunteers.count)
    for (number, volunteer) in volunteers.enumerated() {
      missions[number] = network.missions[volunteer]
      var seat = plan.firstSeat(of: volunteer)
      while seat != PricedPlan.none {
        if numberOfSeat[seat] == PricedPlan.none { missions[number] -= 1 }
        seat = plan.seat(after: seat)
      }
    }
    self.network = AssignmentNetwork(seats, missions: missions, of: network)
    self.plan = PricedPlan(seats, volunteers, of: plan) { numberOfVolunteer[$0] }
    face = OptimalFace(self.network, self.plan) { (seat, ofSeat) in
      ofSeat += tight[(seat == 0 ? 0 : tightEnd[Int(seat) - 1])..<tightEnd[Int(seat)]]
    }
    var nodes = seats
    for volunteer in volunteers { nodes.append(network.node(ofVolunteer: volunteer)) }
    nodes += network.node(ofQuota: 0)...network.root
    components = Column(nodes, of: names)
    componentBound = Int32(network.nodeCount)
  }

  /// The number that a seat of the whole has in the part; nil where it is not in it.
  func number(ofSeat seat: Int32) -> Int32? {
    numberOfSeat[seat] == PricedPlan.none ? nil : numberOfSeat[seat]
  }

  /// Gives the seats of the whole plan whom those of the part have.
  func carryOver(to whole: borrowing PricedPlan) {
    for seat in seats { _ = whole.takePlace(of: seat) }
    for (number, seat) in seats.enumerated() where plan.isFilled(Int32(number)) {
      let volunteer = volunteers[Int(plan.volunteer(of: Int32(number)))]
      whole.fill(seat, with: volunteer, premium: plan.premium[number])
    }
    for quota in 0..<plan.quotaUsed.count { whole.quotaUsed[quota] = plan.quotaUsed[quota] }
  }
}
