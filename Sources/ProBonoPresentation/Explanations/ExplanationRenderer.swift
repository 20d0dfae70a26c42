import ProBonoLanguage

/// Renders explanations of codes as text for people.
public struct ExplanationRenderer: Sendable {
  /// The columns of the terminal; nil for no limit.
  public let width: Int?
  /// Whether pieces stand out by ANSI sequences.
  public let usesColour: Bool
  private let catalogue: Catalogue

  /// A renderer for a terminal of `width` columns, or for a file or pipe where nil.
  public init(width: Int? = nil, usesColour: Bool = false, catalogue: Catalogue = Catalogue()) {
    // Wider lines of prose are hard to read, however wide the terminal is.
    self.width = width.map { min($0, Self.proseWidth) }
    self.usesColour = usesColour
    self.catalogue = catalogue
  }

  /// All that is to be said of one code: lines, each with its line break.
  public func text(of explanation: Explanation) -> String {
    var title = StyledLine(explanation.code, .strong)
    title.append(": " + explanation.title[catalogue.language])
    var lines = [title, StyledLine()]
    lines += prose(explanation.meaning[catalogue.language])
    if let wrong = explanation.wrong { lines += self.lines(of: wrong, under: StyledLine(catalogue.wrong, .bad)) }
    if let right = explanation.right { lines += self.lines(of: right, under: StyledLine(catalogue.right, .good)) }
    lines.append(StyledLine())
    lines += prose("\(catalogue.why) \(explanation.reason[catalogue.language])")
    return lines.text(usesColour: usesColour)
  }

  /// Every code with its title, by family: lines, each with its line break.
  public func textOfAllCodes() -> String {
    var lines: [StyledLine] = []
    for family in Explanation.families {
      var grid = TextGrid([.label, .prose])
      for explanation in family.explanations {
        grid.append([StyledText(explanation.code), StyledText(explanation.title[catalogue.language], .faint)])
      }
      lines.append(StyledLine(family.title[catalogue.language], .strong))
      lines += grid.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
      lines.append(StyledLine())
    }
    lines.append(StyledLine(catalogue.moreAboutCodes))
    return lines.text(usesColour: usesColour)
  }

  private func lines(of example: Explanation.Example, under title: StyledLine) -> [StyledLine] {
    var lines = [StyledLine(), title] + code(example.script)
    if let file = example.file {
      lines.append(StyledLine(catalogue.content(of: file.path)).indented(by: Self.indentation))
      lines += code(file.text).indented(by: Self.indentation)
    }
    return lines
  }

  private func prose(_ text: String) -> [StyledLine] { text.wrapped(to: width).map { StyledLine($0) } }

  /// The lines of a script or a file; they are never cut, for somebody may want to try them.
  private func code(_ text: String) -> [StyledLine] {
    text.split(separator: "\n").map { StyledLine(String($0)).indented(by: Self.indentation) }
  }

  private static let proseWidth = 96
  private static let indentation = 2
}
