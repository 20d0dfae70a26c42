import ProBonoText

/// The verbs about files and about the conversation itself.
extension Verbs {
  static let files: [Verb] = [.source, .importing, .export, .save]
  static let session: [Verb] = [.undo, .redo, .today, .assign, .set, .scenario, .help, .tour, .quit]
}

extension Verb {
  static let source = Verb(
    Word("source", fr: "exécuter"),
    Phrase(
      "Runs the statements of a file, all or none.", fr: "Exécute les instructions d'un fichier, toutes ou aucune."),
    forms: [
      Form(
        .file, help: Phrase("One statement to `undo`.", fr: "Une seule instruction pour `annuler`."),
        examples: "source \"volunteers.pb\""
      ) { .source(file: $0) }
    ])

  /// `import`, of whose tables help shows the columns.
  public static let importing = Verb(
    Word("import", fr: "importer"),
    Phrase(
      "Reads a CSV table into the book, all of it or nothing.",
      fr: "Lit un tableau CSV dans le carnet, en entier ou pas du tout."),
    forms: [
      Form(
        Grammar<Spanned<ImportKind>>.choice(), Grammar.file.led(by: Keywords.from),
        help: Phrase("The first line names the columns.", fr: "La première ligne nomme les colonnes."),
        examples: "import volunteers from \"volunteers.csv\""
      ) { .importing($0.value, file: $1) }
    ])

  static let export = Verb(
    Word("export", fr: "exporter"),
    Phrase(
      "Writes the best plan or the last result to a file.",
      fr: "Écrit le meilleur plan ou le dernier résultat dans un fichier."),
    forms: [
      Form(
        after: Keywords.plan, Grammar.file.led(by: Keywords.toFile),
        help: Phrase(
          "Columns: need, seat, skill, volunteer, score.", fr: "Colonnes : need, seat, skill, volunteer, score."),
        examples: "export plan to \"plan.csv\""
      ) { .export(.plan, file: $0) },
      Form(
        after: Keywords.lastResult, Grammar.file.led(by: Keywords.toFile),
        help: Phrase(
          "What was shown last. The name says the form: .csv, .json, .md for Markdown, .txt as on the screen.",
          fr:
            "Ce qui a été montré en dernier. Le nom dit la forme : .csv, .json, .md pour Markdown, .txt comme à l'écran."
        ),
        examples: "export _ to \"volunteers.csv\""
      ) { .export(.lastResult, file: $0) },
    ])

  static let save = Verb(
    Word("save", fr: "enregistrer", also: "sauvegarder"),
    Phrase(
      "Writes what was done in this session to a file, as a scenario that checks the plan.",
      fr: "Écrit ce qui a été fait dans cette session dans un fichier, un scénario qui vérifie le plan."),
    forms: [
      Form(
        after: Word("session", fr: "session"), Grammar.file.led(by: Keywords.toFile),
        help: Phrase(
          "`source` goes on from there, `pb test` checks that it still leads to the same plan.",
          fr: "`exécuter` permet de reprendre, `pb test` vérifie que le plan est toujours le même."),
        examples: "save session to \"lille.pb\""
      ) { .saveSession(file: $0) }
    ])

  static let undo = Verb(
    Word("undo", fr: "annuler"),
    Phrase(
      "Takes back the last statement that changed the book.",
      fr: "Reprend la dernière instruction qui a changé le carnet."),
    forms: [
      Form(
        .statementCount,
        help: Phrase(
          "As often as you like; the last N at once where a number is given.",
          fr: "Autant de fois que voulu ; les N dernières d'un coup si un nombre est donné."),
        examples: "undo", "undo 3"
      ) { .undo($0) }
    ])

  static let redo = Verb(
    Word("redo", fr: "rétablir"), Phrase("Does again what `undo` took back.", fr: "Refait ce que `annuler` a repris."),
    forms: [
      Form(
        .statementCount,
        help: Phrase(
          "Until something new is done; N at once where a number is given.",
          fr: "Jusqu'à une nouvelle instruction ; N d'un coup si un nombre est donné."),
        examples: "redo", "redo 3"
      ) { .redo($0) }
    ])

  static let today = Verb(
    Word("today", fr: "aujourd'hui"),
    Phrase("Says which day it is; alone, shows it.", fr: "Dit quel jour on est ; seul, le montre."),
    forms: [
      Form(
        Grammar.date.optional(),
        help: Phrase(
          "Scripts fix it, so that they give the same result every day.",
          fr: "Les scripts le fixent, pour donner chaque jour le même résultat."),
        examples: "today 2026-11-23", "today"
      ) { .today($0) }
    ])

