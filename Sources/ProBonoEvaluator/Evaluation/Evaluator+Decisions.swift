import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `accept`, `decline`, `withdraw`, `start`, `complete`, `cancel`: the life of an engagement.
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
      if let held = heldSeat(volunteer, need, in: transaction.book)?.row, written == nil || held.isSeat(written?.value)
      {
        throw already(held.state, volunteerName, needName)
      }
      let seat = try seat(for: volunteer, in: need, written: written, range, of: transaction.book)
      let score = try requireEligible(volunteer, volunteerName, seat, needName, in: transaction.book)
      accept(volunteer, seat, score: score, in: &transaction)
      return decided(.accepted, [(volunteer, seat)], in: transaction.book)
    case .decline(let volunteer, let need, let reason):
      return try decline(volunteer, need, reason, in: &transaction)
    case .withdraw(let volunteer, let need, let reason):
      return try giveUp(volunteer, need, reason, .withdrawn, in: &transaction)
    case .cancel(let volunteer, let need, let reason):
      return try giveUp(volunteer, need, reason, .cancelled, in: &transaction)
    case .start(let volunteerName, let needName):
      var (id, engagement) = try activeEngagement(volunteerName, needName, in: transaction.book)
      guard engagement.state == .accepted else { throw already(engagement.state, volunteerName, needName) }
      engagement.enter(.started, on: surroundings.today)
      transaction.replace(id, with: engagement)
      return decided(.started, engagement, in: transaction.book)
    case .complete(let volunteerName, let needName, let feedback):
      var (id, engagement) = try activeEngagement(volunteerName, needName, in: transaction.book)
      engagement.enter(.completed, on: surroundings.today)
      engagement.doneHours = feedback.hours.map { Int32($0.value) }
      engagement.rating = feedback.rating.map { Int32($0.value) }
      engagement.welcome = feedback.welcome.map { Int32($0.value) }
      engagement.remark = feedback.note?.value
      transaction.replace(id, with: engagement)
      return decided(.completed, engagement, in: transaction.book)
    }
  }

  // MARK: Noes

  /// A no to what was proposed: there was no engagement yet.
  private func decline(
    _ volunteerName: Spanned<String>, _ needName: Spanned<String>, _ reason: Reason?,
    in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let volunteer = try volunteer(volunteerName, in: transaction.book)
    let need = try need(needName, in: transaction.book)
    let standing = transaction.book.engagements.between(volunteer, .need(need)).map(\.row)
    if let known = standing.first(where: { $0.state.holdsSeat || $0.keepsApart }) {
      throw already(known.state, volunteerName, needName)
    }
    if let code = reason?.code, code.value == .noShow {
      // Nobody was expected to come.
      throw Diagnostic(
        EvaluationProblem.notAccepted(volunteer: volunteerName.value, need: needName.value), at: code.range)
    }
    var engagement = Engagement(
      volunteer: volunteer, need: need, seat: nil, state: .declined, since: surroundings.today)
    engagement.explain(reason)
    transaction.add(engagement)
    let unpinned = removePins(of: volunteer, to: [need], in: &transaction)
    return decided(.declined, engagement, unpinned: unpinned, in: transaction.book)
  }

  /// Ends an engagement before its work is done; the seat is open again.
  private func giveUp(
    _ volunteerName: Spanned<String>, _ needName: Spanned<String>, _ reason: Reason?, _ state: Engagement.State,
    in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    var (id, engagement) = try activeEngagement(volunteerName, needName, in: transaction.book)
    let isNoShow = reason?.code.value == .noShow
    engagement.enter(isNoShow ? .noShow : state, on: surroundings.today)
    engagement.explain(reason)
    transaction.replace(id, with: engagement)
    return decided(isNoShow ? .noShow : state == .cancelled ? .cancelled : .withdrawn, engagement, in: transaction.book)
  }

  // MARK: Engagements there are

  /// The engagement by which a volunteer has a seat of a need.
  private func heldSeat(
    _ volunteer: ID<Volunteer>, _ need: ID<Need>, in book: Book
  ) -> (id: ID<Engagement>, row: Engagement)? {
    book.engagements.between(volunteer, .need(need)).first { $0.row.state.holdsSeat }
  }

  /// The engagement of a pair in which there is work to do.
  private func activeEngagement(
    _ volunteerName: Spanned<String>, _ needName: Spanned<String>, in book: Book
  ) throws(Diagnostic) -> (id: ID<Engagement>, row: Engagement) {
    let volunteer = try volunteer(volunteerName, in: book)
    let need = try need(needName, in: book)
    guard let held = heldSeat(volunteer, need, in: book) else {
      // How it ended says more than that nothing goes on, unless that was lifted since.
      let last = book.engagements.between(volunteer, .need(need)).last?.row
      if let ended = last, ended.state == .cancelled || ended.keepsApart {
        throw already(ended.state, volunteerName, needName)
      }
      throw Diagnostic(
        EvaluationProblem.notAccepted(volunteer: volunteerName.value, need: needName.value),
        at: volunteerName.range)
    }
    guard held.row.state.isActive else { throw already(held.row.state, volunteerName, needName) }
    return held
  }

  /// The diagnostic that a pair is in a state in which what was said makes no sense.
  private func already(
    _ state: Engagement.State, _ volunteer: Spanned<String>, _ need: Spanned<String>
  ) -> Diagnostic {
    Diagnostic(
      EvaluationProblem.alreadyEngaged(state, volunteer: volunteer.value, need: need.value), at: volunteer.range)
  }

  // MARK: Accepting

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
    engagement.plannedHours = self.seat(of: engagement, in: transaction.book)?.hours
    transaction.add(engagement)
    // What was pinned has come about.
    removePins(of: volunteer, to: [seat.need], in: &transaction)
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
          examination.objections.map { report($0, of: seat.need, in: book) }),
        at: volunteerName.range)
    }
    return score.total
  }

  /// Takes back the pins that can no longer mean anything.
  /// - Returns: the titles of the needs to which the volunteer was pinned.
  @discardableResult
  func removePins(of volunteer: ID<Volunteer>, to needs: [ID<Need>], in transaction: inout Transaction) -> [String] {
    let pins = transaction.book.pins.of(volunteer).filter { needs.contains($0.row.need) }
    for (id, _) in pins { transaction.remove(id) }
    return pins.compactMap { transaction.book.needs[$0.row.need]?.name }
  }

  // MARK: Reports

  private func decided(
    _ action: DecisionReport.Action, _ engagement: Engagement, unpinned: [String] = [], in book: Book
  ) -> Outcome {
    let seat = SeatReference(need: engagement.need, index: Int(engagement.seat ?? -1))
    return decided(
      action, [(engagement.volunteer, seat)], hours: engagement.doneHours, rating: engagement.rating,
      unpinned: unpinned, in: book)
  }

  private func decided(
    _ action: DecisionReport.Action, _ pairs: [(ID<Volunteer>, SeatReference)], hours: Int32? = nil,
    rating: Int32? = nil, unpinned: [String] = [], in book: Book
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
        }, hours: hours.map { Int($0) }, rating: rating.map { Int($0) }, unpinned: unpinned))
  }
}

