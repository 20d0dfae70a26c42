import Testing

@testable import ProBonoLanguage

@Suite("Diagnostics of the parser")
struct DiagnosticTests {
  @Test("an unknown verb suggests the nearest, in either language")
  func unknownVerb() {
    expectFindings("1️⃣neeed web for \"A\"", [Finding(1, "unknown-verb", at: "neeed", suggests: "need")])
    expectFindings("1️⃣besion web pour \"A\"", [Finding(1, "unknown-verb", at: "besion", suggests: "besoin")])
    expectFindings("1️⃣xyzzy", [Finding(1, "unknown-verb", at: "xyzzy")])
    expectFindings("1️⃣\"match\"", [Finding(1, "unexpected-text", at: "\"match\"")])
    expectFindings("1️⃣{ match }", [Finding(1, "unexpected-text", at: "{")])
  }

  @Test("an unknown clause is told from a clause of another verb")
  func unknownClause() {
    expectFindings("add volunteer \"A\" 1️⃣skils web", [Finding(1, "unknown-word", at: "skils", suggests: "skills")])
    expectFindings(
      "add volunteer \"A\" 1️⃣compétances web", [Finding(1, "unknown-word", at: "compétances", suggests: "compétences")])
    expectFindings("add volunteer \"A\" 1️⃣capacity 3", [Finding(1, "unknown-clause", at: "capacity")])
    expectFindings("match 1️⃣verfied", [Finding(1, "unknown-word", at: "verfied", suggests: "verified")])
    expectFindings("undo 1️⃣twice", [Finding(1, "unknown-word", at: "twice")])
  }

  @Test("a clause that begins a text, or stands where a value is missing, is told as such")
  func misplacedClause() {
    expectFindings("1️⃣for \"A\"", [Finding(1, "clause-without-statement", at: "for")])
    expectFindings("match;\n1️⃣heures 3", [Finding(1, "clause-without-statement", at: "heures")])
    expectFindings("add volunteer \"A\" skills 1️⃣in Lille", [Finding(1, "value-missing", at: "in")])
    expectFindings("add volunteer 1️⃣in Lille", [Finding(1, "unexpected-text", at: "in")])
  }

  @Test("words that should be quoted are offered with quotes, up to the next clause")
  func missingQuotes() {
    expectFindings(
      "add volunteer 1️⃣Alice Martin skills web",
      [Finding(1, "unexpected-text", at: "Alice Martin", suggests: "\"Alice Martin\"")])
    expectFindings("why \"A\" for 1️⃣New site", [Finding(1, "unexpected-text", at: "New site", suggests: "\"New site\"")])
  }

  @Test("a clause is given once")
  func repeatedClause() {
    expectFindings("add volunteer \"A\" hours 3 1️⃣hours 4", [Finding(1, "repeated-clause", at: "hours")])
    expectFindings("add volunteer \"A\" hours 3 1️⃣heures 4", [Finding(1, "repeated-clause", at: "heures")])
    expectFindings("change volunteer \"A\" hours 3 1️⃣hours 4", [Finding(1, "repeated-clause", at: "hours")])
    expectFindings("change volunteer \"A\" until 2026-01-01 no 1️⃣until", [Finding(1, "repeated-clause", at: "until")])
    expectFindings("change volunteer \"A\" no 1️⃣name", [Finding(1, "unexpected-text", at: "name")])
    expectFindings("change need \"N\" no 1️⃣for", [Finding(1, "unexpected-text", at: "for")])
    expectFindings("list needs limit 3 1️⃣limit 4", [Finding(1, "repeated-clause", at: "limit")])
    expectFindings("need web (hours 4 1️⃣hours 5) for \"A\"", [Finding(1, "repeated-clause", at: "hours")])
  }

  @Test("what is missing is told where it would stand")
  func incomplete() {
    expectFindings("add volunteer1️⃣", [Finding(1, "incomplete-statement", at: "")])
    expectFindings("add volunteer \"A\" hours1️⃣   \nmatch", [Finding(1, "incomplete-statement", at: "")])
    expectFindings("need web1️⃣", [Finding(1, "incomplete-statement", at: "")])
    expectFindings("need web,1️⃣ # nothing\n", [Finding(1, "incomplete-statement", at: "")])
    expectFindings("why \"A\" for1️⃣; match", [Finding(1, "incomplete-statement", at: "")])
    expectFindings("count needs where (open1️⃣", [Finding(1, "incomplete-statement", at: "")])
  }

