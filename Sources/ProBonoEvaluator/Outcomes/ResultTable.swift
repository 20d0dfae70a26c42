import ProBonoLanguage
import ProBonoText

/// What a field of `show` is about. What it is called is the catalogue's to say.
public enum FieldLabel: Sendable, CaseIterable {
  case skills, place, radius, remote, hours, budget, missions, languages, causes, refusedCauses, company, giving
  case from, until, away, rating, ratings, lastEngagement, status, email, phone, note
  case sponsor, employees, leastRating, quota, program
  case association, deadline, priority, whole, after, capacity, needsAtOnce, needs, volunteers, pins, bans, hoursGiven,
    hoursReceived
  case french, aliases, parent, country, coordinates, population, offered, asked

  /// Whether there may be several values of it.
  public var isList: Bool {
    switch self {
    case .skills, .languages, .causes, .refusedCauses, .giving, .away, .employees, .quota, .after, .needs, .volunteers,
      .pins, .bans,
      .aliases:
      true
    default: false
    }
  }
}

/// A table of values.
public struct ResultTable: Sendable {
  /// What a column is about. Its title is the catalogue's to say.
  public enum Column: Sendable, CaseIterable {
    case name, title, skill, skills, cause, causes, place, country, latitude, longitude, hours, languages
    case sponsor, from, until
    case association, need, needOrAssociation, needs, capacity, volunteer
    case seat, seats, open, unfilled, offered, free, level, month, priority, score, state, since, done, rating, welcome,
      history, reason
    case french, parent, aliases

    /// Whether its values are numbers, which stand one below the other.
    public var isNumeric: Bool {
      switch self {
      case .latitude, .longitude, .hours, .needs, .capacity, .seat, .open, .unfilled, .offered, .free, .level, .score,
        .done, .rating, .welcome:
        true
      case .name, .title, .skill, .skills, .cause, .causes, .place, .country, .languages, .sponsor, .from, .until,
        .association, .need,
        .needOrAssociation, .volunteer, .seats, .month, .priority, .state, .since, .history, .reason, .french, .parent,
        .aliases:
        false
      }
    }
  }
  public let columns: [Column]
  public let rows: [[Cell]]

  /// A table; each row has a cell a column.
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A value of a table.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  // What takes more room than a text lies behind a pointer: a table may have millions of cells.
  /// What has a name in each language: the renderer chooses.
  indirect case word(Phrase)
  /// A skill and its level, 1…5.
  indirect case skill(Phrase, level: Int)
  case number(Int)
  /// A number in tenths.
  case tenths(Int)
  /// A number with decimals, as it is written.
  case decimal(String)
  case kilometres(Int)
  case day(Day)
  /// The days from one to another, both included.
  case period(first: Day, last: Day)
  case list([Cell])
}
