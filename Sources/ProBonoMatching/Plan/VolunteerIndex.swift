import ProBonoModel
import ProBonoText

/// The volunteers of a book in canonical order, and for each skill that was asked for who has it, best first.
///
/// It holds no part of the book itself, so that keeping it does not make the next change of the book a copy.
struct VolunteerIndex: Sendable {
  /// The volunteer of each row.
  let ids: [ID<Volunteer>]
  /// One row a volunteer.
  let records: [VolunteerRecord]
  /// Engagements that each volunteer can still take.
  let missionsLeft: [Int32]
  /// Hours that a volunteer can still give to all engagements together, by row, where there is a limit.
  let hoursLeft: [Int32: Int]
  let numbering: IndexNumbering
  /// The greatest radius of anybody who leaves the house.
  let largestRadius: Int32
  /// The block of each skill that was asked for so far, by number.
  private(set) var blocks: [SkillBlock?]
  /// How far it is from the places asked for so far, by number, to those where somebody lives.
  private(set) var reaches: [Int32: Reach] = [:]

  /// What is known of a score by the volunteer alone.
  let bound: ScoreBound

  private let numbers: [Int32]
  /// Where each volunteer would go to work from, by place number; -1 where nowhere.
  private let homes: [Int32]
  /// The places where somebody lives.
  private let homePlaces: [Int32]
  /// Where the holders of each skill itself begin, by number, and at the end their number.
  private let holderStart: [Int32]
  /// Those who take part at present, in descending key.
  private let holders: [SkillBlock.Holder]

  init(_ volunteers: [ID<Volunteer>], of book: Book, today: Day) {
    ids = volunteers
    bound = ScoreBound(book.policy)
    var numbering = IndexNumbering(today: today)
    var numbers = [Int32](repeating: -1, count: Int(book.volunteers.nextID.number))
    // Most volunteers have no engagement, and need not be looked up.
    var isEngaged = [Bool](repeating: false, count: numbers.count)
    for (_, engagement) in book.engagements.all { isEngaged[Int(engagement.volunteer.number)] = true }

    var records: [VolunteerRecord] = []
    var missionsLeft: [Int32] = []
    var hoursLeft: [Int32: Int] = [:]
    var homes: [Int32] = []
    records.reserveCapacity(volunteers.count)
    missionsLeft.reserveCapacity(volunteers.count)
    homes.reserveCapacity(volunteers.count)
    var isHome = [Bool](repeating: false, count: Int(book.places.nextID.number))
    var largestRadius: Int32 = 0
    var skills = HeldSkills(skillCount: Int(book.skills.nextID.number))
    for (number, id) in volunteers.enumerated() {
      // Whoever is not there has no skills, and a row all the same: the rows stay in step.
      let volunteer = book.volunteers[id] ?? Volunteer(name: "")
      numbers[Int(id.number)] = Int32(number)
      let record =
        isEngaged[Int(id.number)] ? TrackRecord(of: id, volunteer, in: book) : TrackRecord(volunteer)
      let left = volunteer.isActive ? max(0, (volunteer.missions ?? 1) - Int32(record.activeEngagements)) : 0
      missionsLeft.append(left)
      if volunteer.budget != nil {
        hoursLeft[Int32(number)] = Engagements.hoursLeft(of: id, volunteer, in: book)
      }
      records.append(
        VolunteerRecord(
          volunteer, record, missionsLeft: left, hoursLeft: hoursLeft[Int32(number)], numbering: &numbering,
          today: today, policy: book.policy))
      if let home = volunteer.place, volunteer.remote != .only {
        homes.append(home.number)
        isHome[Int(home.number)] = true
        largestRadius = max(largestRadius, volunteer.radius ?? Volunteer.defaultRadius)
      } else {
        homes.append(-1)
      }
      skills.append(volunteer.isActive ? volunteer.skills : [])
    }
    self.numbering = numbering
    self.numbers = numbers
    self.records = records
    self.missionsLeft = missionsLeft
    self.hoursLeft = hoursLeft
    self.homes = homes
    self.largestRadius = largestRadius
    homePlaces = isHome.indices.filter { isHome[$0] }.map(Int32.init)
    (holderStart, holders) = skills.holders(inOrder: Self.descendingKeys(of: records, bound))
    blocks = Array(repeating: nil, count: Int(book.skills.nextID.number))
  }

  /// The row of a volunteer; -1 where there is none.
  func number(of id: ID<Volunteer>) -> Int32 { numbers[Int(id.number)] }

  /// All rows in descending key; equals in ascending order.
  private static func descendingKeys(of records: [VolunteerRecord], _ bound: ScoreBound) -> [Int32] {
    var next = [Int32](repeating: 0, count: bound.largestKey + 2)
    let keys = records.map { Int(bound.key(of: $0)) }
    for key in keys { next[bound.largestKey - key + 1] += 1 }
    for place in 1..<next.count { next[place] += next[place - 1] }
    var order = [Int32](repeating: 0, count: records.count)
    for (row, key) in keys.enumerated() {
      let place = bound.largestKey - key
      order[Int(next[place])] = Int32(row)
      next[place] += 1
    }
    return order
  }

