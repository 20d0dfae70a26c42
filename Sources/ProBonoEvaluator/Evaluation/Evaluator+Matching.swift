import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `match`, and reports of pairs and plans.
extension Evaluator {
  mutating func match(
    _ request: MatchRequest, _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> Outcome {
    switch request {
    case .plan(verified: false):
      let plan = try plan(of: book, at: range)
      var report = report(plan, in: book)
      report.disturbance = try disturbance(by: plan, range, in: book)
      // Nobody has seen what is stopped before its end.
      show(plan)
      return .plan(report)
    case .value:
      return .worth(try worth(of: book, at: range))
    case .planKeeping:
      return .plan(try planKeepingPairs(range, in: book))
    case .plan(verified: true):
      let (plan, verification) = try planning(range) { control throws(AssignmentError) in
        try Planner.verifiedPlan(book, today: today, control)
      }
      guard verification.holds else {
        throw Diagnostic(EvaluationProblem.proofRejected(objections: verification.violations), at: range)
      }
      show(plan)
      var report = report(plan, in: book)
      report.verification = verification
      return .plan(report)
    case .planInPlace(let name, let radius):
      let centre = try place(name, in: book)
      let kilometres = radius?.value ?? 0
      var report = try planReport(range, in: book) { need in
        guard !need.isRemote, let place = Self.place(of: need, in: book) else { return false }
        return place.coordinates.kilometres(to: centre.coordinates) <= kilometres
      }
      report.place = centre.name
      return .plan(report)
    case .planInProgram(let name):
      let id = try program(name, in: book)
      var report = try planReport(range, in: book) { $0.program == id }
      report.program = book.programs[id]?.name
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
      let ranking = Ranking(book, today: today, rankingMemory)
      let candidates = ranking.seats(for: id, atMost: top?.value ?? .max)
      let openings = candidates.compactMap { candidate -> Opening? in
        guard let need = book.needs[candidate.seat.need] else { return nil }
        let seat = need.seats[candidate.seat.index]
        return Opening(
          need: need.name, association: book.associations[need.association]?.name ?? "",
          seat: candidate.seat.index + 1, seatsOfNeed: need.seats.count, skill: book.word(for: seat.skill),
          level: Int(seat.level), score: candidate.score.total)
      }
      return .openings(volunteer: book.volunteers[id]?.name ?? "", openings)
    }
  }

  /// The best plan over some needs, which is the plan last shown from then on.
  private mutating func planReport(
    _ range: SourceRange, in book: Book, includes: (Need) -> Bool
  ) throws(Diagnostic) -> PlanReport {
    let plan = try planning(range) { control throws(AssignmentError) in
      try Planner.plan(book, today: today, control) { includes($1) }
    }
    show(plan)
    return report(plan, in: book)
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
    let ranking = Ranking(book, today: today, rankingMemory)
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
          skill: book.word(for: position.skill), level: Int(position.level),
          holder: holder.flatMap { book.volunteers[$0]?.name },
          candidates: candidates.compactMap { pairReport($0.volunteer, seat, in: book) },
          total: holder == nil ? ranking.candidateCount(for: seat) : 0))
    }
    return result
  }

  /// How many candidates a ranking shows where `top` does not say.
  static let candidatesShown = 10

  /// - Parameter plan: what is said of the pair's place in a plan; by default the plan last shown, where it still holds.
  func pairReport(
    _ volunteerID: ID<Volunteer>, _ seat: SeatReference, plan: Plan? = nil, in book: Book
  ) -> PairReport? {
    guard let examination = Examiner(book, today: today).examine(volunteerID, for: seat),
      let volunteer = book.volunteers[volunteerID], let need = book.needs[seat.need]
    else { return nil }
    let position = need.seats[seat.index]
    return PairReport(
      volunteer: volunteer.name, need: need.name, seat: seat.index + 1, seatsOfNeed: need.seats.count,
      skill: book.word(for: position.skill), level: Int(position.level), score: examination.score,
      scoredSkill: examination.score.map { book.word(for: $0.skill) },
      commonCause: examination.score?.commonCause.map { book.word(for: $0) },
      refusals: examination.objections.map { report($0, of: seat.need, in: book) },
      assumptions: assumptions(
        volunteer, TrackRecord(of: volunteerID, volunteer, in: book, without: seat), need, position, in: book),
      standing: standing(volunteerID, seat, plan ?? heldPlan(of: book), in: book))
  }

  /// The rules of the whole plan that keep a pair out of it, where these could.
  mutating func restraints(
    on id: ID<Volunteer>, _ seat: SeatReference, _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> [Refusal] {
    guard let volunteer = book.volunteers[id], let need = book.needs[seat.need],
      need.isWhole || volunteer.budget != nil || book.associations[need.association]?.needsAtOnce != nil
        || need.program != nil
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
    if let program = need.program, let company = volunteer.company {
      restraints += companyQuota(of: program, company, in: plan, book).filter { !restraints.contains($0) }
    }
    return restraints
  }

  /// The quota of a program for the people of a company, where engagements and a plan use it up.
  private func companyQuota(
    of program: ID<Program>, _ company: ID<Company>, in plan: Plan, _ book: Book
  ) -> [Refusal] {
    guard let limit = book.programs[program]?.quotas.perCompany else { return [] }
    let holders =
      Engagements.active(of: program, in: book).map(\.volunteer)
      + plan.entries.filter { book.needs[$0.seat.need]?.program == program }.compactMap(\.volunteer)
    let open = holders.count { book.volunteers[$0]?.company == company }
    return open < Int(limit) ? [] : [.quotaTaken(.company, open: open, limit: Int(limit))]
  }

  /// The plan last shown, where it still is one of this book and day.
  func heldPlan(of book: Book) -> Plan? {
    shownPlan.flatMap { $0.revision == book.revision && $0.today == today ? $0 : nil }
  }

  private func standing(
    _ volunteer: ID<Volunteer>, _ seat: SeatReference, _ plan: Plan?, in book: Book
  ) -> PairReport.Standing {
    if let engagement = Engagements.engagement(of: seat, in: book), engagement.volunteer == volunteer {
      return .engaged(engagement.state)
    }
    guard let plan, let entry = plan.entry(of: seat) else { return .none }
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
  func report(_ objection: Objection, of need: ID<Need>, in book: Book) -> RefusalReport {
    RefusalReport(
      refusal: objection.refusal, subject: subject(of: objection.refusal, need, in: book),
      program: book.needs[need]?.program.flatMap { book.programs[$0]?.name }, remedy: objection.remedy)
  }

  /// The name that a refusal speaks of.
  private func subject(of refusal: Refusal, _ need: ID<Need>, in book: Book) -> Phrase? {
    let name: String?
    switch refusal {
    case .noSkill(let skill), .levelTooLow(let skill, _, _): return book.word(for: skill)
    case .refusedCause(let cause): return book.word(for: cause)
    case .seatTaken(let holder), .workDone(let holder): name = book.volunteers[holder]?.name
    case .forbidden(.need(let need)), .waits(let need): name = book.needs[need]?.name
    case .forbidden(.association(let association)): name = book.associations[association]?.name
    case .capacityTaken, .needsTaken, .associationPaused:
      name = book.needs[need].flatMap { book.associations[$0.association]?.name }
    case .wrongEmployer(let company), .employerUnknown(let company): name = book.companies[company]?.name
    default: name = nil
    }
    return name.map { Phrase(name: $0) }
  }

  func report(_ plan: Plan, in book: Book) -> PlanReport {
    return PlanReport(
      rows: plan.entries.compactMap { report($0, in: book) }, filled: plan.filled, prioritySum: plan.prioritySum,
      scoreSum: plan.scoreSum, optimality: plan.optimality,
      hasEngagements: book.engagements.all.contains { $0.row.state.holdsSeat },
      brokenPins: Thing.links(plan.brokenPins.compactMap { book.pins[$0] }, in: book).map {
        (volunteer: book.volunteers[$0.volunteer]?.name ?? "", need: book.needs[$0.need]?.name ?? "")
      })
  }

  /// One open seat of a plan.
  func report(_ entry: Plan.Entry, in book: Book) -> PlanReport.Row? {
    guard let need = book.needs[entry.seat.need] else { return nil }
    let seat = need.seats[entry.seat.index]
    return PlanReport.Row(
      need: need.name, seat: entry.seat.index + 1, seatsOfNeed: need.seats.count,
      skill: book.word(for: seat.skill), level: Int(seat.level),
      volunteer: entry.volunteer.flatMap { book.volunteers.read($0) { $0.name } }, score: entry.score,
      candidates: entry.candidates,
      engagedCandidates: entry.engagedCandidates, isCapacityReached: entry.isCapacityReached,
      restraint: entry.restraint.map { self.report(Objection(restraint: $0), of: entry.seat.need, in: book) },
      isPinned: entry.volunteer.map { !book.pins.between($0, .need(entry.seat.need)).isEmpty } ?? false)
  }

  /// Where a need is: its own place, else its association's; nil where neither is known.
  static func place(of need: Need, in book: Book) -> Place? {
    (need.place ?? book.associations[need.association]?.place).flatMap { book.places[$0] }
  }
}
