import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// Conditions: what `where` and `expect` ask.
extension Evaluator {
  /// Throws where a condition about the book does not hold.
  mutating func check(_ condition: Condition, in book: Book) throws(Diagnostic) {
    if case .and(let parts) = condition {
      // Say which part failed.
      for part in parts { try check(part, in: book) }
      return
    }
    var context = try context(for: condition, in: book)
    guard try !holds(condition, of: nil, &context) else { return }
    throw Diagnostic(
      EvaluationProblem.expectationFailed(actual: try actual(condition, &context)),
      at: condition.range)
  }

  /// What conditions are evaluated in: the book, its plan where one is asked for, and what names were found to mean.
  struct ConditionContext {
    let book: Book
    let plan: Plan?
    /// By the place where they are written.
    var skills: [SourceRange: ID<Skill>] = [:]
    var causes: [SourceRange: ID<Cause>] = [:]
    var places: [SourceRange: Place] = [:]
  }

  /// The plan is computed only for a condition that looks at it.
  mutating func context(for condition: Condition?, in book: Book) throws(Diagnostic) -> ConditionContext {
    guard let condition, condition.asksForPlan else { return ConditionContext(book: book, plan: nil) }
    return ConditionContext(book: book, plan: try plan(of: book, at: condition.range))
  }

  /// Whether a condition holds of a thing, or of the book where there is none.
  func holds(
    _ condition: Condition, of thing: Thing?, _ context: inout ConditionContext
  ) throws(Diagnostic) -> Bool {
    switch condition {
    case .and(let parts):
      for part in parts where try !holds(part, of: thing, &context) { return false }
      return true
    case .or(let parts):
      for part in parts where try holds(part, of: thing, &context) { return true }
      return false
    case .not(let inner):
      return try !holds(inner, of: thing, &context)
    case .comparison(let left, let comparison, let right, _):
      return try holds(left, comparison, right, of: thing, &context)
    case .flag(let attribute):
      guard let thing else { return false }
      if case .flag(let holds) = value(attribute.value, of: thing, in: context.book, plan: context.plan) {
        return holds
      }
      return false
    case .skill(let name, let comparison, let level):
      let book = context.book
      let skill = try resolve(name, \.skills, &context) { name throws(Diagnostic) in try self.skill(name, in: book) }
      return levels(of: skill, in: thing, context.book).contains { comparison.holds($0, level) }
    case .cause(let name):
      let book = context.book
      let cause = try resolve(name, \.causes, &context) { name throws(Diagnostic) in try self.cause(name, in: book) }
      return causes(of: thing, context.book).contains(cause)
    case .speaks(let language):
      guard let code = LanguageCode(language.value) else { return false }
      switch thing {
      case .volunteer(_, let volunteer): return volunteer.languages.contains(code)
      case .need(_, let need), .seat(_, let need): return need.languages.contains(code)
      default: return false
      }
    case .inPlace(let name):
      let place = try place(name, &context)
      return self.place(of: thing, context.book).map { $0.coordinates == place.coordinates } ?? false
    case .within(let kilometres, let name):
      let place = try place(name, &context)
      return self.place(of: thing, context.book)
        .map { $0.coordinates.kilometres(to: place.coordinates) <= kilometres.value } ?? false
    case .fills(let volunteerName, let needName, let seat):
      let volunteer = try volunteer(volunteerName, in: context.book)
      let need = try need(needName, in: context.book)
      let seats = try seat.map { number throws(Diagnostic) in
        [try seatReference(number, of: need, in: context.book)]
      }
      return (seats ?? allSeats(of: need, in: context.book)).contains {
        Engagements.holder(of: $0, in: context.book) == volunteer
          || context.plan?.entry(of: $0)?.volunteer == volunteer
      }
    case .isState(let name, let attribute):
      return try state(attribute, of: name, context)
    }
  }

