import ProBonoText
import Testing

@testable import ProBonoLanguage

@Suite("The grammar as a whole")
struct GrammarTests {
  /// Words that fold alike although they are not the same.
  private func collisions(_ words: [Word]) -> [String] {
    var owner: [String: Word] = [:]
    var result: [String] = []
    for word in words {
      for form in Set(word.foldedForms) {
        if let other = owner[form], other != word {
          result.append("\(form): \(other.en)/\(other.fr), \(word.en)/\(word.fr)")
        }
        owner[form] = word
      }
    }
    return result
  }

  private var clauses: [ClauseDescription] { Verbs.all.flatMap(\.forms).flatMap(\.clauses) }

  @Test("a verb never continues a statement, in either language")
  func verbsAndClauses() {
    let verbs = Verbs.all.flatMap(\.word.foldedForms)
    #expect(verbs.filter(Verbs.continuesStatement).isEmpty)
  }

  @Test("every word of the grammar is short enough to be looked up by its key")
  func lengths() {
    let leads = Verbs.all.flatMap(\.forms).compactMap(\.lead)
    let words =
      Verbs.all.map(\.word) + leads + Verbs.continuingWords + Attribute.allCases.flatMap { [$0.word] + $0.choices }
    #expect(words.filter { $0.keys.contains(.none) }.isEmpty)
  }

  @Test("no two verbs fold alike")
  func verbs() { #expect(collisions(Verbs.all.map(\.word)).isEmpty) }

  @Test("no two clauses of one statement fold alike, and every clause can begin a line")
  func clauseLists() {
    for form in Verbs.all.flatMap(\.forms) {
      #expect(collisions(form.clauses.map(\.word)).isEmpty, "\(form.help.en)")
      #expect(form.clauses.flatMap(\.word.foldedForms).allSatisfy(Verbs.continuesStatement), "\(form.help.en)")
    }
    // In a `change`, these lead clauses too.
    for changes in Verb.change.forms {
      #expect(collisions(changes.clauses.map(\.word) + [Keywords.add, Keywords.drop, Keywords.no]).isEmpty)
    }
  }

  @Test("no two choices fold alike")
  func choices() {
    func check<Choice: GrammarChoice>(_ type: Choice.Type) {
      #expect(collisions(type.allCases.map(\.word)).isEmpty, "\(type)")
    }
    check(ListKind.self)
    check(RecordKind.self)
    check(ReasonChoice.self)
    check(StateChoice.self)
    check(PriorityChoice.self)
    check(RemoteChoice.self)
    check(RemoteNeed.self)
    check(GivingChoice.self)
    check(StatusChoice.self)
    check(ImportKind.self)
  }

  @Test("no two things that a condition may begin with fold alike", arguments: ListKind.allCases)
  func attributes(kind: ListKind) {
    let attributes = Attribute.all(of: kind).map(\.word)
    let predicates = [Keywords.skill, Keywords.cause, Keywords.speaks, Keywords.in, Keywords.within]
    let functions = [Keywords.count, Keywords.sum, Keywords.not] + (kind == .engagements ? [] : [Keywords.score])
    // `skill` and `score` are asked for with or without what follows: one word, one meaning.
    let words = attributes.filter { word in !predicates.contains { $0.foldedForms.contains(word.foldedForms[0]) } }
    #expect(collisions(words + predicates + functions).isEmpty)
  }

  @Test("no two words that may follow a value fold alike")
  func followers() {
    // After a period of `away` stands `to`, or the next clause.
    #expect(collisions([Keywords.through] + VolunteerDetails.changes.descriptions.map(\.word)).isEmpty)
    // After the distance of `within` stands `km`, or the next clause.
    #expect(collisions([Keywords.km] + VolunteerDetails.changes.descriptions.map(\.word)).isEmpty)
    // After `remote` stands its value, or the next clause.
    #expect(collisions(RemoteChoice.allCases.map(\.word) + VolunteerDetails.clauses.descriptions.map(\.word)).isEmpty)
    #expect(collisions(RemoteNeed.allCases.map(\.word) + NeedDetails.clauses.descriptions.map(\.word)).isEmpty)
    // After a condition.
    #expect(collisions([Keywords.and, Keywords.or, Keywords.where, Keywords.sort, Keywords.limit]).isEmpty)
    #expect(collisions([Keywords.ascending, Keywords.descending, Keywords.where, Keywords.limit]).isEmpty)
    // After a name.
    #expect(collisions([Keywords.for, Keywords.not, Keywords.seat, Keywords.top, Keywords.because]).isEmpty)
    #expect(collisions([Keywords.fills, Keywords.is, Keywords.and, Keywords.or]).isEmpty)
    // After a reason stands its text, after a rating the next clause.
    #expect(collisions(Feedback.clauses.descriptions.map(\.word) + [Keywords.for, Keywords.because]).isEmpty)
    // After `match`.
    #expect(
      collisions([Keywords.verified, Keywords.in, Keywords.for, RecordKind.volunteer.word, RecordKind.need.word])
        .isEmpty)
  }

