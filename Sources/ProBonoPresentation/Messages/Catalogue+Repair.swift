import ProBonoEvaluator

/// Repair: what changes against the plan shown before, and what keeping more of it would cost.
extension Catalogue {
  /// How many pairs change, and how many would not have to.
  func disturbance(_ disturbance: Disturbance) -> String {
    let changed = change(of: disturbance.changed, pairs: disturbance.pairs)
    switch disturbance.comparison {
    case .leastDisturbing: return changed
    case .keepable(let fewer, let loss):
      let keeping = code(say("match keeping", "apparier gardant"))
      return changed
        + say(
          "; \(keeping) would change \(grouped(fewer)), \(overPlan(loss))",
          " ; \(keeping) en changerait \(grouped(fewer)), \(overPlan(loss))")
    case .keeping(let loss): return changed + say("; ", " ; ") + overPlan(loss)
    }
  }

  private func change(of changed: Int, pairs: Int) -> String {
    say(
      "\(grouped(changed)) of \(counted(pairs, "pair", "pairs")) shown before \(number(changed, "changes", "change"))",
      "paires montrées avant : \(counted(changed, "changée", "changées")) sur \(grouped(pairs))")
  }
}
