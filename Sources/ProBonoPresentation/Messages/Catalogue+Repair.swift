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
    let all = say(
      "\(counted(pairs, "pair", "pairs")) shown before",
      "\(counted(pairs, "paire montrée", "paires montrées")) avant")
    return say(
      "\(grouped(changed)) of \(all) \(number(changed, "changes", "change"))",
      "\(grouped(changed)) sur \(all) \(number(changed, "change", "changent"))")
  }
}
