import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `add`, `change` and `remove`, but for needs.
extension Evaluator {
  func add(_ definition: Definition, to transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    switch definition {
    case .volunteer(let name, let details):
      try requireFree(name, .volunteer, in: transaction.book.volunteers, offering: details.value.place.newValue?.value)
      transaction.add(try volunteer(name.value, details.value, in: &transaction))
      return recorded(.added, .volunteer, name.value)
    case .association(let name, let details):
      try requireFree(
        name, .association, in: transaction.book.associations, offering: details.value.place.newValue?.value)
      var association = Association(name: name.value)
      try apply(details.value, to: &association, in: &transaction)
      transaction.add(association)
      return recorded(.added, .association, name.value)
    case .company(let name, let details):
      try requireFree(
        name, .company, in: transaction.book.companies, offering: details.value.place.newValue?.value)
      var company = Company(name: name.value)
      try apply(details.value, to: &company, in: &transaction)
      transaction.add(company)
      return recorded(.added, .company, name.value)
    case .program(let name, let details):
      try requireFree(
        name, .program, in: transaction.book.programs, offering: details.value.place.newValue?.value)
      var program = Program(name: name.value)
      try apply(details.value, to: &program, in: &transaction)
      transaction.add(program)
      return recorded(.added, .program, name.value)
    case .skill(let name, let details):
      try requireFree(name, .skill, in: transaction.book.skills)
      var skill = Skill(name: try term(name))
      try apply(details.value, to: &skill, at: nil, in: transaction.book)
      transaction.add(skill)
      return recorded(.added, .skill, skill.name)
    case .cause(let name, let details):
      try requireFree(name, .cause, in: transaction.book.causes)
      var cause = Cause(name: try term(name))
      try apply(details.value, to: &cause, at: nil, in: transaction.book)
      transaction.add(cause)
      return recorded(.added, .cause, cause.name)
    case .place(let name, let details):
      try requireFree(name, .place, in: transaction.book.places)
      guard let coordinates = details.value.coordinates.newValue else {
        throw Diagnostic(EvaluationProblem.coordinatesMissing, at: name.range)
      }
      transaction.add(Place(name: name.value, coordinates: Self.coordinates(coordinates.value)))
      return recorded(.added, .place, name.value)
    }
  }

  func change(_ definition: Definition, in transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    switch definition {
    case .volunteer(let name, let details):
      let (id, before) = try record(name, .volunteer, in: transaction.book.volunteers)
      var volunteer = before
      try rename(&volunteer.name, details.value.newName, id, .volunteer, in: transaction.book.volunteers)
      if volunteer.name != before.name { volunteer.remember(formerNames: [before.name]) }
      try apply(details.value, to: &volunteer, in: &transaction)
      return replaced(id, with: volunteer, .volunteer, in: &transaction)
    case .association(let name, let details):
      let (id, before) = try record(name, .association, in: transaction.book.associations)
      var association = before
      try rename(&association.name, details.value.newName, id, .association, in: transaction.book.associations)
      try apply(details.value, to: &association, in: &transaction)
      return replaced(id, with: association, .association, in: &transaction)
    case .company(let name, let details):
      let (id, before) = try record(name, .company, in: transaction.book.companies)
      var company = before
      try rename(&company.name, details.value.newName, id, .company, in: transaction.book.companies)
      try apply(details.value, to: &company, in: &transaction)
      return replaced(id, with: company, .company, in: &transaction)
    case .program(let name, let details):
      let (id, before) = try record(name, .program, in: transaction.book.programs)
      var program = before
      try rename(&program.name, details.value.newName, id, .program, in: transaction.book.programs)
      try apply(details.value, to: &program, in: &transaction)
      return replaced(id, with: program, .program, in: &transaction)
    case .skill(let name, let details):
      let (id, before) = try record(name, .skill, in: transaction.book.skills)
      var skill = before
      try rename(&skill.name, details.value.newName, id, .skill, in: transaction.book.skills)
      try apply(details.value, to: &skill, at: id, in: transaction.book)
      return replaced(id, with: skill, .skill, in: &transaction)
    case .cause(let name, let details):
      let (id, before) = try record(name, .cause, in: transaction.book.causes)
      var cause = before
      try rename(&cause.name, details.value.newName, id, .cause, in: transaction.book.causes)
      try apply(details.value, to: &cause, at: id, in: transaction.book)
      return replaced(id, with: cause, .cause, in: &transaction)
    case .place(let name, let details):
      guard let id = transaction.book.places.id(named: name.value), var place = transaction.book.places[id] else {
        throw unknown(.place, name, among: transaction.book.places.names)
      }
      try rename(&place.name, details.value.newName, id, .place, in: transaction.book.places)
      if let coordinates = details.value.coordinates.newValue {
        place.coordinates = Self.coordinates(coordinates.value)
      }
      // Where it is no longer what the gazetteer has, it is found in the book alone.
      if place != transaction.book.places[id] { place.town = nil }
      return replaced(id, with: place, .place, in: &transaction)
    }
  }

