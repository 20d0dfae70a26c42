import ProBonoEvaluator
import ProBonoMatching

/// `why`: what the whole plan would lose by another choice, and what holds a seat that nobody fills.
extension Catalogue {
  /// Another choice than that of the plan, and what it costs.
  func alternative(_ alternative: PairReport.Alternative, to volunteer: String) -> String {
    switch alternative {
    case .runnerUp(let other?, let loss): say("runner-up: \(other), ", "à défaut : \(other), ") + overPlan(loss)
    case .runnerUp(nil, let loss):
      say("nobody would come instead, ", "personne ne viendrait à la place, ") + overPlan(loss)
    case .instead(let loss): say("with \(volunteer): ", "avec \(volunteer) : ") + overPlan(loss)
    case .excludedByPins:
      say("no plan that keeps the pins has it so", "aucun plan qui garde les épingles ne le permet")
    }
  }

  /// `12 points less over the whole plan`
  func overPlan(_ loss: PlanLoss) -> String {
    let parts = parts(of: loss)
    guard !parts.isEmpty else {
      return say("just as good over the whole plan", "aussi bon sur tout le plan")
    }
    return say(
      "\(parts.joined(separator: " and ")) over the whole plan", "\(parts.joined(separator: " et ")) sur tout le plan")
  }

  /// Seats, priority and points, as far as they differ; the priority where the seats do not tell it.
  private func parts(of loss: PlanLoss) -> [String] {
    var parts: [String] = []
    if loss.seats != 0 {
      let seats = counted(abs(loss.seats), say("seat", "poste"), say("seats", "postes"))
      parts.append(
        loss.seats > 0 ? say("\(seats) fewer", "\(seats) de moins") : say("\(seats) more", "\(seats) de plus"))
    }
    if loss.seats.signum() != loss.priority.signum() {
      let weight = grouped(abs(loss.priority))
      parts.append(
        loss.priority > 0
          ? say("\(weight) of priority less", "\(weight) de priorité de moins")
          : say("\(weight) of priority more", "\(weight) de priorité de plus"))
    }
    if loss.score != 0 {
      let points = counted(abs(loss.score), "point", "points")
      parts.append(
        loss.score > 0 ? say("\(points) less", "\(points) de moins") : say("\(points) more", "\(points) de plus"))
    }
    return parts
  }

  // MARK: Seats

  /// Who fills a seat.
  func filled(by volunteer: String, score: Int) -> String {
    say("filled by \(volunteer), score \(score)", "occupé par \(volunteer), score \(score)")
  }

  /// That nobody fills a seat.
  var unfilledInPlan: String { say("nobody in the best plan", "personne dans le meilleur plan") }

  /// How many have the skill, and what becomes of them.
  func skilled(_ shortage: SeatReport.Shortage) -> String {
    guard shortage.skilled > 0 else {
      return say("nobody has the skill, nor one below it", "personne n'a la compétence, ni une compétence au-dessous")
    }
    let outcomes =
      shortage.failing.map { rule, count in
        say(
          "\(grouped(count)) ruled out (\(name(rule)))",
          "\(counted(count, "écarté", "écartés")) (\(name(rule)))")
      }
      + [
        shortage.eligible > 0
          ? say("\(grouped(shortage.eligible)) eligible", counted(shortage.eligible, "éligible", "éligibles")) : nil
      ].compactMap(\.self)
    return say(
      "\(counted(shortage.skilled, "has", "have")) the skill: \(outcomes.joined(separator: ", "))",
      "\(counted(shortage.skilled, "a", "ont")) la compétence : \(outcomes.joined(separator: ", "))")
  }

  /// What filling a seat would cost, above the seats that would change.
  func toFill(_ loss: PlanLoss) -> String {
    say("to fill it, \(overPlan(loss)):", "pour le pourvoir, \(overPlan(loss)) :")
  }

  /// That whoever could take a seat is held elsewhere.
  var cannotBeFilled: String {
    say(
      "pins, or other seats of the need, hold everybody who could take it",
      "des épingles, ou d'autres postes du besoin, retiennent quiconque pourrait le tenir")
  }

  /// Above those whom only one rule keeps from a seat.
  var nearest: String { say("nearest:", "au plus près :") }
}
