import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// Finding what a name means.
extension Evaluator {
  func volunteer(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Volunteer> {
    try find(name, .volunteer, among: book.volunteers, in: book)
  }

  func association(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Association> {
    try find(name, .association, among: book.associations, in: book)
  }

  func company(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Company> {
    try find(name, .company, among: book.companies, in: book)
  }

  func program(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Program> {
    try find(name, .program, among: book.programs, in: book)
  }

  func need(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Need> {
    try find(name, .need, among: book.needs, in: book)
  }

  func skill(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Skill> {
    try find(name, .skill, among: book.skills, in: book)
  }

  func cause(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> ID<Cause> {
    try find(name, .cause, among: book.causes, in: book)
  }

  /// The number of the record of a name. Where none of the kind bears it, what else does is said, or else the nearest name.
  private func find<Row>(
    _ name: Spanned<String>, _ kind: NameKind, among records: borrowing Table<Row>, in book: Book
  ) throws(Diagnostic) -> ID<Row> {
    if let id = records.id(named: name.value) { return id }
    if let other = owner(of: name.value, in: book) {
      throw Diagnostic(EvaluationProblem.unknownName(kind, name.value, of: other), at: name.range)
    }
    throw unknown(kind, name, among: records.names)
  }

  /// What bears a name.
  private func owner(of name: String, in book: Book) -> NameKind? {
    if book.volunteers.id(named: name) != nil { return .volunteer }
    if book.associations.id(named: name) != nil { return .association }
    if book.companies.id(named: name) != nil { return .company }
    if book.programs.id(named: name) != nil { return .program }
    return book.needs.id(named: name) == nil ? nil : .need
  }

  /// The record of a name, with its number.
  func record<Row>(
    _ name: Spanned<String>, _ kind: NameKind, in table: Table<Row>
  ) throws(Diagnostic) -> (id: ID<Row>, row: Row) {
    guard let id = table.id(named: name.value), let row = table[id] else {
      throw unknown(kind, name, among: table.names)
    }
    return (id, row)
  }

  /// The diagnostic of a name that nothing bears, with the nearest that something does.
  func unknown(
    _ kind: NameKind, _ name: Spanned<String>, among names: some Sequence<String>
  ) -> Diagnostic {
    var diagnostic = Diagnostic(EvaluationProblem.unknownName(kind, name.value), at: name.range)
    diagnostic.suggestion = EditDistance.nearest(to: name.value, among: names)
    return diagnostic
  }

  // MARK: Places

  /// What a place's name means: one added to the book by hand or imported, else a town.
  func place(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> Place {
    if let place = book.places.row(named: name.value), place.town == nil { return place }
    return try town(meantBy: name, in: book)
  }

  /// The town that a name means, which is looked for once.
  private func town(meantBy name: Spanned<String>, in book: Book) throws(Diagnostic) -> Place {
    let country = surroundings.country
    if let place = towns.place(named: name.value, preferring: country) { return place }
    let place = try town(name, in: book)
    towns.keep(place, named: name.value, preferring: country)
    return place
  }

  /// The town that a name means.
  private func town(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> Place {
    switch Gazetteer.builtIn.resolve(name.value, preferring: surroundings.country) {
    case .found(let town):
      return Place(
        name: Gazetteer.builtIn.distinctName(of: town), country: town.country, coordinates: town.coordinates,
        town: town.index)
    case .ambiguous(let towns):
      let choices = Gazetteer.builtIn.labels(of: towns)
      var diagnostic = Diagnostic(
        EvaluationProblem.ambiguousPlace(
          name.value, choices: choices, spansCountries: Set(towns.map(\.country)).count > 1), at: name.range)
      diagnostic.suggestion = choices.first.map { "\"\($0)\"" }
      throw diagnostic
    case .unknown(let nearest):
      var diagnostic = Diagnostic(EvaluationProblem.unknownName(.place, name.value), at: name.range)
      diagnostic.suggestion =
        EditDistance.nearest(to: name.value, among: book.places.names) ?? nearest.first
      throw diagnostic
    }
  }

  /// The number of a place, which joins the book where it is not yet there.
  func placeID(_ name: Spanned<String>, in transaction: inout Transaction) throws(Diagnostic) -> ID<Place> {
    if let id = transaction.book.places.id(named: name.value), transaction.book.places[id]?.town == nil { return id }
    var place = try town(meantBy: name, in: transaction.book)
    guard let id = transaction.book.places.id(named: place.name) else { return transaction.add(place) }
    if transaction.book.places[id]?.town == place.town { return id }
    // A town whose name the book has given to another place goes by a qualified one.
    for free in place.town.map({ Gazetteer.builtIn.labels(of: [Gazetteer.builtIn[$0]]) }) ?? [] {
      place.name = free
      guard let id = transaction.book.places.id(named: free) else { return transaction.add(place) }
      if transaction.book.places[id]?.town == place.town { return id }
    }
    throw Diagnostic(
      EvaluationProblem.nameTaken(.place, name.value, existing: place.name, offer: nil), at: name.range)
  }
}

extension [String] {
  /// The names in the order of their folded spellings.
  func sortedByFolding() -> [String] {
    map { (key: Folding.fold($0), name: $0) }.sorted { ($0.key, $0.name) < ($1.key, $1.name) }.map(\.name)
  }
}

extension Gazetteer {
  /// What a town is called in a book: its name where that means it without saying the country, else with what tells it
  /// from its namesakes. Does not depend on any setting.
  func distinctName(of town: Town) -> String {
    if case .found(town) = resolve(town.name, preferring: nil) { return town.name }
    return labels(of: [town]).first ?? town.name
  }
}
