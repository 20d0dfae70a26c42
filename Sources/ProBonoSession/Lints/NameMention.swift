import ProBonoLanguage
import ProBonoText

/// A name in a statement.
struct NameMention {
  /// Whose name it is: a volunteer's, an association's, a company's, a program's, a need's, a skill or a cause.
  let kind: NameKind
  /// The name as it was written.
  let name: Spanned<String>
  /// Whether the statement gives it to a new record, or to one that had another.
  var isGiven = false

  /// The name as records are found by it.
  var key: String { kind.isOfWords ? Folding.foldWord(name.value) : Folding.fold(name.value) }
}

extension Statement {
  /// The names in it whose kind is certain, in no particular order; variables, whose value nobody knows, aside.
  var mentions: [NameMention] {
    guard !variables.isEmpty else { return node.mentions }
    return node.mentions.filter { isLiteral($0.name.range) }
  }
}

extension Statement.Node {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .add(let definition): definition.mentions(isNew: true)
    case .change(let definition): definition.mentions(isNew: false)
    case .remove(let thing), .forget(let thing), .show(let thing): thing.mentions
    case .need(let association, let details):
      [NameMention(kind: .association, name: association)] + .given(.need, details.title)
        + .mentioned(.program, details.program)
    case .changeNeed(let name, let details):
      [NameMention(kind: .need, name: name)] + .given(.need, details.title)
        + .mentioned(.association, details.association) + .mentioned(.program, details.program)
    case .match(let request): request.mentions
    case .why(let request): request.mentions
    case .decide(let decision): decision.mentions
    case .rule(let ruling): ruling.mentions
    case .policy(.standard(let program)), .showPolicy(let program): .mentioned(.program, program)
    case .policy(.change(let details)): .mentioned(.program, details.program)
    case .expect(let condition): condition.mentions
    default: []
    }
  }
}

extension [NameMention] {
  fileprivate static func given(_ kind: NameKind, _ edit: Edit<String>) -> [NameMention] {
    edit.newValue.map { [NameMention(kind: kind, name: $0, isGiven: true)] } ?? []
  }

  fileprivate static func mentioned(_ kind: NameKind, _ edit: Edit<String>) -> [NameMention] {
    edit.newValue.map { [NameMention(kind: kind, name: $0)] } ?? []
  }

  fileprivate static func mentioned(_ kind: NameKind, _ name: Spanned<String>?) -> [NameMention] {
    name.map { [NameMention(kind: kind, name: $0)] } ?? []
  }

  fileprivate static func mentioned(_ kind: NameKind, _ edit: ListEdit<Spanned<String>>) -> [NameMention] {
    ((edit.replaced ?? []) + edit.added + edit.dropped).map { NameMention(kind: kind, name: $0) }
  }

  fileprivate static func pair(_ volunteer: Spanned<String>, _ need: Spanned<String>) -> [NameMention] {
    [NameMention(kind: .volunteer, name: volunteer), NameMention(kind: .need, name: need)]
  }
}

extension NamedThing {
  fileprivate var mentions: [NameMention] {
    switch kind {
    case .volunteer, .association, .company, .program, .need, .skill, .cause: [NameMention(kind: kind, name: name)]
    case .place, .needOrAssociation, .any: []
    }
  }
}

extension Definition {
  fileprivate func mentions(isNew: Bool) -> [NameMention] {
    switch self {
    case .volunteer(let name, let details):
      [NameMention(kind: .volunteer, name: name, isGiven: isNew)] + .given(.volunteer, details.value.newName)
        + .mentioned(.company, details.value.company)
    case .association(let name, let details):
      [NameMention(kind: .association, name: name, isGiven: isNew)] + .given(.association, details.value.newName)
    case .company(let name, let details):
      [NameMention(kind: .company, name: name, isGiven: isNew)] + .given(.company, details.value.newName)
    case .program(let name, let details):
      [NameMention(kind: .program, name: name, isGiven: isNew)] + .given(.program, details.value.newName)
        + .mentioned(.company, details.value.sponsor) + .mentioned(.company, details.value.employers)
    case .skill(let name, let details):
      [NameMention(kind: .skill, name: name, isGiven: isNew)] + .given(.skill, details.value.newName)
    case .cause(let name, let details):
      [NameMention(kind: .cause, name: name, isGiven: isNew)] + .given(.cause, details.value.newName)
    case .place: []
    }
  }
}

extension MatchRequest {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .plan, .value, .planKeeping, .planInPlace: []
    case .planInProgram(let name): [NameMention(kind: .program, name: name)]
    case .need(let name, _, _): [NameMention(kind: .need, name: name)]
    case .volunteer(let name, _): [NameMention(kind: .volunteer, name: name)]
    case .association(let name, _): [NameMention(kind: .association, name: name)]
    }
  }
}

extension WhyRequest {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .pair(let question): question.mentions
    case .need(let name, _): [NameMention(kind: .need, name: name)]
    }
  }
}

extension PairQuestion {
  fileprivate var mentions: [NameMention] {
    guard case .rather(let other) = question else { return .pair(volunteer, need) }
    return .pair(volunteer, need) + [NameMention(kind: .volunteer, name: other)]
  }
}

extension Decision {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .acceptAll: []
    case .accept(let volunteer, let need, _), .decline(let volunteer, let need, _),
      .withdraw(let volunteer, let need, _), .start(let volunteer, let need), .complete(let volunteer, let need, _),
      .cancel(let volunteer, let need, _):
      .pair(volunteer, need)
    }
  }
}

extension Ruling {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .pin(let volunteer, let need), .unpin(let volunteer, let need): .pair(volunteer, need)
    case .forbid(let volunteer, let target), .allow(let volunteer, let target):
      [NameMention(kind: .volunteer, name: volunteer)] + target.mentions
    }
  }
}

extension Condition {
  fileprivate var mentions: [NameMention] {
    switch self {
    case .and(let parts), .or(let parts): parts.flatMap(\.mentions)
    case .not(let condition): condition.mentions
    case .fills(let volunteer, let need, _): .pair(volunteer, need)
    case .comparison(let left, _, let right, _): left.mentions + right.mentions
    default: []
    }
  }
}

extension Operand {
  fileprivate var mentions: [NameMention] {
    guard case .score(let volunteer, let need, _) = self else { return [] }
    return .pair(volunteer, need)
  }
}
