import ProBonoText

/// A part of a statement that begins with a word of its own; described once, here, for the parser, completion, help and
/// the reference.
public struct Clause<Node>: Sendable {
  typealias Reader = @Sendable (inout Parser, inout Node) throws(SyntaxFailure) -> Void

  /// What the reader and the tools need to know of it.
  private(set) var description: ClauseDescription
  /// Reads what follows the word into the node.
  let read: Reader
  /// Reads what follows `add WORD` and `drop WORD`, where the clause is a list.
  private(set) var readAdded: Reader?
  private(set) var readDropped: Reader?
  /// Takes the value away, where there can be none.
  private(set) var clear: (@Sendable (inout Node) -> Void)?

  /// A clause whose value is read with a look at what the node holds already.
  init(_ word: Word, shape: Shape, help: Phrase, example: String, read: @escaping Reader) {
    description = ClauseDescription(word: word, shape: shape, help: help, example: example)
    self.read = read
  }

  /// A clause whose value is set by `set`.
  init<Value>(
    _ word: Word, _ grammar: Grammar<Value>, help: Phrase, example: String,
    set: @escaping @Sendable (inout Node, Value) -> Void
  ) {
    self.init(word, shape: grammar.shape, help: help, example: example) { (parser, node) throws(SyntaxFailure) in
      set(&node, try grammar.read(&parser))
    }
  }

  /// A clause for one value of a record, which `change … no WORD` takes away.
  init<Value>(
    _ word: Word, _ grammar: Grammar<Spanned<Value>>, _ path: WritableKeyPath<Node, Edit<Value>> & Sendable,
    help: Phrase, example: String
  ) {
    self.init(word, grammar, help: help, example: example) { $0[keyPath: path] = .set($1) }
    setClear { $0[keyPath: path] = .cleared }
  }

  /// A clause for one value that a record cannot be without.
  init<Value>(
    always word: Word, _ grammar: Grammar<Spanned<Value>>, _ path: WritableKeyPath<Node, Edit<Value>> & Sendable,
    help: Phrase, example: String
  ) {
    self.init(word, grammar, help: help, example: example) { $0[keyPath: path] = .set($1) }
  }

  /// A clause for the first day of a period, which may give the last one too: `from 2026-12-01 to 2027-02-01`.
  init(
    firstDayOfPeriod word: Word, _ first: WritableKeyPath<Node, Edit<Day>> & Sendable,
    last: WritableKeyPath<Node, Edit<Day>> & Sendable, help: Phrase, example: String
  ) {
    let day = Grammar<Spanned<Day>>.date
    let through = day.led(by: Keywords.through).optional()
    self.init(word, shape: day.shape.then(through.shape), help: help, example: example) {
      (parser, node) throws(SyntaxFailure) in
      node[keyPath: first] = .set(try day.read(&parser))
      if let end = try through.read(&parser) { try Self.setLastDay(end, last, of: &node, parser) }
    }
    setClear { $0[keyPath: first] = .cleared }
  }

  /// A clause for the last day of a period, which its first day may have given already.
  init(
    lastDayOfPeriod word: Word, _ last: WritableKeyPath<Node, Edit<Day>> & Sendable, help: Phrase, example: String
  ) {
    let day = Grammar<Spanned<Day>>.date
    self.init(word, shape: day.shape, help: help, example: example) { (parser, node) throws(SyntaxFailure) in
      try Self.setLastDay(try day.read(&parser), last, of: &node, parser)
    }
    setClear { $0[keyPath: last] = .cleared }
  }

  /// Sets the last day of a period, unless it was set before.
  private static func setLastDay(
    _ day: Spanned<Day>, _ last: WritableKeyPath<Node, Edit<Day>>, of node: inout Node, _ parser: Parser
  ) throws(SyntaxFailure) {
    if let earlier = node[keyPath: last].newValue {
      throw parser.repetition(of: Words.until, at: day.range, earlier: earlier.range)
    }
    node[keyPath: last] = .set(day)
  }

