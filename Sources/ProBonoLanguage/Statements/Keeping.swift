/// What `merge` makes one.
public struct MergeRequest: Sendable {
  /// What both are: a volunteer, an association, a company, a skill or a cause.
  public var kind: NameKind
  /// The one that goes.
  public var duplicate: Spanned<String>
  /// The one that stays.
  public var survivor: Spanned<String>
}
