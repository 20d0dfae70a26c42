import ProBonoModel

/// The names of a book in their order, by kind, as they were at one revision.
struct NameDirectories: Sendable {
  private(set) var volunteers = NameDirectory()
  private(set) var associations = NameDirectory()
  private(set) var companies = NameDirectory()
  private(set) var needs = NameDirectory()
  private(set) var places = NameDirectory()
  private var revision: Int?

  /// Takes over the names of a book, unless it is the same still.
  mutating func update(to book: Book) {
    guard revision != book.revision else { return }
    revision = book.revision
    volunteers.update(to: book.volunteers.foldedNames)
    associations.update(to: book.associations.foldedNames)
    companies.update(to: book.companies.foldedNames)
    needs.update(to: book.needs.foldedNames)
    places.update(to: book.places.foldedNames)
  }
}
