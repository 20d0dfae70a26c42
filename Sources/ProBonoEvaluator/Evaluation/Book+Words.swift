import ProBonoLanguage
import ProBonoModel

/// What things are called that may have a name in each language. Outcomes hold both: whoever renders them chooses.
///
/// They are for people: what conditions compare, and what files hold, are the English names.
extension Book {
  /// What a skill is called.
  public func word(for skill: ID<Skill>) -> Phrase {
    skills[skill].map { Phrase($0.name, fr: $0.french ?? $0.name) } ?? Phrase(name: "")
  }

  /// What a cause is called.
  public func word(for cause: ID<Cause>) -> Phrase {
    causes[cause].map { Phrase($0.name, fr: $0.french ?? $0.name) } ?? Phrase(name: "")
  }
}

extension Engagement {
  /// Why it came to nothing, and what was said besides; nil where nothing was said.
  var explanation: Phrase? {
    guard let reason else { return remark.map { Phrase(name: $0) } }
    return remark.map { Phrase("\(reason.word.en): \($0)", fr: "\(reason.word.fr) : \($0)") } ?? Phrase(reason.word)
  }
}

extension StatusChoice {
  /// Whether somebody takes part at present.
  init(isActive: Bool) { self = isActive ? .active : .paused }
}

extension Phrase {
  /// Where work is done from anywhere.
  static let remote = Phrase("remote", fr: "à distance")
}
