import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching

extension Catalogue {
  /// What a thing is called: `volunteer`.
  func noun(_ kind: NameKind) -> String {
    switch kind {
    case .volunteer: say("volunteer", "bénévole")
    case .association: say("association", "association")
    case .company: say("company", "entreprise")
    case .program: say("program", "programme")
    case .need: say("need", "besoin")
    case .skill: say("skill", "compétence")
    case .cause: say("cause", "cause")
    case .place: say("place", "lieu")
    case .needOrAssociation: say("need or association", "besoin ou association")
    case .any: say("thing", "élément")
    }
  }

  /// The same with its article: `a volunteer`.
  func withArticle(_ kind: NameKind) -> String {
    switch kind {
    case .association: say("an association", un(kind))
    case .any: say("something in the book", "un élément du carnet")
    default: say("a \(noun(kind))", un(kind))
    }
  }

  /// How many things a list has.
  func counted(_ count: Int, _ kind: ListKind) -> String {
    switch kind {
    case .volunteers: say(counted(count, "volunteer", "volunteers"), counted(count, "bénévole", "bénévoles"))
    case .associations:
      say(counted(count, "association", "associations"), counted(count, "association", "associations"))
    case .companies: say(counted(count, "company", "companies"), counted(count, "entreprise", "entreprises"))
    case .programs: say(counted(count, "program", "programs"), counted(count, "programme", "programmes"))
    case .needs: say(counted(count, "need", "needs"), counted(count, "besoin", "besoins"))
    case .seats: say(counted(count, "seat", "seats"), counted(count, "poste", "postes"))
    case .skills: say(counted(count, "skill", "skills"), counted(count, "compétence", "compétences"))
    case .causes: say(counted(count, "cause", "causes"), counted(count, "cause", "causes"))
    case .places: say(counted(count, "place", "places"), counted(count, "lieu", "lieux"))
    case .engagements: say(counted(count, "engagement", "engagements"), counted(count, "engagement", "engagements"))
    case .pins: say(counted(count, "pin", "pins"), counted(count, "épingle", "épingles"))
    case .bans: say(counted(count, "ban", "bans"), counted(count, "interdiction", "interdictions"))
    }
  }

  /// How many rows of a table were read.
  func counted(_ count: Int, _ kind: ImportKind) -> String {
    switch kind {
    case .places: counted(count, .places as ListKind)
    case .skills: counted(count, .skills as ListKind)
    case .causes: counted(count, .causes as ListKind)
    case .associations: counted(count, .associations as ListKind)
    case .companies: counted(count, .companies as ListKind)
    case .volunteers: counted(count, .volunteers as ListKind)
    case .programs: counted(count, .programs as ListKind)
    case .needs: counted(count, .needs as ListKind)
    }
  }

  /// What a criterion is called.
  func name(_ criterion: Score.Criterion) -> String {
    switch criterion {
    case .level: say("level", "niveau")
    case .place: say("place", "lieu")
    case .cause: say("cause", "cause")
    case .rating: say("rating", "évaluation")
    case .rest: say("rest", "repos")
    case .margin: say("margin", "marge")
    }
  }

  /// What a rule is called.
  func name(_ rule: Rule) -> String {
    switch rule {
    case .skill: say("skill", "compétence")
    case .level: say("level", "niveau")
    case .language: say("language", "langue")
    case .hours: say("hours", "heures")
    case .budget: say("budget", "budget")
    case .dates: say("dates", "dates")
    case .place: say("place", "lieu")
    case .missions: say("missions", "missions")
    case .capacity: say("capacity", "capacité")
    case .needs: say("needs", "besoins")
    case .quota: say("quota", "quota")
    case .whole: say("whole", "entier")
    case .status: say("status", "statut")
    case .after: say("after", "après")
    case .ban: say("ban", "interdiction")
    case .program: say("program", "programme")
    case .oneSeat: say("one-seat", "un seul poste")
    }
  }

  /// What a setting is called.
  func name(_ setting: Setting.Name) -> String {
    setting == .time ? say("time limit", "temps limite") : word(setting.word)
  }

  /// What a family of verbs is called.
  func name(_ group: VerbGroup) -> String {
    switch group {
    case .recording: say("who there is", "qui il y a")
    case .matching: say("who suits whom", "qui convient à qui")
    case .deciding: say("decisions", "décisions")
    case .ruling: say("rulings", "consignes")
    case .looking: say("looking and checking", "regarder et vérifier")
    case .files: say("files", "fichiers")
    case .session: say("the session", "la session")
    }
  }
}
