import ProBonoText

/// What `add program` and `change program` say.
public struct ProgramDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var sponsor: Edit<String> = .unchanged
  public var from: Edit<Day> = .unchanged
  public var until: Edit<Day> = .unchanged
  /// The companies whose employees alone take part.
  public var employers = ListEdit<Spanned<String>>()
  public var place: Edit<String> = .unchanged
  /// In kilometres.
  public var radius: Edit<Int> = .unchanged
  /// In tenths.
  public var leastRating: Edit<Int> = .unchanged
  public var giving: Edit<GivingChoice> = .unchanged
  public var quotas = ListEdit<Spanned<QuotaLimit>>()
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<ProgramDetails>(described)
  static let changes = ClauseList<ProgramDetails>(
    described + [
      Clause(
        always: Words.name, .newName, \.newName, help: Phrase("Another name.", fr: "Un autre nom."),
        example: "name \"Marathon 2027\"")
    ])

  private static let described: [Clause<ProgramDetails>] = [
    Clause(
      Words.sponsor, .name(.company), \.sponsor,
      help: Phrase("The company that pays for it.", fr: "L'entreprise qui le finance."),
      example: "sponsor \"Atelier Nord\""),
    Clause(
      firstDayOfPeriod: Words.from, \.from, last: \.until,
      help: Phrase(
        "The first day, for the needs without a period of their own.",
        fr: "Le premier jour, pour les besoins sans période à eux."),
      example: "from 2026-11-27 to 2026-11-27"),
    Clause(
      lastDayOfPeriod: Words.until, \.until,
      help: Phrase(
        "The last day, for the needs without a period of their own.",
        fr: "Le dernier jour, pour les besoins sans période à eux."), example: "until 2026-11-27"),
    Clause(
      Words.employees, listOf: .name(.company), \.employers,
      help: Phrase(
        "Only people whom these companies employ take part.",
        fr: "Seules les personnes employées par ces entreprises participent."),
      example: "employees \"Atelier Nord\""),
    Clause(
      Words.in, .place, \.place,
      help: Phrase(
        "Only people who live there take part, or so far around it as `within` says.",
        fr: "Seules les personnes qui y habitent participent, ou alentour, aussi loin que le dit `rayon`."),
      example: "in Lille"),
    Clause(
      Words.within, .kilometres, \.radius,
      help: Phrase("How far around that place.", fr: "Jusqu'où autour de ce lieu."), example: "within 30 km"),
    Clause(
      Words.rating, .rating, \.leastRating,
      help: Phrase(
        "The least rating, 0 to 5 with one decimal; who has not been rated takes part.",
        fr: "L'évaluation minimale, de 0 à 5 avec une décimale ; qui n'a pas été évalué participe."),
      example: "rating 3.5"),
    Clause(
      Words.giving, .choice(), \.giving,
      help: Phrase(
        "Only own time (benevolat) or only paid work time (mecenat); of whom it is not known takes part.",
        fr:
          "Seulement du temps personnel (bénévolat) ou du temps de travail payé (mécénat) ; sans précision, on participe."
      ), example: "giving mecenat"),
    Clause(
      Words.quota, listOf: .quotaLimit, \.quotas,
      help: Phrase(
        "The most open engagements at a time: in all, of each association, of the people of each company.",
        fr: "Le plus d'engagements à la fois : en tout, par association, par entreprise pour ses salariés."),
      example: "quota 20, 3 per association"),
    Clause(
      Words.note, .text, \.note, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"meet at 9\""),
  ]
}

/// The most open engagements of a program at a time.
public struct QuotaLimit: Sendable, CustomStringConvertible {
  public var limit: Int
  /// Of what each: in all where nil.
  public var scope: QuotaScopeChoice?

  /// The English words.
  public var description: String { "\(limit)" + (scope.map { " per \($0.word.en)" } ?? "") }
}

/// Of what each a quota counts the engagements.
public enum QuotaScopeChoice: GrammarChoice {
  case association, company

  public var word: Word { self == .association ? RecordKind.association.word : RecordKind.company.word }
}

extension Grammar where Value == Spanned<QuotaLimit> {
  /// `20`, `3 per association`
  static var quotaLimit: Grammar {
    let scope = Grammar<Spanned<QuotaScopeChoice>>.choice().led(by: Keywords.per).optional()
    return Grammar<Spanned<Int>>.integer(Limits.quota, unit: "engagements").then(scope).map { limit, scope in
      Spanned(
        QuotaLimit(limit: limit.value, scope: scope?.value),
        scope.map { limit.range.through($0.range) } ?? limit.range)
    }
  }
}
