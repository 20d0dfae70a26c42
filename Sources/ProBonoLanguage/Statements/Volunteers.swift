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
  /// For all engagements together.
  public var budget: Edit<Int> = .unchanged
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
        always: Words.name, .newName, \.newName,
        help: Phrase("Another name for the volunteer.", fr: "Un autre nom pour le bénévole."),
        example: "name \"Alice Petit\"")
    ])

  private static let described: [Clause<VolunteerDetails>] = [
    Clause(
      Words.skills, listOf: .skillClaim, \.skills,
      help: Phrase(
        "What the volunteer can do, each skill with a level from 1 (beginner) to 5 (expert); 3 where none is given.",
        fr:
          "Ce que le bénévole sait faire, chaque compétence avec un niveau de 1 (débutant) à 5 (expert) ; 3 par défaut."
      ),
      example: "skills graphic-design 4, web 3"),
    Clause(
      Words.in, .place, \.place,
      help: Phrase(
        "Home, a town; without one only remote seats can be proposed.",
        fr: "Le domicile, une ville ; sans elle, seuls des postes à distance peuvent être proposés."),
      example: "in Lille"),
    Clause(
      Words.within, .kilometres, \.radius,
      help: Phrase(
        "How far from home the volunteer works; 30 km where it is not said.",
        fr: "Jusqu'où le bénévole se déplace ; 30 km par défaut."), example: "within 15 km"),
    Clause(
      Words.remote, .remote, \.remote,
      help: Phrase(
        "Whether the volunteer works remote: yes, no, only; yes where it is not said.",
        fr: "Si le bénévole travaille à distance : oui, non, seulement ; oui par défaut."), example: "remote only"),
    Clause(
      Words.hours, .integer(Limits.hours, unit: "hours"), \.hours,
      help: Phrase(
        "Hours that the volunteer can give to one engagement.",
        fr: "Les heures que le bénévole peut donner à un engagement."), example: "hours 20"),
    Clause(
      Words.budget, .integer(Limits.budget, unit: "hours"), \.budget,
      help: Phrase(
        "Hours that the volunteer can give to all engagements at a time together; without it there is no limit.",
        fr: "Les heures que le bénévole peut donner à tous ses engagements en cours réunis ; sans limite par défaut."),
      example: "budget 60"),
    Clause(
      Words.missions, .integer(Limits.missions), \.missions,
      help: Phrase(
        "The most engagements at a time; 1 where it is not said.", fr: "Le plus d'engagements à la fois ; 1 par défaut."
      ), example: "missions 2"),
    Clause(
      Words.speaks, listOf: .spokenLanguage, \.languages,
      help: Phrase("Languages, by code or name.", fr: "Les langues, par code ou par nom."), example: "speaks fr, en"),
    Clause(
      Words.causes, listOf: .cause, \.causes,
      help: Phrase("Causes that the volunteer cares about.", fr: "Les causes chères au bénévole."),
      example: "causes education, health"),
    Clause(
      Words.refuses, listOf: .cause, \.refusedCauses,
      help: Phrase(
        "Causes that the volunteer will not work for.", fr: "Les causes pour lesquelles le bénévole ne travaille pas."),
      example: "refuses animals"),
    Clause(
      Words.at, .name(.company), \.company,
      help: Phrase("The company that employs the volunteer.", fr: "L'entreprise qui emploie le bénévole."),
      example: "at \"Atelier Nord\""),
    Clause(
      Words.giving, listOf: Grammar<Spanned<GivingChoice>>.choice(), \.giving,
      help: Phrase(
        "Own time (benevolat), paid work time (mecenat), or both.",
        fr: "Du temps personnel (bénévolat), du temps de travail payé (mécénat), ou les deux."),
      example: "giving mecenat"),
    Clause(
      firstDayOfPeriod: Words.from, \.from, last: \.until,
      help: Phrase("The first day the volunteer is there.", fr: "Le premier jour où le bénévole est là."),
      example: "from 2026-12-01"),
    Clause(
      lastDayOfPeriod: Words.until, \.until,
      help: Phrase("The last day the volunteer is there.", fr: "Le dernier jour où le bénévole est là."),
      example: "until 2027-03-31"),
    Clause(
      Words.away, listOf: .period, \.away,
      help: Phrase("Days on which the volunteer is not there.", fr: "Les jours où le bénévole n'est pas là."),
      example: "away 2026-12-24 to 2026-12-31"),
    Clause(
      Words.rating, .rating, \.rating,
      help: Phrase(
        "Rating received so far, 0 to 5 with one decimal; counts as 3.0 where there is none.",
        fr: "L'évaluation reçue jusqu'ici, de 0 à 5 avec une décimale ; compte pour 3.0 s'il n'y en a pas."),
      example: "rating 4.5"
    ),
    Clause(
      Words.last, .date, \.lastEngagement,
      help: Phrase(
        "The day of the last engagement; who has rested longer scores more.",
        fr: "Le jour du dernier engagement ; un plus long repos donne un meilleur score."), example: "last 2026-03-15"),
    Clause(
      Words.status, .choice(), \.status,
      help: Phrase("Whether to propose the volunteer at all.", fr: "Si le bénévole est proposé du tout."),
      example: "status paused"),
    Clause(
      Words.email, .text, \.email, help: Phrase("E-mail address.", fr: "L'adresse électronique."),
      example: "email \"alice@example.org\""),
    Clause(
      Words.phone, .text, \.phone, help: Phrase("Telephone number.", fr: "Le numéro de téléphone."),
      example: "phone \"+33 3 20 00 00 00\""),
    Clause(
      Words.note, .text, \.note, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"prefers mornings\""),
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
    Grammar<Spanned<String>>.skill.then(Grammar<Spanned<Int>>.integer(1...5, unit: "level").optional())
      .map { SkillClaim(skill: $0, level: $1) }
  }
}

extension Grammar where Value == Spanned<Period> {
  /// `2026-12-24 to 2026-12-31`, or one day; `from` (`du`) may lead it.
  static var period: Grammar {
    let first = Grammar<Spanned<Day>>.date.optionallyLed(by: Keywords.from)
    let last = Grammar<Spanned<Day>>.date.led(by: Keywords.through).optional()
    return first.then(last).map { first, last in
      let last = last ?? first
      return Spanned(Period(first: first.value, last: last.value), first.range.through(last.range))
    }
  }
}

extension Grammar where Value == Spanned<RemoteChoice> {
  /// `remote` with an optional word behind it.
  static var remote: Grammar { optionalChoice(without: .yes) }
}

extension Grammar {
  /// One of a closed set of words; where none stands here, what is meant without one.
  static func optionalChoice<Option: GrammarChoice>(without option: Option) -> Grammar where Value == Spanned<Option> {
    let choices = ChoiceList<Option>()
    return Grammar(.optional(Grammar.choice(among: choices.options).shape)) { (parser) throws(SyntaxFailure) in
      let place = SourceRange(start: parser.lastEnd, end: parser.lastEnd)
      // `remote no until` says `remote`, and takes the last day away.
      return parser.isAtClearing ? Spanned(option, place) : parser.takeChoice(among: choices) ?? Spanned(option, place)
    }
  }
}
