import ProBonoModel

/// A quota of a program that a plan has to keep to, and the rule that holds it.
struct ProgramQuota {
  let program: ID<Program>
  let scope: Quotas.Scope
  /// The most engagements, and how many there are.
  let limit: Int
  let open: Int
  let rule: SideRules.Quota

  /// The quotas of the programs of some needs.
  ///
  /// - Parameters:
  ///   - needs: the dense needs.
  ///   - seatNeed: the dense need of each seat.
  ///   - index: the volunteers.
  static func all(
    of book: Book, needs: [ID<Need>], seatNeed: [Int32], _ index: VolunteerIndex
  ) -> [ProgramQuota] {
    guard book.programs.all.contains(where: { !$0.row.quotas.isEmpty }) else { return [] }
    var seats: [ID<Program>: [Int32]] = [:]
    for (seat, need) in seatNeed.enumerated() where needs.indices.contains(Int(need)) {
      if let program = book.needs[needs[Int(need)]]?.program { seats[program, default: []].append(Int32(seat)) }
    }
    return seats.keys.sorted().flatMap { id in
      quotas(of: id, seats[id] ?? [], in: book, index) { book.needs[needs[Int(seatNeed[Int($0)])]]?.association }
    }
  }

  private static func quotas(
    of id: ID<Program>, _ seats: [Int32], in book: Book, _ index: VolunteerIndex,
    association: (Int32) -> ID<Association>?
  ) -> [ProgramQuota] {
    guard let program = book.programs[id] else { return [] }
    let engagements = Engagements.active(of: id, in: book)
    func quota(
      _ scope: Quotas.Scope, _ limit: Int32, _ seats: [Int32], members: Set<Int32>? = nil,
      counts: (Engagement) -> Bool
    ) -> ProgramQuota {
      let open = engagements.count(where: counts)
      return ProgramQuota(
        program: id, scope: scope, limit: Int(limit), open: open,
        rule: SideRules.Quota(seats: seats, members: members, left: max(0, limit - Int32(clamping: open))))
    }
    var quotas: [ProgramQuota] = []
    if let limit = program.quotas.whole { quotas.append(quota(.program, limit, seats) { _ in true }) }
    if let limit = program.quotas.perAssociation {
      let groups = Dictionary(grouping: seats, by: association)
      quotas += groups.values.sorted { $0[0] < $1[0] }.map { group in
        quota(.association, limit, group) { book.needs[$0.need]?.association == association(group[0]) }
      }
    }
    if let limit = program.quotas.perCompany {
      quotas += index.rowsByCompany(in: book).sorted { $0.key < $1.key }.map { company, rows in
        quota(.company, limit, seats, members: rows) { book.volunteers[$0.volunteer]?.company == company }
      }
    }
    // What is used up of a company's forbids its pairs by itself; one on seats that cannot be passed is none.
    return quotas.filter { quota in
      quota.rule.members == nil ? quota.rule.seats.count > Int(quota.rule.left) : quota.rule.left > 0
    }
  }
}

extension Program {
  /// How many more engagements a quota lets it have; nil without one.
  ///
  /// - Parameter counts: which of its engagements the quota counts.
  func left(
    of scope: Quotas.Scope, _ id: ID<Program>, in book: Book, counts: (Engagement) -> Bool
  ) -> Int32? {
    quotas[scope].map { max(0, $0 - Int32(clamping: Engagements.active(of: id, in: book).count(where: counts))) }
  }

  /// The companies of which it can have nobody more.
  func fullCompanies(_ id: ID<Program>, in book: Book) -> Set<ID<Company>> {
    guard let limit = quotas.perCompany else { return [] }
    let open = Dictionary(
      grouping: Engagements.active(of: id, in: book).compactMap { book.volunteers[$0.volunteer]?.company }, by: \.self)
    return limit == 0
      ? Set(book.companies.all.map(\.id)) : Set(open.filter { $0.value.count >= Int(limit) }.keys)
  }
}

extension BookPairs {
  /// Why a seat for which nobody is eligible has nobody, where somebody would be if companies had not used up what the
  /// quota of the need's program lets each have; nil for any other.
  ///
  /// - Parameter admitted: whom programs would admit then, as far as it was asked for; it grows.
  func usedUpQuota(ofSeat seat: Int, _ admitted: inout [ID<Program>: [Bool]]) -> Refusal? {
    if let apart = apart(seat) { return apart.pairs.usedUpQuota(ofSeat: apart.seat, &admitted) }
    guard let book, let id = book.needs[queries[seat].need]?.program, let program = book.programs[id],
      let limit = program.quotas.perCompany, !program.fullCompanies(id, in: book).isEmpty
    else { return nil }
    let members = admitted[id] ?? index.admitted(to: program, without: [], in: book)
    admitted[id] = members
    let query = queries[seat]
    queries[seat].admitted = members
    defer { queries[seat] = query }
    guard let best = candidates(ofSeat: seat, atMost: 1).first,
      let company = book.volunteers[index.ids[Int(best.volunteer)]]?.company
    else { return nil }
    let open = Engagements.active(of: id, in: book).count { book.volunteers[$0.volunteer]?.company == company }
    return .quotaTaken(.company, open: open, limit: Int(limit))
  }
}

extension VolunteerIndex {
  /// The rows of those who work for each company.
  fileprivate func rowsByCompany(in book: Book) -> [ID<Company>: Set<Int32>] {
    var rows: [ID<Company>: Set<Int32>] = [:]
    for (row, id) in ids.enumerated() {
      if let company = book.volunteers[id]?.company { rows[company, default: []].insert(Int32(row)) }
    }
    return rows
  }
}