  // MARK: Details

  /// A new volunteer of that name, of whom the details say the rest.
  func volunteer(
    _ name: String, _ details: VolunteerDetails, in transaction: inout Transaction
  ) throws(Diagnostic) -> Volunteer {
    var volunteer = Volunteer(name: name)
    try apply(details, to: &volunteer, in: &transaction)
    return volunteer
  }

  private func apply(
    _ details: VolunteerDetails, to volunteer: inout Volunteer, in transaction: inout Transaction
  ) throws(Diagnostic) {
    try edit(&volunteer.skills, details.skills, in: transaction.book)
    try editPlace(&volunteer.place, details.place, in: &transaction)
    details.radius.apply(to: &volunteer.radius) { Int32($0) }
    details.remote.apply(to: &volunteer.remote) { RemoteWork($0) }
    details.hours.apply(to: &volunteer.hours) { Int32($0) }
    details.budget.apply { volunteer.budget = $0.map { Int32($0) } }
    details.missions.apply(to: &volunteer.missions) { Int32($0) }
    if !details.languages.saysNothing {
      try edit(&volunteer.languages, details.languages) { name throws(Diagnostic) in LanguageCode(name.value) }
    }
    if !details.causes.saysNothing {
      try edit(&volunteer.causes, details.causes) { name throws(Diagnostic) in try cause(name, in: transaction.book) }
    }
    if !details.refusedCauses.saysNothing {
      try edit(&volunteer.refusedCauses, details.refusedCauses) { name throws(Diagnostic) in
        try cause(name, in: transaction.book)
      }
    }
    // Computed, and so not handed on to be read and written where nothing is said of it.
    switch details.company {
    case .unchanged: break
    case .set(let name): volunteer.company = try company(name, in: transaction.book)
    case .cleared: volunteer.company = nil
    }
    if !details.giving.saysNothing {
      try edit(&volunteer.giving, details.giving) { choice throws(Diagnostic) in Giving(choice.value) }
    }
    details.from.apply(to: &volunteer.from) { $0 }
    details.until.apply(to: &volunteer.until) { $0 }
    try requireOrder(volunteer.from, volunteer.until, details.from, details.until)
    if !details.away.saysNothing { try edit(&volunteer.away, details.away) }
    details.rating.apply(to: &volunteer.rating) { Int32($0) }
    details.lastEngagement.apply(to: &volunteer.lastEngagement) { $0 }
    if let status = details.status.newValue { volunteer.isActive = status.value == .active }
    if case .cleared = details.status { volunteer.isActive = true }
    details.email.apply { volunteer.email = $0 }
    details.phone.apply { volunteer.phone = $0 }
    details.note.apply { volunteer.note = $0 }
  }

  private func apply(
    _ details: AssociationDetails, to association: inout Association, in transaction: inout Transaction
  ) throws(Diagnostic) {
    try editPlace(&association.place, details.place, in: &transaction)
    let book = transaction.book
    try edit(&association.causes, details.causes) { name throws(Diagnostic) in try cause(name, in: book) }
    details.capacity.apply(to: &association.capacity) { Int32($0) }
    details.needsAtOnce.apply(to: &association.needsAtOnce) { Int32($0) }
    if let status = details.status.newValue { association.isActive = status.value == .active }
    if case .cleared = details.status { association.isActive = true }
    details.note.apply(to: &association.note) { $0 }
  }

  private func apply(
    _ details: CompanyDetails, to company: inout Company, in transaction: inout Transaction
  ) throws(Diagnostic) {
    try editPlace(&company.place, details.place, in: &transaction)
    let book = transaction.book
    try edit(&company.causes, details.causes) { name throws(Diagnostic) in try cause(name, in: book) }
    details.note.apply(to: &company.note) { $0 }
  }

  private func apply(
    _ details: TermDetails, to skill: inout Skill, at id: ID<Skill>?, in book: Book
  ) throws(Diagnostic) {
    try editAliases(&skill.aliases, details.aliases, id, .skill, in: book.skills)
    switch details.parent {
    case .unchanged: break
    case .cleared: skill.parent = nil
    case .set(let name):
      let parent = try self.skill(name, in: book)
      // A new skill is above nothing yet.
      if let id, case let line = Taxonomy.line(of: parent, in: book), line.contains(id) {
        let circle = [skill.name] + line.prefix { $0 != id }.reversed().compactMap { book.skills[$0]?.name }
        throw Diagnostic(EvaluationProblem.skillCircle(circle + [skill.name]), at: name.range)
      }
      skill.parent = parent
    }
  }

