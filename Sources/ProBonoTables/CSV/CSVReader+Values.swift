/// What the bytes of a cell mean.
extension CSVReader {
  /// The cell without the blanks at its ends.
  func trimmed(_ cell: CSVCell) -> CSVCell { cell.trimmed(in: bytes.span) }

  /// Whether all cells are blank, as in the rows that spreadsheets leave at the end.
  var isBlank: Bool {
    for number in 0..<min(cellCount, Self.cellLimit) where !trimmed(cell(number)).isEmpty { return false }
    return true
  }

  /// A whole number; nil for anything else, or where it does not fit into an `Int`.
  func wholeNumber(_ cell: CSVCell) -> Int? {
    let bytes = bytes.span
    let isNegative = !cell.isEmpty && bytes[cell.start] == UInt8(ascii: "-")
    let digits = isNegative ? cell.start + 1..<cell.end : cell.start..<cell.end
    guard !digits.isEmpty else { return nil }
    var value = 0
    for index in digits {
      guard bytes[index].isDigit else { return nil }
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int(bytes[index] - UInt8(ascii: "0")))
      if overflow || carry { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// Whether it is written as a whole number, of whatever size.
  func isWholeNumber(_ cell: CSVCell) -> Bool {
    let digits = bytes[cell.start..<cell.end].drop { $0 == UInt8(ascii: "-") }
    return !digits.isEmpty && digits.count >= cell.end - cell.start - 1 && digits.allSatisfy(\.isDigit)
  }

  /// A level, 1…5.
  func level(_ cell: CSVCell) -> Int8? {
    wholeNumber(cell).flatMap { 1...5 ~= $0 ? Int8($0) : nil }
  }

  /// A number with at most one decimal behind a point or comma, in tenths: `4`, `4.5`, `4,5`.
  func tenths(_ cell: CSVCell) -> Int32? {
    let bytes = bytes.span
    let hasDecimal = cell.end - cell.start > 2 && bytes[cell.end - 2].isDecimalPoint
    let digits = hasDecimal ? cell.part(cell.start..<cell.end - 2) : cell
    guard !digits.isEmpty, bytes[digits.start].isDigit, let whole = wholeNumber(digits), whole < 1_000 else {
      return nil
    }
    guard hasDecimal else { return Int32(whole * 10) }
    guard bytes[cell.end - 1].isDigit else { return nil }
    return Int32(whole * 10 + Int(bytes[cell.end - 1] - UInt8(ascii: "0")))
  }

  /// Whether it holds a visible character of ASCII, which no folding takes away, and nothing but such and blanks, of which
  /// none is unfit for names.
  func isPlainName(_ cell: CSVCell) -> Bool {
    let bytes = bytes.span
    var isVisible = false
    for index in cell.start..<cell.end {
      guard 0x20...0x7E ~= bytes[index] else { return false }
      if bytes[index] != 0x20 { isVisible = true }
    }
    return isVisible
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isDecimalPoint: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }
}
