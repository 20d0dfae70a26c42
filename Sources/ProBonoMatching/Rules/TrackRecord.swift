import ProBonoModel
import ProBonoText

/// What a volunteer's record and engagements come to: how well the work was rated, when the last of it was. Derived whenever
/// it is asked for, so that it is right whatever is undone.
public struct TrackRecord: Sendable {
  /// How many ratings there are: that of the volunteer's record, and those of completed engagements.
  public private(set) var ratingCount = 0
  /// In tenths.
  private var ratingSum = 0
  /// The latest of the day in the volunteer's record and the days of the engagements that did not come to nothing; nil
  /// where there is none.
  public private(set) var lastEngagement: Day?
  /// How many engagements there is work to do in: they count for the volunteer's missions.
  public private(set) var activeEngagements = 0
  /// The hours worked in all engagements.
  public private(set) var hoursDone = 0

  /// The track record of somebody without engagements.
  init(_ volunteer: RowView<Volunteer>) {
    self.init(rating: volunteer.rating, lastEngagement: volunteer.lastEngagement)
  }

  /// The track record of a volunteer of the book.
  ///
  /// - Parameter seat: what the volunteer does in this seat does not count: so a pair that is engaged is worth what it
  ///   was worth before.
  public init(of id: ID<Volunteer>, _ volunteer: Volunteer, in book: Book, without seat: SeatReference? = nil) {
    self.init(rating: volunteer.rating, lastEngagement: volunteer.lastEngagement)
    addEngagements(of: id, in: book, without: seat)
  }

  /// The track record of a volunteer where he lies in the book.
  init(of id: ID<Volunteer>, _ volunteer: RowView<Volunteer>, in book: Book) {
    self.init(volunteer)
    addEngagements(of: id, in: book, without: nil)
  }

  private init(rating: Int32?, lastEngagement: Day?) {
    if let rating { add(rating: rating) }
    self.lastEngagement = lastEngagement
  }

  private mutating func addEngagements(of id: ID<Volunteer>, in book: Book, without seat: SeatReference?) {
    for (_, engagement) in book.engagements.of(id) where seat.map({ !engagement.holds($0) }) ?? true {
      add(engagement)
    }
  }

  /// The mean of the ratings in tenths, 0…50, rounded half up; nil where there is none.
  public var rating: Int32? {
    ratingCount > 0 ? Int32((2 * ratingSum + ratingCount) / (2 * ratingCount)) : nil
  }

  private mutating func add(_ engagement: Engagement) {
    if engagement.state == .completed, let rating = engagement.rating { add(rating: rating) }
    if let day = engagement.lastDay { lastEngagement = max(lastEngagement ?? day, day) }
    if engagement.state.isActive { activeEngagements += 1 }
    hoursDone += Int(engagement.doneHours ?? 0)
  }

  private mutating func add(rating tenths: Int32) {
    ratingSum += Int(tenths)
    ratingCount += 1
  }
}

extension Engagement {
  /// Whether it takes this very seat.
  func holds(_ reference: SeatReference) -> Bool {
    state.holdsSeat && need == reference.need && seat == Int32(reference.index)
  }
}
