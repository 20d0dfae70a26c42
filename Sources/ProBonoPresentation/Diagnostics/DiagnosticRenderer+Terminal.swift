import ProBonoLanguage

/// For people: what is wrong, where, the line itself with the place marked, and what helps.
///
///     error[name-taken]: there is already a volunteer "Chloé"
///       first-match.pb:7:15
///     6 | change volunteer "Chloe"
///     7 |   name "Zoé"
///       |        ^^^^^ did you mean `"Zoé (Lille)"`?
///     note: the volunteer "Zoé" was first given here
///       first-match.pb:3:15
///     3 | add volunteer "Zoé"
///       |               ^^^^^
extension DiagnosticRenderer {
  func terminalLines(of report: DiagnosticReport) -> [StyledLine] {
    var title = StyledLine("\(catalogue.label(of: report.severity))[\(report.code)]", report.severity.style)
    title.append(": ")
    title.append(report.message, .strong)
    var lines = [title]
    var remarks = report.advice.map { [StyledText($0)] }
    if let place = report.place {
      let layout = Layout(of: place, statement: report.statement, width: width)
      lines += layout.excerpt(markedIn: report.severity.style)
      if let suggestion = report.suggestion {
        let label = StyledText(catalogue.suggestion(suggestion), .good)
        if let last = lines.indices.last, layout.columnsUsed + 1 + label.width <= layout.room || width == nil {
          lines[last].appendBlanks(1)
          lines[last].append(label)
        } else {
          remarks.insert([StyledText(label.text)], at: 0)
        }
      }
      let write = StyledText(catalogue.write + " ")
      if let corrected = report.correctedLine(columns: layout.room - write.width) {
        remarks.insert([write, StyledText(corrected, .good)], at: 0)
      }
      lines += remarks.map { line(of: $0, indentedBy: layout.indentation) }
    } else {
      lines += remarks.map { line(of: $0, indentedBy: Layout.unnumberedIndentation) }
    }
    for note in report.notes {
      var title = StyledLine(catalogue.note, .note)
      title.append(": " + note.message)
      lines.append(title)
      if let place = note.place { lines += Layout(of: place, width: width).excerpt(markedIn: .note) }
    }
    return lines
  }

  private func line(of remark: [StyledText], indentedBy columns: Int) -> StyledLine {
    var line = StyledLine()
    line.appendBlanks(columns)
    line.append("= ", .faint)
    for piece in remark { line.append(piece) }
    return line
  }

  /// How the lines of one place are laid out: behind their numbers where the text has a name.
  private struct Layout {
    private let place: DiagnosticReport.Place
    private let start: Position
    private let marked: Excerpt
    /// The first line of the statement, where it is another than the marked one: its number and its text.
    private let context: (number: Int, text: String)?
    /// The columns for code, behind what stands in front of each line.
    let room: Int
    /// The columns in front of what is said below a line of code.
    let indentation: Int

    /// The columns up to the end of the mark.
    var columnsUsed: Int { marked.indentation + marked.width }

    /// Where there are no numbers.
    static let unnumberedIndentation = 2
    /// Where there is no terminal, lines of code are cut as if it had this many columns.
    private static let defaultWidth = 120

    init(of place: DiagnosticReport.Place, statement: SourceRange? = nil, width: Int?) {
      self.place = place
      start = place.start
      let margin = String(start.line).utf8.count + 1
      indentation = place.path == nil ? Self.unnumberedIndentation : margin
      room = (width ?? Self.defaultWidth) - margin - 2
      marked = Excerpt(of: place.range, in: place.source, columns: room)
      let first = statement.map { place.source.position(of: $0.start) }
      if let statement, let first, first.line < start.line {
        let beginning = SourceRange(start: statement.start, end: statement.start)
        context = (first.line, Excerpt(of: beginning, in: place.source, columns: room).text)
      } else {
        context = nil
      }
    }

    /// Where the place is, the first line of its statement, its line, and the mark below it.
    func excerpt(markedIn style: TextStyle) -> [StyledLine] {
      var lines: [StyledLine] = []
      if let path = place.path {
        let location = "\(path):\(start.line):\(start.column)"
        lines.append(StyledLine(location, .faint).indented(by: indentation))
      }
      if let context {
        lines.append(code(context.text, number: context.number))
        if context.number + 1 < start.line {
          lines.append(StyledLine("…", .faint).indented(by: place.path == nil ? indentation : indentation - 2))
        }
      }
      lines.append(code(marked.text, number: start.line))
      var mark = StyledLine()
      mark.appendBlanks(indentation)
      if place.path != nil {
        mark.append("|", .faint)
        mark.appendBlanks(1)
      }
      mark.appendBlanks(marked.indentation)
      mark.append(String(repeating: "^", count: marked.width), style)
      lines.append(mark)
      return lines
    }

    private func code(_ text: String, number: Int) -> StyledLine {
      var line = StyledLine()
      if place.path == nil {
        line.appendBlanks(indentation)
      } else {
        let digits = String(number)
        line.appendBlanks(indentation - 1 - digits.utf8.count)
        line.append(digits + " | ", .faint)
      }
      line.append(text)
      return line
    }
  }
}

extension Severity {
  /// The style of its label and its mark.
  var style: TextStyle {
    switch self {
    case .error: .bad
    case .warning: .warning
    }
  }
}