  private func apply(
    _ details: TermDetails, to cause: inout Cause, at id: ID<Cause>?, in book: Book
  ) throws(Diagnostic) {
    try editAliases(&cause.aliases, details.aliases, id, .cause, in: book.causes)
  }

  // MARK: Parts

  private func edit(
    _ skills: inout [SkillLevel], _ edit: ListEdit<SkillClaim>, in book: Book
  ) throws(Diagnostic) {
    if let claims = edit.replaced {
      skills = []
      for claim in claims {
        let level = try skillLevel(claim, in: book)
        guard !skills.contains(where: { $0.skill == level.skill }) else {
          throw Diagnostic(EvaluationProblem.repeatedItem(claim.skill.value), at: claim.skill.range)
        }
        skills.append(level)
      }
    }
    for claim in edit.added {
      let level = try skillLevel(claim, in: book)
      if let index = skills.firstIndex(where: { $0.skill == level.skill }) {
        skills[index] = level
      } else {
        skills.append(level)
      }
    }
    for claim in edit.dropped {
      let dropped = try skill(claim.skill, in: book)
      guard let index = skills.firstIndex(where: { $0.skill == dropped }) else {
        throw Diagnostic(EvaluationProblem.notInList(claim.skill.value), at: claim.skill.range)
      }
      skills.remove(at: index)
    }
  }

  private func skillLevel(_ claim: SkillClaim, in book: Book) throws(Diagnostic) -> SkillLevel {
    SkillLevel(
      skill: try skill(claim.skill, in: book),
      level: claim.level.map { Int8($0.value) } ?? Volunteer.defaultLevel)
  }

  /// Periods away are a set of days: those that touch become one, and part of one can be dropped.
  private func edit(_ away: inout [DayRange], _ edit: ListEdit<Spanned<Period>>) throws(Diagnostic) {
    func days(_ period: Spanned<Period>) throws(Diagnostic) -> DayRange {
      if let range = DayRange(first: period.value.first, last: period.value.last) { return range }
      throw Diagnostic(
        EvaluationProblem.periodReversed(first: period.value.first, last: period.value.last), at: period.range)
    }
    var additions = edit
    additions.dropped = []
    try self.edit(&away, additions, days)
    away = DayRange.united(away)
    for period in edit.dropped {
      let dropped = try days(period)
      guard let index = away.firstIndex(where: { $0.contains(dropped) }) else {
        throw Diagnostic(EvaluationProblem.notInList("\(period.value)"), at: period.range)
      }
      away.replaceSubrange(index...index, with: away[index].without(dropped))
    }
  }

  func edit<Item, Value: Equatable>(
    _ values: inout [Value], _ edit: ListEdit<Spanned<Item>>,
    _ resolve: (Spanned<Item>) throws(Diagnostic) -> Value?
  ) throws(Diagnostic) {
    if edit.replaced != nil { values = [] }
    for item in (edit.replaced ?? []) + edit.added {
      guard let value = try resolve(item) else { continue }
      guard !values.contains(value) else {
        throw Diagnostic(EvaluationProblem.repeatedItem("\(item.value)"), at: item.range)
      }
      values.append(value)
    }
    for item in edit.dropped {
      guard let value = try resolve(item), let index = values.firstIndex(of: value) else {
        throw Diagnostic(EvaluationProblem.notInList("\(item.value)"), at: item.range)
      }
      values.remove(at: index)
    }
  }

  func editPlace(
    _ place: inout ID<Place>?, _ edit: Edit<String>, in transaction: inout Transaction
  ) throws(Diagnostic) {
    switch edit {
    case .unchanged: break
    case .cleared: place = nil
    case .set(let name): place = try placeID(name, in: &transaction)
    }
  }

  /// Other words for a term must not mean another one.
  private func editAliases<Row>(
    _ aliases: inout [String], _ edit: ListEdit<Spanned<String>>, _ id: ID<Row>?, _ kind: NameKind, in table: Table<Row>
  ) throws(Diagnostic) {
    try self.edit(&aliases, edit) { name throws(Diagnostic) in try term(name) }
    for name in (edit.replaced ?? []) + edit.added {
      if let other = table.id(named: name.value), other != id, let existing = table[other]?.name {
        throw Diagnostic(
          EvaluationProblem.nameTaken(kind, name.value, existing: existing, offer: nil), at: name.range)
      }
    }
  }

  func requireOrder(
    _ first: Day?, _ last: Day?, _ firstEdit: Edit<Day>, _ lastEdit: Edit<Day>
  ) throws(Diagnostic) {
    guard let first, let last, last < first, let range = (lastEdit.newValue ?? firstEdit.newValue)?.range else {
      return
    }
    throw Diagnostic(EvaluationProblem.periodReversed(first: first, last: last), at: range)
  }

