import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching

/// Plans, rankings, and the short answers of statements that change something.
extension Catalogue {
  // MARK: Plans

  /// That a plan has nothing to fill.
  func noOpenSeat(in place: String? = nil) -> String {
    place.map { say("There is no open seat in \($0).") } ?? say("There is no open seat.")
  }

  /// What stands in place of a volunteer where there is none.
  var nobody: String { "—" }

  /// Marks a pair that a pin holds together.
  var pinned: String { say("pinned") }

  /// Why a seat stays unfilled.
  func unfilled(_ row: PlanReport.Row) -> String {
    switch row.candidates {
    case 0:
      switch row.engagedCandidates {
      case 0: say("nobody is eligible")
      case 1: say("1 eligible, engaged elsewhere")
      default: say("\(grouped(row.engagedCandidates)) eligible, all engaged elsewhere")
      }
    case _ where row.isCapacityReached: say("the association's capacity is taken")
    case 1: say("1 eligible, needed elsewhere")
    default: say("\(grouped(row.candidates)) eligible, all needed elsewhere")
    }
  }

  /// How many seats a plan fills. Every plan that is shown is the best there is.
  func summary(_ plan: PlanReport) -> String {
    let seats =
      plan.hasEngagements
      ? counted(plan.rows.count, "open seat", "open seats") : counted(plan.rows.count, "seat", "seats")
    let filled = "\(grouped(plan.filled)) of \(seats)"
    return plan.place.map { say("\(filled) filled in \($0), optimal") } ?? say("\(filled) filled, optimal")
  }

  /// That no plan can keep a pin.
  func brokenPin(_ volunteer: String, _ need: String) -> String {
    say("the pin of \(volunteer) to \(need) cannot be kept")
  }

  /// What the check of a plan's proof found.
  func verified(prioritySum: Int, scoreSum: Int, pairs: Int, eligible: Int) -> String {
    let sums = "priority sum \(prioritySum), score sum \(scoreSum)"
    let seen = "\(counted(pairs, "pair", "pairs")) examined, \(grouped(eligible)) eligible"
    return say("verified: \(sums); \(seen); no plan is better")
  }

  // MARK: Rankings

  /// Who holds a seat that has no candidates therefore.
  func taken(by holder: String) -> String { say("taken by \(holder)") }

  /// That a seat has no candidates, and how to learn why.
  func nobodyEligible(for need: String) -> String {
    say("nobody is eligible; \(code("why not \"NAME\" for \(quoted(need))")) tells why")
  }

  /// That a volunteer could take no open seat, and how to learn why.
  func nothingSuits(_ volunteer: String) -> String {
    say("no open seat suits; \(code("why not \(quoted(volunteer)) for \"NEED\"")) tells why")
  }

  /// That a ranking was cut.
  func shown(_ count: Int, of total: Int) -> String { say("\(grouped(count)) of \(grouped(total)) shown") }

  // MARK: Changes

  /// What was added, changed or removed.
  func recorded(_ report: RecordReport) -> String {
    let seats = report.seats.map { " (\(counted($0, say("seat"), say("seats"))))" } ?? ""
    let thing = "\(noun(report.kind)) \(report.name)\(seats)"
    switch report.action {
    case .added: return say("added \(thing)")
    case .changed: return say("changed \(thing)")
    case .removed: return say("removed \(thing)")
    case .unchanged: return nothingToChange
    }
  }

  /// That everything is so already.
  var nothingToChange: String { say("nothing to change") }

  /// One pair that was decided; `place` is its need, with the seat where one is meant.
  func decided(_ action: DecisionReport.Action, _ volunteer: String, _ place: String) -> String {
    switch action {
    case .accepted: say("accepted \(volunteer) for \(place)")
    case .started: say("started \(volunteer) for \(place)")
    case .completed: say("completed \(volunteer) for \(place)")
    case .declined: say("declined \(volunteer) for \(place)")
    case .withdrawn: say("withdrew \(volunteer) from \(place)")
    case .noShow: say("no-show of \(volunteer) for \(place)")
    case .cancelled: say("cancelled \(volunteer) for \(place)")
    }
  }

  /// What was told of finished work, in front of which stands what was decided; empty where nothing was.
  func feedback(_ report: DecisionReport) -> String {
    let facts = [
      report.hours.map { counted($0, say("hour"), say("hours")) },
      report.rating.map { say("rated \(tenths($0)) of 5") },
    ].compactMap(\.self)
    return facts.isEmpty ? "" : ": \(facts.joined(separator: ", "))"
  }

  /// What was laid down.
  func ruled(_ ruling: RulingReport) -> String {
    switch ruling.action {
    case .pinned: say("pinned \(ruling.volunteer) to \(ruling.target)")
    case .unpinned: say("unpinned \(ruling.volunteer) from \(ruling.target)")
    case .forbidden: say("forbade \(ruling.volunteer) from \(ruling.target)")
    case .allowed: say("allowed \(ruling.volunteer) for \(ruling.target)")
    }
  }

  /// What was read from a table.
  func imported(_ kind: ImportKind, rows: Int, path: String) -> String {
    say("imported \(counted(rows, kind)) from \(path)")
  }

  /// What was written to a file.
  func exported(_ plan: PlanReport, path: String) -> String {
    say("wrote the plan, \(counted(plan.rows.count, "seat", "seats")), to \(path)")
  }

  /// The statement that was taken back.
  func undone(_ statement: String) -> String { say("undone: \(beginning(of: statement))") }

  /// The statement that was carried out again.
  func redone(_ statement: String) -> String { say("done again: \(beginning(of: statement))") }

  // MARK: Tables and settings

  /// An empty table.
  var none: String { say("none") }

  /// A setting without a value.
  var notSet: String { say("not set") }

  /// That nobody has said which day it is.
  var noToday: String { say("nobody has said which day it is; \(code("today 2026-11-23")) does") }

  // MARK: Help

  /// How to learn more.
  var helpHint: String { say("\(code("help VERB")) tells all about one, \(code("help CLAUSE")) about a clause") }

  /// How one would write it.
  func example(_ example: String) -> String { say("example: \(example)") }

  /// The verbs that have a clause.
  func usedBy(_ verbs: [Verb]) -> String {
    say("goes with \(verbs.map { code($0.word.en) }.joined(separator: ", "))")
  }
}
