import ProBonoModel
import ProBonoText
import PropertyTesting
import Testing

@testable import ProBonoMatching

@Suite("Remedies")
struct RemedyTests {
  /// Whether a pair is eligible once some changes are made.
  private func isEligible(
    _ volunteer: ID<Volunteer>, for seat: SeatReference, after remedies: [Remedy], in book: Book
  ) -> Bool? {
    var transaction = Transaction(book)
    for remedy in remedies { remedy.apply(to: &transaction, volunteer, for: seat) }
    return Examiner(transaction.book, today: BookBuilder.today).examine(volunteer, for: seat)?.isEligible
  }

  /// The next smaller change; nil where the change is all or nothing.
  private func smaller(_ remedy: Remedy) -> Remedy? {
    switch remedy {
    case .skill(let skill, let level): level > 1 ? .skill(skill, level: level - 1) : nil
    case .hours(let hours): .hours(hours - 1)
    case .budget(let hours): .budget(hours - 1)
    case .needsAtOnce(let needs): .needsAtOnce(needs - 1)
    case .from(let day): .from(day.adding(days: 1))
    case .until(let day): .until(day.adding(days: -1))
    case .radius(let kilometres): .radius(kilometres - 1)
    case .missions(let missions): .missions(missions - 1)
    case .capacity(let capacity): .capacity(capacity - 1)
    case .quota(let scope, let limit): .quota(scope, limit - 1)
    case .territory(let kilometres): .territory(kilometres - 1)
    case .leastRating(let tenths): .leastRating(tenths + 1)
    default: nil
    }
  }

  @Test("with all its remedies a refused pair is eligible; without one of them, or with a smaller one, it is not")
  func smallestChange() throws {
    var random = SplitMix64(seed: 31)
    var tried: [Rule: Int] = [:]
    for round in 0..<800 {
      let recipe = RandomBook(volunteers: 1...6, needs: 1...4, isWide: round.isMultiple(of: 4), using: &random)
      let book = (round.isMultiple(of: 2) ? recipe : recipe.addingSideRules(using: &random)).book(shuffledBy: &random)
      let examiner = Examiner(book, today: BookBuilder.today)
      for (needID, need) in book.needs.all where need.from.map({ $0 <= need.until ?? $0 }) ?? true {
        for seat in need.seats.indices.map({ SeatReference(need: needID, index: $0) }) {
          for (volunteer, _) in book.volunteers.all {
            let objections = try #require(examiner.examine(volunteer, for: seat)).objections
            let remedies = objections.compactMap(\.remedy)
            guard !objections.isEmpty, remedies.count == objections.count else { continue }
            #expect(isEligible(volunteer, for: seat, after: remedies, in: book) == true, "\(objections)")
            for (index, remedy) in remedies.enumerated() {
              let others = remedies.enumerated().filter { $0.offset != index && $0.element != remedy }.map(\.element)
              #expect(
                isEligible(volunteer, for: seat, after: others, in: book) == false, "\(remedy) of \(objections)")
              if let smaller = smaller(remedy) {
                #expect(
                  isEligible(volunteer, for: seat, after: others + [smaller], in: book) == false,
                  "\(smaller) of \(objections)")
              }
              tried[objections[index].refusal.rule, default: 0] += 1
            }
          }
        }
      }
    }
    // That a need is filled whole or not at all is a rule of the whole plan alone.
    #expect(Set(tried.keys) == Set(Rule.allCases).subtracting([.whole]), "\(tried)")
  }

  @Test("all that is wrong with the dates is told, each with the change that would do")
  func dates() {
    var volunteer = Volunteer(name: "V")
    var need = Need(name: "N", association: ID(number: 0), seats: [])
    let day = BookBuilder.day
    need.from = day(10)
    need.until = day(20)
    volunteer.from = day(12)
    volunteer.until = day(15)
    volunteer.away = [DayRange(first: day(5), last: day(30))].compactMap(\.self)
    let objections = Availability.objections(to: volunteer, for: need, today: BookBuilder.today)
    #expect(objections.map(\.remedy) == [.from(day(10)), .until(day(20)), .presence(day(20))])
  }
}
