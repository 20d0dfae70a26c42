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
}
