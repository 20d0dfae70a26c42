/// The verbs that record who there is: `add`, `change`, `remove`.
extension Verbs {
  static let recording: [Verb] = [.add, .change, .remove]
}

/// What a record is of.
enum RecordKind: CaseIterable, GrammarChoice {
  case volunteer, association, company, program, need, skill, cause, place

  var word: Word {
    switch self {
    case .volunteer: Word("volunteer", fr: "bénévole", also: "volunteers", "bénévoles")
    case .association: Word("association", fr: "association", also: "associations", "asso")
    case .company: Word("company", fr: "entreprise", also: "companies", "entreprises")
    case .program: Words.program
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
    case .program: .program
    case .need: .need
    case .skill: .skill
    case .cause: .cause
    case .place: .place
    }
  }
}

extension Verb {
  static let add = Verb(
    Keywords.add,
    Phrase(
      "Records a volunteer, an association, a company, a program, a skill, a cause or a place.",
      fr: "Enregistre un bénévole, une association, une entreprise, un programme, une compétence, une cause ou un lieu."
    ),
    forms: [
      Form(
        after: RecordKind.volunteer.word, .newName,
        .details(VolunteerDetails.clauses, of: VolunteerDetails()),
        help: Phrase("Records a person who offers skills.", fr: "Enregistre une personne qui offre des compétences."),
        examples: "add volunteer \"Alice Martin\" skills graphic-design 4, web 3 in Lille speaks fr, en hours 20"
      ) { .add(.volunteer($0, $1)) },
      Form(
        after: RecordKind.association.word, .newName, .details(AssociationDetails.clauses, of: AssociationDetails()),
        help: Phrase(
          "Records a nonprofit that needs skills.", fr: "Enregistre une association qui a besoin de compétences."),
        examples: "add association \"Asso X\" causes education in Roubaix"
      ) { .add(.association($0, $1)) },
      Form(
        after: RecordKind.company.word, .newName, .details(CompanyDetails.clauses, of: CompanyDetails()),
        help: Phrase("Records an employer of volunteers.", fr: "Enregistre un employeur de bénévoles."),
        examples: "add company \"Atelier Nord\" in Lille"
      ) { .add(.company($0, $1)) },
      Form(
        after: RecordKind.program.word, .newName, .details(ProgramDetails.clauses, of: ProgramDetails()),
        help: Phrase(
          "Records a program: work with rules of its own, which needs can be part of.",
          fr: "Enregistre un programme : un travail avec ses propres règles, dont des besoins peuvent faire partie."),
        examples:
          "add program \"Marathon\" sponsor \"Atelier Nord\" employees \"Atelier Nord\" from 2026-11-27 to 2026-11-27"
      ) { .add(.program($0, $1)) },
      Form(
        after: RecordKind.skill.word, .newWord, .details(TermDetails.skillClauses, of: TermDetails()),
        help: Phrase(
          "Adds a word to the skills that the book knows.", fr: "Ajoute un mot aux compétences que le carnet connaît."),
        examples: "add skill bookbinding aliases reliure parent design"
      ) { .add(.skill($0, $1)) },
      Form(
        after: RecordKind.cause.word, .newWord, .details(TermDetails.causeClauses, of: TermDetails()),
        help: Phrase(
          "Adds a word to the causes that the book knows.", fr: "Ajoute un mot aux causes que le carnet connaît."),
        examples: "add cause beekeeping aliases apiculture"
      ) { .add(.cause($0, $1)) },
      Form(
        after: RecordKind.place.word, .newWord, .details(PlaceDetails.clauses, of: PlaceDetails()),
        help: Phrase(
          "Adds a place that is no town of the gazetteer.", fr: "Ajoute un lieu qui n'est pas une ville connue."),
        examples: "add place \"Hameau\" at 50.63, 3.06"
      ) { .add(.place($0, $1)) },
    ])

