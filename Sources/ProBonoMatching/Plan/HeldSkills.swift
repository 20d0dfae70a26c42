import ProBonoModel

/// The skills of volunteers in flat columns.
final class HeldSkills {
  /// Where the skills of each row begin, and at the end their number.
  private let start: Column<Int32>
  private let skills: Column<Int32>
  private let levels: Column<Int8>

  /// Makes room for the skills of each row.
  init(counts: borrowing Column<Int32>) {
    start = Column(repeating: 0, count: counts.count + 1)
    for row in 0..<counts.count { start[row + 1] = start[row] + counts[row] }
    skills = Column(repeating: 0, count: Int(start[counts.count]))
    levels = Column(repeating: 0, count: Int(start[counts.count]))
  }

  /// Writes down the skills of a row, which are as many as there is room for.
  func put(_ held: [SkillLevel], ofRow row: Int) {
    for index in held.indices {
      skills[Int(start[row]) + index] = held[index].skill.number
      levels[Int(start[row]) + index] = held[index].level
    }
  }

  /// The holders of each skill in the order of their rows, and where those of each skill begin, and at the end their number.
  func holders(ofSkills skillCount: Int) -> (start: [Int32], holders: [SkillBlock.Holder]) {
    var skillStart = [Int32](repeating: 0, count: skillCount + 1)
    for held in 0..<skills.count { skillStart[Int(skills[held]) + 1] += 1 }
    for skill in 0..<skillCount { skillStart[skill + 1] += skillStart[skill] }
    var next = skillStart
    let holders = Array<SkillBlock.Holder>(unsafeUninitializedCapacity: skills.count) { (holders, count) in
      for row in 0..<Int32(start.count - 1) {
        for held in start[row]..<start[row + 1] {
          let skill = Int(skills[held])
          holders.initializeElement(at: Int(next[skill]), to: SkillBlock.Holder(volunteer: row, level: levels[held]))
          next[skill] += 1
        }
      }
      count = skills.count
    }
    return (skillStart, holders)
  }
}
