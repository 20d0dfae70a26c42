import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// Repair: the plan that keeps most of what people were told before the book changed.
extension Evaluator {
  /// The pairs of a plan shown before the book changed, without those that are decided by now; nil where none was shown.
  private func openPairs(of earlier: Plan?, in book: Book) -> [Plan.Pair]? {
    earlier?.pairs.filter { pair in
      !book.engagements.between(pair.volunteer, .need(pair.need)).contains { $0.row.state.holdsSeat }
    }
  }

  /// The plan that keeps most of the pairs shown before: of those with the greatest sum of priority weights.
  mutating func planKeepingPairs(_ range: SourceRange, in book: Book) throws(Diagnostic) -> PlanReport {
    guard shownPlan != nil else { throw Diagnostic(EvaluationProblem.noPlanShown, at: range) }
    let best = try plan(of: book, at: range)
    // What was shown of another book is what people were told; else that was the plan last shown.
    let earlier = heldPlan(of: book) == nil ? planShown(before: best) : earlierPlan
    let pairs = openPairs(of: earlier, in: book) ?? best.pairs
    let keeping = try plan(keeping: pairs, range, in: book)
    show(keeping)
    var report = report(keeping, in: book)
    report.disturbance = Disturbance(
      pairs: pairs.count, changed: keeping.countOfMissing(pairs),
      comparison: .keeping(PlanLoss(from: best, to: keeping)))
    return report
  }

  /// How the best plan differs from the one shown before, and whether another one would keep more of that.
  func disturbance(by best: Plan, _ range: SourceRange, in book: Book) throws(Diagnostic) -> Disturbance? {
    guard let pairs = openPairs(of: planShown(before: best), in: book), !pairs.isEmpty else { return nil }
    let changed = best.countOfMissing(pairs)
    guard changed > 0 else { return nil }
    let keeping = try plan(keeping: pairs, range, in: book)
    let changedWhenKeeping = keeping.countOfMissing(pairs)
    return Disturbance(
      pairs: pairs.count, changed: changed,
      comparison: changedWhenKeeping < changed
        ? .keepable(changed: changedWhenKeeping, PlanLoss(from: best, to: keeping)) : .leastDisturbing)
  }

  private func plan(
    keeping pairs: [Plan.Pair], _ range: SourceRange, in book: Book
  ) throws(Diagnostic) -> Plan {
    try planning(range) { control throws(AssignmentError) in
      try planMemory.plan(of: book, today: today, keeping: pairs, control)
    }
  }
}

extension Plan {
  /// How many of some pairs it does not have.
  fileprivate func countOfMissing(_ pairs: [Pair]) -> Int {
    let here = Set(self.pairs)
    return pairs.count { !here.contains($0) }
  }
}
