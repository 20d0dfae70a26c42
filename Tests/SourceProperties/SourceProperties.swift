import ProBonoLanguage
import ProBonoPresentation
import ProBonoText

/// What holds of every text, however broken: the one list for the tests and for the fuzzer.
public enum SourceProperties {
  /// What does not hold of a text, a sentence each.
  public static func violations(in bytes: [UInt8]) -> [String] {
    let source = Source(name: "any.pb", bytes: bytes)
    var violations: [String] = []
    let statements = read(source, &violations)
    if let statements {
      bind(statements, of: source, &violations)
      // Where a block may hold mistakes, its brackets need not match: nobody can tell by them where it ends.
      if statements.allSatisfy(\.isWithoutMistakes) { gather(source, count: statements.count, &violations) }
    }
    lookAhead(source, &violations)
    format(source, parses: statements != nil, &violations)
    return violations
  }

  // MARK: Reading

  /// Reading ends, says where each mistake is, and each can be shown. The statements; nil where there are mistakes.
  private static func read(_ source: Source, _ violations: inout [String]) -> [Statement]? {
    var parser = Parser(source)
    var statements: [Statement] = []
    var isReadable = true
    var (reads, mistakes) = (0, 0)
    var end = 0
    while let parsed = parser.next() {
      reads += 1
      guard reads <= source.bytes.count + 1 else {
        violations.append("reading does not end")
        return nil
      }
      let range: SourceRange
      switch parsed {
      case .statement(let statement):
        statements.append(statement)
        range = statement.range
      case .failure(let diagnostics, let failed):
        if diagnostics.isEmpty { violations.append("a failure at \(failed) without a diagnostic") }
        isReadable = false
        range = failed
      }
      if range.start < end || range.end < range.start || range.end > source.bytes.count {
        violations.append("a statement at \(range), behind one that ends at \(end)")
      }
      end = range.end
      for mistake in parsed.mistakes {
        check(mistake, of: source, renders: mistakes < renderedMistakes, &violations)
        mistakes += 1
      }
    }
    return isReadable ? statements : nil
  }

  /// Of a text so many mistakes are rendered: it takes longer than all the rest.
  private static let renderedMistakes = 3

  private static func check(
    _ diagnostic: Diagnostic, of source: Source, renders: Bool = true, _ violations: inout [String]
  ) {
    let correction = diagnostic.correction.map { [$0.range] } ?? []
    for range in [diagnostic.range] + diagnostic.notes.map(\.range) + correction
    where range.start < 0 || range.end < range.start || range.end > source.bytes.count {
      violations.append("\(diagnostic.problem.code) speaks of \(range), which is not in the text")
    }
    guard renders else { return }
    for language in InterfaceLanguage.allCases {
      for format in DiagnosticFormat.allCases {
        let renderer = DiagnosticRenderer(format: format, width: 80, catalogue: Catalogue(language: language))
        let text = renderer.text(of: diagnostic, in: source)
        if text.unicodeScalars.contains(where: { $0 != "\n" && Escaping.needsEscaping($0) }) {
          violations.append("\(diagnostic.problem.code) as \(format) shows a control character")
        }
      }
    }
  }

  /// Whatever its variables stand for, a statement can be read with them in their places or is refused.
  private static func bind(_ statements: [Statement], of source: Source, _ violations: inout [String]) {
    for statement in statements.prefix(4) where !statement.variables.isEmpty {
      for value in ["3", "web", "\"A \\\" B\"", "2026-11-23", "-1.5"] {
        let values = statement.variables.map { ($0.value, Literal(written: value)) }
        let bound = Parser.bind(statement, of: source, to: Dictionary(values) { first, _ in first })
        for mistake in bound.mistakes { check(mistake, of: source, &violations) }
      }
    }
  }

  /// What comes line by line is cut into the statements that it has as a whole.
  private static func gather(_ source: Source, count: Int, _ violations: inout [String]) {
    var gatherer = StatementGatherer()
    var gathered = 0
    func read(_ piece: StatementGatherer.Piece?) {
      guard let piece else { return }
      gathered += Parser.parse(Source(name: "", bytes: piece.bytes)).statements.count
    }
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      read(gatherer.add(Array(line)))
      read(gatherer.flushWhereEnded())
    }
    read(gatherer.flush())
    if gathered != count { violations.append("\(count) statements, but \(gathered) where they come line by line") }
  }

  /// Completion and highlighting stand whatever was typed.
  private static func lookAhead(_ source: Source, _ violations: inout [String]) {
    _ = Parser.expectations(atEndOf: source)
    _ = UnfinishedEnd(of: source)
    let text = source.text(of: SourceRange(start: 0, end: source.bytes.count))
    var end = 0
    for span in SyntaxHighlighting.spans(of: text) {
      if span.range.lowerBound < end || span.range.upperBound > text.utf8.count {
        violations.append("a colour for \(span.range), behind one up to \(end)")
      }
      end = span.range.upperBound
    }
  }

  // MARK: Layout

  /// What parses has a layout; laid out again it is the same; in French and back it says what it said.
  private static func format(_ source: Source, parses: Bool, _ violations: inout [String]) {
    let text: String
    switch SourceFormatter().format(source) {
    case .success(let result): text = result
    case .failure(.meaningChanged):
      violations.append("in the layout it says something else")
      return
    case .failure(.mistakes): return
    }
    if !parses { violations.append("it does not parse but has a layout") }
    let again = layout(text, nil)
    if again != text { violations.append("laid out again it differs: \(text) / \(again ?? "not at all")") }
    // A translation is refused where it would say something else.
    guard let french = layout(text, .french) else { return }
    if layout(french, .french) != french { violations.append("in French it differs the second time: \(french)") }
    let back = layout(french, .english)
    // Terms come back in the spelling of the taxonomy.
    if let english = layout(text, .english), back.map(Folding.fold) != Folding.fold(english) {
      violations.append("from French it comes back another: \(english) / \(french) / \(back ?? "not at all")")
    }
  }

  private static func layout(_ text: String, _ language: InterfaceLanguage?) -> String? {
    let formatter = SourceFormatter(translatingTo: language.map { Translation.withStarterTaxonomy(to: $0) })
    return try? formatter.format(Source(name: "any.pb", text: text)).get()
  }
}

extension Statement {
  /// Whether its blocks hold no mistakes, not even expected ones.
  fileprivate var isWithoutMistakes: Bool {
    guard let block = node.block else { return true }
    return block.mistakes.isEmpty && block.statements.allSatisfy(\.isWithoutMistakes)
  }
}
