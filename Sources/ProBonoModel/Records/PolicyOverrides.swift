/// What some criteria of a score are worth instead of what a policy says; nil for those that stay.
public struct PolicyOverrides: Hashable, Sendable {
  /// As the properties of `Policy`.
  public var levels: [Int32]?
  public var near: Int32?
  public var reach: Int32?
  public var remote: Int32?
  public var cause: Int32?
  public var rating: Int32?
  public var rest: Int32?
  public var restDays: Int32?
  public var margin: Int32?

  /// Changes nothing.
  public init() {}

  /// Takes over what others say.
  public mutating func merge(_ others: PolicyOverrides) {
    levels = others.levels ?? levels
    near = others.near ?? near
    reach = others.reach ?? reach
    remote = others.remote ?? remote
    cause = others.cause ?? cause
    rating = others.rating ?? rating
    rest = others.rest ?? rest
    restDays = others.restDays ?? restDays
    margin = others.margin ?? margin
  }
}

extension Policy {
  /// The policy with other weights for some criteria.
  public func overridden(by overrides: PolicyOverrides) -> Policy {
    var policy = self
    policy.levels = overrides.levels ?? levels
    policy.near = overrides.near ?? near
    policy.reach = overrides.reach ?? reach
    policy.remote = overrides.remote ?? remote
    policy.cause = overrides.cause ?? cause
    policy.rating = overrides.rating ?? rating
    policy.rest = overrides.rest ?? rest
    policy.restDays = overrides.restDays ?? restDays
    policy.margin = overrides.margin ?? margin
    return policy
  }
}

extension Book {
  /// What the criteria are worth for the seats of a program, or of needs that are part of none: the weights of the
  /// program, and of the book where it has none.
  public func policy(of program: ID<Program>?) -> Policy {
    program.flatMap { programs[$0] }.map { policy.overridden(by: $0.weights) } ?? policy
  }
}
