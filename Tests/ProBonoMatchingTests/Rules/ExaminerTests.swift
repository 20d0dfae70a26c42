import ProBonoModel
import ProBonoText
import PropertyTesting
import Testing

@testable import ProBonoMatching

/// One volunteer, one association and one need of one remote seat, altered by each test.
private struct Pair {
  var builder = BookBuilder()
  var volunteer = Volunteer(name: "V")
  var association = Association(name: "A")
  var need: Need
  /// What is entered besides, once the three are in the book.
  var besides: (inout BookBuilder, ID<Volunteer>, ID<Need>, ID<Association>) -> Void = { _, _, _, _ in }

  init() {
    need = Need(name: "N", association: ID(number: 0), seats: [Seat(skill: builder.skill("web"), level: 2)])
    volunteer.skills = [SkillLevel(skill: builder.skill("web"), level: 3)]
  }

  func examine(seat: Int = 0) -> Examination? {
    var builder = builder
    let association = builder.association("A") { $0 = self.association }
    let need = builder.need("N", of: association, []) { new in
      new = self.need
      new.association = association
    }
    let volunteer = builder.volunteer("V") { $0 = self.volunteer }
    besides(&builder, volunteer, need, association)
    return Examiner(builder.book, today: BookBuilder.today).examine(
      volunteer, for: SeatReference(need: need, index: seat))
  }

  var refusals: [Refusal] { examine()?.refusals ?? [] }
}

@Suite("The rules, pair by pair")
struct ExaminerTests {
  private typealias Book = BookBuilder

  @Test("a pair that nothing forbids is eligible, whatever is not known")
  func eligible() {
    let examination = Pair().examine()
    #expect(examination?.isEligible == true)
    #expect(examination?.score != nil)
  }

  @Test("who or what is not in the book is not examined")
  func unknown() {
    let examiner = Examiner(BookBuilder().book, today: Book.today)
    #expect(examiner.examine(ID(number: 0), for: SeatReference(need: ID(number: 0), index: 0)) == nil)
    #expect(Pair().examine(seat: 1) == nil)
    #expect(Pair().examine(seat: -1) == nil)
  }

  @Test("skill: the seat's, or one below it, never one above or beside")
  func skill() {
    var pair = Pair()
    pair.volunteer.skills = [SkillLevel(skill: pair.builder.skill("seo"), level: 5)]
    #expect(pair.refusals == [.noSkill(pair.builder.skill("web"))])
    #expect(pair.examine()?.score == nil)
    pair.volunteer.skills = [SkillLevel(skill: pair.builder.skill("digital"), level: 5)]
    #expect(pair.refusals.map(\.rule) == [.skill])
    pair.need.seats[0].skill = pair.builder.skill("digital")
    pair.volunteer.skills = [SkillLevel(skill: pair.builder.skill("web"), level: 5)]
    #expect(pair.refusals.isEmpty)
  }

  @Test("level: of several skills that suit, the one that comes nearest is told")
  func level() {
    var pair = Pair()
    pair.need.seats[0] = Seat(skill: pair.builder.skill("digital"), level: 4)
    pair.volunteer.skills = [("web", 2), ("cloud", 3)].map { SkillLevel(skill: pair.builder.skill($0.0), level: $0.1) }
    #expect(pair.refusals == [.levelTooLow(pair.builder.skill("cloud"), has: 3, needs: 4)])
    #expect(pair.examine()?.score == nil)
  }

