import ProBonoModel

/// Who has one skill or one below it: by place, cause and level, best first.
///
/// A *cell* holds those who live in one place, or all who work remote; who does both is in two cells. A *run* is a part
/// of a cell: those of one level who care about one cause, or all of the level. Within a run everything that a seat
/// changes in the score is the same for all, so that one order, by descending `key`, serves every seat. Where a cell has
/// few of a level, to ask each for the causes takes less than to look into a run for each cause: there is one run of all
/// then, and the points for a common cause are no part of what is the same.
final class SkillBlock: Sendable {
  /// Where a run begins; it ends where the next one begins.
  struct Run: BitwiseCopyable, Sendable {
    let start: Int32
    let level: Int8
    /// The number of the cause; `everyone` or `everyoneOnce` for the run of all.
    let cause: Int8
  }

  /// The cause of the run of all of a level who come up again in the runs of their causes.
  static let everyone: Int8 = -1
  /// The cause of the run of all of a level who do not.
  static let everyoneOnce: Int8 = -2
  /// With fewer of a level than this in a cell they come up once.
  private static let leastWithCauses = 32
  /// The place of the cell of those who work remote.
  static let remote: Int32 = -1

  /// The place of each cell, ascending.
  let places: [Int32]
  /// Where the runs of each cell begin, and at the end their number.
  let runStart: [Int32]
  /// By cell, cause and level; and one more that begins at the end.
  let runs: [Run]
  /// What to add to the place of a member of the run of all of a cell to get the place of the same among the members of
  /// the runs of all of all cells.
  let shiftOfCell: [Int32]
  /// The members of all runs; the complement of the number for somebody with several levels.
  let members: [Int32]
  /// What the members' order goes by.
  let keys: [Int16]
  /// A bit a level of those who have the skill, or skills below it, at several.
  let severalLevels: [Int32: UInt8]
  /// The most hours that any of them gives to one engagement, of those of whom it is known; 0 where it is of nobody.
  let largestKnownHours: Int
  /// Whether somebody's hours are not known.
  let hasUnlimitedHours: Bool

  /// Somebody who has the skill, or one below it, at a level.
  struct Holder: BitwiseCopyable, Sendable {
    let volunteer: Int32
    let level: Int8
  }

  /// What sorting the holders asks of each, side by side: the records lie all over the memory.
  private struct Entrant: BitwiseCopyable {
    let causes: UInt64
    let home: Int32
    let member: Int32
    let key: Int16
    let level: Int8
    let worksRemote: Bool
  }

  private static let levels = 5

