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

  /// What a ranking has found out about all volunteers of a book: to be handed to the next ranking, which is much faster
  /// by it where the book is still the same.
  ///
  /// It holds no part of the book, so that keeping it does not make the next change of the book a copy.
  public struct Kept {
    fileprivate let revision: Int
    fileprivate let today: Day
    fileprivate var index: VolunteerIndex
    fileprivate var openSeats: OpenSeats?

    fileprivate init(_ book: Book, today: Day) {
      revision = book.revision
      self.today = today
      index = VolunteerIndex(book.volunteers.sortedIDs, of: book, today: today)
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
  /// - Parameter kept: what an earlier ranking over this book has found out; where the book or the day is no longer the same, it
  ///   is of no use and does no harm.
  public init(_ book: Book, today: Day, reusing kept: Kept? = nil) {
    self.book = book
    self.today = today
    self.kept = kept.flatMap { $0.revision == book.revision && $0.today == today ? $0 : nil }
  }

  /// Ends the rankings, and hands over what they have found out; nil where nothing was asked of them.
  public consuming func keep() -> Kept? { kept }

  /// The volunteers who could take a seat, by score descending, then by folded name.
  ///
  /// - Parameter count: how many of them at most.
  public mutating func candidates(for seat: SeatReference, atMost count: Int = .max) -> [Candidate] {
    let examiner = Examiner(book, today: today)
    guard let context = SeatContext(seat, in: book), let pairs = pairs(for: context) else { return [] }
    return pairs.candidates(ofSeat: 0, atMost: count).compactMap { candidate in
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
    var kept = kept ?? Kept(book, today: today)
    // The index is to have one owner while the skill and the place that are new to it are added.
    self.kept = nil
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
    var kept = kept ?? Kept(book, today: today)
    self.kept = nil
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
