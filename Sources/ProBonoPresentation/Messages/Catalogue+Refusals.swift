import ProBonoEvaluator
import ProBonoMatching
import ProBonoModel

extension Catalogue {
  /// What a rule found, in plain words.
  func fact(_ report: RefusalReport) -> String {
    let subject = report.subject.map(say) ?? ""
    return switch report.refusal {
    case .noSkill:
      say("has no \(subject), nor a skill below it", "n'a ni la compétence \(subject) ni une compétence au-dessous")
    case .levelTooLow(_, let has, let needs):
      say("\(subject) \(has), asked \(needs)", "\(subject) \(has), niveau \(needs) demandé")
    case .noCommonLanguage(let needs):
      say("speaks none of \(list(needs))", "ne parle aucune de ces langues : \(list(needs))")
    case .tooFewHours(let has, let needs):
      say("\(grouped(has)) given, \(grouped(needs)) asked", "\(grouped(has)) h offertes, \(grouped(needs)) h demandées")
    case .budgetSpent(let left, let budget, let needs):
      say(
        "\(grouped(max(0, left))) of the budget of \(counted(budget, "hour", "hours")) left, \(grouped(needs)) asked",
        "reste \(grouped(max(0, left))) h d'un budget de \(grouped(budget)) h, \(grouped(needs)) h demandées")
    case .comesTooLate(let from, let needed):
      say("there from \(from), needed by \(needed)", "disponible à partir du \(from), besoin d'ici au \(needed)")
    case .leavesTooEarly(let until, let needed):
      say("there until \(until), needed until \(needed)", "disponible jusqu'au \(until), besoin jusqu'au \(needed)")
    case .awayThroughout(let first, let last):
      say(
        "away on every day that would do, \(first) to \(last)",
        "absence tous les jours qui conviendraient, du \(first) au \(last)")
    case .deadlinePassed(let day): say("the deadline, \(day), has passed", "l'échéance du \(day) est passée")
    case .tooFar(let kilometres, let radius):
      say(
        "\(grouped(kilometres)) km away, radius \(grouped(radius)) km",
        "à \(grouped(kilometres)) km, pour un rayon de \(grouped(radius)) km")
    case .noRemoteWork:
      say(
        "the seat is remote, the volunteer does not work remote",
        "le poste est à distance, le bénévole ne travaille pas à distance")
    case .remoteOnly:
      say(
        "the seat is on site, the volunteer works only remote",
        "le poste est sur place, le bénévole ne travaille qu'à distance")
    case .homeUnknown:
      say(
        "the seat is on site, and nobody knows where the volunteer lives",
        "le poste est sur place, et personne ne sait où habite le bénévole")
    case .missionsTaken(let open, let missions):
      say(
        "\(counted(open, "open engagement", "open engagements")), of \(grouped(missions)) at most",
        "\(counted(open, "engagement", "engagements")) en cours, sur \(grouped(missions)) au plus")
    case .capacityTaken(let open, let capacity):
      say(
        "the association has \(counted(open, "open engagement", "open engagements")), of \(grouped(capacity)) at most",
        "l'association a \(counted(open, "engagement", "engagements")) en cours, sur \(grouped(capacity)) au plus")
    case .needsTaken(let open, let limit):
      say(
        "the association has \(counted(open, "need", "needs")) in hand, of \(grouped(limit)) at most at once",
        "l'association a \(counted(open, "besoin", "besoins")) en cours, sur \(grouped(limit)) au plus à la fois")
    case .onlyWhole(let filled, let seats):
      say(
        "filled whole or not at all: "
          + (filled == 1 ? "1 of \(grouped(seats)) seats finds" : "\(grouped(filled)) of \(grouped(seats)) seats find")
          + " somebody",
        "pourvu en entier ou pas du tout : "
          + (filled < 2
            ? "\(filled) poste sur \(grouped(seats)) trouve"
            : "\(grouped(filled)) postes sur \(grouped(seats)) trouvent")
          + " quelqu'un")
    case .volunteerPaused: say("the volunteer is paused", "le bénévole est en pause")
    case .associationPaused: say("the association is paused", "l'association est en pause")
    case .seatTaken: say("\(subject) has the seat", "\(subject) occupe le poste")
    case .workDone: say("\(subject) has done the work", "\(subject) a fait le travail")
    case .waits: say("waits for \(subject), which is not finished", "attend \(subject), qui n'est pas terminé")
    case .forbidden: say("forbidden from \(subject)", "une interdiction vaut pour \(subject)")
    case .declined: say("was declined", "un refus est noté")
    case .withdrawn: say("was withdrawn", "un désistement est noté")
    case .noShow: say("did not come", "une absence est notée")
    case .refusedCause: say("refuses the cause \(subject)", "refuse la cause \(subject)")
    case .holdsAnotherSeat(let number):
      say("has seat \(number) of the same need", "occupe le poste \(number) du même besoin")
    case .wrongEmployer, .employerUnknown, .outsideTerritory, .homeUnknownInTerritory, .ratingTooLow, .givesOtherwise,
      .quotaTaken:
      factOfProgram(report)
    }
  }