  @Test("language: one in common, where both sides say any")
  func language() throws {
    let (fr, en) = (try #require(LanguageCode("fr")), try #require(LanguageCode("en")))
    var pair = Pair()
    pair.need.languages = [fr]
    #expect(pair.refusals.isEmpty)
    pair.volunteer.languages = [en]
    #expect(pair.refusals == [.noCommonLanguage(needs: [fr])])
    pair.volunteer.languages = [en, fr]
    #expect(pair.refusals.isEmpty)
    pair.need.languages = []
    pair.volunteer.languages = [en]
    #expect(pair.refusals.isEmpty)
  }

  @Test("hours: at least those asked for, where both are known")
  func hours() {
    var pair = Pair()
    pair.need.seats[0].hours = 10
    #expect(pair.refusals.isEmpty)
    pair.volunteer.hours = 9
    #expect(pair.refusals == [.tooFewHours(has: 9, needs: 10)])
    pair.volunteer.hours = 10
    #expect(pair.refusals.isEmpty)
  }

  @Test("place: within the radius, 30 km where it is not said")
  func place() {
    var pair = Pair()
    pair.association.place = pair.builder.place(0)
    #expect(pair.refusals == [.homeUnknown])
    pair.volunteer.place = pair.builder.place(31.5)
    #expect(pair.refusals == [.tooFar(kilometres: 31, radius: 30)])
    pair.volunteer.radius = 31
    #expect(pair.refusals.isEmpty)
    #expect(pair.examine()?.score?.kilometres == 31)
    pair.volunteer.remote = .only
    #expect(pair.refusals == [.remoteOnly])
    pair.volunteer.place = nil
    #expect(pair.refusals == [.remoteOnly, .homeUnknown])
    pair.need.isRemote = true
    #expect(pair.refusals.isEmpty)
    pair.volunteer.remote = .no
    #expect(pair.refusals == [.noRemoteWork])
  }

  @Test("place: the need's own, else the association's; without either the seat is remote")
  func placeOfNeed() {
    var pair = Pair()
    pair.association.place = pair.builder.place(1_000)
    pair.need.place = pair.builder.place(0)
    pair.volunteer.place = pair.builder.place(5.5)
    #expect(pair.examine()?.score?.kilometres == 5)
    pair.need.place = nil
    pair.association.place = nil
    pair.volunteer.remote = .no
    #expect(pair.refusals == [.noRemoteWork])
  }

  @Test("missions: one where it is not said, engagements elsewhere counted, this one not")
  func missions() {
    var pair = Pair()
    pair.besides = { book, volunteer, _, association in
      let other = book.need("M", of: association, [Seat(skill: ID(number: 0))])
      book.engagement(volunteer, other)
    }
    #expect(pair.refusals == [.missionsTaken(open: 1, missions: 1)])
    pair.volunteer.missions = 2
    #expect(pair.refusals.isEmpty)
    pair.volunteer.missions = 0
    #expect(pair.refusals == [.missionsTaken(open: 1, missions: 0)])
    pair.volunteer.missions = nil
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need) }
    #expect(pair.refusals.isEmpty)
  }

  @Test("capacity: the association's open engagements, this one not counted")
  func capacity() {
    var pair = Pair()
    pair.association.capacity = 1
    pair.besides = { book, _, _, association in
      let other = book.need("M", of: association, [Seat(skill: ID(number: 0))])
      book.engagement(book.volunteer("W"), other)
    }
    #expect(pair.refusals == [.capacityTaken(open: 1, capacity: 1)])
    pair.association.capacity = 2
    #expect(pair.refusals.isEmpty)
    pair.association.capacity = 1
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need) }
    #expect(pair.refusals.isEmpty)
    pair.association.capacity = 0
    #expect(pair.refusals == [.capacityTaken(open: 0, capacity: 0)])
  }

  @Test("status: both take part, and the seat is free")
  func status() {
    var pair = Pair()
    pair.volunteer.isActive = false
    #expect(pair.refusals == [.volunteerPaused])
    pair.volunteer.isActive = true
    pair.association.isActive = false
    #expect(pair.refusals == [.associationPaused])
    pair.association.isActive = true
    pair.besides = { book, _, need, _ in book.engagement(book.volunteer("W"), need) }
    #expect(pair.refusals == [.seatTaken(by: ID(number: 1))])
    pair.besides = { book, _, need, _ in book.engagement(book.volunteer("W"), need, .completed) }
    #expect(pair.refusals == [.workDone(by: ID(number: 1))])
  }

  @Test("after: every seat of what a need waits for is completed", arguments: Engagement.State.allCases)
  func after(state: Engagement.State) {
    var pair = Pair()
    pair.besides = { book, _, need, association in
      let awaited = book.need("First", of: association, [Seat(skill: book.skill("web"))])
      book.wait(need, for: awaited)
      book.engagement(book.volunteer("W"), awaited, state)
    }
    #expect(pair.refusals == (state == .completed ? [] : [.waits(for: ID(number: 1))]))
  }

  @Test("one seat: a team of two is two people")
  func oneSeat() {
    var pair = Pair()
    pair.volunteer.missions = 3
    pair.need.seats.append(pair.need.seats[0])
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need, seat: 1) }
    #expect(pair.refusals == [.holdsAnotherSeat(number: 2)])
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need, seat: 1, .completed) }
    #expect(pair.refusals == [.holdsAnotherSeat(number: 2)])
  }

  @Test("ban: what was forbidden, declined, given up or refused")
  func bans() {
    var pair = Pair()
    pair.besides = { book, volunteer, need, _ in book.ban(volunteer, .need(need)) }
    #expect(pair.refusals == [.forbidden(.need(ID(number: 0)))])
    pair.besides = { book, volunteer, _, association in book.ban(volunteer, .association(association)) }
    #expect(pair.refusals == [.forbidden(.association(ID(number: 0)))])
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need, seat: nil, .declined) }
    #expect(pair.refusals == [.declined])
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need, .withdrawn) }
    #expect(pair.refusals == [.withdrawn])
    pair.besides = { book, volunteer, need, _ in book.engagement(volunteer, need, .noShow) }
    #expect(pair.refusals == [.noShow])
    pair.besides = { book, volunteer, need, _ in
      book.engagement(volunteer, need, .cancelled)
      book.engagement(volunteer, need, .declined) { $0.isRefusalLifted = true }
    }
    #expect(pair.refusals == [])
    pair.besides = { _, _, _, _ in }
    pair.association.causes = [pair.builder.cause("health"), pair.builder.cause("animals")]
    pair.volunteer.refusedCauses = [pair.builder.cause("animals")]
    #expect(pair.refusals == [.refusedCause(pair.builder.cause("animals"))])
  }

  @Test("all rules that forbid a pair are told, not the first alone")
  func several() {
    var pair = Pair()
    pair.volunteer.skills = []
    pair.volunteer.isActive = false
    pair.need.seats[0].hours = 5
    pair.volunteer.hours = 1
    #expect(Set(pair.refusals.map(\.rule)) == [.skill, .status, .hours])
  }

  @Test("every refusal belongs to a rule")
  func rules() {
    let day = Book.today
    let refusals: [Refusal] = [
      .noSkill(ID(number: 0)), .levelTooLow(ID(number: 0), has: 1, needs: 2), .noCommonLanguage(needs: []),
      .tooFewHours(has: 1, needs: 2), .comesTooLate(from: day, needed: day), .tooFar(kilometres: 1, radius: 0),
      .missionsTaken(open: 1, missions: 1), .capacityTaken(open: 1, capacity: 1), .volunteerPaused, .declined,
      .holdsAnotherSeat(number: 1), .waits(for: ID(number: 0)), .budgetSpent(left: 1, budget: 2, needs: 2),
      .needsTaken(open: 1, limit: 1), .onlyWhole(filled: 1, seats: 2),
      .employerUnknown(ID(number: 0)), .quotaTaken(.program, open: 1, limit: 1),
    ]
    #expect(Set(refusals.map(\.rule)) == Set(Rule.allCases))
  }
}

