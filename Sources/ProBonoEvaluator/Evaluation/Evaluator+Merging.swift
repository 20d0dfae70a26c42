import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `merge`: two that are the same become one. The one that stays wins wherever both say something; lists are united.
extension Evaluator {
  func merge(_ request: MergeRequest, in transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    switch request.kind {
    case .volunteer: try mergeVolunteers(request, in: &transaction)
    case .association: try mergeAssociations(request, in: &transaction)
    case .company: try mergeCompanies(request, in: &transaction)
    case .skill: try mergeSkills(request, in: &transaction)
    case .cause, .program, .need, .place, .needOrAssociation, .any: try mergeCauses(request, in: &transaction)
    }
  }

  // MARK: Organisations

  private func mergeAssociations(
    _ request: MergeRequest, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let (duplicate, survivor) = try pair(request, in: transaction.book.associations)
    try requireNoForbiddenPins(request, duplicate.id, survivor.id, in: transaction.book)
    var (merged, union) = (survivor.row, Union())
    union.fill(&merged.place, from: duplicate.row.place, .place)
    union.unite(&merged.causes, with: duplicate.row.causes, .causes)
    union.fill(&merged.capacity, from: duplicate.row.capacity, .capacity)
    union.fill(&merged.needsAtOnce, from: duplicate.row.needsAtOnce, .needsAtOnce)
    union.join(&merged.note, with: duplicate.row.note)

    var tally = Tally()
    for id in transaction.book.needs(of: duplicate.id) {
      guard var need = transaction.book.needs[id] else { continue }
      need.association = survivor.id
      // Its seats stay where they were.
      if need.place == nil, !need.isRemote, duplicate.row.place != merged.place { need.place = duplicate.row.place }
      transaction.replace(id, with: need)
      tally.needs += 1
    }
    for (id, row) in transaction.book.bans.to(.association(duplicate.id)) {
      let target = LinkTarget.association(survivor.id)
      if transaction.book.bans.between(row.volunteer, target).isEmpty {
        transaction.replace(id, with: Ban(volunteer: row.volunteer, target: target))
        tally.bans += 1
      } else {
        transaction.remove(id)
        tally.dropped += 1
      }
    }
    return replace(duplicate, survivor, with: merged, .association, union, tally, in: &transaction)
  }

  /// Throws where somebody is pinned to a need of one of the two and forbidden from the other.
  private func requireNoForbiddenPins(
    _ request: MergeRequest, _ duplicate: ID<Association>, _ survivor: ID<Association>, in book: Book
  ) throws(Diagnostic) {
    for (banned, asking) in [(duplicate, survivor), (survivor, duplicate)] {
      for need in book.needs(of: asking) {
        for (_, pin) in book.pins.to(.need(need))
        where !book.bans.between(pin.volunteer, .association(banned)).isEmpty {
          throw conflict(
            .pinnedAndForbidden(
              volunteer: book.volunteers[pin.volunteer]?.name ?? "", need: book.needs[need]?.name ?? ""), request)
        }
      }
    }
  }

  private func mergeCompanies(
    _ request: MergeRequest, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let (duplicate, survivor) = try pair(request, in: transaction.book.companies)
    var (merged, union) = (survivor.row, Union())
    union.fill(&merged.place, from: duplicate.row.place, .place)
    union.unite(&merged.causes, with: duplicate.row.causes, .causes)
    union.join(&merged.note, with: duplicate.row.note)

    var tally = Tally()
    for (id, row) in transaction.book.volunteers.all.filter({ $0.row.company == duplicate.id }) {
      var volunteer = row
      volunteer.company = survivor.id
      transaction.replace(id, with: volunteer)
      tally.volunteers += 1
    }
    for (id, row) in transaction.book.programs.all {
      var program = row
      if program.sponsor == duplicate.id { program.sponsor = survivor.id }
      program.employers = program.employers.uniting(duplicate.id, with: survivor.id)
      guard program != row else { continue }
      transaction.replace(id, with: program)
      tally.programs += 1
    }
    return replace(duplicate, survivor, with: merged, .company, union, tally, in: &transaction)
  }

  // MARK: Words of the taxonomy

