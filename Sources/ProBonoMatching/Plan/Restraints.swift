import ProBonoModel

/// Why needs stay without anybody although there are people for them: the rules of the whole plan that stand in the
/// way.
struct Restraints {
  /// `onlyWhole`, `needsTaken` or `quotaTaken`, by seat.
  private(set) var ofSeat: [Int32: Refusal] = [:]

  init(_ problem: PlanProblem, _ result: SideRuleSearch.Result, of book: Book) {
    if problem.sideRules.isEmpty { return }
    let columns = problem.assignment
    var seatCount: [Int32: Int] = [:]
    var relaxedCount: [Int32: Int] = [:]
    var taken: Set<Int32> = []
    var ofNeed: [Int32: Refusal] = [:]
    for (seat, need) in columns.seatNeed.enumerated() {
      seatCount[need, default: 0] += 1
      if result.relaxed.volunteerOfSeat[seat] >= 0 { relaxedCount[need, default: 0] += 1 }
      if result.assignment.volunteerOfSeat[seat] >= 0 { taken.insert(need) }
    }
    for need in problem.sideRules.wholeNeeds where !taken.contains(need) {
      let (found, asked) = (relaxedCount[need] ?? 0, seatCount[need] ?? 0)
      let all = book.needs[problem.needs[Int(need)]]?.seats.count ?? asked
      // The seats that are held already have found somebody.
      if found < asked { ofNeed[need] = .onlyWhole(filled: found + all - asked, seats: all) }
    }
    for (association, left) in problem.sideRules.needsLeft {
      guard let id = problem.groups[Int(association)].association else { continue }
      let needs = columns.needAssociation.indices.map(Int32.init)
        .filter { columns.needAssociation[Int($0)] == association && !problem.sideRules.begunNeeds.contains($0) }
      guard needs.count(where: taken.contains) >= Int(left), let limit = book.associations[id]?.needsAtOnce else {
        continue
      }
      let open = Engagements.begunNeeds(of: id, in: book).count + needs.count(where: taken.contains)
      for need in needs where !taken.contains(need) { ofNeed[need] = .needsTaken(open: open, limit: Int(limit)) }
    }
    for (seat, need) in columns.seatNeed.enumerated() { ofSeat[Int32(seat)] = ofNeed[need] }
    for quota in problem.quotas {
      let used = quota.rule.used(in: result.assignment.volunteerOfSeat).count
      guard used >= Int(quota.rule.left) else { continue }
      let refusal = Refusal.quotaTaken(quota.scope, open: quota.open + used, limit: quota.limit)
      for seat in quota.rule.seats where result.assignment.volunteerOfSeat[Int(seat)] < 0 {
        guard quota.rule.members.map({ problem.isFor(only: $0, seat: Int(seat)) }) ?? true else { continue }
        ofSeat[seat] = refusal
      }
    }
  }
}