  /// The value that a `let` gives a name.
  /// - Throws: where it has none, such as the score of a pair that no rule allows.
  public mutating func literal(of operand: Operand, in book: Book) throws(Diagnostic) -> Literal {
    if operand.asksForToday { try requireToday(operand.range, book) }
    let plan = operand.asksForPlan ? try plan(of: book, at: operand.range) : nil
    var context = ConditionContext(book: book, plan: plan)
    // What was written stays as it was; what is computed is a number.
    switch operand {
    case .word(let word): return Literal(word.value, isQuoted: false)
    case .text(let text): return Literal(text.value, isQuoted: true)
    case .date(let day): return Literal(day.value.description, isQuoted: false)
    default:
      guard case .number(let tenths) = try value(of: operand, beside: nil, nil, &context) else {
        throw Diagnostic(EvaluationProblem.valueMissing, at: operand.range)
      }
      let tenth = tenths % 10
      return Literal(tenth == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenth)", isQuoted: false)
    }
  }

  // MARK: Comparisons

  private func holds(
    _ left: Operand, _ comparison: Comparison, _ right: Operand, of thing: Thing?, _ context: inout ConditionContext
  ) throws(Diagnostic) -> Bool {
    // The attribute says what the words on the other side mean.
    let attribute: Spanned<Attribute>? =
      switch (left, right) {
      case (.attribute(let attribute), _), (_, .attribute(let attribute)): attribute
      default: nil
      }
    let leftValue = try value(of: left, beside: attribute, thing, &context)
    let rightValue = try value(of: right, beside: attribute, thing, &context)
    switch (leftValue, rightValue) {
    case (.number(let left), .number(let right)): return comparison.holds(left, right)
    case (.day(let left), .day(let right)): return comparison.holds(left, right)
    case (.text(let left), .text(let right)):
      return comparison.holds(Folding.foldWord(left), Folding.foldWord(right))
    case (.flag(let left), .flag(let right)):
      return comparison.holds(left ? 1 : 0, right ? 1 : 0)
    case (.missing, .missing): return comparison == .equal
    // What is not known is different from everything, and neither more nor less.
    case (.missing, _), (_, .missing): return comparison == .notEqual
    default:
      throw Diagnostic(
        EvaluationProblem.incomparable(attribute?.value),
        at: attribute.map { $0.range == left.range ? right.range : left.range } ?? right.range)
    }
  }

  private func value(
    of operand: Operand, beside attribute: Spanned<Attribute>?, _ thing: Thing?, _ context: inout ConditionContext
  ) throws(Diagnostic) -> AttributeValue {
    switch operand {
    case .attribute(let own):
      guard let thing else { return .missing }
      return value(own.value, of: thing, in: context.book, plan: context.plan)
    case .number(let tenths): return .number(tenths.value)
    case .date(let day): return .day(day.value)
    case .text(let text): return .text(text.value)
    case .word(let word):
      switch attribute?.value.type {
      case .priority:
        return .number(Int(Priority(try choice(word, of: PriorityChoice.self)).rawValue))
      case .flag:
        let folded = Folding.foldWord(word.value)
        if RemoteChoice.yes.word.foldedForms.contains(folded) { return .flag(true) }
        if RemoteChoice.no.word.foldedForms.contains(folded) { return .flag(false) }
        throw unknownChoice(word, among: [RemoteChoice.yes.word, RemoteChoice.no.word])
      default:
        return .text(try text(of: word, beside: attribute?.value, context.book))
      }
    case .count(let query):
      return .number(try selected(query, in: context.book, plan: context.plan).count * 10)
    case .sum(let attribute, let query):
      var total = 0
      for thing in try selected(query, in: context.book, plan: context.plan) {
        if case .number(let tenths) = value(attribute.value, of: thing, in: context.book, plan: context.plan) {
          total = total.addingReportingOverflow(tenths).partialValue
        }
      }
      return .number(total)
    case .score(let volunteerName, let needName, let seat):
      let volunteer = try volunteer(volunteerName, in: context.book)
      let need = try need(needName, in: context.book)
      return try bestScore(volunteer, need, seat, context.book).map { .number($0 * 10) } ?? .missing
    }
  }

  /// What a word says beside an attribute, as the attribute says it: in English, by the name it goes by.
  private func text(of word: Spanned<String>, beside attribute: Attribute?, _ book: Book) throws(Diagnostic) -> String {
    switch attribute {
    case .status:
      return try choice(word, of: StatusChoice.self).word.en
    case .state:
      return try choice(word, of: StateChoice.self).word.en
    case .reason:
      return try choice(word, of: ReasonChoice.self).word.en
    case .skill, .parent:
      return book.skills[try skill(word, in: book)]?.name ?? word.value
    default:
      return word.value
    }
  }

