import ProBonoMatching

extension Catalogue {
  /// How far a plan has come, in one line; the seconds are an estimate, nil where there is none yet.
  public func text(of progress: PlanningProgress, secondsLeft: Int?) -> String {
    let seats = say(
      "\(grouped(progress.seats)) of \(grouped(progress.total)) seats",
      "\(counted(progress.seats, "poste", "postes")) sur \(grouped(progress.total))")
    let stage =
      switch progress.stage {
      case .placing: say("placing", "placement")
      case .choosing: say("choosing among equals", "choix entre égaux")
      case .verifying: say("verifying", "vérification")
      }
    let left = secondsLeft.map { say(", some \($0) s left", ", encore \($0) s environ") } ?? ""
    return say("\(stage): \(seats)\(left) (Ctrl-C stops)", "\(stage) : \(seats)\(left) (Ctrl-C arrête)")
  }
}
