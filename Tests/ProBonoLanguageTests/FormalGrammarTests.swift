import PropertyTesting
import Testing

@testable import ProBonoLanguage

@Suite("The grammar in EBNF")
struct FormalGrammarTests {
  /// The names that definitions refer to, by the name of the production: what is left without comments, literals and
  /// sets of characters.
  private func references() -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    var name = ""
    let grammar = FormalGrammar().text.replacing(/\/\*(?s:.*?)\*\//, with: " ")
    for line in grammar.split(separator: "\n") {
      var definition = line
      if let sign = line.firstRange(of: " ::= ") {
        name = String(line[..<sign.lowerBound])
        #expect(result[name] == nil, "\(name) is there twice")
        result[name] = []
        definition = line[sign.upperBound...]
      }
      let bare = definition.replacing(/"[^"]*"|'[^']*'|\[[^\]]*\]|#x[0-9A-F]+/, with: " ")
      result[name]?.formUnion(bare.matches(of: /[a-z][a-z-]*/).map { String($0.output) })
    }
    return result
  }

  @Test("what the parser reads the grammar allows: random statements, and those with words changed, left out or added")
  func completeness() {
    let recognizer = GrammarRecognizer(FormalGrammar().text)
    var generator = SentenceGenerator(seed: 11)
    var mutator = SentenceMutator(seed: 12)
    var failures: [String] = []
    var mutants = 0
    for _ in 0..<3_000 where failures.count < 10 {
      let sentence = generator.statement()
      if !recognizer.accepts(sentence) { failures.append(sentence) }
      for mutant in mutator.mutants(of: sentence, count: 8) {
        let (statements, diagnostics) = Parser.parse(Source(name: "", text: mutant))
        guard diagnostics.isEmpty, !statements.isEmpty, !statements.contains(where: \.holdsMistakes) else { continue }
        mutants += 1
        if !recognizer.accepts(mutant) { failures.append(mutant) }
      }
    }
    #expect(failures == [])
    #expect(mutants > 1_000)
  }

  @Test(
    "the grammar allows all synonyms of connectors, and names without quotes where they can be",
    arguments: [
      "pin \"A\" for \"N\"", "unpin \"A\" to \"N\"", "forbid \"A\" for \"N\"", "allow \"A\" from \"N\"",
      "withdraw \"A\" for \"N\"", "show skill web", "show web", "show volunteer Driss", "let n == 4",
      "expect count(needs) = \"4\"", "list volunteers where hours == 4", "expect error $code { match }",
    ])
  func synonyms(text: String) {
    #expect(Parser.parse(Source(name: "", text: text)).diagnostics.isEmpty)
    let isAccepted = GrammarRecognizer(FormalGrammar().text).accepts(text)
    #expect(isAccepted)
  }

  @Test("what is no statement the grammar does not allow", arguments: ["match (", "pin \"A\"", "web 4", "nonsense"])
  func refusal(text: String) {
    let isAccepted = GrammarRecognizer(FormalGrammar().text).accepts(text)
    #expect(!isAccepted)
  }

  @Test("every name has a production, and every production is reached from the script")
  func closure() {
    let references = references()
    var reached: Set<String> = []
    var pending = ["script", "blank"]
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      #expect(references[name] != nil, "\(name) has no production")
      pending += references[name] ?? []
    }
    #expect(Set(references.keys).subtracting(reached).sorted() == [])
  }
}

extension Statement {
  /// Whether a block in it holds what cannot be read, as that of an `expect error` may.
  fileprivate var holdsMistakes: Bool {
    guard let block = node.block else { return false }
    return !block.mistakes.isEmpty || block.statements.contains(where: \.holdsMistakes)
  }
}