  private func mergeSkills(
    _ request: MergeRequest, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let (duplicate, survivor) = try pair(request, in: transaction.book.skills)
    var (merged, union) = (survivor.row, Union())
    union.unite(
      name: merged.name, &merged.french, &merged.aliases,
      with: duplicate.row.name, duplicate.row.french, duplicate.row.aliases)
    // What was directly below the duplicate is now where the duplicate was.
    if merged.parent == duplicate.id { merged.parent = nil }
    if let parent = merged.parent, case let line = Taxonomy.line(of: parent, in: transaction.book),
      line.contains(duplicate.id)
    {
      let circle =
        [merged.name] + line.prefix { $0 != duplicate.id }.reversed().compactMap { transaction.book.skills[$0]?.name }
      throw Diagnostic(EvaluationProblem.skillCircle(circle + [merged.name]), at: request.duplicate.range)
    }
    if let parent = duplicate.row.parent,
      !Taxonomy.line(of: parent, in: transaction.book).contains(survivor.id)
    {
      union.fill(&merged.parent, from: parent, .parent)
    }

    var tally = Tally()
    for (id, row) in transaction.book.volunteers.all.filter({ $0.row.has(duplicate.id) }) {
      var volunteer = row
      volunteer.skills = row.skills.uniting(duplicate.id, with: survivor.id)
      transaction.replace(id, with: volunteer)
      tally.volunteers += 1
    }
    for (id, row) in transaction.book.needs.all.filter({ $0.row.asks(for: duplicate.id) }) {
      var need = row
      for index in need.seats.indices where need.seats[index].skill == duplicate.id {
        need.seats[index].skill = survivor.id
      }
      transaction.replace(id, with: need)
      tally.needs += 1
    }
    for (id, row) in transaction.book.skills.all.filter({ $0.row.parent == duplicate.id })
    where id != survivor.id {
      var child = row
      child.parent = survivor.id
      transaction.replace(id, with: child)
      tally.skills += 1
    }
    return replace(duplicate, survivor, with: merged, .skill, union, tally, in: &transaction)
  }

  private func mergeCauses(
    _ request: MergeRequest, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let (duplicate, survivor) = try pair(request, in: transaction.book.causes)
    var (merged, union) = (survivor.row, Union())
    union.unite(
      name: merged.name, &merged.french, &merged.aliases,
      with: duplicate.row.name, duplicate.row.french, duplicate.row.aliases)

    var tally = Tally()
    let (old, new) = (duplicate.id, survivor.id)
    let concerned = transaction.book.volunteers.all.filter {
      $0.row.causes.contains(old) || $0.row.refusedCauses.contains(old)
    }
    for (id, row) in concerned {
      var volunteer = row
      volunteer.causes = row.causes.uniting(old, with: new)
      volunteer.refusedCauses = row.refusedCauses.uniting(old, with: new)
      if volunteer.causes.contains(new), volunteer.refusedCauses.contains(new) {
        let liked = row.causes.contains(new) ? survivor.row.name : duplicate.row.name
        throw conflict(.causeLikedAndRefused(volunteer: row.name, cause: liked), request)
      }
      transaction.replace(id, with: volunteer)
      tally.volunteers += 1
    }
    for (id, row) in transaction.book.associations.all.filter({ $0.row.causes.contains(old) }) {
      var association = row
      association.causes = row.causes.uniting(old, with: new)
      transaction.replace(id, with: association)
      tally.associations += 1
    }
    for (id, row) in transaction.book.companies.all.filter({ $0.row.causes.contains(old) }) {
      var company = row
      company.causes = row.causes.uniting(old, with: new)
      transaction.replace(id, with: company)
      tally.companies += 1
    }
    return replace(duplicate, survivor, with: merged, .cause, union, tally, in: &transaction)
  }

  // MARK: The two

  /// A record and its number.
  typealias Numbered<Row> = (id: ID<Row>, row: Row)

  /// The two records that shall become one.
  func pair<Row>(
    _ request: MergeRequest, in table: Table<Row>
  ) throws(Diagnostic) -> (duplicate: Numbered<Row>, survivor: Numbered<Row>) {
    let duplicate = try record(request.duplicate, request.kind, in: table)
    let survivor = try record(request.survivor, request.kind, in: table)
    guard duplicate.id != survivor.id else {
      throw Diagnostic(
        EvaluationProblem.mergedWithItself(request.kind, survivor.row.name), at: request.survivor.range)
    }
    return (duplicate, survivor)
  }

  /// The diagnostic of a contradiction between the two.
  func conflict(_ conflict: MergeConflict, _ request: MergeRequest) -> Diagnostic {
    Diagnostic(
      EvaluationProblem.mergeConflict(
        conflict, duplicate: request.duplicate.value, survivor: request.survivor.value),
      at: request.duplicate.range)
  }

