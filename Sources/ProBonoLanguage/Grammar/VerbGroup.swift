/// The families of verbs, in the order in which help lists them.
public enum VerbGroup: CaseIterable, Sendable {
  case recording, matching, deciding, ruling, looking, files, session

  /// The verbs of the family.
  public var verbs: [Verb] {
    switch self {
    case .recording: Verbs.recording + [Verb.need] + Verbs.keeping
    case .matching: Verbs.matching
    case .deciding: Verbs.decisions + Verbs.engagements
    case .ruling: Verbs.rulings + [Verb.policy]
    case .looking: Verbs.queries + Verbs.looking + [Verb.expect]
    case .files: Verbs.files
    case .session: Verbs.session
    }
  }
}
