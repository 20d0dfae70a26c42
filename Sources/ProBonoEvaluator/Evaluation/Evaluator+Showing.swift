import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// `show`: all that is known of one thing.
extension Evaluator {
  func show(_ thing: NamedThing, in book: Book) throws(Diagnostic) -> Outcome {
    .details(try details(of: thing, in: book))
  }

  private func details(of thing: NamedThing, in book: Book) throws(Diagnostic) -> DetailsReport {
    let name = thing.name
    switch thing.kind {
    case .volunteer: return volunteer(try volunteer(name, in: book), in: book)
    case .association: return association(try association(name, in: book), in: book)
    case .company: return company(try company(name, in: book), in: book)
    case .program: return program(try program(name, in: book), in: book)
    case .need: return need(try need(name, in: book), in: book)
    case .skill: return skill(try skill(name, in: book), in: book)
    case .cause: return cause(try cause(name, in: book), in: book)
    case .place: return try placeDetails(name, in: book)
    case .any, .needOrAssociation: return try details(ofAny: name, in: book)
    }
  }

  /// The one thing that bears a name, whatever it is. People and needs are meant before words of the taxonomy and places.
  private func details(ofAny name: Spanned<String>, in book: Book) throws(Diagnostic) -> DetailsReport {
    var found: [(kind: NameKind, report: DetailsReport)] = []
    if let id = book.volunteers.id(named: name.value) { found.append((.volunteer, volunteer(id, in: book))) }
    if let id = book.associations.id(named: name.value) { found.append((.association, association(id, in: book))) }
    if let id = book.companies.id(named: name.value) { found.append((.company, company(id, in: book))) }
    if let id = book.programs.id(named: name.value) { found.append((.program, program(id, in: book))) }
    if let id = book.needs.id(named: name.value) { found.append((.need, need(id, in: book))) }
    if found.isEmpty {
      if let id = book.skills.id(named: name.value) { found.append((.skill, skill(id, in: book))) }
      if let id = book.causes.id(named: name.value) { found.append((.cause, cause(id, in: book))) }
      if let id = book.places.id(named: name.value) { found.append((.place, place(id, in: book))) }
    }
    if found.count > 1 {
      throw Diagnostic(EvaluationProblem.ambiguousName(name.value, kinds: found.map(\.kind)), at: name.range)
    }
    guard let only = found.first else {
      let names =
        Array(book.volunteers.names) + Array(book.needs.names) + Array(book.associations.names)
        + Array(book.companies.names) + Array(book.programs.names) + Array(book.skills.names)
      throw unknown(.any, name, among: names)
    }
    return only.report
  }

  // MARK: Kinds

  private func volunteer(_ id: ID<Volunteer>, in book: Book) -> DetailsReport {
    guard let row = book.volunteers[id] else { return empty(.volunteer) }
    let record = TrackRecord(of: id, row, in: book)
    let fields: [(FieldLabel, [Cell])] = [
      (.skills, skills(of: row, in: book)),
      (.place, [.init(placeName(row.place, in: book))]),
      (.radius, [.kilometres(Int(row.radius ?? Volunteer.defaultRadius))]),
      (.remote, [.word(Phrase((row.remote ?? .yes).word))]),
      (.hours, [.init(row.hours)]),
      (.budget, [.init(row.budget)]),
      (.missions, [.number(Int(row.missions ?? 1))]),
      (.languages, row.languages.map { .text($0.description) }),
      (.causes, words(row.causes, in: book)),
      (.refusedCauses, words(row.refusedCauses, in: book)),
      (.company, [.init(row.company.flatMap { book.companies[$0]?.name })]),
      (.giving, row.giving.map { .word(Phrase($0.word)) }),
      (.from, [.init(row.from)]), (.until, [.init(row.until)]),
      (.away, row.away.map { .period(first: $0.first, last: $0.last) }),
      (.rating, [.init(tenths: record.rating)]),
      (.ratings, [record.ratingCount > 0 ? .number(record.ratingCount) : .empty]),
      (.lastEngagement, [.init(record.lastEngagement)]),
      (.hoursGiven, [record.hoursDone > 0 ? .number(record.hoursDone) : .empty]),
      (.status, [.word(Phrase(StatusChoice(isActive: row.isActive).word))]),
      (.email, [.init(row.email)]), (.phone, [.init(row.phone)]), (.note, [.init(row.note)]),
      (.pins, inOrder(book.pins.of(id).map { $0.row.target.name(in: book) })),
      (.bans, inOrder(book.bans.of(id).map { $0.row.target.name(in: book) })),
    ]
    return report(.volunteer, row.name, fields, lives(book.engagements.of(id).map(\.row), beside: .volunteer, in: book))
  }

