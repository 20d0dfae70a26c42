import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// What a statement came to, as data. Evaluators never word it, renderers never compute it.
///
/// What is large lies behind a pointer: scripts make millions of the small ones.
public enum Outcome: Sendable {
  /// Nothing to tell.
  case silent
  case recorded(RecordReport)
  indirect case merged(MergeReport)
  indirect case forgotten(ForgetReport)
  indirect case plan(PlanReport)
  /// What the best plan is worth.
  indirect case worth(PlanWorth)
  case rankings([SeatRanking])
  case openings(volunteer: String, [Opening])
  indirect case why(PairReport)
  /// What there is to say of the seats of a need.
  case seats([SeatReport])
  indirect case comparison(PairReport, PairReport)
  indirect case decided(DecisionReport)
  indirect case ruled(RulingReport)
  /// The weights of the score, as they were asked for.
  indirect case policy(PolicyReport)
  /// The weights of the score from now on.
  indirect case policySet(PolicyReport)
  indirect case table(ResultTable)
  indirect case details(DetailsReport)
  indirect case gaps(GapsReport)
  case count(Int, ListKind)
  indirect case imported(ImportReport)
  /// A file that the session has to write.
  indirect case export(ExportReport, path: String)
  /// A session was written to a file.
  case saved(SaveReport)
  case undone(statement: String)
  case redone(statement: String)
  case log(LogReport)
  /// The day that counts as today, as it was asked for; nil where nobody has said which it is.
  case today(Day?)
  /// The day that counts as today from now on.
  case todaySet(Day)
  /// All settings, as they were asked for.
  case settings([SettingValue])
  case settingChanged(SettingValue)
  indirect case help(HelpReport)
  /// Who has which seat without some statements and with them.
  indirect case whatIf(WhatIfReport)
  /// The value that a name has from now on.
  case assigned(name: String, Literal)
}

/// What is written to a file.
public enum ExportReport: Sendable {
  case plan(PlanReport)
  /// What was shown last.
  indirect case lastResult(Outcome)
}

/// One setting of the session and its value.
public struct SettingValue: Sendable {
  public let name: Setting.Name
  /// A code, whatever the language; nil where it is not set.
  public let value: String?
}

/// What was added, changed or removed.
public struct RecordReport: Sendable {
  /// What became of the record.
  public enum Action: Sendable { case added, changed, removed, unchanged }
  public let action: Action
  public let kind: NameKind
  public let name: String
  /// The number of seats, for a need that was added or changed.
  public var seats: Int?
}

/// A plan, with names in place of numbers.
public struct PlanReport: Sendable {
  /// One open seat.
  public struct Row: Sendable {
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
    /// Nil where the seat stays unfilled.
    public let volunteer: String?
    /// 0…1000; 0 where the seat stays unfilled.
    public let score: Int
    /// How many volunteers could take the seat.
    public let candidates: Int
    /// How many more could if they were not engaged elsewhere already.
    public let engagedCandidates: Int
    /// Whether the association can take no more engagements than it has and the plan gives it.
    public let isCapacityReached: Bool
    /// The rule of the whole plan for which the seat stays unfilled although somebody could take it, where it is one.
    public let restraint: RefusalReport?
    /// Whether a pin holds the pair together.
    public let isPinned: Bool
  }
  /// The open seats in canonical order.
  public let rows: [Row]
  /// How many of them the plan fills.
  public let filled: Int
  /// The sum of the priority weights of the filled seats.
  public let prioritySum: Int
  /// The sum of the scores of the filled seats.
  public let scoreSum: Int
  /// How far it is shown to be the best.
  public let optimality: Optimality
  /// Whether some seats are taken by engagements already, so that these are not all there are.
  public let hasEngagements: Bool
  /// Pins that cannot be kept: volunteer and need.
  public let brokenPins: [(volunteer: String, need: String)]
  /// The check that the proof has passed, where one was asked for.
  public var verification: Verification?
  /// The place that the plan is limited to.
  public var place: String?
  /// The program that the plan is limited to.
  public var program: String?
  /// How it differs from the plan shown before the book changed; nil where there is none.
  public var disturbance: Disturbance?
}

/// The candidates of a seat.
public struct SeatRanking: Sendable {
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
  /// Who holds it, if anybody does; then there are no candidates.
  public let holder: String?
  /// Those shown, best first.
  public let candidates: [PairReport]
  /// How many there are in all.
  public let total: Int
}

/// A seat that a volunteer could take.
public struct Opening: Sendable {
  public let need: String
  public let association: String
  /// From 1.
  public let seat: Int
  /// How many seats the need has in all.
  public let seatsOfNeed: Int
  /// The skill asked for.
  public let skill: Phrase
  /// The least level asked for, 1…5.
  public let level: Int
  public let score: Int
}