extension Engagement {
  /// Whether its seat has this number, from 1.
  fileprivate func isSeat(_ number: Int?) -> Bool { seat.map { Int($0) + 1 } == number }

  /// Notes why it came to an end.
  fileprivate mutating func explain(_ reason: ProBonoLanguage.Reason?) {
    self.reason = reason.map { Reason($0.code.value) }
    remark = reason?.text?.value
  }
}

extension Engagement.State {
  /// The word for it.
  var word: Word {
    switch self {
    case .accepted: StateChoice.accepted.word
    case .started: StateChoice.started.word
    case .completed: StateChoice.completed.word
    case .declined: StateChoice.declined.word
    case .withdrawn: StateChoice.withdrawn.word
    case .noShow: StateChoice.noShow.word
    case .cancelled: StateChoice.cancelled.word
    }
  }
}

extension Engagement.Reason {
  init(_ choice: ReasonChoice) {
    switch choice {
    case .availability: self = .availability
    case .interest: self = .interest
    case .requirements: self = .requirements
    case .noResponse: self = .noResponse
    case .noShow: self = .noShow
    case .distance: self = .distance
    case .other: self = .other
    }
  }
}

extension Engagement.Reason {
  /// The word for it.
  var word: Word {
    switch self {
    case .availability: ReasonChoice.availability.word
    case .interest: ReasonChoice.interest.word
    case .requirements: ReasonChoice.requirements.word
    case .noResponse: ReasonChoice.noResponse.word
    case .noShow: ReasonChoice.noShow.word
    case .distance: ReasonChoice.distance.word
    case .other: ReasonChoice.other.word
    }
  }
}
