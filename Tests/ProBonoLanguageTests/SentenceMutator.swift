import PropertyTesting

@testable import ProBonoLanguage

/// Changes statements a little: a token is left out, repeated, or put in the place of another or before it.
struct SentenceMutator {
  private var random: SplitMix64
  /// Tokens of statements seen before.
  private var pool: [String] = ["\"A\"", "web", "4", "no", "for", "2026-11-23", "$x", ",", "="]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Statements that differ from this one in one token or two.
  mutating func mutants(of sentence: String, count: Int) -> [String] {
    let source = Source(name: "", text: sentence)
    var lexer = Lexer(source)
    var tokens: [String] = []
    while case let token = lexer.next(), token.kind != .end { tokens.append(source.text(of: token.range)) }
    defer { pool = Array((pool + tokens).suffix(Self.poolSize)) }
    guard !tokens.isEmpty else { return [] }
    return (0..<count).map { _ in
      var mutant = tokens
      for _ in 0..<Int.random(in: 1...2, using: &random) { mutate(&mutant) }
      return mutant.joined(separator: " ")
    }
  }

  private static let poolSize = 400

  private mutating func mutate(_ tokens: inout [String]) {
    guard !tokens.isEmpty else { return }
    let index = Int.random(in: 0..<tokens.count, using: &random)
    let other = pool[Int.random(in: 0..<pool.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: tokens.remove(at: index)
    case 1: tokens.insert(tokens[index], at: index)
    case 2: tokens.insert(other, at: index)
    default: tokens[index] = other
    }
  }
}
