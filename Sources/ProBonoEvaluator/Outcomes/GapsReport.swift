import ProBonoLanguage
import ProBonoText

/// Where which skills are short, against the best plan there is.
public struct GapsReport: Sendable {
  /// The open seats that ask for one skill in one place, of one month where the report is by month.
  public struct Row: Sendable {
    public let skill: Phrase
    /// Nil for remote seats.
    public let place: String?
    /// The month in which their work begins (`from`), else in which it must be done (`by`, `until`); nil where neither
    /// is fixed, and where the report is not by month.
    public let month: Month?
    /// The least and the greatest of the levels asked for, each 1…5.
    public let levels: ClosedRange<Int>
    /// How many such seats are open.
    public let open: Int
    /// How many of them the best plan leaves unfilled.
    public let unfilled: Int
    /// How many volunteers have the skill at the least level asked for, can reach the place, or work remote, and are there
    /// at some time of the month.
    public let offered: Int
    /// How many of them can take one more engagement.
    public let free: Int
  }

  /// Somebody whom the book lacks.
  public struct Wanted: Sendable {
    /// A name that nobody in the book bears.
    public let name: String
    public let skill: Phrase
    /// 1…5
    public let level: Int
    /// Home; nil where the work is remote.
    public let place: String?
    /// The languages spoken, by their codes; none where none is asked for.
    public let languages: [String]
    /// The employer; nil where no program asks for one.
    public let company: String?
    /// The most engagements at a time that such a volunteer takes.
    public let missions: Int
    /// How many more seats the best plan fills with such a volunteer.
    public let seats: Int
  }

  /// The most unfilled first; by month, the soonest first.
  public let rows: [Row]
  /// How many rows there are without `top`.
  public let rowCount: Int
  /// Whether the seats of each month have a row of their own.
  public let isByMonth: Bool
  /// How many seats are open in all rows, shown or not.
  public let open: Int
  /// How many of them the best plan leaves unfilled.
  public let unfilled: Int
  /// Whoever helps most first.
  public let wanted: [Wanted]
  /// The place that the report is limited to.
  public let place: String?
}