  @Test("a word is one word: no blank, nothing that has to be quoted")
  func shapes() {
    let words =
      Verbs.all.map(\.word) + clauses.map(\.word) + Keywords.continuing + Attribute.allCases.map(\.word)
      + ListKind.allCases.map(\.word) + ReasonChoice.allCases.map(\.word) + StatusChoice.allCases.map(\.word)
    for word in words {
      #expect(Parser.isWord(word.en), "\(word.en)")
      #expect(Parser.isWord(word.fr), "\(word.fr)")
      for form in word.foldedForms { #expect(Folding.foldWord(form) == form) }
    }
  }

  @Test("every verb and every clause has its help, its example and its French word")
  func descriptions() {
    for verb in Verbs.all {
      #expect(isComplete(verb.summary) && !verb.forms.isEmpty, "\(verb.word.en)")
      #expect(!verb.word.fr.isEmpty)
      for form in verb.forms {
        #expect(isComplete(form.help) && !form.examples.isEmpty, "\(form.usage(of: verb.word, in: .english))")
        for clause in form.clauses {
          #expect(isComplete(clause.help) && !clause.word.fr.isEmpty && !clause.example.isEmpty, "\(clause.word.en)")
        }
      }
    }
  }

  /// Whether it says something in both languages, each in a sentence of its own.
  private func isComplete(_ phrase: Phrase) -> Bool {
    phrase.en.hasSuffix(".") && phrase.fr.hasSuffix(".") && phrase.en != phrase.fr
  }

  @Test("every example of a verb is a statement of that verb")
  func examplesOfVerbs() {
    for verb in Verbs.all {
      for example in verb.forms.flatMap(\.examples) {
        let (statements, diagnostics) = Parser.parse(Source(name: "", text: example))
        #expect(statements.count == 1 && diagnostics.isEmpty, "\(example): \(diagnostics)")
        let first = example.split(separator: " ").first.map { Folding.foldWord(String($0)) } ?? ""
        #expect(Verbs.named(first)?.word == verb.word)
      }
    }
  }

  @Test("every example of a clause may stand in its statement, where it is led by its word")
  func examplesOfClauses() {
    for verb in Verbs.all {
      for form in verb.forms {
        for clause in form.clauses {
          // A statement of this form without clauses, and then this one.
          let bare =
            switch verb.word.en {
            case "need": "need web" + (clause.word == Words.for ? "" : " for \"A\"")
            case "list", "count": "\(verb.word.en) volunteers"
            case "complete": "complete \"A\" for \"N\""
            case "gaps", "policy": verb.word.en
            default: "\(verb.word.en) \(form.lead?.en ?? "") \"N\""
            }
          let text =
            clause.example.hasPrefix("(") ? "need web \(clause.example) for \"A\"" : "\(bare) \(clause.example)"
          let (statements, diagnostics) = Parser.parse(Source(name: "", text: text))
          #expect(statements.count == 1 && diagnostics.isEmpty, "\(text): \(diagnostics)")
          let words = clause.example.split { $0 == " " || $0 == "(" }.map { Folding.foldWord(String($0)) }
          #expect(words.prefix(2).contains { clause.word.foldedForms.contains($0) }, "\(clause.example)")
        }
      }
    }
  }

  @Test("languages are found by code and name, and no name means two")
  func languages() {
    #expect(Set(SpokenLanguages.codes).count == SpokenLanguages.codes.count)
    #expect(SpokenLanguages.codes.allSatisfy { $0.utf8.count == 2 })
    let names = SpokenLanguages.names.values.flatMap { Set($0.map(Folding.foldWord)) }
    #expect(Set(names).count == names.count)
    #expect(SpokenLanguages.names.keys.allSatisfy(SpokenLanguages.codes.contains))
    #expect(SpokenLanguages.code(of: "Français") == "fr")
    #expect(SpokenLanguages.code(of: "FR") == "fr")
    #expect(SpokenLanguages.code(of: "klingon") == nil)
  }

  @Test("every verb is in one family")
  func groups() {
    #expect(Set(Verbs.all.map(\.word.en)).count == Verbs.all.count)
    #expect(Verbs.named("besoin")?.word.en == "need")
    #expect(Verbs.named("nothing") == nil)
  }
}
