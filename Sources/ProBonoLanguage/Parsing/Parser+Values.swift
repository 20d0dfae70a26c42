import ProBonoText

/// The values of the language: numbers, dates, names, words of the taxonomy.
extension Parser {
  /// A whole number of a range.
  mutating func integer(in range: ClosedRange<Int>, unit: String) throws(SyntaxFailure) -> Spanned<Int> {
    note(.integer(range, unit: unit))
    if isAtUnknownValue { return takeUnknown(as: range.lowerBound) }
    guard let first = firstByteOfWord, first.isDigit || first == UInt8(ascii: "-") else { throw unexpected() }
    guard let value = source.smallNumber(at: token.range) ?? Int(foldedWord) else {
      guard !foldedWord.isWholeNumber else { throw failure(.numberOutOfRange(text, range: range)) }
      let digits = foldedWord.prefix { $0.isASCII && $0.isNumber }
      // `20h`, `30km`: the unit is known already; `20.`: so is where the sentence ends.
      let rest = foldedWord.dropFirst(digits.count)
      let hasUnit = 1...9 ~= digits.count && (rest.allSatisfy(\.isLetter) || rest == ".")
      var failure = failure(.invalidNumber(text))
      if hasUnit {
        failure.diagnostic?.correction = Correction(
          range: token.range, replacement: String(digits), isCertain: substitute == nil)
      }
      throw failure
    }
    guard range.contains(value) else { throw failure(.numberOutOfRange(text, range: range)) }
    return take(value, as: .integer(range, unit: unit))
  }

  /// Whether a whole number stands at the token, or a variable that may be one.
  var isAtInteger: Bool {
    isAtUnknownValue || firstByteOfWord?.isDigit == true && foldedWord.isWholeNumber
  }

  /// Takes the token, which was read as this value.
  mutating func take<Value>(_ value: Value, as expectation: @autoclosure () -> Expectation) -> Spanned<Value> {
    let spanned = Spanned(value, token.range)
    record(.value(expectation()))
    advance()
    return spanned
  }

  /// A rating from 0 to 5 with at most one decimal, in tenths: `4`, `4.5`.
  mutating func rating() throws(SyntaxFailure) -> Spanned<Int> {
    note(.rating)
    if isAtUnknownValue { return takeUnknown(as: 0) }
    guard token.kind == .word, let tenths = Self.tenths(foldedWord) else {
      throw token.kind == .word ? failure(.invalidNumber(text)) : unexpected()
    }
    guard (0...50).contains(tenths) else { throw failure(.numberOutOfRange(text, range: 0...5)) }
    return take(tenths, as: .rating)
  }

