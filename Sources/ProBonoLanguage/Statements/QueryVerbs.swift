/// The verbs that look: `list`, `show`, `count`; and `expect`, which checks.
extension Verbs {
  static let queries: [Verb] = [.list, .show, .count]
}

extension Verb {
  private static let whereClause = ClauseDescription(
    word: Keywords.where, placeholder: "CONDITION", help: "Only what this holds for.",
    example: "where skill web >= 3 and within 30 km of Lille")

  static let list = Verb(
    Word("list", fr: "lister", also: "liste"), "Lists the things of one kind.",
    forms: [
      Form(
        "list \(ListKind.allCases.map(\.word.en).joined(separator: "|"))", help: "A table, by name unless sorted.",
        example: "list volunteers where skill web >= 3 and within 30 km of Lille sort by hours desc limit 10",
        clauses: [
          whereClause,
          ClauseDescription(
            word: Keywords.sort, placeholder: "by ATTRIBUTE [asc|desc], …", help: "The order of the rows.",
            example: "sort by hours desc"),
          ClauseDescription(word: Keywords.limit, placeholder: "N", help: "The most rows.", example: "limit 10"),
        ])
    ]
  ) { (parser) throws(SyntaxFailure) in
    .list(try parser.orderedQuery())
  }

  static let show = Verb(
    Word("show", fr: "montrer", also: "afficher", "montre", "affiche"), "Shows all that is known of one thing.",
    forms: [
      Form(
        "show [volunteer|association|company|need|skill|cause|place] \"NAME\"",
        help: "The kind settles what is meant where several things bear the name.", example: "show \"New site\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    for kind in RecordKind.allCases where parser.take(kind.word, as: .choice) {
      return .show(NamedThing(kind: kind.nameKind, name: try parser.wordOrName(expecting: .name(kind.nameKind))))
    }
    return .show(NamedThing(kind: .any, name: try parser.wordOrName(expecting: .name(.any))))
  }

  static let count = Verb(
    Word("count", fr: "compter"), "Counts the things of one kind.",
    forms: [
      Form(
        "count \(ListKind.allCases.map(\.word.en).joined(separator: "|"))", help: "How many there are.",
        example: "count needs where open and priority >= high", clauses: [whereClause])
    ]
  ) { (parser) throws(SyntaxFailure) in .count(try parser.query()) }

  static let expect = Verb(
    Word("expect", fr: "attendre"), "Checks that something holds; a script that expects something else fails.",
    forms: [
      Form(
        "expect \"VOLUNTEER\" fills \"NEED\" [seat N]", help: "By an engagement or in the best plan.",
        example: "expect \"Driss\" fills \"New site\""),
      Form(
        "expect \"NEED\" is [not] open|filled", help: "The state of a need.", example: "expect \"New site\" is filled"),
      Form(
        "expect count(LIST [where CONDITION]) = N", help: "How many there are.",
        example: "expect count(needs where filled) = 2"),
      Form(
        "expect score(\"VOLUNTEER\" for \"NEED\") >= N", help: "The score of a pair.",
        example: "expect score(\"Driss\" for \"New site\") > 500"),
    ]
  ) { (parser) throws(SyntaxFailure) in .expect(try parser.condition(of: nil)) }
}
