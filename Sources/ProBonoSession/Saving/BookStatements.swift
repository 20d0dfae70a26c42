import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// The statements, in English, that record a book as it is, whatever has led to it: each can be carried out after those
/// before it. Scores of engagements are not told but computed anew, and whoever is engaged has to suit the seat still.
struct BookStatements {
  let book: Book
  private(set) var lines: [String] = []
  /// The day that counts as today after the last of the lines.
  private(set) var today: Day?

  /// Records a book.
  /// - Parameter today: the day that counts as today in the end; nil for none.
  init(_ book: Book, today: Day? = nil) {
    self.book = book
    tell(day: today)
    tellSkills()
    tellCauses()
    tellPlaces()
    tellOrganisations()
    tellVolunteers()
    tellPrograms()
    tellNeeds()
    tellPolicies()
    tellEngagements()
    tell(day: today)
    tellPauses()
    tellRulings()
  }

  mutating func tell(_ line: String) { lines.append(line) }

  mutating func tell(_ statement: ClauseText) { lines.append(statement.text) }

  /// Says which day it is, unless that was said last.
  mutating func tell(day: Day?) {
    guard let day, day != today else { return }
    today = day
    tell("today \(day)")
  }

  // MARK: Names

  /// The name of a record in quotes; nil where there is none.
  func name<Row: BookRow & Record>(_ id: ID<Row>?) -> String? {
    id.flatMap { Row.row($0, in: book) }.map { Source.quoted($0.name) }
  }

  /// The names of records in quotes.
  func names<Row: BookRow & Record>(_ ids: [ID<Row>]) -> [String] { ids.compactMap(name) }
}
