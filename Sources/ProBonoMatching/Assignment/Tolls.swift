/// What pairs pay besides all prices, so that breaking a rule of whole plans is not worth it (Lagrangian relaxation).
///
/// No toll is below 0: a pair weighs no more with it than without. So what bounds the weights of pairs bounds them with their
/// tolls too, and a search looks up the tolls of those pairs alone that would be good enough without.
struct Tolls {
  /// A toll of some volunteers for some seats.
  struct Shared {
    let volunteers: Set<Int32>
    /// Ascending.
    let seats: [Int32]
    var amount: Int64 = 0
    /// What some of the volunteers pay besides.
    var surcharge: Int64 = 0
    var surcharged: Set<Int32> = []

    /// What one of its volunteers pays.
    func toll(of volunteer: Int32) -> Int64 {
      amount + (surcharge > 0 && surcharged.contains(volunteer) ? surcharge : 0)
    }

    fileprivate func isDue(forSeat seat: Int32) -> Bool {
      let position = seats.partitioningIndex { $0 >= seat }
      return position < seats.count && seats[position] == seat
    }
  }

  /// More than any pair weighs; some prices and distances besides do not overflow.
  static let prohibitive = Int64.max / 4

  /// What single volunteers pay for seats.
  private var own: [Int32: [Int32: Int64]] = [:]
  private(set) var shared: [Shared] = []
  /// Those that each volunteer shares.
  private var sharedOfVolunteer: [Int32: [Int]] = [:]
  private var rangeOfVolunteer: [Int32: HoursRange] = [:]
  private let seatHours: [Int32]

  /// No tolls.
  ///
  /// - Parameter seatHours: the hours of each seat; none where no volunteer will have a range of hours.
  init(seatHours: [Int32] = []) { self.seatHours = seatHours }

  /// Whether nobody pays anything, nor shares a toll that may come to something.
  var isEmpty: Bool { own.isEmpty && shared.isEmpty && rangeOfVolunteer.isEmpty }

  /// What a volunteer pays for a seat.
  func toll(of volunteer: Int32, forSeat seat: Int32) -> Int64 {
    let rest = tollBesideOwn(of: volunteer, forSeat: seat)
    return own.isEmpty ? rest : min(Self.prohibitive, rest + (own[volunteer]?[seat] ?? 0))
  }

  /// The same without what the volunteer alone pays.
  func tollBesideOwn(of volunteer: Int32, forSeat seat: Int32) -> Int64 {
    if !rangeOfVolunteer.isEmpty, let range = rangeOfVolunteer[volunteer], !range.allows(seatHours[Int(seat)]) {
      return Self.prohibitive
    }
    if shared.isEmpty { return 0 }
    var toll: Int64 = 0
    for number in sharedOfVolunteer[volunteer] ?? [] where shared[number].isDue(forSeat: seat) {
      toll = min(Self.prohibitive, toll + shared[number].toll(of: volunteer))
    }
    return toll
  }

  /// What all pairs of a plan pay.
  func sum(over plan: [Int32]) -> Int128 {
    if isEmpty { return 0 }
    return plan.indices.reduce(into: 0) { sum, seat in
      if plan[seat] >= 0 { sum += Int128(toll(of: plan[seat], forSeat: Int32(seat))) }
    }
  }

  /// Lets a volunteer pay so much for seats, each at most what is prohibitive, and nothing else alone.
  mutating func setOwn(_ tolls: [Int32: Int64], of volunteer: Int32) { own[volunteer] = tolls.isEmpty ? nil : tolls }

  /// Keeps a volunteer from seats out of a range of hours; from none where nil.
  mutating func setRange(_ range: HoursRange?, of volunteer: Int32) { rangeOfVolunteer[volunteer] = range }

  /// Adds a toll that is shared.
  ///
  /// - Returns: its number.
  mutating func share(_ toll: Shared) -> Int {
    for volunteer in toll.volunteers { sharedOfVolunteer[volunteer, default: []].append(shared.count) }
    shared.append(toll)
    return shared.count - 1
  }

  /// Changes a toll that is shared.
  mutating func setAmount(_ amount: Int64, ofShared number: Int, surcharge: Int64, of surcharged: Set<Int32>) {
    shared[number].amount = amount
    shared[number].surcharge = surcharge
    shared[number].surcharged = surcharged
  }
}
