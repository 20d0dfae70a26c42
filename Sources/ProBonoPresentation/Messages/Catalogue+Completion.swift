import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// What stands beside the words and names that completion offers.
extension Catalogue {
  /// What a name is the name of: `volunteer`.
  public func summary(of kind: NameKind) -> String { noun(kind) }

  /// That a name is a synonym, or a word of the other language, for a skill or cause.
  public func summary(of kind: NameKind, called name: String) -> String {
    say("\(noun(kind)): \(name)", "\(noun(kind)) : \(name)")
  }

  /// A place that somebody has put into the book.
  public var placeInBook: String { say("place in the book", "lieu du carnet") }

  /// A town by its country and its size.
  public func town(in country: String, population: Int) -> String {
    say("\(country), \(grouped(population)) people", "\(country), \(counted(population, "habitant", "habitants"))")
  }

  /// A language whose name is not known.
  public var spokenLanguage: String { say("language", "langue") }

  /// A word of the grammar that was begun in the other language, with what it means.
  public func summary(of word: Word, meaning summary: String) -> String {
    say("\(word.en): \(summary)", "\(word.fr) : \(summary)")
  }

  // MARK: Records

  /// What tells a volunteer from others: skills with their levels, and home.
  public func facts(of volunteer: Volunteer, in book: Book) -> String {
    let skills = volunteer.skills.map { "\(name(of: $0.skill, in: book)) \($0.level)" }.joined(separator: ", ")
    let activity = volunteer.isActive ? "" : say("inactive", "inactivité signalée")
    return Self.facts([skills, placeName(volunteer.place, in: book), activity])
  }

  /// What tells an association from others: where it is and how many needs it has.
  public func facts(of association: Association, _ id: ID<Association>, in book: Book) -> String {
    let needs = book.needs(of: id).count
    return Self.facts([
      placeName(association.place, in: book),
      needs == 0 ? "" : counted(needs, say("need", "besoin"), say("needs", "besoins")),
    ])
  }

  /// What tells a company from others: where it is.
  public func facts(of company: Company, in book: Book) -> String {
    Self.facts([placeName(company.place, in: book)])
  }

  /// What tells a program from others: who pays for it, and how many needs it has.
  public func facts(of program: Program, _ id: ID<Program>, in book: Book) -> String {
    let needs = book.needs(of: id).count
    return Self.facts([
      program.sponsor.flatMap { book.companies[$0]?.name } ?? "",
      needs == 0 ? "" : counted(needs, say("need", "besoin"), say("needs", "besoins")),
    ])
  }

  /// What tells a need from others: who asks, and what is open.
  public func facts(of need: Need, _ id: ID<Need>, in book: Book) -> String {
    let open = Engagements.openSeats(of: id, need, in: book)
    let total = need.seats.count
    let seats =
      switch open {
      case 0: say("no seat open", "aucun poste ouvert")
      case total: counted(open, say("seat open", "poste ouvert"), say("seats open", "postes ouverts"))
      default: say("\(open) of \(total) seats open", "\(open) sur \(total) postes ouverts")
      }
    return Self.facts([book.associations[need.association]?.name ?? "", seats])
  }

  /// What is said of something, with its kind, where names of several kinds can stand.
  public func facts(_ facts: String, of kind: NameKind) -> String {
    facts.isEmpty ? noun(kind) : say("\(noun(kind)): \(facts)", "\(noun(kind)) : \(facts)")
  }

  private static func facts(_ facts: [String]) -> String {
    facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func name(of skill: ID<Skill>, in book: Book) -> String {
    say(book.word(for: skill))
  }

  private func placeName(_ place: ID<Place>?, in book: Book) -> String {
    place.flatMap { book.places[$0]?.name } ?? ""
  }

  // MARK: Values

  /// What values an attribute has.
  public func facts(of attribute: Attribute) -> String {
    attribute.choices.isEmpty ? description(of: attribute) : alternatives(attribute.choices.map { word($0) })
  }

  /// What a level of a skill means, of 1…5.
  public func level(_ level: Int) -> String {
    let words: [Phrase] = [
      Phrase("beginner", fr: "débutant"), Phrase("basics", fr: "notions"), Phrase("at ease", fr: "à l'aise"),
      Phrase("very good", fr: "très bon niveau"), Phrase("expert", fr: "expert"),
    ]
    return words.indices.contains(level - 1) ? words[level - 1][language] : ""
  }

  /// Days that are often meant, and what they are.
  public func days(around today: Day) -> [(day: Day, summary: String)] {
    let nextMonth = Day(year: today.month == 12 ? today.year + 1 : today.year, month: today.month % 12 + 1, day: 1)
    let days: [(Day?, String)] = [
      (today, say("today", "aujourd'hui")), (today.adding(days: 7), say("in a week", "dans une semaine")),
      (today.adding(days: 14), say("in two weeks", "dans deux semaines")),
      (nextMonth?.adding(days: -1), say("the end of the month", "la fin du mois")),
      (nextMonth, say("the first of next month", "le premier du mois prochain")),
      (Day(year: today.year, month: 12, day: 31), say("the end of the year", "la fin de l'année")),
    ]
    var seen: Set<Day> = []
    return days.compactMap { day, summary in
      day.flatMap { seen.insert($0).inserted ? ($0, summary) : nil }
    }
  }

  // MARK: Files

  /// A folder in the list of files.
  public var folder: String { say("folder", "dossier") }

  // MARK: Menus

  /// That a menu holds more than it shows.
  public func furtherItems(_ count: Int) -> String {
    say("… and \(grouped(count)) more", "… et \(counted(count, "autre", "autres"))")
  }
}
