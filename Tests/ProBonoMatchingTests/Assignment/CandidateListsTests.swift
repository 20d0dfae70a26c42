import ProBonoModel
import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("The candidates of a seat")
struct CandidateListsTests {
  @Test("come band by band, all of them once, in descending weight, pinned ones first")
  func bands() {
    var random = SplitMix64(seed: 3)
    let everyone = (Int32(0)..<2000).map { ($0, Int16.random(in: 0...1000, using: &random)) }
    let problem = AssignmentProblem.of(
      [everyone, Array(everyone.prefix(70)), []], priorities: [8, 1, 1], missions: Array(repeating: 1, count: 2000),
      pins: [.init(need: 0, volunteer: 1999), .init(need: 0, volunteer: 7), .init(need: 2, volunteer: 0)])
    let bonus: Int64 = 1 << 50
    var lists = CandidateLists(problem, pinBonus: bonus)
    for seat in 0..<Int32(problem.seatCount) {
      var bandCount = 0
      var found: [(volunteer: Int32, weight: Int64)] = []
      var number = lists.firstBand(of: seat)
      while number != CandidateLists.end {
        let band = lists.band(number)
        found += band.range.map { (lists.made[$0].volunteer, band.baseWeight + Int64(lists.made[$0].score)) }
        bandCount += 1
        number = lists.band(after: number, of: seat)
      }
      let expected = problem.pairs(ofSeat: Int(seat)).map { volunteer, score in
        let isPinned = seat == 0 && [7, 1999].contains(volunteer)
        return (volunteer, problem.baseWeight(ofSeat: Int(seat)) + Int64(score) + (isPinned ? bonus : 0))
      }
      #expect(found.map(\.weight) == expected.map(\.1).sorted(by: >))
      #expect(found.sorted { $0.volunteer < $1.volunteer }.elementsEqual(expected, by: ==))
      #expect(bandCount == [9, 2, 0][Int(seat)])
    }
  }

  @Test("found for all seats at once they are the same as found one by one")
  func firstBands() throws {
    var random = SplitMix64(seed: 4)
    let book = RandomBook(volunteers: 200...200, needs: 300...300, using: &random).withoutLimits()
      .book(shuffledBy: &random)
    let problem = PlanProblem(book, today: BookBuilder.today) { _, _ in true }.assignment
    var atOnce = CandidateLists(problem, pinBonus: 0)
    var oneByOne = CandidateLists(problem, pinBonus: 0)
    let order = problem.seatsInWorkingOrder()
    try #require(order.count >= 256)
    try atOnce.makeFirstBands(of: order) { false }
    let bandCount = atOnce.bandCount
    #expect(bandCount > 100)
    for seat in order {
      let (left, right) = (atOnce.all(of: seat), oneByOne.all(of: seat))
      let isSame = left.elementsEqual(right, by: ==)
      #expect(isSame, "seat \(seat)")
    }
    #expect(throws: AssignmentError.cancelled) { try atOnce.makeFirstBands(of: order) { true } }
  }
}

extension CandidateLists {
  /// All candidates of a seat, with the places where their bands end.
  fileprivate mutating func all(of seat: Int32) -> [(volunteer: Int32, score: Int32, isLast: Bool)] {
    var found: [(volunteer: Int32, score: Int32, isLast: Bool)] = []
    var number = firstBand(of: seat)
    while number != Self.end {
      let band = band(number)
      found += band.range.map { (made[$0].volunteer, made[$0].score, $0 == band.range.upperBound - 1) }
      number = self.band(after: number, of: seat)
    }
    return found
  }
}
