import ProBonoText

/// What `need` and `change need` say.
public struct NeedDetails: Sendable {
  /// The title, given by `as` in both.
  public var title: Edit<String> = .unchanged
  public var association: Edit<String> = .unchanged
  public var seats = ListEdit<SeatRequest>()
  /// The seats that `drop seat N` takes away, from 1.
  public var droppedSeats: [Spanned<Int>] = []
  /// For each seat that does not say its own.
  public var hours: Edit<Int> = .unchanged
  public var deadline: Edit<Day> = .unchanged
  public var from: Edit<Day> = .unchanged
  public var until: Edit<Day> = .unchanged
  public var place: Edit<String> = .unchanged
  public var remote: Edit<RemoteNeed> = .unchanged
  public var languages = ListEdit<Spanned<String>>()
  public var priority: Edit<PriorityChoice> = .unchanged
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  /// The clauses of `need`.
  static let clauses = ClauseList<NeedDetails>(described)

  /// The clauses of `change need`.
  static let changes: ClauseList<NeedDetails> = {
    var seats = Clause<NeedDetails>(
      Words.seats, listOf: .seatRequest, \.seats,
      help: "The seats; `add seats` adds some, `drop seat N` takes one away.", example: "add seats web 3")
    seats.readDropped = { (parser, node) throws(SyntaxFailure) in
      node.droppedSeats += try Grammar.integer(1...NeedDetails.seatLimit, unit: "seat").list().read(&parser)
    }
    seats.clear = nil
    return ClauseList<NeedDetails>(described + [seats])
  }()

  /// The most seats of one need.
  public static let seatLimit = 1_000

  private static let described: [Clause<NeedDetails>] = [
    Clause(
      Words.for, .name(.association), \.association, isRequired: true, help: "The association that asks.",
      example: "for \"Asso X\""),
    Clause(
      Words.as, .newName, \.title, isRequired: true,
      help: "A title; without one the need is called by what it asks.", example: "as \"New site\""),
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours,
      help: "Hours of each seat that does not say its own.", example: "hours 12"),
    Clause(
      Words.by, .date, \.deadline, help: "A deadline: some day from today to it must do.", example: "by 2027-01-31"),
    Clause(
      firstDayOfPeriod: Words.from, \.from, last: \.until,
      help: "The first day of a fixed period.", example: "from 2027-01-04"),
    Clause(
      Words.until, .date, \.until, help: "The last day of a fixed period.", example: "until 2027-02-26"),
    Clause(
      Words.in, .place, \.place, help: "Where it is, if not where the association is.", example: "in Tourcoing"),
    Clause(
      Words.remote, .remoteNeed, \.remote, help: "The work is done from anywhere.", example: "remote"),
    Clause(
      Words.speaks, listOf: .spokenLanguage, \.languages,
      help: "Languages of which one must be spoken.", example: "speaks fr"),
    Clause(
      Words.priority, .choice(), \.priority,
      help: "How much it matters: a filled seat weighs 1, 2, 4 or 8; normal where it is not said.",
      example: "priority high"),
    Clause(Words.note, .text, \.note, help: "Anything worth remembering.", example: "note \"in two steps\""),
  ]
}

/// Seats of a need as they are asked for: `2 marketing 3 (hours 4)`.
public struct SeatRequest: Sendable {
  /// How many such seats.
  public var count: Spanned<Int>?
  public var skill: Spanned<String>
  /// The least level, 1 to 5.
  public var level: Spanned<Int>?
  /// What the brackets say.
  public var details = SeatDetails()
}

/// What the brackets behind a seat say.
public struct SeatDetails: Sendable {
  public var hours: Edit<Int> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<SeatDetails>([
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours, help: "Hours of this seat.", example: "(hours 4)")
  ])
}

/// Whether a need is met from anywhere or on the spot.
public enum RemoteNeed: GrammarChoice {
  case yes, no

  public var word: Word { self == .yes ? Word("yes", fr: "oui") : Word("no", fr: "non") }
}

/// How much a need matters.
public enum PriorityChoice: GrammarChoice {
  case low, normal, high, urgent

  public var word: Word {
    switch self {
    case .low: Word("low", fr: "basse")
    case .normal: Word("normal", fr: "normale")
    case .high: Word("high", fr: "haute", also: "élevée")
    case .urgent: Word("urgent", fr: "urgente")
    }
  }
}

extension Grammar where Value == SeatRequest {
  /// `[COUNT] SKILL [LEVEL] [(hours N)]`
  static var seatRequest: Grammar {
    Grammar("[COUNT] SKILL [LEVEL] [(hours N)]") { (parser) throws(SyntaxFailure) in
      parser.note(.integer(1...NeedDetails.seatLimit, unit: "seats"))
      let count = parser.isAtInteger ? try parser.integer(in: 1...NeedDetails.seatLimit, unit: "seats") : nil
      let skill = try parser.wordOrName(expecting: .skill)
      var seat = SeatRequest(count: count, skill: skill, level: try parser.level())
      if parser.token.kind == .openParenthesis {
        parser.advance()
        try parser.readClauses(SeatDetails.clauses, into: &seat.details)
        guard parser.take(.closeParenthesis, noting: .closeParenthesis) else { throw parser.unexpected() }
      }
      return seat
    }
  }
}

extension Grammar where Value == Spanned<RemoteNeed> {
  static var remoteNeed: Grammar {
    Grammar("[yes|no]") { (parser) throws(SyntaxFailure) in
      let place = SourceRange(start: parser.lastEnd, end: parser.lastEnd)
      return parser.takeChoice() ?? Spanned(.yes, place)
    }
  }
}
