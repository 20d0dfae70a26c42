/// The verbs that keep the book as it should be: `merge` makes duplicates one, `forget` takes a person out for good.
extension Verbs {
  static let keeping: [Verb] = [.merge, .forget]
}

extension Verb {
  static let merge = Verb(
    Word("merge", fr: "fusionner"), "Makes one of two that are the same.",
    forms: [
      Form(
        "merge volunteer|association|company|skill|cause \"NAME\" into \"NAME\"",
        help: "The second stays, gets what it lacks from the first, and all that hangs on the first.",
        example: "merge volunteer \"A. Martin\" into \"Alice Martin\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let kind = try parser.recordKind(among: [.volunteer, .association, .company, .skill, .cause])
    let duplicate = try parser.known(kind)
    try parser.expect(Keywords.into, as: .connector)
    return .merge(MergeRequest(kind: kind.nameKind, duplicate: duplicate, survivor: try parser.known(kind)))
  }

  static let forget = Verb(
    Word("forget", fr: "oublier"), "Takes a person and all that is personal out of the book; cannot be undone.",
    forms: [
      Form(
        "forget volunteer \"NAME\"",
        help: "Open engagements end; what was undone or could be undone before is forgotten too.",
        example: "forget volunteer \"Driss\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    // Whoever tries it on something else is told what to say instead, once it is known what that is.
    let kind = try parser.recordKind(among: RecordKind.allCases)
    return .forget(NamedThing(kind: kind.nameKind, name: try parser.known(kind)))
  }
}
