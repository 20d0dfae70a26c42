import ProBonoText

/// What the bytes of a cell mean, given those of its file.
///
/// They are asked of the cell, not of the reader, which is large and would be copied for each.
extension CSVCell {
  /// A whole number; nil for anything else, or where it does not fit into an `Int`.
  func wholeNumber(in bytes: Span<UInt8>) -> Int? {
    let isNegative = !isEmpty && bytes[start] == UInt8(ascii: "-")
    let digits = isNegative ? start + 1..<end : start..<end
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
  func isWholeNumber(in bytes: [UInt8]) -> Bool {
    let digits = bytes[start..<end].drop { $0 == UInt8(ascii: "-") }
    return !digits.isEmpty && digits.count >= end - start - 1 && digits.allSatisfy(\.isDigit)
  }

  /// A level, 1…5.
  func level(in bytes: Span<UInt8>) -> Int8? {
    wholeNumber(in: bytes).flatMap { 1...5 ~= $0 ? Int8($0) : nil }
  }

  /// A number with at most one decimal behind a point or comma, in tenths: `4`, `4.5`, `4,5`.
  func tenths(in bytes: Span<UInt8>) -> Int32? {
    let hasDecimal = end - start > 2 && bytes[end - 2].isDecimalPoint
    let digits = hasDecimal ? part(start..<end - 2) : self
    guard !digits.isEmpty, bytes[digits.start].isDigit, let whole = digits.wholeNumber(in: bytes), whole < 1_000 else {
      return nil
    }
    guard hasDecimal else { return Int32(whole * 10) }
    guard bytes[end - 1].isDigit else { return nil }
    return Int32(whole * 10 + Int(bytes[end - 1] - UInt8(ascii: "0")))
  }

  /// The day of a date with the day first and the year last, in full: `23/11/2026`, `3.1.2026`.
  func dayFirstDate(in bytes: [UInt8]) -> Day? {
    let parts = bytes[start..<end].split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
    }
    guard parts.count == 3, 1...2 ~= parts[0].count, 1...2 ~= parts[1].count, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { $0.allSatisfy(\.isDigit) ? part($0.indices).wholeNumber(in: bytes.span) : nil }
    return numbers.count == 3 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  /// Whether it holds a visible character of ASCII, which no folding takes away, and nothing but such and blanks, of which
  /// none is unfit for names.
  func isPlainName(in bytes: Span<UInt8>) -> Bool {
    var isVisible = false
    for index in start..<end {
      guard 0x20...0x7E ~= bytes[index] else { return false }
      if bytes[index] != 0x20 { isVisible = true }
    }
    return isVisible
  }

  /// The value, with doubled quotes as single ones.
  func text(in bytes: [UInt8]) -> String {
    guard hasDoubledQuotes else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    var value: [UInt8] = []
    value.reserveCapacity(end - start)
    var index = start
    while index < end {
      value.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: value, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isDecimalPoint: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }
}
