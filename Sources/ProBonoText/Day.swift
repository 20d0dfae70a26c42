/// A day of the proleptic Gregorian calendar, without clock, zone or locale.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of that date, nil where there is none, or its year is not of 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years ~= year, 1...12 ~= month, day >= 1, day <= Self.days(ofMonth: month, year: year) else {
      return nil
    }
    number = Self.number(year: year, month: month, day: day)
  }

  /// The day written as in ISO 8601: exactly `YYYY-MM-DD`; nil for any other text, or where there is no such day.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    let day = text.withUTF8 { Day(isoBytes: $0.span) }
    guard let day else { return nil }
    self = day
  }

  /// The day written as in ISO 8601 in the bytes of a text.
  public init?(isoBytes bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    // Written out, for millions of days are read.
    let (year, month, day) = (
      1_000 * Self.digit(bytes[0]) + 100 * Self.digit(bytes[1]) + 10 * Self.digit(bytes[2]) + Self.digit(bytes[3]),
      10 * Self.digit(bytes[5]) + Self.digit(bytes[6]), 10 * Self.digit(bytes[8]) + Self.digit(bytes[9])
    )
    self.init(year: year, month: month, day: day)
  }

  /// The value of a digit; of another byte a number so low that nothing with it is a part of a date.
  private static func digit(_ byte: UInt8) -> Int {
    let value = Int(byte) - Int(UInt8(ascii: "0"))
    return 0...9 ~= value ? value : -1_000_000
  }

  /// The year of the date.
  public var year: Int { date.year }

  /// The month of the date, 1...12.
  public var month: Int { date.month }

  /// The day of the month, 1...31.
  public var day: Int { date.day }

  /// The day that many days later, or earlier where negative; the first or last day of the years 1...9999 where that
  /// would lie beyond them.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? Self.first : Self.last }
    return Day(number: Int32(min(max(sum, Int(Self.first.number)), Int(Self.last.number))))
  }

  /// How many days `left` lies after `right`; negative where before.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The date as in ISO 8601: `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = date
    return Self.digits(year, count: 4) + "-" + Self.digits(month, count: 2) + "-" + Self.digits(day, count: 2)
  }

  private static func digits(_ number: Int, count: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

extension Day {
  private static let years = 1...9999
  private static let first = Day(number: number(year: years.lowerBound, month: 1, day: 1))
  private static let last = Day(number: number(year: years.upperBound, month: 12, day: 31))

  private static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // The calendar repeats every 400 years of 146,097 days. Within them years are counted from 1 March, so that the leap
  // day is the last of its year; the months from March on then begin at day ⌊(153 · month + 2) / 5⌋.

  private static let daysOf400Years = 146_097
  /// From 0000-03-01, where the count of 400 years begins, to 1970-01-01.
  private static let epoch = 719_468

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let yearFromMarch = month < 3 ? year - 1 : year
    let cycle = yearFromMarch / 400  // no year before 0, since `years` begins with 1
    let yearOfCycle = yearFromMarch % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfCycle = 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return Int32(cycle * daysOf400Years + dayOfCycle - epoch)
  }

  private var date: (year: Int, month: Int, day: Int) {
    let days = Int(number) + Self.epoch
    let dayOfCycle = ((days % Self.daysOf400Years) + Self.daysOf400Years) % Self.daysOf400Years
    let cycle = (days - dayOfCycle) / Self.daysOf400Years
    // The days that leap years add so far are taken away, to be left with years of 365 days.
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: 400 * cycle + yearOfCycle + (month < 3 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
