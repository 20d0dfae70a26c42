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
  /// Whether it is a skill.
  fileprivate var isSkill: Bool {
    if case .attribute(let attribute) = self { attribute.value == .skill } else { false }
  }

  /// What kind of value an attribute has; nil for anything else.
  fileprivate var attributeType: Attribute.ValueType? {
    if case .attribute(let attribute) = self { attribute.value.type } else { nil }
  }
}

extension Query {
  /// The clauses of `list`.
  static let clauses = ClauseList<Query>([whereClause, sortClause, limitClause])
  /// The clauses of `count`.
  static let conditions = ClauseList<Query>([whereClause])

  private static let whereClause = Clause<Query>(
    Keywords.where, shape: .rule(.filter),
    help: Phrase("Only what this holds for.", fr: "Seulement ce pour quoi c'est vrai."),
    example: "where skill web >= 3 and within 30 km of Lille"
  ) { (parser, query) throws(SyntaxFailure) in query.condition = try parser.condition(of: query.kind.value) }

  private static let sortClause = Clause<Query>(
    Keywords.sort,
    shape: .sequence([
      .optional(.word(Keywords.by, .connector)),
      .list(
        .sequence([
          .value(.attribute),
          .optional(.choice([.word(Keywords.ascending, .connector), .word(Keywords.descending, .connector)])),
        ])),
    ]),
    help: Phrase("The order of the rows.", fr: "L'ordre des lignes."), example: "sort by hours desc"
  ) { (parser, query) throws(SyntaxFailure) in
    _ = parser.take(Keywords.by, as: .connector)
    repeat {
      let attribute = try parser.attribute(of: query.kind.value)
      let descending = parser.take(Keywords.descending, as: .connector)
      if !descending { _ = parser.take(Keywords.ascending, as: .connector) }
      query.order.append(SortKey(attribute: attribute, descending: descending))
    } while parser.take(.comma, noting: .comma)
  }

  private static let limitClause = Clause<Query>(
    Keywords.limit, .integer(0...1_000_000_000, unit: "rows"),
    help: Phrase("The most rows.", fr: "Le plus de lignes."), example: "limit 10"
  ) { $0.limit = $1 }

  /// What `count(…)` and `sum(… of …)` ask for.
  static let shape = Shape.sequence([
    .choice(ListKind.allCases.map { .word($0.word, .choice) }),
    .optional(.sequence([.word(Keywords.where, .clause), .rule(.filter)])),
  ])
}

extension Condition {
  /// What can be said of the book, but for `and`, `or` and `not`.
  static let assertions: [Shape] = [
    .sequence([.sign(.openParenthesis), .rule(.condition), .sign(.closeParenthesis)]),
    .rule(.comparison),
    .sequence([
      .value(.name(.volunteer)), .word(Keywords.fills, .connector), .value(.name(.need)), seatNumber,
    ]),
    .sequence([
      .value(.name(.any)), .word(Keywords.is, .connector), .optional(.word(Keywords.not, .connector)),
      .choice(states.map { .word($0.word, .attribute) }),
    ]),
  ]

  /// What can be asked of the things of a list, but for `and`, `or` and `not`.
  static let properties: [Shape] = [
    .sequence([.sign(.openParenthesis), .rule(.filter), .sign(.closeParenthesis)]),
    .rule(.propertyComparison),
    .value(.attribute),
    .sequence([
      .word(Keywords.skill, .attribute), .optional(.sign(.equals)), .value(.skill),
      .optional(.sequence([.value(.comparison), .value(.integer(1...5, unit: "level"))])),
    ]),
    .sequence([.word(Keywords.cause, .attribute), .optional(.sign(.equals)), .value(.cause)]),
    .sequence([.word(Keywords.speaks, .attribute), .value(.spokenLanguage)]),
    .sequence([.word(Keywords.in, .attribute), .value(.place)]),
    .sequence([
      .word(Keywords.within, .attribute), .value(.integer(Limits.kilometres, unit: "km")),
      .optional(.word(Keywords.km, .connector)), .word(Keywords.of, .connector), .value(.place),
    ]),
  ]

  /// The words by which something is asked without a comparison, and the lists of whose things it can be asked.
  static let predicates: [(word: Word, kinds: [ListKind])] = [
    (Keywords.skill, [.volunteers, .needs, .seats]),
    (Keywords.cause, [.volunteers, .associations, .needs, .seats]),
    (Keywords.speaks, [.volunteers, .needs, .seats]),
    (Keywords.in, [.volunteers, .associations, .companies, .programs, .needs, .seats, .places]),
    (Keywords.within, [.volunteers, .associations, .companies, .programs, .needs, .seats, .places]),
  ]

