import ProBonoModel
import PropertyTesting
import Testing

@testable import ProBonoMatching

/// Plans brought up to date against plans computed anew.
@Suite("Plans that follow a book")
struct PlanMemoryTests {
  private func expectSame(_ memory: PlanMemory, _ book: Book, _ context: String) throws {
    let worth = try memory.worth(of: book, today: BookBuilder.today)
    let followed = try memory.plan(of: book, today: BookBuilder.today)
    let anew = try Planner.plan(book, today: BookBuilder.today)
    #expect(followed.entries == anew.entries, "\(context)")
    #expect(followed.brokenPins == anew.brokenPins, "\(context)")
    #expect(followed.revision == book.revision)
    #expect(
      (followed.prioritySum, followed.scoreSum, followed.filled) == (anew.prioritySum, anew.scoreSum, anew.filled))
    #expect(worth == PlanWorth(anew), "\(context)")
  }

  @Test("after any changes a plan from memory is the one computed anew", arguments: [false, true])
  func randomChanges(touchesRules: Bool) throws {
    var random = SplitMix64(seed: 31)
    var followed = 0
    for round in 0..<24 {
      let recipe = RandomBook(volunteers: 1...10, needs: 1...6, isWide: round.isMultiple(of: 5), using: &random)
      var transaction = Transaction((touchesRules ? recipe : recipe.withoutLimits()).book(shuffledBy: &random))
      var change = RandomChange(seed: UInt64(round))
      let memory = PlanMemory()
      for step in 0..<20 {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          change.apply(to: &transaction, touchesRules: touchesRules)
        }
        try expectSame(memory, transaction.book, "round \(round), step \(step)")
        // Now and then all that was not committed is taken back.
        if Int.random(in: 0..<4, using: &random) == 0 {
          transaction.rollBack()
          try expectSame(memory, transaction.book, "round \(round), step \(step), taken back")
        }
        if Bool.random(using: &random) { _ = transaction.commit() }
      }
      followed += memory.followedCount
    }
    #expect(followed > (touchesRules ? 3 : 700))
  }

  @Test("after any changes the plan that keeps most of an earlier one is the one computed anew", arguments: [6, 60])
  func keeping(size: Int) throws {
    var random = SplitMix64(seed: 36)
    var rearranged = 0
    for round in 0..<(300 / size) {
      let recipe = RandomBook(volunteers: size...(2 * size), needs: (size / 2)...size, using: &random).withoutLimits()
      var transaction = Transaction(recipe.book(shuffledBy: &random))
      var change = RandomChange(seed: UInt64(round))
      let memory = PlanMemory()
      var earlier = try memory.plan(of: transaction.book, today: BookBuilder.today).pairs
      for step in 0..<10 {
        for _ in 0..<Int.random(in: 1...3, using: &random) { change.apply(to: &transaction, touchesRules: false) }
        let book = transaction.book
        let best = try memory.plan(of: book, today: BookBuilder.today)
        let followed = try memory.plan(of: book, today: BookBuilder.today, keeping: earlier)
        let anew = try Planner.plan(book, today: BookBuilder.today, keeping: earlier)
        #expect(followed.entries == anew.entries, "round \(round), step \(step)")
        #expect(
          (followed.prioritySum, followed.scoreSum, followed.filled) == (anew.prioritySum, anew.scoreSum, anew.filled))
        if followed.entries != best.entries { rearranged += 1 }
        // What was kept is not what the memory holds: the best plan still is.
        try expectSame(memory, book, "round \(round), step \(step)")
        earlier = step.isMultiple(of: 2) ? best.pairs : followed.pairs
      }
    }
    #expect(rearranged > 10)
  }

  @Test("the same in a larger book")
  func largerBooks() throws {
    var random = SplitMix64(seed: 32)
    let recipe = RandomBook(volunteers: 150...150, needs: 80...80, using: &random).withoutLimits()
    var transaction = Transaction(recipe.book(shuffledBy: &random))
    var change = RandomChange(seed: 32)
    let memory = PlanMemory()
    for step in 0..<30 {
      change.apply(to: &transaction, touchesRules: false)
      try expectSame(memory, transaction.book, "step \(step)")
    }
    #expect(memory.followedCount > 45)
  }

  @Test("a plan that does not fit the memory any more is computed anew, and goes on from there")
  func room() throws {
    var random = SplitMix64(seed: 33)
    let recipe = RandomBook(volunteers: 5...5, needs: 3...3, using: &random).withoutLimits()
    var transaction = Transaction(recipe.book(shuffledBy: &random))
    let memory = PlanMemory()
    for number in 0..<(StandingPlan.room / 100 + 2) {
      for other in 0..<100 {
        var volunteer = Volunteer(name: "more \(number) \(other)")
        volunteer.skills = transaction.book.volunteers.sorted[0].row.skills
        transaction.add(volunteer)
      }
      try expectSame(memory, transaction.book, "\(number)")
    }
  }

  @Test("what is stopped half-way is no start for the next plan")
  func cancellation() throws {
    var random = SplitMix64(seed: 34)
    let recipe = RandomBook(volunteers: 40...40, needs: 20...20, using: &random).withoutLimits()
    var transaction = Transaction(recipe.book(shuffledBy: &random))
    var change = RandomChange(seed: 34)
    let memory = PlanMemory()
    for step in 0..<10 {
      change.apply(to: &transaction, touchesRules: false)
      #expect(throws: AssignmentError.cancelled) {
        try memory.plan(of: transaction.book, today: BookBuilder.today, PlanningControl(isCancelled: { true }))
      }
      try expectSame(memory, transaction.book, "step \(step)")
    }
  }

  @Test("another day is another plan")
  func today() throws {
    var random = SplitMix64(seed: 35)
    let book = RandomBook(volunteers: 10...10, needs: 6...6, using: &random).withoutLimits().book(shuffledBy: &random)
    let memory = PlanMemory()
    for offset in -20..<20 {
      let day = BookBuilder.day(offset)
      #expect(try memory.plan(of: book, today: day).entries == Planner.plan(book, today: day).entries)
    }
  }
}