  /// A clause for a list of a record, which `change … add WORD`, `drop WORD` and `no WORD` alter.
  init<Item>(
    _ word: Word, listOf item: Grammar<Item>, _ path: WritableKeyPath<Node, ListEdit<Item>> & Sendable,
    help: Phrase, example: String
  ) {
    let items = item.list()
    self.init(word, items, help: help, example: example) { $0[keyPath: path].replaced = $1 }
    setAdded(items) { $0[keyPath: path].added += $1 }
    setDropped(items) { $0[keyPath: path].dropped += $1 }
    setClear { $0[keyPath: path].replaced = [] }
  }

  /// The same clause, without which the statement says nothing.
  func required() -> Clause {
    var clause = self
    clause.description.isRequired = true
    return clause
  }

  /// The same clause for a list that keeps at least one item, of which `drop WORD` names some in another way.
  func dropping<Value>(
    _ grammar: Grammar<Value>, _ drop: @escaping @Sendable (inout Node, Value) -> Void
  ) -> Clause {
    var clause = self
    clause.setDropped(grammar, drop)
    clause.clear = nil
    clause.description.canBeCleared = false
    return clause
  }

  private mutating func setAdded<Value>(
    _ grammar: Grammar<Value>, _ add: @escaping @Sendable (inout Node, Value) -> Void
  ) {
    description.addedShape = grammar.shape
    readAdded = { (parser, node) throws(SyntaxFailure) in add(&node, try grammar.read(&parser)) }
  }

  private mutating func setDropped<Value>(
    _ grammar: Grammar<Value>, _ drop: @escaping @Sendable (inout Node, Value) -> Void
  ) {
    description.droppedShape = grammar.shape
    readDropped = { (parser, node) throws(SyntaxFailure) in drop(&node, try grammar.read(&parser)) }
  }

  private mutating func setClear(_ clear: @escaping @Sendable (inout Node) -> Void) {
    description.canBeCleared = true
    self.clear = clear
  }
}

/// What the reader and the tools need to know of a clause.
public struct ClauseDescription: Hashable, Sendable {
  /// The word that leads it.
  public let word: Word
  /// How its value is written.
  public let shape: Shape
  /// One line that says what it means.
  public let help: Phrase
  /// The clause as one would write it, in English.
  public let example: String
  /// Whether a statement says nothing without it.
  public internal(set) var isRequired = false
  /// How what follows `add WORD` and `drop WORD` in a `change` is written; nil where there is nothing to add or drop.
  public internal(set) var addedShape: Shape?
  public internal(set) var droppedShape: Shape?
  /// Whether `no WORD` in a `change` takes the value away.
  public internal(set) var canBeCleared = false

  init(word: Word, shape: Shape, help: Phrase, example: String) {
    self.word = word
    self.shape = shape
    self.help = help
    self.example = example
  }

  // The word tells the clauses of a statement apart, and what the user reads tells those of one word apart.

  public static func == (left: ClauseDescription, right: ClauseDescription) -> Bool {
    left.word == right.word && left.help == right.help
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(word)
    hasher.combine(help)
  }
}

/// The clauses of one statement, found by their words.
public struct ClauseList<Node>: Sendable {
  let clauses: [Clause<Node>]
  private let indices: WordTable<Int>

  init(_ clauses: [Clause<Node>]) {
    precondition(clauses.count <= UInt64.bitWidth, "the parser has a bit for each clause of a statement")
    self.clauses = clauses
    indices = WordTable(
      clauses.enumerated().flatMap { index, clause in clause.description.word.keys.map { (key: $0, value: index) } })
  }

  /// The descriptions, in the order in which help lists them.
  public var descriptions: [ClauseDescription] { clauses.map(\.description) }

  func index(of word: WordKey) -> Int? { indices[word] }
}
