import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Finds what the cells of one table name: places, skills, causes, languages, choices. Each spelling is looked up once.
///
/// A name that means nothing is a problem of the table, and the value nil or left out.
struct TableNames: Sendable {
  /// The taxonomy of the book, which no table that names skills and causes alters.
  private let knownSkills: Table<Skill>
  private let knownCauses: Table<Cause>
  private let knownCompanies: Table<Company>
  private var places = Findings<ID<Place>>()
  private var associations = Findings<ID<Association>>()
  private var programs = Findings<ID<Program>>()
  private var skills = Findings<ID<Skill>>()
  private var skillLevels = Findings<SkillLevel>()
  private var causes = CellCache<ID<Cause>>()
  private var causeLists = Findings<[ID<Cause>]>()
  private var languages = Findings<[LanguageCode]>()
  private var remotes = Findings<RemoteWork>()
  private var priorities = Findings<Priority>()
  private var flags = Findings<Bool>()
  private var companies = Findings<ID<Company>>()
  private var companyLists = Findings<[ID<Company>]>()
  private var givings = Findings<Giving>()
  private var givingLists = Findings<[Giving]>()

  /// Knows what a book knows.
  init(_ book: Book) {
    knownSkills = book.skills
    knownCauses = book.causes
    knownCompanies = book.companies
  }

