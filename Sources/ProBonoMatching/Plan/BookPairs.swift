import ProBonoModel
import ProBonoText

/// The eligible pairs of a book's open seats, found in the index as far as anybody asks.
///
/// It says the same as `Examiner`, faster; a test holds the two together.
public final class BookPairs {
  /// The book; nil while nobody asks for pairs, so that keeping them does not make the next change of the book a copy.
  var book: Book? {
    didSet { for apart in seatsApart { apart.pairs.book = book } }
  }
  var index: VolunteerIndex
  var queries: [SeatQuery]
  private let today: Day
  private let policy: Policy

  /// The seats to which other weights apply than to the rest, with their own pairs; none in most books.
  private let seatsApart: [SeatsApart]
  /// Where each of those seats is: which of the pairs, and which seat of theirs.
  private let placeApart: [Int: (group: Int, seat: Int)]

  /// - Parameters:
  ///   - policy: what the criteria of the scores are worth; the index is made for it. As the book says where nil.
  ///   - seatsApart: the seats of programs with other weights.
  init(
    _ book: Book, _ index: VolunteerIndex, _ queries: [SeatQuery], today: Day, policy: Policy? = nil,
    seatsApart: [SeatsApart] = []
  ) {
    self.book = book
    self.index = index
    self.queries = queries
    self.today = today
    self.policy = policy ?? book.policy
    self.seatsApart = seatsApart
    var places: [Int: (group: Int, seat: Int)] = [:]
    for (group, apart) in seatsApart.enumerated() {
      for (number, seat) in apart.seats.enumerated() { places[seat] = (group, number) }
    }
    placeApart = places
  }

  /// The pairs of a seat to which other weights apply, and its number there; nil for most.
  @inline(__always)
  func apart(_ seat: Int) -> (pairs: BookPairs, seat: Int)? {
    if seatsApart.isEmpty { return nil }
    return placeApart[seat].map { (seatsApart[$0.group].pairs, $0.seat) }
  }

  /// A number for each seat, near for seats whose candidates lie near one another.
  func neighbourhoods() -> [Int32] {
    let places = (queries.lazy.compactMap(\.place).max() ?? 0) + 2
    return queries.map { query in
      ((query.skill &* places &+ (query.place ?? -1) &+ 1) &* 8 &+ Int32(query.level)) &* 16
        &+ Int32(query.causes.trailingZeroBitCount & 15)
    }
  }

  // MARK: One pair

  /// The score of a pair; nil where a rule forbids it, or the volunteer has no mission left.
  func score(ofSeat seat: Int, volunteer: Int32) -> Int? {
    if let apart = apart(seat) { return apart.pairs.score(ofSeat: apart.seat, volunteer: volunteer) }
    return index.records[Int(volunteer)].isBusy ? nil : scoreWhenFree(queries[seat], volunteer: volunteer)
  }

  /// The same for somebody who need not have a mission left.
  private func scoreWhenFree(_ query: SeatQuery, volunteer: Int32) -> Int? {
    let record = index.records[Int(volunteer)]
    guard query.isPossible, passes(record, query), !query.bars(volunteer) else { return nil }
    var points: Int
    var kilometres: Int32 = 0
    if let place = query.place {
      guard let stretch = index.reaches[place]?.kilometres(from: index.homes[Int(volunteer)]) else { return nil }
      kilometres = stretch
      points = policy.placePoints(kilometres: Int(stretch))
    } else {
      guard record.worksRemote else { return nil }
      points = policy.remotePoints
    }
    guard record.bounds.meet(query.bounds.at(kilometres: kilometres)),
      let levelPoints = levelPoints(of: volunteer, query)
    else { return nil }
    points += levelPoints
    if record.causes & query.causes != 0 { points += policy.causePoints }
    return exactScore(of: volunteer, record, query, kilometres: kilometres, points: Int32(points)).map(Int.init)
  }

