import ProBonoModel
import ProBonoText

/// What the index must know of an open seat to find who could take it.
struct SeatQuery: Sendable {
  let need: ID<Need>
  let skill: Int32
  let level: Int8
  let hours: Int32?
  /// The number of the seat's place; nil for a remote seat.
  let place: Int32?
  /// What is asked but for the distance.
  let bounds: PackedBounds
  /// A bit a language of which one must be spoken; 0 where any will do.
  let languages: UInt16
  /// A bit a cause of the association.
  let causes: UInt64
  /// The association has causes without a bit.
  let hasMoreCauses: Bool
  /// Rows of those who must not be proposed, ascending.
  private(set) var barred: [Int32]
  /// Whether the program admits the volunteer of each row; nil where it admits anybody.
  var admitted: [Bool]?
  /// Whether anybody can do it any more.
  let isPossible: Bool

  /// Prepares the index for what the seat asks for.
  init(
    _ id: ID<Need>, _ need: RowView<Need>, _ seat: Seat, barred: [Int32], in book: Book, index: inout VolunteerIndex,
    today: Day
  ) {
    let (headquarters, causesServed) =
      book.associations.read(need.association) { ($0.place, $0.causes) } ?? (nil, [])
    self.need = id
    skill = seat.skill.number
    level = seat.level
    hours = seat.hours
    let place =
      need.isRemote
      ? nil : (need.place ?? headquarters).flatMap { book.places.read($0) { _ in true } == nil ? nil : $0 }
    self.place = place?.number
    let firstDay = index.numbering.firstDay
    let period = need.period(in: book)
    let latestFrom = [period.from, need.deadline].lazy.compactMap(\.self).min()
    let earliestUntil = [period.until, need.deadline.map { _ in today }].lazy.compactMap(\.self).max()
    bounds = PackedBounds(
      latestFrom: latestFrom.map { Int($0.number) - firstDay },
      earliestUntil: earliestUntil.map { Int($0.number) - firstDay }, hours: Int(seat.hours ?? 0))
    languages = index.numbering.bits(of: need.languages)
    let causes = index.numbering.bits(of: causesServed)
    self.causes = causes.bits
    hasMoreCauses = !causes.isWhole
    self.barred = barred
    admitted = need.program.flatMap { index.admitted(to: $0, in: book) }
    isPossible = need.deadline.map { $0 >= today } ?? true
    index.prepare(skill: seat.skill, in: book)
    if let place { index.prepare(place: place, in: book) }
  }

  /// Of a seat that nobody can take.
  static let impossible = SeatQuery()

  private init() {
    need = ID(number: -1)
    skill = 0
    level = 1
    hours = nil
    place = nil
    bounds = PackedBounds(latestFrom: nil, earliestUntil: nil, hours: 0)
    languages = 0
    causes = 0
    hasMoreCauses = false
    barred = []
    admitted = nil
    isPossible = false
  }

  /// The rows of those who must not be proposed for a need: bans, who was not willing, who has a seat of it already.
  static func barred(from id: ID<Need>, _ need: RowView<Need>, in book: Book, index: VolunteerIndex) -> [Int32] {
    var barred: Set<Int32> = []
    for target in [LinkTarget.need(id), .association(need.association)] {
      for ban in book.bans.to(target) { barred.insert(index.number(of: ban.row.volunteer)) }
    }
    for (_, engagement) in book.engagements.to(.need(id)) where engagement.keepsApart || engagement.state.holdsSeat {
      barred.insert(index.number(of: engagement.volunteer))
    }
    return barred.isEmpty ? [] : barred.filter { $0 >= 0 }.sorted()
  }

  /// Whether somebody who speaks these languages will do.
  @inline(__always)
  func suits(languages spoken: UInt16) -> Bool { languages == 0 || spoken & languages != 0 }

  /// The same seat, with nobody kept from it by name.
  var withoutBars: SeatQuery {
    var query = self
    query.barred = []
    return query
  }

  func bars(_ volunteer: Int32) -> Bool {
    if let admitted, !admitted[Int(volunteer)] { return true }
    return !barred.isEmpty && barred.contains(volunteer)
  }
}
