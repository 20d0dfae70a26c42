import ProBonoModel
import ProBonoText
import ProBonoThreads

/// The volunteers of a book in canonical order, and for each skill that was asked for who has it, best first.
///
/// It holds no part of the book itself, so that keeping it does not make the next change of the book a copy.
struct VolunteerIndex: Sendable {
  /// The volunteer of each row; `nobody` in a spare one.
  private(set) var ids: [ID<Volunteer>]
  /// One row a volunteer.
  private(set) var records: [VolunteerRecord]
  /// Engagements that each volunteer can still take.
  private(set) var missionsLeft: [Int32]
  /// Hours that a volunteer can still give to all engagements together, by row, where there is a limit.
  private(set) var hoursLeft: [Int32: Int]
  let numbering: IndexNumbering
  /// The greatest radius of anybody who leaves the house.
  private(set) var largestRadius: Int32
  /// The block of each skill that was asked for so far, by number.
  private(set) var blocks: [SkillBlock?]
  /// The blocks that were prepared for counting, by the number of the skill.
  private(set) var brief: [Int32: [BriefRecord]] = [:]
  /// How far it is from the places asked for so far, by number, to those where somebody lives.
  private(set) var reaches: [Int32: Reach] = [:]

  /// What is known of a score by the volunteer alone.
  let bound: ScoreBound

  private var numbers: [Int32]
  /// Rows that are free for volunteers to come, the next one last.
  private var spareRows: [Int32]
  /// Where each volunteer would go to work from, by place number; -1 where nowhere.
  private(set) var homes: [Int32]
  /// The places where somebody lives, ascending.
  private var homePlaces: [Int32]
  /// Where the holders of each skill itself begin, by number, and at the end their number.
  private let holderStart: [Int32]
  /// Those who take part at present, in the order of their rows.
  private let holders: [SkillBlock.Holder]

  /// The rows of those who have changed since, by the number of each skill that they have or are below; some may not have
  /// it any more.
  private(set) var changed: [Int32: [Int32]] = [:]
  /// Whether the volunteer of each row has changed since; empty while nobody has.
  private(set) var isChanged: [Bool] = []

  /// Whether each selective program asked for so far, by number, admits the volunteer of each row.
  private var admissions: [Int32: [Bool]] = [:]

  /// Stands for a volunteer in a row that has none.
  static let nobody = ID<Volunteer>(number: -1)

  /// - Parameters:
  ///   - policy: what the criteria of the scores are worth that the lists are for; as the book says where nil.
  ///   - spareRows: how many rows there are for volunteers to come, after those given; the last of them stays empty.
  init(
    _ volunteers: [ID<Volunteer>], of book: Book, today: Day, policy otherPolicy: Policy? = nil, spareRows: Int = 0
  ) {
    let policy = otherPolicy ?? book.policy
    ids = volunteers + Array(repeating: Self.nobody, count: spareRows)
    bound = ScoreBound(policy)
    let columns = VolunteerColumns(ids, of: book, today: today, policy)
    records = columns.records
    missionsLeft = columns.missionsLeft
    hoursLeft = columns.hoursLeft
    numbering = columns.numbering
    homes = columns.homes
    largestRadius = columns.largestRadius
    numbers = Array(repeating: -1, count: Int(book.volunteers.nextID.number))
    for (row, id) in volunteers.enumerated() where id != Self.nobody { numbers[Int(id.number)] = Int32(row) }
    self.spareRows = (volunteers.count..<ids.count).dropLast().reversed().map(Int32.init)
    var isHome = [Bool](repeating: false, count: Int(book.places.nextID.number))
    for home in homes where home >= 0 { isHome[Int(home)] = true }
    homePlaces = isHome.indices.filter { isHome[$0] }.map(Int32.init)
    let skillCount = Int(book.skills.nextID.number)
    (holderStart, holders) = columns.skills.holders(ofSkills: skillCount)
    blocks = Array(repeating: nil, count: skillCount)
  }

  /// The row of a volunteer; -1 where there is none.
  func number(of id: ID<Volunteer>) -> Int32 {
    numbers.indices.contains(Int(id.number)) ? numbers[Int(id.number)] : -1
  }