  /// The points for the level of the skill that is worth most; nil where the volunteer has none that will do, or takes no
  /// part at present.
  private func levelPoints(of volunteer: Int32, _ query: SeatQuery) -> Int? {
    let id = index.ids[Int(volunteer)]
    guard let skills = book?.volunteers[id]?.skills, book?.volunteers[id]?.isActive == true else { return nil }
    var most: Int?
    for held in skills where held.level >= query.level && isSkill(held.skill, within: query.skill) {
      most = max(most ?? 0, policy.levelPoints(above: Int(held.level - query.level)))
    }
    return most
  }

  @inline(__always)
  private func isSkill(_ skill: ID<Skill>, within wider: Int32) -> Bool {
    skill.number == wider || book.map { Taxonomy.is(skill, within: ID(number: wider), in: $0) } ?? false
  }

  @inline(__always)
  private func passes(_ record: VolunteerRecord, _ query: SeatQuery) -> Bool {
    query.suits(languages: record.languages) && record.refusedCauses & query.causes == 0
  }

  /// The score of somebody who has passed the packed tests, by them where they are enough, else by the book.
  ///
  /// - Parameter points: those of level, place and the causes that have a bit.
  @inline(__always)
  private func exactScore(
    of volunteer: Int32, _ record: VolunteerRecord, _ query: SeatQuery, kilometres: Int32, points: Int32
  ) -> Int32? {
    if record.asksTheBook || query.hasMoreCauses {
      return scoreByTheBook(of: volunteer, record, query, kilometres: kilometres, points: points)
    }
    var score = points + Int32(record.basePoints)
    if let asked = query.hours, record.hours >= 0 {
      score += Int32(policy.marginPoints(hours: Int(record.hours) - Int(asked)))
    }
    return score
  }

  @inline(never)
  private func scoreByTheBook(
    of volunteer: Int32, _ record: VolunteerRecord, _ query: SeatQuery, kilometres: Int32, points: Int32
  ) -> Int32? {
    guard let book, let row = book.volunteers[index.ids[Int(volunteer)]],
      let need = book.needs[query.need]?.dated(in: book),
      let association = book.associations[need.association]
    else { return nil }
    var score = points + Int32(record.basePoints)
    if let asked = query.hours, let given = row.hours {
      if given < asked { return nil }
      score += Int32(policy.marginPoints(hours: Int(given) - Int(asked)))
    }
    if let asked = query.hours, let left = index.hoursLeft[volunteer], left < Int(asked) { return nil }
    guard kilometres <= row.radius ?? Volunteer.defaultRadius || query.place == nil,
      need.languages.isEmpty || row.languages.isEmpty || need.languages.contains(where: row.languages.contains),
      !association.causes.contains(where: row.refusedCauses.contains),
      Availability.conflict(of: row, with: need, today: today) == nil
    else { return nil }
    if record.causes & query.causes == 0, association.causes.contains(where: row.causes.contains) {
      score += Int32(policy.causePoints)
    }
    return score
  }

  // MARK: Bands

  /// A run that holds candidates of a seat, and how far it has been looked through.
  struct Source: BitwiseCopyable {
    var position: Int32
    let end: Int32
    /// What the run and the seat add to a member's key.
    let bound: Int32
    /// Points of level, place and the cause of the run.
    let points: Int32
    let kilometres: Int32
    let level: Int8
    let cause: Int8
    /// The block's `shiftOfCell`.
    let shift: Int32
  }

  /// What finding candidates needs besides, kept from one time to the next.
  struct Scratch: ~Copyable {
    fileprivate var sources = GrowingColumn<Source>(capacity: 256)
    fileprivate var found = GrowingColumn<Candidate>(capacity: 256)
    /// Those whose score is below the scores looked for, though their bound is not.
    fileprivate var late = GrowingColumn<Candidate>(capacity: 16)
    /// How many members of runs were looked at, ever: a measure of the work that does not depend on the machine.
    fileprivate(set) var looked = 0

