/// What a coordinator decides about engagements.
public enum Decision: Sendable {
  /// `accept all`: every pair of the plan last shown.
  case acceptAll
  case accept(volunteer: Spanned<String>, need: Spanned<String>, seat: Spanned<Int>?)
  case decline(volunteer: Spanned<String>, need: Spanned<String>, Reason?)
  case withdraw(volunteer: Spanned<String>, need: Spanned<String>, Reason?)
}

/// Why somebody declined or withdrew.
public struct Reason: Sendable {
  public var code: Spanned<ReasonChoice>
  public var text: Spanned<String>?
}

/// The reasons that are counted.
public enum ReasonChoice: String, GrammarChoice {
  case availability, interest, requirements, noResponse = "no-response", distance, other

  public var word: Word {
    switch self {
    case .availability: Word("availability", fr: "disponibilité")
    case .interest: Word("interest", fr: "intérêt")
    case .requirements: Word("requirements", fr: "exigences")
    case .noResponse: Word("no-response", fr: "sans-réponse")
    case .distance: Word("distance", fr: "distance")
    case .other: Word("other", fr: "autre")
    }
  }
}

/// What a coordinator lays down for `match`.
public enum Ruling: Sendable {
  /// This volunteer has a seat of this need in every plan.
  case pin(volunteer: Spanned<String>, need: Spanned<String>)
  case unpin(volunteer: Spanned<String>, need: Spanned<String>)
  /// This volunteer is never proposed for this need or association.
  case forbid(volunteer: Spanned<String>, from: NamedThing)
  /// Takes back a `forbid`, and what keeps a declined or withdrawn pair apart.
  case allow(volunteer: Spanned<String>, for: NamedThing)
}
