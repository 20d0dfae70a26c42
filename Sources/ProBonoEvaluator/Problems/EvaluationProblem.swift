import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoTables
import ProBonoText

/// What can be wrong with a statement that was read well: with what it says of the book, or with a file it names.
public enum EvaluationProblem: Problem {
  /// Nothing of that kind bears the name; the kind of something else that does.
  case unknownName(NameKind, String, of: NameKind? = nil)
  /// Something of that kind bears the name already.
  case nameTaken(NameKind, String, existing: String, offer: String?)
  /// Things of several kinds bear the name.
  case ambiguousName(String, kinds: [NameKind])
  /// Several towns of that name lie far apart.
  /// - Parameter spansCountries: whether saying a country first would settle it.
  case ambiguousPlace(String, choices: [String], spansCountries: Bool)
  case unknownCountry(String)
  case unknownTopic(String)
  /// A period that ends before it begins.
  case periodReversed(first: Day, last: Day)
  case repeatedItem(String)
  case notInList(String)
  /// A place without coordinates, which are all that makes it one.
  case coordinatesMissing
  /// A skill would be above itself.
  case skillCircle([String])
  /// A need would wait for itself.
  case needCircle([String])
  /// Something else depends on it.
  case stillInUse(NameKind, String, by: [String])
  /// Both names of a `merge` mean the same.
  case mergedWithItself(NameKind, String)
  case mergeConflict(MergeConflict, duplicate: String, survivor: String)
  /// Something is to be forgotten that is no person.
  case forgetsPeopleOnly(NameKind, String)
  case unknownSeat(Int, count: Int)
  case lastSeat
  case tooManySeats(limit: Int)
  case seatTaken(Int, by: String)
  /// The rules forbid the pair.
  case notEligible(volunteer: String, need: String, [RefusalReport])
  case pinImpossible(volunteer: String, need: String, [RefusalReport])
  /// The pin alone could be kept, but not beside the others.
  case pinsConflict(volunteer: String, need: String)
  /// What was said makes no sense in the state that the pair is in.
  case alreadyEngaged(Engagement.State, volunteer: String, need: String)
  /// There is no engagement that could go on or end.
  case notAccepted(volunteer: String, need: String)
  case alreadySo(Standing, volunteer: String, target: String)
  case notSo(Standing, volunteer: String, target: String)
  case noPlanShown
  /// The independent check objects to the plan or its proof: a mistake of this program, never of the book.
  case proofRejected(objections: [String])
  case planChanged
  /// What is the case instead; empty where there is nothing to add.
  case expectationFailed(actual: [ActualFact])
  /// A code that is expected and that there is not.
  case unknownCode(String)
  /// The statements should have failed with a code; what happened instead, nil where nothing failed.
  case errorExpected(String, found: String?)
  /// The statement above has printed something else: the lines that were expected and those that came, from the first
  /// that differ.
  case outputDiffers(expected: [String], actual: [String])
  /// A `let` of something that has no value.
  case valueMissing
  /// A statement that makes no sense in a block whose work is taken back.
  case notInBlock(String)
  /// An attribute was compared with something of another kind; nil where something computed was, which is a number.
  case incomparable(Attribute?)
  case fileUnreadable(String, FileFailure)
  case fileUnwritable(String, FileFailure)
  /// A table with wrong cells, or without a column.
  case table(path: String, TableProblems)
  /// A table was imported in an encoding of which nothing in the file is a sure sign; a cell of which the letters depend
  /// on it.
  case guessedEncoding(path: String, sample: String)
  /// Nobody has said which day it is, and this volunteer or need makes it matter.
  case todayUnknown(because: String)
  /// Weights by which a pair could have a higher score than there may be: of the book, or of a program.
  case policyTooHigh(sum: Int, program: String?)
  /// Points for levels, of which there are not as many as there have to be.
  case policyLevels(count: Int)
  /// Nothing has been shown yet that could be shown again or written to a file.
  case noResult
  /// What was done in a session would not come to the same again, for this reason.
  case sessionNotRepeatable(String)
  case nothingToUndo
  case nothingToRedo
  /// Nothing is left to undo because a person was forgotten.
  case undoEndsAtForget
  /// More statements are to be taken back than there are.
  case undoTooFar(Int, available: Int)
  /// More statements are to be done again than were taken back.
  case redoTooFar(Int, available: Int)
  /// A file that runs itself.
  case sourceCircle(String)
  case sourceTooDeep(limit: Int)
  /// A statement that makes no sense in a file that is run as one statement.
  case notInSource(String)
  case interrupted
  case bookTooLarge

