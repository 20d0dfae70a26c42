import ProBonoText

/// `list` and `count`: some things of the book, in an order.
public struct Query: Sendable {
  /// Which list.
  public var kind: Spanned<ListKind>
  /// What must hold for a thing to be in it.
  public var condition: Condition?
  /// By what it is sorted; by name where nothing is said.
  public var order: [SortKey] = []
  /// The most rows.
  public var limit: Spanned<Int>?
}

/// One key of an order.
public struct SortKey: Sendable {
  public var attribute: Spanned<Attribute>
  public var descending: Bool
}

/// Something that holds or does not, of a thing of a list or of the whole book.
public indirect enum Condition: Sendable {
  /// All of two or more.
  case and([Condition])
  /// Any of two or more.
  case or([Condition])
  case not(Condition)
  /// `hours >= 10`, `count(needs where open) = 3`
  case comparison(Operand, Comparison, Operand, range: SourceRange)
  /// `open`
  case flag(Spanned<Attribute>)
  /// `skill web >= 3`; any level where none is compared.
  case skill(Spanned<String>, Comparison, level: Int)
  case cause(Spanned<String>)
  case speaks(Spanned<String>)
  case inPlace(Spanned<String>)
  case within(kilometres: Spanned<Int>, of: Spanned<String>)
  /// `"A" fills "N"`, of any seat or of one (from 1).
  case fills(volunteer: Spanned<String>, need: Spanned<String>, seat: Spanned<Int>?)
  /// `"N" is open`
  case isState(name: Spanned<String>, Spanned<Attribute>)

  /// Where it was written.
  public var range: SourceRange {
    switch self {
    case .and(let parts), .or(let parts):
      parts.dropFirst().reduce(parts.first?.range ?? SourceRange(start: 0, end: 0)) { $0.through($1.range) }
    case .not(let condition): condition.range
    case .comparison(_, _, _, let range): range
    case .flag(let attribute): attribute.range
    case .skill(let name, _, _), .cause(let name), .speaks(let name), .inPlace(let name): name.range
    case .within(let distance, let place): distance.range.through(place.range)
    case .fills(let volunteer, let need, _): volunteer.range.through(need.range)
    case .isState(let name, let attribute): name.range.through(attribute.range)
    }
  }
}

/// A side of a comparison.
public enum Operand: Sendable {
  case attribute(Spanned<Attribute>)
  /// A whole number or one with a decimal, in tenths.
  case number(tenths: Spanned<Int>)
  case date(Spanned<Day>)
  case text(Spanned<String>)
  /// A word whose meaning depends on the other side: `high`, `accepted`, `web`.
  case word(Spanned<String>)
  case count(Query)
  case sum(Spanned<Attribute>, of: Query)
  case score(volunteer: Spanned<String>, need: Spanned<String>, seat: Spanned<Int>?)

  /// Where it was written.
  public var range: SourceRange {
    switch self {
    case .attribute(let attribute): attribute.range
    case .number(let number): number.range
    case .date(let date): date.range
    case .text(let text), .word(let text): text.range
    case .count(let query): query.kind.range
    case .sum(let attribute, _): attribute.range
    case .score(let volunteer, let need, _): volunteer.range.through(need.range)
    }
  }
}

extension Operand {
  /// What kind of value an attribute has; nil for anything else.
  fileprivate var attributeType: Attribute.ValueType? {
    if case .attribute(let attribute) = self { attribute.value.type } else { nil }
  }
}

extension Parser {
  /// What `count` is asked for, after the verb.
  mutating func query() throws(SyntaxFailure) -> Query {
    var query = Query(kind: try choice())
    if take(Keywords.where, as: .clause) { query.condition = try condition(of: query.kind.value) }
    return query
  }

  /// What `list` is asked for, after the verb: `where …`, `sort by …` and `limit N` in any order.
  mutating func orderedQuery() throws(SyntaxFailure) -> Query {
    var query = Query(kind: try choice())
    while true {
      let place = token.range
      if take(Keywords.where, as: .clause) {
        guard query.condition == nil else { throw failure(.repeatedClause(Keywords.where.en), at: place) }
        query.condition = try condition(of: query.kind.value)
      } else if take(Keywords.sort, as: .clause) {
        guard query.order.isEmpty else { throw failure(.repeatedClause(Keywords.sort.en), at: place) }
        _ = take(Keywords.by, as: .connector)
        repeat {
          let attribute = try attribute(of: query.kind.value)
          let descending = take(Keywords.descending, as: .connector)
          if !descending { _ = take(Keywords.ascending, as: .connector) }
          query.order.append(SortKey(attribute: attribute, descending: descending))
        } while take(.comma, noting: .comma)
      } else if take(Keywords.limit, as: .clause) {
        guard query.limit == nil else { throw failure(.repeatedClause(Keywords.limit.en), at: place) }
        query.limit = try integer(in: 0...1_000_000_000, unit: "rows")
      } else {
        return query
      }
    }
  }

