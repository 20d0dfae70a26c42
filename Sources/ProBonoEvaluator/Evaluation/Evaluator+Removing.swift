import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `remove`: nothing goes that something else depends on.
extension Evaluator {
  func remove(_ thing: NamedThing, from transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    let book = transaction.book
    let name = thing.name
    switch thing.kind {
    case .volunteer:
      let id = try volunteer(name, in: book)
      try requireUnused(
        name, .volunteer,
        by: book.engagements.of(id).filter { $0.row.state.holdsSeat }.compactMap { book.needs[$0.row.need]?.name })
      removeLinks(of: id, from: &transaction)
      return removed(id, book.volunteers[id]?.name, .volunteer, from: &transaction)
    case .association:
      let id = try association(name, in: book)
      try requireUnused(name, .association, by: book.needs(of: id).compactMap { book.needs[$0]?.name })
      removeLinks(to: .association(id), from: &transaction)
      return removed(id, book.associations[id]?.name, .association, from: &transaction)
    case .company:
      let id = try company(name, in: book)
      let users =
        book.volunteers.all.filter { $0.row.company == id }.map(\.row.name)
        + book.programs.all.filter { $0.row.sponsor == id || $0.row.employers.contains(id) }.map(\.row.name)
      try requireUnused(name, .company, by: users)
      return removed(id, book.companies[id]?.name, .company, from: &transaction)
    case .program:
      let id = try program(name, in: book)
      try requireUnused(name, .program, by: book.needs(of: id).compactMap { book.needs[$0]?.name })
      return removed(id, book.programs[id]?.name, .program, from: &transaction)
    case .need:
      let id = try need(name, in: book)
      try requireUnused(
        name, .need,
        by: book.engagements.to(.need(id)).filter { $0.row.state.holdsSeat }.compactMap {
          book.volunteers[$0.row.volunteer]?.name
        } + book.needs.all.filter { $0.row.after.contains(id) }.map(\.row.name))
      removeLinks(to: .need(id), from: &transaction)
      return removed(id, book.needs[id]?.name, .need, from: &transaction)
    case .skill:
      let id = try skill(name, in: book)
      let users =
        book.volunteers.all.filter { $0.row.skills.contains { $0.skill == id } }.map(\.row.name)
        + book.needs.all.filter { $0.row.seats.contains { $0.skill == id } }.map(\.row.name)
        + book.skills.all.filter { $0.row.parent == id }.map(\.row.name)
      try requireUnused(name, .skill, by: users)
      return removed(id, book.skills[id]?.name, .skill, from: &transaction)
    case .cause:
      let id = try cause(name, in: book)
      let users =
        book.volunteers.all.filter { ($0.row.causes + $0.row.refusedCauses).contains(id) }.map(\.row.name)
        + book.associations.all.filter { $0.row.causes.contains(id) }.map(\.row.name)
        + book.companies.all.filter { $0.row.causes.contains(id) }.map(\.row.name)
      try requireUnused(name, .cause, by: users)
      return removed(id, book.causes[id]?.name, .cause, from: &transaction)
    case .place, .needOrAssociation, .any:
      guard let id = book.places.id(named: name.value) else { throw unknown(.place, name, among: book.places.names) }
      let users =
        book.volunteers.all.filter { $0.row.place == id }.map(\.row.name)
        + book.associations.all.filter { $0.row.place == id }.map(\.row.name)
        + book.companies.all.filter { $0.row.place == id }.map(\.row.name)
        + book.programs.all.filter { $0.row.place == id }.map(\.row.name)
        + book.needs.all.filter { $0.row.place == id }.map(\.row.name)
      try requireUnused(name, .place, by: users)
      return removed(id, book.places[id]?.name, .place, from: &transaction)
    }
  }

  private func requireUnused(_ name: Spanned<String>, _ kind: NameKind, by users: [String]) throws(Diagnostic) {
    guard !users.isEmpty else { return }
    throw Diagnostic(EvaluationProblem.stillInUse(kind, name.value, by: users.sortedByFolding()), at: name.range)
  }

  private func removed<Row: BookRow>(
    _ id: ID<Row>, _ name: String?, _ kind: NameKind, from transaction: inout Transaction
  ) -> Outcome {
    transaction.remove(id)
    return recorded(.removed, kind, name ?? "")
  }

  /// Pins, bans and engagements that came to nothing go with the volunteer.
  private func removeLinks(of volunteer: ID<Volunteer>, from transaction: inout Transaction) {
    for (id, _) in transaction.book.engagements.of(volunteer) { transaction.remove(id) }
    for (id, _) in transaction.book.pins.of(volunteer) { transaction.remove(id) }
    for (id, _) in transaction.book.bans.of(volunteer) { transaction.remove(id) }
  }

  /// Pins, bans and engagements that came to nothing go with the need or the association.
  private func removeLinks(to target: LinkTarget, from transaction: inout Transaction) {
    for (id, _) in transaction.book.engagements.to(target) { transaction.remove(id) }
    for (id, _) in transaction.book.pins.to(target) { transaction.remove(id) }
    for (id, _) in transaction.book.bans.to(target) { transaction.remove(id) }
  }
}
