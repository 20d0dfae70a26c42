import ProBonoText

/// Something between a volunteer and a need, or a volunteer and an association.
public protocol Link: Equatable, Sendable {
  var volunteer: ID<Volunteer> { get }
  /// What the volunteer is linked with.
  var target: LinkTarget { get }
}

/// What a volunteer can be linked with.
public enum LinkTarget: Hashable, Sendable {
  case need(ID<Need>)
  case association(ID<Association>)
}

/// A decided pair and its life.
public struct Engagement: Link {
  /// What has become of the pair.
  public enum State: String, Equatable, Sendable, CaseIterable {
    /// Both sides have said yes: the seat is taken.
    case accepted
    /// Somebody has said no: the pair is not proposed again.
    case declined
    /// It was accepted and then given up: the pair is not proposed again.
    case withdrawn
  }

  public var volunteer: ID<Volunteer>
  public var need: ID<Need>
  /// Which position, from 0; nil for a pair that was declined before it had one.
  public var seat: Int32?
  public var state: State
  /// The day of the last change of state; nil where nobody had said which day it was.
  public var since: Day?
  /// Why it was declined or given up.
  public var reason: Reason?
  /// What was said besides.
  public var remark: String?
  /// The score on the day it was accepted, 0…1000.
  public var score: Int32?

  /// A decided pair.
  public init(volunteer: ID<Volunteer>, need: ID<Need>, seat: Int32?, state: State, since: Day?) {
    self.volunteer = volunteer
    self.need = need
    self.seat = seat
    self.state = state
    self.since = since
  }

  public var target: LinkTarget { .need(need) }

  /// Whether it takes a seat.
  public var isOpen: Bool { state == .accepted }

  /// Why somebody said no.
  public enum Reason: String, Equatable, Sendable, CaseIterable {
    case availability, interest, requirements, noResponse = "no-response", distance, other
  }
}

/// A volunteer who has a seat of a need in every plan.
public struct Pin: Link {
  public var volunteer: ID<Volunteer>
  public var need: ID<Need>

  /// A pin.
  public init(volunteer: ID<Volunteer>, need: ID<Need>) {
    self.volunteer = volunteer
    self.need = need
  }

  public var target: LinkTarget { .need(need) }
}

/// A volunteer who is never proposed for a need, or for any need of an association.
public struct Ban: Link {
  public var volunteer: ID<Volunteer>
  public var target: LinkTarget

  /// A ban.
  public init(volunteer: ID<Volunteer>, target: LinkTarget) {
    self.volunteer = volunteer
    self.target = target
  }
}