  /// A condition about the things of a list, or about the book where `kind` is nil.
  mutating func condition(of kind: ListKind?) throws(SyntaxFailure) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw failure(.nestedTooDeep(limit: Self.depthLimit)) }
    // A long chain must not become a deep tree.
    var alternatives = [try conjunction(of: kind)]
    while take(Keywords.or, as: .connector) { alternatives.append(try conjunction(of: kind)) }
    return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
  }

  private mutating func conjunction(of kind: ListKind?) throws(SyntaxFailure) -> Condition {
    var parts = [try negation(of: kind)]
    while take(Keywords.and, as: .connector) { parts.append(try negation(of: kind)) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation(of kind: ListKind?) throws(SyntaxFailure) -> Condition {
    var negated = false
    while take(Keywords.not, as: .connector) { negated.toggle() }
    let condition = try primary(of: kind)
    return negated ? .not(condition) : condition
  }

  private mutating func primary(of kind: ListKind?) throws(SyntaxFailure) -> Condition {
    if token.kind == .openParenthesis {
      advance()
      let inner = try condition(of: kind)
      guard take(.closeParenthesis, noting: .closeParenthesis) else { throw unexpected() }
      return inner
    }
    if token.kind == .string, kind == nil { return try statement() }
    if let kind {
      if let predicate = try predicate(of: kind) { return predicate }
      noteAttributes(of: kind)
      if token.kind == .word, let attribute = Attribute.named(foldedWord, of: kind), attribute.type == .flag {
        let spanned = Spanned(attribute, token.range)
        advance()
        note(.comparison)
        guard case .comparison = token.kind else { return .flag(spanned) }
        return try comparison(of: .attribute(spanned), kind)
      }
    } else {
      note(.name(.any))
    }
    return try comparison(of: try operand(of: kind), kind)
  }

  /// The comparison of what was read with what follows.
  private mutating func comparison(of left: Operand, _ kind: ListKind?) throws(SyntaxFailure) -> Condition {
    note(.comparison)
    guard case .comparison(let comparison) = token.kind else { throw unexpected() }
    advance()
    noteChoices(beside: left)
    let right = try operand(of: kind, beside: left)
    // A word means something beside an attribute alone: on the left without one it is a mistyped attribute.
    if case .word(let word) = left {
      guard case .attribute = right else { throw unknownAttribute(word, of: kind) }
    }
    return .comparison(left, comparison, right, range: left.range.through(right.range))
  }

  /// `"A" fills "N"`, `"N" is open`
  private mutating func statement() throws(SyntaxFailure) -> Condition {
    let name = try name(expecting: .name(.any))
    if take(Keywords.fills, as: .connector) {
      let need = try self.name(expecting: .name(.need))
      return .fills(volunteer: name, need: need, seat: try seatNumber())
    }
    try expect(Keywords.is, as: .connector)
    let negated = take(Keywords.not, as: .connector)
    let states = [Attribute.open, .filled, .active, .remote]
    for state in states {
      let range = token.range
      if take(state.word, as: .attribute) {
        let condition = Condition.isState(name: name, Spanned(state, range))
        return negated ? .not(condition) : condition
      }
    }
    throw token.kind == .word
      ? failure(.unknownChoice(text, among: states.map(\.word.en))) : unexpected()
  }

  /// What can be asked of a thing without naming an attribute.
  private mutating func predicate(of kind: ListKind) throws(SyntaxFailure) -> Condition? {
    if [.volunteers, .needs, .seats].contains(kind), take(Keywords.skill, as: .attribute) {
      if case .comparison(.equal) = token.kind { advance() }
      let skill = try wordOrName(expecting: .skill)
      note(.comparison)
      guard case .comparison(let comparison) = token.kind else { return .skill(skill, .atLeast, level: 1) }
      advance()
      return .skill(skill, comparison, level: try integer(in: 1...5, unit: "level").value)
    }
    if [.volunteers, .associations, .needs, .seats].contains(kind), take(Keywords.cause, as: .attribute) {
      if case .comparison(.equal) = token.kind { advance() }
      return .cause(try wordOrName(expecting: .cause))
    }
    if [.volunteers, .needs, .seats].contains(kind), take(Keywords.speaks, as: .attribute) {
      return .speaks(try spokenLanguage())
    }
    if [.volunteers, .associations, .companies, .needs, .seats, .places].contains(kind) {
      if take(Keywords.in, as: .attribute) { return .inPlace(try wordOrName(expecting: .place)) }
      if take(Keywords.within, as: .attribute) {
        let distance = try integer(in: Limits.kilometres, unit: "km")
        _ = take(Keywords.km, as: .connector)
        try expect(Keywords.of, as: .connector)
        return .within(kilometres: distance, of: try wordOrName(expecting: .place))
      }
    }
    return nil
  }

  /// A side of a comparison. A word that means an attribute of another type than the one beside it is a value:
  /// `status = active`.
  private mutating func operand(of kind: ListKind?, beside other: Operand? = nil) throws(SyntaxFailure) -> Operand {
    if take(Keywords.count, as: .attribute) {
      try openParenthesis()
      let query = try query()
      try closeParenthesis()
      return .count(query)
    }
    if take(Keywords.sum, as: .attribute) {
      try openParenthesis()
      let attributeToken = token
      let written = foldedWord
      guard token.kind == .word else { throw unexpected() }
      advance()
      try expect(Keywords.of, as: .connector)
      let query = try query()
      guard let attribute = Attribute.named(written, of: query.kind.value), attribute.type == .number else {
        let names = Attribute.all(of: query.kind.value).filter { $0.type == .number }.map(\.word.en)
        var diagnostic = Diagnostic(
          SyntaxProblem.unknownChoice(source.text(of: attributeToken.range), among: names), at: attributeToken.range)
        diagnostic.suggestion = EditDistance.nearest(to: written, among: names)
        throw SyntaxFailure(diagnostic: diagnostic)
      }
      try closeParenthesis()
      return .sum(Spanned(attribute, attributeToken.range), of: query)
    }
    if kind == nil || kind != .engagements, take(Keywords.score, as: .attribute) {
      try openParenthesis()
      let volunteer = try name(expecting: .name(.volunteer))
      try expect(Keywords.for, as: .connector)
      let need = try name(expecting: .name(.need))
      let seat = try seatNumber()
      try closeParenthesis()
      return .score(volunteer: volunteer, need: need, seat: seat)
    }
    note(.number)
    note(.text)
    switch token.kind {
    case .string:
      return .text(try text(expecting: .text))
    case .word:
      let spanned = Spanned(text, token.range)
      if let kind, let attribute = Attribute.named(foldedWord, of: kind),
        other?.attributeType ?? attribute.type == attribute.type
      {
        advance()
        return .attribute(Spanned(attribute, spanned.range))
      }
      if let tenths = Self.tenths(foldedWord) {
        advance()
        return .number(tenths: Spanned(tenths, spanned.range))
      }
      if let day = Day(iso: foldedWord) {
        advance()
        return .date(Spanned(day, spanned.range))
      }
      if foldedWord.utf8.first?.isDigit == true {
        throw failure(foldedWord.contains("-") ? .invalidDate(text) : .invalidNumber(text))
      }
      advance()
      return .word(spanned)
    default:
      throw unexpected()
    }
  }

  private mutating func openParenthesis() throws(SyntaxFailure) {
    guard token.kind == .openParenthesis else { throw unexpected() }
    advance()
  }

  private mutating func closeParenthesis() throws(SyntaxFailure) {
    guard take(.closeParenthesis, noting: .closeParenthesis) else { throw unexpected() }
  }

  /// `seat 2`, where it stands here.
  mutating func seatNumber() throws(SyntaxFailure) -> Spanned<Int>? {
    take(Keywords.seat, as: .connector) ? try integer(in: 1...NeedDetails.seatLimit, unit: "seat") : nil
  }

  private func unknownAttribute(_ word: Spanned<String>, of kind: ListKind?) -> SyntaxFailure {
    guard let kind else { return failure(.unexpected(word.value), at: word.range) }
    let attributes = Attribute.all(of: kind).map(\.word)
    var diagnostic = Diagnostic(SyntaxProblem.unknownChoice(word.value, among: attributes.map(\.en)), at: word.range)
    diagnostic.suggestion = EditDistance.nearest(to: word.value, among: attributes.flatMap { [$0.en, $0.fr] })
    return SyntaxFailure(diagnostic: diagnostic)
  }

  private mutating func attribute(of kind: ListKind) throws(SyntaxFailure) -> Spanned<Attribute> {
    noteAttributes(of: kind)
    guard token.kind == .word else { throw unexpected() }
    guard let attribute = Attribute.named(foldedWord, of: kind) else {
      throw failure(.unknownChoice(text, among: Attribute.all(of: kind).map(\.word.en)))
    }
    let spanned = Spanned(attribute, token.range)
    advance()
    return spanned
  }

  /// Says which words an attribute could be compared with, where it has a closed set of them.
  private mutating func noteChoices(beside operand: Operand) {
    guard notesExpectations, case .attribute(let attribute) = operand else { return }
    let words: [Word] =
      switch attribute.value {
      case .priority: PriorityChoice.allCases.map(\.word)
      case .status: StatusChoice.allCases.map(\.word)
      case .state: StateChoice.allCases.map(\.word)
      case .reason: ReasonChoice.allCases.map(\.word)
      case _ where attribute.value.type == .flag: [RemoteChoice.yes.word, RemoteChoice.no.word]
      default: []
      }
    for word in words { note(.word(word, role: .choice)) }
  }

  private mutating func noteAttributes(of kind: ListKind) {
    guard notesExpectations else { return }
    for attribute in Attribute.all(of: kind) { note(.word(attribute.word, role: .attribute)) }
  }
}
