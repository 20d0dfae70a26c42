import ProBonoText

/// How one piece of a statement is written and read: the shape for people and tools, and the reader of its value.
///
/// Both are made together by the combinators below, so that what is documented is what is read.
struct Grammar<Value>: Sendable {
  typealias Reader = @Sendable (inout Parser) throws(SyntaxFailure) -> Value

  /// How it is written.
  let shape: Shape
  /// Reads the value at the parser's token.
  let read: Reader

  init(_ shape: Shape, _ read: @escaping Reader) {
    self.shape = shape
    self.read = read
  }

  /// The same piece with another value.
  func map<Result>(_ transform: @escaping @Sendable (Value) -> Result) -> Grammar<Result> {
    Grammar<Result>(shape) { (parser) throws(SyntaxFailure) in transform(try self.read(&parser)) }
  }

  /// One or more values with commas between them.
  func list() -> Grammar<[Value]> {
    Grammar<[Value]>(.list(shape)) { (parser) throws(SyntaxFailure) in
      var values = [try self.read(&parser)]
      while parser.take(.comma, noting: .comma) { values.append(try self.read(&parser)) }
      return values
    }
  }

  /// The value where it stands here, else nil.
  func optional() -> Grammar<Value?> {
    Grammar<Value?>(.optional(shape)) { (parser) throws(SyntaxFailure) in
      parser.begins(self.shape) ? try self.read(&parser) : nil
    }
  }

  /// The value, then another piece.
  func then<Next>(_ next: Grammar<Next>) -> Grammar<(Value, Next)> {
    Grammar<(Value, Next)>(shape.then(next.shape)) { (parser) throws(SyntaxFailure) in
      let value = try self.read(&parser)
      return (value, try next.read(&parser))
    }
  }

  /// The value with a word before it.
  func led(by word: Word, as role: WordRole = .connector) -> Grammar {
    Grammar(.word(word, role).then(shape)) { (parser) throws(SyntaxFailure) in
      try parser.expect(word, as: role)
      return try self.read(&parser)
    }
  }

  /// The value with a word before it that may be left out.
  func optionallyLed(by word: Word, as role: WordRole = .connector) -> Grammar {
    Grammar(.optional(.word(word, role)).then(shape)) { (parser) throws(SyntaxFailure) in
      _ = parser.take(word, as: role)
      return try self.read(&parser)
    }
  }

  /// The first of several pieces that begins here; where none does, the last says what is missing.
  static func either(_ options: Grammar...) -> Grammar {
    Grammar(.choice(options.map(\.shape))) { (parser) throws(SyntaxFailure) in
      for option in options.dropLast() where parser.begins(option.shape) { return try option.read(&parser) }
      return try options[options.count - 1].read(&parser)
    }
  }
}

extension Grammar where Value == Bool {
  /// Whether a word stands here.
  static func flag(_ word: Word, as role: WordRole = .connector) -> Grammar {
    Grammar(.optional(.word(word, role))) { (parser) in parser.take(word, as: role) }
  }
}

extension Grammar where Value == Void {
  /// A word that must stand here.
  static func word(_ word: Word, as role: WordRole = .connector) -> Grammar {
    Grammar(.word(word, role)) { (parser) throws(SyntaxFailure) in try parser.expect(word, as: role) }
  }
}

extension Grammar {
  /// Clauses in any order, read into what says nothing yet.
  static func clauses(
    _ list: ClauseList<Value>, of empty: @autoclosure @escaping @Sendable () -> Value
  ) -> Grammar where Value: Sendable {
    Grammar(.clauses(list.descriptions)) { (parser) throws(SyntaxFailure) in
      var node = empty()
      try parser.readClauses(list, into: &node)
      return node
    }
  }

  /// Clauses that make up a record, in any order: the same with the value behind a pointer.
  static func details<Node>(
    _ list: ClauseList<Node>, of empty: @autoclosure @escaping @Sendable () -> Node
  ) -> Grammar where Value == Boxed<Node> {
    Grammar(.clauses(list.descriptions)) { (parser) throws(SyntaxFailure) in
      var node = empty()
      try parser.readClauses(list, into: &node)
      return Boxed(node)
    }
  }

  /// The clauses of a `change`, read into what says nothing yet, with the value behind a pointer.
  static func changes<Node>(
    _ list: ClauseList<Node>, of empty: @autoclosure @escaping @Sendable () -> Node
  ) -> Grammar where Value == Boxed<Node> {
    Grammar(.changes(list.descriptions)) { (parser) throws(SyntaxFailure) in
      var node = empty()
      try parser.readChanges(list, into: &node)
      return Boxed(node)
    }
  }
}

