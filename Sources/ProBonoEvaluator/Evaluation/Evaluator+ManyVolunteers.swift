import ProBonoLanguage
import ProBonoModel

/// `add volunteer`, many times in a row.
extension Evaluator {
  /// Adds the volunteers of statements that do nothing but add one each: the same as to evaluate one after the other, in
  /// half the time.
  ///
  /// - Returns: whether all were added. If not, nothing was done; to evaluate one after the other will tell why.
  public func addVolunteers(of statements: [Statement], to transaction: inout Transaction) -> Bool {
    let mark = transaction.changeCount
    var volunteers: [Volunteer?] = []
    volunteers.reserveCapacity(statements.count)
    for statement in statements {
      guard case .add(.volunteer(let name, let details)) = statement.node,
        let volunteer = try? volunteer(name.value, details.value, in: &transaction)
      else {
        transaction.rollBack(keeping: mark)
        return false
      }
      volunteers.append(volunteer)
    }
    if transaction.add(&volunteers) { return true }
    transaction.rollBack(keeping: mark)
    return false
  }
}
