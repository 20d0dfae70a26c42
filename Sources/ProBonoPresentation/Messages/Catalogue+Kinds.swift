import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching

extension Catalogue {
  /// What a thing is called: `volunteer`.
  func noun(_ kind: NameKind) -> String {
    switch kind {
    case .volunteer: say("volunteer")
    case .association: say("association")
    case .company: say("company")
    case .need: say("need")
    case .skill: say("skill")
    case .cause: say("cause")
    case .place: say("place")
    case .needOrAssociation: say("need or association")
    case .any: say("thing")
    }
  }

  /// The same with its article: `a volunteer`.
  func withArticle(_ kind: NameKind) -> String {
    switch kind {
    case .association: say("an association")
    case .any: say("something in the book")
    default: say("a \(noun(kind))")
    }
  }

  /// How many things a list has.
  func counted(_ count: Int, _ kind: ListKind) -> String {
    switch kind {
    case .volunteers: counted(count, say("volunteer"), say("volunteers"))
    case .associations: counted(count, say("association"), say("associations"))
    case .companies: counted(count, say("company"), say("companies"))
    case .needs: counted(count, say("need"), say("needs"))
    case .seats: counted(count, say("seat"), say("seats"))
    case .skills: counted(count, say("skill"), say("skills"))
    case .causes: counted(count, say("cause"), say("causes"))
    case .places: counted(count, say("place"), say("places"))
    case .engagements: counted(count, say("engagement"), say("engagements"))
    case .pins: counted(count, say("pin"), say("pins"))
    case .bans: counted(count, say("ban"), say("bans"))
    }
  }

  /// How many rows of a table were read.
  func counted(_ count: Int, _ kind: ImportKind) -> String {
    switch kind {
    case .places: counted(count, .places as ListKind)
    case .skills: counted(count, .skills as ListKind)
    case .causes: counted(count, .causes as ListKind)
    case .associations: counted(count, .associations as ListKind)
    case .volunteers: counted(count, .volunteers as ListKind)
    case .needs: counted(count, .needs as ListKind)
    }
  }

  /// What a field of `show` is called.
  func label(_ label: FieldLabel) -> String { say(label.rawValue) }

  /// What a column of a table is called.
  func title(_ column: ResultTable.Column) -> String { say(column.name) }

  /// What a criterion is called.
  func name(_ criterion: Score.Criterion) -> String { say(criterion.rawValue) }

  /// What a rule is called.
  func name(_ rule: Rule) -> String { say(rule.rawValue) }

  /// What a family of verbs is called.
  func name(_ group: VerbGroup) -> String {
    switch group {
    case .recording: say("who there is")
    case .matching: say("who suits whom")
    case .deciding: say("decisions")
    case .ruling: say("rulings")
    case .looking: say("looking and checking")
    case .files: say("files")
    case .session: say("the session")
    }
  }
}