    /// Moves those whose turn has come to the ones found.
    fileprivate mutating func admitLate(downTo floor: Int32) {
      var kept = 0
      for index in 0..<late.count {
        if late[index].score >= floor {
          found.append(late[index])
        } else {
          late[kept] = late[index]
          kept += 1
        }
      }
      late.removeLast(late.count - kept)
    }
  }

  /// By how much the first stretch of scores is searched at a time; each further one is twice as long.
  private static let firstStep: Int32 = 16

  /// Appends the best candidates of a seat whose score is below a limit, in descending score, at least so many if there
  /// are.
  ///
  /// - Returns: a score such that all candidates not appended are below it, and whether there are none of those.
  func appendCandidates(
    of seat: Int, below limit: Int32, atLeast count: Int, _ scratch: inout Scratch,
    to candidates: inout GrowingColumn<Candidate>
  ) -> (floor: Int32, isLast: Bool) {
    if let apart = apart(seat) {
      return apart.pairs.appendCandidates(of: apart.seat, below: limit, atLeast: count, &scratch, to: &candidates)
    }
    let query = queries[seat]
    guard query.isPossible, let block = index.blocks[Int(query.skill)] else { return (0, true) }
    gatherSources(of: query, block, &scratch.sources)
    let slackOfHours = index.bound.slack(hoursAsked: query.hours, block)
    scratch.found.removeAll()
    scratch.late.removeAll()
    var top = Int32.min
    for number in 0..<scratch.sources.count {
      let mayLackCause = query.hasMoreCauses || scratch.sources[number].cause == SkillBlock.everyoneOnce
      let slack = slackOfHours + (mayLackCause ? Int32(policy.causePoints) : 0)
      skip(to: limit + slack, block, &scratch.sources[number])
      let source = scratch.sources[number]
      if source.position < source.end {
        top = max(top, source.bound + Int32(block.keys[Int(source.position)]))
      }
    }
    var floor = min(limit, top + 1)
    var step = Self.firstStep
    var isExhausted = top < 0
    while scratch.found.count < count, !isExhausted, floor > 0 {
      floor = max(0, floor - step)
      step *= 2
      scratch.admitLate(downTo: floor)
      isExhausted = !scan(query, block, from: limit, downTo: floor, &scratch)
    }
    if isExhausted {
      floor = 0
      scratch.admitLate(downTo: 0)
    }
    for volunteer in index.changed[query.skill] ?? [] {
      guard let score = score(ofSeat: seat, volunteer: volunteer), score < Int(limit), score >= Int(floor) else {
        continue
      }
      scratch.found.append(Candidate(volunteer: volunteer, score: Int32(score)))
    }
    appendSorted(scratch.found, to: &candidates)
    return (floor, floor == 0)
  }

  /// Looks through all runs as far as the bound is not below `floor`, and keeps the candidates with a score below
  /// `limit`.
  ///
  /// - Returns: whether anybody is left in any run.
  private func scan(
    _ query: SeatQuery, _ block: SkillBlock, from limit: Int32, downTo floor: Int32, _ scratch: inout Scratch
  ) -> Bool {
    var isAnybodyLeft = false
    let records = index.records
    let causePoints = Int32(policy.causePoints)
    for number in 0..<scratch.sources.count {
      let source = scratch.sources[number]
      var position = source.position
      let asked = query.bounds.at(kilometres: source.kilometres)
      while position < source.end, Int32(block.keys[Int(position)]) + source.bound >= floor {
        let member = block.members[Int(position)]
        position += 1
        let volunteer = member < 0 ? ~member : member
        let record = records[Int(volunteer)]
        guard record.bounds.meet(asked), passes(record, query), record.isListed else { continue }
        // Who cares about one of the association's causes comes up once, and not among all where there are runs of causes.
        let common = record.causes & query.causes
        var points = source.points
        switch source.cause {
        case SkillBlock.everyoneOnce: if common != 0 { points += causePoints }
        case SkillBlock.everyone: guard common == 0 else { continue }
        default: guard common.trailingZeroBitCount == Int(source.cause) else { continue }
        }
        if member < 0, block.bestLevel(of: volunteer, asked: query.level, policy) != source.level { continue }
        guard
          let score = exactScore(of: volunteer, record, query, kilometres: source.kilometres, points: points),
          score < limit, !query.bars(volunteer)
        else { continue }
        let candidate = Candidate(volunteer: volunteer, score: score)
        if score >= floor { scratch.found.append(candidate) } else { scratch.late.append(candidate) }
      }
      scratch.looked += Int(position - source.position)
      scratch.sources[number].position = position
      if position < source.end { isAnybodyLeft = true }
    }
    return isAnybodyLeft
  }

