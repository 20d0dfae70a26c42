/// The verbs that lay down what `match` must keep to: `pin`, `unpin`, `forbid`, `allow`.
extension Verbs {
  static let rulings: [Verb] = [.pin, .unpin, .forbid, .allow]
}

extension Verb {
  static let pin = Verb(
    Word("pin", fr: "épingler"),
    Phrase(
      "Gives a volunteer a seat of a need in every plan.",
      fr: "Donne à un bénévole un poste d'un besoin dans tout plan."),
    forms: [
      Form(
        .name(.volunteer), Grammar.name(.need).led(by: Keywords.to.or(Keywords.for)),
        help: Phrase(
          "The pair must be eligible and a seat free.", fr: "La paire doit être éligible et un poste libre."),
        examples: "pin \"Alice Martin\" to \"New site\""
      ) { .rule(.pin(volunteer: $0, need: $1)) }
    ])

  static let unpin = Verb(
    Word("unpin", fr: "désépingler"), Phrase("Takes back a pin.", fr: "Retire une épingle."),
    forms: [
      Form(
        .name(.volunteer), Grammar.name(.need).led(by: Keywords.from.or(Keywords.to, Keywords.for)),
        help: Phrase("The plan is free again.", fr: "Le plan est de nouveau libre."),
        examples: "unpin \"Alice Martin\" from \"New site\""
      ) { .rule(.unpin(volunteer: $0, need: $1)) }
    ])

  static let forbid = Verb(
    Word("forbid", fr: "interdire"),
    Phrase(
      "Keeps a volunteer from a need or from all needs of an association.",
      fr: "Écarte un bénévole d'un besoin ou de tous les besoins d'une association."),
    forms: [
      Form(
        .name(.volunteer), Grammar<NamedThing>.needOrAssociation.led(by: Keywords.from.or(Keywords.for)),
        help: Phrase(
          "The pair is not proposed, and no longer pinned.", fr: "La paire n'est plus proposée, ni épinglée."),
        examples: "forbid \"Driss\" from \"Le Relais\""
      ) { .rule(.forbid(volunteer: $0, from: $1)) }
    ])

  static let allow = Verb(
    Word("allow", fr: "autoriser"),
    Phrase(
      "Takes back a forbid; also lets a declined or withdrawn pair be proposed again.",
      fr: "Lève une interdiction ; permet aussi de proposer à nouveau une paire refusée ou désistée."),
    forms: [
      Form(
        .name(.volunteer), Grammar<NamedThing>.needOrAssociation.led(by: Keywords.for.or(Keywords.from)),
        help: Phrase("The pair can be proposed again.", fr: "La paire peut de nouveau être proposée."),
        examples: "allow \"Driss\" for \"Le Relais\""
      ) { .rule(.allow(volunteer: $0, for: $1)) }
    ])
}

extension Grammar where Value == NamedThing {
  /// The name of a need or an association, with or without the word that says which.
  static var needOrAssociation: Grammar {
    either(
      named(.need).led(by: RecordKind.need.word, as: .choice),
      named(.association).led(by: RecordKind.association.word, as: .choice), named(.needOrAssociation))
  }

  private static func named(_ kind: NameKind) -> Grammar {
    Grammar<Spanned<String>>.name(kind).map { NamedThing(kind: kind, name: $0) }
  }
}
