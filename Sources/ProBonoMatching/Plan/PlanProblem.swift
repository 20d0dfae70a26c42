import ProBonoModel
import ProBonoText

/// The open seats and the volunteers of a book in the canonical order, and who may sit where.
struct PlanProblem {
  /// By folded title of the need, then number of the seat.
  let seats: [SeatReference]
  /// By folded name.
  let volunteers: [ID<Volunteer>]
  /// The needs of the dense need numbers.
  let needs: [ID<Need>]
  /// The groups of needs that the columns count as those of one association, by its dense number.
  let groups: [SeatGroup]
  /// Who could take the seats.
  let pairs: BookPairs
  /// The same in flat columns.
  let assignment: AssignmentProblem
  /// The rules that those columns do not hold.
  let sideRules: SideRules
  /// The quotas behind those rules, in their order.
  let quotas: [ProgramQuota]
  /// The pins, in the order of those columns.
  let pins: [ID<Pin>]
  /// Pins whose pair no rule allows any more.
  let impossiblePins: [ID<Pin>]

  /// - Parameter includes: which needs take part.
  init(_ book: Book, today: Day, includes: (ID<Need>, Need) -> Bool) {
    self.init(
      book, today: today, VolunteerIndex(book.volunteers.sortedIDs, of: book, today: today),
      needs: book.needs.sortedIDs.filter { id in book.needs[id].map { includes(id, $0) } ?? false })
  }

  /// The whole book.
  ///
  /// - Parameter room: so many volunteers and seats, each of its own need, that nobody can take anything or be taken for:
  ///   they stand in the columns alone.
  init(_ book: Book, today: Day, room: Int) {
    self.init(
      book, today: today,
      VolunteerIndex(book.volunteers.sortedIDs, of: book, today: today, spareRows: room), needs: book.needs.sortedIDs,
      room: room)
  }

  /// The whole book.
  ///
  /// - Parameter index: all its volunteers.
  init(_ book: Book, today: Day, _ index: VolunteerIndex) {
    self.init(book, today: today, index, needs: book.needs.sortedIDs)
  }

  /// Those volunteers and needs alone; the plan is the canonical one where both are in the canonical order.
  ///
  /// - Parameters:
  ///   - index: the volunteers.
  ///   - room: how many of its rows, at the end, are spare; there are as many spare seats.
  init(
    _ book: Book, today: Day, _ index: VolunteerIndex, needs includedNeeds: [ID<Need>],
    room: Int = 0
  ) {
    var index = index
    var seats: [SeatReference] = []
    var queries: [SeatQuery] = []
    var apart = SeatsApartGatherer()
    var needs: [ID<Need>] = []
    var groups: [SeatGroup] = []
    var groupNumbers: [SeatGroup: Int32] = [:]
    var columns = SeatColumns()
    let openNeeds = includedNeeds.compactMap { OpenNeed($0, in: book) }
    index.prepare(skills: Self.skills(of: openNeeds, in: book), in: book)
    let grouping = SeatGrouping(book)
    queries.reserveCapacity(openNeeds.reduce(room) { $0 + $1.seats.count })
    func gatherSeats(_ openNeed: OpenNeed, _ need: RowView<Need>) {
      let needID = openNeed.id
      let group = grouping.group(of: need, in: book)
      let groupNumber: Int32
      if let number = groupNumbers[group] {
        groupNumber = number
      } else {
        groupNumber = Int32(groups.count)
        groupNumbers[group] = groupNumber
        groups.append(group)
        columns.associationCapacity.append(group.capacity(in: book))
      }
      columns.needAssociation.append(groupNumber)
      let barred = SeatQuery.barred(from: needID, need, in: book, index: index)
      let policy = book.policy(of: need.program)
      for seat in openNeed.seats {
        func makeQuery(_ index: inout VolunteerIndex) -> SeatQuery {
          SeatQuery(needID, need, need.seats[seat], barred: barred, in: book, index: &index, today: today)
        }
        queries.append(
          policy == book.policy
            ? makeQuery(&index)
            : apart.add(queries.count, policy, beside: index, of: book, today: today, makeQuery: makeQuery))
        columns.seatNeed.append(Int32(needs.count))
        columns.seatPriority.append(need.priority.weight)
        seats.append(SeatReference(need: needID, index: seat))
      }
      needs.append(needID)
    }
    for openNeed in openNeeds { book.needs.read(openNeed.id) { gatherSeats(openNeed, $0) } }

    self.seats = seats
    volunteers = room == 0 ? index.ids : Array(index.ids.dropLast(room))
    self.needs = needs
    self.groups = groups
    columns.addRoom(room, &queries)
    pairs = BookPairs(
      book, index, queries, today: today, seatsApart: apart.seatsApart(of: book, today: today))
    var problem = AssignmentProblem(
      seatNeed: columns.seatNeed, seatPriority: columns.seatPriority, needAssociation: columns.needAssociation,
      associationCapacity: columns.associationCapacity, volunteerMissions: index.missionsLeft, pairs: .book(pairs))
    (pins, impossiblePins) = Self.addPins(
      of: book, today: today, needs: needs, includedNeeds: includedNeeds, index: index, to: &problem)
    assignment = problem
    quotas = ProgramQuota.all(of: book, needs: needs, seatNeed: problem.seatNeed, index)
    sideRules = Self.sideRules(of: book, problem, needs: needs, groups: groups, quotas, queries: queries, index)
  }