@Suite("Dates")
struct AvailabilityTests {
  private func conflict(
    from: Int? = nil, until: Int? = nil, away: [(Int, Int)] = [], needFrom: Int? = nil, needUntil: Int? = nil,
    by: Int? = nil
  ) -> Refusal? {
    var volunteer = Volunteer(name: "V")
    volunteer.from = from.map(BookBuilder.day)
    volunteer.until = until.map(BookBuilder.day)
    volunteer.away = away.compactMap { DayRange(first: BookBuilder.day($0.0), last: BookBuilder.day($0.1)) }
    var need = Need(name: "N", association: ID(number: 0), seats: [])
    need.from = needFrom.map(BookBuilder.day)
    need.until = needUntil.map(BookBuilder.day)
    need.deadline = by.map(BookBuilder.day)
    return Availability.conflict(of: volunteer, with: need, today: BookBuilder.today)
  }

  private func day(_ offset: Int) -> Day { BookBuilder.day(offset) }

  @Test("times away that leave no day between them count as one")
  func adjacentTimes() {
    #expect(
      conflict(away: [(5, 9), (0, 4)], needFrom: 2, needUntil: 7) == .awayThroughout(first: day(2), last: day(7)))
    #expect(conflict(away: [(6, 9), (0, 4)], needFrom: 2, needUntil: 7) == nil)
    #expect(conflict(away: [(5, 9), (0, 4)], by: 9) == .awayThroughout(first: day(0), last: day(9)))
  }

  @Test("a fixed period lies within the volunteer's own; an open end is no limit")
  func period() {
    #expect(conflict(needFrom: 10, needUntil: 20) == nil)
    #expect(conflict(from: 10, until: 20, needFrom: 10, needUntil: 20) == nil)
    #expect(conflict(from: 11, needFrom: 10, needUntil: 20) == .comesTooLate(from: day(11), needed: day(10)))
    #expect(conflict(until: 19, needFrom: 10, needUntil: 20) == .leavesTooEarly(until: day(19), needed: day(20)))
    #expect(conflict(from: 11, needUntil: 20) == nil)
    #expect(conflict(from: 11, needFrom: 10) == .comesTooLate(from: day(11), needed: day(10)))
    #expect(conflict(until: 19, needFrom: 10) == nil)
    #expect(conflict(until: 19, needUntil: 20) == .leavesTooEarly(until: day(19), needed: day(20)))
    // A period in the past is the association's business.
    #expect(conflict(needFrom: -20, needUntil: -10) == nil)
  }

  @Test("a time away forbids a period that lies wholly inside it, one day included")
  func away() {
    #expect(conflict(away: [(10, 20)], needFrom: 10, needUntil: 20) == .awayThroughout(first: day(10), last: day(20)))
    #expect(conflict(away: [(5, 30)], needFrom: 10, needUntil: 20) == .awayThroughout(first: day(10), last: day(20)))
    #expect(conflict(away: [(10, 19)], needFrom: 10, needUntil: 20) == nil)
    #expect(conflict(away: [(11, 30)], needFrom: 10, needUntil: 20) == nil)
    #expect(conflict(away: [(15, 15)], needFrom: 15, needUntil: 15) == .awayThroughout(first: day(15), last: day(15)))
    #expect(conflict(away: [(15, 15)], needFrom: 15, needUntil: 16) == nil)
    #expect(conflict(away: [(0, 100)], needFrom: 10) == nil)
  }

  @Test("a deadline wants one day from today to it on which the volunteer is there")
  func deadline() {
    #expect(conflict(by: 0) == nil)
    #expect(conflict(by: -1) == .deadlinePassed(day(-1)))
    #expect(conflict(from: 10, by: 10) == nil)
    #expect(conflict(from: 11, by: 10) == .comesTooLate(from: day(11), needed: day(10)))
    #expect(conflict(until: 0, by: 10) == nil)
    #expect(conflict(until: -1, by: 10) == .leavesTooEarly(until: day(-1), needed: day(0)))
  }

  @Test("times away that leave no day between them forbid a deadline")
  func deadlineAndAway() {
    // To the last day of the calendar, after which there is none.
    #expect(conflict(away: [(0, .max)], by: .max) == .awayThroughout(first: day(0), last: day(.max)))
    #expect(conflict(away: [(0, 10)], by: 10) == .awayThroughout(first: day(0), last: day(10)))
    #expect(conflict(away: [(0, 9)], by: 10) == nil)
    #expect(conflict(away: [(1, 10)], by: 10) == nil)
    #expect(conflict(away: [(6, 20), (-5, 5)], by: 10) == .awayThroughout(first: day(0), last: day(10)))
    #expect(conflict(away: [(7, 20), (-5, 5)], by: 10) == nil)
    #expect(conflict(away: [(0, 8), (2, 3), (9, 10)], by: 10) == .awayThroughout(first: day(0), last: day(10)))
    #expect(conflict(away: [(-9, -1), (5, 9)], by: 10) == nil)
    #expect(conflict(from: 4, away: [(4, 10)], by: 10) == .awayThroughout(first: day(4), last: day(10)))
    #expect(conflict(until: 3, away: [(0, 3)], by: 10) == .awayThroughout(first: day(0), last: day(3)))
    #expect(conflict(away: [(0, 10)], by: 11) == nil)
  }

  @Test("what a plain look at each day says, it says")
  func everyDay() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<3_000 {
      let from = Int.random(in: -5...5, using: &random)
      let until = from + Int.random(in: 0...12, using: &random)
      let away = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let first = Int.random(in: -5...10, using: &random)
        return (first, first + Int.random(in: 0...5, using: &random))
      }
      let by = Int.random(in: -2...12, using: &random)
      let isThere =
        by >= 0
        && (0...by).contains { day in
          (from...until).contains(day) && !away.contains { ($0.0...$0.1).contains(day) }
        }
      #expect((conflict(from: from, until: until, away: away, by: by) == nil) == isThere)
    }
  }
}

