import ProBonoEvaluator

/// Gaps, and the statements of a conversation.
extension TextRenderer {
  func lines(of report: GapsReport) -> [StyledLine] {
    guard !report.rows.isEmpty else { return [StyledLine(catalogue.noOpenSeat(in: report.place))] }
    let table = ResultTable(
      columns: (report.isByMonth ? [.month] : []) + [.skill, .level, .place, .open, .unfilled, .offered, .free],
      rows: report.rows.map { row in
        (report.isByMonth ? [.text(row.month.map { "\($0)" } ?? catalogue.anyMonth)] : []) + [
          .word(row.skill), .text(Self.levels(row.levels)), .text(row.place ?? catalogue.remote), .number(row.open),
          .number(row.unfilled), .number(row.offered), .number(row.free),
        ]
      })
    var lines = lines(of: table)
    if report.rows.count < report.rowCount {
      lines.append(StyledLine(catalogue.shown(report.rows.count, of: report.rowCount), .faint))
    }
    lines.append(StyledLine(catalogue.summary(report), report.unfilled == 0 ? .good : nil))
    for wanted in report.wanted {
      lines.append(StyledLine(catalogue.wanted(wanted), .strong))
      lines.append(StyledLine(catalogue.statement(adding: wanted), .faint).indented(by: Self.indentation))
    }
    return lines
  }

  /// `3`, or `2–4` where several are asked for.
  private static func levels(_ levels: ClosedRange<Int>) -> String {
    levels.count == 1 ? String(levels.lowerBound) : "\(levels.lowerBound)–\(levels.upperBound)"
  }

  func lines(of report: LogReport) -> [StyledLine] {
    var lines = report.beginsAfterForgetting ? [StyledLine(catalogue.logBeginsAfterForgetting, .faint)] : []
    if report.entries.isEmpty { return lines.isEmpty ? [StyledLine(catalogue.nothingLogged, .faint)] : lines }
    if report.entries.count < report.total {
      lines.append(StyledLine(catalogue.shown(report.entries.count, of: report.total), .faint))
    }
    var grid = TextGrid([.number, .text, .label])
    for entry in report.entries {
      grid.append([
        StyledText(String(entry.number), .faint),
        StyledText(catalogue.beginning(of: entry.statement), entry.isUndone ? .faint : nil),
        StyledText(entry.isUndone ? catalogue.undoneMark : "", .warning),
      ])
    }
    return lines + grid.lines(width: width)
  }
}
