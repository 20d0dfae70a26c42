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

  /// The engagements of all needs of an association, whatever has become of them.
  public static func all(of association: ID<Association>, in book: Book) -> [Engagement] {
    book.needs(of: association).flatMap { book.engagements.to(.need($0)).map(\.row) }
  }

  /// Those of an association in which there is work to do: they count for its capacity.
  public static func active(of association: ID<Association>, in book: Book) -> [Engagement] {
    all(of: association, in: book).filter(\.state.isActive)
  }

  /// The hours that volunteers have worked for an association.
  public static func hoursReceived(by association: ID<Association>, in book: Book) -> Int {
    all(of: association, in: book).reduce(0) { $0 + Int($1.doneHours ?? 0) }
  }
}
