/// The hard rules, by the names that `why not` uses. A pair is eligible when none forbids it.
public enum Rule: String, CaseIterable, Sendable {
  /// The volunteer has the seat's skill, or one below it in the taxonomy…
  case skill
  /// …at a level that is at least the seat's.
  case level
  /// The volunteer speaks one of the languages that the need asks for.
  case language
  /// The hours that the volunteer can give to one engagement are at least the seat's.
  case hours
  /// What is left of the volunteer's hours for all engagements together is at least the seat's.
  case budget
  /// The volunteer is there when the need asks for it.
  case dates
  /// A remote seat and remote work, or a seat within the volunteer's radius.
  case place
  /// The volunteer has fewer active engagements than missions.
  case missions
  /// The association has fewer active engagements than its capacity.
  case capacity
  /// The association has fewer needs with somebody engaged than it takes on at a time, or this is one of them.
  case needs
  /// The need's program has fewer active engagements than each of its quotas.
  case quota
  /// The need is filled whole or not at all: a rule of the plan, that forbids no pair by itself.
  case whole
  /// Volunteer and association take part at present, and the seat is free.
  case status
  /// The work of the needs that this one waits for is done.
  case after
  /// Nothing keeps the two apart: a ban, a no, a refused cause.
  case ban
  /// What the need's program asks of volunteers: an employer, a home, a rating, what they give.
  case program
  /// A volunteer takes one seat of a need: a team of two is two people.
  case oneSeat = "one-seat"
}
