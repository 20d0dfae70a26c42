/// Which seats somebody with a budget of hours may take in a part of all plans: the longest of them asks for more than some
/// hours, and for no more than others.
struct HoursRange: Hashable, Sendable {
  /// The longest seat asks for more hours than these.
  var above: Int32 = -1
  /// No seat asks for more hours.
  var most: Int32
  /// The hours of all seats together at most.
  let left: Int32

  /// All that is within a budget.
  init(left: Int32) { (most, self.left) = (left, left) }

  /// Whether a seat of so many hours can be the longest, or fits beside one.
  func allows(_ hours: Int32) -> Bool {
    hours <= most && (hours > above || Int64(hours) + Int64(above) < Int64(left))
  }

  /// The range in two, one of which has seats as long as the longest of a plan, the other one none; nil where there are no
  /// two left.
  func halves(at longest: Int32) -> [HoursRange]? {
    let cut = longest - 1 > above ? longest - 1 : longest
    guard cut > above, cut < most else { return nil }
    var (shorter, longer) = (self, self)
    shorter.most = cut
    longer.above = cut
    return [shorter, longer]
  }
}
