import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// One row of a list, of whatever kind.
enum Thing {
  case volunteer(ID<Volunteer>, Volunteer)
  case association(ID<Association>, Association)
  case company(ID<Company>, Company)
  case program(ID<Program>, Program)
  case need(ID<Need>, Need)
  case seat(SeatReference, Need)
  case skill(ID<Skill>, Skill)
  case cause(ID<Cause>, Cause)
  case place(ID<Place>, Place)
  case engagement(Engagement)
  case pin(Pin)
  case ban(Ban)

  /// All of a kind, in the order of their names.
  static func all(_ kind: ListKind, in book: Book) -> [Thing] {
    switch kind {
    case .volunteers: book.volunteers.sorted.map { .volunteer($0.id, $0.row) }
    case .associations: book.associations.sorted.map { .association($0.id, $0.row) }
    case .companies: book.companies.sorted.map { .company($0.id, $0.row) }
    case .programs: book.programs.sorted.map { .program($0.id, $0.row) }
    case .needs: book.needs.sorted.map { .need($0.id, $0.row) }
    case .seats:
      book.needs.sorted.flatMap { id, need in
        need.seats.indices.map { .seat(SeatReference(need: id, index: $0), need) }
      }
    case .skills: book.skills.sorted.map { .skill($0.id, $0.row) }
    case .causes: book.causes.sorted.map { .cause($0.id, $0.row) }
    case .places: book.places.sorted.map { .place($0.id, $0.row) }
    case .engagements:
      engagements(book.engagements.all.map(\.row), in: book).map { .engagement($0) }
    case .pins: links(book.pins.all.map(\.row), in: book).map { .pin($0) }
    case .bans: links(book.bans.all.map(\.row), in: book).map { .ban($0) }
    }
  }

  /// Engagements by need, seat (those without one last), volunteer, then by what became of them and when.
  static func engagements(_ rows: [Engagement], in book: Book) -> [Engagement] {
    rows.map { row in
      (
        need: Folding.fold(book.needs[row.need]?.name ?? ""), seat: row.seat ?? .max,
        volunteer: Folding.fold(book.volunteers[row.volunteer]?.name ?? ""), life: row.life, row: row
      )
    }
    .sorted { ($0.need, $0.seat, $0.volunteer, $0.life) < ($1.need, $1.seat, $1.volunteer, $1.life) }
    .map(\.row)
  }

  /// Links by the name of what they lead to, then by the name of the volunteer.
  static func links<Row: Link>(_ rows: [Row], in book: Book) -> [Row] {
    rows.map { row in
      (
        key: (Folding.fold(row.target.name(in: book)), Folding.fold(book.volunteers[row.volunteer]?.name ?? "")),
        row: row
      )
    }
    .enumerated()
    .sorted { ($0.element.key.0, $0.element.key.1, $0.offset) < ($1.element.key.0, $1.element.key.1, $1.offset) }
    .map(\.element.row)
  }
}

extension Engagement {
  /// Its days and states, and all that was said of it, so that no order is left to the order of entry.
  fileprivate var life: String {
    let days = history.map { "\($0.day?.description ?? "") \($0.state.rawValue)" }.joined(separator: ", ")
    return "\(days) \(reason?.rawValue ?? "") \(remark ?? "") \(isRefusalLifted)"
  }
}

extension LinkTarget {
  /// The title of the need, or the name of the association.
  func name(in book: Book) -> String {
    switch self {
    case .need(let id): book.needs[id]?.name ?? ""
    case .association(let id): book.associations[id]?.name ?? ""
    }
  }
}

/// The value of an attribute, so that it can be compared and sorted.
enum AttributeValue {
  case missing
  /// In tenths.
  case number(Int)
  case text(String)
  case day(Day)
  case flag(Bool)
}

