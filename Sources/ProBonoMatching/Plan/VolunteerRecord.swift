import ProBonoModel
import ProBonoText

/// What the rules ask of a volunteer, packed so that most pairs are decided by reading half a cache line.
///
/// What does not fit (a time away, a day centuries off, a sixteenth language…) is marked by `asksTheBook`: such a
/// volunteer passes the packed tests wherever the truth might, and is then looked up in the book.
struct VolunteerRecord: BitwiseCopyable, Sendable {
  /// Radius, hours, last day and first day, each to be compared with what a seat asks in one subtraction.
  let bounds: PackedBounds
  /// A bit a cause, by the index's numbers.
  let causes: UInt64
  /// A bit a cause that the volunteer will not work for, by the index's numbers.
  let refusedCauses: UInt64
  /// Hours for one engagement; `unlimitedHours` where there is no limit.
  let hours: Int16
  /// Points that no seat changes: rating and rest.
  let basePoints: Int16
  /// A bit a language, by the index's numbers; all bits where any language will do.
  let languages: UInt16
  private var flags: UInt8

  static let unlimitedHours: Int16 = -1

  /// The packed tests are not enough.
  var asksTheBook: Bool { flags & 1 != 0 }
  /// No mission is left.
  var isBusy: Bool { flags & 2 != 0 }
  var worksRemote: Bool { flags & 4 != 0 }
  /// The blocks have the volunteer as he was before a change, or not at all.
  var isChanged: Bool {
    get { flags & 16 != 0 }
    set { flags = newValue ? flags | 16 : flags & ~16 }
  }
  /// Whether who is found in a block can be a candidate.
  var isListed: Bool { flags & (2 | 16) == 0 }

  init(
    _ volunteer: RowView<Volunteer>, _ record: TrackRecord, missionsLeft: Int32, hoursLeft: Int?,
    numbering: borrowing IndexNumbering, today: Day, policy: borrowing Policy
  ) {
    let rest = policy.restPoints(days: record.lastEngagement.map { today - $0 })
    basePoints = Int16(policy.ratingPoints(tenths: Int(record.rating ?? Volunteer.neutralRating)) + rest)
    self.hours = volunteer.hours.map { Int16(clamping: max(0, $0)) } ?? Self.unlimitedHours
    var isPacked = true
    let hours = hoursLeft.map { min(Int(volunteer.hours ?? .max), max(0, $0)) } ?? volunteer.hours.map(Int.init)
    bounds = PackedBounds(volunteer, hours: hours, since: numbering.firstDay, isExact: &isPacked)
    let spoken = volunteer.languages
    var languages: UInt16 = spoken.isEmpty ? .max : 0
    for language in spoken {
      let bit = numbering.bit(of: language)
      languages |= bit
      if bit == IndexNumbering.otherLanguages { isPacked = false }
    }
    self.languages = languages
    var (causes, refusedCauses) = (UInt64(0), UInt64(0))
    for cause in volunteer.causes {
      if let bit = numbering.bit(of: cause) { causes |= bit }
    }
    if volunteer.hasParticulars {
      if !volunteer.away.isEmpty { isPacked = false }
      for cause in volunteer.refusedCauses {
        if let bit = numbering.bit(of: cause) { refusedCauses |= bit } else { isPacked = false }
      }
    }
    self.causes = causes
    self.refusedCauses = refusedCauses
    flags =
      (isPacked ? 0 : 1) | (missionsLeft > 0 ? 0 : 2) | (volunteer.remote == .no ? 0 : 4)
  }
}

/// Four numbers with a guard bit above each: all four of one word are at least those of another where no guard is
/// borrowed from in the subtraction.
struct PackedBounds: BitwiseCopyable, Sendable {
  private var word: UInt64

  private static let guards: UInt64 = 1 << 13 | 1 << 27 | 1 << 35 | 1 << 46
  /// Where the fields begin: the first day counted from the end, the last day, hours, radius.
  private static let (untilShift, hoursShift, radiusShift) = (UInt64(14), UInt64(28), UInt64(36))
  /// The greatest values of the fields; each stands for all that is greater too.
  static let (farthestDay, mostHours, farthest) = (8191, 127, 1023)
  /// Nobody is farther away on the globe, in kilometres.
  private static let wholeEarth = 20_100

  /// What a volunteer gives. Sets `isExact` to false where a field stands for several values.
  ///
  /// - Parameter hours: those of one engagement and those left for all, whichever is less; nil without a limit.
  init(_ volunteer: RowView<Volunteer>, hours: Int?, since firstDay: Int, isExact: inout Bool) {
    let from = volunteer.from.map { Int($0.number) - firstDay }
    let until = volunteer.until.map { Int($0.number) - firstDay }
    for day in [from, until] {
      if let day, !(1..<Self.farthestDay).contains(day) { isExact = false }
    }
    if let from, let until, from > until { isExact = false }
    let radius = Int(volunteer.radius ?? Volunteer.defaultRadius)
    if radius >= Self.farthest, radius < Self.wholeEarth { isExact = false }
    if let hours, hours >= Self.mostHours { isExact = false }
    self.init(
      from: from ?? 0, until: until ?? Self.farthestDay, hours: hours ?? Self.mostHours,
      radius: radius)
    word |= Self.guards
  }

