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
