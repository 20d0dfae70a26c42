import ProBonoLanguage
import ProBonoModel

extension Evaluator {
  func importTable(
    _ kind: ImportKind, _ file: Spanned<String>, into transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome { .silent }
}
