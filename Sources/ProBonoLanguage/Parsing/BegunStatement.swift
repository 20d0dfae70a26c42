/// A statement that somebody is still writing.
public struct BegunStatement: Sendable {
  /// What its tokens so far were read as, in order.
  public let parts: [PartOfSpeech]
  /// What could stand at its end; nothing behind a mistake.
  public internal(set) var expectations: [Expectation]

  /// The verb that is being given its clauses, in a block the one written last; nil where there is none yet.
  public var verb: Verb? {
    for part in parts.reversed() {
      if case .verb(let word) = part.role { return Verbs.named(word.foldedForms[0]) }
    }
    return nil
  }
}
