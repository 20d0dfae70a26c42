import ProBonoText
import Testing

@testable import ProBonoLanguage

@Suite("Parser")
struct ParserTests {
  private func volunteer(_ text: String) throws -> VolunteerDetails {
    switch try statement(text) {
    case .add(.volunteer(_, let details)), .change(.volunteer(_, let details)): return details.value
    case let other:
      Issue.record("\(other)")
      return VolunteerDetails()
    }
  }

  private func need(_ text: String) throws -> NeedDetails {
    switch try statement(text) {
    case .need(_, let details), .changeNeed(_, let details): return details
    case let other:
      Issue.record("\(other)")
      return NeedDetails()
    }
  }

  @Test("a volunteer with every clause")
  func volunteerClauses() throws {
    let details = try volunteer(
      """
      add volunteer "Alice" skills graphic-design 4, web, "c#" 5 in "New York" within 15 km remote only hours 20 missions 2
        speaks fr, English causes education, "human rights" refuses animals at "Atelier Nord" giving mecenat, benevolat
        from 2026-12-01 until 2027-03-31 away 2026-12-24 to 2026-12-31, 2027-01-01 rating 4.5 last 2026-03-15
        status paused email "a@example.org" phone "+33" note ""
      """)
    #expect(details.skills.replaced?.map(\.skill.value) == ["graphic-design", "web", "c#"])
    #expect(details.skills.replaced?.map(\.level?.value) == [4, nil, 5])
    #expect(details.place.newValue?.value == "New York")
    #expect(details.radius.newValue?.value == 15)
    #expect(details.remote.newValue?.value == .only)
    #expect(details.hours.newValue?.value == 20)
    #expect(details.missions.newValue?.value == 2)
    #expect(details.languages.replaced?.map(\.value) == ["fr", "en"])
    #expect(details.causes.replaced?.map(\.value) == ["education", "human rights"])
    #expect(details.refusedCauses.replaced?.map(\.value) == ["animals"])
    #expect(details.company.newValue?.value == "Atelier Nord")
    #expect(details.giving.replaced?.map(\.value) == [.workTime, .ownTime])
    #expect(details.from.newValue?.value == Day(iso: "2026-12-01"))
    #expect(details.until.newValue?.value == Day(iso: "2027-03-31"))
    #expect(details.away.replaced?.map { "\($0.value)" } == ["2026-12-24 to 2026-12-31", "2027-01-01"])
    #expect(details.rating.newValue?.value == 45)
    #expect(details.lastEngagement.newValue?.value == Day(iso: "2026-03-15"))
    #expect(details.status.newValue?.value == .paused)
    #expect(details.note.newValue?.value == "")
  }

  @Test("a need with several seats and every clause")
  func needClauses() throws {
    guard
      case .need(let association, let details) = try statement(
        """
        need web 3, 2 marketing (hours 4), "c#" for "Asso X" as "New site" hours 12 by 2027-01-31 from 2026-12-01
          until 2027-02-01 in Lille remote no speaks fr priority high note "soon"
        """)
    else { return #expect(Bool(false)) }
    #expect(details.title.newValue?.value == "New site")
    #expect(association.value == "Asso X")
    let seats = try #require(details.seats.replaced)
    #expect(seats.map(\.count?.value) == [nil, 2, nil])
    #expect(seats.map(\.skill.value) == ["web", "marketing", "c#"])
    #expect(seats.map(\.level?.value) == [3, nil, nil])
    #expect(seats.map(\.details.hours.newValue?.value) == [nil, 4, nil])
    #expect(details.hours.newValue?.value == 12)
    #expect(details.deadline.newValue?.value == Day(iso: "2027-01-31"))
    #expect(details.remote.newValue?.value == .no)
    #expect(details.priority.newValue?.value == .high)
  }

  @Test("a skill may be any word, also one of the grammar, and its level an own word")
  func noWordIsReserved() throws {
    #expect(
      try volunteer("add volunteer \"A\" skills for 2, skills 3, remote").skills.replaced?.map(\.skill.value) == [
        "for", "skills", "remote",
      ])
    #expect(try need("need 3 need 2 for \"A\"").seats.replaced?.map(\.count?.value) == [3])
  }

  @Test("remote alone means yes")
  func remoteValue() throws {
    #expect(try volunteer("add volunteer \"A\" remote hours 3").remote.newValue?.value == .yes)
    #expect(try volunteer("add volunteer \"A\" remote no hours 3").remote.newValue?.value == .no)
    #expect(try need("need web for \"A\" remote").remote.newValue?.value == .yes)
  }

