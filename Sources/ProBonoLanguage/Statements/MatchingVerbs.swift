/// The verbs that explore matches: `match`, `why`, `what if`.
extension Verbs {
  static let matching: [Verb] = [.match, .why, .whatIf]
}

extension Verb {
  static let match = Verb(
    Word("match", fr: "apparier", also: "matcher"),
    Phrase(
      "Finds the best plan over all open needs, or ranks candidates; changes nothing.",
      fr: "Trouve le meilleur plan pour tous les besoins ouverts, ou classe des candidats ; ne change rien."),
    forms: [
      Form(
        help: Phrase("The best plan, and the proof that it is.", fr: "Le meilleur plan, et la preuve qu'il l'est."),
        examples: "match"
      ) { .match(.plan(verified: false)) },
      Form(
        after: Keywords.verified,
        help: Phrase(
          "The same, its proof checked anew over all pairs.", fr: "De même, la preuve revérifiée sur toutes les paires."
        ),
        examples: "match verified"
      ) { .match(.plan(verified: true)) },
      Form(
        after: Keywords.value,
        help: Phrase(
          "What the best plan is worth, without the plan: after a change much faster than the plan.",
          fr: "Ce que vaut le meilleur plan, sans le plan : après un changement, bien plus vite que le plan."),
        examples: "match value"
      ) { .match(.value) },
      Form(
        after: Keywords.keeping,
        help: Phrase(
          "Of the plans that fill as much as the best one, the one that keeps most of the pairs shown before.",
          fr:
            "Parmi les plans qui pourvoient autant que le meilleur, celui qui garde le plus des paires montrées avant."),
        examples: "match keeping"
      ) { .match(.planKeeping) },
      Form(
        Grammar.either(.inProgram, .inPlace).led(by: Words.in, as: .clause),
        help: Phrase(
          "The best plan over the open needs of a place, or of a program; those outside keep whom they have.",
          fr: "Le meilleur plan pour les besoins ouverts d'un lieu ou d'un programme ; les autres gardent qui ils ont."),
        examples: "match in Lille within 20 km", "match in program \"Marathon\"", "match in Lille"
      ) { .match($0) },
      Form(
        Grammar.name(.need).optionallyLed(by: RecordKind.need.word, as: .choice), .optionalSeat,
        .optionalTop,
        help: Phrase(
          "Candidates for a need, seat by seat, best first.",
          fr: "Les candidats pour un besoin, poste par poste, les meilleurs d'abord."),
        examples: "match \"New site\" top 5"
      ) { .match(.need($0, seat: $1, top: $2)) },
      Form(
        after: RecordKind.volunteer.word, Grammar.name(.volunteer), .optionalTop,
        help: Phrase(
          "Seats that a volunteer could fill, best first.",
          fr: "Les postes qu'un bénévole pourrait tenir, les meilleurs d'abord."),
        examples: "match volunteer \"Driss\""
      ) { .match(.volunteer($0, top: $1)) },
      Form(
        Grammar.name(.association).led(by: Keywords.for, as: .clause), .optionalTop,
        help: Phrase("Who could help an association.", fr: "Qui pourrait aider une association."),
        examples: "match for \"Asso X\""
      ) { .match(.association($0, top: $1)) },
    ])

  static let why = Verb(
    Word("why", fr: "pourquoi"),
    Phrase(
      "Explains a pair, criterion by criterion or rule by rule, or the seats of a need.",
      fr: "Explique une paire, critère par critère ou règle par règle, ou les postes d'un besoin."),
    forms: [
      Form(
        .name(.volunteer), Grammar.name(.volunteer).led(by: Keywords.not).optional(), .need, .optionalSeat,
        help: Phrase(
          "The score, criterion by criterion; with `not` two people side by side.",
          fr: "Le score, critère par critère ; avec `pas`, deux personnes côte à côte."),
        examples: "why \"Driss\" for \"New site\"", "why \"Driss\" not \"Alice Martin\" for \"New site\""
      ) { volunteer, other, need, seat in
        let question = other.map { PairQuestion.Question.rather(than: $0) } ?? .why
        return .why(.pair(PairQuestion(question: question, volunteer: volunteer, need: need, seat: seat)))
      },
      Form(
        after: Keywords.not, .name(.volunteer), .need, .optionalSeat,
        help: Phrase(
          "Each rule that forbids the pair, and the smallest change that would allow it.",
          fr: "Chaque règle qui interdit la paire, et le plus petit changement qui la permettrait."),
        examples: "why not \"Bruno\" for \"New site\""
      ) { .why(.pair(PairQuestion(question: .whyNot, volunteer: $0, need: $1, seat: $2))) },
      Form(
        after: RecordKind.need.word, .name(.need), .optionalSeat,
        help: Phrase(
          "Who would be next for each seat and what the whole plan would lose; for a seat that stays open, what holds it.",
          fr:
            "Qui viendrait ensuite pour chaque poste et ce que le plan y perdrait ; pour un poste à pourvoir, ce qui bloque."
        ),
        examples: "why need \"New site\"", "why need \"New site\" seat 2"
      ) { .why(.need($0, seat: $1)) },
    ])

  static let whatIf = Verb(
    Word("what", fr: "si", also: "what-if"),
    Phrase(
      "Tries statements and shows the plan without them and with them; changes nothing.",
      fr: "Essaie des instructions et montre le plan sans elles et avec elles ; ne change rien."),
    forms: [
      Form(
        .flag(Keywords.if), .block,
        help: Phrase(
          "The seats that somebody else would have, by the plan or by an engagement; what the statements do is taken back.",
          fr:
            "Les postes qu'une autre personne occuperait, par le plan ou un engagement ; ce que font les instructions est repris."
        ),
        examples: "what if { add volunteer \"Emma\" skills marketing 2 in Lille hours 12 }"
      ) { _, block in .whatIf(block) }
    ])
}

extension Grammar where Value == MatchRequest {
  /// `program "Marathon"`
  fileprivate static var inProgram: Grammar { Grammar<Spanned<String>>.program.map { .planInProgram($0) } }

  /// `Lille within 20 km`
  fileprivate static var inPlace: Grammar {
    Grammar<Spanned<String>>.place.optionallyLed(by: RecordKind.place.word)
      .then(Grammar<Spanned<Int>>.kilometres.led(by: Words.within, as: .clause).optional())
      .map { .planInPlace($0.0, radius: $0.1) }
  }
}

extension Grammar where Value == Block {
  /// Statements in braces.
  static var block: Grammar {
    Grammar(.rule(.block)) { (parser) throws(SyntaxFailure) in try parser.block() }
  }
}
