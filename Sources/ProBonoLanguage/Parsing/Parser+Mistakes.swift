extension Parser.Parsed {
  /// What is wrong here: all that could not be read, but for mistakes that an `expect error` asks for.
  public var mistakes: [Diagnostic] {
    switch self {
    case .statement(let statement): statement.unexpectedMistakes
    case .failure(let diagnostics, _): diagnostics
    }
  }
}

extension Statement {
  /// The mistakes in its blocks that nobody expects: those of an `expect error` whose first is not the one it names.
  fileprivate var unexpectedMistakes: [Diagnostic] {
    guard let block = node.block else { return [] }
    var own: [Diagnostic] = []
    if case .expectError(let code, _) = node, let first = block.mistakes.first, first.problem.code != code.value {
      own = block.mistakes
    }
    return own + block.statements.flatMap(\.unexpectedMistakes)
  }
}