  /// The smallest change that would satisfy the rule; nil where the facts cannot be changed by a statement.
  func remedy(_ report: RefusalReport, volunteer: String, need: String) -> String? {
    guard let remedy = report.remedy, let command = command(remedy, report, volunteer: volunteer, need: need)
    else { return nil }
    return say("\(code(command)) would do", "\(code(command)) suffirait")
  }

  /// The statement that makes a change.
  /// - Parameter report: names what the change is about besides volunteer and need.
  private func command(_ remedy: Remedy, _ report: RefusalReport, volunteer: String, need: String) -> String? {
    let subject = report.subject.map(say)
    let (volunteer, need) = (quoted(volunteer), quoted(need))
    let change = say("change volunteer \(volunteer)", "modifier bénévole \(volunteer)")
    switch remedy {
    case .skill(_, let level):
      return subject.map { change + say(" add skills ", " ajouter compétences ") + "\(bareWord($0)) \(level)" }
    case .language(let language): return change + say(" add speaks \(language)", " ajouter parle \(language)")
    case .hours(let hours): return change + say(" hours \(hours)", " heures \(hours)")
    case .budget(let hours): return change + " budget \(hours)"
    case .from(let day): return change + say(" from \(day)", " du \(day)")
    case .until(let day): return change + say(" until \(day)", " jusqu'au \(day)")
    case .presence(let day): return change + say(" drop away \(day) to \(day)", " ôter absent \(day) au \(day)")
    case .noDeadline: return say("change need \(need) no by", "modifier besoin \(need) sans avant")
    case .radius(let kilometres): return change + say(" within \(kilometres) km", " rayon \(kilometres) km")
    case .remoteWork: return change + say(" remote yes", " distanciel oui")
    case .home: return change + say(" in PLACE", " à LIEU")
    case .missions(let missions): return change + " missions \(missions)"
    case .capacity(let capacity):
      return subject.map { association in
        say(
          "change association \(quoted(association)) capacity \(capacity)",
          "modifier association \(quoted(association)) capacité \(capacity)")
      }
    case .needsAtOnce(let needs):
      return subject.map { association in
        say(
          "change association \(quoted(association)) needs-at-once \(needs)",
          "modifier association \(quoted(association)) besoins-max \(needs)")
      }
    case .notWhole: return say("change need \(need) no whole", "modifier besoin \(need) sans entier")
    case .activeVolunteer: return change + say(" status active", " statut actif")
    case .activeAssociation:
      return subject.map { association in
        say(
          "change association \(quoted(association)) status active",
          "modifier association \(quoted(association)) statut actif")
      }
    case .withdrawal:
      return subject.map { say("withdraw \(quoted($0)) from \(need)", "désister \(quoted($0)) de \(need)") }
    case .cancellation: return say("cancel \(volunteer) for \(need)", "interrompre \(volunteer) pour \(need)")
    case .noWait:
      return subject.map {
        say("change need \(need) drop after \(quoted($0))", "modifier besoin \(need) ôter après \(quoted($0))")
      }
    case .allowance:
      let target = subject.map(quoted) ?? need
      return say("allow \(volunteer) for \(target)", "autoriser \(volunteer) pour \(target)")
    case .acceptedCause:
      return subject.map { change + say(" drop refuses ", " ôter refuse ") + bareWord($0) }
    case .employer: return subject.map { change + say(" at ", " chez ") + quoted($0) }
    case .giving(let giving): return change + say(" add giving ", " ajouter offre ") + word(giving.word)
    case .openProgram, .territory, .leastRating, .quota:
      return report.program.flatMap { commandForProgram(remedy, subject, program: $0) }
    }
  }

  /// A word of the taxonomy as the command language writes it: bare where it can be, else in quotes.
  func bareWord(_ name: String) -> String {
    let isBare = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-'.".unicodeScalars.contains($0)
    }
    return isBare && !name.isEmpty ? name : quoted(name)
  }

  private func list(_ languages: [LanguageCode]) -> String { languages.map(\.description).joined(separator: ", ") }
}
