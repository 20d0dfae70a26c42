import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoTables
import ProBonoText

@testable import ProBonoEvaluator

/// A problem of every kind, with a text of the caller's in every place where there can be one.
///
/// Each kind leads to the next in a switch, so that a new kind does not compile before it has its sample.
struct Samples {
  let text: String
  private let early = Day(number: 20_000)
  private let late = Day(number: 20_100)

  var syntaxProblems: [SyntaxProblem] { Array(sequence(first: .invalidUTF8, next: following)) }
  var evaluationProblems: [EvaluationProblem] {
    Array(sequence(first: .unknownName(.volunteer, text), next: following)) + variants
  }
  var lintProblems: [LintProblem] {
    Array(sequence(first: .unusedVariable(text), next: following))
      + [.unfillableSeat(skill: text, level: 3, best: 2), .similarName(.association, text, other: text)]
  }
  var tableReasons: [TableProblem.Reason] { Array(sequence(first: .emptyFile, next: following)) }
  var refusals: [RefusalReport] {
    sequence(first: .noSkill(ID(number: 0)), next: following).map {
      RefusalReport(refusal: $0, subject: Phrase(name: text), program: text, remedy: remedy(for: $0))
    }
  }

  private func following(_ problem: SyntaxProblem) -> SyntaxProblem? {
    switch problem {
    case .invalidUTF8: .utf16
    case .utf16: .controlCharacter("\u{1B}")
    case .controlCharacter: .unexpectedCharacter(text)
    case .unexpectedCharacter: .lookAlike("，", of: ",")
    case .lookAlike: .wordNeedsQuotes(text)
    case .wordNeedsQuotes: .unterminatedString
    case .unterminatedString: .unknownVerb(text)
    case .unknownVerb: .foreignVerb(text, instead: Phrase("undo", fr: "annuler"))
    case .foreignVerb: .clauseWithoutStatement(text)
    case .clauseWithoutStatement: .clauseReadAsValue(text)
    case .clauseReadAsValue: .unknownWord(text, after: "need")
    case .unknownWord: .unknownClause(text, verb: "need")
    case .unknownClause: .incomplete
    case .incomplete: .unexpected(text)
    case .unexpected: .repeatedClause(Word("hours", fr: "heures"))
    case .repeatedClause: .numberOutOfRange(text, range: 1...5)
    case .numberOutOfRange: .invalidDate(text)
    case .invalidDate: .invalidNumber(text)
    case .invalidNumber: .emptyName
    case .emptyName: .nameTooLong(limit: 1_000)
    case .nameTooLong: .nestedTooDeep(limit: 200)
    case .nestedTooDeep: .unknownChoice(text, among: [Word("low", fr: "basse"), Word("high", fr: "haute")])
    case .unknownChoice: .unknownLanguage(text)
    case .unknownLanguage: .statementTooLong(limit: 1 << 20)
    case .statementTooLong: .unknownVariable("radius")
    case .unknownVariable: .unclosedBlock
    case .unclosedBlock: .blocksTooDeep(limit: 20)
    case .blocksTooDeep: .unclosedOutput
    case .unclosedOutput: nil
    }
  }

