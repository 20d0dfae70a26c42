import ProBonoModel

/// Needs whose seats the network of a plan counts together, against a capacity: each need is in one group.
enum SeatGroup: Hashable {
  case association(ID<Association>)
  /// Those of a program that fall under one of its quotas: all, or those of an association.
  case program(ID<Program>, ID<Association>?)

  /// The group of a need.
  ///
  /// A network of flows holds one limit on the seats of a need by itself. Where the association has none, that can be a
  /// quota of the program; what it does not hold is a side rule.
  init(of need: Need, _ association: Association, in book: Book) {
    self = .association(need.association)
    guard association.capacity == nil, association.needsAtOnce == nil, let id = need.program,
      let quotas = book.programs[id]?.quotas
    else { return }
    if quotas.whole != nil {
      self = .program(id, nil)
    } else if quotas.perAssociation != nil {
      self = .program(id, need.association)
    }
  }

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

  /// The association whose needs these are.
  var association: ID<Association>? { if case .association(let id) = self { id } else { nil } }
}
