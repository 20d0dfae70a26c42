import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoText

extension Parser.Parsed {
  /// What is wrong here before anything is run: all mistakes of the text, and the codes that it expects and that there are
  /// not.
  public var diagnostics: [Diagnostic] {
    guard case .statement(let statement) = self, let block = statement.node.block else { return mistakes }
    return mistakes + statement.unknownCodes(block)
  }
}

extension Statement {
  fileprivate func unknownCodes(_ block: Block) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if case .expectError(let code, _) = node, isLiteral(code.range), let diagnostic = Diagnostic(unknownCode: code) {
      found.append(diagnostic.about(range))
    }
    return found + block.statements.flatMap { inner in inner.node.block.map(inner.unknownCodes) ?? [] }
  }
}

extension Diagnostic {
  /// That no statement can fail with a code; nil where one can.
  init?(unknownCode code: Spanned<String>) {
    guard !Explanation.errorCodes.contains(code.value) else { return nil }
    self.init(EvaluationProblem.unknownCode(code.value), at: code.range)
    suggestion = EditDistance.nearest(to: code.value, among: Explanation.errorCodes.sorted())
  }
}
