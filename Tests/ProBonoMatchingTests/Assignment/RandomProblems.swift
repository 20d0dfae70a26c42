import ProBonoMatching
import PropertyTesting

/// The sizes of random problems.
struct ProblemShape {
  var seats: ClosedRange<Int>
  var volunteers: ClosedRange<Int>
  var seatsOfNeed: ClosedRange<Int> = 1...3
  var missions: ClosedRange<Int32> = 0...3
  var pins: ClosedRange<Int> = 0...0
  /// How many pairs are to be kept.
  var kept: ClosedRange<Int> = 0...0
  /// How many of 100 associations have a capacity.
  var limitedAssociations = 0
  /// How many of 100 pairs are eligible.
  var eligible = 60
  /// The scores to choose from; few, so that ties abound.
  var scores: [Int16] = [0, 1, 2, 500]
}

extension AssignmentProblem {
  static func random(_ shape: ProblemShape, using random: inout SplitMix64) -> AssignmentProblem {
    let seats = Int.random(in: shape.seats, using: &random)
    let volunteers = Int.random(in: shape.volunteers, using: &random)
    var seatNeed: [Int32] = []
    var needs: Int32 = 0
    while seatNeed.count < seats {
      let size = min(Int.random(in: shape.seatsOfNeed, using: &random), seats - seatNeed.count)
      seatNeed += Array(repeating: needs, count: size)
      needs += 1
    }
    let associations = Int32.random(in: 1...max(1, needs), using: &random)
    var problem = AssignmentProblem(
      seatNeed: seatNeed,
      seatPriority: seatNeed.map { _ in [1, 2, 4, 8].randomElement(using: &random) ?? 1 },
      needAssociation: (0..<needs).map { _ in Int32.random(in: 0..<associations, using: &random) },
      associationCapacity: (0..<associations).map { _ in
        Int.random(in: 0..<100, using: &random) < shape.limitedAssociations
          ? Int32.random(in: 0...3, using: &random) : .max
      },
      volunteerMissions: (0..<volunteers).map { _ in Int32.random(in: shape.missions, using: &random) },
      pairs: .columns(PairColumns()))
    var columns = PairColumns()
    for _ in 0..<seats {
      for volunteer in 0..<Int32(volunteers) where Int.random(in: 0..<100, using: &random) < shape.eligible {
        columns.volunteer.append(volunteer)
        columns.score.append(shape.scores.randomElement(using: &random) ?? 0)
      }
      columns.start.append(columns.volunteer.count)
    }
    problem.pairs = .columns(columns)
    func pair() -> Pin {
      Pin(
        need: Int32.random(in: 0..<needs, using: &random),
        volunteer: Int32.random(in: 0..<Int32(volunteers), using: &random))
    }
    problem.pins = (0..<Int.random(in: shape.pins, using: &random)).map { _ in pair() }
    problem.kept = (0..<Int.random(in: shape.kept, using: &random)).map { _ in pair() }
    return problem
  }

  /// A problem with these pairs of volunteer and score for each seat; every seat a need of its own unless told.
  static func of(
    _ pairs: [[(volunteer: Int32, score: Int16)]], priorities: [Int32]? = nil, needs: [Int32]? = nil,
    missions: [Int32], capacity: Int32 = .max, pins: [Pin] = []
  ) -> AssignmentProblem {
    let seatNeed = needs ?? pairs.indices.map(Int32.init)
    return AssignmentProblem(
      seatNeed: seatNeed, seatPriority: priorities ?? pairs.map { _ in 1 },
      needAssociation: Array(repeating: 0, count: Int(seatNeed.max() ?? -1) + 1), associationCapacity: [capacity],
      volunteerMissions: missions,
      pairs: .columns(
        PairColumns(
          start: pairs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) },
          volunteer: pairs.flatMap { $0.map(\.volunteer) }, score: pairs.flatMap { $0.map(\.score) })),
      pins: pins)
  }

  /// The pairs of a problem that names them all; none for one of a book.
  var columns: PairColumns {
    if case .columns(let columns) = pairs {
      columns
    } else {
      PairColumns(start: Array(repeating: 0, count: seatCount + 1))
    }
  }

  /// The eligible volunteers of a seat with their scores.
  func pairs(ofSeat seat: Int) -> [(volunteer: Int32, score: Int16)] {
    (columns.start[seat]..<columns.start[seat + 1]).map { (columns.volunteer[$0], columns.score[$0]) }
  }

  /// The same problem with a seat's pairs cut to those that hold.
  func keepingPairs(ofSeat seat: Int, where isKept: (Int32) -> Bool) -> AssignmentProblem {
    var kept = PairColumns()
    for other in 0..<seatCount {
      for pair in pairs(ofSeat: other) where other != seat || isKept(pair.volunteer) {
        kept.volunteer.append(pair.volunteer)
        kept.score.append(pair.score)
      }
      kept.start.append(kept.volunteer.count)
    }
    var cut = self
    cut.pairs = .columns(kept)
    return cut
  }
}
