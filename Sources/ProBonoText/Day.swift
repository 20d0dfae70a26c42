/// A day of the proleptic Gregorian calendar, without clock, zone or locale.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
