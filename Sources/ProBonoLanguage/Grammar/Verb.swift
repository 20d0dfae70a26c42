/// A verb of the language: described once, for the parser, completion, help, the reference and the grammar.
public struct Verb: Sendable {
  /// The word.
  public let word: Word
  /// What it does, in one line.
  public let summary: Phrase
  /// The ways to use it.
  public let forms: [Form]

  init(_ word: Word, _ summary: Phrase, forms: [Form]) {
    self.word = word
    self.summary = summary
    self.forms = forms
  }

  /// One way to use a verb.
  public struct Form: Sendable {
    /// The word behind the verb that chooses this way, where one does: `company` of `add company`.
    public let lead: Word?
    /// How it is written behind the verb, the word that leads it included.
    public let shape: Shape
    /// What it does, in one line.
    public let help: Phrase
    /// Lines as one would write them, in English; the first is the one to show where there is room for one.
    public let examples: [String]
    /// Reads what follows the verb.
    let read: @Sendable (inout Parser) throws(SyntaxFailure) -> Statement.Node

    /// The clauses that it takes.
    public var clauses: [ClauseDescription] {
      guard case .sequence(let parts) = shape.then(.nothing) else { return [] }
      return parts.flatMap { (part) -> [ClauseDescription] in
        switch part {
        case .clauses(let clauses), .changes(let clauses): clauses
        default: []
        }
      }
    }

    /// A way to use a verb, described by its pieces in their order.
    /// - Parameters:
    ///   - lead: a word that stands first and tells this way from the others.
    ///   - make: the statement from the values of the pieces.
    init<each Part>(
      after lead: Word? = nil, _ parts: repeat Grammar<each Part>, help: Phrase, examples: String...,
      make: @escaping @Sendable (repeat each Part) -> Statement.Node
    ) {
      self.lead = lead
      self.help = help
      self.examples = examples
      var shape = lead.map { Shape.word($0, .choice).then(.nothing) } ?? .nothing
      for part in repeat each parts { shape = shape.then(part.shape) }
      self.shape = shape
      read = { (parser) throws(SyntaxFailure) in
        if let lead { try parser.expectKind(lead) }
        return make(repeat try (each parts).read(&parser))
      }
    }
  }

  /// Reads what follows the verb, in the way that its first words choose.
  func read(_ parser: inout Parser) throws(SyntaxFailure) -> Statement.Node {
    guard forms.count > 1 else { return try forms[0].read(&parser) }
    // A word that leads a way chooses it, whatever else it could be.
    for form in forms {
      if let lead = form.lead, parser.begins(.word(lead, .choice)) { return try form.read(&parser) }
    }
    let plain = forms.filter { $0.lead == nil }
    for form in plain where parser.begins(form.shape) { return try form.read(&parser) }
    let bare = plain.first(where: \.shape.isOptional)
    if parser.isAtWord, plain.allSatisfy(\.shape.isNothing) {
      throw parser.failure(.unknownChoice(parser.text, among: forms.compactMap(\.lead)))
    }
    // Where nothing fits: the way that needs nothing more, or the first, tells best what is wrong.
    return try (bare ?? plain.first ?? forms[0]).read(&parser)
  }
}
