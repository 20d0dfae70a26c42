/// The fixed shape of the flow network of a problem: source → association → seat → (volunteer, need) → volunteer → sink.
///
/// An association stands in it as a *quota*, and only where its capacity is less than its seats. The nodes (volunteer,
/// need) are not laid out: such a node is in the way only while it is used, and then it is the seat that the volunteer
/// has there.
struct AssignmentNetwork: ~Copyable {
  let seatCount: Int
  let volunteerCount: Int
  /// The need of each seat.
  let seatNeed: Column<Int32>
  /// The seats of each need.
  private(set) var seatsOfNeed: GroupedMembers
  /// The quota that each seat falls under; -1 where none can bind.
  let quotaOfSeat: Column<Int32>
  /// The seats under each quota.
  let seatsOfQuota: GroupedMembers
  /// How many seats each quota lets fill.
  let quotaCapacity: Column<Int32>
  /// The association of each quota.
  let associationOfQuota: Column<Int32>
  /// How many seats each volunteer may take.
  let missions: Column<Int32>
  /// What pairs pay besides.
  var tolls: Tolls

  /// - Parameter limited: associations that stand in it whatever their capacity.
  init(_ problem: AssignmentProblem, limited: Set<Int32> = []) {
    seatCount = problem.seatCount
    volunteerCount = problem.volunteerCount
    seatNeed = Column(repeating: 0, count: seatCount)
    for seat in 0..<seatCount {
      seatNeed[seat] = problem.seatNeed[seat]
    }
    seatsOfNeed = GroupedMembers(groups: seatNeed, groupCount: problem.needAssociation.count)

    var seatsOfAssociation = [Int32](repeating: 0, count: problem.associationCapacity.count)
    for need in problem.seatNeed {
      seatsOfAssociation[Int(problem.needAssociation[Int(need)])] += 1
    }
    var quotaOfAssociation = [Int32](repeating: -1, count: seatsOfAssociation.count)
    var binding: [Int32] = []
    for (association, capacity) in problem.associationCapacity.enumerated()
    where capacity < seatsOfAssociation[association] || limited.contains(Int32(association)) {
      quotaOfAssociation[association] = Int32(binding.count)
      binding.append(Int32(association))
    }
    quotaOfSeat = Column(repeating: -1, count: seatCount)
    for seat in 0..<seatCount {
      quotaOfSeat[seat] = quotaOfAssociation[Int(problem.needAssociation[Int(problem.seatNeed[seat])])]
    }
    seatsOfQuota = GroupedMembers(groups: quotaOfSeat, groupCount: binding.count)
    associationOfQuota = Column(repeating: 0, count: binding.count)
    quotaCapacity = Column(repeating: 0, count: binding.count)
    for (quota, association) in binding.enumerated() {
      associationOfQuota[quota] = association
      quotaCapacity[quota] = max(0, problem.associationCapacity[Int(association)])
    }

    tolls = problem.tolls
    missions = Column(repeating: 0, count: volunteerCount)
    for volunteer in 0..<volunteerCount {
      missions[volunteer] = max(0, problem.volunteerMissions[volunteer])
    }
  }

  /// Some seats and volunteers of a network, numbered anew, with its needs and quotas, and without tolls.
  ///
  /// - Parameter missions: how many of these seats each of these volunteers may take.
  init(_ seats: [Int32], missions: [Int32], of whole: borrowing AssignmentNetwork) {
    seatCount = seats.count
    volunteerCount = missions.count
    seatNeed = Column(seats, of: whole.seatNeed)
    seatsOfNeed = GroupedMembers(groups: seatNeed, groupCount: whole.seatsOfNeed.groupCount)
    quotaOfSeat = Column(seats, of: whole.quotaOfSeat)
    seatsOfQuota = GroupedMembers(groups: quotaOfSeat, groupCount: whole.quotaCount)
    quotaCapacity = Column(copying: whole.quotaCapacity)
    associationOfQuota = Column(copying: whole.associationOfQuota)
    tolls = Tolls()
    self.missions = Column(repeating: 0, count: missions.count)
    for (volunteer, count) in missions.enumerated() { self.missions[volunteer] = count }
  }

  var quotaCount: Int { quotaCapacity.count }

  /// What a volunteer pays for a seat besides all prices.
  @inline(__always)
  func toll(of volunteer: Int32, forSeat seat: Int32) -> Int64 {
    tolls.isEmpty ? 0 : tolls.toll(of: volunteer, forSeat: seat)
  }

  /// Follows the seats that belong to other needs now.
  mutating func regroupSeats() {
    seatsOfNeed = GroupedMembers(groups: seatNeed, groupCount: seatsOfNeed.groupCount)
  }
}

/// The nodes of the network that the searches visit, in one numbering: seats, volunteers, quotas, the root.
///
/// The root is source and sink in one. A path to it frees a unit of flow, a path from it takes one up again.
extension AssignmentNetwork {
  func node(ofVolunteer volunteer: Int32) -> Int32 { Int32(seatCount) + volunteer }
  func node(ofQuota quota: Int32) -> Int32 { Int32(seatCount + volunteerCount) + quota }
  var root: Int32 { Int32(seatCount + volunteerCount + quotaCount) }
  var nodeCount: Int { seatCount + volunteerCount + quotaCount + 1 }

  /// What a node stands for.
  enum Node {
    case seat(Int32)
    case volunteer(Int32)
    case quota(Int32)
    case root
  }

  func kind(of node: Int32) -> Node {
    let afterSeats = node - Int32(seatCount)
    if afterSeats < 0 { return .seat(node) }
    let afterVolunteers = afterSeats - Int32(volunteerCount)
    if afterVolunteers < 0 { return .volunteer(afterSeats) }
    return afterVolunteers < Int32(quotaCount) ? .quota(afterVolunteers) : .root
  }
}
