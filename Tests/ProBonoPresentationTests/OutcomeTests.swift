import ProBonoLanguage
import ProBonoMatching
import Testing

@testable import ProBonoEvaluator
@testable import ProBonoPresentation

@Suite("Outcomes as text")
struct OutcomeTests {
  @Test(
    "each statement's answer is as it was recorded",
    arguments: [
      ("recording", smallBook),
      (
        "changing",
        """
        change volunteer "Bruno" add skills web 2
        change volunteer "Bruno" hours 10
        change need "New site" add seats copywriting
        remove need "Budget"
        add volunteer "Émile" skills web in Valence
        """
      ),
      (
        "plan",
        """
        match
        match verified
        match in Lille within 5 km
        pin "Alice Martin" to "New site"
        match
        """
      ),
      (
        "whole-plans",
        """
        change need "New site" whole
        match
        match verified
        why not "Driss" for "New site" seat 1
        add volunteer "Emma" skills web 4, marketing 4 in Lille missions 4 budget 30
        add association "Le Phare" in Lille needs-at-once 1
        need web for "Le Phare" as "Shop" hours 16
        need marketing for "Le Phare" as "Campaign" hours 12
        need marketing for "Asso X" as "Letters" hours 12
        match
        match verified
        why not "Emma" for "Letters"
        why not "Emma" for "Campaign"
        show "Emma"
        show "Le Phare"
        show "New site"
        list needs where whole
        set time limit 10
        """
      ),
      (
        "repair",
        """
        match keeping
        add volunteer "Emma" skills web 3 in Roubaix rating 5
        match value
        match
        change volunteer "Emma" rating 1
        add volunteer "Fanny" skills web 4, marketing 2 in Tourcoing causes education hours 40
        match
        match keeping
        accept all
        withdraw "Bruno" from "Budget"
        match
        """
      ),
      (
        "rankings",
        """
        match "New site"
        match "New site" seat 1 top 1
        match volunteer "Driss"
        match volunteer "Chloé"
        match for "Asso X"
        match for "Le Relais"
        """
      ),
      (
        "why",
        """
        match
        why "Driss" for "New site"
        why "Alice Martin" for "graphic-design for Asso X"
        why "Chloé" for "New site"
        why "Bruno" for "Budget"
        why not "Bruno" for "New site"
        why not "Chloé" for "Budget"
        why not "Driss" for "New site"
        why "Alice Martin" for "New site"
        why "Chloé" for "New site" seat 3
        why "Driss" not "Alice Martin" for "New site"
        why "Driss" not "Bruno" for "New site"
        why need "New site"
        need web 5 for "Asso X" as "Shop" priority low
        need 2 web for "Le Relais" as "Map" priority low
        need web for "Asso X" as "Page" priority high after "Budget"
        why need "Shop"
        why need "Map" seat 2
        why need "Map" seat 1
        why need "Page"
        accept "Bruno" for "Budget"
        why need "Budget"
        """
      ),
      (
        "decisions",
        """
        decline "Chloé" for "New site" because availability "in January"
        match
        accept all
        withdraw "Driss" from "New site" because distance
        accept "Alice Martin" for "New site"
        match "New site"
        list engagements
        """
      ),
      (
        "life",
        """
        accept "Driss" for "New site"
        today 2026-12-01
        start "Driss" for "New site"
        why "Driss" for "New site"
        today 2026-12-20
        complete "Driss" for "New site" hours 11 rating 5 welcome 4 note "a week early"
        accept "Bruno" for "Budget"
        withdraw "Bruno" from "Budget" because no-show
        change need "graphic-design for Asso X" after "Budget"
        why not "Alice Martin" for "graphic-design for Asso X"
        change need "Budget" after "graphic-design for Asso X"
        change need "graphic-design for Asso X" no after
        accept "Alice Martin" for "graphic-design for Asso X"
        cancel "Alice Martin" for "graphic-design for Asso X" because other
        complete "Driss" for "New site"
        start "Bruno" for "Budget"
        list engagements
        show "Driss"
        show "New site"
        show "Asso X"
        """
      ),
      (
        "rulings",
        """
        pin "Alice Martin" to "graphic-design for Asso X"
        unpin "Alice Martin" from "graphic-design for Asso X"
        forbid "Driss" from "Asso X"
        pin "Alice Martin" to "graphic-design for Asso X"
        forbid "Alice Martin" from "Asso X"
        allow "Alice Martin" for "Asso X"
        why not "Driss" for "New site"
        allow "Driss" for "Asso X"
        list bans
        """
      ),
      (
        "lists",
        """
        list volunteers
        list volunteers where skill web >= 3 and within 30 km of Lille sort by hours desc limit 10
        list associations
        list companies
        list needs
        list seats
        list skills where parent = "digital"
        list causes limit 3
        list places
        list engagements
        count volunteers
        count needs where open and priority >= high
        """
      ),
      (
        "details",
        """
        show "Driss"
        show "Alice Martin"
        show "New site"
        show "Asso X"
        show company "Atelier Nord"
        show skill web
        show cause education
        show place Lille
        """
      ),
      (
        "keeping",
        """
        add volunteer "A. Martin" skills web 5, seo email "alice@example.org" note "met in May"
        need seo for "Le Relais" as "Found" remote
        accept "A. Martin" for "Found"
        accept "Driss" for "New site"
        complete "Driss" for "New site" hours 11
        decline "Chloé" for "New site" because other "see Driss"
        forbid "A. Martin" from "Asso X"
        merge volunteer "A. Martin" into "Alice Martin"
        merge association "Le Relais" into "Asso X"
        merge skill seo into web
        forget volunteer "Driss"
        forget volunteer "Alice Martin"
        list volunteers
        list engagements
        """
      ),
      (
        "gaps",
        """
        gaps
        gaps top 1
        gaps in Lille
        gaps in Lille within 20 km
        gaps in Paris
        need web 5 for "Asso X" as "Spring" from 2027-03-01 until 2027-03-31
        need law for "Asso X" as "Statutes" by 2026-12-20
        gaps by month
        gaps by month top 2
        """
      ),
      ("session", "today\ntoday 2026-12-01\nset\nset country none\nset country FR\nexport plan to \"plan.csv\""),
      ("policy", "show policy\npolicy cause 300 near 150 within 100 km remote 100 rest 50 after 180\nshow policy"),
      ("languages", "list needs\nset language fr\nlist needs\nset\nrégler langue en\nlist needs"),
      ("help", "help\n"),
      ("help-need", "help need\n"),
      ("help-change", "help change\n"),
      ("help-clause", "help hours\nhelp sort\n"),
      ("help-page", "help matching\nhelp skills\nhelp certificate\nhelp proves\n"),
    ], InterfaceLanguage.allCases)
  func snapshots(_ sample: (name: String, script: String), language: InterfaceLanguage) throws {
    let transcript = Transcript(sample.script, after: sample.name == "recording" ? "" : smallBook, language: language)
    try expectSnapshot(transcript.text, named: "Outcomes/\(sample.name)", in: language)
  }

