import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching
import ProBonoModel

extension Catalogue {
  /// A seat of a need by what it asks for: `finance 4`, `1: web 3`.
  func seat(_ number: Int, of seats: Int, skill: Phrase, level: Int) -> String {
    let asked = skillLevel(skill, level)
    return seats > 1 ? "\(number): \(asked)" : asked
  }

  /// A need and one of its seats: `Budget: finance 4`, `New site, seat 1: web 3`.
  func heading(_ need: String, seat: Int, of seats: Int, skill: Phrase, level: Int) -> String {
    let (place, asked) = (place(need, seat: seat, of: seats), skillLevel(skill, level))
    return say("\(place): \(asked)", "\(place) : \(asked)")
  }

  /// A need and one of its seats, without what it asks for: `New site, seat 1`.
  func place(_ need: String, seat: Int?, of seats: Int) -> String {
    guard let seat, seats > 1 else { return need }
    return say("\(need), seat \(seat)", "\(need), poste \(seat)")
  }

  /// A skill and its level: `web 3`.
  func skill(_ skill: Phrase, level: Int) -> String { "\(say(skill)) \(level)" }

  /// Level 1 asks for nothing and is not written.
  private func skillLevel(_ skill: Phrase, _ level: Int) -> String {
    level > 1 ? self.skill(skill, level: level) : say(skill)
  }

  /// A volunteer and a seat.
  func heading(_ pair: PairReport) -> String {
    let seat = heading(pair.need, seat: pair.seat, of: pair.seatsOfNeed, skill: pair.skill, level: pair.level)
    return say("\(pair.volunteer) for \(seat)", "\(pair.volunteer) pour \(seat)")
  }

  // MARK: Criteria

  /// The fact behind a criterion.
  func fact(_ criterion: Score.Criterion, _ score: Score, of pair: PairReport) -> String {
    switch criterion {
    case .level: levelFact(score, of: pair)
    case .place: score.kilometres.map { "\(grouped($0)) km" } ?? say("remote", "à distance")
    case .cause:
      pair.commonCause.map { say("both care about \($0.en)", "cause commune : \($0.fr)") }
        ?? say("no common cause", "aucune cause commune")
    case .rating: ratingFact(score.rating, isAssumed: pair.assumptions.contains(.rating))
    case .rest: restFact(score.restDays)
    case .margin: marginFact(score.hoursMargin)
    }
  }

  private func levelFact(_ score: Score, of pair: PairReport) -> String {
    let (skill, asked) = (pair.scoredSkill ?? pair.skill, pair.skill)
    let level = self.skill(skill, level: score.level)
    let offered =
      skill == asked ? level : say("\(level), a kind of \(asked.en)", "\(level), qui relève de \(asked.fr)")
    switch score.levelsAbove {
    case 0: return say("\(offered), just what is asked for", "\(offered), juste ce qui est demandé")
    case 1:
      return say(
        "\(offered), one above the \(pair.level) asked for", "\(offered), un de plus que le \(pair.level) demandé")
    default:
      return say(
        "\(offered), \(score.levelsAbove) above the \(pair.level) asked for",
        "\(offered), \(score.levelsAbove) de plus que le \(pair.level) demandé")
    }
  }

  private func ratingFact(_ rating: Int, isAssumed: Bool) -> String {
    isAssumed
      ? say("none yet, counts as \(tenths(rating))", "pas encore connue, compte pour \(tenths(rating))")
      : say("\(tenths(rating)) of 5", "\(tenths(rating)) sur 5")
  }

  private func restFact(_ days: Int?) -> String {
    switch days {
    case nil: say("never engaged", "aucun engagement jusqu'ici")
    case let days? where days >= 365: say("last engaged a year ago or more", "dernier engagement il y a un an ou plus")
    case 0?: say("engaged today", "engagement ce jour")
    case let days?:
      say(
        "last engaged \(counted(days, "day", "days")) ago",
        "dernier engagement il y a \(counted(days, "jour", "jours"))")
    }
  }

