import ProBonoEvaluator
import ProBonoLanguage

/// `merge`: what became one, and what keeps two from becoming one.
extension Catalogue {
  // MARK: What became one

  /// Which two became one.
  func merged(_ report: MergeReport) -> String {
    let noun = noun(report.kind)
    return say(
      "merged \(noun) \(report.duplicate) into \(report.survivor)",
      "fusion : \(noun) \(report.duplicate) dans \(report.survivor)")
  }

  /// What leads to the one that stayed instead of to the other.
  func moved(_ things: [(kind: ListKind, count: Int)]) -> String {
    let list = things.map { counted($0.count, $0.kind) }.joined(separator: ", ")
    return say("moved: \(list)", "reprise : \(list)")
  }

  /// What the one that stayed took over.
  func gained(_ fields: [FieldLabel]) -> String {
    let list = fields.map(label).joined(separator: ", ")
    return say("filled in: \(list)", "complément : \(list)")
  }

  /// Links that would have said the same twice.
  func dropped(_ count: Int) -> String {
    say(
      "dropped: \(counted(count, "link", "links")), there already",
      "abandon : \(counted(count, "lien déjà présent", "liens déjà présents"))")
  }

  // MARK: What keeps two apart

  /// That two are one already.
  func mergedWithItself(_ kind: NameKind, _ name: String) -> String {
    say("both names mean the \(noun(kind)) \(cited(name))", "les deux noms désignent \(le(kind)) \(cited(name))")
  }

  /// That two contradict each other.
  func message(_ conflict: MergeConflict, _ duplicate: String, _ survivor: String) -> String {
    let reason = reason(conflict)
    return say(
      "\(cited(duplicate)) and \(cited(survivor)) cannot become one: \(reason)",
      "\(cited(duplicate)) et \(cited(survivor)) ne peuvent pas fusionner : \(reason)")
  }

  private func reason(_ conflict: MergeConflict) -> String {
    switch conflict {
    case .bothEngaged(let need):
      say("both have a seat of \(cited(need))", "les deux occupent un poste de \(cited(need))")
    case .engagedAndDeclined(let need, let declinedBy):
      say(
        "one has a seat of \(cited(need)), \(cited(declinedBy)) has declined it",
        "un poste de \(cited(need)) est occupé d'un côté, refusé de l'autre par \(cited(declinedBy))")
    case .pinnedAndForbidden(let volunteer, let need):
      say(
        "\(cited(volunteer)) would be pinned to \(cited(need)) and forbidden from it",
        "une épingle et une interdiction se contrediraient entre \(cited(volunteer)) et \(cited(need))")
    case .pinnedAndRefused(let need, let pinned):
      say(
        "\(cited(pinned)) is pinned to \(cited(need)), the other has refused it",
        "une épingle lie \(cited(pinned)) à \(cited(need)), et un refus est noté de l'autre côté")
    case .causeLikedAndRefused(let volunteer, let cause):
      say(
        "\(cited(volunteer)) would care about \(cited(cause)) and refuse it",
        "\(cited(volunteer)) aurait \(cited(cause)) parmi ses causes et parmi ses refus")
    case .periodReversed(let from, let until):
      say(
        "one is there from \(from), the other until \(until)",
        "disponible à partir du \(from) d'un côté, jusqu'au \(until) de l'autre")
    }
  }

  /// How to settle what contradicts.
  func advice(_ conflict: MergeConflict, _ duplicate: String) -> [String] {
    switch conflict {
    case .bothEngaged(let need):
      let command = say(
        "cancel \(quoted(duplicate)) for \(quoted(need))", "interrompre \(quoted(duplicate)) pour \(quoted(need))")
      return [say("\(code(command)) frees one of the seats", "\(code(command)) libère l'un des postes")]
    case .engagedAndDeclined(let need, let volunteer):
      let command = say(
        "allow \(quoted(volunteer)) for \(quoted(need))", "autoriser \(quoted(volunteer)) pour \(quoted(need))")
      return [say("\(code(command)) takes the no back", "\(code(command)) retire le refus")]
    case .pinnedAndForbidden(let volunteer, let need):
      return [adviceOnPin(volunteer, need)]
    case .pinnedAndRefused(let need, let pinned):
      return [adviceOnPin(pinned, need)]
    case .causeLikedAndRefused(let volunteer, let cause):
      let command = say(
        "change volunteer \(quoted(volunteer)) drop causes \(quoted(cause))",
        "modifier bénévole \(quoted(volunteer)) ôter causes \(quoted(cause))")
      return [
        say("\(code(command)) settles it, where that is meant", "\(code(command)) tranche, si c'est bien l'intention")
      ]
    case .periodReversed:
      let command = say(
        "change volunteer \(quoted(duplicate)) no from no until",
        "modifier bénévole \(quoted(duplicate)) sans du sans jusqu'au")
      return [say("\(code(command)) takes the days of one away", "\(code(command)) retire les dates d'un côté")]
    }
  }

  private func adviceOnPin(_ volunteer: String, _ need: String) -> String {
    let command = say(
      "unpin \(quoted(volunteer)) from \(quoted(need))", "désépingler \(quoted(volunteer)) de \(quoted(need))")
    return say("\(code(command)) takes the pin away", "\(code(command)) retire l'épingle")
  }
}