  @Test("a number is within its range, and a number at all")
  func numbers() {
    expectFindings("add volunteer \"A\" skills web 1️⃣9", [Finding(1, "number-out-of-range", at: "9")])
    expectFindings("add volunteer \"A\" hours 1️⃣-5", [Finding(1, "number-out-of-range", at: "-5")])
    expectFindings(
      "add volunteer \"A\" hours 1️⃣99999999999999999999", [Finding(1, "number-out-of-range", at: "99999999999999999999")]
    )
    expectFindings("add volunteer \"A\" hours 1️⃣3x", [Finding(1, "invalid-number", at: "3x", suggests: "3")])
    expectFindings("add volunteer \"A\" hours 1️⃣many", [Finding(1, "unexpected-text", at: "many")])
    expectFindings("add volunteer \"A\" rating 1️⃣5.1", [Finding(1, "number-out-of-range", at: "5.1")])
    expectFindings("add volunteer \"A\" rating 1️⃣4.55", [Finding(1, "invalid-number", at: "4.55")])
    expectFindings("need 1️⃣0 web for \"A\"", [Finding(1, "number-out-of-range", at: "0")])
    expectFindings("add place \"H\" at 1️⃣91, 3", [Finding(1, "number-out-of-range", at: "91")])
    expectFindings("add place \"H\" at 50.1.2️⃣3, 3", [Finding(-1, "invalid-number", at: "50.1.3")])
    expectFindings("add place \"H\" at 50, 1️⃣north", [Finding(1, "invalid-number", at: "north")])
  }

  @Test("words of SQL, shells and spreadsheets are answered with how it is said here")
  func foreignVerbs() {
    expectFindings("1️⃣SELECT * FROM volunteers", [Finding(1, "foreign-verb", at: "SELECT")])
    for (word, instead) in ForeignVerbs.instead {
      #expect(Verbs.named(word) == nil && !Verbs.continuesStatement(word), "\(word)")
      for text in [instead.en, instead.fr] {
        #expect(Parser.parse(Source(name: "", text: text)).diagnostics.isEmpty, "\(text)")
      }
    }
  }

  @Test("a day is one of the calendar")
  func dates() {
    expectFindings("today 1️⃣2026-02-30", [Finding(1, "invalid-date", at: "2026-02-30")])
    expectFindings("today 1️⃣23.11.2026", [Finding(1, "invalid-date", at: "23.11.2026", suggests: "2026-11-23")])
    expectFindings("today 1️⃣tomorrow", [Finding(1, "unknown-word", at: "tomorrow")])
    expectFindings("list needs where by < 1️⃣2026-13-01", [Finding(1, "invalid-date", at: "2026-13-01")])
  }

  @Test("a choice suggests the nearest")
  func choices() {
    expectFindings("add 1️⃣voluntier \"A\"", [Finding(1, "unknown-choice", at: "voluntier", suggests: "volunteer")])
    expectFindings("add 1️⃣need \"A\"", [Finding(1, "unknown-choice", at: "need")])
    expectFindings("need web for \"A\" priority 1️⃣hihg", [Finding(1, "unknown-choice", at: "hihg", suggests: "high")])
    expectFindings("list 1️⃣volunters", [Finding(1, "unknown-choice", at: "volunters", suggests: "volunteers")])
    expectFindings("list volunteers sort by 1️⃣houres", [Finding(1, "unknown-choice", at: "houres", suggests: "hours")])
    expectFindings("list volunteers where 1️⃣houres > 3", [Finding(1, "unknown-choice", at: "houres", suggests: "hours")])
    expectFindings(
      "count needs where open and 1️⃣priorité2 = high",
      [Finding(1, "unknown-choice", at: "priorité2", suggests: "priorité")])
    expectFindings("expect \"N\" is 1️⃣opne", [Finding(1, "unknown-choice", at: "opne", suggests: "open")])
    expectFindings("expect 1️⃣foo = 3", [Finding(1, "unexpected-text", at: "foo")])
    expectFindings("set 1️⃣contry FR", [Finding(1, "unknown-choice", at: "contry", suggests: "country")])
    expectFindings("expect sum(1️⃣hour of seats) > 3", [Finding(1, "unknown-choice", at: "hour", suggests: "hours")])
  }

