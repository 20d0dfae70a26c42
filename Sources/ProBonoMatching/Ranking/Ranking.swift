import ProBonoModel
import ProBonoText

/// Who could sit in a seat, or where somebody could sit, best first.
public struct Ranking: Sendable {
  /// One eligible pair.
  public struct Candidate: Sendable {
    public let volunteer: ID<Volunteer>
    public let seat: SeatReference
    public let score: Score
  }

  let book: Book
  let today: Day
  /// Made for the first ranking of candidates, and used for all.
  private lazy var index = VolunteerIndex(book.volunteers.sortedIDs, of: book, today: today)

  /// Rankings over a book on a day.
  public init(_ book: Book, today: Day) {
    self.book = book
    self.today = today
  }

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
      seat.association.capacity.map({ seat.associationEngagements.count < Int($0) }) ?? true
    else { return nil }
    let id = seat.reference.need
    let query = SeatQuery(
      id, seat.need, seat.position, barred: SeatQuery.barred(from: id, seat.need, in: book, index: index), in: book,
      index: &index, today: today)
    return BookPairs(book, index, [query], today: today)
  }

  /// The open seats that a volunteer could take, by score descending, then in canonical order.
  public func seats(for volunteer: ID<Volunteer>) -> [Candidate] {
    let examiner = Examiner(book, today: today)
    var result: [Candidate] = []
    for (id, need) in book.needs.sorted {
      for index in need.seats.indices {
        let seat = SeatReference(need: id, index: index)
        // A seat that the volunteer holds is none to be had.
        if Engagements.holder(of: seat, in: book) == nil, let examination = examiner.examine(volunteer, for: seat),
          examination.isEligible,
          let score = examination.score
        {
          result.append(Candidate(volunteer: volunteer, seat: seat, score: score))
        }
      }
    }
    return result.stablySorted()
  }
}

extension [Ranking.Candidate] {
  /// By score descending; equals stay in their order.
  fileprivate func stablySorted() -> [Ranking.Candidate] {
    map(\.score.total).enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.map { self[$0.offset] }
  }
}