  @Test("remote before a no that takes a value away means yes, and is no where a clause with its value follows")
  func remoteBeforeNo() throws {
    func details(_ text: String) throws -> VolunteerDetails { try volunteer("change volunteer \"A\" \(text)") }
    for text in ["remote no until", "remote no until hours 4", "remote no until no hours"] {
      let details = try details(text)
      #expect(details.remote.newValue?.value == .yes)
      if case .cleared = details.until {} else { Issue.record("until is not cleared by \(text)") }
    }
    #expect(try details("remote no until 2027-01-31").remote.newValue?.value == .no)
    #expect(try details("remote no hours 4").remote.newValue?.value == .no)
    #expect(try details("remote no").remote.newValue?.value == .no)
    // Only a `change` takes values away.
    let need = try need("need web for \"A\" remote no whole")
    #expect(need.remote.newValue?.value == .no && need.whole.newValue?.value == true)
  }

  @Test("the last day of a period is given once, by until or behind from")
  func lastDay() {
    for text in ["add volunteer \"A\"", "need web for \"A\""] {
      expectFindings(
        "\(text) from 2026-12-01 to 2027-02-01 until 1️⃣2027-03-01",
        [Finding(1, "repeated-clause", at: "2027-03-01")])
      expectFindings(
        "\(text) until 2027-03-01 from 2026-12-01 to 1️⃣2027-02-01",
        [Finding(1, "repeated-clause", at: "2027-02-01")])
    }
  }

  @Test("a name between single quotes is taken out of them")
  func singleQuotes() {
    expectFindings(
      "add volunteer 1️⃣'Alice Martin'",
      [Finding(1, "unexpected-text", at: "'Alice Martin'", suggests: "\"Alice Martin\"")])
  }

