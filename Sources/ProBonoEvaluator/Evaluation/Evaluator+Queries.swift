import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `list`, `count` and `show`.
extension Evaluator {
  mutating func list(_ query: Query, in book: Book) throws(Diagnostic) -> ResultTable {
    let plan = try context(for: query.condition, in: book).plan
    let kind = query.kind.value
    let needsPlan = plan == nil && query.order.contains { $0.attribute.value == .filled }
    let currentPlan = needsPlan ? try self.plan(of: book, at: query.kind.range) : plan
    var things = try selected(query, in: book, plan: currentPlan)
    if !query.order.isEmpty {
      let keys = query.order
      let evaluator = self
      things = things.enumerated().map { offset, thing in
        (offset, thing, keys.map { evaluator.value($0.attribute.value, of: thing, in: book, plan: currentPlan) })
      }.sorted { left, right in
        for (index, key) in keys.enumerated() {
          if let first = left.2[index].isBefore(right.2[index], descending: key.descending) { return first }
        }
        return left.0 < right.0
      }.map(\.1)
    }
    if let limit = query.limit?.value { things = Array(things.prefix(limit)) }
    return ResultTable(columns: Self.columns(of: kind), rows: things.map { cells(of: $0, in: book) })
  }

  mutating func count(_ query: Query, in book: Book) throws(Diagnostic) -> Int {
    let plan = try context(for: query.condition, in: book).plan
    return try selected(query, in: book, plan: plan).count
  }

  /// The things of a query, in the order of their names.
  func selected(_ query: Query, in book: Book, plan: Plan?) throws(Diagnostic) -> [Thing] {
    let all = Thing.all(query.kind.value, in: book)
    guard let condition = query.condition else { return all }
    var context = ConditionContext(book: book, plan: plan)
    // Names are looked up even where there is nothing to ask them of.
    if all.isEmpty { _ = try holds(condition, of: nil, &context) }
    var result: [Thing] = []
    for thing in all where try holds(condition, of: thing, &context) { result.append(thing) }
    return result
  }

  // MARK: Rows

  private static func columns(of kind: ListKind) -> [ResultTable.Column] {
    switch kind {
    case .volunteers: [.name, .skills, .place, .hours, .languages]
    case .associations: [.name, .causes, .place, .needs, .capacity]
    case .companies: [.name, .place, .causes]
    case .programs: [.name, .sponsor, .from, .until, .place, .needs]
    case .needs: [.title, .association, .seats, .open, .priority, .place]
    case .seats: [.need, .seat, .skill, .level, .hours, .volunteer]
    case .skills: [.skill, .french, .parent, .aliases]
    case .causes: [.cause, .french, .aliases]
    case .places: [.place, .country, .latitude, .longitude]
    case .engagements: [.need, .seat, .volunteer, .state, .since, .hours, .done, .rating, .score, .reason]
    case .pins: [.need, .volunteer]
    case .bans: [.needOrAssociation, .volunteer]
    }
  }

