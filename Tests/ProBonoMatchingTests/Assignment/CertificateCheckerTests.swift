import Testing

@testable import ProBonoMatching

@Suite("The checker of certificates")
struct CertificateCheckerTests {
  /// A problem in which every kind of price is above 0 somewhere, and its best plan.
  private func solved() throws -> (problem: AssignmentProblem, best: Assignment) {
    let problem = AssignmentProblem(
      seatNeed: [0, 0, 1, 2, 3, 4], seatPriority: [1, 1, 2, 2, 4, 1], needAssociation: [0, 0, 0, 1, 0],
      associationCapacity: [.max, 0], volunteerMissions: [2, 1, 1],
      pairs: .columns(
        PairColumns(
          start: [0, 2, 4, 5, 7, 8, 9], volunteer: [0, 1, 0, 1, 0, 0, 1, 2, 2],
          score: [900, 100, 900, 50, 500, 300, 20, 10, 1])),
      pins: [.init(need: 4, volunteer: 2)])
    return (problem, try AssignmentSolver.solve(problem))
  }

  @Test("accepts the best plan")
  func accepts() throws {
    let (problem, best) = try solved()
    #expect(CertificateChecker.check(problem, best) == [])
  }

  @Test("rejects a plan with any seat given to anybody else")
  func rejectsOtherPlans() throws {
    let (problem, best) = try solved()
    for seat in 0..<problem.seatCount {
      for volunteer in -1..<Int32(problem.volunteerCount) where volunteer != best.volunteerOfSeat[seat] {
        var other = best
        other.volunteerOfSeat[seat] = volunteer
        #expect(CertificateChecker.check(problem, other) != [])
      }
    }
  }

  @Test("rejects totals and pins that are not those of the plan")
  func rejectsClaims() throws {
    let (problem, best) = try solved()
    let changes: [(inout Assignment) -> Void] = [
      { $0.prioritySum += 1 }, { $0.scoreSum += 1 }, { $0.filled -= 1 }, { $0.keptPins[0].toggle() },
      { $0.keptPins = [] }, { $0.volunteerOfSeat.removeLast() }, { $0.certificate.seatPrice.removeLast() },
    ]
    for change in changes {
      var other = best
      change(&other)
      #expect(CertificateChecker.check(problem, other) != [])
    }
  }

  @Test("rejects every price moved by one either way, unless it counts for nothing")
  func rejectsPrices() throws {
    let (problem, best) = try solved()
    for change in [Int64(-1), 1] {
      for seat in best.certificate.seatPrice.indices {
        var other = best
        other.certificate.seatPrice[seat] += change
        #expect(CertificateChecker.check(problem, other) != [])
      }
      for volunteer in best.certificate.volunteerPrice.indices {
        var other = best
        other.certificate.volunteerPrice[volunteer] += change
        #expect(CertificateChecker.check(problem, other) != [])
      }
      for pair in best.certificate.pairPrices.indices {
        var other = best
        other.certificate.pairPrices[pair].price += change
        #expect(CertificateChecker.check(problem, other) != [])
      }
      var other = best
      other.certificate.associationPrice[0] += change
      #expect(CertificateChecker.check(problem, other) != [])
    }
  }

  @Test("names an underpriced pair, a negative price, a gap and a price out of order")
  func names() throws {
    let problem = AssignmentProblem.of([[(0, 5)]], missions: [1])
    let unit = AssignmentProblem.priorityUnit
    let certificate = DualCertificate(
      seatPrice: [unit + 4], volunteerPrice: [0], pairPrices: [], associationPrice: [0])
    var assignment = Assignment(
      volunteerOfSeat: [0], prioritySum: 1, scoreSum: 5, filled: 1, keptPins: [], certificate: certificate)
    #expect(
      CertificateChecker.check(problem, assignment) == [
        .underpriced(seat: 0, volunteer: 0), .gap(plan: Int128(unit) + 5, prices: Int128(unit) + 4),
      ])
    assignment.certificate = DualCertificate(
      seatPrice: [unit + 6], volunteerPrice: [-1], pairPrices: [], associationPrice: [0])
    #expect(CertificateChecker.check(problem, assignment) == [.negativeVolunteerPrice(volunteer: 0)])
    assignment.certificate = DualCertificate(
      seatPrice: [unit + 5], volunteerPrice: [0],
      pairPrices: [.init(volunteer: 0, need: 0, price: 0), .init(volunteer: 0, need: 0, price: 0)],
      associationPrice: [0])
    #expect(CertificateChecker.check(problem, assignment) == [.unorderedPairPrices])
  }

  @Test("names broken rules of the plan")
  func namesBrokenRules() throws {
    let problem = AssignmentProblem.of(
      [[(0, 5)], [(0, 5)], [(1, 1)]], needs: [0, 0, 1], missions: [1, 1], capacity: 1)
    let certificate = DualCertificate(
      seatPrice: [0, 0, 0], volunteerPrice: [0, 0], pairPrices: [],
      associationPrice: [2 * AssignmentProblem.priorityUnit])
    let violations = CertificateChecker.check(
      problem,
      Assignment(
        volunteerOfSeat: [0, 0, 0], prioritySum: 2, scoreSum: 10, filled: 2, keptPins: [], certificate: certificate))
    #expect(
      Set(violations).isSuperset(of: [
        .ineligible(seat: 2, volunteer: 0), .tooManyMissions(volunteer: 0), .needTwice(volunteer: 0, need: 0),
        .overCapacity(association: 0),
      ]))
  }
}
