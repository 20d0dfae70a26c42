import ProBonoEvaluator
import ProBonoModel

/// The words about the weights of the score.
extension Catalogue {
  /// What a weight is called: the words of the statement that sets it.
  func name(_ item: PolicyReport.Item) -> String {
    switch item {
    case .level: say("level", "niveau")
    case .near: say("near", "proximité")
    case .reach: say("near … within", "proximité … rayon")
    case .remote: say("remote", "distanciel")
    case .cause: say("cause", "cause")
    case .rating: say("rating", "évaluation")
    case .rest: say("rest", "repos")
    case .restDays: say("rest … after", "repos … après")
    case .margin: say("margin", "marge")
    }
  }

  /// What a weight says.
  func meaning(of item: PolicyReport.Item) -> String {
    switch item {
    case .level:
      say(
        "points for a level 0, 1, 2, 3, 4 above the one asked for",
        "points pour un niveau 0, 1, 2, 3, 4 au-dessus du niveau demandé")
    case .near: say("points for living where the work is", "points pour qui habite sur place")
    case .reach: say("km from which on distance earns nothing", "km à partir desquels la distance ne rapporte rien")
    case .remote: say("points for a remote seat", "points pour un poste à distance")
    case .cause: say("points for a cause in common", "points pour une cause commune")
    case .rating: say("points for each whole rating, of 0 to 5", "points par note entière, de 0 à 5")
    case .rest: say("points for a full rest since the last engagement", "points pour un repos complet")
    case .restDays: say("days that are a full rest", "jours qui font un repos complet")
    case .margin:
      say(
        "the most points for hours to spare, one each",
        "le plus de points pour les heures en réserve, un par heure")
    }
  }

  /// What a weight would be otherwise, behind what it means.
  func generalValue(_ value: String, _ report: PolicyReport) -> String {
    say("; \(value) \(generally(report))", " ; \(value) \(generally(report))")
  }

  /// What stands above the weights of a program.
  func weights(of program: String) -> String { say("Weights of \(cited(program))", "Poids de \(cited(program))") }

  /// Where the weights are that a report compares with: in a new book, or in the book for those of a program.
  func generally(_ report: PolicyReport) -> String {
    report.program == nil
      ? say("in a new book", "dans un carnet neuf") : say("in the book", "dans le carnet")
  }

  /// The highest score that the weights allow.
  func highestSum(_ sum: Int) -> String {
    say(
      "The highest score that a pair can have is \(sum) of \(Policy.highestScore).",
      "Le plus haut score possible d'une paire est \(sum) sur \(Policy.highestScore).")
  }

  func policyTooHigh(_ sum: Int, program: String?) -> String {
    if let program {
      return say(
        "a pair of \(cited(program)) could have \(sum) points by these weights, more than \(Policy.highestScore)",
        "une paire de \(cited(program)) pourrait avoir \(sum) points avec ces poids, plus que \(Policy.highestScore)")
    }
    return say(
      "a pair could have \(sum) points by these weights, more than \(Policy.highestScore)",
      "une paire pourrait avoir \(sum) points avec ces poids, plus que \(Policy.highestScore)")
  }

  func policyLevels(_ count: Int) -> String {
    say(
      "points for \(counted(count, "level", "levels")), but \(Policy.levelCount) are needed",
      "des points pour \(counted(count, "niveau", "niveaux")), mais il en faut \(Policy.levelCount)")
  }

  var adviceOnPolicy: String {
    say(
      "\(code("show policy")) lists what counts; lower one of the others in the same statement",
      "\(code("montrer politique")) liste ce qui compte ; en baisser un autre dans la même instruction")
  }

  var adviceOnLevels: String {
    say(
      "one for a level 0, 1, 2, 3 and 4 above the one asked for: \(code("level 200, 250, 225, 200, 175"))",
      "un pour un niveau 0, 1, 2, 3 et 4 au-dessus du niveau demandé : \(code("niveau 200, 250, 225, 200, 175"))")
  }
}
