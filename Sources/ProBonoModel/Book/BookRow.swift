/// A row of one of the book's tables: says which table, so that `Transaction` alters all of them in one way.
public protocol BookRow: Equatable, Sendable {
  /// The row of a number.
  static func row(_ id: ID<Self>, in book: Book) -> Self?
  /// The number that the next new row will have.
  static func nextID(in book: Book) -> ID<Self>
  /// Puts, replaces or takes away a row in its table, as a transaction does with the book that it owns.
  /// - Returns: the change that takes this back.
  static func put(_ row: consuming Self?, at id: ID<Self>, in book: inout Book) -> Change
}

extension Volunteer: BookRow {
  public static func row(_ id: ID<Volunteer>, in book: Book) -> Volunteer? { book.volunteers[id] }
  public static func nextID(in book: Book) -> ID<Volunteer> { book.volunteers.nextID }

  public static func put(_ row: consuming Volunteer?, at id: ID<Volunteer>, in book: inout Book) -> Change {
    .volunteer(Replacement(id, by: book.volunteers.put(row, at: id)))
  }
}

extension Association: BookRow {
  public static func row(_ id: ID<Association>, in book: Book) -> Association? { book.associations[id] }
  public static func nextID(in book: Book) -> ID<Association> { book.associations.nextID }

  public static func put(_ row: consuming Association?, at id: ID<Association>, in book: inout Book) -> Change {
    .association(Replacement(id, by: book.associations.put(row, at: id)))
  }
}

extension Company: BookRow {
  public static func row(_ id: ID<Company>, in book: Book) -> Company? { book.companies[id] }
  public static func nextID(in book: Book) -> ID<Company> { book.companies.nextID }

  public static func put(_ row: consuming Company?, at id: ID<Company>, in book: inout Book) -> Change {
    .company(Replacement(id, by: book.companies.put(row, at: id)))
  }
}

extension Program: BookRow {
  public static func row(_ id: ID<Program>, in book: Book) -> Program? { book.programs[id] }
  public static func nextID(in book: Book) -> ID<Program> { book.programs.nextID }

  public static func put(_ row: consuming Program?, at id: ID<Program>, in book: inout Book) -> Change {
    .program(Replacement(id, by: book.programs.put(row, at: id)))
  }
}

extension Need: BookRow {
  public static func row(_ id: ID<Need>, in book: Book) -> Need? { book.needs[id] }
  public static func nextID(in book: Book) -> ID<Need> { book.needs.nextID }

  public static func put(_ row: consuming Need?, at id: ID<Need>, in book: inout Book) -> Change {
    let row = row
    let old = book.countingOpen([id]) { $0.needs.put(row, at: id) }
    book.list(id, as: row, before: old)
    return .need(Replacement(id, by: old))
  }
}

extension Skill: BookRow {
  public static func row(_ id: ID<Skill>, in book: Book) -> Skill? { book.skills[id] }
  public static func nextID(in book: Book) -> ID<Skill> { book.skills.nextID }

  public static func put(_ row: consuming Skill?, at id: ID<Skill>, in book: inout Book) -> Change {
    .skill(Replacement(id, by: book.skills.put(row, at: id)))
  }
}

extension Cause: BookRow {
  public static func row(_ id: ID<Cause>, in book: Book) -> Cause? { book.causes[id] }
  public static func nextID(in book: Book) -> ID<Cause> { book.causes.nextID }

  public static func put(_ row: consuming Cause?, at id: ID<Cause>, in book: inout Book) -> Change {
    .cause(Replacement(id, by: book.causes.put(row, at: id)))
  }
}

extension Place: BookRow {
  public static func row(_ id: ID<Place>, in book: Book) -> Place? { book.places[id] }
  public static func nextID(in book: Book) -> ID<Place> { book.places.nextID }

  public static func put(_ row: consuming Place?, at id: ID<Place>, in book: inout Book) -> Change {
    .place(Replacement(id, by: book.places.put(row, at: id)))
  }
}

extension Engagement: BookRow {
  public static func row(_ id: ID<Engagement>, in book: Book) -> Engagement? { book.engagements[id] }
  public static func nextID(in book: Book) -> ID<Engagement> { book.engagements.nextID }

  public static func put(_ row: consuming Engagement?, at id: ID<Engagement>, in book: inout Book) -> Change {
    let row = row
    let (need, other) = (row?.need, book.engagements[id]?.need)
    let needs = (need == other ? [need] : [need, other]).compactMap(\.self)
    return .engagement(Replacement(id, by: book.countingOpen(needs) { $0.engagements.put(row, at: id) }))
  }
}

extension Pin: BookRow {
  public static func row(_ id: ID<Pin>, in book: Book) -> Pin? { book.pins[id] }
  public static func nextID(in book: Book) -> ID<Pin> { book.pins.nextID }

  public static func put(_ row: consuming Pin?, at id: ID<Pin>, in book: inout Book) -> Change {
    .pin(Replacement(id, by: book.pins.put(row, at: id)))
  }
}

extension Ban: BookRow {
  public static func row(_ id: ID<Ban>, in book: Book) -> Ban? { book.bans[id] }
  public static func nextID(in book: Book) -> ID<Ban> { book.bans.nextID }

  public static func put(_ row: consuming Ban?, at id: ID<Ban>, in book: inout Book) -> Change {
    .ban(Replacement(id, by: book.bans.put(row, at: id)))
  }
}