  /// A need that takes part, with the seats that nobody is engaged in.
  private struct OpenNeed {
    let id: ID<Need>
    let seats: [Int]

    /// Nil where it has no such seat, waits for another need, or its association takes no part.
    init?(_ id: ID<Need>, in book: Book) {
      let seats = book.needs.read(id) { need in
        let isOpen =
          book.associations.read(need.association) { $0.isActive } == true
          && Waiting.unfinished(among: need.after, in: book).isEmpty
        return isOpen ? book.openSeats(of: id, count: need.seats.count) : []
      }
      guard let seats, !seats.isEmpty else { return nil }
      self.id = id
      self.seats = seats
    }
  }

  /// What the seats of some needs ask for.
  private static func skills(of openNeeds: [OpenNeed], in book: Book) -> Set<ID<Skill>> {
    var skills: Set<ID<Skill>> = []
    for openNeed in openNeeds {
      book.needs.read(openNeed.id) { need in
        for seat in openNeed.seats { skills.insert(need.seats[seat].skill) }
      }
    }
    return skills
  }

  /// The rules of the book that can bite: none for a book that does not have any.
  private static func sideRules(
    of book: Book, _ problem: AssignmentProblem, needs: [ID<Need>], groups: [SeatGroup],
    _ quotas: [ProgramQuota], queries: [SeatQuery], _ index: VolunteerIndex
  ) -> SideRules {
    var rules = SideRules()
    for (number, id) in needs.enumerated() where book.needs[id]?.isWhole == true {
      rules.wholeNeeds.append(Int32(number))
    }
    // A single seat that asks for too much is no pair at all.
    for (volunteer, left) in index.hoursLeft where problem.volunteerMissions[Int(volunteer)] > 1 {
      rules.hoursLeft[volunteer] = Int32(clamping: max(0, left))
    }
    if !rules.hoursLeft.isEmpty { rules.seatHours = queries.map { $0.hours ?? 0 } }
    for (number, group) in groups.enumerated() {
      guard let id = group.association, let limit = book.associations[id]?.needsAtOnce else { continue }
      let begun = Engagements.begunNeeds(of: id, in: book)
      rules.needsLeft[Int32(number)] = max(0, limit - Int32(begun.count))
      for (need, id) in needs.enumerated() where begun.contains(id) { rules.begunNeeds.insert(Int32(need)) }
    }
    rules.quotas = quotas.map(\.rule)
    return rules
  }

