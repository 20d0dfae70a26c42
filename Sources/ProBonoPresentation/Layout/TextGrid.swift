import ProBonoText

/// Cells in aligned columns, three blanks between them.
struct TextGrid {
  /// How a column is laid out.
  enum Column {
    /// Aligned left; cut with "…" where the width is short.
    case text
    /// Aligned left; goes on below where the width is short. Only for the last column.
    case prose
    /// Aligned left, and always shown whole.
    case label
    /// Aligned right, and always shown whole.
    case number
  }

  let columns: [Column]
  private(set) var rows: [[StyledText]] = []

  /// A grid without rows.
  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; cells that are missing at its end are empty.
  mutating func append(_ cells: [StyledText]) {
    rows.append(cells + Array(repeating: StyledText(""), count: max(0, columns.count - cells.count)))
  }

  /// The lines of the grid, none wider than `width` as far as its columns can be cut. Columns without any text take no
  /// room.
  func lines(width: Int?) -> [StyledLine] {
    let natural = columns.indices.map { column in rows.reduce(0) { max($0, $1[column].width) } }
    let widths = fitted(natural, to: width)
    return rows.flatMap { lines(of: $0, widths: widths) }
  }

  /// How many of the columns, from the first on, fit in a width when those that can be cut are cut as far as they may; at
  /// least two.
  func columnsFitting(in width: Int?) -> Int {
    guard let width else { return columns.count }
    var room = width
    for column in columns.indices {
      let natural = rows.reduce(0) { max($0, $1[column].width) }
      guard natural > 0 else { continue }
      let isFlexible = columns[column] == .text || columns[column] == .prose
      room -= (isFlexible ? min(natural, Self.leastWidth) : natural) + (column > 0 ? Self.gap : 0)
      if room < 0 { return max(2, column) }
    }
    return columns.count
  }

  private func lines(of row: [StyledText], widths: [Int]) -> [StyledLine] {
    var line = StyledLine()
    var continuation: [StyledLine] = []
    var start = 0
    for (column, cell) in row.enumerated() where widths[column] > 0 {
      var shown = cell
      switch columns[column] {
      case .number: line.appendBlanks(widths[column] - cell.width)
      case .label: break
      case .text: shown = cell.truncated(to: widths[column])
      case .prose:
        let wrapped = cell.text.wrapped(to: widths[column])
        shown = StyledText(wrapped.first ?? "", cell.style)
        continuation = wrapped.dropFirst().map { StyledLine($0, cell.style).indented(by: start) }
      }
      line.append(shown)
      if columns[column] != .number { line.appendBlanks(widths[column] - shown.width) }
      line.appendBlanks(Self.gap)
      start += widths[column] + Self.gap
    }
    return [line] + continuation
  }

  /// The widths of the columns: the widest ones that can be cut are narrowed alike until the whole fits.
  private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
    guard let width else { return natural }
    let gaps = Self.gap * max(0, natural.count { $0 > 0 } - 1)
    let flexible = columns.indices.filter { columns[$0] == .text || columns[$0] == .prose }
    func fit(_ cap: Int) -> [Int] {
      columns.indices.map { flexible.contains($0) ? min(natural[$0], cap) : natural[$0] }
    }
    var cap = flexible.reduce(0) { max($0, natural[$1]) }
    while cap > Self.leastWidth, fit(cap).reduce(gaps, +) > width { cap -= 1 }
    return fit(cap)
  }

  private static let gap = 3
  /// No column is cut to less.
  private static let leastWidth = 8
}
