import ProBonoText

@testable import ProBonoLanguage

/// Tells by the grammar in EBNF alone whether a text belongs to the language: it reads the notation itself, and knows of
/// the program only its tokens.
struct GrammarRecognizer {
  private indirect enum Expression {
    case literal(String)
    case name(String)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    case repetition(Expression, least: Int)
  }

  private let productions: [String: Expression]

  init(_ grammar: String) {
    var productions: [String: Expression] = [:]
    let bare = grammar.replacing(/\/\*(?s:.*?)\*\//, with: " ")
    // What tokens are made of is the lexer's business.
    for production in bare.split(separator: "\n\n") {
      guard let sign = production.firstRange(of: " ::= ") else { continue }
      let name = production[..<sign.lowerBound].trimmingBlanks()
      guard Self.values[name] == nil, !Self.lexical.contains(name) else { continue }
      var notation = Notation(production[sign.upperBound...])
      productions[name] = notation.choice()
    }
    self.productions = productions
  }

  /// Productions about characters.
  private static let lexical: Set<String> = [
    "word-character", "letter", "string-character", "blank", "line-end", "line-break", "comment",
  ]

  /// Productions about single tokens, and what they stand for.
  private static let values: [String: @Sendable (Piece) -> Bool] = [
    "separator": { $0.kind == .separator },
    "output": { $0.kind == .output },
    "word": { $0.kind == .word },
    "string": { $0.kind == .string },
    "variable": { $0.kind == .variable },
    "variable-name": { $0.kind == .word && $0.text.wholeMatch(of: /[^0-9].*/) != nil },
    "whole-number": { $0.kind == .variable || $0.text.wholeMatch(of: /-?[0-9]+/) != nil },
    "number": { $0.kind == .variable || $0.text.wholeMatch(of: /-?([0-9]+(\.[0-9]*)?|\.[0-9]+)/) != nil },
    "rating": { $0.kind == .variable || $0.text.wholeMatch(of: /[0-9]+(\.[0-9])?/) != nil },
    "date": { $0.kind == .variable || $0.text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil },
    "equals-sign": { $0.kind == .comparison(.equal) },
    "comparison-sign": { if case .comparison = $0.kind { true } else { false } },
  ]

  private struct Piece {
    let kind: Token.Kind
    /// The folded word, or the sign.
    let text: String
  }

  /// Whether the text is a script.
  func accepts(_ text: String) -> Bool {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    var pieces: [Piece] = []
    while case let token = lexer.next(), token.kind != .end {
      let written = source.text(of: token.range)
      pieces.append(Piece(kind: token.kind, text: token.kind == .word ? Folding.foldWord(written) : written))
    }
    var match = Match(pieces: pieces, productions: productions)
    return match.ends(of: .name("script"), from: 0).contains(pieces.count)
  }

  /// One text against the productions. What a production can match at a place is found once.
  private struct Match {
    struct Place: Hashable {
      let name: String
      let index: Int
    }

    let pieces: [Piece]
    let productions: [String: Expression]
    var known: [Place: Set<Int>] = [:]

    mutating func ends(of expression: Expression, from index: Int) -> Set<Int> {
      switch expression {
      case .literal(let text):
        guard index < pieces.count else { return [] }
        let piece = pieces[index]
        let isRight = piece.kind == .word ? piece.text == Folding.foldWord(text) : piece.text == text
        return isRight ? [index + 1] : []
      case .name(let name):
        if let suits = GrammarRecognizer.values[name] {
          return index < pieces.count && suits(pieces[index]) ? [index + 1] : []
        }
        let place = Place(name: name, index: index)
        if let ends = known[place] { return ends }
        let ends = productions[name].map { self.ends(of: $0, from: index) } ?? []
        known[place] = ends
        return ends
      case .sequence(let parts):
        return parts.reduce([index]) { starts, part in
          starts.reduce(into: []) { $0.formUnion(ends(of: part, from: $1)) }
        }
      case .choice(let options):
        return options.reduce(into: []) { $0.formUnion(ends(of: $1, from: index)) }
      case .optional(let inner):
        return ends(of: inner, from: index).union([index])
      case .repetition(let inner, let least):
        var reached: Set<Int> = least == 0 ? [index] : []
        var pending: Set<Int> = [index]
        while let start = pending.popFirst() {
          for end in ends(of: inner, from: start) where reached.insert(end).inserted { pending.insert(end) }
        }
        return reached
      }
    }
  }

  /// The notation of one definition.
  private struct Notation {
    private var rest: Substring

    init(_ text: Substring) { rest = text }

    mutating func choice() -> Expression {
      var options = [sequence()]
      while take("|") { options.append(sequence()) }
      return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence() -> Expression {
      var parts: [Expression] = []
      while let part = part() { parts.append(part) }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part() -> Expression? {
      guard let part = atom() else { return nil }
      if take("?") { return .optional(part) }
      if take("*") { return .repetition(part, least: 0) }
      if take("+") { return .repetition(part, least: 1) }
      return part
    }

    private mutating func atom() -> Expression? {
      skipBlanks()
      if take("(") {
        let inner = choice()
        _ = take(")")
        return inner
      }
      if let quote = rest.first, quote == "\"" || quote == "'" {
        let text = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(text.count + 2)
        return .literal(String(text))
      }
      let name = rest.prefix { $0.isLetter || $0 == "-" }
      rest = rest.dropFirst(name.count)
      return name.isEmpty ? nil : .name(String(name))
    }

    private mutating func take(_ sign: Character) -> Bool {
      skipBlanks()
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> String { filter { !$0.isWhitespace } }
}
