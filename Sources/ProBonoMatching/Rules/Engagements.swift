import ProBonoModel

/// Who holds which seat by an engagement.
public enum Engagements {
  /// Who has accepted a seat, has begun to work or has done the work, if anybody has.
  public static func holder(of seat: SeatReference, in book: Book) -> ID<Volunteer>? {
    engagement(of: seat, in: book)?.volunteer
  }

  /// The engagement that takes a seat.
  public static func engagement(of seat: SeatReference, in book: Book) -> Engagement? {
    book.engagements.to(.need(seat.need)).lazy.map(\.row)
      .first { $0.state.holdsSeat && $0.seat == Int32(seat.index) }
  }

  /// How many seats of a need nobody holds.
  public static func openSeats(of id: ID<Need>, _ need: Need, in book: Book) -> Int {
    book.openSeats(of: id, count: need.seats.count).count
  }

  /// The engagements of all needs of an association, whatever has become of them.
  public static func all(of association: ID<Association>, in book: Book) -> [Engagement] {
    book.needs(of: association).flatMap { book.engagements.to(.need($0)).map(\.row) }
  }

  /// Those of an association in which there is work to do: they count for its capacity.
  public static func active(of association: ID<Association>, in book: Book) -> [Engagement] {
    all(of: association, in: book).filter(\.state.isActive)
  }

  /// Those of a program in which there is work to do: they count for its quotas.
  public static func active(of program: ID<Program>, in book: Book) -> [Engagement] {
    book.needs(of: program).flatMap { book.engagements.to(.need($0)).map(\.row) }.filter(\.state.isActive)
  }

  /// The needs of an association in which there is work to do: they count for the most needs at a time.
  public static func begunNeeds(of association: ID<Association>, in book: Book) -> Set<ID<Need>> {
    Set(active(of: association, in: book).map(\.need))
  }

  /// What is left of a volunteer's hours for all engagements together, below 0 where more are promised; nil without a
  /// limit.
  ///
  /// An engagement counts with the hours that its seat asked for when it was accepted, and with none where these are not
  /// known.
  ///
  /// - Parameter need: what the volunteer does in this need does not count.
  public static func hoursLeft(
    of id: ID<Volunteer>, _ volunteer: Volunteer, in book: Book, without need: ID<Need>? = nil
  ) -> Int? {
    guard let budget = volunteer.budget else { return nil }
    return book.engagements.of(id).lazy.map(\.row)
      .filter { $0.state.isActive && $0.need != need }
      .reduce(Int(budget)) { $0 - Int($1.plannedHours ?? 0) }
  }

  /// The hours that volunteers have worked for an association.
  public static func hoursReceived(by association: ID<Association>, in book: Book) -> Int {
    all(of: association, in: book).reduce(0) { $0 + Int($1.doneHours ?? 0) }
  }
}
