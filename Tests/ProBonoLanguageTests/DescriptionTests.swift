import ProBonoText
import Testing

@testable import ProBonoLanguage

@Suite("Descriptions of verbs and clauses")
struct DescriptionTests {
  private static let forms = Verbs.all.flatMap { verb in verb.forms.map { (verb: verb, form: $0) } }

  @Test("verbs, forms and clauses have their help in both languages, and examples")
  func help() {
    for verb in Verbs.all { #expect(isSaid(verb.summary), "\(verb.word.en)") }
    for (verb, form) in Self.forms {
      #expect(isSaid(form.help) && !form.examples.isEmpty, "\(form.usage(of: verb.word, in: .english))")
      for clause in form.clauses { #expect(isSaid(clause.help) && !clause.example.isEmpty, "\(clause.word.en)") }
    }
  }

  private func isSaid(_ phrase: Phrase) -> Bool {
    [phrase.en, phrase.fr].allSatisfy { $0.hasSuffix(".") && $0.count > 1 }
  }

  @Test("every word of every shape has an English and a French form")
  func words() {
    for word in Self.forms.flatMap({ $0.form.shape.words }) + GrammarRule.allCases.flatMap(\.shape.words) {
      #expect(!word.en.isEmpty && !word.fr.isEmpty && Parser.isWord(word.en) && Parser.isWord(word.fr))
    }
  }

  @Test("no two words between which a choice is made fold alike")
  func choices() {
    for choice in Self.forms.flatMap({ $0.form.shape.choices }) + GrammarRule.allCases.flatMap(\.shape.choices) {
      var owners: [String: Word] = [:]
      for word in choice {
        for form in Set(word.foldedForms) {
          #expect(owners[form] == nil || owners[form] == word, "\(form)")
          owners[form] = word
        }
      }
    }
  }

  @Test("no verb is a word that goes on with the statement above")
  func verbsBeginStatements() {
    let continuing = Set(Verbs.continuingWords.flatMap(\.foldedForms))
    for verb in Verbs.all { #expect(continuing.isDisjoint(with: verb.word.foldedForms), "\(verb.word.en)") }
  }

  @Test("every example is read as what it is an example of, in both languages", arguments: InterfaceLanguage.allCases)
  func examples(language: InterfaceLanguage) {
    for (verb, form) in Self.forms {
      for example in form.examples(in: language) {
        let (statements, diagnostics) = Parser.parse(Source(name: "", text: example))
        #expect(statements.count == 1 && diagnostics.isEmpty, "\(example)")
        #expect(Verbs.named(Folding.foldWord(String(example.prefix { $0 != " " })))?.word == verb.word, "\(example)")
      }
      for clause in form.clauses where language == .french && clause.word.en != clause.word.fr {
        #expect(form.example(of: clause, in: .french) != clause.example, "\(clause.example)")
      }
    }
  }
}

extension Shape {
  /// All words in it, those of rules aside.
  fileprivate var words: [Word] {
    switch self {
    case .word(let word, _): [word]
    case .value, .sign, .rule: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.words)
    case .optional(let inner), .list(let inner): inner.words
    case .series(let inner, let word): inner.words + [word]
    case .clauses(let clauses), .changes(let clauses): clauses.flatMap { [$0.word] + $0.shape.words }
    }
  }

  /// The words that alternatives of each choice in it begin with.
  fileprivate var choices: [[Word]] {
    switch self {
    case .word, .value, .sign, .rule: []
    case .sequence(let parts): parts.flatMap(\.choices)
    case .choice(let options): [options.compactMap(\.firstWord)] + options.flatMap(\.choices)
    case .optional(let inner), .list(let inner), .series(let inner, _): inner.choices
    case .clauses(let clauses), .changes(let clauses):
      [clauses.map(\.word)] + clauses.flatMap(\.shape.choices)
    }
  }

  private var firstWord: Word? {
    switch self {
    case .word(let word, _): word
    case .sequence(let parts): parts.first?.firstWord
    default: nil
    }
  }
}
