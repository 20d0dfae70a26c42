import ProBonoModel

/// What a pair is worth, 0…1000: the sum of named criteria, each with the facts behind it.
public struct Score: Equatable, Sendable {
  /// The level above the one asked for, and the skill that gives it.
  public let skill: ID<Skill>
  public let level: Int
  public let levelsAbove: Int
  /// Kilometres from home to the seat; nil for a remote seat.
  public let kilometres: Int?
  /// A cause that both care about.
  public let commonCause: ID<Cause>?
  /// In tenths.
  public let rating: Int
  /// Days since the last engagement, at most 365; nil where there was none.
  public let restDays: Int?
  /// Hours given less hours asked; nil where either is not known.
  public let hoursMargin: Int?

  /// The criteria, in the order in which they are shown.
  public enum Criterion: String, CaseIterable, Sendable {
    case level, place, cause, rating, rest, margin
  }

  /// The points of a criterion, by the default weights of the matching rules.
  public func points(_ criterion: Criterion) -> Int {
    switch criterion {
    case .level: Scoring.levelPoints(above: levelsAbove)
    case .place: kilometres.map(Scoring.placePoints) ?? Scoring.remotePoints
    case .cause: commonCause == nil ? 0 : Scoring.causePoints
    case .rating: Scoring.ratingPoints(tenths: rating)
    case .rest: Scoring.restPoints(days: restDays)
    case .margin: hoursMargin.map(Scoring.marginPoints) ?? 0
    }
  }

  /// The sum of all criteria.
  public var total: Int { Criterion.allCases.reduce(0) { $0 + points($1) } }
}

/// The weights of the criteria, in one place for the explanation of a pair and for the plan of a book.
enum Scoring {
  static let remotePoints = 150
  static let causePoints = 200
  static let longestRest = 365
  static let largestMargin = 38

  /// Some margin is best, overqualified less: 200, 250, 225, 200, 175 for 0…4 levels above.
  static func levelPoints(above levels: Int) -> Int {
    switch levels {
    case 0: 200
    case 1: 250
    case 2: 225
    case 3: 200
    default: 175
    }
  }

  /// The nearer the better: 250 less one point a kilometre.
  static func placePoints(kilometres: Int) -> Int { max(0, 250 - kilometres) }

  /// 30 points a whole rating: 0…150.
  static func ratingPoints(tenths: Int) -> Int { 3 * tenths }

  /// Whoever has rested longest scores most: ⌊100·min(365, days) ∕ 365⌋; never engaged counts as a year.
  static func restPoints(days: Int?) -> Int { 100 * min(longestRest, max(0, days ?? longestRest)) / longestRest }

  /// A point an hour to spare, at most 38.
  static func marginPoints(hours: Int) -> Int { max(0, min(largestMargin, hours)) }
}
