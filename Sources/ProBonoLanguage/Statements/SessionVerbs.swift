import ProBonoText

/// The verbs about files and about the conversation itself.
extension Verbs {
  static let files: [Verb] = [.source, .importing, .export]
  static let session: [Verb] = [.undo, .redo, .today, .set, .help, .quit]
}

extension Verb {
  static let source = Verb(
    Word("source", fr: "exécuter"), "Runs the statements of a file, all or none.",
    forms: [Form("source \"FILE\"", help: "One statement to `undo`.", example: "source \"volunteers.pb\"")]
  ) { (parser) throws(SyntaxFailure) in .source(file: try parser.name(expecting: .file)) }

  static let importing = Verb(
    Word("import", fr: "importer"), "Reads a CSV table into the book, all of it or nothing.",
    forms: [
      Form(
        "import \(ImportKind.allCases.map(\.word.en).joined(separator: "|")) from \"FILE\"",
        help: "The first line names the columns.", example: "import volunteers from \"volunteers.csv\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let kind: Spanned<ImportKind> = try parser.choice()
    try parser.expect(Keywords.from, as: .connector)
    return .importing(kind.value, file: try parser.name(expecting: .file))
  }

  static let export = Verb(
    Word("export", fr: "exporter"), "Writes the best plan to a CSV file.",
    forms: [
      Form(
        "export plan to \"FILE\"", help: "Columns: need, seat, skill, volunteer, score.",
        example: "export plan to \"plan.csv\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    try parser.expect(Keywords.plan, as: .choice)
    try parser.expect(Keywords.to, as: .connector)
    return .exportPlan(file: try parser.name(expecting: .file))
  }

  static let undo = Verb(
    Word("undo", fr: "annuler"), "Takes back the last statement that changed the book.",
    forms: [
      Form("undo [N]", help: "As often as you like; the last N at once where a number is given.", example: "undo 3")
    ]
  ) { (parser) throws(SyntaxFailure) in .undo(try parser.statementCount()) }

  static let redo = Verb(
    Word("redo", fr: "rétablir"), "Does again what `undo` took back.",
    forms: [
      Form("redo [N]", help: "Until something new is done; N at once where a number is given.", example: "redo 3")
    ]
  ) { (parser) throws(SyntaxFailure) in .redo(try parser.statementCount()) }

  static let today = Verb(
    Word("today", fr: "aujourd'hui"), "Says which day it is; alone, shows it.",
    forms: [
      Form(
        "today [DATE]", help: "Scripts fix it, so that they give the same result every day.",
        example: "today 2026-11-23")
    ]
  ) { (parser) throws(SyntaxFailure) in
    parser.note(.date)
    guard parser.token.kind == .word else { return .today(nil) }
    return .today(try parser.date())
  }

  static let set = Verb(
    Word("set", fr: "régler"), "Changes a setting of the session; alone, lists them.",
    forms: [
      Form(
        "set country CODE|none", help: "The country whose towns are meant first, by its two letters.",
        example: "set country FR"),
      Form(
        "set language \(InterfaceLanguage.allCases.map(\.word.en).joined(separator: "|"))",
        help: "The language of help, tables and diagnostics; statements are read in both.", example: "set language fr"),
    ]
  ) { (parser) throws(SyntaxFailure) in
    guard let name: Spanned<Setting.Name> = parser.takeChoice() else {
      guard parser.token.kind == .word else { return .set(nil) }
      throw parser.failure(.unknownChoice(parser.text, among: Setting.Name.allCases.map(\.word.en)))
    }
    switch name.value {
    case .country:
      parser.note(.country)
      guard parser.token.kind == .word || parser.token.kind == .string else { throw parser.unexpected() }
      if parser.take(Word("none", fr: "aucun"), as: .choice) { return .set(.country(nil)) }
      return .set(.country(try parser.wordOrName(expecting: .country)))
    case .language:
      let language: Spanned<InterfaceLanguage> = try parser.choice()
      return .set(.language(language.value))
    }
  }

  static let help = Verb(
    Word("help", fr: "aide"), "Lists the verbs, or tells all about one.",
    forms: [
      Form("help [VERB [KIND]]", help: "How a verb is used, its clauses and an example.", example: "help add volunteer")
    ]
  ) { (parser) throws(SyntaxFailure) in
    parser.note(.verb)
    guard parser.token.kind == .word || parser.token.kind == .string else {
      return .help(topic: nil, kind: nil)
    }
    let topic = try parser.wordOrName(expecting: .verb)
    for kind in Verbs.named(Folding.foldWord(topic.value))?.forms.compactMap(\.kind) ?? []
    where parser.take(kind, as: .choice) {
      return .help(topic: topic, kind: kind)
    }
    return .help(topic: topic, kind: nil)
  }

  static let quit = Verb(
    Word("quit", fr: "quitter", also: "exit"), "Leaves.",
    forms: [Form("quit", help: "Ctrl-D on an empty line does the same.", example: "quit")]
  ) { (_) throws(SyntaxFailure) in .quit }
}
