import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `why`: pairs and seats, and what the whole plan would lose by another choice.
extension Evaluator {
  mutating func why(
    _ request: WhyRequest, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    switch request {
    case .pair(let question): return try why(question, range, in: &transaction)
    case .need(let name, let number):
      let id = try need(name, in: transaction.book)
      let seats = try number.map { number throws(Diagnostic) in
        [try seatReference(number, of: id, in: transaction.book)]
      }
      var reports: [SeatReport] = []
      for seat in seats ?? allSeats(of: id, in: transaction.book) {
        try checkCancellation(range)
        if let report = try seatReport(seat, range, in: &transaction) { reports.append(report) }
      }
      return .seats(reports)
    }
  }

  private mutating func why(
    _ question: PairQuestion, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let volunteer = try volunteer(question.volunteer, in: transaction.book)
    let need = try need(question.need, in: transaction.book)
    let seat = try seat(for: volunteer, in: need, written: question.seat, range, of: transaction.book)
    guard var report = pairReport(volunteer, seat, in: transaction.book) else { return .silent }
    if case .rather(let other) = question.question {
      guard let otherReport = pairReport(try self.volunteer(other, in: transaction.book), seat, in: transaction.book)
      else { return .silent }
      return .comparison(report, otherReport)
    }
    if case .whyNot = question.question, report.refusals.isEmpty {
      report.restraints = try restraints(on: volunteer, seat, range, in: transaction.book).map {
        self.report(Objection(restraint: $0), of: need, in: transaction.book)
      }
    }
    // A pair that no rule forbids is explained by the plan.
    if report.refusals.isEmpty, Engagements.engagement(of: seat, in: transaction.book) == nil {
      let best = try plan(of: transaction.book, at: range)
      let held = heldPlan(of: transaction.book) ?? best
      let restraints = report.restraints
      report = pairReport(volunteer, seat, plan: held, in: transaction.book) ?? report
      report.restraints = restraints
      if held.entries == best.entries {
        report.alternative = try alternative(to: best, volunteer, seat, range, in: &transaction)
      }
    }
    return .why(report)
  }

  // MARK: Other choices

  /// What the best plan would lose without a pair that it has, or with one that it does not have; nil for a pair that a
  /// pin holds, where the volunteer has another seat of the need, and where a search was stopped before it was done.
  private func alternative(
    to best: Plan, _ volunteer: ID<Volunteer>, _ seat: SeatReference, _ range: SourceRange,
    in transaction: inout Transaction
  ) throws(Diagnostic) -> PairReport.Alternative? {
    guard best.optimality == .proven, let entry = best.entry(of: seat) else { return nil }
    if entry.volunteer == volunteer {
      guard transaction.book.pins.between(volunteer, .need(seat.need)).isEmpty else { return nil }
      let ban = Ban(volunteer: volunteer, target: .need(seat.need))
      let other = try plan(range, trying: { $0.add(ban) }, in: &transaction)
      guard other.optimality == .proven else { return nil }
      let before = best.volunteers(of: seat.need)
      let newcomer = other.volunteers(of: seat.need).first { !before.contains($0) }
      return .runnerUp(
        newcomer.flatMap { transaction.book.volunteers[$0]?.name }, PlanLoss(from: best, to: other))
    }
    guard best.seats(of: volunteer, in: seat.need).isEmpty else { return nil }
    let other = try plan(range, trying: { $0.add(Pin(volunteer: volunteer, need: seat.need)) }, in: &transaction)
    guard other.optimality == .proven else { return nil }
    guard other.brokenPins.count > best.brokenPins.count else { return .instead(PlanLoss(from: best, to: other)) }
    // Without pins it is a rule of the whole plan, which is told by itself.
    return transaction.book.pins.count == 0 ? nil : .excludedByPins
  }

  // MARK: Seats