  /// The place of a cell, which joins the book where it is not yet there.
  mutating func place<Column>(
    _ column: Column, of table: inout TableReader<Column>, by evaluator: Evaluator, in transaction: inout Transaction
  ) -> ID<Place>? {
    guard let cell = table.cell(column) else { return nil }
    if let place = places.value(of: cell, in: table) { return place }
    return places.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.place(table.text(cell), by: evaluator, in: &transaction, suggesting: !table.problems.isFull)
    }
  }

  /// The association of a cell, which must be there.
  mutating func association<Column>(
    _ column: Column, of table: inout TableReader<Column>, in transaction: inout Transaction
  ) -> ID<Association>? {
    guard let cell = table.requiredCell(column) else { return nil }
    if let association = associations.value(of: cell, in: table) { return association }
    return Self.record(cell, .association, in: transaction.book.associations, &associations, column, of: &table)
  }

  /// The program of a cell; nil where the cell is empty.
  mutating func program<Column>(
    _ column: Column, of table: inout TableReader<Column>, in transaction: inout Transaction
  ) -> ID<Program>? {
    Self.record(
      table.cell(column), .program, in: transaction.book.programs, &programs, column, of: &table)
  }

  /// The company of a cell; nil where the cell is empty.
  mutating func company<Column>(
    _ column: Column, of table: inout TableReader<Column>, in transaction: inout Transaction
  ) -> ID<Company>? {
    Self.record(
      table.cell(column), .company, in: transaction.book.companies, &companies, column, of: &table)
  }

  /// The companies of a cell: `Atelier Nord|Atelier Sud`.
  mutating func companies<Column>(
    _ column: Column, of table: inout TableReader<Column>, in transaction: inout Transaction
  ) -> [ID<Company>] {
    guard let cell = table.cell(column) else { return [] }
    let list = companyLists.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.list(cell, of: table) { (item) throws(TableProblem.Reason) in
        try Self.find(item, .company, in: transaction.book.companies, of: table)
      }
    }
    return list ?? []
  }

  /// The employer of a cell; nil where the cell is empty.
  mutating func employer<Column>(_ column: Column, of table: inout TableReader<Column>) -> ID<Company>? {
    guard let cell = table.cell(column) else { return nil }
    if let company = companies.value(of: cell, in: table) { return company }
    let known = knownCompanies
    return Self.record(cell, .company, in: known, &companies, column, of: &table)
  }

  /// All that somebody gives: `benevolat|mecenat`.
  mutating func givings<Column>(_ column: Column, of table: inout TableReader<Column>) -> [Giving] {
    guard let cell = table.cell(column) else { return [] }
    let list = givingLists.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.list(cell, of: table) { (item) throws(TableProblem.Reason) in
        Giving(try Self.choice(table.text(item)) as GivingChoice)
      }
    }
    return list ?? []
  }

  /// What somebody gives: `benevolat`, `mecenat`, or the other words for them.
  mutating func giving<Column>(_ column: Column, of table: inout TableReader<Column>) -> Giving? {
    guard let cell = table.cell(column) else { return nil }
    return givings.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      Giving(try Self.choice(table.text(cell)) as GivingChoice)
    }
  }

  /// The skill of a cell, which must be there.
  mutating func skill<Column>(_ column: Column, of table: inout TableReader<Column>) -> ID<Skill>? {
    guard let cell = table.requiredCell(column) else { return nil }
    if let skill = skills.value(of: cell, in: table) { return skill }
    let known = knownSkills
    return skills.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.find(cell, .skill, in: known, of: table)
    }
  }

  /// The skills of a cell, each with its level: `web:3|design`.
  mutating func skillLevels<Column>(_ column: Column, of table: inout TableReader<Column>) -> [SkillLevel] {
    guard let cell = table.cell(column) else { return [] }
    var levels: [SkillLevel] = []
    levels.reserveCapacity(table.items(of: cell).limit)
    for item in table.items(of: cell) {
      guard let level = skillLevel(item, in: column, of: &table) else { continue }
      if levels.contains(where: { $0.skill == level.skill }) {
        table.report(.repeatedItem(table.skillName(of: item)), in: column)
      } else {
        levels.append(level)
      }
    }
    return levels
  }

  /// A skill with its level: `web:3`, or `web 3` where no skill bears that name.
  private mutating func skillLevel<Column>(
    _ item: CSVCell, in column: Column, of table: inout TableReader<Column>
  ) -> SkillLevel? {
    if let level = skillLevels.value(of: item, in: table) { return level }
    let known = knownSkills
    return skillLevels.value(of: item, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      if let words = table.wordsAndNumber(item), known.id(named: table.text(item)) == nil {
        let skill = try Self.find(words.value, .skill, in: known, of: table)
        return SkillLevel(skill: skill, level: try table.level(words.number))
      }
      let (name, level) = try table.leveled(item)
      let skill = try Self.find(name, .skill, in: known, of: table)
      return SkillLevel(skill: skill, level: level ?? Volunteer.defaultLevel)
    }
  }

  /// The causes of a cell: `health|education`.
  mutating func causes<Column>(_ column: Column, of table: inout TableReader<Column>) -> [ID<Cause>] {
    guard let cell = table.cell(column) else { return [] }
    if let list = causeLists.value(of: cell, in: table) ?? listOfKnownCauses(cell, in: table) { return list }
    let known = knownCauses
    let list = causeLists.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.list(cell, of: table) { (item) throws(TableProblem.Reason) in
        let cause = try Self.find(item, .cause, in: known, of: table)
        if causes.value(of: item, in: table.bytes) == nil { causes.remember(cause, of: item, in: table.bytes) }
        return cause
      }
    }
    return list ?? []
  }

  /// A new list of causes of which each was found before: of a few causes thousands of lists are made. Nil for any other.
  private mutating func listOfKnownCauses<Column>(_ cell: CSVCell, in table: TableReader<Column>) -> [ID<Cause>]? {
    let items = table.items(of: cell)
    var list: [ID<Cause>] = []
    list.reserveCapacity(items.limit)
    for item in items {
      guard let cause = causes.value(of: item, in: table.bytes), !list.contains(cause) else { return nil }
      list.append(cause)
    }
    causeLists.remember(list, of: cell, in: table)
    return list
  }

  /// The spoken languages of a cell, by codes or names: `fr|anglais`.
  mutating func languages<Column>(_ column: Column, of table: inout TableReader<Column>) -> [LanguageCode] {
    guard let cell = table.cell(column) else { return [] }
    let languages = languages.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try Self.list(cell, of: table) { (item) throws(TableProblem.Reason) in
        let name = table.text(item)
        if let language = SpokenLanguages.code(of: name).flatMap({ LanguageCode($0) }) { return language }
        throw Self.unknown(.language, name, among: SpokenLanguages.allNames, suggesting: !table.problems.isFull)
      }
    }
    return languages ?? []
  }

  /// Whether somebody works remote: `yes`, `no`, `only`, or the French words.
  mutating func remote<Column>(_ column: Column, of table: inout TableReader<Column>) -> RemoteWork? {
    guard let cell = table.cell(column) else { return nil }
    return remotes.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      RemoteWork(try Self.choice(table.text(cell)))
    }
  }

  /// How much a need matters: `low`, `normal`, `high`, `urgent`, or the French words.
  mutating func priority<Column>(_ column: Column, of table: inout TableReader<Column>) -> Priority? {
    guard let cell = table.cell(column) else { return nil }
    return priorities.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      Priority(try Self.choice(table.text(cell)))
    }
  }

  /// Whether a cell says `yes`, or `oui`; `no` where it is empty.
  mutating func flag<Column>(_ column: Column, of table: inout TableReader<Column>) -> Bool {
    guard let cell = table.cell(column) else { return false }
    return flags.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      let choice: RemoteNeed = try Self.choice(table.text(cell))
      return choice == .yes
    } ?? false
  }

  /// The reason why a name that nothing of the kind bears is wrong.
  static func unknown(
    _ term: TableProblem.Term, _ name: String, among names: some Sequence<String>, suggesting: Bool
  ) -> TableProblem.Reason {
    .unknownName(term, name, nearest: suggesting ? EditDistance.nearest(to: name, among: names) : nil)
  }

  // MARK: Looking up

  /// As `Evaluator.placeID`; without suggestions it spares the search for towns of like names.
  private static func place(
    _ name: String, by evaluator: Evaluator, in transaction: inout Transaction, suggesting: Bool
  ) throws(TableProblem.Reason) -> ID<Place> {
    if !suggesting, transaction.book.places.id(named: name) == nil, Gazetteer.builtIn.towns(named: name).isEmpty {
      throw .unknownName(.place, name, nearest: nil)
    }
    do throws(Diagnostic) {
      return try evaluator.placeID(Spanned(name, SourceRange(start: 0, end: 0)), in: &transaction)
    } catch {
      if case EvaluationProblem.ambiguousPlace(_, let choices, _) = error.problem {
        throw .ambiguousPlace(name, choices: choices)
      }
      throw .unknownName(.place, name, nearest: error.suggestion)
    }
  }

  private static func find<Row, Column>(
    _ cell: CSVCell, _ term: TableProblem.Term, in records: Table<Row>, of table: TableReader<Column>
  ) throws(TableProblem.Reason) -> ID<Row> {
    let name = table.text(cell)
    if let id = records.id(named: name) { return id }
    throw unknown(term, name, among: records.names, suggesting: !table.problems.isFull)
  }

  /// The record that a cell names; nil where there is no cell.
  ///
  /// - Parameter records: asked for where the spelling is new.
  private static func record<Row, Column>(
    _ cell: CSVCell?, _ term: TableProblem.Term, in records: @autoclosure () -> Table<Row>,
    _ findings: inout Findings<ID<Row>>, _ column: Column, of table: inout TableReader<Column>
  ) -> ID<Row>? {
    guard let cell else { return nil }
    return findings.value(of: cell, in: column, of: &table) { (table) throws(TableProblem.Reason) in
      try find(cell, term, in: records(), of: table)
    }
  }

  /// The items of a cell; the first that is wrong makes the cell wrong.
  private static func list<Column, Item: Equatable>(
    _ cell: CSVCell, of table: TableReader<Column>, _ find: (CSVCell) throws(TableProblem.Reason) -> Item
  ) throws(TableProblem.Reason) -> [Item] {
    var items: [Item] = []
    for part in table.items(of: cell) {
      let item = try find(part)
      guard !items.contains(item) else { throw .repeatedItem(table.text(part)) }
      items.append(item)
    }
    return items
  }

  private static func choice<Choice: GrammarChoice>(_ text: String) throws(TableProblem.Reason) -> Choice {
    let folded = Folding.foldWord(text)
    if let choice = Choice.allCases.first(where: { $0.word.foldedForms.contains(folded) }) { return choice }
    throw .unknownChoice(text, choices: Choice.allCases.map(\.word.en))
  }
}

