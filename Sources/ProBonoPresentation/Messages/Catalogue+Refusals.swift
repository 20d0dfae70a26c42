import ProBonoEvaluator
import ProBonoMatching
import ProBonoModel

extension Catalogue {
  /// What a rule found, in plain words.
  func fact(_ report: RefusalReport) -> String {
    let subject = report.subject ?? ""
    switch report.refusal {
    case .noSkill: return say("has no \(subject), nor a skill below it")
    case .levelTooLow(_, let has, let needs): return say("\(subject) \(has), asked \(needs)")
    case .noCommonLanguage(let needs): return say("speaks none of \(list(needs))")
    case .tooFewHours(let has, let needs): return say("\(grouped(has)) given, \(grouped(needs)) asked")
    case .comesTooLate(let from, let needed): return say("there from \(from), needed by \(needed)")
    case .leavesTooEarly(let until, let needed): return say("there until \(until), needed until \(needed)")
    case .awayThroughout(let first, let last): return say("away on every day that would do, \(first) to \(last)")
    case .deadlinePassed(let day): return say("the deadline, \(day), has passed")
    case .tooFar(let kilometres, let radius): return say("\(grouped(kilometres)) km away, radius \(grouped(radius)) km")
    case .noRemoteWork: return say("the seat is remote, the volunteer does not work remote")
    case .remoteOnly: return say("the seat is on site, the volunteer works only remote")
    case .homeUnknown: return say("the seat is on site, and nobody knows where the volunteer lives")
    case .missionsTaken(let open, let missions):
      return say("\(counted(open, "open engagement", "open engagements")), of \(grouped(missions)) at most")
    case .capacityTaken(let open, let capacity):
      return say(
        "the association has \(counted(open, "open engagement", "open engagements")), of \(grouped(capacity)) at most")
    case .volunteerPaused: return say("the volunteer is paused")
    case .associationPaused: return say("the association is paused")
    case .seatTaken: return say("\(subject) has the seat")
    case .workDone: return say("\(subject) has done the work")
    case .forbidden: return say("forbidden from \(subject)")
    case .declined: return say("was declined")
    case .withdrawn: return say("was withdrawn")
    case .noShow: return say("did not come")
    case .refusedCause: return say("refuses the cause \(subject)")
    case .holdsAnotherSeat(let number): return say("has seat \(number) of the same need")
    }
  }

  /// The smallest change that would satisfy the rule; nil where the facts cannot be changed by a statement.
  func remedy(_ report: RefusalReport, of pair: PairReport) -> String? {
    if let command = command(report, of: pair) { return say("\(code(command)) would do") }
    switch report.refusal {
    case .capacityTaken(let open, _): return say("a capacity of \(open + 1) would do")
    case .associationPaused: return say("the association would have to be active")
    default: return nil
    }
  }

  private func command(_ report: RefusalReport, of pair: PairReport) -> String? {
    let change = "change volunteer \(quoted(pair.volunteer))"
    let subject = report.subject ?? ""
    switch report.refusal {
    case .noSkill: return "\(change) add skills \(word(subject)) \(pair.level)"
    case .levelTooLow(_, _, let needs): return "\(change) add skills \(word(subject)) \(needs)"
    case .noCommonLanguage(let needs): return needs.first.map { "\(change) add speaks \($0)" }
    case .tooFewHours(_, let needs): return "\(change) hours \(needs)"
    case .comesTooLate(_, let needed): return "\(change) from \(needed)"
    case .leavesTooEarly(_, let needed): return "\(change) until \(needed)"
    case .awayThroughout: return "\(change) no away"
    case .deadlinePassed: return "change need \(quoted(pair.need)) no by"
    case .tooFar(let kilometres, _): return "\(change) within \(kilometres) km"
    case .noRemoteWork, .remoteOnly: return "\(change) remote yes"
    case .homeUnknown: return "\(change) in PLACE"
    case .missionsTaken(let open, _): return "\(change) missions \(open + 1)"
    case .capacityTaken(let open, _):
      return report.subject.map { "change association \(quoted($0)) capacity \(open + 1)" }
    case .volunteerPaused: return "\(change) status active"
    case .associationPaused: return report.subject.map { "change association \(quoted($0)) status active" }
    case .seatTaken: return report.subject.map { "withdraw \(quoted($0)) from \(quoted(pair.need))" }
    case .forbidden: return report.subject.map { "allow \(quoted(pair.volunteer)) for \(quoted($0))" }
    case .refusedCause: return "\(change) drop refuses \(word(subject))"
    case .declined, .withdrawn, .noShow: return "allow \(quoted(pair.volunteer)) for \(quoted(pair.need))"
    case .workDone, .holdsAnotherSeat: return nil
    }
  }

  /// A word of the taxonomy as the command language writes it: bare where it can be, else in quotes.
  private func word(_ name: String) -> String {
    let isBare = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-'.".unicodeScalars.contains($0)
    }
    return isBare && !name.isEmpty ? name : quoted(name)
  }

  private func list(_ languages: [LanguageCode]) -> String { languages.map(\.description).joined(separator: ", ") }
}
