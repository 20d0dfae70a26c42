import LineEditor
import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession

/// Completion for the edit line.
struct SessionCompleter: Completer {
  let session: Session

  func completions(for text: String, at cursor: Int) -> Completions {
    let suggestions = session.suggestions(for: text, at: cursor)
    let items = suggestions.items.map { item in
      Completion(
        replacement: item.text, summary: item.summary, replaces: suggestions.range, appendsSpace: item.endsWord,
        isLoose: item.isLoose)
    }
    return Completions(items, furtherCount: suggestions.furtherCount)
  }
}

/// Whether Enter runs the text or opens another line.
struct StatementValidator: Validator {
  func isComplete(_ text: String) -> Bool { !StatementGatherer.isUnfinished(text) }
}

/// The grey letters after the cursor: a line of before, the only thing that can follow, or what there is to choose from.
struct StatementHinter: Hinter {
  let session: Session

  func hint(for text: String, history: History) -> Hint? {
    if let earlier = HistoryHinter().hint(for: text, history: history) { return earlier }
    return switch session.continuation(of: text) {
    case .only(let rest): .proposal(rest)
    case .choices(let choices): .explanation(choices)
    case nil: nil
    }
  }
}

/// Colours what is typed by what it is.
struct StatementHighlighter: Highlighter {
  let session: Session

  func highlight(_ text: String, at cursor: Int?) -> [StyledSpan] {
    session.highlights(of: text, cursor: cursor).map { highlight in
      let style =
        switch highlight.kind {
        case .verb: Style(bold: true)
        case .clause: Style(colour: .cyan)
        case .name: Style(colour: .green)
        case .number: Style(colour: .yellow)
        case .comment: Style(dim: true)
        case .mistake: Style(colour: .red, underlined: true)
        case .unknown: Style(colour: .green, underlined: true)
        case .openQuote: Style(colour: .red, bold: true)
        case .pair: Style(colour: .magenta, bold: true)
        }
      return StyledSpan(range: highlight.range, style: style)
    }
  }
}

extension EditorWording {
  /// What the edit line says, in the language of a catalogue.
  init(_ catalogue: Catalogue) {
    self.init(
      searchPrompt: catalogue.searchPrompt, nothingFound: catalogue.nothingFound,
      furtherItems: { catalogue.furtherItems($0) })
  }
}