  /// Finds the runs in which a seat's candidates are.
  private func gatherSources(of query: SeatQuery, _ block: SkillBlock, _ sources: inout GrowingColumn<Source>) {
    sources.removeAll()
    let offset = index.bound.offset(hoursAsked: query.hours)
    let causePoints = Int32(policy.causePoints)
    let more = query.hasMoreCauses ? causePoints : 0
    func gather(cell: Int, kilometres: Int32, placePoints: Int) {
      for number in Int(block.runStart[cell])..<Int(block.runStart[cell + 1]) {
        let run = block.runs[number]
        guard run.level >= query.level, run.cause < 0 || query.causes >> UInt64(run.cause) & 1 != 0 else { continue }
        let points = Int32(
          policy.levelPoints(above: Int(run.level - query.level)) + placePoints
            + (run.cause < 0 ? 0 : policy.causePoints))
        let atMost =
          switch run.cause {
          case SkillBlock.everyoneOnce: query.causes == 0 ? more : causePoints
          case SkillBlock.everyone: more
          default: 0 as Int32
          }
        sources.append(
          Source(
            position: run.start, end: block.runs[number + 1].start,
            bound: points + offset + atMost, points: points, kilometres: kilometres,
            level: run.level, cause: run.cause, shift: block.shiftOfCell[cell]))
      }
    }
    guard let place = query.place else {
      if block.places.first == SkillBlock.remote {
        gather(cell: 0, kilometres: 0, placePoints: policy.remotePoints)
      }
      return
    }
    guard let reach = index.reaches[place] else { return }
    var cell = 0
    for stretch in reach.stretches {
      cell = block.firstCell(notBefore: stretch.place, from: cell)
      guard cell < block.places.count else { break }
      if block.places[cell] == stretch.place {
        gather(
          cell: cell, kilometres: stretch.kilometres,
          placePoints: policy.placePoints(kilometres: Int(stretch.kilometres)))
      }
    }
  }