/// All that the rules say of a pair.
public struct PairReport: Sendable {
  public let volunteer: String
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
  /// Nil where the score cannot be told.
  public let score: Score?
  /// The skill that counts, and the common cause.
  public let scoredSkill: Phrase?
  public let commonCause: Phrase?
  /// Every rule that forbids the pair; none where it is eligible.
  public let refusals: [RefusalReport]
  /// The rules of the whole plan that keep the pair out of it, though none forbids it.
  public var restraints: [RefusalReport] = []
  /// What was taken for granted because it is not known.
  public let assumptions: [Assumption]
  /// Whether the plan gives the seat to the volunteer, or an engagement does.
  public let standing: Standing
  /// What the whole plan would lose by another choice; nil where it was not asked for, or there is none to make.
  public var alternative: Alternative?

  /// Another choice than that of the best plan, and what all of the best plan then loses.
  public enum Alternative: Sendable {
    /// The plan has the pair. Without the volunteer somebody else would come to the need, or nobody.
    case runnerUp(String?, PlanLoss)
    /// The plan does not have the pair; what it would lose with it.
    case instead(PlanLoss)
    /// The plan does not have the pair, and its pins leave no room for it.
    case excludedByPins
  }

  /// What the pair is at present.
  public enum Standing: Sendable {
    /// Nothing is decided, and no plan that holds has been shown.
    case none
    /// The plan shown gives the seat to the volunteer.
    case planned
    /// The plan shown gives the volunteer another need.
    case plannedElsewhere(need: String)
    /// The plan shown gives the seat to somebody else, or to nobody.
    case passedOver(for: String?)
    /// An engagement has the volunteer in the seat: accepted, started or completed.
    case engaged(Engagement.State)
  }

  /// What was taken for granted because it is not known.
  public enum Assumption: String, CaseIterable, Sendable {
    case rating, rest, radius, remote, volunteerHours, seatHours, languages, seatPlace
  }
}

/// A refusal with its names.
public struct RefusalReport: Sendable {
  public let refusal: Refusal
  /// The skill, cause, need, association, company or volunteer that it speaks of.
  public let subject: Phrase?
  /// The program of the need.
  public let program: String?
  /// The smallest change that would satisfy the rule; nil where there is none to make.
  public let remedy: Remedy?
}

/// What was decided.
public struct DecisionReport: Sendable {
  /// What became of a pair.
  public enum Action: Sendable { case accepted, started, completed, declined, withdrawn, noShow, cancelled }
  public let action: Action
  /// The pairs, with seats from 1 where one is meant.
  public let pairs: [(volunteer: String, need: String, seat: Int?, seatsOfNeed: Int)]
  /// The hours worked, where they are told.
  public var hours: Int?
  /// The rating of the work in tenths, where it is told.
  public var rating: Int?
  /// The titles of the needs to which the volunteer was pinned until a no was said.
  public var unpinned: [String] = []
}

/// What was laid down.
public struct RulingReport: Sendable {
  /// What was laid down.
  public enum Action: Sendable { case pinned, unpinned, forbidden, allowed }
  public let action: Action
  public let volunteer: String
  public let target: String
  /// The titles of the needs to which the volunteer was pinned until it was forbidden.
  public var unpinned: [String] = []
}

/// What the criteria of the score are worth.
public struct PolicyReport: Sendable {
  /// The weights.
  public let policy: Policy
  /// The program whose weights they are; the book where nil.
  public let program: String?
  /// What they would be otherwise: those of a new book, or, for a program, those of the book.
  public let general: Policy

  /// One value that can be set.
  public enum Item: CaseIterable, Sendable {
    case level, near, reach, remote, cause, rating, rest, restDays, margin
  }

  /// The values of an item: five for the levels, else one; with those that they would be otherwise.
  public func values(of item: Item) -> (now: [Int], general: [Int]) {
    (Self.values(of: item, in: policy), Self.values(of: item, in: general))
  }

  private static func values(of item: Item, in policy: Policy) -> [Int] {
    switch item {
    case .level: policy.levels.map(Int.init)
    case .near: [Int(policy.near)]
    case .reach: [Int(policy.reach)]
    case .remote: [Int(policy.remote)]
    case .cause: [Int(policy.cause)]
    case .rating: [Int(policy.rating)]
    case .rest: [Int(policy.rest)]
    case .restDays: [Int(policy.restDays)]
    case .margin: [Int(policy.margin)]
    }
  }
}

/// Everything known of one thing.
public struct DetailsReport: Sendable {
  public let kind: NameKind
  public let name: String
  public let fields: [(label: FieldLabel, value: [Cell])]
  /// The seats of a need, the engagements of a volunteer or an association.
  public let table: ResultTable?
}

/// What `help` tells.
public enum HelpReport: Sendable {
  case overview
  /// A verb, and the ways to use it that were asked for.
  case verb(Verb, forms: [Verb.Form])
  case clause(ClauseDescription, verbs: [Verb])
  /// A page, and the clause of the same word with the verbs that have it, where there is one.
  case page(HelpPage, clause: ClauseDescription?, verbs: [Verb])
  /// What speaks of a word that there is no help about.
  case mentions(String, [HelpEntry])
}