extension TableReader {
  /// The name of the skill in an item with or without a level.
  fileprivate func skillName(of item: CSVCell) -> String { text((try? leveled(item).value) ?? item) }
}

/// What the spellings of one kind of thing came to: a value, or the reason why they mean nothing.
private struct Findings<Value: Sendable>: Sendable {
  private var values = CellCache<Value>()
  /// Tables are mostly right: made when the first spelling is wrong.
  private var reasons: CellCache<TableProblem.Reason>?

  /// The value of a cell that was found before.
  func value<Column>(of cell: CSVCell, in table: TableReader<Column>) -> Value? {
    values.value(of: cell, in: table.bytes)
  }

  /// Remembers the value of a cell that was not found before.
  mutating func remember<Column>(_ value: Value, of cell: CSVCell, in table: TableReader<Column>) {
    values.remember(value, of: cell, in: table.bytes)
  }

  /// The value of a cell; where it means nothing the table is told why.
  mutating func value<Column>(
    of cell: CSVCell, in column: Column, of table: inout TableReader<Column>,
    find: (TableReader<Column>) throws(TableProblem.Reason) -> Value
  ) -> Value? {
    if let value = values.value(of: cell, in: table.bytes) { return value }
    return lookUp(cell, in: column, of: &table, find: find)
  }

  /// Looks up what has no value yet.
  private mutating func lookUp<Column>(
    _ cell: CSVCell, in column: Column, of table: inout TableReader<Column>,
    find: (TableReader<Column>) throws(TableProblem.Reason) -> Value
  ) -> Value? {
    let bytes = table.bytes
    if let reason = reasons?.value(of: cell, in: bytes) {
      table.report(reason, in: column)
      return nil
    }
    do throws(TableProblem.Reason) {
      let value = try find(table)
      values.remember(value, of: cell, in: bytes)
      return value
    } catch {
      if reasons == nil { reasons = CellCache() }
      reasons?.remember(error, of: cell, in: bytes)
      table.report(error, in: column)
      return nil
    }
  }
}