  private func following(_ problem: EvaluationProblem) -> EvaluationProblem? {
    switch problem {
    case .unknownName: .nameTaken(.volunteer, text, existing: text, offer: text)
    case .nameTaken: .ambiguousName(text, kinds: [.volunteer, .association])
    case .ambiguousName: .ambiguousPlace(text, choices: Array(repeating: text, count: 12), spansCountries: true)
    case .ambiguousPlace: .unknownCountry(text)
    case .unknownCountry: .unknownTopic(text)
    case .unknownTopic: .periodReversed(first: late, last: early)
    case .periodReversed: .repeatedItem(text)
    case .repeatedItem: .notInList(text)
    case .notInList: .coordinatesMissing
    case .coordinatesMissing: .skillCircle([text, text])
    case .skillCircle: .needCircle([text, text])
    case .needCircle: .stillInUse(.association, text, by: [text, text])
    case .stillInUse: .mergedWithItself(.skill, text)
    case .mergedWithItself: .mergeConflict(.bothEngaged(need: text), duplicate: text, survivor: text)
    case .mergeConflict: .forgetsPeopleOnly(.association, text)
    case .forgetsPeopleOnly: .unknownSeat(4, count: 3)
    case .unknownSeat: .lastSeat
    case .lastSeat: .tooManySeats(limit: 1_000)
    case .tooManySeats: .seatTaken(2, by: text)
    case .seatTaken: .notEligible(volunteer: text, need: text, refusals)
    case .notEligible: .pinImpossible(volunteer: text, need: text, Array(refusals.prefix(1)))
    case .pinImpossible: .pinsConflict(volunteer: text, need: text)
    case .pinsConflict: .alreadyEngaged(.accepted, volunteer: text, need: text)
    case .alreadyEngaged: .notAccepted(volunteer: text, need: text)
    case .notAccepted: .alreadySo(.pinned, volunteer: text, target: text)
    case .alreadySo: .notSo(.pinned, volunteer: text, target: text)
    case .notSo: .noPlanShown
    case .noPlanShown: .proofRejected(objections: [text])
    case .proofRejected: .planChanged
    case .planChanged: .expectationFailed(actual: facts)
    case .expectationFailed: .incomparable(.hours)
    case .incomparable: .fileUnreadable(text, .notFound)
    case .fileUnreadable: .fileUnwritable(text, .notAllowed)
    case .fileUnwritable: .table(path: text, TableProblems(tableProblem))
    case .table: .guessedEncoding(path: text, sample: text)
    case .guessedEncoding: .todayUnknown(because: text)
    case .todayUnknown: .noResult
    case .noResult: .sessionNotRepeatable(text)
    case .sessionNotRepeatable: .nothingToUndo
    case .nothingToUndo: .nothingToRedo
    case .nothingToRedo: .undoEndsAtForget
    case .undoEndsAtForget: .undoTooFar(3, available: 1)
    case .undoTooFar: .redoTooFar(1_000, available: 2)
    case .redoTooFar: .sourceCircle(text)
    case .sourceCircle: .sourceTooDeep(limit: 50)
    case .sourceTooDeep: .notInSource("quit")
    case .notInSource: .unknownCode(text)
    case .unknownCode: .errorExpected("bad-table", found: "name-taken")
    case .errorExpected(_, .some): .errorExpected("bad-table", found: nil)
    case .errorExpected(_, nil): .outputDiffers(expected: [text], actual: [text, text])
    case .outputDiffers: .valueMissing
    case .valueMissing: .notInBlock("undo")
    case .notInBlock: .interrupted
    case .interrupted: .bookTooLarge
    case .bookTooLarge: .policyTooHigh(sum: 1_250, program: nil)
    case .policyTooHigh: .policyLevels(count: 2)
    case .policyLevels: nil
    }
  }

  private func following(_ problem: LintProblem) -> LintProblem? {
    switch problem {
    case .unusedVariable: .unsetVariable(text)
    case .unsetVariable: .unfillableSeat(skill: text, level: 1, best: nil)
    case .unfillableSeat: .similarName(.volunteer, text, other: text)
    case .similarName: .pastDate(early, today: late)
    case .pastDate: .noExpectation(scenario: text)
    case .noExpectation: .noHours
    case .noHours: .shadowedAlias(.skill, text, meaning: text)
    case .shadowedAlias: .repeatedName(.need, text)
    case .repeatedName: .unusedIgnore(.noHours)
    case .unusedIgnore: .unknownRule(text)
    case .unknownRule: .ignoreWithoutRule
    case .ignoreWithoutRule: nil
    }
  }

  /// Kinds that are worded in several ways.
  private var variants: [EvaluationProblem] {
    NameKind.allCases.map { .unknownName($0, text) }
      + [.volunteer, .association, .company].map { .unknownName(.need, text, of: $0) }
      + [.nameTaken(.need, text, existing: "Another", offer: nil), .expectationFailed(actual: [])]
      + [.policyTooHigh(sum: 1_250, program: text)]
      + Engagement.State.allCases.map { .alreadyEngaged($0, volunteer: "Ada", need: text) }
      + EvaluationProblem.Standing.allCases.flatMap { standing -> [EvaluationProblem] in
        [.alreadySo(standing, volunteer: "Ada", target: text), .notSo(standing, volunteer: "Ada", target: text)]
      }
      + mergeConflicts.map { .mergeConflict($0, duplicate: "Ada", survivor: "Ada L.") }
      + [.name, .hours, .from, .priority, .status, .open, nil].map { .incomparable($0) }
      + [.notFound, .notAllowed, .isFolder, .tooLarge(limit: 1 << 30), .other(text)].map {
        .fileUnreadable("a.csv", $0)
      }
  }

