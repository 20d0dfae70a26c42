import ProBonoLanguage

/// The explanations as pages of Markdown: one for each code, in both languages, and an index. `scripts/make-docs` writes
/// them to `docs/errors`.
public struct ExplanationPages {
  /// What the program says of an example of a mistake, or of what `pb check` warns of, in a language.
  public typealias Demonstration = (Explanation.Example, Severity, InterfaceLanguage) -> String

  private let demonstrate: Demonstration

  /// Pages that show what is said of their examples.
  public init(demonstrate: @escaping Demonstration) { self.demonstrate = demonstrate }

  /// Every page: its file name and its text.
  public var all: [(name: String, text: String)] {
    let pages = Explanation.families.flatMap(\.explanations).map { (name: "\($0.code).md", text: page(of: $0)) }
    return [(name: "README.md", text: index)] + pages
  }

  /// The page of one code: the explanation in English with the examples, then what a reader of French needs.
  private func page(of explanation: Explanation) -> String {
    let (english, french) = (Catalogue(language: .english), Catalogue(language: .french))
    var parts = ["# `\(explanation.code)`: \(explanation.title.en)", explanation.meaning.en]
    if let wrong = explanation.wrong, let right = explanation.right {
      parts += [english.wrong] + blocks(of: wrong, isRight: false)
      parts += [
        english.said(explanation.severity), Self.block("text", demonstrate(wrong, explanation.severity, .english)),
      ]
      parts += [english.right] + blocks(of: right, isRight: true)
    }
    parts += ["\(english.why) \(explanation.reason.en)", "## En français : \(explanation.title.fr)"]
    parts.append(explanation.meaning.fr)
    if let wrong = explanation.wrong {
      parts += [
        french.said(explanation.severity), Self.block("text", demonstrate(wrong, explanation.severity, .french)),
      ]
    }
    parts += ["\(french.why) \(explanation.reason.fr)", "[All codes · Tous les codes](README.md)"]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var index: String {
    var parts = [
      "# Codes of diagnostics",
      """
      What pb finds wrong has a stable code, such as `unknown-skill`. `pb explain CODE` shows the page of a code in the
      terminal, `--diagnostics line`, `json` or `github` writes diagnostics for other programs
      ([schema of the JSON](../diagnostics.schema.json)). Rules of `pb check` have theirs too; [how to silence
      one](../checking.md). These pages are made by `scripts/make-docs`.
      """,
    ]
    for family in Explanation.families {
      parts.append("## \(family.title.en) · \(family.title.fr)")
      let rows = family.explanations.map { "| [`\($0.code)`](\($0.code).md) | \($0.title.en) | \($0.title.fr) |" }
      parts.append((["| code | meaning | sens |", "|---|---|---|"] + rows).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The blocks of an example. The file of a right one is named behind its fence, so that the script that follows can be
  /// run with it.
  private func blocks(of example: Explanation.Example, isRight: Bool) -> [String] {
    var parts: [String] = []
    if let file = example.file {
      let language = file.path.hasSuffix(".csv") ? "csv" : isRight ? "pb" : "text"
      if !isRight { parts.append("`\(file.path)`:") }
      parts.append(Self.block(isRight ? "\(language) \(file.path)" : language, file.text))
    }
    return parts + [Self.block(isRight ? "pb" : "text", example.script)]
  }

  private static func block(_ language: String, _ text: String) -> String { "```\(language)\n\(text)```" }
}
