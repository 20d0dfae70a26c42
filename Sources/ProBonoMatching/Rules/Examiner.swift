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

/// What a rule has against a pair, and the smallest change of the book that would satisfy it.
public struct Objection: Sendable {
  public let refusal: Refusal
  /// Nil where only another decision of people would do, such as work that is done.
  public let remedy: Remedy?

  init(_ refusal: Refusal, _ remedy: Remedy?) {
    self.refusal = refusal
    self.remedy = remedy
  }

  /// What a rule of the whole plan has against a pair of it.
  public init(restraint: Refusal) {
    let remedy: Remedy? =
      switch restraint {
      case .budgetSpent(let left, let budget, let needs): .budget(Int32(clamping: budget - left + needs))
      case .needsTaken(let open, _): .needsAtOnce(Int32(clamping: open + 1))
      case .onlyWhole: .notWhole
      case .quotaTaken(let scope, let open, _): .quota(scope, Int32(clamping: open + 1))
      default: nil
      }
    self.init(restraint, remedy)
  }
}

/// What there is to say of one pair of a volunteer and a seat.
public struct Examination: Sendable {
  /// All that forbids the pair; empty where it is eligible. With all the remedies together it would be.
  public let objections: [Objection]
  /// What the pair is worth; nil where the skill is missing or too low, or nobody knows how far it is.
  public let score: Score?

  /// Every rule that forbids the pair, with its facts.
  public var refusals: [Refusal] { objections.map(\.refusal) }

