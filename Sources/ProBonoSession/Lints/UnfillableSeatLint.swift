import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// A seat whose skill, or one below it, no volunteer of the file has at its level.
///
/// Only a file that adds volunteers itself, and takes nothing from other files, can be judged so.
struct UnfillableSeatLint: Lint {
  /// What seats of several needs ask for alike.
  private struct Demand: Hashable {
    let skill: String
    let level: Int
  }

  /// The best level that is offered of each skill, also by who has one below it; by the folded name.
  private var offers: [String: Int] = [:]
  private var demands: [Demand: [(skill: Spanned<String>, statement: SourceRange)]] = [:]
  private var addsVolunteers = false
  /// Whether somebody may be there whose skills the file does not tell.
  private var isOpen = false

  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard !scene.isExpectedToFail else { return [] }
    switch statement.node {
    case .source, .importing: isOpen = true
    case .add(.volunteer(_, let details)):
      addsVolunteers = true
      offer(details.value, statement, scene.vocabulary.book)
    case .change(.volunteer(_, let details)): offer(details.value, statement, scene.vocabulary.book)
    case .need(_, let details), .changeNeed(_, let details): demand(details, statement, scene.vocabulary.book)
    default: break
    }
    return []
  }

  private mutating func offer(_ details: VolunteerDetails, _ statement: Statement, _ book: Book) {
    for claim in (details.skills.replaced ?? []) + details.skills.added {
      guard statement.isLiteral(claim.skill.range), let skill = book.skills.id(named: claim.skill.value) else {
        isOpen = isOpen || !statement.isLiteral(claim.skill.range)
        continue
      }
      let isLevelKnown = claim.level.map { statement.isLiteral($0.range) } ?? true
      let level = isLevelKnown ? claim.level?.value ?? Int(Volunteer.defaultLevel) : Self.highestLevel
      for wider in Taxonomy.ancestors(of: skill, in: book) {
        guard let name = book.skills[wider]?.name else { continue }
        offers[Folding.foldWord(name), default: 0] = max(offers[Folding.foldWord(name)] ?? 0, level)
      }
    }
  }

  private mutating func demand(_ details: NeedDetails, _ statement: Statement, _ book: Book) {
    guard !isOpen else { return }
    for seat in (details.seats.replaced ?? []) + details.seats.added {
      // A word that is not known is no matter of this rule: the statement will fail.
      guard statement.isLiteral(seat.skill.range), let skill = book.skills.row(named: seat.skill.value) else {
        continue
      }
      let level = seat.level.map { statement.isLiteral($0.range) ? $0.value : 1 } ?? 1
      let demand = Demand(skill: Folding.foldWord(skill.name), level: level)
      guard offers[demand.skill] ?? 0 < level else { continue }
      demands[demand, default: []].append((seat.skill, statement.range))
    }
  }

  mutating func finish() -> [LintFinding] {
    guard addsVolunteers, !isOpen else { return [] }
    return demands.flatMap { demand, places -> [LintFinding] in
      let best = offers[demand.skill]
      guard best ?? 0 < demand.level else { return [] }
      return places.map { place in
        LintFinding(
          .unfillableSeat(skill: place.skill.value, level: demand.level, best: best), at: place.skill.range,
          in: place.statement)
      }
    }
  }

  private static let highestLevel = 5
}