  /// How two can stand to each other by a ruling.
  public enum Standing: String, Sendable, CaseIterable {
    case pinned, forbidden
  }

  public var code: String {
    switch self {
    case .unknownName(let kind, _, _):
      kind == .any ? "unknown-name" : kind == .needOrAssociation ? "unknown-name" : "unknown-\(kind.rawValue)"
    case .nameTaken: "name-taken"
    case .ambiguousName: "ambiguous-name"
    case .ambiguousPlace: "ambiguous-place"
    case .unknownCountry: "unknown-country"
    case .unknownTopic: "unknown-topic"
    case .periodReversed: "period-reversed"
    case .repeatedItem: "repeated-item"
    case .notInList: "not-in-list"
    case .coordinatesMissing: "coordinates-missing"
    case .skillCircle: "skill-circle"
    case .needCircle: "need-circle"
    case .stillInUse: "still-in-use"
    case .mergedWithItself: "merged-with-itself"
    case .mergeConflict: "merge-conflict"
    case .forgetsPeopleOnly: "forgets-people-only"
    case .unknownSeat: "unknown-seat"
    case .lastSeat: "last-seat"
    case .tooManySeats: "too-many-seats"
    case .seatTaken: "seat-taken"
    case .notEligible: "not-eligible"
    case .pinImpossible, .pinsConflict: "pin-impossible"
    case .alreadyEngaged(let state, _, _): "already-\(state.rawValue)"
    case .notAccepted: "not-accepted"
    case .alreadySo(let standing, _, _): "already-\(standing.rawValue)"
    case .notSo(let standing, _, _): "not-\(standing.rawValue)"
    case .noPlanShown: "no-plan-shown"
    case .proofRejected: "proof-rejected"
    case .planChanged: "plan-changed"
    case .expectationFailed: "expectation-failed"
    case .unknownCode: "unknown-code"
    case .errorExpected: "error-expected"
    case .outputDiffers: "output-differs"
    case .valueMissing: "no-value"
    case .notInBlock: "not-in-block"
    case .incomparable: "incomparable"
    case .fileUnreadable: "file-unreadable"
    case .fileUnwritable: "file-unwritable"
    case .table: "bad-table"
    case .guessedEncoding: "guessed-encoding"
    case .todayUnknown: "today-unknown"
    case .noResult: "no-result"
    case .sessionNotRepeatable: "session-not-repeatable"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .undoEndsAtForget: "undo-ends-at-forget"
    case .policyTooHigh: "policy-too-high"
    case .policyLevels: "policy-levels"
    case .undoTooFar: "undo-too-far"
    case .redoTooFar: "redo-too-far"
    case .sourceCircle: "source-circle"
    case .sourceTooDeep: "source-too-deep"
    case .notInSource: "not-in-source"
    case .interrupted: "interrupted"
    case .bookTooLarge: "book-too-large"
    }
  }

  public var severity: Severity {
    if case .guessedEncoding = self { .warning } else { .error }
  }
}

/// Why a file cannot be read or written.
public enum FileFailure: Error, Equatable, Sendable {
  case notFound, notAllowed, isFolder, tooLarge(limit: Int)
  /// There is no room left where it is to be written.
  case noSpace
  /// The name, or the path to it, is longer than the system takes.
  case nameTooLong
  /// The device fails.
  case deviceFailed
  /// Nobody reads what is written there.
  case noReader
  /// Somebody did not want to wait any longer.
  case interrupted
  /// Anything else, in the words of the system.
  case other(String)
}

extension EvaluationProblem {
  /// That a file cannot be read, for this reason.
  public static func unread(_ path: String, _ failure: FileFailure) -> EvaluationProblem {
    failure == .interrupted ? .interrupted : .fileUnreadable(path, failure)
  }

  /// That a file cannot be written, for this reason.
  public static func unwritten(_ path: String, _ failure: FileFailure) -> EvaluationProblem {
    failure == .interrupted ? .interrupted : .fileUnwritable(path, failure)
  }
}
