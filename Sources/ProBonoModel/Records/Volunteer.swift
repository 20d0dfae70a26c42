import ProBonoText

/// A person who offers skills.
///
/// What is nil is not known; `matching` never forbids for it, except that without a home only remote seats are possible.
public struct Volunteer: Record {
  public var name: String
  /// What the person can do; one entry a skill.
  public var skills: [SkillLevel] = []
  /// Home.
  public var place: ID<Place>?
  /// How far from home the person works, in kilometres; 30 where nil.
  public var radius: Int32?
  /// Whether the person works remote; yes where nil.
  public var remote: RemoteWork?
  /// Whether the person takes part at present.
  public var isActive = true
  /// Hours for one engagement; no limit where nil.
  public var hours: Int32?
  /// The most engagements at a time; 1 where nil.
  public var missions: Int32?
  /// Languages spoken, without repetitions; any where empty.
  public var languages: [LanguageCode] = []
  /// Causes the person cares about, without repetitions.
  public var causes: [ID<Cause>] = []
  /// The first day the person is there.
  public var from: Day?
  /// The last day the person is there.
  public var until: Day?
  /// In tenths, 0…50; counts as 30 where nil.
  public var rating: Int32?
  /// The day of the last engagement; counts as long ago where nil.
  public var lastEngagement: Day?
  fileprivate var particulars = Particulars.none

  /// A volunteer of whom nothing but the name is known.
  public init(name: String) { self.name = name }

  /// The radius where none is known, in kilometres.
  public static let defaultRadius: Int32 = 30
  /// The level of a skill where none is given.
  public static let defaultLevel: Int8 = 3
  /// The rating that counts where there is none, in tenths.
  public static let neutralRating: Int32 = 30
}

// MARK: Particulars

extension Volunteer {
  /// Hours for all engagements at a time together; no limit where nil.
  public var budget: Int32? {
    get { known.budget }
    set { if newValue != budget { known.budget = newValue } }
  }

  /// Causes the person will not work for, without repetitions.
  public var refusedCauses: [ID<Cause>] {
    get { known.refusedCauses }
    set { if newValue != refusedCauses { known.refusedCauses = newValue } }
  }

  /// The employer.
  public var company: ID<Company>? {
    get { known.company }
    set { if newValue != company { known.company = newValue } }
  }

  /// What the person gives; not known where empty.
  public var giving: [Giving] {
    get { known.giving }
    set { if newValue != giving { known.giving = newValue } }
  }

  /// Days on which the person is not there: periods in their order, with a day between each two. Periods that touch or
  /// overlap become one.
  public var away: [DayRange] {
    get { known.away }
    set { if newValue != away { known.away = newValue.count > 1 ? DayRange.united(newValue) : newValue } }
  }

  /// The address for letters by mail.
  public var email: String? {
    get { known.email }
    set { if newValue != email { known.email = newValue } }
  }

  /// The number to call.
  public var phone: String? {
    get { known.phone }
    set { if newValue != phone { known.phone = newValue } }
  }

  /// A remark.
  public var note: String? {
    get { known.note }
    set { if newValue != note { known.note = newValue } }
  }

  /// Names by which the person was known before, each once in any spelling: what was said of the person may hold them.
  public private(set) var formerNames: [String] {
    get { known.formerNames }
    set { if newValue != formerNames { known.formerNames = newValue } }
  }

  /// Remembers names by which the person was known before.
  public mutating func remember(formerNames names: [String]) {
    var known = Set(([name] + formerNames).map(Folding.fold))
    formerNames += names.filter { known.insert(Folding.fold($0)).inserted }
  }

  private var known: Particulars.Known {
    get { particulars.known }
    set { particulars = newValue == Particulars.Known() ? .none : .some(newValue) }
  }

  /// What is known of few volunteers. It lies apart, so that a million of whom it is not known take half the room.
  fileprivate indirect enum Particulars: Equatable, Sendable {
    case none
    case some(Known)

    struct Known: Equatable, Sendable {
      var budget: Int32?
      var refusedCauses: [ID<Cause>] = []
      var company: ID<Company>?
      var giving: [Giving] = []
      var away: [DayRange] = []
      var email: String?
      var phone: String?
      var note: String?
      var formerNames: [String] = []
    }

    var known: Known {
      switch self {
      case .none: Known()
      case .some(let known): known
      }
    }
  }
}

extension RowView<Volunteer> {
  /// Whether anything is known that is known of few volunteers.
  public var hasParticulars: Bool {
    if case .none = row.pointee.particulars { false } else { true }
  }
}

/// A skill and how well somebody has it.
public struct SkillLevel: Equatable, Sendable {
  public var skill: ID<Skill>
  /// 1 (beginner) to 5 (expert).
  public var level: Int8

  /// A skill at a level of 1…5.
  public init(skill: ID<Skill>, level: Int8) {
    self.skill = skill
    self.level = level
  }
}

/// Whether somebody works remote.
public enum RemoteWork: String, Equatable, Sendable {
  case yes, no, only
}

/// What a volunteer gives. The two differ in law and in value.
public enum Giving: String, Equatable, Sendable, CaseIterable {
  /// *Bénévolat*: one's own time.
  case ownTime = "benevolat"
  /// *Mécénat de compétences*: paid work time, given by the employer.
  case workTime = "mecenat"
}

/// A stretch of days, both ends included.
public struct DayRange: Hashable, Sendable {
  public let first: Day
  public private(set) var last: Day

  /// Nil where the end comes before the beginning.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The same days as periods in their order, with a day between each two.
  public static func united(_ ranges: [DayRange]) -> [DayRange] {
    var result: [DayRange] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard let before = result.last, range.first - before.last <= 1 else {
        result.append(range)
        continue
      }
      if before.last < range.last { result[result.count - 1].last = range.last }
    }
    return result
  }

  /// What is left of it without the days of another, which lies within it: nothing, one piece, or two.
  public func without(_ other: DayRange) -> [DayRange] {
    // There is no day before the first of the calendar, nor one after its last.
    let before = first < other.first ? DayRange(first: first, last: other.first.adding(days: -1)) : nil
    let after = other.last < last ? DayRange(first: other.last.adding(days: 1), last: last) : nil
    return [before, after].compactMap(\.self)
  }

  /// Whether all days of another lie within it.
  public func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }
}
