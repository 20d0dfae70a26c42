import ProBonoModel
import ProBonoText

/// A seat of a need.
public struct SeatReference: Hashable, Sendable {
  public let need: ID<Need>
  /// From 0.
  public let index: Int

  /// The seat of that index, from 0.
  public init(need: ID<Need>, index: Int) {
    self.need = need
    self.index = index
  }
}

/// What there is to say of one pair of a volunteer and a seat.
public struct Examination: Sendable {
  /// Every rule that forbids the pair; empty where it is eligible.
  public let refusals: [Refusal]
  /// What the pair is worth; nil where the skill is missing or too low, or nobody knows how far it is.
  public let score: Score?

  /// Whether no rule forbids the pair.
  public var isEligible: Bool { refusals.isEmpty }
}

/// Looks at one pair at a time, rule by rule: the plain statement of the rules, from which explanations are made and
/// against which plans are checked.
public struct Examiner {
  let book: Book
  let today: Day

  /// Looks at the pairs of a book on a day.
  public init(_ book: Book, today: Day) {
    self.book = book
    self.today = today
  }

  /// All that the rules say of a pair. Engagements that the two have already count; the one between this very pair does
  /// not. Nil where one of the two is not in the book.
  public func examine(_ id: ID<Volunteer>, for seat: SeatReference) -> Examination? {
    guard let volunteer = book.volunteers[id], let seat = SeatContext(seat, in: book) else { return nil }
    let skill = skill(of: volunteer, for: seat)
    let distance = distance(of: volunteer, to: seat)
    var refusals: [Refusal] = []
    if case .refused(let refusal) = skill { refusals.append(refusal) }
    refusals += [
      language(volunteer, seat), hours(volunteer, seat), budget(id, volunteer, seat), dates(volunteer, seat),
    ].compactMap(\.self)
    refusals += place(volunteer, seat, distance)
    refusals += engagements(id, volunteer, seat) + bans(id, volunteer, seat)
    guard case .found(let held) = skill, distance != .unknown else {
      return Examination(refusals: refusals, score: nil)
    }
    return Examination(refusals: refusals, score: score(id, volunteer, held, distance, seat))
  }

  /// The score of a pair, or nil where a rule forbids it: the same as `examine`, but it stops at the first refusal.
  func score(_ id: ID<Volunteer>, _ volunteer: Volunteer, for seat: SeatContext) -> Score? {
    guard case .found(let held) = skill(of: volunteer, for: seat), hours(volunteer, seat) == nil,
      budget(id, volunteer, seat) == nil, dates(volunteer, seat) == nil, language(volunteer, seat) == nil
    else { return nil }
    let distance = distance(of: volunteer, to: seat)
    guard place(volunteer, seat, distance).isEmpty, bans(id, volunteer, seat).isEmpty,
      engagements(id, volunteer, seat).isEmpty
    else { return nil }
    return score(id, volunteer, held, distance, seat)
  }

  private func score(
    _ id: ID<Volunteer>, _ volunteer: Volunteer, _ held: SkillLevel, _ distance: Distance, _ seat: SeatContext
  ) -> Score {
    let record = TrackRecord(of: id, volunteer, in: book, without: seat.reference)
    return Score(
      skill: held.skill, level: Int(held.level), levelsAbove: Int(held.level - seat.position.level),
      kilometres: distance.kilometres,
      commonCause: seat.association.causes.first(where: volunteer.causes.contains),
      rating: Int(record.rating ?? Volunteer.neutralRating),
      restDays: record.lastEngagement.map { min(book.policy.longestRest, max(0, today - $0)) },
      hoursMargin: seat.position.hours.flatMap { asked in volunteer.hours.map { Int($0) - Int(asked) } },
      policy: book.policy)
  }

  // MARK: Rules about the two

  /// What a volunteer's skills come to for a seat.
  private enum SkillFinding {
    case found(SkillLevel)
    case refused(Refusal)
  }

  /// Of the volunteer's skills that suit the seat, the one that is worth most points; the first of equals.
  private func skill(of volunteer: Volunteer, for seat: SeatContext) -> SkillFinding {
    var best: SkillLevel?
    var highest: SkillLevel?
    for held in volunteer.skills where seat.suits(held.skill) {
      if held.level > highest?.level ?? 0 { highest = held }
      guard held.level >= seat.position.level else { continue }
      let points = { (held: SkillLevel) in book.policy.levelPoints(above: Int(held.level - seat.position.level)) }
      if best.map({ points($0) < points(held) }) ?? true { best = held }
    }
    if let best { return .found(best) }
    guard let highest else { return .refused(.noSkill(seat.position.skill)) }
    return .refused(.levelTooLow(highest.skill, has: Int(highest.level), needs: Int(seat.position.level)))
  }

