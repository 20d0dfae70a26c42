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
    if let first = merged.from, let last = merged.until, last < first {
      throw conflict(.periodReversed(from: first, until: last), request)
    }
    if let cause = merged.causes.first(where: merged.refusedCauses.contains) {
      throw conflict(
        .causeLikedAndRefused(volunteer: merged.name, cause: transaction.book.causes[cause]?.name ?? ""), request)
    }
    var tally = Tally()
    try moveEngagements(request, duplicate, survivor, &tally, in: &transaction)
    movePins(duplicate.id, survivor.id, &tally, in: &transaction)
    moveBans(duplicate.id, survivor.id, &tally, in: &transaction)
    try requireConsistentPins(request, of: survivor.id, in: transaction.book)
    return replace(duplicate, survivor, with: merged, .volunteer, union, tally, in: &transaction)
  }

  // MARK: Links

  private func moveEngagements(
    _ request: MergeRequest, _ duplicate: Numbered<Volunteer>, _ survivor: Numbered<Volunteer>, _ tally: inout Tally,
    in transaction: inout Transaction
  ) throws(Diagnostic) {
    for (id, row) in transaction.book.engagements.of(duplicate.id) {
      let others = transaction.book.engagements.between(survivor.id, .need(row.need))
      let title = transaction.book.needs[row.need]?.name ?? ""
      for (_, other) in others {
        switch (row.isOpen, other.isOpen) {
        case (true, true): throw conflict(.bothEngaged(need: title), request)
        case (true, false) where other.state == .declined:
          throw conflict(.engagedAndDeclined(need: title, declinedBy: survivor.row.name), request)
        case (false, true) where row.state == .declined:
          throw conflict(.engagedAndDeclined(need: title, declinedBy: duplicate.row.name), request)
        default: break
        }
      }
      if others.contains(where: { $0.row.supersedes(row) }) {
        transaction.remove(id)
        tally.dropped += 1
        continue
      }
      for (other, otherRow) in others where row.supersedes(otherRow) {
        transaction.remove(other)
        tally.dropped += 1
      }
      var engagement = row
      engagement.volunteer = survivor.id
      transaction.replace(id, with: engagement)
      tally.engagements += 1
    }
  }

  private func movePins(
    _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, _ tally: inout Tally, in transaction: inout Transaction
  ) {
    for (id, pin) in transaction.book.pins.of(duplicate) {
      if transaction.book.pins.between(survivor, pin.target).isEmpty {
        transaction.replace(id, with: Pin(volunteer: survivor, need: pin.need))
        tally.pins += 1
      } else {
        transaction.remove(id)
        tally.dropped += 1
      }
    }
    // What was pinned and has come about on the other side.
    for (id, pin) in transaction.book.pins.of(survivor)
    where transaction.book.engagements.between(survivor, pin.target).contains(where: \.row.isOpen) {
      transaction.remove(id)
      tally.dropped += 1
    }
  }

  private func moveBans(
    _ duplicate: ID<Volunteer>, _ survivor: ID<Volunteer>, _ tally: inout Tally, in transaction: inout Transaction
  ) {
    for (id, ban) in transaction.book.bans.of(duplicate) {
      if transaction.book.bans.between(survivor, ban.target).isEmpty {
        transaction.replace(id, with: Ban(volunteer: survivor, target: ban.target))
        tally.bans += 1
      } else {
        transaction.remove(id)
        tally.dropped += 1
      }
    }
  }

  /// Throws where a pin of the one is met by a ban or a no of the other.
  private func requireConsistentPins(
    _ request: MergeRequest, of volunteer: ID<Volunteer>, in book: Book
  ) throws(Diagnostic) {
    for (_, pin) in book.pins.of(volunteer) {
      guard let need = book.needs[pin.need] else { continue }
      if !book.engagements.between(volunteer, pin.target).isEmpty {
        throw conflict(.pinnedAndRefused(need: need.name), request)
      }
      let bans = [pin.target, .association(need.association)].flatMap { book.bans.between(volunteer, $0) }
      if !bans.isEmpty {
        throw conflict(
          .pinnedAndForbidden(volunteer: book.volunteers[volunteer]?.name ?? "", need: need.name), request)
      }
    }
  }
}

extension Engagement {
  /// Whether another one of the same person and need says nothing beside it: the same again, or a withdrawal that it
  /// came after.
  fileprivate func supersedes(_ other: Engagement) -> Bool {
    isOpen ? other.state == .withdrawn : state == other.state && seat == other.seat
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
