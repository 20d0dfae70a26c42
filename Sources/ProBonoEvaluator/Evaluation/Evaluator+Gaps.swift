import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `gaps`: the skills asked for and offered, by place, and whom to look for.
extension Evaluator {
  mutating func gaps(
    _ request: GapsRequest, _ range: SourceRange, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let area = try request.place.map { name throws(Diagnostic) in
      Area(centre: try place(name, in: transaction.book), kilometres: request.radius?.value ?? 0)
    }
    let plan = try plan(of: transaction.book, at: range)
    let gaps = Self.gaps(of: plan, within: area, in: transaction.book)
    var wanted: [(report: GapsReport.Wanted, priority: Int)] = []
    for gap in gaps.prefix(Self.gapsTried) where gap.unfilled > 0 {
      try checkCancellation(range)
      let ideal = gap.idealVolunteer(in: transaction.book)
      let better = try self.plan(range, trying: { $0.add(ideal) }, in: &transaction)
      let seats = better.filled - plan.filled
      guard seats > 0 else { continue }
      wanted.append((gap.wanted(seats: seats, in: transaction.book), better.prioritySum - plan.prioritySum))
    }
    // In the order of the gaps where several would help as much.
    let best = wanted.enumerated().sorted { left, right in
      (right.element.report.seats, right.element.priority, left.offset)
        < (left.element.report.seats, left.element.priority, right.offset)
    }
    let shown = Array(gaps.prefix(request.top?.value ?? gaps.count))
    let offers = try offers(to: shown, range, in: transaction.book)
    return .gaps(
      GapsReport(
        rows: zip(shown, offers).map { $0.row($1, in: transaction.book) }, rowCount: gaps.count,
        open: gaps.reduce(0) { $0 + $1.open },
        unfilled: gaps.reduce(0) { $0 + $1.unfilled }, wanted: best.prefix(Self.wantedShown).map(\.element.report),
        place: area?.centre.name))
  }

  /// For how many gaps it is tried what one more volunteer would fill: each try is a plan of the whole book.
  private static let gapsTried = 12
  /// How many of the volunteers that would help most are told of.
  private static let wantedShown = 3

  // MARK: Gaps

  /// A place and what lies around it.
  private struct Area {
    let centre: Place
    let kilometres: Int
  }

  /// The open seats by skill and place, the most unfilled first.
  private static func gaps(of plan: Plan, within area: Area?, in book: Book) -> [Gap] {
    var gaps: [Gap.Key: Gap] = [:]
    for entry in plan.entries {
      guard let need = book.needs[entry.seat.need] else { continue }
      let place = need.isRemote ? nil : need.place ?? book.associations[need.association]?.place
      if let area {
        guard let coordinates = place.flatMap({ book.places[$0]?.coordinates }),
          coordinates.kilometres(to: area.centre.coordinates) <= area.kilometres
        else { continue }
      }
      let seat = need.seats[entry.seat.index]
      let key = Gap.Key(skill: seat.skill, place: place)
      gaps[key, default: Gap(key)].add(seat, of: need, isFilled: entry.volunteer != nil)
    }
    return gaps.values
      .map { (gap: $0, names: $0.key.foldedNames(in: book)) }
      .sorted {
        ($1.gap.unfilled, $1.gap.open, $0.names.skill, $0.names.place)
          < ($0.gap.unfilled, $0.gap.open, $1.names.skill, $1.names.place)
      }
      .map(\.gap)
  }

  // MARK: Offers

