import ProBonoText
import Testing

@Suite("Day")
struct DayTests {
  @Test("a day goes to its date and back, over all the years")
  func roundTrip() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    for number in stride(from: first.number, through: last.number, by: 13) {
      let day = Day(number: number)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test(
    "the days follow one another through months and leap years", arguments: [1, 1600, 1899, 1999, 2023, 2399, 9990])
  func succession(firstYear: Int) throws {
    var day = try #require(Day(year: firstYear, month: 1, day: 1))
    for year in firstYear..<(firstYear + 9) {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, length) in zip(1..., [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for dayOfMonth in 1...length {
          #expect((day.year, day.month, day.day) == (year, month, dayOfMonth))
          day = day.adding(days: 1)
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test("known days have their numbers")
  func numbers() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "1969-12-31")?.number == -1)
    #expect(Day(iso: "2000-02-29")?.number == 11_016)
    #expect(Day(iso: "0001-01-01")?.number == -719_162)
    #expect(Day(iso: "9999-12-31")?.number == 2_932_896)
    #expect(Day(number: 20_454).description == "2026-01-01")
  }

  @Test(
    "what is not a date of the calendar is no day",
    arguments: [
      "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01",
      "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-011", "-026-01-01", "+026-01-01",
      "２０２６-01-01", "", "2026-01",
    ])
  func invalid(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("dates with numbers out of all range are no days")
  func extremes() {
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: .min, day: 1) == nil)
    #expect(Day(year: 2026, month: 1, day: .max) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test("days are added and subtracted, and stop at the ends of the calendar")
  func arithmetic() throws {
    let day = try #require(Day(iso: "2024-02-28"))
    #expect(day.adding(days: 2).description == "2024-03-01")
    #expect(day.adding(days: -59).description == "2023-12-31")
    #expect(day.adding(days: 366) - day == 366)
    #expect(day - day.adding(days: 10) == -10)
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0001-01-01")
    #expect(Day(number: .min).adding(days: 0).description == "0001-01-01")
    #expect(day < day.adding(days: 1))
  }

  @Test("a day beyond the calendar's years still has a date")
  func beyond() {
    #expect(Day(number: .max).year == 5_881_580)
    #expect(Day(number: .min).year == -5_877_641)
  }
}