  static let assign = Verb(
    Word("let", fr: "soit"),
    Phrase("Gives a value a name, to be used as `$name`.", fr: "Donne un nom à une valeur, à employer comme `$nom`."),
    forms: [
      Form(
        .variable, .literal.led(byComparison: .equal),
        help: Phrase(
          "A number, a date, a word, a text in quotes, or a count, sum or score of the book.",
          fr: "Un nombre, une date, un mot, un texte entre guillemets, ou un nombre, une somme ou un score du carnet."),
        examples: "let radius = 30", "let first = 2026-12-01", "let seats = count(seats where open)"
      ) { .assign(name: $0, $1) }
    ])

  static let set = Verb(
    Word("set", fr: "régler"),
    Phrase(
      "Changes a setting of the session; alone, lists them.", fr: "Change un réglage de la session ; seul, les liste."),
    forms: [
      Form(
        help: Phrase("All settings and their values.", fr: "Tous les réglages et leurs valeurs."), examples: "set"
      ) { .set(nil) },
      Form(
        after: Words.country, .countryOrNone,
        help: Phrase(
          "The country whose towns are meant first, by its two letters.",
          fr: "Le pays dont les villes sont visées d'abord, par ses deux lettres."),
        examples: "set country FR", "set country none"
      ) { .set(.country($0)) },
      Form(
        after: Setting.Name.language.word, Grammar<Spanned<InterfaceLanguage>>.choice(),
        help: Phrase(
          "The language of help, tables and diagnostics; statements are read in both.",
          fr: "La langue de l'aide, des tableaux et des diagnostics ; les instructions se lisent dans les deux."),
        examples: "set language fr"
      ) { .set(.language($0.value)) },
      Form(
        after: Setting.Name.time.word, .timeLimit,
        help: Phrase(
          "Seconds after which the search for a plan stops with the best found and says how far from the best it may be.",
          fr:
            "Les secondes après lesquelles la recherche d'un plan s'arrête au meilleur trouvé et dit de combien il peut différer du meilleur."
        ),
        examples: "set time limit 10", "set time limit none"
      ) { .set(.timeLimit($0)) },
      Form(
        after: Setting.Name.output.word, Grammar<Spanned<OutputForm>>.choice(),
        help: Phrase(
          "The form of results: a table for people; csv and json for programs, in English words; markdown and lines.",
          fr:
            "La forme des résultats : un tableau pour qui lit ; csv et json pour les programmes, en mots anglais ; markdown et lignes."
        ),
        examples: "set output json", "set output table"
      ) { .set(.output($0.value)) },
      Form(
        after: Setting.Name.timing.word, Grammar<Spanned<Switch>>.choice(),
        help: Phrase(
          "Whether the time of each statement is told on standard error; never a part of results.",
          fr: "Si la durée de chaque instruction est dite sur la sortie d'erreur ; jamais dans les résultats."),
        examples: "set timing on", "set timing off"
      ) { .set(.timing($0.value)) },
      Form(
        after: Setting.Name.pager.word, Grammar<Spanned<Switch>>.choice(),
        help: Phrase(
          "Whether a result longer than the screen is shown a screen at a time, by $PAGER or less; never in scripts.",
          fr:
            "Si un résultat plus long que l'écran est montré écran par écran, par $PAGER ou less ; jamais dans les scripts."
        ),
        examples: "set pager off", "set pager on"
      ) { .set(.pager($0.value)) },
    ])

  static let scenario = Verb(
    Word("scenario", fr: "scénario"),
    Phrase(
      "Statements that run from an empty book and check what they expect.",
      fr: "Des instructions qui partent d'un carnet vide et vérifient ce qu'elles attendent."),
    forms: [
      Form(
        .newName, .block,
        help: Phrase(
          "The statements of the file outside all scenarios run before each of them.",
          fr: "Les instructions du fichier hors de tout scénario sont exécutées avant chacun."),
        examples: "scenario \"nobody fills a seat alone\" { expect count(needs) = 0 }"
      ) { .scenario(name: $0, $1) }
    ])

