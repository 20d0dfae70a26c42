import ProBonoModel
import ProBonoText

/// When a need must be worked on, against when somebody is there.
enum Availability {
  /// Why the volunteer cannot be there when the need asks for it; nil where nothing speaks against it.
  ///
  /// A fixed period must lie within the volunteer's own and not wholly within a time away; a deadline wants one day, from
  /// today to it, on which the volunteer is there. An open end is no limit.
  static func conflict(of volunteer: Volunteer, with need: Need, today: Day) -> Refusal? {
    if let first = need.from, let from = volunteer.from, from > first {
      return .comesTooLate(from: from, needed: first)
    }
    if let last = need.until, let until = volunteer.until, until < last {
      return .leavesTooEarly(until: until, needed: last)
    }
    // Periods away leave a day between them, so that one alone can hold all days.
    if let first = need.from, let last = need.until,
      volunteer.away.contains(where: { $0.first <= first && last <= $0.last })
    {
      return .awayThroughout(first: first, last: last)
    }
    return need.deadline.flatMap { conflict(of: volunteer, withDeadline: $0, today: today) }
  }

  private static func conflict(of volunteer: Volunteer, withDeadline deadline: Day, today: Day) -> Refusal? {
    guard deadline >= today else { return .deadlinePassed(deadline) }
    if let from = volunteer.from, from > deadline { return .comesTooLate(from: from, needed: deadline) }
    if let until = volunteer.until, until < today { return .leavesTooEarly(until: until, needed: today) }
    let first = max(today, volunteer.from ?? today)
    let last = min(deadline, volunteer.until ?? deadline)
    guard first <= last else { return .comesTooLate(from: first, needed: last) }
    let isAway = volunteer.away.contains { $0.first <= first && last <= $0.last }
    return isAway ? .awayThroughout(first: first, last: last) : nil
  }

  /// All that keeps the volunteer from being there, each with the change that would do with the others. Where a period and
  /// a deadline both ask for an earlier first day, or a later last one, the change is that which suits both.
  static func objections(to volunteer: Volunteer, for need: Need, today: Day) -> [Objection] {
    var (volunteer, need) = (volunteer, need)
    var objections: [Objection] = []
    // Each change satisfies one condition for good, and there are seven.
    while objections.count < 7, let refusal = conflict(of: volunteer, with: need, today: today) {
      objections.append(Objection(refusal, satisfy(refusal, volunteer: &volunteer, need: &need, today: today)))
    }
    return objections.map { objection in
      switch objection.remedy {
      case .from: Objection(objection.refusal, volunteer.from.map { .from($0) })
      case .until: Objection(objection.refusal, volunteer.until.map { .until($0) })
      default: objection
      }
    }
  }

  /// Changes volunteer or need by as little as satisfies one condition.
  private static func satisfy(
    _ refusal: Refusal, volunteer: inout Volunteer, need: inout Need, today: Day
  ) -> Remedy? {
    switch refusal {
    case .comesTooLate(_, let needed):
      volunteer.from = needed
      return .from(needed)
    case .leavesTooEarly(_, let needed):
      volunteer.until = needed
      return .until(needed)
    case .deadlinePassed:
      need.deadline = nil
      return .noDeadline
    case .awayThroughout(let first, let last):
      // One day may do for a period and a deadline.
      let day = need.deadline.map { $0 >= first ? min(last, $0) : last } ?? last
      volunteer.becomePresent(on: day)
      return .presence(day)
    default: return nil
    }
  }
}

extension Volunteer {
  /// Whether the volunteer is there on some day of a month.
  public func isPresent(in month: Month) -> Bool {
    let first = max(month.days.first, from ?? month.days.first)
    let last = min(month.days.last, until ?? month.days.last)
    // Periods away leave a day between them, so that one alone can hold all days.
    return first <= last && !away.contains { $0.first <= first && last <= $0.last }
  }
}
