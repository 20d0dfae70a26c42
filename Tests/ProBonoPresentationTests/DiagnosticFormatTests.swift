import Foundation
import ProBonoEvaluator
import ProBonoLanguage
import Testing

@testable import ProBonoPresentation

@Suite("The formats of diagnostics")
struct DiagnosticFormatTests {
  // MARK: Samples

  private static let text = "add volunteer \"Zoé\" in Lille\n\nneed web for \"Asso X\"\n  by 23/11/2026\n  hours 20h\n"
  private static let source = Source(name: "été: a,b.pb", text: text)

  /// The range of the first occurrence of a piece of the text.
  private static func range(of piece: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let wanted = Array(piece.utf8)
    let start = (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceRange(start: start, end: start + wanted.count)
  }

  private static var guessed: Diagnostic {
    Diagnostic(SyntaxProblem.unknownWord("web", after: "need"), at: range(of: "web"), suggestion: "website")
  }

  private static var certain: Diagnostic {
    var diagnostic = Diagnostic(SyntaxProblem.invalidNumber("20h"), at: range(of: "20h"))
    diagnostic.correction = Correction(range: diagnostic.range, replacement: "20", isCertain: true)
    return diagnostic.about(range(of: "need web for \"Asso X\"\n  by 23/11/2026\n  hours 20h"))
  }

  private static var elsewhere: Diagnostic {
    var diagnostic = Diagnostic(SyntaxProblem.incomplete, at: range(of: "web"), expected: [.skill])
    diagnostic.correction = Correction(range: range(of: "Lille"), replacement: "\"Lille\"")
    return diagnostic
  }

  private static var noted: Diagnostic {
    var diagnostic = Diagnostic(
      EvaluationProblem.nameTaken(.volunteer, "Zoé", existing: "Zoe", offer: "Zoé (Lille)"), at: range(of: "\"Asso X\"")
    )
    diagnostic.notes = [
      Note(.firstGiven(.volunteer, "Zoé"), at: range(of: "\"Zoé\"")),
      Note(.begunHere(.block), at: SourceRange(start: 8, end: 9), in: Source(name: "other.pb", text: "what if {\n")),
      Note(.setHere(variable: "$radius"), at: SourceRange(start: 0, end: 0), in: Source(name: "", text: "")),
      Note(.givenBefore(clause: "hours"), at: range(of: "hours")),
    ]
    return diagnostic
  }

  private static var advised: Diagnostic {
    Diagnostic(SyntaxProblem.unexpected("web"), at: range(of: "web"), expected: [.newName, .end])
  }

  private static var severalLines: Diagnostic {
    Diagnostic(SyntaxProblem.statementTooLong(limit: 10), at: range(of: "need web for \"Asso X\"\n  by"))
  }

  private static let warning = Diagnostic(Advice(), at: range(of: "Lille"))

  /// A problem that does not keep anything from being done.
  private struct Advice: Problem {
    let code = "past-date"
    let severity = Severity.warning
  }

  private static let all = [
    ("guessed", guessed), ("certain", certain), ("elsewhere", elsewhere), ("noted", noted), ("advised", advised),
    ("several-lines", severalLines), ("warning", warning),
  ]

  // MARK: Each format

  @Test(
    "each format is as it was recorded, in both languages", arguments: DiagnosticFormat.allCases,
    InterfaceLanguage.allCases)
  func recorded(format: DiagnosticFormat, language: InterfaceLanguage) throws {
    let renderer = DiagnosticRenderer(format: format, catalogue: Catalogue(language: language))
    let texts = Self.all.map { renderer.text(of: $0.1, in: Self.source) } + [renderer.text(ofFurther: 1_000)]
    try expectSnapshot(texts.joined(), named: "Formats/\(format.rawValue)", in: language)
  }

  @Test("all formats tell the same code, place and message", arguments: all.map(\.0))
  func parity(name: String) throws {
    let diagnostic = try #require(Self.all.first { $0.0 == name }?.1)
    let report = DiagnosticReport(of: diagnostic, in: Self.source, Catalogue())
    let start = Self.source.position(of: diagnostic.range.start)
    let texts = DiagnosticFormat.allCases.map { DiagnosticRenderer(format: $0).text(of: diagnostic, in: Self.source) }
    for text in texts {
      #expect(text.contains(report.code))
      #expect(text.contains("\(start.line)"))
      #expect(text.contains(report.message.split(separator: "\"")[0]))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
    // Those for programs are one line each, whatever is to be told.
    for text in texts.dropFirst() { #expect(text.count { $0 == "\n" } == 1) }
    for note in report.notes {
      #expect(texts[0].contains(note.message))
      #expect(texts[3].contains(note.message))
    }
  }

  @Test("JSON has the members of its schema, in that order, and reads back")
  func json() throws {
    let schema = try member("properties", of: try Self.schema())
    let names = try #require(try Self.schema()["required"] as? [String])
    #expect(Set(schema.keys) == Set(names))
    for (_, diagnostic) in Self.all {
      let text = DiagnosticRenderer(format: .json).text(of: diagnostic, in: Self.source)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(Set(object.keys) == Set(names))
      var position = text.startIndex
      for name in names {
        let found = try #require(text.range(of: "\"\(name)\":", range: position..<text.endIndex), "\(name)")
        position = found.upperBound
      }
      #expect(object["path"] as? String == Self.source.name)
      let range = try member("range", of: object)
      #expect(try member("start", of: range)["offset"] as? Int == diagnostic.range.start)
      #expect(try member("end", of: range)["offset"] as? Int == diagnostic.range.end)
    }
    let further = DiagnosticRenderer(format: .json).text(ofFurther: 3)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(further.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(names))
  }

  @Test("JSON escapes what could steer a terminal, and keeps it")
  func jsonEscapes() throws {
    let hostile = "a\"b\\c\n\r\t\u{1B}\u{0}\u{202E}\u{E0041}é😀/"
    let text = JSONValue.string(hostile).text
    #expect(text == #""a\"b\\c\n\r\t\u001b\u0000\u202e\udb40\udc41é😀/""#)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? String
    #expect(read == hostile)
  }

  @Test("a GitHub command escapes what the runner would read as its own")
  func gitHub() {
    let source = Source(name: "100%:a,b.pb", text: "ad volunteer")
    let diagnostic = Diagnostic(SyntaxProblem.unknownVerb("a%0A:,b"), at: SourceRange(start: 0, end: 2))
    let text = DiagnosticRenderer(format: .github).text(of: diagnostic, in: source)
    #expect(text.hasPrefix("::error file=100%25%3Aa%2Cb.pb,line=1,endLine=1,col=1,endColumn=2,title=unknown-verb::"))
    #expect(text.contains("\"a%250A:,b\"%0A"))
  }

  @Test("a text without a name, or none at all, has no path and no made-up place", arguments: ["", "undo"])
  func nameless(text: String) {
    let source = Source(name: "", text: text)
    let diagnostic = Diagnostic(EvaluationProblem.nothingToUndo, at: SourceRange(start: 0, end: text.utf8.count))
    func said(_ format: DiagnosticFormat) -> String {
      DiagnosticRenderer(format: format).text(of: diagnostic, in: source)
    }
    #expect(said(.line) == "error[nothing-to-undo]: there is nothing to undo\n")
    #expect(said(.github) == "::error title=nothing-to-undo::there is nothing to undo\n")
    #expect(said(.json).contains("\"path\":null"))
    #expect(said(.json).contains("\"range\":null") == text.isEmpty)
  }

  @Test("one line tells place, code and message, counting characters and no byte-order mark")
  func line() {
    let source = Source(name: "a\nb.pb", text: "today 2026-11-23\nad volunteer")
    let lines = Parser.parse(source).diagnostics.map { DiagnosticRenderer(format: .line).text(of: $0, in: source) }
    #expect(lines == ["a\\nb.pb:2:1: error[unknown-verb]: there is no verb \"ad\"\n"])
    let marked = Source(name: "b.pb", text: "\u{FEFF}ad volunteer")
    let columns = Parser.parse(marked).diagnostics.map { marked.position(of: $0.range.start).column }
    #expect(columns == [1])
  }

  @Test("colours are those of what is told: red, yellow, blue, green")
  func colours() {
    func said(_ diagnostic: Diagnostic) -> String {
      DiagnosticRenderer(usesColour: true).text(of: diagnostic, in: Self.source)
    }
    #expect(said(Self.noted).contains("\u{1B}[31merror[name-taken]\u{1B}[0m"))
    #expect(said(Self.noted).contains("\u{1B}[34mnote\u{1B}[0m"))
    #expect(said(Self.warning).contains("\u{1B}[33mwarning[past-date]\u{1B}[0m"))
    #expect(said(Self.guessed).contains("\u{1B}[32mdid you mean `website`?\u{1B}[0m"))
    for format in [DiagnosticFormat.json, .github] {
      let text = DiagnosticRenderer(format: format, usesColour: true).text(of: Self.noted, in: Self.source)
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test("what is typed at the prompt shows the first line of its statement without numbers")
  func prompt() {
    let source = Source(name: "", text: "add volunteer \"X\"\n  huors 3")
    let diagnostic = Diagnostic(
      SyntaxProblem.unknownWord("huors", after: "add volunteer"), at: SourceRange(start: 20, end: 25),
      suggestion: "hours"
    ).about(SourceRange(start: 0, end: source.bytes.count))
    #expect(
      DiagnosticRenderer().text(of: diagnostic, in: source).split(separator: "\n").dropFirst() == [
        "  add volunteer \"X\"", "    huors 3", "    ^^^^^ did you mean `hours`?",
      ])
  }

  // MARK: Corrections

  @Test("a suggestion is an uncertain correction of the range itself")
  func suggestion() {
    var diagnostic = Self.guessed
    #expect(diagnostic.correction == Correction(range: diagnostic.range, replacement: "website"))
    diagnostic.correction = Correction(range: SourceRange(start: 0, end: 0), replacement: "x")
    #expect(diagnostic.suggestion == nil)
    diagnostic.suggestion = nil
    #expect(diagnostic.correction == nil)
  }

  @Test("a correction of a name is written in quotes, and applied it is read again")
  func written() {
    let source = Source(name: "t", text: "show \"Aso X\"")
    let range = SourceRange(start: 5, end: 12)
    let correction = Correction(range: range, replacement: "Asso \"X\\").written(in: source)
    #expect(correction.replacement == #""Asso \"X\\""#)
    #expect(correction.written(in: source) == correction)
    #expect(String(decoding: correction.applied(to: source.bytes), as: UTF8.self) == #"show "Asso \"X\\""#)
    #expect(Correction(range: range, replacement: "").written(in: source).replacement.isEmpty)
  }

  @Test("no correction reaches beyond the text")
  func bounds() {
    let source = Source(name: "t", text: "é\nx")
    for start in -2...6 {
      for end in -2...6 {
        let correction = Correction(range: SourceRange(start: start, end: end), replacement: "y", isCertain: true)
        _ = correction.applied(to: source.bytes)
        var diagnostic = Diagnostic(SyntaxProblem.incomplete, at: SourceRange(start: 0, end: 1))
        diagnostic.correction = correction
        for format in DiagnosticFormat.allCases {
          #expect(!DiagnosticRenderer(format: format).text(of: diagnostic, in: source).isEmpty)
        }
      }
    }
  }

  // MARK: Schema

  private static func schema() throws -> [String: Any] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
    let data = try Data(contentsOf: root.appending(path: "diagnostics.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func member(_ name: String, of object: [String: Any]) throws -> [String: Any] {
    try #require(object[name] as? [String: Any], "\(name)")
  }
}
