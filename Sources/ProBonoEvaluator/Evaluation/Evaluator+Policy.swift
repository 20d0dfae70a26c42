import ProBonoLanguage
import ProBonoModel

/// The weights of the score, of the book and of programs.
extension Evaluator {
  /// Sets weights, all of a statement or none.
  func set(
    _ request: PolicyRequest, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let program: Spanned<String>?
    var weights: PolicyOverrides?
    switch request {
    case .standard(let name): program = name
    case .change(let details):
      program = details.program
      weights = try PolicyOverrides(details)
    }
    if let program {
      let (id, before) = try record(program, .program, in: transaction.book.programs)
      var row = before
      if let weights { row.weights.merge(weights) } else { row.weights = PolicyOverrides() }
      transaction.replace(id, with: row)
    } else {
      transaction.set(weights.map { transaction.book.policy.overridden(by: $0) } ?? .standard)
    }
    try requirePossibleScores(range, in: transaction.book)
    return .policySet(try policyReport(program, in: transaction.book))
  }

  /// The weights of a program beside those of the book, or those of the book beside those of a new one.
  func policyReport(_ program: Spanned<String>?, in book: Book) throws(Diagnostic) -> PolicyReport {
    guard let program else { return PolicyReport(policy: book.policy, program: nil, general: .standard) }
    let (id, row) = try record(program, .program, in: book.programs)
    return PolicyReport(policy: book.policy(of: id), program: row.name, general: book.policy)
  }

  /// Throws where a pair could have more points than there are, by the weights of the book or of any program.
  private func requirePossibleScores(_ range: SourceRange, in book: Book) throws(Diagnostic) {
    let policies = [(book.policy, nil)] + book.programs.sorted.map { (book.policy(of: $0.id), $0.row.name) }
    for (policy, program) in policies where policy.highestSum > Policy.highestScore {
      throw Diagnostic(EvaluationProblem.policyTooHigh(sum: policy.highestSum, program: program), at: range)
    }
  }
}

extension PolicyOverrides {
  /// The weights that a statement names.
  fileprivate init(_ details: PolicyDetails) throws(Diagnostic) {
    self.init()
    if let levels = details.levels {
      guard levels.count == Policy.levelCount else {
        let range = levels.dropFirst().reduce(levels[0].range) { $0.through($1.range) }
        throw Diagnostic(EvaluationProblem.policyLevels(count: levels.count), at: range)
      }
      self.levels = levels.map { Int32($0.value) }
    }
    near = details.near.map { Int32($0.value) }
    reach = details.reach.map { Int32($0.value) }
    remote = details.remote.map { Int32($0.value) }
    cause = details.cause.map { Int32($0.value) }
    rating = details.rating.map { Int32($0.value) }
    rest = details.rest.map { Int32($0.value) }
    restDays = details.restDays.map { Int32($0.value) }
    margin = details.margin.map { Int32($0.value) }
  }
}