  private var facts: [ActualFact] {
    [
      .value(.count(.volunteers, isConditional: true), tenths: 30), .value(.sum(.hours, of: .seats), tenths: 25),
      .value(.score(volunteer: text, need: text), tenths: nil), .filled(need: text, seat: 1, by: text),
      .filled(need: text, seat: 2, by: nil), .filled(need: text, seat: nil, by: text),
      .filled(need: text, seat: nil, by: nil), .state(name: text, .open, holds: true),
      .state(name: text, .filled, holds: false),
    ]
  }

  private var mergeConflicts: [MergeConflict] {
    Array(sequence(first: .bothEngaged(need: text), next: following))
  }

  private func following(_ conflict: MergeConflict) -> MergeConflict? {
    switch conflict {
    case .bothEngaged: .engagedAndDeclined(need: text, declinedBy: text)
    case .engagedAndDeclined: .pinnedAndForbidden(volunteer: text, need: text)
    case .pinnedAndForbidden: .pinnedAndRefused(need: text, pinned: text)
    case .pinnedAndRefused: .causeLikedAndRefused(volunteer: text, cause: text)
    case .causeLikedAndRefused: .periodReversed(from: late, until: early)
    case .periodReversed: nil
    }
  }

  private var tableProblem: TableProblem {
    TableProblem(.notWholeNumber(text), line: 12, column: 3, columnName: text)
  }

  private func following(_ reason: TableProblem.Reason) -> TableProblem.Reason? {
    switch reason {
    case .emptyFile: .invalidText
    case .invalidText: .unterminatedQuote
    case .unterminatedQuote: .textAfterQuote
    case .textAfterQuote: .wrongCellCount(5, expected: 7)
    case .wrongCellCount: .missingColumns([text, text], nearest: text)
    case .missingColumns: .unknownColumn(text, nearest: text)
    case .unknownColumn: .repeatedColumn(text, first: 2)
    case .repeatedColumn: .emptyCell
    case .emptyCell: .notWholeNumber(text)
    case .notWholeNumber: .numberOutOfRange(text, 0...10_000)
    case .numberOutOfRange: .notDegrees(text)
    case .notDegrees: .notRating(text)
    case .notRating: .notLevel(text)
    case .notLevel: .notDate(text)
    case .notDate: .unknownChoice(text, choices: ["yes", "no", "only"])
    case .unknownChoice: .controlCharacter("\u{202E}")
    case .controlCharacter: .nameTooLong(limit: 1_000)
    case .nameTooLong: .repeatedItem(text)
    case .repeatedItem: .unknownName(.skill, text, nearest: text)
    case .unknownName: .ambiguousPlace(text, choices: [text, text])
    case .ambiguousPlace: .nameTaken(text, existing: "Another")
    case .nameTaken: .repeatedName(text, firstLine: 3)
    case .repeatedName: .periodReversed(first: late, last: early)
    case .periodReversed: .disagreement(text, earlier: text, earlierLine: 3)
    case .disagreement: .skillCircle([text, text])
    case .skillCircle: .needCircle([text, text])
    case .needCircle: .tooManySeats(limit: 1_000)
    case .tooManySeats: nil
    }
  }

