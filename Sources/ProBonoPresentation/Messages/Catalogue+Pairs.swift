import ProBonoEvaluator
import ProBonoMatching
import ProBonoModel

extension Catalogue {
  /// A seat of a need by what it asks for: `finance 4`, `1: web 3`.
  func seat(_ number: Int, of seats: Int, skill: String, level: Int) -> String {
    let asked = skillLevel(skill, level)
    return seats > 1 ? "\(number): \(asked)" : asked
  }

  /// A need and one of its seats: `Budget: finance 4`, `New site, seat 1: web 3`.
  func heading(_ need: String, seat: Int, of seats: Int, skill: String, level: Int) -> String {
    let asked = skillLevel(skill, level)
    return seats > 1 ? say("\(need), seat \(seat): \(asked)") : "\(need): \(asked)"
  }

  /// A need and one of its seats, without what it asks for: `New site, seat 1`.
  func place(_ need: String, seat: Int?, of seats: Int) -> String {
    guard let seat, seats > 1 else { return need }
    return say("\(need), seat \(seat)")
  }

  /// Level 1 asks for nothing and is not written.
  private func skillLevel(_ skill: String, _ level: Int) -> String { level > 1 ? "\(skill) \(level)" : skill }

  /// A volunteer and a seat.
  func heading(_ pair: PairReport) -> String {
    let seat = heading(pair.need, seat: pair.seat, of: pair.seatsOfNeed, skill: pair.skill, level: pair.level)
    return say("\(pair.volunteer) for \(seat)")
  }

  // MARK: Criteria

  /// The fact behind a criterion.
  func fact(_ criterion: Score.Criterion, _ score: Score, of pair: PairReport) -> String {
    switch criterion {
    case .level: levelFact(score, of: pair)
    case .place: score.kilometres.map { say("\(grouped($0)) km") } ?? say("remote")
    case .cause: pair.commonCause.map { say("both care about \($0)") } ?? say("no common cause")
    case .rating:
      pair.assumptions.contains(.rating)
        ? say("none yet, counts as \(tenths(score.rating))") : say("\(tenths(score.rating)) of 5")
    case .rest: restFact(score.restDays)
    case .margin: marginFact(score.hoursMargin)
    }
  }

  private func levelFact(_ score: Score, of pair: PairReport) -> String {
    let skill = pair.scoredSkill ?? pair.skill
    let offered =
      skill == pair.skill ? "\(skill) \(score.level)" : say("\(skill) \(score.level), a kind of \(pair.skill)")
    switch score.levelsAbove {
    case 0: return say("\(offered), just what is asked for")
    case 1: return say("\(offered), one above the \(pair.level) asked for")
    default: return say("\(offered), \(score.levelsAbove) above the \(pair.level) asked for")
    }
  }

  private func restFact(_ days: Int?) -> String {
    switch days {
    case nil: say("never engaged")
    case 365?: say("last engaged a year ago or more")
    case 0?: say("engaged today")
    case let days?: say("last engaged \(counted(days, "day", "days")) ago")
    }
  }

  private func marginFact(_ hours: Int?) -> String {
    switch hours {
    case nil: say("hours not known")
    case 0?: say("just the hours asked for")
    case let hours?:
      hours > 0
        ? say("\(counted(hours, "hour", "hours")) more than asked for")
        : say("\(counted(-hours, "hour", "hours")) fewer than asked for")
    }
  }

  /// The sum of the criteria.
  var total: String { say("total") }

  /// The column that says by how much one is ahead.
  var difference: String { say("difference") }

  // MARK: Verdicts

  /// What was taken for granted.
  func assumed(_ assumptions: [PairReport.Assumption]) -> String {
    say("taken for granted: \(assumptions.map(assumption).joined(separator: ", "))")
  }

  private func assumption(_ assumption: PairReport.Assumption) -> String {
    switch assumption {
    case .rating: say("a rating of \(tenths(Int(Volunteer.neutralRating)))")
    case .rest: say("no engagement so far")
    case .radius: say("a radius of \(Volunteer.defaultRadius) km")
    case .remote: say("remote work is welcome")
    case .volunteerHours: say("no limit to the volunteer's hours")
    case .seatHours: say("hours enough for the seat")
    case .languages: say("a common language")
    case .seatPlace: say("the seat is remote, since it has no place")
    }
  }

  /// That the rules allow a pair, and whether the plan makes use of it.
  func standing(_ pair: PairReport) -> String {
    switch pair.standing {
    case .none: say("no rule forbids it")
    case .plannedElsewhere(let need): say("no rule forbids it; the plan has a seat in \(need) instead")
    case .passedOver(let other?): say("no rule forbids it; the plan gives the seat to \(other)")
    case .passedOver(nil): say("no rule forbids it; the plan leaves the seat open")
    case .planned: say("no rule forbids it, and the plan has it so")
    case .engaged(.started): say("started")
    case .engaged(.completed): say("completed")
    case .engaged: say("accepted")
    }
  }

  /// That the rules forbid a pair.
  var notPossible: String { say("not possible") }

  /// What a forbidden pair would score.
  func wouldScore(_ score: Score) -> String { say("it would score \(score.total)") }

  /// That one of two who are compared may not take the seat.
  func forbids(_ pair: PairReport) -> String {
    var rules: [String] = []
    for refusal in pair.refusals where !rules.contains(name(refusal.refusal.rule)) {
      rules.append(name(refusal.refusal.rule))
    }
    return say("not possible for \(pair.volunteer): \(rules.joined(separator: ", "))")
  }
}
