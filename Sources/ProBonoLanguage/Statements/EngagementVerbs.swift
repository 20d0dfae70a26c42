/// The verbs that tell how an engagement goes on: `start`, `complete`, `cancel`.
extension Verbs {
  static let engagements: [Verb] = [.start, .complete, .cancel]
}

extension Verb {
  static let start = Verb(
    Word("start", fr: "commencer", also: "démarrer"),
    Phrase("The work of an accepted engagement begins.", fr: "Le travail d'un engagement accepté commence."),
    forms: [
      Form(
        .name(.volunteer), .need, help: Phrase("The day is today's.", fr: "Le jour est celui d'aujourd'hui."),
        examples: "start \"Driss\" for \"New site\""
      ) { .decide(.start(volunteer: $0, need: $1)) }
    ])

  static let complete = Verb(
    Word("complete", fr: "terminer"),
    Phrase(
      "The work is done: the seat stays taken, the volunteer is free for another.",
      fr: "Le travail est fait : le poste reste pris, le bénévole est libre pour un autre."),
    forms: [
      Form(
        .name(.volunteer), .need, .clauses(Feedback.clauses, of: Feedback()),
        help: Phrase(
          "What both say of it; the ratings of a volunteer's work count for matching.",
          fr: "Ce que les deux en disent ; les évaluations d'un bénévole comptent pour l'appariement."),
        examples: "complete \"Driss\" for \"New site\" hours 11 rating 5"
      ) { .decide(.complete(volunteer: $0, need: $1, $2)) }
    ])

  static let cancel = Verb(
    Word("cancel", fr: "interrompre"),
    Phrase(
      "Calls an engagement off: the seat is open again, and the pair may be proposed again.",
      fr: "Arrête un engagement : le poste redevient ouvert, et la paire peut être proposée de nouveau."),
    forms: [
      Form(
        .name(.volunteer), .need, Grammar<Reason>.reason.optional(), help: reasons,
        examples: "cancel \"Driss\" for \"New site\" because requirements \"the site is kept as it is\""
      ) { .decide(.cancel(volunteer: $0, need: $1, $2)) }
    ])
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
      Words.hours, .integer(Limits.hours, unit: "hours"),
      help: Phrase("The hours really worked.", fr: "Les heures réellement travaillées."), example: "hours 11"
    ) { $0.hours = $1 },
    Clause(
      Words.rating, .rating,
      help: Phrase(
        "How the association rates the work, from 0 to 5.", fr: "L'évaluation du travail par l'association, de 0 à 5."),
      example: "rating 4.5"
    ) { $0.rating = $1 },
    Clause(
      Words.welcome, .rating,
      help: Phrase(
        "How the volunteer rates the association, from 0 to 5.",
        fr: "L'évaluation de l'association par le bénévole, de 0 à 5."),
      example: "welcome 4"
    ) { $0.welcome = $1 },
    Clause(
      Words.note, .text, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"online a week early\""
    ) { $0.note = $1 },
  ])
}

extension Words {
  static let welcome = Word("welcome", fr: "accueil")
}
