/// A verb of the language: described once, for the parser, completion, help and the reference.
public struct Verb: Sendable {
  /// The word.
  public let word: Word
  /// What it does, in one line.
  public let summary: String
  /// The ways to use it.
  public let forms: [Form]
  /// Reads what follows the word.
  let read: @Sendable (inout Parser) throws(SyntaxFailure) -> Statement.Node

  /// One way to use a verb.
  public struct Form: Sendable {
    /// How it is written, clauses aside: `add volunteer "NAME"`.
    public let usage: String
    /// What it does, in one line.
    public let help: String
    /// A line as one would write it.
    public let example: String
    /// Its clauses.
    public let clauses: [ClauseDescription]
    /// The word behind the verb that chooses this way, where one does: `company` of `add company`.
    public let kind: Word?

    init(
      _ usage: String, of kind: Word? = nil, help: String, example: String, clauses: [ClauseDescription] = []
    ) {
      self.kind = kind
      self.usage = usage
      self.help = help
      self.example = example
      self.clauses = clauses
    }
  }

  init(
    _ word: Word, _ summary: String, forms: [Form],
    read: @escaping @Sendable (inout Parser) throws(SyntaxFailure) -> Statement.Node
  ) {
    self.word = word
    self.summary = summary
    self.forms = forms
    self.read = read
  }
}
