import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText
import Testing

@testable import ProBonoEvaluator

@Suite("Importing tables")
struct ImportTests {
  @Test("a table of volunteers brings everything it knows of them")
  func volunteers() throws {
    var book = BookOfTables()
    try book.take(.places, "place,latitude,longitude\nHameau,50.5,3.25\n")
    let rows = try book.take(
      .volunteers,
      """
      name,place,radius,remote,missions,hours,languages,causes,skills,rating,last engagement,from,until
      "Martin, Alice",Hameau,15,only,2,20,fr|English,education|santé,web:4|graphisme,4.5,2025-10-01,2026-01-01,2026-12-31
      Bruno,,,,,,,,,,,,
      """)
    #expect(rows == 2)
    let alice = try #require(book.book.volunteers.row(named: "martin, alice"))
    #expect(alice.place == book.book.places.id(named: "Hameau"))
    #expect(alice.radius == 15)
    #expect(alice.remote == .only)
    #expect(alice.missions == 2)
    #expect(alice.hours == 20)
    #expect(alice.languages.map(\.description) == ["fr", "en"])
    #expect(alice.causes.compactMap { book.book.causes[$0]?.name } == ["education", "health"])
    #expect(alice.skills.compactMap { book.book.skills[$0.skill]?.name } == ["web", "graphic-design"])
    #expect(alice.skills.map(\.level) == [4, 3])
    #expect(alice.rating == 45)
    #expect(alice.lastEngagement == Day(iso: "2025-10-01"))
    #expect(alice.from == Day(iso: "2026-01-01"))
    #expect(alice.until == Day(iso: "2026-12-31"))
    #expect(book.book.volunteers.row(named: "Bruno") == Volunteer(name: "Bruno"))
  }

