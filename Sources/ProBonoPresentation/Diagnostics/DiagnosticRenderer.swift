import ProBonoLanguage

/// Renders diagnostics as text, in one of the formats. All formats render the same report: they differ in form alone.
public struct DiagnosticRenderer: Sendable {
  /// The form of the text.
  public let format: DiagnosticFormat
  /// Whether pieces stand out by ANSI sequences; in the formats for people alone.
  public let usesColour: Bool
  /// The columns of the terminal; nil for no terminal, where long lines are cut all the same.
  public let width: Int?
  let catalogue: Catalogue

  /// A renderer for a terminal, or for a file or pipe where there is no `width`.
  public init(
    format: DiagnosticFormat = .terminal, usesColour: Bool = false, width: Int? = nil,
    catalogue: Catalogue = Catalogue()
  ) {
    self.format = format
    self.usesColour = usesColour
    self.width = width
    self.catalogue = catalogue
  }

  /// A diagnostic of a source: lines, each with its line break.
  ///
  /// A source without a name is what has just been typed: nobody needs its line numbers. An empty one is none that
  /// anybody wrote, and is not shown.
  public func text(of diagnostic: Diagnostic, in source: Source) -> String {
    let report = DiagnosticReport(of: diagnostic, in: source, catalogue)
    switch format {
    case .terminal: return terminalLines(of: report).text(usesColour: usesColour)
    case .line: return [line(of: report)].text(usesColour: usesColour)
    case .json: return json(of: report).text + "\n"
    case .github: return gitHubCommand(of: report) + "\n"
    }
  }

  /// That further diagnostics are not shown, with its line break.
  public func text(ofFurther count: Int, _ severity: Severity = .error) -> String {
    let message = catalogue.further(count, severity)
    switch format {
    case .terminal, .line: return [StyledLine(message, severity.style)].text(usesColour: usesColour)
    case .json: return json(ofFurther: message).text + "\n"
    case .github: return gitHubCommand(ofFurther: message) + "\n"
    }
  }
}
