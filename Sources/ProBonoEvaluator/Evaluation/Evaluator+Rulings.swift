import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `pin`, `unpin`, `forbid`, `allow`.
extension Evaluator {
  mutating func rule(
    _ ruling: Ruling, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    switch ruling {
    case .pin(let volunteerName, let needName):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let need = try need(needName, in: transaction.book)
      guard transaction.book.pins.between(volunteer, .need(need)).isEmpty else {
        throw standing(EvaluationProblem.alreadySo, .pinned, volunteerName, needName.value)
      }
      try requirePinnable(volunteer, volunteerName, need, in: transaction.book)
      // All pins must hold together, but one that was broken before is none of this one's business.
      let brokenBefore = try brokenPins(in: transaction.book, range)
      transaction.add(Pin(volunteer: volunteer, need: need))
      guard try brokenPins(in: transaction.book, range) <= brokenBefore else {
        throw Diagnostic(
          EvaluationProblem.pinsConflict(volunteer: volunteerName.value, need: needName.value), at: volunteerName.range)
      }
      return ruled(.pinned, volunteer, .need(need), in: transaction.book)
    case .unpin(let volunteerName, let needName):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let need = try need(needName, in: transaction.book)
      let pins = transaction.book.pins.between(volunteer, .need(need))
      guard !pins.isEmpty else { throw standing(EvaluationProblem.notSo, .pinned, volunteerName, needName.value) }
      for (id, _) in pins { transaction.remove(id) }
      return ruled(.unpinned, volunteer, .need(need), in: transaction.book)
    case .forbid(let volunteerName, let thing):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let target = try target(thing, in: transaction.book)
      guard transaction.book.bans.between(volunteer, target).isEmpty else {
        throw standing(EvaluationProblem.alreadySo, .forbidden, volunteerName, thing.name.value)
      }
      transaction.add(Ban(volunteer: volunteer, target: target))
      let unpinned = removePins(of: volunteer, to: needs(of: target, in: transaction.book), in: &transaction)
      return ruled(.forbidden, volunteer, target, unpinned: unpinned, in: transaction.book)
    case .allow(let volunteerName, let thing):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let target = try target(thing, in: transaction.book)
      let bans = transaction.book.bans.between(volunteer, target)
      let refusals = transaction.book.engagements.between(volunteer, target).filter(\.row.keepsApart)
      guard !bans.isEmpty || !refusals.isEmpty else {
        throw standing(EvaluationProblem.notSo, .forbidden, volunteerName, thing.name.value)
      }
      for (id, _) in bans { transaction.remove(id) }
      for (id, row) in refusals {
        var engagement = row
        engagement.isRefusalLifted = true
        transaction.replace(id, with: engagement)
      }
      return ruled(.allowed, volunteer, target, in: transaction.book)
    }
  }

  // MARK: Pins

  /// A pin needs a free seat that the rules allow.
  private func requirePinnable(
    _ volunteer: ID<Volunteer>, _ name: Spanned<String>, _ id: ID<Need>, in book: Book
  ) throws(Diagnostic) {
    guard let need = book.needs[id] else { return }
    let examiner = Examiner(book, today: today)
    let examinations = need.seats.indices.compactMap {
      examiner.examine(volunteer, for: SeatReference(need: id, index: $0))
    }
    guard !examinations.contains(where: \.isEligible),
      let nearest = examinations.min(by: { $0.refusals.count < $1.refusals.count })
    else { return }
    throw Diagnostic(
      EvaluationProblem.pinImpossible(
        volunteer: book.volunteers[volunteer]?.name ?? name.value, need: need.name,
        nearest.objections.map { report($0, of: id, in: book) }),
      at: name.range)
  }

  /// How many pins no plan can keep.
  private func brokenPins(in book: Book, _ range: SourceRange) throws(Diagnostic) -> Int {
    try planning(range) { control throws(AssignmentError) in
      try Planner.brokenPinCount(book, today: today, isCancelled: control.isCancelled)
    }
  }

  // MARK: Targets

  /// The need or association of a name; one that is both is ambiguous unless the statement says which.
  private func target(_ thing: NamedThing, in book: Book) throws(Diagnostic) -> LinkTarget {
    switch thing.kind {
    case .need: return .need(try need(thing.name, in: book))
    case .association: return .association(try association(thing.name, in: book))
    default:
      let need = book.needs.id(named: thing.name.value)
      let association = book.associations.id(named: thing.name.value)
      switch (need, association) {
      case (.some, .some):
        throw Diagnostic(
          EvaluationProblem.ambiguousName(thing.name.value, kinds: [.need, .association]), at: thing.name.range)
      case (.some(let need), nil): return .need(need)
      case (nil, .some(let association)): return .association(association)
      case (nil, nil):
        throw unknown(.needOrAssociation, thing.name, among: Array(book.needs.names) + Array(book.associations.names))
      }
    }
  }

  private func needs(of target: LinkTarget, in book: Book) -> [ID<Need>] {
    switch target {
    case .need(let need): [need]
    case .association(let association): book.needs(of: association)
    }
  }

  private func standing(
    _ problem: (EvaluationProblem.Standing, String, String) -> EvaluationProblem,
    _ standing: EvaluationProblem.Standing, _ volunteer: Spanned<String>, _ target: String
  ) -> Diagnostic {
    Diagnostic(problem(standing, volunteer.value, target), at: volunteer.range)
  }

  private func ruled(
    _ action: RulingReport.Action, _ volunteer: ID<Volunteer>, _ target: LinkTarget, unpinned: [String] = [],
    in book: Book
  ) -> Outcome {
    let name: String? =
      switch target {
      case .need(let need): book.needs[need]?.name
      case .association(let association): book.associations[association]?.name
      }
    return .ruled(
      RulingReport(
        action: action, volunteer: book.volunteers[volunteer]?.name ?? "", target: name ?? "", unpinned: unpinned))
  }
}
