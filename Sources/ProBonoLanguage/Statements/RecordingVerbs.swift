/// The verbs that record who there is: `add`, `change`, `remove`.
extension Verbs {
  static let recording: [Verb] = [.add, .change, .remove]
}

/// What a record is of.
enum RecordKind: CaseIterable, GrammarChoice {
  case volunteer, association, company, need, skill, cause, place

  var word: Word {
    switch self {
    case .volunteer: Word("volunteer", fr: "bénévole", also: "volunteers", "bénévoles")
    case .association: Word("association", fr: "association", also: "associations", "asso")
    case .company: Word("company", fr: "entreprise", also: "companies", "entreprises")
    case .need: Word("need", fr: "besoin", also: "needs", "besoins")
    case .skill: Word("skill", fr: "compétence", also: "skills", "compétences")
    case .cause: Word("cause", fr: "cause", also: "causes")
    case .place: Word("place", fr: "lieu", also: "places", "lieux")
    }
  }

  var nameKind: NameKind {
    switch self {
    case .volunteer: .volunteer
    case .association: .association
    case .company: .company
    case .need: .need
    case .skill: .skill
    case .cause: .cause
    case .place: .place
    }
  }
}

extension Verb {
  static let add = Verb(
    Keywords.add, "Records a volunteer, an association, a company, a skill, a cause or a place.",
    forms: [
      Form(
        "add volunteer \"NAME\"", of: RecordKind.volunteer.word, help: "Records a person who offers skills.",
        example: "add volunteer \"Alice Martin\" skills graphic-design 4, web 3 in Lille speaks fr, en hours 20",
        clauses: VolunteerDetails.clauses.descriptions),
      Form(
        "add association \"NAME\"", of: RecordKind.association.word, help: "Records a nonprofit that needs skills.",
        example: "add association \"Asso X\" causes education in Roubaix",
        clauses: AssociationDetails.clauses.descriptions),
      Form(
        "add company \"NAME\"", of: RecordKind.company.word, help: "Records an employer of volunteers.",
        example: "add company \"Atelier Nord\" in Lille", clauses: CompanyDetails.clauses.descriptions),
      Form(
        "add skill SKILL", of: RecordKind.skill.word, help: "Adds a word to the skills that the book knows.",
        example: "add skill bookbinding aliases reliure parent design", clauses: TermDetails.skillClauses.descriptions),
      Form(
        "add cause CAUSE", of: RecordKind.cause.word, help: "Adds a word to the causes that the book knows.",
        example: "add cause beekeeping aliases apiculture", clauses: TermDetails.causeClauses.descriptions),
      Form(
        "add place \"NAME\"", of: RecordKind.place.word, help: "Adds a place that is no town of the gazetteer.",
        example: "add place \"Hameau\" at 50.63, 3.06", clauses: PlaceDetails.clauses.descriptions),
    ]
  ) { (parser) throws(SyntaxFailure) in
    let kind = try parser.recordKind(among: RecordKind.allCases.filter { $0 != .need })
    switch kind {
    case .volunteer:
      return .add(.volunteer(try parser.newName(), try parser.details(VolunteerDetails.clauses, .init())))
    case .association:
      return .add(.association(try parser.newName(), try parser.details(AssociationDetails.clauses, .init())))
    case .company: return .add(.company(try parser.newName(), try parser.details(CompanyDetails.clauses, .init())))
    case .skill: return .add(.skill(try parser.newWord(), try parser.details(TermDetails.skillClauses, .init())))
    case .cause: return .add(.cause(try parser.newWord(), try parser.details(TermDetails.causeClauses, .init())))
    case .place, .need:
      return .add(.place(try parser.newWord(), try parser.details(PlaceDetails.clauses, .init())))
    }
  }

