/// The verbs that keep the book as it should be: `merge` makes duplicates one, `forget` takes a person out for good.
extension Verbs {
  static let keeping: [Verb] = [.merge, .forget]
}

extension Verb {
  static let merge = Verb(
    Word("merge", fr: "fusionner"),
    Phrase("Makes one of two that are the same.", fr: "Réunit deux fiches qui désignent la même chose."),
    forms: [.volunteer, .association, .company, .skill, .cause].map { (kind: RecordKind) in
      let examples: (duplicate: String, survivor: String) =
        switch kind {
        case .association: ("\"Le Relai\"", "\"Le Relais\"")
        case .company: ("\"Atelier du Nord\"", "\"Atelier Nord\"")
        case .skill: ("graphics", "graphic-design")
        case .cause: ("schooling", "education")
        default: ("\"A. Martin\"", "\"Alice Martin\"")
        }
      return Form(
        after: kind.word, Grammar<Spanned<String>>.known(kind), Grammar.known(kind).led(by: Keywords.into),
        help: Phrase(
          "The second stays, gets what it lacks from the first, and all that hangs on the first.",
          fr: "La seconde reste, reçoit ce qui lui manque et tout ce qui dépend de la première."),
        examples: "merge \(kind.word.en) \(examples.duplicate) into \(examples.survivor)"
      ) { .merge(MergeRequest(kind: kind.nameKind, duplicate: $0, survivor: $1)) }
    })

  static let forget = Verb(
    Word("forget", fr: "oublier"),
    Phrase(
      "Takes a person and all that is personal out of the book; cannot be undone.",
      fr: "Retire du carnet une personne et tout ce qui est personnel ; ne s'annule pas."),
    // Whoever tries it on something else is told what to say instead, once it is known what that is.
    forms: [
      Form(
        .record,
        help: Phrase(
          "Of a volunteer; open engagements end, and what could be undone before is forgotten too.",
          fr: "D'un bénévole ; les engagements ouverts prennent fin, et ce qui pouvait être annulé est oublié aussi."),
        examples: "forget volunteer \"Driss\""
      ) { .forget($0) }
    ])
}