  // MARK: What seats ask for

  /// Makes the block of a skill, where there is none yet.
  mutating func prepare(skill: ID<Skill>, in book: Book) {
    let number = Int(skill.number)
    guard blocks[number] == nil else { return }
    let members = blocks.indices.filter { Taxonomy.is(ID(number: Int32($0)), within: skill, in: book) }
      .filter { holderStart[$0] < holderStart[$0 + 1] }
    let (all, severalLevels) = family(members)
    blocks[number] = SkillBlock(
      all, severalLevels: severalLevels, records: records, homes: homes, placeCount: Int(book.places.nextID.number),
      bound: bound)
  }

  /// The holders of several skills in descending key, one for each level of a volunteer, and who has several levels.
  private func family(_ skills: [Int]) -> ([SkillBlock.Holder], [Int32: UInt8]) {
    guard skills.count > 1 else {
      return (skills.first.map { Array(holders[Int(holderStart[$0])..<Int(holderStart[$0 + 1])]) } ?? [], [:])
    }
    var levels = [UInt8](repeating: 0, count: records.count)
    var byKey: [[SkillBlock.Holder]] = Array(repeating: [], count: bound.largestKey + 1)
    for skill in skills {
      for holder in holders[Int(holderStart[skill])..<Int(holderStart[skill + 1])]
      where levels[Int(holder.volunteer)] >> UInt8(holder.level) & 1 == 0 {
        levels[Int(holder.volunteer)] |= 1 << UInt8(holder.level)
        byKey[Int(bound.key(of: records[Int(holder.volunteer)]))].append(holder)
      }
    }
    let all = Array(byKey.reversed().joined())
    var several: [Int32: UInt8] = [:]
    for holder in all where levels[Int(holder.volunteer)].nonzeroBitCount > 1 {
      several[holder.volunteer] = levels[Int(holder.volunteer)]
    }
    return (all, several)
  }

  /// Computes how far it is to a place, where that is not known yet.
  mutating func prepare(place: ID<Place>, in book: Book) {
    guard reaches[place.number] == nil else { return }
    reaches[place.number] = Reach(to: place, from: homePlaces, within: largestRadius, in: book)
  }
}

/// The places where somebody lives that are not too far from one place.
struct Reach: Sendable {
  struct Stretch: BitwiseCopyable, Sendable {
    let place: Int32
    let kilometres: Int32
  }

  /// Ascending by place.
  let stretches: [Stretch]

  /// A degree of latitude is this long at least, in kilometres, rounded down.
  private static let degree = 111.0

  init(to target: ID<Place>, from places: [Int32], within radius: Int32, in book: Book) {
    guard let target = book.places[target]?.coordinates else {
      stretches = []
      return
    }
    var stretches: [Stretch] = []
    for place in places {
      guard let home = book.places[ID(number: place)]?.coordinates,
        abs(home.latitude - target.latitude) * Self.degree < Double(radius) + 1
      else { continue }
      let kilometres = home.kilometres(to: target)
      if kilometres <= Int(radius) { stretches.append(Stretch(place: place, kilometres: Int32(kilometres))) }
    }
    self.stretches = stretches
  }
}

/// The skills of volunteers in flat columns.
private struct HeldSkills {
  private var start: [Int32] = [0]
  private var skills: [Int32] = []
  private var levels: [Int8] = []
  private var countOfSkill: [Int32]

  init(skillCount: Int) { countOfSkill = Array(repeating: 0, count: skillCount) }

  mutating func append(_ held: [SkillLevel]) {
    for skill in held {
      skills.append(skill.skill.number)
      levels.append(skill.level)
      countOfSkill[Int(skill.skill.number)] += 1
    }
    start.append(Int32(skills.count))
  }

  /// The holders of each skill in the order of their rows in `order`, and where those of each skill begin.
  func holders(inOrder order: [Int32]) -> (start: [Int32], holders: [SkillBlock.Holder]) {
    var skillStart: [Int32] = [0]
    var total: Int32 = 0
    for count in countOfSkill {
      total += count
      skillStart.append(total)
    }
    var next = skillStart
    var holders = [SkillBlock.Holder](repeating: SkillBlock.Holder(volunteer: 0, level: 0), count: skills.count)
    for row in order {
      for held in Int(start[Int(row)])..<Int(start[Int(row) + 1]) {
        let skill = Int(skills[held])
        holders[Int(next[skill])] = SkillBlock.Holder(volunteer: row, level: levels[held])
        next[skill] += 1
      }
    }
    return (skillStart, holders)
  }
}