  // MARK: What seats ask for

  /// Makes the block of a skill, where there is none yet.
  mutating func prepare(skill: ID<Skill>, in book: Book) {
    if blocks[Int(skill.number)] == nil { prepare(skills: [skill], in: book) }
  }

  /// Makes the blocks of skills, where there are none yet, several at a time.
  mutating func prepare(skills: Set<ID<Skill>>, in book: Book) {
    let missing = skills.filter { blocks[Int($0.number)] == nil }
      .map { skill in
        let members = members(of: skill, in: book)
        return (skill: skill, members: members, size: members.reduce(0) { $0 + $1.count })
      }
      // The largest first, so that the threads come to an end together.
      .sorted { ($1.size, $0.skill) < ($0.size, $1.skill) }
    if missing.isEmpty { return }
    let made = concurrentMap(missing) { block(of: $0.members, in: book) }
    for (missing, block) in zip(missing, made) { blocks[Int(missing.skill.number)] = block }
  }

  /// Prepares the blocks of skills for counting who could take a seat, several at a time.
  mutating func prepareCounting(skills: Set<ID<Skill>>, in book: Book) {
    let missing = skills.filter { brief[$0.number] == nil }.sorted()
    if missing.isEmpty { return }
    prepare(skills: Set(missing), in: book)
    let made = concurrentMap(missing) { blocks[Int($0.number)]?.brief(records) ?? [] }
    for (skill, records) in zip(missing, made) { brief[skill.number] = records }
  }

  /// The holders of a skill or one below it, skill by skill.
  private func members(of skill: ID<Skill>, in book: Book) -> [ArraySlice<SkillBlock.Holder>] {
    blocks.indices.filter { Taxonomy.is(ID(number: Int32($0)), within: skill, in: book) }
      .map { holders[Int(holderStart[$0])..<Int(holderStart[$0 + 1])] }.filter { !$0.isEmpty }
  }

  private func block(of members: [ArraySlice<SkillBlock.Holder>], in book: Book) -> SkillBlock {
    let (all, severalLevels) = family(members)
    return SkillBlock(
      all, severalLevels: severalLevels, records: records, homes: homes, placeCount: Int(book.places.nextID.number),
      bound: bound)
  }

  /// The holders of several skills, one for each level of a volunteer, and who has several levels.
  private func family(
    _ skills: [ArraySlice<SkillBlock.Holder>]
  ) -> (holders: ArraySlice<SkillBlock.Holder>, severalLevels: [Int32: UInt8]) {
    guard skills.count > 1 else { return (skills.first ?? [], [:]) }
    var levels = [UInt8](repeating: 0, count: records.count)
    var all: [SkillBlock.Holder] = []
    for holder in skills.joined() where levels[Int(holder.volunteer)] >> UInt8(holder.level) & 1 == 0 {
      levels[Int(holder.volunteer)] |= 1 << UInt8(holder.level)
      all.append(holder)
    }
    var several: [Int32: UInt8] = [:]
    for holder in all where levels[Int(holder.volunteer)].nonzeroBitCount > 1 {
      several[holder.volunteer] = levels[Int(holder.volunteer)]
    }
    return (all[...], several)
  }

  /// Computes how far it is to a place, where that is not known yet.
  mutating func prepare(place: ID<Place>, in book: Book) {
    guard reaches[place.number] == nil else { return }
    reaches[place.number] = Reach(to: place, from: homePlaces, within: largestRadius, in: book)
  }
}

extension VolunteerIndex {
  /// Whether a program admits the volunteer of each row; nil where it admits anybody.
  mutating func admitted(to id: ID<Program>, in book: Book) -> [Bool]? {
    guard let program = book.programs[id], program.isSelective else { return nil }
    if let known = admissions[id.number] { return known }
    let admitted = admitted(to: program, without: program.fullCompanies(id, in: book), in: book)
    admissions[id.number] = admitted
    return admitted
  }

  /// Whether a program admits the volunteer of each row, but for those of some companies.
  func admitted(to program: Program, without companies: Set<ID<Company>>, in book: Book) -> [Bool] {
    ids.map { id in
      book.volunteers[id].map { volunteer in
        program.admits(volunteer, rating: TrackRecord(of: id, volunteer, in: book).rating, in: book)
          && !(volunteer.company.map(companies.contains) ?? false)
      } ?? false
    }
  }