  /// - Parameters:
  ///   - holders: one for each level of a volunteer. Those with the same key keep their order.
  ///   - homes: where each volunteer would go to work from, by place number; below 0 where nowhere.
  init(
    _ holders: ArraySlice<Holder>, severalLevels: [Int32: UInt8], records: [VolunteerRecord], homes: [Int32],
    placeCount: Int,
    bound: ScoreBound
  ) {
    self.severalLevels = severalLevels
    var countOfCell = [Int32](repeating: 0, count: placeCount + 1)
    var largestKnownHours = 0
    var hasUnlimitedHours = false
    var entryCount = 0
    var entrants: [Entrant] = []
    entrants.reserveCapacity(holders.count)
    var countOfKey = [Int32](repeating: 0, count: bound.largestKey + 1)
    for holder in holders {
      let record = records[Int(holder.volunteer)]
      let entrant = Entrant(
        causes: record.causes, home: homes[Int(holder.volunteer)],
        member: severalLevels[holder.volunteer] == nil ? holder.volunteer : ~holder.volunteer,
        key: bound.key(of: record), level: holder.level, worksRemote: record.worksRemote)
      entrants.append(entrant)
      countOfKey[Int(entrant.key)] += 1
      let places = (entrant.worksRemote ? 1 : 0) + (entrant.home >= 0 ? 1 : 0)
      if entrant.worksRemote { countOfCell[0] += 1 }
      if entrant.home >= 0 { countOfCell[Int(entrant.home) + 1] += 1 }
      entryCount += places * (1 + entrant.causes.nonzeroBitCount)
      hasUnlimitedHours = hasUnlimitedHours || record.hours < 0
      largestKnownHours = max(largestKnownHours, Int(record.hours))
    }
    self.largestKnownHours = largestKnownHours
    self.hasUnlimitedHours = hasUnlimitedHours

    Self.sort(&entrants, byKeys: countOfKey)

    // All holders by cell, still in descending key.
    var places: [Int32] = []
    var cellStart: [Int32] = [0]
    var next = countOfCell
    var total: Int32 = 0
    for (place, count) in countOfCell.enumerated() where count > 0 {
      places.append(Int32(place) - 1)
      next[place] = total
      total += count
      cellStart.append(total)
    }
    let byCell = [Entrant](unsafeUninitializedCapacity: Int(total)) { (byCell, count) in
      for entrant in entrants {
        if entrant.worksRemote {
          byCell.initializeElement(at: Int(next[0]), to: entrant)
          next[0] += 1
        }
        if entrant.home >= 0 {
          byCell.initializeElement(at: Int(next[Int(entrant.home) + 1]), to: entrant)
          next[Int(entrant.home) + 1] += 1
        }
      }
      count = Int(total)
    }
    self.places = places

    // Each cell by cause and level; the runs of all come first.
    var shiftOfCell: [Int32] = []
    var members = [Int32](repeating: 0, count: entryCount)
    var keys = [Int16](repeating: 0, count: entryCount)
    var runs: [Run] = []
    var runStart: [Int32] = [0]
    var position = [Int32](repeating: 0, count: 65 * Self.levels)
    var begin: Int32 = 0
    for cell in places.indices {
      shiftOfCell.append(cellStart[cell] - begin)
      let range = Int(cellStart[cell])..<Int(cellStart[cell + 1])
      var causesOfCell: UInt64 = 0
      for entrant in byCell[range] {
        let level = Int(entrant.level) - 1
        position[level] += 1
        var causes = entrant.causes
        causesOfCell |= causes
        while causes != 0 {
          position[(causes.trailingZeroBitCount + 1) * Self.levels + level] += 1
          causes &= causes - 1
        }
      }
      let firstRun = runs.count
      let comesUpOnce = (0..<Self.levels).reduce(0 as UInt8) { levels, level in
        position[level] < Self.leastWithCauses ? levels | 1 << UInt8(level) : levels
      }
      var causes = causesOfCell
      var slot = 0
      while true {
        for level in 0..<Self.levels where position[slot * Self.levels + level] > 0 {
          let once = comesUpOnce >> UInt8(level) & 1 != 0
          if once, slot > 0 {
            position[slot * Self.levels + level] = 0
            continue
          }
          runs.append(
            Run(start: begin, level: Int8(level + 1), cause: once ? Self.everyoneOnce : Int8(slot - 1)))
          let count = position[slot * Self.levels + level]
          position[slot * Self.levels + level] = begin
          begin += count
        }
        if causes == 0 { break }
        slot = causes.trailingZeroBitCount + 1
        causes &= causes - 1
      }
      for entrant in byCell[range] {
        let level = Int(entrant.level) - 1
        var causes = comesUpOnce >> UInt8(level) & 1 == 0 ? entrant.causes : 0
        var slot = 0
        while true {
          let place = Int(position[slot * Self.levels + level])
          members[place] = entrant.member
          keys[place] = entrant.key
          position[slot * Self.levels + level] += 1
          if causes == 0 { break }
          slot = causes.trailingZeroBitCount + 1
          causes &= causes - 1
        }
      }
      for run in firstRun..<runs.count {
        let (level, slot) = (Int(runs[run].level) - 1, max(0, Int(runs[run].cause) + 1))
        position[slot * Self.levels + level] = 0
      }
      runStart.append(Int32(runs.count))
    }
    runs.append(Run(start: begin, level: 0, cause: 0))
    members.removeLast(entryCount - Int(begin))
    keys.removeLast(entryCount - Int(begin))
    self.shiftOfCell = shiftOfCell
    self.runs = runs
    self.runStart = runStart
    self.members = members
    self.keys = keys
  }