extension Evaluator {
  /// The value of an attribute of a thing.
  ///
  /// - Parameter plan: the current plan, for `filled`.
  func value(_ attribute: Attribute, of thing: Thing, in book: Book, plan: Plan?) -> AttributeValue {
    switch thing {
    case .volunteer(let id, let volunteer): value(attribute, of: volunteer, id, in: book)
    case .association(let id, let association):
      switch attribute {
      case .name: .text(association.name)
      case .place: text(association.place, in: book)
      case .capacity: .init(association.capacity)
      case .needsAtOnce: .init(association.needsAtOnce)
      case .engagements: .number(Engagements.active(of: id, in: book).count * 10)
      case .done: .number(Engagements.hoursReceived(by: id, in: book) * 10)
      case .needs: .number(book.needs(of: id).count * 10)
      case .status: .text(association.isActive ? "active" : "paused")
      case .active: .flag(association.isActive)
      default: .missing
      }
    case .company(_, let company):
      switch attribute {
      case .name: .text(company.name)
      case .place: text(company.place, in: book)
      default: .missing
      }
    case .program(let id, let program): value(attribute, of: program, id, in: book)
    case .need(let id, let need):
      switch attribute {
      case .name: .text(need.name)
      case .seats: .number(need.seats.count * 10)
      case .open: .flag(book.isOpen(id))
      case .filled: .flag(isFilled(id, need, in: book, plan: plan))
      default: value(attribute, of: need, in: book)
      }
    case .seat(let seat, let need):
      switch attribute {
      case .need: .text(need.name)
      case .skill: .text(book.skills[need.seats[seat.index].skill]?.name ?? "")
      case .level: .number(Int(need.seats[seat.index].level) * 10)
      case .hours: .init(need.seats[seat.index].hours)
      case .open: .flag(Engagements.holder(of: seat, in: book) == nil)
      case .filled: .flag(isFilled(seat, in: book, plan: plan))
      default: value(attribute, of: need, in: book)
      }
    case .skill(_, let skill):
      switch attribute {
      case .name: .text(skill.name)
      case .parent: .init(skill.parent.flatMap { book.skills[$0]?.name })
      default: .missing
      }
    case .cause(_, let cause): attribute == .name ? .text(cause.name) : .missing
    case .place(_, let place):
      switch attribute {
      case .name: .text(place.name)
      case .country: place.country.isEmpty ? .missing : .text(place.country)
      case .population: place.town.map { .number(Gazetteer.builtIn[$0].population * 10) } ?? .missing
      default: .missing
      }
    case .engagement(let engagement):
      switch attribute {
      case .volunteer: .init(book.volunteers[engagement.volunteer]?.name)
      case .need: .init(book.needs[engagement.need]?.name)
      case .association: .init(book.needs[engagement.need].flatMap { book.associations[$0.association]?.name })
      case .program: .init(book.needs[engagement.need]?.program.flatMap { book.programs[$0]?.name })
      case .state: .text(engagement.state.word.en)
      case .reason: .init(engagement.reason?.rawValue)
      case .since: .init(engagement.since)
      case .score: .init(engagement.score)
      case .hours: .init(engagement.plannedHours)
      case .done: .init(engagement.doneHours)
      case .rating: .init(tenths: engagement.rating)
      case .welcome: .init(tenths: engagement.welcome)
      case .skill: .init(self.seat(of: engagement, in: book).flatMap { book.skills[$0.skill]?.name })
      default: .missing
      }
    case .pin(let pin): value(attribute, of: pin, in: book)
    case .ban(let ban): value(attribute, of: ban, in: book)
    }
  }

  private func value(
    _ attribute: Attribute, of volunteer: Volunteer, _ id: ID<Volunteer>, in book: Book
  ) -> AttributeValue {
    switch attribute {
    case .name: .text(volunteer.name)
    case .company: .init(volunteer.company.flatMap { book.companies[$0]?.name })
    case .place: text(volunteer.place, in: book)
    case .hours: .init(volunteer.hours)
    case .budget: .init(volunteer.budget)
    case .missions: .number(Int(volunteer.missions ?? 1) * 10)
    case .radius: .number(Int(volunteer.radius ?? Volunteer.defaultRadius) * 10)
    case .rating: .init(tenths: TrackRecord(of: id, volunteer, in: book).rating)
    case .engagements: .number(TrackRecord(of: id, volunteer, in: book).activeEngagements * 10)
    case .done: .number(TrackRecord(of: id, volunteer, in: book).hoursDone * 10)
    case .from: .init(volunteer.from)
    case .until: .init(volunteer.until)
    case .last: .init(TrackRecord(of: id, volunteer, in: book).lastEngagement)
    case .status: .text(volunteer.isActive ? "active" : "paused")
    case .remote: .flag(volunteer.remote != .no)
    case .active: .flag(volunteer.isActive)
    default: .missing
    }
  }

  /// What needs and their seats have in common.
  private func value(_ attribute: Attribute, of need: Need, in book: Book) -> AttributeValue {
    switch attribute {
    case .association: .init(book.associations[need.association]?.name)
    case .program: .init(need.program.flatMap { book.programs[$0]?.name })
    case .place: .init(Self.place(of: need, in: book)?.name)
    case .from: .init(need.dated(in: book).from)
    case .until: .init(need.dated(in: book).until)
    case .deadline: .init(need.deadline)
    case .priority: .number(Int(need.priority.rawValue))
    case .whole: .flag(need.isWhole)
    case .waiting: .flag(!Waiting.unfinished(before: need, in: book).isEmpty)
    case .remote: .flag(need.isRemote || Self.place(of: need, in: book) == nil)
    default: .missing
    }
  }

  private func value(_ attribute: Attribute, of link: some Link, in book: Book) -> AttributeValue {
    switch attribute {
    case .volunteer: .init(book.volunteers[link.volunteer]?.name)
    case .need: .text(link.target.name(in: book))
    default: .missing
    }
  }

  // MARK: States

  /// A need is filled when every seat has an engagement or a place in the plan.
  func isFilled(_ id: ID<Need>, _ need: Need, in book: Book, plan: Plan?) -> Bool {
    need.seats.indices.allSatisfy { isFilled(SeatReference(need: id, index: $0), in: book, plan: plan) }
  }

  private func isFilled(_ seat: SeatReference, in book: Book, plan: Plan?) -> Bool {
    Engagements.holder(of: seat, in: book) != nil || plan?.entry(of: seat)?.volunteer != nil
  }

  func seat(of engagement: Engagement, in book: Book) -> Seat? {
    guard let index = engagement.seat, let need = book.needs[engagement.need],
      need.seats.indices.contains(Int(index))
    else { return nil }
    return need.seats[Int(index)]
  }

  private func text(_ place: ID<Place>?, in book: Book) -> AttributeValue {
    .init(place.flatMap { book.places[$0]?.name })
  }
}

extension AttributeValue {
  init(_ whole: Int32?) { self = whole.map { .number(Int($0) * 10) } ?? .missing }
  init(tenths: Int32?) { self = tenths.map { .number(Int($0)) } ?? .missing }
  init(_ text: String?) { self = text.map { .text($0) } ?? .missing }
  init(_ day: Day?) { self = day.map { .day($0) } ?? .missing }
}
