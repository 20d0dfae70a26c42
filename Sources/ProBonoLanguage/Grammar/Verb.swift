import Synchronization

/// A verb of the language: described once, for the parser, completion, help, the reference and the grammar.
///
/// A class, for it is looked up for every statement, and would be copied with all of its description.
public final class Verb: Sendable {
  /// The word.
  public let word: Word
  /// What it does, in one line.
  public let summary: Phrase
  private let makeForms: @Sendable () -> [Form]
  private let ways = AtomicLazyReference<Ways>()

  /// - Parameter forms: made when the verb is first used: most programs use few of them, and to make all takes longer than
  ///   to read a short script.
  init(_ word: Word, _ summary: Phrase, forms: @autoclosure @escaping @Sendable () -> [Form]) {
    self.word = word
    self.summary = summary
    makeForms = forms
  }

  /// The ways to use it.
  public var forms: [Form] { knownWays.forms }

  private var knownWays: Ways { ways.load() ?? ways.storeIfNil(Ways(makeForms())) }

  /// The ways to use a verb, and how to choose one.
  private final class Ways: Sendable {
    let forms: [Form]
    /// The places of the forms that a word leads, by its keys.
    let led: WordTable<Int>
    /// The places of the other forms.
    let plain: [Int]
    /// The place of the first form that nothing needs to follow.
    let bare: Int?

    init(_ forms: [Form]) {
      self.forms = forms
      led = WordTable(
        forms.enumerated().flatMap { place, form in (form.lead?.keys ?? []).map { (key: $0, value: place) } })
      let plain = forms.indices.filter { forms[$0].lead == nil }
      self.plain = plain
      bare = plain.first { forms[$0].shape.isOptional }
    }
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

    /// The words of the grammar of which one can stand right behind the verb.
    public var firstWords: [Word] {
      guard case .sequence(let parts) = shape.then(.nothing) else { return [] }
      var words: [Word] = []
      for part in parts {
        words += part.firstWords
        guard part.isOptional else { break }
      }
      return words
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
      // The shapes would be counted for every statement.
      let readers = (repeat (each parts).read)
      read = { (parser) throws(SyntaxFailure) in
        if let lead { try parser.expectKind(lead) }
        return make(repeat try (each readers)(&parser))
      }
    }
  }

  /// Reads what follows the verb, in the way that its first words choose.
  func read(_ parser: inout Parser) throws(SyntaxFailure) -> Statement.Node {
    let (ways, forms) = (knownWays, knownWays.forms)
    guard forms.count > 1 else { return try forms[0].read(&parser) }
    if parser.notesExpectations {
      for case let lead? in forms.map(\.lead) { parser.note(.word(lead, role: .choice)) }
    }
    // A word that leads a way chooses it, whatever else it could be.
    if let place = ways.led[parser.word] { return try forms[place].read(&parser) }
    for place in ways.plain where parser.begins(forms[place].shape) { return try forms[place].read(&parser) }
    if parser.isAtWord, ways.plain.allSatisfy({ forms[$0].shape.isNothing }) {
      throw parser.failure(.unknownChoice(parser.text, among: forms.compactMap(\.lead)))
    }
    // Where nothing fits: the way that needs nothing more, or the first, tells best what is wrong.
    return try forms[ways.bare ?? ways.plain.first ?? 0].read(&parser)
  }
}
