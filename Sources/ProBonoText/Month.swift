/// A month of a year of the Gregorian calendar.
public struct Month: Hashable, Comparable, Sendable {
  /// 1...9999
  public let year: Int
  /// 1...12
  public let month: Int

  /// The month in which a day lies.
  public init(of day: Day) { (year, month) = (day.year, day.month) }

  /// Its first and its last day.
  public var days: (first: Day, last: Day) {
    // Every month of a day has a first day, and its last is the one before the first of the next.
    let first = Day(year: year, month: month, day: 1) ?? Day(number: 0)
    let following = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    return (first, following?.adding(days: -1) ?? first.adding(days: 30))
  }

  public static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}

extension Month: CustomStringConvertible {
  /// As in ISO 8601: `YYYY-MM`.
  public var description: String { String("\(days.first)".dropLast(3)) }
}