  private func following(_ refusal: Refusal) -> Refusal? {
    switch refusal {
    case .noSkill: .levelTooLow(ID(number: 0), has: 3, needs: 4)
    case .levelTooLow: .noCommonLanguage(needs: ["fr", "en"].compactMap { LanguageCode($0) })
    case .noCommonLanguage: .tooFewHours(has: 10, needs: 12)
    case .tooFewHours: .budgetSpent(left: 8, budget: 60, needs: 12)
    case .budgetSpent: .comesTooLate(from: late, needed: early)
    case .comesTooLate: .leavesTooEarly(until: early, needed: late)
    case .leavesTooEarly: .awayThroughout(first: early, last: late)
    case .awayThroughout: .deadlinePassed(early)
    case .deadlinePassed: .tooFar(kilometres: 42, radius: 30)
    case .tooFar: .noRemoteWork
    case .noRemoteWork: .remoteOnly
    case .remoteOnly: .homeUnknown
    case .homeUnknown: .missionsTaken(open: 1, missions: 1)
    case .missionsTaken: .capacityTaken(open: 2, capacity: 2)
    case .capacityTaken: .needsTaken(open: 2, limit: 2)
    case .needsTaken: .onlyWhole(filled: 1, seats: 2)
    case .onlyWhole: .volunteerPaused
    case .volunteerPaused: .associationPaused
    case .associationPaused: .seatTaken(by: ID(number: 0))
    case .seatTaken: .workDone(by: ID(number: 0))
    case .workDone: .waits(for: ID(number: 0))
    case .waits: .forbidden(.need(ID(number: 0)))
    case .forbidden: .declined
    case .declined: .withdrawn
    case .withdrawn: .noShow
    case .noShow: .refusedCause(ID(number: 0))
    case .refusedCause: .holdsAnotherSeat(number: 2)
    case .holdsAnotherSeat: .wrongEmployer(ID(number: 0))
    case .wrongEmployer: .employerUnknown(ID(number: 0))
    case .employerUnknown: .outsideTerritory(kilometres: 42, radius: 30)
    case .outsideTerritory: .homeUnknownInTerritory
    case .homeUnknownInTerritory: .ratingTooLow(has: 35, needs: 40)
    case .ratingTooLow: .givesOtherwise(.workTime)
    case .givesOtherwise: .quotaTaken(.program, open: 20, limit: 20)
    case .quotaTaken(.program, _, _): .quotaTaken(.association, open: 3, limit: 3)
    case .quotaTaken(.association, _, _): .quotaTaken(.company, open: 1, limit: 1)
    case .quotaTaken(.company, _, _): nil
    }
  }

  private func remedy(for refusal: Refusal) -> Remedy? {
    switch refusal {
    case .noSkill(let skill): .skill(skill, level: 3)
    case .levelTooLow(let skill, _, let needs): .skill(skill, level: Int8(needs))
    case .noCommonLanguage(let needs): needs.first.map { .language($0) }
    case .tooFewHours(_, let needs): .hours(Int32(needs))
    case .budgetSpent, .needsTaken, .onlyWhole, .quotaTaken: Objection(restraint: refusal).remedy
    case .comesTooLate(_, let needed): .from(needed)
    case .leavesTooEarly(_, let needed): .until(needed)
    case .awayThroughout(_, let last): .presence(last)
    case .deadlinePassed: .noDeadline
    case .tooFar(let kilometres, _): .radius(Int32(kilometres))
    case .noRemoteWork, .remoteOnly: .remoteWork
    case .homeUnknown: .home(near: ID(number: 0))
    case .missionsTaken(let open, _): .missions(Int32(open + 1))
    case .capacityTaken(let open, _): .capacity(Int32(open + 1))
    case .volunteerPaused: .activeVolunteer
    case .associationPaused: .activeAssociation
    case .seatTaken(let holder): .withdrawal(of: holder)
    case .workDone: nil
    case .waits(let need): .noWait(for: need)
    case .forbidden(let target): .allowance(target)
    case .declined, .withdrawn, .noShow: .allowance(.need(ID(number: 0)))
    case .refusedCause(let cause): .acceptedCause(cause)
    case .holdsAnotherSeat: .cancellation
    case .wrongEmployer(let company): .openProgram(to: company)
    case .employerUnknown(let company): .employer(company)
    case .outsideTerritory(let kilometres, _): .territory(Int32(kilometres))
    case .homeUnknownInTerritory: .home(near: ID(number: 0))
    case .ratingTooLow(let has, _): .leastRating(Int32(has))
    case .givesOtherwise(let giving): .giving(giving)
    }
  }

  /// A pair that every rule forbids.
  var forbiddenPair: PairReport {
    PairReport(
      volunteer: text, need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 3, score: nil,
      scoredSkill: nil,
      commonCause: nil, refusals: refusals, assumptions: PairReport.Assumption.allCases, standing: .none)
  }