  static let help = Verb(
    Word("help", fr: "aide"),
    Phrase(
      "Lists the verbs and topics, or tells all about one.",
      fr: "Liste les verbes et les sujets, ou dit tout d'un seul."),
    forms: [
      Form(
        Grammar<HelpTopic>.helpTopic.optional(),
        help: Phrase(
          "How a verb is used, its clauses and an example; what a topic is about; what speaks of any other word.",
          fr: "Comment un verbe s'emploie, ses clauses et un exemple ; un sujet ; ce qui parle de tout autre mot."),
        examples: "help add volunteer", "help within", "help matching", "help"
      ) { .help(topic: $0?.word, kind: $0?.kind) }
    ])

  static let tour = Verb(
    Word("tour", fr: "visite"),
    Phrase(
      "Walks through a first match on a sample book.", fr: "Guide un premier appariement sur un carnet d'exemple."),
    forms: [
      Form(
        help: Phrase(
          "Step by step at the prompt: Enter runs the line shown, `quit` leaves. In a script, all at once.",
          fr: "Pas à pas à l'invite : Entrée exécute la ligne montrée, `quitter` quitte. Dans un script, d'un coup."),
        examples: "tour"
      ) { .tour }
    ])

  static let quit = Verb(
    Word("quit", fr: "quitter", also: "exit"), Phrase("Leaves.", fr: "Quitte."),
    forms: [
      Form(
        help: Phrase(
          "Ctrl-D on an empty line does the same. At the prompt it reminds once of changes that are kept nowhere else.",
          fr: """
            Ctrl-D sur une ligne vide fait de même. À l'invite, il rappelle une fois ce qui n'est gardé nulle part \
            ailleurs.
            """),
        examples: "quit"
      ) { .quit }
    ])
}

/// What help is asked about: a verb or clause, and the kind of record behind the verb.
struct HelpTopic: Sendable {
  var word: Spanned<String>
  var kind: Word?
}

extension Grammar where Value == HelpTopic {
  static var helpTopic: Grammar {
    let topic = Grammar<Spanned<String>>.topic
    let kinds = RecordKind.allCases.map(\.word)
    return Grammar(topic.shape.then(.optional(.choice(kinds.map { .word($0, .choice) })))) {
      (parser) throws(SyntaxFailure) in
      let word = try topic.read(&parser)
      for kind in Verbs.named(Folding.foldWord(word.value))?.forms.compactMap(\.lead) ?? []
      where kinds.contains(kind) && parser.take(kind, as: .choice) {
        return HelpTopic(word: word, kind: kind)
      }
      return HelpTopic(word: word, kind: nil)
    }
  }
}

extension Grammar where Value == Spanned<String>? {
  /// A country, or `none`.
  static var countryOrNone: Grammar {
    let country = Grammar<Spanned<String>>.country
    return Grammar(.choice([.word(Keywords.none, .choice), country.shape])) { (parser) throws(SyntaxFailure) in
      parser.take(Keywords.none, as: .choice) ? nil : try country.read(&parser)
    }
  }
}

extension Grammar where Value == Spanned<Int>? {
  /// `limit 10` or `limit none`
  static var timeLimit: Grammar {
    let seconds = Grammar<Spanned<Int>>.integer(Limits.seconds, unit: "seconds")
    let limit = Grammar(.choice([.word(Keywords.none, .choice), seconds.shape])) { (parser) throws(SyntaxFailure) in
      parser.take(Keywords.none, as: .choice) ? nil : try seconds.read(&parser)
    }
    return limit.led(by: Keywords.limit)
  }
}

extension Grammar where Value == Spanned<String> {
  /// The name of a variable, without its `$`; the value is folded.
  static var variable: Grammar {
    Grammar(.value(.variable)) { (parser) throws(SyntaxFailure) in
      parser.note(.variable)
      guard parser.isAtWord, parser.foldedWord.utf8.first?.isDigit == false else { throw parser.unexpected() }
      return parser.take(parser.foldedWord, as: .variable)
    }
  }
}

extension Grammar where Value == Operand {
  /// A value that a variable can have.
  static var literal: Grammar {
    Grammar(.choice([.rule(.function), .rule(.literal)])) { (parser) throws(SyntaxFailure) in
      try parser.operand(of: nil)
    }
  }

  /// The value behind a comparison sign.
  func led(byComparison comparison: Comparison) -> Grammar {
    Grammar(Shape.sign(.equals).then(shape)) { (parser) throws(SyntaxFailure) in
      try parser.expect(.comparison(comparison), noting: .equals)
      return try self.read(&parser)
    }
  }
}