  @Test("in a narrow terminal long columns are cut or go on below", arguments: [40, 60])
  func narrow(width: Int) throws {
    let script = """
      match
      match "New site"
      list volunteers
      list needs
      show "Driss"
      why "Driss" for "New site"
      gaps
      help
      help count
      """
    let transcript = Transcript(script, after: smallBook, width: width)
    try expectSnapshot(transcript.text, named: "Outcomes/narrow-\(width)")
  }

  @Test("colours add ANSI sequences and nothing else")
  func colours() throws {
    let script = "match verified\nwhy \"Driss\" for \"New site\"\nlist needs\nneed juggling for \"Asso X\""
    let coloured = Transcript(script, after: smallBook, usesColour: true).text
    let plain = Transcript(script, after: smallBook).text
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test("no line of an answer ends in a blank")
  func trailingBlanks() {
    let script = "match\nmatch \"New site\"\nlist volunteers\nlist needs\nshow \"Driss\"\nhelp need\nhelp"
    for width in [nil, 30, 80] {
      for line in Transcript(script, after: smallBook, width: width).text.split(separator: "\n") {
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test("outcomes that no statement of a session gives by itself", arguments: InterfaceLanguage.allCases)
  func others(language: InterfaceLanguage) throws {
    let renderer = TextRenderer(catalogue: Catalogue(language: language))
    let plan = PlanReport(
      rows: [
        .init(
          need: "Team", seat: 1, seatsOfNeed: 2, skill: Phrase(name: "web"), level: 1, volunteer: "Ada", score: 5,
          candidates: 2,
          engagedCandidates: 0, isCapacityReached: false, restraint: nil, isPinned: true),
        .init(
          need: "Team", seat: 2, seatsOfNeed: 2, skill: Phrase(name: "web"), level: 1, volunteer: nil, score: 0,
          candidates: 1,
          engagedCandidates: 0, isCapacityReached: false, restraint: nil, isPinned: false),
      ], filled: 1, prioritySum: 2, scoreSum: 5, optimality: .proven, hasEngagements: false,
      brokenPins: [(volunteer: "Ada", need: "Budget")]
    )
    let empty = PlanReport(
      rows: [], filled: 0, prioritySum: 0, scoreSum: 0, optimality: .proven, hasEngagements: false, brokenPins: [])
    let gaps: [Optimality] = [
      .within(pins: 1, priority: 0, score: 0), .within(pins: 0, priority: 2, score: 0),
      .within(pins: 0, priority: 0, score: 12), .within(pins: 0, priority: 0, score: 0),
    ]
    let hasty = gaps.map { gap in
      Outcome.plan(
        PlanReport(
          rows: plan.rows, filled: 1, prioritySum: 2, scoreSum: 5, optimality: gap, hasEngagements: false,
          brokenPins: []))
    }
    let outcomes: [Outcome] = [
      .log(
        LogReport(
          entries: [
            .init(number: 2, statement: "add volunteer \"Ada\"", isUndone: false),
            .init(number: 3, statement: "remove volunteer \"Ada\"", isUndone: true),
          ], total: 3, beginsAfterForgetting: false)),
      .log(LogReport(entries: [], total: 0, beginsAfterForgetting: false)),
      .log(LogReport(entries: [], total: 0, beginsAfterForgetting: true)),
      .silent, .plan(plan), .plan(empty), .rankings([]),
      .imported(ImportReport(kind: .volunteers, records: 1_234, path: "people.csv")),
      .imported(ImportReport(kind: .needs, records: 1, seats: 1, path: "needs.csv", encoding: .utf16)),
      .export(.plan(plan), path: "plan.csv"),
      .export(.lastResult(.plan(plan)), path: "plan.json"),
      .undone(statement: "add volunteer \"Ada\""), .redone(statement: "add volunteer \"Ada\""), .today(nil),
      .decided(DecisionReport(action: .accepted, pairs: [])),
      .recorded(RecordReport(action: .added, kind: .volunteer, name: "Ada")),
    ]
    try expectSnapshot(
      (outcomes + hasty).map(renderer.text).joined(separator: "--\n"), named: "Outcomes/others", in: language)
    #expect(renderer.text(of: .silent).isEmpty)
  }
}
