import ProBonoText
import Testing

@Suite("Months")
struct MonthTests {
  @Test(
    "a month holds the days of the same year and month, and no other",
    arguments: [
      ("2026-11-23", "2026-11", "2026-11-01", "2026-11-30"), ("2028-02-29", "2028-02", "2028-02-01", "2028-02-29"),
      ("2027-02-01", "2027-02", "2027-02-01", "2027-02-28"), ("2026-12-31", "2026-12", "2026-12-01", "2026-12-31"),
      ("0001-01-01", "0001-01", "0001-01-01", "0001-01-31"), ("9999-12-05", "9999-12", "9999-12-01", "9999-12-31"),
    ])
  func days(_ day: String, _ written: String, _ first: String, _ last: String) throws {
    let month = Month(of: try #require(Day(iso: day)))
    #expect("\(month)" == written)
    #expect("\(month.days.first)" == first && "\(month.days.last)" == last)
  }

  @Test("months follow one another as their days do")
  func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-02-01"].map { try #require(Day(iso: $0)) }
    #expect(days.map(Month.init) == days.map(Month.init).sorted())
    #expect(Month(of: days[0]) < Month(of: days[1]))
  }
}
