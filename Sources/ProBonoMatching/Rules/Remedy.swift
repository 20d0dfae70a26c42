import ProBonoModel
import ProBonoText

/// A change of the book that satisfies a rule which forbids a pair: the smallest that does.
///
/// The volunteer is the one of the pair, need and association are those of its seat.
public enum Remedy: Hashable, Sendable {
  /// The volunteer has the skill at that level, 1…5.
  case skill(ID<Skill>, level: Int8)
  /// The volunteer speaks the language too.
  case language(LanguageCode)
  /// The hours that the volunteer gives to one engagement.
  case hours(Int32)
  /// The hours that the volunteer gives to all engagements together.
  case budget(Int32)
  /// The first day that the volunteer is there.
  case from(Day)
  /// The last day that the volunteer is there.
  case until(Day)
  /// The volunteer is there on that day of a time away.
  case presence(Day)
  /// The need has no deadline.
  case noDeadline
  /// How far from home the volunteer works, in kilometres.
  case radius(Int32)
  /// The volunteer works remote as well as on site.
  case remoteWork
  /// Where the volunteer lives: any home within the radius of this place.
  case home(near: ID<Place>)
  /// The most engagements of the volunteer at a time.
  case missions(Int32)
  /// The most engagements of the association at a time.
  case capacity(Int32)
  /// The most needs of the association that have somebody at a time.
  case needsAtOnce(Int32)
  /// The need may be filled in part.
  case notWhole
  /// The volunteer takes part again.
  case activeVolunteer
  /// The association takes part again.
  case activeAssociation
  /// Whoever holds the seat gives it up.
  case withdrawal(of: ID<Volunteer>)
  /// The volunteer's engagement in another seat of the need is called off.
  case cancellation
  /// The need does not wait for the other one.
  case noWait(for: ID<Need>)
  /// What keeps the volunteer from the need or association is lifted.
  case allowance(LinkTarget)
  /// The volunteer does not refuse the cause.
  case acceptedCause(ID<Cause>)
  /// The company employs the volunteer.
  case employer(ID<Company>)
  /// What the volunteer gives too.
  case giving(Giving)
  /// The program is for employees of this company too.
  case openProgram(to: ID<Company>)
  /// How far the territory of the program reaches, in kilometres.
  case territory(Int32)
  /// The least rating of the program, in tenths.
  case leastRating(Int32)
  /// The most engagements of the program at a time that a quota counts.
  case quota(Quotas.Scope, Int32)
}

extension Remedy {
  /// Makes the change, for a volunteer and a seat of the book.
  ///
  /// What a decision of people would date (a withdrawal, a cancellation) is not dated here.
  public func apply(
    to transaction: inout Transaction, _ volunteer: ID<Volunteer>, for seat: SeatReference
  ) {
    switch self {
    case .skill(let skill, let level):
      transaction.edit(volunteer) { row in
        row.skills.removeAll { $0.skill == skill }
        row.skills.append(SkillLevel(skill: skill, level: level))
      }
    case .language(let language): transaction.edit(volunteer) { $0.languages.append(language) }
    case .hours(let hours): transaction.edit(volunteer) { $0.hours = hours }
    case .budget(let hours): transaction.edit(volunteer) { $0.budget = hours }
    case .from(let day): transaction.edit(volunteer) { $0.from = day }
    case .until(let day): transaction.edit(volunteer) { $0.until = day }
    case .presence(let day): transaction.edit(volunteer) { $0.becomePresent(on: day) }
    case .noDeadline: transaction.edit(seat.need) { $0.deadline = nil }
    case .radius(let kilometres): transaction.edit(volunteer) { $0.radius = kilometres }
    case .remoteWork: transaction.edit(volunteer) { $0.remote = .yes }
    case .home(let place): transaction.edit(volunteer) { $0.place = place }
    case .missions(let missions): transaction.edit(volunteer) { $0.missions = missions }
    case .capacity(let capacity): transaction.editAssociation(of: seat.need) { $0.capacity = capacity }
    case .needsAtOnce(let needs): transaction.editAssociation(of: seat.need) { $0.needsAtOnce = needs }
    case .notWhole: transaction.edit(seat.need) { $0.isWhole = false }
    case .activeVolunteer: transaction.edit(volunteer) { $0.isActive = true }
    case .activeAssociation: transaction.editAssociation(of: seat.need) { $0.isActive = true }
    case .withdrawal(let holder): transaction.end(.withdrawn, of: holder, in: seat.need)
    case .cancellation: transaction.end(.cancelled, of: volunteer, in: seat.need)
    case .noWait(let awaited): transaction.edit(seat.need) { $0.after.removeAll { $0 == awaited } }
    case .allowance(let target): transaction.liftBans(between: volunteer, and: target)
    case .employer(let company): transaction.edit(volunteer) { $0.company = company }
    case .giving(let giving): transaction.edit(volunteer) { $0.giving.append(giving) }
    case .openProgram(let company): transaction.editProgram(of: seat.need) { $0.employers.append(company) }
    case .territory(let kilometres): transaction.editProgram(of: seat.need) { $0.radius = kilometres }
    case .leastRating(let tenths): transaction.editProgram(of: seat.need) { $0.leastRating = tenths }
    case .quota(let scope, let limit): transaction.editProgram(of: seat.need) { $0.quotas[scope] = limit }
    case .acceptedCause(let cause): transaction.edit(volunteer) { $0.refusedCauses.removeAll { $0 == cause } }
    }
  }
}

extension Volunteer {
  /// Takes a day out of the times away.
  mutating func becomePresent(on day: Day) {
    guard let present = DayRange(first: day, last: day) else { return }
    away = away.flatMap { $0.contains(present) ? $0.without(present) : [$0] }
  }
}

extension Transaction {
  /// Changes a row that is in the book.
  fileprivate mutating func edit<Row: BookRow>(_ id: ID<Row>, _ change: (inout Row) -> Void) {
    guard var row = Row.row(id, in: book) else { return }
    change(&row)
    replace(id, with: row)
  }

  fileprivate mutating func editAssociation(of need: ID<Need>, _ change: (inout Association) -> Void) {
    if let association = book.needs[need]?.association { edit(association, change) }
  }

  fileprivate mutating func editProgram(of need: ID<Need>, _ change: (inout Program) -> Void) {
    if let program = book.needs[need]?.program { edit(program, change) }
  }

  /// Ends the engagement in which somebody has a seat of a need.
  fileprivate mutating func end(_ state: Engagement.State, of volunteer: ID<Volunteer>, in need: ID<Need>) {
    for (id, row) in book.engagements.between(volunteer, .need(need)) where row.state.isActive {
      edit(id) { $0.enter(state, on: nil) }
    }
  }

  fileprivate mutating func liftBans(between volunteer: ID<Volunteer>, and target: LinkTarget) {
    for (id, _) in book.bans.between(volunteer, target) { remove(id) }
    for (id, row) in book.engagements.between(volunteer, target) where row.keepsApart {
      edit(id) { $0.isRefusalLifted = true }
    }
  }
}
