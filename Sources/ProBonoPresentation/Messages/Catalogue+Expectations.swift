import ProBonoLanguage

extension Catalogue {
  /// What could stand at a place, words of one role together; at most `Self.expectationLimit` items.
  func descriptions(of expectations: [Expectation]) -> [String] {
    let expectations = expectations.map { expectation -> Expectation in
      if case .clause(let clause) = expectation { .word(clause.word, role: .clause) } else { expectation }
    }
    var items: [String] = []
    var rolesSeen: Set<WordRole> = []
    for expectation in expectations where expectation != .end {
      switch expectation {
      case .word(_, let role) where role == .connector:
        items.append(description(of: expectation))
      case .word(_, let role):
        guard rolesSeen.insert(role).inserted else { continue }
        items.append(words(of: role, among: expectations))
      default:
        items.append(description(of: expectation))
      }
    }
    if expectations.contains(.end) { items.append(description(of: .end)) }
    var seen: Set<String> = []
    items = items.filter { seen.insert($0).inserted }
    if items.count > Self.expectationLimit { items = items.prefix(Self.expectationLimit - 1) + ["…"] }
    return items
  }

  /// The words of a role, under the name of the role where they are many.
  private func words(of role: WordRole, among expectations: [Expectation]) -> String {
    var words: [String] = []
    for case .word(let word, role: role) in expectations where !words.contains(self.word(word)) {
      words.append(self.word(word))
    }
    let shown =
      words.prefix(Self.wordLimit).map(code).joined(separator: ", ") + (words.count > Self.wordLimit ? ", …" : "")
    guard words.count > 1 else { return shown }
    switch role {
    case .clause: return say("a clause (\(shown))", "une clause (\(shown))")
    case .kind, .choice, .connector: return say("one of \(shown)", "un mot parmi \(shown)")
    case .attribute: return say("a property (\(shown))", "une propriété (\(shown))")
    }
  }

  /// What is expected, in a few words.
  private func description(of expectation: Expectation) -> String {
    switch expectation {
    case .verb: say("a verb", "un verbe")
    case .word(let word, _): code(self.word(word))
    case .clause(let clause): code(word(clause.word))
    case .name(.any): say("the name of something in the book in quotes", "un nom du carnet entre guillemets")
    case .name(let kind):
      say("the name of \(withArticle(kind)) in quotes", "le nom d'\(un(kind)) entre guillemets")
    case .newName: say("a name in quotes", "un nom entre guillemets")
    case .newWord: say("a name or a word", "un nom ou un mot")
    case .skill: say("a skill", "une compétence")
    case .cause: say("a cause", "une cause")
    case .place: say("a place", "un lieu")
    case .spokenLanguage: say("a language", "une langue")
    case .country: say("the two letters of a country", "les deux lettres d'un pays")
    case .integer(let range, let unit):
      integer(range, unit: unit)
    case .number: say("a number", "un nombre")
    case .rating: say("a rating from 0 to 5", "une évaluation de 0 à 5")
    case .attribute: say("a property", "une propriété")
    case .wordValue: say("a word", "un mot")
    case .variable: say("the name of a variable", "le nom d'une variable")
    case .code: say("the code of a diagnostic", "le code d'un diagnostic")
    case .statements: say("statements", "des instructions")
    case .date: say("a date (2026-11-23)", "une date (2026-11-23)")
    case .text: say("a text in quotes", "un texte entre guillemets")
    case .file: say("the name of a file in quotes", "le nom d'un fichier entre guillemets")
    case .comparison: say("a comparison (=, >=, <)", "une comparaison (=, >=, <)")
    case .comma: say("a comma", "une virgule")
    case .openParenthesis: say("an opening bracket", "une parenthèse ouvrante")
    case .openBrace: say("an opening brace", "une accolade ouvrante")
    case .closeBrace: say("a closing brace", "une accolade fermante")
    case .equals: say("an equals sign", "un signe égal")
    case .closeParenthesis: say("a closing bracket", "une parenthèse fermante")
    case .end: say("the end of the statement", "la fin de l'instruction")
    }
  }

  private func integer(_ range: ClosedRange<Int>, unit: String) -> String {
    let (first, last) = (grouped(range.lowerBound), grouped(range.upperBound))
    let bounds = say("from \(first) to \(last)", "de \(first) à \(last)")
    switch unit {
    case "": return say("a number \(bounds)", "un nombre \(bounds)")
    case "level": return say("a level \(bounds)", "un niveau \(bounds)")
    case "seat": return say("the number of a seat \(bounds)", "le numéro d'un poste \(bounds)")
    case "hours": return say("a number of hours \(bounds)", "un nombre d'heures \(bounds)")
    case "seats": return say("a number of seats \(bounds)", "un nombre de postes \(bounds)")
    case "candidates": return say("a number of candidates \(bounds)", "un nombre de candidats \(bounds)")
    case "rows": return say("a number of rows \(bounds)", "un nombre de lignes \(bounds)")
    case "statements": return say("a number of statements \(bounds)", "un nombre d'instructions \(bounds)")
    default: return say("a number of \(unit) \(bounds)", "un nombre de \(unit) \(bounds)")
    }
  }

  /// No more is listed of what could stand at a place.
  private static let expectationLimit = 8
  /// No more words of one role are listed.
  private static let wordLimit = 6
}
