import ProBonoModel
import ProBonoText

/// Who could sit in a seat, or where somebody could sit, best first.
public struct Ranking {
  /// One eligible pair.
  public struct Candidate: Sendable {
    public let volunteer: ID<Volunteer>
    public let seat: SeatReference
    public let score: Score
  }

  let book: Book
  let today: Day
  private var kept: Kept?

  /// What a ranking has found out about all volunteers of a book: to be handed to the next ranking, which is much faster by it
  /// where the book is the same, or has changed little.
  ///
  /// It holds no part of the book, so that keeping it does not make the next change of the book a copy.
  public struct Kept {
    fileprivate private(set) var revision: Int
    fileprivate let today: Day
    fileprivate var index: VolunteerIndex
    fileprivate var openSeats: OpenSeats?
    /// Whether the rows of the index are still in the order of the volunteers' names.
    fileprivate private(set) var isInOrder = true
    private var spareRows: [Int32]
    private var changesLeft = Self.mostChanges

    /// Whoever has changed is looked up one by one from then on; with more of them than this the index is made anew.
    private static let mostChanges = 256

    fileprivate init(_ book: Book, today: Day) {
      revision = book.revision
      self.today = today
      let volunteers = book.volunteers.sortedIDs
      index = VolunteerIndex(volunteers, of: book, today: today, spareRows: Self.mostChanges)
      spareRows = (volunteers.count..<(volunteers.count + Self.mostChanges)).reversed().map(Int32.init)
      // What takes long is done once, and not for the first need of each skill.
      for skill in Set(book.needs.all.lazy.flatMap(\.row.seats).map(\.skill)).sorted() {
        index.prepareCounting(skill: skill, in: book)
      }
    }

    /// Takes up the changes of the book since; false where it is to be made anew.
    fileprivate mutating func follow(_ book: Book) -> Bool {
      guard let rows = book.changedRows(since: revision) else { return false }
      if rows.isEmpty { return true }
      openSeats = nil
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
        if index.number(of: id) < 0 {
          guard book.volunteers[id] != nil else { continue }
          guard let row = spareRows.popLast() else { return false }
          index.assign(row: row, to: id)
        }
        guard index.update(id, of: book, today: today) else { return false }
      }
      if !volunteers.isEmpty { isInOrder = false }
      revision = book.revision
      return true
    }
  }

  /// The open seats of a book by the skills that they ask for.
  fileprivate struct OpenSeats {
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

  /// Rankings over a book on a day.
  ///
  /// - Parameter kept: what an earlier ranking over this book has found out; where the day is no longer the same, or too much has
  ///   changed, it is of no use and does no harm.
  public init(_ book: Book, today: Day, reusing kept: Kept? = nil) {
    self.book = book
    self.today = today
    self.kept = kept
  }

  /// What is known of the volunteers as they are now; it is to be given back.
  private mutating func takeKept() -> Kept {
    // While it follows, it is to have one owner.
    if var known = kept, known.today == today {
      kept = nil
      if known.follow(book) { return known }
    }
    kept = nil
    return Kept(book, today: today)
  }

  /// Ends the rankings, and hands over what they have found out; nil where nothing was asked of them.
  public consuming func keep() -> Kept? { kept }

  /// The volunteers who could take a seat, by score descending, then by folded name.
  ///
  /// - Parameter count: how many of them at most.
  public mutating func candidates(for seat: SeatReference, atMost count: Int = .max) -> [Candidate] {
    let examiner = Examiner(book, today: today)
    guard let context = SeatContext(seat, in: book), let pairs = pairs(for: context) else { return [] }
    var precedes: ((Int32, Int32) -> Bool)?
    if kept?.isInOrder == false {
      let (ids, volunteers) = (pairs.index.ids, book.volunteers)
      precedes = { volunteers.isOrdered(ids[Int($0)], before: ids[Int($1)]) }
    }
    return pairs.candidates(ofSeat: 0, atMost: count, where: precedes).compactMap { candidate in
      let id = pairs.index.ids[Int(candidate.volunteer)]
      guard let volunteer = book.volunteers[id], let score = examiner.score(id, volunteer, for: context) else {
        return nil
      }
      return Candidate(volunteer: id, seat: seat, score: score)
    }
  }

  /// How many volunteers could take a seat.
  public mutating func candidateCount(for seat: SeatReference) -> Int {
    guard let context = SeatContext(seat, in: book), let pairs = pairs(for: context) else { return 0 }
    var scratch = BookPairs.Scratch()
    return pairs.countCandidates(of: 0, &scratch).free
  }

  /// The pairs of one seat; nil where nobody could take it, whoever it is.
  private mutating func pairs(for seat: SeatContext) -> BookPairs? {
    guard seat.association.isActive, seat.unfinished.isEmpty, seat.engagement == nil,
      seat.association.capacity.map({ seat.associationEngagements.count < Int($0) }) ?? true, takesOn(seat)
    else { return nil }
    var kept = takeKept()
    kept.index.prepareCounting(skill: seat.position.skill, in: book)
    let id = seat.reference.need
    let barred = SeatQuery.barred(from: id, seat.need, in: book, index: kept.index)
    let query = SeatQuery(
      id, seat.need, seat.position, barred: barred, in: book, index: &kept.index, today: today)
    self.kept = kept
    return BookPairs(book, kept.index, [query], today: today)
  }

  /// Whether the association has a need of the seat's begun already, or takes on another one.
  private func takesOn(_ seat: SeatContext) -> Bool {
    guard let limit = seat.association.needsAtOnce else { return true }
    let begun = Engagements.begunNeeds(of: seat.need.association, in: book)
    return begun.contains(seat.reference.need) || begun.count < Int(limit)
  }

  /// The open seats that a volunteer could take, by score descending, then in canonical order.
  ///
  /// - Parameter count: how many of them at most.
  public mutating func seats(for volunteer: ID<Volunteer>, atMost count: Int = .max) -> [Candidate] {
    guard let row = book.volunteers[volunteer] else { return [] }
    var kept = takeKept()
    let openSeats = kept.openSeats ?? OpenSeats(book, today: today, kept.index)
    kept.openSeats = openSeats
    self.kept = kept
    let examiner = Examiner(book, today: today)
    var result: [Candidate] = []
    for seat in openSeats.possible(for: volunteer, row, in: book) where result.count < count {
      guard let examination = examiner.examine(volunteer, for: seat), examination.isEligible,
        let score = examination.score
      else { continue }
      result.append(Candidate(volunteer: volunteer, seat: seat, score: score))
    }
    return result
  }
}