  /// `4` as 40, `4.5` as 45; nil where it is no number with at most one decimal.
  static func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.allSatisfy(\.isDigit), let units = Int(whole), units < 1_000_000 else {
      return nil
    }
    if parts.count == 1 { return units * 10 }
    guard parts.count == 2, parts[1].utf8.count == 1, let tenth = Int(parts[1]) else { return nil }
    return units * 10 + tenth
  }

  /// A number with decimals, such as a latitude in degrees.
  mutating func degrees(within limit: Double) throws(SyntaxFailure) -> Spanned<Double> {
    note(.number)
    if isAtUnknownValue { return takeUnknown(as: 0) }
    guard token.kind == .word else { throw unexpected() }
    guard foldedWord.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      let value = Double(foldedWord)
    else { throw failure(.invalidNumber(text)) }
    guard abs(value) <= limit else {
      throw failure(.numberOutOfRange(text, range: Int(-limit)...Int(limit)))
    }
    return take(value, as: .number)
  }

  /// A day, `2026-11-23`.
  mutating func date() throws(SyntaxFailure) -> Spanned<Day> {
    note(.date)
    if isAtUnknownValue { return takeUnknown(as: Day(number: 0)) }
    guard token.kind == .word else { throw unexpected() }
    guard
      let day = Day(isoBytes: source.bytes.span.extracting(token.range.start..<token.range.end)) ?? Day(iso: foldedWord)
    else {
      throw firstByteOfWord?.isDigit == true ? invalidDate() : unexpected()
    }
    return take(day, as: .date)
  }

  /// A quoted name.
  mutating func name(expecting expectation: Expectation) throws(SyntaxFailure) -> Spanned<String> {
    if isAtUnknownValue { return takeUnknown(as: "") }
    let spanned = try text(expecting: expectation)
    guard spanned.value.hasVisibleASCII || !Folding.fold(spanned.value).isEmpty else {
      throw failure(.emptyName, at: spanned.range)
    }
    guard spanned.value.utf8.count <= Self.nameLimit else {
      throw failure(.nameTooLong(limit: Self.nameLimit), at: spanned.range)
    }
    return spanned
  }

  /// A quoted text, which may be empty.
  mutating func text(expecting expectation: Expectation) throws(SyntaxFailure) -> Spanned<String> {
    note(expectation)
    if isAtUnknownValue { return takeUnknown(as: "") }
    guard token.kind == .string else { throw withoutQuotes() }
    return take(stringValue, as: expectation)
  }

  /// The failure that a name is missing, or that its words stand without quotes: all up to the next clause.
  private func withoutQuotes() -> SyntaxFailure {
    guard isAtWord, !Verbs.continuesStatement(word) else { return unexpected() }
    var rest = self
    var range = token.range
    while rest.isAtWord, !Verbs.continuesStatement(rest.word) {
      range = range.through(rest.token.range)
      rest.advance()
    }
    var failure = failure(.unexpected(source.text(of: range)), at: range)
    // What touches another sign, as in an e-mail address, is more than its words.
    if rest.token.range.start > range.end || rest.token.kind == .separator || rest.token.kind == .end {
      failure.diagnostic?.suggestion = Source.quoted(source.text(of: range).withoutSingleQuotes)
    }
    return failure
  }

  /// The failure that a date is not written year first, with the right one where only one day can be meant.
  func invalidDate() -> SyntaxFailure {
    var end = token.range.end
    while end < source.bytes.count, Self.standsInDates(source.bytes[end]) { end += 1 }
    let range = SourceRange(start: token.range.start, end: end)
    let written = source.text(of: range)
    var failure = failure(.invalidDate(written), at: range)
    let parts = written.split(whereSeparator: { "/.-".contains($0) }).compactMap { Int($0) }
    if parts.count == 3, parts[2] >= 1000 || parts[0] >= 1000 {
      // `23/11/2026`, or `2026-1-5` and `2026/11/23`, where the month stands before the day.
      let readings =
        parts[0] >= 1000
        ? [Day(year: parts[0], month: parts[1], day: parts[2])]
        : [(parts[0], parts[1]), (parts[1], parts[0])].map { day, month in
          Day(year: parts[2], month: month, day: day)
        }
      let days = Set(readings.compactMap(\.self))
      failure.diagnostic?.correction =
        days.count == 1
        ? days.first.map { Correction(range: range, replacement: $0.description, isCertain: substitute == nil) } : nil
    }
    return failure
  }

  private static func standsInDates(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// A word of the taxonomy or a town, quoted or not.
  mutating func wordOrName(expecting expectation: Expectation) throws(SyntaxFailure) -> Spanned<String> {
    guard token.kind == .word else { return try name(expecting: expectation) }
    note(expectation)
    guard token.range.end - token.range.start <= Self.nameLimit else {
      throw failure(.nameTooLong(limit: Self.nameLimit))
    }
    return takeValue(expectation)
  }

  /// A language by its code or its name; the value is the code.
  mutating func spokenLanguage() throws(SyntaxFailure) -> Spanned<String> {
    note(.spokenLanguage)
    if isAtUnknownValue { return takeUnknown(as: "") }
    guard token.kind == .word || token.kind == .string else { throw unexpected() }
    let written = token.kind == .word ? text : stringValue
    guard let code = SpokenLanguages.code(of: written) else {
      var failure = Diagnostic(SyntaxProblem.unknownLanguage(written), at: token.range)
      failure.suggestion = EditDistance.nearest(to: written, among: SpokenLanguages.allNames)
      throw SyntaxFailure(diagnostic: failure)
    }
    return take(code, as: .spokenLanguage)
  }

  /// One of a closed set of words.
  mutating func choice<Option>(among choices: ChoiceList<Option>) throws(SyntaxFailure) -> Spanned<Option> {
    if let option = takeChoice(among: choices) { return option }
    guard token.kind == .word else { throw unexpected() }
    throw failure(.unknownChoice(text, among: choices.words))
  }

  /// One of a closed set of words, where one stands here.
  mutating func takeChoice<Option>(among choices: ChoiceList<Option>) -> Spanned<Option>? {
    if isAtUnknownValue, let first = choices.options.first {
      for word in choices.words { note(.word(word, role: .choice)) }
      return takeUnknown(as: first)
    }
    let range = token.range
    for (option, word) in zip(choices.options, choices.words) where take(word, as: .choice) {
      return Spanned(option, range)
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension String {
  /// What stands between single quotes, where some stand at both ends; else all of it.
  fileprivate var withoutSingleQuotes: String {
    let quotes = ["'", "‘", "’", "‚", "‛"]
    guard count > 2, quotes.contains(where: hasPrefix), quotes.contains(where: hasSuffix) else { return self }
    return String(dropFirst().dropLast())
  }

  /// Whether it holds a visible character of ASCII, which no folding takes away: as nearly all names do.
  fileprivate var hasVisibleASCII: Bool { utf8.contains { 0x21...0x7E ~= $0 } }

  /// Whether it is digits alone, with or without a minus before them.
  fileprivate var isWholeNumber: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    return !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }
}
