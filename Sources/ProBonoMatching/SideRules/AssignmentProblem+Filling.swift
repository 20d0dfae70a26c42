/// Whether needs can be filled whole at all: what no plan can do, no branch has to try.
extension AssignmentProblem {
  /// Whether the seats could all be filled if no other seat asked for anybody.
  func canBeFilled(_ seats: [Int32]) -> Bool {
    guard let first = seats.first else { return true }
    let association = needAssociation[Int(seatNeed[Int(first)])]
    guard seats.count <= Int(associationCapacity[Int(association)]) else { return false }
    // A seat with as many candidates as there are seats never stands in the way.
    var search = FillingSearch(seats.map { candidates(ofSeat: Int($0), atLeast: seats.count) })
    return search.fillsAll()
  }

  /// Candidates of a seat who have a mission left: so many at least, if there are.
  private func candidates(ofSeat seat: Int, atLeast count: Int) -> [Int32] {
    func free(_ candidates: [Int32]) -> [Int32] { candidates.filter { volunteerMissions[Int($0)] > 0 } }
    switch pairs {
    case .columns(let columns):
      return free(Array(columns.volunteer[columns.start[seat]..<columns.start[seat + 1]]))
    case .book(let pairs):
      let best = pairs.candidates(ofSeat: seat, atMost: count)
      let found = free(best.map(\.volunteer))
      return found.count == best.count ? found : free(pairs.candidates(ofSeat: seat).map(\.volunteer))
    }
  }
}

/// Gives each of some seats a volunteer of its own, as far as there are enough of them.
private struct FillingSearch {
  private let candidates: [[Int32]]
  private var seatOfVolunteer: [Int32: Int] = [:]
  private var volunteerOfSeat: [Int32?]

  init(_ candidates: [[Int32]]) {
    self.candidates = candidates
    volunteerOfSeat = Array(repeating: nil, count: candidates.count)
  }

  /// Whether every seat gets one.
  mutating func fillsAll() -> Bool { candidates.indices.allSatisfy { fill($0) } }

  /// Fills a seat along an alternating path, found breadth first.
  private mutating func fill(_ start: Int) -> Bool {
    var reachedFrom: [Int32: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let seat = queue[next]
      next += 1
      for volunteer in candidates[seat] where reachedFrom[volunteer] == nil {
        reachedFrom[volunteer] = seat
        guard let holder = seatOfVolunteer[volunteer] else {
          move(volunteer, reachedFrom)
          return true
        }
        queue.append(holder)
      }
    }
    return false
  }

  /// Gives a free volunteer to the seat that reached him, whose own goes to the seat that reached that one, and so on.
  private mutating func move(_ free: Int32, _ reachedFrom: [Int32: Int]) {
    var mover: Int32? = free
    while let volunteer = mover, let seat = reachedFrom[volunteer] {
      mover = volunteerOfSeat[seat]
      volunteerOfSeat[seat] = volunteer
      seatOfVolunteer[volunteer] = seat
    }
  }
}
