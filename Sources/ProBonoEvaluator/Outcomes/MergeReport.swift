import ProBonoLanguage
import ProBonoText

/// What became one.
public struct MergeReport: Sendable {
  /// What both were.
  public let kind: NameKind
  /// The one that went.
  public let duplicate: String
  /// The one that stayed.
  public let survivor: String
  /// What the one that stayed took over from the other, in the order of `show`.
  public let gained: [FieldLabel]
  /// How many things of each kind lead to the one that stayed instead of to the other; none is 0.
  public let moved: [(kind: ListKind, count: Int)]
  /// How many links of the one that went say nothing that the one that stayed has not said already.
  public let dropped: Int
}

/// Why two cannot become one: what is recorded of the one contradicts what is recorded of the other.
public enum MergeConflict: Sendable {
  /// Both hold a seat of the need.
  case bothEngaged(need: String)
  /// One holds a seat of the need, the other has declined it.
  case engagedAndDeclined(need: String, declinedBy: String)
  /// The volunteer is pinned to the need, and forbidden from it or from its association.
  case pinnedAndForbidden(volunteer: String, need: String)
  /// One is pinned to the need, the other has said no to it or has given it up.
  /// One is pinned to the need, the other has said no to it or has given it up.
  case pinnedAndRefused(need: String, pinned: String)
  /// The volunteer would care about a cause and refuse it.
  case causeLikedAndRefused(volunteer: String, cause: String)
  /// The first day that the one knows comes after the last day that the other knows.
  case periodReversed(from: Day, until: Day)
}