  /// The columns of the seats, needs and associations found so far.
  private struct SeatColumns {
    var seatNeed: [Int32] = []
    var seatPriority: [Int32] = []
    var needAssociation: [Int32] = []
    var associationCapacity: [Int32] = []

    /// Adds seats that nobody can take.
    mutating func addRoom(_ count: Int, _ queries: inout [SeatQuery]) {
      if count == 0 { return }
      associationCapacity.append(.max)
      for _ in 0..<count {
        seatNeed.append(Int32(needAssociation.count))
        // None of the seats to come weighs more.
        seatPriority.append(Priority.urgent.weight)
        needAssociation.append(Int32(associationCapacity.count - 1))
        queries.append(.impossible)
      }
    }
  }

  /// Whether a network of flows without limits of associations holds all that there is to hold.
  var isPlain: Bool {
    sideRules.isEmpty && pins.isEmpty && impossiblePins.isEmpty
      && assignment.associationCapacity.allSatisfy { $0 == .max }
  }

  /// Whether the association of a seat can take no more engagements.
  ///
  /// - Parameter left: of each group.
  func isCapacityReached(ofSeat seat: Int, left: [Int32]) -> Bool {
    let group = Int(assignment.needAssociation[Int(assignment.seatNeed[seat])])
    // Spare seats are in a group of their own.
    return groups.indices.contains(group) && groups[group].association != nil && left[group] <= 0
  }

  /// Whether nobody else could take a seat than some people.
  func isFor(only members: Set<Int32>, seat: Int) -> Bool {
    pairs.candidates(ofSeat: seat).allSatisfy { members.contains($0.volunteer) }
  }

  /// Adds the pins whose need takes part; the others take a mission of their volunteer. One whose pair no rule allows any
  /// more, or whose need has no open seat left, cannot be kept whatever the plan.
  private static func addPins(
    of book: Book, today: Day, needs: [ID<Need>], includedNeeds: [ID<Need>], index: VolunteerIndex,
    to problem: inout AssignmentProblem
  ) -> (pins: [ID<Pin>], impossible: [ID<Pin>]) {
    guard book.pins.count > 0 else { return ([], []) }
    var pins: [ID<Pin>] = []
    var impossible: [ID<Pin>] = []
    var seatsOfNeed: [Int32: [Int]] = [:]
    for (seat, need) in problem.seatNeed.enumerated() { seatsOfNeed[need, default: []].append(seat) }
    let numbers = Dictionary(uniqueKeysWithValues: needs.enumerated().map { ($1, Int32($0)) })
    let included = Set(includedNeeds)
    for (id, pin) in book.pins.all {
      guard included.contains(pin.need) else {
        // A need that is left out keeps whom it is pinned to, where it can.
        let volunteer = Int(index.number(of: pin.volunteer))
        if volunteer >= 0, canHold(pin, in: book, today: today) {
          problem.volunteerMissions[volunteer] = max(0, problem.volunteerMissions[volunteer] - 1)
        }
        continue
      }
      guard let need = numbers[pin.need] else {
        impossible.append(id)
        continue
      }
      let volunteer = index.number(of: pin.volunteer)
      let isEligible =
        volunteer >= 0 && (seatsOfNeed[need] ?? []).contains { problem.score(ofSeat: $0, volunteer: volunteer) != nil }
      if isEligible {
        problem.pins.append(AssignmentProblem.Pin(need: need, volunteer: volunteer))
        pins.append(id)
      } else {
        impossible.append(id)
      }
    }
    return (pins, impossible)
  }

  /// Whether no rule forbids a pin all open seats of its need.
  private static func canHold(_ pin: Pin, in book: Book, today: Day) -> Bool {
    guard let open = OpenNeed(pin.need, in: book), let volunteer = book.volunteers[pin.volunteer] else { return false }
    let examiner = Examiner(book, today: today)
    return open.seats.contains { seat in
      SeatContext(SeatReference(need: pin.need, index: seat), in: book)
        .map { examiner.score(pin.volunteer, volunteer, for: $0) != nil } ?? false
    }
  }
}
