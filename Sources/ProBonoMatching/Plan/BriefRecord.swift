/// What counting who could take a seat asks of most records.
///
/// It is decided without a branch: who passes is as good as random, and a processor that guesses wrong half of the time
/// takes several times as long.
struct BriefRecord: BitwiseCopyable, Sendable {
  private let bounds: PackedBounds
  private let languages: UInt16
  /// One of them is 1: where bounds and languages decide, by whether a mission is left; else the third.
  private let isFree: UInt8
  private let isBusy: UInt8
  private let isDoubtful: UInt8

  init(_ record: VolunteerRecord, hasSeveralLevels: Bool) {
    self.init(
      record, isDoubtful: record.asksTheBook || record.refusedCauses != 0 || hasSeveralLevels || record.isChanged)
  }

  private init(_ record: VolunteerRecord, isDoubtful: Bool) {
    bounds = record.bounds
    languages = record.languages
    isFree = !isDoubtful && !record.isBusy ? 1 : 0
    isBusy = !isDoubtful && record.isBusy ? 1 : 0
    self.isDoubtful = isDoubtful ? 1 : 0
  }

  /// The same for somebody of whom it does not know enough any more.
  static func doubtful(_ record: VolunteerRecord) -> BriefRecord { BriefRecord(record, isDoubtful: true) }

  /// How many there are of each kind.
  struct Tally {
    var free = 0
    var busy = 0
    /// Those of whom more must be asked.
    var doubtful = 0

    /// Counts who meets some bounds and speaks one of some languages.
    @inline(__always)
    mutating func count(_ record: BriefRecord, _ asked: PackedBounds, languages: UInt16) {
      let passes = (record.bounds.meet(asked) ? 1 : 0) & (record.languages & languages != 0 ? 1 : 0)
      free += passes & Int(record.isFree)
      busy += passes & Int(record.isBusy)
      doubtful += passes & Int(record.isDoubtful)
    }
  }

  var mustBeAsked: Bool { isDoubtful != 0 }
}
