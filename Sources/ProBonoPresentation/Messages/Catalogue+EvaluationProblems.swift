import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel

extension Catalogue {
  /// What is wrong with a statement that was read well.
  func message(_ problem: EvaluationProblem) -> String {
    switch problem {
    case .unknownName(let kind, let name): unknown(kind, name)
    case .nameTaken(let kind, let name, let existing, _):
      existing == name
        ? say("there is already \(withArticle(kind)) \(cited(name))")
        : say("\(cited(name)) is the same name as that of the \(noun(kind)) \(cited(existing))")
    case .ambiguousName(let name, _): say("several things are called \(cited(name))")
    case .ambiguousPlace(let name, _, _): say("several towns are called \(cited(name))")
    case .unknownCountry(let code): say("there is no country \(cited(code))")
    case .unknownTopic(let topic): say("there is no help about \(cited(topic))")
    case .periodReversed(let first, let last): say("the period from \(first) to \(last) ends before it begins")
    case .repeatedItem(let item): say("\(cited(item)) is in the list twice")
    case .notInList(let item): say("\(cited(item)) is not in the list")
    case .coordinatesMissing: say("a new place needs its coordinates")
    case .skillCircle(let skills): say("a skill cannot be above itself: \(skills.joined(separator: " > "))")
    case .stillInUse(let kind, let name, _): say("the \(noun(kind)) \(cited(name)) is still in use")
    case .unknownSeat(let number, let count):
      say("there is no seat \(grouped(number)): the need has \(counted(count, "seat", "seats"))")
    case .lastSeat: say("a need keeps at least one seat")
    case .tooManySeats(let limit): say("a need can have at most \(grouped(limit)) seats")
    case .seatTaken(let number, let holder): say("seat \(number) is taken by \(cited(holder))")
    case .notEligible(let volunteer, let need, _): say("\(cited(volunteer)) cannot take a seat of \(cited(need))")
    case .pinImpossible(let volunteer, let need, _): say("\(cited(volunteer)) cannot be pinned to \(cited(need))")
    case .pinsConflict(let volunteer, let need):
      say("\(cited(volunteer)) cannot be pinned to \(cited(need)) beside the pins that there are")
    case .alreadyEngaged(let state, let volunteer, let need): already(state, volunteer, need)
    case .notAccepted(let volunteer, let need): say("\(cited(volunteer)) is not accepted for \(cited(need))")
    case .alreadySo(let standing, let volunteer, let target): already(standing, volunteer, target)
    case .notSo(let standing, let volunteer, let target): not(standing, volunteer, target)
    case .noPlanShown: say("no plan has been shown yet")
    case .planChanged: say("the book has changed since the plan was shown")
    case .proofRejected: say("the check rejects the proof of this plan; this is a mistake of pb, please report it")
    case .expectationFailed: say("this was expected to hold, and does not")
    case .incomparable(let attribute, .flag): say("\(code(attribute)) holds or does not, and is compared with nothing")
    case .incomparable(let attribute, let expected):
      say("\(code(attribute)) can be compared only with \(description(of: expected))")
    case .fileUnreadable(let path, let failure): say("cannot read \(cited(path)): \(reason(failure))")
    case .fileUnwritable(let path, let failure): say("cannot write \(cited(path)): \(reason(failure))")
    case .table(let path, _): say("\(cited(path)) cannot be imported")
    case .todayUnknown(let name): say("nobody has said which day it is, and \(cited(name)) depends on it")
    case .nothingToUndo: say("there is nothing to undo")
    case .nothingToRedo: say("there is nothing to redo")
    case .sourceCircle(let path): say("\(cited(path)) would run itself")
    case .sourceTooDeep(let limit): say("files can run each other at most \(grouped(limit)) deep")
    case .notInSource(let verb): say("\(code(verb)) cannot stand in a file that is run as one statement")
    case .interrupted: say("interrupted; the book is as before")
    case .bookTooLarge: say("the book is too large for one plan")
    }
  }

