import ProBonoLanguage
import ProBonoModel
import Testing

@testable import ProBonoEvaluator

@Suite("Merging")
struct MergingTests {
  private static let book = """
    add association "Asso X" causes education in Lille
    add association "Asso Y" in Roubaix
    add volunteer "Alice Martin" skills web 3, layout 4 in Lille hours 20 causes education note "tall"
    add volunteer "A. Martin" skills web 5, seo 2 hours 10 missions 3 email "a@example.org" note "met in May" speaks fr
    need web for "Asso X" as "Site"
    need web for "Asso Y" as "Page"
    """

  private func merged(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) throws -> MergeReport {
    guard case .merged(let report) = outcome else {
      Issue.record("\(outcome)", sourceLocation: sourceLocation)
      throw CancellationError()
    }
    return report
  }

  private func moved(_ report: MergeReport) -> [String] { report.moved.map { "\($0.kind) \($0.count)" } }

  // MARK: Volunteers

  @Test("who stays keeps every value, gets what is lacking, the higher levels and both notes")
  func values() throws {
    var runner = ScriptRunner(Self.book)
    let report = try merged(runner.run("merge volunteer \"a. martin\" into \"Alice Martin\""))
    let alice = try #require(runner.volunteer("Alice Martin"))
    #expect(runner.volunteer("A. Martin") == nil)
    #expect(alice.skills.map(\.level) == [5, 4, 2])
    #expect(alice.hours == 20 && alice.missions == 3 && alice.email == "a@example.org")
    #expect(alice.note == "tall; met in May" && alice.languages.map(\.description) == ["fr"])
    #expect(report.duplicate == "A. Martin" && report.survivor == "Alice Martin")
    #expect(report.gained == [.skills, .missions, .languages, .email, .note])
    #expect(report.moved.isEmpty && report.dropped == 0)
  }

