import ProBonoTables
import ProBonoText
import Testing

@Suite("Tables with named columns")
struct TableReaderTests {
  @Test(
    "columns stand in any order, under English or French names, in any spelling; others than the name may be missing")
  func columns() throws {
    var table = TableReader<VolunteerColumn>(Array("Dernier  Engagement;HEURES;nom\n2025-01-31; 12 ; Zoë \n".utf8))
    try table.advance()
    #expect(table.name(.name, limit: 100) == "Zoë")
    #expect(table.integer(.hours, in: 0...100) == 12)
    #expect(table.day(.lastEngagement) == Day(iso: "2025-01-31"))
    #expect(table.rating(.rating) == nil)
    #expect(table.cell(.place) == nil)
    try table.end()
    #expect(table.problems.isEmpty)
  }

  @Test("no two columns of a kind of table bear the same name")
  func distinctNames() {
    func check<Column: TableColumn>(_: Column.Type) {
      let names = Column.allCases.flatMap { column in Set(column.names.map(Folding.foldWord)) }
      #expect(Set(names).count == names.count)
    }
    check(PlaceColumn.self)
    check(SkillColumn.self)
    check(CauseColumn.self)
    check(AssociationColumn.self)
    check(VolunteerColumn.self)
    check(CompanyColumn.self)
    check(ProgramColumn.self)
    check(NeedColumn.self)
  }

