import Testing

@testable import ProBonoLanguage

@Suite("Lexer")
struct LexerTests {
  private func tokens(_ source: Source) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return (tokens, lexer.diagnostics) }
      tokens.append(token)
    }
  }

  private func kinds(_ text: String) -> [Token.Kind] { tokens(Source(name: "", text: text)).tokens.map(\.kind) }

  private func codes(_ bytes: [UInt8]) -> [String] {
    tokens(Source(name: "", bytes: bytes)).diagnostics.map(\.problem.code)
  }

  private func codes(_ text: String) -> [String] { codes(Array(text.utf8)) }

  private func words(_ text: String) -> [String] {
    let source = Source(name: "", text: text)
    return tokens(source).tokens.filter { $0.kind == .word }.map { source.text(of: $0.range) }
  }

  private func names(_ text: String) -> [String] {
    let source = Source(name: "", text: text)
    return tokens(source).tokens.filter { $0.kind == .string }.map { source.stringValue(of: $0.range) }
  }

  @Test("words hold letters of any script, digits, dashes, apostrophes and points")
  func wordCharacters() {
    #expect(
      words("web-design aujourd'hui l’été 3d v2.0 2026-11-23 e\u{301}te\u{301} 東京 graphic_design") == [
        "web-design", "aujourd'hui", "l’été", "3d", "v2.0", "2026-11-23", "e\u{301}te\u{301}", "東京", "graphic_design",
      ])
  }

  @Test("dashes and apostrophes of every kind stand in words, as do full-width letters and the digits of any script")
  func harmlessLikenesses() {
    for dash in "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE58}\u{FE63}\u{FF0D}" {
      #expect(words("web\(dash)design") == ["web\(dash)design"])
      #expect(statements("need web for \"A\" by 2026\(dash)11\(dash)23").count == 1)
    }
    for apostrophe in "\u{2019}\u{2018}\u{201B}\u{2BC}\u{B4}\u{2032}\u{FF07}" {
      #expect(statements("aujourd\(apostrophe)hui 2026-11-23").count == 1)
    }
    #expect(statements("ｎｅｅｄ ２ ｗｅｂ ４ for \"A\"").count == 1)
    #expect(statements("need ٢ web ٤ for \"A\" hours १२ by ٢٠٢٦-١١-٢٣").count == 1)
    #expect(statements("today ２０２６－１１－２３").count == 1)
  }

  @Test(
    "blanks of every kind stand between words",
    arguments: ["\u{A0}", "\u{202F}", "\u{3000}", "\u{2003}", "\u{2009}", "\u{200B}", "\u{FEFF}", "\t"])
  func blanks(blank: String) { #expect(kinds("need\(blank)web\(blank)for\(blank)\"A\"").count == 4) }

  @Test(
    "what looks like a sign is read as that sign, with a correction that cannot be wrong",
    arguments: [
      ("，", ","), ("、", ","), ("،", ","), ("‚", ","), ("；", ";"), ("؛", ";"), ("\u{37E}", ";"), ("（", "("), ("）", ")"),
      ("｛", "{"), ("｝", "}"), ("＝", "="), ("＜", "<"), ("＞", ">"), ("≦", "<="), ("⩽", "<="), ("≧", ">="), ("⩾", ">="),
      ("＄x", "$x"), ("＃ no", "# no"),
    ])
  func likenesses(written: String, meant: String) throws {
    #expect(kinds("match \(written)") == kinds("match \(meant)"))
    let source = Source(name: "", text: "match \(written)")
    let mistake = try #require(tokens(source).diagnostics.first)
    #expect(mistake.problem.code == "look-alike")
    let correction = try #require(mistake.correction)
    #expect(correction.isCertain)
    #expect(String(decoding: correction.applied(to: source.bytes), as: UTF8.self) == "match \(meant)")
    // In a name it is nothing but itself.
    #expect(codes("\"\(written)\"").isEmpty)
  }

  @Test("a line break ends a statement, and so does a semicolon")
  func separators() {
    #expect(kinds("match\nmatch") == [.word, .separator, .word])
    #expect(kinds("match;match") == [.word, .separator, .word])
    #expect(kinds("match\r\nmatch") == [.word, .separator, .word])
  }

  @Test(
    "a line that begins with a clause word goes on with the statement above",
    arguments: [
      "need web\nfor \"A\"", "need web\n  for \"A\"", "besoin web\npour \"A\"", "need web\nFOR \"A\"",
      "need web # web\n# more\n\n\tfor \"A\"", "need web\n\u{A0}\u{2003}for \"A\"", "need web\r\n  for \"A\"",
    ])
  func clauseLines(text: String) { #expect(!kinds(text).contains(.separator)) }

  @Test(
    "so does the line behind an open bracket, a comma or a backslash",
    arguments: [
      "need web (\nhours 4\n)", "need web,\nlayout", "need web, # first\n\n  layout", "need \\\nweb", "need \\ \r\nweb",
    ])
  func openEnds(text: String) { #expect(!kinds(text).contains(.separator)) }

  @Test("a backslash holds for one line break, and only at the end of a line")
  func backslash() {
    #expect(kinds("need \\\n\nweb") == [.word, .separator, .word])
    #expect(codes("need \\ web") == ["unexpected-character"])
    #expect(kinds("need \\") == [.word])
  }

  @Test("after a semicolon a clause word begins a statement of its own")
  func semicolonBeforeClause() {
    #expect(kinds("need web;\nfor \"A\"").prefix(4) == [.word, .word, .separator, .word])
  }

  @Test("a comment runs to the end of its line")
  func comments() {
    #expect(kinds("match # all, \"of it (") == [.word])
    #expect(kinds("# one\nmatch") == [.separator, .word])
  }

  @Test("c# has to be quoted, because # would silently begin a comment")
  func hashInWord() {
    #expect(codes("need c# for \"A\"") == ["word-needs-quotes"])
    #expect(names("\"c#\"") == ["c#"])
  }

  @Test(
    "names are quoted in every usual way",
    arguments: [
      ("\"Asso X\"", "Asso X"), ("“Asso X”", "Asso X"), ("„Asso X“", "Asso X"), ("„Asso X”", "Asso X"),
      ("«Asso X»", "Asso X"), ("« Asso X »", "Asso X"), ("«\u{A0}Asso X\u{202F}»", "Asso X"), ("＂Asso X＂", "Asso X"),
      ("»Asso X«", "Asso X"), ("\"Asso X”", "Asso X"),
    ])
  func quotes(written: String, name: String) { #expect(names(written) == [name]) }

  @Test("inside quotes a backslash makes a quote or a backslash, and a # is a #")
  func escapes() {
    #expect(names(#""The \"A\" team""#) == [#"The "A" team"#])
    #expect(names(#""C:\\books""#) == [#"C:\books"#])
    #expect(names(#""C:\books""#) == [#"C:\books"#])
    #expect(names("\"#1\"") == ["#1"])
    #expect(names(#"" padded ""#) == [" padded "])
    #expect(names(#""«x» “y”""#).first == "«x» “y")
  }

  @Test("a name ends on its line")
  func unterminated() {
    let source = Source(name: "", text: "show \"Asso X\nmatch")
    let (tokens, diagnostics) = tokens(source)
    #expect(tokens.map(\.kind) == [.word, .invalid, .separator, .word])
    #expect(diagnostics.map(\.problem.code) == ["unterminated-string"])
    #expect(diagnostics.map { source.text(of: $0.range) } == ["\"Asso X"])
    #expect(codes("\"") == ["unterminated-string"])
    #expect(codes("\"a\\") == ["unterminated-string"])
    #expect(codes("\"a\\\nb\"").first == "unterminated-string")
  }

  @Test("control characters and marks that turn the direction of a text are no part of a name")
  func controlCharacters() {
    #expect(codes("show \"a\u{1B}[31mb\"") == ["control-character"])
    #expect(codes("show \"a\tb\"") == ["control-character"])
    #expect(codes("show \"a\u{0}b\"") == ["control-character"])
    #expect(codes("show \"a\u{202E}b\"") == ["control-character"])
    #expect(codes("match \u{0}\u{0}\u{0}") == ["unexpected-character"])
    #expect(codes("match \u{1B}[31m").first == "unexpected-character")
  }

  @Test("a text in UTF-16 is told once, and nothing of it is read")
  func utf16() {
    for bytes in [[0xFF, 0xFE, 0x6D, 0x00, 0x0A, 0x00, 0x6E, 0x00], [0xFE, 0xFF, 0x00, 0x6D, 0x00, 0x0A]] as [[UInt8]] {
      #expect(codes(bytes) == ["utf-16"])
    }
  }

  @Test("what is not UTF-8 is told once for each run of it")
  func invalidUTF8() {
    #expect(codes(Array("match ".utf8) + [0xFF, 0xFE, 0xC0] + Array(" x".utf8)) == ["invalid-utf8"])
    #expect(codes(Array("show \"a".utf8) + [0xE9] + Array("b\"".utf8)) == ["invalid-utf8"])
    #expect(codes([0xE2, 0x82]) == ["invalid-utf8"])
    // Overlong forms and surrogates are none either.
    #expect(codes([0xC0, 0xAF]) == ["invalid-utf8"])
    #expect(codes([0xED, 0xA0, 0x80]) == ["invalid-utf8"])
    #expect(codes([0xF4, 0x90, 0x80, 0x80]) == ["invalid-utf8"])
  }

  @Test("a byte-order mark is passed over, as are blanks of every width")
  func blanks() {
    #expect(kinds("\u{FEFF}match") == [.word])
    #expect(kinds("match\u{A0}in\u{3000}Lille\u{200B}\u{FEFF}") == [.word, .word, .word])
  }

  @Test("comparisons are written in ASCII or as in mathematics")
  func comparisons() {
    let expected: [Comparison] = [
      .equal, .equal, .notEqual, .less, .atMost, .greater, .atLeast, .atMost, .atLeast, .notEqual,
    ]
    #expect(kinds("= == != < <= > >= ≤ ≥ ≠") == expected.map { .comparison($0) })
    #expect(codes("!") == ["unexpected-character"])
  }

  @Test("the same rubbish over and over is one mistake")
  func rubbish() {
    #expect(codes("@@@@@@") == ["unexpected-character"])
    #expect(codes("🙈🙈🙈") == ["unexpected-character"])
    #expect(codes("@ %") == ["unexpected-character", "unexpected-character"])
  }

  @Test(
    "a text is a word where it needs no quotes",
    arguments: [
      ("web", true), ("graphic-design", true), ("l’été", true), ("New York", false), ("c#", false), ("", false),
      (" web", false), ("web ", false), ("a\"b", false), ("a,b", false),
    ])
  func isWord(text: String, expected: Bool) { #expect(Parser.isWord(text) == expected) }

  @Test("line and column are counted in characters, as people do")
  func positions() {
    let source = Source(name: "", text: "é\u{301}x\nab👩‍👩‍👧c", firstLine: 7)
    #expect(source.position(of: 0) == Position(offset: 0, line: 7, column: 1))
    let offset = Array("é\u{301}x\nab👩‍👩‍👧".utf8).count
    #expect(source.position(of: offset) == Position(offset: offset, line: 8, column: 4))
    #expect(source.position(of: 10_000).line == 8)
  }
}