  private mutating func seatReport(
    _ seat: SeatReference, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> SeatReport? {
    guard let need = transaction.book.needs[seat.need] else { return nil }
    let position = need.seats[seat.index]
    let standing: SeatReport.Standing
    if let engagement = Engagements.engagement(of: seat, in: transaction.book) {
      standing = .engaged(transaction.book.volunteers[engagement.volunteer]?.name ?? "", Phrase(engagement.state.word))
    } else {
      let best = try plan(of: transaction.book, at: range)
      if let entry = best.entry(of: seat), let volunteer = entry.volunteer {
        standing = .planned(
          transaction.book.volunteers[volunteer]?.name ?? "", score: entry.score,
          try alternative(to: best, volunteer, seat, range, in: &transaction))
      } else {
        standing = .unfilled(try shortage(of: seat, in: best, range, transaction.book))
      }
    }
    return SeatReport(
      need: need.name, seat: seat.index + 1, seatsOfNeed: need.seats.count,
      skill: transaction.book.word(for: position.skill), level: Int(position.level), standing: standing)
  }

  /// Why nobody fills a seat in the best plan.
  private func shortage(
    of seat: SeatReference, in best: Plan, _ range: SourceRange, _ book: Book
  ) throws(Diagnostic) -> SeatReport.Shortage {
    let examiner = Examiner(book, today: today)
    var skilled = 0
    var eligible = 0
    var counts: [Rule: Int] = [:]
    var closed: [Objection] = []
    var near: [(volunteer: ID<Volunteer>, score: Int)] = []
    try examiner.examine(book.volunteers.sortedIDs, for: seat) { (id, examination) throws(Diagnostic) in
      if id.number.isMultiple(of: Self.examinationsBetweenQuestions) { try checkCancellation(range) }
      let about = examination.objections.filter(\.refusal.isAboutSeat)
      if about.count > closed.count { closed = about }
      let objections = examination.objections.filter { !$0.refusal.isAboutSeat }
      if objections.contains(where: { $0.refusal.rule == .skill }) { return }
      skilled += 1
      if objections.isEmpty { eligible += 1 }
      for rule in Set(objections.map(\.refusal.rule)) { counts[rule, default: 0] += 1 }
      if objections.count == 1, objections[0].remedy != nil { near.append((id, examination.score?.total ?? 0)) }
    }
    let nearest = near.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return SeatReport.Shortage(
      closed: closed.map { report($0, of: seat.need, in: book) }, skilled: skilled,
      failing: Rule.allCases.compactMap { rule in counts[rule].map { (rule: rule, count: $0) } }, eligible: eligible,
      nearest: nearest.prefix(closed.isEmpty ? Self.nearestShown : 0).compactMap {
        pairReport($0.element.volunteer, seat, in: book)
      },
      filling: closed.isEmpty && eligible > 0 ? try filling(seat, in: best, range, book) : nil)
  }

  /// How many pairs are looked at before it is asked again whether to stop.
  private static let examinationsBetweenQuestions: Int32 = 1_000
  /// How many are told of whom one rule keeps from a seat.
  private static let nearestShown = 3

  /// What it would come to if a seat had to be filled, besides those of its need that are.
  private func filling(
    _ seat: SeatReference, in best: Plan, _ range: SourceRange, _ book: Book
  ) throws(Diagnostic) -> SeatReport.Filling? {
    let wanted = Set(best.entries.filter { $0.seat.need == seat.need && $0.volunteer != nil }.map(\.seat) + [seat])
    let other = try planning(range) { control throws(AssignmentError) in
      try Planner.plan(book, today: today, filling: wanted, control)
    }
    guard best.optimality == .proven, other.optimality == .proven,
      wanted.allSatisfy({ other.entry(of: $0)?.volunteer != nil })
    else { return nil }
    let changes = zip(best.entries, other.entries).filter { $0.volunteer != $1.volunteer }.compactMap { before, after in
      report(after, in: book).map {
        WhatIfReport.Difference(
          need: $0.need, seat: $0.seat, seatsOfNeed: $0.seatsOfNeed, skill: $0.skill, level: $0.level,
          before: before.volunteer.flatMap { book.volunteers[$0]?.name }, after: $0.volunteer, isInBefore: true,
          isInAfter: true)
      }
    }
    return SeatReport.Filling(changes: changes, loss: PlanLoss(from: best, to: other))
  }
}

extension Plan {
  /// Who has a seat of a need, by seat.
  fileprivate func volunteers(of need: ID<Need>) -> [ID<Volunteer>] {
    entries.filter { $0.seat.need == need }.compactMap(\.volunteer)
  }
}

extension Refusal {
  /// Whether it forbids the seat to anybody.
  fileprivate var isAboutSeat: Bool {
    switch self {
    case .deadlinePassed, .capacityTaken, .needsTaken, .associationPaused, .waits, .workDone,
      .quotaTaken(.program, _, _),
      .quotaTaken(.association, _, _):
      true
    default: false
    }
  }
}
