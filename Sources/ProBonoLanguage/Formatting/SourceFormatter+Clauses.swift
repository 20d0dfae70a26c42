extension SourceFormatter {
  /// A statement in the layout, on one line however long it is; nil where it cannot be laid out.
  public func format(exampleOfStatement statement: String) -> String? {
    guard case .success(let text) = format(Source(name: "", text: statement)) else { return nil }
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// The example of a clause in the layout, on one line; nil where no example of a statement can take it.
  ///
  /// What the words of a clause are is only known in a statement: one is made of an example of a verb that has the clause,
  /// whole or less its own clauses.
  public func format(exampleOf clause: ClauseDescription) -> String? {
    for form in Verbs.all.flatMap(\.forms) where form.clauses.contains(clause) {
      for example in form.examples {
        for statement in [Self.head(of: example), example] {
          if let text = format(clause.example, behind: statement) { return text }
        }
      }
    }
    return nil
  }

  /// A statement up to its first clause.
  private static func head(of statement: String) -> String {
    let source = Source(name: "", text: statement)
    let clauses = ParsedTokens(source).roles.filter { if case .word(_, .clause) = $0.value { true } else { false } }
    return source.text(of: SourceRange(start: 0, end: clauses.keys.min() ?? source.bytes.count))
  }

  private func format(_ clause: String, behind statement: String) -> String? {
    let source = Source(name: "", text: statement + " " + clause)
    let parsed = ParsedTokens(source)
    guard parsed.diagnostics.isEmpty else { return nil }
    var reader = SourceTextReader(source, parsed, TokenWriter(source: source, translation: translation))
    guard let pieces = reader.readAll().statements.first?.pieces else { return nil }
    return Layout.line(of: pieces.dropFirst(Self.tokenCount(of: statement)))
  }

  private static func tokenCount(of text: String) -> Int {
    var lexer = Lexer(Source(name: "", text: text))
    var count = 0
    while lexer.next().kind != .end { count += 1 }
    return count
  }
}
