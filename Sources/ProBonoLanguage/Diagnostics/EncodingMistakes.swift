/// Lets through only the first of the mistakes of a text that say that it is not UTF-8: where one byte is wrong, the whole
/// file was saved in another encoding, and to save it again puts all of them right.
public struct EncodingMistakes: Sendable {
  private var isTold = false

  /// Nothing was let through yet.
  public init() {}

  /// The mistakes that come next in the text, without those that say the same again.
  public mutating func withoutRepetition(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      guard case SyntaxProblem.invalidUTF8 = diagnostic.problem else { return true }
      defer { isTold = true }
      return !isTold
    }
  }
}
