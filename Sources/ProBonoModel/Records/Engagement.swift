import ProBonoText

/// A decided pair and its life: accepted, started, completed; or declined, withdrawn, cancelled, a no-show.
///
/// What came to an end stays in the book: a pair that is accepted again is another engagement.
public struct Engagement: Link {
  public var volunteer: ID<Volunteer>
  public var need: ID<Need>
  /// Which position, from 0; nil for a pair that was declined before it had one, and where the position is gone.
  public var seat: Int32?
  /// What has become of the pair.
  public var state: State
  /// The day of the last change of state; nil where nobody had said which day it was.
  public var since: Day?
  /// The states before the present one, in the order in which they came about.
  public var past: [Milestone] = []
  /// Why it was declined, given up or called off.
  public var reason: Reason?
  /// What was said besides, when it was declined, given up, called off or completed.
  public var remark: String?
  /// The score on the day it was accepted, 0…1000.
  public var score: Int32?
  /// The hours that the seat asked for on the day it was accepted; not known where nil.
  public var plannedHours: Int32?
  /// The hours really worked, told when it was completed; not known where nil.
  public var doneHours: Int32?
  /// How the association rates the volunteer's work, in tenths, 0…50.
  public var rating: Int32?
  /// How the volunteer rates the association, in tenths, 0…50.
  public var welcome: Int32?
  /// Whether the two may be proposed again although somebody has said no.
  public var isRefusalLifted = false

  /// A decided pair that has no past yet.
  public init(volunteer: ID<Volunteer>, need: ID<Need>, seat: Int32?, state: State, since: Day?) {
    self.volunteer = volunteer
    self.need = need
    self.seat = seat
    self.state = state
    self.since = since
  }

  public var target: LinkTarget { .need(need) }

  /// Every state it has been in, the present one last.
  public var history: [Milestone] { past + [Milestone(state: state, day: since)] }

  /// The last day of which it is known that the two were engaged; nil where there is none, and for an engagement that
  /// came to nothing.
  public var lastDay: Day? { state.holdsSeat ? history.compactMap(\.day).max() : nil }

  /// Whether the two are not proposed again because of it.
  public var keepsApart: Bool { state.isRefusal && !isRefusalLifted }

  /// Enters another state on a day; nil where nobody has said which day it is.
  public mutating func enter(_ next: State, on day: Day?) {
    past.append(Milestone(state: state, day: since))
    state = next
    since = day
  }

  /// What becomes of a pair.
  public enum State: String, Equatable, Sendable, CaseIterable {
    /// Both sides have said yes: the seat is taken.
    case accepted
    /// The work has begun.
    case started
    /// The work is done. The seat stays taken, the volunteer is free again.
    case completed
    /// Somebody has said no: the pair is not proposed again.
    case declined
    /// The volunteer has given up: the seat is open again, the pair is not proposed again.
    case withdrawn
    /// The volunteer did not come: the seat is open again, the pair is not proposed again.
    case noShow = "no-show"
    /// The association or the intermediary has called it off: the seat is open again, and the pair may be proposed again.
    case cancelled

    /// Whether the seat is taken.
    public var holdsSeat: Bool { isActive || self == .completed }

    /// Whether there is work to do: it counts for the volunteer's missions and the association's capacity.
    public var isActive: Bool { self == .accepted || self == .started }

    /// Whether one of the two was not willing.
    public var isRefusal: Bool { self == .declined || self == .withdrawn || self == .noShow }
  }

  /// A state and the day on which it came about.
  public struct Milestone: Hashable, Sendable {
    public let state: State
    /// Nil where nobody had said which day it was.
    public let day: Day?

    /// A state and its day.
    public init(state: State, day: Day?) {
      self.state = state
      self.day = day
    }
  }

  /// Why somebody said no, or why it was called off.
  public enum Reason: String, Equatable, Sendable, CaseIterable {
    case availability, interest, requirements, noResponse = "no-response", noShow = "no-show", distance, other
  }
}
