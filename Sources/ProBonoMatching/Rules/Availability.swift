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
      let away = volunteer.away.first(where: { $0.first <= first && last <= $0.last })
    {
      return .awayThroughout(first: away.first, last: away.last)
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
}
