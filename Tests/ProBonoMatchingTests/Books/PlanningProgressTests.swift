import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("Progress of plans")
struct PlanningProgressTests {
  @Test("whoever waits is told stage after stage how many seats are done")
  func reports() throws {
    var random = SplitMix64(seed: 21)
    let book = RandomBook(volunteers: 200...200, needs: 300...300, using: &random).book(shuffledBy: &random)
    var reports: [PlanningProgress] = []
    let plan = try Planner.verifiedPlan(book, today: BookBuilder.today, PlanningControl(report: { reports.append($0) }))
      .plan
    let stages = PlanningProgress.Stage.allCases
    let order = reports.compactMap { stages.firstIndex(of: $0.stage) }
    #expect(order == order.sorted() && Set(order).count == stages.count)
    #expect(reports.allSatisfy { 0...$0.total ~= $0.seats && $0.total == plan.entries.count })
    for stage in stages {
      let seats = reports.filter { $0.stage == stage }.map(\.seats)
      #expect(seats == seats.sorted())
    }
  }
}
