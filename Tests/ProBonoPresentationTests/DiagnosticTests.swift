import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText
import Testing

@testable import ProBonoPresentation

@Suite("Diagnostics as text")
struct DiagnosticTests {
  @Test(
    "a mistake in the text is shown as it was recorded",
    arguments: [
      ("unknown-verb", "ad volunteer \"X\""),
      ("unknown-verb-without-likeness", "frobnicate \"X\""),
      ("unknown-clause", "add company \"X\" in Lille priority high"),
      ("unknown-clause-suggestion", "add volunteer \"X\" huors 3"),
      ("unknown-word", "match \"New site\" quickly"),
      ("unknown-choice", "need web for \"X\" priority hihg"),
      ("unknown-kind", "list volunters"),
      ("unknown-language", "add volunteer \"X\" speaks frensh"),
      ("missing-skill", "add volunteer \"X\" skills"),
      ("missing-association", "need web"),
      ("missing-name", "add volunteer"),
      ("name-without-quotes", "need web for Asso X hours 4"),
      ("text-without-quotes", "add volunteer \"X\" email luc@example.org"),
      ("name-missing-before-clause", "add volunteer in Lille"),
      ("day-first", "add volunteer \"X\" from 1/12/2026"),
      ("french-likeness", "besion web for \"X\""),
      ("away-before-place", "ajouter bénévole \"X\" absent du 2026-12-24 au 2026-12-31 à Lille rayon 9 9"),
      ("unexpected-name", "add volunteer \"X\" \"Y\""),
      ("repeated-clause", "add volunteer \"X\" hours 3 hours 4"),
      ("level-too-high", "add volunteer \"X\" skills web 9"),
      ("no-such-day", "add volunteer \"X\" from 2026-02-30"),
      ("no-date", "add volunteer \"X\" from 23/11/2026"),
      ("no-number", "add volunteer \"X\" hours 12h"),
      ("empty-name", "add volunteer \"\""),
      ("long-name", "add volunteer \"\(String(repeating: "x", count: 1_001))\""),
      ("unterminated-name", "add volunteer \"X skills web"),
      ("word-needs-quotes", "add volunteer \"X\" skills c#"),
      ("unexpected-character", "need web % for \"X\""),
      ("escape-in-name", "add volunteer \"X\u{1B}[31m\" hours 3"),
      ("nul", "add\0volunteer"),
      ("direction-mark-in-name", "add volunteer \"A\u{202E}B\""),
      ("deep-nesting", "list needs where " + String(repeating: "(", count: 300) + "open"),
      ("tab-and-wide", "add volunteer\t\"東京 Chloé 👩‍💻\" huors 3"),
      ("second-line", "today 2026-11-23\n\n  need web for \"X\" priority hihg # so\nmatch"),
      ("several", "ad volunteer\nlist volunters\nmatch\ntoday 2026-13-01"),
    ], InterfaceLanguage.allCases)
  func syntax(_ sample: (name: String, text: String), language: InterfaceLanguage) throws {
    let source = Source(name: "first-match.pb", text: sample.text)
    try expectSnapshot(
      rendered(Parser.parse(source).diagnostics, in: source, language), named: "Diagnostics/\(sample.name)",
      in: language)
  }

  @Test("bytes that are no UTF-8 are shown as such")
  func invalidUTF8() throws {
    let source = Source(name: "first-match.pb", bytes: Array("add volunteer \"Chlo".utf8) + [0xE9] + Array("\"".utf8))
    try expectSnapshot(
      rendered(Parser.parse(source).diagnostics, in: source, .english), named: "Diagnostics/invalid-utf8")
  }

  @Test("a statement that cannot be carried out is shown as it was recorded", arguments: InterfaceLanguage.allCases)
  func evaluation(language: InterfaceLanguage) throws {
    let script = """
      add volunteer "X" skills desing 4
      add volunteer "Alice  MARTIN" in Roubaix
      add association "asso x"
      need web for "Aso X"
      need juggling for "Asso X"
      add volunteer "X" in Nowhereville
      set country none
      add volunteer "X" in Valence
      set country XX
      help nead
      add volunteer "X" from 2026-12-01 until 2026-11-01
      add volunteer "X" skills web 2, web 3
      change volunteer "Driss" drop skills finance
      add place "Hameau"
      change skill web parent wordpress
      remove association "Asso X"
      change need "New site" drop seat 7
      change need "Budget" drop seat 1
      accept "Bruno" for "New site"
      pin "Bruno" to "New site"
      pin "Driss" to "New site"
      pin "Driss" to "New site"
      unpin "Bruno" from "Budget"
      allow "Bruno" for "Budget"
      withdraw "Bruno" from "Budget"
      accept all
      match
      add volunteer "Zoé"
      accept all
      expect count(volunteers) = 7
      expect "Bruno" fills "New site"
      list volunteers where hours >= high
      import volunteers from "people.csv"
      show "Nothing"
      forbid "Driss" from "Nothing"
      merge volunteer "Driss" into "driss"
      accept "Driss" for "New site" seat 1
      add volunteer "D." skills marketing in Roubaix
      accept "D." for "New site" seat 2
      merge volunteer "D." into "Driss"
      forget association "Asso X"
      gaps in Nowhereville
      """
    try expectSnapshot(
      Transcript(script, after: smallBook, language: language).text, named: "Diagnostics/evaluation", in: language)
  }

