/// The verbs that look over the whole: `gaps` over the skills asked for and offered, `log` over what was done.
extension Verbs {
  static let looking: [Verb] = [.gaps, .log]
}

extension Verb {
  static let gaps = Verb(
    Word("gaps", fr: "manques"),
    Phrase(
      "Shows which skills are short, where, and whom to look for; changes nothing.",
      fr: "Montre quelles compétences manquent, où, et qui chercher ; ne change rien."),
    forms: [
      Form(
        .clauses(GapsRequest.clauses, of: GapsRequest()),
        help: Phrase(
          "Open seats by skill and place, the most unfilled first; then whom one more of would help most.",
          fr: "Postes ouverts par compétence et lieu, les moins pourvus d'abord ; puis qui aiderait le plus."),
        examples: "gaps in Lille within 20 km top 5", "gaps by month", "gaps"
      ) { .gaps($0) }
    ])

  static let log = Verb(
    Word("log", fr: "journal"),
    Phrase(
      "Lists the statements that changed the book in this conversation.",
      fr: "Liste les instructions qui ont modifié le carnet dans cette conversation."),
    forms: [
      Form(
        .statementCount,
        help: Phrase(
          "Oldest first, what `undo` took back at the end; the last N where a number is given.",
          fr:
            "De la plus ancienne à la plus récente, celles annulées à la fin ; les N dernières si un nombre est donné."),
        examples: "log 20", "log"
      ) { .log(last: $0) }
    ])
}

extension GapsRequest {
  static let clauses = ClauseList<GapsRequest>([
    Clause(
      Keywords.in, Grammar.place.optionallyLed(by: RecordKind.place.word),
      help: Phrase("The seats of this place.", fr: "Les postes de ce lieu."), example: "in Lille"
    ) { $0.place = $1 },
    Clause(
      Words.within, .kilometres, help: Phrase("And so far around it.", fr: "Et d'aussi loin alentour."),
      example: "within 20 km"
    ) { $0.radius = $1 },
    Clause(
      Keywords.by, Grammar.word(Keywords.month),
      help: Phrase(
        "A row for each month in which the work begins, or must be done; the soonest first.",
        fr: "Une ligne par mois où le travail commence, ou doit être fait ; les plus proches d'abord."),
      example: "by month"
    ) { gaps, _ in gaps.isByMonth = true },
    Clause(
      Keywords.top, .integer(Limits.rows, unit: "rows"),
      help: Phrase("The most rows.", fr: "Le plus de lignes."), example: "top 5"
    ) { $0.top = $1 },
  ])
}

extension Grammar where Value == Spanned<Int>? {
  /// How many statements are meant, where a number stands here.
  static var statementCount: Grammar { Grammar<Spanned<Int>>.integer(Limits.rows, unit: "statements").optional() }
}
