import ProBonoText

/// What `add volunteer` and `change volunteer` say.
public struct VolunteerDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var skills = ListEdit<SkillClaim>()
  public var place: Edit<String> = .unchanged
  /// In kilometres.
  public var radius: Edit<Int> = .unchanged
  public var remote: Edit<RemoteChoice> = .unchanged
  /// For one engagement.
  public var hours: Edit<Int> = .unchanged
  public var missions: Edit<Int> = .unchanged
  public var languages = ListEdit<Spanned<String>>()
  public var causes = ListEdit<Spanned<String>>()
  public var refusedCauses = ListEdit<Spanned<String>>()
  public var company: Edit<String> = .unchanged
  public var giving = ListEdit<Spanned<GivingChoice>>()
  public var from: Edit<Day> = .unchanged
  public var until: Edit<Day> = .unchanged
  public var away = ListEdit<Spanned<Period>>()
  /// In tenths.
  public var rating: Edit<Int> = .unchanged
  public var lastEngagement: Edit<Day> = .unchanged
  public var status: Edit<StatusChoice> = .unchanged
  public var email: Edit<String> = .unchanged
  public var phone: Edit<String> = .unchanged
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  /// The clauses of `add volunteer`.
  static let clauses = ClauseList<VolunteerDetails>(described)

  /// The clauses of `change volunteer`.
  static let changes = ClauseList<VolunteerDetails>(
    described + [
      Clause(
        Words.name, .newName, \.newName, isRequired: true, help: "Another name for the volunteer.",
        example: "name \"Alice Petit\"")
    ])

  private static let described: [Clause<VolunteerDetails>] = [
    Clause(
      Words.skills, listOf: .skillClaim, \.skills,
      help:
        "What the volunteer can do, each skill with a level from 1 (beginner) to 5 (expert); 3 where none is given.",
      example: "skills graphic-design 4, web 3"),
    Clause(
      Words.in, .place, \.place,
      help: "Home, a town; without one only remote seats can be proposed.", example: "in Lille"),
    Clause(
      Words.within, .kilometres, \.radius,
      help: "How far from home the volunteer works; 30 km where it is not said.", example: "within 15 km"),
    Clause(
      Words.remote, .remote, \.remote,
      help: "Whether the volunteer works remote: yes, no, only; yes where it is not said.", example: "remote only"),
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours,
      help: "Hours that the volunteer can give to one engagement.", example: "hours 20"),
    Clause(
      Words.missions, .integer(Limits.missions), \.missions,
      help: "The most engagements at a time; 1 where it is not said.", example: "missions 2"),
    Clause(
      Words.speaks, listOf: .spokenLanguage, \.languages,
      help: "Languages, by code or name.", example: "speaks fr, en"),
    Clause(
      Words.causes, listOf: .cause, \.causes,
      help: "Causes that the volunteer cares about.", example: "causes education, health"),
    Clause(
      Words.refuses, listOf: .cause, \.refusedCauses,
      help: "Causes that the volunteer will not work for.", example: "refuses animals"),
    Clause(
      Words.at, .name(.company), \.company,
      help: "The company that employs the volunteer.", example: "at \"Atelier Nord\""),
    Clause(
      Words.giving, listOf: Grammar<Spanned<GivingChoice>>.choice(), \.giving,
      help: "Own time (benevolat), paid work time (mecenat), or both.", example: "giving mecenat"),
    Clause(
      firstDayOfPeriod: Words.from, \.from, last: \.until,
      help: "The first day the volunteer is there.", example: "from 2026-12-01"),
    Clause(
      Words.until, .date, \.until, help: "The last day the volunteer is there.", example: "until 2027-03-31"),
    Clause(
      Words.away, listOf: .period, \.away,
      help: "Days on which the volunteer is not there.", example: "away 2026-12-24 to 2026-12-31"),
    Clause(
      Words.rating, .rating, \.rating,
      help: "Rating received so far, 0 to 5 with one decimal; counts as 3.0 where there is none.", example: "rating 4.5"
    ),
    Clause(
      Words.last, .date, \.lastEngagement,
      help: "The day of the last engagement; who has rested longer scores more.", example: "last 2026-03-15"),
    Clause(
      Words.status, .choice(), \.status,
      help: "Whether to propose the volunteer at all.", example: "status paused"),
    Clause(Words.email, .text, \.email, help: "E-mail address.", example: "email \"alice@example.org\""),
    Clause(Words.phone, .text, \.phone, help: "Telephone number.", example: "phone \"+33 3 20 00 00 00\""),
    Clause(Words.note, .text, \.note, help: "Anything worth remembering.", example: "note \"prefers mornings\""),
  ]
}

