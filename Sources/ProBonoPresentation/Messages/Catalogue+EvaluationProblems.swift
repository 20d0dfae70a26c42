import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel

extension Catalogue {
  /// What is wrong with a statement that was read well.
  func message(_ problem: EvaluationProblem) -> String {
    switch problem {
    case .unknownName(let kind, let name, _): unknown(kind, name)
    case .nameTaken(let kind, let name, let existing, _):
      existing == name
        ? say(
          "there is already \(withArticle(kind)) \(cited(name))", "\(withArticle(kind)) s'appelle déjà \(cited(name))")
        : say(
          "\(cited(name)) is the same name as that of the \(noun(kind)) \(cited(existing))",
          "\(cited(name)) est le même nom que celui \(du(kind)) \(cited(existing))")
    case .ambiguousName(let name, _):
      say("several things are called \(cited(name))", "plusieurs éléments s'appellent \(cited(name))")
    case .ambiguousPlace(let name, _, _): severalTowns(name)
    case .unknownCountry(let code): say("there is no country \(cited(code))", "aucun pays ne s'appelle \(cited(code))")
    case .unknownTopic(let topic):
      say("there is no help about \(cited(topic))", "il n'y a pas d'aide sur \(cited(topic))")
    case .periodReversed(let first, let last): periodReversed(from: "\(first)", to: "\(last)")
    case .repeatedItem(let item): repeated(item)
    case .notInList(let item): say("\(cited(item)) is not in the list", "\(cited(item)) n'est pas dans la liste")
    case .coordinatesMissing:
      say("a new place needs its coordinates", "il manque les coordonnées de ce nouveau lieu")
    case .skillCircle(let skills): skillCircle(skills)
    case .needCircle(let needs): needCircle(needs)
    case .stillInUse(let kind, let name, _):
      say("the \(noun(kind)) \(cited(name)) is still in use", "\(le(kind)) \(cited(name)) sert encore")
    case .mergedWithItself(let kind, let name): mergedWithItself(kind, name)
    case .mergeConflict(let conflict, let duplicate, let survivor): message(conflict, duplicate, survivor)
    case .forgetsPeopleOnly(let kind, _): forgetsPeopleOnly(kind)
    case .unknownSeat(let number, let count):
      say(
        "there is no seat \(grouped(number)): the need has \(counted(count, "seat", "seats"))",
        "il n'y a pas de poste \(grouped(number)) : le besoin a \(counted(count, "poste", "postes"))")
    case .lastSeat: say("a need keeps at least one seat", "un besoin garde au moins un poste")
    case .tooManySeats(let limit): tooManySeats(limit)
    case .seatTaken(let number, let holder):
      say("seat \(number) is taken by \(cited(holder))", "\(cited(holder)) occupe déjà le poste \(number)")
    case .notEligible(let volunteer, let need, _):
      say(
        "\(cited(volunteer)) cannot take a seat of \(cited(need))",
        "\(cited(volunteer)) ne peut occuper aucun poste de \(cited(need))")
    case .pinImpossible(let volunteer, let need, _):
      say(
        "\(cited(volunteer)) cannot be pinned to \(cited(need))",
        "impossible d'épingler \(cited(volunteer)) à \(cited(need))")
    case .pinsConflict(let volunteer, let need):
      say(
        "\(cited(volunteer)) cannot be pinned to \(cited(need)) beside the pins that there are",
        "impossible d'épingler \(cited(volunteer)) à \(cited(need)) avec les épingles déjà posées")
    case .alreadyEngaged(let state, let volunteer, let need): already(state, volunteer, need)
    case .notAccepted(let volunteer, let need):
      say(
        "\(cited(volunteer)) is not accepted for \(cited(need))",
        "\(cited(volunteer)) n'a pas d'engagement pour \(cited(need))")
    case .alreadySo(let standing, let volunteer, let target): already(standing, volunteer, target)
    case .notSo(let standing, let volunteer, let target): not(standing, volunteer, target)
    case .noPlanShown: say("no plan has been shown yet", "aucun plan n'a encore été montré")
    case .planChanged:
      say("the book has changed since the plan was shown", "le carnet a changé depuis que le plan a été montré")
    case .proofRejected:
      say(
        "the check rejects the proof of this plan; this is a mistake of pb, please report it",
        "la vérification rejette la preuve de ce plan ; c'est une erreur de pb, à signaler")
    case .expectationFailed:
      say("this was expected to hold, and does not", "ceci devait être vrai, et ne l'est pas")
    case .incomparable(let attribute): incomparable(attribute)
    case .fileUnreadable(let path, let failure): cannotRead(path, because: reason(failure))
    case .fileUnwritable(let path, .notFound):
      say(
        "cannot write \(cited(path)): there is no such folder",
        "impossible d'écrire \(cited(path)) : ce dossier n'existe pas")
    case .fileUnwritable(let path, let failure):
      say(
        "cannot write \(cited(path)): \(reason(failure))", "impossible d'écrire \(cited(path)) : \(reason(failure))")
    case .table(let path, _): say("\(cited(path)) cannot be imported", "impossible d'importer \(cited(path))")
    case .guessedEncoding(let path, _):
      say(
        "\(cited(path)) is not UTF-8 and was read as Windows-1252",
        "\(cited(path)) n'est pas en UTF-8 et a été lu en Windows-1252")
    case .todayUnknown(let name):
      say(
        "nobody has said which day it is, and \(cited(name)) depends on it",
        "personne n'a dit quel jour on est, et \(cited(name)) en dépend")
    case .noResult: say("nothing has been shown yet", "rien n'a encore été montré")
    case .sessionNotRepeatable(let reason): sessionNotRepeatable(reason)
    case .nothingToUndo: say("there is nothing to undo", "il n'y a rien à annuler")
    case .nothingToRedo: say("there is nothing to redo", "il n'y a rien à rétablir")
    case .undoEndsAtForget: undoEndsAtForget
    case .policyTooHigh(let sum, let program): policyTooHigh(sum, program: program)
    case .policyLevels(let count): policyLevels(count)
    case .undoTooFar(let count, let available): undoTooFar(count, available)
    case .redoTooFar(let count, let available): redoTooFar(count, available)
    case .sourceCircle(let path): say("\(cited(path)) would run itself", "\(cited(path)) s'exécuterait lui-même")
    case .sourceTooDeep(let limit):
      say(
        "files can run each other at most \(grouped(limit)) deep",
        "des fichiers peuvent s'exécuter l'un l'autre sur \(grouped(limit)) niveaux au plus")
    case .unknownCode(let code):
      say(
        "no statement fails with the code \(cited(code))", "aucune instruction n'échoue avec le code \(cited(code))")
    case .errorExpected(let code, let found):
      found.map { found in
        say(
          "\(self.code(code)) was expected, but it failed with \(self.code(found))",
          "\(self.code(code)) était attendu, mais l'échec est \(self.code(found))")
      }
        ?? say(
          "\(self.code(code)) was expected, but nothing failed",
          "\(self.code(code)) était attendu, mais rien n'a échoué")
    case .outputDiffers:
      say("the statement above printed something else", "l'instruction du dessus a affiché autre chose")
    case .valueMissing: say("this has no value", "ceci n'a pas de valeur")
    case .notInBlock(let words):
      say(
        "\(code(words)) cannot stand in a block whose work is taken back",
        "\(code(words)) ne peut pas être dans un bloc dont le travail est repris")
    case .notInSource(let verb):
      say(
        "\(code(verb)) cannot stand in a file that is run as one statement",
        "\(code(verb)) n'a pas sa place dans un fichier exécuté comme une seule instruction")
    case .interrupted: say("interrupted; the book is as before", "interruption ; le carnet est comme avant")
    case .bookTooLarge:
      say("the book is too large for one plan", "le carnet est trop grand pour un seul plan")
    }
  }

