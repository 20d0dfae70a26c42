import ProBonoModel

/// Who holds which seat by an engagement.
public enum Engagements {
  /// Who has accepted a seat, if anybody has.
  public static func holder(of seat: SeatReference, in book: Book) -> ID<Volunteer>? {
    engagement(of: seat, in: book)?.volunteer
  }

  /// The engagement that takes a seat.
  public static func engagement(of seat: SeatReference, in book: Book) -> Engagement? {
    book.engagements.to(.need(seat.need)).lazy.map(\.row)
      .first { $0.isOpen && $0.seat == Int32(seat.index) }
  }

  /// The open engagements of all needs of an association.
  public static func open(of association: ID<Association>, in book: Book) -> [Engagement] {
    book.needs(of: association).flatMap { book.engagements.to(.need($0)).map(\.row).filter(\.isOpen) }
  }
}
