import ProBonoModel
import ProBonoText
import PropertyTesting

/// Small books in which every rule bites now and then.
struct RandomBook {
  /// The rows to enter, in any order of their kind.
  private(set) var volunteers: [Volunteer] = []
  private(set) var associations: [Association] = []
  private(set) var needs: [(need: Need, association: String)] = []
  private var programs: [Program] = []
  /// The programs of some needs, by name.
  private var programOfNeed: [String: String] = [:]
  /// The pairs by name; the numbers in the row itself mean nothing.
  private var engagements: [(volunteer: String, need: String, row: Engagement)] = []
  private var pins: [(volunteer: String, need: String)] = []
  private var waits: [(need: String, awaited: String)] = []
  private var bans: [(volunteer: String, target: String, isNeed: Bool)] = []
  /// What the criteria are worth: as in a new book, or anything else.
  private var policy = Policy.standard
  private let isWide: Bool

  /// The same with some rules of whole plans: needs filled whole or not at all, budgets of hours, needs at once.
  func addingSideRules(using random: inout SplitMix64) -> RandomBook {
    var book = self
    for row in book.volunteers.indices where Bool.random(using: &random) {
      book.volunteers[row].budget = Int32.random(in: 0...90, using: &random)
      book.volunteers[row].missions = Int32.random(in: 1...3, using: &random)
    }
    for row in book.associations.indices where Bool.random(using: &random) {
      book.associations[row].needsAtOnce = Int32.random(in: 0...2, using: &random)
    }
    for row in book.needs.indices where Bool.random(using: &random) { book.needs[row].need.isWhole = true }
    for row in book.programs.indices {
      for scope in Quotas.Scope.allCases where Bool.random(using: &random) {
        book.programs[row].quotas[scope] = Int32.random(in: 0...(scope == .program ? 4 : 2), using: &random)
      }
    }
    for row in book.engagements.indices where Bool.random(using: &random) {
      book.engagements[row].row.plannedHours = Int32.random(in: 0...40, using: &random)
    }
    return book
  }

  /// The same without pins and limits of associations, so that a network of flows alone holds what there is.
  func withoutLimits() -> RandomBook {
    var book = self
    book.pins = []
    book.programs = []
    book.programOfNeed = [:]
    for row in book.associations.indices { book.associations[row].capacity = nil }
    return book
  }

