import ProBonoEvaluator
import ProBonoMatching
import ProBonoModel

/// The words about the rules of programs.
extension Catalogue {
  /// What a rule of a program found, in plain words.
  func factOfProgram(_ report: RefusalReport) -> String {
    let (subject, program) = (report.subject.map(say) ?? "", cited(report.program ?? ""))
    return switch report.refusal {
    case .wrongEmployer:
      say(
        "works at \(subject); \(program) is for people of other companies",
        "travaille chez \(subject) ; \(program) s'adresse à d'autres entreprises")
    case .employerUnknown:
      say(
        "no company is known; \(program) is for people of certain companies, such as \(subject)",
        "aucune entreprise connue ; \(program) s'adresse à certaines entreprises, dont \(subject)")
    case .outsideTerritory(let kilometres, let radius):
      say(
        "\(grouped(kilometres)) km from the middle of the territory of \(program), radius \(grouped(radius)) km",
        "à \(grouped(kilometres)) km du centre du territoire de \(program), pour un rayon de \(grouped(radius)) km")
    case .homeUnknownInTerritory:
      say(
        "\(program) has a territory, and nobody knows where the volunteer lives",
        "\(program) a un territoire, et personne ne sait où habite le bénévole")
    case .ratingTooLow(let has, let needs):
      say(
        "rating \(tenths(has)), \(program) asks for \(tenths(needs))",
        "évaluation \(tenths(has)), \(program) demande \(tenths(needs))")
    case .givesOtherwise(let giving):
      say(
        "does not give \(word(giving.word)), which \(program) is for",
        "n'offre pas de \(word(giving.word)), seul admis par \(program)")
    case .quotaTaken(let scope, let open, let limit):
      say(
        "the quota of \(program)\(perEach(scope)) is used up: \(counted(open, "engagement", "engagements")), "
          + "of \(grouped(limit)) at most",
        "le quota de \(program)\(perEach(scope)) est atteint : \(counted(open, "engagement", "engagements")) "
          + "sur \(grouped(limit)) au plus")
    default: ""
    }
  }

  /// Of what each a quota counts, behind what it is of; nothing where it counts all.
  private func perEach(_ scope: Quotas.Scope) -> String {
    switch scope {
    case .program: ""
    case .association: say(" per association", " par association")
    case .company: say(" per company", " par entreprise")
    }
  }

  /// The statement that makes a change of a program.
  /// - Parameter subject: the company that the change is about.
  func commandForProgram(_ remedy: Remedy, _ subject: String?, program: String) -> String? {
    let change = say("change program \(quoted(program))", "modifier programme \(quoted(program))")
    switch remedy {
    case .openProgram:
      return subject.map { change + say(" add employees ", " ajouter salariés ") + quoted($0) }
    case .territory(let kilometres): return change + say(" within \(kilometres) km", " rayon \(kilometres) km")
    case .leastRating(let tenths):
      return change + say(" rating ", " évaluation ") + Self.tenths(Int(tenths))
    case .quota(let scope, let limit):
      return change + say(" add quota ", " ajouter quota ") + "\(limit)\(perEach(scope))"
    default: return nil
    }
  }
}