  static let change = Verb(
    Word("change", fr: "modifier"),
    Phrase(
      "Changes what was recorded; a list clause replaces the list.",
      fr: "Modifie ce qui a été enregistré ; une clause de liste remplace la liste."),
    forms: [
      Form(
        after: RecordKind.volunteer.word, .known(.volunteer),
        .changes(VolunteerDetails.changes, of: VolunteerDetails()),
        help: Phrase(
          "`add skills …` and `drop skills …` alter a list, `no until` takes a value away.",
          fr: "`ajouter compétences …` et `ôter compétences …` modifient une liste, `sans jusqu'au` retire une valeur."),
        examples: "change volunteer \"Alice Martin\" add skills video 2 no until"
      ) { .change(.volunteer($0, $1)) },
      Form(
        after: RecordKind.association.word, .known(.association),
        .changes(AssociationDetails.changes, of: AssociationDetails()),
        help: Phrase("Changes an association.", fr: "Modifie une association."),
        examples: "change association \"Asso X\" capacity 3"
      ) { .change(.association($0, $1)) },
      Form(
        after: RecordKind.company.word, .known(.company), .changes(CompanyDetails.changes, of: CompanyDetails()),
        help: Phrase("Changes a company.", fr: "Modifie une entreprise."),
        examples: "change company \"Atelier Nord\" in Roubaix"
      ) { .change(.company($0, $1)) },
      Form(
        after: RecordKind.program.word, .known(.program), .changes(ProgramDetails.changes, of: ProgramDetails()),
        help: Phrase("Changes a program.", fr: "Modifie un programme."),
        examples: "change program \"Marathon\" rating 4 no in"
      ) { .change(.program($0, $1)) },
      Form(
        after: RecordKind.need.word, .known(.need), .changes(NeedDetails.changes, of: NeedDetails()),
        help: Phrase(
          "`add seats …` adds seats, `drop seat N` takes one away.",
          fr: "`ajouter postes …` ajoute des postes, `ôter poste N` en retire un."),
        examples: "change need \"New site\" priority urgent add seats copywriting"
      ) { .changeNeed($0, $1.value) },
      Form(
        after: RecordKind.skill.word, .known(.skill), .changes(TermDetails.skillChanges, of: TermDetails()),
        help: Phrase("Changes a skill.", fr: "Modifie une compétence."), examples: "change skill seo parent digital"
      ) { .change(.skill($0, $1)) },
      Form(
        after: RecordKind.cause.word, .known(.cause), .changes(TermDetails.causeChanges, of: TermDetails()),
        help: Phrase("Changes a cause.", fr: "Modifie une cause."),
        examples: "change cause health add aliases wellness"
      ) { .change(.cause($0, $1)) },
      Form(
        after: RecordKind.place.word, .known(.place), .changes(PlaceDetails.changes, of: PlaceDetails()),
        help: Phrase("Changes a place of the book.", fr: "Modifie un lieu du carnet."),
        examples: "change place \"Hameau\" at 50.64, 3.07"
      ) { .change(.place($0, $1)) },
    ])

  static let remove = Verb(
    Word("remove", fr: "supprimer", also: "delete"),
    Phrase(
      "Takes something out of the book, where nothing else depends on it.",
      fr: "Retire une chose du carnet, là où rien d'autre n'en dépend."),
    forms: [
      Form(
        .record, help: Phrase("Takes it out of the book.", fr: "La retire du carnet."),
        examples: "remove need \"New site\""
      ) { .remove($0) }
    ])
}

extension Grammar where Value == Spanned<String> {
  /// The name of a record that is there. Skills, causes and places may be words.
  static func known(_ kind: RecordKind) -> Grammar {
    switch kind {
    case .skill: .skill
    case .cause: .cause
    case .place: .wordOrName(.place)
    default: .name(kind.nameKind)
    }
  }
}

extension Grammar where Value == NamedThing {
  /// The name of a record, behind the word that says what kind of record it is.
  static var record: Grammar {
    let kinds = Grammar<Spanned<RecordKind>>.choice()
    let shapes = RecordKind.allCases.map { kind in
      Shape.word(kind.word, .choice).then(Grammar<Spanned<String>>.known(kind).shape)
    }
    return Grammar(.choice(shapes)) { (parser) throws(SyntaxFailure) in
      let kind = try kinds.read(&parser).value
      return NamedThing(kind: kind.nameKind, name: try Grammar<Spanned<String>>.known(kind).read(&parser))
    }
  }
}
