import ProBonoLanguage
import ProBonoText

/// How a text that somebody is writing may go on.
public enum Continuation: Hashable, Sendable {
  /// The rest of the only thing that can stand here.
  case only(String)
  /// What can stand here, as the help writes it: `hours N · by DATE`.
  case choices(String)
}

extension Session {
  /// How a text may go on at its end; nil where there is nothing to say.
  public func continuation(of text: String) -> Continuation? {
    let suggestions = suggestions(for: text, at: text.utf8.count, limit: 2, loosely: false)
    let typed = String(decoding: Array(text.utf8)[suggestions.range], as: UTF8.self)
    if typed.isEmpty { return continuation(behind: text, suggestions) }
    guard let only = suggestions.only else { return nil }
    if only.text != typed, only.text.hasPrefix(typed) { return .only(String(only.text.dropFirst(typed.count))) }
    guard only.endsWord, Folding.foldWord(only.text) == Folding.foldWord(typed) else { return nil }
    // The word is whole: what follows it can be told before its blank is typed.
    let blank = text.utf8.count + 1
    return continuation(behind: text, self.suggestions(for: text + " ", at: blank, limit: 2, loosely: false))
  }

  /// What follows a text that ends behind a word or name, given what completion has for it.
  private func continuation(behind text: String, _ suggestions: Suggestions) -> Continuation? {
    let source = Source(name: "", text: text.last?.isWhitespace ?? true ? text : text + " ")
    guard UnfinishedEnd(of: source) != .comment else { return nil }
    let expectations = Parser.expectations(atEndOf: source)
    if expectations.count == 1, let only = suggestions.only { return .only(Self.separated(only.text, from: text)) }
    return choices(among: expectations, behind: text)
  }

  /// The expectations as the help writes them, what a statement needs before the rest. Verbs are left to completion.
  private func choices(among expectations: [Expectation], behind text: String) -> Continuation? {
    let isNeeded = { (expectation: Expectation) in
      if case .clause(let clause) = expectation { clause.isRequired } else { false }
    }
    let ordered = expectations.filter(isNeeded) + expectations.filter { !isNeeded($0) }
    let usages = ordered.filter { $0 != .verb && $0 != .end }.map { $0.usage(in: catalogue.language) }
    let shown = usages.filter { !$0.isEmpty }.prefix(Self.choiceLimit)
    return shown.isEmpty ? nil : .choices(Self.separated(shown.joined(separator: " · "), from: text))
  }

  /// Nobody reads more than so many.
  private static let choiceLimit = 12

  private static func separated(_ words: String, from text: String) -> String {
    text.last?.isWhitespace ?? true ? words : " " + words
  }
}
