import ProBonoText

/// How one value is written: read by the parser, and shown in usage lines by its placeholder.
struct Grammar<Value>: Sendable {
  /// `N`, `DATE`, `"NAME"`…
  let placeholder: String
  /// Reads the value at the parser's token.
  let read: @Sendable (inout Parser) throws(SyntaxFailure) -> Value

  init(_ placeholder: String, _ read: @escaping @Sendable (inout Parser) throws(SyntaxFailure) -> Value) {
    self.placeholder = placeholder
    self.read = read
  }

  /// One or more values with commas between them.
  func list() -> Grammar<[Value]> {
    Grammar<[Value]>(placeholder + ", …") { (parser) throws(SyntaxFailure) in
      var values = [try self.read(&parser)]
      while parser.take(.comma, noting: .comma) { values.append(try self.read(&parser)) }
      return values
    }
  }
}

extension Grammar where Value == Spanned<Int> {
  /// A whole number of a range.
  static func integer(_ range: ClosedRange<Int>, unit: String = "", placeholder: String = "N") -> Grammar {
    Grammar(placeholder) { (parser) throws(SyntaxFailure) in try parser.integer(in: range, unit: unit) }
  }

  /// A distance: `30 km`; the unit may be left out.
  static var kilometres: Grammar {
    Grammar("N km") { (parser) throws(SyntaxFailure) in
      let distance = try parser.integer(in: Limits.kilometres, unit: "km")
      _ = parser.take(Keywords.km, as: .connector)
      return distance
    }
  }

  /// A rating from 0 to 5 with at most one decimal, in tenths.
  static var rating: Grammar {
    Grammar("0…5") { (parser) throws(SyntaxFailure) in try parser.rating() }
  }
}

extension Grammar where Value == Spanned<String> {
  /// The quoted name of something in the book.
  static func name(_ kind: NameKind) -> Grammar {
    Grammar("\"\(kind.rawValue.uppercased())\"") { (parser) throws(SyntaxFailure) in
      try parser.name(expecting: .name(kind))
    }
  }

  /// A quoted name that is new.
  static var newName: Grammar {
    Grammar("\"NAME\"") { (parser) throws(SyntaxFailure) in try parser.name(expecting: .newName) }
  }

  /// A word of the taxonomy, or a quoted one.
  static var skill: Grammar { wordOrName("SKILL", .skill) }
  static var cause: Grammar { wordOrName("CAUSE", .cause) }
  static var place: Grammar { wordOrName("PLACE", .place) }

  /// The code or the name of a language; the value is the code.
  static var spokenLanguage: Grammar {
    Grammar("LANGUAGE") { (parser) throws(SyntaxFailure) in try parser.spokenLanguage() }
  }

  static var text: Grammar {
    Grammar("\"TEXT\"") { (parser) throws(SyntaxFailure) in try parser.text(expecting: .text) }
  }

  static var file: Grammar {
    Grammar("\"FILE\"") { (parser) throws(SyntaxFailure) in try parser.name(expecting: .file) }
  }

  private static func wordOrName(_ placeholder: String, _ expectation: Expectation) -> Grammar {
    Grammar(placeholder) { (parser) throws(SyntaxFailure) in try parser.wordOrName(expecting: expectation) }
  }
}

extension Grammar where Value == Spanned<Day> {
  static var date: Grammar {
    Grammar("DATE") { (parser) throws(SyntaxFailure) in try parser.date() }
  }
}

extension Grammar {
  /// One of a closed set of words.
  static func choice<Option: GrammarChoice>() -> Grammar where Value == Spanned<Option> {
    Grammar(Option.allCases.map(\.word.en).joined(separator: "|")) { (parser) throws(SyntaxFailure) in
      try parser.choice()
    }
  }
}

/// A closed set of words of the grammar, such as the priorities.
public protocol GrammarChoice: CaseIterable, Sendable {
  /// The word of this choice.
  var word: Word { get }
}