  @Test("engagements, pins and bans move; what would be there twice is dropped")
  func links() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      need web for "Asso X" as "Shop"
      add association "Asso Z"
      change volunteer "A. Martin" in Lille
      accept "A. Martin" for "Page"
      decline "A. Martin" for "Shop"
      decline "Alice Martin" for "Shop"
      pin "Alice Martin" to "Site"
      forbid "A. Martin" from "Asso Z"
      forbid "Alice Martin" from "Asso Z"
      forbid "A. Martin" from association "Asso Y"
      """)
    let report = try merged(runner.run("merge volunteer \"A. Martin\" into \"Alice Martin\""))
    #expect(moved(report) == ["engagements 1", "bans 1"])
    #expect(report.dropped == 2)
    #expect(runner.names("list engagements") == ["Page", "Shop"])
    #expect(runner.names("list pins") == ["Site"])
    #expect(runner.names("list bans") == ["Asso Y", "Asso Z"])
    #expect(runner.count("engagements where volunteer = \"Alice Martin\"") == 2)
  }

  @Test("a pin that has come about under the other name is dropped")
  func fulfilledPin() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("need 2 web for \"Asso X\" as \"Team\"; pin \"Alice Martin\" to \"Team\"")
    runner.run("change volunteer \"A. Martin\" in Lille; accept \"A. Martin\" for \"Team\"")
    #expect(try merged(runner.run("merge volunteer \"A. Martin\" into \"Alice Martin\"")).dropped == 1)
    #expect(runner.count("pins") == 0)
  }

  @Test("who has given up under one name and is engaged under the other is not kept apart any more")
  func withdrawn() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("accept \"Alice Martin\" for \"Site\"; withdraw \"Alice Martin\" from \"Site\"")
    runner.run("change volunteer \"A. Martin\" in Lille; accept \"A. Martin\" for \"Site\"")
    runner.run("merge volunteer \"A. Martin\" into \"Alice Martin\"")
    #expect(runner.book.engagements.all.map(\.row.keepsApart) == [false, false])
    runner.run("expect \"Alice Martin\" fills \"Site\"")
  }

  @Test("two records that contradict each other do not become one, and nothing is done")
  func contradictions() {
    var runner = ScriptRunner(Self.book)
    runner.run("change volunteer \"A. Martin\" in Lille")
    func refuses(_ setting: String, sourceLocation: SourceLocation = #_sourceLocation) {
      var runner = runner
      runner.run(setting, sourceLocation: sourceLocation)
      for (one, other) in [("A. Martin", "Alice Martin"), ("Alice Martin", "A. Martin")] {
        let failure = runner.failure(
          of: "merge volunteer \"\(one)\" into \"\(other)\"", sourceLocation: sourceLocation)
        #expect(failure == Failure("merge-conflict", at: "\"\(one)\""), sourceLocation: sourceLocation)
      }
    }
    refuses(
      "need 2 web for \"Asso X\" as \"Team\"; accept \"A. Martin\" for \"Team\"; accept \"Alice Martin\" for \"Team\"")
    refuses("accept \"A. Martin\" for \"Site\"; decline \"Alice Martin\" for \"Site\"")
    refuses("pin \"A. Martin\" to \"Site\"; decline \"Alice Martin\" for \"Site\"")
    refuses("pin \"A. Martin\" to \"Site\"; forbid \"Alice Martin\" from \"Site\"")
    refuses("pin \"A. Martin\" to \"Site\"; forbid \"Alice Martin\" from \"Asso X\"")
    refuses("change volunteer \"A. Martin\" refuses education")
    refuses("change volunteer \"A. Martin\" from 2027-01-01; change volunteer \"Alice Martin\" until 2026-12-01")
  }

  @Test("work that both have completed is history and stays")
  func completedTwice() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      change volunteer "A. Martin" in Lille
      need 2 web for "Asso X" as "Team"
      accept "A. Martin" for "Team"; complete "A. Martin" for "Team" hours 5
      accept "Alice Martin" for "Team"; complete "Alice Martin" for "Team" hours 7
      """)
    #expect(moved(try merged(runner.run("merge volunteer \"A. Martin\" into \"Alice Martin\""))) == ["engagements 1"])
    #expect(runner.count("engagements where volunteer = \"Alice Martin\"") == 2)
  }

  @Test("nothing merges with itself, with nothing, or with something else")
  func names() {
    var runner = ScriptRunner(Self.book)
    #expect(
      runner.failure(of: "merge volunteer \"Alice Martin\" into \"ALICE  martin\"")
        == Failure("merged-with-itself", at: "\"ALICE  martin\""))
    #expect(
      runner.failure(of: "merge volunteer \"Alice Martin\" into \"A. Martn\"")
        == Failure("unknown-volunteer", at: "\"A. Martn\"", suggests: "A. Martin"))
    #expect(
      runner.failure(of: "merge association \"Alice Martin\" into \"Asso X\"")
        == Failure("unknown-association", at: "\"Alice Martin\""))
    #expect(
      runner.failure(of: "merge skill référencement into seo") == Failure("merged-with-itself", at: "seo"))
  }

  // MARK: Organisations

  @Test("an association takes over needs, which stay where they were, and bans")
  func associations() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      """
      add volunteer "Bruno"; forbid "Bruno" from "Asso Y"; forbid "Alice Martin" from "Asso X"
      forbid "Alice Martin" from "Asso Y"
      """)
    let report = try merged(runner.run("merge association \"Asso Y\" into \"Asso X\""))
    #expect(moved(report) == ["needs 1", "bans 1"])
    #expect(report.dropped == 1 && report.gained.isEmpty)
    #expect(runner.need("Page")?.place == runner.book.places.id(named: "Roubaix"))
    #expect(runner.need("Site")?.place == nil)
    #expect(runner.count("needs where association = \"Asso X\"") == 2)
    #expect(runner.names("list associations") == ["Asso X"])
  }

  @Test("an association with somebody pinned here and forbidden there does not become one")
  func forbiddenPin() {
    var runner = ScriptRunner(Self.book)
    runner.run("pin \"Alice Martin\" to \"Site\"; forbid \"Alice Martin\" from \"Asso Y\"")
    for merge in ["\"Asso Y\" into \"Asso X\"", "\"Asso X\" into \"Asso Y\""] {
      #expect(runner.failure(of: "merge association \(merge)")?.code == "merge-conflict")
    }
  }

  @Test("a company takes over its people")
  func companies() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("add company \"Nord\"; add company \"Nord SA\" in Lille; change volunteer \"A. Martin\" at \"Nord SA\"")
    let report = try merged(runner.run("merge company \"Nord SA\" into \"Nord\""))
    #expect(moved(report) == ["volunteers 1"] && report.gained == [.place])
    #expect(runner.volunteer("A. Martin")?.company == runner.book.companies.id(named: "Nord"))
  }

  // MARK: Words

  @Test("a skill goes on meaning what it was merged into, in every name it had")
  func skills() throws {
    var runner = ScriptRunner(Self.book)
    runner.run(
      "add skill html aliases xhtml parent web; add skill css parent html; need html 2 for \"Asso X\" as \"Css\"")
    runner.run("change volunteer \"Alice Martin\" add skills html 4")
    let report = try merged(runner.run("merge skill html into web"))
    #expect(moved(report) == ["volunteers 1", "needs 1", "skills 1"])
    #expect(report.gained == [.aliases])
    let web = try #require(runner.book.skills.id(named: "web"))
    #expect(runner.book.skills.id(named: "html") == web && runner.book.skills.id(named: "xhtml") == web)
    #expect(runner.book.skills.row(named: "css")?.parent == web)
    #expect(runner.need("Css")?.seats.map(\.skill) == [web])
    #expect(runner.volunteer("Alice Martin")?.skills.filter { $0.skill == web }.map(\.level) == [4])
  }

  @Test("a skill merged into one just below it leaves its place; one further below is refused")
  func families() {
    var runner = ScriptRunner("add skill a; add skill b parent a; add skill c parent b")
    #expect(runner.failure(of: "merge skill a into c") == Failure("skill-circle", at: "a"))
    runner.run("merge skill a into b")
    #expect(runner.book.skills.row(named: "a")?.name == "b" && runner.book.skills.row(named: "a")?.parent == nil)
    runner.run("merge skill c into b")
    #expect(runner.book.skills.row(named: "c")?.parent == nil)
  }

  @Test("a cause goes on meaning what it was merged into")
  func causes() throws {
    var runner = ScriptRunner(Self.book)
    runner.run("add cause schools aliases écoles; change association \"Asso Y\" causes schools, education")
    runner.run("change volunteer \"A. Martin\" refuses schools; add company \"Nord\" causes schools")
    let report = try merged(runner.run("merge cause schools into education"))
    #expect(moved(report) == ["volunteers 1", "associations 1", "companies 1"])
    let education = try #require(runner.book.causes.id(named: "ecoles"))
    #expect(runner.book.associations.row(named: "Asso Y")?.causes == [education])
    runner.run("add cause schooling; change volunteer \"A. Martin\" causes schooling")
    #expect(
      runner.failure(of: "merge cause schooling into education") == Failure("merge-conflict", at: "schooling"))
  }

  // MARK: Both languages

  @Test("French words do the same")
  func french() {
    var (english, french) = (ScriptRunner(Self.book), ScriptRunner(Self.book))
    english.run("merge volunteer \"A. Martin\" into \"Alice Martin\"; merge skill seo into web")
    french.run("fusionner bénévole \"A. Martin\" dans \"Alice Martin\"; fusionner compétence seo\n dans web")
    #expect(english.rows == french.rows)
  }
}
