/// The seats that are worth most to a volunteer whose hours are limited, and what they are worth together.
///
/// A knapsack of hours with room for so many seats, one of each need. It takes time in proportion to the hours; where these
/// are many, it counts them in a larger unit, rounded down, and then may choose seats of somewhat too many hours: what it
/// tells of their worth still is no less than what seats within the budget can be worth.
struct BudgetChoice {
  /// A seat that the volunteer could take.
  struct Offer {
    let seat: Int32
    let need: Int32
    let hours: Int32
    /// Above 0.
    let worth: Int64
  }

  private(set) var seats: [Int32] = []
  private(set) var worth: Int64 = 0

  /// The most units in which hours are counted.
  private static let mostUnits: Int32 = 128

  /// - Parameters:
  ///   - hoursLeft: the hours of all seats together at most.
  ///   - missions: how many seats at most.
  init(from offers: [Offer], hoursLeft: Int32, missions: Int32) {
    let unit = hoursLeft / Self.mostUnits + 1
    let room = Int(hoursLeft / unit)
    let needs = Self.bestOffers(offers.filter { $0.hours <= hoursLeft }, unit: unit, missions: Int(missions))
    let most = min(Int(missions), needs.count)
    let width = room + 1
    // The most that so many seats of so many hours at most are worth, and the last of the needs that led there.
    var worths = [Int64](repeating: 0, count: (most + 1) * width)
    var steps: [(offer: Offer, before: Int)] = []
    var last = [Int](repeating: -1, count: worths.count)
    for offersOfNeed in needs {
      for count in stride(from: most, through: 1, by: -1) {
        for hours in stride(from: room, through: 0, by: -1) {
          let cell = count * width + hours
          for offer in offersOfNeed where Int(offer.hours / unit) <= hours {
            let before = cell - width - Int(offer.hours / unit)
            guard worths[before] + offer.worth > worths[cell] else { continue }
            worths[cell] = worths[before] + offer.worth
            steps.append((offer, last[before]))
            last[cell] = steps.count - 1
          }
        }
      }
    }
    worth = worths[worths.count - 1]
    var step = last[worths.count - 1]
    while step >= 0 {
      seats.append(steps[step].offer.seat)
      step = steps[step].before
    }
  }

  /// By need, the offers among which those chosen are: of as many hours each, the best of as many needs as there are missions.
  private static func bestOffers(_ offers: [Offer], unit: Int32, missions: Int) -> [[Offer]] {
    let order = offers.sorted { ($1.worth, $0.seat) < ($0.worth, $1.seat) }
    var needsOfHours: [Int32: Set<Int32>] = [:]
    let best = order.filter { offer in
      needsOfHours[offer.hours / unit, default: []].count < missions
        && needsOfHours[offer.hours / unit, default: []].insert(offer.need).inserted
    }
    return Dictionary(grouping: best, by: \.need).sorted { $0.key < $1.key }.map(\.value)
  }
}
