import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoMatching

@Suite("What a volunteer's engagements come to")
struct TrackRecordTests {
  /// The track record of a volunteer with a rating on record and engagements.
  private func record(rating: Int32?, _ engagements: [(inout Engagement) -> Void]) -> TrackRecord {
    var builder = BookBuilder()
    let association = builder.association("A")
    let volunteer = builder.volunteer("V") { $0.rating = rating }
    for (number, edit) in engagements.enumerated() {
      let need = builder.need("N\(number)", of: association, [Seat(skill: builder.skill("web"))])
      builder.engagement(volunteer, need, .accepted, edit)
    }
    return TrackRecord(of: volunteer, builder.book.volunteers[volunteer] ?? Volunteer(name: ""), in: builder.book)
  }

  @Test(
    "the rating is the mean of all ratings, rounded half up to tenths",
    arguments: [
      (nil, [], nil), (45, [], 45), (nil, [50], 50), (45, [50], 48), (45, [44], 45), (40, [41, 41], 41),
      (40, [40, 41], 40), (0, [0, 0], 0), (50, [50, 50, 50], 50), (nil, [10, 11], 11),
    ] as [(Int32?, [Int32], Int32?)])
  func rating(recorded: Int32?, given: [Int32], expected: Int32?) {
    let record = record(
      rating: recorded,
      given.map { rating in
        { engagement in
          engagement.enter(.completed, on: nil)
          engagement.rating = rating
        }
      })
    #expect(record.rating == expected)
    #expect(record.ratingCount == given.count + (recorded == nil ? 0 : 1))
  }

  @Test("only accepted and started engagements take a mission", arguments: Engagement.State.allCases)
  func missions(state: Engagement.State) {
    let record = record(rating: nil, [{ $0.enter(state, on: nil) }])
    #expect(record.activeEngagements == ([.accepted, .started].contains(state) ? 1 : 0))
  }

  @Test(
    "the last engagement is the latest day of those that did not come to nothing", arguments: Engagement.State.allCases)
  func lastEngagement(state: Engagement.State) {
    let record = record(
      rating: nil,
      [
        {
          $0.since = BookBuilder.day(-30)
          $0.enter(state, on: BookBuilder.day(-20))
        }, { $0.since = BookBuilder.day(-40) },
      ])
    #expect(record.lastEngagement == BookBuilder.day(state.holdsSeat ? -20 : -40))
  }
}
