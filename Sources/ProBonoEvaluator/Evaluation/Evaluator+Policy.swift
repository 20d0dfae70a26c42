import ProBonoLanguage
import ProBonoModel

/// The weights of the score.
extension Evaluator {
  /// Sets weights, all of a statement or none.
  func set(
    _ request: PolicyRequest, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    switch request {
    case .standard: transaction.set(.standard)
    case .change(let details):
      var policy = transaction.book.policy
      try policy.apply(details)
      guard policy.highestSum <= Policy.highestScore else {
        throw Diagnostic(EvaluationProblem.policyTooHigh(sum: policy.highestSum), at: range)
      }
      transaction.set(policy)
    }
    return .policySet(PolicyReport(policy: transaction.book.policy))
  }
}

extension Policy {
  /// Takes over the weights that a statement names.
  fileprivate mutating func apply(_ details: PolicyDetails) throws(Diagnostic) {
    if let levels = details.levels {
      guard levels.count == Self.levelCount else {
        let range = levels.dropFirst().reduce(levels[0].range) { $0.through($1.range) }
        throw Diagnostic(EvaluationProblem.policyLevels(count: levels.count), at: range)
      }
      self.levels = levels.map { Int32($0.value) }
    }
    let items: [(WritableKeyPath<Policy, Int32>, Spanned<Int>?)] = [
      (\.near, details.near), (\.reach, details.reach), (\.remote, details.remote), (\.cause, details.cause),
      (\.rating, details.rating), (\.rest, details.rest), (\.restDays, details.restDays), (\.margin, details.margin),
    ]
    for case (let path, let value?) in items { self[keyPath: path] = Int32(value.value) }
  }
}
