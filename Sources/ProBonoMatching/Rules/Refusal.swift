import ProBonoModel
import ProBonoText

/// A rule that forbids a pair, with the facts: what is there, and what would have to be.
public enum Refusal: Hashable, Sendable {
  case noSkill(ID<Skill>)
  /// The skill that comes nearest is `has` levels high; the seat asks for `needs`.
  case levelTooLow(ID<Skill>, has: Int, needs: Int)
  case noCommonLanguage(needs: [LanguageCode])
  case tooFewHours(has: Int, needs: Int)
  /// Of the hours for all engagements together, `budget`, so many are left; below 0 where more are promised than that.
  case budgetSpent(left: Int, budget: Int, needs: Int)
  /// The volunteer comes later than the need begins (or than its deadline).
  case comesTooLate(from: Day, needed: Day)
  /// The volunteer is gone before the need ends (or before today).
  case leavesTooEarly(until: Day, needed: Day)
  /// On every day that would do the volunteer is away.
  case awayThroughout(first: Day, last: Day)
  case deadlinePassed(Day)
  case tooFar(kilometres: Int, radius: Int)
  case noRemoteWork
  case remoteOnly
  case homeUnknown
  case missionsTaken(open: Int, missions: Int)
  case capacityTaken(open: Int, capacity: Int)
  /// The association has somebody for so many other needs, and takes on no more at a time.
  case needsTaken(open: Int, limit: Int)
  /// The need is filled whole or not at all, and only `filled` of its seats find somebody.
  case onlyWhole(filled: Int, seats: Int)
  case volunteerPaused
  case associationPaused
  case seatTaken(by: ID<Volunteer>)
  /// The seat's work has been done.
  case workDone(by: ID<Volunteer>)
  /// The need waits for another one.
  case waits(for: ID<Need>)
  case forbidden(LinkTarget)
  case declined
  case withdrawn
  /// The volunteer was expected before, and did not come.
  case noShow
  case refusedCause(ID<Cause>)
  case holdsAnotherSeat(number: Int)
  /// The program is for people whom other companies employ than this one.
  case wrongEmployer(ID<Company>)
  /// The program is for people whom this company, or another one, employs; whom the volunteer works for is not known.
  case employerUnknown(ID<Company>)
  /// The volunteer lives so far from the middle of the program's territory, which reaches `radius` km around it.
  case outsideTerritory(kilometres: Int, radius: Int)
  /// The program has a territory, and nobody knows where the volunteer lives.
  case homeUnknownInTerritory
  /// The rating is below the least of the program, in tenths.
  case ratingTooLow(has: Int, needs: Int)
  /// The volunteer does not give what the program is for.
  case givesOtherwise(Giving)
  /// The program has so many open engagements of those that a quota counts for the seat, or for the volunteer.
  case quotaTaken(Quotas.Scope, open: Int, limit: Int)

  /// The rule that says so.
  public var rule: Rule {
    switch self {
    case .noSkill: .skill
    case .levelTooLow: .level
    case .noCommonLanguage: .language
    case .tooFewHours: .hours
    case .budgetSpent: .budget
    case .comesTooLate, .leavesTooEarly, .awayThroughout, .deadlinePassed: .dates
    case .tooFar, .noRemoteWork, .remoteOnly, .homeUnknown: .place
    case .missionsTaken: .missions
    case .capacityTaken: .capacity
    case .needsTaken: .needs
    case .onlyWhole: .whole
    case .volunteerPaused, .associationPaused, .seatTaken, .workDone: .status
    case .waits: .after
    case .forbidden, .declined, .withdrawn, .noShow, .refusedCause: .ban
    case .holdsAnotherSeat: .oneSeat
    case .quotaTaken: .quota
    case .wrongEmployer, .employerUnknown, .outsideTerritory, .homeUnknownInTerritory, .ratingTooLow, .givesOtherwise:
      .program
    }
  }
}
