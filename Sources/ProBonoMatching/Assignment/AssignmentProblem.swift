import ProBonoModel

/// Seats, volunteers and what binds them, in flat columns, and who may sit where.
///
/// Seats and volunteers are numbered in the canonical order (seats: folded title of the need, then number of the seat;
/// volunteers: folded name), so that "earliest" is "smallest number". The columns must agree: one entry a seat, need,
/// association, volunteer or pair, and every number within the column that it points into; a problem that breaks this
/// is a mistake of the caller and stops the program.
public struct AssignmentProblem {
  /// A need that must keep a volunteer: exactly as many pins as possible hold in the plan.
  public struct Pin: Hashable, Sendable {
    /// The dense number of the need.
    public var need: Int32
    /// The dense number of the volunteer.
    public var volunteer: Int32

    /// A pin of a volunteer to any seat of a need.
    public init(need: Int32, volunteer: Int32) {
      self.need = need
      self.volunteer = volunteer
    }
  }

  /// The need, as a dense number, of each seat.
  public var seatNeed: [Int32]
  /// The priority weight of each seat: low 1, normal 2, high 4, urgent 8; anything in 1...255 is allowed.
  public var seatPriority: [Int32]
  /// The association, as a dense number, of each need.
  public var needAssociation: [Int32]
  /// How many seats of each association the plan may fill; `Int32.max` stands for no limit.
  public var associationCapacity: [Int32]
  /// How many seats each volunteer may take, ≥ 0.
  public var volunteerMissions: [Int32]
  /// The eligible pairs.
  public var pairs: PairSource
  /// The pins; one given twice counts once.
  public var pins: [Pin]
  /// Volunteers, by seat, who are not to have it although the pair is eligible.
  var barredVolunteers: [Int32: BarredVolunteers] = [:]
  /// What filling each seat adds to the weight of its pairs besides, or takes from it; empty where it is nothing for all.
  var seatBonus: [Int64] = []
  /// What pairs pay besides.
  var tolls = Tolls()
  /// Volunteers who are to keep their needs: of the plans with the most pins and the greatest sum of priority weights, the
  /// best keeps the most of these, whatever the scores. One given twice counts once.
  public var kept: [Pin] = []

  /// A problem in flat columns; see the properties for what each must hold.
  public init(
    seatNeed: [Int32], seatPriority: [Int32], needAssociation: [Int32], associationCapacity: [Int32],
    volunteerMissions: [Int32], pairs: PairSource, pins: [Pin] = []
  ) {
    self.seatNeed = seatNeed
    self.seatPriority = seatPriority
    self.needAssociation = needAssociation
    self.associationCapacity = associationCapacity
    self.volunteerMissions = volunteerMissions
    self.pairs = pairs
    self.pins = pins
  }

  /// How many seats there are.
  public var seatCount: Int { seatNeed.count }
  /// How many volunteers there are.
  public var volunteerCount: Int { volunteerMissions.count }
}

extension AssignmentProblem {
  /// The highest score of a pair.
  static let maximumScore = Policy.highestScore

  /// One unit of priority in the weight W = priority · 2³² + score of a pair: more than all scores of a plan together,
  /// so that the sum of W orders plans by priority first and score second.
  static let priorityUnit: Int64 = 1 << 32

  /// The same where pairs are to be kept: more than all scores and all that keeping adds.
  var priorityUnit: Int64 {
    kept.isEmpty ? Self.priorityUnit : Int64(seatCount) * (keepBonus + Int64(Self.maximumScore)) + 1
  }

  /// What keeping a pair adds to its weight: 0 where none is to be kept, else more than all scores of a plan together.
  var keepBonus: Int64 { kept.isEmpty ? 0 : Int64(seatCount) * Int64(Self.maximumScore) + 1 }

  /// How many of the pairs that are to be kept a plan has.
  func keptCount(of plan: [Int32]) -> Int {
    if kept.isEmpty { return 0 }
    let kept = Set(kept)
    return plan.indices.count { kept.contains(Pin(need: seatNeed[$0], volunteer: plan[$0])) }
  }