  private func cells(of thing: Thing, in book: Book) -> [Cell] {
    switch thing {
    case .volunteer(_, let volunteer):
      [
        .text(volunteer.name), .list(skills(of: volunteer, in: book)), .init(placeName(volunteer.place, in: book)),
        .init(volunteer.hours), .list(volunteer.languages.map { .text($0.description) }),
      ]
    case .association(let id, let association):
      [
        .text(association.name), .list(words(association.causes, in: book)),
        .init(placeName(association.place, in: book)), .number(book.needs(of: id).count), .init(association.capacity),
      ]
    case .company(_, let company):
      [.text(company.name), .init(placeName(company.place, in: book)), .list(words(company.causes, in: book))]
    case .program(let id, let program):
      [
        .text(program.name), .init(program.sponsor.flatMap { book.companies[$0]?.name }), .init(program.from),
        .init(program.until), .init(placeName(program.place, in: book)), .number(book.needs(of: id).count),
      ]
    case .need(let id, let need):
      [
        .text(need.name), .init(book.associations[need.association]?.name), .list(seats(of: need, in: book)),
        .number(Engagements.openSeats(of: id, need, in: book)), .word(Phrase(need.priority.word)),
        placeCell(of: need, in: book),
      ]
    case .seat(let reference, let need):
      [
        .text(need.name), .number(reference.index + 1),
        .word(book.word(for: need.seats[reference.index].skill)), .number(Int(need.seats[reference.index].level)),
        .init(need.seats[reference.index].hours),
        .init(Engagements.holder(of: reference, in: book).flatMap { book.volunteers[$0]?.name }),
      ]
    case .skill(_, let skill):
      [
        .text(skill.name), .init(skill.french), .init(skill.parent.map { book.word(for: $0) }),
        .list(skill.aliases.map { .text($0) }),
      ]
    case .cause(_, let cause): [.text(cause.name), .init(cause.french), .list(cause.aliases.map { .text($0) })]
    case .place(_, let place):
      [
        .text(place.name), place.country.isEmpty ? .empty : .text(place.country),
        .decimal(Self.degrees(place.coordinates.latitude)), .decimal(Self.degrees(place.coordinates.longitude)),
      ]
    case .engagement(let engagement):
      [
        .init(book.needs[engagement.need]?.name), .init(engagement.seat.map { $0 + 1 }),
        .init(book.volunteers[engagement.volunteer]?.name), .word(Phrase(engagement.state.word)),
        .init(engagement.since), .init(engagement.plannedHours), .init(engagement.doneHours),
        .init(tenths: engagement.rating),
        .init(engagement.score), .init(engagement.explanation),
      ]
    case .pin(let pin): [.text(pin.target.name(in: book)), .init(book.volunteers[pin.volunteer]?.name)]
    case .ban(let ban): [.text(ban.target.name(in: book)), .init(book.volunteers[ban.volunteer]?.name)]
    }
  }

  // MARK: Words

  /// The skills of a volunteer with their levels.
  func skills(of volunteer: Volunteer, in book: Book) -> [Cell] {
    volunteer.skills.map { .skill(book.word(for: $0.skill), level: Int($0.level)) }
  }

  /// The skills that the seats of a need ask for; level 1 asks for nothing and is not written.
  private func seats(of need: Need, in book: Book) -> [Cell] {
    need.seats.map { seat in
      let skill = book.word(for: seat.skill)
      return seat.level > 1 ? .skill(skill, level: Int(seat.level)) : .word(skill)
    }
  }

  /// What causes are called.
  func words(_ causes: [ID<Cause>], in book: Book) -> [Cell] { causes.map { .word(book.word(for: $0)) } }

  /// Where the work of a need is done.
  func placeCell(of need: Need, in book: Book) -> Cell {
    guard !need.isRemote, let place = Self.place(of: need, in: book) else { return .word(.remote) }
    return .text(place.name)
  }

  func placeName(_ place: ID<Place>?, in book: Book) -> String? { place.flatMap { book.places[$0]?.name } }

  /// Degrees with four decimals: some ten metres.
  static func degrees(_ value: Double) -> String {
    let tenThousandths = Int((abs(value) * 10_000).rounded())
    let fraction = String(tenThousandths % 10_000)
    return (value < 0 && tenThousandths > 0 ? "-" : "") + "\(tenThousandths / 10_000)."
      + String(repeating: "0", count: 4 - fraction.count) + fraction
  }
}

extension Cell {
  init(_ word: Phrase?) { self = word.map { $0.en.isEmpty ? .empty : .word($0) } ?? .empty }
  init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
  init(_ number: Int32?) { self = number.map { .number(Int($0)) } ?? .empty }
  init(tenths: Int32?) { self = tenths.map { .tenths(Int($0)) } ?? .empty }
  init(_ day: Day?) { self = day.map { .day($0) } ?? .empty }
}

extension AttributeValue {
  /// Whether it comes before another value; nil where neither does. What is not known comes last either way.
  fileprivate func isBefore(_ other: AttributeValue, descending: Bool) -> Bool? {
    switch (self, other) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.number(let left), .number(let right)): left == right ? nil : (left < right) != descending
    case (.day(let left), .day(let right)): left == right ? nil : (left < right) != descending
    case (.flag(let left), .flag(let right)): left == right ? nil : left != descending
    case (.text(let left), .text(let right)):
      Self.order(Folding.fold(left), Folding.fold(right), descending: descending)
    default: nil
    }
  }

  private static func order(_ left: String, _ right: String, descending: Bool) -> Bool? {
    left == right ? nil : (left < right) != descending
  }
}