@Suite("Scores")
struct ScoreTests {
  private func score(_ edit: (inout Pair) -> Void) -> Score? {
    var pair = Pair()
    edit(&pair)
    return pair.examine()?.score
  }

  @Test(
    "level: some margin is best, overqualified less", arguments: [(1, 200), (2, 250), (3, 225), (4, 200), (5, 175)])
  func level(held: Int, points: Int) {
    let score = score { pair in
      pair.need.seats[0].level = 1
      pair.volunteer.skills[0].level = Int8(held)
    }
    #expect(score?.points(.level) == points)
    #expect(score?.levelsAbove == held - 1)
  }

  @Test("level: of several skills that suit, the one that is worth most; the first of equals")
  func bestSkill() {
    let best = score { pair in
      pair.need.seats[0] = Seat(skill: pair.builder.skill("digital"), level: 2)
      pair.volunteer.skills = [("web", 5), ("cloud", 3), ("crm", 3), ("security", 1)].map {
        SkillLevel(skill: pair.builder.skill($0.0), level: $0.1)
      }
    }
    #expect(best?.skill == BookBuilder().skill("cloud"))
    #expect(best?.points(.level) == 250)
  }

  @Test(
    "place: 250 less a point a kilometre, never below 0; 150 remote",
    arguments: [(0.0, 250), (10.5, 240), (249.5, 1), (900.0, 0)])
  func place(kilometres: Double, points: Int) {
    let score = score { pair in
      pair.association.place = pair.builder.place(0)
      pair.volunteer.place = pair.builder.place(kilometres)
      pair.volunteer.radius = 2_000
    }
    #expect(score?.points(.place) == points)
    #expect(self.score { $0.need.isRemote = true }?.points(.place) == 150)
  }

