import ProBonoModel
import ProBonoText
import PropertyTesting
import Testing

@testable import ProBonoMatching

/// Plans of whole books, against the plain statement of the rules.
@Suite("Plans of books")
struct BookPlanTests {
  private struct ScoredPair: Hashable {
    let volunteer: ID<Volunteer>
    let score: Int
  }

  /// The pairs of a seat by the rules, those that only a full capacity forbids included: the plan holds it as a bound.
  private func examinedPairs(_ seat: SeatReference, in book: Book) -> Set<ScoredPair> {
    let examiner = Examiner(book, today: BookBuilder.today)
    return Set(
      book.volunteers.all.compactMap { id, _ in
        guard let examination = examiner.examine(id, for: seat), let score = examination.score,
          examination.refusals.allSatisfy({ $0.isHeldByPlan })
        else { return nil }
        return ScoredPair(volunteer: id, score: score.total)
      })
  }

  @Test("the index finds the pairs and scores that the rules, pair by pair, do, best first", arguments: [false, true])
  func candidates(isWide: Bool) {
    var random = SplitMix64(seed: 11)
    var pairs = 0
    for _ in 0..<300 {
      let book = RandomBook(volunteers: 1...12, needs: 1...5, isWide: isWide, using: &random)
        .addingSideRules(using: &random).book(shuffledBy: &random)
      pairs += expectPairs(PlanProblem(book, today: BookBuilder.today) { _, _ in true }, of: book)
    }
    // The books are not so harsh that nothing is tested.
    #expect(pairs > 300)
  }

  @Test("it does where so many of a level live in one place that they stand by cause, and where few do")
  func candidatesByCause() {
    var random = SplitMix64(seed: 19)
    var causesOfRuns: Set<Int8> = []
    for _ in 0..<2 {
      let book = RandomBook(volunteers: 700...700, needs: 5...5, using: &random).book(shuffledBy: &random)
      let problem = PlanProblem(book, today: BookBuilder.today) { _, _ in true }
      _ = expectPairs(problem, of: book)
      for block in problem.pairs.index.blocks { causesOfRuns.formUnion(block?.runs.map(\.cause) ?? []) }
    }
    #expect(causesOfRuns.isSuperset(of: [SkillBlock.everyoneOnce, SkillBlock.everyone, 0, 1]))
  }

  /// Expects the candidates that a problem finds for each seat, wherever the search for them breaks off, to be those of
  /// the rules.
  ///
  /// - Returns: how many there are.
  private func expectPairs(_ problem: PlanProblem, of book: Book) -> Int {
    var pairs = 0
    var scratch = BookPairs.Scratch()
    for (number, seat) in problem.seats.enumerated() {
      let candidates = problem.pairs.candidates(ofSeat: number)
      let found = candidates.map {
        ScoredPair(volunteer: problem.volunteers[Int($0.volunteer)], score: Int($0.score))
      }
      #expect(Set(found) == examinedPairs(seat, in: book))
      #expect(found.count == Set(found.map(\.volunteer)).count)
      #expect(candidates.map(\.score) == candidates.map(\.score).sorted(by: >))
      let scores = Dictionary(found.map { ($0.volunteer, $0.score) }, uniquingKeysWith: max)
      for (row, volunteer) in problem.volunteers.enumerated() {
        #expect(problem.pairs.score(ofSeat: number, volunteer: Int32(row)) == scores[volunteer])
      }
      var byStretches = GrowingColumn<Candidate>(capacity: 16)
      var stretch: (floor: Int32, isLast: Bool) = (Int32(AssignmentProblem.maximumScore) + 1, false)
      while !stretch.isLast {
        stretch = problem.pairs.appendCandidates(
          of: number, below: stretch.floor, atLeast: 7, &scratch, to: &byStretches)
      }
      #expect(byStretches.elements[..<byStretches.count].map(\.volunteer) == candidates.map(\.volunteer))
      pairs += found.count
    }
    return pairs
  }

