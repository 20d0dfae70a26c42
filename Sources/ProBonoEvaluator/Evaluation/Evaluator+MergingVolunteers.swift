import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `merge volunteer`: one person who was recorded twice.
extension Evaluator {
  func mergeVolunteers(_ request: MergeRequest, in transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    let (duplicate, survivor) = try pair(request, in: transaction.book.volunteers)
    var (merged, union) = (survivor.row, Union())
    union.take(from: duplicate.row, into: &merged)
    merged.remember(formerNames: [duplicate.row.name] + duplicate.row.formerNames)
    if let first = merged.from, let last = merged.until, last < first {
      throw conflict(.periodReversed(from: first, until: last), request)
    }
    if let cause = merged.causes.first(where: merged.refusedCauses.contains) {
      let fond = survivor.row.causes.contains(cause) ? survivor.row.name : duplicate.row.name
      throw conflict(
        .causeLikedAndRefused(volunteer: fond, cause: transaction.book.causes[cause]?.name ?? ""), request)
    }
    try requireConsistentPins(request, duplicate.id, survivor.id, in: transaction.book)
    var tally = Tally()
    try moveEngagements(request, duplicate, survivor, &tally, in: &transaction)
    movePins(duplicate.id, survivor.id, &tally, in: &transaction)
    moveBans(duplicate.id, survivor.id, &tally, in: &transaction)
    return replace(duplicate, survivor, with: merged, .volunteer, union, tally, in: &transaction)
  }

  // MARK: Links

  private func moveEngagements(
    _ request: MergeRequest, _ duplicate: Numbered<Volunteer>, _ survivor: Numbered<Volunteer>, _ tally: inout Tally,
    in transaction: inout Transaction
  ) throws(Diagnostic) {
    for (id, row) in transaction.book.engagements.of(duplicate.id) {
      let others = transaction.book.engagements.between(survivor.id, .need(row.need))
      for (_, other) in others { try requireNoContradiction(request, row, other, in: transaction.book) }
      if row.state == .declined, others.contains(where: { $0.row.state == .declined }) {
        // The same no, told twice.
        transaction.remove(id)
        tally.dropped += 1
        continue
      }
      var engagement = row
      engagement.volunteer = survivor.id
      transaction.replace(id, with: engagement)
      tally.engagements += 1
    }
    liftRefusals(of: survivor.id, in: &transaction)
  }

  /// Throws where both have a seat of one need, or one has said no to what the other does.
  private func requireNoContradiction(
    _ request: MergeRequest, _ ofDuplicate: Engagement, _ ofSurvivor: Engagement, in book: Book
  ) throws(Diagnostic) {
    let title = book.needs[ofDuplicate.need]?.name ?? ""
    // Work that both have done is history, and stays as it was.
    if ofDuplicate.state.holdsSeat, ofSurvivor.state.holdsSeat,
      ofDuplicate.state.isActive || ofSurvivor.state.isActive
    {
      throw conflict(.bothEngaged(need: title), request)
    }
    for (no, yes) in [(ofDuplicate, ofSurvivor), (ofSurvivor, ofDuplicate)]
    where no.state == .declined && no.keepsApart && yes.state.isActive {
      throw conflict(
        .engagedAndDeclined(need: title, declinedBy: book.volunteers[no.volunteer]?.name ?? ""), request)
    }
  }

  /// Who is engaged under one name is no longer kept apart by having given up under the other.
  private func liftRefusals(of volunteer: ID<Volunteer>, in transaction: inout Transaction) {
    let engagements = transaction.book.engagements.of(volunteer)
    let activeNeeds = Set(engagements.lazy.filter(\.row.state.isActive).map(\.row.need))
    for (id, row) in engagements where row.keepsApart && activeNeeds.contains(row.need) {
      var engagement = row
      engagement.isRefusalLifted = true
      transaction.replace(id, with: engagement)
    }
  }

  private func movePins(
    _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, _ tally: inout Tally, in transaction: inout Transaction
  ) {
    move(\.pins, \.volunteer, duplicate, survivor, counting: \.pins, &tally, in: &transaction)
    // What was pinned and has come about on the other side.
    for (id, pin) in transaction.book.pins.of(survivor)
    where transaction.book.engagements.between(survivor, pin.target).contains(where: \.row.state.holdsSeat) {
      transaction.remove(id)
      tally.dropped += 1
    }
  }

  private func moveBans(
    _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, _ tally: inout Tally, in transaction: inout Transaction
  ) {
    move(\.bans, \.volunteer, duplicate, survivor, counting: \.bans, &tally, in: &transaction)
  }

  /// Gives the links of one kind to the survivor; those that would double are dropped.
  private func move<Row: Link & BookRow>(
    _ links: KeyPath<Book, LinkTable<Row>>, _ volunteer: WritableKeyPath<Row, ID<Volunteer>>,
    _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, counting moved: WritableKeyPath<Tally, Int>,
    _ tally: inout Tally, in transaction: inout Transaction
  ) {
    for (id, row) in transaction.book[keyPath: links].of(duplicate) {
      if transaction.book[keyPath: links].between(survivor, row.target).isEmpty {
        var link = row
        link[keyPath: volunteer] = survivor
        transaction.replace(id, with: link)
        tally[keyPath: moved] += 1
      } else {
        transaction.remove(id)
        tally.dropped += 1
      }
    }
  }

  /// Throws where a pin of the one is met by a ban or a no of the other.
  private func requireConsistentPins(
    _ request: MergeRequest, _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, in book: Book
  ) throws(Diagnostic) {
    for (pinned, other) in [(duplicate, survivor), (survivor, duplicate)] {
      let name = book.volunteers[pinned]?.name ?? ""
      for (_, pin) in book.pins.of(pinned) {
        guard let need = book.needs[pin.need] else { continue }
        if book.engagements.between(other, pin.target).contains(where: \.row.keepsApart) {
          throw conflict(.pinnedAndRefused(need: need.name, pinned: name), request)
        }
        let bans = [pin.target, .association(need.association)].flatMap { book.bans.between(other, $0) }
        if !bans.isEmpty { throw conflict(.pinnedAndForbidden(volunteer: name, need: need.name), request) }
      }
    }
  }
}

extension Union {
  /// Takes over what one record of a person knows and the other does not.
  fileprivate mutating func take(from other: Volunteer, into volunteer: inout Volunteer) {
    unite(&volunteer.skills, with: other.skills)
    fill(&volunteer.place, from: other.place, .place)
    fill(&volunteer.radius, from: other.radius, .radius)
    fill(&volunteer.remote, from: other.remote, .remote)
    fill(&volunteer.hours, from: other.hours, .hours)
    fill(&volunteer.budget, from: other.budget, .budget)
    fill(&volunteer.missions, from: other.missions, .missions)
    unite(&volunteer.languages, with: other.languages, .languages)
    unite(&volunteer.causes, with: other.causes, .causes)
    unite(&volunteer.refusedCauses, with: other.refusedCauses, .refusedCauses)
    fill(&volunteer.company, from: other.company, .company)
    unite(&volunteer.giving, with: other.giving, .giving)
    fill(&volunteer.from, from: other.from, .from)
    fill(&volunteer.until, from: other.until, .until)
    unite(&volunteer.away, with: other.away, .away)
    fill(&volunteer.rating, from: other.rating, .rating)
    fill(&volunteer.lastEngagement, from: other.lastEngagement, .lastEngagement)
    fill(&volunteer.email, from: other.email, .email)
    fill(&volunteer.phone, from: other.phone, .phone)
    join(&volunteer.note, with: other.note)
  }
}