extension Grammar where Value == Spanned<Int> {
  /// A whole number of a range.
  static func integer(_ range: ClosedRange<Int>, unit: String = "") -> Grammar {
    Grammar(.value(.integer(range, unit: unit))) { (parser) throws(SyntaxFailure) in
      try parser.integer(in: range, unit: unit)
    }
  }

  /// A distance: `30 km`; the unit may be left out.
  static var kilometres: Grammar { distance(atLeast: Limits.kilometres.lowerBound) }

  /// A distance of at least so many kilometres.
  static func distance(atLeast least: Int) -> Grammar {
    integer(least...Limits.kilometres.upperBound, unit: "km").then(Grammar<Bool>.flag(Keywords.km)).map(\.0)
  }

  /// A rating from 0 to 5 with at most one decimal, in tenths.
  static var rating: Grammar {
    Grammar(.value(.rating)) { (parser) throws(SyntaxFailure) in try parser.rating() }
  }
}

extension Grammar where Value == Spanned<Int>? {
  /// `seat 2`, where it stands here: a position of a need.
  static var optionalSeat: Grammar {
    Grammar<Spanned<Int>>.integer(1...NeedDetails.seatLimit, unit: "seat").led(by: Keywords.seat).optional()
  }

  /// `top 5`, where it stands here: how many of a ranking.
  static var optionalTop: Grammar {
    Grammar<Spanned<Int>>.integer(Limits.rows, unit: "candidates").led(by: Keywords.top, as: .clause).optional()
  }
}

extension Grammar where Value == Spanned<String> {
  /// The quoted name of something in the book.
  static func name(_ kind: NameKind) -> Grammar {
    Grammar(.value(.name(kind))) { (parser) throws(SyntaxFailure) in try parser.name(expecting: .name(kind)) }
  }

  /// The name of something in the book, which may be a word.
  static func wordOrName(_ kind: NameKind) -> Grammar { unquoted(.name(kind)) }

  /// A quoted name that is new.
  static var newName: Grammar {
    Grammar(.value(.newName)) { (parser) throws(SyntaxFailure) in try parser.name(expecting: .newName) }
  }

  /// A word or quoted name that is new.
  static var newWord: Grammar { unquoted(.newWord) }

  /// A word of the taxonomy, or a quoted one.
  static var skill: Grammar { unquoted(.skill) }
  static var cause: Grammar { unquoted(.cause) }
  static var place: Grammar { unquoted(.place) }

  /// The country by its two letters or its name.
  static var country: Grammar { unquoted(.country) }

  /// A verb or clause that help is asked about.
  static var topic: Grammar { unquoted(.verb) }

  /// The code or the name of a language; the value is the code.
  static var spokenLanguage: Grammar {
    Grammar(.value(.spokenLanguage)) { (parser) throws(SyntaxFailure) in try parser.spokenLanguage() }
  }

  static var text: Grammar {
    Grammar(.value(.text)) { (parser) throws(SyntaxFailure) in try parser.text(expecting: .text) }
  }

  static var file: Grammar {
    Grammar(.value(.file)) { (parser) throws(SyntaxFailure) in try parser.name(expecting: .file) }
  }

  /// A value that needs no quotes where it is one word.
  private static func unquoted(_ expectation: Expectation) -> Grammar {
    Grammar(.value(expectation)) { (parser) throws(SyntaxFailure) in try parser.wordOrName(expecting: expectation) }
  }
}

extension Grammar where Value == Spanned<Day> {
  static var date: Grammar {
    Grammar(.value(.date)) { (parser) throws(SyntaxFailure) in try parser.date() }
  }
}

extension Grammar {
  /// One of a closed set of words.
  static func choice<Option: GrammarChoice>(
    among options: [Option] = Array(Option.allCases)
  ) -> Grammar where Value == Spanned<Option> {
    let choices = ChoiceList(options)
    return Grammar(.choice(choices.words.map { .word($0, .choice) })) { (parser) throws(SyntaxFailure) in
      try parser.choice(among: choices)
    }
  }
}

/// A closed set of words of the grammar, such as the priorities.
public protocol GrammarChoice: CaseIterable, Sendable {
  /// The word of this choice.
  var word: Word { get }
}

/// Choices with their words, which are made once.
struct ChoiceList<Option: GrammarChoice>: Sendable {
  let options: [Option]
  /// In the order of the options.
  let words: [Word]

  init(_ options: [Option] = Array(Option.allCases)) {
    self.options = options
    words = options.map(\.word)
  }
}
