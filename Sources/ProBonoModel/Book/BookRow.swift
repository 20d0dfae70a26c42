/// A row of one of the book's tables: says which table, so that `Transaction` alters all of them in one way.
public protocol BookRow: Equatable, Sendable {
  /// The change that replaces a row of this kind.
  static func change(_ replacement: Replacement<Self>) -> Change
  /// The row of a number.
  static func row(_ id: ID<Self>, in book: Book) -> Self?
  /// The number that the next new row will have.
  static func nextID(in book: Book) -> ID<Self>
}

extension Volunteer: BookRow {
  public static func change(_ replacement: Replacement<Volunteer>) -> Change { .volunteer(replacement) }
  public static func row(_ id: ID<Volunteer>, in book: Book) -> Volunteer? { book.volunteers[id] }
  public static func nextID(in book: Book) -> ID<Volunteer> { book.volunteers.nextID }
}

extension Association: BookRow {
  public static func change(_ replacement: Replacement<Association>) -> Change { .association(replacement) }
  public static func row(_ id: ID<Association>, in book: Book) -> Association? { book.associations[id] }
  public static func nextID(in book: Book) -> ID<Association> { book.associations.nextID }
}

extension Company: BookRow {
  public static func change(_ replacement: Replacement<Company>) -> Change { .company(replacement) }
  public static func row(_ id: ID<Company>, in book: Book) -> Company? { book.companies[id] }
  public static func nextID(in book: Book) -> ID<Company> { book.companies.nextID }
}

extension Need: BookRow {
  public static func change(_ replacement: Replacement<Need>) -> Change { .need(replacement) }
  public static func row(_ id: ID<Need>, in book: Book) -> Need? { book.needs[id] }
  public static func nextID(in book: Book) -> ID<Need> { book.needs.nextID }
}

extension Skill: BookRow {
  public static func change(_ replacement: Replacement<Skill>) -> Change { .skill(replacement) }
  public static func row(_ id: ID<Skill>, in book: Book) -> Skill? { book.skills[id] }
  public static func nextID(in book: Book) -> ID<Skill> { book.skills.nextID }
}

extension Cause: BookRow {
  public static func change(_ replacement: Replacement<Cause>) -> Change { .cause(replacement) }
  public static func row(_ id: ID<Cause>, in book: Book) -> Cause? { book.causes[id] }
  public static func nextID(in book: Book) -> ID<Cause> { book.causes.nextID }
}

extension Place: BookRow {
  public static func change(_ replacement: Replacement<Place>) -> Change { .place(replacement) }
  public static func row(_ id: ID<Place>, in book: Book) -> Place? { book.places[id] }
  public static func nextID(in book: Book) -> ID<Place> { book.places.nextID }
}

extension Engagement: BookRow {
  public static func change(_ replacement: Replacement<Engagement>) -> Change { .engagement(replacement) }
  public static func row(_ id: ID<Engagement>, in book: Book) -> Engagement? { book.engagements[id] }
  public static func nextID(in book: Book) -> ID<Engagement> { book.engagements.nextID }
}

extension Pin: BookRow {
  public static func change(_ replacement: Replacement<Pin>) -> Change { .pin(replacement) }
  public static func row(_ id: ID<Pin>, in book: Book) -> Pin? { book.pins[id] }
  public static func nextID(in book: Book) -> ID<Pin> { book.pins.nextID }
}

extension Ban: BookRow {
  public static func change(_ replacement: Replacement<Ban>) -> Change { .ban(replacement) }
  public static func row(_ id: ID<Ban>, in book: Book) -> Ban? { book.bans[id] }
  public static func nextID(in book: Book) -> ID<Ban> { book.bans.nextID }
}
