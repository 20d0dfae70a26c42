import ProBonoLanguage
import ProBonoText

/// A workflow command, which GitHub Actions shows as an annotation of the line: `::error file=…,line=…::message`.
///
/// The command and its properties are those of "Workflow commands for GitHub Actions"
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands); its escapes are those that the
/// runner undoes (`ActionCommand.cs` of https://github.com/actions/runner): `%`, line feed and carriage return in the
/// message, also `:` and `,` in a property. Columns go only with a range within one line, as the API of annotations asks.
extension DiagnosticRenderer {
  func gitHubCommand(of report: DiagnosticReport) -> String {
    var properties: [(name: String, value: String)] = []
    if let place = report.place, let path = place.path {
      let (start, end) = (place.start, place.end)
      properties += [("file", path), ("line", String(start.line)), ("endLine", String(end.line))]
      if start.line == end.line {
        // The last column is the last that is part of the range.
        properties += [("col", String(start.column)), ("endColumn", String(max(start.column, end.column - 1)))]
      }
    }
    properties.append(("title", report.code))
    var lines = [report.message]
    if let suggestion = report.suggestion { lines.append(catalogue.suggestion(suggestion)) }
    if let corrected = report.correctedLine(columns: Self.annotationWidth) {
      lines.append("\(catalogue.write) \(corrected)")
    }
    lines += report.advice
    for note in report.notes {
      let location = note.place.map { " (\($0.path.map { $0 + ":" } ?? "")\($0.start.line):\($0.start.column))" }
      lines.append("\(catalogue.note): \(note.message)\(location ?? "")")
    }
    return command(report.severity.rawValue, properties, lines)
  }

  /// What only counts the diagnostics that are not told is about no place.
  func gitHubCommand(ofFurther message: String) -> String { command("notice", [], [message]) }

  private func command(_ name: String, _ properties: [(name: String, value: String)], _ lines: [String]) -> String {
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }.joined(separator: ",")
    let message = Self.escaped(lines.joined(separator: "\n"), isProperty: false)
    return "::\(name)\(list.isEmpty ? "" : " " + list)::\(message)"
  }

  /// The text with what the runner reads as its own escaped, and any other control character shown as one.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Escaping.escaped(result)
  }

  /// The columns of a line that is shown in an annotation.
  private static let annotationWidth = 120
}
