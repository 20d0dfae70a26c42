import ProBonoText

/// A part of a statement that begins with a word of its own; described once, here, for the parser, completion, help and
/// the reference.
public struct Clause<Node>: Sendable {
  typealias Reader = @Sendable (inout Parser, inout Node) throws(SyntaxFailure) -> Void

  /// What the reader and the tools need to know of it.
  let description: ClauseDescription
  /// Reads what follows the word into the node.
  private(set) var read: Reader
  /// Reads what follows `add WORD` and `drop WORD`, where the clause is a list.
  var readAdded: Reader?
  var readDropped: Reader?
  /// Takes the value away, where there can be none.
  var clear: (@Sendable (inout Node) -> Void)?

  /// A clause whose value is set by `set`.
  init<Value>(
    _ word: Word, _ grammar: Grammar<Value>, help: String, example: String,
    set: @escaping @Sendable (inout Node, Value) -> Void
  ) {
    description = ClauseDescription(word: word, placeholder: grammar.placeholder, help: help, example: example)
    read = { (parser, node) throws(SyntaxFailure) in set(&node, try grammar.read(&parser)) }
  }

  /// A clause for one value of a record, which `change … no WORD` takes away unless the record cannot be without it.
  init<Value>(
    _ word: Word, _ grammar: Grammar<Spanned<Value>>, _ path: WritableKeyPath<Node, Edit<Value>> & Sendable,
    isRequired: Bool = false, help: String, example: String
  ) {
    self.init(word, grammar, help: help, example: example) { $0[keyPath: path] = .set($1) }
    if !isRequired { clear = { $0[keyPath: path] = .cleared } }
  }

  /// A clause for the first day of a period, which may give the last one too: `from 2026-12-01 to 2027-02-01`.
  init(
    firstDayOfPeriod word: Word, _ first: WritableKeyPath<Node, Edit<Day>> & Sendable,
    last: WritableKeyPath<Node, Edit<Day>> & Sendable, help: String, example: String
  ) {
    self.init(word, .date, first, help: help, example: example)
    read = { (parser, node) throws(SyntaxFailure) in
      node[keyPath: first] = .set(try parser.date())
      if parser.take(Keywords.through, as: .connector) { node[keyPath: last] = .set(try parser.date()) }
    }
  }

  /// A clause for a list of a record, which `change … add WORD`, `drop WORD` and `no WORD` alter.
  init<Item>(
    _ word: Word, listOf item: Grammar<Item>, _ path: WritableKeyPath<Node, ListEdit<Item>> & Sendable,
    help: String, example: String
  ) {
    let grammar = item.list()
    self.init(word, grammar, help: help, example: example) { $0[keyPath: path].replaced = $1 }
    readAdded = { (parser, node) throws(SyntaxFailure) in
      node[keyPath: path].added += try grammar.read(&parser)
    }
    readDropped = { (parser, node) throws(SyntaxFailure) in
      node[keyPath: path].dropped += try grammar.read(&parser)
    }
    clear = { $0[keyPath: path].replaced = [] }
  }
}

/// What the reader and the tools need to know of a clause.
public struct ClauseDescription: Hashable, Sendable {
  /// The word that leads it.
  public let word: Word
  /// How its value is shown in usage lines: `N`, `DATE`, `SKILL [LEVEL], …`; empty where it has none.
  public let placeholder: String
  /// One line that says what it means.
  public let help: String
  /// The clause as one would write it.
  public let example: String
}

/// The clauses of one statement, found by their words.
public struct ClauseList<Node>: Sendable {
  let clauses: [Clause<Node>]
  private let indices: [String: Int]

  init(_ clauses: [Clause<Node>]) {
    self.clauses = clauses
    var indices: [String: Int] = [:]
    for (index, clause) in clauses.enumerated() {
      for form in clause.description.word.foldedForms { indices[form] = index }
    }
    self.indices = indices
  }

  /// The descriptions, in the order in which help lists them.
  public var descriptions: [ClauseDescription] { clauses.map(\.description) }

  func index(of foldedWord: String) -> Int? { indices[foldedWord] }
}