  @Test("a language is found by code or name, or the nearest suggested")
  func languages() {
    expectFindings(
      "add volunteer \"A\" speaks fr, 1️⃣germn", [Finding(1, "unknown-language", at: "germn", suggests: "german")])
    expectFindings("add volunteer \"A\" speaks 1️⃣fr-FR", [Finding(1, "unknown-language", at: "fr-FR")])
  }

  @Test("a name is no empty one, and none that nobody would write")
  func names() {
    expectFindings("add volunteer 1️⃣\"\"", [Finding(1, "empty-name", at: "\"\"")])
    expectFindings("add volunteer 1️⃣\" \u{200B} \"", [Finding(1, "empty-name", at: "\" \u{200B} \"")])
    let long = "\"" + String(repeating: "x", count: 1_001) + "\""
    expectFindings("add volunteer 1️⃣\(long)", [Finding(1, "name-too-long", at: long)])
    expectFindings("add volunteer 1️⃣Alice", [Finding(1, "unexpected-text", at: "Alice", suggests: "\"Alice\"")])
  }

  @Test("several mistakes are told in one run, each once, without an echo")
  func recovery() {
    expectFindings(
      """
      today 2026-11-23
      add volunter 1️⃣
      """.replacing("volunter 1️⃣", with: "1️⃣volunter \"A\" skills web 9 hours x"),
      [Finding(1, "unknown-choice", at: "volunter", suggests: "volunteer")])
    expectFindings(
      """
      1️⃣neeed web for "A"
        hours x
        as "N"
      match 2️⃣@ % $ c#
      add volunteer "B" skills web 3️⃣7, c# 8
      show 4️⃣"open
      add volunteer "C" hours 3
      need web (hours 4 5️⃣for "A"
      undo
      """,
      [
        Finding(1, "unknown-verb", at: "neeed", suggests: "need"), Finding(2, "unexpected-character", at: "@"),
        Finding(3, "number-out-of-range", at: "7"), Finding(4, "unterminated-string", at: "\"open"),
        Finding(5, "unexpected-text", at: "for"),
      ])
    #expect(Parser.parse(MarkedSource("1\nadd volunteer \"C\"\n@\nmatch\n\"\nundo").source).statements.count == 3)
  }

  @Test("what stands behind a mistake on the same line is read where a semicolon parts it")
  func semicolonRecovery() {
    let source = Source(name: "", text: "neeed web; match; wyh \"A\"; undo")
    let (statements, diagnostics) = Parser.parse(source)
    #expect(statements.count == 2)
    #expect(diagnostics.map(\.problem.code) == ["unknown-verb", "unknown-verb"])
  }

  @Test("a diagnostic says what could have stood there")
  func expected() {
    func expected(_ text: String) -> [ProBonoLanguage.Expectation] {
      (Parser.parse(Source(name: "", text: text)).diagnostics.first?.expected ?? []).map(\.withoutHelp)
    }
    #expect(expected("foo").contains(.verb))
    #expect(expected("add volunteer Alice") == [.newName])
    #expect(expected("why \"A\" \"B\"").contains(.word(Keywords.for, role: .connector)))
    #expect(expected("why \"A\" \"B\"").contains(.word(Keywords.not, role: .connector)))
    #expect(expected("add volunteer \"A\" hours") == [.integer(Limits.hours, unit: "hours")])
    #expect(expected("need web").contains(.word(Words.for, role: .clause)))
    #expect(expected("today tomorrow") == [.date, .end])
    #expect(expected("add volunteer \"A\" foo").contains(.word(Words.skills, role: .clause)))
    #expect(!expected("add volunteer \"A\" hours 3 foo").contains(.word(Words.hours, role: .clause)))
    #expect(expected("count needs where (open").contains(.closeParenthesis))
    #expect(expected("count volunteers where hours").contains(.comparison))
  }
}
