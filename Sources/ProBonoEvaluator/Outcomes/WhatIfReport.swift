import ProBonoLanguage
import ProBonoMatching

/// What some statements would change: who has which seat, by an engagement or by the best plan.
public struct WhatIfReport: Sendable {
  /// What the seats come to without the statements.
  public let before: Sums
  /// What they come to with them.
  public let after: Sums
  /// The seats that somebody else would have, in the order of plans, then those that there would be no more.
  public let differences: [Difference]

  /// What seats come to.
  public struct Sums: Sendable {
    /// How many there are.
    public let seats: Int
    /// How many of them somebody has.
    public let filled: Int
    /// The sum of the scores of those: of an engagement on the day it was accepted, else in the plan.
    public let score: Int
  }

  /// A seat that somebody else has with the statements than without, or that there is on one side only.
  public struct Difference: Sendable {
    /// The title of the need.
    public let need: String
    /// From 1.
    public let seat: Int
    /// How many seats the need has in all.
    public let seatsOfNeed: Int
    /// The skill asked for.
    public let skill: Phrase
    /// The least level asked for, 1…5.
    public let level: Int
    /// Who has it without and with the statements; nil for nobody.
    public let before: String?
    public let after: String?
    /// Whether there is such a seat without and with them.
    public let isInBefore: Bool
    public let isInAfter: Bool
  }

  /// What changes from one seating to another. Seats whose work is done in both are left out: they have nobody to find.
  public init(from before: Seating, to after: Seating) {
    let done = before.done.intersection(after.done)
    let (earlier, later) = (before.seats(without: done), after.seats(without: done))
    self.before = Sums(of: earlier)
    self.after = Sums(of: later)
    let old = Dictionary(earlier.map { ($0.reference, $0) }) { first, _ in first }
    let new = Set(later.map(\.reference))
    differences =
      later.compactMap { Difference(from: old[$0.reference], to: $0) }
      + earlier.filter { !new.contains($0.reference) }.compactMap { Difference(from: $0, to: nil) }
  }
}

extension WhatIfReport.Sums {
  fileprivate init(of seats: [Seating.Seat]) {
    self.init(
      seats: seats.count, filled: seats.count { $0.holder != nil }, score: seats.reduce(0) { $0 + $1.score })
  }
}

extension WhatIfReport.Difference {
  /// The difference between a seat at one time and at another, where it is not there at all if nil; nil where there is none.
  init?(from before: Seating.Seat?, to after: Seating.Seat?) {
    guard let seat = after ?? before else { return nil }
    if let before, let after, before.holder == after.holder { return nil }
    self.init(
      need: seat.need, seat: seat.reference.index + 1, seatsOfNeed: seat.seatsOfNeed, skill: seat.skill,
      level: seat.level, before: before?.holderName, after: after?.holderName, isInBefore: before != nil,
      isInAfter: after != nil)
  }
}
