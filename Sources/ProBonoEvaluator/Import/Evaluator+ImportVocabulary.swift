import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Tables of places, skills and causes. What they hold takes the place of what was there under the name.
extension Evaluator {
  /// A place of the table counts before a town of that name, and replaces what the book has under it.
  func importPlaces(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<PlaceColumn>(bytes)
    var lines: [String: Int] = [:]
    while try advance(&table) {
      guard let name = table.name(.place, limit: Parser.nameLimit),
        table.isFirst(Folding.fold(name), named: name, in: .place, &lines),
        let latitude = table.degrees(.latitude, within: 90),
        let longitude = table.degrees(.longitude, within: 180)
      else { continue }
      let place = Place(name: name, coordinates: Coordinates(latitude: latitude, longitude: longitude))
      if let id = transaction.book.places.id(named: name) {
        transaction.replace(id, with: place)
      } else {
        transaction.add(place)
      }
    }
    try requireNoProblems(table)
    return ImportedTable(table)
  }

  /// A skill of the table has the parent that the table says, or none. One that is there already keeps its French word and
  /// its other words; a word that only meant another skill does so no more.
  func importSkills(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<SkillColumn>(bytes)
    var lines: [String: Int] = [:]
    var rows: [(skill: ID<Skill>, line: Int, parent: String?)] = []
    while try advance(&table) {
      guard let name = table.term(.skill),
        table.isFirst(Folding.foldWord(name), named: name, in: .skill, &lines)
      else { continue }
      let word = Self.word(name)
      let parent = table.cell(.parent).map(table.text)
      let skill: ID<Skill>
      if let id = transaction.book.skills.id(named: word), var known = transaction.book.skills[id] {
        if Folding.foldWord(known.name) == Folding.foldWord(word) {
          skill = id
        } else {
          known.forget(word)
          transaction.replace(id, with: known)
          skill = transaction.add(Skill(name: word))
        }
      } else {
        skill = transaction.add(Skill(name: word))
      }
      rows.append((skill, table.line, parent))
    }
    setParents(rows, &table, in: &transaction)
    try requireNoProblems(table)
    return ImportedTable(table)
  }

  /// Parents are looked up when all skills of the table are known, since a parent may stand below its children.
  private func setParents(
    _ rows: [(skill: ID<Skill>, line: Int, parent: String?)], _ table: inout TableReader<SkillColumn>,
    in transaction: inout Transaction
  ) {
    for (id, line, parent) in rows {
      guard var skill = transaction.book.skills[id] else { continue }
      skill.parent = parent.flatMap { transaction.book.skills.id(named: $0) }
      transaction.replace(id, with: skill)
      if let parent, skill.parent == nil {
        let reason = TableNames.unknown(
          .skill, parent, among: transaction.book.skills.names, suggesting: !table.problems.isFull)
        table.report(reason, in: .parent, line: line)
      }
    }
    let book = transaction.book
    var circles = SkillCircles()
    for (id, line, _) in rows {
      if let circle = circles.circle(above: id, in: book) {
        table.report(.skillCircle(circle.compactMap { book.skills[$0]?.name }), in: .parent, line: line)
      }
    }
  }

  /// A cause that is there already keeps its French word and its other words; a word that only meant another cause does so
  /// no more.
  func importCauses(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<CauseColumn>(bytes)
    var lines: [String: Int] = [:]
    while try advance(&table) {
      guard let name = table.term(.cause),
        table.isFirst(Folding.foldWord(name), named: name, in: .cause, &lines)
      else { continue }
      let word = Self.word(name)
      if let id = transaction.book.causes.id(named: word), var known = transaction.book.causes[id] {
        if Folding.foldWord(known.name) == Folding.foldWord(word) { continue }
        known.forget(word)
        transaction.replace(id, with: known)
      }
      transaction.add(Cause(name: word))
    }
    try requireNoProblems(table)
    return ImportedTable(table)
  }
}

extension TableReader {
  /// A word of the taxonomy, which must be there.
  fileprivate mutating func term(_ column: Column) -> String? {
    guard let name = name(column, limit: Parser.nameLimit) else { return nil }
    guard !Evaluator.isBlank(name) else {
      report(.emptyCell, in: column)
      return nil
    }
    return name
  }

  /// Whether a name stands on no earlier line; else tells of it.
  fileprivate mutating func isFirst(
    _ key: String, named name: String, in column: Column, _ lines: inout [String: Int]
  ) -> Bool {
    if let earlier = lines[key] {
      report(.repeatedName(name, firstLine: earlier), in: column)
      return false
    }
    lines[key] = line
    return true
  }
}

/// A term of a taxonomy, which has other words besides its name.
private protocol Term {
  var french: String? { get set }
  var aliases: [String] { get set }
}

extension Term {
  /// Lets a word no longer mean this term.
  fileprivate mutating func forget(_ word: String) {
    let folded = Folding.foldWord(word)
    if let french, Folding.foldWord(french) == folded { self.french = nil }
    aliases.removeAll { Folding.foldWord($0) == folded }
  }
}

extension Skill: Term {}
extension Cause: Term {}

/// Finds skills that are above themselves, looking at each skill once.
private struct SkillCircles {
  private var seen: Set<ID<Skill>> = []

  /// The circle that the line of parents of a skill runs into, from a skill back to itself; nil where there is none, or
  /// where it was found before.
  mutating func circle(above skill: ID<Skill>, in book: Book) -> [ID<Skill>]? {
    var path: [ID<Skill>] = []
    var places: [ID<Skill>: Int] = [:]
    var next: ID<Skill>? = skill
    while let current = next {
      if let start = places[current] { return path[start...] + [current] }
      guard seen.insert(current).inserted else { return nil }
      places[current] = path.count
      path.append(current)
      next = book.skills[current]?.parent
    }
    return nil
  }
}
