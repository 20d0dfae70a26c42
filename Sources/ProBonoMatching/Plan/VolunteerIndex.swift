import ProBonoModel
import ProBonoText

/// The volunteers of a book in canonical order, and who has which skill: what the rules ask of each, ready to be
/// compared without looking at the book.
struct VolunteerIndex {
  /// One row a volunteer.
  private(set) var facts: [VolunteerFacts] = []
  /// One row a volunteer: a bit a language, all bits where any language will do.
  private(set) var languages: BitRows
  /// One row a volunteer: a bit a cause.
  private(set) var causes: BitRows
  private(set) var refusedCauses: BitRows
  /// For each skill, who has it or one below it and takes part at present, whether or not a mission is left.
  private(set) var holders: [[SkillHolder]]
  let languageNumbers: [LanguageCode: Int]
  /// The volunteer of each row.
  let ids: [ID<Volunteer>]
  private var numbers: [Int32]

  init(_ volunteers: [ID<Volunteer>], of book: Book, today: Day) {
    var languageNumbers: [LanguageCode: Int] = [:]
    for (_, need) in book.needs.all {
      for language in need.languages where languageNumbers[language] == nil {
        languageNumbers[language] = languageNumbers.count
      }
    }
    self.languageNumbers = languageNumbers
    languages = BitRows(rows: volunteers.count, columns: languageNumbers.count)
    let causeCount = Int(book.causes.nextID.number)
    causes = BitRows(rows: volunteers.count, columns: causeCount)
    refusedCauses = BitRows(rows: volunteers.count, columns: causeCount)
    let skillCount = Int(book.skills.nextID.number)
    holders = Array(repeating: [], count: skillCount)
    let families = (0..<skillCount).map { number in
      Taxonomy.ancestors(of: ID<Skill>(number: Int32(number)), in: book).map { Int($0.number) }
    }

    ids = volunteers
    numbers = Array(repeating: -1, count: Int(book.volunteers.nextID.number))
    // Most volunteers have no engagement, and need not be looked up.
    var isEngaged = Array(repeating: false, count: numbers.count)
    for (_, engagement) in book.engagements.all { isEngaged[Int(engagement.volunteer.number)] = true }
    for (number, id) in volunteers.enumerated() {
      // Whoever is not there has no skills, and a row all the same: the rows stay in step.
      let volunteer = book.volunteers[id] ?? Volunteer(name: "")
      numbers[Int(id.number)] = Int32(number)
      let record =
        isEngaged[Int(id.number)] ? TrackRecord(of: id, volunteer, in: book) : TrackRecord(volunteer)
      facts.append(VolunteerFacts(volunteer, record, today: today))
      if volunteer.languages.isEmpty {
        languages.setAll(number)
      } else {
        for language in volunteer.languages { languageNumbers[language].map { languages.set(number, $0) } }
      }
      for cause in volunteer.causes { causes.set(number, Int(cause.number)) }
      for cause in volunteer.refusedCauses { refusedCauses.set(number, Int(cause.number)) }
      guard volunteer.isActive else { continue }
      for skill in volunteer.skills {
        for ancestor in families[Int(skill.skill.number)] {
          holders[ancestor].add(Int32(number), level: skill.level)
        }
      }
    }
  }

  /// The row of a volunteer.
  func number(of id: ID<Volunteer>) -> Int32 { numbers[Int(id.number)] }
}

/// What the rules ask of a volunteer, as numbers that can be compared. Small, so that it is read in one go.
struct VolunteerFacts {
  /// Engagements that the volunteer can still take.
  let missionsLeft: Int32
  /// Hours for one engagement; `Int32.max` where there is no limit.
  let hours: Int32
  /// Day numbers; the ends of Int32 where there is no limit.
  let from: Int32
  let until: Int32
  /// Kilometres; -1 where home is not known or the work is remote only.
  let radius: Int32
  /// The number of the home in the book's places; -1 where not known.
  let home: Int32
  /// Points that no seat changes: rating and rest.
  let basePoints: Int16
  let worksRemote: Bool
  let isSometimesAway: Bool

  init(_ volunteer: Volunteer, _ record: TrackRecord, today: Day) {
    missionsLeft = volunteer.isActive ? max(0, (volunteer.missions ?? 1) - Int32(record.activeEngagements)) : 0
    hours = volunteer.hours ?? .max
    from = volunteer.from?.number ?? .min
    until = volunteer.until?.number ?? .max
    home = volunteer.place?.number ?? -1
    let stays = volunteer.place == nil || volunteer.remote == .only
    radius = stays ? -1 : volunteer.radius ?? Volunteer.defaultRadius
    worksRemote = volunteer.remote != .no
    isSometimesAway = !volunteer.away.isEmpty
    let rest = Scoring.restPoints(days: record.lastEngagement.map { today - $0 })
    basePoints = Int16(Scoring.ratingPoints(tenths: Int(record.rating ?? Volunteer.neutralRating)) + rest)
  }
}

/// Somebody who has a skill, or several below it.
struct SkillHolder {
  let volunteer: Int32
  /// A bit for each level at which the volunteer has the skill or one below it.
  var levels: UInt8
}

extension [SkillHolder] {
  /// Adds a level of a volunteer; the volunteers come in ascending order.
  fileprivate mutating func add(_ volunteer: Int32, level: Int8) {
    if let last = indices.last, self[last].volunteer == volunteer {
      self[last].levels |= 1 << UInt8(level)
    } else {
      append(SkillHolder(volunteer: volunteer, levels: 1 << UInt8(level)))
    }
  }
}

/// A table of bits.
struct BitRows {
  private var words: [UInt64]
  private let wordsPerRow: Int

  init(rows: Int, columns: Int) {
    wordsPerRow = (columns + 63) / 64
    words = Array(repeating: 0, count: rows * wordsPerRow)
  }

  mutating func set(_ row: Int, _ column: Int) {
    words[row * wordsPerRow + column >> 6] |= 1 << UInt64(column & 63)
  }

  mutating func setAll(_ row: Int) {
    for word in 0..<wordsPerRow { words[row * wordsPerRow + word] = .max }
  }

  /// Whether any of the bits of `mask` is set in a row.
  @inline(__always)
  func meets(_ mask: [UInt64], row: Int) -> Bool {
    for word in 0..<wordsPerRow where words[row * wordsPerRow + word] & mask[word] != 0 { return true }
    return false
  }

  /// A row with these bits.
  func mask(_ columns: some Sequence<Int>) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: wordsPerRow)
    for column in columns { mask[column >> 6] |= 1 << UInt64(column & 63) }
    return mask
  }
}