  @Test("change sets, adds, drops and clears")
  func changes() throws {
    let details = try volunteer(
      "change volunteer \"A\" name \"B\" add skills web 4, seo add skills crm drop skills layout no until no causes")
    #expect(details.newName.newValue?.value == "B")
    #expect(details.skills.replaced == nil)
    #expect(details.skills.added.map(\.skill.value) == ["web", "seo", "crm"])
    #expect(details.skills.dropped.map(\.skill.value) == ["layout"])
    guard case .cleared = details.until else { return #expect(Bool(false)) }
    #expect(details.causes.replaced?.isEmpty == true)
    let seats = try need("change need \"N\" add seats web 3 drop seat 1, 2 as \"M\"")
    #expect(seats.seats.added.map(\.skill.value) == ["web"])
    #expect(seats.droppedSeats.map(\.value) == [1, 2])
    #expect(seats.title.newValue?.value == "M")
    guard case .unchanged = try volunteer("change volunteer \"A\"").hours else { return #expect(Bool(false)) }
  }

  @Test("a change may go on over several lines")
  func changeOverLines() throws {
    let details = try volunteer("change volunteer \"A\"\n  hours 3\n  drop skills web\n  no until")
    #expect(details.skills.dropped.count == 1)
    #expect(details.hours.newValue?.value == 3)
  }

  @Test(
    "clauses stand in any order",
    arguments: [
      ("add volunteer \"A\" skills web 3 in Lille hours 4", "add volunteer \"A\" hours 4 in Lille skills web 3"),
      ("need web for \"A\" as \"N\" priority high", "need web priority high as \"N\" for \"A\""),
      ("list needs where open sort by name limit 3", "list needs limit 3 sort by name where open"),
      ("add volunteer \"A\" from 2026-12-01 until 2026-12-31", "add volunteer \"A\" from 2026-12-01 to 2026-12-31"),
      ("add association \"A\" causes health capacity 2", "add association \"A\" capacity 2 causes health"),
      ("add skill foo aliases bar parent web", "add skill foo parent web aliases bar"),
    ])
  func anyOrder(one: String, other: String) throws {
    #expect(shape(of: try statement(one)) == shape(of: try statement(other)))
  }

  @Test(
    "French says the same, with accents or without",
    arguments: [
      ("today 2026-11-23", "aujourd'hui 2026-11-23"),
      ("today", "AUJOURD’HUI"),
      (
        "add association \"A\" causes health in Lille capacity 2 status paused",
        "ajouter association \"A\" causes health à Lille capacité 2 statut en-pause"
      ),
      ("add company \"C\" in Lille note \"n\"", "ajouter entreprise « C » en Lille remarque \"n\""),
      (
        "add volunteer \"B\" skills web 3 in Lille within 15 km remote only hours 4 missions 2 speaks fr causes health refuses animals at \"C\" giving mecenat",
        "ajouter benevole \"B\" competences web 3 à Lille rayon 15 km distanciel seulement heures 4 missions 2 parle français causes health refuse animals chez \"C\" offre mécénat"
      ),
      (
        "add volunteer \"B\" from 2026-12-01 until 2026-12-31 away 2026-12-24 to 2026-12-26 in Lille rating 4 last 2026-01-01",
        "ajouter bénévole \"B\" du 2026-12-01 jusqu'au 2026-12-31 absente 2026-12-24 au 2026-12-26 à Lille évaluation 4 dernier 2026-01-01"
      ),
      ("add volunteer \"B\" away 2026-12-24 in Lille", "ajouter bénévole \"B\" absent 2026-12-24 à Lille"),
      ("add volunteer \"B\" email \"e\" phone \"p\"", "ajouter bénévole \"B\" courriel \"e\" téléphone \"p\""),
      ("add skill foo aliases bar parent web", "ajouter compétence foo synonymes bar parent web"),
      ("add place \"H\" at 50.63, -3.06", "ajouter lieu \"H\" coordonnées 50.63, -3.06"),
      (
        "change volunteer \"B\" add skills web drop skills seo no until",
        "modifier bénévole \"B\" ajouter compétences web ôter compétences seo sans jusqu'au"
      ),
      ("change need \"N\" add seats web drop seat 2", "modifier besoin \"N\" ajouter postes web retirer poste 2"),
      ("remove need \"N\"", "supprimer besoin \"N\""),
      (
        "need 2 web 3 (hours 4) for \"A\" as \"N\" by 2027-01-31 priority urgent remote yes",
        "besoin 2 web 3 (heures 4) pour \"A\" nommé \"N\" avant 2027-01-31 priorité urgente télétravail oui"
      ),
      ("match", "apparier"), ("match verified", "apparier vérifié"),
      ("match in Lille within 10 km", "apparier à Lille rayon 10 km"),
      ("match \"N\" seat 2 top 5", "matcher \"N\" poste 2 premiers 5"),
      ("match volunteer \"B\"", "apparier bénévole \"B\""), ("match for \"A\"", "apparier pour \"A\""),
      ("why \"B\" for \"N\" seat 1", "pourquoi \"B\" pour \"N\" poste 1"),
      ("why not \"B\" for \"N\"", "pourquoi pas \"B\" pour \"N\""),
      ("why \"B\" not \"C\" for \"N\"", "pourquoi \"B\" pas \"C\" pour \"N\""),
      ("accept \"B\" for \"N\" seat 2", "accepter \"B\" pour \"N\" poste 2"), ("accept all", "accepter tout"),
      ("decline \"B\" for \"N\" because availability \"x\"", "refuser \"B\" pour \"N\" car disponibilité \"x\""),
      ("withdraw \"B\" from \"N\" because no-response", "désister \"B\" de \"N\" parce-que sans-réponse"),
      ("pin \"B\" to \"N\"", "épingler \"B\" à \"N\""), ("unpin \"B\" from \"N\"", "désépingler \"B\" de \"N\""),
      ("forbid \"B\" from association \"A\"", "interdire \"B\" de association \"A\""),
      ("allow \"B\" for need \"N\"", "autoriser \"B\" pour besoin \"N\""),
      (
        "list volunteers where skill web >= 3 and within 30 km of Lille or not (hours > 4) sort by hours desc, name limit 10",
        "lister bénévoles dont compétence web >= 3 et à-moins-de 30 km de Lille ou pas (heures > 4) trier par heures décroissant, nom limite 10"
      ),
      ("list volunteers where radius >= 30 and in Lille", "lister bénévoles dont rayon >= 30 et à Lille"),
      ("count needs where open and priority >= high", "compter besoins dont ouvert et priorité >= high"),
      ("show volunteer \"B\"", "montrer bénévole \"B\""), ("show \"B\"", "afficher \"B\""),
      ("expect \"B\" fills \"N\" seat 2", "attendre \"B\" occupe \"N\" poste 2"),
      ("expect \"N\" is not open", "attendre \"N\" est pas ouvert"),
      ("expect count(needs where filled) = 2", "attendre nombre(besoins dont pourvu) = 2"),
      ("expect sum(hours of seats) > 2", "attendre somme(hours de postes) > 2"),
      ("expect score(\"B\" for \"N\") >= 500", "attendre score(\"B\" pour \"N\") >= 500"),
      ("import volunteers from \"v.csv\"", "importer bénévoles de \"v.csv\""),
      ("export plan to \"p.csv\"", "exporter plan à \"p.csv\""), ("source \"a.pb\"", "exécuter \"a.pb\""),
      ("undo", "annuler"), ("redo", "rétablir"), ("set country FR", "régler pays FR"),
      ("set country none", "régler pays aucun"),
      ("quit", "quitter"),
    ])
  func french(english: String, french: String) throws {
    #expect(shape(of: try statement(english)) == shape(of: try statement(french)))
    let plain = String(
      french.unicodeScalars.map { ["é": "e", "è": "e", "à": "a", "ô": "o", "ç": "c"][$0] ?? $0 }.map(Character.init))
    #expect(shape(of: try statement(plain)) == shape(of: try statement(english)))
  }

  @Test("conditions bind not before and before or, and brackets change that")
  func precedence() throws {
    func condition(_ text: String) throws -> Condition {
      guard case .count(let query) = try statement("count needs where \(text)"), let condition = query.condition else {
        throw Unexpected()
      }
      return condition
    }
    guard case .or(let alternatives) = try condition("open and not filled and remote or open"), alternatives.count == 2,
      case .and(let parts) = alternatives[0], parts.count == 3, case .not(.flag) = parts[1],
      case .flag = alternatives[1]
    else { return #expect(Bool(false)) }
    guard case .and(let parts) = try condition("open and (filled or remote)"), case .or = parts[1] else {
      return #expect(Bool(false))
    }
    guard case .flag = try condition("not not not not open"), case .not = try condition("not not not (open)") else {
      return #expect(Bool(false))
    }
    _ = try condition(String(repeating: "(", count: 100) + "open" + String(repeating: ")", count: 100))
  }

  @Test("a comparison takes numbers, dates, names, words and counts on either side")
  func operands() {
    let all = statements(
      """
      list volunteers where hours >= 10 and rating > 4.5 and from <= 2026-12-01 and name = "Alice" and 3 < missions
      list needs where priority = high and by < 2027-01-01 and association != "A"
      list volunteers where score("A" for "N" seat 2) > 500 and count(needs where remote) > 1
      list engagements where state = accepted and score > 500
      list seats where skill web and level >= 2 and cause health and speaks fr and in "Valence, FR"
      list places where population > 1000 and country = FR
      """)
    #expect(all.count == 6)
  }

  @Test("merge and forget say what kind is meant; only what can be twice is merged")
  func keeping() throws {
    guard case .merge(let request) = try statement("merge skill \"c#\"\n  into c-sharp") else { throw Unexpected() }
    #expect(request.kind == .skill && request.duplicate.value == "c#" && request.survivor.value == "c-sharp")
    guard case .forget(let thing) = try statement("oublier association \"X\"") else {
      throw Unexpected()
    }
    #expect(thing.kind == .association && thing.name.value == "X")
    #expect(Parser.parse(Source(name: "", text: "merge need \"A\" into \"B\"")).diagnostics.count == 1)
    #expect(Parser.parse(Source(name: "", text: "merge volunteer \"A\" with \"B\"")).diagnostics.count == 1)
  }

  @Test("gaps has a place and a number of rows, log and undo a number of statements, where one is said")
  func looking() throws {
    guard case .gaps(let all) = try statement("gaps"),
      case .gaps(let some) = try statement("manques à \"New York\" rayon 20 km premiers 5")
    else { throw Unexpected() }
    #expect(all.place == nil && all.radius == nil && all.top == nil)
    #expect(some.place?.value == "New York" && some.radius?.value == 20 && some.top?.value == 5)
    guard case .log(nil) = try statement("log"), case .log(let last) = try statement("journal 20"),
      case .undo(nil) = try statement("undo"), case .undo(let count) = try statement("annuler 3"),
      case .redo(let again) = try statement("redo 2")
    else { throw Unexpected() }
    #expect(last?.value == 20 && count?.value == 3 && again?.value == 2)
  }

  @Test("a semicolon, a comment or nothing may end a statement")
  func severalStatements() {
    #expect(statements("match; undo ;; redo # again\n\n;\nquit").count == 4)
    #expect(statements("").isEmpty)
    #expect(statements("# nothing\n\n").isEmpty)
    #expect(statements("\u{FEFF}match").count == 1)
  }

  @Test("a statement knows where it stands")
  func statementRanges() {
    let source = Source(name: "", text: "  match ;\nneed web\n  for \"A\"  # seat\nundo")
    let ranges = Parser.parse(source).statements.map { source.text(of: $0.range) }
    #expect(ranges == ["match", "need web\n  for \"A\"", "undo"])
  }

  private struct Unexpected: Error {}
}