  /// For each gap, how many have the skill at the least level asked for and can reach the place, or work remote.
  private func offers(to gaps: [Gap], _ range: SourceRange, in book: Book) throws(Diagnostic) -> [Offer] {
    var gapsOfSkill: [ID<Skill>: [Int]] = [:]
    for (index, gap) in gaps.enumerated() { gapsOfSkill[gap.key.skill, default: []].append(index) }
    var distances = Distances()
    let kilometres = gaps.map { gap in gap.key.place.flatMap { distances.row(to: $0, in: book) } }
    var offers = gaps.map { _ in Offer() }
    for (id, volunteer) in book.volunteers.all where volunteer.isActive {
      if id.number.isMultiple(of: Self.volunteersBetweenQuestions) { try checkCancellation(range) }
      var levels: [ID<Skill>: Int8] = [:]
      for held in volunteer.skills {
        for skill in Taxonomy.ancestors(of: held.skill, in: book) where gapsOfSkill[skill] != nil {
          levels[skill] = max(levels[skill] ?? 0, held.level)
        }
      }
      guard !levels.isEmpty else { continue }
      let isFree = book.engagements.of(id).count(where: \.row.state.isActive) < Int(volunteer.missions ?? 1)
      for (skill, level) in levels {
        for index in gapsOfSkill[skill] ?? []
        where gaps[index].isMet(by: level) && volunteer.reaches(kilometres[index]) {
          offers[index].volunteers += 1
          if isFree { offers[index].free += 1 }
        }
      }
    }
    return offers
  }

  /// How many volunteers are looked at before it is asked again whether to stop.
  private static let volunteersBetweenQuestions: Int32 = 10_000
}

extension Volunteer {
  /// Whether the volunteer would go where the kilometres from each place of the book are counted to, or work remote where
  /// there are none.
  fileprivate func reaches(_ kilometres: [Int32]?) -> Bool {
    guard let kilometres else { return remote != .no }
    guard remote != .only, let place else { return false }
    return kilometres[Int(place.number)] <= radius ?? Self.defaultRadius
  }
}

/// Who offers what a gap asks for.
private struct Offer {
  var volunteers = 0
  /// Those who can take one more engagement.
  var free = 0
}

/// The open seats that ask for one skill in one place.
private struct Gap {
  /// What the seats have in common.
  struct Key: Hashable {
    let skill: ID<Skill>
    /// Nil for remote seats.
    let place: ID<Place>?

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

  init(_ key: Key) { self.key = key }

  mutating func add(_ seat: Seat, of need: Need, isFilled: Bool) {
    open += 1
    leastLevel = min(leastLevel, seat.level)
    greatestLevel = max(greatestLevel, seat.level)
    guard !isFilled else { return }
    unfilled += 1
    unfilledLevel = max(unfilledLevel, seat.level)
    unfilledLanguages += need.languages.filter { !unfilledLanguages.contains($0) }
  }

  /// Whether a volunteer with the skill at that level has all that the least of the seats asks for.
  func isMet(by level: Int8) -> Bool { level >= leastLevel }

  func row(_ offer: Offer, in book: Book) -> GapsReport.Row {
    GapsReport.Row(
      skill: book.skills[key.skill]?.name ?? "", place: key.place.flatMap { book.places[$0]?.name },
      levels: Int(leastLevel)...Int(max(leastLevel, greatestLevel)), open: open, unfilled: unfilled,
      offered: offer.volunteers, free: offer.free)
  }

  // MARK: Whom to look for

  /// Somebody who lives there and whom nothing keeps from any of the unfilled seats.
  func idealVolunteer(in book: Book) -> Volunteer {
    var volunteer = Volunteer(name: Evaluator.freeName("wanted volunteer", in: book.volunteers))
    volunteer.skills = [SkillLevel(skill: key.skill, level: unfilledLevel)]
    volunteer.place = key.place
    volunteer.remote = .yes
    volunteer.missions = Self.missionsOfWanted
    volunteer.languages = unfilledLanguages
    return volunteer
  }

  /// As many engagements as an eager person takes at a time.
  private static let missionsOfWanted: Int32 = 3

  func wanted(seats: Int, in book: Book) -> GapsReport.Wanted {
    GapsReport.Wanted(
      name: idealVolunteer(in: book).name, skill: book.skills[key.skill]?.name ?? "", level: Int(unfilledLevel),
      place: key.place.flatMap { book.places[$0]?.name }, languages: unfilledLanguages.map(\.description).sorted(),
      missions: Int(Self.missionsOfWanted), seats: seats)
  }
}
