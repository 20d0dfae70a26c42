import ProBonoModel

/// The names of a book in their order, by kind, as they were at one revision.
struct NameDirectories: Sendable {
  private(set) var volunteers = NameDirectory()
  private(set) var associations = NameDirectory()
  private(set) var companies = NameDirectory()
  private(set) var programs = NameDirectory()
  private(set) var needs = NameDirectory()
  private(set) var places = NameDirectory()
  private var revision: Int?

  /// Takes over the names of a book, unless it is the same still.
  mutating func update(to book: Book) {
    guard revision != book.revision else { return }
    let changed = revision.flatMap { book.changedRows(since: $0) }
    revision = book.revision
    /// The numbers of one kind among what was changed.
    func numbers(_ number: (ChangedRow) -> Int32?) -> [Int32]? { changed?.compactMap(number) }
    volunteers.update(
      to: book.volunteers, changed: numbers { if case .volunteer(let id) = $0 { id.number } else { nil } })
    associations.update(
      to: book.associations, changed: numbers { if case .association(let id) = $0 { id.number } else { nil } })
    companies.update(to: book.companies, changed: numbers { if case .company(let id) = $0 { id.number } else { nil } })
    // Programs are few, and a change of one is told as one of the rules.
    programs.update(to: book.programs, changed: nil)
    needs.update(to: book.needs, changed: numbers { if case .need(let id) = $0 { id.number } else { nil } })
    places.update(to: book.places, changed: numbers { if case .place(let id) = $0 { id.number } else { nil } })
  }
}
