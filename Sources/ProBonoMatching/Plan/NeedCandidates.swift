import ProBonoModel
import ProBonoText

/// Finds the eligible pairs of one need on the index of the volunteers. It says the same as `Examiner`, faster; a test holds the two
/// together.
struct NeedCandidates {
  private let book: Book
  private let index: VolunteerIndex
  private let need: Need
  private let today: Day
  /// Kilometres from the need to each place of the book; nil for a remote need.
  private let kilometres: [Int32]?
  /// The languages asked for; nil where any will do.
  private let languages: [UInt64]?
  private let causes: [UInt64]
  /// Who must not be proposed, as rows of the index.
  private let banned: Set<Int32>
  /// The latest first day and the earliest last day that a volunteer may have, as day numbers.
  private let latestFrom: Int32
  private let earliestUntil: Int32
  /// Whether nobody can do it any more.
  private let isTooLate: Bool

  init(
    _ id: ID<Need>, _ need: Need, of association: Association, in book: Book, index: VolunteerIndex,
    distances: inout Distances, today: Day
  ) {
    self.book = book
    self.index = index
    self.need = need
    self.today = today
    kilometres = need.isRemote ? nil : (need.place ?? association.place).flatMap { distances.row(to: $0, in: book) }
    languages =
      need.languages.isEmpty ? nil : index.languages.mask(need.languages.compactMap { index.languageNumbers[$0] })
    causes = index.causes.mask(association.causes.map { Int($0.number) })
    var banned: Set<Int32> = []
    for target in [LinkTarget.need(id), .association(need.association)] {
      for ban in book.bans.to(target) { banned.insert(index.number(of: ban.row.volunteer)) }
    }
    // Whoever was not willing, and whoever already holds a seat of this need.
    for (_, engagement) in book.engagements.to(.need(id)) where engagement.keepsApart || engagement.state.holdsSeat {
      banned.insert(index.number(of: engagement.volunteer))
    }
    self.banned = banned
    latestFrom = min(need.from?.number ?? .max, need.deadline?.number ?? .max)
    earliestUntil = max(need.until?.number ?? .min, need.deadline == nil ? .min : today.number)
    isTooLate = need.deadline.map { $0 < today } ?? false
  }

  /// Calls `body` with each volunteer, in ascending order, who could take a seat of the need, and the score.
  func forEach(for seat: Seat, _ body: (Int32, Int16) -> Void) {
    guard !isTooLate else { return }
    let levelPoints = Self.levelPoints(for: seat.level)
    let hoursAsked = seat.hours ?? .min
    for holder in index.holders[Int(seat.skill.number)] {
      let volunteer = Int(holder.volunteer)
      let facts = index.facts[volunteer]
      var points = levelPoints[Int(holder.levels >> 1)]
      guard points >= 0, facts.hours >= hoursAsked, facts.from <= latestFrom, facts.until >= earliestUntil else {
        continue
      }
      if let kilometres {
        guard facts.home >= 0, case let distance = kilometres[Int(facts.home)], distance <= facts.radius else {
          continue
        }
        points += Int16(Scoring.placePoints(kilometres: Int(distance)))
      } else {
        guard facts.worksRemote else { continue }
        points += Int16(Scoring.remotePoints)
      }
      if let languages, !index.languages.meets(languages, row: volunteer) { continue }
      if index.refusedCauses.meets(causes, row: volunteer) { continue }
      if !banned.isEmpty, banned.contains(holder.volunteer) { continue }
      if facts.isSometimesAway, !isThere(volunteer) { continue }
      if index.causes.meets(causes, row: volunteer) { points += Int16(Scoring.causePoints) }
      if hoursAsked != .min, facts.hours != .max {
        points += Int16(Scoring.marginPoints(hours: Int(facts.hours) - Int(hoursAsked)))
      }
      body(holder.volunteer, points + facts.basePoints)
    }
  }

  private func isThere(_ volunteer: Int) -> Bool {
    guard let row = book.volunteers[index.ids[volunteer]] else { return false }
    return Availability.conflict(of: row, with: need, today: today) == nil
  }

  /// For each set of levels (a bit a level, from level 1), the points of the best that reaches `asked`; -1 where none does.
  private static func levelPoints(for asked: Int8) -> [Int16] {
    var points = [Int16](repeating: -1, count: 32)
    for set in points.indices {
      for level in max(1, Int(asked))...5 where set >> (level - 1) & 1 == 1 {
        points[set] = max(points[set], Int16(Scoring.levelPoints(above: level - Int(asked))))
      }
    }
    return points
  }
}

/// Distances between the places of a book, computed where they are asked for.
public struct Distances {
  private var rows: [ID<Place>: [Int32]] = [:]

  /// No distances yet.
  public init() {}

  /// Kilometres from a place to each place of the book, by number; -1 where there is none.
  public mutating func row(to id: ID<Place>, in book: Book) -> [Int32]? {
    if let row = rows[id] { return row }
    guard let target = book.places[id] else { return nil }
    var row = [Int32](repeating: -1, count: Int(book.places.nextID.number))
    for (other, place) in book.places.all {
      row[Int(other.number)] = Int32(place.coordinates.kilometres(to: target.coordinates))
    }
    rows[id] = row
    return row
  }
}
