import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Finds what the cells of one table name: places, skills, causes, languages, choices. Each spelling is looked up once.
///
/// A name that means nothing is a problem of the table, and the value nil or left out.
struct TableNames {
  private let evaluator: Evaluator
  private var places = CellCache<Result<ID<Place>, TableProblem.Reason>>()
  private var associations = CellCache<Result<ID<Association>, TableProblem.Reason>>()
  private var skills = CellCache<Result<ID<Skill>, TableProblem.Reason>>()
  private var causes = CellCache<Result<[ID<Cause>], TableProblem.Reason>>()
  private var languages = CellCache<Result<[LanguageCode], TableProblem.Reason>>()
  private var remotes = CellCache<Result<RemoteWork, TableProblem.Reason>>()
  private var priorities = CellCache<Result<Priority, TableProblem.Reason>>()

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// The place of a cell, which joins the book where it is not yet there.
  mutating func place<Column>(
    _ column: Column, of table: inout TableReader<Column>, in transaction: inout Transaction
  ) -> ID<Place>? {
    guard let cell = table.cell(column) else { return nil }
    let evaluator = self.evaluator
    let result = places.value(of: cell, in: table.bytes) {
      Self.place(table.text(cell), by: evaluator, in: &transaction, suggesting: !table.problems.isFull)
    }
    return value(result, column, of: &table)
  }

  /// The association of a cell, which must be there.
  mutating func association<Column>(
    _ column: Column, of table: inout TableReader<Column>, in book: Book
  ) -> ID<Association>? {
    guard let cell = table.requiredCell(column) else { return nil }
    let result = associations.value(of: cell, in: table.bytes) {
      Self.find(table.text(cell), .association, in: book.associations, suggesting: !table.problems.isFull)
    }
    return value(result, column, of: &table)
  }

  /// The skill of a cell, which must be there.
  mutating func skill<Column>(
    _ column: Column, of table: inout TableReader<Column>, in book: Book
  ) -> ID<Skill>? {
    guard let cell = table.requiredCell(column) else { return nil }
    return value(skill(cell, of: table, in: book), column, of: &table)
  }

  /// The skills of a cell, each with its level: `web:3|design`.
  mutating func skillLevels<Column>(
    _ column: Column, of table: inout TableReader<Column>, in book: Book
  ) -> [SkillLevel] {
    guard let cell = table.cell(column) else { return [] }
    var levels: [SkillLevel] = []
    for item in table.items(of: cell) {
      do throws(TableProblem.Reason) {
        let (name, level) = try table.leveled(item)
        let skill = try skill(name, of: table, in: book).get()
        guard !levels.contains(where: { $0.skill == skill }) else { throw .repeatedItem(table.text(name)) }
        levels.append(SkillLevel(skill: skill, level: level ?? Volunteer.defaultLevel))
      } catch {
        table.report(error, in: column)
      }
    }
    return levels
  }

  /// The causes of a cell: `health|education`.
  mutating func causes<Column>(
    _ column: Column, of table: inout TableReader<Column>, in book: Book
  ) -> [ID<Cause>] {
    guard let cell = table.cell(column) else { return [] }
    let result = causes.value(of: cell, in: table.bytes) {
      Self.list(cell, of: table) { (name) throws(TableProblem.Reason) in
        try Self.find(name, .cause, in: book.causes, suggesting: !table.problems.isFull).get()
      }
    }
    return value(result, column, of: &table) ?? []
  }

  /// The spoken languages of a cell, by codes or names: `fr|anglais`.
  mutating func languages<Column>(_ column: Column, of table: inout TableReader<Column>) -> [LanguageCode] {
    guard let cell = table.cell(column) else { return [] }
    let result = languages.value(of: cell, in: table.bytes) {
      Self.list(cell, of: table) { (name) throws(TableProblem.Reason) in
        if let language = SpokenLanguages.code(of: name).flatMap({ LanguageCode($0) }) { return language }
        throw Self.unknown(.language, name, among: SpokenLanguages.allNames, suggesting: !table.problems.isFull)
      }
    }
    return value(result, column, of: &table) ?? []
  }

