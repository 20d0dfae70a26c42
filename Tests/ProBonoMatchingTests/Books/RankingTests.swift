import ProBonoModel
import PropertyTesting
import Testing

@testable import ProBonoMatching

/// Rankings that follow a book against rankings made anew.
@Suite("Rankings that follow a book")
struct RankingTests {
  /// Who could take each seat, and which seats each volunteer could take.
  private struct Answers: Equatable {
    var candidates: [[ID<Volunteer>]] = []
    var scores: [[Int]] = []
    var counts: [Int] = []
    var seats: [[SeatReference]] = []

    init(_ ranking: Ranking, of book: Book, top: Int) {
      for (id, need) in book.needs.sorted {
        for index in need.seats.indices {
          let seat = SeatReference(need: id, index: index)
          let candidates = ranking.candidates(for: seat, atMost: top)
          self.candidates.append(candidates.map(\.volunteer))
          scores.append(candidates.map(\.score.total))
          counts.append(ranking.candidateCount(for: seat))
        }
      }
      for (id, _) in book.volunteers.sorted { seats.append(ranking.seats(for: id, atMost: top).map(\.seat)) }
    }
  }

  @Test("after any changes a ranking that knows an earlier book is the one made anew", arguments: [1, 3, Int.max])
  func randomChanges(top: Int) {
    var random = SplitMix64(seed: 41)
    for round in 0..<12 {
      let recipe = RandomBook(volunteers: 1...12, needs: 1...5, using: &random)
      var transaction = Transaction(recipe.book(shuffledBy: &random))
      var change = RandomChange(seed: UInt64(round))
      let memory = RankingMemory()
      for step in 0..<20 {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          change.apply(to: &transaction, touchesRules: round.isMultiple(of: 4))
        }
        let followed = Ranking(transaction.book, today: BookBuilder.today, memory)
        let anew = Ranking(transaction.book, today: BookBuilder.today)
        let answers = Answers(followed, of: transaction.book, top: top)
        #expect(answers == Answers(anew, of: transaction.book, top: top), "round \(round), step \(step)")
        if Int.random(in: 0..<4, using: &random) == 0 { transaction.rollBack() }
        if Bool.random(using: &random) { _ = transaction.commit() }
      }
    }
  }

  @Test("people with the same score stand in the order of their names, whenever they came")
  func ties() {
    var builder = BookBuilder()
    let association = builder.association("X")
    let need = builder.need("N", of: association, [Seat(skill: builder.skill("law"), level: 1)]) { $0.isRemote = true }
    let seat = SeatReference(need: need, index: 0)
    let skill = builder.skill("law")
    var transaction = builder.transaction
    let memory = RankingMemory()
    // More come than there is room for, now before and now after those who are there.
    for number in 0..<600 {
      var volunteer = Volunteer(name: number.isMultiple(of: 2) ? "Anna \(number)" : "Zoé \(1000 - number)")
      volunteer.skills = [SkillLevel(skill: skill, level: 5)]
      transaction.add(volunteer)
      guard number.isMultiple(of: 37) else { continue }
      let followed = Ranking(transaction.book, today: BookBuilder.today, memory)
      let anew = Ranking(transaction.book, today: BookBuilder.today)
      let best = followed.candidates(for: seat, atMost: 9).map(\.volunteer)
      #expect(best == anew.candidates(for: seat, atMost: 9).map(\.volunteer))
      #expect(best.count == min(9, number + 1))
      #expect(followed.candidateCount(for: seat) == anew.candidateCount(for: seat))
    }
  }
}
