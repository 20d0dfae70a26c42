import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// What was decided and laid down.
extension BookStatements {
  /// The engagements in the order in which they began, each to its end, so that no limit stands in the way of the next.
  mutating func tellEngagements() {
    for (_, engagement) in book.engagements.all {
      guard let volunteer = name(engagement.volunteer), let need = name(engagement.need) else { continue }
      for milestone in engagement.history {
        tell(day: milestone.day)
        tell(milestone.state, of: engagement, volunteer, need)
      }
      if engagement.isRefusalLifted { tell("allow \(volunteer) for need \(need)") }
    }
  }

  private mutating func tell(
    _ state: Engagement.State, of engagement: Engagement, _ volunteer: String, _ need: String
  ) {
    var statement: ClauseText
    switch state {
    case .accepted:
      statement = ClauseText("accept \(volunteer) for \(need)")
      statement.add("seat", engagement.seat.map { Int($0) + 1 })
    case .started: statement = ClauseText("start \(volunteer) for \(need)")
    case .completed:
      statement = ClauseText("complete \(volunteer) for \(need)")
      statement.add("hours", engagement.doneHours)
      statement.add("rating", tenths: engagement.rating)
      statement.add("welcome", tenths: engagement.welcome)
      statement.add("note", quoting: engagement.remark)
    case .declined: statement = refusal("decline \(volunteer) for \(need)", engagement)
    case .withdrawn, .noShow: statement = refusal("withdraw \(volunteer) from \(need)", engagement)
    case .cancelled: statement = refusal("cancel \(volunteer) for \(need)", engagement)
    }
    tell(statement)
  }

  private func refusal(_ beginning: String, _ engagement: Engagement) -> ClauseText {
    var statement = ClauseText(beginning)
    statement.add("because", engagement.reason?.rawValue)
    if engagement.reason != nil, let remark = engagement.remark { statement.add(Source.quoted(remark)) }
    return statement
  }

  /// Who takes no part at present: they may have been engaged before.
  mutating func tellPauses() {
    for (id, row) in book.volunteers.sorted where !row.isActive {
      var statement = ClauseText("change volunteer \(Source.quoted(row.name))")
      if isNameless(id) { statement.add("no skills no in") }
      statement.add("status paused")
      tell(statement)
    }
    for (_, row) in book.associations.sorted where !row.isActive {
      tell("change association \(Source.quoted(row.name)) status paused")
    }
  }

  /// Bans before pins, since a ban takes pins away, and pins on the seats that are left.
  mutating func tellRulings() {
    for (_, ban) in book.bans.all {
      guard let volunteer = name(ban.volunteer) else { continue }
      switch ban.target {
      case .need(let id):
        if let need = name(id) { tell("forbid \(volunteer) from need \(need)") }
      case .association(let id):
        if let association = name(id) { tell("forbid \(volunteer) from association \(association)") }
      }
    }
    for (_, pin) in book.pins.all {
      guard let volunteer = name(pin.volunteer), let need = name(pin.need) else { continue }
      tell("pin \(volunteer) to \(need)")
    }
  }

  // MARK: Who was forgotten

  /// Whether nothing is left of a volunteer but completed work.
  func isNameless(_ id: ID<Volunteer>) -> Bool {
    guard let row = book.volunteers[id], !row.isActive else { return false }
    var nameless = Volunteer(name: row.name)
    nameless.isActive = false
    return row == nameless && !book.engagements.of(id).isEmpty
  }

  /// Gives somebody of whom nothing is left what the seats asked for, for as long as the engagements are told.
  func dress(_ volunteer: inout Volunteer, _ id: ID<Volunteer>) {
    for (_, engagement) in book.engagements.of(id) {
      guard let need = book.needs[engagement.need] else { continue }
      volunteer.place = volunteer.place ?? need.place ?? book.associations[need.association]?.place
      for seat in need.seats where !volunteer.skills.contains(where: { $0.skill == seat.skill }) {
        volunteer.skills.append(SkillLevel(skill: seat.skill, level: 5))
      }
    }
  }
}