  /// How to put it right.
  func advice(_ problem: EvaluationProblem) -> [String] {
    switch problem {
    case .unknownName(let kind, _): adviceOnUnknown(kind)
    case .nameTaken(_, _, _, let offer): offer.map { [say("another name would do, such as \(code(quoted($0)))")] } ?? []
    case .ambiguousName(let name, let kinds):
      [say("say which: \(alternatives(kinds.map { code("\(noun($0)) \(quoted(name))") }))")]
    case .ambiguousPlace(_, let choices, let spansCountries):
      [say("say which: \(alternatives(few(choices.map { code(quoted($0)) })))")]
        + (spansCountries ? [say("\(code("set country CODE")) settles which country comes first")] : [])
    case .unknownCountry: [say("write its two letters, such as \(code("FR"))")]
    case .unknownTopic: [say("\(code("help")) lists all verbs")]
    case .coordinatesMissing: [say("give latitude and longitude: \(code("at 50.63, 3.06"))")]
    case .stillInUse(_, _, let users): [say("used by \(few(users.map(cited)).joined(separator: ", "))")]
    case .lastSeat: [say("\(code("remove need")) takes the whole need away")]
    case .seatTaken(_, let holder):
      [say("\(code("withdraw \(quoted(holder)) from …")) frees it")]
    case .notEligible(_, _, let refusals), .pinImpossible(_, _, let refusals):
      refusals.map { "\(name($0.refusal.rule)): \(fact($0))" }
    case .notAccepted(let volunteer, let need):
      [say("\(code("accept \(quoted(volunteer)) for \(quoted(need))")) begins an engagement")]
    case .noPlanShown: [say("\(code("match")) shows the plan that \(code("accept all")) takes")]
    case .planChanged: [say("\(code("match")) shows the plan as it is now")]
    case .proofRejected(let objections): few(objections)
    case .expectationFailed(let actual): actual.isEmpty ? [] : [say("actual: \(actual)")]
    case .table(_, let problems): advice(problems)
    case .todayUnknown: [say("begin with the day, such as \(code("today 2026-11-23"))")]
    case .periodReversed, .repeatedItem, .notInList, .skillCircle, .unknownSeat, .tooManySeats,
      .pinsConflict, .alreadyEngaged, .alreadySo, .notSo, .incomparable, .fileUnreadable, .fileUnwritable,
      .nothingToUndo,
      .nothingToRedo, .sourceCircle, .sourceTooDeep, .notInSource, .interrupted,
      .bookTooLarge:
      []
    }
  }

  private func unknown(_ kind: NameKind, _ name: String) -> String {
    switch kind {
    case .any: say("nothing is called \(cited(name))")
    case .needOrAssociation: say("no need and no association is called \(cited(name))")
    default: say("there is no \(noun(kind)) \(cited(name))")
    }
  }

  private func adviceOnUnknown(_ kind: NameKind) -> [String] {
    switch kind {
    case .volunteer, .association, .company: [say("\(code("add \(noun(kind)) …")) records one")]
    case .need: [say("\(code("list needs")) shows those that there are")]
    case .skill: [say("\(code("list skills")) shows those that there are, \(code("add skill …")) adds one")]
    case .cause: [say("\(code("list causes")) shows those that there are, \(code("add cause …")) adds one")]
    case .place: [say("\(code("add place … at LATITUDE, LONGITUDE")) adds a place that is no town")]
    case .needOrAssociation, .any: []
    }
  }

  private func already(_ state: Engagement.State, _ volunteer: String, _ need: String) -> String {
    switch state {
    case .accepted: say("\(cited(volunteer)) is already accepted for \(cited(need))")
    case .started: say("\(cited(volunteer)) has already started \(cited(need))")
    case .completed: say("\(cited(volunteer)) has already completed \(cited(need))")
    case .declined: say("\(cited(volunteer)) is already declined for \(cited(need))")
    case .withdrawn: say("\(cited(volunteer)) has already withdrawn from \(cited(need))")
    case .noShow: say("\(cited(volunteer)) is already a no-show for \(cited(need))")
    case .cancelled: say("\(cited(volunteer)) for \(cited(need)) is already cancelled")
    }
  }

  private func already(_ standing: EvaluationProblem.Standing, _ volunteer: String, _ target: String) -> String {
    switch standing {
    case .pinned: say("\(cited(volunteer)) is already pinned to \(cited(target))")
    case .forbidden: say("\(cited(volunteer)) is already forbidden from \(cited(target))")
    }
  }

  private func not(_ standing: EvaluationProblem.Standing, _ volunteer: String, _ target: String) -> String {
    switch standing {
    case .pinned: say("\(cited(volunteer)) is not pinned to \(cited(target))")
    case .forbidden: say("\(cited(volunteer)) is not forbidden from \(cited(target))")
    }
  }

  private func description(of type: Attribute.ValueType) -> String {
    switch type {
    case .text: say("a text in quotes")
    case .number: say("a number")
    case .date: say("a date")
    case .priority: say("a priority")
    case .word: say("a word")
    case .flag: say("nothing")
    }
  }

  private func reason(_ failure: FileFailure) -> String {
    switch failure {
    case .notFound: say("there is no such file")
    case .notAllowed: say("you are not allowed to")
    case .isFolder: say("it is a folder")
    case .tooLarge(let limit): say("it is larger than \(grouped(limit)) bytes")
    case .interrupted: say("interrupted")
    case .other(let words): words
    }
  }
}
