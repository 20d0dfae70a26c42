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
  public mutating func candidates(for seat: SeatReference) -> [Candidate] {
    let examiner = Examiner(book, today: today)
    guard let context = SeatContext(seat, in: book), context.association.isActive, context.unfinished.isEmpty else {
      return []
    }
    let index = index
    var distances = Distances()
    let candidates = NeedCandidates(
      seat.need, context.need, of: context.association, in: book, index: index, distances: &distances,
      today: today)
    var result: [Candidate] = []
    candidates.forEach(for: context.position) { number, _ in
      let id = index.ids[Int(number)]
      guard index.facts[Int(number)].missionsLeft > 0, let volunteer = book.volunteers[id],
        let score = examiner.score(id, volunteer, for: context)
      else { return }
      result.append(Candidate(volunteer: id, seat: seat, score: score))
    }
    return result.stablySorted()
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