  private func language(_ volunteer: Volunteer, _ seat: SeatContext) -> Refusal? {
    guard !seat.need.languages.isEmpty, !volunteer.languages.isEmpty,
      !seat.need.languages.contains(where: volunteer.languages.contains)
    else { return nil }
    return .noCommonLanguage(needs: seat.need.languages)
  }

  private func hours(_ volunteer: Volunteer, _ seat: SeatContext) -> Refusal? {
    guard let asked = seat.position.hours, let given = volunteer.hours, given < asked else { return nil }
    return .tooFewHours(has: Int(given), needs: Int(asked))
  }

  private func budget(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> Refusal? {
    guard let asked = seat.position.hours, let budget = volunteer.budget,
      let left = Engagements.hoursLeft(of: id, volunteer, in: book, without: seat.reference), left < Int(asked)
    else { return nil }
    return .budgetSpent(left: left, budget: Int(budget), needs: Int(asked))
  }

  private func dates(_ volunteer: Volunteer, _ seat: SeatContext) -> Refusal? {
    Availability.conflict(of: volunteer, with: seat.need, today: today)
  }

  /// How far a seat is from somebody.
  private enum Distance: Equatable {
    case remote
    case kilometres(Int)
    /// Nobody knows where the volunteer lives.
    case unknown

    var kilometres: Int? {
      if case .kilometres(let kilometres) = self { kilometres } else { nil }
    }
  }

  private func distance(of volunteer: Volunteer, to seat: SeatContext) -> Distance {
    guard let place = seat.place else { return .remote }
    guard let home = volunteer.place.flatMap({ book.places[$0]?.coordinates }) else { return .unknown }
    return .kilometres(home.kilometres(to: place))
  }

  private func place(_ volunteer: Volunteer, _ seat: SeatContext, _ distance: Distance) -> [Refusal] {
    switch distance {
    case .remote: return volunteer.remote == .no ? [.noRemoteWork] : []
    case .unknown: return [volunteer.remote == .only ? .remoteOnly : .homeUnknown]
    case .kilometres(let kilometres):
      let radius = Int(volunteer.radius ?? Volunteer.defaultRadius)
      let tooFar: [Refusal] = kilometres > radius ? [.tooFar(kilometres: kilometres, radius: radius)] : []
      return (volunteer.remote == .only ? [.remoteOnly] : []) + tooFar
    }
  }

  // MARK: Rules about what else there is in the book

  private func engagements(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> [Refusal] {
    var refusals: [Refusal] = []
    let missions = Int(volunteer.missions ?? 1)
    let others = book.engagements.of(id).map(\.row).filter { $0.state.holdsSeat && !$0.holds(seat.reference) }
    let active = others.count(where: \.state.isActive)
    if active >= missions { refusals.append(.missionsTaken(open: active, missions: missions)) }
    if let other = others.first(where: { $0.need == seat.reference.need })?.seat {
      refusals.append(.holdsAnotherSeat(number: Int(other) + 1))
    }
    if let capacity = seat.association.capacity {
      let taken = seat.associationEngagements.count { !($0.volunteer == id && $0.holds(seat.reference)) }
      if taken >= Int(capacity) { refusals.append(.capacityTaken(open: taken, capacity: Int(capacity))) }
    }
    if let limit = seat.association.needsAtOnce {
      let begun = Engagements.begunNeeds(of: seat.need.association, in: book, without: (id, seat.reference))
      if !begun.contains(seat.reference.need), begun.count >= Int(limit) {
        refusals.append(.needsTaken(open: begun.count, limit: Int(limit)))
      }
    }
    if !volunteer.isActive { refusals.append(.volunteerPaused) }
    if !seat.association.isActive { refusals.append(.associationPaused) }
    if let engagement = seat.engagement, engagement.volunteer != id {
      let holder = engagement.volunteer
      refusals.append(engagement.state == .completed ? .workDone(by: holder) : .seatTaken(by: holder))
    }
    return refusals + seat.unfinished.map { .waits(for: $0) }
  }

  private func bans(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> [Refusal] {
    var refusals: [Refusal] = []
    for target in [LinkTarget.need(seat.reference.need), .association(seat.need.association)]
    where !book.bans.between(id, target).isEmpty {
      refusals.append(.forbidden(target))
    }
    for (_, engagement) in book.engagements.between(id, .need(seat.reference.need)) where engagement.keepsApart {
      switch engagement.state {
      case .declined: refusals.append(.declined)
      case .withdrawn: refusals.append(.withdrawn)
      case .noShow: refusals.append(.noShow)
      case .accepted, .started, .completed, .cancelled: break
      }
    }
    if let cause = seat.association.causes.first(where: volunteer.refusedCauses.contains) {
      refusals.append(.refusedCause(cause))
    }
    return refusals
  }
}