  // MARK: Names

  /// Throws where something of the kind bears the name already. For people and organisations the diagnostic offers one
  /// with the place behind it: "Marie Martin (Roubaix)".
  func requireFree<Row>(
    _ name: Spanned<String>, _ kind: NameKind, in table: Table<Row>, offering distinction: String? = nil
  ) throws(Diagnostic) {
    guard let id = table.id(named: name.value), let existing = table[id] else { return }
    var number = 2
    var offer = "\(name.value) (\(distinction ?? "2"))"
    while table.id(named: offer) != nil {
      offer = "\(name.value) (\(distinction.map { "\($0) \(number)" } ?? "\(number)"))"
      number += 1
    }
    let isTerm = kind == .skill || kind == .cause
    var diagnostic = Diagnostic(
      EvaluationProblem.nameTaken(kind, name.value, existing: existing.name, offer: isTerm ? nil : offer),
      at: name.range)
    if !isTerm { diagnostic.suggestion = "\"\(offer)\"" }
    throw diagnostic
  }

  private func rename<Row>(
    _ current: inout String, _ edit: Edit<String>, _ id: ID<Row>, _ kind: NameKind, in table: Table<Row>
  ) throws(Diagnostic) {
    guard let name = edit.newValue else { return }
    if let other = table.id(named: name.value), other != id { try requireFree(name, kind, in: table) }
    current = kind == .skill || kind == .cause ? try term(name) : name.value
  }

  /// A name as a word of the taxonomy; throws where it holds nothing but what parts words.
  private func term(_ name: Spanned<String>) throws(Diagnostic) -> String {
    guard !Self.isBlank(name.value) else { throw Diagnostic(SyntaxProblem.emptyName, at: name.range) }
    return Self.word(name.value)
  }

  /// Whether nothing of a name would be left as a word of the taxonomy.
  static func isBlank(_ name: String) -> Bool { Folding.foldWord(name).allSatisfy { $0 == "-" } }

  /// A word of the taxonomy as it is kept: `Search Engine` as `search-engine`.
  static func word(_ text: String) -> String {
    text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "-")
  }

  static func coordinates(_ degrees: Degrees) -> Coordinates {
    Coordinates(latitude: degrees.latitude, longitude: degrees.longitude)
  }

  // MARK: Outcomes

  func recorded(_ action: RecordReport.Action, _ kind: NameKind, _ name: String) -> Outcome {
    .recorded(RecordReport(action: action, kind: kind, name: name))
  }

  func replaced<Row: BookRow & Record>(
    _ id: ID<Row>, with row: Row, _ kind: NameKind, in transaction: inout Transaction
  ) -> Outcome {
    let isSame = Row.row(id, in: transaction.book) == row
    transaction.replace(id, with: row)
    return recorded(isSame ? .unchanged : .changed, kind, row.name)
  }
}

extension Edit {
  /// Puts the new value into a field, or takes the old one away.
  func apply<Field>(to field: inout Field?, _ convert: (Value) -> Field) {
    switch self {
    case .unchanged: break
    case .set(let value): field = convert(value.value)
    case .cleared: field = nil
    }
  }

  /// Hands on the new value, or that there is none, where it says one of the two: for fields that are computed, which
  /// would be read and written all the same.
  func apply(_ set: (Value?) -> Void) {
    switch self {
    case .unchanged: break
    case .set(let value): set(value.value)
    case .cleared: set(nil)
    }
  }
}

extension RemoteWork {
  init(_ choice: RemoteChoice) {
    switch choice {
    case .yes: self = .yes
    case .no: self = .no
    case .only: self = .only
    }
  }

  /// The word of the language for it.
  var word: Word {
    switch self {
    case .yes: RemoteChoice.yes.word
    case .no: RemoteChoice.no.word
    case .only: RemoteChoice.only.word
    }
  }
}

extension Giving {
  init(_ choice: GivingChoice) { self = choice == .ownTime ? .ownTime : .workTime }

  /// The word of the language for it.
  public var word: Word { (self == .ownTime ? GivingChoice.ownTime : .workTime).word }
}

extension Priority {
  init(_ choice: PriorityChoice) {
    switch choice {
    case .low: self = .low
    case .normal: self = .normal
    case .high: self = .high
    case .urgent: self = .urgent
    }
  }

  /// The word of the language for it.
  public var word: Word {
    switch self {
    case .low: PriorityChoice.low.word
    case .normal: PriorityChoice.normal.word
    case .high: PriorityChoice.high.word
    case .urgent: PriorityChoice.urgent.word
    }
  }
}