  @Test("a table tells of employers, of what is given and refused, and how to reach people")
  func particulars() throws {
    var book = BookOfTables()
    try book.take(.companies, "entreprise,ville,causes,remarque\nAtelier Nord,Lille,santé,mécène\n")
    let company = try #require(book.book.companies.row(named: "atelier nord"))
    #expect(company.place.flatMap { book.book.places[$0]?.name } == "Lille")
    #expect(company.causes.compactMap { book.book.causes[$0]?.name } == ["health"])
    #expect(company.note == "mécène")
    #expect(book.reasons(.companies, "name\nATELIER NORD\n") == [.nameTaken("ATELIER NORD", existing: "Atelier Nord")])
    try book.take(
      .volunteers,
      """
      nom;entreprise;offre;refuse;courriel;téléphone;remarque
      Chloé;atelier nord;bénévolat|mécénat;santé;chloe@example.org;+33 3 20 00 00 00;"le soir
      seulement"
      Léa;;;;;;
      """)
    let chloé = try #require(book.book.volunteers.row(named: "Chloé"))
    #expect(chloé.company.flatMap { book.book.companies[$0]?.name } == "Atelier Nord")
    #expect(chloé.giving == [.ownTime, .workTime])
    #expect(chloé.refusedCauses.compactMap { book.book.causes[$0]?.name } == ["health"])
    #expect(chloé.email == "chloe@example.org")
    #expect(chloé.phone == "+33 3 20 00 00 00")
    #expect(chloé.note == "le soir\nseulement")
    #expect(book.book.volunteers.row(named: "Léa") == Volunteer(name: "Léa"))
    let problems = book.tableProblems(.volunteers, "name,company,email\nZoé,Atelier Norde,\nLuc,,\"a\nb\"\n")
    #expect(
      problems?.first.map(\.reason) == [
        .unknownName(.company, "Atelier Norde", nearest: "Atelier Nord"), .controlCharacter("\n"),
      ])
  }

  @Test("a French table means the same")
  func french() throws {
    var book = BookOfTables()
    try book.take(
      .volunteers,
      "Nom;Compétences;Distanciel;Heures;Évaluation\nChloé;graphisme:4;seulement;12;4,5\n")
    let chloé = try #require(book.book.volunteers.row(named: "chloe"))
    #expect(chloé.remote == .only)
    #expect(chloé.hours == 12)
    #expect(chloé.rating == 45)
    #expect(chloé.skills.compactMap { book.book.skills[$0.skill]?.name } == ["graphic-design"])
    try book.take(.associations, "nom\nAsso X\n")
    try book.take(
      .needs, "besoin;association;lieu;compétence;niveau;priorité\nSite;Asso X;distanciel;développement web;2;haute\n")
    let need = try #require(book.book.needs.row(named: "Site"))
    #expect(need.isRemote)
    #expect(need.priority == .high)
    #expect(need.seats == [Seat(skill: try #require(book.book.skills.id(named: "web")), level: 2)])
  }

  @Test("the level of a skill may stand behind a blank, unless a skill bears that name")
  func levelsBehindBlanks() throws {
    var book = BookOfTables()
    try book.take(.skills, "skill\nWeb\nWeb 2\nLevel 3 support\n")
    try book.take(.volunteers, "name,skills\nChloé,web  4|web 2|Level 3 support\n")
    let chloé = try #require(book.book.volunteers.row(named: "Chloé"))
    #expect(chloé.skills.map { book.book.skills[$0.skill]?.name } == ["web", "web-2", "level-3-support"])
    #expect(chloé.skills.map(\.level) == [4, 3, 3])
    let problems = book.tableProblems(.volunteers, "name,skills\nZoé,web 9\nLéa,wbe 4\n")
    #expect(
      problems?.first.map(\.reason) == [
        .notLevel("9"), .unknownName(.skill, "wbe", nearest: "web"),
      ])
  }

  @Test("towns are found in the gazetteer, and those that several mean are told")
  func towns() throws {
    var book = BookOfTables()
    try book.take(.associations, "name,place\nAsso X,Roubaix\nAsso Y,roubaix\n")
    #expect(book.book.places.count == 1)
    #expect(book.book.associations.row(named: "Asso X")?.place == book.book.places.id(named: "Roubaix"))
    let reasons = book.reasons(.associations, "name,place\nA,Vienne\nB,Roubaiks\n")
    guard case .ambiguousPlace("Vienne", let choices) = reasons.first else {
      Issue.record("\(reasons)")
      return
    }
    #expect(choices.count > 1)
    #expect(reasons.last == .unknownName(.place, "Roubaiks", nearest: "Roubaix"))
  }

  @Test("programs are read with their rules and quotas, and needs that are part of them")
  func programs() throws {
    var runner = ScriptRunner(
      Surroundings(
        today: nil,
        readFile: { path in
          let files = [
            "programs.csv": """
            programme;mécène;du;jusqu'au;salariés;lieu;rayon;évaluation;offre;quota;quota par association
            Marathon;Atelier Nord;2026-11-27;2026-11-27;Atelier Nord|Atelier Sud;Lille;30;3,5;mécénat;20;3
            Campagne;;;;;;;;;;
            """,
            "needs.csv": "need,association,program,skill\nSite,A,Marathon,web\nSite,A,marathon,web\nTexte,A,,web\n",
            "wrong.csv": "name,sponsor,quota\nMarathon,,\nP,Atelier Nrod,x\n",
          ]
          return files[path].map { .success(Array($0.utf8)) } ?? .failure(.notFound)
        }, isCancelled: { false }))
    runner.run(
      """
      add company "Atelier Nord"; add company "Atelier Sud"; add association "A"
      import programs from "programs.csv"
      import needs from "needs.csv"
      """)
    let marathon = try #require(runner.book.programs.row(named: "Marathon"))
    #expect(marathon.employers.count == 2 && marathon.leastRating == 35 && marathon.giving == .workTime)
    #expect(marathon.radius == 30 && marathon.from == marathon.until && marathon.from != nil)
    #expect(marathon.quotas.whole == 20 && marathon.quotas.perAssociation == 3 && marathon.quotas.perCompany == nil)
    #expect(runner.book.programs.row(named: "Campagne") == Program(name: "Campagne"))
    #expect(runner.names("list needs where program = \"Marathon\"") == ["Site"])
    #expect(runner.failure(of: "import programs from \"wrong.csv\"")?.code == "bad-table")
  }

  @Test("a place of a table counts before the town of that name, and can be imported again")
  func places() throws {
    var book = BookOfTables()
    try book.take(.associations, "name,place\nAsso X,Roubaix\n")
    try book.take(.places, "place,latitude,longitude\nRoubaix,1,2\n")
    #expect(book.book.places.row(named: "Roubaix")?.coordinates == Coordinates(latitude: 1, longitude: 2))
    #expect(book.book.places.row(named: "Roubaix")?.town == nil)
    try book.take(.places, "place;latitude;longitude\nROUBAIX;3,5;-4,25\n")
    #expect(book.book.places.count == 1)
    #expect(book.book.places.row(named: "Roubaix")?.coordinates == Coordinates(latitude: 3.5, longitude: -4.25))
    #expect(
      book.reasons(.places, "place,latitude,longitude\nA,91,0\nB,0,x\nC,,0\n")
        == [.numberOutOfRange("91", -90...90), .notDegrees("x"), .emptyCell])
  }

  @Test("a skill of a table takes its word away from the skill that it was another word for")
  func aliasTakenOver() throws {
    var book = BookOfTables()
    let web = try #require(book.book.skills.id(named: "web"))
    let hr = try #require(book.book.skills.id(named: "hr"))
    #expect(book.book.skills.id(named: "web-dev") == web)
    try book.take(.skills, "skill,parent\nhr,\nweb-dev,\nRH,hr\n")
    let webDev = try #require(book.book.skills.id(named: "Web dev"))
    #expect(webDev != web)
    #expect(book.book.skills[webDev] == Skill(name: "web-dev"))
    #expect(book.book.skills[web]?.aliases.contains("web-dev") == false)
    #expect(book.book.skills[web]?.french == "développement-web")
    #expect(book.book.skills.id(named: "hr") == hr)
    #expect(book.book.skills[hr]?.parent == nil)
    #expect(book.book.skills[hr]?.french == "ressources-humaines")
    #expect(book.book.skills[hr]?.aliases == ["human-resources"])
    #expect(book.book.skills.row(named: "rh")?.parent == hr)
  }

  @Test("a parent may stand below its children, but nothing may be above itself")
  func parents() throws {
    var book = BookOfTables()
    try book.take(.skills, "parent,skill\ncrafts,carpentry\n,crafts\n")
    #expect(book.book.skills.row(named: "carpentry")?.parent == book.book.skills.id(named: "crafts"))
    #expect(
      book.problems(.skills, "skill,parent\ndigital,web\nknitting,knitten\n")
        == [
          TableProblem(
            .unknownName(.skill, "knitten", nearest: "knitting"), line: 3, column: 2, columnName: "parent"),
          TableProblem(.skillCircle(["digital", "web", "digital"]), line: 2, column: 2, columnName: "parent"),
        ])
    #expect(book.reasons(.skills, "skill\n_\n--\n") == [.emptyCell, .emptyCell])
  }

  @Test("a cause of a table takes its word away from the cause that it was another word for")
  func causes() throws {
    var book = BookOfTables()
    let inclusion = try #require(book.book.causes.id(named: "insertion"))
    try book.take(.causes, "cause\ninsertion\neducation\n")
    #expect(book.book.causes.id(named: "insertion") != inclusion)
    #expect(book.book.causes[inclusion]?.french == nil)
    #expect(book.book.causes.row(named: "éducation")?.name == "education")
  }

  @Test("the lines of a need may be apart; its seats follow their order")
  func needLines() throws {
    var book = BookOfTables()
    try book.take(.associations, "name\nAsso X\n")
    let rows = try book.take(
      .needs,
      """
      need,association,place,skill,level,hours,languages,from,until,priority
      Site,Asso X,,web,3,12,fr|en,2026-02-01,2026-03-31,urgent
      Budget,Asso X,remote,finance,,,,,,
      site,ASSO X,,marketing,,4,en|fr,2026-02-01,2026-03-31,URGENT
      """)
    #expect(rows == 2)
    #expect(book.book.needs.count == 2)
    let site = try #require(book.book.needs.row(named: "Site"))
    #expect(site.name == "Site")
    #expect(
      site.seats == [
        Seat(skill: try #require(book.book.skills.id(named: "web")), level: 3, hours: 12),
        Seat(skill: try #require(book.book.skills.id(named: "marketing")), level: 1, hours: 4),
      ])
    #expect(site.priority == .urgent)
    #expect(site.from == Day(iso: "2026-02-01"))
    #expect(!site.isRemote)
    #expect(book.book.needs.row(named: "Budget")?.isRemote == true)
  }

  @Test("lines of a need that disagree are told, with both lines")
  func disagreement() throws {
    var book = BookOfTables()
    try book.take(.associations, "name\nAsso X\nAsso Y\n")
    #expect(
      book.problems(
        .needs,
        "need,association,skill,place,priority\nSite,Asso X,web,Lille,high\nSite,Asso Y,web,remote,\n")
        == [
          TableProblem(
            .disagreement("Asso Y", earlier: "Asso X", earlierLine: 2), line: 3, column: 2, columnName: "association"),
          TableProblem(
            .disagreement("remote", earlier: "Lille", earlierLine: 2), line: 3, column: 4, columnName: "place"),
          TableProblem(
            .disagreement("", earlier: "high", earlierLine: 2), line: 3, column: 5, columnName: "priority"),
        ])
  }

  @Test("a need of a table can wait for needs of the book and of the table, above it or below")
  func waitingNeeds() throws {
    var book = BookOfTables()
    try book.take(.associations, "name\nAsso X\n")
    try book.take(.needs, "need,association,skill\nAudit,Asso X,web\n")
    try book.take(
      .needs,
      "besoin;association;compétence;après\nSite;Asso X;web;audit|Plan\nPlan;Asso X;design;\nsite;Asso X;seo;PLAN|Audit\n"
    )
    let site = try #require(book.book.needs.row(named: "Site"))
    #expect(site.after.compactMap { book.book.needs[$0]?.name } == ["Audit", "Plan"])
    #expect(site.seats.count == 2)
  }

  @Test("a need of a table that waits for itself, for nothing there is, or for one twice is told")
  func wrongOrder() throws {
    var book = BookOfTables()
    try book.take(.associations, "name\nAsso X\n")
    #expect(
      book.problems(
        .needs,
        """
        need,association,skill,after
        A,Asso X,web,B
        B,Asso X,web,D|C
        C,Asso X,web,A
        D,Asso X,web,
        E,Asso X,web,E
        F,Asso X,web,Site
        G,Asso X,web,D|d
        """)
        == [
          TableProblem(.unknownName(.need, "Site", nearest: nil), line: 7, column: 4, columnName: "after"),
          TableProblem(.repeatedItem("d"), line: 8, column: 4, columnName: "after"),
          TableProblem(.needCircle(["A", "B", "C", "A"]), line: 2, column: 4, columnName: "after"),
          TableProblem(.needCircle(["E", "E"]), line: 6, column: 4, columnName: "after"),
        ])
  }

  @Test("a need has no more seats than a need of a statement can have")
  func tooManySeats() throws {
    var book = BookOfTables()
    try book.take(.associations, "name\nAsso X\n")
    let line = "Site,Asso X,web\n"
    #expect(
      book.problems(
        .needs, "need,association,skill\n" + String(repeating: line, count: NeedDetails.seatLimit + 1))
        == [
          TableProblem(.tooManySeats(limit: NeedDetails.seatLimit), line: 1_002, column: 1, columnName: "need")
        ])
  }

  @Test("every wrong cell of a table of volunteers is told with line, column and name")
  func wrongCells() throws {
    var book = BookOfTables()
    try book.take(.volunteers, "name\nÉmile\n")
    let table = """
      Name,skills,causes,languages,hours,remote,from,until,rating,last engagement,missions,radius
      emile,,,,,,,,,,,
      Anne,web:9,,,,,,,,,,
      Béa,juggling,,,,,,,,,,
      Carl,web|développement-web,,,,,,,,,,
      Dora,,heath,,,,,,,,,
      Eve,,,frnch,,,,,,,,
      Fred,,,,many,,,,,,,
      Gus,,,,10001,,,,,,,
      Hal,,,,,maybe,,,,,,
      Ida,,,,,,2026-02-30,,,,,
      Jo,,,,,,2026-02-02,2026-02-01,,,,
      Kim,,,,,,,,5.1,,,
      Lea,,,,,,,,,soon,-1,
      anne,,,,,,,,,,,
      ,web,,,,,,,,,,
      Max,,health|education,,,,,,,,,
      Nic,,education|health|education,,,,,,,,,
      """
    let expected: [(Int, Int, String, TableProblem.Reason)] = [
      (2, 1, "Name", .nameTaken("emile", existing: "Émile")),
      (3, 2, "skills", .notLevel("9")),
      (4, 2, "skills", .unknownName(.skill, "juggling", nearest: nil)),
      (5, 2, "skills", .repeatedItem("développement-web")),
      (6, 3, "causes", .unknownName(.cause, "heath", nearest: "health")),
      (7, 4, "languages", .unknownName(.language, "frnch", nearest: "french")),
      (8, 5, "hours", .notWholeNumber("many")),
      (9, 5, "hours", .numberOutOfRange("10001", 0...10_000)),
      (10, 6, "remote", .unknownChoice("maybe", choices: ["yes", "no", "only"])),
      (11, 7, "from", .notDate("2026-02-30")),
      (
        12, 8, "until",
        .periodReversed(
          first: try #require(Day(iso: "2026-02-02")), last: try #require(Day(iso: "2026-02-01")))
      ),
      (13, 9, "rating", .notRating("5.1")),
      (14, 11, "missions", .numberOutOfRange("-1", 0...1_000)),
      (14, 10, "last engagement", .notDate("soon")),
      (15, 1, "Name", .repeatedName("anne", firstLine: 3)),
      (16, 1, "Name", .emptyCell),
      (18, 3, "causes", .repeatedItem("education")),
    ]
    #expect(
      book.problems(.volunteers, table)
        == expected.map { TableProblem($0.3, line: $0.0, column: $0.1, columnName: $0.2) })
  }

  @Test("only the first problems are told, but all are counted")
  func manyProblems() throws {
    let book = BookOfTables()
    let lines =
      (0..<20).map { "Volunteer \($0),,juggling \($0)\n" } + (20..<1_000).map { "Volunteer \($0),Atlantis \($0),\n" }
    let problems = try #require(book.tableProblems(.volunteers, "name,place,skills\n" + lines.joined()))
    #expect(problems.total == 1_000)
    #expect(problems.first.count == TableProblems.limit)
  }

  @Test("a table with one wrong cell leaves the book as it was")
  func nothingImported() throws {
    var book = BookOfTables()
    try book.take(.associations, "name,place\nAsso X,Lille\n")
    var transaction = book.transaction
    let revision = transaction.book.revision
    #expect(throws: Diagnostic.self) {
      _ = try book.evaluator(reading: "name,place,hours\nAnne,Roubaix,1\nBea,Lille,x\n")
        .importTable(.volunteers, BookOfTables.file, into: &transaction)
    }
    transaction.rollBack()
    #expect(transaction.book.revision == revision)
    #expect(transaction.book.volunteers.count == 0)
    #expect(transaction.book.places.id(named: "Roubaix") == nil)
  }

  @Test("a file that cannot be read is told, and so is an interruption")
  func notRead() {
    var transaction = Transaction()
    let unreadable = Evaluator(
      Surroundings(today: Day(number: 0), readFile: { _ in .failure(.notFound) }))
    #expect {
      try unreadable.importTable(.skills, BookOfTables.file, into: &transaction)
    } throws: { error in
      if case EvaluationProblem.fileUnreadable("table.csv", .notFound)? = (error as? Diagnostic)?.problem {
        true
      } else {
        false
      }
    }
    let interrupted = Evaluator(
      Surroundings(
        today: Day(number: 0), readFile: { _ in .success(Array("skill\nweb\n".utf8)) }, isCancelled: { true }))
    #expect {
      try interrupted.importTable(.skills, BookOfTables.file, into: &transaction)
    } throws: { error in
      if case EvaluationProblem.interrupted? = (error as? Diagnostic)?.problem { true } else { false }
    }
  }
}

