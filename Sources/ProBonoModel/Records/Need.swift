import ProBonoText

/// What an association asks for.
public struct Need: Record {
  /// The title, by which it is called.
  public var name: String
  public var association: ID<Association>
  /// The program that it is part of.
  public var program: ID<Program>?
  /// Its positions, each for one person; numbered from 1 where people see them.
  public var seats: [Seat]
  /// Some day from today to this one must suit the volunteer.
  public var deadline: Day?
  /// The first day of a fixed period.
  public var from: Day?
  /// The last day of a fixed period.
  public var until: Day?
  /// Where it is; where its association is, if nil.
  public var place: ID<Place>?
  /// Whether the work is done from anywhere.
  public var isRemote = false
  /// Languages of which one must be spoken, without repetitions; any where empty.
  public var languages: [LanguageCode] = []
  public var priority = Priority.normal
  /// Whether a plan fills all seats that are open or none of them.
  public var isWhole = false
  /// The needs whose every seat must be completed before this one is open for matching, without repetitions and circles.
  public var after: [ID<Need>] = []
  public var note: String?

  /// A need of some seats.
  public init(name: String, association: ID<Association>, seats: [Seat]) {
    self.name = name
    self.association = association
    self.seats = seats
  }
}

/// One position in a need.
public struct Seat: Equatable, Sendable {
  public var skill: ID<Skill>
  /// The least level, 1…5; 1 where none is asked for.
  public var level: Int8
  /// Not known where nil.
  public var hours: Int32?

  /// A position that asks for a skill at a level of at least `level`.
  public init(skill: ID<Skill>, level: Int8 = 1, hours: Int32? = nil) {
    self.skill = skill
    self.level = level
    self.hours = hours
  }
}

/// How much a need matters.
public enum Priority: Int8, Comparable, Sendable, CaseIterable {
  case low, normal, high, urgent

  /// What a filled seat weighs: 1, 2, 4 or 8.
  public var weight: Int32 { 1 << Int32(rawValue) }

  public static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
}