  @Test("the best candidates of a seat are found by looking at few others, also by the weights of a program")
  func laziness() {
    var random = SplitMix64(seed: 18)
    var builder = BookBuilder()
    let place = builder.place(0)
    let causes = [builder.cause("health")]
    for number in 0..<3000 {
      builder.volunteer("V\(number)", ["web": Int8.random(in: 1...5, using: &random)]) {
        $0.place = place
        $0.rating = Int32.random(in: 0...50, using: &random)
        $0.causes = causes
      }
    }
    let association = builder.association("A") {
      $0.place = place
      $0.causes = causes
    }
    builder.need("N", of: association, [Seat(skill: builder.skill("web"), level: 2)])
    let program = builder.program("P") {
      $0.weights.rating = 40
      $0.weights.cause = 150
    }
    builder.need("O", of: association, [Seat(skill: builder.skill("web"), level: 2)]) { $0.program = program }
    let problem = PlanProblem(builder.book, today: BookBuilder.today) { _, _ in true }
    for seat in 0...1 {
      let all = problem.pairs.candidates(ofSeat: seat)
      #expect(all.count > 2000)
      var scratch = BookPairs.Scratch()
      var candidates = GrowingColumn<Candidate>(capacity: 16)
      let stretch = problem.pairs.appendCandidates(of: seat, below: 1001, atLeast: 10, &scratch, to: &candidates)
      #expect(candidates.count >= 10 && scratch.looked < 300)
      #expect(
        candidates.elements[..<candidates.count].map(\.volunteer) == all.prefix(candidates.count).map(\.volunteer))
      #expect(all.dropFirst(candidates.count).allSatisfy { $0.score < stretch.floor })
    }
  }

  @Test("a plan of a book and its proof hold against all pairs", arguments: [false, true])
  func verification(hasSideRules: Bool) throws {
    var random = SplitMix64(seed: 12)
    for round in 0..<200 {
      var recipe = RandomBook(volunteers: 1...12, needs: 1...6, isWide: round.isMultiple(of: 4), using: &random)
      if hasSideRules { recipe = recipe.addingSideRules(using: &random) }
      let book = recipe.book(shuffledBy: &random)
      let (plan, verification) = try Planner.verifiedPlan(book, today: BookBuilder.today)
      #expect(verification.holds, "\(verification.violations)")
      #expect(verification.pairsExamined == plan.entries.count * book.volunteers.count)
      try expectSound(plan, in: book)
    }
  }

  /// What a plan says of itself is so, and each pair of it is allowed.
  private func expectSound(_ plan: Plan, in book: Book) throws {
    let examiner = Examiner(book, today: BookBuilder.today)
    let filled = plan.entries.filter { $0.volunteer != nil }
    #expect(plan.filled == filled.count)
    #expect(plan.scoreSum == filled.reduce(0) { $0 + $1.score })
    #expect(plan.prioritySum == filled.reduce(0) { $0 + $1.weight })
    #expect(plan.revision == book.revision)
    for entry in plan.entries where entry.volunteer == nil {
      #expect(entry.candidates == examinedPairs(entry.seat, in: book).count)
    }
    for entry in filled {
      let volunteer = try #require(entry.volunteer)
      let examination = try #require(examiner.examine(volunteer, for: entry.seat))
      #expect(examination.isEligible)
      #expect(examination.score?.total == entry.score)
      #expect(plan.entry(of: entry.seat) == entry)
      #expect(plan.seats(of: volunteer, in: entry.seat.need) == [entry.seat])
    }
  }

  @Test("the plan does not depend on the order in which a book was entered", arguments: [false, true])
  func orderOfEntry(hasSideRules: Bool) throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<100 {
      var recipe = RandomBook(volunteers: 1...10, needs: 1...5, using: &random)
      if hasSideRules { recipe = recipe.addingSideRules(using: &random) }
      let plans = try (0..<3).map { _ in
        let book = recipe.book(shuffledBy: &random)
        return try names(of: Planner.plan(book, today: BookBuilder.today), in: book)
      }
      #expect(plans[0] == plans[1])
      #expect(plans[0] == plans[2])
    }
  }

  private func names(of plan: Plan, in book: Book) -> [String] {
    plan.entries.map { entry in
      let volunteer = entry.volunteer.flatMap { book.volunteers[$0]?.name } ?? "nobody"
      return
        "\(book.needs[entry.seat.need]?.name ?? "") \(entry.seat.index) \(volunteer) \(entry.score) \(entry.candidates)"
    }
      + plan.brokenPins.compactMap { book.pins[$0] }.map {
        "broken \(book.volunteers[$0.volunteer]?.name ?? "") \(book.needs[$0.need]?.name ?? "")"
      }.sorted()
  }

  @Test("the plan of a small book is the first of the best of all its plans", arguments: [false, true])
  func bruteForce(hasSideRules: Bool) throws {
    var random = SplitMix64(seed: 14)
    for _ in 0..<(hasSideRules ? 500 : 200) {
      var recipe = RandomBook(volunteers: 1...5, needs: 1...3, using: &random)
      if hasSideRules { recipe = recipe.addingSideRules(using: &random) }
      let book = recipe.book(shuffledBy: &random)
      let plan = try Planner.plan(book, today: BookBuilder.today)
      let every = EveryPlan(book)
      #expect(plan.entries.map(\.seat) == every.seats)
      #expect(plan.entries.map(\.volunteer) == every.best)
    }
  }

  @Test("the best plan that fills a seat is the first of the best of all plans that do")
  func filling() throws {
    var random = SplitMix64(seed: 18)
    var moved = 0
    for _ in 0..<300 {
      let book = RandomBook(volunteers: 1...5, needs: 1...3, using: &random).book(shuffledBy: &random)
      let plan = try Planner.plan(book, today: BookBuilder.today)
      for entry in plan.entries where entry.volunteer == nil {
        let forced = try Planner.plan(book, today: BookBuilder.today, filling: [entry.seat])
        #expect(forced.entries.map(\.volunteer) == EveryPlan(book, filling: entry.seat).best)
        try expectSound(forced, in: book)
        let loss = PlanLoss(from: plan, to: forced)
        #expect((loss.priority, loss.score) >= (0, 0))
        if forced.entry(of: entry.seat)?.volunteer != nil { moved += 1 }
      }
    }
    #expect(moved > 10)
  }

  @Test("needs that are left out take no part")
  func includes() throws {
    var random = SplitMix64(seed: 15)
    let book = RandomBook(volunteers: 8...8, needs: 5...5, using: &random).book(shuffledBy: &random)
    let plan = try Planner.plan(book, today: BookBuilder.today, includes: { _, need in need.name == "N1" })
    #expect(plan.entries.allSatisfy { book.needs[$0.seat.need]?.name == "N1" })
  }

  @Test("a plan can be stopped")
  func cancellation() {
    var random = SplitMix64(seed: 16)
    let book = RandomBook(volunteers: 8...8, needs: 5...5, using: &random).book(shuffledBy: &random)
    #expect(throws: AssignmentError.cancelled) {
      try Planner.verifiedPlan(book, today: BookBuilder.today, PlanningControl(isCancelled: { true }))
    }
  }

  @Test("a ranking has exactly those whom the rules allow, best first")
  func rankings() throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<50 {
      let book = RandomBook(volunteers: 1...8, needs: 1...4, using: &random).book(shuffledBy: &random)
      let ranking = Ranking(book, today: BookBuilder.today)
      let examiner = Examiner(book, today: BookBuilder.today)
      var openings: [ID<Volunteer>: Set<SeatReference>] = [:]
      for (id, need) in book.needs.all {
        for index in need.seats.indices {
          let seat = SeatReference(need: id, index: index)
          let few = ranking.candidates(for: seat, atMost: 2).map(\.volunteer)
          #expect(few == ranking.candidates(for: seat).prefix(2).map(\.volunteer))
          #expect(ranking.candidateCount(for: seat) == ranking.candidates(for: seat).count)
          let candidates = ranking.candidates(for: seat).filter {
            $0.volunteer != Engagements.holder(of: seat, in: book)
          }
          let allowed = book.volunteers.sorted.map(\.id).filter {
            examiner.examine($0, for: seat)?.isEligible == true && Engagements.holder(of: seat, in: book) == nil
          }
          #expect(Set(candidates.map(\.volunteer)) == Set(allowed))
          let scores = candidates.map(\.score.total)
          #expect(scores == scores.sorted(by: >))
          for volunteer in allowed { openings[volunteer, default: []].insert(seat) }
        }
      }
      for (volunteer, _) in book.volunteers.all {
        let seats = ranking.seats(for: volunteer)
        let open = seats.map(\.seat).filter { Engagements.holder(of: $0, in: book) == nil }
        #expect(Set(open) == openings[volunteer, default: []])
        let scores = seats.map(\.score.total)
        #expect(scores == scores.sorted(by: >))
      }
    }
  }
}

