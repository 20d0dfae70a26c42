import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `need` and `change need`.
extension Evaluator {
  func addNeed(
    for association: Spanned<String>, _ details: NeedDetails, to transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let associationID = try self.association(association, in: transaction.book)
    let requests = details.seats.replaced ?? []
    let seats = try seats(requests, hours: details.hours.newValue?.value, in: transaction.book)
    let name: String
    if let title = details.title.newValue {
      if let existing = transaction.book.needs.row(named: title.value) {
        throw needTitleTaken(title, existing, in: transaction.book)
      }
      name = title.value
    } else {
      name = generatedTitle(requests, associationID, in: transaction.book)
    }
    var need = Need(name: name, association: associationID, seats: seats)
    try apply(details, to: &need, in: &transaction)
    transaction.add(need)
    return .recorded(RecordReport(action: .added, kind: .need, name: name, seats: seats.count))
  }

  func changeNeed(
    _ name: Spanned<String>, _ details: NeedDetails, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    let (id, before) = try record(name, .need, in: transaction.book.needs)
    var need = before
    if let title = details.title.newValue {
      if let other = transaction.book.needs.id(named: title.value), other != id,
        let existing = transaction.book.needs[other]
      {
        throw needTitleTaken(title, existing, in: transaction.book)
      }
      need.name = title.value
    }
    if let association = details.association.newValue {
      need.association = try self.association(association, in: transaction.book)
    }
    // Hours given anew hold for every seat; `(hours N)` behind a new seat holds for that seat.
    switch details.hours {
    case .unchanged: break
    case .cleared: for index in need.seats.indices { need.seats[index].hours = nil }
    case .set(let hours): for index in need.seats.indices { need.seats[index].hours = Int32(hours.value) }
    }
    try changeSeats(of: &need, id, details, in: &transaction)
    try apply(details, to: &need, in: &transaction)
    try requireNoCircle(need, id, details, in: transaction.book)
    transaction.replace(id, with: need)
    return .recorded(
      RecordReport(
        action: need == before ? .unchanged : .changed, kind: .need, name: need.name, seats: need.seats.count))
  }

  // MARK: Seats

  private func seats(
    _ requests: [SeatRequest], hours: Int?, in book: Book
  ) throws(Diagnostic) -> [Seat] {
    var seats: [Seat] = []
    for request in requests {
      let skill = try skill(request.skill, in: book)
      let seat = Seat(
        skill: skill, level: request.level.map { Int8($0.value) } ?? 1,
        hours: (request.details.hours.newValue?.value ?? hours).map { Int32($0) })
      let count = request.count?.value ?? 1
      guard seats.count + count <= NeedDetails.seatLimit else {
        throw Diagnostic(
          EvaluationProblem.tooManySeats(limit: NeedDetails.seatLimit),
          at: (request.count?.range ?? request.skill.range))
      }
      seats += Array(repeating: seat, count: count)
    }
    return seats
  }

  private func changeSeats(
    of need: inout Need, _ id: ID<Need>, _ details: NeedDetails, in transaction: inout Transaction
  ) throws(Diagnostic) {
    let hours = details.hours.newValue?.value
    let taken = transaction.book.engagements.to(.need(id)).filter { $0.row.state.holdsSeat }
    if let requests = details.seats.replaced {
      if let engagement = taken.first, let range = requests.first?.skill.range {
        throw seatTaken(engagement.row, in: transaction.book, at: range)
      }
      need.seats = try seats(requests, hours: hours, in: transaction.book)
      for (engagementID, row) in transaction.book.engagements.to(.need(id)) {
        // The seat that was given up long ago is gone.
        var engagement = row
        engagement.seat = nil
        transaction.replace(engagementID, with: engagement)
      }
    }
    for (index, dropped) in details.droppedSeats.enumerated()
    where details.droppedSeats[..<index].contains(where: { $0.value == dropped.value }) {
      throw Diagnostic(EvaluationProblem.repeatedItem("seat \(dropped.value)"), at: dropped.range)
    }
    // From the highest number down, so that the numbers written still mean the same seats.
    for dropped in details.droppedSeats.sorted(by: { $0.value > $1.value }) {
      let index = dropped.value - 1
      guard need.seats.indices.contains(index) else {
        throw Diagnostic(
          EvaluationProblem.unknownSeat(dropped.value, count: need.seats.count), at: dropped.range)
      }
      if let engagement = taken.first(where: { $0.row.seat == Int32(index) }) {
        throw seatTaken(engagement.row, in: transaction.book, at: dropped.range)
      }
      guard need.seats.count > 1 || !details.seats.added.isEmpty else {
        throw Diagnostic(EvaluationProblem.lastSeat, at: dropped.range)
      }
      need.seats.remove(at: index)
      for (engagementID, _) in transaction.book.engagements.to(.need(id)) {
        guard var engagement = transaction.book.engagements[engagementID], let seat = engagement.seat, seat >= index
        else { continue }
        // A seat that was given up long ago may be the one that goes.
        engagement.seat = seat == index ? nil : seat - 1
        transaction.replace(engagementID, with: engagement)
      }
    }
    let added = try seats(details.seats.added, hours: hours, in: transaction.book)
    guard need.seats.count + added.count <= NeedDetails.seatLimit else {
      throw Diagnostic(
        EvaluationProblem.tooManySeats(limit: NeedDetails.seatLimit),
        at: details.seats.added.first?.skill.range ?? SourceRange(start: 0, end: 0))
    }
    need.seats += added
  }

