/// What the bytes of a cell mean.
extension CSVReader {
  /// The cell without the blanks at its ends.
  func trimmed(_ cell: CSVCell) -> CSVCell {
    var (start, end) = (cell.start, cell.end)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return cell.part(start..<end)
  }

  /// A whole number; nil for anything else, or where it does not fit into an `Int`.
  func wholeNumber(_ cell: CSVCell) -> Int? {
    let isNegative = bytes[cell.start..<cell.end].first == UInt8(ascii: "-")
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
    let point = bytes[cell.start..<cell.end].firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard bytes[cell.start..<cell.end].first?.isDigit == true,
      let whole = wholeNumber(cell.part(cell.start..<(point ?? cell.end))), whole < 1_000
    else { return nil }
    guard let point else { return Int32(whole * 10) }
    guard point + 2 == cell.end, bytes[point + 1].isDigit else { return nil }
    return Int32(whole * 10 + Int(bytes[point + 1] - UInt8(ascii: "0")))
  }

  /// Whether it holds a visible character of ASCII, which no folding takes away.
  func isVisible(_ cell: CSVCell) -> Bool {
    bytes[cell.start..<cell.end].contains { 0x21...0x7E ~= $0 }
  }

  /// Whether a scalar that is unfit for names could be in it: all of them are control bytes or begin beyond ASCII.
  func mayHoldUnfitScalars(_ cell: CSVCell) -> Bool {
    bytes[cell.start..<cell.end].contains { $0 < 0x20 || $0 >= 0x7F }
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether it is a blank, tab or line break.
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || 0x09...0x0D ~= self }
}
