import ProBonoModel

/// All that the rules ask of a seat, gathered once for many volunteers.
///
/// A class, for it would be copied with all of it for each of them.
final class SeatContext {
  let reference: SeatReference
  /// With the period of its program where it has none.
  let need: Need
  let position: Seat
  let association: Association
  /// The program that the need is part of.
  let program: Program?
  /// Where the seat is; nil for a remote one.
  let place: Coordinates?
  /// The same as a place of the book.
  let placeID: ID<Place>?
  /// The engagement that takes the seat.
  let engagement: Engagement?
  /// The needs that the seat's need waits for, and that are not finished.
  let unfinished: [ID<Need>]
  /// The active engagements of the association; none where it has neither a capacity nor a limit of needs at once,
  /// for which alone they count.
  let associationEngagements: [Engagement]
  /// The active engagements of the program; none where it has no quota, for which alone they count.
  let programEngagements: [Engagement]
  /// What the criteria of its scores are worth.
  let policy: Policy
  /// Whether each skill of the book, by number, is the seat's or lies below it.
  private let suits: [Bool]

  /// Nil where the seat is not in the book.
  init?(_ reference: SeatReference, in book: Book) {
    guard let need = book.needs[reference.need], need.seats.indices.contains(reference.index),
      let association = book.associations[need.association]
    else { return nil }
    self.reference = reference
    self.need = need.dated(in: book)
    let program = need.program.flatMap { book.programs[$0] }
    self.program = program
    policy = book.policy(of: need.program)
    self.association = association
    position = need.seats[reference.index]
    placeID = need.isRemote ? nil : need.place ?? association.place
    place = placeID.flatMap { book.places[$0]?.coordinates }
    engagement = Engagements.engagement(of: reference, in: book)
    unfinished = Waiting.unfinished(before: need, in: book)
    associationEngagements =
      association.capacity == nil && association.needsAtOnce == nil
      ? [] : Engagements.active(of: need.association, in: book)
    programEngagements =
      need.program.flatMap { id in program?.quotas.isEmpty == false ? Engagements.active(of: id, in: book) : nil } ?? []
    let wanted = position.skill
    suits = (0..<book.skills.nextID.number).map {
      Taxonomy.is(ID<Skill>(number: $0), within: wanted, in: book)
    }
  }

  /// Whether a skill is the seat's or lies below it.
  func suits(_ skill: ID<Skill>) -> Bool { suits[Int(skill.number)] }
}
