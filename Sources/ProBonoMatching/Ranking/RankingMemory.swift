import ProBonoModel
import ProBonoText

/// What rankings have found out about the volunteers and the open seats of one book as it changes, so that the next one is
/// much faster.
///
/// A ranking with a memory is the same as one without. The memory holds no part of the book, so that it does not make the
/// next change of the book a copy. It is for one book: of two copies that go separate ways, only one may use it.
public final class RankingMemory {
  private var known: Known?

  /// A memory of nothing.
  public init() {}

  /// Lets go of everybody.
  public func forget() { known = nil }

  /// The candidates of one seat in the index as the book is, and whether its rows are in the order of the volunteers' names.
  ///
  /// - Parameters:
  ///   - policy: what the criteria of the seat's scores are worth.
  ///   - query: what the seat asks for, prepared in the index.
  func pairs(
    of book: Book, today: Day, policy: Policy, _ query: (inout VolunteerIndex) -> SeatQuery
  ) -> (pairs: BookPairs, isInOrder: Bool) {
    var known = take(book, today: today)
    guard policy != book.policy else {
      let query = query(&known.index)
      self.known = known
      return (BookPairs(book, known.index, [query], today: today), known.isInOrder)
    }
    var index = known.programIndices.index(for: policy, beside: known.index, of: book, today: today)
    let query = query(&index)
    known.programIndices.keep(index, for: policy)
    self.known = known
    return (BookPairs(book, index, [query], today: today, policy: policy), known.isInOrder)
  }

  /// The open seats of the book as it is.
  func openSeats(of book: Book, today: Day) -> OpenSeats {
    var known = take(book, today: today)
    let seats = known.openSeats ?? OpenSeats(book, today: today, known.index)
    known.openSeats = seats
    self.known = known
    return seats
  }

  /// What is known of the book as it is; it is to be given back. There is one owner meanwhile, so that nothing is copied.
  private func take(_ book: Book, today: Day) -> Known {
    if var known, known.today == today {
      self.known = nil
      if known.follow(book) { return known }
    }
    known = nil
    return Known(book, today: today)
  }
}

/// What is known of a state of a book.
private struct Known {
  private var revision: Int
  let today: Day
  var index: VolunteerIndex
  var programIndices = ProgramIndices()
  var openSeats: OpenSeats?
  /// Whether the rows of the index are still in the order of the volunteers' names.
  private(set) var isInOrder = true
  private var changesLeft = Self.mostChanges

  /// Whoever has changed is looked up one by one from then on; with more of them than this the index is made anew.
  private static let mostChanges = 256

  init(_ book: Book, today: Day) {
    revision = book.revision
    self.today = today
    index = VolunteerIndex(book.volunteers.sortedIDs, of: book, today: today, spareRows: Self.mostChanges)
    // What takes long is done once, and not for the first need of each skill.
    index.prepareCounting(skills: Set(book.needs.all.lazy.flatMap(\.row.seats).map(\.skill)), in: book)
  }

  /// Takes up the changes of the book since; false where it is to be made anew.
  mutating func follow(_ book: Book) -> Bool {
    guard let rows = book.changedRows(since: revision) else { return false }
    if rows.isEmpty { return true }
    openSeats = nil
    // Whom programs admit hangs on more than the volunteer: the engagements of others, too.
    programIndices = ProgramIndices()
    index.forgetAdmissions()
    var volunteers: Set<ID<Volunteer>> = []
    for row in rows {
      switch row {
      case .volunteer(let id), .link(let id, _): volunteers.insert(id)
      case .place(let id): if index.knows(id) { return false }
      case .association, .company, .need: break
      case .rules: return false
      }
    }
    changesLeft -= volunteers.count
    if changesLeft < 0 { return false }
    for id in volunteers.sorted() {
      guard index.assignRow(to: id, in: book) else { return false }
      if index.number(of: id) < 0 { continue }
      guard index.update(id, of: book, today: today) else { return false }
    }
    if !volunteers.isEmpty { isInOrder = false }
    revision = book.revision
    return true
  }
}

/// The open seats of a book by the skills that they ask for.
struct OpenSeats {
  /// In canonical order.
  let seats: [SeatReference]
  let pairs: BookPairs
  private var numbersOfSkill: [Int32: [Int]] = [:]

  init(_ book: Book, today: Day, _ index: VolunteerIndex) {
    let problem = PlanProblem(book, today: today, index)
    seats = problem.seats
    pairs = problem.pairs
    for number in seats.indices { numbersOfSkill[pairs.queries[number].skill, default: []].append(number) }
    pairs.book = nil
  }

  /// The seats that a volunteer could take but for rules of associations and whole plans, best first; equals in their
  /// order.
  func possible(for id: ID<Volunteer>, _ volunteer: Volunteer, in book: Book) -> [SeatReference] {
    pairs.book = book
    defer { pairs.book = nil }
    let row = pairs.index.number(of: id)
    let skills = Set(volunteer.skills.flatMap { Taxonomy.ancestors(of: $0.skill, in: book) })
    return skills.flatMap { numbersOfSkill[$0.number] ?? [] }
      .compactMap { number in pairs.score(ofSeat: number, volunteer: row).map { (number: number, score: $0) } }
      .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
      .map { seats[$0.number] }
  }
}
