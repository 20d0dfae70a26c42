import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// Who and what is in the book.
extension BookStatements {
  mutating func tellOrganisations() {
    for (_, company) in book.companies.sorted {
      var statement = ClauseText("add company \(Source.quoted(company.name))")
      statement.add("in", name(company.place))
      statement.add("causes", list: names(company.causes))
      statement.add("note", quoting: company.note)
      tell(statement)
    }
    for (_, association) in book.associations.sorted {
      var statement = ClauseText("add association \(Source.quoted(association.name))")
      statement.add("in", name(association.place))
      statement.add("causes", list: names(association.causes))
      statement.add("capacity", association.capacity)
      statement.add("needs-at-once", association.needsAtOnce)
      statement.add("note", quoting: association.note)
      tell(statement)
    }
  }

  mutating func tellVolunteers() {
    for (id, row) in book.volunteers.sorted {
      var volunteer = row
      if isNameless(id) { dress(&volunteer, id) }
      var statement = ClauseText("add volunteer \(Source.quoted(volunteer.name))")
      statement.add(
        "skills", list: volunteer.skills.compactMap { held in name(held.skill).map { "\($0) \(held.level)" } })
      statement.add("in", name(volunteer.place))
      statement.add("within", volunteer.radius)
      statement.add("remote", volunteer.remote?.rawValue)
      statement.add("hours", volunteer.hours)
      statement.add("budget", volunteer.budget)
      statement.add("missions", volunteer.missions)
      statement.add("speaks", list: volunteer.languages.map(\.description))
      statement.add("causes", list: names(volunteer.causes))
      statement.add("refuses", list: names(volunteer.refusedCauses))
      statement.add("at", name(volunteer.company))
      statement.add("giving", list: volunteer.giving.map(\.rawValue))
      statement.add("from", volunteer.from)
      statement.add("until", volunteer.until)
      statement.add("away", list: volunteer.away.map { "from \($0.first) to \($0.last)" })
      statement.add("rating", tenths: volunteer.rating)
      statement.add("last", volunteer.lastEngagement)
      statement.add("email", quoting: volunteer.email)
      statement.add("phone", quoting: volunteer.phone)
      statement.add("note", quoting: volunteer.note)
      tell(statement)
    }
  }

  mutating func tellPrograms() {
    for (_, program) in book.programs.sorted {
      var statement = ClauseText("add program \(Source.quoted(program.name))")
      statement.add("sponsor", name(program.sponsor))
      statement.add("from", program.from)
      statement.add("until", program.until)
      statement.add("employees", list: names(program.employers))
      statement.add("in", name(program.place))
      statement.add("within", program.radius)
      statement.add("rating", tenths: program.leastRating)
      statement.add("giving", program.giving?.rawValue)
      statement.add(
        "quota",
        list: Quotas.Scope.allCases.compactMap { scope in
          program.quotas[scope].map { scope == .program ? "\($0)" : "\($0) per \(scope.rawValue)" }
        })
      statement.add("note", quoting: program.note)
      tell(statement)
    }
  }

  mutating func tellNeeds() {
    for (_, need) in book.needs.sorted {
      let seats = need.seats.map { seat in
        "\(name(seat.skill) ?? "") \(seat.level)" + (seat.hours.map { " (hours \($0))" } ?? "")
      }
      var statement = ClauseText("need \(seats.joined(separator: ", "))")
      statement.add("for", name(need.association))
      statement.add("as", quoting: need.name)
      statement.add("program", name(need.program))
      statement.add("by", need.deadline)
      statement.add("from", need.from)
      statement.add("until", need.until)
      statement.add("in", name(need.place))
      if need.isRemote { statement.add("remote") }
      statement.add("speaks", list: need.languages.map(\.description))
      if need.priority != .normal { statement.add("priority", need.priority.word.en) }
      if need.isWhole { statement.add("whole") }
      statement.add("note", quoting: need.note)
      tell(statement)
    }
    for (_, need) in book.needs.sorted where !need.after.isEmpty {
      var statement = ClauseText("change need \(Source.quoted(need.name))")
      statement.add("after", list: names(need.after))
      tell(statement)
    }
  }

  mutating func tellPolicies() {
    var general = PolicyOverrides()
    if book.policy != .standard {
      let policy = book.policy
      general.levels = policy.levels
      (general.near, general.reach) = (policy.near, policy.reach)
      (general.remote, general.cause, general.rating) = (policy.remote, policy.cause, policy.rating)
      (general.rest, general.restDays, general.margin) = (policy.rest, policy.restDays, policy.margin)
    }
    tell(general, for: nil)
    for (_, program) in book.programs.sorted { tell(program.weights, for: program) }
  }

  private mutating func tell(_ weights: PolicyOverrides, for program: Program?) {
    guard weights != PolicyOverrides() else { return }
    let standing = book.policy
    var statement = ClauseText("policy")
    statement.add("for program", quoting: program?.name)
    statement.add("level", list: (weights.levels ?? []).map(\.description))
    if weights.near != nil || weights.reach != nil {
      statement.add("near", weights.near ?? standing.near)
      statement.add("within", weights.reach)
    }
    statement.add("remote", weights.remote)
    statement.add("cause", weights.cause)
    statement.add("rating", weights.rating)
    if weights.rest != nil || weights.restDays != nil {
      statement.add("rest", weights.rest ?? standing.rest)
      statement.add("after", weights.restDays)
    }
    statement.add("margin", weights.margin)
    tell(statement)
  }
}
