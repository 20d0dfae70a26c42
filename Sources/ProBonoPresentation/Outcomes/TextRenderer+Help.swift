import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// Help, made from the descriptions of verbs and clauses.
extension TextRenderer {
  func lines(of help: HelpReport) -> [StyledLine] {
    switch help {
    case .overview: overview
    case .verb(let verb, let forms): lines(of: verb, forms)
    case .clause(let clause, let verbs): lines(of: clause, verbs: verbs)
    case .page(let page, let clause, let verbs):
      lines(of: page) + (clause.map { [StyledLine()] + lines(of: $0, verbs: verbs) } ?? [])
    case .mentions(let word, let entries): [StyledLine(catalogue.mentioned(word))] + lines(of: entries)
    }
  }

  private func lines(of page: HelpPage) -> [StyledLine] {
    var heading = StyledLine(catalogue.word(page.word), .strong)
    heading.append("\(catalogue.colon) \(page.title[catalogue.language])")
    var lines = [heading]
    for paragraph in page.paragraphs {
      lines.append(StyledLine())
      lines += prose(paragraph[catalogue.language])
    }
    lines.append(StyledLine())
    let example = page.example(by: .withStarterTaxonomy(to: catalogue.language))
    for line in example.split(separator: "\n") {
      lines.append(StyledLine(String(line), .faint).indented(by: Self.indentation))
    }
    return lines + [StyledLine(), StyledLine(catalogue.more(about: page.verbs), .faint)]
  }

  private func lines(of entries: [HelpEntry]) -> [StyledLine] {
    var grid = TextGrid([.label, .prose])
    for entry in entries.prefix(Self.mentionLimit) {
      grid.append([StyledText(catalogue.word(entry.word), .strong), StyledText(entry.summary[catalogue.language])])
    }
    return grid.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
  }

  /// More would hide what is looked for.
  private static let mentionLimit = 15

  private var overview: [StyledLine] {
    // What the verbs do stands in one column over all families.
    let widest = Verbs.all.reduce(0) { max($0, DisplayWidth.of(catalogue.word($1.word))) }
    var lines: [StyledLine] = []
    for group in VerbGroup.allCases {
      lines.append(StyledLine(catalogue.name(group), .faint))
      var grid = TextGrid([.label, .prose])
      for verb in group.verbs {
        grid.append([
          StyledText(DisplayWidth.padded(catalogue.word(verb.word), to: widest), .strong),
          StyledText(verb.summary[catalogue.language]),
        ])
      }
      lines += grid.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
    }
    var pages = TextGrid([.label, .prose])
    for page in HelpPage.all {
      pages.append([StyledText(catalogue.word(page.word), .strong), StyledText(page.title[catalogue.language])])
    }
    lines.append(StyledLine(catalogue.topics, .faint))
    lines += pages.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
    return lines + [StyledLine(catalogue.helpHint, .faint)]
  }

  private func lines(of verb: Verb, _ forms: [Verb.Form]) -> [StyledLine] {
    var heading = StyledLine(catalogue.word(verb.word), .strong)
    heading.appendBlanks(3)
    heading.append(verb.summary[catalogue.language])
    let more = verb.word == Verb.importing.word ? tableColumns : []
    return [heading] + forms.flatMap { [StyledLine()] + lines(of: $0, verb.word) } + more
  }

  private func lines(of form: Verb.Form, _ verb: Word) -> [StyledLine] {
    let clauses = lines(of: form.clauses).indented(by: Self.indentation)
    let remarks =
      prose(form.help[catalogue.language])
      + form.examples.map { StyledLine(catalogue.example(ofStatement: $0), .faint) }
    return [StyledLine(form.usage(of: verb, in: catalogue.language), .strong)] + remarks.indented(by: Self.indentation)
      + clauses
  }

  /// A text that is broken between words where it is too long for the terminal.
  private func prose(_ text: String) -> [StyledLine] {
    var grid = TextGrid([.prose])
    grid.append([StyledText(text)])
    return grid.lines(width: width.map { $0 - Self.indentation })
  }

  /// Each clause with what it means, and its example below that.
  private func lines(of clauses: [ClauseDescription]) -> [StyledLine] {
    var grid = TextGrid([.label, .prose])
    for clause in clauses {
      grid.append([StyledText(usage(of: clause)), StyledText(clause.help[catalogue.language])])
      grid.append([StyledText(""), StyledText(catalogue.example(of: clause), .faint)])
    }
    return grid.lines(width: width.map { $0 - Self.indentation })
  }

  private func lines(of clause: ClauseDescription, verbs: [Verb]) -> [StyledLine] {
    let remarks =
      prose(clause.help[catalogue.language])
      + [StyledLine(catalogue.example(of: clause), .faint), StyledLine(catalogue.usedBy(verbs), .faint)]
    return [StyledLine(usage(of: clause), .strong)] + remarks.indented(by: Self.indentation)
  }

  private func usage(of clause: ClauseDescription) -> String {
    let word = catalogue.word(clause.word)
    let placeholder = clause.placeholder(in: catalogue.language)
    return placeholder.isEmpty ? word : "\(word) \(placeholder)"
  }
}
