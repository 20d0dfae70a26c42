import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching

/// Plans, rankings, and the short answers of statements that change something.
extension Catalogue {
  // MARK: Plans

  /// That a plan has nothing to fill.
  func noOpenSeat(in place: String? = nil, of program: String? = nil) -> String {
    if let program {
      return say("There is no open seat in \(cited(program)).", "Il n'y a aucun poste ouvert dans \(cited(program)).")
    }
    return place.map { say("There is no open seat in \($0).", "Il n'y a aucun poste ouvert \(à($0)).") }
      ?? say("There is no open seat.", "Il n'y a aucun poste ouvert.")
  }

  /// What stands in place of a volunteer where there is none.
  var nobody: String { "—" }

  /// Marks a pair that a pin holds together.
  var pinned: String { say("pinned", "épingle") }

  /// Why a seat stays unfilled.
  func unfilled(_ row: PlanReport.Row) -> String {
    switch row.candidates {
    case 0:
      switch row.engagedCandidates {
      case 0: row.restraint.map(fact) ?? say("nobody is eligible", "personne n'est éligible")
      case 1: say("1 eligible, engaged elsewhere", "1 éligible, en engagement ailleurs")
      default:
        say(
          "\(grouped(row.engagedCandidates)) eligible, all engaged elsewhere",
          "\(grouped(row.engagedCandidates)) éligibles, en engagement ailleurs")
      }
    case _ where row.restraint != nil: row.restraint.map(fact) ?? ""
    case _ where row.isCapacityReached:
      say("the association's capacity is taken", "la capacité de l'association est prise")
    case 1: say("1 eligible, needed elsewhere", "1 éligible, nécessaire ailleurs")
    default:
      say(
        "\(grouped(row.candidates)) eligible, all needed elsewhere",
        "\(grouped(row.candidates)) éligibles, nécessaires ailleurs")
    }
  }

  /// How many seats a plan fills, and how far it is shown to be the best.
  func summary(_ plan: PlanReport) -> String {
    switch language {
    case .english:
      let seats =
        plan.hasEngagements
        ? counted(plan.rows.count, "open seat", "open seats") : counted(plan.rows.count, "seat", "seats")
      let place = plan.place.map { " in \($0)" } ?? ""
      return "\(grouped(plan.filled)) of \(seats) filled\(place)\(optimality(of: plan))"
    case .french:
      let open = plan.hasEngagements ? number(plan.rows.count, " ouvert", " ouverts") : ""
      let place = plan.place.map { " \(à($0))" } ?? ""
      let filled = counted(plan.filled, "poste pourvu", "postes pourvus")
      return "\(filled) sur \(grouped(plan.rows.count))\(open)\(place)\(optimality(of: plan))"
    }
  }

  /// How far a plan is shown to be the best; nothing for one that is known not to be.
  private func optimality(of plan: PlanReport) -> String { plan.isBest ? ", \(optimality(plan.optimality))" : "" }

  /// How far a plan is shown to be the best.
  private func optimality(_ optimality: Optimality) -> String {
    switch optimality {
    case .proven: say("optimal", "plan optimal")
    case .within(let pins, _, _) where pins > 0:
      say(
        "stopped early: at most \(counted(pins, "more pin", "more pins")) could be kept",
        "recherche arrêtée : au plus \(counted(pins, "épingle de plus", "épingles de plus")) à respecter")
    case .within(_, let priority, _) where priority > 0:
      say(
        "stopped early: at most \(grouped(priority)) more of priority possible",
        "recherche arrêtée : au plus \(grouped(priority)) de priorité de plus")
    case .within(_, _, let score) where score > 0:
      say(
        "stopped early: at most \(counted(score, "point", "points")) more possible",
        "recherche arrêtée : au plus \(counted(score, "point", "points")) de plus")
    case .within:
      say("stopped early: no plan is better", "recherche arrêtée : aucun plan n'est meilleur")
    }
  }

  /// What the best plan is worth.
  func worth(_ worth: PlanWorth) -> String {
    let (priority, score) = (grouped(worth.prioritySum), counted(worth.scoreSum, "point", "points"))
    return say("priority \(priority), \(score)", "priorité \(priority), \(score)") + ", \(optimality(worth.optimality))"
  }

  /// That no plan can keep a pin.
  func brokenPin(_ volunteer: String, _ need: String) -> String {
    say(
      "the pin of \(volunteer) to \(need) cannot be kept",
      "l'épingle entre \(volunteer) et \(need) ne peut pas être respectée")
  }