  /// Whether somebody works remote: `yes`, `no`, `only`, or the French words.
  mutating func remote<Column>(_ column: Column, of table: inout TableReader<Column>) -> RemoteWork? {
    guard let cell = table.cell(column) else { return nil }
    let result = remotes.value(of: cell, in: table.bytes) {
      Self.choice(table.text(cell)).map { (choice: RemoteChoice) in RemoteWork(choice) }
    }
    return value(result, column, of: &table)
  }

  /// How much a need matters: `low`, `normal`, `high`, `urgent`, or the French words.
  mutating func priority<Column>(_ column: Column, of table: inout TableReader<Column>) -> Priority? {
    guard let cell = table.cell(column) else { return nil }
    let result = priorities.value(of: cell, in: table.bytes) {
      Self.choice(table.text(cell)).map { (choice: PriorityChoice) in Priority(choice) }
    }
    return value(result, column, of: &table)
  }

  /// The reason why a name that nothing of the kind bears is wrong.
  static func unknown(
    _ term: TableProblem.Term, _ name: String, among names: some Sequence<String>, suggesting: Bool
  ) -> TableProblem.Reason {
    .unknownName(term, name, nearest: suggesting ? EditDistance.nearest(to: name, among: names) : nil)
  }

  // MARK: Looking up

  private func value<Column, Value>(
    _ result: Result<Value, TableProblem.Reason>, _ column: Column, of table: inout TableReader<Column>
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let reason):
      table.report(reason, in: column)
      return nil
    }
  }

  /// As `Evaluator.place`; without suggestions it spares the search for towns of like names.
  private static func place(
    _ name: String, by evaluator: Evaluator, in transaction: inout Transaction, suggesting: Bool
  ) -> Result<ID<Place>, TableProblem.Reason> {
    if !suggesting, transaction.book.places.id(named: name) == nil, Gazetteer.builtIn.towns(named: name).isEmpty {
      return .failure(.unknownName(.place, name, nearest: nil))
    }
    do throws(Diagnostic) {
      return .success(try evaluator.placeID(Spanned(name, SourceRange(start: 0, end: 0)), in: &transaction))
    } catch {
      if case EvaluationProblem.ambiguousPlace(_, let choices) = error.problem {
        return .failure(.ambiguousPlace(name, choices: choices))
      }
      return .failure(.unknownName(.place, name, nearest: error.suggestion))
    }
  }

  private mutating func skill<Column>(
    _ cell: CSVCell, of table: TableReader<Column>, in book: Book
  ) -> Result<ID<Skill>, TableProblem.Reason> {
    skills.value(of: cell, in: table.bytes) {
      Self.find(table.text(cell), .skill, in: book.skills, suggesting: !table.problems.isFull)
    }
  }

  private static func find<Row>(
    _ name: String, _ term: TableProblem.Term, in table: Table<Row>, suggesting: Bool
  ) -> Result<ID<Row>, TableProblem.Reason> {
    if let id = table.id(named: name) { return .success(id) }
    return .failure(unknown(term, name, among: table.names, suggesting: suggesting))
  }

  /// The items of a cell; the first that is wrong makes the cell wrong.
  private static func list<Column, Item: Equatable>(
    _ cell: CSVCell, of table: TableReader<Column>, _ resolve: (String) throws(TableProblem.Reason) -> Item
  ) -> Result<[Item], TableProblem.Reason> {
    do throws(TableProblem.Reason) {
      var items: [Item] = []
      for part in table.items(of: cell) {
        let name = table.text(part)
        let item = try resolve(name)
        guard !items.contains(item) else { throw .repeatedItem(name) }
        items.append(item)
      }
      return .success(items)
    } catch {
      return .failure(error)
    }
  }

  private static func choice<Choice: GrammarChoice>(_ text: String) -> Result<Choice, TableProblem.Reason> {
    let folded = Folding.foldWord(text)
    if let choice = Choice.allCases.first(where: { $0.word.foldedForms.contains(folded) }) { return .success(choice) }
    return .failure(.unknownChoice(text, choices: Choice.allCases.map(\.word.en)))
  }
}
