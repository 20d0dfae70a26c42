/// The verbs that look: `list`, `show`, `count`; and `expect`, which checks.
extension Verbs {
  static let queries: [Verb] = [.list, .show, .count]
}

extension Verb {
  static let list = Verb(
    Word("list", fr: "lister", also: "liste"),
    Phrase("Lists the things of one kind.", fr: "Liste les choses d'un genre."),
    forms: [
      Form(
        .query(Query.clauses),
        help: Phrase("A table, by name unless sorted.", fr: "Un tableau, par nom sauf si trié."),
        examples: "list volunteers where skill web >= 3 and within 30 km of Lille sort by hours desc limit 10",
        "list needs where open and not remote"
      ) { .list($0) }
    ])

  static let show = Verb(
    Word("show", fr: "montrer", also: "afficher", "montre", "affiche"),
    Phrase("Shows all that is known of one thing.", fr: "Montre tout ce qui est connu d'une chose."),
    forms: [
      Form(
        .thing,
        help: Phrase(
          "The kind settles what is meant where several things bear the name.",
          fr: "Le genre tranche là où plusieurs choses portent ce nom."),
        examples: "show \"New site\"", "show volunteer \"Driss\""
      ) { .show($0) },
      Form(
        after: Words.policy, Grammar.forProgram.optional(),
        help: Phrase(
          "What the criteria of the score are worth in this book and in a new one, or in a program and in the book.",
          fr:
            "Ce que valent les critères du score dans ce carnet et dans un neuf, ou dans un programme et dans le carnet."
        ),
        examples: "show policy", "show policy for program \"Marathon\""
      ) { .showPolicy(program: $0) },
      Form(
        after: Keywords.lastResult,
        help: Phrase(
          "What was shown last, in the form that `set output` says now.",
          fr: "Ce qui a été montré en dernier, dans la forme que dit maintenant `régler sortie`."),
        examples: "show _"
      ) { .showLastResult },
    ])

  static let count = Verb(
    Word("count", fr: "compter"), Phrase("Counts the things of one kind.", fr: "Compte les choses d'un genre."),
    forms: [
      Form(
        .query(Query.conditions), help: Phrase("How many there are.", fr: "Combien il y en a."),
        examples: "count needs where open and priority >= high"
      ) { .count($0) }
    ])

  static let expect = Verb(
    Word("expect", fr: "attendre"),
    Phrase(
      "Checks that something holds; a script that expects something else fails.",
      fr: "Vérifie qu'une chose est vraie ; un script qui attend autre chose échoue."),
    forms: [
      Form(
        .condition,
        help: Phrase(
          "A condition about the book: who fills what, states, counts, sums and scores.",
          fr: "Une condition sur le carnet : qui occupe quoi, états, nombres, sommes et scores."),
        examples: "expect \"Driss\" fills \"New site\"", "expect \"New site\" is filled",
        "expect count(needs where filled) = 2", "expect sum(hours of volunteers) >= 40",
        "expect score(\"Driss\" for \"New site\") > 500"
      ) { .expect($0) },
      Form(
        after: Keywords.error, .code,
        Grammar(.rule(.block)) { (parser) throws(SyntaxFailure) in
          try parser.block(keepingMistakes: true)
        },
        help: Phrase(
          "That the statements fail with this diagnostic; what they did is taken back.",
          fr: "Que les instructions échouent avec ce diagnostic ; ce qu'elles ont fait est repris."),
        examples: "expect error unknown-skill { need juggling for \"Le Relais\" }"
      ) { .expectError(code: $0, $1) },
    ])
}

extension Grammar where Value == Query {
  /// The kind of things, and clauses that choose and order them.
  static func query(_ clauses: ClauseList<Query>) -> Grammar {
    let kind = Grammar<Spanned<ListKind>>.choice()
    return Grammar(kind.shape.then(.clauses(clauses.descriptions))) { (parser) throws(SyntaxFailure) in
      var query = Query(kind: try kind.read(&parser))
      try parser.readClauses(clauses, into: &query)
      return query
    }
  }
}

extension Grammar where Value == Condition {
  /// A condition about the whole book.
  static var condition: Grammar {
    Grammar(.rule(.condition)) { (parser) throws(SyntaxFailure) in try parser.condition(of: nil) }
  }
}

extension Grammar where Value == Spanned<String> {
  /// The code of a diagnostic, a word such as `unknown-skill`.
  static var code: Grammar {
    Grammar(.value(.code)) { (parser) throws(SyntaxFailure) in
      parser.note(.code)
      if parser.isAtUnknownValue { return parser.takeUnknown(as: "") }
      guard parser.token.kind == .word else { throw parser.unexpected() }
      return parser.take(parser.foldedWord, as: .code)
    }
  }
}

extension Grammar where Value == NamedThing {
  /// A name, with or without the word that says whose it is.
  static var thing: Grammar {
    let kinds = Shape.choice(RecordKind.allCases.map { .word($0.word, .choice) })
    let name = Shape.choice([.value(.name(.any)), .value(.wordValue)])
    return Grammar(Shape.optional(kinds).then(name)) { (parser) throws(SyntaxFailure) in
      for kind in RecordKind.allCases where parser.take(kind.word, as: .choice) {
        return NamedThing(kind: kind.nameKind, name: try parser.wordOrName(expecting: .name(kind.nameKind)))
      }
      return NamedThing(kind: .any, name: try parser.wordOrName(expecting: .name(.any)))
    }
  }
}
