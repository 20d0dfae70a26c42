import ProBonoLanguage
import ProBonoText

/// The reference of the language as a page of Markdown, made from the descriptions of verbs and clauses.
public struct ReferencePage: Sendable {
  private let catalogue: Catalogue
  private var language: InterfaceLanguage { catalogue.language }
  /// The language whose words stand beside.
  private var otherLanguage: InterfaceLanguage { language == .english ? .french : .english }

  /// The page in a language.
  public init(language: InterfaceLanguage) { catalogue = Catalogue(language: language) }

  /// The page.
  public var text: String {
    let parts = [catalogue.referenceIntroduction, contents] + VerbGroup.allCases.map(section) + [lists]
    return parts.joined(separator: "\n")
  }

  // MARK: Verbs

  private var contents: String {
    let lines = VerbGroup.allCases.map { group in
      let verbs = group.verbs.map { "[\(code($0.word[language]))](#\(anchor(of: $0)))" }
      return "* \(catalogue.name(group))\(catalogue.colon) \(verbs.joined(separator: ", "))"
    }
    return (lines + ["* [\(catalogue.listsHeading)](#\(Self.listsAnchor))"]).joined(separator: "\n") + "\n"
  }

  private func section(of group: VerbGroup) -> String {
    "## \(capitalized(catalogue.name(group)))\n\n" + group.verbs.map(section).joined(separator: "\n")
  }

  private func section(of verb: Verb) -> String {
    var lines = [
      "<a id=\"\(anchor(of: verb))\"></a>", "", "### \(code(verb.word[language]))", "",
      catalogue.inOtherLanguage(verb.word[otherLanguage]) + " " + verb.summary[language], "",
    ]
    for form in verb.forms {
      // Pipes are fine in a heading, but not in a table.
      lines += ["#### \(code(form.usage(of: verb.word, in: language)))", "", form.help[language], ""]
      lines += ["```text"] + form.examples(in: language) + ["```", ""]
      lines += table(of: form, verb)
    }
    return lines.joined(separator: "\n")
  }

  /// The clauses of a form; those that an earlier form has are not told again.
  private func table(of form: Verb.Form, _ verb: Verb) -> [String] {
    guard !form.clauses.isEmpty else { return [] }
    var rows = form.clauses
    var lines: [String] = []
    if let (model, modelVerb) = earlierForm(withClausesOf: form) {
      let told = Set(model.clauses)
      rows = rows.filter { !told.contains($0) }
      let usage = "[\(code(model.usage(of: modelVerb.word, in: language)))](#\(anchor(of: modelVerb)))"
      lines += [catalogue.clausesOf(usage, andOthers: !rows.isEmpty), ""]
    }
    guard !rows.isEmpty else { return lines }
    let header = catalogue.clauseColumns
    lines += [row(header), row(header.map { _ in "---" })]
    for clause in rows {
      lines.append(
        row([
          code(clause.word[language]), code(clause.word[otherLanguage]),
          code(clause.placeholder(in: language)), clause.help[language],
          code(form.example(of: clause, in: language)),
        ]))
    }
    return lines + [""]
  }

  /// The first form of the language all of whose clauses, two or more, this form takes too.
  private func earlierForm(withClausesOf form: Verb.Form) -> (Verb.Form, Verb)? {
    for verb in Verbs.all {
      for candidate in verb.forms {
        if candidate.shape == form.shape { return nil }
        if candidate.clauses.count > 1, Set(candidate.clauses).isSubset(of: form.clauses) { return (candidate, verb) }
      }
    }
    return nil
  }

  // MARK: Lists

  private static let listsAnchor = "lists"

  private var lists: String {
    var lines = [
      "<a id=\"\(Self.listsAnchor)\"></a>", "", "## \(catalogue.listsHeading)", "", catalogue.listsIntroduction, "",
      row(catalogue.listColumns), row(catalogue.listColumns.map { _ in "---" }),
    ]
    for kind in ListKind.allCases {
      let attributes = Attribute.all(of: kind).map { code($0.word[language]) }
      lines.append(
        row([code(kind.word[language]), code(kind.word[otherLanguage]), attributes.joined(separator: ", ")]))
    }
    lines += ["", catalogue.attributesIntroduction, "", row(catalogue.attributeColumns)]
    lines.append(row(catalogue.attributeColumns.map { _ in "---" }))
    for attribute in Attribute.allCases {
      lines.append(
        row([
          code(attribute.word[language]), code(attribute.word[otherLanguage]), catalogue.description(of: attribute),
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Markdown

  /// A piece of a statement; empty where there is none.
  private func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  /// A row of a table, in which a pipe would begin a new column.
  private func row(_ cells: [String]) -> String {
    let escaped = cells.map { cell in
      var text = ""
      for character in cell { text += character == "|" ? "\\|" : String(character) }
      return text
    }
    return "| \(escaped.joined(separator: " | ")) |"
  }

  /// The target of links to a verb, the same on both pages.
  private func anchor(of verb: Verb) -> String { verb.word.en }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