  private func association(_ id: ID<Association>, in book: Book) -> DetailsReport {
    guard let row = book.associations[id] else { return empty(.association) }
    let hours = Engagements.hoursReceived(by: id, in: book)
    let fields: [(FieldLabel, [Cell])] = [
      (.place, [.init(placeName(row.place, in: book))]),
      (.causes, words(row.causes, in: book)),
      (.capacity, [.init(row.capacity)]),
      (.needsAtOnce, [.init(row.needsAtOnce)]),
      (.status, [.word(Phrase(StatusChoice(isActive: row.isActive).word))]),
      (.note, [.init(row.note)]),
      (.needs, inOrder(book.needs(of: id).compactMap { book.needs[$0]?.name })),
      (.hoursReceived, [hours > 0 ? .number(hours) : .empty]),
    ]
    return report(
      .association, row.name, fields, lives(Engagements.all(of: id, in: book), beside: .association, in: book))
  }

  private func company(_ id: ID<Company>, in book: Book) -> DetailsReport {
    guard let row = book.companies[id] else { return empty(.company) }
    let employees = book.volunteers.sorted.filter { $0.row.company == id }.map { Cell.text($0.row.name) }
    let fields: [(FieldLabel, [Cell])] = [
      (.place, [.init(placeName(row.place, in: book))]),
      (.causes, words(row.causes, in: book)),
      (.note, [.init(row.note)]),
      (.volunteers, employees),
    ]
    return report(.company, row.name, fields)
  }

  private func program(_ id: ID<Program>, in book: Book) -> DetailsReport {
    book.programs[id].map { program(id, $0, in: book) } ?? empty(.program)
  }

  private func need(_ id: ID<Need>, in book: Book) -> DetailsReport {
    guard let row = book.needs[id]?.dated(in: book) else { return empty(.need) }
    let fields: [(FieldLabel, [Cell])] = [
      (.association, [.init(book.associations[row.association]?.name)]),
      (.program, [.init(row.program.flatMap { book.programs[$0]?.name })]),
      (.place, [placeCell(of: row, in: book)]),
      (.priority, [.word(Phrase(row.priority.word))]),
      (.whole, [row.isWhole ? .word(Phrase(RemoteNeed.yes.word)) : .empty]),
      (.from, [.init(row.from)]), (.until, [.init(row.until)]), (.deadline, [.init(row.deadline)]),
      (.after, inOrder(row.after.compactMap { book.needs[$0]?.name })),
      (.languages, row.languages.map { .text($0.description) }),
      (.causes, words(book.associations[row.association]?.causes ?? [], in: book)),
      (.note, [.init(row.note)]),
      (.pins, inOrder(book.pins.to(.need(id)).compactMap { book.volunteers[$0.row.volunteer]?.name })),
      (.bans, inOrder(book.bans.to(.need(id)).compactMap { book.volunteers[$0.row.volunteer]?.name })),
    ]
    return report(.need, row.name, fields, seats(of: row, id, in: book))
  }

  /// The seats of a need, and who has them where anybody has one.
  private func seats(of need: Need, _ id: ID<Need>, in book: Book) -> ResultTable {
    let engagements = need.seats.indices.map {
      Engagements.engagement(of: SeatReference(need: id, index: $0), in: book)
    }
    let isTaken = engagements.contains { $0 != nil }
    let whoColumns: [ResultTable.Column] = [.volunteer, .state, .since, .done, .rating, .score]
    return ResultTable(
      columns: [.seat, .skill, .level, .hours] + (isTaken ? whoColumns : []),
      rows: zip(need.seats, engagements).enumerated().map { index, entry in
        let (seat, engagement) = entry
        let whatCells: [Cell] = [
          .number(index + 1), .word(book.word(for: seat.skill)), .number(Int(seat.level)), .init(seat.hours),
        ]
        let whoCells: [Cell] = [
          .init(engagement.flatMap { book.volunteers[$0.volunteer]?.name }),
          .init((engagement?.state.word).map { Phrase($0) }), .init(engagement?.since), .init(engagement?.doneHours),
          .init(tenths: engagement?.rating),
          .init(engagement?.score),
        ]
        return whatCells + (isTaken ? whoCells : [])
      })
  }