  private func seatTaken(_ engagement: Engagement, in book: Book, at range: SourceRange) -> Diagnostic {
    let holder = book.volunteers[engagement.volunteer]?.name ?? ""
    guard engagement.state == .completed else {
      return Diagnostic(EvaluationProblem.seatTaken(Int(engagement.seat ?? 0) + 1, by: holder), at: range)
    }
    let need = book.needs[engagement.need]?.name ?? ""
    return Diagnostic(EvaluationProblem.alreadyEngaged(.completed, volunteer: holder, need: need), at: range)
  }

  // MARK: Details

  private func apply(
    _ details: NeedDetails, to need: inout Need, in transaction: inout Transaction
  ) throws(Diagnostic) {
    let book = transaction.book
    try details.program.apply(to: &need.program) { name throws(Diagnostic) in try program(name, in: book) }
    details.deadline.apply(to: &need.deadline) { $0 }
    details.from.apply(to: &need.from) { $0 }
    details.until.apply(to: &need.until) { $0 }
    try requireOrder(need.from, need.until, details.from, details.until)
    try editPlace(&need.place, details.place, in: &transaction)
    if let remote = details.remote.newValue { need.isRemote = remote.value == .yes }
    if case .cleared = details.remote { need.isRemote = false }
    if let languages = details.languages.replaced {
      need.languages = []
      try addLanguages(languages, to: &need)
    }
    try addLanguages(details.languages.added, to: &need)
    for language in details.languages.dropped {
      guard let index = need.languages.firstIndex(where: { $0.description == language.value }) else {
        throw Diagnostic(EvaluationProblem.notInList(language.value), at: language.range)
      }
      need.languages.remove(at: index)
    }
    if let priority = details.priority.newValue { need.priority = Priority(priority.value) }
    if case .cleared = details.priority { need.priority = .normal }
    if let whole = details.whole.newValue { need.isWhole = whole.value }
    if case .cleared = details.whole { need.isWhole = false }
    try edit(&need.after, details.after) { name throws(Diagnostic) in try self.need(name, in: book) }
    details.note.apply(to: &need.note) { $0 }
  }

  /// Throws where a need would wait for itself, directly or through others.
  private func requireNoCircle(
    _ need: Need, _ id: ID<Need>, _ details: NeedDetails, in book: Book
  ) throws(Diagnostic) {
    for name in (details.after.replaced ?? []) + details.after.added {
      guard let line = Waiting.line(from: try self.need(name, in: book), to: id, in: book) else { continue }
      let names = [need.name] + line.dropLast().compactMap { book.needs[$0]?.name } + [need.name]
      throw Diagnostic(EvaluationProblem.needCircle(names), at: name.range)
    }
  }

  private func addLanguages(_ languages: [Spanned<String>], to need: inout Need) throws(Diagnostic) {
    for language in languages {
      guard let code = LanguageCode(language.value) else { continue }
      guard !need.languages.contains(code) else {
        throw Diagnostic(EvaluationProblem.repeatedItem(language.value), at: language.range)
      }
      need.languages.append(code)
    }
  }

  // MARK: Titles

  /// What a need without a title is called: what it asks for, and whom it is for.
  private func generatedTitle(_ requests: [SeatRequest], _ association: ID<Association>, in book: Book) -> String {
    var skills: [String] = []
    for request in requests {
      if let name = book.skills.row(named: request.skill.value)?.name, !skills.contains(name) { skills.append(name) }
    }
    let shown = skills.prefix(3).joined(separator: ", ") + (skills.count > 3 ? "…" : "")
    let title = "\(shown) for \(book.associations[association]?.name ?? "")"
    return free(title, in: book)
  }

  private func free(_ title: String, in book: Book) -> String {
    let isTaken = { (number: Int) in book.needs.id(named: "\(title) (\(number))") != nil }
    guard book.needs.id(named: title) != nil else { return title }
    // A number that is free and behind one that is not; found in few steps, for a script may ask for the same often.
    var (taken, free) = (1, 2)
    while isTaken(free) { (taken, free) = (free, free * 2) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if isTaken(middle) { taken = middle } else { free = middle }
    }
    return "\(title) (\(free))"
  }

  private func needTitleTaken(_ title: Spanned<String>, _ existing: Need, in book: Book) -> Diagnostic {
    let offer = free(title.value, in: book)
    var diagnostic = Diagnostic(
      EvaluationProblem.nameTaken(.need, title.value, existing: existing.name, offer: offer), at: title.range)
    diagnostic.suggestion = "\"\(offer)\""
    return diagnostic
  }
}