  /// Puts entrants in descending key.
  /// - Parameter countOfKey: how many there are of each key.
  private static func sort(_ entrants: inout [Entrant], byKeys countOfKey: [Int32]) {
    var next = countOfKey
    var total: Int32 = 0
    for key in countOfKey.indices.reversed() {
      next[key] = total
      total += countOfKey[key]
    }
    entrants = Array(unsafeUninitializedCapacity: entrants.count) { (sorted, count) in
      for entrant in entrants {
        sorted.initializeElement(at: Int(next[Int(entrant.key)]), to: entrant)
        next[Int(entrant.key)] += 1
      }
      count = entrants.count
    }
  }

  /// What counting asks of the members of the runs of all, side by side: the records lie all over the memory.
  func brief(_ records: [VolunteerRecord]) -> [BriefRecord] {
    var brief: [BriefRecord] = []
    for cell in places.indices {
      for run in runs[Int(runStart[cell])..<Int(runStart[cell + 1])].indices where runs[run].cause < 0 {
        for member in members[Int(runs[run].start)..<Int(runs[run + 1].start)] {
          brief.append(BriefRecord(records[Int(member < 0 ? ~member : member)], hasSeveralLevels: member < 0))
        }
      }
    }
    return brief
  }

  /// The places in `brief` of somebody whose record and home are still those of the block.
  func briefPlaces(of row: Int32, _ record: VolunteerRecord, home: Int32, _ bound: ScoreBound) -> [Int] {
    let key = bound.key(of: record)
    var found: [Int] = []
    for place in [Self.remote, home] where place != Self.remote || record.worksRemote {
      let cell = places.partitioningIndex { $0 >= place }
      guard cell < places.count, places[cell] == place else { continue }
      for run in Int(runStart[cell])..<Int(runStart[cell + 1]) where runs[run].cause < 0 {
        let end = Int(runs[run + 1].start)
        let range = Int(runs[run].start)..<end
        for position in range.partitioningIndex(where: { keys[$0] <= key })..<end {
          if keys[position] < key { break }
          if members[position] == row || members[position] == ~row { found.append(position + Int(shiftOfCell[cell])) }
        }
      }
    }
    return found
  }

  /// Of the levels of somebody who has several, the one that is worth most to a seat; the lowest of equals.
  func bestLevel(of volunteer: Int32, asked: Int8, _ policy: Policy) -> Int8 {
    let levels = severalLevels[volunteer] ?? 0
    var best: (level: Int8, points: Int) = (0, -1)
    for level in max(1, asked)...Int8(Self.levels) where levels >> UInt8(level) & 1 != 0 {
      let points = policy.levelPoints(above: Int(level - asked))
      if points > best.points { best = (level, points) }
    }
    return best.level
  }
}

/// Bounds of the score by what is known of a volunteer alone and of a seat alone.
///
/// The points of the margin of hours depend on both, and so the order of the lists does not follow the score itself but
/// a bound: `key` of the volunteer and `offset` of the seat, to which the run adds what is the same for all its members.
/// It is the exact score of all whose hours are known and at most `largestMargin` more than those asked.
struct ScoreBound: Sendable {
  /// The most points for hours to spare.
  private let largestMargin: Int

  init(_ policy: Policy) { largestMargin = Int(policy.margin) }

  /// The greatest key there can be.
  var largestKey: Int { Policy.highestScore + 2 * largestMargin }

  /// Points of rating and rest, and the hours, as far as they can matter.
  func key(of record: VolunteerRecord) -> Int16 {
    let hours = record.hours < 0 ? Int16(largestMargin) : min(record.hours, Int16(2 * largestMargin))
    return record.basePoints + hours
  }

  /// What to add to the key for a seat that asks for so many hours; nil where it says nothing of them.
  func offset(hoursAsked: Int32?) -> Int32 { -min(max(0, hoursAsked ?? 0), Int32(largestMargin)) }

  /// By how much the bound can be above the score of somebody of a block.
  func slack(hoursAsked: Int32?, _ block: SkillBlock) -> Int32 {
    let most = min(block.largestKnownHours, 2 * largestMargin)
    guard let hoursAsked else { return Int32(max(most, block.hasUnlimitedHours ? largestMargin : 0)) }
    let asked = min(max(0, Int(hoursAsked)), largestMargin)
    if hoursAsked > Int32(largestMargin) { return Int32(largestMargin) }
    let tooMany = max(0, most - asked - largestMargin)
    return Int32(max(tooMany, block.hasUnlimitedHours ? largestMargin - asked : 0))
  }
}
