import ProBonoModel
import ProBonoText

/// Builds a book row by row, by names.
struct BookBuilder {
  private(set) var transaction = Transaction()
  var book: Book { transaction.book }

  static let today = Day(number: 20_780)  // 2026-11-23

  /// A day so many days after today.
  static func day(_ offset: Int) -> Day { today.adding(days: offset) }

  func skill(_ name: String) -> ID<Skill> { book.skills.id(named: name) ?? ID(number: 0) }

  func cause(_ name: String) -> ID<Cause> { book.causes.id(named: name) ?? ID(number: 0) }

  mutating func set(_ policy: Policy) { transaction.set(policy) }

  mutating func addCause(_ name: String) { transaction.add(Cause(name: name)) }

  /// A place so many kilometres north of the equator, on the meridian of Greenwich.
  mutating func place(_ kilometres: Double) -> ID<Place> {
    let name = "km \(kilometres)"
    let degrees = kilometres / (2 * .pi * 6371.0088 / 360)
    return book.places.id(named: name)
      ?? transaction.add(Place(name: name, coordinates: Coordinates(latitude: degrees, longitude: 0)))
  }

  @discardableResult
  mutating func volunteer(_ name: String, _ skills: [String: Int8] = [:], _ edit: (inout Volunteer) -> Void = { _ in })
    -> ID<Volunteer>
  {
    var volunteer = Volunteer(name: name)
    for (skill, level) in skills.sorted(by: { $0.key < $1.key }) {
      volunteer.skills.append(SkillLevel(skill: self.skill(skill), level: level))
    }
    edit(&volunteer)
    return transaction.add(volunteer)
  }

  @discardableResult
  mutating func association(_ name: String, _ edit: (inout Association) -> Void = { _ in }) -> ID<Association> {
    var association = Association(name: name)
    edit(&association)
    return transaction.add(association)
  }

  mutating func company(_ name: String) -> ID<Company> {
    book.companies.id(named: name) ?? transaction.add(Company(name: name))
  }

  @discardableResult
  mutating func program(_ name: String, _ edit: (inout Program) -> Void = { _ in }) -> ID<Program> {
    var program = Program(name: name)
    edit(&program)
    return transaction.add(program)
  }

  @discardableResult
  mutating func need(
    _ name: String, of association: ID<Association>, _ seats: [Seat], _ edit: (inout Need) -> Void = { _ in }
  ) -> ID<Need> {
    var need = Need(name: name, association: association, seats: seats)
    edit(&need)
    return transaction.add(need)
  }

  @discardableResult
  mutating func engagement(
    _ volunteer: ID<Volunteer>, _ need: ID<Need>, seat: Int32? = 0, _ state: Engagement.State = .accepted,
    _ edit: (inout Engagement) -> Void = { _ in }
  ) -> ID<Engagement> {
    var engagement = Engagement(volunteer: volunteer, need: need, seat: seat, state: state, since: nil)
    edit(&engagement)
    return transaction.add(engagement)
  }

  /// Lets a need wait for another one.
  mutating func wait(_ need: ID<Need>, for awaited: ID<Need>) {
    guard var row = book.needs[need] else { return }
    row.after.append(awaited)
    transaction.replace(need, with: row)
  }

  mutating func pin(_ volunteer: ID<Volunteer>, _ need: ID<Need>) {
    transaction.add(Pin(volunteer: volunteer, need: need))
  }

  mutating func ban(_ volunteer: ID<Volunteer>, _ target: LinkTarget) {
    transaction.add(Ban(volunteer: volunteer, target: target))
  }
}
