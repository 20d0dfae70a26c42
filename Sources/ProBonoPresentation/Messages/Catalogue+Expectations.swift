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
    for case .word(let word, role: role) in expectations where !words.contains(word.en) { words.append(word.en) }
    let shown =
      words.prefix(Self.wordLimit).map(code).joined(separator: ", ") + (words.count > Self.wordLimit ? ", …" : "")
    guard words.count > 1 else { return shown }
    switch role {
    case .clause: return say("a clause (\(shown))")
    case .kind, .choice, .connector: return say("one of \(shown)")
    case .attribute: return say("a property (\(shown))")
    }
  }

  /// What is expected, in a few words.
  private func description(of expectation: Expectation) -> String {
    switch expectation {
    case .verb: say("a verb")
    case .word(let word, _): code(word.en)
    case .clause(let clause): code(clause.word.en)
    case .name(let kind): say("the name of \(withArticle(kind)) in quotes")
    case .newName: say("a name in quotes")
    case .skill: say("a skill")
    case .cause: say("a cause")
    case .place: say("a place")
    case .spokenLanguage: say("a language")
    case .country: say("the two letters of a country")
    case .integer(let range, let unit):
      integer(range, unit: unit)
    case .number: say("a number")
    case .date: say("a date (2026-11-23)")
    case .text: say("a text in quotes")
    case .file: say("the name of a file in quotes")
    case .comparison: say("a comparison (=, >=, <)")
    case .comma: say("a comma")
    case .closeParenthesis: say("a closing bracket")
    case .end: say("the end of the statement")
    }
  }

  private func integer(_ range: ClosedRange<Int>, unit: String) -> String {
    let bounds = say("from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))")
    switch unit {
    case "": return say("a number \(bounds)")
    case "level": return say("a level \(bounds)")
    case "seat": return say("the number of a seat \(bounds)")
    default: return say("a number of \(unit) \(bounds)")
    }
  }

  /// No more is listed of what could stand at a place.
  private static let expectationLimit = 8
  /// No more words of one role are listed.
  private static let wordLimit = 6
}
