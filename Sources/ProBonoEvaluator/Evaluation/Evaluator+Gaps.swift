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
    let gaps = Self.gaps(of: plan, within: area, byMonth: false, in: transaction.book)
    var wanted: [(report: GapsReport.Wanted, priority: Int)] = []
    for gap in gaps.prefix(Self.gapsTried) where gap.unfilled > 0 {
      try checkCancellation(range)
      let ideal = gap.idealVolunteer(in: transaction.book)
      let better = try self.plan(range, trying: { $0.add(ideal) }, in: &transaction)
      let seats = better.filled - plan.filled
      guard seats > 0 else { continue }
      wanted.append(
        (
          gap.wanted(seats: seats, in: transaction.book),
          better.prioritySum - plan.prioritySum
        ))
    }
    // In the order of the gaps where several would help as much.
    let best = wanted.enumerated().sorted { left, right in
      (right.element.report.seats, right.element.priority, left.offset)
        < (left.element.report.seats, left.element.priority, right.offset)
    }
    let rows = request.isByMonth ? Self.gaps(of: plan, within: area, byMonth: true, in: transaction.book) : gaps
    var shown = Array(rows.prefix(request.top?.value ?? rows.count))
    // Of the widest that are shown the soonest come first, those of no certain month last.
    if request.isByMonth {
      shown = shown.enumerated()
        .sorted { ($0.element.key.monthRank, $0.offset) < ($1.element.key.monthRank, $1.offset) }.map(\.element)
    }
    let offers = try offers(to: shown, range, in: transaction.book)
    return .gaps(
      GapsReport(
        rows: zip(shown, offers).map { $0.row($1, in: transaction.book) }, rowCount: rows.count,
        isByMonth: request.isByMonth,
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

  /// The open seats by skill and place, and by month where that is asked for, the most unfilled first.
  private static func gaps(of plan: Plan, within area: Area?, byMonth: Bool, in book: Book) -> [Gap] {
    var gaps: [Gap.Key: Gap] = [:]
    for entry in plan.entries {
      guard let need = book.needs[entry.seat.need]?.dated(in: book) else { continue }
      let place = need.isRemote ? nil : need.place ?? book.associations[need.association]?.place
      if let area {
        guard let coordinates = place.flatMap({ book.places[$0]?.coordinates }),
          coordinates.kilometres(to: area.centre.coordinates) <= area.kilometres
        else { continue }
      }
      let seat = need.seats[entry.seat.index]
      let key = Gap.Key(skill: seat.skill, place: place, month: byMonth ? need.month : nil)
      gaps[key, default: Gap(key)].add(
        seat, of: need, need.program.flatMap { book.programs[$0] }, isFilled: entry.volunteer != nil)
    }
    return gaps.values
      .map { (gap: $0, names: $0.key.foldedNames(in: book)) }
      .sorted {
        ($1.gap.unfilled, $1.gap.open, $0.names.skill, $0.names.place, $0.gap.key.monthRank)
          < ($0.gap.unfilled, $0.gap.open, $1.names.skill, $1.names.place, $1.gap.key.monthRank)
      }
      .map(\.gap)
  }

  // MARK: Offers

  /// For each gap, how many have the skill at the least level asked for, can reach the place, or work remote, and are
  /// there at some time of its month.
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
        where gaps[index].isMet(by: level) && volunteer.reaches(kilometres[index])
          && gaps[index].key.month.map(volunteer.isPresent) ?? true
        {
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

extension Need {
  /// The month in which the work begins, else in which it must be done; nil where neither is fixed.
  fileprivate var month: Month? { (from ?? deadline ?? until).map(Month.init) }
}
