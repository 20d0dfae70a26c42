/// How diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the line itself with the place marked, what helps, and the notes, in several lines.
  case terminal
  /// For editors and `grep`: `path:line:column: error[CODE]: message`, one line each.
  case line
  /// For programs: one JSON object each, on a line of its own.
  case json
  /// For GitHub Actions, which shows them beside the lines that they are about.
  case github
}