  /// What a need and a seat ask for, but for the distance.
  init(latestFrom: Int?, earliestUntil: Int?, hours: Int) {
    self.init(from: latestFrom ?? Self.farthestDay, until: earliestUntil ?? 0, hours: hours, radius: 0)
  }

  private init(from: Int, until: Int, hours: Int, radius: Int) {
    func field(_ value: Int, _ limit: Int) -> UInt64 { UInt64(min(max(value, 0), limit)) }
    word =
      UInt64(Self.farthestDay) - field(from, Self.farthestDay)
      | field(until, Self.farthestDay) << Self.untilShift | field(hours, Self.mostHours) << Self.hoursShift
      | field(radius, Self.farthest) << Self.radiusShift
  }

  /// The same asked of somebody who lives so many kilometres away.
  @inline(__always)
  func at(kilometres: Int32) -> PackedBounds {
    var bounds = self
    bounds.word |= UInt64(min(Int(kilometres), Self.farthest)) << Self.radiusShift
    return bounds
  }

  /// Whether a volunteer's numbers are all at least what is asked.
  @inline(__always)
  func meet(_ asked: PackedBounds) -> Bool { (word &- asked.word) & Self.guards == Self.guards }
}

/// The bits of languages and causes, and the day from which days are counted.
struct IndexNumbering: Sendable {
  /// By the number of the code; 0 for a language that has not been met.
  private var bitOfLanguage = [UInt16](repeating: 0, count: LanguageCode.numberCount)
  /// What was met, in that order.
  private var languages: [LanguageCode] = []
  /// By the number of the cause; 0 for one that has no bit, as those after the last.
  private var bitOfCause: [UInt64] = []
  /// Those that have a bit, in its order.
  private var causes: [ID<Cause>] = []
  /// Day 0 of the packed days.
  let firstDay: Int

  /// The bit of all languages that have none of their own.
  static let otherLanguages: UInt16 = 1 << 15
  private static let causeBits = 64

  init(today: Day) { firstDay = Int(today.number) - 2048 }

  /// Numbers the languages and causes of a volunteer that are new.
  mutating func meet(_ volunteer: RowView<Volunteer>) {
    meet(volunteer.languages)
    meet(volunteer.causes)
    if volunteer.hasParticulars { meet(volunteer.refusedCauses) }
  }

  /// Numbers what others have met and is new, in the order in which they have.
  mutating func meet(_ other: IndexNumbering) {
    meet(other.languages)
    meet(other.causes)
  }

  private mutating func meet(_ spoken: [LanguageCode]) {
    for language in spoken where bitOfLanguage[language.number] == 0 {
      bitOfLanguage[language.number] = languages.count < 15 ? 1 << UInt16(languages.count) : Self.otherLanguages
      languages.append(language)
    }
  }

  private mutating func meet(_ cared: [ID<Cause>]) {
    for cause in cared where bit(of: cause) == nil && causes.count < Self.causeBits {
      while bitOfCause.count <= cause.number { bitOfCause.append(0) }
      bitOfCause[Int(cause.number)] = 1 << UInt64(causes.count)
      causes.append(cause)
    }
  }

  /// The bit of a language; that of the others where it has not been met.
  func bit(of language: LanguageCode) -> UInt16 {
    let bit = bitOfLanguage[language.number]
    return bit == 0 ? Self.otherLanguages : bit
  }

  /// The bit of a cause; nil where it has none.
  func bit(of cause: ID<Cause>) -> UInt64? {
    guard cause.number < bitOfCause.count, bitOfCause[Int(cause.number)] != 0 else { return nil }
    return bitOfCause[Int(cause.number)]
  }

  /// How many languages and causes have been numbered.
  var count: Int { languages.count + causes.count }

  /// The bits of languages of which one must be spoken. A language that nobody speaks has the bit of the others.
  func bits(of asked: [LanguageCode]) -> UInt16 {
    asked.reduce(0) { $0 | bit(of: $1) }
  }

  /// The bits of causes, and whether there are causes without one.
  func bits(of asked: [ID<Cause>]) -> (bits: UInt64, isWhole: Bool) {
    var bits: UInt64 = 0
    var isWhole = true
    for cause in asked {
      if let bit = bit(of: cause) { bits |= bit } else { isWhole = false }
    }
    return (bits, isWhole)
  }
}
