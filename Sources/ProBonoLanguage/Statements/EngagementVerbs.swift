/// The verbs that tell how an engagement goes on: `start`, `complete`, `cancel`.
extension Verbs {
  static let engagements: [Verb] = [.start, .complete, .cancel]
}

extension Verb {
  static let start = Verb(
    Word("start", fr: "commencer", also: "démarrer"), "The work of an accepted engagement begins.",
    forms: [
      Form(
        "start \"VOLUNTEER\" for \"NEED\"", help: "The day is today's.", example: "start \"Driss\" for \"New site\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.for])
    return .decide(.start(volunteer: volunteer, need: need))
  }

  static let complete = Verb(
    Word("complete", fr: "terminer"), "The work is done: the seat stays taken, the volunteer is free for another.",
    forms: [
      Form(
        "complete \"VOLUNTEER\" for \"NEED\"",
        help: "What both say of it; the ratings of a volunteer's work count for matching.",
        example: "complete \"Driss\" for \"New site\" hours 11 rating 5", clauses: Feedback.clauses.descriptions)
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.for])
    var feedback = Feedback()
    try parser.readClauses(Feedback.clauses, into: &feedback)
    return .decide(.complete(volunteer: volunteer, need: need, feedback))
  }

  static let cancel = Verb(
    Word("cancel", fr: "interrompre"),
    "Calls an engagement off: the seat is open again, and the pair may be proposed again.",
    forms: [
      Form(
        "cancel \"VOLUNTEER\" for \"NEED\" [because REASON [\"TEXT\"]]",
        help: "Reasons: availability, interest, requirements, no-response, no-show, distance, other.",
        example: "cancel \"Driss\" for \"New site\" because requirements \"the site is kept as it is\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.for])
    return .decide(.cancel(volunteer: volunteer, need: need, try parser.reason()))
  }
}

/// What is said of finished work.
public struct Feedback: Sendable {
  /// The hours really worked.
  public var hours: Spanned<Int>?
  /// How the association rates the volunteer's work, in tenths, 0…50.
  public var rating: Spanned<Int>?
  /// How the volunteer rates the association, in tenths, 0…50.
  public var welcome: Spanned<Int>?
  /// Anything worth remembering.
  public var note: Spanned<String>?

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<Feedback>([
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), help: "The hours really worked.", example: "hours 11"
    ) { $0.hours = $1 },
    Clause(
      Words.rating, .rating, help: "How the association rates the work, from 0 to 5.", example: "rating 4.5"
    ) { $0.rating = $1 },
    Clause(
      Words.welcome, .rating, help: "How the volunteer rates the association, from 0 to 5.", example: "welcome 4"
    ) { $0.welcome = $1 },
    Clause(
      Words.note, .text, help: "Anything worth remembering.", example: "note \"online a week early\""
    ) { $0.note = $1 },
  ])
}

extension Words {
  static let welcome = Word("welcome", fr: "accueil")
}
