import LineEditor
import ProBonoLanguage
import ProBonoSession

/// Colours what is typed by what it is.
struct StatementHighlighter: Highlighter {
  func highlight(_ text: String) -> [StyledSpan] {
    SyntaxHighlighting.spans(of: text).map { span in
      let style: Style =
        switch span.kind {
        case .verb: Style(bold: true)
        case .clause: Style(colour: .cyan)
        case .name: Style(colour: .green)
        case .number: Style(colour: .yellow)
        case .comment: Style(dim: true)
        case .mistake: Style(colour: .red, underlined: true)
        }
      return StyledSpan(range: span.range, style: style)
    }
  }
}
