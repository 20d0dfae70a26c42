import ProBonoText

/// A source that was parsed, with what each of its words was read as.
struct ParsedTokens {
  /// What is wrong with the source.
  private(set) var diagnostics: [Diagnostic] = []
  /// What the tokens were read as, by their first bytes.
  private(set) var roles: [Int: PartOfSpeech.Role] = [:]
  /// The blocks that hold mistakes because they say which they expect, by their first bytes: the first byte behind each.
  private(set) var faultyBlocks: [Int: Int] = [:]

  init(_ source: Source) {
    var parser = Parser(source, recordsPartsOfSpeech: true)
    while let parsed = parser.next() {
      switch parsed {
      case .statement(let statement): noteFaultyBlocks(of: statement)
      case .failure(let found, _): diagnostics += found
      }
    }
    for part in parser.partsOfSpeech ?? [] { roles[part.range.start] = part.role }
  }

  private mutating func noteFaultyBlocks(of statement: Statement) {
    guard let block = statement.node.block else { return }
    if block.mistakes.isEmpty {
      for inner in block.statements { noteFaultyBlocks(of: inner) }
    } else {
      faultyBlocks[block.range.start] = block.range.end
    }
  }

  /// What the source says: its tokens without their spelling, in so far as it has no meaning.
  /// - Parameter comparesTerms: whether skills, causes and what help is asked about are part of it; in another language
  ///   they are other words.
  func meaning(in source: Source, comparesTerms: Bool) -> [Sign] {
    var signs: [Sign] = []
    var lexer = Lexer(source)
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return signs
      case .separator: continue
      case .output:
        signs.append(.output(ExpectedOutput(in: source, at: token.range).lines))
      case .openBrace:
        if let end = faultyBlocks[token.range.start] {
          signs.append(.faultyBlock)
          lexer = Lexer(source, from: end)
        } else {
          signs.append(.mark(token.kind))
        }
      case .word, .string, .variable:
        signs.append(sign(of: token, in: source, comparesTerms: comparesTerms))
      default:
        signs.append(.mark(token.kind))
      }
    }
  }

  /// A token without its spelling.
  enum Sign: Equatable {
    case grammar(PartOfSpeech.Role)
    case term(PartOfSpeech.Role)
    case value(String)
    case mark(Token.Kind)
    case output([String])
    case faultyBlock
  }

  private func sign(of token: Token, in source: Source, comparesTerms: Bool) -> Sign {
    switch roles[token.range.start] {
    case .some(let role) where role.isGrammar: .grammar(role)
    case .some(let role) where !comparesTerms && role.isTranslatable: .term(role)
    default: .value(token.kind == .string ? source.stringValue(of: token.range) : source.text(of: token.range))
    }
  }
}

extension PartOfSpeech.Role {
  /// Whether it is a word of the grammar.
  fileprivate var isGrammar: Bool {
    switch self {
    case .verb, .word: true
    case .value, .variable: false
    }
  }

  /// Whether it is a value that is another word in another language.
  fileprivate var isTranslatable: Bool {
    switch self {
    case .value(.skill), .value(.cause), .value(.verb), .value(.attribute): true
    default: false
    }
  }
}
