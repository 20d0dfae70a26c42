/// Turns frames into what a terminal must be sent, given what it shows already: only rows that differ.
struct Painter {
  private var shown: Frame?
  private let isColoured: Bool

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// What takes the terminal from the frame it shows to this one; empty if there is no difference.
  ///
  /// With nothing shown, the frame begins on the row of the cursor, whatever is on it.
  mutating func paint(_ frame: Frame) -> String {
    guard frame != shown else { return "" }
    var pen = Pen(row: shown?.cursor.row ?? 0, lastRow: max(0, (shown?.rows.count ?? 0) - 1))
    let before = shown?.rows ?? []
    for (index, row) in frame.rows.enumerated() where index >= before.count || before[index] != row {
      pen.move(to: index)
      write(row, with: &pen)
      // After the last column the cursor still stands on it: erasing from there would take its character away.
      if row.width < frame.columns { pen.output += "\u{1B}[K" }
    }
    if before.count > frame.rows.count {
      pen.move(to: frame.rows.count)
      pen.output += "\r\u{1B}[J"
    }
    pen.move(to: frame.cursor.row)
    pen.output += "\r"
    if frame.cursor.column > 0 { pen.output += "\u{1B}[\(frame.cursor.column)C" }
    shown = frame
    return pen.output
  }

  /// What takes the cursor to the beginning of the row below the frame, for what comes after the edit line.
  mutating func leave() -> String {
    guard let frame = shown else { return "" }
    shown = nil
    let down = frame.rows.count - 1 - frame.cursor.row
    return (down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n"
  }

  /// What clears the screen; the next frame begins at its top.
  mutating func clearScreen() -> String {
    shown = nil
    return "\u{1B}[H\u{1B}[2J"
  }

  /// What erases the frame after the terminal changed its width, on terminals that wrap its rows anew, as nearly all do.
  mutating func erase(forColumns columns: Int) -> String {
    guard let frame = shown else { return "" }
    shown = nil
    let columns = max(1, columns)
    let above = frame.rows.prefix(frame.cursor.row).reduce(0) { $0 + max(1, ($1.width + columns - 1) / columns) }
    let up = above + frame.cursor.column / columns
    return (up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J"
  }

  /// The terminal shows something else now.
  mutating func forget() { shown = nil }

  private func write(_ row: Frame.Row, with pen: inout Pen) {
    pen.output += "\r"
    for run in row.runs {
      let selection = run.style.selection(coloured: isColoured)
      pen.output += selection.isEmpty ? run.text : selection + run.text + "\u{1B}[0m"
    }
  }
}

/// What is to be sent, and the row of the frame on which it leaves the cursor.
private struct Pen {
  var output = ""
  var row: Int
  /// The last row that the terminal has: below it, only a newline makes room.
  var lastRow: Int

  mutating func move(to target: Int) {
    let reachable = min(target, lastRow)
    if reachable < row { output += "\u{1B}[\(row - reachable)A" }
    if reachable > row { output += "\u{1B}[\(reachable - row)B" }
    if target > lastRow {
      output += String(repeating: "\r\n", count: target - lastRow)
      lastRow = target
    }
    row = target
  }
}
