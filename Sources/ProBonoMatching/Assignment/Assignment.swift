/// The canonical best plan of an `AssignmentProblem`, with its proof.
///
/// Among all plans that keep the most pins, then have the greatest sum of priority weights, then the greatest sum of
/// scores, it is the one that gives, seat by seat in their order, the earliest volunteer, and leaves a seat unfilled only
/// where it must. It depends on the problem alone, not on how it was found.
public struct Assignment: Sendable {
  /// The volunteer of each seat; -1 where the seat stays unfilled.
  public var volunteerOfSeat: [Int32]
  /// The sum of the priority weights of the filled seats, P.
  public var prioritySum: Int
  /// The sum of the scores of the filled seats, S.
  public var scoreSum: Int
  /// How many seats are filled.
  public var filled: Int
  /// Whether each pin of the problem holds, in the problem's order.
  public var keptPins: [Bool]
  /// The prices that prove that no plan is better.
  public var certificate: DualCertificate

  /// A plan as found; `CertificateChecker` says whether it is what it claims to be.
  public init(
    volunteerOfSeat: [Int32], prioritySum: Int, scoreSum: Int, filled: Int, keptPins: [Bool],
    certificate: DualCertificate
  ) {
    self.volunteerOfSeat = volunteerOfSeat
    self.prioritySum = prioritySum
    self.scoreSum = scoreSum
    self.filled = filled
    self.keptPins = keptPins
    self.certificate = certificate
  }
}

/// Prices that solve the dual of the assignment problem, in units of W = priority · 2³² + score; where pairs are to be kept,
/// of W = priority · `priorityUnit` + score + `keepBonus` for those.
///
/// All are ≥ 0 but those of pins, and u + y + z + a ≥ W holds for every eligible pair. Their value
/// Σu + Σ missions·y + Σz + Σ capacity·a then bounds the weight of every plan from above (weak duality of linear
/// programming); where it equals the weight of a plan, that plan is optimal.
///
/// A pin is a bonus, larger than the weight of any plan, on the pairs of its volunteer and need. In that problem its
/// price z is ≥ 0; here the bonus is taken off again, so that the prices speak of the plain weights: z is free in sign
/// down to minus the bonus, and the value equals the weight of the plan less one bonus for each pin that cannot be kept.
public struct DualCertificate: Sendable {
  /// The price of one volunteer for one need: what the rule "at most one seat of a need a volunteer" is worth.
  public struct PairPrice: Hashable, Sendable {
    /// The dense number of the volunteer.
    public var volunteer: Int32
    /// The dense number of the need.
    public var need: Int32
    /// The price z.
    public var price: Int64

    /// A price for one volunteer and need.
    public init(volunteer: Int32, need: Int32, price: Int64) {
      self.volunteer = volunteer
      self.need = need
      self.price = price
    }
  }

  /// The price u of each seat: what the plan gains by it.
  public var seatPrice: [Int64]
  /// The price y of each volunteer: what one mission more would be worth.
  public var volunteerPrice: [Int64]
  /// The prices z that are not 0, and those of all pins, ascending by volunteer, then need, none twice.
  public var pairPrices: [PairPrice]
  /// The price a of each association: what one more place in its capacity would be worth; 0 without a limit.
  public var associationPrice: [Int64]

  /// Prices as given; `CertificateChecker` says whether they prove anything.
  public init(seatPrice: [Int64], volunteerPrice: [Int64], pairPrices: [PairPrice], associationPrice: [Int64]) {
    self.seatPrice = seatPrice
    self.volunteerPrice = volunteerPrice
    self.pairPrices = pairPrices
    self.associationPrice = associationPrice
  }
}