  /// Whether no rule forbids the pair.
  public var isEligible: Bool { objections.isEmpty }
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
    return examine(id, volunteer, for: seat)
  }

  /// The same for many volunteers and one seat, each handed to `body` in turn; those who are not in the book are passed
  /// over.
  public func examine<Failure: Error>(
    _ volunteers: [ID<Volunteer>], for seat: SeatReference,
    _ body: (ID<Volunteer>, Examination) throws(Failure) -> Void
  ) throws(Failure) {
    guard let seat = SeatContext(seat, in: book) else { return }
    for id in volunteers {
      if let volunteer = book.volunteers[id] { try body(id, examine(id, volunteer, for: seat)) }
    }
  }

  private func examine(_ id: ID<Volunteer>, _ volunteer: Volunteer, for seat: SeatContext) -> Examination {
    let skill = skill(of: volunteer, for: seat)
    let distance = distance(of: volunteer, to: seat)
    var objections: [Objection] = []
    if case .refused(let objection) = skill { objections.append(objection) }
    objections += [language(volunteer, seat), hours(volunteer, seat), budget(id, volunteer, seat)].compactMap(\.self)
    objections += Availability.objections(to: volunteer, for: seat.need, today: today)
    objections += place(volunteer, seat, distance)
    objections += engagements(id, volunteer, seat) + bans(id, volunteer, seat)
    objections +=
      seat.program.map { program in
        program.objections(to: volunteer, rating: rating(id, volunteer, seat), seat: seat.placeID, in: book)
      } ?? []
    guard case .found(let held) = skill, distance != .unknown else {
      return Examination(objections: objections, score: nil)
    }
    return Examination(objections: objections, score: score(id, volunteer, held, distance, seat))
  }

  /// The score of a pair, or nil where a rule forbids it: the same as `examine`, but it stops at the first refusal.
  func score(_ id: ID<Volunteer>, _ volunteer: Volunteer, for seat: SeatContext) -> Score? {
    guard case .found(let held) = skill(of: volunteer, for: seat), hours(volunteer, seat) == nil,
      budget(id, volunteer, seat) == nil, language(volunteer, seat) == nil,
      Availability.conflict(of: volunteer, with: seat.need, today: today) == nil
    else { return nil }
    let distance = distance(of: volunteer, to: seat)
    guard place(volunteer, seat, distance).isEmpty, bans(id, volunteer, seat).isEmpty,
      engagements(id, volunteer, seat).isEmpty
    else { return nil }
    if let program = seat.program, !program.admits(volunteer, rating: rating(id, volunteer, seat), in: book) {
      return nil
    }
    return score(id, volunteer, held, distance, seat)
  }

  private func rating(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> Int32? {
    TrackRecord(of: id, volunteer, in: book, without: seat.reference).rating
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
      restDays: record.lastEngagement.map { min(seat.policy.longestRest, max(0, today - $0)) },
      hoursMargin: seat.position.hours.flatMap { asked in volunteer.hours.map { Int($0) - Int(asked) } },
      policy: seat.policy)
  }

  // MARK: Rules about the two

  /// What a volunteer's skills come to for a seat.
  private enum SkillFinding {
    case found(SkillLevel)
    case refused(Objection)
  }

  /// Of the volunteer's skills that suit the seat, the one that is worth most points; the first of equals.
  private func skill(of volunteer: Volunteer, for seat: SeatContext) -> SkillFinding {
    var best: SkillLevel?
    var highest: SkillLevel?
    for held in volunteer.skills where seat.suits(held.skill) {
      if held.level > highest?.level ?? 0 { highest = held }
      guard held.level >= seat.position.level else { continue }
      let points = { (held: SkillLevel) in seat.policy.levelPoints(above: Int(held.level - seat.position.level)) }
      if best.map({ points($0) < points(held) }) ?? true { best = held }
    }
    if let best { return .found(best) }
    let level = seat.position.level
    guard let highest else {
      return .refused(Objection(.noSkill(seat.position.skill), .skill(seat.position.skill, level: level)))
    }
    return .refused(
      Objection(
        .levelTooLow(highest.skill, has: Int(highest.level), needs: Int(level)), .skill(highest.skill, level: level)))
  }

  private func language(_ volunteer: Volunteer, _ seat: SeatContext) -> Objection? {
    guard let first = seat.need.languages.first, !volunteer.languages.isEmpty,
      !seat.need.languages.contains(where: volunteer.languages.contains)
    else { return nil }
    return Objection(.noCommonLanguage(needs: seat.need.languages), .language(first))
  }

  private func hours(_ volunteer: Volunteer, _ seat: SeatContext) -> Objection? {
    guard let asked = seat.position.hours, let given = volunteer.hours, given < asked else { return nil }
    return Objection(.tooFewHours(has: Int(given), needs: Int(asked)), .hours(asked))
  }

  /// What the volunteer does in another seat of the need does not count, as in `engagements`.
  private func budget(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> Objection? {
    guard let asked = seat.position.hours, let budget = volunteer.budget,
      let left = Engagements.hoursLeft(of: id, volunteer, in: book, without: seat.reference.need), left < Int(asked)
    else { return nil }
    return Objection(restraint: .budgetSpent(left: left, budget: Int(budget), needs: Int(asked)))
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

  private func place(_ volunteer: Volunteer, _ seat: SeatContext, _ distance: Distance) -> [Objection] {
    guard distance != .remote else {
      return volunteer.remote == .no ? [Objection(.noRemoteWork, .remoteWork)] : []
    }
    let onlyRemote = volunteer.remote == .only ? [Objection(.remoteOnly, .remoteWork)] : []
    guard let kilometres = distance.kilometres else {
      return onlyRemote + [Objection(.homeUnknown, seat.placeID.map { .home(near: $0) })]
    }
    let radius = Int(volunteer.radius ?? Volunteer.defaultRadius)
    guard kilometres > radius else { return onlyRemote }
    return onlyRemote + [Objection(.tooFar(kilometres: kilometres, radius: radius), .radius(Int32(kilometres)))]
  }

  // MARK: Rules about what else there is in the book

  /// Engagements that a remedy of another objection ends do not count: those of this seat, and the volunteer's in another
  /// seat of the need. Such a pair is refused for them anyway.
  private func engagements(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> [Objection] {
    var objections: [Objection] = []
    let missions = Int(volunteer.missions ?? 1)
    let others = book.engagements.of(id).map(\.row).filter { $0.state.holdsSeat && !$0.holds(seat.reference) }
    let active = others.count { $0.state.isActive && $0.need != seat.reference.need }
    if active >= missions {
      objections.append(Objection(.missionsTaken(open: active, missions: missions), .missions(Int32(active + 1))))
    }
    if let other = others.first(where: { $0.need == seat.reference.need }), let number = other.seat {
      objections.append(
        Objection(.holdsAnotherSeat(number: Int(number) + 1), other.state.isActive ? .cancellation : nil))
    }
    if let capacity = seat.association.capacity {
      let taken = seat.associationEngagements.count {
        !$0.holds(seat.reference) && !($0.volunteer == id && $0.need == seat.reference.need)
      }
      if taken >= Int(capacity) {
        objections.append(
          Objection(.capacityTaken(open: taken, capacity: Int(capacity)), .capacity(Int32(taken + 1))))
      }
    }
    if let limit = seat.association.needsAtOnce {
      let begun = Set(
        seat.associationEngagements.lazy
          .filter { !$0.holds(seat.reference) && !($0.volunteer == id && $0.need == seat.reference.need) }.map(\.need))
      if !begun.contains(seat.reference.need), begun.count >= Int(limit) {
        objections.append(Objection(restraint: .needsTaken(open: begun.count, limit: Int(limit))))
      }
    }
    objections += quotas(id, volunteer, seat)
    if !volunteer.isActive { objections.append(Objection(.volunteerPaused, .activeVolunteer)) }
    if !seat.association.isActive { objections.append(Objection(.associationPaused, .activeAssociation)) }
    if let engagement = seat.engagement, engagement.volunteer != id {
      let holder = engagement.volunteer
      objections.append(
        engagement.state == .completed
          ? Objection(.workDone(by: holder), nil) : Objection(.seatTaken(by: holder), .withdrawal(of: holder)))
    }
    return objections + seat.unfinished.map { Objection(.waits(for: $0), .noWait(for: $0)) }
  }

  /// The quotas of the program that are used up, as in `engagements`.
  private func quotas(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> [Objection] {
    guard let program = seat.program, !program.quotas.isEmpty else { return [] }
    let others = seat.programEngagements.filter {
      !$0.holds(seat.reference) && !($0.volunteer == id && $0.need == seat.reference.need)
    }
    let company = program.company(of: volunteer)
    return Quotas.Scope.allCases.compactMap { scope in
      guard let limit = program.quotas[scope], scope != .company || company != nil else { return nil }
      let open = others.count {
        switch scope {
        case .program: true
        case .association: book.needs[$0.need]?.association == seat.need.association
        case .company: $0.volunteer == id || book.volunteers[$0.volunteer]?.company == company
        }
      }
      return open < Int(limit) ? nil : Objection(restraint: .quotaTaken(scope, open: open, limit: Int(limit)))
    }
  }

  private func bans(_ id: ID<Volunteer>, _ volunteer: Volunteer, _ seat: SeatContext) -> [Objection] {
    var objections: [Objection] = []
    for target in [LinkTarget.need(seat.reference.need), .association(seat.need.association)]
    where !book.bans.between(id, target).isEmpty {
      objections.append(Objection(.forbidden(target), .allowance(target)))
    }
    let need = LinkTarget.need(seat.reference.need)
    for (_, engagement) in book.engagements.between(id, need) where engagement.keepsApart {
      switch engagement.state {
      case .declined: objections.append(Objection(.declined, .allowance(need)))
      case .withdrawn: objections.append(Objection(.withdrawn, .allowance(need)))
      case .noShow: objections.append(Objection(.noShow, .allowance(need)))
      case .accepted, .started, .completed, .cancelled: break
      }
    }
    for cause in seat.association.causes where volunteer.refusedCauses.contains(cause) {
      objections.append(Objection(.refusedCause(cause), .acceptedCause(cause)))
    }
    return objections
  }
}