  /// What every pair of the seat weighs before its score and a bonus are added.
  func baseWeight(ofSeat seat: Int) -> Int64 {
    Int64(seatPriority[seat]) * priorityUnit
  }

  /// The most that a pair of the seat can weigh, but for a bonus.
  func weightBound(ofSeat seat: Int) -> Int64 {
    baseWeight(ofSeat: seat) + keepBonus + Int64(Self.maximumScore)
  }

  /// What keeping one pin adds to the weight of its pair: 0 without pins, else one more than any plan can weigh.
  ///
  /// The weights of two plans lie between 0 and the sum of the bounds of all seats, however far apart the plans are, so
  /// one pin more outweighs everything else. A pin counts at most once, for a volunteer takes at most one seat of a
  /// need; so the plan of greatest weight with the bonus keeps the most pins, and is the best of those that do.
  var pinBonus: Int128 {
    if pins.isEmpty { return 0 }
    return (0..<seatCount).reduce(into: 1) { $0 += Int128(weightBound(ofSeat: $1)) }
  }

  /// What filling a seat adds to the weight of its pairs besides, or takes from it.
  func bonus(ofSeat seat: Int) -> Int64 { seatBonus.isEmpty ? 0 : seatBonus[seat] }

  /// The bonuses of the seats that a plan fills.
  func bonusSum(of plan: [Int32]) -> Int128 {
    zip(plan, seatBonus).reduce(into: 0) { if $1.0 >= 0 { $0 += Int128($1.1) } }
  }

  /// One more than all that the weights of two plans can differ by but for bonuses of seats, those of pins included: as the
  /// bonus of a seat it makes filling that seat come before all else, and taken from the weights it keeps everybody from it.
  var decisiveBonus: Int128 {
    let pinned = Int128(Set(pins).count) * pinBonus
    return (0..<seatCount).reduce(into: 1 + pinned) { $0 += Int128(weightBound(ofSeat: $1)) }
  }

  /// The seats in the order in which they are best let in: heaviest first, so that few have to move again, then those
  /// together that look at the same volunteers.
  func seatsInWorkingOrder() -> [Int32] {
    var neighbourhood = [Int32](repeating: 0, count: seatCount)
    if case .book(let pairs) = pairs { neighbourhood = pairs.neighbourhoods() }
    let order: [Int32] = (0..<Int32(seatCount)).sorted {
      (-seatPriority[Int($0)], neighbourhood[Int($0)], $0) < (-seatPriority[Int($1)], neighbourhood[Int($1)], $1)
    }
    if seatBonus.isEmpty { return order }
    return order.filter { seatBonus[Int($0)] > 0 } + order.filter { seatBonus[Int($0)] <= 0 }
  }

  /// The score of a pair; nil where the volunteer is not eligible for the seat.
  func score(ofSeat seat: Int, volunteer: Int32) -> Int? {
    if isBarred(volunteer, fromSeat: seat) { return nil }
    return switch pairs {
    case .columns(let columns): columns.score(ofSeat: seat, volunteer: volunteer)
    case .book(let pairs): pairs.score(ofSeat: seat, volunteer: volunteer)
    }
  }

  /// Calls `body` with each eligible volunteer of a seat and the score.
  func forEachPair(ofSeat seat: Int, _ body: (_ volunteer: Int32, _ score: Int) -> Void) {
    switch pairs {
    case .columns(let columns):
      for pair in columns.start[seat]..<columns.start[seat + 1] where !isBarred(columns.volunteer[pair], fromSeat: seat)
      {
        body(columns.volunteer[pair], Int(columns.score[pair]))
      }
    case .book(let pairs):
      for candidate in pairs.candidates(ofSeat: seat) where !isBarred(candidate.volunteer, fromSeat: seat) {
        body(candidate.volunteer, Int(candidate.score))
      }
    }
  }

  /// Whether a pair must not be, although it is eligible.
  func isBarred(_ volunteer: Int32, fromSeat seat: Int) -> Bool {
    !barredVolunteers.isEmpty && barredVolunteers[Int32(seat)]?.contains(volunteer) ?? false
  }
}
