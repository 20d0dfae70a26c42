import ProBonoEvaluator
import ProBonoLanguage

/// Renders outcomes as text: for people, or results in one of the forms of `set output`.
///
/// Without a limit of width and without colours the text is what scripts, pipes and tests see: it depends on the outcome,
/// the form and the language alone. No control character of a name reaches it.
public struct TextRenderer: Sendable {
  /// The columns of the terminal; nil for no limit.
  public let width: Int?
  /// Whether pieces stand out by ANSI sequences.
  public let usesColour: Bool
  /// The form of results.
  public let form: OutputForm
  /// The wording.
  let catalogue: Catalogue

  /// A renderer for a terminal of `width` columns, or for a file or pipe where nil.
  public init(
    width: Int? = nil, usesColour: Bool = false, form: OutputForm = .table, catalogue: Catalogue = Catalogue()
  ) {
    self.width = width
    self.usesColour = usesColour
    self.form = form
    self.catalogue = catalogue
  }

  /// The text of an outcome: lines, each with its line break; empty where there is nothing to tell.
  public func text(of outcome: Outcome) -> String {
    if let data = DataRenderer(form: form, catalogue: catalogue).text(of: outcome) { return data }
    let lines = lines(of: outcome)
    // Help is mostly what can be written, and that is copied.
    if case .help = outcome { return lines.text(usesColour: usesColour) }
    return lines.flatMap { $0.wrapped(to: width) }.text(usesColour: usesColour)
  }

  private func lines(of outcome: Outcome) -> [StyledLine] {
    switch outcome {
    case .silent: []
    case .recorded(let report): [StyledLine(catalogue.recorded(report))]
    case .merged(let report): lines(of: report)
    case .forgotten(let report): lines(of: report)
    case .plan(let plan): lines(of: plan)
    case .worth(let worth): [StyledLine(catalogue.worth(worth))]
    case .rankings(let rankings): lines(of: rankings)
    case .openings(let volunteer, let openings): lines(of: openings, for: volunteer)
    case .why(let pair): lines(of: pair)
    case .seats(let seats): seats.flatMap { lines(of: $0) }
    case .comparison(let left, let right): lines(comparing: left, with: right)
    case .decided(let report): lines(of: report)
    case .ruled(let report): [StyledLine(catalogue.ruled(report))] + lines(ofUnpinned: report.unpinned)
    case .table(let table): lines(of: table)
    case .details(let details): lines(of: details)
    case .gaps(let report): lines(of: report)
    case .count(let count, let kind): [StyledLine(catalogue.counted(count, kind))]
    case .imported(let report): [StyledLine(catalogue.imported(report))]
    case .export(let report, let path): [StyledLine(catalogue.exported(report, path: path))]
    case .saved(let report): [StyledLine(catalogue.saved(report))]
    case .undone(let statement): [StyledLine(catalogue.undone(statement))]
    case .redone(let statement): [StyledLine(catalogue.redone(statement))]
    case .log(let report): lines(of: report)
    case .today(let day): [StyledLine(day?.description ?? catalogue.noToday)]
    case .todaySet(let day): [StyledLine(day.description)]
    case .policy(let report), .policySet(let report): lines(of: report)
    case .settings(let settings): lines(of: settings)
    case .settingChanged(let setting): lines(of: [setting])
    case .help(let help): lines(of: help)
    case .whatIf(let report): lines(of: report)
    case .assigned(let name, let value):
      [StyledLine("$\(name) = \(value.isQuoted ? catalogue.quoted(value.text) : value.text)")]
    }
  }

  private func lines(of report: DecisionReport) -> [StyledLine] {
    guard !report.pairs.isEmpty else { return [StyledLine(catalogue.nothingToChange)] }
    return report.pairs.map { pair in
      let place = catalogue.place(pair.need, seat: pair.seat, of: pair.seatsOfNeed)
      return StyledLine(catalogue.decided(report.action, pair.volunteer, place) + catalogue.feedback(report))
    } + lines(ofUnpinned: report.unpinned)
  }

  /// The pins that went with what was told above.
  private func lines(ofUnpinned needs: [String]) -> [StyledLine] {
    needs.isEmpty ? [] : [StyledLine(catalogue.noLongerPinned(to: needs))].indented(by: Self.indentation)
  }

  private func lines(of settings: [SettingValue]) -> [StyledLine] {
    var grid = TextGrid([.label, .text])
    for setting in settings {
      grid.append([
        StyledText(catalogue.name(setting.name)),
        setting.value.map { StyledText($0) } ?? StyledText(catalogue.notSet, .faint),
      ])
    }
    return grid.lines(width: width)
  }
}
