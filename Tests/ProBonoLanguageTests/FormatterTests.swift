import Foundation
import ProBonoLanguage
import Testing

@Suite("Formatter")
struct FormatterTests {
  private func formatted(_ text: String, into translation: Translation? = nil) throws -> String {
    try SourceFormatter(translatingTo: translation).format(Source(name: "", text: text)).get()
  }

  /// Expects a layout, which laid out again is the same and says what the text says.
  private func expect(
    _ text: String, becomes layout: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try formatted(text)
    #expect(result == layout, sourceLocation: sourceLocation)
    #expect(try formatted(result) == result, sourceLocation: sourceLocation)
    #expect(
      statements(result).map(meaning) == statements(text).map(meaning), sourceLocation: sourceLocation)
  }

  /// What a statement says, however far it is indented.
  private func meaning(_ node: Statement.Node) -> String {
    shape(of: node).replacing(/indentation=\d+/, with: "")
  }

  // MARK: Layout

  @Test("one statement a line, one blank between words, none where signs want none")
  func spacing() throws {
    try expect(
      "\u{FEFF}  add   volunteer \"A\"skills web 3 ,design;undo  ;; redo\r\n",
      becomes: "add volunteer \"A\" skills web 3, design\nundo\nredo\n")
    try expect(
      "need 2 web 3( hours 4 )  for\"X\"\nexpect count( seats where open )>=2\nlet n=3",
      becomes: "need 2 web 3 (hours 4) for \"X\"\nexpect count(seats where open) >= 2\nlet n = 3\n")
    try expect(
      "list volunteers where not( skill web≥3 or in Lille ) and hours == 2",
      becomes: "list volunteers where not (skill web >= 3 or in Lille) and hours = 2\n")
    try expect("", becomes: "")
    try expect("\n\n  \n", becomes: "")
  }

  @Test("grammar words have their canonical spelling in the language in which they are written; values stay")
  func spelling() throws {
    try expect(
      "ADD Volunteer \"A\" SKILLS Web\najouter benevole « B » competences Graphisme 3 a Lille",
      becomes: "add volunteer \"A\" skills Web\najouter bénévole \"B\" compétences Graphisme 3 à Lille\n")
    try expect("add volunteer \"A\" giving mecenat", becomes: "add volunteer \"A\" giving mecenat\n")
  }

  @Test("names stand in straight quotes and escape no more than they must")
  func quotes() throws {
    try expect(#"show "a\\b\"c\d\\""#, becomes: #"show "a\b\"c\d\\""# + "\n")
    try expect("show « l’\"Été\" »", becomes: #"show "l’\"Été\"""# + "\n")
    try expect("show “x”\nshow „y“", becomes: "show \"x\"\nshow \"y\"\n")
    // A closing curly quote ends a name in straight quotes as well.
    try expect("show « a ” b »", becomes: "show « a ” b »\n")
  }

  @Test("a statement that is too long goes on below, clause by clause, else item by item")
  func breaking() throws {
    try expect(
      """
      add volunteer "Damien Wartel" skills web 4, automation 3 in Lille hours 40 causes digital-divide giving benevolat
      need web 3, web 4, web 5, design 3, graphic-design 4, illustration 5, communication 3, marketing 2, seo 1 for "X"
      list volunteers where (hours >= 30 or rating >= 4.5 and within 30 km of "Villeneuve-d'Ascq" or skill web >= 3)
      """,
      becomes: """
        add volunteer "Damien Wartel" skills web 4, automation 3 in Lille hours 40 causes digital-divide
            giving benevolat
        need web 3, web 4, web 5, design 3, graphic-design 4, illustration 5, communication 3, marketing 2,
            seo 1 for "X"
        list volunteers
            where (hours >= 30 or rating >= 4.5 and within 30 km of "Villeneuve-d'Ascq" or skill web >= 3)

        """)
  }

  @Test("comments stay where they are, and a run of blank lines is one")
  func comments() throws {
    try expect(
      """

      # first   \t

      # second


      add volunteer "A"    # who
        # what
        skills web 3,# more
          design   # enough

        hours 3 \\
        in Lille # where
      undo # one
      ; # two
      # last


      """,
      becomes: """
        # first

        # second

        add volunteer "A"  # who
            # what
            skills web 3,     # more
            design            # enough
            hours 3 in Lille  # where
        undo                  # one
        # two
        # last

        """)
  }

  @Test("a block stays on its line where it has one and fits there; its statements are indented below otherwise")
  func blocks() throws {
    try expect(
      """
      scenario "a"{expect count(needs)=0}
      scenario "b" { undo; redo }   # both
      scenario "c" {

         # why
         expect error unknown-verb { addd web#
         ( } # so

      what if { }
      what if { undo # x
        # y

      } }
      """,
      becomes: """
        scenario "a" { expect count(needs) = 0 }
        scenario "b" {
          undo
          redo
        }  # both
        scenario "c" {
          # why
          expect error unknown-verb { addd web#
           ( }  # so

          what if { }
          what if {
            undo  # x
            # y
          }
        }

        """)
  }

  @Test("expected output moves along with its statement")
  func output() throws {
    try expect(
      """
      scenario "a" {
      count needs
          ---
          0
            x

         y
          ---
      }
      """,
      becomes: """
        scenario "a" {
          count needs
          ---
          0
            x

          y
          ---
        }

        """)
  }

  @Test("what does not parse is not laid out, nor what is no UTF-8")
  func mistakes() {
    for bytes in [Array("addd".utf8), Array("undo # ".utf8) + [0xFF]] {
      guard case .failure(.mistakes(let found)) = SourceFormatter().format(Source(name: "", bytes: bytes)) else {
        Issue.record("it is laid out")
        continue
      }
      #expect(found.count == 1)
    }
  }

  // MARK: Translation

  @Test("terms are translated as well, in quotes where they would be taken for something else")
  func terms() throws {
    let terms = ["web": "développement web", "seo": "pour", "design": "conception", "food": "alimentation"]
    let french = Translation(to: .french) { term, _ in terms[term] }
    let result = try formatted(
      "add volunteer \"A\" skills web 3, seo, \"design\" 2 causes food speaks en in Lille remote only\nhelp add",
      into: french)
    #expect(
      result == """
        ajouter bénévole "A" compétences "développement web" 3, "pour", conception 2 causes alimentation
            parle en à Lille distanciel seulement
        aide ajouter

        """)
  }

  /// The examples of all verbs, each a statement.
  private static let examples = Verbs.all.flatMap(\.forms).flatMap(\.examples)

  @Test("examples are in the layout, and come back from French as they were", arguments: examples)
  func example(example: String) throws {
    #expect(try formatted(example) == example + "\n")
    let french = try formatted(example, into: Translation(to: .french))
    #expect(try formatted(french) == french)
    #expect(try formatted(french, into: Translation(to: .english)) == example + "\n")
  }

  @Test("all examples in one file")
  func allExamples() throws {
    let text = Self.examples.joined(separator: "\n")
    try expect(text, becomes: text + "\n")
  }

  @Test("the example of every clause can be translated")
  func clauseExamples() {
    for clause in Verbs.all.flatMap(\.forms).flatMap(\.clauses) {
      #expect(SourceFormatter().format(exampleOf: clause) == clause.example)
      let french = SourceFormatter(translatingTo: Translation(to: .french)).format(exampleOf: clause)
      #expect(french?.contains(clause.word.fr) == true, "\(clause.example): \(french ?? "")")
    }
  }
}
