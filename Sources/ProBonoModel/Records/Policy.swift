/// What each criterion of a score is worth: the weights of a book, or of a program. A pair's score is their sum, 0…1000.
///
/// The standard weights, and the rules that they belong to, are those of the matching rules (`docs/matching.md`).
public struct Policy: Hashable, Sendable {
  /// The highest score that any pair may have.
  public static let highestScore = 1_000
  /// How many levels above the one asked for there can be, none included.
  public static let levelCount = 5

  /// Points for a level 0, 1, 2, 3, 4 above the one asked for.
  public var levels: [Int32] = [200, 250, 225, 200, 175]
  /// Points for somebody who lives where the work is; they fall evenly to none at `reach`.
  public var near: Int32 = 250
  /// Kilometres from which on the distance earns nothing; at least 1.
  public var reach: Int32 = 250
  /// Points for a remote seat.
  public var remote: Int32 = 150
  /// Points for a cause in common.
  public var cause: Int32 = 200
  /// Points for each whole rating, of 0 to 5.
  public var rating: Int32 = 30
  /// Points for a full rest; less for a shorter one.
  public var rest: Int32 = 100
  /// Days that are a full rest; at least 1.
  public var restDays: Int32 = 365
  /// The most points for hours to spare, one each.
  public var margin: Int32 = 38

  /// The standard weights.
  public static let standard = Policy()

  private init() {}

  /// The highest score that a pair can have by these weights.
  public var highestSum: Int {
    let level = levels.max() ?? 0
    return [level, max(near, remote), cause, 5 * rating, rest, margin].reduce(0) { $0 + Int($1) }
  }
}
