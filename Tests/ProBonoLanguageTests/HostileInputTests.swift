import PropertyTesting
import Testing

@testable import ProBonoLanguage

/// Words of the language in no order.
enum TokenSoup {
  private static let tokens: [String] =
    Verbs.all.flatMap { [$0.word.en, $0.word.fr] } + Verbs.continuingWords.flatMap(\.foldedForms)
    + ListKind.allCases.map(\.word.en) + RecordKind.allCases.map(\.word.fr) + Attribute.allCases.map(\.word.en)
    + [
      "\"A\"", "« B »", "\"", "“", "(", ")", "{", "}", ",", ";", "\n", "\\\n", "\\", "#", "# c\n", "=", "!=", "≥", "!",
      "$x",
      "$", "0", "3", "-7", "4.5", "99999999999999999999", "2026-11-23", "2026-02-30", "web", "c#", "é", "e\u{301}", "🙈",
      "\u{0}", "\u{1B}[2J", "\u{202E}", "\u{FEFF}", "\u{A0}", "not", "is", "remote", "km", "---",
    ]

  static func random(using random: inout SplitMix64) -> String {
    let count = Int.random(in: 0...25, using: &random)
    return (0..<count).map { _ in tokens.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }
}

/// Texts that nobody writes by hand. Each is read to its end, and says what is wrong.
@Suite("Hostile input")
struct HostileInputTests {
  private func codes(_ text: String) -> Set<String> {
    Set(Parser.parse(Source(name: "", text: text)).diagnostics.map(\.problem.code))
  }

  /// A piece so many times over; a tenth of that without optimisation, which is slow by so much.
  private func repeated(_ piece: String, _ count: Int) -> String {
    #if DEBUG
      String(repeating: piece, count: count / 10)
    #else
      String(repeating: piece, count: count)
    #endif
  }

  @Test("ten megabytes on one line")
  func longLines() {
    #expect(codes(repeated("a", 10_000_000)) == ["unknown-verb"])
    #expect(codes("show \"" + repeated("a", 10_000_000) + "\"") == ["name-too-long"])
    #expect(codes("show \"" + repeated("a", 10_000_000)) == ["unterminated-string"])
    #expect(
      codes("add volunteer \"A\" note \"" + String(repeating: "é", count: 600_000) + "\"") == ["statement-too-long"])
    #expect(codes("match # " + repeated("x", 10_000_000)).isEmpty)
    #expect(codes("add volunteer \"A\" hours " + repeated("9", 1_000_000)) == ["number-out-of-range"])
    #expect(codes("add skill " + repeated("a", 1_000_000)) == ["name-too-long"])
  }

  @Test("mistakes without number on one line are one mistake")
  func rubbish() {
    #expect(Parser.parse(Source(name: "", text: repeated("~!", 500_000))).diagnostics.count == 1)
    #expect(Parser.parse(Source(name: "", text: "match " + repeated("c# ", 300_000))).diagnostics.count == 1)
  }

  @Test("brackets nested a hundred thousand deep")
  func deepBrackets() {
    let deep = repeated("(", 100_000) + "open" + repeated(")", 100_000)
    #expect(codes("count needs where " + deep) == ["nested-too-deep"])
    #expect(codes("expect count(needs where " + repeated("count(needs where ", 100_000)) == ["nested-too-deep"])
    #expect(codes(repeated("(", 100_000)) == ["unexpected-text"])
    #expect(codes("need web " + repeated("(", 100_000)) == ["unexpected-text"])
    #expect(codes("scenario " + repeated("{", 100_000)) == ["unexpected-text"])
    #expect(codes(repeated("what if {", 100_000) + repeated("}", 100_000)) == ["blocks-too-deep"])
    #expect(Parser.parse(Source(name: "", text: repeated("what if {", 20))).diagnostics.count == 1)
  }

  @Test("chains of connectors a hundred thousand long")
  func longChains() {
    #expect(codes("count needs where " + repeated("not ", 200_000) + "open").isEmpty)
    #expect(codes("count needs where " + String(repeating: "not ", count: 300_000) + "open") == ["statement-too-long"])
    #expect(codes("count needs where open" + repeated(" and open", 100_000)).isEmpty)
    #expect(codes("count needs where open" + repeated(" or open", 100_000)).isEmpty)
    #expect(codes("add volunteer \"A\" skills web" + repeated(", web", 100_000)).isEmpty)
  }

  @Test("quotes that are never closed, on two hundred thousand lines")
  func openQuotes() {
    #expect(codes(repeated("\"a\n", 100_000)) == ["unterminated-string"])
    #expect(Parser.parse(Source(name: "", text: repeated("“a «b ", 100_000))).diagnostics.count == 1)
  }

  @Test("a million blank lines, comments and semicolons")
  func blankLines() {
    #expect(codes(repeated("\n", 1_000_000) + "match").isEmpty)
    #expect(codes("match" + repeated("\n# c", 200_000)).isEmpty)
    #expect(codes(repeated("match\n\n\n\n", 50_000)).isEmpty)
    #expect(codes(repeated(";", 1_000_000)).isEmpty)
    #expect(codes(repeated("match\\\n", 100_000)) == ["unknown-word"])
  }

  @Test("completion of a long text")
  func longCompletion() {
    let text = "add volunteer \"A\" skills web" + repeated(", web", 20_000) + " "
    #expect(Parser.expectations(atEndOf: Source(name: "", text: text)).contains(.comma))
    let lines = repeated("neeed\n", 50_000) + "why not "
    #expect(Parser.expectations(atEndOf: Source(name: "", text: lines)) == [.name(.volunteer)])
  }

  /// Reads a text to its end; every place in it that is spoken of lies within it.
  private func readThrough(_ bytes: [UInt8]) {
    let source = Source(name: "", bytes: bytes)
    var parser = Parser(source)
    var count = 0
    var last = 0
    while let parsed = parser.next() {
      count += 1
      guard count <= bytes.count + 1 else {
        Issue.record("reading \(bytes) does not end")
        return
      }
      switch parsed {
      case .statement(let statement):
        #expect(statement.range.start >= last && statement.range.end <= bytes.count)
        last = statement.range.end
      case .failure(let diagnostics, let range):
        #expect(!diagnostics.isEmpty)
        #expect(range.start >= last && range.end <= bytes.count)
        last = range.end
        for diagnostic in diagnostics {
          #expect(0 <= diagnostic.range.start && diagnostic.range.start <= diagnostic.range.end)
          #expect(diagnostic.range.end <= bytes.count, "\(diagnostic.problem)")
        }
      }
    }
    _ = Parser.expectations(atEndOf: source)
    _ = SyntaxHighlighting.spans(of: source.text(of: SourceRange(start: 0, end: bytes.count)))
  }

  @Test("random bytes")
  func randomBytes() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      readThrough((0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test("words of the language in random order")
  func tokenSoup() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 { readThrough(Array(TokenSoup.random(using: &random).utf8)) }
  }

  @Test("examples of the language with some bytes changed")
  func mutations() {
    var random = SplitMix64(seed: 4)
    let examples = Verbs.all.flatMap(\.forms).flatMap(\.examples).map { Array($0.utf8) }
    for _ in 0..<3_000 {
      var bytes = examples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        default: bytes = Array(bytes[..<place])
        }
      }
      readThrough(bytes)
    }
  }
}