  static let change = Verb(
    Word("change", fr: "modifier"), "Changes what was recorded; a list clause replaces the list.",
    forms: [
      Form(
        "change volunteer \"NAME\"", of: RecordKind.volunteer.word,
        help: "`add skills …` and `drop skills …` alter a list, `no until` takes a value away.",
        example: "change volunteer \"Alice Martin\" add skills video 2 no until",
        clauses: VolunteerDetails.changes.descriptions),
      Form(
        "change association \"NAME\"", of: RecordKind.association.word, help: "Changes an association.",
        example: "change association \"Asso X\" capacity 3", clauses: AssociationDetails.changes.descriptions),
      Form(
        "change company \"NAME\"", of: RecordKind.company.word, help: "Changes a company.",
        example: "change company \"Atelier Nord\" in Roubaix",
        clauses: CompanyDetails.changes.descriptions),
      Form(
        "change need \"TITLE\"", of: RecordKind.need.word,
        help: "`add seats …` adds seats, `drop seat N` takes one away.",
        example: "change need \"New site\" priority urgent add seats copywriting",
        clauses: NeedDetails.changes.descriptions),
      Form(
        "change skill SKILL", of: RecordKind.skill.word, help: "Changes a skill.",
        example: "change skill seo parent digital",
        clauses: TermDetails.skillChanges.descriptions),
      Form(
        "change cause CAUSE", of: RecordKind.cause.word, help: "Changes a cause.",
        example: "change cause health add aliases wellness",
        clauses: TermDetails.causeChanges.descriptions),
      Form(
        "change place \"NAME\"", of: RecordKind.place.word, help: "Changes a place of the book.",
        example: "change place \"Hameau\" at 50.64, 3.07",
        clauses: PlaceDetails.changes.descriptions),
    ]
  ) { (parser) throws(SyntaxFailure) in
    switch try parser.recordKind(among: RecordKind.allCases) {
    case .volunteer:
      return .change(
        .volunteer(try parser.known(.volunteer), try parser.changes(VolunteerDetails.changes, .init())))
    case .association:
      return .change(
        .association(try parser.known(.association), try parser.changes(AssociationDetails.changes, .init())))
    case .company:
      return .change(.company(try parser.known(.company), try parser.changes(CompanyDetails.changes, .init())))
    case .need: return .changeNeed(try parser.known(.need), try parser.changes(NeedDetails.changes, .init()))
    case .skill: return .change(.skill(try parser.known(.skill), try parser.changes(TermDetails.skillChanges, .init())))
    case .cause: return .change(.cause(try parser.known(.cause), try parser.changes(TermDetails.causeChanges, .init())))
    case .place: return .change(.place(try parser.known(.place), try parser.changes(PlaceDetails.changes, .init())))
    }
  }

  static let remove = Verb(
    Word("remove", fr: "supprimer", also: "delete"),
    "Takes something out of the book, where nothing else depends on it.",
    forms: [
      Form(
        "remove volunteer|association|company|need|skill|cause|place \"NAME\"", help: "Takes it out of the book.",
        example: "remove need \"New site\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let kind = try parser.recordKind(among: RecordKind.allCases)
    return .remove(NamedThing(kind: kind.nameKind, name: try parser.known(kind)))
  }
}

extension Parser {
  /// The word that says what kind of record is meant.
  mutating func recordKind(among kinds: [RecordKind]) throws(SyntaxFailure) -> RecordKind {
    for kind in kinds where take(kind.word, as: .choice) {
      say(kind.word.en)
      return kind
    }
    guard token.kind == .word else { throw unexpected() }
    throw failure(.unknownChoice(text, among: kinds.map(\.word.en)))
  }

  fileprivate mutating func newName() throws(SyntaxFailure) -> Spanned<String> { try name(expecting: .newName) }

  fileprivate mutating func newWord() throws(SyntaxFailure) -> Spanned<String> { try wordOrName(expecting: .newName) }

  /// The name of a record that is there. Skills, causes and places may be words.
  mutating func known(_ kind: RecordKind) throws(SyntaxFailure) -> Spanned<String> {
    switch kind {
    case .skill: try wordOrName(expecting: .skill)
    case .cause: try wordOrName(expecting: .cause)
    case .place: try wordOrName(expecting: .name(.place))
    default: try name(expecting: .name(kind.nameKind))
    }
  }

  fileprivate mutating func details<Node>(_ list: ClauseList<Node>, _ empty: Node) throws(SyntaxFailure) -> Node {
    var details = empty
    try readClauses(list, into: &details)
    return details
  }

  fileprivate mutating func changes<Node>(_ list: ClauseList<Node>, _ empty: Node) throws(SyntaxFailure) -> Node {
    var details = empty
    try readChanges(list, into: &details)
    return details
  }
}