  /// What something of the book can be said to be.
  static let states = [Attribute.open, .filled, .waiting, .active, .remote]

  /// `seat 2`, which may be left out.
  fileprivate static let seatNumber = Shape.optional(
    .sequence([.word(Keywords.seat, .connector), .value(.integer(1...NeedDetails.seatLimit, unit: "seat"))]))
}

extension Operand {
  /// What is computed from the book.
  static let functions: [Shape] = [
    .sequence([
      .word(Keywords.count, .attribute), .sign(.openParenthesis), .rule(.query), .sign(.closeParenthesis),
    ]),
    .sequence([
      .word(Keywords.sum, .attribute), .sign(.openParenthesis), .value(.attribute), .word(Keywords.of, .connector),
      .rule(.query), .sign(.closeParenthesis),
    ]),
    .sequence([
      .word(Keywords.score, .attribute), .sign(.openParenthesis), .value(.name(.volunteer)),
      .word(Keywords.for, .connector), .value(.name(.need)), Condition.seatNumber, .sign(.closeParenthesis),
    ]),
  ]
}

extension Parser {
  /// What `count(…)` and `sum(… of …)` ask for.
  mutating func query() throws(SyntaxFailure) -> Query {
    var query = Query(kind: try choice(among: ChoiceList()))
    if take(Keywords.where, as: .clause) { query.condition = try condition(of: query.kind.value) }
    return query
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
    if kind == nil, token.kind == .string { return try statement() }
    if kind == nil, isAtUnknownValue {
      // It may turn out to be a name or a number: what follows tells.
      if following.kind == .word { return try statement() }
    }
    if let kind {
      if let predicate = try predicate(of: kind) { return predicate }
      noteAttributes(of: kind)
      if isAtWord, let attribute = Attribute.named(word, of: kind), attribute.type == .flag {
        let spanned = takeAttribute(attribute)
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
    for state in Condition.states {
      let range = token.range
      if take(state.word, as: .attribute) {
        let condition = Condition.isState(name: name, Spanned(state, range))
        return negated ? .not(condition) : condition
      }
    }
    throw token.kind == .word
      ? failure(.unknownChoice(text, among: Condition.states.map(\.word))) : unexpected()
  }

  /// What can be asked of a thing without naming an attribute.
  private mutating func predicate(of kind: ListKind) throws(SyntaxFailure) -> Condition? {
    if takePredicate(Keywords.skill, of: kind) {
      if case .comparison(.equal) = token.kind { advance() }
      let skill = try wordOrName(expecting: .skill)
      note(.comparison)
      guard case .comparison(let comparison) = token.kind else { return .skill(skill, .atLeast, level: 1) }
      advance()
      return .skill(skill, comparison, level: try integer(in: 1...5, unit: "level").value)
    }
    if takePredicate(Keywords.cause, of: kind) {
      if case .comparison(.equal) = token.kind { advance() }
      return .cause(try wordOrName(expecting: .cause))
    }
    if takePredicate(Keywords.speaks, of: kind) {
      return .speaks(try spokenLanguage())
    }
    if takePredicate(Keywords.in, of: kind) { return .inPlace(try wordOrName(expecting: .place)) }
    if takePredicate(Keywords.within, of: kind) {
      let distance = try integer(in: Limits.kilometres, unit: "km")
      _ = take(Keywords.km, as: .connector)
      try expect(Keywords.of, as: .connector)
      return .within(kilometres: distance, of: try wordOrName(expecting: .place))
    }
    return nil
  }

  /// Takes a word that asks something of the things of this list, where it stands here.
  private mutating func takePredicate(_ word: Word, of kind: ListKind) -> Bool {
    Condition.predicates.contains { $0.word == word && $0.kinds.contains(kind) } && take(word, as: .attribute)
  }

  /// A side of a comparison. A word that means an attribute of another type than the one beside it is a value:
  /// `status = active`.
  mutating func operand(of kind: ListKind?, beside other: Operand? = nil) throws(SyntaxFailure) -> Operand {
    if take(Keywords.count, as: .attribute) {
      try openParenthesis()
      let query = try query()
      try closeParenthesis()
      return .count(query)
    }
    if take(Keywords.sum, as: .attribute) {
      try openParenthesis()
      note(.attribute)
      let attributeToken = token
      let written = (word: word, text: foldedWord)
      guard isAtWord else { throw unexpected() }
      record(.value(.attribute))
      advance()
      try expect(Keywords.of, as: .connector)
      let query = try query()
      guard let attribute = Attribute.named(written.word, of: query.kind.value), attribute.type == .number else {
        let words = Attribute.all(of: query.kind.value).filter { $0.type == .number }.map(\.word)
        var diagnostic = Diagnostic(
          SyntaxProblem.unknownChoice(source.text(of: attributeToken.range), among: words), at: attributeToken.range)
        diagnostic.suggestion = EditDistance.nearest(to: written.text, among: words.flatMap { [$0.en, $0.fr] })
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
    case .variable:
      return .text(takeUnknown(as: ""))
    case .string:
      return .text(try text(expecting: .text))
    case .word:
      if isAtWord, let kind, let attribute = Attribute.named(word, of: kind),
        other?.attributeType ?? attribute.type == attribute.type
      {
        return .attribute(takeAttribute(attribute))
      }
      if let tenths = Self.tenths(foldedWord) { return .number(tenths: take(tenths, as: .number)) }
      if let day = Day(iso: foldedWord) { return .date(take(day, as: .date)) }
      if foldedWord.utf8.first?.isDigit == true {
        throw foldedWord.contains("-") || foldedWord.contains("/") ? invalidDate() : failure(.invalidNumber(text))
      }
      return .word(takeWord(beside: other))
    default:
      throw unexpected()
    }
  }

  private mutating func openParenthesis() throws(SyntaxFailure) {
    try expect(.openParenthesis, noting: .openParenthesis)
  }

  private mutating func closeParenthesis() throws(SyntaxFailure) {
    try expect(.closeParenthesis, noting: .closeParenthesis)
  }

  /// Takes the word of an attribute.
  private mutating func takeAttribute(_ attribute: Attribute) -> Spanned<Attribute> {
    let spanned = Spanned(attribute, token.range)
    record(.word(attribute.word, .attribute))
    advance()
    return spanned
  }

  /// Takes a word that means something beside an attribute: one of its choices, or any other.
  private mutating func takeWord(beside other: Operand?) -> Spanned<String> {
    let spanned = Spanned(text, token.range)
    let choice = other.flatMap { choices(beside: $0).first { $0.keys.contains(word) } }
    record(choice.map { .word($0, .choice) } ?? .value(other?.isSkill == true ? .skill : .wordValue))
    advance()
    return spanned
  }

  /// `seat 2`, where it stands here.
  mutating func seatNumber() throws(SyntaxFailure) -> Spanned<Int>? {
    take(Keywords.seat, as: .connector) ? try integer(in: 1...NeedDetails.seatLimit, unit: "seat") : nil
  }

  private func unknownAttribute(_ word: Spanned<String>, of kind: ListKind?) -> SyntaxFailure {
    guard let kind else { return failure(.unexpected(word.value), at: word.range) }
    let attributes = Attribute.all(of: kind).map(\.word)
    var diagnostic = Diagnostic(SyntaxProblem.unknownChoice(word.value, among: attributes), at: word.range)
    diagnostic.suggestion = EditDistance.nearest(to: word.value, among: attributes.flatMap { [$0.en, $0.fr] })
    return SyntaxFailure(diagnostic: diagnostic)
  }

  fileprivate mutating func attribute(of kind: ListKind) throws(SyntaxFailure) -> Spanned<Attribute> {
    noteAttributes(of: kind)
    guard isAtWord else { throw unexpected() }
    guard let attribute = Attribute.named(word, of: kind) else {
      throw failure(.unknownChoice(text, among: Attribute.all(of: kind).map(\.word)))
    }
    return takeAttribute(attribute)
  }

  /// Says which words an attribute could be compared with, where it has a closed set of them.
  private mutating func noteChoices(beside operand: Operand) {
    guard notesExpectations else { return }
    for word in choices(beside: operand) { note(.word(word, role: .choice)) }
  }

  /// The words that an attribute could be compared with, where it has a closed set of them.
  private func choices(beside operand: Operand) -> [Word] {
    if case .attribute(let attribute) = operand { attribute.value.choices } else { [] }
  }

  private mutating func noteAttributes(of kind: ListKind) {
    guard notesExpectations else { return }
    for attribute in Attribute.all(of: kind) { note(.word(attribute.word, role: .attribute)) }
  }
}
