extension Verb {
  static let need = Verb(
    Word("need", fr: "besoin"), "Records what an association asks for: one or more seats.",
    forms: [
      Form(
        "need [COUNT] SKILL [LEVEL] [(hours N)], …",
        help: "Each seat asks for one skill at a least level, of one person.",
        example:
          "need web 3, 2 marketing (hours 4) for \"Asso X\" as \"New site\" hours 12 by 2027-01-31 priority high",
        clauses: NeedDetails.clauses.descriptions)
    ]
  ) { (parser) throws(SyntaxFailure) in
    var details = NeedDetails()
    details.seats.replaced = try Grammar.seatRequest.list().read(&parser)
    try parser.readClauses(NeedDetails.clauses, into: &details)
    // The association is the one thing a need cannot do without. What stands here instead is the mistake to tell of.
    guard let association = details.association.newValue else {
      parser.note(.word(Words.for, role: .clause))
      throw parser.isAtEnd ? parser.unexpected() : parser.misplaced()
    }
    return .need(for: association, details)
  }
}
