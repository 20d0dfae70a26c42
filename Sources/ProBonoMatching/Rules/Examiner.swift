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
  public func examine(_ volunteerID: ID<Volunteer>, for seat: SeatReference) -> Examination? {
    guard let volunteer = book.volunteers[volunteerID], let need = book.needs[seat.need],
      need.seats.indices.contains(seat.index), let association = book.associations[need.association]
    else { return nil }
    let position = need.seats[seat.index]
    var refusals: [Refusal] = []
    let skill = bestSkill(of: volunteer, for: position, refusals: &refusals)
    if !need.languages.isEmpty, !volunteer.languages.isEmpty,
      !need.languages.contains(where: volunteer.languages.contains)
    {
      refusals.append(.noCommonLanguage(needs: need.languages))
    }
    if let asked = position.hours, let given = volunteer.hours, given < asked {
      refusals.append(.tooFewHours(has: Int(given), needs: Int(asked)))
    }
    if let conflict = Availability.conflict(of: volunteer, with: need, today: today) { refusals.append(conflict) }
    let distance = distance(of: volunteer, to: need, of: association, refusals: &refusals)
    refusals += engagementRefusals(volunteerID, volunteer, need, association, seat)
    refusals += banRefusals(volunteerID, volunteer, need, association, seat)

    var score: Score?
    if let skill, let distance {
      score = Score(
        skill: skill.skill, level: Int(skill.level), levelsAbove: Int(skill.level - position.level),
        kilometres: distance.kilometres,
        commonCause: association.causes.first(where: volunteer.causes.contains),
        rating: Int(volunteer.rating ?? Volunteer.neutralRating),
        restDays: volunteer.lastEngagement.map { min(Scoring.longestRest, max(0, today - $0)) },
        hoursMargin: position.hours.flatMap { asked in volunteer.hours.map { Int($0) - Int(asked) } })
    }
    return Examination(refusals: refusals, score: score)
  }

  // MARK: Rules

  /// Of the volunteer's skills that suit the seat, the one that is worth most points.
  private func bestSkill(of volunteer: Volunteer, for seat: Seat, refusals: inout [Refusal]) -> SkillLevel? {
    let suitable = volunteer.skills.filter { Taxonomy.is($0.skill, within: seat.skill, in: book) }
    guard let highest = suitable.max(by: { $0.level < $1.level }) else {
      refusals.append(.noSkill(seat.skill))
      return nil
    }
    let high = suitable.filter { $0.level >= seat.level }
    guard !high.isEmpty else {
      refusals.append(.levelTooLow(highest.skill, has: Int(highest.level), needs: Int(seat.level)))
      return nil
    }
    // The first of equals, so that the answer does not depend on anything else.
    return high.enumerated().max { left, right in
      let points = { Scoring.levelPoints(above: Int(($0 as SkillLevel).level - seat.level)) }
      return (points(left.element), right.offset) < (points(right.element), left.offset)
    }?.element
  }

  /// How far the seat is; `kilometres` nil where it is remote. Nil where the distance is not known.
  private func distance(
    of volunteer: Volunteer, to need: Need, of association: Association, refusals: inout [Refusal]
  ) -> (kilometres: Int?, Void)? {
    guard !need.isRemote, let place = (need.place ?? association.place).flatMap({ book.places[$0] }) else {
      if volunteer.remote == .no { refusals.append(.noRemoteWork) }
      return (nil, ())
    }
    if volunteer.remote == .only { refusals.append(.remoteOnly) }
    guard let home = volunteer.place.flatMap({ book.places[$0] }) else {
      if volunteer.remote != .only { refusals.append(.homeUnknown) }
      return nil
    }
    let kilometres = home.coordinates.kilometres(to: place.coordinates)
    let radius = Int(volunteer.radius ?? Volunteer.defaultRadius)
    if kilometres > radius { refusals.append(.tooFar(kilometres: kilometres, radius: radius)) }
    return (kilometres, ())
  }

  private func engagementRefusals(
    _ volunteerID: ID<Volunteer>, _ volunteer: Volunteer, _ need: Need, _ association: Association,
    _ seat: SeatReference
  ) -> [Refusal] {
    var refusals: [Refusal] = []
    let missions = Int(volunteer.missions ?? 1)
    let open = book.engagements.of(volunteerID).map(\.row).filter {
      $0.isOpen && !($0.need == seat.need && $0.seat == Int32(seat.index))
    }
    if open.count >= missions { refusals.append(.missionsTaken(open: open.count, missions: missions)) }
    if let other = open.first(where: { $0.need == seat.need })?.seat {
      refusals.append(.holdsAnotherSeat(number: Int(other) + 1))
    }
    if let capacity = association.capacity {
      let taken = Engagements.open(of: need.association, in: book).count {
        !($0.volunteer == volunteerID && $0.need == seat.need && $0.seat == Int32(seat.index))
      }
      if taken >= Int(capacity) { refusals.append(.capacityTaken(open: taken, capacity: Int(capacity))) }
    }
    if !volunteer.isActive { refusals.append(.volunteerPaused) }
    if !association.isActive { refusals.append(.associationPaused) }
    if let holder = Engagements.holder(of: seat, in: book), holder != volunteerID {
      refusals.append(.seatTaken(by: holder))
    }
    return refusals
  }

  private func banRefusals(
    _ volunteerID: ID<Volunteer>, _ volunteer: Volunteer, _ need: Need, _ association: Association,
    _ seat: SeatReference
  ) -> [Refusal] {
    var refusals: [Refusal] = []
    for target in [LinkTarget.need(seat.need), .association(need.association)]
    where !book.bans.between(volunteerID, target).isEmpty {
      refusals.append(.forbidden(target))
    }
    for engagement in book.engagements.between(volunteerID, .need(seat.need)) {
      switch engagement.row.state {
      case .declined: refusals.append(.declined)
      case .withdrawn: refusals.append(.withdrawn)
      case .accepted: break
      }
    }
    if let cause = association.causes.first(where: volunteer.refusedCauses.contains) {
      refusals.append(.refusedCause(cause))
    }
    return refusals
  }
}
