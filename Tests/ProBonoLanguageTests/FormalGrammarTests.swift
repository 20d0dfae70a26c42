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