  /// The score of a pair in the seat written, or in the one that suits best; nil where no rule allows it.
  private func bestScore(
    _ volunteer: ID<Volunteer>, _ need: ID<Need>, _ written: Spanned<Int>?, _ book: Book
  ) throws(Diagnostic) -> Int? {
    let examiner = Examiner(book, today: today)
    let seats = try written.map { number throws(Diagnostic) in [try seatReference(number, of: need, in: book)] }
    return (seats ?? allSeats(of: need, in: book)).compactMap { examiner.examine(volunteer, for: $0) }
      // What is taken up by other engagements, or has to wait, does not change what a pair is worth.
      .filter {
        $0.refusals.allSatisfy { [.missions, .budget, .oneSeat, .capacity, .needs, .quota, .after].contains($0.rule) }
      }
      .compactMap { $0.score?.total }.max()
  }

  /// The one of a closed set that a word means, in either language.
  private func choice<Choice: GrammarChoice>(
    _ word: Spanned<String>, of type: Choice.Type
  ) throws(Diagnostic) -> Choice {
    let folded = Folding.foldWord(word.value)
    guard let choice = type.allCases.first(where: { $0.word.foldedForms.contains(folded) }) else {
      throw unknownChoice(word, among: type.allCases.map(\.word))
    }
    return choice
  }

  private func unknownChoice(_ word: Spanned<String>, among choices: [Word]) -> Diagnostic {
    var diagnostic = Diagnostic(SyntaxProblem.unknownChoice(word.value, among: choices), at: word.range)
    diagnostic.suggestion = EditDistance.nearest(to: word.value, among: choices.flatMap { [$0.en, $0.fr] })
    return diagnostic
  }

  // MARK: Parts

  private func resolve<Value>(
    _ name: Spanned<String>, _ memo: WritableKeyPath<ConditionContext, [SourceRange: Value]>,
    _ context: inout ConditionContext, _ find: (Spanned<String>) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    if let known = context[keyPath: memo][name.range] { return known }
    let found = try find(name)
    context[keyPath: memo][name.range] = found
    return found
  }

  private func place(_ name: Spanned<String>, _ context: inout ConditionContext) throws(Diagnostic) -> Place {
    let book = context.book
    return try resolve(name, \.places, &context) { name throws(Diagnostic) in try place(name, in: book) }
  }

  /// The levels at which a thing has or asks for a skill or one below it.
  private func levels(of skill: ID<Skill>, in thing: Thing?, _ book: Book) -> [Int] {
    switch thing {
    case .volunteer(_, let volunteer):
      volunteer.skills.filter { Taxonomy.is($0.skill, within: skill, in: book) }.map { Int($0.level) }
    case .need(_, let need):
      need.seats.filter { Taxonomy.is($0.skill, within: skill, in: book) }.map { Int($0.level) }
    case .seat(let seat, let need):
      [need.seats[seat.index]].filter { Taxonomy.is($0.skill, within: skill, in: book) }.map { Int($0.level) }
    default: []
    }
  }

  private func causes(of thing: Thing?, _ book: Book) -> [ID<Cause>] {
    switch thing {
    case .volunteer(_, let volunteer): volunteer.causes
    case .association(_, let association): association.causes
    case .need(_, let need), .seat(_, let need): book.associations[need.association]?.causes ?? []
    default: []
    }
  }

  private func place(of thing: Thing?, _ book: Book) -> Place? {
    switch thing {
    case .volunteer(_, let volunteer): volunteer.place.flatMap { book.places[$0] }
    case .association(_, let association): association.place.flatMap { book.places[$0] }
    case .company(_, let company): company.place.flatMap { book.places[$0] }
    case .program(_, let program): program.place.flatMap { book.places[$0] }
    case .need(_, let need), .seat(_, let need): need.isRemote ? nil : Self.place(of: need, in: book)
    case .place(_, let place): place
    default: nil
    }
  }

