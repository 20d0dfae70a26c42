import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `match` and `why`.
extension Evaluator {
  mutating func match(
    _ request: MatchRequest, _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> Outcome {
    switch request {
    case .plan(verified: false):
      let plan = try plan(of: book, at: range)
      shownPlan = plan
      return .plan(report(plan, in: book))
    case .plan(verified: true):
      let (plan, verification) = try diagnosing(range) { () throws(AssignmentError) in
        try Planner.verifiedPlan(
          book, today: today, isCancelled: surroundings.isCancelled, report: progressReport)
      }
      guard verification.holds else {
        throw Diagnostic(EvaluationProblem.proofRejected(objections: verification.violations), at: range)
      }
      shownPlan = plan
      var report = report(plan, in: book)
      report.verification = verification
      return .plan(report)
    case .planInPlace(let name, let radius):
      let centre = try place(name, in: book)
      let kilometres = radius?.value ?? 0
      let plan = try diagnosing(range) { () throws(AssignmentError) in
        try Planner.plan(
          book, today: today, isCancelled: surroundings.isCancelled, isTimeUp: startTimer(), report: progressReport
        ) { _, need in
          guard !need.isRemote, let place = Self.place(of: need, in: book) else { return false }
          return place.coordinates.kilometres(to: centre.coordinates) <= kilometres
        }
      }
      shownPlan = plan
      var report = report(plan, in: book)
      report.place = centre.name
      return .plan(report)
    case .need(let name, let seat, let top):
      let id = try need(name, in: book)
      let seats = try seat.map { number throws(Diagnostic) in [try seatReference(number, of: id, in: book)] }
      return .rankings(try rankings(seats ?? allSeats(of: id, in: book), top: top?.value, range, in: book))
    case .association(let name, let top):
      let id = try association(name, in: book)
      let needs = book.needs.sorted.filter { $0.row.association == id }
      let seats = needs.flatMap { allSeats(of: $0.id, in: book) }
      return .rankings(try rankings(seats, top: top?.value, range, in: book))
    case .volunteer(let name, let top):
      let id = try volunteer(name, in: book)
      let candidates = Ranking(book, today: today).seats(for: id)
      let openings = candidates.prefix(top?.value ?? candidates.count).compactMap { candidate -> Opening? in
        guard let need = book.needs[candidate.seat.need] else { return nil }
        let seat = need.seats[candidate.seat.index]
        return Opening(
          need: need.name, association: book.associations[need.association]?.name ?? "",
          seat: candidate.seat.index + 1, seatsOfNeed: need.seats.count, skill: book.skills[seat.skill]?.name ?? "",
          level: Int(seat.level), score: candidate.score.total)
      }
      return .openings(volunteer: book.volunteers[id]?.name ?? "", openings)
    }
  }

  mutating func why(_ request: WhyRequest, _ range: SourceRange, in book: Book) throws(Diagnostic) -> Outcome {
    let volunteer = try volunteer(request.volunteer, in: book)
    let need = try need(request.need, in: book)
    let seat = try seat(for: volunteer, in: need, written: request.seat, range, of: book)
    guard var report = pairReport(volunteer, seat, in: book) else { return .silent }
    if case .whyNot = request.question, report.refusals.isEmpty {
      report.restraints = try restraints(on: volunteer, seat, range, in: book).map {
        self.report($0, of: need, in: book)
      }
    }
    guard case .rather(let other) = request.question else { return .why(report) }
    guard let otherReport = pairReport(try self.volunteer(other, in: book), seat, in: book) else { return .silent }
    return .comparison(report, otherReport)
  }

  // MARK: Seats

  /// Every seat of a need.
  func allSeats(of id: ID<Need>, in book: Book) -> [SeatReference] {
    (book.needs[id]?.seats.indices).map { $0.map { SeatReference(need: id, index: $0) } } ?? []
  }

  /// The seat of a number that was written, from 1.
  func seatReference(
    _ number: Spanned<Int>, of id: ID<Need>, in book: Book
  ) throws(Diagnostic) -> SeatReference {
    let count = book.needs[id]?.seats.count ?? 0
    guard (1...max(count, 1)).contains(number.value) else {
      throw Diagnostic(EvaluationProblem.unknownSeat(number.value, count: count), at: number.range)
    }
    return SeatReference(need: id, index: number.value - 1)
  }

  /// The seat that is meant for a volunteer in a need: the one written, else the one held or planned, else the free one
  /// that scores best, else the one that the fewest rules forbid.
  mutating func seat(
    for volunteer: ID<Volunteer>, in need: ID<Need>, written: Spanned<Int>?, _ range: SourceRange, of book: Book
  ) throws(Diagnostic) -> SeatReference {
    if let written { return try seatReference(written, of: need, in: book) }
    let seats = allSeats(of: need, in: book)
    if seats.count == 1 { return seats[0] }
    if let held = seats.first(where: { Engagements.holder(of: $0, in: book) == volunteer }) { return held }
    if let planned = try plan(of: book, at: range).seats(of: volunteer, in: need).first { return planned }
    let examiner = Examiner(book, today: today)
    var best = SeatReference(need: need, index: 0)
    var bestRank: (Int, Int)?
    for seat in seats {
      guard let examination = examiner.examine(volunteer, for: seat) else { continue }
      let rank = (-examination.refusals.count, examination.score?.total ?? 0)
      if bestRank.map({ $0 < rank }) ?? true {
        best = seat
        bestRank = rank
      }
    }
    return best
  }

  // MARK: Reports

  private mutating func rankings(
    _ seats: [SeatReference], top: Int?, _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> [SeatRanking] {
    var ranking = Ranking(book, today: today, reusing: keptRanking)
    keptRanking = nil
    var result: [SeatRanking] = []
    for seat in seats {
      try checkCancellation(range)
      guard let need = book.needs[seat.need] else { continue }
      let position = need.seats[seat.index]
      let holder = Engagements.holder(of: seat, in: book)
      let candidates = holder == nil ? ranking.candidates(for: seat, atMost: top ?? Self.candidatesShown) : []
      result.append(
        SeatRanking(
          need: need.name, seat: seat.index + 1, seatsOfNeed: need.seats.count,
          skill: book.skills[position.skill]?.name ?? "", level: Int(position.level),
          holder: holder.flatMap { book.volunteers[$0]?.name },
          candidates: candidates.compactMap { pairReport($0.volunteer, seat, in: book) },
          total: holder == nil ? ranking.candidateCount(for: seat) : 0))
    }
    keptRanking = ranking.keep()
    return result
  }

  /// How many candidates a ranking shows where `top` does not say.
  static let candidatesShown = 10

  func pairReport(_ volunteerID: ID<Volunteer>, _ seat: SeatReference, in book: Book) -> PairReport? {
    guard let examination = Examiner(book, today: today).examine(volunteerID, for: seat),
      let volunteer = book.volunteers[volunteerID], let need = book.needs[seat.need]
    else { return nil }
    let position = need.seats[seat.index]
    return PairReport(
      volunteer: volunteer.name, need: need.name, seat: seat.index + 1, seatsOfNeed: need.seats.count,
      skill: book.skills[position.skill]?.name ?? "", level: Int(position.level), score: examination.score,
      scoredSkill: examination.score.flatMap { book.skills[$0.skill]?.name },
      commonCause: examination.score?.commonCause.flatMap { book.causes[$0]?.name },
      refusals: examination.refusals.map { report($0, of: seat.need, in: book) },
      assumptions: assumptions(
        volunteer, TrackRecord(of: volunteerID, volunteer, in: book, without: seat), need, position, in: book),
      standing: standing(volunteerID, seat, in: book))
  }

  /// The rules of the whole plan that keep a pair out of it, where these could.
  private mutating func restraints(
    on id: ID<Volunteer>, _ seat: SeatReference, _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> [Refusal] {
    guard let volunteer = book.volunteers[id], let need = book.needs[seat.need],
      need.isWhole || volunteer.budget != nil || book.associations[need.association]?.needsAtOnce != nil
    else { return [] }
    let plan = try plan(of: book, at: range)
    guard let entry = plan.entry(of: seat), entry.volunteer != id else { return [] }
    var restraints = [entry.restraint].compactMap(\.self)
    if let budget = volunteer.budget, let asked = need.seats[seat.index].hours,
      let left = Engagements.hoursLeft(of: id, volunteer, in: book)
    {
      let planned = plan.entries.filter { $0.volunteer == id }.reduce(0) { sum, entry in
        sum + Int(book.needs[entry.seat.need]?.seats[entry.seat.index].hours ?? 0)
      }
      if left - planned < Int(asked) {
        restraints.append(.budgetSpent(left: left - planned, budget: Int(budget), needs: Int(asked)))
      }
    }
    return restraints
  }

  private func standing(_ volunteer: ID<Volunteer>, _ seat: SeatReference, in book: Book) -> PairReport.Standing {
    if let engagement = Engagements.engagement(of: seat, in: book), engagement.volunteer == volunteer {
      return .engaged(engagement.state)
    }
    guard let plan = shownPlan, plan.revision == book.revision, plan.today == today else { return .none }
    guard let entry = plan.entry(of: seat) else { return .none }
    if entry.volunteer == volunteer { return .planned }
    if let other = plan.entries.first(where: { $0.volunteer == volunteer }), let need = book.needs[other.seat.need] {
      return .plannedElsewhere(need: need.name)
    }
    return .passedOver(for: entry.volunteer.flatMap { book.volunteers[$0]?.name })
  }

  private func assumptions(
    _ volunteer: Volunteer, _ record: TrackRecord, _ need: Need, _ seat: Seat, in book: Book
  ) -> [PairReport.Assumption] {
    var result: [PairReport.Assumption] = []
    let isRemote = need.isRemote || Self.place(of: need, in: book) == nil
    if record.rating == nil { result.append(.rating) }
    if record.lastEngagement == nil { result.append(.rest) }
    if !isRemote, volunteer.radius == nil { result.append(.radius) }
    if isRemote, volunteer.remote == nil { result.append(.remote) }
    if isRemote, !need.isRemote { result.append(.seatPlace) }
    if volunteer.hours == nil { result.append(.volunteerHours) }
    if seat.hours == nil { result.append(.seatHours) }
    if !need.languages.isEmpty, volunteer.languages.isEmpty { result.append(.languages) }
    return result
  }

  /// A refusal with the name that it speaks of.
  func report(_ refusal: Refusal, of need: ID<Need>, in book: Book) -> RefusalReport {
    let subject: String? =
      switch refusal {
      case .noSkill(let skill), .levelTooLow(let skill, _, _): book.skills[skill]?.name
      case .refusedCause(let cause): book.causes[cause]?.name
      case .seatTaken(let holder), .workDone(let holder): book.volunteers[holder]?.name
      case .forbidden(.need(let need)), .waits(let need): book.needs[need]?.name
      case .forbidden(.association(let association)): book.associations[association]?.name
      case .capacityTaken, .needsTaken, .associationPaused:
        book.needs[need].flatMap { book.associations[$0.association]?.name }
      default: nil
      }
    return RefusalReport(refusal: refusal, subject: subject)
  }

  func report(_ plan: Plan, in book: Book) -> PlanReport {
    var rows: [PlanReport.Row] = []
    rows.reserveCapacity(plan.entries.count)
    for entry in plan.entries {
      guard let need = book.needs[entry.seat.need] else { continue }
      let seat = need.seats[entry.seat.index]
      rows.append(
        PlanReport.Row(
          need: need.name, seat: entry.seat.index + 1, seatsOfNeed: need.seats.count,
          skill: book.skills[seat.skill]?.name ?? "", level: Int(seat.level),
          volunteer: entry.volunteer.flatMap { book.volunteers[$0]?.name }, score: entry.score,
          candidates: entry.candidates,
          engagedCandidates: entry.engagedCandidates, isCapacityReached: entry.isCapacityReached,
          restraint: entry.restraint.map { self.report($0, of: entry.seat.need, in: book) },
          isPinned: entry.volunteer.map { !book.pins.between($0, .need(entry.seat.need)).isEmpty } ?? false))
    }
    return PlanReport(
      rows: rows, filled: plan.filled, prioritySum: plan.prioritySum, scoreSum: plan.scoreSum,
      optimality: plan.optimality,
      hasEngagements: book.engagements.all.contains { $0.row.state.holdsSeat },
      brokenPins: Thing.links(plan.brokenPins.compactMap { book.pins[$0] }, in: book).map {
        (volunteer: book.volunteers[$0.volunteer]?.name ?? "", need: book.needs[$0.need]?.name ?? "")
      })
  }

  /// Where a need is: its own place, else its association's; nil where neither is known.
  static func place(of need: Need, in book: Book) -> Place? {
    (need.place ?? book.associations[need.association]?.place).flatMap { book.places[$0] }
  }
}
