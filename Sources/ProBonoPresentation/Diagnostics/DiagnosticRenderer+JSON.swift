import ProBonoLanguage

/// One object on a line of its own, with the same members in the same order always: `docs/diagnostics.schema.json`.
///
/// Only `message`, `expected`, `advice` and the messages of notes depend on the language.
extension DiagnosticRenderer {
  func json(of report: DiagnosticReport) -> JSONValue {
    .object([
      ("code", .string(report.code)),
      ("severity", .string(report.severity.rawValue)),
      ("message", .string(report.message)),
      ("path", JSONValue(report.place?.path)),
      ("range", json(report.place)),
      ("expected", .array(report.expected.map { .string($0) })),
      ("advice", .array(report.advice.map { .string($0) })),
      ("suggestion", JSONValue(report.suggestion)),
      ("correction", json(report.correction, in: report.place?.source)),
      (
        "notes",
        .array(
          report.notes.map { note in
            .object([
              ("message", .string(note.message)), ("path", JSONValue(note.place?.path)), ("range", json(note.place)),
            ])
          })
      ),
    ])
  }

  /// What only counts the diagnostics that are not told has no code and no place.
  func json(ofFurther message: String) -> JSONValue {
    .object([
      ("code", nil), ("severity", .string("note")), ("message", .string(message)), ("path", nil), ("range", nil),
      ("expected", .array([])), ("advice", .array([])), ("suggestion", nil), ("correction", nil), ("notes", .array([])),
    ])
  }

  private func json(_ correction: Correction?, in source: Source?) -> JSONValue {
    guard let correction, let source else { return nil }
    return .object([
      ("range", json(DiagnosticReport.Place(correction.range, in: source))),
      ("replacement", .string(correction.replacement)),
      ("certain", .bool(correction.isCertain)),
    ])
  }

  private func json(_ place: DiagnosticReport.Place?) -> JSONValue {
    guard let place else { return nil }
    return .object([("start", json(place.start)), ("end", json(place.end))])
  }

  private func json(_ position: Position) -> JSONValue {
    .object([
      ("line", .number(position.line)), ("column", .number(position.column)), ("offset", .number(position.offset)),
    ])
  }
}