  /// Engagements with all that became of them; nil where there are none. Of a volunteer the work is rated, of an
  /// association the welcome.
  private func lives(_ engagements: [Engagement], beside kind: NameKind, in book: Book) -> ResultTable? {
    guard !engagements.isEmpty else { return nil }
    let isOfVolunteer = kind == .volunteer
    return ResultTable(
      columns: isOfVolunteer
        ? [.need, .seat, .history, .hours, .done, .rating, .reason]
        : [.need, .seat, .volunteer, .history, .hours, .done, .welcome, .reason],
      rows: Thing.engagements(engagements, in: book).map { engagement in
        let volunteer: [Cell] = isOfVolunteer ? [] : [.init(book.volunteers[engagement.volunteer]?.name)]
        let cells: [Cell] =
          [.init(book.needs[engagement.need]?.name), .init(engagement.seat.map { $0 + 1 })] + volunteer
        return cells + [
          .list(
            engagement.history.map { milestone in
              let (state, day) = (milestone.state.word, milestone.day.map { " \($0)" } ?? "")
              return .word(Phrase(state.en + day, fr: state.fr + day))
            }),
          .init(engagement.plannedHours), .init(engagement.doneHours),
          .init(tenths: isOfVolunteer ? engagement.rating : engagement.welcome), .init(engagement.explanation),
        ]
      })
  }

  private func skill(_ id: ID<Skill>, in book: Book) -> DetailsReport {
    guard let row = book.skills[id] else { return empty(.skill) }
    let offered = book.volunteers.all.count { entry in
      entry.row.skills.contains { Taxonomy.is($0.skill, within: id, in: book) }
    }
    let asked = book.needs.all.reduce(0) { sum, entry in
      sum + entry.row.seats.count { Taxonomy.is($0.skill, within: id, in: book) }
    }
    let fields: [(FieldLabel, [Cell])] = [
      (.french, [.init(row.french)]), (.aliases, row.aliases.map { .text($0) }),
      (.parent, [.init(row.parent.map { book.word(for: $0) })]),
      (.skills, book.skills.sorted.filter { $0.row.parent == id }.map { .word(book.word(for: $0.id)) }),
      (.offered, [.number(offered)]), (.asked, [.number(asked)]),
    ]
    return report(.skill, row.name, fields)
  }

  private func cause(_ id: ID<Cause>, in book: Book) -> DetailsReport {
    guard let row = book.causes[id] else { return empty(.cause) }
    return report(.cause, row.name, [(.french, [.init(row.french)]), (.aliases, row.aliases.map { .text($0) })])
  }

  private func placeDetails(_ name: Spanned<String>, in book: Book) throws(Diagnostic) -> DetailsReport {
    if let id = book.places.id(named: name.value) { return place(id, in: book) }
    return place(try place(name, in: book))
  }

  private func place(_ id: ID<Place>, in book: Book) -> DetailsReport {
    book.places[id].map(place) ?? empty(.place)
  }

  private func place(_ row: Place) -> DetailsReport {
    let coordinates =
      Self.degrees(row.coordinates.latitude) + ", " + Self.degrees(row.coordinates.longitude)
    return report(
      .place, row.name,
      [
        (.country, [.init(row.country)]), (.coordinates, [.text(coordinates)]),
        (.population, [row.town.map { .number(Gazetteer.builtIn[$0].population) } ?? .empty]),
      ])
  }

  // MARK: Reports

  /// Names in the order of every output, whatever the order in which they were entered.
  func inOrder(_ names: [String]) -> [Cell] { names.sortedByFolding().map { .text($0) } }

  /// A field of which nothing is known has no values.
  func report(
    _ kind: NameKind, _ name: String, _ fields: [(FieldLabel, [Cell])], _ table: ResultTable? = nil
  ) -> DetailsReport {
    DetailsReport(
      kind: kind, name: name, fields: fields.map { (label: $0.0, value: $0.1.filter { $0 != .empty }) }, table: table)
  }

  private func empty(_ kind: NameKind) -> DetailsReport {
    DetailsReport(kind: kind, name: "", fields: [], table: nil)
  }
}
