/// The verbs that decide: `accept`, `decline`, `withdraw`.
extension Verbs {
  static let decisions: [Verb] = [.accept, .decline, .withdraw]
}

extension Verb {
  static let accept = Verb(
    Word("accept", fr: "accepter"),
    Phrase(
      "Begins an engagement: the pair keeps its seat from now on.",
      fr: "Engage : la paire garde désormais son poste."),
    forms: [
      Form(
        .name(.volunteer), .need, .optionalSeat,
        help: Phrase(
          "The seat that the plan gives that person, else the best free one.",
          fr: "Le poste que le plan donne à cette personne, sinon le meilleur poste libre."),
        examples: "accept \"Driss\" for \"New site\""
      ) { .decide(.accept(volunteer: $0, need: $1, seat: $2)) },
      Form(
        after: Keywords.all,
        help: Phrase("Every pair of the plan last shown.", fr: "Toutes les paires du dernier plan montré."),
        examples: "accept all"
      ) { .decide(.acceptAll) },
    ])

  static let decline = Verb(
    Word("decline", fr: "refuser", also: "décliner"),
    Phrase(
      "Records a no: the pair is not proposed again, and no longer pinned.",
      fr: "Note un non : la paire n'est plus proposée, ni épinglée."),
    forms: [
      Form(
        .name(.volunteer), .need, Grammar<Reason>.reason.optional(), help: reasons,
        examples: "decline \"Chloé\" for \"New site\" because availability \"in January\""
      ) { .decide(.decline(volunteer: $0, need: $1, $2)) }
    ])

  static let withdraw = Verb(
    Word("withdraw", fr: "désister"),
    Phrase(
      "Ends an accepted engagement: the seat is open again, the pair is not proposed again.",
      fr: "Met fin à un engagement accepté : le poste redevient ouvert, la paire n'est plus proposée."),
    forms: [
      Form(
        .name(.volunteer), Grammar.name(.need).led(by: Keywords.from.or(Keywords.for)),
        Grammar<Reason>.reason.optional(), help: reasons,
        examples: "withdraw \"Driss\" from \"New site\" because availability"
      ) { .decide(.withdraw(volunteer: $0, need: $1, $2)) }
    ])

  /// What may stand behind `because`.
  static let reasons = Phrase(
    "Reasons: \(ReasonChoice.allCases.map(\.word.en).joined(separator: ", ")).",
    fr: "Raisons : \(ReasonChoice.allCases.map(\.word.fr).joined(separator: ", ")).")
}

extension Grammar where Value == Spanned<String> {
  /// `for "New site"`
  static var need: Grammar { name(.need).led(by: Keywords.for) }
}

extension Grammar where Value == Reason {
  /// `because availability "in January"`
  static var reason: Grammar {
    let code = Grammar<Spanned<ReasonChoice>>.choice()
    let text = Grammar<Spanned<String>>.text.optional()
    let shape = Shape.word(Keywords.because, .clause).then(code.shape).then(text.shape)
    return Grammar(shape) { (parser) throws(SyntaxFailure) in
      try parser.expect(Keywords.because, as: .clause)
      return Reason(code: try code.read(&parser), text: try text.read(&parser))
    }
  }
}
