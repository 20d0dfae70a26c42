import ProBonoLanguage
import ProBonoMatching

/// What there is to say of one seat: who fills it and who would be next, or what holds it.
public struct SeatReport: Sendable {
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
  public let standing: Standing

  /// How a seat stands.
  public enum Standing: Sendable {
    /// An engagement of somebody has it, which is in that state.
    case engaged(String, Phrase)
    /// The best plan gives it to somebody; what it would lose without.
    case planned(String, score: Int, PairReport.Alternative?)
    /// The best plan leaves it unfilled.
    case unfilled(Shortage)
  }

  /// Why nobody fills a seat.
  public struct Shortage: Sendable {
    /// What forbids the seat to anybody; then nothing else is told.
    public let closed: [RefusalReport]
    /// How many have the skill, at whatever level.
    public let skilled: Int
    /// How many of them each rule forbids the seat; who fails several is counted for each.
    public let failing: [(rule: Rule, count: Int)]
    /// How many no rule forbids it.
    public let eligible: Int
    /// Of those whom one rule forbids it and a change would satisfy, the ones who would score most.
    public let nearest: [PairReport]
    /// The best plan that fills the seat, where somebody could; nil where pins or other seats of the need leave nobody.
    public let filling: Filling?
  }

  /// What filling a seat would come to.
  public struct Filling: Sendable {
    /// The seats that would then have somebody else, or nobody.
    public let changes: [WhatIfReport.Difference]
    /// What the whole plan would lose.
    public let loss: PlanLoss
  }
}
