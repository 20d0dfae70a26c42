extension Verb {
  static let need = Verb(
    Word("need", fr: "besoin"),
    Phrase(
      "Records what an association asks for: one or more seats.",
      fr: "Enregistre ce que demande une association : un ou plusieurs postes."),
    forms: [
      Form(
        .needRequest,
        help: Phrase(
          "Each seat asks for one skill at a least level, of one person.",
          fr: "Chaque poste demande une compétence d'un niveau minimal, à une personne."),
        examples:
          "need web 3, 2 marketing (hours 4) for \"Asso X\" as \"New site\" hours 12 by 2027-01-31 priority high",
        "need graphic-design for \"Asso X\""
      ) { .need(for: $0.association, $0.details) }
    ])
}

/// What `need` says.
struct NeedRequest: Sendable {
  var association: Spanned<String>
  var details: NeedDetails
}

extension Grammar where Value == NeedRequest {
  /// Seats, and then clauses, of which one names the association.
  static var needRequest: Grammar {
    let seats = Grammar<SeatRequest>.seatRequest.list()
    let shape = seats.shape.then(.clauses(NeedDetails.clauses.descriptions))
    return Grammar(shape) { (parser) throws(SyntaxFailure) in
      var details = NeedDetails()
      details.seats.replaced = try seats.read(&parser)
      try parser.readClauses(NeedDetails.clauses, into: &details)
      // The association is the one thing a need cannot do without. What stands here instead is the mistake to tell of.
      guard let association = details.association.newValue else {
        parser.note(.word(Words.for, role: .clause))
        throw parser.isAtEnd ? parser.unexpected() : parser.misplaced()
      }
      return NeedRequest(association: association, details: details)
    }
  }
}