  @Test("a table that cannot be imported is shown with each of its wrong cells", arguments: InterfaceLanguage.allCases)
  func tables(language: InterfaceLanguage) throws {
    let files = [
      "people.csv": """
      name,skills,place,hours,from,until
      Zoé,web:4,Lille,12,,
      Alice Martin,wbe:4,Nowhereville,many,2026-02-30,
      Yann,web:9,Valence,10,2026-12-01,2026-11-01
      Zoé,web,Lille,12
      """,
      "needs.csv": "need,asso\nNew site,Asso X\n",
      "empty.csv": "",
    ]
    let script = """
      import volunteers from "people.csv"
      import needs from "needs.csv"
      import places from "empty.csv"
      count volunteers
      """
    try expectSnapshot(
      Transcript(script, after: smallBook, files: files, language: language).text, named: "Diagnostics/tables",
      in: language)
  }

  @Test("a mistake of no text at all shows no line")
  func nowhere() {
    let diagnostic = Diagnostic(EvaluationProblem.fileUnreadable("x.pb", .notFound), at: SourceRange(start: 0, end: 0))
    #expect(
      DiagnosticRenderer().text(of: diagnostic, in: Source(name: "", text: ""))
        == "error[file-unreadable]: cannot read \"x.pb\": there is no such file\n")
    #expect(DiagnosticRenderer().text(ofFurther: 1_000) == "and 1,000 more mistakes\n")
  }

  @Test("whatever a name holds, no control character is shown")
  func hostileText() {
    let scalars = (0...0x9F).compactMap { Unicode.Scalar($0) } + ["\u{202E}", "\u{2028}", "\u{2066}", "\u{E0041}"]
    var hostile = "A"
    for scalar in scalars { hostile.unicodeScalars.append(scalar) }
    let samples = Samples(text: hostile)
    let source = Source(name: hostile, text: "add \(hostile)\nneed \(hostile)")
    let french = Catalogue(language: .french)
    let problems: [any Problem] = samples.syntaxProblems + samples.evaluationProblems + samples.lintProblems
    var texts: [String] = []
    for start in [0, 4, 12, 90, source.bytes.count] {
      for problem in problems {
        let range = SourceRange(start: start, end: start + 40)
        let diagnostic = Diagnostic(problem, at: range, suggestion: start == 0 ? hostile : nil)
        for catalogue in [Catalogue(), french] {
          texts += DiagnosticFormat.allCases.map { format in
            DiagnosticRenderer(format: format, catalogue: catalogue).text(of: diagnostic, in: source)
          }
        }
      }
    }
    for width in [nil, 20, 80] {
      texts += samples.outcomes.map { TextRenderer(width: width).text(of: $0) }
      texts += samples.outcomes.map { TextRenderer(width: width, catalogue: french).text(of: $0) }
    }
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && Escaping.needsEscaping($0) }, "\(text)")
    }
  }

  @Test("however long a text is, what is said of it is short")
  func longText() {
    let long = String(repeating: "é", count: 300_000)
    let source = Source(name: "long.pb", text: "need \(long) \(long)")
    for problem in Samples(text: long).syntaxProblems {
      let diagnostic = Diagnostic(problem, at: SourceRange(start: 5, end: source.bytes.count - 1_000))
      #expect(DiagnosticRenderer().text(of: diagnostic, in: source).utf8.count < 1_500)
    }
  }

  private func rendered(
    _ diagnostics: [Diagnostic], in source: Source, _ language: InterfaceLanguage
  ) -> String {
    let renderer = DiagnosticRenderer(catalogue: Catalogue(language: language))
    return diagnostics.map { renderer.text(of: $0, in: source) }.joined()
  }
}
