/// The verbs that lay down what `match` must keep to: `pin`, `unpin`, `forbid`, `allow`.
extension Verbs {
  static let rulings: [Verb] = [.pin, .unpin, .forbid, .allow]
}

extension Verb {
  static let pin = Verb(
    Word("pin", fr: "épingler"), "Gives a volunteer a seat of a need in every plan.",
    forms: [
      Form(
        "pin \"VOLUNTEER\" to \"NEED\"", help: "The pair must be eligible and a seat free.",
        example: "pin \"Alice Martin\" to \"New site\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.to, Keywords.for])
    return .rule(.pin(volunteer: volunteer, need: need))
  }

  static let unpin = Verb(
    Word("unpin", fr: "désépingler"), "Takes back a pin.",
    forms: [
      Form(
        "unpin \"VOLUNTEER\" from \"NEED\"", help: "The plan is free again.",
        example: "unpin \"Alice Martin\" from \"New site\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.from, Keywords.to, Keywords.for])
    return .rule(.unpin(volunteer: volunteer, need: need))
  }

  static let forbid = Verb(
    Word("forbid", fr: "interdire"), "Keeps a volunteer from a need or from all needs of an association.",
    forms: [
      Form(
        "forbid \"VOLUNTEER\" from [need|association] \"NAME\"", help: "The pair is not proposed.",
        example: "forbid \"Driss\" from \"Le Relais\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let volunteer = try parser.name(expecting: .name(.volunteer))
    try parser.expect(oneOf: [Keywords.from, Keywords.for])
    return .rule(.forbid(volunteer: volunteer, from: try parser.needOrAssociation()))
  }

  static let allow = Verb(
    Word("allow", fr: "autoriser"), "Takes back a forbid; also lets a declined or withdrawn pair be proposed again.",
    forms: [
      Form(
        "allow \"VOLUNTEER\" for [need|association] \"NAME\"", help: "The pair can be proposed again.",
        example: "allow \"Driss\" for \"Le Relais\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let volunteer = try parser.name(expecting: .name(.volunteer))
    try parser.expect(oneOf: [Keywords.for, Keywords.from])
    return .rule(.allow(volunteer: volunteer, for: try parser.needOrAssociation()))
  }
}

extension Parser {
  fileprivate mutating func needOrAssociation() throws(SyntaxFailure) -> NamedThing {
    if take(RecordKind.need.word, as: .choice) {
      return NamedThing(kind: .need, name: try name(expecting: .name(.need)))
    }
    if take(RecordKind.association.word, as: .choice) {
      return NamedThing(kind: .association, name: try name(expecting: .name(.association)))
    }
    return NamedThing(kind: .needOrAssociation, name: try name(expecting: .name(.needOrAssociation)))
  }
}
