import ProBonoLanguage
import ProBonoText

extension Catalogue {
  /// What leads an example of a mistake.
  var wrong: String { say("Wrong:", "Faux :") }

  /// What leads the example put right.
  var right: String { say("Right:", "Juste :") }

  /// What leads the reason of a rule.
  var why: String { say("Why:", "Pourquoi :") }

  /// What leads what the program says of an example: `pb check` of a warning.
  func said(_ severity: Severity) -> String {
    switch severity {
    case .error: say("pb says:", "pb dit :")
    case .warning: say("\(code("pb check")) says:", "\(code("pb check")) dit :")
    }
  }

  /// What leads a file that an example reads.
  func content(of path: String) -> String { say("with \(code(path)):", "avec \(code(path)) :") }

  /// Where to read more about one of the codes.
  var moreAboutCodes: String {
    say(
      "\(code("pb explain CODE")) tells more about one of them", "\(code("pb explain CODE")) en dit plus sur l'un d'eux"
    )
  }

  /// That nothing is known of a code.
  /// - Parameter nearest: a code that may have been meant.
  public func unknownCode(_ code: String, nearest: String?) -> String {
    let message = say(
      "there is no code or rule \(cited(code))", "il n'y a ni code ni règle \(cited(code))")
    return message + (nearest.map { "; " + suggestion($0) } ?? "")
  }
}