/// A book into which tests import tables.
private struct BookOfTables {
  var transaction = Transaction()
  var book: Book { transaction.book }

  static let file = Spanned("table.csv", SourceRange(start: 7, end: 18))

  func evaluator(reading table: String) -> Evaluator {
    Evaluator(Surroundings(today: Day(number: 20_454), readFile: { _ in .success(Array(table.utf8)) }))
  }

  /// Imports a table; the number of its records.
  @discardableResult
  mutating func take(_ kind: ImportKind, _ table: String) throws -> Int {
    let outcome = try evaluator(reading: table).importTable(kind, Self.file, into: &transaction)
    _ = transaction.commit()
    guard case .imported(let report) = outcome, report.kind == kind, report.path == "table.csv" else {
      Issue.record("\(outcome)")
      return 0
    }
    return report.records
  }

  /// What is wrong with a table; the book stays as it is.
  func tableProblems(_ kind: ImportKind, _ table: String) -> TableProblems? {
    var transaction = self.transaction
    do throws(Diagnostic) {
      _ = try evaluator(reading: table).importTable(kind, Self.file, into: &transaction)
      return nil
    } catch {
      guard case EvaluationProblem.table("table.csv", let problems) = error.problem else {
        Issue.record("\(error)")
        return nil
      }
      return problems
    }
  }

  func problems(_ kind: ImportKind, _ table: String) -> [TableProblem] { tableProblems(kind, table)?.first ?? [] }

  func reasons(_ kind: ImportKind, _ table: String) -> [TableProblem.Reason] { problems(kind, table).map(\.reason) }
}
