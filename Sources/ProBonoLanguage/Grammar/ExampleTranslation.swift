/// Examples in the words of either language: they are written in English beside the verbs and clauses.
extension Verb.Form {
  /// The examples in the words of a language. Names and values stay as they are.
  public func examples(in language: InterfaceLanguage) -> [String] {
    guard language != .english else { return examples }
    let formatter = SourceFormatter(translatingTo: Translation(to: language))
    return examples.map { formatter.format(exampleOfStatement: $0) ?? $0 }
  }

  /// The example of one of the form's clauses in the words of a language.
  public func example(of clause: ClauseDescription, in language: InterfaceLanguage) -> String {
    guard language != .english else { return clause.example }
    return SourceFormatter(translatingTo: Translation(to: language)).format(exampleOf: clause) ?? clause.example
  }
}
