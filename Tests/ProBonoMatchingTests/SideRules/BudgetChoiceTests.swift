import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("The seats that are worth most within a budget of hours")
struct BudgetChoiceTests {
  @Test("are those of trying all sets of seats, and are worth no less where hours are counted in larger units")
  func exhaustive() {
    var random = SplitMix64(seed: 2101)
    for _ in 0..<600 {
      let isLarge = Bool.random(using: &random)
      let offers = (0..<Int32.random(in: 0...9, using: &random)).map { seat in
        BudgetChoice.Offer(
          seat: seat, need: Int32.random(in: 0...5, using: &random),
          hours: Int32.random(in: 0...6, using: &random) * (isLarge ? 101 : 1),
          worth: Int64.random(in: 1...20, using: &random))
      }
      let hoursLeft = Int32.random(in: 0...15, using: &random) * (isLarge ? 101 : 1)
      let missions = Int32.random(in: 0...4, using: &random)
      let most = (0..<(1 << offers.count)).lazy.map { bits in
        let set = offers.filter { bits >> $0.seat & 1 == 1 }
        let fits =
          set.count <= missions && Set(set.map(\.need)).count == set.count
          && set.reduce(0) { $0 + $1.hours } <= hoursLeft
        return fits ? set.reduce(0) { $0 + $1.worth } : 0
      }.max()
      let choice = BudgetChoice(from: offers, hoursLeft: hoursLeft, missions: missions)
      #expect(choice.worth == offers.filter { choice.seats.contains($0.seat) }.reduce(0) { $0 + $1.worth })
      if isLarge { #expect(choice.worth >= most ?? 0) } else { #expect(choice.worth == most) }
    }
  }

  @Test("a range of hours is cut in two that together allow all seats within the budget")
  func halves() throws {
    let range = HoursRange(left: 12)
    let halves = try #require(range.halves(at: 8))
    #expect((0...13).filter(halves[0].allows) == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect((0...13).filter(halves[1].allows) == [0, 1, 2, 3, 4, 8, 9, 10, 11, 12])
    let rest = try #require(halves[1].halves(at: 8))
    #expect((0...13).filter(rest[0].allows) == [0, 1, 2, 3, 4, 8])
    #expect((0...13).filter(rest[1].allows) == [0, 1, 2, 3, 9, 10, 11, 12])
    #expect(rest[0].halves(at: 8) == nil)
  }
}
