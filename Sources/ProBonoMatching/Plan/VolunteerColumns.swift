import ProBonoModel
import ProBonoText
import ProBonoThreads

/// What the rules ask of volunteers, row by row, as a book says it.
///
/// The rows are gone through in pieces, several at a time. What comes of it does not depend on that.
struct VolunteerColumns {
  let records: [VolunteerRecord]
  /// Engagements that each volunteer can still take.
  let missionsLeft: [Int32]
  /// Hours that a volunteer can still give to all engagements together, by row, where there is a limit.
  let hoursLeft: [Int32: Int]
  /// Where each volunteer would go to work from, by place number; -1 where nowhere.
  let homes: [Int32]
  /// The greatest radius of anybody who leaves the house.
  let largestRadius: Int32
  let numbering: IndexNumbering
  let skills: HeldSkills

  private static let rowsOfPiece = 4096

  /// - Parameter ids: the volunteer of each row; whoever is not in the book takes part in nothing.
  init(_ ids: [ID<Volunteer>], of book: Book, today: Day, _ policy: Policy) {
    let pieces = (0..<(ids.count + Self.rowsOfPiece - 1) / Self.rowsOfPiece).map { piece in
      piece * Self.rowsOfPiece..<min(ids.count, (piece + 1) * Self.rowsOfPiece)
    }
    // What the rows have in common must be known before they are packed.
    let skillCounts = Column<Int32>(repeating: 0, count: ids.count)
    let surveys = concurrentMap(pieces) { rows in Survey(rows, ids, of: book, today: today, skillCounts) }
    // What the threads share is constant, so that no access to it need be watched.
    let numbering = surveys.reduce(into: IndexNumbering(today: today)) { $0.meet($1.numbering) }
    let hoursLeft = surveys.lazy.flatMap(\.budgetRows).reduce(into: [Int32: Int]()) { hoursLeft, row in
      let id = ids[Int(row)]
      hoursLeft[row] = book.volunteers[id].flatMap { Engagements.hoursLeft(of: id, $0, in: book) }
    }
    // Most volunteers have no engagement, and need not be looked up.
    let nobodyIsEngaged = [Bool](repeating: false, count: Int(book.volunteers.nextID.number))
    let isEngaged = book.engagements.all.reduce(into: nobodyIsEngaged) { $0[Int($1.row.volunteer.number)] = true }

    let skills = HeldSkills(counts: skillCounts)
    let homes = Column<Int32>(repeating: -1, count: ids.count)
    let missionsLeft = Column<Int32>(repeating: 0, count: ids.count)
    func pack(_ volunteer: RowView<Volunteer>, _ row: Int) -> VolunteerRecord {
      let id = ids[row]
      let hasEngagements = id != VolunteerIndex.nobody && isEngaged[Int(id.number)]
      let record = hasEngagements ? TrackRecord(of: id, volunteer, in: book) : TrackRecord(volunteer)
      missionsLeft[row] = record.missionsLeft(to: volunteer)
      if let home = volunteer.startingPlace { homes[row] = home.number }
      if volunteer.isActive { skills.put(volunteer.skills, ofRow: row) }
      return VolunteerRecord(
        volunteer, record, missionsLeft: missionsLeft[row], hoursLeft: hoursLeft[Int32(row)], numbering: numbering,
        today: today, policy: policy)
    }
    let absentee = Volunteer.absentee
    records = Array(unsafeUninitializedCapacity: ids.count) { (records, count) in
      let records = records
      concurrently(pieces.count) { piece in
        for row in pieces[piece] {
          let record = book.volunteers.read(ids[row]) { pack($0, row) } ?? RowView.of(absentee) { pack($0, row) }
          records.initializeElement(at: row, to: record)
        }
      }
      count = ids.count
    }
    self.hoursLeft = hoursLeft
    self.numbering = numbering
    self.skills = skills
    self.homes = homes.array()
    self.missionsLeft = missionsLeft.array()
    largestRadius = surveys.lazy.map(\.largestRadius).max() ?? 0
  }

  /// What has to be known of some rows before any of them is packed.
  private struct Survey {
    var numbering: IndexNumbering
    /// Who has a budget of hours.
    var budgetRows: [Int32] = []
    /// Of anybody who leaves the house.
    var largestRadius: Int32 = 0

    /// - Parameter skillCounts: is told how many skills each of the rows has to offer.
    init(
      _ rows: Range<Int>, _ ids: [ID<Volunteer>], of book: Book, today: Day, _ skillCounts: borrowing Column<Int32>
    ) {
      var survey = Survey(numbering: IndexNumbering(today: today))
      for row in rows {
        book.volunteers.read(ids[row]) { volunteer in
          survey.numbering.meet(volunteer)
          if volunteer.hasParticulars, volunteer.budget != nil { survey.budgetRows.append(Int32(row)) }
          if volunteer.isActive { skillCounts[row] = Int32(volunteer.skills.count) }
          if volunteer.startingPlace != nil {
            survey.largestRadius = max(survey.largestRadius, volunteer.radius ?? Volunteer.defaultRadius)
          }
        }
      }
      self = survey
    }

    private init(numbering: IndexNumbering) { self.numbering = numbering }
  }
}

extension Volunteer {
  /// Whoever is not in the book.
  static var absentee: Volunteer {
    var volunteer = Volunteer(name: "")
    volunteer.isActive = false
    return volunteer
  }
}

extension RowView<Volunteer> {
  /// From where the person would go to work on the spot; nil where nowhere.
  var startingPlace: ID<Place>? { self.remote == .only ? nil : self.place }
}

extension TrackRecord {
  /// How many more engagements a volunteer with this record can take.
  func missionsLeft(to volunteer: RowView<Volunteer>) -> Int32 {
    volunteer.isActive ? max(0, (volunteer.missions ?? 1) - Int32(activeEngagements)) : 0
  }
}
