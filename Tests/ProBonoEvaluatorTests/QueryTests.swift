import ProBonoLanguage
import ProBonoModel
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("Lists, counts and expectations")
struct QueryTests {
  private static let book = """
    add place "Hameau" at 50.63, 3.06
    add place "Loin" at 48.85, 2.35
    add association "Asso X" causes education in "Hameau"
    add association "Le Relais" capacity 1 status paused
    add volunteer "Zoé" skills web 4 in "Hameau" hours 20 speaks fr rating 4.5 causes education from 2026-12-01
    add volunteer "alice" skills cloud 2 in "Loin" hours 10 remote no
    add volunteer "Élan" skills seo 3
    need web 3, layout for "Asso X" as "Site" hours 5 priority high by 2027-01-01
    need seo for "Le Relais" as "Refs" remote
    """

  @Test("a list is in the order of folded names unless it is sorted")
  func order() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.names("list volunteers") == ["alice", "Élan", "Zoé"])
    #expect(runner.names("list volunteers sort by name desc") == ["Zoé", "Élan", "alice"])
    // What is not known comes last either way.
    #expect(runner.names("list volunteers sort by hours") == ["alice", "Zoé", "Élan"])
    #expect(runner.names("list volunteers sort by hours desc") == ["Zoé", "alice", "Élan"])
    #expect(runner.names("list volunteers sort by missions, name desc") == ["Zoé", "Élan", "alice"])
    #expect(runner.names("list volunteers limit 1") == ["alice"])
    #expect(runner.names("list volunteers limit 0").isEmpty)
    #expect(runner.names("lister volontaires".replacing("volontaires", with: "bénévoles")) == ["alice", "Élan", "Zoé"])
  }

  @Test(
    "conditions about volunteers",
    arguments: [
      ("hours >= 10", ["alice", "Zoé"]), ("hours > 10", ["Zoé"]), ("hours != 10", ["Élan", "Zoé"]),
      ("10 < hours", ["Zoé"]),
      ("skill web", ["Zoé"]), ("skill digital", ["alice", "Zoé"]), ("skill numérique >= 3", ["Zoé"]),
      ("skill web = 4", ["Zoé"]),
      ("skill cloud < 3", ["alice"]), ("cause éducation", ["Zoé"]), ("speaks français", ["Zoé"]),
      ("in Hameau", ["Zoé"]), ("within 30 km of Hameau", ["Zoé"]), ("within 500 km of Hameau", ["alice", "Zoé"]),
      ("place = hameau", ["Zoé"]), ("rating > 4", ["Zoé"]), ("rating = 4.5", ["Zoé"]), ("from <= 2026-12-01", ["Zoé"]),
      ("remote", ["Élan", "Zoé"]), ("not remote", ["alice"]), ("remote = no", ["alice"]),
      ("remote = oui", ["Élan", "Zoé"]),
      ("active", ["alice", "Élan", "Zoé"]), ("status = paused", []), ("status = actif", ["alice", "Élan", "Zoé"]),
      ("name = \"ÉLAN\"", ["Élan"]), ("name > \"b\" and name < \"f\"", ["Élan"]),
      ("radius = 30", ["alice", "Élan", "Zoé"]),
      ("engagements = 0 and missions = 1", ["alice", "Élan", "Zoé"]),
      ("hours > 10 or skill seo", ["Élan", "Zoé"]), ("hours >= 10 and not skill web", ["alice"]),
      ("not (hours >= 10 and skill web)", ["alice", "Élan"]), ("hours < 10 or not hours < 10 and skill web", ["Zoé"]),
    ])
  func volunteers(condition: String, expected: [String]) {
    var runner = ScriptRunner(Self.book)
    #expect(runner.names("list volunteers where \(condition)") == expected)
    #expect(runner.count("volunteers where \(condition)") == expected.count)
  }

  @Test(
    "conditions about everything else",
    arguments: [
      ("associations where capacity = 1", 1), ("associations where active", 1),
      ("associations where statut = en-pause", 1),
      ("associations where needs = 1", 2), ("needs where open", 2), ("needs where filled", 0),
      ("needs where remote", 1),
      ("needs where priority >= high", 1), ("needs where priorité = haute", 1), ("needs where by < 2027-02-01", 1),
      ("needs where association = \"asso x\"", 1), ("needs where seats = 2", 1), ("needs where skill web", 1),
      ("needs where in Hameau", 1), ("seats where open", 3), ("seats where level >= 3", 1),
      ("seats where hours = 5", 2),
      ("seats where skill digital", 1), ("skills where parent = design", 11), ("skills where parent = conception", 11),
      ("causes where name = health", 1), ("places where population > 0", 0), ("places", 2), ("engagements", 0),
      ("pins", 0),
      ("bans", 0), ("companies", 0),
    ])
  func others(query: String, expected: Int) {
    var runner = ScriptRunner(Self.book)
    #expect(runner.count(query) == expected)
  }

  @Test("engagements are asked for by their words")
  func engagements() {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Zoé\" for \"Site\" seat 1; decline \"alice\" for \"Site\"")
    #expect(runner.count("engagements where state = accepted") == 1)
    #expect(runner.count("engagements where skill = développement-web") == 1)
    #expect(runner.count("engagements where score > 100 and volunteer = \"zoe\" and need = site and hours = 5") == 1)
    #expect(runner.count("needs where open") == 2)
    #expect(runner.count("seats where open") == 2)
    #expect(
      runner.failure(of: "count engagements where state = acepted")
        == Failure("unknown-choice", at: "acepted", suggests: "accepted"))
  }

  @Test("what cannot be compared, or is not known, is refused")
  func refused() {
    var runner = ScriptRunner(Self.book)
    let cases: [(String, Failure)] = [
      ("count volunteers where hours > 2026-01-01", Failure("incomparable", at: "2026-01-01")),
      ("count volunteers where hours = many", Failure("incomparable", at: "many")),
      ("count volunteers where name > 3", Failure("incomparable", at: "3")),
      ("count needs where by < 3", Failure("incomparable", at: "3")),
      ("count needs where priority = hihg", Failure("unknown-choice", at: "hihg", suggests: "high")),
      ("count volunteers where status = pausd", Failure("unknown-choice", at: "pausd", suggests: "paused")),
      ("count volunteers where skill wbe", Failure("unknown-skill", at: "wbe", suggests: "web")),
      ("count volunteers where in Hameua", Failure("unknown-place", at: "Hameua", suggests: "Hameau")),
      ("list companies where in Hameua", Failure("unknown-place", at: "Hameua", suggests: "Hameau")),
      ("expect count(volunteers where cause helth) = 1", Failure("unknown-cause", at: "helth", suggests: "health")),
    ]
    for (statement, expected) in cases { #expect(runner.failure(of: statement) == expected, "\(statement)") }
  }

  @Test("expectations hold or fail at their place")
  func expectations() {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      expect "Zoé" fills "Site"
      expect "Zoé" fills "Site" seat 1 and not "alice" fills "Site"
      expect "Site" is open and "Site" is not filled and "Refs" is remote and "Zoé" is active and "Le Relais" is not active
      expect count(volunteers) = 3 and count(needs where open) >= 2 or count(causes) = 0
      expect sum(hours of seats) = 10 and sum(hours of volunteers) = 30
      expect score("Zoé" for "Site" seat 1) > 500 and score("Zoé" for "Site") = score("Zoé" for "Site" seat 1)
      expect not (count(pins) > 0)
      """)
    let cases: [(String, Failure)] = [
      ("expect \"alice\" fills \"Site\"", Failure("expectation-failed", at: "\"alice\" fills \"Site\"")),
      ("expect \"Site\" is filled", Failure("expectation-failed", at: "\"Site\" is filled")),
      ("expect count(volunteers) = 4", Failure("expectation-failed", at: "volunteers) = 4")),
      ("expect \"Site\" is open and \"Site\" is filled", Failure("expectation-failed", at: "\"Site\" is filled")),
      ("expect \"Nobody\" fills \"Site\"", Failure("unknown-volunteer", at: "\"Nobody\"")),
      ("expect \"Zoé\" fills \"Site\" seat 9", Failure("unknown-seat", at: "9")),
    ]
    for (statement, expected) in cases { #expect(runner.failure(of: statement) == expected, "\(statement)") }
  }

  @Test("show tells what a name means, and asks where it means several things")
  func show() {
    var runner = ScriptRunner(Self.book)
    guard case .details(let zoé) = runner.run("show \"zoe\"") else { return #expect(Bool(false)) }
    #expect(zoé.kind == .volunteer && zoé.name == "Zoé")
    guard case .details(let site) = runner.run("show need \"Site\"") else { return #expect(Bool(false)) }
    #expect(site.table?.rows.count == 2)
    for name in ["association \"Asso X\"", "web", "health", "Hameau", "place Hameau", "cause santé", "skill numérique"]
    {
      guard case .details = runner.run("show \(name)") else { return #expect(Bool(false), "\(name)") }
    }
    runner.run("add company \"Site\"")
    #expect(runner.failure(of: "show \"Site\"") == Failure("ambiguous-name", at: "\"Site\""))
    #expect(runner.failure(of: "show volunteer \"Site\"")?.code == "unknown-volunteer")
  }

  @Test("a long chain of conditions is evaluated like a short one")
  func longChain() {
    var runner = ScriptRunner(Self.book)
    #expect(runner.count("volunteers where hours > 99" + String(repeating: " or hours > 99", count: 20_000)) == 0)
    #expect(runner.count("volunteers where active" + String(repeating: " and active", count: 20_000)) == 3)
    runner.run("expect count(volunteers) = 3" + String(repeating: " and count(volunteers) = 3", count: 2_000))
  }

  @Test("values of the session are told and set")
  func session() {
    var runner = ScriptRunner(today: nil)
    guard case .today(nil) = runner.run("today") else { return #expect(Bool(false)) }
    guard case .todaySet = runner.run("today 2026-11-23"), case .today(.some) = runner.run("today") else {
      return #expect(Bool(false))
    }
    runner.run("set country France")
    #expect(runner.evaluator.surroundings.country == "FR")
    runner.run("set country none; set")
    #expect(runner.evaluator.surroundings.country == nil)
    for topic in ["", "need", "besoin", "\"need\"", "hours", "heures"] {
      guard case .help = runner.run("help \(topic)") else { return #expect(Bool(false), "\(topic)") }
    }
  }

  @Test("a state of a name that two things bear is no guess")
  func ambiguousState() {
    var runner = ScriptRunner("add association \"A\"; add volunteer \"A\"; need web for \"A\" as \"A\"")
    #expect(runner.failure(of: "expect \"A\" is active") == Failure("ambiguous-name", at: "\"A\""))
    #expect(runner.failure(of: "expect \"A\" is remote") == Failure("ambiguous-name", at: "\"A\""))
    runner.run("expect \"A\" is open")
  }
}
