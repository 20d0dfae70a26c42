import ProBonoModel
import ProBonoText

/// Who offers what a gap asks for.
struct Offer {
  var volunteers = 0
  /// Those who can take one more engagement.
  var free = 0
}

/// The open seats that ask for one skill in one place, of one month where they are told by month.
struct Gap {
  /// What the seats have in common.
  struct Key: Hashable {
    let skill: ID<Skill>
    /// Nil for remote seats.
    let place: ID<Place>?
    /// Nil for seats of no certain month, and where months do not count.
    var month: Month?

    /// Soonest first; no certain month comes last.
    var monthRank: Int { month.map { 12 * $0.year + $0.month } ?? .max }

    /// The names by which equal gaps are put in order; remote seats come first.
    func foldedNames(in book: Book) -> (skill: String, place: String) {
      (
        skill: Folding.fold(book.skills[skill]?.name ?? ""),
        place: place.flatMap { book.places[$0]?.name }.map(Folding.fold) ?? ""
      )
    }
  }

  let key: Key
  private(set) var open = 0
  private(set) var unfilled = 0
  private var leastLevel: Int8 = .max
  private var greatestLevel: Int8 = 1
  /// The greatest level of the unfilled seats.
  private var unfilledLevel: Int8 = 1
  /// The languages of the needs of the unfilled seats, without repetitions.
  private var unfilledLanguages: [LanguageCode] = []
  /// A company whose people a program of the unfilled seats is for.
  private var employer: ID<Company>?
  /// The middle of the territory of a program of the unfilled seats.
  private var territory: ID<Place>?

  init(_ key: Key) { self.key = key }

  /// - Parameter program: the one that the need is part of.
  mutating func add(_ seat: Seat, of need: Need, _ program: Program?, isFilled: Bool) {
    open += 1
    leastLevel = min(leastLevel, seat.level)
    greatestLevel = max(greatestLevel, seat.level)
    guard !isFilled else { return }
    unfilled += 1
    unfilledLevel = max(unfilledLevel, seat.level)
    employer = employer ?? program?.employers.first
    territory = territory ?? program?.place
    unfilledLanguages += need.languages.filter { !unfilledLanguages.contains($0) }
  }

  /// Whether a volunteer with the skill at that level has all that the least of the seats asks for.
  func isMet(by level: Int8) -> Bool { level >= leastLevel }

  func row(_ offer: Offer, in book: Book) -> GapsReport.Row {
    GapsReport.Row(
      skill: book.word(for: key.skill), place: key.place.flatMap { book.places[$0]?.name },
      month: key.month, levels: Int(leastLevel)...Int(max(leastLevel, greatestLevel)), open: open, unfilled: unfilled,
      offered: offer.volunteers, free: offer.free)
  }

  // MARK: Whom to look for

  /// Somebody who lives there and whom nothing keeps from any of the unfilled seats.
  func idealVolunteer(in book: Book) -> Volunteer {
    var volunteer = Volunteer(name: Evaluator.freeName("wanted volunteer", in: book.volunteers))
    volunteer.skills = [SkillLevel(skill: key.skill, level: unfilledLevel)]
    volunteer.place = home
    volunteer.remote = .yes
    volunteer.missions = Self.missionsOfWanted
    volunteer.languages = unfilledLanguages
    volunteer.company = employer
    return volunteer
  }

  /// Where the person lives: for remote seats anywhere, unless a program asks for people of its territory.
  private var home: ID<Place>? { key.place ?? territory }

  /// As many engagements as an eager person takes at a time.
  private static let missionsOfWanted: Int32 = 3

  func wanted(seats: Int, in book: Book) -> GapsReport.Wanted {
    GapsReport.Wanted(
      name: idealVolunteer(in: book).name, skill: book.word(for: key.skill), level: Int(unfilledLevel),
      place: home.flatMap { book.places[$0]?.name }, languages: unfilledLanguages.map(\.description).sorted(),
      company: employer.flatMap { book.companies[$0]?.name },
      missions: Int(Self.missionsOfWanted), seats: seats)
  }
}
