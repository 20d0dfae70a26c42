/// The lists that `list` and `count` know.
public enum ListKind: String, GrammarChoice {
  case volunteers, associations, companies, programs, needs, seats, skills, causes, places, engagements, pins, bans

  public var word: Word {
    switch self {
    case .volunteers: Word("volunteers", fr: "bénévoles", also: "volunteer", "bénévole")
    case .associations: Word("associations", fr: "associations", also: "association")
    case .companies: Word("companies", fr: "entreprises", also: "company", "entreprise")
    case .programs: Word("programs", fr: "programmes", also: "program", "programme")
    case .needs: Word("needs", fr: "besoins", also: "need", "besoin")
    case .seats: Word("seats", fr: "postes", also: "seat", "poste")
    case .skills: Word("skills", fr: "compétences", also: "skill", "compétence")
    case .causes: Word("causes", fr: "causes", also: "cause")
    case .places: Word("places", fr: "lieux", also: "place", "lieu")
    case .engagements: Word("engagements", fr: "engagements", also: "engagement")
    case .pins: Word("pins", fr: "épingles", also: "pin")
    case .bans: Word("bans", fr: "interdictions", also: "ban")
    }
  }
}

/// What can be asked of the things in a list: in `where`, `sort by` and `expect`.
public enum Attribute: String, CaseIterable, Sendable {
  case name, association, volunteer, need, company, program, sponsor, place, country, parent
  case hours, budget, missions, radius, rating, level, capacity, quota, needsAtOnce = "needs-at-once", seats,
    engagements,
    needs, population, score, done, welcome
  case from, until, deadline, last, since
  case priority, state, status, skill, reason
  case open, filled, whole, waiting, remote, active

  /// What kind of value it has.
  public enum ValueType: Sendable {
    case text, number, date, priority, word
    /// Holds or does not.
    case flag
  }

  /// What kind of value it has.
  public var type: ValueType {
    switch self {
    case .name, .association, .volunteer, .need, .company, .program, .sponsor, .place, .country, .parent: .text
    case .hours, .budget, .missions, .radius, .rating, .level, .capacity, .quota, .needsAtOnce, .seats, .engagements,
      .needs,
      .population, .score,
      .done, .welcome:
      .number
    case .from, .until, .deadline, .last, .since: .date
    case .priority: .priority
    case .state, .status, .skill, .reason: .word
    case .open, .filled, .whole, .waiting, .remote, .active: .flag
    }
  }

  /// The lists whose things have it.
  public var kinds: [ListKind] {
    switch self {
    case .name: [.volunteers, .associations, .companies, .programs, .needs, .skills, .causes, .places]
    case .association: [.needs, .seats, .engagements]
    case .volunteer: [.engagements, .pins, .bans]
    case .need: [.seats, .engagements, .pins, .bans]
    case .company: [.volunteers]
    case .program: [.needs, .seats, .engagements]
    case .sponsor: [.programs]
    case .place: [.volunteers, .associations, .companies, .programs, .needs, .seats]
    case .country: [.places]
    case .parent: [.skills]
    case .hours: [.volunteers, .seats, .engagements]
    case .budget, .missions, .radius: [.volunteers]
    case .rating: [.volunteers, .programs, .engagements]
    case .done: [.volunteers, .associations, .engagements]
    case .welcome: [.engagements]
    case .level: [.seats]
    case .capacity, .needsAtOnce: [.associations]
    case .quota: [.programs]
    case .seats: [.needs]
    case .engagements: [.volunteers, .associations, .programs]
    case .needs: [.associations, .programs]
    case .population: [.places]
    case .score: [.engagements]
    case .from, .until: [.volunteers, .programs, .needs, .seats]
    case .deadline: [.needs, .seats]
    case .last: [.volunteers]
    case .since: [.engagements]
    case .priority: [.needs, .seats]
    case .state, .reason: [.engagements]
    case .status: [.volunteers, .associations]
    case .skill: [.seats, .engagements]
    case .open, .filled, .whole, .waiting: [.needs, .seats]
    case .remote: [.volunteers, .needs, .seats]
    case .active: [.volunteers, .associations]
    }
  }

  /// The word for it.
  public var word: Word {
    switch self {
    case .name: Word("name", fr: "nom", also: "title", "titre")
    case .association: Word("association", fr: "association")
    case .volunteer: Word("volunteer", fr: "bénévole")
    case .need: Word("need", fr: "besoin")
    case .company: Word("company", fr: "entreprise")
    case .program: Word("program", fr: "programme")
    case .sponsor: Words.sponsor
    case .place: Word("place", fr: "lieu")
    case .country: Word("country", fr: "pays")
    case .parent: Word("parent", fr: "parent")
    case .hours: Word("hours", fr: "heures")
    case .budget: Words.budget
    case .missions: Word("missions", fr: "missions")
    case .radius: Word("radius", fr: "rayon")
    case .rating: Word("rating", fr: "évaluation")
    case .level: Word("level", fr: "niveau")
    case .capacity: Words.capacity
    case .quota: Words.quota
    case .needsAtOnce: Words.needsAtOnce
    case .seats: Word("seats", fr: "postes")
    case .engagements: Word("engagements", fr: "engagements")
    case .needs: Word("needs", fr: "besoins")
    case .population: Word("population", fr: "habitants")
    case .score: Word("score", fr: "score")
    case .done: Word("done", fr: "effectuées")
    case .welcome: Word("welcome", fr: "accueil")
    case .from: Word("from", fr: "du")
    case .until: Word("until", fr: "jusqu'au")
    case .deadline: Word("by", fr: "avant", also: "deadline", "échéance")
    case .last: Word("last", fr: "dernier")
    case .since: Word("since", fr: "depuis")
    case .priority: Word("priority", fr: "priorité")
    case .state: Word("state", fr: "état")
    case .status: Word("status", fr: "statut")
    case .skill: Word("skill", fr: "compétence")
    case .reason: Word("reason", fr: "motif")
    case .open: Word("open", fr: "ouvert", also: "ouverte", "ouverts")
    case .filled: Word("filled", fr: "pourvu", also: "pourvue", "pourvus")
    case .whole: Word("whole", fr: "entier", also: "entiers")
    case .waiting: Word("waiting", fr: "en-attente")
    case .remote: Word("remote", fr: "distanciel")
    case .active: Word("active", fr: "actif", also: "active")
    }
  }

  /// The words that it can be compared with, where it has a closed set of them.
  public var choices: [Word] {
    switch self {
    case .priority: PriorityChoice.allCases.map(\.word)
    case .status: StatusChoice.allCases.map(\.word)
    case .state: StateChoice.allCases.map(\.word)
    case .reason: ReasonChoice.allCases.map(\.word)
    default: type == .flag ? [RemoteChoice.yes.word, RemoteChoice.no.word] : []
    }
  }

  /// The attributes of the things in a list.
  public static func all(of kind: ListKind) -> [Attribute] { allCases.filter { $0.kinds.contains(kind) } }

  /// The attribute that a word means for the things in a list.
  static func named(_ word: WordKey, of kind: ListKind) -> Attribute? {
    byKind[kind]?[word]
  }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: ListKind.allCases.map { kind in
      (kind, WordTable(all(of: kind).flatMap { attribute in attribute.word.keys.map { (key: $0, value: attribute) } }))
    })
}