/// A skill that a volunteer says to have.
public struct SkillClaim: Sendable {
  /// The skill as it was written.
  public var skill: Spanned<String>
  /// 1 to 5.
  public var level: Spanned<Int>?
}

/// A stretch of days, both included.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  public var first: Day
  public var last: Day

  /// The days as they are written in a statement.
  public var description: String { first == last ? "\(first)" : "\(first) \(Keywords.through.en) \(last)" }
}

/// Whether a volunteer works remote.
public enum RemoteChoice: GrammarChoice {
  case yes, no, only

  public var word: Word {
    switch self {
    case .yes: Word("yes", fr: "oui")
    case .no: Word("no", fr: "non")
    case .only: Word("only", fr: "seulement", also: "uniquement")
    }
  }
}

/// What a volunteer gives: *bénévolat* or *mécénat de compétences*.
public enum GivingChoice: GrammarChoice, CustomStringConvertible {
  case ownTime, workTime

  /// The English word.
  public var description: String { word.en }

  public var word: Word {
    switch self {
    case .ownTime: Word("benevolat", fr: "bénévolat", also: "own-time")
    case .workTime: Word("mecenat", fr: "mécénat", also: "work-time")
    }
  }
}

/// Whether somebody takes part at present.
public enum StatusChoice: GrammarChoice {
  case active, paused

  public var word: Word {
    switch self {
    case .active: Word("active", fr: "actif", also: "active")
    case .paused: Word("paused", fr: "en-pause", also: "inactive", "inactif")
    }
  }
}

extension Grammar where Value == SkillClaim {
  /// `web 3`
  static var skillClaim: Grammar {
    Grammar("SKILL [LEVEL]") { (parser) throws(SyntaxFailure) in
      let skill = try parser.wordOrName(expecting: .skill)
      return SkillClaim(skill: skill, level: try parser.level())
    }
  }
}

extension Grammar where Value == Spanned<Period> {
  /// `2026-12-24 to 2026-12-31`, or one day; `from` (`du`) may lead it.
  static var period: Grammar {
    Grammar("DATE to DATE") { (parser) throws(SyntaxFailure) in
      _ = parser.take(Keywords.from, as: .connector)
      let first = try parser.date()
      let last = parser.take(Keywords.through, as: .connector) ? try parser.date() : first
      return Spanned(Period(first: first.value, last: last.value), first.range.through(last.range))
    }
  }
}

extension Grammar where Value == Spanned<RemoteChoice> {
  /// `remote` with an optional word behind it.
  static var remote: Grammar {
    Grammar("[yes|no|only]") { (parser) throws(SyntaxFailure) in
      let place = SourceRange(start: parser.lastEnd, end: parser.lastEnd)
      return parser.takeChoice() ?? Spanned(.yes, place)
    }
  }
}

extension Parser {
  /// The level of a skill, where one stands here.
  mutating func level() throws(SyntaxFailure) -> Spanned<Int>? {
    note(.integer(1...5, unit: "level"))
    return isAtInteger ? try integer(in: 1...5, unit: "level") : nil
  }
}
