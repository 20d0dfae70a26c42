import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText
import Synchronization

/// The volunteers of a piece of a table, read without the book that they are to join: their places are not known yet.
struct VolunteerPiece: Sendable {
  /// Whether something is wrong with the piece; what that is does not matter here.
  var isWrong = false
  /// How many rows it has.
  var rowCount = 0
  /// Where it ends: behind its range where its last row goes on there.
  var end = 0
  /// The names of places that it holds, in the order in which they come first.
  private(set) var places: [String] = []
  /// The volunteers without their places. None is nil, but each can be taken.
  private var volunteers: [Volunteer?] = []
  /// For each volunteer the place of the home in `places`; -1 where none is known.
  private var homes: [Int32] = []

  /// Nobody yet, and room for as many as there mostly are in so many bytes.
  init(ofBytes count: Int) {
    volunteers.reserveCapacity(count / Self.bytesOfRow)
    homes.reserveCapacity(count / Self.bytesOfRow)
  }

  /// Fewer than most rows have.
  private static let bytesOfRow = 64

  /// The volunteers with their places, given the number of each of `places`.
  consuming func volunteers(at places: [ID<Place>]) -> [Volunteer?] {
    for (index, home) in homes.enumerated() where home >= 0 { volunteers[index]?.place = places[Int(home)] }
    return volunteers
  }

  /// Adds a volunteer.
  /// - Parameter home: the place of the home in `places`; -1 where none is known.
  mutating func append(_ volunteer: consuming Volunteer, home: Int32) {
    volunteers.append(consume volunteer)
    homes.append(home)
  }

  /// Adds the name of a place.
  /// - Returns: its place in `places`.
  mutating func append(placeNamed name: String) -> Int32 {
    places.append(name)
    return Int32(places.count - 1)
  }

  /// The least bytes of a piece of a file: enough pieces to keep threads busy, and so large that handing them on takes no
  /// time to speak of.
  static func size(of byteCount: Int) -> Int { min(max(byteCount / 16, 1 << 16), 1 << 20) }
}

/// Reads pieces of one table of volunteers, on any threads.
final class VolunteerReader: Sendable {
  /// The table, of which the first line was read.
  private let table: TableReader<VolunteerColumn>
  private let firstNames: TableNames
  /// What spellings mean, as the threads found that are not reading now.
  private let idleNames = Mutex<[TableNames]>([])

  /// A reader of the rows of a table of which the first line was read, into a book that knows some names.
  init(_ table: TableReader<VolunteerColumn>, _ names: TableNames) {
    self.table = table
    firstNames = names
  }

  /// Reads a piece ahead, by itself: where a row at one of its ends goes on beyond it, that is taken for a mistake.
  func readAhead(_ range: Range<Int>) -> VolunteerPiece {
    var piece = read(range, of: table.reader(ofCopyOf: range))
    piece.end += range.lowerBound
    return piece
  }

  /// Reads the rows that begin in a range.
  func read(_ range: Range<Int>) -> VolunteerPiece { read(range, of: table.reader(of: range)) }

  /// Reads rows up to the first that something is wrong with.
  private func read(_ range: Range<Int>, of table: consuming TableReader<VolunteerColumn>) -> VolunteerPiece {
    var names = idleNames.withLock { $0.popLast() } ?? firstNames
    defer { idleNames.withLock { $0.append(names) } }
    var piece = VolunteerPiece(ofBytes: range.count)
    var homes = CellCache<Int32>()
    while table.next(), table.problems.isEmpty, let name = table.name(.name, limit: Parser.nameLimit) {
      var home: Int32 = -1
      if let cell = table.cell(.place) {
        if let known = homes.value(of: cell, in: table.bytes) {
          home = known
        } else {
          home = piece.append(placeNamed: table.text(cell))
          homes.remember(home, of: cell, in: table.bytes)
        }
      }
      var volunteer = Volunteer(name: name)
      names.describe(&volunteer, by: &table)
      piece.append(consume volunteer, home: home)
    }
    piece.isWrong = !table.problems.isEmpty
    piece.rowCount = table.rowCount
    piece.end = table.position
    return piece
  }
}

extension TableNames {
  /// What a row says of a volunteer besides the name and the place.
  mutating func describe(_ volunteer: inout Volunteer, by table: inout TableReader<VolunteerColumn>) {
    volunteer.radius = table.integer(.radius, in: Limits.kilometres)
    volunteer.remote = remote(.remote, of: &table)
    volunteer.missions = table.integer(.missions, in: Limits.missions)
    volunteer.hours = table.integer(.hours, in: Limits.hours)
    if let budget = table.integer(.budget, in: Limits.budget) { volunteer.budget = budget }
    volunteer.languages = languages(.languages, of: &table)
    volunteer.causes = causes(.causes, of: &table)
    volunteer.skills = skillLevels(.skills, of: &table)
    volunteer.rating = table.rating(.rating)
    volunteer.lastEngagement = table.day(.lastEngagement)
    (volunteer.from, volunteer.until) = table.period(.from, .until)
    describeParticulars(of: &volunteer, by: &table)
  }
}

extension TableNames {
  /// What most tables do not say of a volunteer.
  private mutating func describeParticulars(
    of volunteer: inout Volunteer, by table: inout TableReader<VolunteerColumn>
  ) {
    if let company = employer(.company, of: &table) { volunteer.company = company }
    if table.cell(.giving) != nil { volunteer.giving = givings(.giving, of: &table) }
    if table.cell(.refuses) != nil { volunteer.refusedCauses = causes(.refuses, of: &table) }
    if let email = table.line(.email) { volunteer.email = email }
    if let phone = table.line(.phone) { volunteer.phone = phone }
    if let note = table.note(.note) { volunteer.note = note }
  }
}

extension TableReader {
  /// The first and the last day of a period; each may be missing.
  mutating func period(_ first: Column, _ last: Column) -> (first: Day?, last: Day?) {
    let period = (first: day(first), last: day(last))
    if let first = period.first, let until = period.last, until < first {
      report(.periodReversed(first: first, last: until), in: last)
    }
    return period
  }
}