  /// Takes the duplicate away, to which nothing leads any more, and lets the survivor hold what both held.
  func replace<Row: BookRow & Record>(
    _ duplicate: Numbered<Row>, _ survivor: Numbered<Row>, with merged: Row, _ kind: NameKind, _ union: Union,
    _ tally: Tally, in transaction: inout Transaction
  ) -> Outcome {
    // In this order: the names of the duplicate must be free before they can be aliases.
    transaction.remove(duplicate.id)
    transaction.replace(survivor.id, with: merged)
    return .merged(
      MergeReport(
        kind: kind, duplicate: duplicate.row.name, survivor: merged.name, gained: union.gained, moved: tally.moved,
        dropped: tally.dropped))
  }
}

/// How the values of two records become those of one, and which of them gained something.
struct Union {
  /// The values that gained something, in the order in which they were looked at.
  private(set) var gained: [FieldLabel] = []

  /// Fills a hole; a value that is there stays.
  mutating func fill<Value>(_ value: inout Value?, from other: Value?, _ label: FieldLabel) {
    guard value == nil, let other else { return }
    value = other
    gained.append(label)
  }

  /// Adds what a list lacks.
  mutating func unite<Item: Equatable>(_ items: inout [Item], with others: [Item], _ label: FieldLabel) {
    let lacking = others.filter { !items.contains($0) }
    guard !lacking.isEmpty else { return }
    items += lacking
    gained.append(label)
  }

  /// Adds the skills that are lacking, and takes the higher level where both have one.
  mutating func unite(_ skills: inout [SkillLevel], with others: [SkillLevel]) {
    let before = skills
    for other in others {
      if let index = skills.firstIndex(where: { $0.skill == other.skill }) {
        skills[index].level = max(skills[index].level, other.level)
      } else {
        skills.append(other)
      }
    }
    if skills != before { gained.append(.skills) }
  }

  /// Puts a note behind a note that does not say the same already.
  mutating func join(_ note: inout String?, with other: String?) {
    guard let other, !other.isEmpty, note?.contains(other) != true else { return }
    note = note.map { $0.isEmpty ? other : "\($0); \(other)" } ?? other
    gained.append(.note)
  }

  /// Lets the names of one term mean another.
  mutating func unite(
    name: String, _ french: inout String?, _ aliases: inout [String],
    with otherName: String, _ otherFrench: String?, _ otherAliases: [String]
  ) {
    fill(&french, from: otherFrench, .french)
    let before = aliases
    var known = Set(([name] + [french].compactMap(\.self) + aliases).map(Folding.foldWord))
    for alias in [otherName] + [otherFrench].compactMap(\.self) + otherAliases
    where known.insert(Folding.foldWord(alias)).inserted {
      aliases.append(alias)
    }
    if aliases != before { gained.append(.aliases) }
  }
}

/// How many things lead elsewhere than before.
struct Tally {
  var volunteers = 0
  var associations = 0
  var companies = 0
  var programs = 0
  var needs = 0
  var skills = 0
  var engagements = 0
  var pins = 0
  var bans = 0
  /// Links that would have said the same twice.
  var dropped = 0

  /// Those of which there is one or more.
  var moved: [(kind: ListKind, count: Int)] {
    [
      (.volunteers, volunteers), (.associations, associations), (.companies, companies), (.programs, programs),
      (.needs, needs),
      (.skills, skills), (.engagements, engagements), (.pins, pins), (.bans, bans),
    ].filter { $0.count > 0 }
  }
}

extension Volunteer {
  fileprivate func has(_ skill: ID<Skill>) -> Bool { skills.contains { $0.skill == skill } }
}

extension Need {
  fileprivate func asks(for skill: ID<Skill>) -> Bool { seats.contains { $0.skill == skill } }
}

extension [SkillLevel] {
  /// The skills with one of them counted as another: at the higher level, where both are there.
  fileprivate func uniting(_ duplicate: ID<Skill>, with survivor: ID<Skill>) -> [SkillLevel] {
    let level = lazy.filter { $0.skill == duplicate || $0.skill == survivor }.map(\.level).max()
    var result: [SkillLevel] = []
    for held in self {
      guard held.skill == duplicate || held.skill == survivor else {
        result.append(held)
        continue
      }
      if !result.contains(where: { $0.skill == survivor }) {
        result.append(SkillLevel(skill: survivor, level: level ?? held.level))
      }
    }
    return result
  }
}

extension Array {
  /// The items with one of them counted as another.
  fileprivate func uniting<Row>(_ duplicate: ID<Row>, with survivor: ID<Row>) -> [ID<Row>] where Element == ID<Row> {
    var result: [ID<Row>] = []
    for item in self {
      let counted = item == duplicate ? survivor : item
      if !result.contains(counted) { result.append(counted) }
    }
    return result
  }
}