  /// Passes over the members of a run whose bound is not below a limit.
  @inline(__always)
  private func skip(to limit: Int32, _ block: SkillBlock, _ source: inout Source) {
    guard source.position < source.end, Int32(block.keys[Int(source.position)]) + source.bound >= limit else { return }
    var range = source.position..<source.end
    while !range.isEmpty {
      let middle = range.lowerBound + Int32(range.count / 2)
      if Int32(block.keys[Int(middle)]) + source.bound >= limit {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    source.position = range.lowerBound
  }

  private func appendSorted(_ found: borrowing GrowingColumn<Candidate>, to candidates: inout GrowingColumn<Candidate>)
  {
    let start = candidates.count
    for index in 0..<found.count { candidates.append(found[index]) }
    candidates.elements[start..<candidates.count].sort {
      ($1.score, $0.volunteer) < ($0.score, $1.volunteer)
    }
  }

  /// The best candidates of a seat in descending score: so many, or all.
  ///
  /// - Parameter precedes: whether the volunteer of a row comes before that of another one with the same score; where nil,
  ///   the order is that of the rows.
  func candidates(
    ofSeat seat: Int, atMost count: Int = .max, where precedes: ((Int32, Int32) -> Bool)? = nil
  ) -> [Candidate] {
    var scratch = Scratch()
    var candidates = GrowingColumn<Candidate>(capacity: 64)
    _ = appendCandidates(
      of: seat, below: Int32(AssignmentProblem.maximumScore) + 1, atLeast: count, &scratch, to: &candidates)
    // All who have the score of the last are here.
    var found = candidates.elements[..<candidates.count]
    if let precedes {
      found.sort {
        $0.score == $1.score ? precedes($0.volunteer, $1.volunteer) : $0.score > $1.score
      }
    }
    return Array(found.prefix(count))
  }

  // MARK: Counts

  /// How many could take a seat: who still has a mission left, and who has none.
  func countCandidates(of seat: Int, _ scratch: inout Scratch) -> (free: Int, busy: Int) {
    if let apart = apart(seat) { return apart.pairs.countCandidates(of: apart.seat, &scratch) }
    let query = queries[seat]
    guard query.isPossible, let block = index.blocks[Int(query.skill)] else { return (0, 0) }
    gatherSources(of: query, block, &scratch.sources)
    // Whom a program does not admit would have to be asked for one by one.
    let brief = query.admitted == nil && !query.hasMoreCauses ? index.brief[query.skill] : nil
    let unbarred = query.withoutBars
    let languages = query.languages == 0 ? .max : query.languages
    var (free, busy) = (0, 0)
    for number in 0..<scratch.sources.count {
      let source = scratch.sources[number]
      guard source.cause < 0 else { continue }
      let asked = query.bounds.at(kilometres: source.kilometres)
      let positions = source.position..<source.end
      guard let brief else {
        for position in positions { count(position, source, asked, query, block, &free, &busy) }
        continue
      }
      var tally = BriefRecord.Tally()
      let records = brief.span.extracting(
        Int(positions.lowerBound + source.shift)..<Int(positions.upperBound + source.shift))
      for index in records.indices { tally.count(records[index], asked, languages: languages) }
      free += tally.free
      busy += tally.busy
      if tally.doubtful == 0 { continue }
      for index in records.indices where records[index].mustBeAsked {
        count(source.position + Int32(index), source, asked, unbarred, block, &free, &busy)
      }
    }
    for volunteer in index.changed[query.skill] ?? [] { count(volunteer, +1, query, &free, &busy) }
    if brief != nil {
      for volunteer in query.barred where !index.records[Int(volunteer)].isChanged {
        count(volunteer, -1, unbarred, &free, &busy)
      }
    }
    return (free, busy)
  }

  /// Counts somebody, or takes him off again, unless a rule forbids it.
  private func count(_ volunteer: Int32, _ change: Int, _ query: SeatQuery, _ free: inout Int, _ busy: inout Int) {
    guard scoreWhenFree(query, volunteer: volunteer) != nil else { return }
    if index.records[Int(volunteer)].isBusy { busy += change } else { free += change }
  }

  /// Counts a member of a run, unless a rule forbids it or the member has changed since.
  private func count(
    _ position: Int32, _ source: Source, _ asked: PackedBounds, _ query: SeatQuery, _ block: SkillBlock,
    _ free: inout Int, _ busy: inout Int
  ) {
    let member = block.members[Int(position)]
    let volunteer = member < 0 ? ~member : member
    let record = index.records[Int(volunteer)]
    guard record.bounds.meet(asked), passes(record, query), !record.isChanged else { return }
    if member < 0, block.bestLevel(of: volunteer, asked: query.level, policy) != source.level { return }
    guard
      exactScore(of: volunteer, record, query, kilometres: source.kilometres, points: source.points) != nil,
      !query.bars(volunteer)
    else { return }
    if record.isBusy { busy += 1 } else { free += 1 }
  }
}

extension SkillBlock {
  /// The first cell of a place not before one, looked for from a cell on.
  fileprivate func firstCell(notBefore place: Int32, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step <= places.count, places[low + step - 1] < place {
      low += step
      step *= 2
    }
    var high = min(low + step - 1, places.count)
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
