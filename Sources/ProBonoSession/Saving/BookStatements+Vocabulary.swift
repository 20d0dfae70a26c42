import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// Skills, causes and places: what differs from the words that every book knows, and what the gazetteer does not have.
extension BookStatements {
  mutating func tellSkills() {
    let starter = Book().skills
    let changed = book.skills.sorted.filter { starter[$0.id] != $0.row }
    // First the words are free of each other, so that they can go, and their names be given to others.
    for (id, row) in changed {
      if let known = starter[id], known.parent != nil, known.parent != row.parent {
        tell("change skill \(Source.quoted(known.name)) no parent")
      }
    }
    tellVocabulary("skill", starter, book.skills)
    for (id, row) in changed where row.parent != starter[id]?.parent {
      if let parent = name(row.parent) { tell("change skill \(Source.quoted(row.name)) parent \(parent)") }
    }
  }

  mutating func tellCauses() { tellVocabulary("cause", Book().causes, book.causes) }

  /// The words of a kind that are gone, called otherwise, new, or have other aliases.
  private mutating func tellVocabulary<Row: TaxonomyWord>(_ kind: String, _ starter: Table<Row>, _ table: Table<Row>) {
    for (id, row) in starter.sorted where table[id] == nil { tell("remove \(kind) \(Source.quoted(row.name))") }
    for (id, row) in table.sorted {
      guard let known = starter[id] else {
        tell("add \(kind) \(Source.quoted(row.name))")
        continue
      }
      if known.name != row.name {
        tell("change \(kind) \(Source.quoted(known.name)) name \(Source.quoted(row.name))")
      }
    }
    for (id, row) in table.sorted {
      let known = starter[id]
      // No statement says which of the names is the French one.
      let aliases = row.aliases + (row.french == known?.french ? [] : [row.french].compactMap(\.self))
      guard aliases != known?.aliases ?? [] else { continue }
      var statement = ClauseText("change \(kind) \(Source.quoted(row.name))")
      if aliases.isEmpty { statement.add("no aliases") }
      statement.add("aliases", list: aliases.map(Source.quoted))
      tell(statement)
    }
  }

  mutating func tellPlaces() {
    for (_, place) in book.places.sorted where place.town == nil {
      let (north, east) = (Self.degrees(place.coordinates.latitude), Self.degrees(place.coordinates.longitude))
      tell("add place \(Source.quoted(place.name)) at \(north), \(east)")
    }
  }

  /// Degrees without an exponent, which only less than some metres would have.
  private static func degrees(_ value: Double) -> String {
    let text = value.description
    return text.contains("e") ? "0" : text
  }
}

/// A word of the taxonomy, with other names.
private protocol TaxonomyWord: Record {
  var french: String? { get }
  var aliases: [String] { get }
}

extension Skill: TaxonomyWord {}
extension Cause: TaxonomyWord {}
