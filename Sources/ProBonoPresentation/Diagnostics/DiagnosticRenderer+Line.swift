import ProBonoLanguage

extension DiagnosticRenderer {
  /// One line for editors and `grep`, the form of GNU compilers with the code in brackets:
  /// `path:line:column: error[CODE]: message`. Only the message depends on the language.
  func line(of report: DiagnosticReport) -> StyledLine {
    var line = StyledLine()
    if let place = report.place, let path = place.path {
      let start = place.start
      line.append("\(path):\(start.line):\(start.column): ")
    }
    line.append("\(report.severity.rawValue)[\(report.code)]", report.severity.style)
    line.append(": ")
    line.append(report.message, .strong)
    return line
  }
}