  /// Seats as they may stand.
  private var seats: [SeatReport] {
    let filling = SeatReport.Filling(
      changes: [
        .init(
          need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 2, before: text, after: nil,
          isInBefore: true,
          isInAfter: true)
      ],
      loss: PlanLoss(seats: 1, priority: 2, score: -7))
    let standings: [SeatReport.Standing] = [
      .engaged(text, Phrase(name: text)),
      .planned(text, score: 7, .runnerUp(text, PlanLoss(seats: 0, priority: 0, score: 2))),
      .unfilled(
        .init(
          closed: [], skilled: 3, failing: [(rule: .place, count: 2)], eligible: 1, nearest: [forbiddenPair],
          filling: filling)),
      .unfilled(.init(closed: refusals, skilled: 0, failing: [], eligible: 0, nearest: [], filling: nil)),
    ]
    return standings.map {
      SeatReport(need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 2, standing: $0)
    }
  }

  /// Outcomes that show the text wherever they can.
  var outcomes: [Outcome] {
    let row = PlanReport.Row(
      need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 2, volunteer: text, score: 7,
      candidates: 1,
      engagedCandidates: 0, isCapacityReached: false, restraint: nil, isPinned: true)
    var plan = PlanReport(
      rows: [row], filled: 1, prioritySum: 1, scoreSum: 7, optimality: .proven, hasEngagements: false,
      brokenPins: [(volunteer: text, need: text)])
    plan.place = text
    var repaired = plan
    repaired.disturbance = Disturbance(
      pairs: 4, changed: 2, comparison: .keepable(changed: 1, PlanLoss(seats: 0, priority: 0, score: 3)))
    let table = ResultTable(columns: [.name, .aliases], rows: [[.text(text), .list([.text(text), .text(text)])]])
    return [
      .recorded(RecordReport(action: .added, kind: .volunteer, name: text)), .plan(plan),
      .plan(repaired),
      .rankings([
        SeatRanking(
          need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 2, holder: nil,
          candidates: [forbiddenPair], total: 9
        ),
        SeatRanking(
          need: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 2, holder: text, candidates: [],
          total: 0),
        SeatRanking(
          need: text, seat: 1, seatsOfNeed: 1, skill: Phrase(name: text), level: 2, holder: nil, candidates: [],
          total: 0),
      ]),
      .openings(
        volunteer: text,
        [Opening(need: text, association: text, seat: 1, seatsOfNeed: 2, skill: Phrase(name: text), level: 1, score: 3)]
      ),
      .openings(volunteer: text, []),
      .why(forbiddenPair), .comparison(forbiddenPair, forbiddenPair), .seats(seats),
      .decided(DecisionReport(action: .declined, pairs: [(volunteer: text, need: text, seat: 1, seatsOfNeed: 2)])),
      .decided(
        DecisionReport(
          action: .completed, pairs: [(volunteer: text, need: text, seat: 1, seatsOfNeed: 2)], hours: 2, rating: 45)),
      .ruled(RulingReport(action: .pinned, volunteer: text, target: text)), .table(table),
      .details(
        DetailsReport(kind: .volunteer, name: text, fields: [(label: .note, value: [.text(text)])], table: table)),
      .imported(ImportReport(kind: .needs, records: 2, seats: 5, path: text)), .export(.plan(plan), path: text),
      .export(.lastResult(.plan(plan)), path: text), .saved(SaveReport(statements: 2, expectations: 1, path: text)),
      .saved(SaveReport(statements: 2, expectations: 1, path: text, isOfBook: true)),
      .undone(statement: text),
      .redone(statement: text),
      .merged(
        MergeReport(
          kind: .volunteer, duplicate: text, survivor: text, gained: [.email, .note], moved: [(.pins, 1)], dropped: 2)),
      .forgotten(
        ForgetReport(
          names: [text], openedSeats: 2, anonymousName: text,
          mentions: Array(repeating: .init(kind: .need, name: text), count: 12))),
      .gaps(
        GapsReport(
          rows: [
            .init(
              skill: Phrase(name: text), place: text, month: Month(of: early), levels: 1...3, open: 2, unfilled: 1,
              offered: 3,
              free: 1)
          ],
          rowCount: 2, isByMonth: true, open: 3, unfilled: 1,
          wanted: [
            .init(
              name: text, skill: Phrase(name: text), level: 3, place: text, languages: ["fr", "nl"], company: text,
              missions: 3, seats: 2)
          ], place: text)),
      .log(
        LogReport(
          entries: [.init(number: 1, statement: text, isUndone: true)], total: 2, beginsAfterForgetting: true)),
      .settings([SettingValue(name: .country, value: text), SettingValue(name: .language, value: nil)]),
    ]
  }
}
