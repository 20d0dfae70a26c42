import ProBonoLanguage
import ProBonoMatching
import ProBonoModel

/// Who has which seat of a book: by an engagement, else by a plan.
public struct Seating: Sendable {
  /// Every seat of the book, by folded title of the need, then by number.
  private let seats: [Seat]

  /// A seat, and who has it.
  struct Seat: Sendable {
    let reference: SeatReference
    /// The title of the need.
    let need: String
    let seatsOfNeed: Int
    /// The skill asked for.
    let skill: Phrase
    /// The least level asked for, 1…5.
    let level: Int
    /// Nil where nobody has it.
    let holder: ID<Volunteer>?
    let holderName: String?
    /// 0…1000: on the day the engagement was accepted, else in the plan; 0 where nobody has it.
    let score: Int
    /// Whether the work is done.
    let isDone: Bool
  }

  /// Every seat of a book, with who has it.
  /// - Parameter plan: of the whole book.
  init(of book: Book, by plan: Plan) {
    let planned = Dictionary(plan.entries.map { ($0.seat, $0) }) { first, _ in first }
    let engaged = Dictionary(
      book.engagements.all.compactMap { _, row in
        row.seat.flatMap { seat in
          row.state.holdsSeat ? (SeatReference(need: row.need, index: Int(seat)), row) : nil
        }
      }
    ) { first, _ in first }
    seats = book.needs.sorted.flatMap { id, need in
      need.seats.enumerated().map { index, seat in
        let reference = SeatReference(need: id, index: index)
        let engagement = engaged[reference]
        let holder = engagement?.volunteer ?? planned[reference]?.volunteer
        return Seat(
          reference: reference, need: need.name, seatsOfNeed: need.seats.count, skill: book.word(for: seat.skill),
          level: Int(seat.level), holder: holder,
          holderName: holder.flatMap { book.volunteers.read($0) { $0.name } },
          score: engagement.map { Int($0.score ?? 0) } ?? planned[reference]?.score ?? 0,
          isDone: engagement?.state == .completed)
      }
    }
  }

  /// The seats whose work is done.
  var done: Set<SeatReference> { Set(seats.filter(\.isDone).map(\.reference)) }

  /// The seats but some.
  func seats(without others: Set<SeatReference>) -> [Seat] { seats.filter { !others.contains($0.reference) } }
}