extension Refusal {
  /// Whether the plan holds it as a bound, and not the pair by itself.
  fileprivate var isHeldByPlan: Bool {
    switch self {
    case .capacityTaken, .needsTaken, .quotaTaken(.program, _, _), .quotaTaken(.association, _, _): true
    default: false
    }
  }
}

/// Tries every plan of a small book by the rules alone, in the canonical order, and keeps the first of the best.
private struct EveryPlan {
  private struct Value: Comparable {
    var pins = 0
    var wanted = 0
    var priority = 0
    var score = 0

    static func < (left: Value, right: Value) -> Bool {
      (left.pins, left.wanted, left.priority, left.score) < (right.pins, right.wanted, right.priority, right.score)
    }
  }

  let seats: [SeatReference]
  private(set) var best: [ID<Volunteer>?] = []
  private var bestValue: Value?
  private let book: Book
  private let pairs: [[(volunteer: ID<Volunteer>, score: Int)]]
  private let pinned: Set<[Int32]>
  private var plan: [ID<Volunteer>?]
  /// The seat that is to be filled before all.
  private let wanted: SeatReference?

  init(_ book: Book, filling wanted: SeatReference? = nil) {
    self.book = book
    self.wanted = wanted
    let examiner = Examiner(book, today: BookBuilder.today)
    seats = book.needs.sorted.flatMap { id, need in
      need.seats.indices.map { SeatReference(need: id, index: $0) }
        .filter { Engagements.holder(of: $0, in: book) == nil && book.associations[need.association]?.isActive == true }
        .filter { _ in Waiting.unfinished(before: need, in: book).isEmpty }
    }
    pairs = seats.map { seat in
      book.volunteers.sorted.compactMap { id, _ in
        guard let examination = examiner.examine(id, for: seat), examination.isEligible, let score = examination.score
        else { return nil }
        return (id, score.total)
      }
    }
    pinned = Set(book.pins.all.map { [$0.row.volunteer.number, $0.row.need.number] })
    plan = Array(repeating: nil, count: seats.count)
    fill(0, Value())
  }

