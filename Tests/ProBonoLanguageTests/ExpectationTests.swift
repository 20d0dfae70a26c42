import Testing

@testable import ProBonoLanguage

@Suite("What could come next")
struct ExpectationTests {
  private func expectations(_ text: String) -> Set<ProBonoLanguage.Expectation> {
    Set(Parser.expectations(atEndOf: Source(name: "", text: text)).map(\.withoutHelp))
  }

  /// Expects that each of these could come next.
  private func expect(
    _ text: String, _ wanted: ProBonoLanguage.Expectation..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let missing = Set(wanted).subtracting(expectations(text))
    #expect(missing.isEmpty, sourceLocation: sourceLocation)
  }

  /// Expects that nothing but these could come next.
  private func expect(
    _ text: String, only wanted: ProBonoLanguage.Expectation..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = expectations(text)
    #expect(found == Set(wanted), sourceLocation: sourceLocation)
  }

  /// Expects that this could not come next.
  private func expect(
    _ text: String, not unwanted: ProBonoLanguage.Expectation, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isThere = expectations(text).contains(unwanted)
    #expect(!isThere, sourceLocation: sourceLocation)
  }

  @Test(
    "a statement begins with a verb",
    arguments: ["", "match;", "match\n", "add volunteer \"A\"; ", "\u{FEFF}", "# c\n"])
  func verbs(text: String) { expect(text, .verb) }

  @Test("after a verb stands what it takes")
  func afterVerb() {
    expect("add ", .word(RecordKind.volunteer.word, role: .choice))
    expect("add ", not: .word(RecordKind.need.word, role: .choice))
    expect("change ", .word(RecordKind.need.word, role: .choice))
    expect("add volunteer ", only: .newName)
    expect("change volunteer ", only: .name(.volunteer))
    expect("why ", .name(.volunteer))
    expect("why not ", only: .name(.volunteer))
    expect("match ", .name(.need), .end, .word(Keywords.verified, role: .choice))
    expect("source ", only: .file)
    expect("today ", .date, .end)
    expect("set ", .word(Words.country, role: .choice))
    expect("set country ", .country)
    expect("help ", .verb)
    expect("forbid \"A\" from ", .name(.needOrAssociation))
  }

  @Test("behind a value stand the clauses that are not there yet")
  func clauses() {
    let some = "add volunteer \"A\" skills web 3 "
    expect(some, .word(Words.hours, role: .clause))
    expect(some, not: .word(Words.skills, role: .clause))
    expect(some, .comma, .end)
    expect("add volunteer \"A\" skills web ", .integer(1...5, unit: "level"))
    expect("add volunteer \"A\" skills ", only: .skill)
    expect("add volunteer \"A\" skills web, ", only: .skill)
    expect("add volunteer \"A\" speaks ", only: .spokenLanguage)
    expect("add volunteer \"A\" remote ", .word(RemoteChoice.only.word, role: .choice))
    expect("add volunteer \"A\" remote ", .word(Words.hours, role: .clause))
    expect("add volunteer \"A\" in ", only: .place)
    expect("add volunteer \"A\" at ", only: .name(.company))
    expect("add volunteer \"A\" away 2026-01-01 ", .word(Keywords.through, role: .connector))
    expect("need web for ", only: .name(.association))
    expect("need ", .skill, .integer(1...1_000, unit: "seats"))
    expect("need 2 ", only: .skill)
    expect("need web ", not: .end)
    expect("need web ", .word(Words.for, role: .clause))
    expect("need web (", .word(Words.hours, role: .clause))
    expect("change volunteer \"A\" ", .word(Keywords.no, role: .clause))
    expect("change volunteer \"A\" no ", not: .word(Words.name, role: .clause))
    expect("change volunteer \"A\" no ", .word(Words.until, role: .clause))
    expect("change volunteer \"A\" add ", .word(Words.skills, role: .clause))
    expect("change volunteer \"A\" add ", not: .word(Words.hours, role: .clause))
  }

  @Test("conditions know the attributes of their list")
  func conditions() {
    let volunteers = "list volunteers where "
    expect(volunteers, .word(Attribute.hours.word, role: .attribute))
    expect(volunteers, not: .word(Attribute.capacity.word, role: .attribute))
    expect(volunteers, .word(Keywords.within, role: .attribute))
    expect("list volunteers where hours ", only: .comparison)
    expect("list volunteers where hours > ", .number)
    expect("list volunteers where hours > 3 ", .word(Keywords.and, role: .connector))
    expect("list volunteers sort by ", .word(Attribute.rating.word, role: .attribute))
    expect("list volunteers where skill ", only: .skill)
    expect("expect \"A\" ", .word(Keywords.fills, role: .connector), .word(Keywords.is, role: .connector))
    expect("expect \"N\" is ", .word(Attribute.filled.word, role: .attribute))
    expect("expect ", .name(.any), .word(Keywords.count, role: .attribute))
  }

  @Test("after a line break may stand a verb, or a clause of the statement above")
  func afterLineBreak() {
    let both = "add volunteer \"A\"\n  "
    expect(both, .verb)
    expect(both, .word(Words.hours, role: .clause))
    expect("add volunteer \"A\" skills web,\n", only: .skill)
    expect("add volunteer \"A\";\n", not: .word(Words.hours, role: .clause))
  }

  @Test("only the last statement counts, whatever is wrong before it")
  func afterMistakes() {
    expect("neeed; @@ \n add volunteer ", only: .newName)
    expect("match\nshow \"x\nwhy not ", only: .name(.volunteer))
  }

  @Test("after a mistake in the statement itself nothing is known")
  func mistaken() { #expect(expectations("add foo bar ").isEmpty) }
}

extension ProBonoLanguage.Expectation {
  /// The same with nothing but the word of a clause, which is enough to tell it by.
  var withoutHelp: ProBonoLanguage.Expectation {
    if case .clause(let clause) = self { .word(clause.word, role: .clause) } else { self }
  }
}
