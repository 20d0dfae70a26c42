import ProBonoEvaluator
import ProBonoText

/// What the program itself says, outside any statement.
extension Catalogue {
  // MARK: Time

  /// How long a statement took: `0.012 s`.
  public func timing(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = String(attoseconds / 1_000_000_000_000_000)
    let fraction = String(repeating: "0", count: max(0, 3 - milliseconds.count)) + milliseconds
    return say("time: \(seconds).\(fraction) s", "durée : \(seconds),\(fraction) s")
  }

  // MARK: The history

  /// Before what is looked for in the history, with its blank.
  public var searchPrompt: String { say("search: ", "chercher : ") }

  /// That the history holds nothing of the kind.
  public var nothingFound: String { say("nothing found", "rien trouvé") }

  /// That the file of what was typed cannot be read or written.
  /// - Parameter reason: why, in the words of the system.
  public func historyUnusable(_ path: String, because failure: FileFailure) -> String {
    let reason = reason(failure)
    return say("the history \(path) cannot be used: \(reason)", "l'historique \(path) est inutilisable : \(reason)")
  }

  // MARK: Files and streams

  /// What diagnostics call the text that comes through standard input.
  public var standardInput: String { say("standard input", "entrée standard") }

  /// That standard input cannot be read.
  public func standardInputUnreadable(because failure: FileFailure) -> String {
    let reason = reason(failure)
    return say("cannot read standard input: \(reason)", "impossible de lire l'entrée standard : \(reason)")
  }

  /// That the results cannot be written.
  public func resultsUnwritable(because failure: FileFailure) -> String {
    let reason = reason(failure)
    return say("cannot write the results: \(reason)", "impossible d'écrire les résultats : \(reason)")
  }

  /// That a file given on the command line cannot be read.
  public func unreadable(_ path: String, because failure: FileFailure) -> String {
    let reason = reason(failure)
    return say("cannot read \(path): \(reason)", "impossible de lire \(path) : \(reason)")
  }

  /// That a file given on the command line cannot be written.
  public func unwritable(_ path: String, because failure: FileFailure) -> String {
    let reason = reason(failure)
    return say("cannot write \(path): \(reason)", "impossible d'écrire \(path) : \(reason)")
  }

  // MARK: Layout

  /// That a file stays as it is because in the layout it would say something else.
  public func layoutChangesMeaning(of path: String) -> String {
    say(
      "\(path) stays as it is: laid out, it would not say the same",
      "\(path) reste tel quel : mis en page, il ne dirait plus la même chose")
  }

  // MARK: Scenarios

  /// That no scenario was found.
  public func noScenario(in paths: [String]) -> String {
    let list = paths.joined(separator: ", ")
    return say("there is no .pb file in \(list)", "il n'y a aucun fichier .pb dans \(list)")
  }

  /// That no scenario has one of some tags.
  public func noScenario(tagged tags: [String]) -> String {
    let list = tags.map(Escaping.escaped).joined(separator: ", ")
    return say("no scenario has a tag among \(list)", "aucun scénario n'a d'étiquette parmi \(list)")
  }

  /// That the expected output of a scenario file was written anew.
  public func updated(_ path: String) -> String {
    say("wrote the output anew in \(Escaping.escaped(path))", "sortie réécrite dans \(Escaping.escaped(path))")
  }

  /// That it was not, although output differs.
  public func notUpdated(_ path: String) -> String {
    let path = Escaping.escaped(path)
    return say(
      "did not write the output anew in \(path): another of its scenarios fails",
      "sortie non réécrite dans \(path) : un autre de ses scénarios échoue")
  }

  /// That it could not be.
  public func cannotUpdate(_ path: String, _ failure: FileFailure) -> String {
    message(EvaluationProblem.fileUnwritable(path, failure))
  }

  /// How many scenarios went as they were expected to.
  public func tally(passed: Int, failed: Int) -> String {
    say(
      "\(passed) passed, \(failed) failed",
      "\(counted(passed, "réussi", "réussis")), \(counted(failed, "échoué", "échoués"))")
  }
}