  private mutating func fill(_ number: Int, _ value: Value) {
    guard number < seats.count else {
      if bestValue.map({ value > $0 }) ?? true, isAllowed() { (bestValue, best) = (value, plan) }
      return
    }
    let seat = seats[number]
    for (volunteer, score) in pairs[number] where isFree(volunteer, for: seat, before: number) {
      plan[number] = volunteer
      var more = value
      more.score += score
      more.priority += Int(book.needs[seat.need]?.priority.weight ?? 0)
      if pinned.contains([volunteer.number, seat.need.number]) { more.pins += 1 }
      if seat == wanted { more.wanted += 1 }
      fill(number + 1, more)
    }
    plan[number] = nil
    fill(number + 1, value)
  }

  /// Whether the plan keeps to the rules of whole plans.
  private func isAllowed() -> Bool {
    let needs = Set(seats.map(\.need))
    for id in needs where book.needs[id]?.isWhole == true {
      let filled = seats.indices.filter { seats[$0].need == id }.map { plan[$0] != nil }
      if filled.contains(true), filled.contains(false) { return false }
    }
    for (id, volunteer) in book.volunteers.all {
      guard let budget = volunteer.budget else { continue }
      let promised = book.engagements.of(id).map(\.row).filter(\.state.isActive).reduce(0) {
        $0 + ($1.plannedHours ?? 0)
      }
      let planned = seats.indices.filter { plan[$0] == id }.reduce(0) { sum, number in
        sum + (book.needs[seats[number].need]?.seats[seats[number].index].hours ?? 0)
      }
      if planned > 0, promised + planned > budget { return false }
    }
    for (id, association) in book.associations.all {
      guard let limit = association.needsAtOnce else { continue }
      let begun = Set(Engagements.active(of: id, in: book).map(\.need))
      let planned = needs.filter { need in
        book.needs[need]?.association == id && !begun.contains(need)
          && seats.indices.contains { seats[$0].need == need && plan[$0] != nil }
      }
      if !planned.isEmpty, begun.count + planned.count > Int(limit) { return false }
    }
    return isWithinQuotas()
  }

  /// Whether the plan keeps to the quotas of programs.
  private func isWithinQuotas() -> Bool {
    book.programs.all.allSatisfy { id, program in
      func isWithin<Key: Hashable>(
        _ limit: Int32?, _ key: (_ volunteer: ID<Volunteer>, _ need: ID<Need>) -> Key?
      ) -> Bool {
        guard let limit else { return true }
        let engaged = book.engagements.all.map(\.row)
          .filter { $0.state.isActive && book.needs[$0.need]?.program == id }.compactMap { key($0.volunteer, $0.need) }
        let planned = seats.indices.compactMap { number in
          book.needs[seats[number].need]?.program == id ? plan[number].flatMap { key($0, seats[number].need) } : nil
        }
        return Set(planned).allSatisfy { group in
          engaged.count { $0 == group } + planned.count { $0 == group } <= Int(limit)
        }
      }
      return isWithin(program.quotas.whole) { _, _ in 0 }
        && isWithin(program.quotas.perAssociation) { book.needs[$1]?.association }
        && isWithin(program.quotas.perCompany) { volunteer, _ in book.volunteers[volunteer]?.company }
    }
  }

  private func isFree(_ volunteer: ID<Volunteer>, for seat: SeatReference, before number: Int) -> Bool {
    guard let need = book.needs[seat.need], let association = book.associations[need.association],
      let row = book.volunteers[volunteer]
    else { return false }
    let open = book.engagements.of(volunteer).filter(\.row.state.isActive).count
    let planned = (0..<number).filter { plan[$0] == volunteer }
    guard open + planned.count < Int(row.missions ?? 1), !planned.contains(where: { seats[$0].need == seat.need })
    else { return false }
    guard let capacity = association.capacity else { return true }
    let filled = (0..<number).count { plan[$0] != nil && book.needs[seats[$0].need]?.association == need.association }
    return Engagements.active(of: need.association, in: book).count + filled < Int(capacity)
  }
}
