import ProBonoModel

/// What a pair is worth, 0…1000: the sum of named criteria, each with the facts behind it.
public struct Score: Equatable, Sendable {
  /// The skill of the volunteer that counts.
  public let skill: ID<Skill>
  /// The level of it, 1…5.
  public let level: Int
  /// By how many levels that is above the one asked for, 0…4.
  public let levelsAbove: Int
  /// Kilometres from home to the seat; nil for a remote seat.
  public let kilometres: Int?
  /// A cause that both care about.
  public let commonCause: ID<Cause>?
  /// In tenths.
  public let rating: Int
  /// Days since the last engagement, capped where more of them earn nothing more; nil where there was none.
  public let restDays: Int?
  /// Hours given less hours asked; nil where either is not known.
  public let hoursMargin: Int?
  /// What the criteria are worth.
  let policy: Policy

  /// The criteria, in the order in which they are shown.
  public enum Criterion: String, CaseIterable, Sendable {
    case level, place, cause, rating, rest, margin
  }

  /// The points of a criterion, by the policy of the book.
  public func points(_ criterion: Criterion) -> Int {
    switch criterion {
    case .level: policy.levelPoints(above: levelsAbove)
    case .place: kilometres.map(policy.placePoints) ?? policy.remotePoints
    case .cause: commonCause == nil ? 0 : policy.causePoints
    case .rating: policy.ratingPoints(tenths: rating)
    case .rest: policy.restPoints(days: restDays)
    case .margin: hoursMargin.map(policy.marginPoints) ?? 0
    }
  }

  /// The sum of all criteria.
  public var total: Int { Criterion.allCases.reduce(0) { $0 + points($1) } }
}

/// The points of the criteria, in one place for the explanation of a pair and for the plan of a book.
extension Policy {
  var remotePoints: Int { Int(remote) }

  var causePoints: Int { Int(cause) }

  /// By the levels above the one asked for, 0…4: by the standard weights some margin is best, overqualified less.
  func levelPoints(above levels: Int) -> Int { Int(self.levels[min(max(levels, 0), Self.levelCount - 1)]) }

  /// The nearer the better: ⌊near · max(0, reach − d) ∕ reach⌋; by the standard weights 250 less one point a kilometre.
  func placePoints(kilometres: Int) -> Int { Int(near) * max(0, Int(reach) - kilometres) / Int(reach) }

  /// ⌊rating · tenths ∕ 10⌋; by the standard weights 30 points a whole rating.
  func ratingPoints(tenths: Int) -> Int { Int(rating) * tenths / 10 }

  /// Whoever has rested longest scores most: ⌊rest · min(full, days) ∕ full⌋; never engaged counts as fully rested.
  func restPoints(days: Int?) -> Int {
    let full = Int(restDays)
    return Int(rest) * min(full, max(0, days ?? full)) / full
  }

  /// A point an hour to spare, up to the most there are.
  func marginPoints(hours: Int) -> Int { max(0, min(Int(margin), hours)) }

  /// Days of rest from which on more of them say nothing more.
  var longestRest: Int { max(Self.year, Int(restDays)) }

  /// More than a year is told as such.
  private static let year = 365
}
