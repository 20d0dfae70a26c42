import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `accept`, `decline`, `withdraw`: the life of an engagement.
extension Evaluator {
  mutating func decide(
    _ decision: Decision, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    switch decision {
    case .acceptAll:
      return try acceptAll(range, in: &transaction)
    case .accept(let volunteerName, let needName, let written):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let need = try need(needName, in: transaction.book)
      if let held = openEngagement(volunteer, need, in: transaction.book), written == nil || written?.value == held {
        throw Diagnostic(
          EvaluationProblem.alreadySo(.accepted, volunteer: volunteerName.value, target: needName.value),
          at: volunteerName.range)
      }
      let seat = try seat(for: volunteer, in: need, written: written, range, of: transaction.book)
      let score = try requireEligible(volunteer, volunteerName, seat, needName, in: transaction.book)
      accept(volunteer, seat, score: score, in: &transaction)
      return decided(.accepted, [(volunteer, seat)], in: transaction.book)
    case .decline(let volunteerName, let needName, let reason):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let need = try need(needName, in: transaction.book)
      for (_, engagement) in transaction.book.engagements.between(volunteer, .need(need)) {
        let standing: EvaluationProblem.Standing? =
          switch engagement.state {
          case .accepted: .accepted
          case .declined: .declined
          case .withdrawn: nil
          }
        if let standing {
          throw Diagnostic(
            EvaluationProblem.alreadySo(standing, volunteer: volunteerName.value, target: needName.value),
            at: volunteerName.range)
        }
      }
      var engagement = Engagement(
        volunteer: volunteer, need: need, seat: nil, state: .declined, since: surroundings.today)
      engagement.reason = reason.map { Engagement.Reason($0.code.value) }
      engagement.remark = reason?.text?.value
      transaction.add(engagement)
      removePins(of: volunteer, to: [need], in: &transaction)
      return decided(.declined, [(volunteer, SeatReference(need: need, index: -1))], in: transaction.book)
    case .withdraw(let volunteerName, let needName, let reason):
      let volunteer = try volunteer(volunteerName, in: transaction.book)
      let need = try need(needName, in: transaction.book)
      let open = transaction.book.engagements.between(volunteer, .need(need)).first { $0.row.isOpen }
      guard let (id, row) = open else {
        throw Diagnostic(
          EvaluationProblem.notSo(.accepted, volunteer: volunteerName.value, target: needName.value),
          at: volunteerName.range)
      }
      var engagement = row
      engagement.state = .withdrawn
      engagement.since = surroundings.today
      engagement.reason = reason.map { Engagement.Reason($0.code.value) }
      engagement.remark = reason?.text?.value
      transaction.replace(id, with: engagement)
      let seat = SeatReference(need: need, index: Int(row.seat ?? -1))
      return decided(.withdrawn, [(volunteer, seat)], in: transaction.book)
    }
  }

  /// Every pair of the plan last shown, which must still be the plan.
  private mutating func acceptAll(
    _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    guard let plan = shownPlan else { throw Diagnostic(EvaluationProblem.noPlanShown, at: range) }
    guard plan.revision == transaction.book.revision, plan.today == today else {
      throw Diagnostic(EvaluationProblem.planChanged, at: range)
    }
    var pairs: [(ID<Volunteer>, SeatReference)] = []
    for entry in plan.entries {
      guard let volunteer = entry.volunteer else { continue }
      accept(volunteer, entry.seat, score: entry.score, in: &transaction)
      pairs.append((volunteer, entry.seat))
    }
    return decided(.accepted, pairs, in: transaction.book)
  }

  private func accept(
    _ volunteer: ID<Volunteer>, _ seat: SeatReference, score: Int, in transaction: inout Transaction
  ) {
    var engagement = Engagement(
      volunteer: volunteer, need: seat.need, seat: Int32(seat.index), state: .accepted, since: surroundings.today)
    engagement.score = Int32(score)
    transaction.add(engagement)
    // What was pinned has come about.
    removePins(of: volunteer, to: [seat.need], in: &transaction)
  }

  private func openEngagement(_ volunteer: ID<Volunteer>, _ need: ID<Need>, in book: Book) -> Int? {
    book.engagements.between(volunteer, .need(need)).first { $0.row.isOpen }?.row.seat.map { Int($0) + 1 }
  }

  /// The score of a pair that the rules allow.
  private func requireEligible(
    _ volunteer: ID<Volunteer>, _ volunteerName: Spanned<String>, _ seat: SeatReference, _ needName: Spanned<String>,
    in book: Book
  ) throws(Diagnostic) -> Int {
    guard let examination = Examiner(book, today: today).examine(volunteer, for: seat) else { return 0 }
    guard examination.isEligible, let score = examination.score else {
      throw Diagnostic(
        EvaluationProblem.notEligible(
          volunteer: book.volunteers[volunteer]?.name ?? volunteerName.value,
          need: book.needs[seat.need]?.name ?? needName.value,
          examination.refusals.map { report($0, of: seat.need, in: book) }),
        at: volunteerName.range)
    }
    return score.total
  }

  /// Takes back the pins that can no longer mean anything.
  func removePins(of volunteer: ID<Volunteer>, to needs: [ID<Need>], in transaction: inout Transaction) {
    for (id, pin) in transaction.book.pins.of(volunteer) where needs.contains(pin.need) { transaction.remove(id) }
  }

  private func decided(
    _ action: DecisionReport.Action, _ pairs: [(ID<Volunteer>, SeatReference)], in book: Book
  ) -> Outcome {
    .decided(
      DecisionReport(
        action: action,
        pairs: pairs.map { volunteer, seat in
          let need = book.needs[seat.need]
          return (
            volunteer: book.volunteers[volunteer]?.name ?? "", need: need?.name ?? "",
            seat: seat.index < 0 ? nil : seat.index + 1, seatsOfNeed: need?.seats.count ?? 0
          )
        }))
  }
}

extension Engagement.Reason {
  init(_ choice: ReasonChoice) {
    switch choice {
    case .availability: self = .availability
    case .interest: self = .interest
    case .requirements: self = .requirements
    case .noResponse: self = .noResponse
    case .distance: self = .distance
    case .other: self = .other
    }
  }
}