  @Test("cause: 200 where one is shared")
  func cause() {
    #expect(score { _ in }?.points(.cause) == 0)
    let score = score { pair in
      pair.association.causes = [pair.builder.cause("food"), pair.builder.cause("health")]
      pair.volunteer.causes = [pair.builder.cause("health")]
    }
    #expect(score?.points(.cause) == 200)
    #expect(score?.commonCause == BookBuilder().cause("health"))
  }

  @Test(
    "rating: 30 a point, 3.0 where there is none",
    arguments: [(nil, 90), (0, 0), (45, 135), (50, 150)] as [(Int32?, Int)])
  func rating(tenths: Int32?, points: Int) {
    #expect(score { $0.volunteer.rating = tenths }?.points(.rating) == points)
  }

  @Test(
    "rest: a hundredth of a year's days a point, a year at most; never engaged counts as a year",
    arguments: [(nil, 100), (0, 0), (3, 0), (4, 1), (364, 99), (365, 100), (5_000, 100), (-10, 0)] as [(Int?, Int)])
  func rest(days: Int?, points: Int) {
    #expect(score { $0.volunteer.lastEngagement = days.map { BookBuilder.day(-$0) } }?.points(.rest) == points)
  }

  @Test(
    "margin: a point an hour to spare, at most 38, none where hours are not known",
    arguments: [(10, 10, 0), (12, 10, 2), (48, 10, 38), (500, 10, 38), (nil, 10, 0), (12, nil, 0)]
      as [(Int32?, Int32?, Int)])
  func margin(given: Int32?, asked: Int32?, points: Int) {
    let score = score { pair in
      pair.volunteer.hours = given
      pair.need.seats[0].hours = asked
    }
    #expect(score?.points(.margin) == points)
  }

  @Test("the total is the sum, within 0…1000")
  func total() {
    let neutral = score { _ in }
    #expect(neutral?.total == 250 + 150 + 0 + 90 + 100 + 0)
    let best = score { pair in
      pair.association.place = pair.builder.place(0)
      pair.association.causes = [pair.builder.cause("food")]
      pair.volunteer.place = pair.association.place
      pair.volunteer.causes = pair.association.causes
      pair.volunteer.rating = 50
      pair.volunteer.hours = 100
      pair.need.seats[0].hours = 1
    }
    #expect(best?.total == 988)
  }
}
