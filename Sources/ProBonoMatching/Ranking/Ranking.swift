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
  private let memory: RankingMemory

  /// Rankings over a book on a day.
  ///
  /// - Parameter memory: what earlier rankings over this book have found out.
  public init(_ book: Book, today: Day, _ memory: RankingMemory = RankingMemory()) {
    self.book = book
    self.today = today
    self.memory = memory
  }

  /// The volunteers who could take a seat, by score descending, then by folded name.
  ///
  /// - Parameter count: how many of them at most.
  public func candidates(for seat: SeatReference, atMost count: Int = .max) -> [Candidate] {
    let examiner = Examiner(book, today: today)
    guard let context = SeatContext(seat, in: book), let (pairs, isInOrder) = pairs(for: context) else { return [] }
    var precedes: ((Int32, Int32) -> Bool)?
    if !isInOrder {
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
  public func candidateCount(for seat: SeatReference) -> Int {
    guard let context = SeatContext(seat, in: book), let (pairs, _) = pairs(for: context) else { return 0 }
    var scratch = BookPairs.Scratch()
    return pairs.countCandidates(of: 0, &scratch).free
  }

  /// The pairs of one seat, and whether the rows of their index are in the order of names; nil where nobody could take it,
  /// whoever it is.
  private func pairs(for seat: SeatContext) -> (pairs: BookPairs, isInOrder: Bool)? {
    guard seat.association.isActive, seat.unfinished.isEmpty, seat.engagement == nil,
      seat.association.capacity.map({ seat.associationEngagements.count < Int($0) }) ?? true, takesOn(seat),
      hasQuotaLeft(seat)
    else { return nil }
    return memory.pairs(of: book, today: today, policy: seat.policy) { index in
      index.prepareCounting(skills: [seat.position.skill], in: book)
      let id = seat.reference.need
      return RowView.of(seat.need) { need in
        let barred = SeatQuery.barred(from: id, need, in: book, index: index)
        return SeatQuery(id, need, seat.position, barred: barred, in: book, index: &index, today: today)
      }
    }
  }

  /// Whether the association has a need of the seat's begun already, or takes on another one.
  private func takesOn(_ seat: SeatContext) -> Bool {
    guard let limit = seat.association.needsAtOnce else { return true }
    let begun = Engagements.begunNeeds(of: seat.need.association, in: book)
    return begun.contains(seat.reference.need) || begun.count < Int(limit)
  }

  /// Whether the program can have another engagement of the seat's association.
  private func hasQuotaLeft(_ seat: SeatContext) -> Bool {
    guard let program = seat.need.program else { return true }
    return [nil, seat.need.association].allSatisfy { SeatGroup.program(program, $0).capacity(in: book) > 0 }
  }

  /// The open seats that a volunteer could take, by score descending, then in canonical order.
  ///
  /// - Parameter count: how many of them at most.
  public func seats(for volunteer: ID<Volunteer>, atMost count: Int = .max) -> [Candidate] {
    guard let row = book.volunteers[volunteer] else { return [] }
    let openSeats = memory.openSeats(of: book, today: today)
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