  /// What the check of a plan's proof found.
  ///
  /// - Parameter parts: into how many parts the search had to cut all plans.
  func verified(prioritySum: Int, scoreSum: Int, pairs: Int, eligible: Int, parts: Int) -> String {
    switch language {
    case .english:
      let seen =
        "\(counted(pairs, "pair", "pairs")) examined, \(grouped(eligible)) eligible"
        + (parts > 1 ? ", for each of \(grouped(parts)) parts of all plans" : "")
      return "verified: priority sum \(prioritySum), score sum \(scoreSum); \(seen); no plan is better"
    case .french:
      let seen =
        counted(pairs, "paire examinée", "paires examinées") + ", " + counted(eligible, "éligible", "éligibles")
        + (parts > 1 ? ", pour chacune des \(grouped(parts)) parties de tous les plans" : "")
      return
        "vérifié : somme des priorités \(prioritySum), somme des scores \(scoreSum) ; \(seen) ; aucun plan n'est meilleur"
    }
  }

  // MARK: Rankings

  /// Who holds a seat that has no candidates therefore.
  func taken(by holder: String) -> String { say("taken by \(holder)", "occupé par \(holder)") }

  /// That a seat has no candidates, and how to learn why.
  func nobodyEligible(for need: String) -> String {
    say(
      "nobody is eligible; \(code("why not \"NAME\" for \(quoted(need))")) tells why",
      "personne n'est éligible ; \(code("pourquoi pas \"NOM\" pour \(quoted(need))")) dit pourquoi")
  }

  /// That a volunteer could take no open seat, and how to learn why.
  func nothingSuits(_ volunteer: String) -> String {
    say(
      "no open seat suits; \(code("why not \(quoted(volunteer)) for \"NEED\"")) tells why",
      "aucun poste ouvert ne convient ; \(code("pourquoi pas \(quoted(volunteer)) pour \"BESOIN\"")) dit pourquoi")
  }

  /// That a ranking was cut.
  func shown(_ count: Int, of total: Int) -> String {
    say("\(grouped(count)) of \(grouped(total)) shown", "\(grouped(count)) sur \(grouped(total))")
  }

  // MARK: Changes

  /// What was added, changed or removed.
  func recorded(_ report: RecordReport) -> String {
    let seats = report.seats.map { " (\(counted($0, .seats as ListKind)))" } ?? ""
    let thing = "\(noun(report.kind)) \(report.name)\(seats)"
    switch report.action {
    case .added: return say("added \(thing)", "ajout : \(thing)")
    case .changed: return say("changed \(thing)", "modification : \(thing)")
    case .removed: return say("removed \(thing)", "suppression : \(thing)")
    case .unchanged: return nothingToChange
    }
  }

  /// How many more changes there were than are told one by one.
  public func furtherConfirmations(_ count: Int) -> String {
    say(
      "and \(counted(count, "more change", "more changes"))",
      "et \(counted(count, "autre modification", "autres modifications"))")
  }

  /// That everything is so already.
  var nothingToChange: String { say("nothing to change", "rien à modifier") }

  /// One pair that was decided; `place` is its need, with the seat where one is meant.
  func decided(_ action: DecisionReport.Action, _ volunteer: String, _ place: String) -> String {
    switch action {
    case .accepted: say("accepted \(volunteer) for \(place)", "engagement : \(volunteer) pour \(place)")
    case .started: say("started \(volunteer) for \(place)", "début : \(volunteer) pour \(place)")
    case .completed: say("completed \(volunteer) for \(place)", "fin : \(volunteer) pour \(place)")
    case .declined: say("declined \(volunteer) for \(place)", "refus : \(volunteer) pour \(place)")
    case .withdrawn: say("withdrew \(volunteer) from \(place)", "désistement : \(volunteer) pour \(place)")
    case .noShow: say("no-show of \(volunteer) for \(place)", "absence : \(volunteer) pour \(place)")
    case .cancelled: say("cancelled \(volunteer) for \(place)", "interruption : \(volunteer) pour \(place)")
    }
  }

  /// What was told of finished work, in front of which stands what was decided; empty where nothing was.
  func feedback(_ report: DecisionReport) -> String {
    let facts = [
      report.hours.map { counted($0, say("hour", "heure"), say("hours", "heures")) },
      report.rating.map { say("rated \(tenths($0)) of 5", "évaluation \(tenths($0)) sur 5") },
    ].compactMap(\.self)
    return facts.isEmpty ? "" : say(": ", " : ") + facts.joined(separator: ", ")
  }

  /// What was laid down.
  func ruled(_ ruling: RulingReport) -> String {
    let (volunteer, target) = (ruling.volunteer, ruling.target)
    return switch ruling.action {
    case .pinned: say("pinned \(volunteer) to \(target)", "épingle posée : \(volunteer) à \(target)")
    case .unpinned: say("unpinned \(volunteer) from \(target)", "épingle ôtée : \(volunteer) et \(target)")
    case .forbidden: say("forbade \(volunteer) from \(target)", "interdiction : \(volunteer) pour \(target)")
    case .allowed: say("allowed \(volunteer) for \(target)", "autorisation : \(volunteer) pour \(target)")
    }
  }

  /// The needs to which somebody was pinned who may no longer be proposed for them.
  func noLongerPinned(to needs: [String]) -> String {
    let list = few(needs.map { cited($0) }).joined(separator: ", ")
    return say(
      "no longer pinned to \(list)", needs.count == 1 ? "épingle ôtée : \(list)" : "épingles ôtées : \(list)")
  }

  /// What was read from a table.
  func imported(_ report: ImportReport) -> String {
    let seats = report.seats.map { " (\(counted($0, .seats as ListKind)))" } ?? ""
    let records = counted(report.records, report.kind) + seats
    let path = report.path + (report.encoding == .utf16 ? " (UTF-16)" : "")
    return say("imported \(records) from \(path)", "import de \(path) : \(records)")
  }

  /// What was written to a file.
  func exported(_ report: ExportReport, path: String) -> String {
    switch report {
    case .plan(let plan):
      let seats = counted(plan.filled, .seats as ListKind)
      return say(
        "wrote the plan, \(seats) of \(grouped(plan.rows.count)), to \(path)",
        "plan écrit dans \(path) : \(seats) sur \(grouped(plan.rows.count))")
    case .lastResult:
      return say("wrote the last result to \(path)", "dernier résultat écrit dans \(path)")
    }
  }

  /// The statement that was taken back.
  func undone(_ statement: String) -> String {
    say("undone: \(beginning(of: statement))", "annulé : \(beginning(of: statement))")
  }

  /// The statement that was carried out again.
  func redone(_ statement: String) -> String {
    say("done again: \(beginning(of: statement))", "rétabli : \(beginning(of: statement))")
  }

  // MARK: The session

  /// That nobody has said which day it is.
  var noToday: String {
    say(
      "nobody has said which day it is; \(code("today 2026-11-23")) does",
      "personne n'a dit quel jour on est ; \(code("aujourd'hui 2026-11-23")) le dit")
  }

  // MARK: Help

  /// How to learn more.
  var helpHint: String {
    say(
      "\(code("help VERB")) tells all about one, \(code("help CLAUSE")) about a clause, \(code("help TOPIC")) about a topic",
      "\(code("aide VERBE")) dit tout d'un verbe, \(code("aide CLAUSE")) d'une clause, \(code("aide SUJET")) d'un sujet"
    )
  }

  /// What leads the topics of help that are no verbs.
  var topics: String { say("to learn", "pour apprendre") }

  /// That there is no help about a word itself, before what speaks of it.
  func mentioned(_ word: String) -> String {
    say(
      "there is no help about \(cited(word)) alone; these speak of it:",
      "pas d'aide sur \(cited(word)) seul ; en parlent :")
  }

  /// Where to read more.
  func more(about verbs: [Verb]) -> String {
    let list = verbs.map { code(word($0.word)) }.joined(separator: ", ")
    return say("\(code("help VERB")) tells more: \(list)", "\(code("aide VERBE")) en dit plus : \(list)")
  }

  /// What leads the columns of tables.
  var columnsOfTables: String {
    say(
      "columns, in any order, those in brackets where they are known:",
      "colonnes, dans n'importe quel ordre, celles entre crochets si elles sont connues :")
  }

  /// How one would write it.
  func example(_ example: String) -> String { say("example: \(example)", "exemple : \(example)") }

  /// An example of a statement in the catalogue's language.
  func example(ofStatement english: String) -> String { example(statement(english)) }

  /// A statement, given in English, in the catalogue's language.
  func statement(_ english: String) -> String {
    guard language != .english else { return english }
    let formatter = SourceFormatter(translatingTo: .withStarterTaxonomy(to: language))
    return formatter.format(exampleOfStatement: english) ?? english
  }

  /// The example of a clause in the catalogue's language.
  func example(of clause: ClauseDescription) -> String {
    guard language != .english else { return example(clause.example) }
    let formatter = SourceFormatter(translatingTo: .withStarterTaxonomy(to: language))
    return example(formatter.format(exampleOf: clause) ?? clause.example)
  }

  /// The verbs that have a clause.
  func usedBy(_ verbs: [Verb]) -> String {
    let list = verbs.map { code(word($0.word)) }.joined(separator: ", ")
    return say("goes with \(list)", "va avec \(list)")
  }
}
