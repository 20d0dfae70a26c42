/// Other weights for the criteria of the score: each as it was written, nil where it stays.
public struct PolicyDetails: Sendable {
  /// The program whose seats they are for; the whole book where nil.
  public var program: Spanned<String>?
  /// Points for each level above the one asked for, from none on.
  public var levels: [Spanned<Int>]?
  /// Points of who lives where the work is, and the kilometres from which on there are none.
  public var near: Spanned<Int>?
  public var reach: Spanned<Int>?
  public var remote: Spanned<Int>?
  public var cause: Spanned<Int>?
  /// Points for each whole rating.
  public var rating: Spanned<Int>?
  /// Points of a full rest, and the days that it takes.
  public var rest: Spanned<Int>?
  public var restDays: Spanned<Int>?
  public var margin: Spanned<Int>?
}

/// What `policy` says.
public enum PolicyRequest: Sendable {
  /// Some weights; the others stay.
  case change(PolicyDetails)
  /// All weights as they are in a new book; those of a program as they are in the book.
  case standard(program: Spanned<String>?)
}

extension Verb {
  static let policy = Verb(
    Words.policy,
    Phrase("Says what the criteria of the score are worth.", fr: "Dit ce que valent les critères du score."),
    forms: [
      Form(
        after: Words.standard, Grammar.forProgram.optional(),
        help: Phrase(
          "All weights as they are in a new book; those of a program as they are in this one.",
          fr:
            "Tous les poids tels qu'ils sont dans un carnet neuf ; ceux d'un programme tels qu'ils sont dans celui-ci."),
        examples: "policy standard", "policy standard for program \"Marathon\""
      ) { .policy(.standard(program: $0)) },
      Form(
        .clauses(PolicyDetails.clauses, of: PolicyDetails()),
        help: Phrase(
          "Some weights; the others stay. No pair may come to more than 1000 points. `show policy` lists them.",
          fr: """
            Certains poids ; les autres restent. Aucune paire ne peut dépasser 1000 points. `montrer politique` les liste.
            """),
        examples: "policy cause 300 near 150 within 100 km", "policy rest 50 after 180",
        "policy for program \"Marathon\" cause 0 level 400, 300, 200, 100, 0"
      ) { .policy(.change($0)) },
    ])
}

extension PolicyDetails {
  private static let points = Grammar<Spanned<Int>>.integer(0...1_000, unit: "points")

  static let clauses = ClauseList<PolicyDetails>([
    Clause(
      Words.for, Grammar.program,
      help: Phrase(
        "The weights for the seats of a program; those that it does not have are the book's.",
        fr: "Les poids pour les postes d'un programme ; ceux qu'il n'a pas sont ceux du carnet."),
      example: "for program \"Marathon\""
    ) { $0.program = $1 },
    Clause(
      Words.level, points.list(),
      help: Phrase(
        "Points for a level 0, 1, 2, 3 and 4 above the one asked for: five numbers.",
        fr: "Les points pour un niveau 0, 1, 2, 3 et 4 au-dessus du niveau demandé : cinq nombres."),
      example: "level 250, 200, 150, 100, 50"
    ) { $0.levels = $1 },
    Clause(
      Words.near, points.then(reach),
      help: Phrase(
        "Points for living where the work is, falling evenly to none at the distance behind `within`.",
        fr: "Les points pour qui habite sur place, diminuant jusqu'à zéro à la distance donnée par `rayon`."),
      example: "near 150 within 100 km"
    ) { details, near in
      details.near = near.0
      details.reach = near.1 ?? details.reach
    },
    Clause(
      Words.remote, points, help: Phrase("Points for a remote seat.", fr: "Les points pour un poste à distance."),
      example: "remote 100"
    ) { $0.remote = $1 },
    Clause(
      Keywords.cause, points, help: Phrase("Points for a cause in common.", fr: "Les points pour une cause commune."),
      example: "cause 300"
    ) { $0.cause = $1 },
    Clause(
      Words.rating, .integer(0...200, unit: "points"),
      help: Phrase("Points for each whole rating, of 0 to 5.", fr: "Les points par note entière, de 0 à 5."),
      example: "rating 20"
    ) { $0.rating = $1 },
    Clause(
      Words.rest, points.then(restDays),
      help: Phrase(
        "Points for a full rest since the last engagement, and after how many days it is full.",
        fr: "Les points pour un repos complet depuis le dernier engagement, et au bout de combien de jours il l'est."),
      example: "rest 50 after 180"
    ) { details, rest in
      details.rest = rest.0
      details.restDays = rest.1 ?? details.restDays
    },
    Clause(
      Words.margin, points,
      help: Phrase(
        "The most points for hours to spare, one for each.",
        fr: "Le plus de points pour les heures en réserve, un par heure."),
      example: "margin 20"
    ) { $0.margin = $1 },
  ])

  private static let reach = Grammar<Spanned<Int>>.distance(atLeast: 1).led(by: Words.within).optional()
  private static let restDays = Grammar<Spanned<Int>>.integer(1...36_500, unit: "days").led(by: Words.after).optional()
}

extension Grammar where Value == Spanned<String> {
  /// `program "Marathon"`
  static var program: Grammar { Grammar.name(.program).led(by: RecordKind.program.word) }

  /// `for program "Marathon"`
  static var forProgram: Grammar { Grammar.program.led(by: Words.for, as: .clause) }
}
