/// The numbers that are taken, in statements and in tables alike.
public enum Limits {
  /// Hours for one engagement, or of one seat.
  public static let hours = 0...10_000
  /// Hours for all engagements at a time together.
  public static let budget = 0...100_000
  /// How many needs of an association have somebody at a time.
  public static let needsAtOnce = 0...1_000_000
  /// A distance on the globe: half its girth and a little.
  public static let kilometres = 0...20_100
  /// How many engagements a volunteer has at a time.
  public static let missions = 0...1_000
  /// How many engagements a program has at a time.
  public static let quota = 0...1_000_000
  /// How many engagements an association has at a time.
  public static let capacity = 0...1_000_000
  /// How long the search for a plan may take, in seconds.
  public static let seconds = 1...86_400
  /// How many rows or statements are asked for at once.
  public static let rows = 1...1_000_000
}