  /// Forgets whom programs admit.
  mutating func forgetAdmissions() { admissions = [:] }
}

// MARK: Changes

extension VolunteerIndex {
  /// Gives a volunteer of the book who has none a row.
  ///
  /// - Returns: false where there is no room for one more.
  mutating func assignRow(to id: ID<Volunteer>, in book: Book) -> Bool {
    guard number(of: id) < 0, book.volunteers[id] != nil else { return true }
    guard let row = spareRows.popLast() else { return false }
    while numbers.count <= id.number { numbers.append(-1) }
    numbers[Int(id.number)] = row
    ids[Int(row)] = id
    return true
  }

  /// Takes a volunteer as he is in the book now into his row; one who is not in the book any more leaves the row.
  ///
  /// - Returns: false where the index must be made anew: somebody speaks a language or cares about a cause that it has no
  ///   number for.
  mutating func update(_ id: ID<Volunteer>, of book: Book, today: Day) -> Bool {
    let row = number(of: id)
    let volunteer = book.volunteers[id] ?? .absentee
    let hours = volunteer.budget == nil ? nil : Engagements.hoursLeft(of: id, volunteer, in: book)
    let known = RowView.of(volunteer) { volunteer -> (record: VolunteerRecord, missionsLeft: Int32)? in
      var met = numbering
      met.meet(volunteer)
      guard met.count == numbering.count else { return nil }
      let record = TrackRecord(of: id, volunteer, in: book)
      let left = record.missionsLeft(to: volunteer)
      let packed = VolunteerRecord(
        volunteer, record, missionsLeft: left, hoursLeft: hours, numbering: numbering, today: today, policy: book.policy
      )
      return (packed, left)
    }
    guard var packed = known?.record, let left = known?.missionsLeft else { return false }
    packed.isChanged = true
    if isChanged.isEmpty { isChanged = Array(repeating: false, count: records.count) }
    if !isChanged[Int(row)] { doubtBriefRecords(of: row) }
    isChanged[Int(row)] = true
    records[Int(row)] = packed
    missionsLeft[Int(row)] = left
    hoursLeft[row] = hours
    if book.volunteers[id] == nil {
      numbers[Int(id.number)] = -1
      ids[Int(row)] = Self.nobody
    }
    homes[Int(row)] = -1
    if let home = RowView.of(volunteer, \.startingPlace) {
      homes[Int(row)] = home.number
      addHome(home.number, radius: volunteer.radius ?? Volunteer.defaultRadius, in: book)
    }
    for skill in Set(volunteer.skills.flatMap { Taxonomy.ancestors(of: $0.skill, in: book) }) {
      if !changed[skill.number, default: []].contains(row) { changed[skill.number, default: []].append(row) }
    }
    return true
  }

  /// Has who is in a row asked for in full wherever the records for counting have him as he was.
  private mutating func doubtBriefRecords(of row: Int32) {
    let (record, home) = (records[Int(row)], homes[Int(row)])
    for skill in brief.keys {
      for place in blocks[Int(skill)]?.briefPlaces(of: row, record, home: home, bound) ?? [] {
        brief[skill]?[place] = .doubtful(record)
      }
    }
  }

  /// Whether it has found out anything about a place.
  func knows(_ place: ID<Place>) -> Bool { reaches[place.number] != nil || homePlaces.contains(place.number) }

  /// Sees to it that somebody who lives in a place and goes so far is reached from all places asked for so far.
  private mutating func addHome(_ home: Int32, radius: Int32, in book: Book) {
    let position = homePlaces.firstIndex { $0 >= home } ?? homePlaces.count
    let isKnown = position < homePlaces.count && homePlaces[position] == home
    if isKnown, radius <= largestRadius { return }
    if !isKnown { homePlaces.insert(home, at: position) }
    largestRadius = max(largestRadius, radius)
    for place in reaches.keys {
      reaches[place] = Reach(to: ID(number: place), from: homePlaces, within: largestRadius, in: book)
    }
  }
}
