import ProBonoText

/// A terminal as far as our output goes: text, newlines, and the few sequences that we send. What scrolls out at the
/// top is kept.
package struct Screen {
  /// The characters of each row; a wide one is followed by an empty cell.
  private var rows: [[String]] = [[]]
  /// Whether what is written in grey, as hints are, is left out of the lines.
  private let hidesHints: Bool
  private var isGrey = false
  /// The first row that can be seen.
  private var top = 0
  package private(set) var row = 0
  package private(set) var column = 0
  package var columns: Int
  package var height: Int
  package private(set) var isPasteBracketed = false
  /// What the terminal would not have understood, or shown as garbage.
  package private(set) var unknown: [String] = []
  /// The beginning of a sequence whose end has not come.
  private var sequence: String?

  package init(columns: Int, height: Int, hidesHints: Bool = false) {
    self.columns = columns
    self.height = height
    self.hidesHints = hidesHints
  }

  /// The rows as text, without blanks at their ends; those empty at the end left out.
  package var lines: [String] {
    var lines = rows.map { row in
      String(row.joined().reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  package mutating func feed(_ text: String) {
    for scalar in text.unicodeScalars {
      if let begun = sequence {
        sequence = begun + String(scalar)
        if begun.isEmpty ? scalar != "[" : ("@"..."~").contains(scalar) {
          execute(begun + String(scalar))
          sequence = nil
        }
      } else if scalar == "\u{1B}" {
        sequence = ""
      } else {
        put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": column = 0
    case "\n": moveDown()
    case "\u{7}": break
    case "\u{0}"..<" ": unknown.append(String(scalar))
    default:
      if join(scalar) { return }
      let width = DisplayWidth.of(Character(scalar))
      if column + width > columns {
        moveDown()
        column = 0
      }
      write(String(scalar), width: width, at: column)
      column += width
    }
  }

  /// Adds the scalar to the character before it, if the two are one.
  private mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    guard let place = rows[row].prefix(column).lastIndex(where: { !$0.isEmpty }) else { return false }
    let joined = rows[row][place] + String(scalar)
    guard joined.count == 1 else { return false }
    write(joined, width: DisplayWidth.of(joined), at: place)
    column = place + DisplayWidth.of(joined)
    return true
  }

  private mutating func write(_ character: String, width: Int, at place: Int) {
    while rows[row].count < place + width { rows[row].append(" ") }
    guard width > 0 else { return }
    let character = hidesHints && isGrey ? " " : character
    rows[row].replaceSubrange(place..<place + width, with: [character] + Array(repeating: "", count: width - 1))
  }

  private mutating func moveDown() {
    row += 1
    if row == rows.count { rows.append([]) }
    top = max(top, row - height + 1)
  }

  private mutating func execute(_ sequence: String) {
    let parameters = sequence.dropFirst().dropLast()
    let number = Int(parameters) ?? 1
    switch (sequence.last, parameters) {
    case ("A", _): row = max(top, row - number)
    case ("B", _):
      row = min(top + height - 1, row + number)
      while rows.count <= row { rows.append([]) }
    case ("C", _): column = min(columns - 1, column + number)
    case ("H", ""):
      row = top
      column = 0
    case ("K", ""): rows[row].removeLast(max(0, rows[row].count - column))
    case ("J", ""):
      rows[row].removeLast(max(0, rows[row].count - column))
      rows.removeLast(rows.count - row - 1)
    case ("J", "2"): for visible in top..<rows.count { rows[visible] = [] }
    case ("m", _): isGrey = parameters.split(separator: ";").last == "90"
    case ("h", "?2004"): isPasteBracketed = true
    case ("l", "?2004"): isPasteBracketed = false
    case ("h", "?25"): break
    default: unknown.append(sequence)
    }
  }
}
