/// What `gaps` is asked for.
public struct GapsRequest: Sendable {
  /// The place whose seats are looked at; all seats where nil.
  public var place: Spanned<String>?
  /// How far from the place a seat may be, in kilometres; in the very place where nil.
  public var radius: Spanned<Int>?
  /// Whether the seats of each month are told by themselves.
  public var isByMonth = false
  /// The most rows.
  public var top: Spanned<Int>?
}
