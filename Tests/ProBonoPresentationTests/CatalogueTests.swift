import ProBonoLanguage
import ProBonoMatching
import ProBonoTables
import Testing

@testable import ProBonoEvaluator
@testable import ProBonoPresentation

@Suite("The catalogue of messages")
struct CatalogueTests {
  private let catalogue = Catalogue()

  @Test("every problem of a text has the words that were recorded", arguments: InterfaceLanguage.allCases)
  func syntax(language: InterfaceLanguage) throws {
    let samples = Samples(text: "desing").syntaxProblems + [.invalidDate("2026-02-30"), .unexpected("\"Asso X\"")]
    try expectSnapshot(listed(samples, in: language), named: "Messages/syntax-problems", in: language)
  }

  @Test("every problem of an evaluation has the words that were recorded", arguments: InterfaceLanguage.allCases)
  func evaluation(language: InterfaceLanguage) throws {
    try expectSnapshot(
      listed(Samples(text: "Asso X").evaluationProblems, in: language), named: "Messages/evaluation-problems",
      in: language)
  }

  @Test("everything that pb check warns of has the words that were recorded", arguments: InterfaceLanguage.allCases)
  func lints(language: InterfaceLanguage) throws {
    let samples = Samples(text: "Asso X").lintProblems
    #expect(samples.allSatisfy { $0.severity == .warning })
    #expect(Set(samples.compactMap(\.rule)) == Set(LintProblem.Rule.allCases))
    try expectSnapshot(listed(samples, in: language), named: "Messages/lint-problems", in: language)
  }