  /// - Parameter isWide: whether there are more languages and causes, and more distant days, hours and places, than the
  ///   index can pack.
  init(
    volunteers volunteerCount: ClosedRange<Int>, needs needCount: ClosedRange<Int>, isWide: Bool = false,
    using random: inout SplitMix64
  ) {
    self.isWide = isWide
    let builder = Self.builder(isWide: isWide)
    let skills = ["web", "cloud", "digital", "seo", "marketing"].map(builder.skill)
    let causes = (isWide ? Self.manyCauses : ["health", "food", "youth"]).map(builder.cause)
    let languages = (["fr", "en", "de"] + (isWide ? Self.manyLanguages : [])).compactMap { LanguageCode($0) }
    let places = (0..<Int32(isWide ? 5 : 4)).map { ID<Place>(number: $0) }
    let radii: [Int32] = isWide ? [5, 50, 1022, 1023, 1500, 9000, 30_000] : [5, 12, 50]
    let hours: [ClosedRange<Int32>] = isWide ? [0...50, 30...90, 120...200, 40_000...40_100] : [0...50]
    let farDays = isWide ? 20 : 0
    func some<Item>(_ items: [Item], _ counts: ClosedRange<Int>) -> [Item] {
      Array(items.shuffled(using: &random).prefix(Int.random(in: counts, using: &random)))
    }
    func maybe<Value>(_ percent: Int, _ value: @autoclosure () -> Value) -> Value? {
      Int.random(in: 0..<100, using: &random) < percent ? value() : nil
    }
    func day(_ range: ClosedRange<Int>) -> Day { BookBuilder.day(Int.random(in: range, using: &random)) }

    for number in 0..<Int.random(in: volunteerCount, using: &random) {
      var row = Volunteer(name: "V\(number)")
      row.skills = some(skills, 1...3).map { SkillLevel(skill: $0, level: Int8.random(in: 1...5, using: &random)) }
      row.place = maybe(80, places.randomElement(using: &random)) ?? nil
      row.radius = maybe(60, radii.randomElement(using: &random) ?? 5)
      row.remote = maybe(50, [.yes, .no, .only].randomElement(using: &random) ?? .yes)
      row.hours = maybe(60, Int32.random(in: hours.randomElement(using: &random) ?? 0...50, using: &random))
      row.missions = maybe(50, Int32.random(in: 0...3, using: &random))
      row.languages = some(languages, 0...(isWide ? 6 : 2))
      row.causes = some(causes, 0...(isWide ? 9 : 2))
      row.refusedCauses = maybe(20, some(causes, 1...(isWide ? 5 : 1))) ?? []
      row.from = maybe(farDays, day(-20_000...20_000)) ?? maybe(30, day(-5...15))
      row.until = maybe(farDays, day(-20_000...20_000)) ?? maybe(30, day(15...30))
      row.away = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
        let first = Int.random(in: -3...20, using: &random)
        return maybe(50, DayRange(first: BookBuilder.day(first), last: BookBuilder.day(first + 10))) ?? nil
      }
      row.rating = maybe(50, [30, 45].randomElement(using: &random) ?? 30)
      row.lastEngagement = maybe(30, day(-400...10))
      row.isActive = maybe(10, false) ?? true
      volunteers.append(row)
    }
    for number in 0..<Int.random(in: 1...3, using: &random) {
      var row = Association(name: "A\(number)")
      row.place = maybe(80, places.randomElement(using: &random)) ?? nil
      row.causes = some(causes, 0...(isWide ? 9 : 2))
      row.capacity = maybe(40, Int32.random(in: 0...2, using: &random))
      row.isActive = maybe(10, false) ?? true
      associations.append(row)
    }
    for number in 0..<Int.random(in: needCount, using: &random) {
      let seats = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        Seat(
          skill: skills.randomElement(using: &random) ?? skills[0], level: Int8.random(in: 1...4, using: &random),
          hours: maybe(50, Int32.random(in: hours.randomElement(using: &random) ?? 0...40, using: &random) * 4 / 5))
      }
      var row = Need(name: "N\(number)", association: ID(number: 0), seats: seats)
      row.place = maybe(20, places.randomElement(using: &random)) ?? nil
      row.isRemote = maybe(30, true) ?? false
      row.languages = maybe(30, some(languages, 1...(isWide ? 6 : 2))) ?? []
      row.priority = Priority.allCases.randomElement(using: &random) ?? .normal
      row.from = maybe(farDays, day(-20_000...20_000)) ?? maybe(25, day(-5...10))
      row.until = maybe(farDays, day(-20_000...20_000)) ?? maybe(25, day(10...25))
      row.deadline = maybe(30, day(-1...20))
      needs.append((row, associations.randomElement(using: &random)?.name ?? ""))
      // Only for earlier ones, so that there is no circle.
      if number > 0, maybe(20, true) ?? false {
        waits.append((row.name, "N\(Int.random(in: 0..<number, using: &random))"))
      }
    }
    addLinks(using: &random)
    if maybe(40, true) ?? false { policy = Self.policy(using: &random) }
    if maybe(50, true) ?? false { addPrograms(places, using: &random) }
  }

  /// Some needs are part of programs, and some people work for companies.
  private mutating func addPrograms(_ places: [ID<Place>], using random: inout SplitMix64) {
    let companies = (0..<Int32(Self.companyNames.count)).map { ID<Company>(number: $0) }
    func maybe<Value>(_ value: @autoclosure () -> Value?) -> Value? {
      Int.random(in: 0..<3, using: &random) == 0 ? value() : nil
    }
    for row in volunteers.indices {
      volunteers[row].company = Bool.random(using: &random) ? companies.randomElement(using: &random) : nil
      volunteers[row].giving = maybe([.ownTime, .workTime].shuffled(using: &random).dropLast()) ?? []
    }
    for number in 0..<Int.random(in: 1...2, using: &random) {
      var row = Program(name: "P\(number)")
      row.employers = maybe(Array(companies.shuffled(using: &random).prefix(2))) ?? []
      row.place = maybe(places.randomElement(using: &random))
      row.radius = maybe([8, 20, 50].randomElement(using: &random))
      row.leastRating = maybe(Int32.random(in: 28...46, using: &random))
      row.giving = maybe([.ownTime, .workTime].randomElement(using: &random))
      row.from = maybe(BookBuilder.day(Int.random(in: -5...10, using: &random)))
      row.until = maybe(BookBuilder.day(Int.random(in: 10...25, using: &random)))
      if Bool.random(using: &random) { row.weights = weights(using: &random) }
      programs.append(row)
    }
    for (need, _) in needs where Int.random(in: 0..<4, using: &random) > 0 {
      programOfNeed[need.name] = programs.randomElement(using: &random)?.name
    }
  }

  /// Other weights for some criteria, by which no pair can have too many points.
  private func weights(using random: inout SplitMix64) -> PolicyOverrides {
    let other = Self.policy(using: &random)
    var weights = PolicyOverrides()
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    weights.levels = maybe(other.levels)
    weights.near = maybe(other.near)
    weights.reach = maybe(other.reach)
    weights.remote = maybe(other.remote)
    weights.cause = maybe(other.cause)
    weights.rating = maybe(other.rating)
    weights.rest = maybe(other.rest)
    weights.restDays = maybe(other.restDays)
    weights.margin = maybe(other.margin)
    return policy.overridden(by: weights).highestSum > Policy.highestScore ? PolicyOverrides() : weights
  }

  private static let companyNames = ["C0", "C1", "C2"]

  private static func policy(using random: inout SplitMix64) -> Policy {
    var policy = Policy.standard
    func points(_ most: Int32) -> Int32 {
      Bool.random(using: &random)
        ? Int32.random(in: 0...most, using: &random) : [0, most].randomElement(using: &random) ?? 0
    }
    policy.levels = (0..<Policy.levelCount).map { _ in points(250) }
    policy.near = points(200)
    policy.reach = Int32.random(in: 1...60, using: &random)
    policy.remote = points(200)
    policy.cause = points(200)
    policy.rating = points(30)
    policy.rest = points(100)
    policy.restDays = Int32.random(in: 1...500, using: &random)
    policy.margin = points(100)
    return policy
  }

  /// More than there are bits for in a word.
  private static let manyCauses = (0..<70).map { "cause \($0)" }
  private static let manyLanguages = "abcdefghijklmnopqrst".map { "x\($0)" }

  /// A book of nobody, with the places that the others are in.
  private static func builder(isWide: Bool) -> BookBuilder {
    var builder = BookBuilder()
    for kilometres in [0.0, 8, 20, 45] { _ = builder.place(kilometres) }
    for name in companyNames { _ = builder.company(name) }
    if isWide {
      _ = builder.place(1100)
      for cause in manyCauses { builder.addCause(cause) }
    }
    return builder
  }

  private mutating func addLinks(using random: inout SplitMix64) {
    var taken: Set<String> = []
    for (_, awaited) in waits where Bool.random(using: &random) { finish(awaited, taken: &taken, using: &random) }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      guard let volunteer = volunteers.randomElement(using: &random)?.name,
        let need = needs.randomElement(using: &random)?.need
      else { return }
      let pair = "\(volunteer) \(need.name)"
      guard taken.insert(pair).inserted else { continue }
      switch Int.random(in: 0...5, using: &random) {
      case 0...2:
        var lives = 1
        // Of what came to an end there may be several, one after the other.
        repeat {
          let engagement = Self.engagement(in: need, using: &random)
          let seat = "\(need.name) \(engagement.seat ?? -1)"
          guard !engagement.state.holdsSeat || taken.insert(seat).inserted else { break }
          engagements.append((volunteer, need.name, engagement))
          lives = engagement.state.holdsSeat ? 0 : Int.random(in: 0...1, using: &random)
        } while lives > 0
      case 3: pins.append((volunteer, need.name))
      case 4: bans.append((volunteer, need.name, true))
      default: bans.append((volunteer, needs.first { $0.need.name == need.name }?.association ?? "", false))
      }
    }
  }

  /// Lets somebody complete each seat of a need, as far as there are people.
  private mutating func finish(_ name: String, taken: inout Set<String>, using random: inout SplitMix64) {
    guard let need = needs.first(where: { $0.need.name == name })?.need else { return }
    for (seat, volunteer) in zip(need.seats.indices, volunteers.shuffled(using: &random)) {
      guard taken.insert("\(name) \(seat)").inserted, taken.insert("\(volunteer.name) \(name)").inserted else {
        continue
      }
      let engagement = Engagement(
        volunteer: ID(number: 0), need: ID(number: 0), seat: Int32(seat), state: .completed, since: nil)
      engagements.append((volunteer.name, name, engagement))
    }
  }

  /// An engagement in any state, that has passed through others.
  private static func engagement(in need: Need, using random: inout SplitMix64) -> Engagement {
    func day() -> Day? {
      Bool.random(using: &random) ? BookBuilder.day(Int.random(in: -300...10, using: &random)) : nil
    }
    let state = Engagement.State.allCases.randomElement(using: &random) ?? .accepted
    let seat = Int32.random(in: 0..<Int32(need.seats.count), using: &random)
    var engagement = Engagement(
      volunteer: ID(number: 0), need: ID(number: 0), seat: state == .declined ? nil : seat,
      state: state == .declined ? .declined : .accepted, since: day())
    if state != .declined, state != .accepted {
      if Bool.random(using: &random) { engagement.enter(.started, on: day()) }
      engagement.enter(state, on: day())
    }
    if state == .completed {
      engagement.rating = Bool.random(using: &random) ? Int32.random(in: 0...50, using: &random) : nil
    }
    engagement.isRefusalLifted = Int.random(in: 0...3, using: &random) == 0
    return engagement
  }

  /// The book, its rows entered in an order of the generator's.
  func book(shuffledBy random: inout SplitMix64) -> Book {
    var builder = Self.builder(isWide: isWide)
    builder.set(policy)
    for row in volunteers.shuffled(using: &random) { builder.volunteer(row.name) { $0 = row } }
    for row in associations.shuffled(using: &random) { builder.association(row.name) { $0 = row } }
    for row in programs.shuffled(using: &random) { builder.program(row.name) { $0 = row } }
    for (row, association) in needs.shuffled(using: &random) {
      guard let id = builder.book.associations.id(named: association) else { continue }
      let programs = Dictionary(uniqueKeysWithValues: builder.book.programs.all.map { ($0.row.name, $0.id) })
      builder.need(row.name, of: id, row.seats) { need in
        need = row
        need.association = id
        need.program = programOfNeed[row.name].flatMap { programs[$0] }
      }
    }
    func ids(_ volunteer: String, _ need: String) -> (ID<Volunteer>, ID<Need>)? {
      guard let volunteer = builder.book.volunteers.id(named: volunteer), let need = builder.book.needs.id(named: need)
      else { return nil }
      return (volunteer, need)
    }
    for entry in engagements.shuffled(using: &random) {
      if let (volunteer, need) = ids(entry.volunteer, entry.need) {
        builder.engagement(volunteer, need) { row in
          row = entry.row
          row.volunteer = volunteer
          row.need = need
        }
      }
    }
    for entry in waits.shuffled(using: &random) {
      if let need = builder.book.needs.id(named: entry.need), let awaited = builder.book.needs.id(named: entry.awaited)
      {
        builder.wait(need, for: awaited)
      }
    }
    for entry in pins.shuffled(using: &random) {
      if let (volunteer, need) = ids(entry.volunteer, entry.need) { builder.pin(volunteer, need) }
    }
    for entry in bans.shuffled(using: &random) {
      guard let volunteer = builder.book.volunteers.id(named: entry.volunteer) else { continue }
      if entry.isNeed, let need = builder.book.needs.id(named: entry.target) { builder.ban(volunteer, .need(need)) }
      if !entry.isNeed, let association = builder.book.associations.id(named: entry.target) {
        builder.ban(volunteer, .association(association))
      }
    }
    return builder.book
  }
}