  @Test("a first line with wrong, repeated or missing columns is told, and no row is read")
  func header() {
    #expect(
      problems(of: NeedColumn.self, "need,assocation,skil,need\n1,2,3,4\n") == [
        TableProblem(.unknownColumn("assocation", nearest: "association"), line: 1, column: 2),
        TableProblem(.unknownColumn("skil", nearest: "skill"), line: 1, column: 3),
        TableProblem(.repeatedColumn("need", first: 1), line: 1, column: 4),
        TableProblem(.missingColumns(["association", "skill"], nearest: "assocation"), line: 1),
      ])
    #expect(
      problems(of: CauseColumn.self, "colour\nred\n") == [
        TableProblem(.unknownColumn("colour", nearest: nil), line: 1, column: 1),
        TableProblem(.missingColumns(["cause"], nearest: nil), line: 1),
      ])
  }

  @Test("a file without a first line is told")
  func emptyFile() {
    #expect(problems(of: CauseColumn.self, "") == [TableProblem(.emptyFile, line: 1)])
    #expect(problems(of: CauseColumn.self, "\u{FEFF}\n\n") == [TableProblem(.emptyFile, line: 1)])
    #expect(problems(of: CauseColumn.self, "cause\n") == [])
  }

  @Test("a first line of a million columns is told and no more")
  func endlessHeader() {
    let line = String(repeating: "cause,", count: 999_999) + "cause\n"
    #expect(
      problems(of: CauseColumn.self, line) == [TableProblem(.wrongCellCount(1_000_000, expected: 1), line: 1)])
  }

  @Test("rows with too few or too many cells are told, and rows of blanks passed over")
  func cellCount() {
    #expect(
      problems(of: SkillColumn.self, "skill,parent\nweb\n,\n , \nweb,,\nweb,\n") == [
        TableProblem(.wrongCellCount(1, expected: 2), line: 2),
        TableProblem(.wrongCellCount(3, expected: 2), line: 5),
      ])
  }

  @Test("a broken record is told under the name of its column")
  func brokenRecords() throws {
    #expect(
      problems(of: SkillColumn.self, "Skill,Parent\na,\"b\"c\n\"d\n") == [
        TableProblem(.textAfterQuote, line: 2, column: 2, columnName: "Parent"),
        TableProblem(.unterminatedQuote, line: 3, column: 1, columnName: "Skill"),
      ])
    var bytes = Array("skill,parent\nx,".utf8)
    bytes += [0x81]
    var table = TableReader<SkillColumn>(bytes)
    try table.end()
    #expect(table.problems.first == [TableProblem(.invalidText, line: 2, column: 2, columnName: "parent")])
  }

  @Test(
    "a day is written year first, or day first where the table comes from a place in which the day always does",
    arguments: [
      ("name,last", false), ("name\tlast", false), ("name;last", true), ("name,dernier", true), ("nom,last", true),
    ])
  func dayFirst(header: String, isRead: Bool) {
    let separator = header.dropFirst(header.hasPrefix("name") ? 4 : 3).prefix(1)
    let cells = [
      "2026-11-23", "23/11/2026", "3.1.2026", "11/23/2026", "2026/11/23", "1/2/26", "/1/2026", "1/+1/2026",
      "30/02/2026",
    ]
    var table = TableReader<VolunteerColumn>(
      Array((header + "\n" + cells.map { "a\(separator)\($0)\n" }.joined()).utf8))
    var days: [Day?] = []
    while table.next() { days.append(table.day(.lastEngagement)) }
    let read = ["2026-11-23", "2026-11-23", "2026-01-03"].prefix(isRead ? 3 : 1).map { Day(iso: $0) }
    #expect(days == read + Array(repeating: nil, count: cells.count - read.count))
    #expect(table.problems.first.map(\.reason) == cells.dropFirst(read.count).map { .notDate($0) })
  }

  @Test("a name is there, short, and free of what steers terminals")
  func names() {
    let lines = ["", "\u{1B}[31m", "a\u{202E}b", "\"a\nb\"", "aaaaaaaaaaa", "\u{200B}", "ok"]
    var table = TableReader<AssociationColumn>(Array(("name,note\n" + lines.map { $0 + ",x\n" }.joined()).utf8))
    var names: [String?] = []
    while table.next() { names.append(table.name(.name, limit: 10)) }
    #expect(names == [nil, nil, nil, nil, nil, nil, "ok"])
    #expect(
      table.problems.first.map(\.reason) == [
        .emptyCell, .controlCharacter("\u{1B}"), .controlCharacter("\u{202E}"), .controlCharacter("\n"),
        .nameTooLong(limit: 10), .emptyCell,
      ])
    #expect(table.problems.first.map(\.line) == [2, 3, 4, 5, 7, 8])
  }

  @Test("a note keeps its line breaks, but may not steer a terminal")
  func notes() throws {
    var table = TableReader<AssociationColumn>(Array("name,note\na,\"b\nc\"\na,\u{7}\n".utf8))
    try table.advance()
    #expect(table.note(.note) == "b\nc")
    try table.advance()
    _ = table.note(.note)
    #expect(
      table.problems.first
        == [TableProblem(.controlCharacter("\u{7}"), line: 4, column: 2, columnName: "note")])
  }

  @Test("whole numbers of any length are read or told")
  func integers() {
    let digits = String(repeating: "9", count: 100)
    #expect(read(["0", "-0", "007", "100"]) { $0.integer(.capacity, in: 0...100) } == [0, 0, 7, 100])
    let range = 0...100
    #expect(
      reasons(["101", "-1", digits, "-" + digits, "1.0", "1e3", "--1", "-", "+1", "１"]) {
        $0.integer(.capacity, in: range)
      } == [
        .numberOutOfRange("101", range), .numberOutOfRange("-1", range), .numberOutOfRange(digits, range),
        .numberOutOfRange("-" + digits, range), .notWholeNumber("1.0"), .notWholeNumber("1e3"), .notWholeNumber("--1"),
        .notWholeNumber("-"), .notWholeNumber("+1"), .notWholeNumber("１"),
      ])
  }

  @Test("ratings have at most one decimal, levels are 1 to 5, degrees lie on the globe")
  func otherNumbers() {
    #expect(read(["0", "4", "4.5", "\"3,2\"", "5.0"]) { $0.rating(.capacity) } == [0, 40, 45, 32, 50])
    for text in ["5.1", "-1", "4.55", "4.", ".5", "four", String(repeating: "4", count: 50)] {
      #expect(reasons([text]) { $0.rating(.capacity) } == [.notRating(text)])
    }
    #expect(read(["1", "5"]) { $0.level(.capacity) } == [1, 5])
    for text in ["0", "6", "x", "1.5"] { #expect(reasons([text]) { $0.level(.capacity) } == [.notLevel(text)]) }
    #expect(read(["50.63", "-3", "\"1,5\"", "90"]) { $0.degrees(.capacity, within: 90) } == [50.63, -3, 1.5, 90])
    for text in ["nan", "inf", "0x10", "1e1", "1.2.3"] {
      #expect(reasons([text]) { $0.degrees(.capacity, within: 90) } == [.notDegrees(text)])
    }
    #expect(
      reasons(["90.1", "-91"]) { $0.degrees(.capacity, within: 90) }
        == [.numberOutOfRange("90.1", -90...90), .numberOutOfRange("-91", -90...90)])
  }

  @Test("days are those of the calendar")
  func days() {
    #expect(read(["2024-02-29"]) { $0.day(.capacity) } == [Day(iso: "2024-02-29")])
    for text in ["2023-02-29", "29/02/2024", "2024-2-9"] {
      #expect(reasons([text]) { $0.day(.capacity) } == [.notDate(text)])
    }
  }

  @Test("a list is parted by |, blanks around its values do not count")
  func lists() throws {
    var table = TableReader<VolunteerColumn>(Array("name,skills\na, web:4 || design :2|\"c:d\"|x|\n".utf8))
    try table.advance()
    let items = table.items(of: try #require(table.cell(.skills))).map { table.text($0) }
    #expect(items == ["web:4", "design :2", "\"c:d\"", "x"])
  }

  @Test("the level of a skill stands behind its last colon")
  func leveled() throws {
    var table = TableReader<VolunteerColumn>(Array("name,skills\na,web:4| c : d : 2 |x|y:6|:3|z:\n".utf8))
    try table.advance()
    let results = table.items(of: try #require(table.cell(.skills))).map { item in
      do throws(TableProblem.Reason) {
        let (value, level) = try table.leveled(item)
        return "\(table.text(value)) \(level.map(String.init) ?? "-")"
      } catch {
        return "\(error)"
      }
    }
    #expect(results == ["web 4", "c : d 2", "x -", "notLevel(\"6\")", "emptyCell", "notLevel(\"\")"])
  }

  @Test("of many problems the first are kept and all are counted")
  func manyProblems() {
    var table = TableReader<SkillColumn>(Array(("skill,parent\n" + String(repeating: "x\n", count: 100)).utf8))
    while table.next() {}
    #expect(table.problems.total == 100)
    #expect(table.problems.first.map(\.line) == Array(2..<22))
    #expect(table.problems.isFull)
  }

  // MARK: Reading a column

  private func problems<Column: TableColumn>(of _: Column.Type, _ text: String) -> [TableProblem] {
    var table = TableReader<Column>(Array(text.utf8))
    while table.next() {}
    return table.problems.first
  }

  private func read<Value>(
    _ cells: [String], _ value: (inout TableReader<AssociationColumn>) -> Value?
  ) -> [Value?] {
    var table = self.table(cells)
    var values: [Value?] = []
    while table.next() { values.append(value(&table)) }
    #expect(table.problems.isEmpty)
    return values
  }

  private func reasons<Value>(
    _ cells: [String], _ value: (inout TableReader<AssociationColumn>) -> Value?
  ) -> [TableProblem.Reason] {
    var table = self.table(cells)
    while table.next() { #expect(value(&table) == nil) }
    return table.problems.first.map(\.reason)
  }

  private func table(_ cells: [String]) -> TableReader<AssociationColumn> {
    TableReader(Array(("name,capacity\n" + cells.map { "x,\($0)\n" }.joined()).utf8))
  }
}

@Suite("What cells came to")
struct CellCacheTests {
  @Test("a value is remembered for a while, and never taken for another cell's")
  func values() throws {
    let words = (0..<20_000).map { "word \($0 % 7_000)" } + Array(repeating: "often", count: 100)
    var reader = CSVReader(Array(words.joined(separator: "\n").utf8))
    var cache = CellCache<String>()
    var made = 0
    for word in words {
      _ = try reader.next()
      let cell = try #require(reader.cells.first)
      if let value = cache.value(of: cell, in: reader.bytes) {
        #expect(value == word)
      } else {
        made += 1
        cache.remember(word, of: cell, in: reader.bytes)
        #expect(cache.value(of: cell, in: reader.bytes) == word)
      }
    }
    #expect(made < words.count)
  }

  @Test("cells whose bytes are not their value are not remembered")
  func doubledQuotes() throws {
    var reader = CSVReader(Array("a\"\"b,\"a\"\"b\"\n".utf8))
    _ = try reader.next()
    var cache = CellCache<String>()
    for cell in reader.cells { cache.remember(reader.text(cell), of: cell, in: reader.bytes) }
    #expect(reader.cells.map { cache.value(of: $0, in: reader.bytes) } == ["a\"\"b", nil])
  }
}

extension TableReader {
  /// Goes to the next row, which must be there.
  fileprivate mutating func advance() throws {
    let isThere = next()
    try #require(isThere)
  }

  /// There must be no further row.
  fileprivate mutating func end() throws {
    let isThere = next()
    try #require(!isThere)
  }
}