  @Test(
    "every problem of a table has the words that were recorded, and its place", arguments: InterfaceLanguage.allCases)
  func tables(language: InterfaceLanguage) throws {
    let catalogue = Catalogue(language: language)
    var lines: [String] = []
    for reason in Samples(text: "Asso X").tableReasons {
      lines += catalogue.advice(TableProblem(reason, line: 3, column: 2, columnName: "hours"))
    }
    lines += catalogue.advice(TableProblem(.emptyFile, line: 1))
    var problems = TableProblems()
    for line in 1...1_234 { problems.add(TableProblem(.emptyCell, line: line, column: 1)) }
    lines += catalogue.advice(problems).suffix(2)
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "Messages/table-problems", in: language)
  }

  @Test(
    "every refusal has the words that were recorded, and the change that would help",
    arguments: InterfaceLanguage.allCases)
  func refusals(language: InterfaceLanguage) throws {
    let renderer = TextRenderer(catalogue: Catalogue(language: language))
    try expectSnapshot(
      renderer.text(of: .why(Samples(text: "web").forbiddenPair)), named: "Messages/refusals", in: language)
  }

  @Test("each code of a problem is a stable word of its own")
  func codes() {
    let problems: [any Problem] = Samples(text: "x").syntaxProblems + Samples(text: "x").evaluationProblems
    for problem in problems { #expect(problem.code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil) }
    #expect(Set(Samples(text: "x").syntaxProblems.map(\.code)).count == Samples(text: "x").syntaxProblems.count)
  }

  @Test(
    "a message is one line that begins small and has no full stop", arguments: ["desing", "9"],
    InterfaceLanguage.allCases)
  func style(text: String, language: InterfaceLanguage) {
    let catalogue = Catalogue(language: language)
    let samples = Samples(text: text)
    let problems: [any Problem] = samples.syntaxProblems + samples.evaluationProblems + samples.lintProblems
    for message in problems.map(catalogue.message) {
      #expect(!message.isEmpty)
      #expect(!message.hasSuffix("."), "\(message)")
      #expect(!message.contains("\n"), "\(message)")
      #expect(message.first?.isUppercase == false, "\(message)")
    }
  }

  @Test("numbers are grouped by thousands")
  func numbers() {
    #expect(
      [0, 12, 999, 1_000, 12_345, 1_234_567].map(catalogue.grouped) == [
        "0", "12", "999", "1,000", "12,345", "1,234,567",
      ])
    #expect(catalogue.grouped(-1_234) == "-1,234")
    #expect(catalogue.grouped(.min) == "-9,223,372,036,854,775,808")
    #expect([45, 30, 5, -5].map(catalogue.tenths) == ["4.5", "3.0", "0.5", "-0.5"])
  }

  @Test("French sentences have no-break spaces between thousands and a comma before decimals")
  func frenchNumbers() {
    let french = Catalogue(language: .french)
    #expect(
      [0, 999, 1_000, 1_234_567, -1_234].map(french.grouped) == [
        "0", "999", "1\u{A0}000", "1\u{A0}234\u{A0}567", "-1\u{A0}234",
      ])
    #expect([45, 30, 5, -5].map(french.tenths) == ["4,5", "3,0", "0,5", "-0,5"])
  }

  @Test("French has the singular for none, English the plural")
  func noneOfThem() {
    let french = Catalogue(language: .french)
    #expect([0, 1, 2].map { french.counted($0, .needs as ListKind) } == ["0 besoin", "1 besoin", "2 besoins"])
    #expect([0, 1, 2].map { catalogue.counted($0, .needs as ListKind) } == ["0 needs", "1 need", "2 needs"])
  }

  @Test("French articles follow the noun's gender and give way before a vowel")
  func frenchArticles() {
    let french = Catalogue(language: .french)
    #expect(
      [.volunteer, .association, .company].map(french.un) == ["un bénévole", "une association", "une entreprise"])
    #expect([.volunteer, .association, .skill].map(french.le) == ["le bénévole", "l'association", "la compétence"])
    #expect([.need, .company, .cause].map(french.du) == ["du besoin", "de l'entreprise", "de la cause"])
    #expect([.place, .skill].map(french.aucun) == ["aucun lieu", "aucune compétence"])
    #expect(
      ["Lille", "Le Havre", "Les Lilas", "Lens"].map(french.à) == ["à Lille", "au Havre", "aux Lilas", "à Lens"])
  }

  @Test("the proof of a plan is told with its figures")
  func verification() {
    #expect(
      catalogue.verified(prioritySum: 233, scoreSum: 45_901, pairs: 100_000, eligible: 5_432, parts: 1)
        == "verified: priority sum 233, score sum 45901; 100,000 pairs examined, 5,432 eligible; no plan is better")
  }

  @Test("a name in a command can be read again")
  func quoting() {
    for name in ["Asso X", "a \"b\" c", "back\\slash", "\\", "\\\"", "l'été « 東京 »"] {
      let source = Source(name: "t", text: "show \(catalogue.quoted(name))")
      guard case .show(let thing) = Parser.parse(source).statements.first?.node else {
        Issue.record("\(name) cannot be read")
        continue
      }
      #expect(thing.name.value == name)
    }
  }

  @Test("every change that a refusal proposes parses, and means the same in both languages")
  func remedies() {
    let (english, french) = (commands(in: .english), commands(in: .french))
    #expect(english.count > 15)
    #expect(english.count == french.count)
    for (english, french) in zip(english, french) {
      let statements = [english, french].map { Parser.parse(Source(name: "t", text: $0)) }
      for parsed in statements { #expect(parsed.diagnostics.isEmpty, "\(english), \(french)") }
      #expect(shape(of: statements[0].statements) == shape(of: statements[1].statements), "\(english), \(french)")
    }
  }

  /// The statements that are proposed against every refusal.
  private func commands(in language: InterfaceLanguage) -> [String] {
    let catalogue = Catalogue(language: language)
    let pair = Samples(text: "c# \"or\" so").forbiddenPair
    return pair.refusals.compactMap { refusal in
      guard let remedy = catalogue.remedy(refusal, volunteer: pair.volunteer, need: pair.need),
        let start = remedy.firstIndex(of: "`")
      else { return nil }
      return String(remedy[remedy.index(after: start)...].prefix { $0 != "`" })
    }
  }

  @Test("how far a plan has come is told in one line")
  func progress() {
    let english = Catalogue(language: .english)
    let french = Catalogue(language: .french)
    #expect(
      english.text(of: PlanningProgress(.placing, seats: 5_000, of: 10_000), secondsLeft: 3)
        == "placing: 5,000 of 10,000 seats, some 3 s left (Ctrl-C stops)")
    #expect(
      english.text(of: PlanningProgress(.choosing, seats: 0, of: 12), secondsLeft: nil)
        == "choosing among equals: 0 of 12 seats (Ctrl-C stops)")
    #expect(
      french.text(of: PlanningProgress(.verifying, seats: 1, of: 12), secondsLeft: 40)
        == "vérification : 1 poste sur 12, encore 40 s environ (Ctrl-C arrête)")
  }

  /// Statements without the places where their words stand, which differ between languages, nor the place that is a mere
  /// placeholder.
  private func shape(of statements: [Statement]) -> String {
    statements.map { String(describing: $0.node) }.joined()
      .replacing(/SourceRange\(start: \d+, end: \d+\)/, with: "")
      .replacing("LIEU", with: "PLACE")
  }

  /// Each problem with its code, its message and what helps.
  private func listed(_ problems: [some Problem], in language: InterfaceLanguage) -> String {
    let catalogue = Catalogue(language: language)
    return problems.map { problem in
      "[\(problem.code)] \(catalogue.message(problem))\n" + catalogue.advice(problem).map { "  = \($0)\n" }.joined()
    }.joined()
  }
}
