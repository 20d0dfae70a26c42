/// What a coordinator decides about engagements.
public enum Decision: Sendable {
  /// `accept all`: every pair of the plan last shown.
  case acceptAll
  case accept(volunteer: Spanned<String>, need: Spanned<String>, seat: Spanned<Int>?)
  case decline(volunteer: Spanned<String>, need: Spanned<String>, Reason?)
  case withdraw(volunteer: Spanned<String>, need: Spanned<String>, Reason?)
  /// The work begins.
  case start(volunteer: Spanned<String>, need: Spanned<String>)
  /// The work is done.
  case complete(volunteer: Spanned<String>, need: Spanned<String>, Feedback)
  /// It is called off, by neither's fault.
  case cancel(volunteer: Spanned<String>, need: Spanned<String>, Reason?)
}

/// Why somebody declined or withdrew, or why an engagement was called off.
public struct Reason: Sendable {
  public var code: Spanned<ReasonChoice>
  public var text: Spanned<String>?
}

/// The reasons that are counted.
public enum ReasonChoice: String, GrammarChoice {
  case availability, interest, requirements, noResponse = "no-response", noShow = "no-show", distance, other

  public var word: Word {
    switch self {
    case .availability: Word("availability", fr: "disponibilité")
    case .interest: Word("interest", fr: "intérêt")
    case .requirements: Word("requirements", fr: "exigences")
    case .noResponse: Word("no-response", fr: "sans-réponse")
    case .noShow: Word("no-show", fr: "absence")
    case .distance: Word("distance", fr: "distance")
    case .other: Word("other", fr: "autre")
    }
  }
}

/// What becomes of an engagement, as `where` asks for it.
public enum StateChoice: String, GrammarChoice {
  case accepted, started, completed, declined, withdrawn, noShow = "no-show", cancelled

  public var word: Word {
    switch self {
    case .accepted: Word("accepted", fr: "accepté", also: "acceptée")
    case .started: Word("started", fr: "commencé", also: "commencée", "démarré", "démarrée")
    case .completed: Word("completed", fr: "terminé", also: "terminée")
    case .declined: Word("declined", fr: "refusé", also: "refusée", "décliné", "déclinée")
    case .withdrawn: Word("withdrawn", fr: "désisté", also: "désistée")
    case .noShow: Word("no-show", fr: "absence", also: "absent", "absente")
    case .cancelled: Word("cancelled", fr: "interrompu", also: "interrompue", "canceled")
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
  /// Takes back a `forbid`, and what keeps apart a pair of which one was not willing.
  case allow(volunteer: Spanned<String>, for: NamedThing)
}