  private func marginFact(_ hours: Int?) -> String {
    switch hours {
    case nil: say("hours not known", "heures non connues")
    case 0?: say("just the hours asked for", "juste les heures demandées")
    case let hours?:
      hours > 0
        ? say(
          "\(counted(hours, "hour", "hours")) more than asked for",
          "\(counted(hours, "heure", "heures")) de plus que demandé")
        : say(
          "\(counted(-hours, "hour", "hours")) fewer than asked for",
          "\(counted(-hours, "heure", "heures")) de moins que demandé")
    }
  }

  /// The sum of the criteria.
  var total: String { say("total", "total") }

  /// The column that says by how much one is ahead.
  var difference: String { say("difference", "écart") }

  // MARK: Verdicts

  /// What was taken for granted.
  func assumed(_ assumptions: [PairReport.Assumption]) -> String {
    let list = assumptions.map(assumption).joined(separator: ", ")
    return say("taken for granted: \(list)", "tenu pour acquis : \(list)")
  }

  /// One thing that was taken for granted.
  func assumption(_ assumption: PairReport.Assumption) -> String {
    switch assumption {
    case .rating:
      say(
        "a rating of \(tenths(Int(Volunteer.neutralRating)))",
        "une évaluation de \(tenths(Int(Volunteer.neutralRating)))")
    case .rest: say("no engagement so far", "aucun engagement jusqu'ici")
    case .radius: say("a radius of \(Volunteer.defaultRadius) km", "un rayon de \(Volunteer.defaultRadius) km")
    case .remote: say("remote work is welcome", "le travail à distance convient")
    case .volunteerHours: say("no limit to the volunteer's hours", "pas de limite aux heures du bénévole")
    case .seatHours: say("hours enough for the seat", "assez d'heures pour le poste")
    case .languages: say("a common language", "une langue commune")
    case .seatPlace: say("the seat is remote, since it has no place", "le poste est à distance, faute de lieu")
    }
  }

  /// That the rules allow a pair, and whether the plan makes use of it.
  func standing(_ pair: PairReport) -> String {
    switch pair.standing {
    case .none: say("no rule forbids it", "aucune règle ne l'interdit")
    case .plannedElsewhere(let need):
      say(
        "no rule forbids it; the plan has a seat in \(need) instead",
        "aucune règle ne l'interdit ; le plan prévoit plutôt un poste dans \(need)")
    case .passedOver(let other?):
      say(
        "no rule forbids it; the plan gives the seat to \(other)",
        "aucune règle ne l'interdit ; le plan donne le poste à \(other)")
    case .passedOver(nil):
      say(
        "no rule forbids it; the plan leaves the seat open",
        "aucune règle ne l'interdit ; le plan laisse le poste ouvert")
    case .planned:
      say("no rule forbids it, and the plan has it so", "aucune règle ne l'interdit, et le plan le prévoit ainsi")
    case .engaged(.started): say("started", "travail commencé")
    case .engaged(.completed): say("completed", "travail terminé")
    case .engaged: say("accepted", "engagement pris")
    }
  }

  /// That the rules allow a pair, and that others keep it out of the plan.
  var keptOut: String {
    say("no rule forbids it; what keeps it out of the plan:", "aucune règle ne l'interdit ; ce qui l'écarte du plan :")
  }

  /// That the rules forbid a pair.
  var notPossible: String { say("not possible", "impossible") }

  /// What a forbidden pair would score.
  func wouldScore(_ score: Score) -> String {
    say("it would score \(score.total)", "le score serait de \(score.total)")
  }

  /// That one of two who are compared may not take the seat.
  func forbids(_ pair: PairReport) -> String {
    var rules: [String] = []
    for refusal in pair.refusals where !rules.contains(name(refusal.refusal.rule)) {
      rules.append(name(refusal.refusal.rule))
    }
    let list = rules.joined(separator: ", ")
    return say("not possible for \(pair.volunteer): \(list)", "impossible pour \(pair.volunteer) : \(list)")
  }
}
