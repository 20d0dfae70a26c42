import ProBonoModel

/// Needs whose seats the network of a plan counts together, against a capacity: each need is in one group.
enum SeatGroup: Hashable {
  case association(ID<Association>)
  /// Those of a program that fall under one of its quotas: all, or those of an association.
  case program(ID<Program>, ID<Association>?)

  /// How many more engagements the group can have; `Int32.max` without a limit.
  func capacity(in book: Book) -> Int32 {
    switch self {
    case .association(let id):
      guard let capacity = book.associations[id]?.capacity else { return .max }
      return max(0, capacity - Int32(Engagements.active(of: id, in: book).count))
    case .program(let id, nil): return book.programs[id]?.left(of: .program, id, in: book) { _ in true } ?? .max
    case .program(let id, let association?):
      return book.programs[id]?.left(of: .association, id, in: book) {
        book.needs[$0.need]?.association == association
      } ?? .max
    }
  }

  /// The association whose needs these are, of whatever program.
  var association: ID<Association>? { if case .association(let id) = self { id } else { nil } }
}

/// Says which group each need of a book is in.
///
/// A network of flows holds one limit on the seats of a need by itself. Where the association has none, that can be a
/// quota of the program: the one per association, or where that cannot bind, the one in all. What the network does not
/// hold is a side rule.
struct SeatGrouping {
  private let book: Book
  /// The programs whose needs are one group, and those of which the needs of each association are.
  private var wholePrograms: Set<ID<Program>> = []
  private var partedPrograms: Set<ID<Program>> = []

  init(_ book: Book) {
    self.book = book
    for (id, program) in book.programs.all {
      if let limit = program.quotas.perAssociation, Self.mostSeats(of: id, in: book) > Int(limit) {
        partedPrograms.insert(id)
      } else if program.quotas.whole != nil {
        wholePrograms.insert(id)
      }
    }
  }

  /// How many seats the association has that has most in a program.
  private static func mostSeats(of program: ID<Program>, in book: Book) -> Int {
    var seats: [ID<Association>: Int] = [:]
    for need in book.needs(of: program).compactMap({ book.needs[$0] }) {
      seats[need.association, default: 0] += need.seats.count
    }
    return seats.values.max() ?? 0
  }

  /// The group of a need.
  func group(of need: RowView<Need>, in book: Book) -> SeatGroup {
    let isLimited = book.associations.read(need.association) { $0.capacity != nil || $0.needsAtOnce != nil }
    guard let program = need.program, isLimited == false else { return .association(need.association) }
    if partedPrograms.contains(program) { return .program(program, need.association) }
    return wholePrograms.contains(program) ? .program(program, nil) : .association(need.association)
  }
}