  private func state(
    _ attribute: Spanned<Attribute>, of name: Spanned<String>, _ context: ConditionContext
  ) throws(Diagnostic) -> Bool {
    let book = context.book
    let thing: Thing
    if attribute.value == .active {
      if book.volunteers.id(named: name.value) != nil, book.associations.id(named: name.value) != nil {
        throw Diagnostic(
          EvaluationProblem.ambiguousName(name.value, kinds: [.volunteer, .association]), at: name.range)
      }
      if let id = book.volunteers.id(named: name.value), let row = book.volunteers[id] {
        thing = .volunteer(id, row)
      } else {
        let id = try association(name, in: book)
        guard let row = book.associations[id] else { return false }
        thing = .association(id, row)
      }
    } else if attribute.value == .remote, let id = book.volunteers.id(named: name.value),
      let row = book.volunteers[id]
    {
      guard book.needs.id(named: name.value) == nil else {
        throw Diagnostic(EvaluationProblem.ambiguousName(name.value, kinds: [.volunteer, .need]), at: name.range)
      }
      thing = .volunteer(id, row)
    } else {
      let id = try need(name, in: book)
      guard let row = book.needs[id] else { return false }
      thing = .need(id, row)
    }
    if case .flag(let holds) = value(attribute.value, of: thing, in: book, plan: context.plan) { return holds }
    return false
  }

  // MARK: Failed expectations

  /// What is the case instead of what was expected.
  private func actual(_ condition: Condition, _ context: inout ConditionContext) throws(Diagnostic) -> [ActualFact] {
    switch condition {
    case .comparison(let left, _, let right, _):
      var facts: [ActualFact] = []
      for operand in [left, right] {
        guard let measure = operand.measure else { continue }
        let value = try value(of: operand, beside: nil, nil, &context)
        facts.append(.value(measure, tenths: value.tenths))
      }
      return facts
    case .fills(_, let needName, _), .not(.fills(_, let needName, _)):
      let id = try need(needName, in: context.book)
      guard let need = context.book.needs[id] else { return [] }
      return need.seats.indices.map { index in
        let seat = SeatReference(need: id, index: index)
        let holder =
          Engagements.holder(of: seat, in: context.book) ?? context.plan?.entry(of: seat)?.volunteer
        return .filled(
          need: need.name, seat: need.seats.count == 1 ? nil : index + 1,
          by: holder.flatMap { context.book.volunteers[$0]?.name })
      }
    case .isState(let name, let attribute):
      return [.state(name: name.value, attribute.value, holds: false)]
    case .not(.isState(let name, let attribute)):
      return [.state(name: name.value, attribute.value, holds: true)]
    default:
      return []
    }
  }
}

extension AttributeValue {
  /// The number that it is, in tenths.
  fileprivate var tenths: Int? { if case .number(let tenths) = self { tenths } else { nil } }
}

extension Operand {
  /// What it computes; nil where its value is in its words.
  fileprivate var measure: ActualFact.Measure? {
    switch self {
    case .count(let query): .count(query.kind.value, isConditional: query.condition != nil)
    case .sum(let attribute, let query): .sum(attribute.value, of: query.kind.value)
    case .score(let volunteer, let need, _): .score(volunteer: volunteer.value, need: need.value)
    case .attribute, .number, .date, .text, .word: nil
    }
  }
}

extension Condition {
  /// Whether the plan has to be known to say if it holds.
  var asksForPlan: Bool {
    switch self {
    case .and(let parts), .or(let parts): parts.contains(where: \.asksForPlan)
    case .not(let inner): inner.asksForPlan
    case .fills: true
    case .flag(let attribute), .isState(_, let attribute): attribute.value == .filled
    case .comparison(let left, _, let right, _): left.asksForPlan || right.asksForPlan
    default: false
    }
  }

  /// Whether today has to be known: for the plan, and for a score.
  var asksForToday: Bool {
    switch self {
    case .and(let parts), .or(let parts): parts.contains(where: \.asksForToday)
    case .not(let inner): inner.asksForToday
    case .comparison(let left, _, let right, _): left.asksForToday || right.asksForToday
    default: asksForPlan
    }
  }
}

extension Operand {
  fileprivate var asksForPlan: Bool {
    switch self {
    case .attribute(let attribute): attribute.value == .filled
    case .count(let query), .sum(_, let query): query.condition?.asksForPlan ?? false
    default: false
    }
  }

  fileprivate var asksForToday: Bool {
    switch self {
    case .score: true
    case .count(let query), .sum(_, let query): query.condition?.asksForToday ?? false
    default: asksForPlan
    }
  }
}
