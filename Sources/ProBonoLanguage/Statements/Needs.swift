import ProBonoText

/// What `need` and `change need` say.
public struct NeedDetails: Sendable {
  /// The title, given by `as` in both.
  public var title: Edit<String> = .unchanged
  public var association: Edit<String> = .unchanged
  public var program: Edit<String> = .unchanged
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
  /// Filled whole or not at all.
  public var whole: Edit<Bool> = .unchanged
  /// The needs whose work must be done first.
  public var after = ListEdit<Spanned<String>>()
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  /// The clauses of `need`.
  static let clauses = ClauseList<NeedDetails>(described)

  /// The clauses of `change need`.
  static let changes: ClauseList<NeedDetails> = {
    let seats = Clause<NeedDetails>(
      Words.seats, listOf: .seatRequest, \.seats,
      help: Phrase(
        "The seats; `add seats` adds some, `drop seat N` takes one away.",
        fr: "Les postes ; `ajouter postes` en ajoute, `ôter poste N` en retire un."),
      example: "add seats web 3")
    return ClauseList<NeedDetails>(
      described
        + [
          seats.dropping(Grammar<Spanned<Int>>.integer(1...NeedDetails.seatLimit, unit: "seat").list()) {
            $0.droppedSeats += $1
          }
        ])
  }()

  /// The most seats of one need.
  public static let seatLimit = 1_000

  private static let described: [Clause<NeedDetails>] = [
    Clause(
      always: Words.for, .name(.association), \.association,
      help: Phrase("The association that asks.", fr: "L'association qui demande."), example: "for \"Asso X\""
    ).required(),
    Clause(
      always: Words.as, .newName, \.title,
      help: Phrase(
        "A title; without one the need is called by what it asks.",
        fr: "Un titre ; sans lui, le besoin porte le nom de ce qu'il demande."), example: "as \"New site\""),
    Clause(
      Words.program, .name(.program), \.program,
      help: Phrase(
        "The program that it is part of: its rules hold for the seats, its days where the need has no period.",
        fr:
          "Le programme dont il fait partie : ses règles valent pour les postes, ses jours si le besoin n'a pas de période."
      ), example: "program \"Marathon\""),
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours,
      help: Phrase(
        "Hours of each seat that does not say its own.", fr: "Les heures de chaque poste qui ne dit pas les siennes."),
      example: "hours 12"),
    Clause(
      Words.by, .date, \.deadline,
      help: Phrase(
        "A deadline: some day from today to it must do.", fr: "Une échéance : un jour d'ici là doit convenir."),
      example: "by 2027-01-31"),
    Clause(
      firstDayOfPeriod: Words.from, \.from, last: \.until,
      help: Phrase("The first day of a fixed period.", fr: "Le premier jour d'une période fixe."),
      example: "from 2027-01-04"),
    Clause(
      lastDayOfPeriod: Words.until, \.until,
      help: Phrase("The last day of a fixed period.", fr: "Le dernier jour d'une période fixe."),
      example: "until 2027-02-26"),
    Clause(
      Words.in, .place, \.place,
      help: Phrase("Where it is, if not where the association is.", fr: "Le lieu, si ce n'est celui de l'association."),
      example: "in Tourcoing"),
    Clause(
      Words.remote, .remoteNeed, \.remote,
      help: Phrase("The work is done from anywhere.", fr: "Le travail se fait de n'importe où."), example: "remote"),
    Clause(
      Words.speaks, listOf: .spokenLanguage, \.languages,
      help: Phrase("Languages of which one must be spoken.", fr: "Des langues dont une doit être parlée."),
      example: "speaks fr"),
    Clause(
      Words.priority, .choice(), \.priority,
      help: Phrase(
        "How much it matters: a filled seat weighs 1, 2, 4 or 8; normal where it is not said.",
        fr: "L'importance : un poste pourvu pèse 1, 2, 4 ou 8 ; normale par défaut."),
      example: "priority high"),
    Clause(
      Words.whole, .presence, \.whole,
      help: Phrase(
        "A plan fills all of its seats or none; `no whole` takes that back.",
        fr: "Un plan pourvoit tous ses postes ou aucun ; `sans entier` revient là-dessus."),
      example: "whole"),
    Clause(
      Words.after, listOf: .name(.need), \.after,
      help: Phrase(
        "Needs that it waits for: it is open for matching when all their seats are completed.",
        fr: "Les besoins qu'il attend : il s'ouvre à la mise en relation quand tous leurs postes sont terminés."),
      example: "after \"Diagnostic\""),
    Clause(
      Words.note, .text, \.note, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"in two steps\""),
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
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours,
      help: Phrase("Hours of this seat.", fr: "Les heures de ce poste."), example: "(hours 4)")
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
    let count = Grammar<Spanned<Int>>.integer(1...NeedDetails.seatLimit, unit: "seats").optional()
    let skill = Grammar<Spanned<String>>.skill
    let level = Grammar<Spanned<Int>>.integer(1...5, unit: "level").optional()
    let details = Grammar<SeatDetails>.seatDetails.optional()
    let shape = Shape.sequence([count.shape, skill.shape, level.shape, details.shape])
    return Grammar(shape) { (parser) throws(SyntaxFailure) in
      SeatRequest(
        count: try count.read(&parser), skill: try skill.read(&parser), level: try level.read(&parser),
        details: try details.read(&parser) ?? SeatDetails())
    }
  }
}

extension Grammar where Value == SeatDetails {
  /// `(hours 4)`
  static var seatDetails: Grammar {
    let clauses = Grammar.clauses(SeatDetails.clauses, of: SeatDetails())
    let shape = Shape.sequence([.sign(.openParenthesis), clauses.shape, .sign(.closeParenthesis)])
    return Grammar(shape) { (parser) throws(SyntaxFailure) in
      try parser.expect(.openParenthesis, noting: .openParenthesis)
      let details = try clauses.read(&parser)
      try parser.expect(.closeParenthesis, noting: .closeParenthesis)
      return details
    }
  }
}

extension Grammar where Value == Spanned<Bool> {
  /// Nothing: that the word of the clause stands there says it all.
  static var presence: Grammar {
    Grammar(.nothing) { (parser) throws(SyntaxFailure) in
      Spanned(true, SourceRange(start: parser.lastEnd, end: parser.lastEnd))
    }
  }
}

extension Grammar where Value == Spanned<RemoteNeed> {
  static var remoteNeed: Grammar { optionalChoice(without: .yes) }
}