  /// How to put it right.
  func advice(_ problem: EvaluationProblem) -> [String] {
    switch problem {
    case .unknownName(_, let name, of: let other?):
      [say("\(cited(name)) is \(withArticle(other))", "\(cited(name)) est \(un(other))")]
    case .unknownName(let kind, _, of: nil): adviceOnUnknown(kind)
    case .nameTaken(_, _, _, let offer):
      offer.map { offer in
        [
          say(
            "another name would do, such as \(code(quoted(offer)))",
            "un autre nom conviendrait, tel que \(code(quoted(offer)))")
        ]
      } ?? []
    case .ambiguousName(let name, let kinds): [sayWhich(kinds.map { code("\(noun($0)) \(quoted(name))") })]
    case .ambiguousPlace(_, let choices, let spansCountries):
      [sayWhich(few(choices.map { code(quoted($0)) }))] + (spansCountries ? [countryFirst] : [])
    case .unknownCountry:
      [say("write its two letters, such as \(code("FR"))", "écrire ses deux lettres, par exemple \(code("FR"))")]
    case .unknownTopic: [listOfVerbs]
    case .coordinatesMissing:
      [
        say(
          "give latitude and longitude: \(code("at 50.63, 3.06"))",
          "donner latitude et longitude : \(code("coordonnées 50.63, 3.06"))")
      ]
    case .stillInUse(_, _, let users):
      [
        say(
          "used by \(few(users.map(cited)).joined(separator: ", "))",
          "utilisé par : \(few(users.map(cited)).joined(separator: ", "))")
      ]
    case .mergeConflict(let conflict, let duplicate, _): advice(conflict, duplicate)
    case .forgetsPeopleOnly(let kind, let name): [adviceOnForgetting(kind, name)]
    case .policyTooHigh: [adviceOnPolicy]
    case .policyLevels: [adviceOnLevels]
    case .undoTooFar(_, let available): [adviceOnGoing(as: say("undo \(available)", "annuler \(available)"))]
    case .redoTooFar(_, let available): [adviceOnGoing(as: say("redo \(available)", "rétablir \(available)"))]
    case .lastSeat:
      [
        say(
          "\(code("remove need")) takes the whole need away", "\(code("supprimer besoin")) ôte le besoin entier")
      ]
    case .seatTaken(_, let holder):
      [
        say(
          "\(code("withdraw \(quoted(holder)) from …")) frees it",
          "\(code("désister \(quoted(holder)) de …")) le libère")
      ]
    case .notEligible(_, _, let refusals), .pinImpossible(_, _, let refusals):
      refusals.map { say("\(name($0.refusal.rule)): \(fact($0))", "\(name($0.refusal.rule)) : \(fact($0))") }
    case .notAccepted(let volunteer, let need):
      [
        say(
          "\(code("accept \(quoted(volunteer)) for \(quoted(need))")) begins an engagement",
          "\(code("accepter \(quoted(volunteer)) pour \(quoted(need))")) crée un engagement")
      ]
    case .noPlanShown:
      [
        say(
          "\(code("match")) shows the plan that \(code("accept all")) takes",
          "\(code("apparier")) montre le plan que prend \(code("accepter tout"))")
      ]
    case .planChanged:
      [
        say(
          "\(code("match")) shows the plan as it is now", "\(code("apparier")) montre le plan tel qu'il est maintenant")
      ]
    case .proofRejected(let objections): few(objections)
    case .outputDiffers(let expected, let actual):
      few(expected.map { say("expected: \($0)", "attendu : \($0)") })
        + few(actual.map { say("actual:   \($0)", "obtenu :  \($0)") })
    case .unknownCode:
      [say("\(code("pb explain")) lists all codes", "\(code("pb explain")) donne la liste de tous les codes")]
    case .errorExpected, .valueMissing, .notInBlock: []
    case .expectationFailed(let actual):
      actual.isEmpty
        ? []
        : [
          say(
            "actual: \(actual.map(fact).joined(separator: ", "))",
            "constaté : \(actual.map(fact).joined(separator: ", "))")
        ]
    case .table(_, let problems): advice(problems)
    case .guessedEncoding(_, let sample): adviceOnEncoding(showing: sample)
    case .todayUnknown:
      [
        say(
          "begin with the day, such as \(code("today 2026-11-23"))",
          "commencer par le jour, par exemple \(code("aujourd'hui 2026-11-23"))")
      ]
    case .noResult:
      [
        say(
          "\(code("_")) is the result of what was asked last, such as \(code("list volunteers"))",
          "\(code("_")) est le résultat de la dernière question, par exemple \(code("lister bénévoles"))")
      ]
    case .sessionNotRepeatable:
      [
        say(
          "nothing was written; files that were read must still be there, and after \(code("forget")) whoever is engaged "
            + "must still suit the seat",
          "rien n'a été écrit ; les fichiers lus doivent être encore là et, après \(code("oublier")), les personnes "
            + "engagées doivent encore convenir à leurs postes")
      ]
    case .periodReversed, .repeatedItem, .notInList, .skillCircle, .needCircle, .unknownSeat, .tooManySeats,
      .pinsConflict, .alreadyEngaged, .alreadySo, .notSo, .incomparable, .fileUnreadable, .fileUnwritable,
      .nothingToUndo, .nothingToRedo, .undoEndsAtForget, .mergedWithItself, .sourceCircle, .sourceTooDeep, .notInSource,
      .interrupted, .bookTooLarge:
      []
    }
  }

  // MARK: Said of statements and of tables

  /// That several towns bear a name.
  func severalTowns(_ name: String) -> String {
    say("several towns are called \(cited(name))", "plusieurs villes s'appellent \(cited(name))")
  }

  /// That a period ends before it begins.
  func periodReversed(from first: String, to last: String) -> String {
    say(
      "the period from \(first) to \(last) ends before it begins",
      "la période du \(first) au \(last) finit avant de commencer")
  }

  /// That an item stands twice in a list.
  func repeated(_ item: String) -> String {
    say("\(cited(item)) is in the list twice", "\(cited(item)) est deux fois dans la liste")
  }

  /// That a skill would be above itself.
  func needCircle(_ needs: [String]) -> String {
    say(
      "a need cannot wait for itself: \(few(needs).joined(separator: " > "))",
      "un besoin ne peut pas s'attendre lui-même : \(few(needs).joined(separator: " > "))")
  }

  func skillCircle(_ skills: [String]) -> String {
    let circle = few(skills).joined(separator: " > ")
    return say(
      "a skill cannot be above itself: \(circle)", "une compétence ne peut pas être au-dessus d'elle-même : \(circle)")
  }

  /// How many seats a need can have.
  func tooManySeats(_ limit: Int) -> String {
    say("a need can have at most \(grouped(limit)) seats", "un besoin peut avoir au plus \(grouped(limit)) postes")
  }

  // MARK: Names

  private func unknown(_ kind: NameKind, _ name: String) -> String {
    switch kind {
    case .any: say("nothing is called \(cited(name))", "rien ne s'appelle \(cited(name))")
    case .needOrAssociation:
      say(
        "no need and no association is called \(cited(name))",
        "aucun besoin et aucune association ne s'appelle \(cited(name))")
    default: say("there is no \(noun(kind)) \(cited(name))", "\(aucun(kind)) ne s'appelle \(cited(name))")
    }
  }

  private func adviceOnUnknown(_ kind: NameKind) -> [String] {
    switch kind {
    case .volunteer, .association, .company, .program:
      [say("\(code("add \(noun(kind)) …")) records one", "\(code("ajouter \(noun(kind)) …")) l'enregistre")]
    case .need:
      [
        say(
          "\(code("list needs")) shows those that there are", "\(code("lister besoins")) montre ceux qu'il y a")
      ]
    case .skill:
      [
        say(
          "\(code("list skills")) shows those that there are, \(code("add skill …")) adds one",
          "\(code("lister compétences")) montre celles qu'il y a, \(code("ajouter compétence …")) en ajoute une")
      ]
    case .cause:
      [
        say(
          "\(code("list causes")) shows those that there are, \(code("add cause …")) adds one",
          "\(code("lister causes")) montre celles qu'il y a, \(code("ajouter cause …")) en ajoute une")
      ]
    case .place:
      [
        say(
          "\(code("add place … at LATITUDE, LONGITUDE")) adds a place that is no town",
          "\(code("ajouter lieu … coordonnées LATITUDE, LONGITUDE")) ajoute un lieu qui n'est pas une ville")
      ]
    case .needOrAssociation, .any: []
    }
  }

  private func sayWhich(_ choices: [String]) -> String {
    say("say which: \(alternatives(choices))", "à préciser : \(alternatives(choices))")
  }

  private var countryFirst: String {
    say(
      "\(code("set country CODE")) settles which country comes first",
      "\(code("régler pays CODE")) dit quel pays vient en premier")
  }

  // MARK: Pairs

  private func already(_ state: Engagement.State, _ volunteer: String, _ need: String) -> String {
    let (volunteer, need) = (cited(volunteer), cited(need))
    return switch state {
    case .accepted:
      say("\(volunteer) is already accepted for \(need)", "\(volunteer) a déjà un engagement pour \(need)")
    case .started: say("\(volunteer) has already started \(need)", "\(volunteer) a déjà commencé \(need)")
    case .completed: say("\(volunteer) has already completed \(need)", "\(volunteer) a déjà terminé \(need)")
    case .declined:
      say("\(volunteer) is already declined for \(need)", "un refus est déjà noté entre \(volunteer) et \(need)")
    case .withdrawn:
      say(
        "\(volunteer) has already withdrawn from \(need)",
        "un désistement de \(volunteer) est déjà noté pour \(need)")
    case .cancelled:
      say(
        "\(volunteer) for \(need) is already cancelled",
        "l'engagement de \(volunteer) pour \(need) est déjà interrompu")
    case .noShow:
      say(
        "\(volunteer) is already a no-show for \(need)",
        "une absence de \(volunteer) est déjà notée pour \(need)")
    }
  }

  private func already(_ standing: EvaluationProblem.Standing, _ volunteer: String, _ target: String) -> String {
    let (volunteer, target) = (cited(volunteer), cited(target))
    return switch standing {
    case .pinned: say("\(volunteer) is already pinned to \(target)", "une épingle lie déjà \(volunteer) à \(target)")
    case .forbidden:
      say(
        "\(volunteer) is already forbidden from \(target)", "une interdiction sépare déjà \(volunteer) de \(target)")
    }
  }

  private func not(_ standing: EvaluationProblem.Standing, _ volunteer: String, _ target: String) -> String {
    let (volunteer, target) = (cited(volunteer), cited(target))
    return switch standing {
    case .pinned: say("\(volunteer) is not pinned to \(target)", "aucune épingle ne lie \(volunteer) à \(target)")
    case .forbidden:
      say(
        "\(volunteer) is not forbidden from \(target)", "aucune interdiction ne sépare \(volunteer) de \(target)")
    }
  }

  // MARK: Comparisons and expectations

  private func incomparable(_ attribute: Attribute?) -> String {
    guard let attribute else {
      return say("a number can be compared only with a number", "un nombre ne se compare qu'à un nombre")
    }
    let word = code(word(attribute.word))
    return switch attribute.type {
    case .text:
      say("\(word) can be compared only with a text in quotes", "\(word) ne se compare qu'à un texte entre guillemets")
    case .number: say("\(word) can be compared only with a number", "\(word) ne se compare qu'à un nombre")
    case .date: say("\(word) can be compared only with a date", "\(word) ne se compare qu'à une date")
    case .priority: say("\(word) can be compared only with a priority", "\(word) ne se compare qu'à une priorité")
    case .word: say("\(word) can be compared only with a word", "\(word) ne se compare qu'à un mot")
    case .flag:
      say(
        "\(word) holds or does not, and is compared with nothing", "\(word) est vrai ou faux, et ne se compare à rien")
    }
  }

  private func fact(_ fact: ActualFact) -> String {
    switch fact {
    case .value(let measure, let tenths?):
      say("\(words(measure)) is \(shortest(tenths))", "\(words(measure)) vaut \(shortest(tenths))")
    case .value(let measure, nil): say("\(words(measure)) is not known", "\(words(measure)) n'est pas connu")
    case .filled(let need, let seat?, let holder?):
      say(
        "\(cited(holder)) fills \(cited(need)) seat \(seat)",
        "\(cited(holder)) occupe le poste \(seat) de \(cited(need))")
    case .filled(let need, let seat?, nil):
      say("nobody fills \(cited(need)) seat \(seat)", "personne n'occupe le poste \(seat) de \(cited(need))")
    case .filled(let need, nil, let holder?):
      say("\(cited(holder)) fills \(cited(need))", "\(cited(holder)) occupe \(cited(need))")
    case .filled(let need, nil, nil): say("nobody fills \(cited(need))", "personne n'occupe \(cited(need))")
    case .state(let name, let attribute, holds: true):
      say("\(cited(name)) is \(word(attribute.word))", "\(cited(name)) est \(word(attribute.word))")
    case .state(let name, let attribute, holds: false):
      say("\(cited(name)) is not \(word(attribute.word))", "\(cited(name)) n'est pas \(word(attribute.word))")
    }
  }

  /// Something that is computed, as the command language writes it.
  private func words(_ measure: ActualFact.Measure) -> String {
    switch measure {
    case .count(let kind, let isConditional):
      say("count", "nombre") + "(\(word(kind.word))\(isConditional ? " …" : ""))"
    case .sum(let attribute, let kind):
      say("sum(\(word(attribute.word)) of \(word(kind.word)))", "somme(\(word(attribute.word)) de \(word(kind.word)))")
    case .score(let volunteer, let need):
      say("score(\(quoted(volunteer)) for \(quoted(need)))", "score(\(quoted(volunteer)) pour \(quoted(need)))")
    }
  }

  /// A number of tenths as the command language writes it, without a decimal that is 0.
  private func shortest(_ tenths: Int) -> String {
    tenths.isMultiple(of: 10) ? String(tenths / 10) : Self.tenths(tenths)
  }

  // MARK: Files

  /// That a file cannot be read.
  func cannotRead(_ path: String, because reason: String) -> String {
    say("cannot read \(cited(path)): \(reason)", "impossible de lire \(cited(path)) : \(reason)")
  }

  /// Why a file cannot be read or written.
  func reason(_ failure: FileFailure) -> String {
    switch failure {
    case .notFound: say("there is no such file", "ce fichier n'existe pas")
    case .notAllowed: say("you are not allowed to", "les droits manquent")
    case .isFolder: say("it is a folder", "c'est un dossier")
    case .tooLarge(let limit): say("it is larger than \(grouped(limit)) bytes", "il dépasse \(grouped(limit)) octets")
    case .noSpace: say("there is no room left", "il n'y a plus de place")
    case .nameTooLong: say("the name is too long", "le nom est trop long")
    case .deviceFailed: say("the device does not answer as it should", "le support ne répond pas comme il devrait")
    case .noReader: say("nobody reads there", "personne n'y lit")
    case .interrupted: say("interrupted", "interruption")
    case .other(let words): words
    }
  }
}
